// The minutes and units that stand at a code, in the ways therapists write them.
import { wholeNumber } from '../draft/read/numberWords';
import { serviceName } from '../draft/read/codeLines';
import type { Span } from '../clinical/span';

const minutesUnit = String.raw`(?:min(?:ute)?s?\b\.?|'|′)`;
/** "x 23 min", "(23 min)", ", 2 units, 30 minutes": the first minutes after a code. */
const firstAfter = new RegExp(String.raw`^([^\d\n]{0,80}?(?:(?<![\d.])\d{1,2}\s?(?:units?|u)\b[^\d\n]{0,12}|[x×]\s?\d{1,2}\s{0,2}[,;(|–-]{1,2}\s{0,2})?)(-?\d{1,4}(?:\.\d{1,2})?)\s?-?${minutesUnit}`, 'i');
/** "MLD L UE, 38 min, 3 units: ...", "1 MHz 8 min - 1 unit": minutes beside units are the service's, whatever stands before them. */
const besideUnits = new RegExp(String.raw`(?<![\d.])(\d{1,4})\s?-?${minutesUnit}\s{0,2}[,;/(=–—-]{0,2}\s{0,2}\d\s?(?:units?|u)\b|(?<![\d.])\d\s?(?:units?|u)\b\s{0,2}[,;/(=–—-]{0,2}\s{0,2}(\d{1,4})\s?-?${minutesUnit}`, 'i');
/** "97110 | Min: 27 |": minutes named before their number. */
const labelled = /^[^A-Za-z\d\n]{0,12}(?:min(?:ute)?s?|time)\s?[:=]\s?(\d{1,4})\b/i;
/** "... vc for form - 23 min" at the end of the service's words. */
const lastAfter = new RegExp(String.raw`(?:[(–—:=|.]\s{0,2}|(?<!\b(?:nustep|bike|cycle|treadmill|ube|elliptical|ergometer|scifit|walk\w*|stepper|warm-?up)),\s{1,14}|\s-\s{0,2}|\b(?:for|total|total of|time)\s{1,2})(\d{1,4})\s?${minutesUnit}(?:\s?total)?\)?\s{0,3}[.;,|]?\s*$`, 'i');
const before = new RegExp(String.raw`(?:^|[^\d.])(\d{1,4})\s?${minutesUnit}[^\d;.:]{0,60}$`, 'i');
const bare = /^[\s:=(–-]{0,4}(?:(?:G[OP]|KX|59)[\s:=-]{0,3}){0,2}(-?\d{1,4})\)?\s{0,3}(?=[,;.|]|$|and\b)/;

/** Minutes as written; `lead` is what stands before the first code of the line. */
export function readMinutes(wordsBefore: string, after: string, minutesFirst: boolean, lead: string): number | undefined {
  if (minutesFirst) {
    const found = before.exec(wordsBefore);
    return found === null ? undefined : Number(found[1]);
  }
  // "twenty-three minutes"
  const segment = (after.slice(0, 4000).split(/[.;]\s+(?:total\s)?timed\b/i, 1)[0] ?? '').replace(/\b\d{1,2}:\d\d\s?(?:[ap]\.?m\.?)?(?:\s?(?:-|–|to)\s?\d{1,2}:\d\d\s?(?:[ap]\.?m\.?)?)?,?/gi, ' ').replace(/\b[a-z]{3,9}(?:-[a-z]{3,5})?(?=\s?-?min(?:ute)?s?\b)/gi, (word) => wholeNumber(word)?.toString() ?? word);
  const named = labelled.exec(segment);
  if (named !== null) return Number(named[1]);
  const first = firstAfter.exec(segment);
  if (first !== null && headsService(first[1] ?? '')) return Number(first[2]);
  const beside = besideUnits.exec(segment);
  if (beside !== null) return Number(beside[1] ?? beside[2]);
  const last = lastAfter.exec(segment.slice(-120));
  if (last !== null) return Number(last[1]);
  if (/\bmin(?:ute)?s?\b[^.;\n\d]*$/i.test(lead) && !/\bunits?\b/i.test(lead.slice(lead.lastIndexOf('. ') + 1))) {
    const number = bare.exec(segment);
    if (number !== null) return Number(number[1]);
  }
  return undefined;
}

/** After a colon or dash the exercises begin: "97110: NuStep 8 min" gives no minutes of the code. */
function headsService(between: string): boolean {
  const mark = /[:–—]|\s-\s/.exec(between);
  const words = (mark === null ? between : between.slice(mark.index + 1)).replace(/\b(?:GP|GO|KX|CQ|CO|59|units?|u|x)\b/gi, '').replace(/[^A-Za-z ]/g, ' ').trim();
  if (words === '') return true;
  if (/[.;]\s/.test(between)) return false;
  return serviceName.test(words) || /\b(?:minutes|time|duration|total|spent|for|performed|provided|tx|te|ta|mt|nm|nmre|therapeutic|therapy)\b/i.test(words) || (mark === null && words.split(' ').length <= 6 && !/\b(?:nustep|bike|treadmill|ube|elliptical|ergometer|scifit|walk\w*)\b/i.test(words));
}

