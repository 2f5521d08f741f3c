// How far a measure reaches that was named before: until another test is named, or the sentence turns away from it.
import type { ClauseView } from '../text/clauseView';
import type { Quantity } from '../figures/quantityTypes';
import { stem } from './subject';
import type { Bound } from './subject';

/** "RPQ 28 (44). BIVSS 33", "… and the BIVSS from 51": a test nobody knows has been named since. */
export function isOverNamed(clause: ClauseView, measure: Bound, quantity: Quantity, previous: Quantity | undefined): boolean {
  for (let index = quantity.first - 1; index >= Math.max(clause.statement.first, previous?.next ?? 0, quantity.first - 4); index -= 1) {
    const token = clause.tokens[index];
    if (token === undefined || token.start < measure.end) return false;
    if (token.kind === 'word' && token.caps === 'all' && token.text.length >= 4 && !clause.statement.concepts.some((concept) => concept.first <= index && index < concept.next)) return true;
  }
  return false;
}

/** "Grip is improving, but an 8 lb pot …": a clause that turns away speaks of something else. */
export function turnsFrom(clause: ClauseView, measure: Bound, quantity: Quantity): boolean {
  for (let index = quantity.first - 1; index > clause.statement.first && (clause.tokens[index]?.start ?? 0) >= measure.end; index -= 1) if (/^(?:but|while|whereas|although)$/.test(clause.tokens[index]?.text ?? '')) return !clauseIsBare(clause, index + 1, quantity.first);
  return false;
}

/** Do only small words stand between? */
function clauseIsBare(clause: ClauseView, from: number, to: number): boolean {
  return clause.tokens.slice(from, to).every(({ kind, text }) => kind !== 'word' || stem(text) === undefined);
}

/** "the score had risen to 43" goes on about the measure of the sentence before. */
export function resumesScore(clause: ClauseView): boolean {
  const { first, next, concepts } = clause.statement;
  if (concepts.some((concept) => concept.dimension === 'measure')) return false;
  for (let index = first; index < next - 1; index += 1) if (/^(?:the|her|his|their|this|that)$/.test(clause.tokens[index]?.text ?? '') && /^(?:score|scores|index|time)$/.test(clause.tokens[index + 1]?.text ?? '')) return true;
  return false;
}
