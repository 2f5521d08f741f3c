// Numbers that are clinical by their own shape (unit, code, dose, vital, level), whatever stands around them.
// Every repetition is bounded and no two neighbours can match the same text twice, so the scan is linear. The patterns are tried
// only where a number or one of their first words stands.
import { codeAt, isDigitCode } from '../../codeAt';
import * as claimBits from './claimBits';
import { hourFigureEnd } from '../text/hourFigures';
import type { ReadWord } from '../text/readWord';

const number = String.raw`\d{1,4}(?:\.\d{1,3})?`;
const range = String.raw`${number}(?:\s?(?:-|–|—|to)\s?[-+]?${number})?`;
const street = String.raw`(?!\s+(?:[A-Z][a-z]{1,14}\s+)?(?:Rd|Road|St|Street|Ave|Avenue|Blvd|Ln|Lane|Dr|Drive|Ct|Court|Hwy|Pkwy|Way)\b)`;

/**
 * What comes next, a sign or a letter. It lets V8 compile what follows once, not once for each way that leads there through what is
 * optional before, which is most of what this pattern costs a short run.
 */
const next = String.raw`(?=\S)`;

const angle = String.raw`degs?\.?|degrees?|°|º|˚`;
const time = String.raw`min(?:ute)?s?(?![\w])|hours?|hrs?|sec(?:ond)?s?(?![\w])|s(?![\w'’]|:\s)|ms|days?|d(?![\w'’])|weeks?|wks?|w\/?k?s?(?![\w])|months?|mos?\b|visits?|sessions?|treatments?|tx|appointments?`;
const dose = String.raw`x(?![\w])|times|reps?|repetitions?|sets?|rounds?|laps?|trials?|attempts?|breaths?|bouts?|cycles?`;
const load = String.raw`#(?!\d)|lbs?\.?|pounds?|kgs?|kilograms?|g(?![\w'’])|grams?|mg|mcg|ml|cc|oz|psi|N(?![\w'’])|Nm|METs?|watts?|W(?![\w'’])`;
const distance = String.raw`ft\.?|feet|foot|'|’|"|”|inch(?:es)?|in\.|in(?=[\s,.;)]|$)|cm|mm|m(?![\w'’\/])|meters?|metres?|yards?|yds?|miles?|mi(?![\w'’])|km|steps?|stairs?|blocks?|flights?|mph|m\/s(?:ec)?|m\/min|ft\/s(?:ec)?`;
const physical = String.raw`k?Hz|MHz|mA|W\/cm2?²?|J(?:oules)?\b|bpm|mm\s?Hg|°?[CF](?![\w'’])|br(?:eaths)?\/min|L(?=\s?(?:O2|oxygen|\/min|NC))`;
const count = String.raw`%|percent(?:age)?|units?|points?|pts?\b|cues?|VCs?|TCs?|falls?|LOBs?|loss(?:es)? of balance|episodes?|errors?|corrections?|stumbles?|times?|repetition|people|persons?|grandchildren|falls|exercises|goals|trials|pillows?|hands?|rails?|handrails?`;

