// Tables with a column for each part of the note ("Day | Family says | We did | My take | To do"), mostly a row for each visit.
import { readColumnHead } from '../../clinical/note/headings';
import { monthForms } from '../../clinical/text/dates';
import { sentences } from '../../clinical/text/sentences';
import type { Span } from '../../clinical/span';
import type { SoapSection, Statement } from '../noteFacts';
import { barredCells } from './columnCells';
import type { Line } from './noteLines';
import { linesOf } from './textLines';

export interface SoapTables {
  /** The cells, sentence by sentence, with the section of their column. */
  readonly lines: readonly Line[];
  /** The days of the rows, for the head of the note. */
  readonly statements: readonly Statement[];
  readonly spans: readonly Span[];
}

type Heads = readonly { readonly words: string; readonly section: SoapSection | undefined }[];

const weekday = String.raw`(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?`;
const isDay = new RegExp(String.raw`^(?:${weekday}\.?,?\s)?(?:\[DATE_[^\]]+\]|\d{1,2}\/\d{1,2}(?:\/\d{2,4})?|\d{4}-\d{2}-\d{2}|(?:${monthForms})\.? \d{1,2})$|^${weekday}$`, 'i');

/** The tables whose heads name what was reported, what was found or done, and what is thought of it or planned. */
export function readSoapTables(text: string): SoapTables {
  const lines: Line[] = [];
  const statements: Statement[] = [];
  const spans: { start: number; end: number }[] = [];
  let heads: Heads | undefined;
  for (const { line, span } of linesOf(text)) {
    const cells = barredCells(line);
    if (heads !== undefined && /^[\s:|-]*--[\s:|-]*$/.test(line)) continue;
    if (cells?.length !== heads?.length) heads = undefined;
    if (cells === undefined) continue;
    if (heads === undefined) {
      heads = headsOf(cells.map(({ start, end }) => line.slice(start, end)));
      if (heads !== undefined) spans.push({ ...span });
      continue;
    }
    (spans.at(-1) as { end: number }).end = span.end;
    const named = cells.findIndex((_, index) => heads?.[index]?.section === undefined);
    const label = named < 0 ? '' : line.slice(cells[named]?.start, cells[named]?.end);
    if (isDay.test(label)) statements.push({ text: `${heads[named]?.words ?? ''}: ${label}`, span, section: undefined, masthead: true });
    cells.forEach((cell, column) => lines.push(...linesOfCell(text, { start: span.start + cell.start, end: span.start + cell.end }, heads?.[column]?.section, label)));
  }
  return { lines, statements: inOneLine(statements), spans };
}

/** A column of reports, one of findings and one of thoughts or plans; a column that names none of them holds what the rows are of. */
function headsOf(cells: readonly string[]): Heads | undefined {
  const heads = cells.map((words) => ({ words, section: readColumnHead(words) }));
  const found = new Set(heads.map(({ section }) => section));
  return found.has('S') && found.has('O') && (found.has('A') || found.has('P')) && heads.filter(({ section }) => section === undefined).length <= 1 ? heads : undefined;
}

function linesOfCell(text: string, cell: Span, section: SoapSection | undefined, label: string): readonly Line[] {
  if (section === undefined) return [];
  const paragraph = -1 - cell.start; // no other line shares it
  return sentences(text.slice(cell.start, cell.end)).map((sentence, index): Line => {
    const [start, end] = [cell.start + sentence.start, cell.start + sentence.end];
    const words = text.slice(start, end);
    return { start, end, text: index === 0 && label !== '' ? `${label}: ${words}` : words, section, opens: index === 0, bulleted: false, paragraph };
  });
}

/** "Date: 6/2, 6/4, 6/6" */
function inOneLine(days: readonly Statement[]): readonly Statement[] {
  const [first, ...others] = days;
  return first === undefined ? [] : [{ ...first, text: [first.text, ...others.map(({ text }) => text.slice(text.indexOf(': ') + 2))].join(', ') }];
}
