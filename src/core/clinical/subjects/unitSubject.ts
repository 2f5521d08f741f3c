// What a figure's own unit or noun tells of its subject: minutes of a code are of no joint, metres a second are gait speed.
import type { Concept } from '../words/concepts';
import type { Quantity } from '../figures/quantityTypes';
import type { Bound, SubjectDimension } from './subject';

const steps = /^(?:steps?|box|curb|obstacles?|hurdles?|block|platform|stool|chair|bench|threshold|riser|foam)$/;

/** Takes from `bound` what the figure is not of; `next` is the word behind the figure. */
export function dropForeign(bound: Partial<Record<SubjectDimension, Bound>>, { unit, counted, start }: Quantity, next: string): void {
  const { code } = bound;
  // "97140, 10 min"
  if (unit === 'min' && code !== undefined && code.distance < 2 && start > code.end && start - code.end <= 4) bound.code = { ...code, distance: 0 };
  if (unit === 'min' && bound.code?.distance === 0) for (const dimension of ['joint', 'motion', 'muscle', 'measure'] as const) if ((bound[dimension]?.distance ?? 0) > 0) delete bound[dimension];
  const isHeight = unit === 'in' && steps.test(next);
  if (isHeight) delete bound.joint;
  // A distance or a number of stairs is of no muscle either.
  if (isHeight || /^(?:ft|yd|mile)$/.test(unit ?? '') || /^(?:stair|step|flight|lap|block|length)$/.test(counted ?? '')) for (const dimension of ['motion', 'muscle', 'mode', 'test'] as const) delete bound[dimension];
}

const vitals: readonly (readonly [RegExp, string])[] = [[/^(?:p|hr|pulse)$/, 'hr'], [/^(?:r|rr|resp)$/, 'rr'], [/^(?:sp|spo2|o2|sats?)$/, 'spo2']];

/** A pressure has two values: "BP 148/82 P 70 Sp 96", "HR/BP 82 138/84". */
export function settleVital(bound: Partial<Record<SubjectDimension, Bound>>, { values, unit, over, start, end }: Quantity, before: string, named: readonly Concept[]): void {
  if (values.length !== 1 || unit !== undefined || over !== undefined || named.some(({ key }) => /^(?:systolic|diastolic)$/.test(key))) return;
  const key = vitals.find(([name]) => name.test(before))?.[1] ?? (named.some((concept) => concept.dimension === 'measure' && concept.key === 'hr') ? 'hr' : undefined);
  if (key !== undefined) bound.measure = { start, end, distance: bound.measure?.distance ?? 0, key };
}

/** The measure that a unit alone gives away. */
export function impliedMeasure({ unit, values }: Quantity): string | undefined {
  if (unit === 'm/s') return 'gaitSpeed';
  if (unit === 'bpm') return 'hr';
  return unit === 'mmHg' && values.length === 2 ? 'bp' : undefined;
}
