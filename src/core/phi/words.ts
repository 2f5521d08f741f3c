// The words of a normalized text: where they are, how they are cased, what the lexicon knows of them.
import type { Span } from '../clinical/span';
import { fold } from './fold';
import { lookUp, wordFlags } from './lexicon';
import { roles, rolesOf } from './roles';

export type WordCase = 'lower' | 'title' | 'upper' | 'mixed' | 'none';

/** What is the same wherever a word stands; shared by all its occurrences in a text. */
export interface WordForm {
  readonly raw: string;
  /** As the lexicon spells it. */
  readonly folded: string;
  readonly kind: 'word' | 'number' | 'mixed';
  readonly wordCase: WordCase;
  /** Bits of `wordFlags`. */
  readonly flags: number;
  /** Bits of `roles`. */
  readonly roles: number;
}

export interface Word extends Span {
  readonly form: WordForm;
  readonly line: number;
}

/** How a line uses capitals: `upper` all of them, `title` on most words, `lower` none, `mixed` as a sentence does. */
export type LineStyle = 'upper' | 'title' | 'lower' | 'mixed';

export interface Line extends Span {
  readonly style: LineStyle;
  /** Index of its first word. */
  readonly firstWord: number;
}

const letterOrMark = /[\p{L}\p{M}]/u;
const contractions = new Set(['t', 'll', 've', 're', 'd', 'm', 's']);

type Kind = 'letter' | 'digit' | undefined;

function kindAt(text: string, index: number): Kind {
  const code = text.charCodeAt(index);
  if (code < 0x80) {
    if ((code >= 97 && code <= 122) || (code >= 65 && code <= 90)) return 'letter';
    return code >= 48 && code <= 57 ? 'digit' : undefined;
  }
  const point = text.codePointAt(index) ?? 0;
  if (point >= 0xdc00 && point <= 0xdfff) return undefined;
  return letterOrMark.test(String.fromCodePoint(point)) ? 'letter' : undefined;
}

const width = (text: string, index: number): number => ((text.codePointAt(index) ?? 0) > 0xffff ? 2 : 1);

function caseOf(raw: string): WordCase {
  const lower = raw.toLowerCase();
  const upper = raw.toUpperCase();
  if (lower === upper) return 'none';
  if (raw === lower) return 'lower';
  if (raw === upper) return raw.length === 1 ? 'title' : 'upper';
  const head = String.fromCodePoint(raw.codePointAt(0) ?? 0);
  return head !== head.toLowerCase() && raw.slice(head.length) === lower.slice(head.toLowerCase().length) ? 'title' : 'mixed';
}

/** Counts the words of one line by case. */
class LineCounter {
  #upper = 0;
  #title = 0;
  #lower = 0;
  #longLower = 0;

  add({ raw, wordCase, roles: role }: WordForm): void {
    if (wordCase === 'upper') this.#upper += raw.length > 2 ? 2 : 1;
    else if (wordCase === 'title' || wordCase === 'mixed') this.#title += raw.length > 1 ? 2 : 0;
    else if (wordCase === 'lower') {
      this.#lower += 1;
      if (raw.length > 3 && (role & roles.function) === 0) this.#longLower += 1;
    }
  }

  style(): LineStyle {
    const style: LineStyle =
      this.#upper >= 2 && this.#longLower === 0 && this.#lower <= 1 && this.#title <= this.#upper / 2 ? 'upper'
      : this.#title === 0 && this.#upper <= this.#lower && this.#lower > 0 ? 'lower'
      : this.#longLower * 4 <= this.#title / 2 ? 'title'
      : 'mixed';
    this.#upper = this.#title = this.#lower = this.#longLower = 0;
    return style;
  }
}

export interface ReadWords {
  readonly words: readonly Word[];
  readonly lines: readonly Line[];
  /** Whether the text begins its sentences in lower case, so that names may stand in lower case too. */
  readonly lowerCase: boolean;
}

export function readWords(text: string): ReadWords {
  const words: Word[] = [];
  const lines: Line[] = [];
  const forms = new Map<string, WordForm>();
  const formOf = (raw: string, kind: WordForm['kind']): WordForm => {
    const known = forms.get(raw);
    if (known) return known;
    const folded = fold(raw);
    // "Đỗ" is no "do": a word with foreign letters keeps only what the lexicon knows of names, places and diseases.
    const foreign = folded !== raw.toLowerCase();
    const flags = kind === 'word' ? lookUp(folded) & (foreign ? ~(wordFlags.common | wordFlags.word) : -1) : 0;
    const form: WordForm = { raw, folded, kind, wordCase: caseOf(raw), flags, roles: kind === 'word' && !(foreign && raw.length < 5) ? rolesOf(folded) : 0 };
    forms.set(raw, form);
    return form;
  };
  const counter = new LineCounter();
  let lineStart = 0;
  let firstWord = 0;
  let lowerStarts = 0;
  let upperStarts = 0;
  let lower = 0;
  let capitals = 0;
  const endLine = (end: number): void => {
    lines.push({ start: lineStart, end, style: counter.style(), firstWord });
    lineStart = end + 1;
    firstWord = words.length;
  };
  let index = 0;
  while (index < text.length) {
    const kind = kindAt(text, index);
    if (kind === undefined) {
      if (text.charCodeAt(index) === 10) endLine(index);
      index += 1;
      continue;
    }
    const start = index;
    let letters = false;
    let digits = false;
    for (;;) {
      const here = kindAt(text, index);
      if (here === 'letter') letters = true;
      else if (here === 'digit') digits = true;
      else if (text.charCodeAt(index) === 39 && letters && !digits && kindAt(text, index + 1) === 'letter') {
        if (breaksOff(text, start, index)) break;
      } else break;
      index += width(text, index);
    }
    const raw = text.slice(start, index);
    const form = formOf(raw, letters ? (digits ? 'mixed' : 'word') : 'number');
    counter.add(form);
    if (form.kind === 'word' && raw.length > 1) {
      if (form.wordCase === 'lower') lower += 1;
      else if (form.wordCase !== 'upper') capitals += 1;
      if (words.length === firstWord) {
        if (form.wordCase === 'lower') lowerStarts += 1;
        else upperStarts += 1;
      }
    }
    words.push({ start, end: index, form, line: lines.length });
    // What a broken-off possessive or contraction leaves ("'s", "'ll") is no word of its own.
    if (text.charCodeAt(index) === 39 && kindAt(text, index + 1) === 'letter') {
      let end = index + 1;
      while (kindAt(text, end) === 'letter') end += width(text, end);
      if (contractions.has(text.slice(index + 1, end).toLowerCase())) index = end;
    }
  }
  endLine(text.length);
  return { words, lines, lowerCase: lowerStarts > upperStarts || (lower > 12 && capitals * 25 < lower) };
}

/** Whether what follows the apostrophe at `index` is a possessive or contraction of the word from `start`. */
function breaksOff(text: string, start: number, index: number): boolean {
  const after = index + 1;
  let end = after;
  while (end < after + 4 && kindAt(text, end) !== undefined) end += width(text, end);
  if (kindAt(text, end) !== undefined) return false;
  const tail = text.slice(after, end).toLowerCase();
  return contractions.has(tail) && !(tail === 't' && text.charCodeAt(index - 1) % 32 === 14 && index - start > 1);
}
