// The repair of stated units: every wrong count of the billing at once, a choice where equal remainders leave one.
import { computeUnits, type Service, type UnitRule } from '../billing/units';
import type { QuickFix, TextEdit } from './problem';

export interface StatedUnits {
  readonly start: number;
  readonly end: number;
  readonly count: number;
}

/** No fix where a code that earns units has none stated: where to write them is not certain. */
export function unitsFixes(rule: UnitRule, services: readonly Service[], stated: ReadonlyMap<string, StatedUnits>): readonly QuickFix[] {
  const units = computeUnits(rule, services);
  if ('error' in units) return [];
  const tied = units.ties[0];
  if (tied === undefined) return fix(units.allocation, stated, 'certain');
  const held = tied.filter((code) => (units.allocation[code] ?? 0) > wholeUnits(services, code));
  // Only one tied unit is open to a plain choice; more would need every combination.
  if (held.length !== 1) return [];
  const [holder = ''] = held;
  return tied.flatMap((code) => fix({ ...units.allocation, [holder]: (units.allocation[holder] ?? 0) - 1, [code]: (code === holder ? (units.allocation[code] ?? 0) : (units.allocation[code] ?? 0) + 1) }, stated, 'choice'));
}

function fix(allocation: Readonly<Record<string, number>>, stated: ReadonlyMap<string, StatedUnits>, kind: QuickFix['kind']): readonly QuickFix[] {
  const earning = Object.entries(allocation).filter(([, units]) => units > 0);
  if (earning.some(([code]) => !stated.has(code))) return [];
  const edits: TextEdit[] = [];
  for (const [code, { start, end, count }] of stated) {
    const right = allocation[code] ?? 0;
    if (right !== count) edits.push({ start, end, text: String(right) });
  }
  if (edits.length === 0) return [];
  return [{ title: `Set the units to ${earning.map(([code, units]) => `${code} x${units}`).join(', ')}`, kind, edits: edits.toSorted((one, other) => one.start - other.start) }];
}

function wholeUnits(services: readonly Service[], code: string): number {
  return Math.floor(services.filter((service) => service.cpt === code).reduce((sum, service) => sum + (service.minutes ?? 0), 0) / 15);
}
