// The conditions a figure was taken under (at rest, eyes closed, on foam …): the ones that stand at it in its statement.
import type { ClauseView } from '../text/clauseView';
import type { Concept } from '../words/concepts';
import type { Quantity } from '../figures/quantityTypes';
import { conditionSort } from './subject';
import type { Bound } from './subject';

/** The conditions of a figure, one of each sort: right before or after it in its clause, else of its row or heading. */
export function conditionsOf(clause: ClauseView, quantity: Quantity, previous: Quantity | undefined, following: Quantity | undefined): readonly Bound[] {
  const own = clause.segment(quantity.first);
  const all = clause.conditions;
  // Zone II is that of the finger, whichever is named beside it.
  if ((all.length === 0 && clause.statement.context.length === 0) || quantity.counted === 'zone') return [];
  const chosen = new Map<string, Bound>();
  for (const sort of new Set(all.map((concept) => conditionSort(concept.key)))) {
    const trailing = (sort === 'situation' || sort === 'digit' || sort === 'moment') && trailsOf(clause, sort);
    const led = ledBy(clause, all.filter((concept) => conditionSort(concept.key) === sort), sort, quantity);
    if (led !== undefined) {
      chosen.set(sort, { key: led.key, start: led.start, end: led.end, distance: clause.segment(led.first) === own ? 0 : 1 });
      continue;
    }
    const here = all.filter((concept) => conditionSort(concept.key) === sort && clause.segment(concept.first) === own);
    const before = here.filter((concept) => concept.next <= quantity.first).at(-1);
    const after = here.find((concept) => concept.first >= quantity.next && (following === undefined || (concept.first < following.first && !leads(clause, concept, following)) || following.group === quantity.group));
    const bracket = all.find((concept) => conditionSort(concept.key) === sort && concept.first >= quantity.next && concept.first <= quantity.next + 3 && clause.tokens[quantity.next]?.text === '(' && (following === undefined || concept.first < following.first));
    // "2/10 rest 4/10 end of shift": a word right behind a figure is that one's.
    const adjacent = before !== undefined && !trailing && !(sort === 'situation' && previous !== undefined && before.first === previous.next && previous.over !== undefined && previous.over === quantity.over) && clause.tokens[before.next]?.text !== 'and' && quantity.first - before.next <= 1 && (previous === undefined || before.first >= previous.next + (sort === 'digit' ? 0 : 1) || clause.segment(previous.first) !== own);
    const free = before !== undefined && !(sort === 'situation' && previous !== undefined && before.first === previous.next && before.next === quantity.first) && !trailing && !(sort === 'situation' && clause.tokens[before.next]?.text === 'and') && (previous === undefined || before.first >= previous.next || sort !== 'situation');
    // A vision or surface word named before holds on; a situation belongs to the figure it stands at.
    const earlier = sort === 'situation' || (trailing && sort === 'moment') ? undefined : all.filter((concept) => conditionSort(concept.key) === sort && concept.next <= quantity.first && !clause.parts(concept.next, quantity.first, ';')).at(-1);
    // "from 68 at rest to 102": the words behind the first value are not the second's.
    if (sort === 'situation' && before !== undefined && (quantity.shift === 'to' || clause.tokens[quantity.first - 1]?.text === 'to') && previous !== undefined && before.first - previous.next <= 1 && before.first >= previous.next) continue;
    // "worst 4/10 with lifting": in which situation tells more than that it was the worst.
    const isDegree = /^(?:worst|best)$/.test(before?.key ?? '') && after !== undefined && after.first <= quantity.next + 1;
    const concept = bracket ?? (adjacent && !isDegree ? before : (after ?? (free ? before : undefined))) ?? earlier;
    if (concept !== undefined) chosen.set(sort, { key: concept.key, start: concept.start, end: concept.end, distance: clause.segment(concept.first) === own ? 0 : 1 });
  }
  for (const concept of clause.statement.context) {
    if (concept.dimension === 'condition' && !chosen.has(conditionSort(concept.key))) chosen.set(conditionSort(concept.key), { key: concept.key, start: concept.start, end: concept.end, distance: clause.statement.cell ? 1 : 2 });
  }
  return [...chosen.values()];
}

/** "firm eo 30 firm ec 30 foam eo 26 foam ec 9": where the words lead their values from the first to the last, the latest before a value is its own. */
function ledBy({ statement }: ClauseView, conditions: readonly Concept[], sort: Sort, { first }: Quantity): Concept | undefined {
  if (!/^(?:vision|surface)$/.test(sort) || conditions.length < 2) return undefined;
  const [opening, closing] = [statement.quantities[0], statement.quantities.at(-1)];
  if (opening === undefined || closing === undefined || (conditions[0]?.next ?? Infinity) > opening.first || conditions.some((concept) => concept.first >= closing.next)) return undefined;
  return conditions.findLast((concept) => concept.next <= first);
}

/** "1/10 with a worst of 4/10": a word joined to the next figure by "of" or "is" is that one's. */
function leads(clause: ClauseView, concept: Concept, following: Quantity): boolean {
  return following.first - concept.next <= 2 && following.first > concept.next && /^(?:of|is|was|:|=)$/.test(clause.tokens[concept.next]?.text ?? '');
}

const known = new WeakMap<ClauseView, Partial<Record<Sort, boolean>>>();

type Sort = ReturnType<typeof conditionSort>;

function trailsOf(clause: ClauseView, sort: Sort): boolean {
  const found = known.get(clause) ?? {};
  known.set(clause, found);
  return (found[sort] ??= trails(clause, clause.conditions, sort));
}

/** "0/10 rest 3/10 run": do the conditions stand behind their figures rather than before? */
function trails(clause: ClauseView, all: readonly Concept[], sort: Sort): boolean {
  let behind = 0;
  let ahead = 0;
  for (const quantity of clause.statement.quantities) {
    const own = clause.segment(quantity.first);
    const situations = all.filter((concept) => conditionSort(concept.key) === sort && clause.segment(concept.first) === own);
    if (situations.some((concept) => concept.first >= quantity.next && concept.first <= quantity.next + 2)) behind += 1;
    if (situations.some((concept) => concept.next <= quantity.first && concept.next >= quantity.first - 1)) ahead += 1;
  }
  return behind > ahead;
}
