// vague-phrase: stock wording that proves nothing (domain: 3.3), wherever a therapist writes it.
import type { Problem } from '../problem';
import type { NoteSentence, ReadNote } from '../readNote';
import type { CheckRule } from './rule';

const work = String.raw`(?:treatment|tx|rx|session|therapy|therapies|exercises?|ther-?ex|activit(?:y|ies)|visit|interventions?|program(?:me)?|everything|today)`;
const plan = String.raw`(?:(?:the\s)?(?:current|established|same|existing|present)\s)?(?:(?:plan of care|plan of treatment|POC|tx plan|treatment plan|plan)\b|(?:treatment|tx|therapy|PT|OT|program(?:me)?|regimen)\b(?!\s(?:\d|with\b|to\b|for\b|on\b|at\b|twice|once|three)))`;
/** Stock wording wherever it stands. */
const anywhere = new RegExp(
  [
    String.raw`tol(?:'d|erat(?:ed|es|ing)|\.)?\s(?:(?:all|the|today'?s|this|his|her|their|entire|above|of)\s){0,3}(?:${work}(?:\s(?:and|\/)\s${work})?\s)?(?:today\s)?(?:very\s|fairly\s|quite\s|relatively\s)?well\b`,
    String.raw`tol(?:'d|erat(?:ed|es)|\.)?\s(?:(?:all|the|today'?s|this|entire|of)\s){0,3}${work}(?:\stoday)?\s(?:without|with no|w\/o)\s(?:any\s)?(?:complaints?|issues?|problems?|difficult(?:y|ies)|incident|adverse (?:effects?|reactions?))`,
    String.raw`(?:did|doing|does|performed|progressed|went)\s(?:very |really |quite )?well\s(?:with|in|during|at)\s(?:all\s|the\s|today'?s\s|his\s|her\s)*${work}(?:\s(?:today|session))?`,
    String.raw`(?:good|great|nice|excellent|productive)\s(?:session|visit|treatment|effort)(?:\stoday)?(?=\s?(?:[.;,\n]|$))`,
    String.raw`(?:treatment|tx|session|exercises?|therapy|visit|interventions?)\s(?:was |were |is )?(?:very )?(?:well[- ]tolerated|tolerated (?:very |quite |fairly )?(?:well|fine|ok(?:ay)?|nicely)|tolerated (?:without|with no|w\/o) (?:any )?(?:complaints?|issues?|problems?|difficult(?:y|ies)|incident|adverse (?:effects?|reactions?)|c\/o))`,
    String.raw`(?:good|excellent|fair)\s(?:overall\s)?tolerance\s(?:to|of|for|with)\s(?:all\s|the\s|today'?s\s)*${work}`,
    String.raw`respond(?:ed|s|ing)\s(?:very\s)?(?:well|favorably|positively)\s(?:to\s(?:all\s|the\s|today'?s\s)*${work})`,
    String.raw`(?:cont(?:inue|'d|\.)?|proceed|carry on)\s(?:(?:on|with|w\/|per|as per|under|following|along)\s){0,3}(?:the\s)?${plan}(?:\sas (?:planned|tolerated|established|written|is|outlined|ordered|directed|indicated))?(?!\s?[,:;(-]?\s?(?:at\s|for\s|with frequency|x\s?)?(?:\d|once|twice|three|two|one)\b)`,
    String.raw`cont(?:inue|\.)?\s(?:as (?:planned|before|is|tolerated|able|per plan|ordered)|same\b(?!\s\w+\s\d))`,
    String.raw`(?:same|unchanged)\s(?:(?:treatment|tx|exercises?|program(?:me)?|plan|interventions?|ther-?ex|session|routine)\s)?(?:as|from)\s(?:the\s)?(?:last|previous|prior|before)(?:\s(?:visit|session|note|time|tx|treatment|appointment|week))?`,
    String.raw`(?:treatment|tx|exercises|program|interventions?)\s(?:as|per)\s(?:above|before|last (?:visit|session|time)|flow ?sheet|previous (?:visit|session|note))`,
    String.raw`(?:did|completed|performed)\s(?:(?:all|the|his|her|their|of)\s){0,3}(?:exercises?|ther-?ex|treatment|program|activities)\s?(?:as (?:instructed|directed|tolerated|prescribed|ordered|listed|above)|per (?:flow ?sheet|protocol|program)|today)?(?=\s?(?:[.;,\n]|$|well|without))`,
    String.raw`(?:PT|OT|therapy|treatment|tx|care)\s(?:as\s)?per\s(?:the\s)?(?:current\s|established\s)?(?:POC|plan of care|plan)\b(?!\s?[,;:(-]?\s?(?:\d|once|twice)\b)`,
    String.raw`(?:see|refer to|per)\s(?:the\s|attached\s|exercise\s)*flow\s?sheet`,
    String.raw`(?:making|made|shows?|showing|demonstrat(?:es|ing))\s(?:good|steady|great|slow|excellent|nice|continued|some|fair)\s(?:progress|gains|improvements?)(?:\s(?:towards?|with|to|in|on)\s(?:(?:all|his|her|their|the|established|stated|functional|set)\s)*(?:goals?|therapy|treatment|PT|OT))?(?=\s?(?:[.;\n]|$))`,
    String.raw`progressing\s(?:well|nicely|steadily|as expected|appropriately|slowly|toward(?:s)?|to)(?:\s(?:towards?|to|with|in)?\s?(?:(?:all|his|her|their|the|established|stated|functional|set|therapy|treatment)\s)*(?:goals?|therapy|treatment|PT|OT|expected)?)?(?=\s?(?:[.;\n]|$))`,
    String.raw`(?:will\s)?continue to (?:monitor|progress|assess)(?:\s(?:patient|pt|progress|closely|as (?:tolerated|able|needed|appropriate|indicated)))?(?=\s?(?:[.;\n]|$))`,
    String.raw`(?:progress|advance)\s(?:exercises?\s|program\s|treatment\s|activity\s)?as (?:tolerated|able|appropriate|indicated)(?=\s?(?:[.;\n]|$))`,
  ].map((pattern) => `(?:${pattern})`).join('|'),
  'gi',
);
const skilled = String.raw`(?:skilled\s)?(?:PT|OT|therapy|physical therapy|occupational therapy|rehab(?:ilitation)?|therapeutic)(?:\s(?:services?|interventions?|treatment|care|treatments))?|skilled (?:services?|care|interventions?|treatment)`;
const generic = String.raw`(?:\s(?:to|in order to)\s(?:address|improve|maximize|reach|meet|achieve|increase|restore|progress|return to|optimi[sz]e|attain|work on|continue)\s(?:(?:all|his|her|their|the|established|stated|functional|set|these|remaining|above|current|ongoing|toward|towards|strength|and|overall|prior|level|of|noted|listed|ROM|range|motion),?\s){0,6}(?:goals?|deficits?|impairments?|function(?:al)?(?: (?:mobility|status|independence|outcomes?))?|PLOF|limitations?|progress|outcomes?|potential|strength|ROM|mobility|independence)(?:,?\s(?:and|&)\s(?:function|mobility|ROM|strength|goals|independence|balance|gait))?)?`;
/** Stock wording only where the sentence says nothing else. */
const alone: readonly RegExp[] = [
  new RegExp(String.raw`^(?:(?:the\s)?(?:pt|patient|client|he|she|they)\s)?(?:(?:continues?|continued) to (?:benefit from|need|require)|(?:would|will) (?:continue to )?benefit from|benefits from|needs|requires?|remains appropriate for|is appropriate for)\s(?:the\s)?(?:continued\s|ongoing\s|further\s|additional\s)*(?:${skilled})${generic}$`, 'i'),
  new RegExp(String.raw`^(?:continued\s|ongoing\s|further\s)?(?:${skilled})\s(?:(?:is|are|remains?|still|continues? to be|medically)\s){0,4}(?:needed|necessary|required|indicated|warranted|appropriate|recommended|beneficial)${generic}$`, 'i'),
  /^(?:(?:the\s)?(?:pt|patient|client|he|she|they)(?: is| are)?\s)?(?:(?:doing|looking|feeling) (?:well|good|better|great|ok|fine)|improving|improved|getting (?:better|stronger)|stable|about the same|progress(?:ing|ed)?(?: well)?|compliant|no change|good session|feels better)(?:\s(?:overall|nicely|today|with therapy|with treatment|slowly|steadily))*$/i,
  /^(?:(?:the\s)?(?:pt|patient|client|resident|he|she|they)\s)(?:is\s)?(?:did|does|doing) (?:very |really |quite )?(?:well|good|great|fine)(?:\s(?:overall|today|this (?:visit|session)))*$/i,
  /^no (?:adverse|negative|untoward) (?:reactions?|effects?|responses?)(?:\s(?:to|from|with|during|after|noted|reported|observed|treatment|tx|session|therapy|interventions?|exercises?|today|the|all))*$/i,
  /^(?:good|great|nice|steady|excellent) (?:progress|session|effort|visit)(?:\s(?:today|overall|noted|made|so far))*$/i,
  /^(?:with|per|as per) (?:the )?(?:current |established )?(?:POC|plan of care|(?:tx|treatment) plan)(?: as (?:established|planned|written|tolerated|is|outlined|ordered))?$/i,
  /^(?:no (?:new )?(?:changes?|issues)|unchanged|as above|same|see above|status quo|nothing new)$/i,
  /^(?:strength|rom|balance|gait|function|mobility|endurance|range)(?:\s(?:and|,)\s(?:strength|rom|balance|gait|function|mobility|endurance))?\s(?:is\s|has\s|are\s|have\s)?(?:improved|improving|better|getting better)(?:\s(?:overall|nicely|with therapy))?$/i,
  /^(?:tx|treatment|therapy|program|PT|OT|exercises|HEP|ther-?ex)\s(?:as|per) (?:tolerated|able|planned|before|ordered|is|established|POC|plan of care|plan)$/i,
  /^(?:very |highly |well )?(?:motivated|pleasant|cooperative|compliant)(?: (?:and|&) (?:motivated|cooperative|pleasant|compliant))?(?: (?:pt|patient|client))?$/i,
  /^(?:pt|patient|client) (?:was )?(?:motivated|cooperative|pleasant)(?: (?:and|&) (?:motivated|cooperative|pleasant))?$/i,
];

