// What each word may be: a first or last name, an English or clinical word, a place. Reads the packed list of
// scripts/phiLexicon.mjs in place: nothing is unpacked but the block a word falls into.
import packed from './lexicon.json';

/** What a word may be, as bits. */
export const wordFlags = {
  first: 1, last: 2, common: 4, word: 8, clinical: 16, city: 32, placeStart: 64, firstSure: 128, lastSure: 256,
} as const;

/** Endings a packed word may also take, in the order of their bits. */
const endings = ['s', 'es', 'd', 'ed', 'ing', 'ly', 'r', 'er', 'ness'] as const;

interface Unpacked {
  readonly blocks: readonly string[];
  /** The first block that can hold words with each pair of first letters, and where those blocks end. */
  readonly pairs: Int32Array;
  /** Place of each mark in the alphabet of marks, by character code. */
  readonly markIndex: Uint8Array;
}

let unpacked: Unpacked | undefined;

function unpack(): Unpacked {
  if (unpacked) return unpacked;
  const markIndex = new Uint8Array(128);
  [...packed.marks].forEach((mark, index) => { markIndex[mark.charCodeAt(0)] = index; });
  const blocks = packed.words.split('\n');
  unpacked = { blocks, pairs: pairIndex(blocks), markIndex };
  return unpacked;
}

const pairCount = 27 * 27;
const letterPlace = (code: number): number => (code >= 97 && code <= 122 ? code - 96 : 0);
const pairOf = (word: string): number => letterPlace(word.charCodeAt(0)) * 27 + letterPlace(word.charCodeAt(1));

function pairIndex(blocks: readonly string[]): Int32Array {
  const pairs = new Int32Array(pairCount + 1).fill(blocks.length);
  for (let block = blocks.length - 1; block >= 0; block -= 1) pairs[pairOf(blocks[block] ?? '')] = block;
  for (let pair = pairCount - 1; pair >= 0; pair -= 1) if ((pairs[pair] ?? 0) > (pairs[pair + 1] ?? 0)) pairs[pair] = pairs[pair + 1] ?? 0;
  return pairs;
}

const isSuffix = (code: number): boolean => (code >= 97 && code <= 122) || code === 39 || code === 32;

/** Index of the packed class of `word`, or -1. */
function classIndex(word: string): number {
  const { blocks, markIndex, pairs } = unpack();
  const pair = pairOf(word);
  let low = Math.max(0, (pairs[pair] ?? 0) - 1);
  let high = Math.min(blocks.length, pairs[pair + 1] ?? 0) - 1;
  if (high < low) high = low;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (headCompare(blocks[middle] ?? '', word) <= 0) low = middle;
    else high = middle - 1;
  }
  const block = blocks[low] ?? '';
  const singles = packed.marks.length - packed.lead;
  let position = 0;
  // Letters the word shares with the entry just read; words are in order, so it tells most entries apart unread.
  let matched = 0;
  while (position < block.length) {
    let shared = 0;
    const first = block.charCodeAt(position);
    if (first >= 65 && first <= 90) {
      shared = first - 65;
      position += 1;
    }
    let end = position;
    while (isSuffix(block.charCodeAt(end))) end += 1;
    const mark = markIndex[block.charCodeAt(end)] ?? 0;
    const next = end + (mark < packed.lead ? 2 : 1);
    if (shared < matched) return -1;
    if (shared === matched) {
      let index = position;
      while (index < end && matched < word.length && block.charCodeAt(index) === word.charCodeAt(matched)) {
        index += 1;
        matched += 1;
      }
      if (index === end && matched === word.length) {
        return mark < packed.lead ? singles + mark * packed.marks.length + (markIndex[block.charCodeAt(end + 1)] ?? 0) : mark - packed.lead;
      }
      if (index < end && (matched === word.length || block.charCodeAt(index) > word.charCodeAt(matched))) return -1;
    }
    position = next;
  }
  return -1;
}

/** Compares the first word of a block with `word`. */
function headCompare(block: string, word: string): number {
  for (let index = 0; ; index += 1) {
    const head = block.charCodeAt(index);
    const headEnds = !isSuffix(head);
    if (index >= word.length) return headEnds ? 0 : 1;
    if (headEnds) return -1;
    const difference = head - word.charCodeAt(index);
    if (difference !== 0) return difference;
  }
}

/**
 * The flags of a folded word (lower case, no diacritics, as `fold` of text.ts makes it), 0 when unknown.
 * A word with a regular ending has the flags of its stem that survive an ending: it is an English or clinical word.
 */
export function lookUp(word: string): number {
  const index = classIndex(word);
  let flags = index < 0 ? 0 : (packed.classes[index]?.[0] ?? 0);
  if ((flags & (wordFlags.common | wordFlags.word | wordFlags.clinical)) !== 0) return flags;
  for (let bit = 0; bit < endings.length; bit += 1) {
    const ending = endings[bit] ?? '';
    if (!word.endsWith(ending) || word.length - ending.length < 3) continue;
    const stem = classIndex(word.slice(0, -ending.length));
    if (stem < 0) continue;
    const [stemFlags, stemEndings] = packed.classes[stem] ?? [];
    if (((stemEndings ?? 0) & (1 << bit)) !== 0) {
      flags |= (stemFlags ?? 0) & (wordFlags.common | wordFlags.word | wordFlags.clinical);
      break;
    }
  }
  return flags;
}
