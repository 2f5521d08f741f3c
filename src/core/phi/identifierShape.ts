// Where a number or code starts and ends: "H8429-113-07", "1EG4 TE5 MK73", "SF-998877", "IO 44-8120".
import { codeAt, isDigitCode } from '../codeAt';
import { asciiKinds, charKind } from './charKinds';
import { lookUp } from './lexicon';
import * as wordFlags from './wordFlags';

const isUpper = (code: number): boolean => code >= 65 && code <= 90;
/** What may join the parts of a code when a letter or digit follows at once: - . / _ * : */
const isJoint = (code: number): boolean => code === 45 || code === 46 || code === 47 || code === 95 || code === 42;
const isPart = (code: number): boolean => code >= 0 && (asciiKinds[code] ?? charKind.none) !== charKind.none;

const longest = 48;

export interface Code {
  readonly end: number;
  readonly digits: number;
  readonly letters: number;
}

/** The code without spaces that starts at `start`: letters and digits with joints inside. */
export function readCode(text: string, start: number): Code {
  let end = start;
  let digits = 0;
  let letters = 0;
  let index = start;
  while (index < text.length && index - start < longest) {
    const code = text.charCodeAt(index);
    const kind = asciiKinds[code] ?? charKind.none;
    if (kind === charKind.digit) digits += 1;
    else if (kind === charKind.letter) letters += 1;
    else if (!(index > start && isJoint(code) && isPart(codeAt(text, index + 1)))) break;
    index += 1;
    if (kind !== charKind.none) end = index;
  }
  return { end, digits, letters };
}

/**
 * The end of the labelled code that starts at `start`, or `start` if none with at least `digits` digits does. It may go on
 * over single spaces: groups of digits, and a short group of letters before the first digits.
 */
export function labelledCodeEnd(text: string, start: number, digits: number): number {
  const { letters, ...head } = readCode(text, start);
  let { end, digits: count } = head;
  if (end === start) return start;
  if (count === 0) {
    // "our claim said M54.12"
    if (/^[a-z]{3,4}$/.test(text.slice(start, end)) && (lookUp(text.slice(start, end)) & wordFlags.common) !== 0) return start;
    if (letters > (/^[A-Z]{2,4}-[A-Z]{2,4}$/.test(text.slice(start, end)) ? 8 : 4) || codeAt(text, end) !== 32 || /^(?:DO[IBSA]|MRN|NPI|FAX|TEL|PH|EXT|PO|BOX|IP|ID|NO|CPT|ICD|CARC|RARC|SSN|AGE|SEX|DX|ON|IN|AT|TO|FOR|OF|BY|AND|OR|IS|WAS|THE|EXP|EFF|CO|PR|OA|SEE|PAGE|ACT|SEC|PP|PG|QTY|VISIT|SEEN|DATE|FROM|WITH|THRU|PAID|LAST|NEXT|DUE|PER|RM|APPT)$/i.test(text.slice(start, end))) return start;
    // "YLM C 60419": a lone letter before the digits
    if (isUpper(codeAt(text, end + 1)) && codeAt(text, end + 2) === 32 && /^\d{4}/.test(text.slice(end + 3, end + 7))) end += 2;
    const next = readCode(text, end + 1);
    if (next.digits < 2 || next.letters > next.digits) return start;
    ({ end } = next);
    count = next.digits;
  }
  for (let groups = 0; groups < 6 && codeAt(text, end) === 32; groups += 1) {
    // "JQA 118 W 44207": a lone letter between groups of digits.
    if (isUpper(codeAt(text, end + 1)) && codeAt(text, end + 2) === 32 && /^\d{4,6}(?![\d/])/.test(text.slice(end + 3, end + 10))) end += 2;
    const next = readCode(text, end + 1);
    if (next.end - end < 3 || next.digits * 2 < next.end - end - 1 || !isGroup(text, end + 1, next)) break;
    end = next.end;
    count += next.digits;
  }
  // "6610 2938 4", "PBX601774920 01": the number of a dependent, or a last check digit.
  const dependent = count > 7 ? /^ (?:0\d|\d(?=[.,;)\n]|$| [A-Z][a-z]))(?![\d:/%]|[.-]\d)/.exec(text.slice(end, end + 5)) : null;
  const check = !dependent && /(?<!\d)\d{4} \d{4}$/.test(text.slice(start, end)) ? /^ \d(?![\d:/%x]|[.-]\d| ?(?:visits?|units?|min|x|days?|weeks?|of|times|sets?|reps?))/.exec(text.slice(end, end + 9)) : null;
  end += (dependent ?? check)?.[0].length ?? 0;
  // "FNW 3381 K": a check letter that ends its field.
  if (codeAt(text, end) === 32 && isUpper(codeAt(text, end + 1)) && letters > 0 && /^(?:\s{2}|\n|$)/.test(text.slice(end + 2, end + 4))) end += 2;
  return count >= digits ? end : start;
}

/** A group that goes on with a code: digits and capitals only, and nothing that makes it a date, a measure or a word. */
function isGroup(text: string, start: number, { end }: Code): boolean {
  for (let index = start; index < end; index += 1) {
    const code = text.charCodeAt(index);
    if (!isDigitCode(code) && !isUpper(code) && code !== 45) return false;
  }
  const next = codeAt(text, end);
  return next !== 37 && next !== 176 && !(next === 32 && /^(?:min|x|visits?|weeks?|units?|days?|reps?|sets?|of)\b/.test(text.slice(end + 1, end + 8)));
}
