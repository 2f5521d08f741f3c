// Arithmetic within the draft itself: "from 88 to 54 (34 points)", "84 %, six points short of the 90 %". Its terms are
// judged on their own, so a sum over a wrong term is not excused by this.
import { isEarlierRole } from '../../clinical/subjects/subject';
import type { Figure } from '../../clinical/subjects/subjects';
import { unitOf } from '../compare/figureUnits';
import { changeAfter, changeBefore, nounBefore, nounBehind, verbBefore } from '../read/changePhrases';
import { roundsTo } from './shares';

/** How many figures of the statement on either side may be terms. */
const reach = 6;

/** Is the figure the difference or the percentage of two other figures of its statement, and put as one? */
export function followsLocally(figure: Figure, figures: readonly Figure[], at: number, before: string, after: string): boolean {
  if (figure.values.length !== 1 || figure.grade !== undefined || figure.over !== undefined) return false;
  // "four of five trials (80%)", "18 of 20 visits, 90 %"
  const value = Math.abs(figure.values[0] ?? NaN);
  if (figure.unit === '%' && figures.slice(Math.max(0, at - 3), at).some((other) => other.statement === figure.statement && other.over !== undefined && other.over > 0 && other.values.length === 1 && figure.start - other.end < 48 && roundsTo((100 * (other.values[0] ?? NaN)) / other.over, value))) return true;
  const bracketed = /\(\s?$/.test(before) && /^\s?(?:points?|pts|%|°|degrees|[a-z]{1,3}\b|\))/.test(after);
  const restated = /(?:,|\bor|\babout|\bwhich is|\(|=|\bi\.e\.|\bthat is)\s?(?:or |about |which is |roughly |i\.e\. |that is )*$/.test(before);
  // "fell 18 points, and the other six, from 15 to 9"
  const led = /^,?\s(?:points?,?\s)?(?:on the (?:left|right)\s)?\(?from\s|^\s(?:on the (?:left|right)\s)?\(\d/.test(after);
  const phrased = led || (restated && (figure.unit === '%' || figure.unit === 'points')) || changeBefore.test(before) || changeAfter.test(after) || bracketed || /\b(?:by|leav(?:es|ing))\s(?:about\s)?$/.test(before) || /\b(?:difference|index|symmetry|excess|deficit|gap|ratio|cost|change|gain)\b[^.;]{0,24}$/.test(before) || (figure.unit === '%' && /^\s?%?\s?(?:of|the)\b/.test(after));
  if (isProduct(figure, value, figures, at, after)) return true;
  const summed = figure.unit === 'points' && /^\s(?:in all|in total|overall|altogether)\b/.test(after);
  if (!phrased && !summed) return false;
  const ratio = (restated && figure.unit === '%') || /\b(?:symmetry|index|ratio|excess)\b/.test(before) || /^\s?%?\s?(?:of|the)\b/.test(after);
  const terms: Figure[] = [];
  for (let index = Math.max(0, at - reach); index <= Math.min(figures.length - 1, at + 3); index += 1) {
    const other = figures[index];
    if (other !== undefined && index !== at && other.statement === figure.statement && other.values.length === 1 && other.attribute !== 'year' && other.grade === undefined) terms.push(other);
  }
  return terms.some((one, index) => terms.slice(index + 1).some((other) => isTheirs(figure, value, one, other, ratio)));
}

/** "ten, five times a day (fifty in total)", "three sets of fifteen and three of fifteen, ninety repetitions": all of them together. */
function isProduct(figure: Figure, value: number, figures: readonly Figure[], at: number, after: string): boolean {
  if (!/^\s(?:[a-z]+\s)?(?:in all|in total|overall|altogether|total|each (?:session|time|day)|a day|per day)\b/.test(after)) return false;
  const terms = figures.slice(Math.max(0, at - reach), at).filter((other) => other.statement === figure.statement && other.values.length === 1).map((other) => other.values[0] ?? NaN);
  const pairs = terms.slice(1).map((term, index) => term * (terms[index] ?? NaN));
  return pairs.includes(value) || pairs.filter((_, index) => index % 2 === 0).reduce((sum, pair) => sum + pair, 0) === value;
}

/** The two ends beside the figure ("from X to Y") whose change it is put as, and is not; undefined where there are none. */
export function contradicted(figure: Figure, figures: readonly Figure[], at: number, before: string, after: string): readonly Figure[] | undefined {
  if (figure.values.length !== 1 || figure.grade !== undefined || figure.over !== undefined || figure.unit === '%' || figure.shift !== undefined) return undefined;
  const comparable = (one: Figure): boolean => one.statement === figure.statement && one.values.length === 1 && one.grade === undefined && (figure.unit === undefined || figure.unit === 'points' || unitOf(one) === undefined || unitOf(one) === figure.unit);
  const ends = endsBeside(figure, figures, at, before, after);
  if (ends === undefined || !ends.every(comparable)) return undefined;
  const [from, to] = ends.map((end) => end.values[0] ?? NaN);
  return Math.abs(Math.abs((from ?? NaN) - (to ?? NaN)) - Math.abs(figure.values[0] ?? NaN)) > 0.0051 ? ends : undefined;
}

function endsBeside(figure: Figure, figures: readonly Figure[], at: number, before: string, after: string): readonly Figure[] | undefined {
  const [first, second, next, last] = [figures[at - 2], figures[at - 1], figures[at + 1], figures[at + 2]];
  // "from 88 to 54, a drop of 34 points"
  // "gains of 23° and 25°": whose each is, only their order tells
  const named = (nounBefore.test(before) && !/^\s?[a-z°%]*\sand\s\d/.test(after)) || (/\(\s?$/.test(before) && figure.unit === 'points') || nounBehind.test(after);
  if (first?.shift === 'from' && second?.shift === 'to' && first.group === second.group && figure.start - second.end < 40 && named) return [first, second];
  // "85°, up 15° from 70°"
  if (second !== undefined && next !== undefined && figure.start - second.end < 24 && next.start - figure.end < 12 && /\b(?:up|down)(?: by)? $/.test(before) && /^\s?\w*°?\s?from\s/.test(after)) return [second, next];
  // "fell by 34 points, from 88 to 54"
  const leads = !/\b(?:and|while)\b/.test(after.slice(0, Math.max(0, (next?.start ?? 0) - figure.end))) && next?.shift === 'from' && last?.shift === 'to' && next.group === last.group && next.start - figure.end < 40 && (verbBefore.test(before) || /\bby (?:about )?$/.test(before));
  return leads ? [next, last] : undefined;
}

/** The change over the baseline; of "1290 ft, 270 more than before (26 %)", the gain over what was there before it. */
function isPercentChange(value: number, one: Figure, other: Figure): boolean {
  const base = isEarlierRole(other.subject.role) && !isEarlierRole(one.subject.role) ? other : one;
  const [from, to] = [Math.abs(base.values[0] ?? NaN), Math.abs((base === one ? other : one).values[0] ?? NaN)];
  return roundsTo((100 * Math.abs(to - from)) / from, value) || (from > to && base === one && !isEarlierRole(other.subject.role) && roundsTo((100 * to) / (from - to), value));
}

function isTheirs(figure: Figure, value: number, one: Figure, other: Figure, ratio: boolean): boolean {
  const [a, b] = [one.values[0] ?? NaN, other.values[0] ?? NaN];
  const units = unitOf(one) ?? unitOf(other);
  if (unitOf(one) !== undefined && unitOf(other) !== undefined && unitOf(one) !== unitOf(other)) return false;
  if (figure.unit === '%' && units !== '%') return isPercentChange(value, one, other) || (ratio && unitOf(one) === unitOf(other) && one.end <= figure.start && other.end <= figure.start && figure.start - other.end < 60 && (roundsTo((100 * a) / b, value) || roundsTo((100 * b) / a, value)));
  if (figure.unit !== undefined && figure.unit !== 'points' && units !== undefined && figure.unit !== units) return false;
  return Math.abs(Math.abs(a - b) - value) < 0.0051;
}
