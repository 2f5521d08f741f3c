// Counts for one redactor on one set. A span leaks when one letter or digit of it stays; letters and digits of `optional` count
// neither way.
import type { Labelled, Place } from './labelledSet';

export interface Score {
  readonly spans: number;
  readonly hidden: number;
  /** Letters and digits hidden, `optional` left out, and those of them that belong to spans. */
  readonly characters: number;
  readonly rightCharacters: number;
  /** Documents that hold a span, and those of them with none leaked. */
  readonly documents: number;
  readonly safe: number;
  readonly negatives: number;
  readonly damaged: number;
  /** "id TYPE: words" of each leaked span. */
  readonly misses: readonly string[];
}

const isWord = /[\p{L}\p{N}]/u;

export function score(documents: readonly Labelled[], placesIn: (text: string) => readonly Place[]): Score {
  const sum = { spans: 0, hidden: 0, characters: 0, rightCharacters: 0, documents: 0, safe: 0, negatives: 0, damaged: 0 };
  const misses: string[] = [];
  for (const { id, text, spans, optional, negatives } of documents) {
    const word = new Uint8Array(text.length);
    for (let at = 0; at < text.length; at += 1) word[at] = isWord.test(text[at] ?? '') ? 1 : 0;
    const hidden = cover(text, placesIn(text));
    const wanted = cover(text, spans);
    const free = cover(text, optional);
    const some = ({ start, end }: Place, test: (at: number) => boolean): boolean => {
      for (let at = start; at < end; at += 1) if (word[at] === 1 && test(at)) return true;
      return false;
    };
    const leaked = spans.filter((span) => some(span, (at) => hidden[at] === 0));
    misses.push(...leaked.map(({ start, end, type }) => `${id} ${type}: ${text.slice(start, end)}`));
    sum.spans += spans.length;
    sum.hidden += spans.length - leaked.length;
    if (spans.length > 0) sum.documents += 1;
    if (spans.length > 0 && leaked.length === 0) sum.safe += 1;
    sum.negatives += negatives.length;
    sum.damaged += negatives.filter((negative) => some(negative, (at) => hidden[at] === 1)).length;
    for (let at = 0; at < text.length; at += 1) {
      if (word[at] === 0 || hidden[at] === 0 || (free[at] === 1 && wanted[at] === 0)) continue;
      sum.characters += 1;
      sum.rightCharacters += wanted[at] ?? 0;
    }
  }
  return { ...sum, misses };
}

function cover(text: string, places: readonly Place[]): Uint8Array {
  const covered = new Uint8Array(text.length);
  for (const { start, end } of places) covered.fill(1, start, end);
  return covered;
}
