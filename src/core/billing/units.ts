// Timed-code units from minutes: the CMS total-time rule and the CPT midpoint rule. Pure arithmetic on one day's services.
import { normalizeCode, therapyCode } from './codes';

/** `cms`: Pub. 100-04 ch. 5 section 20.2.C. `spm`: CPT midpoint, each code for itself. */
export type UnitRule = 'cms' | 'spm';

export interface Service {
  readonly cpt: string;
  /** Whole minutes, 1 to 1440. An untimed code may leave them out. */
  readonly minutes?: number;
}

export interface Units {
  /** Timed units; untimed codes are not in it. */
  readonly total: number;
  /** Units by code, untimed ones included; a code without a unit is absent. */
  readonly allocation: Readonly<Record<string, number>>;
  /** Codes with equal remainders among which the therapist may choose; `allocation` shows one choice. */
  readonly ties: readonly (readonly string[])[];
}

export type UnitsResult = Units | { readonly error: string };

/** One code's timed minutes of the day and how they fall on the 15-minute grid. */
export interface CodeMinutes {
  readonly code: string;
  readonly minutes: number;
  readonly whole: number;
  readonly rest: number;
}

export interface DayMinutes {
  readonly timed: readonly CodeMinutes[];
  readonly untimed: readonly string[];
  readonly timedTotal: number;
}

const minutesPerDay = 1440;
const midpointReached = (minutes: number): number => Math.floor((minutes + 7) / 15);

/** The units of one treatment day. Impossible input is an error with a sentence for the user. */
export function computeUnits(rule: UnitRule, services: readonly Service[]): UnitsResult {
  if (rule !== 'cms' && rule !== 'spm') return { error: 'The unit rule must be "cms" or "spm".' };
  const day = sumByCode(services);
  if ('error' in day) return day;
  const timed = rule === 'cms' ? allocateTotalTime(day) : allocateMidpoint(day);
  const allocation = Object.fromEntries([...timed.allocation, ...day.untimed.map((code) => [code, 1] as const)]);
  return { total: sum([...timed.allocation.values()]), allocation, ties: timed.ties };
}

/** Minutes per code, lines of the same code joined. */
export function sumByCode(services: readonly Service[]): DayMinutes | { readonly error: string } {
  if (!Array.isArray(services) || services.length === 0) return { error: 'Name at least one service: a code and its minutes.' };
  const timed = new Map<string, number>();
  const untimed = new Set<string>();
  for (const service of services as readonly Partial<Service>[]) {
    if (typeof service?.cpt !== 'string' || service.cpt.trim() === '') return { error: 'A service has no code.' };
    const row = therapyCode(service.cpt);
    if (row === undefined) return { error: unknownCode(service.cpt) };
    const needless = !row.timed && service.minutes === undefined;
    if (!needless && !isWholeMinutes(service.minutes)) {
      return { error: `The minutes of ${row.code} must be a whole number from 1 to ${minutesPerDay}.` };
    }
    if (row.timed) timed.set(row.code, (timed.get(row.code) ?? 0) + (service.minutes ?? 0));
    else untimed.add(row.code);
  }
  const timedTotal = sum([...timed.values()]);
  if (timedTotal > minutesPerDay) return { error: `The timed minutes add up to more than the ${minutesPerDay} minutes of a day.` };
  return {
    timed: [...timed].map(([code, minutes]) => ({ code, minutes, whole: Math.floor(minutes / 15), rest: minutes % 15 })),
    untimed: [...untimed],
    timedTotal,
  };
}

interface TimedUnits {
  readonly allocation: ReadonlyMap<string, number>;
  readonly ties: readonly (readonly string[])[];
}

/** Whole quarters first, what the total still allows to the largest remainders, one each. */
function allocateTotalTime(day: DayMinutes): TimedUnits {
  const allocation = new Map<string, number>(day.timed.filter((line) => line.whole > 0).map((line) => [line.code, line.whole]));
  // Never more than the codes with a remainder: n remainders of at most 14 minutes reach floor((14n + 7) / 15) <= n units.
  const open = midpointReached(day.timedTotal) - sum([...allocation.values()]);
  if (open === 0) return { allocation, ties: [] };
  const byRest = day.timed.toSorted((a, b) => b.rest - a.rest);
  for (const line of byRest.slice(0, open)) allocation.set(line.code, line.whole + 1);
  const cutoff = byRest[open - 1]?.rest;
  const equal = byRest.filter((line) => line.rest === cutoff).map((line) => line.code);
  const chosen = byRest.slice(0, open).filter((line) => line.rest === cutoff).length;
  return { allocation, ties: chosen < equal.length ? [equal.toSorted()] : [] };
}

/** Each code passes its own midpoint or does not; remainders of different codes are never pooled. */
function allocateMidpoint(day: DayMinutes): TimedUnits {
  const lines = day.timed.map((line) => [line.code, midpointReached(line.minutes)] as const);
  return { allocation: new Map(lines.filter(([, units]) => units > 0)), ties: [] };
}

function isWholeMinutes(minutes: unknown): minutes is number {
  return typeof minutes === 'number' && Number.isInteger(minutes) && minutes >= 1 && minutes <= minutesPerDay;
}

function unknownCode(code: string): string {
  const bare = normalizeCode(code);
  const shown = /^[A-Z0-9]{1,8}$/.test(bare) ? bare : 'A code';
  return `${shown} is not in the table of therapy codes, so whether it is timed is unknown. Check the code.`;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
