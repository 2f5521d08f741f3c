// Finds, in the flat pieces of a template, the text that stands before a slot on its line.
import type { Piece } from './templatePieces';

/** Text from the start of the line to the first slot of each param: `- Condition: ` gives `- Condition`. */
export function slotLines(pieces: readonly Piece[]): ReadonlyMap<string, string> {
  const slots = new Map<string, string>();
  let line = '';
  for (const piece of pieces) {
    if (piece.kind === 'text')
      line = piece.text.includes('\n') ? piece.text.slice(piece.text.lastIndexOf('\n') + 1) : line + piece.text;
    else {
      if (piece.kind === 'param' && !slots.has(piece.name) && /:\s*$/.test(line)) slots.set(piece.name, line);
      line += '{}';
    }
  }
  return slots;
}
