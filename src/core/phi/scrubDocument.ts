// One note, read once for all recognizers: normalized text, words, lines, and what the clinical reader claims.
import { claimClinical } from '../clinical/claims/claims';
import type { Span } from '../clinical/span';
import { normalizeText } from './normalizedText';
import { readOcrDigits } from './ocrDigits';
import { claimPayers } from './recognizers/organizations/payers';
import { safeNumbers } from './safeNumbers';
import { tightened } from './spacedText';
import { surrogatePattern } from './surrogates';
import { readWords, type ReadWords } from './words';

export interface ScrubDocument extends ReadWords {
  /** Normalized; all offsets of recognizers are into this text. */
  readonly text: string;
  /** `text` with the letters that a scanner took for digits read as digits. */
  readonly digits: string;
  /** Whether any character of the span is claimed as clinical or otherwise known to be safe. */
  isSafe(start: number, end: number): boolean;
  /** Whether every letter and digit of the span is claimed. */
  isWhollySafe(start: number, end: number): boolean;
  /** Index of the first word that ends after `offset`; `words.length` when there is none. */
  wordIndexAt(offset: number): number;
  toSource(span: Span): Span;
}

export function readDocument(source: string): ScrubDocument {
  const plain = normalizeText(source);
  const { text: normalized, toSource: toPlain } = tightened(plain.text);
  // A surrogate that is in the text already is opaque: no label, no name.
  const text = normalized.includes('[') ? normalized.replace(surrogatePattern, (whole) => '\uFFFC'.repeat(whole.length)) : normalized;
  const digits = readOcrDigits(text);
  const read = readWords(digits);
  const { words, lines, numbers, lowerCase } = read;
  const safe = new Uint8Array(text.length);
  const claim = (start: number, end: number): void => void safe.fill(1, start, end);
  claimClinical(digits, words, claim);
  safeNumbers(digits, read, claim);
  claimPayers(words, claim);
  const nextSafe = nextStretches(safe);
  let nearest = 0;
  return {
    words, lines, numbers, lowerCase, text, digits, toSource: (span) => plain.toSource(toPlain(span)),
    isSafe: (start, end) => (nextSafe[start] ?? end) < end,
    isWhollySafe: (start, end) => {
      for (let index = start; index < end; index += 1) if (safe[index] === 0 && /[A-Za-z0-9À-ÖØ-öø-῿]/.test(text[index] ?? '')) return false;
      return true;
    },
    wordIndexAt: (offset) => {
      let low = 0;
      let high = words.length;
      // Most are asked for one after the other.
      for (let near = Math.max(0, nearest - 1); near < nearest + 2 && near < high; near += 1) {
        if ((words[near]?.end ?? 0) <= offset) low = near + 1;
        else high = near;
      }
      while (low < high) {
        const middle = (low + high) >> 1;
        if ((words[middle]?.end ?? 0) <= offset) low = middle + 1;
        else high = middle;
      }
      nearest = low;
      return low;
    },
  };
}

/** For each offset where the claimed stretch begins that stands there or comes next; the length of the text when none does. */
function nextStretches(safe: Uint8Array): Int32Array {
  const next = new Int32Array(safe.length).fill(safe.length);
  for (let start = safe.indexOf(1), done = 0; start >= 0; start = safe.indexOf(1, done)) {
    const end = safe.indexOf(0, start);
    next.fill(start, done, end < 0 ? safe.length : end);
    if (end < 0) break;
    done = end;
  }
  return next;
}
