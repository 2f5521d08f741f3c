// The last say on a value: no rule sees that it stands in another one's place, yet the signs together leave little doubt; or a
// rule doubts it and they leave none. The trees are fitted to the project's own marked pairs (npm run fit:signs), which know a sign by its place in the list of names beside them.
import type { ClinicalReading } from '../../clinical/reader';
import fitted from '../../data/valueSigns.json';
import { daysOf } from '../align/alignedDates';
import type { Alignment } from '../align/alignment';
import type { Issue } from '../check/issue';
import { hasMeasure } from '../check/figures/describeFigure';
import type { Corpus } from '../read/corpus';
import { isFigure, itemsOf } from './items';
import type { Item } from './items';
import { Signs } from './signs';
import type { Weighed } from './signs';
import { chance } from './trees';
import type { Tree } from './trees';

const [unnoticed, doubted] = [fitted.unnoticed, fitted.doubted].map(({ trees, at }) => ({ trees: trees as unknown as readonly Tree[], at })) as [Judge, Judge];

interface Judge {
  readonly trees: readonly Tree[];
  /** The chance at which the signs overrule the checks. */
  readonly at: number;
}

/** An item of the draft that the source has, with its signs, and what the checks said of it. */
export interface Weighable extends Weighed {
  readonly item: Item;
  readonly doubts: readonly Issue[];
  readonly state: 'unnoticed' | 'doubted' | 'decided';
}

/** Every item of the draft that stands somewhere in the source. */
export function weighables(issues: readonly Issue[], draft: ClinicalReading, corpus: Corpus, alignment: Alignment, skip: (statement: number) => boolean): readonly Weighable[] {
  const { told, stated } = daysOf(draft, corpus.reading);
  const signs = new Signs(draft, corpus, alignment, told, stated);
  return itemsOf(draft, told).flatMap((item): readonly Weighable[] => {
    const weighed = skip(item.statement) ? undefined : signs.of(item);
    if (weighed === undefined) return [];
    const doubts = issues.filter(({ start, end }) => start < item.end && item.start < end);
    return [{ ...weighed, item, doubts, state: doubts.length === 0 ? 'unnoticed' : doubts.every(isOfValue) ? 'doubted' : 'decided' }];
  });
}

/** Is it the value that is doubted, and no word beside it? */
const isOfValue = ({ kind, cause }: Issue): boolean => /^(?:number|measure|date)$/.test(kind) && /^(?:role|figure|joint|motion|muscle|measure|mode|total|condition|dose|atom|ends|score|pair)\b/.test(cause);

/** The issues, without those of values that are in their place, and with those of values that are in another's. */
export function weigh(issues: readonly Issue[], draft: ClinicalReading, corpus: Corpus, alignment: Alignment, skip: (statement: number) => boolean): readonly Issue[] {
  const found: Issue[] = [];
  const dropped = new Set<Issue>();
  const kept = new Set<Issue>();
  for (const { item, doubts, state, signs, rival } of weighables(issues, draft, corpus, alignment, skip)) {
    const numbers = fitted.signs.map((name) => signs[name] ?? 0);
    if (state === 'unnoticed' && rival !== undefined && chance(unnoticed.trees, numbers) < unnoticed.at) found.push(misplaced(item, corpus.reading.text.slice(rival.start, rival.end)));
    // What is doubted for two values is taken back only where both are in their place.
    const verdict = state === 'doubted' && chance(doubted.trees, numbers) > doubted.at ? dropped : kept;
    for (const issue of doubts) verdict.add(issue);
  }
  return [...issues.filter((issue) => kept.has(issue) || !dropped.has(issue)), ...found];
}

const misplaced = (item: Item, sourceValue: string): Issue => ({
  start: item.start,
  end: item.end,
  kind: !isFigure(item) ? 'date' : hasMeasure(item) ? 'measure' : 'number',
  statement: item.statement,
  cause: isFigure(item) ? `figure:${item.group}` : `atom:${item.start}`,
  sourceValue,
});
