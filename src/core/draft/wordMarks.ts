// Word by word: what stayed, went and came between two wordings. Numbers and clinical shorthand stay whole.
import { diffArrays } from 'diff';
import type { MarkedPiece } from './hunkTypes';

/** A number with its sign, range, slash, unit sign or grade ("4-/5", "0-125°", "3x10", "+6", "1,200"), a word, a run of white space, or one sign. */
const token = /[+±-]?\d+(?:[.,:/x×–-]\d+|[+-](?=\/)|\/\d+)*(?:[°%"']|[+-](?!\w))?|[\p{L}\p{M}]+(?:['’-][\p{L}\p{M}]+)*|\s+|\[[A-Z_]+\d*\]|[\s\S]/gu;
const most = 4_000_000; // cells of comparison above which the wordings are marked as a whole

/** Pieces of both wordings; those of each put together give it back exactly. */
export function wordMarks(before: string, after: string): { readonly before: readonly MarkedPiece[]; readonly after: readonly MarkedPiece[] } {
  const [from, to] = [tokens(before), tokens(after)];
  if (from.length * to.length > most) return { before: whole(before, 'deleted'), after: whole(after, 'inserted') };
  const marked: { readonly before: MarkedPiece[]; readonly after: MarkedPiece[] } = { before: [], after: [] };
  for (const part of diffArrays(from, to)) {
    const text = part.value.join('');
    if (!part.added) add(marked.before, text, part.removed ? 'deleted' : 'same');
    if (!part.removed) add(marked.after, text, part.added ? 'inserted' : 'same');
  }
  return marked;
}

function tokens(text: string): string[] {
  return text.match(token) ?? [];
}

function whole(text: string, mark: MarkedPiece['mark']): readonly MarkedPiece[] {
  return text === '' ? [] : [{ text, mark }];
}

function add(pieces: MarkedPiece[], text: string, mark: MarkedPiece['mark']): void {
  const last = pieces.at(-1);
  if (last?.mark === mark) pieces[pieces.length - 1] = { text: last.text + text, mark };
  else pieces.push({ text, mark });
}
