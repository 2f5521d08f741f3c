// Stock wording that proves nothing (domain: 3.3), by what it says.
import { anyOf } from './wordings';

const work = String.raw`(?:treatment|tx|rx|session|therapy|therapies|exercises?|ther-?ex|activit(?:y|ies)|visit|interventions?|program(?:me)?|everything|today)`;
const which = String.raw`(?:(?:all|the|this|his|her|their|entire|above|of|today'?s)\s){0,3}`;
const plan = String.raw`(?:(?:the\s)?(?:current|established|same|existing|present)\s)?(?:(?:plan of care|plan of treatment|POC|tx plan|treatment plan|plan)\b|(?:treatment|tx|therapy|PT|OT|program(?:me)?|regimen)\b(?!\s(?:\d|with\b|to\b|for\b|on\b|at\b|twice|once|three)))`;
const troubles = String.raw`(?:complaints?|issues?|problems?|difficult(?:y|ies)|incident|adverse (?:effects?|reactions?)|c\/o)`;
/** A frequency or the like behind it makes a plan of it. */
const unlessDosed = String.raw`(?!\s?[,:;(-]?\s?(?:at\s|for\s|with frequency|x\s?)?(?:\d|once|twice|three|two|one)\b|\s?[,:;(-]?\s?\d)`;
const ends = String.raw`(?=\s?(?:[.;,\n]|$))`;

/** Stock wording wherever it stands. */
export const stockPhrases = anyOf({
  toleratedWell: String.raw`tol(?:'d|erat(?:ed|es|ing)|\.)?\s${which}(?:${work}(?:\s(?:and|\/)\s${work})?\s)?(?:today\s)?(?:very\s|fairly\s|quite\s|relatively\s)?well\b`,
  toleratedWithout: String.raw`tol(?:'d|erat(?:ed|es)|\.)?\s${which}${work}(?:\stoday)?\s(?:without|with no|w\/o)\s(?:any\s)?${troubles}`,
  wellTolerated: String.raw`(?:treatment|tx|session|exercises?|therapy|visit|interventions?)\s(?:was |were |is )?(?:very )?(?:well[- ](?:tolerated|received)|tolerated (?:very |quite |fairly )?(?:well|fine|ok(?:ay)?|nicely)|tolerated (?:without|with no|w\/o) (?:any )?${troubles})`,
  goodTolerance: String.raw`(?:good|excellent|fair)\s(?:overall\s)?tolerance\s(?:to|of|for|with)\s${which}${work}`,
  didWell: String.raw`(?:did|doing|does|performed|progressed|went)\s(?:very |really |quite )?(?:well|great|fine|good)\s(?:with|in|during|at)\s${which}${work}(?:\s(?:today|session))?`,
  goodSession: String.raw`(?:good|great|nice|excellent|productive)\s(?:session|visit|treatment|effort)(?:\stoday)?${ends}`,
  respondedWell: String.raw`respond(?:ed|s|ing)\s(?:very\s)?(?:well|favorably|positively)\s(?:to\s${which}${work})`,
  continuePlan: String.raw`(?:cont(?:inue|'d|\.)?|proceed|carry on|keep going|keep on|go on)\s(?:(?:on|with|w\/|per|as per|under|following|along)\s){0,3}(?:the\s)?${plan}(?:\sas (?:planned|tolerated|established|written|is|outlined|ordered|directed|indicated))?${unlessDosed}`,
  continueAs: String.raw`(?:cont(?:inue|\.)?|proceed|carry on)\s(?:as (?:planned|before|is|tolerated|able|per plan|ordered)|same\b(?!\s\w+\s\d))`,
  keepPlan: String.raw`(?:maintain|follow|keep|keep to|stay with|stick to)\s(?:the\s)?(?:(?:current|established|same|existing|present)\s)?(?:plan of care|POC|tx plan|treatment plan|plan|program|regimen)\b${unlessDosed}`,
  sameAsLast: String.raw`(?<!\d[^.;\n]{0,12})(?:same|unchanged)\s(?:(?:treatment|tx|exercises?|program(?:me)?|plan|interventions?|ther-?ex|session|routine)\s)?(?:as|from)\s(?:the\s)?(?:last|previous|prior|before)(?:\s(?:visit|session|note|time|tx|treatment|appointment|week))?`,
  asAbove: String.raw`(?:treatment|tx|exercises|program|interventions?)\s(?:as|per)\s(?:above|before|last (?:visit|session|time)|flow ?sheet|previous (?:visit|session|note))`,
  didExercises: String.raw`(?:did|completed|performed)\s(?:(?:all|the|his|her|their|of)\s){0,3}(?:exercises?|ther-?ex|treatment|program|activities|tasks)\s?(?:as (?:instructed|directed|tolerated|prescribed|ordered|listed|above)|per (?:flow ?sheet|protocol|program)|today)?(?=\s?(?:[.;,\n]|$|well|without))`,
  perPlan: String.raw`(?:PT|OT|therapy|treatment|tx|care)\s(?:as\s)?per\s(?:the\s)?(?:current\s|established\s)?(?:POC|plan of care|plan)\b${unlessDosed}`,
  flowSheet: String.raw`(?:see|refer to|per)\s(?:the\s|attached\s|exercise\s)*flow\s?sheet`,
  makingProgress: String.raw`(?:making|made|shows?|showing|demonstrat(?:es|ing))\s(?:good|steady|great|slow|excellent|nice|continued|some|fair)\s(?:progress|gains|improvements?)(?:\s(?:towards?|with|to|in|on)\s(?:(?:all|his|her|their|the|established|stated|functional|set)\s)*(?:goals?|therapy|treatment|PT|OT))?(?=\s?(?:[.;\n]|$))`,
  progressing: String.raw`progressing\s(?:well|nicely|steadily|as expected|appropriately|slowly|toward(?:s)?|to)(?:\s(?:towards?|to|with|in)?\s?(?:(?:all|his|her|their|the|established|stated|functional|set|therapy|treatment)\s)*(?:goals?|therapy|treatment|PT|OT|expected)?)?(?=\s?(?:[.;\n]|$))`,
  continueTo: String.raw`(?:will\s)?continue to (?:monitor|progress|assess)(?:\s(?:patient|pt|progress|closely|as (?:tolerated|able|needed|appropriate|indicated)))?(?=\s?(?:[.;\n]|$))`,
  asTolerated: String.raw`(?:progress|advance)\s(?:exercises?\s|program\s|treatment\s|activity\s)?as (?:tolerated|able|appropriate|indicated)(?=\s?(?:[.;\n]|$))`,
}, 'gi');

