// The trade's words: anatomy, motions, equipment, diagnoses, admin words, abbreviations. Knows no context and no names.
import abbreviationData from '../../data/vocabularyAbbreviations.json';
import wordData from '../../data/vocabularyWords.json';

const { source: _source, date: _date, ...wordGroups } = wordData;

/** The groups of the word list, each a set of lower-case base forms; `anatomy`, `motion`, `equipment`, … */
export const clinicalWordGroups: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Object.entries(wordGroups).map(([group, words]) => [group, new Set(words.split(' '))]),
);

/** Every base form of the word list, lower case. Meant for extension by whoever decides what is "known safe". */
export const clinicalWords: ReadonlySet<string> = new Set([...clinicalWordGroups.values()].flatMap((group) => [...group]));

/** Abbreviation (lower case) to its reading. */
export const abbreviations: ReadonlyMap<string, string> = new Map(Object.entries(abbreviationData.any));

/** Abbreviations that mean something only in capitals (`EC`, `PT`), to their reading. */
export const upperAbbreviations: ReadonlyMap<string, string> = new Map(Object.entries(abbreviationData.upperOnly));

/** Abbreviations that are also names or English words in some casing (`ed`, `max`, `mt`): lower case. */
export const nameLikeAbbreviations: ReadonlySet<string> = new Set(abbreviationData.nameLike);

const suffixes: readonly (readonly [string, readonly string[]])[] = [
  ['ies', ['y']], ['es', ['', 'e']], ['s', ['']], ['ing', ['', 'e']], ['ed', ['', 'e']], ['ly', ['']], ["'s", ['']], ['’s', ['']],
];

/**
 * Is this lower-case word part of the clinical vocabulary (base form, plain inflection, hyphenated parts, or a known abbreviation)?
 * Says nothing about capitals: "walker" is clinical, "Walker" may be a person.
 */
export function isClinicalWord(word: string): boolean {
  if (clinicalWords.has(word) || abbreviations.has(word)) return true;
  for (const [suffix, replacements] of suffixes) {
    if (word.length - suffix.length < 3 || !word.endsWith(suffix)) continue;
    const stem = word.slice(0, word.length - suffix.length);
    if (replacements.some((replacement) => clinicalWords.has(stem + replacement))) return true;
    if (stem.length > 3 && stem.at(-1) === stem.at(-2) && clinicalWords.has(stem.slice(0, -1))) return true;
  }
  if (word.length < 40 && /[-/]/.test(word)) {
    const parts = word.split(/[-/]/).filter((part) => part !== '');
    return parts.length > 1 && parts.every((part) => isClinicalWord(part));
  }
  return false;
}

/** The reading of an abbreviation as written ("CGA", "LOB", "EC"), undefined where none is known for this casing. */
export function expandAbbreviation(written: string): string | undefined {
  return upperAbbreviations.get(written) ?? abbreviations.get(written.toLowerCase());
}
