// Makes a jotted statement readable without touching its facts: expands only shorthand that can mean one thing.
import { isShouted } from '../../clinical/text/capitals';
import { asSentence, lowerFirst, outsideAtoms, upperFirst } from './sentences';

const bodyPart =
  'shoulders?|elbows?|wrists?|hands?|fingers?|thumb|arms?|forearms?|UEs?|hips?|knees?|ankles?|foot|feet|toes?|heels?|legs?|thighs?|calf|calves|LEs?|quads?|quadriceps|hamstrings?|glutes?|gluteus|hemiparesis|hemiplegia|side|neglect|CVA|TKA|THA|TSA|ACL|ACLR|MCA|rotator|trapezius|UT|scapula|ear|eye|neck|SI|lateral|lower|upper|tibialis|gastrocs?|dorsiflexors?|stance|SLS|sided|step|distal|proximal|radius|radial|humerus|humeral|femur|tibia|fibula|clavicle|scaphoid|meniscus|medial|vestibular|unilateral|BKA|AKA|rib|groin|buttock|sciatica|cervical|lumbar|trunk';

type Rule = readonly [RegExp, string];

/** Order matters: the longer shorthand first. */
const expansions: readonly Rule[] = [
  [/\b(no|new|any|other|further) c\/o(?![\w/])(?=[\s.,;]*$|\s+(?:today|at))/gi, '$1 complaints'],
  [/(?<=[.!?]\s)c\/o(?![\w/])/gi, 'Patient complains of'],
  [/(?<![\w/])c\/o(?![\w/])/gi, 'complains of'],
  [/^(?:(?:okay|ok|so|um|uh|alright|well then)[,\s]+)+(?=[a-z]{2,}\s+[a-z])/i, ''],
  [/(?<![\w/])s\/p(?![\w/])/gi, 'status post'],
  [/(?<![\w/])w\/o(?:ut)?(?![\w/])/gi, 'without'],
  [/(?<![\w/])w\/in(?![\w/])/gi, 'within'],
  // "w/c" is a wheelchair, "W/cm2" a dose of ultrasound.
  [/(?<![\w/])w\/(?=[\s\w])(?!c\b|cm)\s*/gi, 'with '],
  [/(?<![\w/])b\/l(?![\w/])/gi, 'bilateral'],
  [/(?<![\w/])f\/u(?![\w/])/gi, 'follow-up'],
  [/(?<![\w/])b\/c(?![\w/])/gi, 'because'],
  [/(?<![\w/])h\/o(?![\w/])/gi, 'history of'],
  [/(?<![\w/])y\/o(?![\w/])/gi, 'year-old'],
  [/(\d)\s*yo(?!\w)/g, '$1-year-old'],
  [/\bwt\b(?=[ -](?:shift|bearing))/gi, 'weight'],
  [/\bjt\b/g, 'joint'],
  [/\bwks\b/gi, 'weeks'],
  [/\bwk\b/gi, 'week'],
  [/\bmos\b/g, 'months'],
  [/\byrs\b/gi, 'years'],
  [/\btx\b/gi, 'treatment'],
  [/\bdx\b/gi, 'diagnosis'],
  [/\bhx\b/gi, 'history'],
  [/\bsx\b/g, 'symptoms'],
  [/\bapprox\b\.?/gi, 'approximately'],
  [/^Cont\b\.?(?= )/, 'Continue'],
  [/^cont\b\.?(?= )/, 'continue'],
  [/↑\s*(?=[a-z]{3})/g, 'increased '],
  [/↓\s*(?=[a-z]{3})/g, 'decreased '],
  [/(?<=\s)&(?=\s)/g, 'and'],
  [/(?<=\s)@(?=\s)/g, 'at'],
];

const sides: Readonly<Record<string, string>> = { r: 'right', rt: 'right', l: 'left', lt: 'left', b: 'bilateral' };
const sideBeforePart = new RegExp(`(?<![\\w/.])\\(?(Rt|Lt|R|L|B)\\)?\\.?\\s+(?=(?:${bodyPart})(?![\\w]))`, 'g');

/** "R", "(L)", "bilat" as a word; anything else as written. */
export function sideWord(side: string): string {
  const plain = side.trim().replace(/[().]/g, '').toLowerCase();
  return plain.startsWith('bilat') || plain === 'both' ? 'bilateral' : (sides[plain] ?? side.trim().toLowerCase());
}

