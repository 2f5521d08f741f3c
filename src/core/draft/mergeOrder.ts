// One order for the units of both texts, in which either text can be read by leaving the other's units out.
import type { TextUnit } from './hunkTypes';
import { keyOf, type UnitPair } from './unitPairs';

/** A unit, or the same words on both sides, at its place in the merged order. `atom` = what cannot be decided apart. */
export interface Slot {
  readonly atom: number;
  readonly source: TextUnit | undefined;
  readonly draft: TextUnit | undefined;
  /** The pair it belongs to; a reworded or moved pair has two slots. */
  readonly pair: UnitPair | undefined;
  /** The same words on both sides, but on another line or with another list marker. */
  readonly relaid: boolean;
}

/** Slots in merged order. What was only in the source comes before what is only in the draft; `end` units are left out. */
export function mergeOrder(source: readonly TextUnit[], draft: readonly TextUnit[], pairs: readonly UnitPair[]): readonly Slot[] {
  const pairOf = new Map(pairs.flatMap((pair) => [[pair.source, pair], [pair.draft, pair]] as const));
  const atoms = new Map<UnitPair, number>();
  let count = 0;
  const slots: Slot[] = [];
  const atomOf = (pair: UnitPair | undefined): number => {
    if (!pair) return count++;
    const known = atoms.get(pair);
    if (known !== undefined) return known;
    atoms.set(pair, count);
    return count++;
  };
  const push = (from: TextUnit | undefined, to: TextUnit | undefined): void => {
    const unit = from ?? to;
    const pair = unit && pairOf.get(unit);
    slots.push({ atom: atomOf(pair), source: from, draft: to, pair, relaid: isRelaid(slots.at(-1), from, to) });
  };
  let [at, other] = [0, 0];
  for (const pair of [...pairs.filter(({ moved }) => !moved), undefined]) {
    for (; at < (pair?.source.index ?? source.length); at += 1) push(source[at], undefined);
    for (; other < (pair?.draft.index ?? draft.length); other += 1) push(undefined, draft[other]);
    if (!pair) break;
    if (keyOf(pair.source) === keyOf(pair.draft)) push(pair.source, pair.draft);
    else {
      push(pair.source, undefined);
      push(undefined, pair.draft);
    }
    at += 1;
    other += 1;
  }
  return slots;
}

function isRelaid(previous: Slot | undefined, source: TextUnit | undefined, draft: TextUnit | undefined): boolean {
  if (!source || !draft) return false;
  const follows = previous?.source?.index === source.index - 1 && previous.draft?.index === draft.index - 1;
  return source.text !== draft.text || (follows && lineBreaks(source.gap) !== lineBreaks(draft.gap));
}

/** 0 = same line, 1 = new line, 2 = new paragraph. */
function lineBreaks(gap: string): number {
  return Math.min(2, gap.match(/\r\n|\r|\n/g)?.length ?? 0);
}
