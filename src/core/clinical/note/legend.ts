// A heading that says what the values of each line below it are, in their order: "Outcomes (evaluation → today; goal):".
import type { Quantity } from '../figures/quantityTypes';
import type { Token } from '../text/tokens';
import type { Concept } from '../words/concepts';

/** The three times or more that a heading gives to the values of its lines, one after the other; none where it names fewer, or compares. */
export function legendOf(tokens: readonly Token[], concepts: readonly Concept[]): readonly Concept[] {
  const times = concepts.filter(({ dimension, key }) => dimension === 'role' && key !== 'past');
  const [first, second] = times;
  if (first === undefined || second === undefined || times.length < 3 || new Set(times.map(({ key }) => key)).size < times.length) return [];
  return /^(?:→|\/|to)$/.test(tokens[first.next]?.text ?? '') && second.first === first.next + 1 ? times : [];
}

/** The time of each value of a line, where it has as many as its heading names; "up 0.2" is none of them. */
export function byLegend(tokens: readonly Token[], quantities: readonly Quantity[], legend: readonly Concept[] = []): readonly Concept[] | undefined {
  const isValue = ({ attribute, first }: Quantity): boolean => /^(?:value|count|reps)$/.test(attribute) && !/^(?:up|down|by|gained|lost)$/.test(tokens[first - 1]?.text ?? '');
  return legend.length > 0 && quantities.length === legend.length && quantities.every(isValue) ? legend : undefined;
}