const service = String.raw`(?:(?:skilled\s)?(?:PT|OT|therapy|physical therapy|occupational therapy|rehab(?:ilitation)?|therapeutic)(?:\s(?:services?|interventions?|treatment|care|treatments))?|skilled (?:services?|care|interventions?|treatment))`;
const purpose = String.raw`(?:\s(?:to|in order to)\s(?:address|improve|maximize|reach|meet|achieve|increase|restore|progress|return to|optimi[sz]e|attain|work on|continue)\s(?:(?:all|his|her|their|the|established|stated|functional|set|these|remaining|above|current|ongoing|toward|towards|strength|and|overall|prior|level|of|noted|listed|ROM|range|motion),?\s){0,6}(?:goals?|deficits?|impairments?|function(?:al)?(?: (?:mobility|status|independence|outcomes?))?|PLOF|limitations?|progress|outcomes?|potential|strength|ROM|mobility|independence)(?:,?\s(?:and|&)\s(?:function|mobility|ROM|strength|goals|independence|balance|gait))?)?`;
const whole = (sources: Readonly<Record<string, string>>): RegExp => new RegExp(`^(?:${Object.values(sources).join('|')})$`, 'i');

const domain = 'strength|rom|range of motion|balance|gait|function|mobility|endurance|range|posture|coordination|flexibility|activity tolerance|transfers?|ambulation|dressing|bathing|grooming|feeding|toileting|adls?|self-care|pain|symptoms';
/** Stock wording only where the sentence says nothing else. */
export const stockSentences = whole({
  needsService: String.raw`(?:(?:the\s)?(?:pt|patient|client|he|she|they)\s)?(?:(?:continues?|continued) to (?:benefit from|need|require)|(?:would|will) (?:continue to )?benefit from|benefits from|needs|requires?|remains appropriate for|is appropriate for)\s(?:the\s)?(?:continued\s|ongoing\s|further\s|additional\s)*${service}${purpose}`,
  serviceNeeded: String.raw`(?:continued\s|ongoing\s|further\s)?${service}\s(?:(?:is|are|remains?|still|continues? to be|medically)\s){0,4}(?:needed|necessary|required|indicated|warranted|appropriate|recommended|beneficial)${purpose}`,
  improving: String.raw`(?:(?:the\s)?(?:pt|patient|client|he|she|they)(?: is| are)?\s)?(?:stable|about the same|feels better)(?:\s(?:overall|nicely|today|with therapy|with treatment|slowly|steadily))*`,
  noReaction: String.raw`no (?:adverse|negative|untoward) (?:reactions?|effects?|responses?)(?:\s(?:to|from|with|during|after|noted|reported|observed|treatment|tx|session|therapy|interventions?|exercises?|today|the|all))*`,
  withPlan: String.raw`(?:with|per|as per) (?:the )?(?:current |established )?(?:POC|plan of care|(?:tx|treatment) plan)(?: as (?:established|planned|written|tolerated|is|outlined|ordered))?`,
  personality: String.raw`(?:(?:pt|patient|client) (?:was )?)?(?:very |highly |well )?(?:motivated|pleasant|cooperative|compliant)(?: (?:and|&) (?:motivated|cooperative|pleasant|compliant))?(?: (?:pt|patient|client))?`,
  nothingNew: String.raw`no (?:new )?(?:changes?|issues)|no change|unchanged|as above|same|see above|status quo|nothing new`,
  domainBetter: String.raw`(?:(?:[UL]B|UE|LE|overall|his|her|their|the|sit to stand|bed|toilet)\s)?(?:${domain})(?:(?:,|\sand|,\sand)\s(?:${domain}))*\s(?:is\s|has\s|are\s|have\s)?(?:improved|improving|better|getting better)(?:\s(?:overall|nicely|with therapy))?`,
  asPlanned: String.raw`(?:tx|treatment|therapy|program|PT|OT|exercises|HEP|ther-?ex)\s(?:as|per) (?:tolerated|able|planned|before|ordered|is|established|POC|plan of care|plan)`,
});

