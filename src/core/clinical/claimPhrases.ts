// Exercises, devices, procedures and tests of several words that are also names or places: "bird dog", "Tommy John".
import data from '../data/vocabularyPhrases.json';

/** Patterns of the phrases, by the first word without possessive. A joint may be a space or a hyphen, each word a possessive or plural. */
const byFirst = new Map<string, RegExp[]>();
for (const phrase of data.phrases) {
  const words = phrase.split(' ');
  const first = words[0] ?? '';
  const pattern = words.map((word) => `${word.replace('.', String.raw`\.?`)}(?:['’]?s)?`).join(String.raw`[\s-]{1,2}`);
  byFirst.set(first, [...(byFirst.get(first) ?? []), new RegExp(String.raw`${pattern}(?![\w])`, 'iy')]);
}

const stem = (lower: string): string => (/[-'’]/.test(lower) ? (/^[^-'’]+/.exec(lower)?.[0] ?? lower) : lower);

/** Whether a phrase may begin with the lower-case word. */
export const startsPhrase = (lower: string): boolean => byFirst.has(stem(lower)) || byFirst.has(stem(lower).replace(/s$/, ''));

function longestOf(patterns: readonly RegExp[] = [], text: string, start: number): number {
  let end = -1;
  for (const pattern of patterns) {
    pattern.lastIndex = start;
    if (pattern.test(text)) end = Math.max(end, pattern.lastIndex);
  }
  return end;
}

/** The end of the longest phrase that begins at `start`, or -1. */
export function phraseEnd(text: string, start: number, lower: string): number {
  const word = stem(lower);
  const end = longestOf(byFirst.get(word), text, start);
  return word.endsWith('s') ? Math.max(end, longestOf(byFirst.get(word.slice(0, -1)), text, start)) : end;
}
