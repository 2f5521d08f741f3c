// Cuts a text into the units a difference is made of: sentences, list items, table rows, headings. Nothing is lost: units and gaps give the text.
import { sentenceEnds } from './sentenceEnds';
import type { TextUnit, UnitKind } from './hunkTypes';

interface Line { readonly start: number; readonly end: number; readonly text: string }
interface Raw { readonly kind: UnitKind; readonly start: number; readonly end: number; readonly marker: string }

const marker = /^(?:(?:[-*+•‣▪]|\d{1,3}[.)]|[a-z]\))[ \t]+(?:\[[ xX]\][ \t]+)?|>[ \t]?)+(?=\S)/;
const soapLabel = /^(?:\*\*|__)?(?:S\/O|A\/P|[SOAP]|Subj(?:ective)?|Obj(?:ective)?|Assess(?:ment)?|Plan|HPI|Hx)(?:\*\*|__)?[ \t]?:(?:\*\*|__)?/i;
const wholeLineLabel = /^(?:\*\*[^*]{1,60}\*\*:?|__[^_]{1,60}__:?|[\p{L}][\p{L}\p{N} /&()'-]{0,48}:)$/u;
const rule = /^(?:-{3,}|\*{3,}|_{3,}|={3,}|(?:- ){2,}-|(?:\* ){2,}\*)$/;

/** The units of `text` in order, with an empty one of kind `end` at the end. Linear in the length of `text`. */
export function splitUnits(text: string): readonly TextUnit[] {
  const lines = linesOf(text);
  const raw: Raw[] = [];
  for (let at = 0; at < lines.length;) at = readBlock(text, lines, at, raw);
  return withGaps(text, raw);
}

/** Reads what begins on line `at` into `raw`; returns the line after it. */
function readBlock(text: string, lines: readonly Line[], at: number, raw: Raw[]): number {
  const line = lines[at];
  if (!line || line.start === line.end) return at + 1;
  const fenced = at === 0 && line.text === '---' ? '---' : /^(?:```+|~~~+)/.exec(line.text)?.[0];
  if (fenced !== undefined) {
    const close = lines.findIndex((other, index) => index > at && other.text.startsWith(fenced));
    if (close > 0) return pushLines(lines, at, close, 'block', raw);
  }
  if (line.text.startsWith('<!--') && line.text.endsWith('-->')) return pushLines(lines, at, at, 'block', raw);
  if (/^#{1,6}(?:[ \t]|$)/.test(line.text) || wholeLineLabel.test(line.text)) return pushLines(lines, at, at, 'heading', raw);
  const next = lines[at + 1];
  if (isRow(line.text) && next && isDelimiterRow(next.text)) {
    let after = pushLines(lines, at, at + 1, 'tableHead', raw);
    while (isRow(lines[after]?.text ?? '')) after = pushLines(lines, after, after, 'row', raw);
    return after;
  }
  if (/^\|.*\|$/.test(line.text)) return pushLines(lines, at, at, 'row', raw);
  if (rule.test(line.text)) return pushLines(lines, at, at, 'block', raw);
  if (next && /^(?:=+|-{2,})$/.test(next.text) && !marker.test(line.text)) return pushLines(lines, at, at + 1, 'heading', raw);
  return readProse(text, lines, at, raw);
}

/** A paragraph line or list item with the lines it was wrapped into, sentence by sentence. */
function readProse(text: string, lines: readonly Line[], first: number, raw: Raw[]): number {
  let last = first;
  while (continues(lines[last], lines[last + 1])) last += 1;
  const opening = lines[first];
  if (!opening) return last + 1;
  const lead = marker.exec(opening.text)?.[0] ?? '';
  const label = lead === '' ? (soapLabel.exec(opening.text)?.[0] ?? '') : '';
  const end = lines[last]?.end ?? opening.end;
  let from = opening.start;
  if (label !== '') {
    raw.push({ kind: 'label', start: from, end: from + label.length, marker: '' });
    from = skipSpace(text, from + label.length, end);
  }
  let kind: UnitKind = lead === '' ? 'sentence' : 'item';
  for (const stop of sentenceEnds(text, from + lead.length, end)) {
    raw.push({ kind, start: from, end: stop, marker: kind === 'item' ? lead : '' });
    kind = 'sentence';
    from = skipSpace(text, stop, end);
  }
  return last + 1;
}

function skipSpace(text: string, from: number, end: number): number {
  let at = from;
  while (at < end && /\s/.test(text[at] ?? '')) at += 1;
  return at;
}

/** Notes put a fact on a line: a break only continues a sentence where a long line stops in the middle of one. */
function continues(line: Line | undefined, next: Line | undefined): boolean {
  return line !== undefined && next !== undefined && line.text.length >= 50 && !/[.!?:;|]["')\]]*$/.test(line.text)
    && /^[\p{Ll}(]/u.test(next.text) && !marker.test(next.text) && !soapLabel.test(next.text);
}

function pushLines(lines: readonly Line[], first: number, last: number, kind: UnitKind, raw: Raw[]): number {
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
  for (const { 0: whole, index } of text.matchAll(/[^\r\n]+|\r\n|[\r\n]/g)) {
    const trimmed = whole.trim();
    const isBreak = whole === '\n' || whole === '\r' || whole === '\r\n';
    if (!isBreak) lines.push({ start: index + whole.length - whole.trimStart().length, end: index + whole.trimEnd().length, text: trimmed });
    else if (text[index - 1] === '\n' || text[index - 1] === '\r' || index === 0) lines.push({ start: index, end: index, text: '' });
  }
  return lines.map((line) => (line.text === '' ? { start: line.start, end: line.start, text: '' } : line));
}

function withGaps(text: string, raw: readonly Raw[]): readonly TextUnit[] {
  const units = [...raw, { kind: 'end' as const, start: text.length, end: text.length, marker: '' }];
  return units.map(({ kind, start, end, marker: lead }, index) => ({
    kind, start, end, index, marker: lead, text: text.slice(start, end),
    gap: text.slice(units[index - 1]?.end ?? 0, start),
    gapAfter: text.slice(end, units[index + 1]?.start ?? text.length),
  }));
}
