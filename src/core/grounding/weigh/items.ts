// What a draft and its source state in values, figures and words alike, and when two of them say the same or compete.
import type { ClinicalReading } from '../../clinical/reader';
import type { Figure } from '../../clinical/subjects/subjects';
import { sameDate } from '../../clinical/text/dates';
import { says as saysOfLevel } from '../align/alignedValues';
import { says as saysWord } from '../align/contrasts';
import type { Value } from '../align/values';
import { sameAmountAs } from '../compare/amounts';
import { isOneSort } from '../compare/figureKinds';
import type { Corpus } from '../read/corpus';

export type Item = Figure | Value;

export const isFigure = (item: Item): item is Figure => 'values' in item;

/** Levels of help, sides, people, contrasting words: they stand in too many places to tell where their neighbours are. */
export const isWord = (item: Item): boolean => !isFigure(item) && item.sort !== 'day';

/** The values of a text in order of place. */
export const itemsOf = (reading: ClinicalReading, values: readonly Value[]): readonly Item[] => [...reading.figures, ...values].sort((one, other) => one.start - other.start);

/** Does the source's item say what the draft's says? */
export function says(draft: Item, source: Item): boolean {
  if (isFigure(draft)) return isFigure(source) && sameAmountAs(draft, source);
  return !isFigure(source) && draft.sort === source.sort && saysOf(draft.sort)(draft, source);
}

function saysOf(sort: string | undefined): (one: Value, other: Value) => boolean {
  if (sort === 'day') return (one, other) => sameDate(one.key, other.key);
  return sort === 'side' ? saysOfLevel.side : saysWord;
}

/** The items of the source that say what the draft's says. */
export const equalsOf = (item: Item, corpus: Corpus, values: readonly Value[]): readonly Item[] => (isFigure(item) ? corpus.equals(item) : values).filter((source) => says(item, source));

/** Could the source's item stand in the draft's place, saying something else? */
export function competes(draft: Item, source: Item): boolean {
  if (!isFigure(draft)) return !isFigure(source) && draft.sort === source.sort && !says(draft, source);
  return isFigure(source) && isOneSort(draft, source) && !sameAmountAs(draft, source);
}
