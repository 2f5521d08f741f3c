// Exercises, devices, procedures and tests of several words that are also names or places: "bird dog", "Tommy John".
import { codeAt, isDigitCode } from '../../codeAt';
import data from '../../data/vocabularyPhrases.json';

interface Phrase {
  readonly words: readonly string[];
  /** The code of the first character of its second word, 0 where it has none or that is a sign. */
  readonly second: number;
}

/** The phrases by the first word without possessive. */
const byFirst = new Map<string, Phrase[]>();
for (const phrase of data.phrases) {
  const words = phrase.split(' ');
  const [first = '', next = ''] = words;
  const entry = { words, second: /^[a-z]/.test(next) ? next.charCodeAt(0) : 0 };
  const entries = byFirst.get(first);
  if (entries) entries.push(entry);
  else byFirst.set(first, [entry]);
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
  for (const { words, second } of phrases) if (second === 0 || second === next) end = Math.max(end, endOf(words, text, start));
  return end;
}

/** The end of the words that begin at `start`, or -1. A joint may be a space or a hyphen, each word a possessive or plural. */
function endOf(words: readonly string[], text: string, start: number): number {
  let end = start;
  for (let index = 0; index < words.length; index += 1) {
    const word = words[index] ?? '';
    if (index > 0) {
      const joint = end;
      while (end - joint < 2 && isJoint(codeAt(text, end))) end += 1;
      if (end === joint) return -1;
    }
    end = wordEnd(word, text, end);
    if (end < 0) return -1;
    const inflected = inflectionEnd(text, end);
    if (index < words.length - 1) end = inflected;
    else if (!goesOn(text, inflected)) return inflected;
  }
  return goesOn(text, end) ? -1 : end;
}

/** A full stop may be left out. */
function wordEnd(word: string, text: string, start: number): number {
  if (text.startsWith(word, start)) return start + word.length;
  let end = start;
  for (let index = 0; index < word.length; index += 1) {
    const wanted = word.charCodeAt(index);
    if (smallLetter(codeAt(text, end)) === wanted) end += 1;
    else if (wanted !== 46) return -1;
  }
  return end;
}

/** The end of "s", "'s" or "’s" at `index`, or `index`. */
function inflectionEnd(text: string, index: number): number {
  const code = codeAt(text, index);
  const letter = code === 39 || code === 0x2019 ? index + 1 : index;
  return smallLetter(codeAt(text, letter)) === 115 ? letter + 1 : index;
}

const smallLetter = (code: number): number => ((code >= 65 && code <= 90) || (code >= 0xc0 && code <= 0xde && code !== 0xd7) ? code | 32 : code);
const isJoint = (code: number): boolean => code === 32 || code === 45 || (code >= 9 && code <= 13) || (code >= 0xa0 && /\s/.test(String.fromCharCode(code)));

function goesOn(text: string, index: number): boolean {
  const code = codeAt(text, index) | 32;
  return (code >= 97 && code <= 122) || isDigitCode(codeAt(text, index)) || codeAt(text, index) === 95;
}