/** `PT` in capitals is the therapist or the service; lower case is the patient, unless a service word stands beside it. */
const patientWord = /(?<![\w/]|\d[ -])([Pp])t(?:\.(?=\s+[a-z]))?(?=['’]s\b|[\s,.:;]|$)(?!\.?\s+(?:skills?|sessions?|services?|eval|evaluation|visits?|plan|poc|\d))/g;
const serviceBefore = /\b(?:skilled|outpatient|inpatient|by|home|aquatic|continue|start|acute|resume|need|needs|OT and|and)\s$/i;

/** One statement as a sentence in the record's style; every number, code, side and bracketed atom stays as it is. */
export function tidy(statement: string): string {
  return asSentence(expand(calm(statement)));
}

/** "Needs PT to …" of the assessment as a whole sentence: the subject is supplied where the therapist left it out. */
export function asReasoning(statement: string): string {
  const text = tidy(statement);
  return /^(?:Needs|Requires|Demonstrates|Exhibits|Lacks|Continues to (?:need|require|demonstrate|have))\s/.test(text) ? `Patient ${lowerFirst(text)}` : text;
}

/** The expansions alone, for cells and clauses. */
export function expand(text: string): string {
  return outsideAtoms(text, (part) => {
    let result = part.replace(patientWord, (match: string, initial: string, offset: number) =>
      serviceBefore.test(part.slice(0, offset)) ? match : initial === 'P' ? 'Patient' : 'patient',
    );
    result = result.replace(sideBeforePart, (_match, side: string) => `${sides[side.toLowerCase()] ?? side} `);
    for (const [pattern, replacement] of expansions) result = result.replace(pattern, replacement);
    return result;
  });
}

/** Abbreviations of the trade, which stay in capitals. */
const keptInCapitals =
  /^(?:[BLR]|II|III|IV|ABC|ACJ|ACL|ACLR|AD|ADLS?|AE|AFO|AKA|AROM|AAROM|PROM|ROM|MMT|BBS|BID|TID|BKA|BP|BPPV|CGA|CHF|CMC|COPD|CT|CVA|CPT|DASH|DF|DGI|DHI|DIP|DME|DOB|DOE|DPT|DVA|DVT|EC|EMG|EO|ER|ES|EV|FAAM|FES|FGA|FIM|FMA|FOTO|FWB|FWW|GH|GP|GO|HA|HEP|HHA|HOH|HOB|HR|ICD|IE|IF|INV|IP|IR|IT|ITB|KX|LBP|LBQC|LCL|LE|LES|LEFS|LOB|LTG|MAS|MCA|MCL|MCP|MD|MF|MLD|MRI|MVA|NDI|NMES|NMR|NPRS|NWB|OA|OCS|ODI|ORIF|OT|OTR|PA|PAM|PCL|PF|PFM|PIP|PLOF|PMH|PNF|POC|PRN|PTA|PWB|QC|QOL|RA|RC|RN|RPE|RR|RTC|RW|SBA|SBQC|SCI|SCM|SI|SIJ|SLP|SLR|SLS|SNF|SOB|SOC|SPC|STG|STM|STS|TBI|TENS|THA|TKA|TMJ|TSA|TTWB|TUG|UBE|UE|UES|UT|VAS|VMO|VOR|WB|WBAT|WC|WFL|WNL|WNLS|XR|\w*\d\w*)$/;

/** A statement typed in capitals throughout is brought down to sentence case. */
function calm(statement: string): string {
  return isShouted(statement) ? calmCapitals(statement) : statement;
}

/** "PT SKILL NEEDED", "PT TO GRADE": the therapist, not the patient. */
const therapist = /^PT (?:SKILLS?|NEEDED|REQUIRED|JUDG\w+|TO (?:GRADE|CUE|GUARD|PROGRESS|ADJUST|SET|MONITOR))\b|^PT(?:, [A-Z]{2,4})*\.?$/;

/** Lower case but for abbreviations of the trade; bracketed atoms stay. */
export function calmCapitals(text: string): string {
  return outsideAtoms(text, (part) =>
    part.replace(/[A-Za-z0-9']+/g, (word, at: number) => (word === 'A' && /\b(?:MIN|MOD|MAX|TOTAL)\s$/i.test(part.slice(0, at)) ? word : keptInCapitals.test(word) || (word === 'PT' && therapist.test(part.slice(at))) ? word : word.toLowerCase())).replace(/(\d\s*)(S|X|FT|LB|LBS|KG|CM|DEG|MIN|SEC)\b/g, (match) => match.toLowerCase()).replace(/(?<=\d) ?[XS](?= ?\d|\b)|\bX(?=\d)|\b(?:MIN|MOD|MAX)(?= A\b)|\bM\/S\b|\bV\/C|\bS\/P/g, (match) => match.toLowerCase()),
  );
}

const otherSpeaker =
  /^(?:the\s+)?(?:patient|client|he|she|they|wife|husband|spouse|partner|daughter|son|caregiver|mother|father|mom|dad|family|parents?|aide|nurse|nursing|surgeon|physician|doctor|md|per|both|no one|\[[A-Z_]+_?\d*[^\]]*\])(?![\w-])/i;
const reportVerb =
  /^(?:reports?|reported|reporting|states?|stated|den(?:y|ies|ied)|notes|noted|complains|complaining|describes?|feels?|felt|says|said|endorses?|rates?|rated|admits|verbali[sz]es|mentions|wants|wishes|woke|slept|sleeps|went|walked|walks|fell|lives|can|could|cannot|can't|unable|has|had|is|was|did|does|didn't|doesn't|uses|used|took|takes|tried|tripped|stumbled|struggles|continues|returned|requires|needs)(?![\w-])/i;

/** A statement of S as the patient's report: the subject is supplied where the therapist left it out. */
export function asReport(statement: string): string {
  const text = tidy(statement);
  if (otherSpeaker.test(text)) return text;
  const ing = /^(?:reporting|complaining)\b/i.exec(text);
  if (ing !== null) return `Patient is ${lowerFirst(text)}`;
  if (reportVerb.test(text)) return `Patient ${lowerFirst(text)}`;
  if (/^["“]/.test(text)) return `Patient states: ${text}`;
  if (/^(?:I|I'm|I've|My)\b/i.test(text)) return `Patient states: "${upperFirst(text.replaceAll('"', "'"))}"`;
  return text;
}
