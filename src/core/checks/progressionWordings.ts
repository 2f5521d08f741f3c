// How therapists say that treatment was made harder, easier or kept as it was, and why (domain: 3.3).
import data from '../data/reasoningWords.json';
import { anyOf, wordStarts } from './wordings';

const colour = '(?:red|yellow|green|blue|black|grey|gray|silver|gold|tan|orange|white)';
/** Ways of doing an exercise, and ways of helping with it. */
const mode = '(?:isometrics?|isotonics?|eccentrics?|concentrics?|static|dynamic|bilateral|unilateral|double|single|two|one|open|closed|seated|sitting|standing|supine|prone|quadruped|kneeling|firm|foam|tactile|verbal|visual|walker|RW|FWW|SPC|rollator|quad cane|cane|crutch(?:es)?|eyes open|EO|EC|eyes closed|gravity[- ]eliminated|against gravity|passive|active|assisted|resisted|blocked|random|soft|medium|firmer|hard|rigid|stiff|thick|thin|mod|min|max|CGA|SBA|standby|supervision)';
const arrow = String.raw`(?:→|->|-->|>)`;
const unit = String.raw`(?:lbs?\b|#|kg\b|pounds?\b|g\b|reps?\b|sets?\b|in\b|inch(?:es)?\b|cm\b|bpm\b|mph\b|watts?\b|mmHg\b|%\s?(?:1RM|incline|BWS)|ft\b|s\b|sec(?:onds)?\b|min(?:utes)?\b|level\b|["']|layers?\b|degrees?\b|°)`;

/** "since last week" tells when, "since the lag fell" tells why. */
const since = String.raw`since(?! (?:(?:the|her|his|their) )?(?:(?:last|previous|prior)(?! (?:set|rep|repetition|trial|bout|lap|hold)s?\b)|start|initial|eval\w*|visit|week|session|SOC|IE|surgery|onset|injury|baseline|then|discharge|20\d\d))`;

/** Words that say "progression" of treatment and of nothing else. */
export const plainWords = anyOf({
  progressed: String.raw`(?:progressed|advanced|upgraded|downgraded|prog'?d|regressed|graduated (?:to|from|off|past|out))\b`,
  progressionHeld: String.raw`(?:no progression|progression (?:was |is )?(?:held|deferred|withheld|delayed|made|limited|based|to|from)|not (?:yet )?(?:progressed|advanced))\b`,
});

/** The patient, a condition or a goal that "progressed" is no treatment. */
export const notTreatment = anyOf({
  who: String.raw`(?:disease|condition|symptoms?|pain|patient|pt|client|she|he|they|goals?)\s(?:has\s|have\s|is\s|are\s)?progress(?:ed|ing)\b(?!\s(?:from|to \d|to the|through))`,
  how: String.raw`progress(?:ed|ing)? (?:well|nicely|steadily|as expected|slowly|toward)`,
});

/** A comparison with the evaluation tells of results. */
export const sinceEvaluation = /\b(?:since|from|at|than at|than)\s(?:the\s)?(?:initial\s)?(?:eval\w*|baseline|start of care|SOC|IE|intake|first visit)\b/i;

