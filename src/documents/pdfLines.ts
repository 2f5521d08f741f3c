// Puts the pieces of text on a PDF page back into lines. Knows positions on paper and nothing of letters.

/** A piece of text; `x` and `y` in points from the lower left corner of the page. */
export interface PagePiece {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/**
 * The text in the order in which the file holds it. Pieces on one height make one line, with a wide gap (a second column)
 * kept as four blanks; a wide step down is a blank line. A line above the one before starts a new block.
 */
export function pageLines(pieces: readonly PagePiece[]): string {
  let text = '';
  let last: PagePiece | undefined;
  for (const piece of pieces) {
    // A lone blank has no size of its own; the gap it stands in says the same.
    if (piece.text.trim() === '') continue;
    if (last !== undefined) text += between(last, piece, text);
    text += piece.text;
    last = piece;
  }
  return text.replace(/[^\S\n]+\n/g, '\n').replace(/\n{3,}/g, '\n\n');
}

function between(last: PagePiece, next: PagePiece, text: string): string {
  const size = Math.max(last.height, next.height, 1);
  const drop = last.y - next.y;
  if (Math.abs(drop) < size * 0.5) {
    const gap = next.x - (last.x + last.width);
    if (gap > size * 1.8) return '    ';
    return gap > size * 0.15 && !/\s$/.test(text) && !/^\s/.test(next.text) ? ' ' : '';
  }
  return drop < 0 || drop > size * 1.75 ? '\n\n' : '\n';
}
