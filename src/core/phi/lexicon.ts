// What each word may be: a first or last name, an English or clinical word, a place. Reads the packed list of
// scripts/phiLexicon.mjs as it is: a word is searched for in the one block that can hold it, and nothing is unpacked.
import { codeAt } from '../codeAt';
import packed from './lexicon.json';
import * as wordFlags from './wordFlags';

/** Endings a packed word may also take, in the order of their bits. */
const endings = ['s', 'es', 'd', 'ed', 'ing', 'ly', 'r', 'er', 'ness'] as const;
const lastLetters = new Set([...endings].map((ending) => ending.charCodeAt(ending.length - 1)));

interface Lexicon {
  /** Sorted words, 32 to a block: each with a capital in front and the marks of its class behind. */
  readonly blocks: readonly string[];
  /** The first word of each block. */
  readonly heads: readonly string[];
  /** Place of each mark in the alphabet of marks, by character code. */
  readonly markIndex: Uint8Array;
  /** How many marks there are, and how many of them begin a class of two marks. */
  readonly marks: number;
  readonly lead: number;
}

let lexicon: Lexicon | undefined;

function open(): Lexicon {
  const blocks = packed.words.split('\n');
  const heads = blocks.map((block) => head.exec(block)?.[0] ?? '');
  const markIndex = new Uint8Array(128);
  [...packed.marks].forEach((mark, index) => { markIndex[mark.charCodeAt(0)] = index; });
  return { blocks, heads, markIndex, marks: packed.marks.length, lead: packed.lead };
}

const head = /^[A-Za-z' ]+/;

const isLetter = (code: number): boolean => (code >= 97 && code <= 122) || code === 39 || code === 32;

/** Index of the packed class of `word`, or -1. */
function classIndex(word: string): number {
  const first = codeAt(word, 0);
  if (first < 97 || first > 122) return -1;
  const { blocks, heads, markIndex, marks, lead } = (lexicon ??= open());
  const written = String.fromCharCode(first - 32) + word.slice(1);
  const block = blocks[lastNotAfter(heads, written)] ?? '';
  // The word comes before all that begin with it, and no capital stands but in front: the first place is the word or none is.
  const at = block.indexOf(written);
  const end = at + written.length;
  if (at < 0 || isLetter(block.charCodeAt(end))) return -1;
  const mark = markIndex[block.charCodeAt(end)] ?? 0;
  return mark < lead ? marks - lead + mark * marks + (markIndex[block.charCodeAt(end + 1)] ?? 0) : mark - lead;
}

/** The last index whose word does not come after `word`; 0 when all do. */
function lastNotAfter(words: readonly string[], word: string): number {
  let low = 0;
  let high = words.length - 1;
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