/** One dose beside another: "1 to 2 lb", "2# → 3#", "red to green", "firm to foam", "90# last visit, 110# today". */
export const comparisons: readonly RegExp[] = Object.values({
  arrow: String.raw`\d[\d.,/]*\s?${unit}\sfrom\s\d|\S\s?(?:→|->)\s?\S`,
  doses: String.raw`\d[\d.,/]*\s?${unit}?[^.;,\n\d]{0,12}(?:\sto\s|\s?${arrow}\s?)[^.;,\n\d]{0,12}\d[\d.,/]*\s?${unit}`,
  grades: String.raw`\bgrades?\s[IV\d]+[+-]?\s(?:to|${arrow})\s[IV\d]+[+-]?\b`,
  colours: String.raw`\b${colour}\s(?:\w+\s)?(?:to|${arrow})\s?(?:\w+\s)?${colour}\b`,
  by: String.raw`\b(?:height|box|step|load|weight|band|slide|press|squat|lunge|depth|speed|incline|distance|time|hold|reps?|sets?|curl|row|raise|carry|crate|bag|ball|cuff|bpm)\b[^.;\n\d]{0,20}(?:\+|up|down|plus)\s?\d`,
  counts: String.raw`\b(?:reps?|sets?|level|bpm|speed|mph|pegs?|coins?|height|load|weight|resistance|time|distance)\s(?:from\s)?\d[\d.]*\s?(?:to|${arrow})\s?\d`,
  movedTo: String.raw`\b(?:moved|switched|changed|dropped|returned|went|climbed|stepped|taken|brought|put|lengthened|extended|stretched) (?:(?:back|up|down|over|on) )?to\b`,
  fromTo: String.raw`\b(?:from|off)\b(?! (?:visit|day|session|side|rep|time|week|one|start|head|bed|moment|shift|room|place)\b)(?:(?!\b(?:and|in order)\b)[^.;\n]){2,60}\bto\b`,
  modes: String.raw`\b${mode}\s(?:\w+\s)?(?:to|into|${arrow})\s(?:(?:full|active|the)\s)?${mode}\b`,
  toHarder: String.raw`\b(?:went|moved|switched|changed|on|up|down|back|graduated) to (?:an? |the )?(?:\w+er|harder|next)\s[a-z]`,
  lastAndToday: String.raw`\b(?:last|previous|prior) (?:visit|session|week|time)\b[^.;\n]{0,60}\b(?:today|now|this (?:visit|session|week|time))\b`,
  became: String.raw`\d[^.;\n]{0,16}\s(?:became|becomes|now)\s\d`,
  was: String.raw`\b\d[^.;\n]{0,30},?\s(?:was|were|previously|formerly)\s\d`,
  thanLast: String.raw`\b(?:less|more|fewer|[a-z]+er) than (?:the )?(?:last|previous|prior|before|yesterday|monday|tuesday|wednesday|thursday|friday)\b`,
  inPlaceOf: String.raw`\b(?:instead of|rather than|in place of|replaced|replaces|swapped|switched)\b`,
}).map((source) => new RegExp(source, 'i'));

/** In a line that tells what was done, a range is a dose ("22 to 28 mmHg") unless it is compared with the visit before. */
export const compared = /→|->|\b(?:up|down|increased|raised|reduced|lowered|decreased|changed|moved) from\b|\bwas\b|\b(?:last|previous|prior) (?:visit|session|week|time)\b|\binstead of\b/i;

