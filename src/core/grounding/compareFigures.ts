// Do two figures say the same amount, and are they about the same thing? Everything else in grounding builds on this.
import measureData from '../data/measures.json';
import type { Figure } from '../clinical/subjects';
import { rolesAgree, type Subject, type SubjectDimension } from '../clinical/subject';
import { comparableUnits, sameAmount } from '../clinical/units';
import { countedKey } from './countedKeys';

const defaultUnits: ReadonlyMap<string, string> = new Map(measureData.rows.flatMap((row) => (row.unit === null ? [] : [[row.id, row.unit] as const])));
const scaleTops: ReadonlyMap<string, number> = new Map(measureData.rows.flatMap((row) => (row.range === null ? [] : [[row.id, row.range[1] ?? 0] as const])));

/** The unit a figure has by its own words, else by its measure or motion. */
export function unitOf(figure: Figure): string | undefined {
  if (figure.unit !== undefined) return figure.unit;
  const { measure, motion, test } = figure.subject.bound;
  if (figure.over !== undefined || figure.grade !== undefined || figure.attribute !== 'value') return undefined;
  if (measure !== undefined && measure.key !== 'nprs') return defaultUnits.get(measure.key);
  if (motion !== undefined && test?.key !== 'MMT' && Math.abs(figure.values[0] ?? 0) > 5) return '°';
  return undefined;
}

const gradeOf = (figure: Figure): string | undefined => figure.grade ?? (figure.over === 5 ? figure.values.join(' ') : undefined);

/** Same amount: value, unit, grade, scale and kind of figure; words and abbreviations of units do not matter. */
export function sameAmountAs(draft: Figure, source: Figure): boolean {
  if (!comparableKinds(draft, source)) return false;
  const grade = gradeOf(draft);
  const sourceGrade = gradeOf(source);
  if (grade !== undefined || sourceGrade !== undefined) {
    if (grade !== undefined && sourceGrade !== undefined) return grade === sourceGrade || sourceGrade.split(' ').includes(grade);
    return draft.values.length === 1 && source.values.includes(draft.values[0] ?? NaN) && (grade ?? sourceGrade ?? '').length < 2 && (draft.over ?? 5) === (source.over ?? 5);
  }
  if (draft.over !== undefined && source.over !== undefined && draft.over !== source.over) return false;
  if (draft.over !== undefined && source.over === undefined && !isScaleTop(draft)) return false;
  const unit = unitOf(draft);
  const sourceUnit = unitOf(source);
  if (draft.values.length === 2) return source.values.length === 2 && draft.values.every((value, index) => sameAmount(value, unit, source.values[index] ?? NaN, sourceUnit));
  const value = draft.values[0] ?? NaN;
  if (source.values.length === 1) return sameAmount(value, unit, source.values[0] ?? NaN, sourceUnit) || lacks(draft, source);
  // One end of a range of motion is a finding of its own; one end of "2-3 times" is not the dose.
  if (source.unit === '°' || source.subject.bound.motion !== undefined) return source.values.some((end) => sameAmount(value, unit, end, sourceUnit) || sameAmount(Math.abs(value), unit, Math.abs(end), sourceUnit));
  return source.values[0] === source.values[1] && sameAmount(value, unit, source.values[0] ?? NaN, sourceUnit);
}

/** "lacks 5° of extension" says -5°. */
function lacks(draft: Figure, source: Figure): boolean {
  const value = draft.values[0] ?? NaN;
  const other = source.values[0] ?? NaN;
  if (value !== -other || value === 0 || draft.subject.bound.motion?.key === undefined) return false;
  return sameAmount(value, unitOf(draft), -other, unitOf(source)) && (draft.subject.words.some((word) => /^(?:lack|lag|short|deficit|miss|limit|los)/.test(word)) || source.subject.words.some((word) => /^(?:lack|lag|short|deficit|los)/.test(word)));
}

/** Is the draft's "/56" the top of the measure it names? */
function isScaleTop(figure: Figure): boolean {
  const { measure } = figure.subject.bound;
  if (measure !== undefined) return scaleTops.get(measure.key) === figure.over;
  return figure.over === 10 || figure.over === 5;
}

/** Sets against reps, counts against amounts: can the two be statements of one kind? */
export function comparableKinds(draft: Figure, source: Figure): boolean {
  const kinds = [draft.attribute, source.attribute];
  if (draft.attribute === source.attribute) {
    if (draft.attribute === 'ordinal' || draft.attribute === 'frequency' || draft.attribute === 'count') return countedKey(draft.counted) === countedKey(source.counted) || (draft.attribute === 'count' && looseCount(draft, source));
    return comparableUnits(unitOf(draft), unitOf(source));
  }
  if (kinds.includes('factor')) return kinds.includes('reps') || kinds.includes('count') || kinds.includes('sets') || (kinds.includes('value') && (draft.unit ?? source.unit) === undefined);
  if (kinds.includes('count') && kinds.includes('value')) return (draft.unit ?? source.unit) === undefined || countedKey(draft.counted ?? source.counted) === (draft.unit ?? source.unit);
  if (kinds.includes('count') && kinds.includes('reps')) return true;
  if (kinds.includes('reps') && kinds.includes('value')) return (draft.unit ?? source.unit) === undefined;
  if (kinds.includes('ordinal') && (kinds.includes('count') || kinds.includes('value'))) return countedKey(draft.counted) === countedKey(source.counted) || (draft.counted ?? source.counted) === undefined || countedKey(draft.counted ?? source.counted) === (draft.unit ?? source.unit) || countedKey(draft.counted ?? source.counted) === 'visit';
  if (kinds.includes('age')) return kinds.includes('value') && (draft.attribute === 'age' ? source : draft).unit === 'year';
  return false;
}

