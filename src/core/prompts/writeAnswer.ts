// Writes an answer into the text of a note: into the slot or table of a filled template, or as a line below a raw note.
// The inverse of readFilled: what is written here reads back as the same fact.
import type { Span } from '../clinical/span';
import { findFilled } from './findFilled';
import { readFilled } from './readFilled';
import { indented } from './renderText';
import { scanFilled, type RawRow, type Scan } from './scanFilled';
import { escapeCell } from './tableCells';
import type { Template, TemplateList } from './template';
import type { FilledTemplate } from './filledTypes';

/** Replaces the stretch with `text`. */
export interface TextEdit extends Span { readonly text: string }

/** An answer under the label that the question bore. */
export type WrittenAnswer = { readonly name: string; readonly label: string } & (
  | { readonly kind: 'text'; readonly value: string }
  /** Cells in the order of the list's columns. */
  | { readonly kind: 'rows'; readonly rows: readonly (readonly string[])[] }
);

/** The edit of `text` that puts the answer in; an empty answer makes a blank of the slot again. Undefined where nothing changes. */
export function writeAnswer(text: string, template: Template, answer: WrittenAnswer): TextEdit | undefined {
  const filled = readFilled(text, [template]);
  // A raw note has no tables to fill: nobody is asked for one.
  const edit = filled ? inTemplate(text, filled, answer) : answer.kind === 'text' ? belowNote(text, answer.label, answer.value) : undefined;
  return edit && text.slice(edit.start, edit.end) !== edit.text ? edit : undefined;
}

function inTemplate(text: string, filled: FilledTemplate, answer: WrittenAnswer): TextEdit | undefined {
  const { template } = filled;
  const scan = scanFilled(text, filled.span, template);
  if (answer.kind === 'rows') {
    const list = template.lists.find(({ name }) => name === answer.name);
    return list && writeRows(text, filled, scan, list, answer.rows);
  }
  const param = template.params.find(({ name }) => name === answer.name);
  if (!param) return writeCell(filled, scan, answer.name, answer.value) ?? addLine(text, filled, answer.label, answer.value);
  const slot = scan.slots.find((candidate) => candidate.param === param);
  if (!slot) return addLine(text, filled, param.label, answer.value);
  const start = slot.lines[0]?.start ?? 0;
  const end = slot.lines.at(-1)?.end ?? start;
  const value = answer.value.trim() === '' ? param.placeholder : indented(safe(answer.value));
  return { start, end, text: text[start - 1] === ':' ? ` ${value}` : value };
}

/** `measures.2.side`: a cell of the second filled row. */
function writeCell(filled: FilledTemplate, scan: Scan, name: string, value: string): TextEdit | undefined {
  const [listName = '', number = '', columnName = ''] = name.split('.');
  const row = filled.rows[listName]?.[Number(number) - 1];
  const raw = row && scan.rows.find((candidate) => candidate.list.name === listName && candidate.span.start === row.span.start);
  const cell = raw?.cells.find((candidate) => candidate.column === columnName);
  const placeholder = raw?.list.columns.find((column) => column.name === columnName)?.placeholder ?? '';
  return cell && { ...cell.span, text: value.trim() === '' ? placeholder : escapeCell(safe(value)) };
}

/** The rows in place of those that stand there; a column that the therapist has added keeps its cells. */
function writeRows(text: string, filled: FilledTemplate, scan: Scan, list: TemplateList, rows: readonly (readonly string[])[]): TextEdit | undefined {
  const raw = scan.rows.filter((row) => row.list === list);
  const stated = (filled.rows[list.name] ?? []).map((row) => raw.find((candidate) => candidate.span.start === row.span.start));
  const columns = (raw[0]?.cells ?? list.columns.map(({ name }) => ({ column: name }))).map(({ column }) => column);
  const written = rows.filter((row) => row.some((cell) => cell.trim() !== ''));
  const lines = (written.length > 0 ? written : [[]]).map((row, index) => rowLine(list, columns, row, stated[index]));
  const [first, last] = [raw[0], raw.at(-1)];
  if (first && last) return { start: lineStart(text, first.span.start), end: lineEnd(text, last.span.end), text: lines.join('\n') };
  if (written.length === 0) return undefined;
  return insertAtEnd(text, filled, `### ${list.label}\n\n${head(list)}\n${lines.join('\n')}`);
}

