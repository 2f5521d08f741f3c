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
  for (const unit of chosen) {
    const adopted = before ? adoptedMarker(before, unit) : '';
    const placed: ChosenUnit = adopted === '' ? unit : { ...unit, opens: 'item', closes: 'item' };
    parts.push(gapBetween(before, placed, lineEnd), adopted, unit.text);
    before = placed;
  }
  return parts.join('');
}

/** A sentence that stays among accepted list items stays as one of them: it takes the marker of the item it was to give way to. */
function adoptedMarker(before: ChosenUnit, unit: ChosenUnit): string {
  const item = unit.first.draft;
  const standsIn = unit.side === 'source' && !unit.real.draft && unit.opens === 'sentence' && item?.kind === 'item';
  const stays = areNeighbours(before, unit, 'source') && isReal(before, unit, 'source');
  return standsIn && !stays && areNeighbours(before, unit, 'draft') && breaks(item.gap) > 0 ? item.marker : '';
}

function gapBetween(before: ChosenUnit | undefined, unit: ChosenUnit, lineEnd: string): string {
  const inSource = areNeighbours(before, unit, 'source');
  const inDraft = areNeighbours(before, unit, 'draft');
  const reallySource = inSource && isReal(before, unit, 'source');
  const reallyDraft = inDraft && isReal(before, unit, 'draft');
  if (reallySource && reallyDraft) return gapOf(unit, unit.gapSide);
  if (reallySource) return gapOf(unit, 'source');
  if (reallyDraft) return gapOf(unit, 'draft');
  if (before === undefined) return '';
  if (unit.opens === 'end') return gapOf(unit, before.side);
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
  if (opens === 'item') return 1;
  if (opens === 'label') return closes === 'item' ? 2 : 1;
  if (closes === 'label') return breaksAlready ? 1 : 0;
  // A line right under a list item would be read as a part of it.
  if (breaksAlready) return closes === 'item' ? 2 : 1;
  return /[.!?:;]["'”’)\]*_]*$/.test(before.text) ? 0 : 1;
}

function breaks(gap: string): number {
  return gap.match(/\r\n|\r|\n/g)?.length ?? 0;
}
