// From hunks and decisions to a text. Knows nothing of who decided, or why.
import { splitUnits } from './hunkUnits';
import type { Hunk, HunkPlace, TextUnit } from './hunkTypes';
import { joinUnits, type ChosenUnit } from './joinUnits';

/** What becomes of a hunk: the words of one side, or a wording of the therapist's own (blank = nothing is written). */
export type HunkOutcome = { readonly use: 'source' | 'draft' } | { readonly use: 'text'; readonly text: string };

/**
 * The text that `hunks` give: the draft, byte for byte, where every outcome is `draft`; the source where every one is `source`.
 * `wording` replaces the words of single draft units: undefined leaves them, an empty string drops the unit.
 */
export function applyHunks(
  hunks: readonly Hunk[], outcome: (hunk: Hunk) => HunkOutcome, wording: (unit: TextUnit) => string | undefined = () => undefined,
): string {
  const sides = new Map(hunks.map((hunk) => [hunk.id, sideOf(outcome(hunk))]));
  const chosen = hunks.flatMap((hunk) => {
    const decided = outcome(hunk);
    return decided.use === 'text' ? replaced(hunk, decided.text) : unitsOf(hunk, decided.use, sides, wording);
  });
  chosen.sort((a, b) => a.order - b.order);
  return joinUnits(chosen, lineEndOf(hunks));
}

type Placed = ChosenUnit & { readonly order: number };
type Side = 'source' | 'draft';

function sideOf(outcome: HunkOutcome): Side {
  return outcome.use === 'source' ? 'source' : 'draft';
}

function unitsOf(hunk: Hunk, side: Side, sides: ReadonlyMap<number, Side>, wording: (unit: TextUnit) => string | undefined): Placed[] {
  const other = side === 'source' ? 'draft' : 'source';
  const shown = hunk.places.filter((place) => place[side] !== undefined);
  const standIn = standInFor(hunk, other);
  return shown.flatMap((place, position) => {
    const unit = place[side];
    if (!unit) return [];
    const words = (place.draft && (side === 'draft' || hunk.kind === 'same') ? wording(place.draft) : undefined) ?? unit.text;
    if (words === '' && unit.kind !== 'end') return [];
    const first = place[other] ?? (position === 0 ? standIn?.first : undefined);
    const last = place[other] ?? (position === shown.length - 1 ? standIn?.last : undefined);
    return [{
      order: place.order, text: words, side, marker: unit.marker,
      real: both(side, true, place[other]?.text === unit.text), first: both(side, unit, first), last: both(side, unit, last),
      opens: unit.kind, closes: unit.kind, gapSide: gapSideOf(hunk, place, side, sides),
    }];
  });
}

function gapSideOf(hunk: Hunk, place: HunkPlace, side: Side, sides: ReadonlyMap<number, Side>): Side {
  return place.gapHunk === undefined ? side : (sides.get(place.gapHunk) ?? (hunk.kind === 'same' ? 'source' : side));
}

/** The therapist's wording stands where the draft's words would, or where the removed words stood. */
function replaced(hunk: Hunk, text: string): Placed[] {
  const units = splitUnits(text.trim());
  const opens = units[0];
  const closes = units.at(-2);
  const side = hunk.places.some((place) => place.draft) ? 'draft' : 'source';
  const other = side === 'source' ? 'draft' : 'source';
  const own = hunk.places.filter((place) => place[side]?.kind !== 'end' && place[side] !== undefined);
  const end = hunk.places.filter((place) => (place.source ?? place.draft)?.kind === 'end').map((place) => endUnit(place));
  const place = own[0];
  if (!opens || !closes || !place) return end;
  const standIn = standInFor(hunk, other) ?? { first: own[0]?.[other], last: own.at(-1)?.[other] };
  return [{
    order: place.order, text: text.trim(), side, marker: opens.marker, real: both(side, false, false),
    first: both(side, own[0]?.[side], standIn.first), last: both(side, own.at(-1)?.[side], standIn.last),
    opens: opens.kind, closes: closes.kind, gapSide: side,
  }, ...end];
}

function endUnit(place: HunkPlace): Placed {
  const ends = { source: place.source, draft: place.draft };
  return { order: place.order, text: '', side: 'draft', marker: '', real: { source: true, draft: true }, first: ends, last: ends, opens: 'end', closes: 'end', gapSide: 'draft' };
}

/** The stretch of the other side that stands in the same place: only where nothing moved and nothing lies between. */
function standInFor(hunk: Hunk, side: Side): { first: TextUnit | undefined; last: TextUnit | undefined } | undefined {
  if (hunk.kind !== 'change' || hunk.movedFrom) return undefined;
  const units = hunk.places.flatMap((place) => (place[side] ? [place[side]] : []));
  const first = units[0];
  const last = units.at(-1);
  return first && last && last.index - first.index + 1 === units.length ? { first, last } : undefined;
}

function both<T>(side: Side, own: T, other: T): Record<Side, T> {
  return side === 'source' ? { source: own, draft: other } : { source: other, draft: own };
}

function lineEndOf(hunks: readonly Hunk[]): string {
  const gaps = hunks.flatMap((hunk) => hunk.places.map((place) => place.source?.gap ?? place.draft?.gap ?? ''));
  return gaps.find((gap) => gap.includes('\n'))?.includes('\r\n') ? '\r\n' : '\n';
}
