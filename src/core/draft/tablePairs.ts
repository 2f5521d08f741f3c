// Keeps a table together: which sentences went into it, and that its rows give way to one part of the draft only.
import { groupBy } from '../groupBy';
import type { TextUnit } from './hunkTypes';
import { isFiller, tokensOf, type UnitTokens } from './unitTokens';
import type { FoundPair, UnitPair } from './unitPairs';

/** A unit of the source all of whose facts stand in a new table of the draft, and the header of that table. */
export interface TableMember {
  readonly unit: TextUnit;
  readonly head: TextUnit;
}

const nearly = 0.75; // share of a unit's words that must stand in the table
const closer = 0.7; // a likeness above which a unit stays with the sentence that stands in its place
const manyTables = 20;

/**
 * The pairs without those that would tie distant sections into one decision: a table of the source whose header is not kept
 * is decided as a whole, so its rows stay paired with units of one section of the draft only, the one that took most of them.
 */
export function soundTablePairs(source: readonly TextUnit[], draft: readonly TextUnit[], pairs: readonly FoundPair[]): readonly FoundPair[] {
  const sections = sectionNumbers(draft);
  const heads = headOfRow(source);
  const keptHeads = new Set(pairs.filter(({ likeness, source: unit }) => likeness === 1 && unit.kind === 'tableHead').map((pair) => pair.source));
  const loose = pairs.filter((pair) => {
    const head = heads.get(pair.source);
    return head !== undefined && !keptHeads.has(head);
  });
  const dropped = new Set<FoundPair>();
  for (const rows of groupBy(loose, (pair) => heads.get(pair.source)).values()) {
    const bySection = [...groupBy(rows, (pair) => sections[pair.draft.index]).values()].sort((a, b) => b.length - a.length);
    for (const pair of bySection.slice(1).flat()) dropped.add(pair);
  }
  return pairs.filter((pair) => !dropped.has(pair));
}

/** Units whose figures all went into a new table, several to a row or one to several rows, and whose place no sentence took. */
export function tableMembers(source: readonly TextUnit[], draft: readonly TextUnit[], pairs: readonly UnitPair[]): readonly TableMember[] {
  const keptHeads = new Set(pairs.filter(({ likeness }) => likeness === 1).map((pair) => pair.draft));
  const heads = headOfRow(draft);
  const tables = [...groupBy(draft.filter((unit) => heads.has(unit)), (unit) => heads.get(unit))]
    .flatMap(([head, rows]) => (head && !keptHeads.has(head) ? [{ head, words: wordsOf(rows) }] : []));
  if (tables.length > manyTables) return [];
  const pairOf = new Map(pairs.map((pair) => [pair.source, pair]));
  return source.flatMap((unit) => {
    const pair = pairOf.get(unit);
    if ((unit.kind !== 'sentence' && unit.kind !== 'item') || (pair && (pair.likeness === 1 || heads.has(pair.draft) || (!pair.moved && pair.likeness >= closer)))) return [];
    const tokens = tokensOf(unit);
    const table = tokens.numbers.size > 0 ? tables.find(({ words }) => holds(words, tokens)) : undefined;
    return table ? [{ unit, head: table.head }] : [];
  });
}

function wordsOf(units: readonly TextUnit[]): UnitTokens {
  const tokens = units.map(tokensOf);
  return { all: new Set(tokens.flatMap(({ all }) => [...all])), numbers: new Set(tokens.flatMap(({ numbers }) => [...numbers])) };
}

function holds(table: UnitTokens, unit: UnitTokens): boolean {
  if (![...unit.numbers].every((value) => table.numbers.has(value))) return false;
  const words = [...unit.all].filter((token) => !isFiller(token));
  return words.filter((token) => table.all.has(token)).length >= nearly * words.length;
}

function sectionNumbers(units: readonly TextUnit[]): readonly number[] {
  let section = 0;
  return units.map(({ kind }) => (kind === 'heading' || kind === 'label' ? (section += 1) : section));
}

/** For each row, and the header itself, the header of its table. */
function headOfRow(units: readonly TextUnit[]): ReadonlyMap<TextUnit, TextUnit> {
  let head: TextUnit | undefined;
  return new Map(units.flatMap((unit) => {
    if (unit.kind === 'tableHead') head = unit;
    else if (unit.kind !== 'row') head = undefined;
    return head ? [[unit, head] as const] : [];
  }));
}
