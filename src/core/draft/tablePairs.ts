// Keeps a table together: its rows may give way to one part of the draft, not to sentences all over it.
import { groupBy } from './groupBy';
import type { TextUnit } from './hunkTypes';
import type { FoundPair } from './unitPairs';

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
