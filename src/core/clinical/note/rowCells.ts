// Lines set in columns by bars, tabs or blanks: what is one, and where its cells stand. Knows no words.
import { sentences } from '../text/sentences';
import type { Span } from '../span';
import { tableCells } from './sections';

/** Set in columns by tabs or runs of blanks, each cell short. */
export function isColumns(line: string): boolean {
  if (!/\S(?:\t| {3,})\s*\S/.test(line)) return false;
  // "UEMS 15 + 19 = 34   (12 + 16 = 28)": what was before, in a bracket.
  if (/\d\s+\([^A-Za-z)]*\)\s*$/.test(line) && rowCells(line).length === 2) return false;
  return rowCells(line).every((cell) => cell.end - cell.start <= 40);
}

/** "Grip (Jamar 2)  14 lb  58 lb": a row whose long name leaves but two blanks before the columns of the table above it. */
export function goesOnInColumns(line: string, heads: number): boolean {
  if (heads < 2 || !/\S {2,}\S/.test(line)) return false;
  const cells = rowCells(line);
  return (cells.length === heads || cells.length === heads + 1) && cells.every(({ start, end }, index) => end - start <= 40 && (index === 0 || /^[-+<>]?\d|^(?:n\/?[at]|nt|neg|pos|[-+])/i.test(line.slice(start))));
}

/** "TESTS      IE      today" in capitals right above a table: no heading of a section, but the heads of its columns. */
export function columnHeads(between: string, offset: number): readonly Span[] | undefined {
  const line = /[^\n]*\S[^\n]*(?=\n[ \t]*$)/.exec(between);
  if (line === null || !isColumns(line[0])) return undefined;
  return rowCells(line[0]).map(({ start, end }) => ({ start: offset + line.index + start, end: offset + line.index + end }));
}

/** Cells of "| a | b |" or of a line set in columns by tabs or runs of blanks. */
export function rowCells(line: string): readonly Span[] {
  if (line.startsWith('|') || / \| /.test(line)) return tableCells(line);
  const cells: Span[] = [];
  const gap = /\t+ *| {2,}/g;
  let from = 0;
  for (let match = gap.exec(line); match !== null; match = gap.exec(line)) {
    cells.push({ start: from, end: match.index });
    from = match.index + match[0].length;
  }
  cells.push({ start: from, end: line.length });
  return cells;
}

/** A whole section told in one cell of a table: its sentences are as apart as in any other text. */
export function isProse(text: string, cells: readonly Span[]): boolean {
  return cells.some((cell) => cell.end - cell.start > 100 && sentences(text.slice(cell.start, cell.end)).length > 2);
}

/** "crawl 2 > 8 min   stand 20 > 60 min   sit 35 > 75", "9HPT R 118 s   L 41": what stands in one line but each with its own name. */
export function isList(text: string, cells: readonly Span[], heads: number): boolean {
  const named = cells.map((cell) => /^\(?[A-Za-z][^\d]*\d|^\d+[A-Za-z]+ .*\d/.test(text.slice(cell.start, cell.end)) && !/^(?:ie|eval|initial|now|today|current|goal|dc|d\/c|pre|post|wk|week|visit)\b/i.test(text.slice(cell.start, cell.end)));
  return cells.length > 1 && cells.length !== heads && named.every(Boolean);
}
