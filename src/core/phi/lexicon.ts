// What each word may be: a first or last name, an English or clinical word, a place. Reads the packed list of
// scripts/phiLexicon.mjs as it is: a word is looked for in the one block that can hold it, and nothing is unpacked.
import { codeAt } from '../codeAt';
import packed from './lexicon.json';

/** What a word may be, as bits. */
export const wordFlags = {
  first: 1, last: 2, common: 4, word: 8, clinical: 16, city: 32, placeStart: 64, firstSure: 128, lastSure: 256,
} as const;

/** Endings a packed word may also take, in the order of their bits. */
const endings = ['s', 'es', 'd', 'ed', 'ing', 'ly', 'r', 'er', 'ness'] as const;
const lastLetters = new Set([...endings].map((ending) => ending.charCodeAt(ending.length - 1)));

interface Lexicon {
  readonly packed: readonly string[];
  /** The first word of each block. */
  readonly heads: readonly string[];
  /** The first block that can hold words with each three first letters. */
  readonly starts: Int32Array;
  /** Place of each mark in the alphabet of marks, by character code. */
  readonly markIndex: Uint8Array;
  /** How many marks there are, and how many of them begin a class of two marks. */
  readonly marks: number;
  readonly lead: number;
}

let lexicon: Lexicon | undefined;

function open(): Lexicon {
  if (lexicon) return lexicon;
  const blocks = packed.words.split('\n');
  const heads = blocks.map((block) => block.slice(0, suffixEnd(block, 0)));
  const markIndex = new Uint8Array(128);
  [...packed.marks].forEach((mark, index) => { markIndex[mark.charCodeAt(0)] = index; });
  lexicon = { packed: blocks, heads, starts: startIndex(heads), markIndex, marks: packed.marks.length, lead: packed.lead };
  return lexicon;
}

const startCount = 27 ** 3;
const letterPlace = (code: number): number => (code >= 97 && code <= 122 ? code - 96 : 0);
const startOf = (word: string): number => (letterPlace(codeAt(word, 0)) * 27 + letterPlace(codeAt(word, 1))) * 27 + letterPlace(codeAt(word, 2));

function startIndex(heads: readonly string[]): Int32Array {
  const starts = new Int32Array(startCount + 1).fill(heads.length);
  for (let block = heads.length - 1; block >= 0; block -= 1) starts[startOf(heads[block] ?? '')] = block;
  for (let start = startCount - 1; start >= 0; start -= 1) if ((starts[start] ?? 0) > (starts[start + 1] ?? 0)) starts[start] = starts[start + 1] ?? 0;
  return starts;
}

const isLetter = (code: number): boolean => (code >= 97 && code <= 122) || code === 39 || code === 32;

/** The end of the letters, apostrophes and spaces from `index` on. */
function suffixEnd(block: string, index: number): number {
  let end = index;
  while (end < block.length && isLetter(block.charCodeAt(end))) end += 1;
  return end;
}

/** A capital says how many letters a word shares with the one before, up to this many. */
const mostShared = 25;

/** Index of the class mark of `word` in a block, or -1: each word but the first begins with the letters it shares with the one before. */
function markOf(block: string, word: string, lead: number, markIndex: Uint8Array): number {
  let position = 0;
  /** How many letters of `word` the word read last begins with. */
  let matched = 0;
  while (position < block.length) {
    const first = block.charCodeAt(position);
    const counted = first >= 65 && first <= 90;
    const shared = counted ? first - 65 : 0;
    if (counted) position += 1;
    if (shared <= matched) {
      // Words are sorted: one that leaves the letters of `word` again comes after it.
      if (shared < matched && shared < mostShared) return -1;
      matched = shared;
      while (matched < word.length && position < block.length && block.charCodeAt(position) === word.charCodeAt(matched)) {
        matched += 1;
        position += 1;
      }
      if (matched === word.length && !isLetter(block.charCodeAt(position))) return position;
    }
    position = suffixEnd(block, position);
    position += (markIndex[block.charCodeAt(position)] ?? 0) < lead ? 2 : 1;
  }
  return -1;
}

/** Index of the packed class of `word`, or -1. */
function classIndex(word: string): number {
  const opened = open();
  const start = startOf(word);
  const from = Math.max(0, (opened.starts[start] ?? 0) - 1);
  const to = Math.max(from, (opened.starts[start + 1] ?? opened.heads.length) - 1);
  const at = lastNotAfter(opened.heads, word, from, Math.min(to, opened.heads.length - 1));
  const block = opened.packed[at] ?? '';
  const { markIndex } = opened;
  const mark = markOf(block, word, opened.lead, markIndex);
  if (mark < 0) return -1;
  const place = markIndex[block.charCodeAt(mark)] ?? 0;
  return place < opened.lead ? opened.marks - opened.lead + place * opened.marks + (markIndex[block.charCodeAt(mark + 1)] ?? 0) : place - opened.lead;
}

/** The last index from `from` to `to` whose word does not come after `word`; `from` when all do. */
function lastNotAfter(words: readonly string[], word: string, from: number, to: number): number {
  let low = from;
  let high = to;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((words[middle] ?? '') <= word) low = middle;
    else high = middle - 1;
  }
  return low;
}

const english = wordFlags.common | wordFlags.word | wordFlags.clinical;

/** The flags of a folded word as it stands in the list, 0 when it does not. */
export function listedFlags(word: string): number {
  const index = classIndex(word);
  return index < 0 ? 0 : (packed.classes[index]?.[0] ?? 0);
}

/**
 * The flags of a folded word (lower case, no diacritics, as `fold` makes it), 0 when unknown. A word with a regular
 * ending has the flags of its stem that survive an ending: it is an English or clinical word.
 */
export function lookUp(word: string): number {
  const flags = listedFlags(word);
  if ((flags & english) !== 0 || !lastLetters.has(word.charCodeAt(word.length - 1))) return flags;
  for (let bit = 0; bit < endings.length; bit += 1) {
    const ending = endings[bit] ?? '';
    if (!word.endsWith(ending) || word.length - ending.length < 3) continue;
    const stem = classIndex(word.slice(0, -ending.length));
    if (stem < 0) continue;
    const [stemFlags, stemEndings] = packed.classes[stem] ?? [];
    if (((stemEndings ?? 0) & (1 << bit)) !== 0) return flags | ((stemFlags ?? 0) & english);
  }
  return flags;
}
