// Medicines that the draft names must be named in the note, by whatever name: nobody takes what only a draft has given.
import type { ClinicalReading } from '../../../clinical/reader';
import data from '../../../data/medicines.json';
import { inBlank } from '../../read/blanks';
import type { Corpus } from '../../read/corpus';
import type { Issue } from '../issue';

interface Row {
  readonly name: string;
  readonly brands?: readonly string[];
  readonly short?: readonly string[];
}

/** A note may cut a name short ("gaba") or misspell its end. */
const leastOfName = 4;
const surelyMeant = 6;

const rowsOf = new Map<string, Row[]>();
for (const row of data.rows as readonly Row[]) for (const name of [row.name, ...(row.brands ?? [])]) rowsOf.set(name, [...(rowsOf.get(name) ?? []), row]);
const anyName = new RegExp(String.raw`\b(?:${[...rowsOf.keys()].join('|')})\b`, 'gi');

export function checkMedicines(draft: ClinicalReading, corpus: Corpus, statementAt: (offset: number) => number, skip: (statement: number) => boolean): readonly Issue[] {
  const places = [...draft.text.matchAll(anyName)];
  if (places.length === 0) return [];
  const isAsked = inBlank(draft);
  const note = corpus.reading.text.toLowerCase();
  const words = [...new Set(note.match(/[a-z][a-z/-]+/g))];
  const isNamed = ({ name, brands = [], short = [] }: Row): boolean =>
    [name, ...brands, ...short].some((one) => note.includes(one)) || words.some((word) => [name, ...brands].some((one) => (word.length >= leastOfName && one.startsWith(word)) || word.slice(0, surelyMeant) === one.slice(0, surelyMeant)));
  return [...wrongStrengths(strengthsIn(draft.text, places), corpus.reading.text, statementAt, skip), ...places.flatMap((match) => {
    const statement = statementAt(match.index);
    const known = (rowsOf.get(match[0].toLowerCase()) ?? []).some(isNamed);
    return known || isAsked(match.index) || skip(statement) ? [] : [{ start: match.index, end: match.index + match[0].length, kind: 'name' as const, statement, cause: `medicine:${match.index}` }];
  })];
}

interface Strength {
  readonly name: string;
  /** As the note counts it: milligrams or micrograms. */
  readonly amount: number;
  readonly start: number;
  readonly end: number;
}

const strength = /^\s(?:at |of )?(\d[\d.,]*)\s?(?:mg|mcg|milligrams?)\b/i;

/** The amounts that stand right behind the names found in a text. */
function strengthsIn(text: string, places: readonly RegExpExecArray[]): readonly Strength[] {
  return places.flatMap(({ index, 0: name }) => {
    const [words, amount] = strength.exec(text.slice(index + name.length, index + name.length + 32)) ?? [];
    if (words === undefined || amount === undefined) return [];
    const start = index + name.length + words.indexOf(amount);
    return [{ name: name.toLowerCase(), amount: Number(amount.replaceAll(',', '')), start, end: start + amount.length }];
  });
}

/** "gabapentin 500 mg" of "naproxen 500 mg, gabapentin 300 mg": the medicine has its own strength in the note. */
function wrongStrengths(told: readonly Strength[], note: string, statementAt: (offset: number) => number, skip: (statement: number) => boolean): readonly Issue[] {
  if (told.length === 0) return [];
  const stated = strengthsIn(note, [...note.matchAll(anyName)]);
  return told.flatMap(({ name, amount, start, end }): readonly Issue[] => {
    const own = stated.filter((other) => other.name === name);
    const statement = statementAt(start);
    return own.length === 0 || own.some((other) => other.amount === amount) || skip(statement) ? [] : [{ start, end, kind: 'measure', statement, cause: `dose:${start}` }];
  });
}
