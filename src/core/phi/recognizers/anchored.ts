// Patterns tried at known places only (a number, a word, a sign), never over the whole text: fast, and linear.
import { codeAt } from '../../codeAt';
import type { PhiCategory } from '../categories';
import type { Finding } from '../finding';

/** The end of the match of a sticky pattern at `index`, or -1. */
export function matchEnd(pattern: RegExp, text: string, index: number): number {
  pattern.lastIndex = index;
  return pattern.test(text) ? pattern.lastIndex : -1;
}

/** How many digits stand from `index` on, at most nine. */
export const digitsAt = (text: string, index: number): number => matchEnd(upToNine, text, index) - index;

const upToNine = /\d{0,9}/y;

export function isDigitAt(text: string, index: number): boolean {
  const code = codeAt(text, index);
  return code >= 48 && code <= 57;
}

export const found = (recognizer: string, category: PhiCategory, start: number, end: number, score: number, certainty: Finding['certainty'] = 'certain'): Finding =>
  ({ start, end, category, score, recognizer, certainty });

const wordCharacter = /[A-Za-z0-9À-ÖØ-öø-῿]/;

/** Whether a letter or digit ends right before `index`. */
export function touchesBefore(text: string, index: number): boolean {
  const code = codeAt(text, index - 1);
  if (code < 0x80) return (code >= 48 && code <= 57) || ((code | 32) >= 97 && (code | 32) <= 122);
  return index > 0 && wordCharacter.test(text[index - 1] ?? '');
}
