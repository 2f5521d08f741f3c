// What a change from baseline to now means: against every published change value of the measure, its population named each time.
import type { ChangeValue, MeasureRow } from './measureRows';
import { measureNamed } from './measureRows';

export interface Comparison {
  /** MDC90, MCID, MIC, ... */
  readonly type: string;
  /** What must be reached, in the measure's own unit; two values are a range. */
  readonly needed: readonly number[];
  /** `between`: past the low end of a range, short of the high end. */
  readonly result: 'reached' | 'between' | 'not reached';
  readonly population: string;
  /** True where it is the population the therapist chose; without a choice undefined. */
  readonly samePopulation: boolean | undefined;
  readonly source: string;
  /** False: recalled, to be shown as unverified. */
  readonly verified: boolean;
}

export interface ChangeMeaning {
  readonly measure: MeasureRow;
  /** Current minus baseline, rounded as the values were written. */
  readonly change: number;
  readonly direction: 'better' | 'worse' | 'unchanged' | 'unknown';
  /** Of the baseline, in percent; undefined at a baseline of 0. */
  readonly percent: number | undefined;
  /** The chosen population first. */
  readonly comparisons: readonly Comparison[];
}

/**
 * Compares the change with every change value of the measure, or only those of `population`. Undefined for a measure that is
 * not in the file; an error sentence for values the scale cannot have.
 */
export function changeMeaning(measure: string, baseline: number, current: number, population?: string): ChangeMeaning | { readonly error: string } | undefined {
  const row = measureNamed(measure);
  if (row === undefined) return undefined;
  const [low = -Infinity, high = Infinity] = row.range ?? [];
  const wrong = [baseline, current].find((value) => !Number.isFinite(value) || value < low || value > high);
  if (wrong !== undefined) return { error: row.range === null ? 'Both values must be numbers.' : `${row.name} runs from ${low} to ${high} ${row.unit}.` };
  const change = rounded(current - baseline, baseline, current);
  const gain = row.better === 'lower' ? -change : change;
  const direction = change === 0 ? 'unchanged' : row.better === null ? 'unknown' : gain > 0 ? 'better' : 'worse';
  const comparisons = row.better === null ? [] : row.change
    .filter((value) => startsIn(value.population, baseline))
    .map((value) => compare(value, gain, baseline, row, population))
    .toSorted((one, other) => Number(other.samePopulation ?? false) - Number(one.samePopulation ?? false));
  return { measure: row, change, direction, percent: baseline === 0 ? undefined : Math.round((1000 * change) / baseline) / 10, comparisons };
}

/** The populations a measure has change values for, in the file's order. */
export function populationsOf(measure: string): readonly string[] {
  return [...new Set(measureNamed(measure)?.change.map((value) => value.population) ?? [])];
}

/** "LEFS 38 to 51: +13 points, better. MDC90 9 (lower-extremity ..., Binkley 1999): reached." */
export function changeSentences(meaning: ChangeMeaning, baseline: number, current: number): readonly string[] {
  const { measure, change, direction, comparisons } = meaning;
  const moved = `${measure.name} ${baseline} to ${current}: ${change > 0 ? '+' : ''}${change} ${measure.unit}${direction === 'unknown' ? '' : `, ${direction}`}.`;
  const lines = comparisons.map(({ type, needed, population, source, result, verified, samePopulation }) =>
    `${type} ${needed.join('-')} ${measure.unit} (${population}; ${source}${verified ? '' : ', unverified'}): ${result}${samePopulation === false ? '; another population than the one chosen' : ''}.`);
  return [moved, ...(lines.length === 0 ? ['No published change value is on file for this measure.'] : lines)];
}

function compare(value: ChangeValue, gain: number, baseline: number, row: MeasureRow, population: string | undefined): Comparison {
  const values = typeof value.value === 'number' ? [value.value] : value.value;
  const needed = values.map((one) => ownUnit(one, value.unit, baseline, row));
  const most = Math.max(...needed);
  const least = Math.min(...needed);
  return {
    type: value.type, needed, population: value.population, source: value.source, verified: value.confidence === 'V',
    samePopulation: population === undefined ? undefined : value.population === population,
    result: gain >= most ? 'reached' : gain >= least ? 'between' : 'not reached',
  };
}

/** "30 % of baseline" of 40 is 12; "percentage points" of a 50-point scale count half. */
function ownUnit(value: number, unit: string | undefined, baseline: number, row: MeasureRow): number {
  if (unit === '% of baseline') return rounded((Math.abs(baseline) * value) / 100, 0.1, baseline);
  if (unit === 'percentage points' && row.range !== null) return rounded((value * ((row.range[1] ?? 100) - (row.range[0] ?? 0))) / 100, 0.1);
  return value;
}

/** "start score 35-44" takes that baseline; other populations take any. */
function startsIn(population: string, start: number): boolean {
  const range = /start score (\d+)-(\d+)/.exec(population);
  return range === null || (start >= Number(range[1]) && start <= Number(range[2]));
}

/** 0.72 - 0.6 is 0.12, not 0.12000000000000001. */
function rounded(value: number, ...like: readonly number[]): number {
  const places = Math.max(...like.map((number) => String(number).split('.')[1]?.length ?? 0));
  return Number(value.toFixed(Math.min(places, 6)));
}
