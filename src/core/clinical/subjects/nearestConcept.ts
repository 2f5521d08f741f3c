// Which task, assist level, code or total a figure is of, where several stand in its sentence.
import type { ClauseView } from '../text/clauseView';
import type { Concept } from '../words/concepts';
import type { Quantity } from '../figures/quantityTypes';

/** For loosely attached dimensions: directly before, else after in the clause, else before in the clause, else earlier. */
export function nearestOf(clause: ClauseView, events: readonly Concept[], dimension: 'task' | 'assist' | 'code' | 'total', quantity: Quantity, previous: Quantity | undefined, following: Quantity | undefined): Concept | undefined {
  const own = clause.segment(quantity.first);
  const next = clause.tokens[quantity.next]?.text;
  const wanted = events.filter((concept) => (dimension === 'code' ? concept.dimension === 'service' : concept.dimension === dimension));
  const inside = wanted.find((concept) => concept.first >= quantity.first && concept.next <= quantity.next);
  if (inside !== undefined) return inside;
  // "97162 and one unit of 97112"
  const counted = dimension === 'code' && /^units?$/.test(next ?? '') && clause.tokens[quantity.next + 1]?.text === 'of' ? wanted.find((concept) => concept.first === quantity.next + 2) : undefined;
  if (counted !== undefined) return counted;
  const last = wanted.filter((concept) => concept.next <= quantity.first).at(-1);
  if (dimension === 'code' && last !== undefined && isClosedBefore(clause, wanted[0] ?? last, last, quantity)) return wanted.find((concept) => concept.first >= quantity.next) ?? last;
  const sameSegment = wanted.filter((concept) => clause.segment(concept.first) === own || (dimension === 'code' && isBracketOf(clause, concept.first, own)));
  const before = sameSegment.filter((concept) => concept.next <= quantity.first).at(-1);
  // "Time 44: TE 28 / MT 8": the figure heads the list of services.
  const after = dimension === 'code' && next === ':' ? undefined : sameSegment.find((concept) => concept.first >= quantity.next && (following === undefined || concept.first < following.first || following.group === quantity.group));
  const bracket = wanted.find((concept) => concept.first >= quantity.next && concept.first <= quantity.next + 3 && next === '(' && (following === undefined || concept.first < following.first));
  // "38 min timed / 40 total": each stands right behind its figure.
  if (dimension !== 'assist' && before !== undefined && after?.first === quantity.next && (dimension !== 'code' || before.next !== quantity.first) && previous !== undefined && before.first === previous.next) return after;
  if (dimension === 'assist') return bracket ?? after ?? (before !== undefined && (previous === undefined || before.first >= previous.next) ? before : undefined);
  if (dimension === 'task') return before ?? after;
  if (before !== undefined) return before;
  // "stairs for 15 minutes, code 97530"
  const called = dimension === 'code' && next === ',' && /^(?:code|cpt)$/.test(clause.tokens[quantity.next + 1]?.text ?? '') ? wanted.find((concept) => concept.first === quantity.next + 2) : undefined;
  if (called !== undefined) return called;
  return after ?? (dimension === 'code' ? (bracket ?? last) : undefined);
}

/** "… of massage (97140) and 12 minutes of bagging (97530)": a code in its bracket is of the minutes before it. */
function isClosedBefore(clause: ClauseView, firstCode: Concept, code: Concept, quantity: Quantity): boolean {
  // A list that opens with "fluidotherapy (97022) ten minutes" goes on so.
  const counted = clause.statement.quantities.some(({ unit, first }) => unit === 'min' && first < firstCode.first);
  const between = clause.tokens.slice(code.next, quantity.first).map(({ text }) => text);
  return quantity.unit === 'min' && counted && between[0] === ')' && between.slice(1).every((text) => /^(?:,|;|and|then|plus|by|followed|another|an?)$/.test(text));
}

/** "15 minutes on canalith repositioning (95992)": the bracket right behind a clause belongs to it. */
export function isBracketOf(clause: ClauseView, token: number, own: number): boolean {
  if (clause.segment(token) !== own + 1) return false;
  let start = token;
  while (start > clause.statement.first && clause.segment(start - 1) === own + 1) start -= 1;
  return clause.tokens[start]?.text === '(' && !clause.statement.quantities.some((quantity) => clause.segment(quantity.first) === own + 1);
}
