// Are two figures about the same thing? What their subjects share is weighed, and where they cannot be one is named.
import { sameDate } from '../../clinical/text/dates';
import { conditionSort, rolesAgree, sharesExercise, stem } from '../../clinical/subjects/subject';
import type { Subject, SubjectDimension } from '../../clinical/subjects/subject';
import type { Figure } from '../../clinical/subjects/subjects';
import { countedKey } from '../read/countedKeys';
import { isDoseLike } from './figureKinds';
import { unitOf } from './figureUnits';
import { isConflict, isOneMeasure, kindOf, mixable } from './subjectConflicts';

const weights: Readonly<Record<SubjectDimension, number>> = { side: 2, region: 0.5, joint: 2, motion: 3, muscle: 2, mode: 1, test: 1, measure: 4, task: 0.8, code: 3, total: 4, assist: 0.8 };

/** How much two subjects share; conflicts are the dimensions in which they cannot be the same. */
export interface Affinity {
  readonly score: number;
  /** The part of the score that is about the subject, without unit, role and kind of figure. */
  readonly core: number;
  readonly conflicts: readonly (SubjectDimension | 'condition' | 'exercise' | 'role' | 'kind')[];
}

/** `weigh` gives what a shared word counts; rare words count more. */
export function affinity(draft: Figure, source: Figure, weigh: (word: string) => number = () => 0.6): Affinity {
  const one = draft.subject;
  const other = source.subject;
  let score = 0;
  let far = 0;
  const conflicts: Affinity['conflicts'][number][] = [];
  for (const dimension of Object.keys(weights) as SubjectDimension[]) {
    const a = one.bound[dimension];
    const b = other.bound[dimension];
    if (a === undefined || b === undefined) continue;
    if (a.key !== b.key && !(dimension === 'measure' && isOneMeasure(a.key, b.key))) {
      if (isConflict(dimension, draft, source)) conflicts.push(dimension);
    // What an exercise is billed under tells little of how often it was done.
    } else if (dimension === 'code' && isDoseLike(draft)) far += weights.code * 0.2;
    else if (a.distance < 2 && b.distance < 2) score += weights[dimension];
    else far += weights[dimension] * (dimension === 'code' || dimension === 'region' ? 0.05 : 0.4);
  }
  if (!isNoTime(draft) && (totalMeetsCode(one, other) || totalMeetsCode(other, one))) conflicts.push('total');
  if (!(draft.attribute === source.attribute && /^(?:sets|reps)$/.test(draft.attribute)) && kindOf(one) !== undefined && kindOf(other) !== undefined && kindOf(one) !== kindOf(other) && !mixable(one, other) && !(unitOf(draft) === '°' && unitOf(source) === '°') && draft.attribute !== 'ordinal') conflicts.push('kind');
  if (one.exercises.length > 0 && other.exercises.length > 0) {
    if (sharesExercise(one, other)) score += isDoseLike(draft) || isDoseLike(source) ? 3 : 1;
    else if (one.exercises.some((exercise) => other.exercises.some((candidate) => variants(exercise.key, candidate.key)))) score += 1.5;
    else if (isDoseLike(draft) || isDoseLike(source)) conflicts.push('exercise');
  }
  if (restMeetsEffort(one, other) || restMeetsEffort(other, one)) conflicts.push('condition');
  for (const condition of one.conditions) {
    const rival = other.conditions.find((candidate) => conditionSort(candidate.key) === conditionSort(condition.key));
    if (rival === undefined) continue;
    if (rival.key === condition.key) score += 2;
    // "overhead reaching" is both.
    else if (isTold(rival.key, one) && isTold(condition.key, other)) continue;
    else if (condition.distance < 2 && rival.distance < 2 && (conditionSort(condition.key) === 'digit' || ((conditionSort(condition.key) !== 'situation' || (isFelt(one) && isFelt(other))) && (kindOf(one) !== undefined || isDoseLike(draft)) && (kindOf(other) !== undefined || isDoseLike(source))))) conflicts.push('condition');
  }
  if (countedKey(draft.counted) !== undefined && countedKey(draft.counted) === countedKey(source.counted)) score += 2;
  score += Math.min(3, one.words.reduce((sum, word) => sum + (other.words.includes(word) ? weigh(word) : 0), 0));
  const core = score === weights.side && isOnSideAlone(draft, source) ? 0 : score;
  score += far;
  if (draft.attribute === source.attribute) score += 0.5;
  const sameDay = draft.date !== undefined && source.date !== undefined && sameDate(draft.date, source.date);
  if (sameDay) score += 2;
  if (!rolesAgree(one.role, other.role) && !sameDay) conflicts.push('role');
  else if (one.role !== undefined && one.role === other.role) score += 2.5;
  else if (one.role !== undefined && other.role !== undefined) score += 1.5;
  if (unitOf(draft) !== undefined && unitOf(draft) === unitOf(source)) score += 0.5;
  return { score, core, conflicts };
}

const isTold = (key: string, { words }: Subject): boolean => words.includes(stem(key) ?? key);

/** Everything is left or right: an hour on the right is no bare 1 on the right. */
function isOnSideAlone(draft: Figure, source: Figure): boolean {
  const [own, other] = [draft.subject.bound.side, source.subject.bound.side];
  return own !== undefined && own.key === other?.key && own.distance < 2 && other.distance < 2 && /^(?:h|min|day|week|month|year)$/.test(unitOf(draft) ?? '') && unitOf(source) === undefined;
}

/** "single leg heel raise" is a heel raise. */
const variants = (one: string, other: string): boolean => one.endsWith(` ${other}`) || other.endsWith(` ${one}`);

/** Vitals at rest are not those after activity. */
function restMeetsEffort(one: Subject, other: Subject): boolean {
  if (!/^(?:hr|bp|spo2|rr)$/.test(one.bound.measure?.key ?? '')) return false;
  const has = (subject: Subject, ...keys: readonly string[]): boolean => subject.conditions.some((condition) => keys.includes(condition.key));
  return has(one, 'rest', 'before') && !has(one, 'after', 'activity') && !has(other, 'rest', 'before') && has(other, 'after', 'activity');
}

/** Only minutes, units and bare numbers have a share in the day's time. */
const isNoTime = ({ attribute, unit, counted }: Figure): boolean => (attribute !== 'value' || !/^(?:min|h|undefined)$/.test(String(unit))) && countedKey(counted) !== 'unit';

/** The day's total minutes are not one code's. */
function totalMeetsCode(one: Subject, other: Subject): boolean {
  if (one.bound.total === undefined || one.bound.total.distance === 2 || other.bound.total !== undefined) return false;
  // "total 55 min with 7 min cold pack"
  if (sharesExercise(one, other) || (one.bound.total.distance === 0 && other.bound.code?.distance === 0 && one.words.some((word) => other.words.includes(word) && word !== 'minut'))) return false;
  return other.exercises.some((exercise) => exercise.distance === 0) || (other.bound.code !== undefined && other.bound.code.distance < 2);
}

/** Pain, exertion and vitals depend on the situation they are taken in; a load or a distance does not. */
const isFelt = (subject: Subject): boolean => /^(?:nprs|vas|rpe|hr|bp|spo2|rr)$/.test(subject.bound.measure?.key ?? '');
