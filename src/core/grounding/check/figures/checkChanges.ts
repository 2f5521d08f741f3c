// A change that says one way and counts the other: "rose from 52 to 38", "fell 5 points to 21" of "16 -> 21". The figures
// may all be the source's; the word is not.
import type { ClinicalReading } from '../../../clinical/reader';
import type { Span } from '../../../clinical/span';
import type { Figure } from '../../../clinical/subjects/subjects';
import { measures } from '../../../measures/measureTable';
import { affinity } from '../../compare/affinity';
import { unitOf } from '../../compare/figureUnits';
import { changesIn } from '../../read/changes';
import type { Change } from '../../read/changes';
import type { Corpus } from '../../read/corpus';
import { countedKey } from '../../read/countedKeys';
import type { Issue } from '../issue';

/** `wrong`: what is marked already; a change with a wrong end is one error. */
export function checkChanges(draft: ClinicalReading, corpus: Corpus, skip: (statement: number) => boolean, wrong: readonly Span[]): readonly Issue[] {
  const isWrong = (figure: Figure | undefined): boolean => figure !== undefined && wrong.some((span) => span.start < figure.end && figure.start < span.end);
  return changesIn(draft)
    .filter((change) => !skip(change.statement) && ![change.from, change.to, change.amount].some(isWrong) && isContradicted(change, corpus))
    .map(({ word, from, to, statement }) => ({ ...spanOf([word, from, to]), kind: 'measure' as const, statement, cause: `direction:${word.start}` }));
}

/** The word with its figures: any of them may be the wrong one. */
function spanOf(parts: readonly (Span | undefined)[]): Span {
  const known = parts.filter((part) => part !== undefined);
  return { start: Math.min(...known.map(({ start }) => start)), end: Math.max(...known.map(({ end }) => end)) };
}

/** Does everything that may have changed so speak against the word? */
function isContradicted(change: Change, corpus: Corpus): boolean {
  const { to, from, amount, way, assist } = change;
  if (assist !== undefined) return way !== 'factor' && assist !== 0 && (way === 'up' || way === 'better') !== assist > 0;
  // "from six steps to half a mile"
  if (from !== undefined && to !== undefined && sortOf(from) !== undefined && sortOf(to) !== undefined && sortOf(from) !== sortOf(to)) return false;
  if (way === 'factor') return from !== undefined && to !== undefined && from.grade === undefined && !isFactor(change, valueOf(from), valueOf(to));
  const about = to ?? from ?? amount;
  const sense = way === 'up' || way === 'down' ? 'higher' : about === undefined ? undefined : better(about);
  if (sense === undefined) return false;
  const wanted = (way === 'up' || way === 'better') === (sense === 'higher') ? 1 : -1;
  const steps = stepsOf(change, corpus).filter((step) => !Number.isNaN(step));
  return steps.length > 0 && steps.every((step) => step * wanted < 0);
}

/** What a figure is told in: its unit, else what it counts. */
const sortOf = (figure: Figure): string | undefined => unitOf(figure) ?? countedKey(figure.counted);

/** End less start: of the draft's own ends, else of the source's values that differ by the amount. */
function stepsOf({ from, to, amount }: Change, corpus: Corpus): readonly number[] {
  if (from !== undefined && to !== undefined) return [valueOf(to) - valueOf(from)];
  if (amount === undefined) return [];
  const by = Math.abs(valueOf(amount));
  const ends = to !== undefined ? corpus.equals(to).filter((now) => ofOneThing(to, now)) : corpus.rivals(amount).filter((now) => ofOneThing(amount, now) && !isEarly(now) && now.subject.role !== 'goal');
  return ends.flatMap((now) => [...corpus.beside(now), ...corpus.rivals(now)]
    .filter((start) => start !== now && unitOf(start) === unitOf(now) && start.subject.role !== 'goal' && (to !== undefined || (isEarly(start) && !(start.start > now.end && /→|->/.test(corpus.reading.text.slice(now.end, start.start))))) && ofOneThing(now, start))
    .map((start) => valueOf(now) - valueOf(start)).filter((step) => Math.abs(Math.abs(step) - by) < 0.0051));
}

const ofOneThing = (one: Figure, other: Figure): boolean => affinity(one, other).conflicts.every((conflict) => conflict === 'role' || conflict === 'kind');

/** A value of before: of the evaluation, the last visit, the "from" of a change. */
const isEarly = ({ shift, subject }: Figure): boolean => shift === 'from' || (shift !== 'to' && /^(?:past|baseline|previous)$/.test(subject.role ?? ''));

function isFactor({ factor = 1, loose = false }: Change, start: number, end: number): boolean {
  const share = end / start / factor;
  return Number.isNaN(share) || (share > (loose ? 0.75 : 0.88) && share < (loose ? 1.45 : 1.13));
}

/** What one has rather less of, as stems: "the sweep test improved from 2+ to 1+". */
const burdens = /^(?:sweep|effus|edema|swel|pit|spast|ashworth|clon|tend|lax|numb|tingl|leak|pad|fatigu|spasm|drain|dizz|nausea|tremor|errors?|los|fal|cues?)$/;

/** Is more of it better? Undefined where the text may count either way (a lag, a time without its test). */
function better({ subject, grade, over, unit }: Figure): 'higher' | 'lower' | undefined {
  const { measure, motion, muscle } = subject.bound;
  if (measure?.key === 'nprs') return 'lower';
  const row = measures.find(({ id }) => id === measure?.key);
  // "the L-test improved from 31.0 to 20.6 seconds" beside a walk in meters
  const fits = row !== undefined && (unit === undefined || unit === 'points' || unit === row.unit || row.unit === 'points');
  if (row !== undefined) return fits && (row.better === 'higher' || row.better === 'lower') ? row.better : undefined;
  if (subject.words.some((word) => burdens.test(word)) || subject.bound.test?.key === 'tone') return 'lower';
  if ((subject.bound.test?.key === 'MMT' && subject.bound.test.distance < 2) || (grade !== undefined && over === 5)) return 'higher';
  return measure === undefined && muscle === undefined && motion !== undefined && !/extension/.test(motion.key) ? 'higher' : undefined;
}

/** A grade as a number ("4-" below 4), NaN for what is no single value. */
function valueOf(figure: Figure): number {
  if (figure.values.length !== 1) return NaN;
  const value = figure.values[0] ?? NaN;
  if (figure.grade === undefined) return value;
  return /^\d\+$/.test(figure.grade) ? value + 0.3 : /^\d-$/.test(figure.grade) ? value - 0.3 : /^\d$/.test(figure.grade) ? value : NaN;
}
