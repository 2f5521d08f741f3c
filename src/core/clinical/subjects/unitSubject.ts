// What a figure's own unit or noun tells of its subject: minutes of a code are of no joint, metres a second are gait speed.
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

/** The measure that a unit alone gives away. */
export function impliedMeasure({ unit, values }: Quantity): string | undefined {
  if (unit === 'm/s') return 'gaitSpeed';
  if (unit === 'bpm') return 'hr';
  return unit === 'mmHg' && values.length === 2 ? 'bp' : undefined;
}
