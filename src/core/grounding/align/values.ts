// Values that are no figures (levels of help, sides, days) as places among words, so that they are aligned like figures.
import type { ClinicalReading } from '../../clinical/reader';
import type { Span } from '../../clinical/span';
import type { Alignment } from './alignment';
import type { Place } from './profiles';

export interface Value extends Span, Place {
  /** What it says; two values of one key say the same. */
  readonly key: string;
  /** Of an earlier time, or aimed at; undefined where it is of now or nothing tells. */
  readonly time: 'past' | 'goal' | undefined;
  /** Only values of one sort can say the same or compete: days, levels of help, sides, people, the words of one row of contrasts. */
  readonly sort?: string;
  /** What else is named with it, as "joint:knee", "task:gait". */
  readonly near?: readonly string[];
}

/** How far a rival must be ahead in words, and how little behind. */
const clear = 1.2;
const little = 0.3;

/** The place of a span among the tokens of its statement. */
export function placeOf({ tokens, statements }: ClinicalReading, { start, end }: Span, statement: number): Place {
  const { first: from, next: to } = statements[statement] ?? { first: 0, next: 0 };
  let first = from;
  while (first < to && (tokens[first]?.end ?? 0) <= start) first += 1;
  let next = first;
  while (next < to && (tokens[next]?.start ?? 0) < end) next += 1;
  return { first, next: Math.max(next, first + 1), statement };
}

/** The value of the source that stands among the words of one of the draft's, where those that say the same do not. */
export function displaced(value: Value, stated: readonly Value[], told: readonly Value[], alignment: Alignment, says: (one: Value, other: Value) => boolean = (one, other) => one.key === other.key): Value | undefined {
  const equals = stated.filter((other) => says(value, other));
  const own = equals.map((equal) => ({ equal, fit: alignment.fit(value, equal) })).sort((one, other) => other.fit - one.fit)[0]?.equal;
  if (own === undefined) return undefined;
  return stated.find((rival) => {
    // What is of now in both texts has no rival of before.
    if (says(value, rival) || (rival.time !== value.time && (own.time === value.time || rival.time === 'goal' || value.time !== undefined || own.time === rival.time))) return false;
    const { ahead, behind } = alignment.lead(value, rival, own);
    // "Stairs recip up, step-to down": of two in one breath the words between are of either.
    return ahead >= clear && behind <= (rival.statement === own.statement ? 0.1 : little) * ahead && !told.some((other) => other !== value && says(other, rival) && alignment.fit(other, rival) >= 0.8 * alignment.fit(value, rival));
  });
}

/** Today's value of the source, where the draft's is only that of an earlier day or of a goal for the same thing. */
export function stale(value: Value, stated: readonly Value[], told: readonly Value[], alignment: Alignment): Value | undefined {
  if (value.time !== undefined) return undefined;
  const equals = stated.filter((other) => other.key === value.key).map((equal) => ({ equal, fit: alignment.fit(value, equal) }));
  const most = Math.max(0, ...equals.map(({ fit }) => fit));
  if (most < 1 || equals.some(({ equal, fit }) => fit >= 0.6 * most && equal.time === undefined)) return undefined;
  const rival = stated.filter((other) => other.key !== value.key && other.time === undefined).map((other) => ({ other, fit: alignment.fit(value, other) })).sort((one, other) => other.fit - one.fit)[0];
  if (rival === undefined || rival.fit < 0.8 * most) return undefined;
  return told.some((other) => other !== value && Math.abs(other.statement - value.statement) < 2 && other.key === rival.other.key && alignment.fit(other, rival.other) >= 0.6 * rival.fit) ? undefined : rival.other;
}
