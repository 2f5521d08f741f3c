// Arithmetic on pairs and counts that the source prints side by side, where the subject is told in other words: the last look
// before a figure is marked. "25 less than at evaluation" of "35 min vs 60 min eval", "75 %" of "6 of 8", "76 minutes" of two visits of 38.
import type { Figure } from '../../clinical/subjects/subjects';
import { comparableUnits } from '../../clinical/words/units';
import { affinity } from '../compare/affinity';
import { sameAmountAs } from '../compare/amounts';
import { unitOf } from '../compare/figureUnits';
import { changeAfter, changeBefore } from '../read/changePhrases';
import type { Corpus } from '../read/corpus';
import { countedKey } from '../read/countedKeys';
import { roundsTo } from './shares';

export interface Said {
  /** The words of the figure's statement around it, right before and right after it; lower case. */
  readonly around: string;
  readonly before: string;
  readonly after: string;
}

export function followsLoosely(figure: Figure, said: Said, corpus: Corpus): boolean {
  if (figure.values.length === 2) return isSpan(figure, corpus) || isGainTo(figure, said, corpus);
  if (figure.values.length !== 1 || figure.grade !== undefined || figure.over !== undefined || figure.attribute === 'ordinal' || figure.attribute === 'year') return false;
  const value = Math.abs(figure.values[0] ?? NaN);
  return isShare(figure, value, corpus) || isDifference(figure, value, said, corpus) || isOfClocks(figure, value, said, corpus) || isOfAllVisits(figure, value, said, corpus) || isOfMonthsAndWeeks(figure, value, corpus) || isArea(value, said, corpus);
}

/** "75 % of repetitions" of "6 of 8", "42 %" of "21/50"; nobody tells a 6 of 10 for pain in percent. */
function isShare(figure: Figure, value: number, corpus: Corpus): boolean {
  return figure.unit === '%' && corpus.reading.figures.some((other) => other.over !== undefined && other.over > 5 && other.values.length === 1 && !/^(?:nprs|vas|rpe)$/.test(other.subject.bound.measure?.key ?? '') && roundsTo((100 * (other.values[0] ?? NaN)) / other.over, value) && agrees(figure, other));
}

/** "improved by four points to 21", "rose 11 percentage points to 72%": the change and where it led. */
function isGainTo(figure: Figure, { before }: Said, corpus: Corpus): boolean {
  const [change = NaN, reached = NaN] = figure.values;
  if (!changeBefore.test(before)) return false;
  const isThere = (value: number): boolean => corpus.reading.figures.some((other) => other.grade === undefined && other.values.some((one) => Math.abs(one - value) < 0.0051) && agrees({ ...figure, values: [value] }, other) && isNamedAlike(figure, other, corpus.weight));
  return isThere(reached) && (isThere(reached - change) || isThere(reached + change));
}

/** "5 to 9 repetitions" of a row that has the 5 and the 9: both ends for the same thing. */
function isSpan(figure: Figure, corpus: Corpus): boolean {
  return figure.grade === undefined && figure.values.every((value) => {
    const end = { ...figure, values: [value] };
    return corpus.equals(end).some((other) => other.values.length === 1 && sameAmountAs(end, other) && agrees(end, other) && isNamedAlike(end, other, corpus.weight));
  });
}

/** The time of a finding may differ, and what kind it is called; nothing else. */
const agrees = (figure: Figure, other: Figure): boolean => affinity(figure, other).conflicts.every((conflict) => conflict === 'role' || conflict === 'kind');