/** One alternation, longest readings first; `i` so that shorthand in capitals counts too. */
const shapes = [
  // 2x/wk x 6 wks, 2-3x weekly, 2w6, twice weekly; then sets × reps × load
  String.raw`${range}\s?${next}(?:x|times?)\s?(?:\/|per|a|each)?\s?${next}(?:wk|week|day|d|mo|month|daily|weekly|visit)s?\b(?:\s?(?:x|for|\*)\s?${range}\s?(?:wk|week|d|day|mo|month|visit)s?\b)?`,
  String.raw`\d{1,2}w\d{1,2}\b`,
  String.raw`(?:${range}\s?)?(?:sets?\s(?:of|x)\s?|[x×]\s?)${range}(?:\s?[x×]\s?${range}){0,2}(?:\s?(?:-|\/)?\s?${next}(?:${time}|${dose}|${load}|${distance})(?![a-z]))?`,
  // vitals
  String.raw`(?:BP|blood pressure)\s?(?:[:=]|was|of|at rest|pre|post){0,2}\s?\d{2,3}\s?\/\s?\d{2,3}`,
  String.raw`\d{2,3}\s?\/\s?\d{2,3}\s?mm\s?Hg`,
  String.raw`(?:HR|pulse|heart rate|RR|resp(?:iratory rate)?|SpO2|SaO2|O2 ?sats?|O2|temp(?:erature)?)\s?(?:[:=~]|was|of|at|sat)?\s?${range}(?:\s?(?:%|bpm|°?[CF]\b))?`,
  // spine levels
  String.raw`[CTLS]\d{1,2}(?:\s?[-–\/]\s?[CTLS]?\d{1,2}){1,3}\b`,
  String.raw`(?:C[1-8]|T(?:1[0-2]|[1-9])|L[1-5]|S[1-5])(?![\w.\/-])`,
  // ages below ninety; older ones are identifiers
  String.raw`[1-8]?\d\s?-?\s?(?:y\/?\.?o\.?\b|yrs?\.?[- ]?old|years?[- ]old|years? of age|y\.?o\.?(?=\W)|year-old)`,
  String.raw`(?:age|aged)\s?:?\s?[1-8]?\d(?!\d|[\/.-]\d)`,
  String.raw`[1-8]?\d\s?(?:years?|yrs?)\b`,
  // scores over a scale's top that no calendar knows; grades with a sign
  String.raw`\d{1,3}(?:\.\d)?\s?\/\s?(?:3[2-9]|[4-9]\d|100|1[1-9]\d|210)(?![\d\/])`,
  String.raw`(?:1[3-9]|2\d|3\d)(?:\.\d)?\s?\/\s?(?:1[0-9]|2\d|3[01])(?![\d\/])`,
  String.raw`[0-5]\s?(?:[+−–-]|plus|minus)\s?\/\s?5(?![\d\/])`,
  String.raw`[0-5]\s?\/\s?5\s?[+−-](?![\d\/])`,
  // angles, units
  String.raw`(?:${range})\s?-?\s?(?:${angle})`,
  String.raw`(?:\$\s?\d{1,3}(?:,\d{3}){0,2}(?:\.\d\d)?)`,
  // The label of the next line is no unit: "License 3882 / cc: Dr. Katz".
  String.raw`${range}(?!\s?\n[A-Za-z]{1,12}:)\s?-?\s?${next}(?:${physical}|${load}|${distance}|${time}|${dose}|${count})(?![a-z])`,
  // ordinal places: grade III, week 6, visit 7 of 12, level 2, phase II, POD 3
  String.raw`(?:grade|gr\.?|phase|stage|level|class|type|week|wk|day|POD|visit|session|treatment|tx|rep|trial|goal|[LS]TG|exhibit|page|pp?\.|section|ch(?:apter)?\.?|criterion|step|line|item|table|appendix|attachment|RPE|borg|CR-?10)\s?#?:?\s?(?:\d{1,3}(?:\s?(?:of|\/|-|–|to)\s?\d{1,3})?|I{1,3}|IV|V|VI{0,2}|[A-H](?![\w'’]))(?![\w]|[-\/.]\d)`,
  // "set 3/20" is a day that something is set for
  String.raw`set\s?#?:?\s?\d{1,2}(?:\s?(?:of|-|–|to)\s?\d{1,2})?(?![\w]|[-\/.]\d)`,
  // regulations and policies
  String.raw`\d{1,2}\s?(?:C\.?F\.?R\.?|U\.?S\.?C\.?)\s?(?:Part|pt\.?|§{1,2}|sec(?:tion)?\.?)?\s?\d{1,5}(?:\.\d{1,5})?(?:[-–]\d{1,4})?(?:\([a-z0-9]{1,4}\)){0,6}`,
  String.raw`§{1,2}\s?\d{1,5}(?:\.\d{1,5}){0,3}(?:[-–]\d{1,4})?(?:\.[A-Z])?(?:\([a-z0-9]{1,4}\)){0,6}`,
  String.raw`(?:CPG|CPB|MP|Pub\.?|Publication|ch\.?|chapter)[-\s#]{0,2}\d{1,4}(?:[-.]\d{1,4})?`,
];

const anyCase = new RegExp(String.raw`(?<![\w.$#@]|\d[-\/,:]|[A-Za-z]-)[-+>≥<≤~±]{0,2}${next}(?:${shapes.join('|')})${street}(?!\d|-\d)`, 'iy');

