// The words and numbers of a normalized text: where they are and on which line, and how each line uses capitals.
import { asciiKinds, charKind } from './charKinds';
import type { Span } from '../clinical/span';
import { CaseCounter, type LineStyle } from './lineCases';
import * as wordFlags from './wordFlags';
import { wordSet } from '../wordSet';
import { WordForms, type WordForm } from './wordForms';

export interface Word extends Span {
  readonly form: WordForm;
  /** The text between it and the word before, the last 14 characters of it. */
  readonly gap: string;
  readonly line: number;
}

export interface Line extends Span {
  readonly style: LineStyle;
  /** Index of its first word. */
  readonly firstWord: number;
}

export interface ReadWords {
  readonly words: readonly Word[];
  readonly lines: readonly Line[];
  /** Indexes of the words that hold a digit. */
  readonly numbers: readonly number[];
  /** Whether the text does without capitals, so that names may stand in lower case too. */
  readonly lowerCase: boolean;
}

export const longestGap = 14;

const { none, letter } = charKind;
const letterOrMark = /[\p{L}\p{M}]/u;

function kindAt(text: string, index: number): number {
  if (index >= text.length) return none;
  const code = text.charCodeAt(index);
  if (code < 0x80) return asciiKinds[code] ?? none;
  if (code >= 0xdc00 && code <= 0xdfff) return none;
  return letterOrMark.test(String.fromCodePoint(text.codePointAt(index) ?? 0)) ? letter : none;
}

const width = (text: string, index: number): number => {
  const code = text.charCodeAt(index);
  return code >= 0xd800 && code <= 0xdbff && (text.codePointAt(index) ?? 0) > 0xffff ? 2 : 1;
};

export function readWords(text: string): ReadWords {
  const words: Word[] = [];
  const lines: Line[] = [];
  const numbers: number[] = [];
  const forms = new WordForms();
  const counter = new CaseCounter();
  const { counts } = counter;
  let lineStart = 0;
  let firstWord = 0;
  let previousEnd = 0;
  const endLine = (end: number): void => {
    lines.push({ start: lineStart, end, style: counter.endLine(isMessage(text, lineStart, words[firstWord])), firstWord });
    lineStart = end + 1;
    firstWord = words.length;
  };
  for (let index = 0; index < text.length; ) {
    const start = index;
    const first = text.charCodeAt(start);
    if (first >= 0x80 || asciiKinds[first] !== none) index = wordEnd(text, start);
    if (index === start) {
      if (first === 10) endLine(start);
      index += 1;
      continue;
    }
    const form = forms.get(text.slice(start, index));
    counts[form.tally] = (counts[form.tally] ?? 0) + 1;
    if (words.length === firstWord) counter.startLine(form);
    if (form.kind !== 'word') numbers.push(words.length);
    words.push({ start, end: index, form, gap: gapOf(text, previousEnd, start), line: lines.length });
    previousEnd = index;
    // What a broken-off possessive or contraction leaves ("'s", "'ll") is no word of its own.
    if (index < text.length && text.charCodeAt(index) === 39 && kindAt(text, index + 1) === letter) {
      let end = index + 1;
      while (end < index + 6 && kindAt(text, end) === letter) end += width(text, end);
      if (contractions.has(text.slice(index + 1, end).toLowerCase())) index = end;
    }
  }
  endLine(text.length);
  return { words, lines, numbers, lowerCase: counter.isLowerCase() };
}

const plainRun = /[A-Za-z0-9]+/y;

/** The end of the word or number that begins at `start`, or `start` where none does. */
function wordEnd(text: string, start: number): number {
  plainRun.lastIndex = start;
  const end = plainRun.test(text) ? plainRun.lastIndex : start;
  if (end === text.length) return end;
  const next = text.charCodeAt(end);
  return next === 39 || next >= 0x80 ? foreignWordEnd(text, start) : end;
}

/** The same where foreign letters or apostrophes are in it. */
function foreignWordEnd(text: string, start: number): number {
  let index = start;
  for (let seen: number = none; index < text.length; index += width(text, index)) {
    const kind = kindAt(text, index);
    if (kind !== none) seen |= kind;
    else if (!(text.charCodeAt(index) === 39 && seen === letter && kindAt(text, index + 1) === letter && !breaksOff(text, start, index))) break;
  }
  return index;
}

/** One character needs no new string. */
const gapOf = (text: string, from: number, to: number): string => (to - from === 1 ? text.charAt(from) : text.slice(Math.max(from, to - longestGap), to));

/** "Paige: cant make it", "+1 859 555 0126: this is": who writes, and what, in small letters. */
function isMessage(text: string, start: number, first: Word | undefined): boolean {
  if (!first || (first.form.kind === 'word' && (first.form.flags & wordFlags.firstSure) === 0 && !senders.has(first.form.folded))) return false;
  return /^(?:\[[\d/:\-., apAPmM]{4,24}\] ?)?[\w+().' -]{2,28}: ?[a-z]/.test(text.slice(start, start + 58));
}

/** Who writes, in a thread of messages, when it is no name. */
export const senders = wordSet('clinic office front desk me us staff reception mom dad therapist scheduler');

const contractions = new Set(['t', 'll', 've', 're', 'd', 'm', 's']);

/** Whether what follows the apostrophe at `index` is a possessive or contraction of the word from `start`. */
function breaksOff(text: string, start: number, index: number): boolean {
  const after = index + 1;
  let end = after;
  while (end < after + 4 && kindAt(text, end) !== none) end += width(text, end);
  if (kindAt(text, end) !== none) return false;
  const tail = text.slice(after, end).toLowerCase();
  return contractions.has(tail) && !(tail === 't' && (text.charCodeAt(index - 1) | 32) === 110 && index - start > 1);
}
