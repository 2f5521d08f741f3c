// Figures that a dated data row supports: scale ranges, change values with their population, cut-offs, joint norms, clocks.
import type { Figure } from '../../clinical/subjects/subjects';
import measureData from '../../data/measures.json';
import romData from '../../data/romNorms.json';
import citationData from '../../data/vocabularyCitations.json';

interface ChangeRow {
  readonly type: string;
  readonly value: number | readonly number[];
  readonly population: string;
  readonly unit?: string;
}
interface CutoffRow {
  readonly value: number | readonly number[];
}
interface MeasureRow {
  readonly unit: string | null;
  readonly range: readonly number[] | null;
  readonly change: readonly ChangeRow[];
  readonly cutoffs: readonly CutoffRow[];
}
const rows: ReadonlyMap<string, MeasureRow> = new Map((measureData.rows as readonly (MeasureRow & { readonly id: string })[]).map((row) => [row.id, row]));
const listed = (value: number | readonly number[]): readonly number[] => (typeof value === 'number' ? [value] : value);
const changeWords = /\b(?:mdc\d{0,2}|mcid|mic|mid|sdc|srd|cid|minimal(?:ly)?|detectable|clinically|meaningful|important|substantial|measurement error|smallest|real difference)\b/;
const cutoffWords = /\b(?:risk|cut-?offs?|cut off|threshold|norms?|normal|normative|expected|reference|score below|steadi)\b/;
const normWords = /\b(?:norms?|normal|normative|expected|reference|full|functional range|typical|aaos|wnl)\b/;

/** Populations are told apart by these words; a draft that names one may only use the rows of that one. */
const populations: readonly RegExp[] = [/parkinson/, /stroke|cva|hemipar/, /older|elder|geriatric|aged/, /low back|lumbar|lbp/, /neck/, /radiculopath/, /vestibul/, /copd/, /shoulder|subacromial/, /\bhand\b|wrist/, /myelopath/, /lower[- ]extremity/, /upper[- ]extremity/];

/** Does a data row print this figure for the measure the draft speaks of? `measures`: ids named in the statement or right before it. */
export function inDataRows(figure: Figure, around: string, before: string, after: string, measures: readonly string[]): boolean {
  return isScaleRange(figure, around, measures) || isChangeValue(figure, around, before, after, measures) || isCutoff(figure, around, measures) || isNorm(figure, around) || isClock(figure, around, after);
}

function isScaleRange(figure: Figure, around: string, measures: readonly string[]): boolean {
  if (!/\b(?:range|scale|scored|maximum|max|possible|out of|points?|highest|lowest|from|higher|lower)\b/.test(around)) return false;
  return measures.some((id) => {
    const range = rows.get(id)?.range;
    if (!range) return false;
    if (figure.values.length === 2) return figure.values[0] === range[0] && figure.values[1] === range[1];
    return figure.values[0] === range[1] && /\b(?:maximum|max|possible|out of|scale|top|range)\b/.test(around);
  });
}

function isChangeValue(figure: Figure, around: string, before: string, after: string, measures: readonly string[]): boolean {
  // "a change of 14 points that exceeds the MIC of 10": only the second is the row's.
  // "for a starting score between 35 and 44"
  const started = figure.values.length === 2 && /\bstart\w*\b[^.;]{0,30}$/.test(before);
  if (!started && !changeWords.test(before) && !/^[^.;,]{0,30}\b(?:mdc|mcid|mic|minimal|smallest|real|detectable|clinically|meaningful|substantial|starting|start)/.test(after)) return false;
  // "0.10 m/s" names the speed of gait by its unit.
  const own = figure.subject.bound.measure?.key;
  return (own === undefined ? measures : [...measures, own]).some((id) =>
    (rows.get(id)?.change ?? []).some((row) => {
      if (!populationFits(row.population, around) || !startScoreFits(row.population, around, rows.get(id)?.change ?? [])) return false;
      const values = listed(row.value);
      const { unit } = row;
      if ((figure.unit === '%') !== (unit?.startsWith('%') === true || unit === 'percentage points' || rows.get(id)?.unit === '%') && figure.unit !== undefined && figure.unit !== 'points') return false;
      if (started) return row.population.includes(figure.values.join('-'));
      if (figure.values.every((value) => values.includes(value))) return true;
      // "start score 45-56", "over 65": numbers of the population's own name.
      return figure.values.every((value) => new RegExp(`\\b${value}\\b`).test(row.population));
    }),
  );
}

function populationFits(population: string, around: string): boolean {
  const named = populations.filter((pattern) => pattern.test(around));
  return named.length === 0 || named.some((pattern) => pattern.test(population.toLowerCase()));
}

/** A start score that the draft names ("35-44") must be the row's own. */
function startScoreFits(population: string, around: string, all: readonly ChangeRow[]): boolean {
  const spans = all.flatMap((row) => /\b\d{1,2}-\d{1,2}\b/.exec(row.population)?.[0] ?? []);
  const named = spans.filter((span) => around.includes(span) || around.includes(span.replace('-', '–')) || around.includes(span.replace('-', ' to ')));
  return named.length === 0 || named.some((span) => population.includes(span));
}

function isCutoff(figure: Figure, around: string, measures: readonly string[]): boolean {
  if (!cutoffWords.test(around)) return false;
  return measures.some((id) => (rows.get(id)?.cutoffs ?? []).some((row) => listed(row.value).some((value) => figure.values.includes(value))));
}

function isNorm(figure: Figure, around: string): boolean {
  const { joint, motion } = figure.subject.bound;
  if (!normWords.test(around) || joint === undefined || motion === undefined) return false;
  return romData.rows.some((row) => row.joint.toLowerCase() === joint.key.toLowerCase() && row.motion === motion.key && figure.values.every((value) => value === 0 || value === row.aaos || value === row.va));
}

function isClock(figure: Figure, around: string, after: string): boolean {
  return citationData.clocks.some((row) => {
    const unit = row.unit === 'treatment day' ? 'day' : row.unit;
    const matches = figure.values.length === 1 && figure.values[0] === row.value && (figure.unit === unit || (row.unit === 'treatment day' && figure.attribute === 'count'));
    return matches && row.words.some((word) => around.includes(word)) && (row.unit !== 'min' || /^(?:\s?-?\s?min\w*)?\s?(?:timed )?(?:unit|rule|block|increment|segment|interval)/.test(after));
  });
}

/** Is a regulation, manual or case in the verified list, for this plan type where one is given? Normal forms of the reader. */
export function isKnownCitation(form: string, planType: string | undefined): boolean {
  const matching = citationData.citations.filter((row) => form === row.form || (form.startsWith(row.form) && /^(?:\(|\.|-|$)/.test(form.slice(row.form.length))));
  return matching.some((row) => planType === undefined || row.plans.length === 0 || row.plans.includes(planType));
}