/** Codes are read in capitals only: "CO 50", "N362", "M25.561", "G0283". */
const codes = new RegExp(
  String.raw`(?<![\w.#@]|\d[-\/])(?:` +
    [
      String.raw`(?:9[27]\d{3}|9894[0-3]|2056[01]|9585[1-7]|9462[56]|9466[78]|9379[78]|9090[1-9]|9091[1-3]|9599[2-9]|961[0-4]\d|9621\d|989[67]\d|9898[01]|9920[2-5]|9921[1-5]|3157[4-9]|6461[56]|6464[2-7]|2055[0-3]|2060[0-6]|2061[01]|9588[56]|9590[7-9]|9591[0-3]|29(?:105|12[56]|130|200|240|260|280|345|405|425|5[1-4]\d|58[0-4])|G0(?:151|152|157|158|159|160|281|282|283|329|515|541|542|543)|[ALKEQ]\d{4}(?!\d))(?:(?:\s?[-–,]\s?|\s)(?:GP|GO|GN|KX|CQ|CO|59|X[EPSU]|GA|GX|GY|GZ|76|25|52|LT|RT)\b){0,4}`,
      String.raw`[A-TV-Z]\d[0-9AB]\.[0-9A-Z]{1,4}(?![\w])`,
      String.raw`(?:CO|PR|OA|PI|CR)[-\s]?\d{1,3}(?![\w\/-])`,
      String.raw`(?:MA|M|N)\d{1,3}(?![\w\/-])`,
      String.raw`L\d{5}(?!\d)`,
      // Items of OASIS, IRF-PAI and MDS
      String.raw`(?:M[012]\d{3}|GG0\d{3}[A-Z]{0,2}\d?|J0\d{3}[A-Z]?|D0\d{3})(?![\w\/-])`,
    ].join('|') +
    ')',
  'y',
);

