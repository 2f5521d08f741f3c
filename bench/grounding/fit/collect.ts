// Values of the project's marked pairs with their signs: of clean drafts (right), of planted errors, and of values put in
// one another's place by rule (wrong).
import { readClinical } from '../../../src/core/clinical/reader';
import { monthNames } from '../../../src/core/clinical/text/dates';
import { daysOf } from '../../../src/core/grounding/align/alignedDates';
import { check } from '../../../src/core/grounding/ground';
import { competes, isFigure, itemsOf } from '../../../src/core/grounding/weigh/items';
import type { Item } from '../../../src/core/grounding/weigh/items';
import { weighables } from '../../../src/core/grounding/weigh/weigh';
import type { GroundingPair } from '../../../test/fixtures/grounding/loadCases';
import type { Example } from './boost';

export interface Sample extends Example {
  /** The signs' names, in the order of their numbers. */
  readonly names: readonly string[];
  readonly state: 'unnoticed' | 'doubted';
  /** The draft it is of, without its number. */
  readonly draft: string;
  readonly planted: boolean;
}

/** Exchanges per draft, and what one of them weighs beside an error that someone thought of. */
const exchanges = 8;
const weightOfExchange = 0.4;

export function samplesOf(pair: GroundingPair): readonly Sample[] {
  const { gold } = pair;
  if (gold !== undefined) return /^(?:number|measure|date)$/.test(gold.kind) ? read(pair, gold, 1, true) : [];
  return [...read(pair, undefined, 1, false), ...exchanged(pair).flatMap(({ draft, start, end }) => read({ ...pair, draft }, { start, end }, weightOfExchange, false))];
}

/** `wrong`: the one place that is wrong and alone of interest. */
function read({ id, source, draft, allow }: GroundingPair, wrong: { readonly start: number; readonly end: number } | undefined, weight: number, planted: boolean): readonly Sample[] {
  const { reading, corpus, alignment, issues, skip } = check(source, draft, allow);
  return weighables(issues, reading, corpus, alignment, skip).flatMap(({ item, signs, state }): readonly Sample[] =>
    state === 'decided' || (wrong !== undefined && (item.end <= wrong.start || wrong.end <= item.start)) ? [] : [{ names: Object.keys(signs), signs: Object.values(signs).map((sign) => Math.round(sign * 1e4) / 1e4), right: wrong === undefined, weight, state, planted, draft: id.split('/')[0] ?? id }],
  );
}

interface Exchange {
  readonly draft: string;
  readonly start: number;
  readonly end: number;
}

/** Drafts in which one value is replaced by another of its kind that the source states. */
function exchanged({ source, draft }: GroundingPair): readonly Exchange[] {
  const [told, stated] = [readClinical(draft), readClinical(source)];
  const days = daysOf(told, stated);
  const [own, there] = [itemsOf(told, days.told), itemsOf(stated, days.stated)];
  const replaceable = own.filter((item) => digits.test(draft.slice(item.start, item.end)));
  const step = Math.max(1, Math.floor(replaceable.length / exchanges));
  return replaceable.filter((_, at) => at % step === 0).flatMap((item, at): readonly Exchange[] => {
    const others = there.filter((other) => competes(item, other));
    const other = others[(at * 7 + 3) % Math.max(1, others.length)];
    const found = digits.exec(draft.slice(item.start, item.end))?.[0] ?? '';
    const text = other === undefined ? undefined : written(item, other, found);
    return text === undefined ? [] : [{ draft: draft.slice(0, item.start) + text + draft.slice(item.start + found.length), start: item.start, end: item.start + text.length }];
  });
}

const digits = /^(?:[A-Z][a-z]{2,8} \d{1,2}|\d{1,2}\/\d{1,2}|\d+(?:\.\d+)?)/;

/** The other value as the draft writes its own. */
function written(item: Item, other: Item, found: string): string | undefined {
  if (isFigure(item)) return isFigure(other) && other.values.length === 1 && item.values.length === 1 ? String(other.values[0]) : undefined;
  const [month, day] = isFigure(other) ? [] : other.key.split('-').slice(-2).map(Number);
  if (month === undefined || day === undefined) return undefined;
  return /^[A-Z]/.test(found) ? `${monthNames[month - 1] ?? ''} ${day}` : `${month}/${day}`;
}
