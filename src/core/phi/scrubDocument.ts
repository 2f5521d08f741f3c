// One note, read once for all recognizers: normalized text, words, lines, and what the clinical reader claims.
import type { Span } from '../clinical/span';
import { normalizeText } from './normalizedText';
import { claimClinical } from '../clinical/claims';
import { readOcrDigits } from './ocrDigits';
import { safeSpans } from './safeSpans';
import { surrogatePattern } from './surrogates';
import { readWords, type Line, type Word } from './words';

export interface ScrubDocument {
  /** Normalized; all offsets of recognizers are into this text. */
  readonly text: string;
  /** `text` with the letters that a scanner took for digits read as digits. */
  readonly digits: string;
  readonly words: readonly Word[];
  readonly lines: readonly Line[];
  /** Whether the note begins its sentences in lower case. */
  readonly lowerCase: boolean;
  /** Whether any letter or digit of the span is claimed as clinical or otherwise known to be safe. */
  isSafe(start: number, end: number): boolean;
  /** Whether every letter and digit of the span is claimed. */
  isWhollySafe(start: number, end: number): boolean;
  /** Index of the first word that ends after `offset`; `words.length` when there is none. */
  wordIndexAt(offset: number): number;
  toSource(span: Span): Span;
}

export function readDocument(source: string): ScrubDocument {
  const { text: normalized, toSource } = normalizeText(source);
  // A surrogate that is in the text already is opaque: no label, no name.
  const text = normalized.includes('[') ? normalized.replace(surrogatePattern, (whole) => '\uFFFC'.repeat(whole.length)) : normalized;
  const { words, lines, lowerCase } = readWords(text);
  const safe = new Uint8Array(text.length);
  for (const span of claimClinical(text)) safe.fill(1, span.start, span.end);
  for (const span of safeSpans(text)) safe.fill(1, span.start, span.end);
  const wordIndexAt = (offset: number): number => {
    let low = 0;
    let high = words.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((words[middle]?.end ?? 0) <= offset) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  const isSafe = (start: number, end: number): boolean => {
    for (let index = start; index < end; index += 1) if (safe[index] === 1) return true;
    return false;
  };
  const isWhollySafe = (start: number, end: number): boolean => {
    for (let index = start; index < end; index += 1) if (safe[index] === 0 && /[\p{L}\p{N}]/u.test(text[index] ?? '')) return false;
    return true;
  };
  return { text, digits: readOcrDigits(text), words, lines, lowerCase, isSafe, isWhollySafe, wordIndexAt, toSource };
}