/** A count's noun may differ in wording where the rest of the clause agrees. */
function looseCount(draft: Figure, source: Figure): boolean {
  const shared = draft.subject.words.filter((word) => source.subject.words.includes(word)).length;
  return shared >= 2 || (countedKey(draft.counted) === undefined && countedKey(source.counted) === undefined && shared >= 1);
}

const weights: Readonly<Record<SubjectDimension, number>> = { side: 2, region: 0.5, joint: 2, motion: 3, muscle: 2, mode: 1, test: 1, measure: 4, condition: 3, task: 1.5, code: 3, total: 4, assist: 1.5 };

/** How much two subjects share; conflicts are the dimensions in which they cannot be the same. */
export interface Affinity {
  readonly score: number;
  readonly conflicts: readonly (SubjectDimension | 'exercise' | 'role' | 'kind')[];
}

export function affinity(draft: Figure, source: Figure): Affinity {
  const one = draft.subject;
  const other = source.subject;
  let score = 0;
  const conflicts: Affinity['conflicts'][number][] = [];
  for (const dimension of Object.keys(weights) as SubjectDimension[]) {
    const a = one.bound[dimension];
    const b = other.bound[dimension];
    if (a === undefined || b === undefined) continue;
    if (a.key === b.key) score += weights[dimension];
    else if (isConflict(dimension, draft, source)) conflicts.push(dimension);
  }
  if (kindOf(one) !== undefined && kindOf(other) !== undefined && kindOf(one) !== kindOf(other) && !mixable(one, other)) conflicts.push('kind');
  if (one.exercises.length > 0 && other.exercises.length > 0) {
    if (one.exercises.some((exercise) => other.exercises.some((candidate) => candidate.key === exercise.key))) score += 3;
    else if (isDoseLike(draft) || isDoseLike(source)) conflicts.push('exercise');
  }
  if (countedKey(draft.counted) !== undefined && countedKey(draft.counted) === countedKey(source.counted)) score += 2;
  if (!rolesAgree(one.role, other.role)) conflicts.push('role');
  else if (one.role !== undefined && one.role === other.role) score += 1.5;
  else if (one.role !== undefined && other.role !== undefined) score += 1;
  if (unitOf(draft) !== undefined && unitOf(draft) === unitOf(source)) score += 0.5;
  score += 0.6 * Math.min(5, one.words.filter((word) => other.words.includes(word)).length);
  return { score, conflicts };
}

export function isDoseLike(figure: Figure): boolean {
  return figure.attribute === 'sets' || figure.attribute === 'reps' || figure.attribute === 'factor' || figure.unit === 'lb' || figure.unit === 's' || figure.unit === 'in|s';
}

function isConflict(dimension: SubjectDimension, draft: Figure, source: Figure): boolean {
  const a = draft.subject.bound[dimension];
  const b = source.subject.bound[dimension];
  if (a === undefined || b === undefined) return false;
  const far = a.distance === 2 || b.distance === 2;
  switch (dimension) {
    case 'side':
      return a.key !== 'both' ? b.key !== 'both' : !far;
    case 'joint':
    case 'code':
      return !(dimension === 'code' && isDoseLike(draft)) && !(far && (draft.subject.bound.measure !== undefined || source.subject.bound.measure !== undefined)) && !(far && dimension === 'code');
    case 'motion':
    case 'measure':
    case 'total':
      return !far;
    case 'condition':
      return a.distance === 0 && b.distance === 0;
    case 'mode':
      return !far;
    case 'test':
      return !far && (draft.subject.bound.motion !== undefined || draft.subject.bound.muscle !== undefined);
    case 'muscle':
      return !far && draft.subject.bound.motion?.key !== source.subject.bound.motion?.key;
    case 'region':
    case 'task':
    case 'assist':
      return false;
  }
}

type Kind = 'measure' | 'anatomy' | 'billing' | undefined;

/** The broad kind of subject: an outcome measure, a joint or muscle, billed time. */
function kindOf(subject: Subject): Kind {
  const { measure, motion, muscle, code, total } = subject.bound;
  if (measure !== undefined && measure.distance < 2) return 'measure';
  if ((motion !== undefined && motion.distance < 2) || (muscle !== undefined && muscle.distance < 2)) return 'anatomy';
  return (code !== undefined && code.distance === 0) || (total !== undefined && total.distance === 0) ? 'billing' : undefined;
}

/** Pain is felt in a joint, balance times are exercises, exercises are billed: those kinds mix. */
function mixable(one: Subject, other: Subject): boolean {
  const kinds = [kindOf(one), kindOf(other)];
  if (kinds.includes('billing')) return one.exercises.length + other.exercises.length > 0 || !kinds.includes('measure');
  const measure = one.bound.measure?.key ?? other.bound.measure?.key;
  return measure === 'nprs' || measure === 'girth' || measure === 'slrAngle';
}
