// Are minutes those of a code, or a total of the day?
import type { ClauseView } from '../text/clauseView';
import type { Concept } from '../words/concepts';
import type { Quantity } from '../figures/quantityTypes';
import type { Bound, SubjectDimension } from './subject';

/** Leaves in `bound` the code or the total, whichever the quantity is of. */
export function settleTotal(clause: ClauseView, events: readonly Concept[], bound: Partial<Record<SubjectDimension, Bound>>, quantity: Quantity, previous: Quantity | undefined): void {
  // "Treatment time: 30 minutes of 97110"
  const service = clause.tokens[quantity.next]?.text === 'of' ? events.find((concept) => concept.dimension === 'service' && concept.first === quantity.next + 1) : undefined;
  if (service !== undefined) {
    delete bound.total;
    bound.code = { key: service.key, start: service.start, end: service.end, distance: 0 };
  }
  // "on her tummy 40 minutes total a day": what one does in a day is no treatment.
  const { total } = bound;
  if (total !== undefined && total.start >= quantity.end) {
    const behind = clause.tokens.findIndex(({ start }) => start >= total.end);
    if (/^(?:daily|(?:an?|per|each|every) (?:day|night|week))\b/.test(clause.tokens.slice(behind, behind + 2).map(({ text }) => text).join(' '))) delete bound.total;
  }
  if (bound.total !== undefined && quantity.unit !== undefined && !/min|^h$/.test(quantity.unit)) delete bound.total;
  // "Treatment took 60 minutes: 35 minutes of drainage, ten repetitions …": the total is the first figure's.
  const shared = clause.tokens[quantity.next]?.text === 'of' && !/^(?:treatment|therapy|service|the|total|timed)$/.test(clause.tokens[quantity.next + 1]?.text ?? '');
  if (bound.total !== undefined && (/^(?:sets|reps)$/.test(quantity.attribute) || (shared && previous?.unit === 'min' && bound.total.end <= previous.start))) delete bound.total;
  // "a 45-minute session", "43 minutes of treatment": its length, whatever code stands before.
  const ofSession = clause.tokens.slice(quantity.next, quantity.next + 2).map(({ text }) => text).join(' ');
  if (quantity.unit === 'min' && /^(?:(?:sessions?|visits?|appointments?)\b|of (?:treatment|therapy)$)/.test(ofSession)) delete bound.code;
  // "50 timed minutes of 60", "50 timed minutes of a 60-minute session", "in 60 minutes of treatment"
  const ofWhat = clause.tokens[quantity.first - (/^an?$/.test(clause.tokens[quantity.first - 1]?.text ?? '') ? 2 : 1)];
  if (bound.total?.key === 'timed' && previous !== undefined && (ofWhat?.text === 'of' || ofWhat?.text === 'in') && (bound.total.start >= previous.start || (ofWhat.text === 'of' && quantity.first - previous.next <= 2))) {
    delete bound.total;
    if (quantity.first - previous.next <= 2) delete bound.code;
  }
  if (bound.total !== undefined && bound.code !== undefined) {
    // Whichever was named last before the figure, or stands nearer behind it.
    const gap = (named: Bound): number => (named.end <= quantity.start ? quantity.start - named.end : 1000 + named.start - quantity.end);
    if (bound.total.distance === 0 && gap(bound.total) <= gap(bound.code)) delete bound.code;
    else if (bound.code.distance === 0) delete bound.total;
  }
}

/** "Manual therapy (97140) was given for 23 minutes": only words between the bracket and the minutes. */
export function saidOfCode(clause: ClauseView, code: Bound, quantity: Quantity): boolean {
  let words = 0;
  for (let index = quantity.first - 1; index > clause.statement.first && words < 7; index -= 1, words += 1) {
    const token = clause.tokens[index];
    if (token === undefined || token.start < code.end) return false;
    if (token.text === ')') return clause.tokens[index - 1]?.end === code.end;
    if (token.kind !== 'word' || /^(?:and|then|plus|while|but)$/.test(token.text)) return false;
  }
  return false;
}
