// The rows of tables, ruled or set by hand: each cell with the head of its row and of its column.
import type { Quantity } from '../figures/quantityTypes';
import type { Span } from '../span';
import type { Token } from '../text/tokens';
import type { Concept } from '../words/concepts';
import { headDate, headUnit } from './columnHeads';
import type { ColumnHead } from './columnHeads';
import { isAsked, isTime } from './columnTimes';
import type { Cursor } from './cursor';
import { codesOf, stemsOf } from './lineLabels';
import type { Statement } from './statements';

/** What a row hands on to another of the same line. */
export interface RowAbove {
  readonly concepts: readonly Concept[];
  readonly date: string | undefined;
}

/** Is the name of a row but a side, a time or a day? */
export const isAdded = (tokens: readonly Token[], { first, next, concepts }: Statement): boolean => tokens.slice(first, next).every(({ kind, text }, index) => kind === 'date' || kind === 'mark' || text === '' || concepts.some((concept) => /^(?:side|role)$/.test(concept.dimension) && concept.first <= first + index && first + index < concept.next));

/** "L 41 (58)": nothing but a side before the value. */
function opensWithSide(tokens: readonly Token[], { first, next, concepts }: Statement): boolean {
  let at = first;
  while (at < next && (tokens[at]?.kind === 'mark' || concepts.some((concept) => concept.dimension === 'side' && concept.first <= at && at < concept.next))) at += 1;
  return tokens[at]?.kind === 'number';
}

/** Each cell of such a line; one that names but a side goes on with the subject of the first. */
export function listCells(tokens: readonly Token[], cursor: Cursor, cells: readonly Span[], labels: readonly Concept[], codes: readonly Token[], paragraph: number): readonly Statement[] {
  const naming = (concept: Concept): boolean => /^(?:measure|joint|region|motion|muscle|mode|test|task|exercise)$/.test(concept.dimension);
  let head: readonly Concept[] = [];
  return cells.map((cell) => {
    const statement = cursor.take(cell, [...labels, ...head], codes, paragraph, true);
    const own = statement.concepts.filter(naming);
    if (own.length > 0) head = own;
    return own.length > 0 || !opensWithSide(tokens, statement) ? { ...statement, context: labels } : statement;
  });
}

/** "eval 04/02     today": a head of columns with nothing but times in it, one of them with its day. */
export function namesTimes(tokens: readonly Token[], row: readonly Statement[]): boolean {
  const isDay = ({ over, values, first, next }: Quantity): boolean => over !== undefined && over <= 31 && (values[0] ?? 13) <= 12 && next - first === 3;
  const isRole = ({ concepts, quantities, first, next }: Statement): boolean => next - first < 6 && (concepts.length > 0 || tokens.slice(first, next).some(({ kind }) => kind === 'date')) && concepts.every(({ dimension }) => dimension === 'role' || dimension === 'counted') && quantities.every(isDay);
  const heads = row.length > 2 && row[0]?.quantities.length === 0 ? row.slice(1) : row;
  return row.length > 1 && (row.every(isRole) || (heads.every((cell) => isTime(tokens, cell) || isRole(cell) || isAsked(tokens, cell)) && !heads.every((cell) => isAsked(tokens, cell))));
}

/** "C rot R 70 | 74", "tummy time 10 min/d     60 min/d": the first cell names the row and holds a value, the others are bare. */
export function namesRow(text: string, cells: readonly Span[]): boolean {
  const [first, ...others] = cells.map((cell) => text.slice(cell.start, cell.end));
  return first !== undefined && others.length > 0 && /[A-Za-z]{2}.*\d/.test(first) && others.every((cell) => /\d/.test(cell) && (cell.match(/[A-Za-z]+/g) ?? []).every((word, _, words) => word.length <= 4 && words.length <= 3));
}

/** "grip lb (pos 2)", "10 cm proximal" under the head of a table: words, whatever number is among them. */
export const namesItself = (text: string, cell: Span | undefined): boolean => cell !== undefined && /[A-Za-z]{4}/.test(text.slice(cell.start, cell.end)) && !/\d{1,2}\/\d/.test(text.slice(cell.start, cell.end));

/** "FGA /30", "min 97112" in a ruled table whose first column is of no time: letters first, then whatever number. */
export const namesByLabel = (text: string, cell: Span | undefined, over: ColumnHead | undefined): boolean => cell !== undefined && over?.date === undefined && over?.concepts.some(({ dimension }) => dimension === 'role') !== true && /^[A-Za-z]{2,}[^\d]*(?:\(?\/ ?\d{2,3}\)?|\d{5})$/.test(text.slice(cell.start, cell.end));

/** "FGA /30", "LLIS (/68)": the top of the scale. */
function topOf(tokens: readonly Token[], { first, next }: Statement): number | undefined {
  const at = tokens[next - 1]?.text === ')' ? next - 2 : next - 1;
  return at > first && tokens[at]?.kind === 'number' && tokens[at - 1]?.text === '/' && tokens[at - 2]?.kind !== 'number' ? tokens[at]?.value : undefined;
}

export function readRow(cursor: Cursor, cells: readonly Span[], columns: readonly number[], header: readonly ColumnHead[], labels: readonly Concept[], labelCodes: readonly Token[], paragraph: number, tokens: readonly Token[], firstNames: boolean, dayAbove?: string): readonly Statement[] {
  const row: Statement[] = [];
  // "| Right hip | 10/1 | 11/12 |", "PROM (deg)   R   L": the corner tells what the whole table is of.
  const corner = (header[0]?.concepts ?? []).filter((concept) => /^(?:side|joint|region|mode|test)$/.test(concept.dimension));
  // "eval 01/20 | 02/24" over "NDI 26/50 | 14/50": the first cell names the row and holds its first value.
  const opensColumns = cells.length > 1 && cells.length === header.length && header.every(({ date }) => date !== undefined);
  let head: readonly Concept[] = [...labels, ...corner];
  let codes: readonly Token[] = labelCodes;
  let unit: string | undefined;
  let rowDate = dayAbove;
  let headWords: readonly string[] = [];
  let top: number | undefined;
  cells.forEach((cell, index) => {
    const column = index === 0 && !opensColumns ? undefined : header[columns[index] ?? -1];
    const taken = cursor.take(cell, [...head, ...(column?.concepts ?? [])], codes, paragraph, true);
    // "PROM (deg)" in the corner; a length or a load there may be of some rows only.
    const given = unit ?? column?.unit ?? (index > 0 && (header[0]?.unit === '°' || header[0]?.bare === true) ? header[0].unit : undefined);
    const columnDate = column?.date ?? rowDate;
    const statement = { ...taken, ...(given === undefined ? {} : { unit: given }), ...(top === undefined ? {} : { top }), ...(headWords.length === 0 ? {} : { headWords }), ...(columnDate === undefined ? {} : { columnDate }), ...(column?.change === true ? { change: true as const } : {}), ...(column?.dose === true ? { dose: true as const } : {}) };
    if (index === 0) {
      rowDate = headDate(tokens, taken) ?? dayAbove;
      headWords = stemsOf(tokens, taken);
      top = topOf(tokens, taken);
    }
    row.push(statement);
    const own = codesOf(tokens, statement);
    if (statement.quantities.length === 0 || own.length > 0 || (index === 0 && (opensColumns || firstNames))) {
      head = [...head, ...statement.concepts];
      unit = headUnit(tokens, statement) ?? unit;
      if (own.length > 0) codes = own;
    }
  });
  return row;
}
