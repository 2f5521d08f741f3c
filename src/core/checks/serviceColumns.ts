// Tables of services: which column holds the minutes and which the units.
import { tableCells } from '../clinical/note/sections';
import type { Span } from '../clinical/span';

export interface Columns {
  /** Numbers of the row in whose cell a code stands; undefined where the line is no row of the table. */
  read(line: string, codeAt: number): { readonly minutes: number | undefined; readonly units: (Span & { readonly count: number }) | undefined } | undefined;
  readonly piped: boolean;
}

/** The columns in force at a line: a header that names minutes or units, until the table ends. */
export function columnsOf(line: string, current: Columns | undefined): Columns | undefined {
  const piped = /^\s*\|/.test(line) || (current?.piped === true && line.includes('|'));
  const cells = cellsOf(line, piped);
  if (cells.length < 2) return line.trim() === '' || current?.piped === true ? undefined : current;
  if (/^[\s|:=+-]+$/.test(line)) return current;
  if (/\d{3}/.test(line)) return current;
  const heads = cells.map((cell) => line.slice(cell.start, cell.end).toLowerCase());
  const minutes = heads.findIndex((head) => head.length <= 24 && /\b(?:min|mins|minutes|time)\b/.test(head));
  const units = heads.findIndex((head) => head.length <= 24 && /\bunits?\b/.test(head));
  if (minutes < 0 && units < 0) return piped && current?.piped === true && !/\bcode|cpt|service|intervention/.test(heads.join(' ')) ? current : undefined;
  const count = cells.length;
  return {
    piped,
    read: (row, codeAt) => {
      const found = cellsOf(row, piped);
      if (found.length < Math.min(2, count) || !found.some((cell) => cell.start <= codeAt && codeAt < cell.end)) return undefined;
      const number = (index: number): (Span & { readonly count: number }) | undefined => {
        const cell = found[index];
        const match = cell === undefined || index < 0 ? null : /-?\d{1,4}(?:\.\d{1,2})?/.exec(row.slice(cell.start, cell.end));
        return match === null || cell === undefined ? undefined : { count: Number(match[0]), start: cell.start + match.index, end: cell.start + match.index + match[0].length };
      };
      return { minutes: number(minutes)?.count, units: number(units) };
    },
  };
}

function cellsOf(line: string, piped: boolean): readonly Span[] {
  if (piped) return tableCells(line);
  const cells: Span[] = [];
  const gap = /\t+|(?<=\S) {2,}(?=\S)/g;
  let from = 0;
  for (let match = gap.exec(line); match !== null; match = gap.exec(line)) {
    cells.push({ start: from, end: match.index });
    from = match.index + match[0].length;
  }
  cells.push({ start: from, end: line.length });
  return cells.filter((cell) => line.slice(cell.start, cell.end).trim() !== '');
}
