// Word by word: what stayed, went and came between two wordings. Numbers and clinical shorthand stay whole.
import { diffArrays } from 'diff';
import type { MarkedPiece } from './hunkTypes';

/** A figure with its sign, range, scale, grade or unit ("4-/5", "0-125°", "3x10", "2x/wk", "+6", "1,200"), a word, a surrogate, or one sign. */
const word = /[+±<>≤≥~−-]?\d[\p{L}\p{N}]*(?:(?:[+-]\/|[.,:/×–+-])[\p{L}\p{N}]+)*(?:[°%"'″′]|[+-](?![\p{L}\p{N}]))*|[\p{L}\p{M}][\p{L}\p{M}\p{N}]*(?:['’/&-][\p{L}\p{M}\p{N}]+)*|\[[\p{L}\p{N}_]{1,40}\]|\S/gu;
const most = 4_000_000; // product of the lengths, in words, above which the wordings are not compared

export interface WordMarks {
  readonly before: readonly MarkedPiece[];
  readonly after: readonly MarkedPiece[];
}

/** Pieces of both wordings; those of each, put together, give it back exactly. White space goes with the word before it. */
export function wordMarks(before: string, after: string): WordMarks {
  const [from, to] = [wordsOf(before), wordsOf(after)];
  if (from.length * to.length > most) return { before: whole(before, 'deleted'), after: whole(after, 'inserted') };
  const marks = { before: new Pieces(), after: new Pieces() };
  let [at, other] = [0, 0];
  for (const { added, removed, value } of diffArrays(from.map(({ text }) => text), to.map(({ text }) => text))) {
    for (let step = 0; step < value.length; step += 1) {
      const [old, fresh] = [from[at], to[other]];
      if (!added && !removed && old && fresh) {
        const space = old.space === fresh.space ? 'same' : undefined;
        marks.before.add(old.text, 'same').add(old.space, space ?? 'deleted');
        marks.after.add(fresh.text, 'same').add(fresh.space, space ?? 'inserted');
      } else if (removed && old) marks.before.add(old.text + old.space, 'deleted');
      else if (added && fresh) marks.after.add(fresh.text + fresh.space, 'inserted');
      if (!added) at += 1;
      if (!removed) other += 1;
    }
  }
  return { before: marks.before.list, after: marks.after.list };
}

interface Word { readonly text: string; readonly space: string }

/** The words, each with the white space after it; what stands before the first is a word without text. */
function wordsOf(text: string): readonly Word[] {
  const words: { text: string; start: number }[] = [{ text: '', start: 0 }];
  for (const found of text.matchAll(word)) words.push({ text: found[0], start: found.index });
  return words.map(({ text: own, start }, index) => ({ text: own, space: text.slice(start + own.length, words[index + 1]?.start ?? text.length) }));
}

function whole(text: string, mark: MarkedPiece['mark']): readonly MarkedPiece[] {
  return text === '' ? [] : [{ text, mark }];
}

/** Pieces, of which neighbours with the same mark are one. */
class Pieces {
  readonly list: MarkedPiece[] = [];

  add(text: string, mark: MarkedPiece['mark']): this {
    const last = this.list.at(-1);
    if (text === '') return this;
    if (last?.mark === mark) this.list[this.list.length - 1] = { text: last.text + text, mark };
    else this.list.push({ text, mark });
    return this;
  }
}
