// The words of a hunk for display: word-level marks, cut where a flag, an evidence or a `[NEEDS: …]` begins or ends.
import type { Span } from '../clinical/span';
import { replacementsIn } from './flagAnswers';
import type { Hunk, MarkedPiece, TextUnit } from './hunkTypes';
import type { Flag, Review } from './reviewTypes';
import { wordMarks } from './wordMarks';

/** A piece with the id of its flag and its place in the therapist's own text, where it has them. */
export interface DecoratedPiece extends MarkedPiece {
  readonly flag?: number;
  readonly needs?: boolean;
  readonly source?: Span;
}

interface Decoration extends Span { readonly flag?: number; readonly needs?: boolean; readonly source?: Span }
/** What stands in `Hunk.after` from `at` on, and where in the draft that is. */
interface Stretch { readonly at: number; readonly unit: TextUnit }

/** Pieces of both sides; those of `before`, and those of `after` that no answer has put in or struck out, give the hunk's words exactly. */
export function hunkPieces(hunk: Hunk, review: Review, flags: readonly Flag[], evidence: readonly Evidence[]): {
  readonly before: readonly DecoratedPiece[]; readonly after: readonly DecoratedPiece[];
} {
  const marks = hunk.kind === 'same' || hunk.kind === 'move'
    ? { before: plain(hunk.before), after: plain(hunk.after) }
    : wordMarks(hunk.before, hunk.after);
  const stretches = stretchesOf(hunk);
  const decorations = [
    ...needsIn(hunk.after),
    ...evidence.flatMap(({ start, end, source }) => inAfter({ start, end }, stretches).map((span) => ({ ...span, source }))),
    ...flags.flatMap((flag) => inAfter(flag, stretches).map((span) => ({ ...span, flag: flag.id }))),
  ];
  return { before: marks.before, after: withAnswers(decorated(marks.after, decorations), stretches, flags, review) };
}

/** A supported stretch of the draft and where the therapist's own text says it. */
export interface Evidence extends Span { readonly source: Span }

function plain(text: string): readonly MarkedPiece[] {
  return text === '' ? [] : [{ text, mark: 'same' }];
}

function stretchesOf(hunk: Hunk): readonly Stretch[] {
  const units = hunk.places.flatMap(({ draft }) => (draft && draft.kind !== 'end' ? [draft] : []));
  let at = 0;
  return units.map((unit, index) => {
    const previous = units[index - 1];
    if (previous) at += previous.text.length + (previous.index + 1 === unit.index ? unit.gap.length : 1);
    return { at, unit };
  });
}

function inAfter(span: Span, stretches: readonly Stretch[]): readonly Span[] {
  return stretches.flatMap(({ at, unit }) => {
    const start = Math.max(span.start, unit.start);
    const end = Math.min(span.end, unit.end);
    return start < end ? [{ start: at + start - unit.start, end: at + end - unit.start }] : [];
  });
}

function needsIn(text: string): readonly Decoration[] {
  return [...text.matchAll(/\[NEEDS:[^\]\n]{0,500}\]/g)].map((found) => ({ start: found.index, end: found.index + found[0].length, needs: true }));
}

/** The pieces, cut at every decoration; where two overlap, a flag shows before evidence. */
function decorated(pieces: readonly MarkedPiece[], decorations: readonly Decoration[]): readonly DecoratedPiece[] {
  if (decorations.length === 0) return pieces;
  const cuts = [...new Set(decorations.flatMap(({ start, end }) => [start, end]))].sort((a, b) => a - b);
  const sorted = [...decorations].sort((a, b) => a.start - b.start);
  const result: DecoratedPiece[] = [];
  let [at, cut, next] = [0, 0, 0];
  let active: Decoration[] = [];
  for (const piece of pieces) {
    const stop = at + piece.text.length;
    for (let from = at; from < stop;) {
      while ((cuts[cut] ?? Infinity) <= from) cut += 1;
      while ((sorted[next]?.start ?? Infinity) <= from) active.push(sorted[next++] as Decoration);
      active = active.filter(({ end }) => end > from);
      const to = Math.min(stop, cuts[cut] ?? stop);
      result.push({ text: piece.text.slice(from - at, to - at), mark: piece.mark, ...merged(active) });
      from = to;
    }
    at = stop;
  }
  return result;
}

function merged(active: readonly Decoration[]): { flag?: number; needs?: boolean; source?: Span } {
  const flag = active.find((decoration) => decoration.flag !== undefined)?.flag;
  const source = flag === undefined ? active.find((decoration) => decoration.source)?.source : undefined;
  return { ...(flag === undefined ? {} : { flag }), ...(active.some(({ needs }) => needs) ? { needs: true } : {}), ...(source ? { source } : {}) };
}

/** Answered words stay readable, struck out, with what is written instead right after them. */
function withAnswers(pieces: readonly DecoratedPiece[], stretches: readonly Stretch[], flags: readonly Flag[], review: Review): readonly DecoratedPiece[] {
  const replacements = stretches.flatMap(({ at, unit }) => replacementsIn(unit, flags, review)
    .map((replacement) => ({ ...replacement, start: at + replacement.start - unit.start, end: at + replacement.end - unit.start })));
  if (replacements.length === 0) return pieces;
  const result: DecoratedPiece[] = [];
  let [at, next] = [0, 0];
  for (const piece of pieces) {
    const stop = at + piece.text.length;
    for (let from = at; from < stop;) {
      while ((replacements[next]?.end ?? Infinity) <= from) next += 1;
      const replacement = replacements[next];
      const within = replacement !== undefined && replacement.start <= from;
      const to = Math.min(stop, within ? replacement.end : (replacement?.start ?? stop));
      const text = piece.text.slice(from - at, to - at);
      result.push(within ? { ...piece, text, mark: 'deleted', flag: replacement.flag } : { ...piece, text });
      if (within && to === replacement.end && replacement.text !== '') {
        const needs = replacement.text.startsWith('[NEEDS:');
        result.push({ text: replacement.text, mark: 'inserted', flag: replacement.flag, ...(needs ? { needs } : {}) });
      }
      from = to;
    }
    at = stop;
  }
  return result;
}
