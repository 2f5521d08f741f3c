// Divides the words of a hunk into paragraphs and table rows, so that a Markdown table is read as one. Pure; no word is lost.
import type { HunkPiece } from '../protocol/messages';

export type PieceBlock =
  | { readonly kind: 'text'; readonly pieces: readonly HunkPiece[] }
  /** Cells of pieces; `head` = the first row names the columns. */
  | { readonly kind: 'table'; readonly head: boolean; readonly rows: readonly (readonly (readonly HunkPiece[])[])[] };

type Line = readonly HunkPiece[];

export function pieceBlocks(pieces: readonly HunkPiece[]): readonly PieceBlock[] {
  const blocks: ({ kind: 'text'; lines: Line[] } | { kind: 'table'; lines: Line[] })[] = [];
  for (const line of linesOf(pieces)) {
    const kind = isRow(line) ? 'table' : 'text';
    const last = blocks.at(-1);
    if (last?.kind === kind) last.lines.push(line);
    else blocks.push({ kind, lines: [line] });
  }
  return blocks.flatMap((block): readonly PieceBlock[] => {
    if (block.kind === 'table') {
      const divider = block.lines.findIndex(isDivider);
      return [{ kind: 'table', head: divider === 1, rows: block.lines.filter((line) => !isDivider(line)).map(cellsOf) }];
    }
    const text = block.lines.flatMap((line, index) => (index === 0 ? line : [{ text: '\n', mark: 'same' as const }, ...line]));
    // Blank lines beside a table are the table's own distance.
    return blocks.length > 1 && text.every((piece) => piece.text.trim() === '') ? [] : [{ kind: 'text', pieces: text }];
  });
}

function linesOf(pieces: readonly HunkPiece[]): readonly Line[] {
  const lines: HunkPiece[][] = [[]];
  for (const piece of pieces) {
    const parts = piece.text.split('\n');
    parts.forEach((text, index) => {
      if (index > 0) lines.push([]);
      // An empty piece tells of words that were removed for a flag.
      if (text !== '' || parts.length === 1) lines.at(-1)?.push({ ...piece, text });
    });
  }
  return lines;
}

function isRow(line: Line): boolean {
  const text = wordsOf(line).trim();
  return text.length > 2 && text.startsWith('|') && text.endsWith('|');
}

function isDivider(line: Line): boolean {
  return /^\s*\|(?:\s*:?-+:?\s*\|)+\s*$/.test(wordsOf(line));
}

function wordsOf(line: Line): string {
  return line.map((piece) => piece.text).join('');
}

/** The cells between the bars; an escaped bar is a word. */
function cellsOf(line: Line): readonly (readonly HunkPiece[])[] {
  const cells: HunkPiece[][] = [[]];
  for (const piece of line) {
    piece.text.split(/(?<!\\)\|/).forEach((text, index) => {
      if (index > 0) cells.push([]);
      const words = text.replaceAll('\\|', '|');
      if (words !== '' || piece.text === '') cells.at(-1)?.push({ ...piece, text: words });
    });
  }
  // What stands before the first bar and after the last one is the edge of the table.
  return cells.slice(1, -1).map(trimmed);
}

function trimmed(cell: readonly HunkPiece[]): readonly HunkPiece[] {
  const last = cell.length - 1;
  return cell
    .map((piece, index) => ({ ...piece, text: index === 0 && index === last ? piece.text.trim() : index === 0 ? piece.text.trimStart() : index === last ? piece.text.trimEnd() : piece.text }))
    .filter((piece) => piece.text !== '' || piece.flag !== undefined);
}
