// Every word the panel shows, in English; the first snapshot may bring another language over it. Knows nothing of the page.
import { english, type StringKey } from '../protocol/englishStrings';

type Plural<Key> = Key extends `${infer Base}.one` ? Base : never;
/** Keys that come as `<key>.one` and `<key>.other`. */
export type CountKey = Plural<StringKey>;

let table: Readonly<Record<string, string>> = english;
let plurals = new Intl.PluralRules('en');
let numbers = new Intl.NumberFormat('en');

/** Puts a translation over the English words; unknown keys are ignored, absent ones stay English. */
export function setStrings(translated: Readonly<Record<string, string>>, language: string): void {
  table = { ...english, ...translated };
  const locale = supported(language);
  plurals = new Intl.PluralRules(locale);
  numbers = new Intl.NumberFormat(locale);
}

/** The words of `key`, with `{0}`, `{1}` … filled in. */
export function t(key: StringKey, ...values: readonly (string | number)[]): string {
  return fill(table[key] ?? english[key], values);
}

/** The words of `key` for `n` things; `{0}` is the number as this language writes it. */
export function tCount(key: CountKey, n: number, ...values: readonly (string | number)[]): string {
  const form = plurals.select(n);
  const words = table[`${key}.${form}`] ?? table[`${key}.other`] ?? english[`${key}.other`];
  return fill(words, [n, ...values]);
}

export function formatNumber(value: number): string {
  return numbers.format(value);
}

function fill(words: string, values: readonly (string | number)[]): string {
  return words.replace(/\{(\d)\}/g, (_, index: string) => {
    const value = values[Number(index)];
    return typeof value === 'number' ? numbers.format(value) : (value ?? '');
  });
}

function supported(language: string): string {
  try {
    return Intl.PluralRules.supportedLocalesOf([language])[0] ?? 'en';
  } catch {
    return 'en';
  }
}
