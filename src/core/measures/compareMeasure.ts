// Baseline against current: the change, and what it means in each population that was studied. Never says that a population fits.
import { changeWords } from './describeMeasure';
import type { ChangeValue, Measure } from './measureTable';

export interface Comparison {
  /** Current less baseline, in the measure's unit, free of binary fractions. */
  readonly change: number;
  readonly direction: 'better' | 'worse' | 'same' | 'unknown';
  readonly rows: readonly { readonly value: ChangeValue; readonly reached: boolean; /** Past the low end of a published range, short of its high end. */ readonly between?: true; readonly words: string }[];
}

export type ComparisonResult = Comparison | { readonly error: string };

/** `baseline` and `current` in the measure's unit. A value outside the scale is an error with a sentence for the user. */
export function compareMeasure(measure: Measure, baseline: number, current: number): ComparisonResult {
  const [low, high] = measure.range ?? [];
  for (const value of [baseline, current]) {
    if (!Number.isFinite(value)) return { error: 'Enter both values as numbers.' };
    if ((typeof low === 'number' && value < low) || (typeof high === 'number' && value > high)) return { error: `${value} is outside the scale of the ${measure.name}: ${low ?? ''}–${high ?? ''}.` };
  }
  const change = Number((current - baseline).toFixed(6));
  const gain = measure.better === 'lower' ? -change : change;
  const direction = change === 0 ? 'same' : measure.better !== 'lower' && measure.better !== 'higher' ? 'unknown' : gain > 0 ? 'better' : 'worse';
  const rows = measure.change.filter(({ population }) => startsIn(population, baseline)).flatMap((value) => {
    const { need, least } = neededChange(value, baseline, measure);
    // An improvement value says nothing of a worsening.
    const counted = /^(?:MCID|MIC|CID)/.test(value.type) ? gain : Math.abs(change);
    const between = counted >= least && counted < need;
    const verdict = counted >= need ? 'reached' : between ? 'low end reached' : 'not reached';
    return [{ value, reached: counted >= need, ...(between ? { between: true as const } : {}), words: `${changeWords(value, measure.unit)}: ${verdict}` }];
  });
  return { change, direction, rows };
}

/** "Berg Balance Scale 38 → 44 (+6, better). MDC95 5 (…): reached." */
export function comparisonWords(measure: Measure, baseline: number, current: number, { change, direction, rows }: Comparison): string {
  const unit = measure.unit === 'points' ? '' : measure.unit === '%' ? '%' : ` ${measure.unit}`;
  const signed = `${change > 0 ? '+' : change < 0 ? '−' : '±'}${Math.abs(change)}${unit}`;
  const verdict = direction === 'unknown' ? '' : direction === 'same' ? ', no change' : `, ${direction}`;
  return [`${measure.name} ${baseline} → ${current}${unit} (${signed}${verdict})`, ...rows.map(({ words }) => words)].join('. ');
}

/** In the measure's unit, the low end of a range beside its high end: 30 % of a baseline of 40 is 12. */
function neededChange({ value, unit }: ChangeValue, baseline: number, { range }: Measure): { readonly need: number; readonly least: number } {
  const [low, high] = range ?? [];
  const width = (high ?? 100) - (low ?? 0);
  const own = (typeof value === 'number' ? [value] : value).map((one) => {
    if (unit === undefined) return one;
    return Number((/% of baseline/.test(unit) ? Math.abs(baseline * one) / 100 : (one * width) / 100).toFixed(6));
  });
  return { need: Math.max(...own), least: Math.min(...own) };
}

/** "start score 35-44" takes that baseline only. */
function startsIn(population: string, start: number): boolean {
  const range = /start score (\d+)-(\d+)/.exec(population);
  return range === null || (start >= Number(range[1]) && start <= Number(range[2]));
}
