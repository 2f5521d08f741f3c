// Figures that the source does not print but that follow from it by arithmetic. Each kind needs its own word in the draft.
import type { UnitRule } from '../../billing/units';
import type { Figure } from '../../clinical/subjects/subjects';
import { groupBy } from '../../groupBy';
import { affinity } from '../compare/affinity';
import { changeWords } from '../read/changePhrases';
import type { Corpus } from '../read/corpus';
import { countedKey } from '../read/countedKeys';
import { change, percent } from './deriveChange';
import { betweenClocks, billedUnits, sumOfMinutes } from './deriveMinutes';
import { elapsed, visits } from './deriveVisits';
import type { Draft } from './draftFigure';
import { pairs } from './figurePairs';

/** The source figures the draft's figure follows from, undefined where it does not. */
export function derive(draft: Draft, corpus: Corpus, rule: UnitRule | undefined): readonly Figure[] | undefined {
  const { figure, around } = draft;
  if (figure.values.length !== 1 || figure.grade !== undefined || figure.over !== undefined) return undefined;
  const value = figure.values[0] ?? NaN;
  const units = countedKey(figure.counted) === 'unit';
  // "gained seven units" on a scale that counts in units
  if (units) return billedUnits(draft, value, corpus, rule) ?? (changeWords.test(around) && draft.codes === 0 ? change({ ...draft, figure: { ...figure, attribute: 'value' } }, value, corpus) : undefined);
  // "post-op day 15"
  if (figure.attribute === 'ordinal') return /^(?:day|week)$/.test(figure.counted ?? '') ? elapsed({ ...draft, figure: { ...figure, unit: figure.counted ?? 'day' } }, value, corpus) : undefined;
  if (figure.counted === 'time' && /^\s?(?:times )?(?:the|as|what|her|his|more|longer|higher|farther|greater|that)\b/.test(draft.after)) return multiple(figure, value, corpus);
  if (countedKey(figure.counted) === 'visit') return visits(value, corpus) ?? change(draft, value, corpus);
  return mean(draft, value, corpus) ?? sumOfMinutes(draft, value, corpus) ?? percent(draft, value, corpus) ?? change(draft, value, corpus) ?? elapsed(draft, value, corpus) ?? betweenClocks(draft, value, corpus) ?? width(draft, value, corpus) ?? totalReps(figure, value, around, corpus);
}

/** "Mean grip is 98 lb" of "98/101/95". */
function mean({ figure, around }: Draft, value: number, corpus: Corpus): readonly Figure[] | undefined {
  if (!/\b(?:means?|averag\w*|avg)\b/.test(around)) return undefined;
  const groups = groupBy(corpus.reading.figures.filter((other) => other.series !== undefined && other.values.length === 1), (other) => `${other.statement}:${other.group}`);
  for (const trials of groups.values()) {
    const average = trials.reduce((sum, trial) => sum + (trial.values[0] ?? NaN), 0) / trials.length;
    if ([1, 10, 100].some((place) => Math.round(average * place) / place === value) && affinity(figure, trials[0] ?? figure).conflicts.every((conflict) => conflict === 'role')) return trials;
  }
  return undefined;
}

function totalReps(figure: Figure, value: number, around: string, corpus: Corpus): readonly Figure[] | undefined {
  if (figure.attribute !== 'reps' || !/\b(?:total|in all|altogether|overall)\b/.test(around)) return undefined;
  const sets = corpus.rivals(figure).filter((other) => other.attribute === 'sets');
  for (const set of sets) {
    const reps = corpus.reading.figures.find((other) => other.group === set.group && other.attribute === 'reps');
    if (reps !== undefined && (set.values[0] ?? 0) * (reps.values[0] ?? 0) === value) return [set, reps];
  }
  return undefined;
}

/** "20 seconds, five times the earlier four" */
function multiple(figure: Figure, value: number, corpus: Corpus): readonly Figure[] | undefined {
  const bare = { ...figure, subject: { ...figure.subject, bound: {}, exercises: [] } };
  for (const [a, b] of pairs(bare, corpus, false)) if ([[a, b], [b, a]].some(([one, other]) => (one?.values[0] ?? 0) * value === (other?.values[0] ?? NaN))) return [a, b];
  return undefined;
}

/** "A 50-degree arc" of "painful arc 70-120", "112° of motion" of "4-116". */
function width({ figure, around }: Draft, value: number, corpus: Corpus): readonly Figure[] | undefined {
  if (figure.unit !== '°' || !/\b(?:arc|span|range|excursion|motion|total)\b/.test(around)) return undefined;
  const range = corpus.reading.figures.find(({ values: [low, high], unit, subject }) => low !== undefined && high !== undefined && (unit === '°' || unit === undefined) && subject.bound.measure === undefined && Math.abs(high - low) === value);
  return range === undefined ? undefined : [range];
}