/** What stands between two values of one thing: "35 min vs 60 min eval", "5 -> 4", "84 (was 60)". */
const comparison = /^[\s°%a-z]{0,12}?(?:→|->|–>|\bto\b|\bvs\.?|\bversus\b|(?:,? ?(?:up|down) )?\bfrom\b|\(\s?(?:(?:wk|week|visit|v|day|mo|month)\s?\d{1,2}\s?:?)?|,?\s?\b(?:was|eval|initially|prior|last)\b|;\s?\bnow\b)[\s(:a-z.]{0,10}$/i;
const isNamedAlike = (figure: Figure, other: Figure, weigh: (word: string) => number): boolean => affinity(figure, other, weigh).core >= 0.6;

function isDifference(figure: Figure, value: number, { before, after }: Said, corpus: Corpus): boolean {
  if (figure.unit === '%' || value === 0 || !(changeBefore.test(before) || changeAfter.test(after) || /^(?:\s\w+)?,?\s(?:also |now )?to\s/.test(after))) return false;
  const { figures, text } = corpus.reading;
  return figures.some((one, index) => {
    const other = figures[index + 1];
    if (other === undefined || one.statement !== other.statement || one.values.length !== 1 || other.values.length !== 1 || one.grade !== undefined || other.grade !== undefined || one.over !== other.over) return false;
    if (Math.abs(Math.abs((one.values[0] ?? 0) - (other.values[0] ?? 0)) - value) > 0.0051 || !comparison.test(text.slice(one.end, other.start))) return false;
    return comparableUnits(figure.unit === 'points' ? undefined : figure.unit, unitOf(one) ?? figure.unit) && [one, other].every((term) => agrees(figure, term)) && [one, other].some((term) => isNamedAlike(figure, term, corpus.weight));
  });
}

/** "65 seconds less" of "4:10 -> 3:05". */
function isOfClocks(figure: Figure, value: number, { around }: Said, corpus: Corpus): boolean {
  const seconds = figure.unit === 's' ? value : figure.unit === 'min' ? value * 60 : undefined;
  if (seconds === undefined || !/\b(?:less|more|faster|slower|shorter|longer|sooner|later|quicker|by|instead)\b/.test(around)) return false;
  const times = [...corpus.reading.text.matchAll(/(?<!\d)(\d{1,2}):(\d{2})(?!\d)/g)].slice(0, 40).map((match) => 60 * Number(match[1]) + Number(match[2]));
  return times.some((time, index) => index > 0 && Math.abs(time - (times[index - 1] ?? NaN)) === seconds);
}

/** "76 minutes over both days" of 38 minutes a day: the minutes of one visit by the number of visits or dates. */
function isOfAllVisits(figure: Figure, value: number, { around }: Said, corpus: Corpus): boolean {
  const minutes = figure.unit === 'min' ? value : figure.unit === 'h' ? value * 60 : undefined;
  if (minutes === undefined || !/\b(?:total\w*|both|over|altogether|together|in all|combined)\b/.test(around)) return false;
  const { figures, atoms } = corpus.reading;
  const counts = new Set(figures.filter((other) => countedKey(other.counted) === 'visit' && other.values.length === 1).map((other) => other.values[0] ?? 0));
  if (/\bboth\b/.test(around) && new Set(atoms.filter(({ kind }) => kind === 'date').map(({ text }) => text)).size > 1) counts.add(2);
  return figures.some((other) => unitOf(other) === 'min' && other.values.length === 1 && counts.has(minutes / (other.values[0] ?? NaN)) && minutes !== other.values[0]);
}

/** "five and a half months" of "5 mo 2 wk". */
function isOfMonthsAndWeeks(figure: Figure, value: number, { reading: { figures } }: Corpus): boolean {
  return figure.unit === 'month' && figures.some((months, index) => {
    const weeks = figures[index + 1];
    return months.unit === 'month' && weeks?.unit === 'week' && weeks.start - months.end < 6 && Math.abs((months.values[0] ?? NaN) + (7 * (weeks.values[0] ?? NaN)) / 30.4 - value) < 0.13;
  });
}

/** "8.32 square cm" of "3.2 x 2.6 x 0.5": length by width. */
function isArea(value: number, { around }: Said, { reading: { text } }: Corpus): boolean {
  if (!/\b(?:square|sq|area|cm2|times)\b|²/.test(around)) return false;
  return [...text.matchAll(/(?<![\d.])(\d{1,2}(?:\.\d{1,2})?)\s?(?:cm|mm)?\s?(?:x|×|by)\s?(\d{1,2}(?:\.\d{1,2})?)(?![\d.]*\d)/gi)].slice(0, 40).some(([, length, width]) => Math.abs(Number(length) * Number(width) - value) < 0.051);
}
