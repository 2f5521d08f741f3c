// A head that names two times ("Outcomes, start of care and now:") for the lines under it: of two values in a line the first
// is of the first time, the second of the second; a value that stands alone may be of either.
import type { Quantity } from '../figures/quantityTypes';
import type { Statement } from '../note/statements';
import type { Token } from '../text/tokens';
import type { Role } from './subject';

const joint = /^(?:and|to|→|-|--|vs|versus|\/|then|,|compared|with|against|the|\||\()$/;

/** The two times of the nearest such head; undefined where there is none. */
export function timesHeaded({ context, cell }: Statement, tokens: readonly Token[]): readonly [Role, Role] | undefined {
  if (cell) return undefined;
  const cues = context.filter(({ dimension }) => dimension === 'role');
  for (let index = cues.length - 1; index > 0; index -= 1) {
    const [one, other] = [cues[index - 1], cues[index]];
    if (one === undefined || other === undefined || one.key === other.key || other.key === 'past') continue;
    const between = tokens.slice(one.next, other.first);
    if (between.length > 0 && between.length < 4 && between.every(({ text }) => joint.test(text))) return [one.key as Role, other.key as Role];
  }
  return undefined;
}

/** Are there just two values in the line, of one kind? */
export function isPairOfTimes(quantities: readonly Quantity[]): boolean {
  const values = quantities.filter(({ attribute }) => attribute === 'value' || attribute === 'count');
  const [one, other] = values;
  return values.length === 2 && one !== undefined && other !== undefined && one.values.length === other.values.length && (one.unit ?? other.unit) === (other.unit ?? one.unit) && (one.grade === undefined) === (other.grade === undefined);
}
