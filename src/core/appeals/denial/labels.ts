// Where a labelled value stands: behind its label, under it, or in its column of a table.
import type { Span } from '../../clinical/span';
import { findLabels, type NumberLabels } from './labelTable';
import { lineAt, type Letter, type Line } from './letterText';

export interface Place extends Span {
  readonly text: string;
}

/** What follows the label directly, on its own line or at the start of the next. */
export function afterLabel(letter: Letter, label: Span): Place {
  const line = lineAt(letter, label.end - 1);
  const start = skip(letter.plain, label.end);
  const end = letter.lines[line]?.end ?? letter.plain.length;
  if (start < end) return place(letter, start, end);
  const next = nextLine(letter, line);
  return next === undefined ? place(letter, end, end) : place(letter, next.start, next.end);
}

/** Between a label and its value: colons, leaders, "is", "(s)", "number", "#". */
function skip(plain: string, from: number): number {
  const filler = /^(?:[^\S\n]|[:#.=|>)-]|\(incl[a-z. ]{1,14}\)|\((?:s|es|TAR|SAR|RFA|RFS|ARN|MNR|UM|PA|UR|DCN|ICN|TCN|CCN|RIN|CIN|UMI|MBI|HICN|DBN)\)|[lI1]D\b|\/ ?(?:referral|auth\w*|precert\w*|reference|ref|case|request|subscriber|member|id|certification)\b|(?:numbers?|nos?|nbr|num|ids?|is|was|are|of|submitted|requested|on file|enc|ICN|DCN|TCN|CCN)\b(?=[\s:#.]))*/i.exec(plain.slice(from, from + 80))?.[0] ?? '';
  return from + filler.length;
}

function nextLine({ lines }: Letter, index: number): Line | undefined {
  return [index + 1, index + 2].map((at) => lines[at]).find((line) => line !== undefined && line.text.trim() !== '');
}

/** No table of a letter is wider. */
const longestRow = 400;

/** The cells under a column heading, row by row, as long as the table goes on. */
export function cellsUnder(letter: Letter, heading: Span): readonly Place[] {
  const index = lineAt(letter, heading.start);
  const head = letter.lines[index];
  if (head === undefined || head.text.length > longestRow) return [];
  const headings = cells(head);
  const column = headings.findIndex(({ start, end }) => start < heading.end && heading.start < end);
  const wanted = headings[column];
  if (headings.length < 2 || wanted === undefined || hasValue(letter, heading, wanted) || wanted.text.length > heading.end - heading.start + 14) return [];
  const found: Place[] = [];
  for (const [distance, line] of letter.lines.slice(index + 1, index + 200).entries()) {
    if (line.text.trim() === '') {
      if (found.length > 0 || distance > 1) break;
      continue;
    }
    if (line.text === head.text || line.text.length > longestRow) break;
    if (/^[\s|:+=-]*$/.test(line.text)) continue;
    const row = cells(line);
    if (row.length < 2) {
      // A continued cell of a wrapped row stands under its own column.
      if (found.length === 0 && distance > 1) break;
      continue;
    }
    const offset = ({ start }: Span, of: Line): number => start - of.start;
    const away = (one: Place): number => Math.abs(offset(one, line) - offset(wanted, head));
    const nearest = row.toSorted((a, b) => away(a) - away(b))[0];
    const counted = row.length === headings.length ? row[column] : nearest;
    // Far from its heading, a cell of the same number is of another form.
    const cell = counted !== undefined && nearest !== undefined && away(counted) > 20 && away(nearest) <= 6 ? nearest : counted;
    if (cell !== undefined && away(cell) > 36) continue;
    // A row of another form has no cell in this column unless one begins near it.
    if (cell !== undefined && (row.length === headings.length || Math.abs(offset(cell, line) - offset(wanted, head)) <= 12)) found.push(cell);
  }
  return found;
}

/** "Sent: 05/18/2026" heads no column: its value stands behind it. */
function hasValue(letter: Letter, label: Span, cell: Place): boolean {
  return /^\s*:\s*\S/.test(letter.plain.slice(label.end, cell.end));
}

/** A line cut at tabs, bars and gaps of two or more spaces. */
export function cells(line: Line): readonly Place[] {
  const found: Place[] = [];
  for (const match of line.text.matchAll(/[^\s|](?:[^\t|\n ]| (?=[^\s|]))*/g)) found.push({ start: line.start + match.index, end: line.start + match.index + match[0].length, text: match[0] });
  return found;
}

/** Every place at which a value of a label may stand, the likeliest first. */
export function placesOf(letter: Letter, labels: NumberLabels): readonly (readonly Place[])[] {
  return findLabels(letter, labels).map((label) => [afterLabel(letter, label), ...cellsUnder(letter, label)]);
}

function place(letter: Letter, start: number, end: number): Place {
  return { start, end, text: letter.plain.slice(start, end) };
}
