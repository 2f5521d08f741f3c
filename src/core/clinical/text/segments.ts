// Clauses within a statement, by token.
import type { Statement } from '../note/statements';
import type { Token } from './tokens';

/** Clause numbers of the statement's tokens: cut at commas, semicolons, brackets and "and" before a new figure. */
export function segmentsOf(tokens: readonly Token[], statement: Statement): Int32Array {
  const segments = new Int32Array(Math.max(0, statement.next - statement.first));
  let segment = 0;
  let figure = 0;
  let held = false;
  for (let index = statement.first; index < statement.next; index += 1) {
    const token = tokens[index];
    while ((statement.quantities[figure]?.next ?? Infinity) <= index) {
      figure += 1;
      held = true;
    }
    const text = token?.text ?? '';
    const parts = (token?.kind === 'mark' && /^(?:[,;()|]|--)$/.test(text)) || token?.kind === 'line' || ((text === '.' || text === '!' || text === '?') && token?.kind === 'mark') || (token?.kind === 'word' && (/^(?:then|but|while|whereas|vs|versus)$/.test(text) || (held && /^(?:and|plus)$/.test(text) && (statement.quantities[figure]?.first ?? Infinity) <= index + 8)));
    if (parts) {
      segment += 1;
      held = false;
    }
    segments[index - statement.first] = segment;
  }
  return segments;
}
