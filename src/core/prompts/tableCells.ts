// Rows of a pipe table: cells with their places, and cell text made safe.
import type { Span } from '../clinical/span';

export interface TableCell {
  /** Trimmed, escaped pipes undone. */
  readonly text: string;
  /** Place of the trimmed text in the line. */
  readonly span: Span;
}

/** The cells of a line that is a table row; undefined where it has no pipe that divides cells. */
export function tableCells(line: string): readonly TableCell[] | undefined {
  const bars: number[] = [];
  for (let index = line.indexOf('|'); index >= 0; index = line.indexOf('|', index + 1)) {
    let slashes = 0;
    while (line[index - slashes - 1] === '\\') slashes++;
    if (slashes % 2 === 0) bars.push(index);
  }
  const first = bars[0];
  if (first === undefined) return undefined;
  const leading = line.slice(0, first).trim() === '';
  if (!leading && bars.length < 2) return undefined;
  const edges = leading ? bars : [-1, ...bars];
  if (line.slice((edges.at(-1) ?? 0) + 1).trim() !== '') edges.push(line.length);
  return edges.slice(1).map((end, index) => cell(line, (edges[index] ?? -1) + 1, end));
}

/** `| --- | :--: |` */
export function isDividerRow(cells: readonly TableCell[]): boolean {
  return cells.length > 0 && cells.every(({ text }) => /^:?-+:?$/.test(text));
}

/** One line, pipes and backslashes escaped. */
export function escapeCell(text: string): string {
  return text
    .trim()
    .replace(/\s*(?:\r\n?|\n)\s*/g, ' ')
    .replace(/[\\|]/g, '\\$&');
}

function cell(line: string, start: number, end: number): TableCell {
  const raw = line.slice(start, end);
  const text = raw.trim();
  const from = text === '' ? start : start + raw.indexOf(text);
  return { text: text.replace(/\\([\\|])/g, '$1'), span: { start: from, end: from + text.length } };
}
