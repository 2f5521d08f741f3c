// Words that a scanner has misread: "Fl1nt", "0SCAR", "Patlent", "Lachrnan". What they were meant to be, where the lists know it.
import { eponymKind } from '../clinical/claims/claimEponyms';
import { listedFlags, lookUp } from './lexicon';
import * as wordFlags from './wordFlags';
import { rolesOf } from './roles';
import * as roles from './roleBits';

/** Longer ones are no words. */
const longest = 40;
const lowerL = /^[A-Z]*l[A-Zl]*$/;
const withDigit = /^[a-z]*[015][a-z015]*$/;
/** Capital, small letters, a digit among them: no code is written so. */
const nameLike = /^[A-Z][a-z]{1,10}[015][a-z]{2,10}$/;
const known = wordFlags.first | wordFlags.last;
const telling = roles.patient | roles.title | roles.kin | roles.person | roles.numberLabel | roles.month;

/** The word meant by `raw`, which holds a 0, 1 or 5 among letters, or undefined. */
export function wordWithDigits(raw: string, folded: string): string | undefined {
  if (folded === '0ct') return 'oct';
  if (folded.length < 4 || folded.length > 16 || !withDigit.test(folded) || folded.replace(/[015]/g, '').length < 3) return undefined;
  const plain = folded.replaceAll('0', 'o').replaceAll('5', 's');
  return [plain.replaceAll('1', 'l'), plain.replaceAll('1', 'i')].find((word) => lookUp(word) !== 0) ?? (nameLike.test(raw) ? plain.replaceAll('1', 'l') : undefined);
}

/** The name, label or test that a word of no list stands for when l is read as i, or rn as m. Everyday words don't count: a rare name may look like one. */
export function misreadWord(raw: string, folded: string): string | undefined {
  if (raw === 'lD') return 'id';
  // "PHYSlCAL": a small l among capitals can only be an I.
  if (lowerL.test(raw)) return swapped(raw);
  if (folded.length < 5 || folded.length > longest || !/[li]|rn/.test(folded)) return undefined;
  return [folded.replaceAll('rn', 'm'), ...swaps(folded)].find((word) => word !== folded && ((listedFlags(word) & known) !== 0 || (rolesOf(word) & telling) !== 0 || eponymKind(word) === 'strong'));
}

/** The small l's as i, the capital L's as they are. */
const swapped = (raw: string): string | undefined => {
  const word = raw.replaceAll('l', 'I').toLowerCase();
  return lookUp(word) === 0 ? undefined : word;
};

/** The word with one l read as i, or one i as l. */
function swaps(word: string): readonly string[] {
  const words: string[] = [];
  for (let index = 0; index < word.length; index += 1) {
    const letter = word[index];
    if (letter === 'l' || letter === 'i') words.push(word.slice(0, index) + (letter === 'l' ? 'i' : 'l') + word.slice(index + 1));
  }
  return words;
}