const unitWord = /(?<![\d.])(\d{1,2})\s?(?:units?|u)\b/i;
const times = /^[\s-]{0,3}(?:(?:GP|GO|KX|CQ|CO|59|X[EPSU])[\s,-]{0,3}){0,3}(?:\([A-Za-z /-]{2,40}\)\s?|[A-Za-z][A-Za-z /-]{1,30}?\s)?[:=]?\s?[x×]\s?(\d{1,2})(?!\d|\.\d|\s?(?:min|'|x|×|sets?|reps?|sec|s\b|ft|feet|\/|lbs?|m\b|wk|week|visits?|days?|times|ea\b|each|bouts?|laps?|-))/i;
/** "1 unit: 4 x 40 ft" has its count before the word. */
const unitsLabel = /(?<!\d\s{0,2}|\b(?:one|two|three|four|five|six)\s)\bunits?\s?[:=]\s?(\d{1,2})\b/i;
/** "97110-GP x2": the code's own count. */
const ownCount = /^[\s-]{0,2}(?:(?:G[OP]|KX|C[QO]|59)[\s,-]{0,2}){0,3}[x×]\s?\d/i;
const inBrackets = /^[\s:=–-]{0,3}\(?\s?(\d)\s?\)?\s{0,3}(?=[,;.|]|$|and\b)/;

/** Units at a code with their place within the line; `offset` is where `after` begins. */
export function readUnits(wordsBefore: string, after: string, billing: boolean, offset: number, minutesFirst: boolean): (Span & { readonly count: number }) | undefined {
  // A billing sentence further on in the line speaks of its own codes.
  const segment = (after.slice(0, 4000).split(/[.;]\s+(?:total\s)?timed\b/i, 1)[0] ?? '').split(/[.;]\s{1,3}(?:(?:billed|billing|charges?|units|total)\b|\d{1,2}\s?(?:units?|u)\s?:)/i, 1)[0] ?? '';
  // "2 units: 97110 x1, 97530 x1", "2 units (97110 x1, ...": the sum stands before the codes, and each has its own count.
  const sumFirst = /(?<![\d.])\d{1,2}\s?(?:units?|u)\s?:\s{0,2}$/i.test(wordsBefore)
    || (ownCount.test(after) && /(?<![\d.])\d{1,2}\s?(?:units?|u)(?:\s(?:total|billed|in all))?\s?[(=–-]\s{0,2}$/i.test(wordsBefore));
  const unitsFirst = !sumFirst && /(?:^|[^\d.A-Za-z])(?:\d{1,2}|one|two|three|four|five|six)\s?(?:units?|u)\s(?:of\s|for\s)?[^\d;.:,]{0,30}$/i.test(wordsBefore);
  for (const pattern of unitsFirst ? [] : [times, unitsLabel, unitWord, ...(billing ? [inBrackets] : [])]) {
    const found = pattern.exec(segment);
    if (found === null) continue;
    // "97140 patellar glides x3" counts glides: only the service's own name may stand between in a line that treats.
    if (pattern === times && !billing && !namesService(found[0])) continue;
    const digits = found[1] ?? '';
    const start = offset + found.index + found[0].lastIndexOf(digits);
    return { count: Number(digits), start, end: start + digits.length };
  }
  if (sumFirst) return undefined;
  const earlier = minutesFirst || billing || unitsFirst ? /(?<![\d.A-Za-z])(\d{1,2}|one|two|three|four|five|six)\s?(?:units?(?:\s(?:of|for))?|u|[x×])\s{1,2}[^\d;.:,]{0,40}$/i.exec(wordsBefore) : /(?<![\d.A-Za-z])(\d{1,2}|one|two|three|four|five|six)\s?units?\s(?:of\s|for\s)?[^\d;.:,]{0,40}$/i.exec(wordsBefore);
  if (earlier === null) return undefined;
  const start = offset - 5 - wordsBefore.length + earlier.index;
  return { count: wholeNumber(earlier[1] ?? '') ?? Number(earlier[1]), start, end: start + (earlier[1]?.length ?? 1) };
}

function namesService(between: string): boolean {
  const words = between.replace(/\b(?:GP|GO|KX|CQ|CO|X[EPSU])\b/g, ' ').replace(/[x×]\s?\d{1,2}$/i, ' ').replace(/[^A-Za-z ]/g, ' ').trim();
  return words === '' || serviceName.test(words);
}
