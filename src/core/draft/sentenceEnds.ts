// Where the sentences of a paragraph end, as the one reader of notes sees them.
import { sentences } from '../clinical/text/sentences';

/** Offsets after each sentence of `text` between `start` and `end`, the last one being `end`; none for an empty stretch. */
export function sentenceEnds(text: string, start: number, end: number): readonly number[] {
  if (start >= end) return [];
  const ends = sentences(text.slice(start, end)).map((sentence) => start + sentence.end);
  return ends.at(-1) === end ? ends : [...ends.slice(0, -1), end];
}
