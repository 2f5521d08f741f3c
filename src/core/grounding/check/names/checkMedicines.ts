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
  return [...wrongDoses(draft.text, corpus.reading.text, statementAt, skip), ...places.flatMap((match) => {
    const statement = statementAt(match.index);
    const known = (rowsOf.get(match[0].toLowerCase()) ?? []).some(isNamed);
    return known || isAsked(match.index) || skip(statement) ? [] : [{ start: match.index, end: match.index + match[0].length, kind: 'name' as const, statement, cause: `medicine:${match.index}` }];
  })];
}

/** A medicine with the milligrams right behind it. */
const dosed = new RegExp(String.raw`\b(${[...rowsOf.keys()].join('|')})\s(?:at |of )?(\d[\d.,]*)\s?(?:mg|mcg|milligrams?)\b`, 'gi');

/** "gabapentin 500 mg" of "naproxen 500 mg, gabapentin 300 mg": the medicine has its own strength in the note. */
function wrongDoses(text: string, note: string, statementAt: (offset: number) => number, skip: (statement: number) => boolean): readonly Issue[] {
  const stated = [...note.matchAll(dosed)].map(([, name = '', amount = '']) => ({ name: name.toLowerCase(), amount }));
  return [...text.matchAll(dosed)].flatMap(({ index, 0: words, 1: name = '', 2: amount = '' }): readonly Issue[] => {
    const own = stated.filter((other) => other.name === name.toLowerCase());
    const statement = statementAt(index);
    const start = index + words.indexOf(amount, name.length);
    return own.length === 0 || own.some((other) => Number(other.amount) === Number(amount)) || skip(statement) ? [] : [{ start, end: start + amount.length, kind: 'measure', statement, cause: `dose:${start}` }];
  });
}
