// `--fail-on`: how many findings a caller accepts before the exit code says so.
import { exitCodes, fail } from './failure';

/** `any`, or the largest number of findings that still counts as success. */
export function readFailOn(value: string | undefined): number | undefined {
  if (value === undefined) return undefined;
  if (value === 'any') return 0;
  return /^\d{1,9}$/.test(value) ? Number(value) : fail('--fail-on takes "any", or the number of findings still accepted.');
}

export function exitCodeFor(findings: number, failOn: number | undefined): number {
  return failOn !== undefined && findings > failOn ? exitCodes.findings : exitCodes.done;
}
