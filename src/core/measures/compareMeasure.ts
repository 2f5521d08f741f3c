// Baseline against current: the change, and what it means in each population that was studied. Never says that a population fits.
import { changeWords } from './describeMeasure';
import type { ChangeValue, Measure } from './measureTable';

export interface Comparison {
  /** Current less baseline, in the measure's unit, free of binary fractions. */
  readonly change: number;
  readonly direction: 'better' | 'worse' | 'same' | 'unknown';
  readonly rows: readonly { readonly value: ChangeValue; readonly reached: boolean; readonly words: string }[];
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
    const need = neededChange(value, baseline);
    // An improvement value says nothing of a worsening.
    const counted = /^(?:MCID|MIC|CID)/.test(value.type) ? gain : Math.abs(change);
    return need === undefined ? [] : [{ value, reached: counted >= need, words: `${changeWords(value, measure.unit)}: ${counted >= need ? 'reached' : 'not reached'}` }];
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

function neededChange({ value, unit }: ChangeValue, baseline: number): number | undefined {
  if (typeof value !== 'number') return undefined;
  if (unit === undefined) return value;
  return /% of baseline/.test(unit) ? Math.abs((baseline * value) / 100) : undefined;
}

/** "start score 35-44" takes that baseline only. */
function startsIn(population: string, start: number): boolean {
  const range = /start score (\d+)-(\d+)/.exec(population);
  return range === null || (start >= Number(range[1]) && start <= Number(range[2]));
}
