// Which units are one thought and so one decision: a table, a sentence split in two, a heading with what it brings, a block that moved.
import { disjointSets, type DisjointSets } from './disjointSets';
import type { TextUnit } from './hunkTypes';
import type { Slot } from './mergeOrder';
import { tokensOf } from './unitTokens';
import { keyOf } from './unitPairs';

/** For each slot the number of its group; slots with the same number are decided together. Context stays ungrouped. */
export function groupSlots(slots: readonly Slot[]): readonly number[] {
  const sets = disjointSets(slots.reduce((most, { atom }) => Math.max(most, atom + 1), 0));
  joinTables(slots, sets, 'source');
  joinTables(slots, sets, 'draft');
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
    else if (head && !(keepsTable(head) && staysInTable(slot))) sets.join(head.atom, slot.atom);
  }
}

function keepsTable(head: Slot): boolean {
  return head.source !== undefined && head.draft !== undefined;
}

/** A row that is added, removed, or takes the place of a row can be decided alone. */
function staysInTable(slot: Slot): boolean {
  return slot.pair === undefined || (slot.pair.source.kind === 'row' && slot.pair.draft.kind === 'row');
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

/** One sentence became two, or two became one: the unpaired part, next to the pair, has its words on the other side. */
function joinSplits(slots: readonly Slot[], sets: DisjointSets): void {
  for (const side of ['source', 'draft'] as const) {
    const own = slots.filter((slot) => slot[side] !== undefined);
    own.forEach((slot, index) => {
      const part = slot[side];
      if (slot.pair || !part || part.kind !== 'sentence') return;
      const pair = [own[index - 1], own[index + 1]].find((other) => other?.pair && !other.pair.moved && isPartOf(part, other, side));
      if (pair) sets.join(slot.atom, pair.atom);
    });
  }
}

function isPartOf(part: TextUnit, slot: Slot, side: 'source' | 'draft'): boolean {
  if (!slot.pair || keyOf(slot.pair.source) === keyOf(slot.pair.draft)) return false;
  const whole = tokensOf(side === 'source' ? slot.pair.draft : slot.pair.source);
  const partner = tokensOf(slot.pair[side]).all;
  const open = new Set([...whole.all].filter((token) => !partner.has(token)));
  const words = [...tokensOf(part).all];
  return words.filter((token) => open.has(token)).length >= Math.max(2, words.length / 2);
}
