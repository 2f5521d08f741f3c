// The cells of a line set in columns by bars, tabs, blanks or dots, or by arrows or slashes between them.
import { tableCells } from '../../clinical/note/sections';
import type { Span } from '../../clinical/span';

export function cellsOf(line: string): readonly string[] {
  const cells = barredCells(line)?.map(({ start, end }) => line.slice(start, end)) ?? line.trim().split(/\t+| {2,}|\s*\.{2,}\s*|\s\.\s/);
  return cells.map((cell) => cell.trim());
}

/** The cells between bars; undefined for a line without columns of them. */
export function barredCells(line: string): readonly Span[] | undefined {
  return /^\s*\|/.test(line) || (line.match(/ \| /g)?.length ?? 0) >= 2 ? tableCells(line) : undefined;
}

/** "Function (eval / now / goal)", "eval → 3/5 → goal", and the rows below it: "UB dressing: mod A / SBA / mod I", "flex 96 → 134 → 150". */
export function steppedCells(line: string): readonly string[] | undefined {
  const plain = line.replace(/^[\s*•-]+/, '').replace(/[.;\s]+$/, '');
  const sign = /\s*(?:→|->|=>)\s*/.test(plain) ? /\s*(?:→|->|=>)\s*/ : /\s+[/|]\s+/;
  const [, corner = '', inner] = /^([^()]*?)\s*[:=]?\s*\(([^()]*)\)\s*:?$/.exec(plain) ?? [];
  const cells = (inner ?? plain).split(sign).map((cell) => cell.trim());
  if (cells.length < 2) return undefined;
  if (inner !== undefined) return [corner, ...cells];
  const [, name, value] = /^([^:]*[A-Za-z)\]])(?::|,(?=\s*[A-Za-z]))\s*([^,\s].*)$/.exec(cells[0] ?? '') ?? [];
  return name === undefined || value === undefined ? cells : [name, value, ...cells.slice(1)];
}
