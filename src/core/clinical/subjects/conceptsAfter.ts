// What is named right behind a figure and belongs to it.
import type { Concept } from '../words/concepts';
import { singular } from '../figures/countedNouns';
import type { Quantity } from '../figures/quantityTypes';
import type { Statement } from '../note/statements';
import type { Token } from '../text/tokens';

/** Concepts right after the figure: "102° of right knee flexion", "44/56 on the Berg", "4-/5 R". */
export function conceptsAfter(tokens: readonly Token[], statement: Statement, quantity: Quantity, following: Quantity | undefined, concepts: readonly Concept[]): readonly Concept[] {
  let index = quantity.next;
  // "three cruising steps to the left"
  if (quantity.counted !== undefined && quantity.attribute === 'count') for (let noun = quantity.next; noun < quantity.next + 3; noun += 1) if (singular(tokens[noun]?.text ?? '') === quantity.counted) index = noun + 1;
  const words = (at: number): string => tokens[at]?.text ?? '';
  let prepositions = 0;
  // "18 heel raises on the right"
  const exercise = concepts.find((concept) => concept.dimension === 'exercise' && concept.first === quantity.next);
  if (exercise !== undefined && /^(?:on|with)$/.test(words(exercise.next))) index = exercise.next;
  const limit = Math.min(following?.first ?? statement.next, quantity.next + 12, statement.next);
  const picked: Concept[] = [];
  while (index < limit) {
    // What stands for the head of a figure has no words, and is of that figure.
    const concept = concepts.filter((candidate) => candidate.first === index && candidate.next > index && /^(?:side|joint|region|motion|muscle|mode|test|measure)$/.test(candidate.dimension)).sort((one, other) => other.next - one.next);
    if (concept.length > 0) {
      picked.push(...concept);
      if (words(index) === 'in') prepositions += 1;
      index = Math.max(...concept.map((candidate) => candidate.next));
      continue;
    }
    const carried = picked.length === 0 && prepositions === 0 && index < quantity.next + 2 && /(?:[a-z]{3}ing|steps?)$/.test(words(index));
    if (carried) {
      index += 1;
      continue;
    }
    if (/^(?:of|on|in|for|with|at|during|to|toward|under|over|beneath|when)$/.test(words(index))) prepositions += 1;
    // "60 degrees of flexion and IP joints neutral": the next joint has its own.
    else if (words(index) === 'and' && picked.some(({ dimension }) => dimension === 'motion') && concepts.some(({ dimension, first }) => dimension === 'joint' && first === index + (/^(?:the|his|her|their)$/.test(words(index + 1)) ? 2 : 1))) break;
    else if (words(index) === 'and' && (index + 1 >= limit || (picked.some((concept) => concept.dimension === 'motion') && following !== undefined && following.first - index < 6))) break;
    else if (!/^(?:the|her|his|their|a|an|both|involved|affected|side|strength|and|lower|upper|active|passive|test|scale|score|pain|muscle|body|weight)$/.test(words(index)) || (words(index) === 'and' && picked.length === 0)) break;
    index += 1;
  }
  const closing = words(index);
  const closes = index >= statement.next || /^[,;.()|/→]$/.test(closing) || tokens[index]?.kind === 'line' || closing === 'and' || closing === 'vs' || closing === 'but' || closing === 'compared' || closing === 'versus' || closing === 'while' || /^(?:goals?|target)$/.test(closing);
  // "1+ R 2+ L"
  const alternates = following?.first === index && concepts.some((concept) => concept.dimension === 'side' && concept.first === following.next);
  // "5 deg L tilt"
  if (/^(?:tilt|shift|lean|list|deviation)$/.test(closing) && picked.length > 0) return picked;
  const sideOnly = picked.length > 0 && picked.every((concept) => concept.dimension === 'side');
  // "3 x 6 with the left knee blocked": how it was done, not what was counted.
  if (words(quantity.next) === 'with' && /^(?:blocked|bent|extended|supported|straight|flexed|braced|stabilized|elevated|guarded|locked)$/.test(closing)) return [];
  if (prepositions > 0) return picked;
  if (sideOnly && (closes || alternates)) return picked;
  return sideOnly ? [] : picked.length > 0 && closes && quantity.attribute === 'value' ? picked : [];
}
