// The last say on a value: no rule sees that it stands in another one's place, yet the signs together leave little doubt; or a
// rule doubts it and they leave none. The trees are fitted to the project's own marked pairs (npm run fit:signs), which know a sign by its place in the list of names beside them.
import fitted from '../../data/valueSigns.json';
import { isDayOfVisit } from '../align/alignedDates';
import type { CheckedDraft } from '../check/checkedDraft';
import type { Issue } from '../check/issue';
import { hasMeasure } from '../check/figures/describeFigure';
import { isFigure, isWord, itemsOf, says } from './items';
import type { Item } from './items';
import { doubtSigns, groundSigns } from './groundSigns';
import { Signs } from './signs';
import type { Weighed } from './signs';
import { chance } from './trees';
import type { Tree } from './trees';

const [unnoticed, doubted, words] = [fitted.unnoticed, fitted.doubted, fitted.words].map(({ trees, at }) => ({ trees: trees as unknown as readonly Tree[], at })) as [Judge, Judge, Judge];

interface Judge {
  readonly trees: readonly Tree[];
  /** The chance at which the signs overrule the checks. */
  readonly at: number;
}

/** An item of the draft with its signs, and what the checks said of it. */
export interface Weighable extends Weighed {
  readonly item: Item;
  readonly doubts: readonly Issue[];
  /** What a dated data row says is decided: the note need not say it. */
  readonly state: 'unnoticed' | 'doubted' | 'decided';
}

/** Every figure of the draft, and every other item that stands somewhere in the source, or those of them that are asked for. */
export function weighables({ issues, reading, corpus, alignment, values, grounds, skip }: CheckedDraft, isAsked: (item: Item) => boolean = () => true): readonly Weighable[] {
  const signs = new Signs(reading, corpus, alignment, values);
  return itemsOf(reading, values.told).flatMap((item): readonly Weighable[] => {
    const weighed = skip(item.statement) || !isAsked(item) ? undefined : signs.of(item);
    if (weighed === undefined) return [];
    const ground = isFigure(item) ? grounds.get(item) : undefined;
    const doubts = issues.filter(({ start, end }) => start < item.end && item.start < end);
    return [{ ...weighed, signs: { ...weighed.signs, ...groundSigns(ground), ...doubtSigns(item.statement, doubts, issues) }, item, doubts, state: ground === 'row' ? 'decided' : doubts.length === 0 ? 'unnoticed' : doubts.every(isOfValue) ? 'doubted' : 'decided' }];
  });
}

/** Is it the value that is doubted, and no word beside it? */
const isOfValue = ({ kind, cause }: Issue): boolean => /^(?:number|measure|date)$/.test(kind) && /^(?:role|figure|joint|motion|muscle|measure|mode|total|condition|dose|atom|ends|score|pair)\b/.test(cause);

/** The issues, without those of values that are in their place, and with those of values that are in another's. */
export function weigh(checked: CheckedDraft): readonly Issue[] {
  const { issues, corpus } = checked;
  const found: Issue[] = [];
  const dropped = new Set<Issue>();
  const kept = new Set<Issue>();
  for (const { item, doubts, state, signs, rival } of weighables(checked)) {
    const numbers = fitted.signs.map((name) => signs[name] ?? 0);
    const judge = isWord(item) ? words : unnoticed;
    if (state === 'unnoticed' && !(rival !== undefined && isTold(checked, item, rival)) && chance(judge.trees, numbers) < judge.at) found.push(misplaced(item, rival === undefined ? undefined : corpus.reading.text.slice(rival.start, rival.end)));
    if (isWord(item)) continue;
    // What is doubted for two values is taken back only where both are in their place.
    const verdict = state === 'doubted' && chance(doubted.trees, numbers) > doubted.at ? dropped : kept;
    for (const issue of doubts) verdict.add(issue);
  }
  return [...issues.filter((issue) => kept.has(issue) || !dropped.has(issue)), ...found];
}

/** The day of the visit stands at the head of the note; of words told in one breath ("reconstruction and repair") each may be of either thing. */
function isTold({ reading, corpus, values }: CheckedDraft, item: Item, rival: Item): boolean {
  if (isFigure(item)) return false;
  if (item.sort === 'day') return isDayOfVisit(reading, corpus.reading, item, values.stated);
  return values.spoken.some((other) => other.start !== item.start && other.statement === item.statement && says(other, rival));
}

const misplaced = (item: Item, sourceValue: string | undefined): Issue => ({
  start: item.start,
  end: item.end,
  kind: isFigure(item) ? (hasMeasure(item) ? 'measure' : 'number') : (kindOf[item.sort ?? ''] ?? 'measure'),
  statement: item.statement,
  cause: isFigure(item) ? `figure:${item.group}` : `atom:${item.start}`,
  ...(sourceValue === undefined ? {} : { sourceValue }),
});

const kindOf: Readonly<Record<string, Issue['kind']>> = { day: 'date', side: 'laterality', person: 'name' };