/** Verbs of change, whichever way. */
export const changeWords = wordStarts(data.change);
/** Change that names its way: these tell of progression even where they tell of a therapist's skill as well. */
export const directedWords = anyOf({
  harder: String.raw`(?:raised|increased|added|introduced|thickened|doubled|lengthened|deepened|narrowed|sped up|tightened)\b`,
  easier: String.raw`(?:lowered|reduced|decreased|dropped|removed|lightened|eased|halved|faded|slowed|shortened|widened|loosened|simplified|tapered|cut (?:back|down|from|to))\b`,
  cutLoad: String.raw`cut (?:the|her|his) (?=[a-z])`,
  kept: String.raw`(?:kept|held) (?:at|to) (?=\d|level|grade)`,
});
/** Words that a treatment was held as it was; of results nobody says them. */
export const heldWords = anyOf({
  held: String.raw`(?:on hold|held(?! (?:for )?\d+ ?(?:s|sec|seconds?|min)\b)|withheld|deferred|postponed|paused|parked|shelved|benched|off the (?:menu|table|list|program)|suspended|delayed|skipped|omitted|left out|backed off|back(?:ed)? down|capped|ceiling)\b`,
  holds: String.raw`(?:hold(?:s|ing)?|stay(?:s|ed|ing)?|keep(?:s|ing)?|kept|remain(?:s|ed)?|stuck) (?:at|with|to|on|steady|here)\b`,
  notYet: String.raw`(?:not|n't|never) (?:yet )?(?:be )?(?:progress|advanc|increas|add|rais|mov|start|introduc|challeng|load)\w*`,
  notUsed: String.raw`(?:not|never) (?:yet )?(?:used|begun|started|tried|attempted|given|loaded|allowed|permitted|cleared)\b`,
  unable: String.raw`(?:unable|not able) to (?:progress|advance|increase|add|raise|move|load)\b|(?:could ?n[o']t|can ?not|can't) (?:be )?(?:progress|advanc|increas|add|rais|load)\w*`,
  notReady: String.raw`not (?:yet )?(?:ready|cleared|safe) (?:for|to)\b`,
  notYetBare: String.raw`not (?:just )?yet\b(?=\s?[,;:(–—-])`,
  waits: String.raw`(?:waits?|(?:stays?|left|kept|still) out|out until|later)\b`,
  nothingNew: String.raw`no (?:(?:further|new|added|more|extra|additional) )?(?:increase|progression|change|advance|load|weight|reps|resistance|challenge|exercises?)\b`,
});
/** Words of keeping that speak of results as well. */
export const keptWords = wordStarts(data.kept);
/** The old dose became too little or too much. */
export const outgrownWords = anyOf({
  outgrown: String.raw`out(?:grown|grew|grows)\b`,
  noChallenge: String.raw`(?:no longer|not|n't) (?:an? |any )?(?:challeng\w*|enough|hard|difficult|demanding|taxing)\b`,
  tooMuch: String.raw`(?:too|is|was|are|were|feels?|felt|became|becoming) (?:now |so |very |quite )?(?:easy|light|hard|heavy|difficult|trivial)\b|too (?:easy|light|hard|heavy|difficult|much|little|fast|slow|long|short|unstable|stable)\b`,
  unannounced: String.raw`(?:unannounced|unpredictable|randomi[sz]ed|novel)\b`,
  newToday: String.raw`new (?:this (?:visit|session|week)|today)\b|for the first time|first time (?:today|this)`,
  lessOf: String.raw`(?:less|more|fewer|additional|one (?:less|more|fewer)) (?!(?:[a-z]+ )?(?:${data.outcome}))(?=[a-z])`,
});
/** Words that tell of a change only where a load is near: "up", "now", "went". */
export const shiftWords = wordStarts(data.shift);

/** "Car transfer brought in because the tub is at SBA": whatever was decided of the treatment, in front of its cause. */
export const decided = anyOf({
  participle: String.raw`(?!(?:limit|impair|restrict|affect|need|requir|caus|avoid|not|observ|report|indicat|justifi|warrant|recommend|expect|improv|compensat|diagnos|injur|relat|associat|perform|complet|seen|increas|decreas|reduc|weaken|tir|fatigu|distract|discharg|referr|schedul|miss|cancel|arriv|tolerat|want|lik|motivat|frustrat|concern|worri|pleas|satisf|interest|bas|guard|swoll|inflam|irritat|aggravat|reliev|eas|disturb|interrupt|awaken|hospitali|admit|treat|evaluat|assess|educat|instruct|review|discuss|provid|bill|cod|charg|tri(?:ed)?\b)[a-z]*)(?:[a-z]{3,}ed|begun|chosen|brought (?:in|up|down|back)|taken (?:out|up|off)|put (?:in|off|back)|swapped|cut|left|made|set|gone|shown|sent)\b`,
  order: String.raw`(?:before|ahead of|instead of|rather than) (?=[a-z])`,
  from: String.raw`from [a-z0-9]+,?\s*$`,
});