const stems = (list: string): string => `(?:${list.trim().split(/\s+/).join('|')})`;
/** The vocabulary of saying nothing: a sentence made of these alone tells neither what was done nor how it went. */
const stockWord = stems(String.raw`
  the a an but this that all of to in on at by for from with w\/ w\/o without as per and or is are was were be been has have had will would so far very really quite still also more no any it its
  pt patient client resident he she they his her their therapist
  today'?s? session sessions visit visits treatment treatments tx rx therapy therapies rehab exercise exercises ther-?ex therex activity activities task tasks intervention interventions program programme plan poc care regimen everything services techniques manual therapeutic skilled ot physical occupational
  well good great fine nice nicely excellent fair slow slowly steady steadily better ok okay hard favorably positively appropriately overall throughout continued increased current same established
  tolerated tolerates tolerating tolerance handled handles did do does doing completed completes performed performs responded responds responding response went gave gives made make makes making shows showing demonstrates demonstrating demonstrated participated participates participating worked works work working received
  continue continues continuing cont proceed keep keeps going go follow maintain carry progress progresses progressing progressed improve improves improving improved improvement improvements gain gains advance
  benefit benefits benefiting beneficial effort motivated compliant cooperative pleasant highly looking getting stronger
  goal goals deficits complaints complaint issues issue problems problem difficulty difficulties incident noted observed reported towards toward before planned expected tolerated able
`);
/** What makes such a sentence a claim. */
const claim = String.raw`(?:well|good|great|fine|nice|nicely|excellent|fair|better|stronger|ok(?:ay)?|favorably|positively|appropriately|steadi?ly?|progress(?:es|ing)?|improv\w*|gains?|benefit\w*|beneficial|effort|continu\w*|cont|proceed|keep|maintain|carry|follow|same|planned|issues|complaints|problems)`;

/** Nothing but stock words, at least one of which claims something: "Patient did great with everything." */
export const stockOnly = new RegExp(String.raw`^(?=.*\b${claim}\b)(?:${stockWord}(?:[\s,/&-]+|$)){2,22}$`, 'i');
/** "Continue to work on strength and balance": a domain of therapy is no treatment. */
export const workOn = /^(?:(?:will )?continue (?:to )?(?:work(?:ing)? on|address(?:ing)?|focus(?:ing)? on|improve|progress)) (?:(?:the|all|functional|overall|his|her|their|remaining|dynamic)\s){0,2}(?:strength|rom|range of motion|balance|gait|mobility|endurance|function|adls?|deficits?|impairments?|transfers?|coordination)(?:(?:,|,? and|\/| &) ?(?:functional )?(?:strength|rom|range of motion|balance|gait|mobility|endurance|function|adls?|transfers?|coordination))*$/i;
