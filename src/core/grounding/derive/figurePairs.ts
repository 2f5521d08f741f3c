// Pairs of source figures of one thing, whose difference or share a draft may tell.
import type { Figure } from '../../clinical/subjects/subjects';
import { comparableUnits } from '../../clinical/words/units';
import { affinity } from '../compare/affinity';
import { unitOf } from '../compare/figureUnits';
import type { Corpus } from '../read/corpus';

/** Figures that may take part: same subject as the draft's, whatever the time they were taken. */
export function relatives(figure: Figure, corpus: Corpus): readonly Figure[] {
  const near = corpus.rivals(figure);
  const bare = Object.values(figure.subject.bound).every((bound) => bound.distance === 2);
  const alone = near.length < 2 && !isNamed(figure);
  const pool = bare || alone ? corpus.reading.figures.slice(0, 400) : near;
  const farSide = figure.subject.bound.side?.distance === 2;
  return pool.filter((other) => affinity(figure, other).conflicts.every((conflict) => conflict === 'role' || (conflict === 'condition' && figure.unit === 'mmHg') || (conflict === 'kind' && (figure.subject.bound.measure?.distance ?? 2) === 2) || (conflict === 'side' && farSide))).slice(0, 120).flatMap(endsOf);
}

/** The ends of a range of motion are findings of their own. */
function endsOf(figure: Figure): readonly Figure[] {
  const range = figure.values.length === 2 && (figure.unit === '°' || figure.subject.bound.test?.key === 'ROM' || figure.subject.bound.motion !== undefined);
  // "systolic pressure drops 14 mmHg"
  if (figure.unit === 'mmHg' && figure.values.length === 2) return figure.values.map((value) => ({ ...figure, values: [value] }));
  return range ? figure.values.map((value) => ({ ...figure, values: [value], unit: '°' })) : [figure];
}

/** Does the figure's own sentence say what was measured? */
function isNamed(figure: Figure): boolean {
  const { measure, motion, muscle } = figure.subject.bound;
  return [measure, motion, muscle].some((bound) => (bound?.distance ?? 2) < 2);
}

export function* pairs(figure: Figure, corpus: Corpus, acrossSides: boolean): Generator<readonly [Figure, Figure]> {
  const pool = acrossSides ? (isNamed(figure) ? corpus.rivals(figure) : corpus.reading.figures.slice(0, 400)).filter((other) => affinity(figure, other).conflicts.every((conflict) => conflict === 'role' || conflict === 'side')).slice(0, 120).flatMap(endsOf) : relatives(figure, corpus);
  for (let first = 0; first < pool.length; first += 1) {
    for (let second = first + 1; second < pool.length; second += 1) {
      const a = pool[first];
      const b = pool[second];
      if (a === undefined || b === undefined || a.values.length !== 1 || b.values.length !== 1 || !sameScale(a, b)) continue;
      const between = affinity(a, b);
      // Blood pressure lying and standing is told as one drop.
      const sameThing = between.conflicts.every((conflict) => conflict === 'role' || (conflict === 'condition' && figure.unit === 'mmHg') || (acrossSides && conflict === 'side'));
      // "176.4 lb (175.8 yesterday)": the bracket is of the same thing.
      const bracketed = a.statement === b.statement && b.start - a.end <= 18 && /^\s?(?:[a-z]{1,8}\s){0,2}\($/.test(corpus.reading.text.slice(a.end, b.start));
      // "R step 58 cm, L 66"
      const twoSides = acrossSides && sameThing && a.statement === b.statement && b.start - a.end <= 24 && a.subject.bound.side !== undefined && b.subject.bound.side !== undefined && a.subject.bound.side.key !== b.subject.bound.side.key;
      // "Rotation left is 95. Right is 105."
      const inTurn = acrossSides && sameThing && between.conflicts.includes('side') && b.statement - a.statement > 0 && b.statement - a.statement < 3 && [a.subject.bound.motion, a.subject.bound.measure].some((bound) => bound !== undefined) && between.core >= 2;
      if (twoSides || inTurn) yield [a, b];
      else if (sameThing && a.shift === 'from' && a.statement === b.statement && b.start - a.end <= 6) yield [a, b];
      else if (sameThing && (a.attribute === b.attribute ? between.core >= 0.6 || bracketed || (unitOf(a) === '°' && unitOf(b) === '°' && (a.subject.role === 'goal') !== (b.subject.role === 'goal')) : bracketed && b.attribute === 'value')) yield [a, b];
    }
  }
}

/** Two figures whose difference means something: same unit, same scale, no grades. */
function sameScale(one: Figure, other: Figure): boolean {
  if (one.grade !== undefined || other.grade !== undefined || isStrength(one) || isStrength(other)) return false;
  if (one.over !== undefined && other.over !== undefined && one.over !== other.over) return false;
  const measured = one.subject.bound.measure?.distance === 0 && one.subject.bound.measure.key === other.subject.bound.measure?.key;
  return scored(one) === scored(other) || (comparableUnits(unitOf(one), unitOf(other)) && (measured || one.statement === other.statement));
}

/** "4/5" is a grade of strength, unless it is the score of a named measure such as the MAL. */
function isStrength({ over, subject }: Figure): boolean {
  const measure = subject.bound.measure?.key;
  return over === 5 && (measure === undefined || measure === 'mmt');
}

/** Points are no unit: "28/56" and "Berg 47" differ by points. */
const scored = (figure: Figure): string | undefined => (unitOf(figure) === 'points' ? undefined : unitOf(figure));