/** Operations that therapy follows; the same digits may be a ZIP code, so that only what stands before tells. */
const operation = /(?:22(?:551|552|554|612|63[03])|23(?:4[123]0|412|47[02]|700)|24(?:34[2-5])|25(?:447|60[789])|26(?:055|123|356|370|418|426)|27(?:125|13[0248]|236|24[45]|40[579]|42[789]|44[67]|48[67]|5(?:02|06|24|3[056]|70)|65[024]|6(?:75|9[18])|702|759|766|792|814|82[23])|28(?:238|29[679]|7[45]0)|29(?:80[67]|8(?:19|2[0-8]|3[4-8]|4[68]|6[0-36-8]|[78]\d|9[1-9])|90[4-7]|91[456])|62(?:321|323)|63(?:030|04[78])|64(?:483|493|718|721))(?![\w-])/y;
const operationBefore = /(?:(?:CPTs?|codes?|procedures?|surgery|surgical|arthroscopy|arthroplasty|repair|fusion|for|of|under|billed|performed|approved|denied|s\/p|post)[ :#(]{1,3}|\d{5}(?:,| and| or|,? &|\/)? ?)$/i;

const labelledCodes =
  /(?<!\w)(?:CARCs?|RARCs?|(?:reason|remark|denial|adjustment)\s+codes?|modifiers?|mod\.|ICD-?10(?:-CM)?|HCPCS|CPT(?:\s+codes?)?)[ \t]{0,2}[:#(]?[ \t]{0,2}(?:[A-Z]{0,2}\d{1,5}(?:\.\d{1,4})?|KX|G[OPN]|X[EPSU]|C[OQ])(?:[ \t]{0,2}(?:,|and|&|\/|or)[ \t]{0,2}(?:[A-Z]{0,2}\d{1,5}(?:\.\d{1,4})?|KX|G[OPN]|X[EPSU]|C[OQ])){0,6}(?![\w-])/iy;

const oregonBefore = /(?:,\s{0,3}OR\.?|[a-z]\s{1,3}OR\.?|\bOregon,?)\s{1,3}$/;

/** Calls `claim` for every stretch that is a clinical number by shape. */
export function claimNumbers(text: string, words: readonly ReadWord[], claim: (start: number, end: number) => void): void {
  let shapesDone = 0;
  let codesDone = 0;
  let labelsDone = 0;
  for (const word of words) {
    const { start, form } = word;
    const { bits } = form.claim;
    const numeric = form.kind !== 'word';
    if (numeric || (bits & claimBits.number) !== 0) {
      const first = Math.max(shapesDone, numeric ? leadStart(text, start) : signStart(text, start));
      for (let from = first === start && form.kind === 'number' && !mayHaveShape(text, word) ? start + 1 : first; from <= start; from += 1) {
        const last = endOf(anyCase, text, from);
        if (last < 0) continue;
        shapesDone = last;
        // "404 S Elm": the letter is a point of the compass, not a unit.
        if (!(isCompass(text.charCodeAt(last - 1)) && /\d\s?[NSWE]$/.test(text.slice(from, last)) && /^\.?\s{1,3}[A-Z][a-z]/.test(text.slice(last, last + 6)))) claim(from, last);
        break;
      }
    }
    if (form.kind === 'number' && form.raw.length === 4) {
      const last = hourFigureEnd(text, start);
      if (last > 0) claim(start, last);
    }
    if (start >= codesDone && (form.kind === 'mixed' || (bits & claimBits.code) !== 0 || (numeric && form.raw.length > 4))) {
      const last = endOf(codes, text, start);
      if (last > 0) {
        codesDone = last;
        if (!isOregonZip(text, start)) claim(start, last);
      } else if (form.kind === 'number' && form.raw.length === 5 && endOf(operation, text, start) > 0 && operationBefore.test(text.slice(Math.max(0, start - 16), start))) claim(start, start + 5);
    }
    if (start >= labelsDone && (bits & claimBits.label) !== 0) {
      const last = endOf(labelledCodes, text, start);
      if (last > 0) claim(start, (labelsDone = last));
    }
  }
}

/** Whether a number without a sign before it may have a shape: a quick look at what it touches, which spares most numbers the pattern. */
function mayHaveShape(text: string, { start, end }: ReadWord): boolean {
  if (end - start > 4) return false;
  const before = codeAt(text, start - 1);
  if (before === 46 || before === 36 || before === 35 || before === 64 || isWordCode(before)) return false;
  if ((before === 45 || before === 47 || before === 44 || before === 58) && isDigitCode(codeAt(text, start - 2))) return false;
  const after = codeAt(text, end);
  // "8841-2207-MO": no range of months.
  if (after === 45 && end - start === 4 && /^\d{4}-[A-Z]/.test(text.slice(end + 1, end + 7))) return false;
  if (after === 46) return isDigitCode(codeAt(text, end + 1));
  return mayGoOn(after) && (after !== 32 || mayGoOn(codeAt(text, end + 1)));
}

const isWordCode = (code: number): boolean => isDigitCode(code) || code === 95 || ((code | 32) >= 97 && (code | 32) <= 122);
/** What may stand between a number and its unit, or begin the unit: blanks, letters, signs. */
const joints = new Set([..." \t\n\r-/.'\"%#+"].map((joint) => joint.charCodeAt(0)));
const mayGoOn = (code: number): boolean => code >= 0x80 || ((code | 32) >= 97 && (code | 32) <= 122) || joints.has(code);

function endOf(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : -1;
}

const signs = new Set([...'-+>≥<≤~±'].map((sign) => sign.charCodeAt(0)));

/** Where up to two signs before `start` begin. */
function signStart(text: string, start: number): number {
  let from = start;
  while (from > 0 && start - from < 2 && signs.has(text.charCodeAt(from - 1))) from -= 1;
  return from;
}

/** N, S, W or E. */
const isCompass = (code: number): boolean => code === 78 || code === 83 || code === 87 || code === 69;

const isLead = (code: number): boolean => code === 0x24 || code === 0xa7 || code === 0xd7;

/** Where the signs, "$", "§§" or "×" before the number at `start` begin. */
function leadStart(text: string, start: number): number {
  let from = start;
  const before = codeAt(text, start - 1);
  if (isWordCode(before)) return start;
  if (isLead(codeAt(text, from - 2)) && /\s/.test(text[from - 1] ?? '')) from -= 1;
  while (start - from < 3 && isLead(codeAt(text, from - 1))) from -= 1;
  return signStart(text, from);
}

/** 97110 is also a ZIP code of Oregon, and a nine-digit ZIP goes on after the code. */
const isOregonZip = (text: string, start: number): boolean =>
  text.startsWith('97', start) && (oregonBefore.test(text.slice(Math.max(0, start - 16), start)) || /^-\d{4}/.test(text.slice(start + 5, start + 10)));
