// A scan of two columns of prose, read line by line, mixes their sentences. Here each column is read to its end first.
import type { Span } from '../../clinical/span';

/** A text in reading order, and where each of its characters stands in the text as given. */
export interface OrderedText {
  readonly text: string;
  /** The pieces of the given text that make up a span of the ordered one. */
  readonly original: (span: Span) => readonly Span[];
}

interface Row {
  readonly start: number;
  readonly text: string;
  /** Where the right column may begin; undefined on a line of full width. */
  readonly split: number | undefined;
}

const fewestRows = 3;

export function inReadingOrder(text: string): OrderedText {
  const blocks = columnBlocks(rowsOf(text));
  if (blocks.length === 0) return { text, original: (span) => [span] };
  const pieces: Span[] = [];
  let from = 0;
  for (const block of blocks) {
    const [first] = block;
    const last = block.at(-1);
    if (first === undefined || last === undefined) continue;
    pieces.push({ start: from, end: first.start });
    pieces.push(...block.map((row) => ({ start: row.start, end: row.start + Math.min(row.split ?? row.text.length, row.text.length) })));
    // An empty piece parts the columns as a blank line does.
    pieces.push({ start: last.start, end: last.start }, ...block.filter((row) => row.split !== undefined && row.split < row.text.length).map((row) => ({ start: row.start + (row.split ?? 0), end: row.start + row.text.length })), { start: last.start, end: last.start });
    from = last.start + last.text.length;
  }
  pieces.push({ start: from, end: text.length });
  return join(text, pieces);
}

/** Puts the pieces together; each but the first and last ends its line. */
function join(text: string, pieces: readonly Span[]): OrderedText {
  const starts: number[] = [];
  let joined = '';
  for (const { start, end } of pieces) {
    starts.push(joined.length);
    joined += `${text.slice(start, end).replace(/[\s|]+$/, '')}\n`;
  }
  return {
    text: joined,
    original: ({ start, end }) => pieces.flatMap((piece, index) => {
      const at = starts[index] ?? 0;
      const from = Math.max(start, at);
      const to = Math.min(end, at + piece.end - piece.start);
      return from < to ? [{ start: piece.start + from - at, end: piece.start + to - at }] : [];
    }),
  };
}

function rowsOf(text: string): readonly Row[] {
  let start = 0;
  return text.split('\n').map((line) => {
    const gaps = line.length > 300 ? [] : [...line.matchAll(/(?<=\S)(?: *\| *| {3,}| *\t+)(?=\S)/g)];
    const [gap] = gaps;
    const indent = /^ {12,}(?:\| *)?(?=[^\s|])/.exec(line)?.[0].length;
    const row = { start, text: line, split: gap !== undefined && gaps.length === 1 ? gap.index + gap[0].length : indent };
    start += line.length + 1;
    return row;
  });
}

/** Runs of lines whose right halves begin at one place and of which a half reads on from line to line. */
function columnBlocks(rows: readonly Row[]): readonly (readonly Row[])[] {
  const blocks: Row[][] = [];
  let open: Row[] = [];
  let place: number | undefined;
  const close = (): void => {
    if (open.filter(({ split, text }) => split !== undefined && text.slice(0, split).trim() !== '').length >= fewestRows && readsOn(open)) blocks.push(open);
    open = [];
    place = undefined;
  };
  for (const row of rows) {
    const fits = row.split !== undefined && (place === undefined || Math.abs(row.split - place) <= 1);
    const leftOnly = row.split === undefined && place !== undefined && row.text.trim() !== '' && row.text.trimEnd().length < place - 1;
    if (!fits && !leftOnly) close();
    if (row.split !== undefined && (fits || open.length === 0)) {
      place ??= row.split;
      open.push(row);
    } else if (leftOnly) open.push(row);
  }
  close();
  return blocks;
}

/** At least two lines of a half go on in small letters where the line before has no end: prose, not a table. */
function readsOn(block: readonly Row[]): boolean {
  const halves = [block.map(({ text, split }) => text.slice(0, split)), block.map(({ text, split }) => (split === undefined ? '' : text.slice(split)))].map((half) => half.map((line) => line.replace(/^[\s|]+|[\s|]+$/g, '')));
  const goesOn = halves.map((half) => half.filter((line, index) => /^[a-z]/.test(line) && /[a-z,]$/.test(half[index - 1] ?? '')).length);
  return goesOn.reduce((sum, count) => sum + count, 0) >= 2 && halves.every((half) => half.filter((line) => /[a-z]{3} [a-z]|[A-Z][a-z]+ [A-Za-z]/.test(line)).length >= 2);
}
