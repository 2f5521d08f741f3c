// The words of a template itself, so that an instruction is told from what the therapist wrote, even when reflowed or reworded.
import { derivedNames, disciplineTexts } from './disciplines';
import type { Template } from './template';
import type { Piece } from './templatePieces';

export interface Prose {
  /** Share of the words of `text`, 0 to 1, that stand in the template in the same order; numbers outside it are counted apart. */
  readonly compare: (text: string) => { readonly share: number; readonly newNumber: boolean };
}

const run = 3;

/** The prose of all of a template, of its instructions or of the part below the facts mark. */
export function proseOf(template: Template, pieces: readonly Piece[]): Prose {
  const runs = new Set<string>();
  const short = new Set<string>();
  const derived = Object.fromEntries(
    derivedNames.map((name) => [
      name,
      [disciplineTexts('PT')[name], disciplineTexts('OT')[name], disciplineTexts(undefined)[name], 'PT', 'OT', 'PT or OT'],
    ]),
  ) as Record<string, readonly string[]>;
  for (let variant = 0; variant < 6; variant++) {
    const text = pieces
      .map((piece) =>
        piece.kind === 'text' ? piece.text : piece.kind === 'derived' ? (derived[piece.name]?.[variant] ?? '') : ' ',
      )
      .join('');
    const words = wordsOf(text);
    for (let index = 0; index + run <= words.length; index++) runs.add(words.slice(index, index + run).join(' '));
    for (const line of text.split(/[\n.;:?!]/)) {
      const few = wordsOf(line);
      if (few.length > 0 && few.length < run) short.add(few.join(' '));
    }
  }
  return {
    compare: (text) => {
      const words = wordsOf(text);
      if (words.length < run) return { share: words.length > 0 && short.has(words.join(' ')) ? 1 : 0, newNumber: false };
      const known = new Uint8Array(words.length);
      for (let index = 0; index + run <= words.length; index++) {
        if (runs.has(words.slice(index, index + run).join(' '))) known.fill(1, index, index + run);
      }
      const covered = known.reduce((sum, flag) => sum + flag, 0);
      return { share: covered / words.length, newNumber: words.some((word, index) => known[index] === 0 && /\p{N}/u.test(word)) };
    },
  };
}

/** Lower case, without punctuation. */
export function wordsOf(text: string): readonly string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}
