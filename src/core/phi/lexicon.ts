// What each word may be: a first or last name, an English or clinical word, a place. Reads the packed list of
// scripts/phiLexicon.mjs as it is: a word is searched for in the one block that can hold it, and nothing is unpacked.
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
  /** Sorted words, 32 to a block: each with a capital in front and the marks of its class behind. */
  readonly blocks: readonly string[];
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
  const heads = blocks.map((block) => /^[A-Za-z' ]+/.exec(block)?.[0] ?? '');
  const markIndex = new Uint8Array(128);
  [...packed.marks].forEach((mark, index) => { markIndex[mark.charCodeAt(0)] = index; });
  lexicon = { blocks, heads, starts: startIndex(heads), markIndex, marks: packed.marks.length, lead: packed.lead };
  return lexicon;
}

const isLetter = (code: number): boolean => (code >= 97 && code <= 122) || code === 39 || code === 32;
const startCount = 27 ** 3;

/** The place of the first three letters of a word among all that words may begin with. */
function startOf(word: string): number {
  let start = 0;
  for (let index = 0; index < 3; index += 1) {
    const code = index < word.length ? word.charCodeAt(index) | 32 : 0;
    start = start * 27 + (code >= 97 && code <= 122 ? code - 96 : 0);
  }
  return start;
}

function startIndex(heads: readonly string[]): Int32Array {
  const starts = new Int32Array(startCount + 1).fill(heads.length);
  for (let block = heads.length - 1; block >= 0; block -= 1) starts[startOf(heads[block] ?? '')] = block;
  for (let start = startCount - 1; start >= 0; start -= 1) if ((starts[start] ?? 0) > (starts[start + 1] ?? 0)) starts[start] = starts[start + 1] ?? 0;
  return starts;
}

/** Index of the packed class of `word`, or -1. */
function classIndex(word: string): number {
  const first = codeAt(word, 0);
  if (first < 97 || first > 122) return -1;
  const { blocks, heads, starts, markIndex, marks, lead } = open();
  const written = String.fromCharCode(first - 32) + word.slice(1);
  const start = startOf(written);
  const from = Math.max(0, (starts[start] ?? 0) - 1);
  const to = Math.max(from, (starts[start + 1] ?? heads.length) - 1);
  const block = blocks[lastNotAfter(heads, written, from, Math.min(to, heads.length - 1))] ?? '';
  // The word comes before all that begin with it, and no capital stands but in front: the first place is the word or none is.
  const at = block.indexOf(written);
  const end = at + written.length;
  if (at < 0 || isLetter(block.charCodeAt(end))) return -1;
  const mark = markIndex[block.charCodeAt(end)] ?? 0;
  return mark < lead ? marks - lead + mark * marks + (markIndex[block.charCodeAt(end + 1)] ?? 0) : mark - lead;
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
