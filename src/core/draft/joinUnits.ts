// Puts chosen units of two texts together again: which white space stands between them, so that nothing is glued or torn.
import type { TextUnit, UnitKind } from './hunkTypes';

type Side = 'source' | 'draft';

/** A unit chosen for the result. */
export interface ChosenUnit {
  /** What is written: the unit's own words, or what the therapist made of them. */
  readonly text: string;
  readonly marker: string;
  readonly side: Side;
  /** The sides on which the unit really stands in the text, not only in the place of another. */
  readonly real: Readonly<Record<Side, boolean>>;
  /** Its first and its last neighbour-to-be on each side: for a unit that replaces others, the first and the last of those. */
  readonly first: Readonly<Record<Side, TextUnit | undefined>>;
  readonly last: Readonly<Record<Side, TextUnit | undefined>>;
  readonly opens: UnitKind;
  readonly closes: UnitKind;
  /** Whose white space stands before it, where both texts have this unit after the same one. */
  readonly gapSide: Side;
}

/** The units with the white space of the text they come from where they are neighbours in it, else with a fitting one. */
export function joinUnits(chosen: readonly ChosenUnit[], lineEnd: string): string {
  const parts: string[] = [];
  let before: ChosenUnit | undefined;
  chosen.forEach((unit, position) => {
    const adopted = adoptedMarker(before, unit, chosen[position + 1]);
    const placed: ChosenUnit = adopted === '' ? unit : { ...unit, opens: 'item', closes: 'item' };
    const gap = gapBetween(before, placed, lineEnd);
    parts.push(gap, adopted, unit.text);
    const continuesItem = before?.closes === 'item' && placed.closes === 'sentence' && breaks(gap) === 0;
    before = continuesItem ? { ...placed, closes: 'item' } : placed;
  });
  return parts.join('');
}

/** A sentence that stays in the middle of an accepted list stays as one of its items: it takes the marker of the one it was to give way to. */
function adoptedMarker(before: ChosenUnit | undefined, unit: ChosenUnit, next: ChosenUnit | undefined): string {
  const item = unit.first.draft;
  if (unit.side === 'draft' || unit.real.draft || unit.opens !== 'sentence' || item?.kind !== 'item' || breaks(item.gap) === 0) return '';
  const staysInText = isNextIn('source', before, unit) || (next !== undefined && isNextIn('source', unit, next));
  const inList = (before?.closes === 'item' && areNeighbours(before, unit, 'draft')) || (next?.opens === 'item' && next.real.draft && areNeighbours(unit, next, 'draft'));
  return inList && !staysInText ? item.marker : '';
}

/** Whether they are really neighbours in that text, not only in the place of others. */
function isNextIn(side: Side, before: ChosenUnit | undefined, unit: ChosenUnit): boolean {
  return areNeighbours(before, unit, side) && isReal(before, unit, side);
}

function gapBetween(before: ChosenUnit | undefined, unit: ChosenUnit, lineEnd: string): string {
  const reallySource = isNextIn('source', before, unit);
  const reallyDraft = isNextIn('draft', before, unit);
  if (reallySource && reallyDraft) return gapOf(unit, unit.gapSide);
  if (reallySource) return gapOf(unit, 'source');
  if (reallyDraft) return gapOf(unit, 'draft');
  if (before === undefined) return '';
  if (unit.opens === 'end') return gapOf(unit, before.side);
  const inSource = areNeighbours(before, unit, 'source');
  const inDraft = areNeighbours(before, unit, 'draft');
  const side = inSource && inDraft ? before.side : inSource ? 'source' : inDraft ? 'draft' : undefined;
  return fitted(side ? gapOf(unit, side) : strongerGap(before, unit), before, unit.opens, lineEnd);
}

function areNeighbours(before: ChosenUnit | undefined, unit: ChosenUnit, side: Side): boolean {
  const index = unit.first[side]?.index;
  return index !== undefined && (before === undefined ? 0 : (before.last[side]?.index ?? -2) + 1) === index;
}

function isReal(before: ChosenUnit | undefined, unit: ChosenUnit, side: Side): boolean {
  return unit.real[side] && (before === undefined || before.real[side]);
}

function gapOf(unit: ChosenUnit, side: Side): string {
  return unit.first[side]?.gap ?? '';
}

/** Of the white space after the one and before the other, in their own texts, the one with more line breaks. */
function strongerGap(before: ChosenUnit, unit: ChosenUnit): string {
  const own = unit.first[unit.side];
  const left = before.last[before.side]?.gapAfter ?? '';
  const right = own && own.index > 0 ? own.gap : '';
  return breaks(left) > breaks(right) ? left : right;
}

/** `gap`, made wide enough for what stands on both sides of it. */
function fitted(gap: string, before: ChosenUnit, opens: UnitKind, lineEnd: string): string {
  const needed = breaksNeeded(before, opens, breaks(gap) > 0);
  if (breaks(gap) >= needed && gap !== '') return gap;
  return needed === 0 ? ' ' : lineEnd.repeat(needed);
}

function breaksNeeded(before: ChosenUnit, opens: UnitKind, breaksAlready: boolean): number {
  const closes = before.closes;
  if (opens === 'row') return closes === 'row' || closes === 'tableHead' ? 1 : 2;
  if (closes === 'row' || closes === 'tableHead' || closes === 'block' || opens === 'tableHead' || opens === 'block') return 2;
  if (opens === 'heading') return 2;
  if (closes === 'heading') return 1;
  if (opens === 'item') return closes === 'item' ? 1 : 2;
  if (opens === 'label') return closes === 'item' ? 2 : 1;
  if (closes === 'label') return breaksAlready ? 1 : 0;
  // A line right under a list item would be read as a part of it.
  if (breaksAlready) return closes === 'item' ? 2 : 1;
  const ends = /(?<![.!?:;])[.!?:;]+["'”’)\]*_]*$/.test(before.text);
  if (closes === 'item') return ends && before.real[before.side] ? 0 : 2;
  return ends ? 0 : 1;
}

function breaks(gap: string): number {
  return gap.match(/\r\n|\r|\n/g)?.length ?? 0;
}