function find(note: ReadNote): readonly Problem[] {
  return note.sentences.flatMap((sentence) => inSentence(sentence));
}

function inSentence(sentence: NoteSentence): readonly Problem[] {
  // What patients say of themselves proves nothing either, but it is their report.
  const reported = sentence.sections.length === 1 && sentence.sections[0] === 'S';
  const text = sentence.text.length > 4000 ? sentence.text.slice(0, 4000) : sentence.text;
  const found: Problem[] = [];
  if (!reported) {
    anywhere.lastIndex = 0;
    for (let match = anywhere.exec(text); match !== null; match = anywhere.exec(text)) {
      const start = match.index;
      const end = start + match[0].trimEnd().length;
      if (isDenied(text, start) || isProven(text, end)) continue;
      found.push(problem(sentence.start + start, sentence.start + end));
    }
    if (found.length > 0) return found;
  }
  const lead = /^(?:plan|assessment|a|p|response|progress|skilled need|medical necessity|note)\s?[:–-]\s?/i.exec(text)?.[0].length ?? 0;
  const core = text.slice(lead).replace(/[.;,!\s]+$/, '');
  if (reported || core.length > 160 || !alone.some((pattern) => pattern.test(core))) return found;
  return [problem(sentence.start + lead, sentence.start + lead + core.length)];
}

function problem(start: number, end: number): Problem {
  return { rule: 'vague-phrase', start, end, message: 'This wording proves nothing. Say what was observed, in numbers or in the patient\'s performance.' };
}

function isDenied(text: string, start: number): boolean {
  return /\b(?:not|n't|poorly|never|rather than|instead of|cannot|no longer)\s(?:be\s)?$/i.test(text.slice(Math.max(0, start - 24), start)) || /["“][^"”]*$/.test(text.slice(Math.max(0, start - 80), start));
}

/** "tolerated treatment well, as shown by RPE 12". */
function isProven(text: string, end: number): boolean {
  return /^\s?[,(:–-]?\s?(?:as (?:shown|evidenced|demonstrated|seen|measured)|evidenced by|demonstrated by|shown by|with (?:RPE|HR|SpO2|pain|vitals|BP)\b)[^.;]{0,60}\d/i.test(text.slice(end, end + 110));
}

export const vaguePhrase: CheckRule = { id: 'vague-phrase', find };
