// Finds for each unit of the draft the unit of the source it came from: word for word, or reworded; in place, or moved.
import { diffArrays } from 'diff';
import { groupBy } from '../groupBy';
import { increasing } from './increasing';
import type { TextUnit } from './hunkTypes';
import { similarPairs } from './similarPairs';
import { soundTablePairs, tableMembers, type TableMember } from './tablePairs';

export interface FoundPair {
  readonly source: TextUnit;
  readonly draft: TextUnit;
  /** 1 = the same words; else how alike they are. */
  readonly likeness: number;
}

export interface UnitPair extends FoundPair {
  /** Whether it stands in another order among its neighbours than in the source. */
  readonly moved: boolean;
}

const reworded = 0.55; // a unit that moved must be this much alike, or it is a new one
const smallGap = 40_000; // cells of the table that an exact comparison may fill

export interface Pairing {
  /** Each unit occurs in one pair at most. The pairs that did not move are in the same order on both sides. */
  readonly pairs: readonly UnitPair[];
  /** Unpaired units that went into a table. */
  readonly members: readonly TableMember[];
}

export function pairUnits(source: readonly TextUnit[], draft: readonly TextUnit[]): Pairing {
  const exact = exactPairs(source, draft);
  const takenSource = new Set(exact.map(([unit]) => unit));
  const takenDraft = new Set(exact.map(([, unit]) => unit));
  const similar = similarPairs(source.filter((unit) => !takenSource.has(unit)), draft.filter((unit) => !takenDraft.has(unit)), exact);
  const all = soundTablePairs(source, draft, [...exact.map(([from, to]) => ({ source: from, draft: to, likeness: 1 })), ...similar])
    .toSorted((a, b) => a.source.index - b.source.index);
  const inOrder = new Set(increasing(all, (pair) => pair.draft.index, (pair) => pair.likeness * (1 + Math.min(pair.draft.text.length, 80) / 40)));
  const pairs = all.map((pair) => ({ ...pair, moved: !inOrder.has(pair) })).filter((pair) => !pair.moved || pair.likeness >= reworded);
  const members = tableMembers(source, draft, pairs);
  const inTable = new Set(members.map(({ unit }) => unit));
  return { pairs: pairs.filter((pair) => !inTable.has(pair.source)), members };
}

/** What makes two units the same words: white space, list marker and place in the line do not count. */
export function keyOf(unit: TextUnit): string {
  return unit.text.slice(unit.marker.length).replace(/\s+/g, ' ');
}

type Exact = readonly [TextUnit, TextUnit];

/** Unique words first, as they cannot be mistaken; then what stands between two of those; then the rest, first come first served. */
function exactPairs(source: readonly TextUnit[], draft: readonly TextUnit[]): readonly Exact[] {
  const sourceByKey = byKey(source);
  const draftByKey = byKey(draft);
  const unique = [...sourceByKey].flatMap(([key, units]): Exact[] => {
    const others = draftByKey.get(key);
    return units.length === 1 && others?.length === 1 && units[0] && others[0] ? [[units[0], others[0]]] : [];
  }).sort(([a], [b]) => a.index - b.index);
  const anchors = increasing(unique, ([, unit]) => unit.index, () => 1);
  const pairs: Exact[] = [];
  let from: readonly [number, number] = [0, 0];
  for (const anchor of [...anchors, undefined]) {
    const to = anchor ? [anchor[0].index, anchor[1].index] as const : [source.length, draft.length] as const;
    pairs.push(...pairsBetween(source.slice(from[0], to[0]), draft.slice(from[1], to[1])));
    if (anchor) pairs.push(anchor);
    from = [to[0] + 1, to[1] + 1];
  }
  return [...pairs, ...leftOver(sourceByKey, draftByKey, pairs)];
}

function pairsBetween(source: readonly TextUnit[], draft: readonly TextUnit[]): readonly Exact[] {
  let head = 0;
  while (head < Math.min(source.length, draft.length) && sameKey(source[head], draft[head])) head += 1;
  let tail = 0;
  while (tail < Math.min(source.length, draft.length) - head && sameKey(source.at(-1 - tail), draft.at(-1 - tail))) tail += 1;
  const pairs = source.flatMap((unit, index): Exact[] => {
    const other = index < head ? draft[index] : index >= source.length - tail ? draft[index - source.length + draft.length] : undefined;
    return other ? [[unit, other]] : [];
  });
  const middle = [source.slice(head, source.length - tail), draft.slice(head, draft.length - tail)] as const;
  return middle[0].length * middle[1].length > smallGap ? pairs : [...pairs, ...common(...middle)];
}

function common(source: readonly TextUnit[], draft: readonly TextUnit[]): readonly Exact[] {
  const pairs: Exact[] = [];
  let at = 0;
  let other = 0;
  for (const part of diffArrays(source.map(keyOf), draft.map(keyOf))) {
    for (let step = 0; step < part.value.length; step += 1) {
      const [from, to] = [source[at], draft[other]];
      if (!part.added && !part.removed && from && to) pairs.push([from, to]);
      if (!part.added) at += 1;
      if (!part.removed) other += 1;
    }
  }
  return pairs;
}

function leftOver(source: Groups, draft: Groups, pairs: readonly Exact[]): readonly Exact[] {
  const taken = new Set(pairs.flat());
  return [...source].flatMap(([key, units]) => {
    const others = (draft.get(key) ?? []).filter((unit) => !taken.has(unit));
    return units.filter((unit) => !taken.has(unit)).flatMap((unit, index): Exact[] => (others[index] ? [[unit, others[index]]] : []));
  });
}

type Groups = ReadonlyMap<string, readonly TextUnit[]>;

function byKey(units: readonly TextUnit[]): Groups {
  return groupBy(units, keyOf);
}

function sameKey(a: TextUnit | undefined, b: TextUnit | undefined): boolean {
  return a !== undefined && b !== undefined && keyOf(a) === keyOf(b);
}