/** One dose after another, and something behind a comma: "50 → 60 lb, RPE 6". */
export const doseAndGround = /(?<!\b(?:doubled|rose|improved|grew|up|fell|dropped)\s(?:from\s)?)(?:\S\s?(?:→|->|>{1,2})\s?\S|\d[^.;,\d]{0,16}\s(?:to|became|now)\s\d)[^,;]{0,30},\s?\S/;
/** "Overhead reach waits, hike at 120". */
export const heldAndGround = new RegExp(String.raw`${heldWords.source}[^,;]{0,40},\s(?!and\b|then\b|or\b|\d+\s?[x×])\S`, 'i');

/** What treatment demands of the patient. */
export const demandWords = wordStarts(data.demand);
/** The plainest demands. */
export const loadWords = /\d\s?(?:lbs?\b|#|bpm\b|mph\b|watts?\b|mmHg\b|reps?\b|sets?\b)|\b(?:load|weight|resistance|band|putty|box|step|height|reps|sets|crate|cuff|targets?|cues?|cueing|prompts?|assist\w*|level|surface|foam|speed|(?<!\b(?:s?he|they|pt|patient|who)\s)exercise|hold time|layers?|perturbations?|depth|difficulty|intensity|dose|bouts?|trials?|tasks?|lines?|buttons?|layers?|size|slack|angle|pressure|diameter|distance|cap|press|squats?|curls?|raises?|support|grades?|cord|wall|rung|cadence|rate|tempo|force|rhythm|kerb|curb|transfers?|thinner|thicker|heavier|lighter|narrower|wider|harder|easier|smaller|larger|mobili[sz]ations?|glides?|wand|pulleys?|dowel|activit(?:y|ies)|program(?:me)?|NWB|TTWB|PWB|WBAT|legs?|arms?|stage|machine|cable)(?:e?s)?\b/i;
/** A speed that is measured, a feeling: no loads. */
export const measuredSpeed = /\b(?:gait|walking|hand|peg|typing|writing) speed\b|\bfeels?\s\w+/gi;
/** What is measured: its change is the result of treatment. */
export const outcomeWords = wordStarts(data.outcome);

/** "She moved |to a smaller house": where the patient is the subject, only the plainest demand makes it treatment. */
export const patientSubject = /(?:^|[;,.]\s|\b(?:and|but)\s)(?:the\s)?(?:pt|patient|client|resident|s?he|they|mom|wife|husband)\.?\s(?:(?:has|have|is|was|also|now|then)\s){0,2}$/i;

/** "She rides her bike at home now". */
export const patientFirst = /^(?:the\s)?(?:pt|patient|client|resident|s?he|they|mom|wife|husband)\b/i;

/** "Decreased R step length", "increased her pain": what was seen or came of it, no change of the treatment. */
export const gaitFinding = /^(?:decreased|reduced|increased|shortened|lengthened|narrowed|widened|slowed|lowered|raised|limited)\s(?:(?:right|left|bilateral|[RLB]|B\/L|mild(?:ly)?|trunk|lateral)\s){0,2}(?:steps?|stride|stance|swing|arm swing|heel|toe|foot|clearance|weight|push-?off|cadence|gait|base of support|BOS|lean|sway|hip drop|trendelenburg|lordosis|kyphosis|tone|posture|control|attention|awareness|neglect|safety|endurance|activity|(?:his|her|their|the)\s(?:[a-z]+\s){0,2}(?:pain|symptoms?|swelling|spasms?|dizziness|headaches?|numbness|tone))\b/i;

/** "Dizziness decreased": what is measured is the subject of the change. */
export const resultChanges = new RegExp(String.raw`(?<![A-Za-z])(?:${data.outcome})[a-z]*\s(?:(?:has|have|was|were|is|are|also|now|then)\s){0,2}(?:(?:de|in)creased|reduced|dropped|lowered|eased|lessened|lightened|changed)$`, 'i');

/** Why: the words that bring in a reason. */
export const reasonWords = anyOf({
  because: String.raw`(?:because|${since}|b\/?c|due to|d\/t|s\/t|2\/2|secondary to|owing to|on account of|thanks to|on the strength of|having|being|based on|in (?:response|light|view|keeping)|reasons?|therefore|hence|thus|so that|by design)\b`,
  given: String.raw`(?<!(?:was|were|is|are|cues?|posture|gait)\s)given\s(?!as\b|for\b|by\b|to\b|with\b|in\b|on\b|and\b|when\b)[a-z0-9]`,
  as: String.raw`as (?!last|before|usual|always|previous|prior|tolerated|needed|able|well|expected|above|instructed|directed|planned|appropriate|evidenced|per|of|follows|indicated)[a-z0-9]+`,
  when: String.raw`(?:after|when|once|now that|while|until|unless|following|pending|no longer|which)\b`,
  secondary: String.raw`2° ?(?=[a-z])`,
  per: String.raw`per (?:[a-z0-9]+ ){0,3}(?:precautions?|restrictions?|guidelines?|protocol|symptom|pain|response|surgeon|precaution|irritability|RPE|form|criteria)`,
  by: String.raw`by (?:symptom|pain|effusion|lag|response|RPE|form|criteria|quality)`,
  with: String.raw`with (?:good|no|stable|proper|only|fewer|less|pain|RPE|full|quad|control|minimal|consistent|correct|clean|better|improved|maintained)`,
  without: String.raw`without (?:compensation|pain|LOB|loss|valgus|increase|symptom|lag|shrug|any|deviation|substitution|flare)`,
  to: String.raw`to (?:challenge|address|target|overload|protect|avoid|prevent|allow|keep|match|drive|promote|stay|build|spare|respect)`,
  forSign: String.raw`for (?:[a-z]+ ){0,1}(?:SpO2|HR|BP|RPE|desaturation|dyspnea|pain|effusion|swelling|irritability|irritation|flare|ache|aching|tenderness|stiffness|symptoms?|fatigue|safety|graft|healing|control|form|valgus|LOB|flare|soreness)\b`,
  held: String.raw`(?:paused|held|withheld|deferred|stopped|reduced|discontinued|dropped|eased|lowered|lightened|shortened|decreased|regressed|modified|changed|omitted|left out|halved|skipped|kept|capped|limited|delayed|shelved|cut)(?: [a-z0-9-]+){0,4} for (?!now\b|today|\d+ ?(?:s|sec|min|reps|x|weeks?|months?|visits?|lbs?)\b|(?:the|another|one|two) (?:week|visit|rest|next|session))`,
  so: String.raw`so (?!far|much|well|many|called|as|long)[a-z]`,
  reached: String.raw`with \d[+-]?\/\d|with [^.;,]{0,24} (?:reached|achieved|met|attained|restored|gone|back|intact)\b`,
  forGround: String.raw`(?:progressed|regressed|raised|lowered|cut|up|down|added|changed|moved|went|to \S+|lbs?|in|min|bpm|\d) for (?!now\b|today|\d+ ?(?:s|sec|min|reps|x|weeks?|months?|visits?|lbs?|sets?|times|trials|ft|feet|m)\b|the (?:next|rest|first|last)|another|each|all|both|about|strength|ROM|balance|function|endurance|home|HEP|improved?|increased?|better|carry|(?:[a-z]+ )?(?:strength|mobility|exercises?|training|work|stretch\w*)\b)[a-z0-9]`,
  atEffort: String.raw`at (?:RPE|HR|SpO2|Borg|pain) ?\d`,
  forScore: String.raw`for (?:[RLB] )?\d{1,2}\/10`,
  sign: String.raw`(?:criteri\w+|fatigue\w*|soreness)`,
  outgrown: String.raw`out(?:grown|grew|grows)\b|(?:no longer|not|n't) (?:an? |any )?challeng\w*`,
  too: String.raw`too (?:hard|easy|much|difficult|heavy|light|unstable|painful)`,
});
/** Reasons that nothing but a reason is; with one of them any demand will do as what changed. */
export const causes = anyOf({
  because: String.raw`(?:because|${since}|b\/?c|due to|d\/t|2\/2|secondary to|owing to|on account of|thanks to|given (?=that|her|his|the|no|good|full|pain)|based on|now that|in (?:response|light|view))\b`,
  secondary: String.raw`2° ?(?=[a-z])`,
  per: String.raw`per (?:[a-z0-9]+ ){0,3}(?:protocol|precautions?|restrictions?|guidelines?)\b`,
  now: String.raw`now (?=\S+ (?:is|are|was|has|have|pain|lag|form|ROM|\d)\b)`,
  as: String.raw`as (?!last|before|usual|always|previous|prior|tolerated|needed|able|well|expected|above|instructed|directed|planned|appropriate|evidenced|per|of|follows|indicated|a\b|an\b|to\b|in\b|with\b|by\b)[a-z0-9]+`,
});
/** "..., for the graft". */
export const forBehindComma = /,\sfor\s/i;
/** A clause set apart behind the change gives its ground: "Putty red to green; he squeezed red 15x". */
export const aside = /[;:(–—]|\s-\s/;
/** A reason in the sentence beside. */
export const grounds = new RegExp(String.raw`\b(?:because|${since}|due to|reason|based on|in response|criteri\w*|set by|driven by|limit(?:ed)? by)\b`, 'i');
/** How the patient took it: the ground of a change, where it stands behind a comma or in the sentence beside. */
export const performance = /\b(?:given|no longer|without|guard\w*|buckl\w*|limp\w*|LOBs?|trembl\w*|shak\w*|swelling|effusion|irritab\w*|SpO2|HR|BP|borg|sore\w*|flare\w*|fatigue\w*|easy|correct|upright|clean|each step|every step|at which|beyond that|form|control|pain|RPE|errors?|compensat\w*|\d\s?\/\s?10|\d of \d+|or (?:less|under|below))\b/i;

/** Behind a comma a shorter sign will do: "..., form ok", "..., hip dropped on the 6 inch". */
export const signBehindComma = /\d\s?\/\s?\d|\b(?:clear|redness|\d+ ?(?:s|sec|reps|ft|m|min) (?:at|on|with)|within|reach|stumbl\w*|accurate|held|(?!exceed|seated|weighted|resisted|assisted|elevated|added|walking|training|standing|sitting|lying|sidelying|kneeling|stretching|strengthening|bridging|lunging|rowing)[a-z]{3,}(?:ed|ing)|no|ok|tolerated|too|even|steady|smooth|contact|ach(?:e|es|ing)|stayed|steps?|missteps?|hips?|knees?|trunk|comfortable)\b/i;

/** What is only planned or set as homework. */
export const planned = anyOf({
  will: String.raw`(?:will|would)\s(?:be\s)?(?:progress|advance|hold|add|increase|raise|start|move)`,
});
/** A clause of the plan, by its first word. */
export const planHead = /^(?:next(?! level)|plan\b|plan to|progress to|goals?\b|[sl]tg|hep\b(?!\s(?:[a-z]+\s)?(?:was|were|raised|progressed|advanced|increased|reduced|lowered|held|cut|changed|upgraded))|add\b|increase\b|advance\b|continue\b|cont\b)/i;
/** What others changed. */
export const othersDid = /\b(?:medication|appointment|school day|employer)\b|(?<!\b(?:per|pending|until|by|after|from|awaiting|with)\s(?:the\s|her\s|his\s)?)\b(?:surgeon|physician|doctor|Dr|MD)\b(?!\s(?:clear|approv|protocol|restrict|limit|order|ok|visit|note))/i;
