// Which units are one thought and so one decision: a table, a sentence split in two, a heading with what it brings, a block that moved.
import { disjointSets, type DisjointSets } from './disjointSets';
import type { TextUnit } from './hunkTypes';
import type { Slot } from './mergeOrder';
import type { TableMember } from './tablePairs';
import { tokensOf } from './unitTokens';

const splitReach = 10; // units within which the other part of a sentence is looked for

/** For each slot the number of its group; slots with the same number are decided together. Context stays ungrouped. */
export function groupSlots(slots: readonly Slot[], members: readonly TableMember[]): readonly number[] {
  const sets = disjointSets(slots.reduce((most, { atom }) => Math.max(most, atom + 1), 0));
  joinTables(slots, sets, 'source');
  joinTables(slots, sets, 'draft');
  joinMembers(slots, members, sets);
  joinNeighbours(slots, sets);
  joinSplits(slots, sets);
  return slots.map(({ atom }) => sets.find(atom));
}

/** Rows mean nothing without their header: a table that does not keep its header comes or goes as a whole. */
function joinTables(slots: readonly Slot[], sets: DisjointSets, side: 'source' | 'draft'): void {
  let head: Slot | undefined;
  for (const slot of slots) {
    const unit = slot[side];
    if (!unit) continue;
    if (unit.kind === 'tableHead') head = slot;
    else if (unit.kind !== 'row') head = undefined;
    else if (head && !(head.source && head.draft)) sets.join(head.atom, slot.atom);
  }
}

function joinMembers(slots: readonly Slot[], members: readonly TableMember[], sets: DisjointSets): void {
  if (members.length === 0) return;
  const atoms = new Map(slots.flatMap(({ atom, source, draft }) => [source, draft].flatMap((unit) => (unit ? [[unit, atom] as const] : []))));
  for (const { unit, head } of members) {
    const [own, table] = [atoms.get(unit), atoms.get(head)];
    if (own !== undefined && table !== undefined) sets.join(own, table);
  }
}

function joinNeighbours(slots: readonly Slot[], sets: DisjointSets): void {
  slots.forEach((slot, index) => {
    const next = slots[index + 1];
    if (next && (bringsAlong(slot, next) || movedTogether(slot, next) || relaidTogether(slot, next))) sets.join(slot.atom, next.atom);
  });
}

/** A new heading (or label) is no thought of its own: it goes with the first new thing under it. */
function bringsAlong(slot: Slot, next: Slot): boolean {
  const title = slot.draft ?? slot.source;
  const sameSide = (slot.draft === undefined) === (next.draft === undefined);
  return slot.pair === undefined && next.pair === undefined && sameSide && (title?.kind === 'heading' || title?.kind === 'label')
    && (next.draft ?? next.source)?.kind !== 'heading';
}

function movedTogether(slot: Slot, next: Slot): boolean {
  const [a, b] = [slot.pair, next.pair];
  return a !== undefined && b !== undefined && a.moved && b.moved && a.likeness === 1 && b.likeness === 1
    && a.source.index + 1 === b.source.index && a.draft.index + 1 === b.draft.index && b.draft.kind !== 'heading';
}

/** The same words with other line breaks or list markers, one after the other: one decision about the layout. */
function relaidTogether(slot: Slot, next: Slot): boolean {
  return slot.relaid && next.relaid;
}

/** One sentence became two, or two became one: the unpaired part, near the pair, has its words on the other side. */
function joinSplits(slots: readonly Slot[], sets: DisjointSets): void {
  for (const side of ['source', 'draft'] as const) {
    const own = slots.filter((slot) => slot[side] !== undefined);
    own.forEach((slot, index) => {
      const part = slot[side];
      if (slot.pair || !part || (part.kind !== 'sentence' && part.kind !== 'item')) return;
      const pair = nearPair(own, index, (other, share) => isPartOf(part, other, side, share));
      if (pair) sets.join(slot.atom, pair.atom);
    });
  }
}

/** The nearest slot of the same section that `fits`: next to the one at `index` half of the words are enough, farther off most of them. */
function nearPair(own: readonly Slot[], index: number, fits: (slot: Slot, share: number) => boolean): Slot | undefined {
  const open = { '-1': true, 1: true };
  for (let distance = 1; distance <= splitReach; distance += 1) {
    for (const step of [-1, 1] as const) {
      const slot = open[step] ? own[index + step * distance] : undefined;
      if (!slot || beginsSection(slot)) open[step] = false;
      else if (fits(slot, distance === 1 ? 0.5 : 0.75)) return slot;
    }
  }
  return undefined;
}

function beginsSection({ source, draft }: Slot): boolean {
  const unit = draft ?? source;
  return unit?.kind === 'label' || (unit?.kind === 'heading' && unit.text.startsWith('#'));
}

function isPartOf(part: TextUnit, slot: Slot, side: 'source' | 'draft', share: number): boolean {
  if (!slot.pair || slot.pair.moved || slot.pair.likeness === 1) return false;
  const whole = tokensOf(side === 'source' ? slot.pair.draft : slot.pair.source).all;
  const partner = tokensOf(slot.pair[side]).all;
  const words = [...tokensOf(part).all];
  return words.filter((token) => whole.has(token) && !partner.has(token)).length >= Math.max(2, words.length * share);
}
