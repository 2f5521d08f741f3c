// Values of the project's marked pairs with their signs: of clean drafts (right), of planted errors, and of values put in
// one another's place by rule (wrong).
import { readClinical } from '../../../src/core/clinical/reader';
import { monthNames } from '../../../src/core/clinical/text/dates';
import { contrastsIn } from '../../../src/core/grounding/align/contrasts';
import { valuesOf } from '../../../src/core/grounding/align/valuesOf';
import type { Figure } from '../../../src/core/clinical/subjects/subjects';
import { sameAmountAs } from '../../../src/core/grounding/compare/amounts';
import { check } from '../../../src/core/grounding/ground';
import { competes, isFigure, isWord, itemsOf } from '../../../src/core/grounding/weigh/items';
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
  /** Is it a word, neither a figure nor a day? */
  readonly word: boolean;
}

/** Exchanges per draft of numbers and of words, and what one of them weighs beside an error that someone thought of. */
const exchanges = 5;
const weightOfExchange = 0.4;
/** A longer error is a sentence of its own, in which no one value is wrong. */
const most = 40;

/** `clean`: the draft without its error, which tells which of several values in it is the wrong one. */
export function samplesOf(pair: GroundingPair, clean?: GroundingPair): readonly Sample[] {
  const { gold } = pair;
  if (gold !== undefined) return gold.end - gold.start < most ? read(pair, gold, 1, true, clean === undefined ? [] : rightAt(clean.draft, gold.start, gold.end + clean.draft.length - pair.draft.length)) : [];
  return [...read(pair, undefined, 1, false), ...exchanged(pair).flatMap(({ draft, start, end }) => read({ ...pair, draft }, { start, end }, weightOfExchange, false))];
}

/** `wrong`: the one place that is wrong and alone of interest. */
function read({ id, source, draft, allow }: GroundingPair, wrong: { readonly start: number; readonly end: number } | undefined, weight: number, planted: boolean, right: readonly Figure[] = []): readonly Sample[] {
  const isAsked = (item: Item): boolean => wrong === undefined || (item.start < wrong.end && wrong.start < item.end);
  return weighables(check(source, draft, allow), isAsked).flatMap(({ item, signs, state }): readonly Sample[] =>
    state === 'decided' || (isFigure(item) && right.some((figure) => figure.attribute === item.attribute && sameAmountAs(figure, item))) ? [] : [{ names: Object.keys(signs), signs: Object.values(signs).map((sign) => Math.round(sign * 1e4) / 1e4), right: wrong === undefined, weight, state, planted, word: isWord(item), draft: id.split('/')[0] ?? id }],
  );
}

/** The figures that the clean draft has in the error's place. */
const rightAt = (draft: string, start: number, end: number): readonly Figure[] => readClinical(draft).figures.filter((figure) => figure.start < end && start < figure.end);

interface Exchange {
  readonly draft: string;
  readonly start: number;
  readonly end: number;
}

/** Drafts in which one value is replaced by another of its kind that the source states. */
function exchanged({ source, draft }: GroundingPair): readonly Exchange[] {
  const [told, stated] = [readClinical(draft), readClinical(source)];
  const values = valuesOf(told, stated, contrastsIn(told, stated));
  const [own, there] = [itemsOf(told, values.told), itemsOf(stated, values.stated)];
  const isNumber = (item: Item): boolean => digits.test(draft.slice(item.start, item.end));
  return [own.filter(isNumber), own.filter((item) => !isFigure(item) && !isNumber(item))].flatMap((replaceable) => {
    const step = Math.max(1, Math.floor(replaceable.length / exchanges));
    return replaceable.filter((_, at) => at % step === 0).flatMap((item, at): readonly Exchange[] => {
      const others = there.filter((other) => competes(item, other));
      const other = others[(at * 7 + 3) % Math.max(1, others.length)];
      const found = digits.exec(draft.slice(item.start, item.end))?.[0] ?? draft.slice(item.start, item.end);
      const text = other === undefined ? undefined : written(item, other, found, source);
      return text === undefined ? [] : [{ draft: draft.slice(0, item.start) + text + draft.slice(item.start + found.length), start: item.start, end: item.start + text.length }];
    });
  });
}

const digits = /^(?:[A-Z][a-z]{2,8} \d{1,2}|\d{1,2}\/\d{1,2}|\d+(?:\.\d+)?)/;

/** The other value as the draft writes its own. */
function written(item: Item, other: Item, found: string, source: string): string | undefined {
  if (isFigure(item)) return isFigure(other) && other.values.length === 1 && item.values.length === 1 ? String(other.values[0]) : undefined;
  if (isFigure(other)) return undefined;
  if (item.sort !== 'day') return source.slice(other.start, other.end);
  const [month, day] = other.key.split('-').slice(-2).map(Number);
  if (month === undefined || day === undefined) return undefined;
  return /^[A-Z]/.test(found) ? `${monthNames[month - 1] ?? ''} ${day}` : `${month}/${day}`;
}
