// The words of a normalized text: where they are, how they are cased, what the lexicon knows of them.
import type { Span } from '../clinical/span';
import { fold } from './fold';
import { lookUp } from './lexicon';

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
}

export interface Word extends Span {
  readonly form: WordForm;
  readonly line: number;
}

export interface Line extends Span {
  readonly upper: number;
  readonly lower: number;
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

export function readWords(text: string): { readonly words: readonly Word[]; readonly lines: readonly Line[] } {
  const words: Word[] = [];
  const lines: Line[] = [];
  const forms = new Map<string, WordForm>();
  const formOf = (raw: string, kind: WordForm['kind']): WordForm => {
    const known = forms.get(raw);
    if (known) return known;
    const folded = fold(raw);
    const form: WordForm = { raw, folded, kind, wordCase: caseOf(raw), flags: kind === 'word' ? lookUp(folded) : 0 };
    forms.set(raw, form);
    return form;
  };
  let lineStart = 0;
  let upper = 0;
  let lower = 0;
  let index = 0;
  while (index < text.length) {
    const kind = kindAt(text, index);
    if (kind === undefined) {
      if (text.charCodeAt(index) === 10) {
        lines.push({ start: lineStart, end: index, upper, lower });
        lineStart = index + 1;
        upper = 0;
        lower = 0;
      }
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
        const after = index + 1;
        let end = after;
        while (end < after + 4 && kindAt(text, end) !== undefined) end += width(text, end);
        const tail = text.slice(after, end).toLowerCase();
        if (kindAt(text, end) === undefined && contractions.has(tail) && !(tail === 't' && /n$/i.test(text.slice(start, index)))) break;
      } else break;
      index += width(text, index);
    }
    const raw = text.slice(start, index);
    const form = formOf(raw, letters ? (digits ? 'mixed' : 'word') : 'number');
    if (form.wordCase === 'upper') upper += raw.length;
    else if (form.wordCase === 'lower') lower += raw.length;
    else if (form.wordCase === 'title' || form.wordCase === 'mixed') { upper += 1; lower += raw.length - 1; }
    words.push({ start, end: index, form, line: lines.length });
    // What a broken-off possessive or contraction leaves ("'s", "'ll") is no word of its own.
    if (text.charCodeAt(index) === 39 && kindAt(text, index + 1) === 'letter') {
      let end = index + 1;
      while (kindAt(text, end) === 'letter') end += width(text, end);
      if (contractions.has(text.slice(index + 1, end).toLowerCase())) index = end;
    }
  }
  lines.push({ start: lineStart, end: text.length, upper, lower });
  return { words, lines };
}
