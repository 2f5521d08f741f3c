// Figures of two sides or two motions held against each other: which side a figure is not of, and where none can be told.
import type { ClauseView } from '../text/clauseView';
import type { Concept } from '../words/concepts';
import { conceptsAfter } from './conceptsAfter';
import type { Quantity } from '../figures/quantityTypes';
import type { Bound, SubjectDimension } from './subject';

/** "flexion 42° and extension 38°, against 75° and 70°": which motion is meant is a guess, so none is. */
export function compares(clause: ClauseView, quantity: Quantity, own: number): boolean {
  const { concepts, first } = clause.statement;
  if (concepts.some((concept) => (concept.dimension === 'motion' || concept.dimension === 'muscle') && clause.segment(concept.first) === own)) return false;
  let start = quantity.first;
  while (start > first && clause.segment(start - 1) >= own - 1 && clause.tokens[start - 1]?.text !== ',') start -= 1;
  const opens = /^(?:against|versus|vs|compared|contralateral|compare)$/.test(clause.tokens[start]?.text ?? '') || /^(?:versus|vs)$/.test(clause.tokens[start - 1]?.text ?? '');
  return opens && new Set(concepts.filter((concept) => concept.dimension === 'motion' && concept.first < start).map((concept) => concept.key)).size > 1;
}

/** "… on the right; key pinch is 2.1 kg and 6.0 kg": which is which, only the order tells. */
export function isRespective(clause: ClauseView, quantity: Quantity, previous: Quantity | undefined, following: Quantity | undefined): boolean {
  const joined = (one: Quantity | undefined, other: Quantity | undefined): boolean => one !== undefined && other !== undefined && other.first === one.next + 1 && /^(?:and|against|versus|vs)$/.test(clause.tokens[one.next]?.text ?? '');
  if (!joined(previous, quantity) && !joined(quantity, following)) return false;
  return new Set(clause.statement.concepts.filter((concept) => concept.dimension === 'side' && concept.first < quantity.first).map((concept) => concept.key)).size > 1;
}

/** "seven degrees less than on the left, and rotation is 24°": the side that was compared with is not the next figure's. */
export function isComparison(clause: ClauseView, { dimension, first, next }: Concept): boolean {
  if (dimension !== 'side') return false;
  const after = clause.tokens[/^(?:side|limb|leg|arm|hand|knee|shoulder|hip|ankle|wrist|elbow)$/.test(clause.tokens[next]?.text ?? '') ? next + 1 : next]?.text ?? '';
  const before = clause.tokens.slice(Math.max(clause.statement.first, first - 4), first).map(({ text }) => text).join(' ');
  // "limited compared with the right: flexion 24°", "equal to the right, compared with nine"
  if (/\b(?:compared (?:with|to)|(?:half|third|twice|double|percent|%) (?:that )?of|equal to|same as|similar to|relative to|matches|matching)(?: the)?$/.test(before) && /^[:,.;)]$/.test(after)) return true;
  return /\bthan\b/.test(before) && clause.statement.quantities.some((quantity) => quantity.next <= first);
}

/** "75° and 70° on the left": the side holds for both. */
export function sharedSide(clause: ClauseView, bound: Partial<Record<SubjectDimension, Bound>>, quantity: Quantity, following: Quantity | undefined, concepts: readonly Concept[]): void {
  if (following === undefined || following.first !== quantity.next + 1 || !/^(?:and|or|,|\/)$/.test(clause.tokens[quantity.next]?.text ?? '')) return;
  const side = conceptsAfter(clause.tokens, clause.statement, following, undefined, concepts).find((concept) => concept.dimension === 'side');
  if (side !== undefined) bound.side = { key: side.key, start: side.start, end: side.end, distance: 0 };
}

/** "The other knee 110°", "39.1 cm on the other side": not the side named before. */
export function isOtherSide(clause: ClauseView, quantity: Quantity, own: number): boolean {
  for (let index = quantity.first - 1; index >= clause.statement.first && clause.segment(index) === own; index -= 1) if (namesOther(clause, index)) return true;
  const behind = clause.tokens[quantity.next]?.text === 'on' || clause.tokens[quantity.next]?.text === 'for' ? quantity.next + 1 : quantity.next;
  return namesOther(clause, clause.tokens[behind]?.text === 'the' ? behind + 1 : behind);
}

function namesOther(clause: ClauseView, index: number): boolean {
  const text = clause.tokens[index]?.text ?? '';
  return /^(?:contralateral|uninvolved|unaffected|opposite|nonoperative|nonsurgical|noninvolved|uninjured)$/.test(text) || (text === 'other' && /^(?:side|arm|leg|hand|knee|limb|hip|shoulder|ankle|foot|wrist|elbow|thumb|eye|ear)$/.test(clause.tokens[index + 1]?.text ?? ''));
}
