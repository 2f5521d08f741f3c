// A payer's letter as pages, scanners and mail programs leave it, made searchable: offsets always point into the given text.
import type { Span } from '../../clinical/span';

export interface Line extends Span {
  readonly text: string;
}

export interface Letter {
  /** As given. */
  readonly text: string;
  /** Same length: plain quotes, dashes and spaces. */
  readonly plain: string;
  readonly lines: readonly Line[];
  /** Places of the phrases, whatever their case, spacing, line breaks and scanning errors (O/0, l/1, rn/m). */
  readonly find: (phrases: Phrases, from?: number, to?: number) => readonly Span[];
}

/** Phrases in their folded form, made once. */
export interface Phrases {
  readonly folded: readonly string[];
  readonly pattern: RegExp;
}

const single: Readonly<Record<string, string>> = { '0': 'o', '1': 'l', i: 'l', '|': 'l', '5': 's', '8': 'b', '9': 'g', q: 'g', '2': 'z', c: 'e' };
const pairs: Readonly<Record<string, string>> = { rn: 'm', vv: 'w', cl: 'd' };

interface Folded {
  readonly text: string;
  readonly at: readonly number[];
}

function fold(plain: string): Folded {
  const lower = plain.toLowerCase();
  const pieces: string[] = [];
  const at: number[] = [];
  for (let index = 0; index < lower.length; index++) {
    const char = lower[index] ?? '';
    if (!/[a-z0-9|]/.test(char)) continue;
    if (char === '|' && !/[a-z]/.test((lower[index - 1] ?? ' ') + (lower[index + 1] ?? ' '))) continue;
    const next = lower[index + 1] ?? '';
    const pair = pairs[char + (char === 'c' && /[1i|]/.test(next) ? 'l' : next)];
    pieces.push(pair ?? single[char] ?? char);
    at.push(index);
    if (pair !== undefined) index++;
  }
  return { text: pieces.join(''), at };
}

export function phrases(...words: readonly string[]): Phrases {
  const folded = [...new Set(words.map((word) => fold(word).text))].sort((a, b) => b.length - a.length);
  return { folded, pattern: new RegExp(folded.join('|'), 'g') };
}

export function readLetter(text: string): Letter {
  const plain = plainText(text);
  const folded = fold(plain);
  const isWordChar = (index: number): boolean => /[a-z0-9]/i.test(plain[index] ?? ' ');
  // A pair such as "rn" ends one place further.
  const endOf = (index: number): number => {
    const start = folded.at[index] ?? 0;
    return start + (pairs[plain.slice(start, start + 2).toLowerCase()] === undefined ? 1 : 2);
  };
  const find = (wanted: Phrases, from = 0, to = plain.length): readonly Span[] => {
    const spans: Span[] = [];
    const pattern = new RegExp(wanted.pattern.source, 'g');
    pattern.lastIndex = lowerBound(folded.at, from);
    for (let match = pattern.exec(folded.text); match !== null; match = pattern.exec(folded.text)) {
      const start = folded.at[match.index] ?? 0;
      if (start >= to) break;
      const length = isWordChar(start - 1) ? undefined : wanted.folded.find((phrase) => folded.text.startsWith(phrase, match.index) && !isWordChar(endOf(match.index + phrase.length - 1)))?.length;
      const end = length === undefined ? start : endOf(match.index + length - 1);
      if (length !== undefined && end <= to && end - start <= length * 2 + 12 && !/\n[^\S\n]*\n/.test(plain.slice(start, end))) {
        spans.push({ start, end });
        pattern.lastIndex = match.index + length;
      } else pattern.lastIndex = match.index + 1;
    }
    return spans;
  };
  return { text, plain, lines: splitLines(plain), find };
}

/** A portal's export: "auth_no,OH26-0098812" or "auth_no": "OH26-0098812", one field a line. */
const exported = /^[ \t]*"?([a-z][a-z_ ]{1,24})"?[ \t]?[,:](?=[ \t]?["\w])/gm;

/** Keys become labels: a capital at the beginning and a colon at the end. */
function withLabels(text: string): string {
  if ((text.match(exported)?.length ?? 0) < 4) return text;
  return text.replace(exported, (whole, key: string) => whole.replace(key, key[0]?.toUpperCase() + key.slice(1)).replace(/"/g, ' ').replace(/,$/, ':')).replace(/(?<=^[ \t]*[A-Z][a-z_ ]{1,24}: ?)"|"(?=,?[ \t]*$)/gm, ' ');
}

function plainText(text: string): string {
  return withLabels(text)
    .replace(/\r\n/g, ' \n')
    .replace(/\((?:R|TM|SM)\)|[\u00ae\u2122]/g, (mark) => ' '.repeat(mark.length))
    .replace(/[\r\f\v\u2028\u2029]/g, '\n')
    .replace(/[\u00a0\u2000-\u200b\u202f\ufeff\u00ad*_`]/g, ' ')
    .replace(/[\u2018\u2019\u00b4]/g, '\'')
    .replace(/[\u201c\u201d]/g, '"')
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/[\u2022\u25cf\u25aa\u00b7]/g, ' ')
    .replace(/(?<=[a-z]{3})[01](?=[a-z]|(?![\w]))|(?<=[a-z])[01](?=[a-z])|(?<!\w)1(?=[a-z]{4})/g, (char) => (char === '0' ? 'o' : 'l'))
    .replace(/(?<!\w)0(?=[a-z]{3})/g, 'O')
    // "ln", "lf", "HeaIth": no word begins or goes on so.
    .replace(/(?<![A-Za-z0-9'])l(?=[nfdm][a-z ]|t [a-z]|s [a-z]|t's)/g, 'I')
    .replace(/(?<=[a-z]{2})I(?=[a-z]|(?![A-Za-z0-9]))/g, 'l')
    .replace(/^([ \t]*)(>{1,3})(?=[ \t])/gm, (_, gap: string, marks: string) => gap + ' '.repeat(marks.length));
}

function splitLines(plain: string): readonly Line[] {
  const lines: Line[] = [];
  let start = 0;
  for (let end = plain.indexOf('\n'); end >= 0; end = plain.indexOf('\n', start)) {
    lines.push({ start, end, text: plain.slice(start, end) });
    start = end + 1;
  }
  lines.push({ start, end: plain.length, text: plain.slice(start) });
  return lines;
}

/** Index of the line that holds an offset. */
export function lineAt({ lines }: Letter, offset: number): number {
  let low = 0;
  let high = lines.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((lines[middle]?.start ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Index of the first entry of an ascending list that is not below `value`. */
export function lowerBound(sorted: readonly number[], value: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 0) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
