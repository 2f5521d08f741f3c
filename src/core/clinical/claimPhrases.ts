// Exercises, devices, procedures and tests of several words that are also names or places: "bird dog", "Tommy John".
import data from '../data/vocabularyPhrases.json';

interface Phrase {
  readonly pattern: RegExp;
  /** The code of the first character of its second word, 0 where it has none or that is a sign. */
  readonly second: number;
}

/** The phrases by the first word without possessive. A joint may be a space or a hyphen, each word a possessive or plural. */
const byFirst = new Map<string, Phrase[]>();
for (const phrase of data.phrases) {
  const words = phrase.split(' ');
  const first = words[0] ?? '';
  const pattern = words.map((word) => `${word.replace('.', String.raw`\.?`)}(?:['’]?s)?`).join(String.raw`[\s-]{1,2}`);
  byFirst.set(first, [...(byFirst.get(first) ?? []), { pattern: new RegExp(String.raw`${pattern}(?![\w])`, 'iy'), second: /^[a-z]/.test(words[1] ?? '') ? (words[1]?.charCodeAt(0) ?? 0) : 0 }]);
}

function stem(lower: string): string {
  for (let index = 1; index < lower.length; index += 1) {
    const code = lower.charCodeAt(index);
    if (code === 39 || code === 45 || code === 0x2019) return lower.slice(0, index);
  }
  return lower;
}

/** The first words of all phrases. */
export const phraseStarts = (): Iterable<string> => byFirst.keys();

/** Whether a phrase may begin with the lower-case word. */
export function startsPhrase(lower: string): boolean {
  const word = stem(lower);
  return byFirst.has(word) || (word.endsWith('s') && byFirst.has(word.slice(0, -1)));
}

/** The end of the longest phrase that begins at `start`, or -1; `next` is where the word after the first one starts. */
export function phraseEnd(text: string, start: number, lower: string, next: number | undefined): number {
  const word = stem(lower);
  const second = next === undefined ? 0 : text.charCodeAt(next) | 32;
  const end = longestOf(byFirst.get(word), text, start, second);
  return word.endsWith('s') ? Math.max(end, longestOf(byFirst.get(word.slice(0, -1)), text, start, second)) : end;
}

function longestOf(phrases: readonly Phrase[] = [], text: string, start: number, next: number): number {
  let end = -1;
  for (const { pattern, second } of phrases) {
    if (second !== 0 && second !== next) continue;
    pattern.lastIndex = start;
    if (pattern.test(text)) end = Math.max(end, pattern.lastIndex);
  }
  return end;
}
