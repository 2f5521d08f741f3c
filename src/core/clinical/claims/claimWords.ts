// Words that are clinical (eponyms with their test, abbreviations) and numbers that are clinical by the word they stand at.
// One pass over words and numbers; looks at most a few dozen characters around each.
import { codeAt, isDigitCode } from '../../codeAt';
import { claimAt } from './claimEponyms';
import { claimInfoOf, joinedClaimInfo, type ClaimInfo } from './claimInfo';
import * as claimBits from './claimBits';
import { phraseEnd } from './claimPhrases';
import type { ReadWord } from '../text/readWord';

const smallScales = /^(?:5|10|12|14|15|16|20|21|24|28|30)$/;

const plain = /^\d{1,3}(?:\.\d{1,2})?(?:[-–]\d{1,3}(?:\.\d{1,2})?)?[.,:/-]*$/;
const fraction = /\d{1,3}(?:\.\d)?[+−-]?\s?\/\s?(\d{1,3})[+−-]?(?![\d/])/y;
const streetAfter = /^\s{1,3}(?:st|street|rd|road|ave|avenue|ln|lane|dr|drive|ct|court|blvd|way|pl|place|hwy)\b/i;

/** Calls `claim` for every clinical word stretch and every number that a clinical word claims. */
export function claimWords(text: string, read: readonly ReadWord[], claim: (start: number, end: number) => void): void {
  let armed = false;
  let measured = false;
  let dated = false;
  let titled = false;
  let previousEnd = -1;
  let loneNumber: { readonly start: number; readonly end: number } | undefined;
  let skipTo = 0;
  let nextWord = 0;
  for (let end = 0; end < text.length; ) {
    const start = end;
    const first = text.charCodeAt(start);
    if (first === 32) {
      end += 1;
      continue;
    }
    const digit = isDigitCode(first);
    if (!digit && first !== 10 && !isLetter(first)) {
      end += 1;
      continue;
    }
    while ((read[nextWord]?.end ?? Infinity) <= start) nextWord += 1;
    const word = read[nextWord];
    const whole = word !== undefined && word.start === start && word.form.kind === 'word' && (codeAt(text, word.end) === 32 || !goesOn(text, word.end));
    end = whole ? word.end : tokenEnd(text, start, first);
    if (first === 10) {
      armed = measured = dated = titled = false;
      loneNumber = undefined;
      continue;
    }
    if (digit) {
      loneNumber = undefined;
      if (start < skipTo) continue;
      const digits = runFrom(text, start);
      skipTo = start + digits.length;
      const before = codeAt(text, start - 1);
      const glued = before === 47 || before === 45 || before === 36 || before === 35 || before === 64 || before === 95;
      if (digits.includes('/')) {
        fraction.lastIndex = start;
        const found = armed && !dated && !glued ? fraction.exec(text) : null;
        const over = found?.[1] ?? '';
        if (found !== null && (/[+−-]/.test(found[0]) || over === '5' || over === '10' || (measured && smallScales.test(over)))) claim(start, start + found[0].length);
      } else if (!glued && ((end === skipTo && digits.length < 4) || plain.test(digits))) {
        const last = digits.charCodeAt(digits.length - 1);
        const stop = isDigitCode(last) ? skipTo : start + digits.replace(/[.,:/-]+$/, '').length;
        if (armed && !dated) claim(start, stop);
        else loneNumber = { start, end: stop };
      }
      previousEnd = end;
      continue;
    }
    const info = whole ? word.form.claim : infoOf(text.slice(start, end), word?.start === start ? word : undefined);
    const { lower, kind, bits } = info;
    const near = start - previousEnd <= 3;
    previousEnd = end;
    // Most words only end what those before them began, or not even that.
    if (kind === undefined && (bits & ~claimBits.glue) === 0 && loneNumber === undefined) {
      titled = false;
      if (bits === 0) armed = measured = dated = false;
      continue;
    }
    if (!(titled && near) && (bits & claimBits.phrase) !== 0) {
      const phrased = phraseEnd(text, start, lower, read[nextWord + 1]?.start);
      if (phrased > 0) claim(start, phrased);
    }
    if (!(titled && near)) {
      if (kind !== undefined) {
        const claimed = claimAt(text, start, end, lower, kind);
        if (claimed > 0) {
          claim(start, claimed);
          armed = measured = true;
          dated = false;
        }
      } else if ((bits & claimBits.short) !== 0 && ((bits & claimBits.nameLike) === 0 || !inCapitals(text, start, end))) claim(start, end);
    }
    titled = (bits & claimBits.title) !== 0;
    if (loneNumber !== undefined && start - loneNumber.end <= 1 && text.startsWith(lower, start) && info.isClinical && !streetAfter.test(text.slice(end, end + 12))) {
      claim(loneNumber.start, loneNumber.end);
    }
    loneNumber = undefined;
    if ((bits & claimBits.dateCue) !== 0) dated = true;
    else if ((bits & claimBits.subject) !== 0) {
      armed = true;
      dated = false;
      measured ||= (bits & claimBits.measure) !== 0;
    } else if ((bits & claimBits.glue) === 0) armed = measured = dated = false;
  }
}

const isLetter = (code: number): boolean => ((code | 32) >= 97 && (code | 32) <= 122) || (code >= 0xc0 && code <= 0x24f);

const digitRun = /[,-:–]+/y;
const numberToken = /\d+(?:\.\d+)?/y;
const wordToken = /[A-Za-zÀ-ɏ'’]+(?:-[A-Za-zÀ-ɏ]+)*/y;
const wordGoesOn = /['’A-Za-zÀ-ɏ]|-[A-Za-zÀ-ɏ]/y;

function endOf(pattern: RegExp, text: string, start: number): number {
  pattern.lastIndex = start;
  return pattern.test(text) ? pattern.lastIndex : start;
}

/** The digits from `start` with all that may join them to others: . / : – , - */
const runFrom = (text: string, start: number): string => text.slice(start, endOf(digitRun, text, start));

/** The end of the word, number or line break that begins at `start`. */
function tokenEnd(text: string, start: number, first: number): number {
  if (first === 10) return start + 1;
  return endOf(isDigitCode(first) ? numberToken : wordToken, text, start);
}

/** Whether a token goes on at `end`, the end of a word: with a hyphen or an apostrophe. */
const goesOn = (text: string, end: number): boolean => endOf(wordGoesOn, text, end) > end;

const infoOf = (written: string, first: ReadWord | undefined): ClaimInfo => (first?.form.kind === 'word' && /[-'’]/.test(written) ? joinedClaimInfo(written, first.form.claim) : claimInfoOf(written));

/** Is the neighbourhood written in capitals, so that capitals mean nothing? */
function inCapitals(text: string, start: number, end: number): boolean {
  if (/^\s[A-Z]{3}/.test(text.slice(end, end + 4))) return true;
  const around = text.slice(Math.max(0, start - 24), start) + text.slice(end, end + 24);
  return !/[a-z]{2}/.test(around) && /[A-Z]{3}/.test(around);
}
