// The words of one page: English built in, another language laid over it. Counts and numbers follow the rules of that language.

type Plural<Key> = Key extends `${infer Base}.one` ? Base : never;
/** Keys of a table that come as `<key>.one` and `<key>.other`. */
export type CountKeyOf<English> = Plural<keyof English>;
export type Value = string | number;

export interface StringTable<English> {
  /** The words of `key`, with `{0}`, `{1}` … filled in. */
  readonly t: (key: keyof English & string, ...values: readonly Value[]) => string;
  /** The words of `key` for `n` things; `{0}` is the number as this language writes it. */
  readonly tCount: (key: CountKeyOf<English>, n: number, ...values: readonly Value[]) => string;
  readonly formatNumber: (value: number) => string;
  /** Puts a translation over the English words; unknown keys are ignored, absent ones stay English. */
  readonly setStrings: (translated: Readonly<Record<string, string>>, language: string) => void;
}

export function stringTable<English extends Readonly<Record<string, string>>>(english: English): StringTable<English> {
  let table: Readonly<Record<string, string>> = english;
  let plurals = new Intl.PluralRules('en');
  let numbers = new Intl.NumberFormat('en');
  const fill = (words: string, values: readonly Value[]): string => words.replace(/\{(\d)\}/g, (_, index: string) => {
    const value = values[Number(index)];
    return typeof value === 'number' ? numbers.format(value) : (value ?? '');
  });
  return {
    t: (key, ...values) => fill(table[key] ?? '', values),
    tCount: (key, n, ...values) => fill(table[`${key}.${plurals.select(n)}`] ?? table[`${key}.other`] ?? '', [n, ...values]),
    formatNumber: (value) => numbers.format(value),
    setStrings: (translated, language) => {
      table = { ...english, ...translated };
      const locale = supported(language);
      plurals = new Intl.PluralRules(locale);
      numbers = new Intl.NumberFormat(locale);
    },
  };
}

function supported(language: string): string {
  try {
    return Intl.PluralRules.supportedLocalesOf([language])[0] ?? 'en';
  } catch {
    return 'en';
  }
}
