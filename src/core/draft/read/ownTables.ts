// Tables in columns under heads that name no time, side or goal ("Digit  MP  PIP  DIP"): they stay tables, with the heads the therapist gave them.
import type { Span } from '../../clinical/span';
import type { Statement } from '../noteFacts';
import { cellsOf } from './columnCells';
import { beginsIn, linesOf } from './textLines';

export interface OwnTables {
  readonly statements: readonly Statement[];
  readonly spans: readonly Span[];
}

/** A row in words, for documents without room for its table. */
const inWords = (cells: readonly string[]): string => cells.filter((cell) => cell !== '').join(' ');

/** The tables that begin with such heads; those of `taken` are left out. */
export function readOwnTables(text: string, taken: readonly Span[]): OwnTables {
  const statements: Statement[] = [];
  const spans: { start: number; end: number }[] = [];
  let open: { readonly heads: readonly string[]; readonly span: Span; opened: boolean } | undefined;
  for (const { line, span } of linesOf(text)) {
    if (beginsIn(span, taken)) {
      open = undefined;
      continue;
    }
    const cells = cellsOf(line);
    if (open !== undefined && /^[\s:|-]*--[\s:|-]*$/.test(line)) continue;
    const row = open === undefined ? undefined : rowUnder(open.heads, cells);
    if (open === undefined || row === undefined) {
      open = areHeads(cells) ? { heads: cells, span, opened: false } : undefined;
      continue;
    }
    // Heads without a corner: "MP  PIP  DIP" over "IF  0/70  10/85  0/45".
    const heads = row.length > open.heads.length ? ['', ...open.heads] : open.heads;
    if (open.opened) (spans.at(-1) as { end: number }).end = span.end;
    else spans.push({ start: open.span.start, end: span.end });
    open.opened = true;
    statements.push({ text: inWords(row), span, section: 'O', row: { heads, cells: row } });
  }
  return { statements, spans };
}

/** What was done and what is billed has readers of its own; a masthead is no head of columns. */
const otherwise = /\b(?:time|in|out|code|cpt|min(?:utes)?|units?|dose|sets?|reps?|exercises?|activity|charges?|date|dos|dob|visit|name|pt|patient|insurance|payer|physician|provider|signature|phone|goals?|total)\b/i;

function areHeads(cells: readonly string[]): boolean {
  return cells.length >= 2 && cells.length <= 9 && cells.every((cell) => /^\(?[A-Za-z%Δ#][\w %/().#Δ°+-]{0,18}$/.test(cell) && !/\d{2}|[.:]$/.test(cell) && !otherwise.test(cell));
}

/** A named row with a value, a sign or a gap in each column, and a figure in one at least. */
function rowUnder(heads: readonly string[], cells: readonly string[]): readonly string[] | undefined {
  const values = cells.slice(1);
  const fits = values.length >= 2 && (cells.length === heads.length || cells.length === heads.length + 1);
  const named = /[A-Za-z]/.test(cells[0] ?? '') && (cells[0] ?? '').length <= 40;
  const isValue = (cell: string): boolean => cell.length <= 24 && (/\d/.test(cell) || /^(?:|[-–—+]+|n\/?[at]|NT|WNL|WFL|pos|neg|yes|no|unable)$/i.test(cell));
  return fits && named && values.every(isValue) && values.some((cell) => /\d/.test(cell)) ? cells : undefined;
}
