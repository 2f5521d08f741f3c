// Cuts a text into the units a difference is made of: sentences, list items, table rows, headings. Nothing is lost: units and gaps give the text.
import { lineHeading } from '../clinical/note/headings';
import { sentences } from '../clinical/text/sentences';
import type { Span } from '../clinical/span';
import type { TextUnit, UnitKind } from './hunkTypes';

interface Line extends Span { readonly text: string }
interface Raw extends Span { readonly kind: UnitKind; readonly marker: string }
/** What is read, and what has been found so far. */
interface Reading {
  readonly text: string;
  readonly lines: readonly Line[];
  readonly statements: readonly Span[];
  readonly raw: Raw[];
}

const marker = /^(?:(?:[-*+•‣▪]|\d{1,3}[.)]|[a-z]\))[ \t]+(?:\[[ xX]\][ \t]+)?|>[ \t]?)+(?=\S)/;
const longestMarker = 60;
const rule = /^(?:-{3,}|\*{3,}|_{3,}|={3,}|(?:- ){2,}-|(?:\* ){2,}\*)$/;

/** The units of `text` in order, with an empty one of kind `end` at the end. Linear in the length of `text`. */
export function splitUnits(text: string): readonly TextUnit[] {
  const reading: Reading = { text, lines: linesOf(text), statements: sentences(text), raw: [] };
  for (let at = 0; at < reading.lines.length;) at = readBlock(reading, at);
  return withGaps(text, reading.raw);
}

/** Reads what begins on line `at`; returns the line after it. */
function readBlock(reading: Reading, at: number): number {
  const { lines } = reading;
  const line = lines[at];
  if (!line || line.text === '') return at + 1;
  const fence = at === 0 && line.text === '---' ? '---' : /^(?:```+|~~~+)/.exec(line.text)?.[0];
  const close = fence === undefined ? -1 : lines.findIndex((other, index) => index > at && other.text.startsWith(fence));
  if (close > 0) return pushLines(reading, at, close, 'block');
  if (line.text.startsWith('<!--') && line.text.endsWith('-->')) return pushLines(reading, at, at, 'block');
  const title = titleLength(line.text);
  if (title === line.text.length) return pushLines(reading, at, at, 'heading');
  const next = lines[at + 1];
  if (isRow(line.text) && next && isDelimiterRow(next.text)) {
    let after = pushLines(reading, at, at + 1, 'tableHead');
    while (isRow(lines[after]?.text ?? '')) after = pushLines(reading, after, after, 'row');
    return after;
  }
  if (line.text.startsWith('|') && line.text.endsWith('|')) return pushLines(reading, at, at, 'row');
  if (rule.test(line.text)) return pushLines(reading, at, at, 'block');
  if (next && /^(?:=+|-{2,})$/.test(next.text) && title === 0 && !marker.test(line.text)) return pushLines(reading, at, at + 1, 'heading');
  return readProse(reading, at, title);
}

/** How much of the line is a heading: all of it, an opening "S:", or nothing. */
function titleLength(line: string): number {
  if (/^#{1,6}(?:[ \t]|$)/.test(line)) return line.length;
  const heading = lineHeading(line);
  if (!heading || /\d/.test(heading.words)) return 0;
  if (heading.length >= line.length) return heading.canonical || heading.marked ? line.length : 0;
  return heading.canonical ? line.slice(0, heading.length).trimEnd().length : 0;
}

/** A line or list item with the lines it runs on into, sentence by sentence; `title` characters of it are its label. */
function readProse({ text, lines, statements, raw }: Reading, first: number, title: number): number {
  let last = first;
  while (runsOn(statements, lines[last], lines[last + 1])) last += 1;
  const start = lines[first]?.start ?? 0;
  const end = lines[last]?.end ?? start;
  const lead = title > 0 ? '' : (marker.exec(text.slice(start, Math.min(end, start + longestMarker)))?.[0] ?? '');
  if (title > 0) raw.push({ kind: 'label', start, end: start + title, marker: '' });
  let from = title > 0 ? skipSpace(text, start + title, end) : start;
  let kind: UnitKind = lead === '' ? 'sentence' : 'item';
  for (const stop of [...endsBetween(statements, from + lead.length, end), end]) {
    if (stop <= from) continue;
    raw.push({ kind, start: from, end: stop, marker: kind === 'item' ? lead : '' });
    kind = 'sentence';
    from = skipSpace(text, stop, end);
  }
  return last + 1;
}

/** Whether one statement holds the end of `line` and the beginning of `next`. */
function runsOn(statements: readonly Span[], line: Line | undefined, next: Line | undefined): boolean {
  if (!line || !next) return false;
  const statement = statements[firstEndingAfter(statements, line.end)];
  return statement !== undefined && statement.start < line.end && statement.end > next.start;
}

function endsBetween(statements: readonly Span[], start: number, end: number): readonly number[] {
  const ends: number[] = [];
  for (let at = firstEndingAfter(statements, start); (statements[at]?.end ?? Infinity) <= end; at += 1) ends.push(statements[at]?.end ?? end);
  return ends;
}

function firstEndingAfter(statements: readonly Span[], offset: number): number {
  let [low, high] = [0, statements.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((statements[middle]?.end ?? 0) > offset) high = middle;
    else low = middle + 1;
  }
  return low;
}

function skipSpace(text: string, from: number, end: number): number {
  let at = from;
  while (at < end && /\s/.test(text[at] ?? '')) at += 1;
  return at;
}

function pushLines({ lines, raw }: Reading, first: number, last: number, kind: UnitKind): number {
  raw.push({ kind, start: lines[first]?.start ?? 0, end: lines[last]?.end ?? 0, marker: '' });
  return last + 1;
}

function isRow(text: string): boolean {
  return text.includes('|');
}

function isDelimiterRow(text: string): boolean {
  if (!text.includes('|') || !text.includes('-')) return false;
  return text.replace(/^\|/, '').replace(/\|$/, '').split('|').every((cell) => /^:?-+:?$/.test(cell.trim()));
}

/** Lines without the white space around them; a blank one is empty. */
function linesOf(text: string): readonly Line[] {
  const lines: Line[] = [];
  let from = 0;
  for (const lineBreak of text.matchAll(/\r\n|\r|\n|$/g)) {
    const whole = text.slice(from, lineBreak.index);
    const trimmed = whole.trim();
    const start = from + whole.length - whole.trimStart().length;
    lines.push({ start, end: start + trimmed.length, text: trimmed });
    from = lineBreak.index + lineBreak[0].length;
  }
  return lines;
}

function withGaps(text: string, raw: readonly Raw[]): readonly TextUnit[] {
  const units = [...raw, { kind: 'end' as const, start: text.length, end: text.length, marker: '' }];
  return units.map(({ kind, start, end, marker: lead }, index) => ({
    kind, start, end, index, marker: lead, text: text.slice(start, end),
    gap: text.slice(units[index - 1]?.end ?? 0, start),
    gapAfter: text.slice(end, units[index + 1]?.start ?? text.length),
  }));
}
