// What each word may be: a first or last name, an English or clinical word, a place. Reads the packed list of
// scripts/phiLexicon.mjs block by block: only the blocks that some word falls into are unpacked.
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
  /** Of each block that was asked for, the packed class of each word. */
  readonly unpacked: (ReadonlyMap<string, number> | undefined)[];
  /** Place of each mark in the alphabet of marks, by character code. */
  readonly markIndex: Uint8Array;
}

let lexicon: Lexicon | undefined;

function open(): Lexicon {
  if (lexicon) return lexicon;
  const blocks = packed.words.split('\n');
  const heads = blocks.map((block) => block.slice(0, suffixEnd(block, 0)));
  const markIndex = new Uint8Array(128);
  [...packed.marks].forEach((mark, index) => { markIndex[mark.charCodeAt(0)] = index; });
  lexicon = { packed: blocks, heads, starts: startIndex(heads), unpacked: new Array<ReadonlyMap<string, number> | undefined>(blocks.length).fill(undefined), markIndex };
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

/** The end of the letters, apostrophes and spaces from `index` on. */
function suffixEnd(block: string, index: number): number {
  let end = index;
  for (;;) {
    const code = block.charCodeAt(end);
    if (!((code >= 97 && code <= 122) || code === 39 || code === 32)) return end;
    end += 1;
  }
}

/** Unpacks a block: each word after the first begins with a capital for the letters it shares with the one before. */
function unpack({ packed: blocks, markIndex }: Lexicon, index: number): ReadonlyMap<string, number> {
  const block = blocks[index] ?? '';
  const singles = packed.marks.length - packed.lead;
  const classes = new Map<string, number>();
  let position = 0;
  let word = '';
  while (position < block.length) {
    const first = block.charCodeAt(position);
    const shared = first >= 65 && first <= 90 ? first - 65 : 0;
    if (first >= 65 && first <= 90) position += 1;
    const end = suffixEnd(block, position);
    word = word.slice(0, shared) + block.slice(position, end);
    const mark = markIndex[block.charCodeAt(end)] ?? 0;
    const two = mark < packed.lead;
    classes.set(word, two ? singles + mark * packed.marks.length + (markIndex[block.charCodeAt(end + 1)] ?? 0) : mark - packed.lead);
    position = end + (two ? 2 : 1);
  }
  return classes;
}

/** Index of the packed class of `word`, or -1. */
function classIndex(word: string): number {
  const opened = open();
  const start = startOf(word);
  const from = Math.max(0, (opened.starts[start] ?? 0) - 1);
  const to = Math.max(from, (opened.starts[start + 1] ?? opened.heads.length) - 1);
  const at = lastNotAfter(opened.heads, word, from, Math.min(to, opened.heads.length - 1));
  return (opened.unpacked[at] ??= unpack(opened, at)).get(word) ?? -1;
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