function rowLine(list: TemplateList, columns: readonly string[], row: readonly string[], before: RawRow | undefined): string {
  const cells = columns.map((name) => {
    const index = list.columns.findIndex((column) => column.name === name);
    if (index < 0) return escapeCell(before?.cells.find((cell) => cell.column === name)?.text ?? '');
    return row[index]?.trim() ? escapeCell(safe(row[index])) : (list.columns[index]?.placeholder ?? '');
  });
  return `| ${cells.join(' | ')} |`;
}

function head(list: TemplateList): string {
  return `| ${list.columns.map(({ label }) => label).join(' | ')} |\n| ${list.columns.map(() => '---').join(' | ')} |`;
}

/** A slot that was deleted, or a question the template has no slot for. */
function addLine(text: string, filled: FilledTemplate, label: string, value: string): TextEdit | undefined {
  const line = ownLine(text, filled.span, label);
  if (line) return { ...line, text: value.trim() === '' ? '' : `- ${label}: ${oneLine(value)}` };
  return value.trim() === '' ? undefined : insertAtEnd(text, filled, `- ${label}: ${oneLine(value)}`);
}

function insertAtEnd(text: string, { span }: FilledTemplate, block: string): TextEdit {
  const place = findFilled(text).find(({ start }) => start === span.start);
  const body = text.slice(span.start, span.end);
  const closing = place ? /\n?[ \t]*<!--[ \t]*\/[^\n]*-->[ \t]*$/.exec(body) : null;
  const end = span.start + (closing ? body.slice(0, closing.index) : body).trimEnd().length;
  return { start: end, end, text: `\n\n${block}` };
}

/** "Label: answer" in the last paragraph of a raw note, where the earlier answers stand. */
function belowNote(text: string, label: string, value: string): TextEdit | undefined {
  const end = text.trimEnd().length;
  const tail = text.lastIndexOf('\n\n', end - 1) + 2;
  const line = tail > 1 ? ownLine(text, { start: tail, end }, label) : undefined;
  if (line) return { ...line, text: value.trim() === '' ? '' : `${label}: ${oneLine(value)}` };
  return value.trim() === '' ? undefined : { start: end, end, text: `${isAnswerBlock(text.slice(Math.max(0, tail), end)) && tail > 1 ? '\n' : '\n\n'}${label}: ${oneLine(value)}` };
}

function ownLine(text: string, within: Span, label: string): Span | undefined {
  for (let at = within.start; at < within.end;) {
    const end = Math.min(lineEnd(text, at), within.end);
    const line = text.slice(at, end);
    if (line.startsWith(`${label}: `) || line.startsWith(`- ${label}: `)) return { start: at, end };
    at = end + 1;
  }
  return undefined;
}

/** Whether every line of the paragraph is an answer, so that the next one belongs right below it. */
function isAnswerBlock(paragraph: string): boolean {
  return paragraph.split('\n').every((line) => /^[A-Z][^:\n|]{1,70}: \S/.test(line));
}

/** Nothing typed may end the template's region. */
function safe(value: string): string {
  return value.replaceAll('<!--', '<! --');
}

function oneLine(value: string): string {
  return safe(value).trim().replace(/\s*\n\s*/g, ' ');
}

function lineStart(text: string, at: number): number {
  return text.lastIndexOf('\n', at - 1) + 1;
}

function lineEnd(text: string, at: number): number {
  const feed = text.indexOf('\n', at);
  return feed < 0 ? text.length : feed;
}
