// The exercises a dose may belong to.
import type { ClauseView } from '../text/clauseView';
import type { Concept } from '../words/concepts';
import type { Quantity } from '../figures/quantityTypes';
import type { Bound } from './subject';
import { wordsOf } from '../text/wordsOf';

/** The exercise of a dose: in its own clause before or after it, else the last named; a list before it shares it. */
export function exercisesOf(clause: ClauseView, quantity: Quantity): readonly Bound[] {
  const own = clause.segment(quantity.first);
  const named = clause.statement.concepts.filter((concept) => concept.dimension === 'exercise');
  const toBound = (concept: Concept, distance: 0 | 1): Bound => ({ key: concept.key, start: concept.start, end: concept.end, distance });
  const inSegment = named.filter((concept) => clause.segment(concept.first) === own || (clause.opensBracket(quantity) && clause.segment(concept.first) === own - 1 && concept.next <= quantity.first));
  const before = inSegment.filter((concept) => concept.next <= quantity.first).at(-1);
  // "17 minutes: board level 3 …" are the minutes of the whole list.
  const chosen = inSegment.find((concept) => concept.first === quantity.next && /^(?:lb|kg|oz)$/.test(quantity.unit ?? '')) ?? before ?? inSegment.find((concept) => concept.first >= quantity.next && !(quantity.unit === 'min' && clause.parts(quantity.next, concept.first, ':')));
  const earlier = named.filter((concept) => concept.next <= quantity.first);
  // A clause with words of its own names an exercise the lexicon does not know.
  const ownMotion = chosen === undefined && clause.statement.concepts.some((concept) => concept.dimension === 'motion' && concept.next <= quantity.first && clause.segment(concept.first) === own);
  const unknown = ownMotion || chosen === undefined && wordsOf(clause, quantity).some((word) => !/^(?:pound|weight|resist|band|green|blue|red|yellow|black|side|hold|second|minut|degr|ankl|cuff|dumbbel|extremit|arm|leg|rest|rep|set|load|light|medium|heav|slow|tempo|pain|fre|bilateral|right|left|alternat|week|dail|sup|sid|lyin|prone|stand|sit)/.test(word) || clause.statement.concepts.some((concept) => concept.dimension === 'task' && concept.next - concept.first > 1 && clause.segment(concept.first) === own));
  const main = unknown ? undefined : (chosen ?? earlier.at(-1));
  if (unknown) return [];
  if (main === undefined) {
    const head = clause.statement.context.filter((concept) => concept.dimension === 'exercise').at(-1);
    return head === undefined ? [] : [{ key: head.key, start: head.start, end: head.end, distance: 1 }];
  }
  const bounds = [toBound(main, chosen === undefined ? 1 : 0)];
  for (let index = earlier.indexOf(main) - 1; index >= 0; index -= 1) {
    const other = earlier[index];
    const later = earlier[index + 1];
    if (other === undefined || later === undefined || clause.statement.quantities.some((figure) => figure.first >= other.next && figure.first < later.first)) break;
    bounds.push(toBound(other, 1));
  }
  return bounds;
}
