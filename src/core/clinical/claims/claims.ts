// Which stretches of a text are clinical and so no business of the PHI recognisers. Dates are never among them.
import { claimNumbers } from './claimNumbers';
import { claimWords } from './claimWords';
import * as claimBits from './claimBits';
import type { ReadWord } from '../text/readWord';

/**
 * Calls `claim` for stretches that are clinical whatever they look like: eponyms with their test, grades, scores, angles, doses,
 * codes, frequencies, vitals, spine levels, minutes, assist levels, known abbreviations. `words` are those of `text`, in order;
 * offsets are UTF-16, stretches may overlap. A title or patient cue wins: "Dr. Berg" and "pt Berg reports" are not claimed.
 * Linear in the length of the text.
 */
export function claimClinical(text: string, words: readonly ReadWord[], claim: (start: number, end: number) => void): void {
  claimNumbers(text, words, claim);
  claimWords(text, words, claim);
  claimAssist(text, words, claim);
}

const assist = /(?<!\w)(?:min(?:imal|imum)?|mod(?:erate)?|max(?:imal|imum)?|total|stand-?by|contact[- ]guard(?:ing)?|close|distant|modified|hand-?held|set-?up)[ -]?(?:\/|to)?[ -]?(?:(?:min|mod|max)[ -]?)?(?:A(?:ssist(?:ance|ed)?)?|I(?:ndependen(?:t|ce))?|sup(?:ervision)?|guard(?:ing)?)(?:\s?x\s?[1-4])?(?!\w)/iy;

function claimAssist(text: string, words: readonly ReadWord[], claim: (start: number, end: number) => void): void {
  let done = 0;
  for (const { start, form } of words) {
    if ((form.claim.bits & claimBits.assist) === 0 || start < done) continue;
    assist.lastIndex = start;
    if (!assist.test(text)) continue;
    // "Mina" is no "min A".
    if (/^(?:Mina|Moda|Maxa|Mini|Modi|Maxi)$/.test(text.slice(start, assist.lastIndex))) continue;
    done = assist.lastIndex;
    claim(start, done);
  }
}
