// The words of a hunk for display: word-level marks, cut where a flag, an evidence or a `[NEEDS: …]` begins or ends.
import type { Span } from '../clinical/span';
import { replacementsIn, type Replacement } from './flagAnswers';
import type { Hunk, MarkedPiece, TextUnit } from './hunkTypes';
import type { Flag, ReviewChoices } from './reviewTypes';
import { wordMarks, type WordMarks } from './wordMarks';

/** A piece with the id of its flag and its place in the therapist's own text, where it has them. */
export interface DecoratedPiece extends MarkedPiece {
  readonly flag?: number;
  readonly needs?: boolean;
  readonly source?: Span;
}

/** A supported stretch of the draft and where the therapist's own text says it. */
export interface Evidence extends Span { readonly source: Span }

interface Decoration extends Span { readonly flag?: number; readonly needs?: boolean; readonly source?: Span }
/** A draft unit, and where it begins in `Hunk.after`. */
interface Stretch { readonly at: number; readonly unit: TextUnit }

/** Marks of a hunk never change, but are drawn again and again. */
const known = new WeakMap<Hunk, WordMarks>();

/**
 * The pieces of `before` give the hunk's words exactly; those of `after` give them as answered: what was removed for a flag is
 * an empty piece that still names it, what replaced it bears its id.
 */
export function hunkPieces(hunk: Hunk, choices: ReviewChoices, flags: readonly Flag[], evidence: readonly Evidence[]): {
  readonly before: readonly DecoratedPiece[]; readonly after: readonly DecoratedPiece[];
} {
  const marks = marksOf(hunk);
  const stretches = stretchesOf(hunk);
  const decorations = [
    ...needsIn(hunk.after),
    ...evidence.flatMap(({ start, end, source }) => inAfter({ start, end }, stretches).map((span) => ({ ...span, source }))),
    ...flags.flatMap((flag) => inAfter(flag, stretches).map((span) => ({ ...span, flag: flag.id }))),
  ];
  return { before: marks.before, after: withAnswers(decorated(marks.after, decorations), stretches, flags, choices) };
}

function marksOf(hunk: Hunk): WordMarks {
  let marks = known.get(hunk);
  if (!marks) {
    const unchanged = hunk.kind === 'same' || hunk.kind === 'move';
    marks = unchanged ? { before: plain(hunk.before), after: plain(hunk.after) } : wordMarks(hunk.before, hunk.after);
    known.set(hunk, marks);
  }
  return marks;
}

function plain(text: string): readonly MarkedPiece[] {
  return text === '' ? [] : [{ text, mark: 'same' }];
}

function stretchesOf(hunk: Hunk): readonly Stretch[] {
  const units = hunk.places.flatMap(({ draft }) => (draft && draft.kind !== 'end' ? [draft] : []));
  let at = hunk.after.length - (units.at(-1)?.end ?? 0) + (units[0]?.start ?? 0);
  const apart = units.some((unit, index) => index > 0 && units[index - 1]?.index !== unit.index - 1);
  if (apart) at = 0;
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
      for (let opened = sorted[next]; opened && opened.start <= from; opened = sorted[next]) {
        active.push(opened);
        next += 1;
      }
      active = active.filter(({ end }) => end > from);
      const to = Math.min(stop, cuts[cut] ?? stop);
      pushPiece(result, { text: piece.text.slice(from - at, to - at), mark: piece.mark, ...merged(active) });
      from = to;
    }
    at = stop;
  }
  return result;
}

/** A flagged statement is one piece, also where only some of its words are new. */
function pushPiece(pieces: DecoratedPiece[], piece: DecoratedPiece): void {
  const last = pieces.at(-1);
  if (last && piece.flag !== undefined && last.flag === piece.flag && last.needs === piece.needs) pieces[pieces.length - 1] = { ...piece, text: last.text + piece.text, mark: 'inserted' };
  else pieces.push(piece);
}

function merged(active: readonly Decoration[]): { flag?: number; needs?: boolean; source?: Span } {
  const flag = active.find((decoration) => decoration.flag !== undefined)?.flag;
  const source = flag === undefined ? active.find((decoration) => decoration.source)?.source : undefined;
  return { ...(flag === undefined ? {} : { flag }), ...(active.some(({ needs }) => needs) ? { needs: true } : {}), ...(source ? { source } : {}) };
}

/** The pieces with each answered stretch replaced by what is written instead. */
function withAnswers(pieces: readonly DecoratedPiece[], stretches: readonly Stretch[], flags: readonly Flag[], choices: ReviewChoices): readonly DecoratedPiece[] {
  const replacements = stretches.flatMap(({ at, unit }) => replacementsIn(unit, flags, choices)
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
      if (!within) result.push({ ...piece, text: piece.text.slice(from - at, to - at) });
      else if (from === replacement.start) result.push(...instead(replacement, piece));
      from = to;
    }
    at = stop;
  }
  return result;
}

/** A piece for each flag that was answered here; the first one has the words. */
function instead({ text, flags }: Replacement, { mark }: DecoratedPiece): readonly DecoratedPiece[] {
  const needs = text.startsWith('[NEEDS:') ? { needs: true } : {};
  return flags.map((flag, index) => (index === 0 ? { text, mark: text === '' ? mark : 'inserted', flag, ...needs } : { text: '', mark, flag }));
}
