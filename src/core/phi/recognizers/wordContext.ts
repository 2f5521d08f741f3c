// What stands around a word: the gap before and after it, whether it begins a sentence.
import type { ScrubDocument } from '../scrubDocument';
import type { LineStyle } from '../lineCases';
import { longestGap, type Word } from '../words';
import type { Casing } from './people/nameWeight';

/** The text between word `index` and the next, cut at 14 characters; to the end of the text after the last. */
export function gapAfter({ text, words }: ScrubDocument, index: number): string {
  const next = words[index + 1];
  if (next !== undefined && next.gap.length < longestGap) return next.gap;
  const end = words[index]?.end ?? 0;
  return text.slice(end, Math.min(next?.start ?? text.length, end + longestGap));
}

/** The text between word `index` and the one before it, its last 14 characters. */
export const gapBefore = ({ words }: ScrubDocument, index: number): string => words[index]?.gap ?? '';

/** Whether "a" or "an" stands right before word `index`. */
export const afterArticle = ({ words }: ScrubDocument, index: number): boolean => words[index]?.gap === ' ' && /^an?$/.test(words[index - 1]?.form.raw ?? '');

/** What stands between the words of one name of a place or business. */
export const nameGaps: ReadonlySet<string> = new Set([' ', ' & ', '-', "'s "]);

const breaks = /[.?!:;·|"*=]|^ ?- | - $|\]\s*$|^\) $/;
const afterAbbreviation = new Set(['dr', 'mr', 'mrs', 'ms', 'st', 'vs', 'jr', 'sr', 'fr', 'rev', 'prof']);

/** Whether word `index` begins a sentence, a line, a cell or a labelled value. */
export function startsSentence(document: ScrubDocument, index: number): boolean {
  const { words } = document;
  const word = words[index];
  const previous = words[index - 1];
  if (!word || !previous || previous.line !== word.line) return true;
  const { gap } = word;
  if (gap === ' ' || gap === ', ' || (gap !== '. ' && !breaks.test(gap))) return false;
  return !(gap === '. ' && ((previous.form.raw.length === 1 && previous.form.kind === 'word') || afterAbbreviation.has(previous.form.folded)));
}

/** How the line of word `index` uses capitals; right after a word in small letters, as a sentence does. */
export function styleAt({ words, lines }: ScrubDocument, index: number): LineStyle {
  const word = words[index] as Word;
  const style = lines[word.line]?.style ?? 'mixed';
  return style === 'title' && (word.gap === ' ' || word.gap === '/ ') && words[index - 1]?.form.wordCase === 'lower' ? 'mixed' : style;
}

export function casingOf(document: ScrubDocument, index: number): Casing {
  return { style: styleAt(document, index), start: startsSentence(document, index), lowerCase: document.lowerCase };
}

export const isCapital = ({ form }: Word): boolean => form.wordCase === 'title' || form.wordCase === 'upper' || form.wordCase === 'mixed' || form.wordCase === 'none';

/** "the Affordable Care Act": a law, by whoever's name. */
export const isAct = ({ words, text }: ScrubDocument, last: number): boolean => words[last]?.form.raw === 'Act' || /^(?: (?:[A-Z][a-z]+|of|and|with|for|to|the|in)){0,5} Act(?![A-Za-z])/.test(text.slice(words[last]?.end ?? 0, (words[last]?.end ?? 0) + 48));
