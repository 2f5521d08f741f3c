// What sort of value it is: some are more often in another's place than others.
import { isFigure } from './items';
import type { Item } from './items';

/** Numbers by the name of the sign; flags are 0 or 1. */
export type NamedSigns = Readonly<Record<string, number>>;

export const flag = (holds: boolean | undefined): number => (holds === true ? 1 : 0);

export function kindSigns(item: Item): NamedSigns {
  const figure = isFigure(item) ? item : undefined;
  const value = Math.abs(figure?.values[0] ?? 0);
  return {
    small: flag(figure !== undefined && value < 10 && Number.isInteger(value)),
    great: flag(value >= 100),
    broken: flag(!Number.isInteger(value)),
    scaled: flag(figure?.over !== undefined),
    paired: flag(figure?.values.length === 2),
    value: flag(figure?.attribute === 'value'),
    count: flag(figure?.attribute === 'count'),
    dose: flag(figure !== undefined && /^(?:sets|reps|factor)$/.test(figure.attribute)),
    ordinal: flag(figure?.attribute === 'ordinal'),
    frequency: flag(figure?.attribute === 'frequency'),
    day: flag(isOfSort(item, /^day$/)),
    help: flag(isOfSort(item, /^assist$/)),
    side: flag(isOfSort(item, /^side$/)),
    person: flag(isOfSort(item, /^person$/)),
    word: flag(isOfSort(item, /^(?!(?:day|assist|side|person)$)/)),
    minutes: flag(figure?.unit === 'min'),
    unit: flag(figure?.unit !== undefined),
    shift: flag(figure?.shift !== undefined),
  };
}

const isOfSort = (item: Item, sort: RegExp): boolean => !isFigure(item) && sort.test(item.sort ?? '');
