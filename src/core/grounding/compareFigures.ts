// Do two figures say the same amount, and are they about the same thing? Everything else in grounding builds on this.
import measureData from '../data/measures.json';
import type { Figure } from '../clinical/subjects';
import { conditionSort, rolesAgree, stem } from '../clinical/subject';
import type { Subject, SubjectDimension } from '../clinical/subject';
import { sameDate } from '../clinical/dates';
import { comparableUnits, sameAmount } from '../clinical/units';
import { limbMeasures } from '../clinical/frame';
import { countedKey } from './countedKeys';

/** Forces and lengths are noted in either system, so only the other units go without saying. */
const defaultUnits: ReadonlyMap<string, string> = new Map(measureData.rows.flatMap((row) => (row.unit !== null && /^(?:s|m\/s|points|%|bpm|mmHg)$/.test(row.unit) ? [[row.id, row.unit] as const] : [])));
const scaleTops: ReadonlyMap<string, number> = new Map(measureData.rows.flatMap((row) => (row.range === null ? [] : [[row.id, row.range[1] ?? 0] as const])));

/** The unit a figure has by its own words, else by its measure or motion. */
export function unitOf(figure: Figure): string | undefined {
  if (figure.unit !== undefined) return figure.unit;
  const { measure, motion, test } = figure.subject.bound;
  if (figure.over !== undefined || figure.grade !== undefined || figure.attribute !== 'value') return undefined;
  const { code, total } = figure.subject.bound;
  if (code !== undefined && code.distance === 0 && figure.start >= code.end && figure.start - code.end <= (figure.subject.exercises.length === 0 && motion?.distance !== 0 ? 12 : 3) && figure.values.length === 1) return 'min';
  if (figure.subject.exercises.some((exercise) => exercise.distance === 0 && /^(?:single leg stance|tandem stance|romberg stance)$/.test(exercise.key))) return 's';
  if (((code !== undefined && code.distance < 2) || (total !== undefined && total.distance < 2)) && measure === undefined && motion === undefined && figure.values.length === 1 && figure.subject.exercises.length === 0 && figure.subject.words.length === 0) return 'min';
  if (measure !== undefined && measure.key !== 'nprs') return defaultUnits.get(measure.key);
  // "ROM R knee 2-112"
  if (test?.key === 'ROM' && test.distance < 2 && motion === undefined && measure === undefined && figure.subject.bound.joint !== undefined && figure.values.length === 2) return '°';
  if (motion !== undefined && figure.subject.bound.muscle?.distance !== 0 && !/^(?:lateral deviation|protrusion|depression|opposition)$/.test(motion.key) && test?.key !== 'MMT' && Math.abs(figure.values[0] ?? 0) > 5) return '°';
  return undefined;
}

const gradeOf = (figure: Figure): string | undefined => figure.grade ?? (figure.over === 5 && figure.attribute === 'value' ? figure.values.join(' ') : undefined);

/** Same amount: value, unit, grade, scale and kind of figure; words and abbreviations of units do not matter. */
export function sameAmountAs(draft: Figure, source: Figure): boolean {
  if (!comparableKinds(draft, source)) return false;
  if (draft.per !== undefined && source.per !== undefined && draft.per !== source.per) return false;
  if (isTopOf(draft, source)) return true;
  // "four of five trials" of "4/5" that grades no muscle
  const [count, plain] = draft.attribute === 'count' ? [draft, source] : [source, draft];
  if (count.attribute === 'count' && plain.attribute === 'value' && count.over !== undefined && count.over === plain.over && plain.grade === undefined && (plain.subject.bound.muscle?.distance ?? 2) === 2 && (plain.subject.bound.motion?.distance ?? 2) === 2) return count.values.length === 1 && count.values[0] === plain.values[0];
  const grade = gradeOf(draft);
  const sourceGrade = gradeOf(source);
  if (grade !== undefined || sourceGrade !== undefined) {
    if (grade !== undefined && sourceGrade !== undefined) return grade === sourceGrade || sourceGrade.split(' ').includes(grade);
    const bare = grade === undefined ? draft : source;
    if (bare.unit !== undefined || bare.attribute !== 'value') return false;
    return draft.values.length === 1 && source.values.includes(draft.values[0] ?? NaN) && (grade ?? sourceGrade ?? '').length < 2 && (draft.over ?? 5) === (source.over ?? 5);
  }
  if (draft.over !== undefined && source.over !== undefined && draft.over !== source.over) return false;
  if (draft.over !== undefined && source.over === undefined && (!isScaleTop(draft) || source.unit !== undefined)) return false;
  if (draft.over === undefined && source.over !== undefined && draft.unit !== undefined && draft.unit !== 'points') return false;
  const unit = unitOf(draft);
  const sourceUnit = unitOf(source);
  if (draft.values.length === 2) return source.values.length === 2 && draft.values.every((value, index) => sameAmount(value, unit, source.values[index] ?? NaN, sourceUnit));
  const value = draft.values[0] ?? NaN;
  if (source.values.length === 1) return sameAmount(value, unit, source.values[0] ?? NaN, sourceUnit) || lacks(draft, source);
  // One end of a range of motion is a finding of its own; one end of "2-3 times" is not the dose.
  if (sourceUnit === '°' || source.subject.bound.motion !== undefined) return source.values.some((end) => sameAmount(value, unit, end, sourceUnit) || sameAmount(Math.abs(value), unit, Math.abs(end), sourceUnit));
  if (source.attribute === 'ordinal') return source.values.includes(value);
  return source.values[0] === source.values[1] && sameAmount(value, unit, source.values[0] ?? NaN, sourceUnit);
}

/** "12 visits" of "visit 7 of 12", "a 10-week plan" of "week 6 of 10". */
function isTopOf(draft: Figure, source: Figure): boolean {
  if (source.over === undefined || draft.over !== undefined || draft.attribute === 'ordinal' || draft.values[0] !== source.over || (source.attribute !== 'ordinal' && source.attribute !== 'count')) return false;
  const counted = countedKey(source.counted);
  return counted !== undefined && (counted === countedKey(draft.counted) || counted === draft.unit);
}

/** "lacks 5° of extension" says -5°. */
function lacks(draft: Figure, source: Figure): boolean {
  const value = draft.values[0] ?? NaN;
  const other = source.values[0] ?? NaN;
  if (value !== -other || value === 0) return false;
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
  // "all three precautions" of "precautions 3/3"
  if (draft.attribute === 'count' && draft.over === undefined && source.over !== undefined && source.over === source.values[0] && draft.subject.words.some((word) => source.subject.words.includes(word))) return true;
  // "fell once" of "1 fall"
  if (draft.attribute === 'count' && draft.counted === 'time' && source.attribute === 'count' && source.counted === 'fall' && draft.subject.words.some((word) => /^f[ae]l/.test(word))) return true;
  if (draft.attribute === source.attribute) {
    if (draft.attribute === 'ordinal' || draft.attribute === 'frequency' || draft.attribute === 'count') return countedKey(draft.counted) === countedKey(source.counted) || (draft.attribute === 'ordinal' && (draft.counted === '' || source.counted === '')) || (draft.attribute === 'count' && (looseCount(draft, source) || (source.counted === undefined) !== (draft.counted === undefined)));
    return comparableUnits(unitOf(draft), unitOf(source));
  }
  // "wakes once a night" of "1 waking/night"
  if (kinds.includes('frequency') && (kinds.includes('value') || kinds.includes('count'))) {
    const [often, plain] = draft.attribute === 'frequency' ? [draft, source] : [source, draft];
    if (plain.unit === undefined && plain.over === undefined && often.counted !== undefined && plain.subject.words.includes(stem(often.counted) ?? '')) return true;
  }
  if (kinds.includes('factor')) return kinds.includes('reps') || kinds.includes('count') || kinds.includes('sets') || (kinds.includes('value') && ((draft.unit ?? source.unit) === undefined || ((draft.unit ?? source.unit) === 'week' && [draft, source].some((figure) => figure.attribute === 'factor' && figure.subject.words.some((word) => word.startsWith('week'))))));
  if (kinds.includes('count') && kinds.includes('value') && (draft.over ?? source.over) !== undefined && (draft.over === undefined) !== (source.over === undefined)) return false;
  // "a metronome at 60 beats"
  if ([draft, source].some((one) => one.counted === 'beat') && [draft, source].some((one) => one.unit === 'bpm')) return true;
  if (kinds.includes('count') && kinds.includes('value')) return (draft.unit ?? source.unit) === undefined || countedKey(draft.counted ?? source.counted) === (draft.unit ?? source.unit);
  // "four times 30 seconds", "two lengths of 60 feet" are sets.
  if (kinds.includes('reps') && kinds.includes('sets')) return [draft, source].some((figure) => figure.attribute === 'sets' && figure.counted === 'hold');
  if (kinds.includes('count') && kinds.includes('sets')) return /^(?:episode|time|length|lap|bout|round|hold|repetition|walk|interval|sprint|pass|trip|run)$/.test(countedKey(draft.counted ?? source.counted) ?? '');
  // "twice a week instead of five times" of "5/wk -> 2/wk"
  if (kinds.includes('frequency') && kinds.includes('count') && draft.attribute === 'count' && draft.counted === 'time' && draft.subject.role !== undefined) return true;
  // "two pads a day" of "pads 2/d"
  if (kinds.includes('frequency') && kinds.includes('count')) return (draft.per ?? source.per) === (draft.attribute === 'frequency' ? draft.counted : source.counted) || (draft.subject.words.some((word) => source.subject.words.includes(word)) && (draft.per ?? source.per) === undefined);
  if (kinds.includes('frequency') && kinds.includes('value')) return (draft.subject.role === 'past' || draft.subject.role === 'baseline') && draft.unit === undefined && draft.over === undefined;
  if (kinds.includes('count') && kinds.includes('reps')) return true;
  // "calf stretch, three of 30 seconds" of "calf str 3x30"
  if (draft.unit === 's' && source.attribute === 'reps' && source.subject.words.some((word) => /^(?:str|stretch|hold|plank|stanc|tandem|sls|balanc)$/.test(word))) return true;
  if (kinds.includes('reps') && kinds.includes('value')) return (unitOf(draft) ?? unitOf(source)) === undefined && (draft.over ?? source.over) === undefined;
  if (kinds.includes('ordinal') && (kinds.includes('count') || kinds.includes('value'))) return ordinalPlace(draft, source);
  if (kinds.includes('age')) {
    const other = draft.attribute === 'age' ? source : draft;
    return other.attribute === 'value' && other.over === undefined && (other.unit === 'year' || other.unit === undefined);
  }
  return false;
}

/** Is the source figure a statement of exactly the draft figure's kind, so that another value there tells against it? */
export function isRivalKind(draft: Figure, source: Figure): boolean {
  // "4 of 6" that counts nothing is a score.
  const dose = (figure: Figure): string => (figure.attribute === 'factor' ? 'reps' : figure.attribute === 'count' && figure.counted === undefined && figure.over !== undefined ? 'value' : figure.attribute);
  if (dose(draft) !== dose(source) || (draft.values.length === 2) !== (source.values.length === 2 && draft.values.length === 2)) return false;
  if (draft.attribute === 'count' && (draft.over === undefined) !== (source.over === undefined)) return false;
  if (draft.attribute === 'count' || draft.attribute === 'ordinal' || draft.attribute === 'frequency') return countedKey(draft.counted) === countedKey(source.counted);
  const tone = [draft, source].every((figure) => figure.subject.bound.test?.key === 'tone');
  const graded = (figure: Figure): boolean => figure.grade !== undefined || (figure.over === 5 && figure.attribute === 'value');
  if (graded(draft) !== graded(source) && !tone) return false;
  if (draft.over !== undefined && source.over !== undefined && draft.over !== source.over) return false;
  const unit = unitOf(draft);
  const other = unitOf(source);
  // A grade of strength says nothing against degrees.
  if ((unit === '°' && source.subject.bound.test?.key === 'MMT' && other !== '°') || (other === '°' && draft.subject.bound.test?.key === 'MMT' && unit !== '°')) return false;
  if (unit === undefined || other === undefined) {
    if (source.over !== undefined && draft.unit !== undefined && draft.unit !== 'points') return false;
    if (draft.over !== undefined && source.over === undefined && /^(?:s|min|h|day|week|lb|kg|ft|°)$/.test(other ?? '')) return false;
    const { measure, motion } = draft.subject.bound;
    const sameSubject = (measure !== undefined && measure.key === source.subject.bound.measure?.key) || (motion !== undefined && motion.key === source.subject.bound.motion?.key);
    if (unit !== 'min' && other !== 'min' && draft.over === source.over && draft.subject.exercises.some((one) => one.distance === 0 && source.subject.exercises.some((exercise) => exercise.distance === 0 && exercise.key === one.key))) return true;
    return (sameSubject && (draft.over ?? source.over) === (source.over ?? draft.over) && (motion === undefined || draft.over === source.over)) || (unit === other && draft.over === source.over);
  }
  // Seconds of a hold say nothing against minutes of a code.
  return unit.split('|').some((part) => other.split('|').includes(part));
}

/** "visit 7", "7 visits" and "seven of twelve" speak of one thing; "week 6" and "6 weeks" of another. */
function ordinalPlace(draft: Figure, source: Figure): boolean {
  const [place, other] = draft.attribute === 'ordinal' ? [draft, source] : [source, draft];
  if (other.unit !== undefined) return other.unit === countedKey(place.counted);
  // "MAS 2" and "grade 2", "H&Y 2.5" and "stage 2.5"
  if (other.attribute === 'value' && other.over === undefined && /^(?:grade|stage|level|class|type|phase)$/.test(place.counted ?? '')) return true;
  const counted = countedKey(other.counted);
  return counted === countedKey(place.counted) || (counted === undefined && (other.over ?? place.over) === place.over && (other.over !== undefined || other.subject.words.includes(stem(place.counted ?? '') ?? '')));
}

/** A count's noun may differ in wording where the rest of the clause agrees. */
function looseCount(draft: Figure, source: Figure): boolean {
  const shared = draft.subject.words.filter((word) => source.subject.words.includes(word)).length;
  return shared >= 2 || (countedKey(draft.counted) === undefined && countedKey(source.counted) === undefined && shared >= 1);
}

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
    } else if (a.distance < 2 && b.distance < 2) score += weights[dimension];
    else far += weights[dimension] * (dimension === 'code' || dimension === 'region' ? 0.05 : 0.4);
  }
  if (totalMeetsCode(one, other) || totalMeetsCode(other, one)) conflicts.push('total');
  if (!(draft.attribute === source.attribute && /^(?:sets|reps)$/.test(draft.attribute)) && kindOf(one) !== undefined && kindOf(other) !== undefined && kindOf(one) !== kindOf(other) && !mixable(one, other) && !(unitOf(draft) === '°' && unitOf(source) === '°')) conflicts.push('kind');
  if (one.exercises.length > 0 && other.exercises.length > 0) {
    if (one.exercises.some((exercise) => other.exercises.some((candidate) => candidate.key === exercise.key))) score += isDoseLike(draft) || isDoseLike(source) ? 3 : 1;
    else if (one.exercises.some((exercise) => other.exercises.some((candidate) => variants(exercise.key, candidate.key)))) score += 1.5;
    else if (isDoseLike(draft) || isDoseLike(source)) conflicts.push('exercise');
  }
  if (restMeetsEffort(one, other) || restMeetsEffort(other, one)) conflicts.push('condition');
  for (const condition of one.conditions) {
    const rival = other.conditions.find((candidate) => conditionSort(candidate.key) === conditionSort(condition.key));
    if (rival === undefined) continue;
    if (rival.key === condition.key) score += 2;
    else if (condition.distance < 2 && rival.distance < 2 && (conditionSort(condition.key) === 'digit' || ((conditionSort(condition.key) !== 'situation' || (isFelt(one) && isFelt(other))) && (kindOf(one) !== undefined || isDoseLike(draft)) && (kindOf(other) !== undefined || isDoseLike(source))))) conflicts.push('condition');
  }
  if (countedKey(draft.counted) !== undefined && countedKey(draft.counted) === countedKey(source.counted)) score += 2;
  score += Math.min(3, one.words.reduce((sum, word) => sum + (other.words.includes(word) ? weigh(word) : 0), 0));
  const core = score;
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

/** "single leg heel raise" is a heel raise. */
const variants = (one: string, other: string): boolean => one.endsWith(` ${other}`) || other.endsWith(` ${one}`);

export function isDoseLike(figure: Figure): boolean {
  return figure.attribute === 'sets' || figure.attribute === 'reps' || figure.attribute === 'factor' || figure.unit === 'lb' || figure.unit === 's' || figure.unit === 'in|s';
}

function isConflict(dimension: SubjectDimension, draft: Figure, source: Figure): boolean {
  const a = draft.subject.bound[dimension];
  const b = source.subject.bound[dimension];
  if (a === undefined || b === undefined) return false;
  const far = a.distance === 2 || b.distance === 2;
  // What a heading or an earlier sentence said binds only findings of a joint or muscle, not minutes or doses.
  const bodily = isBodily(draft.subject) && isBodily(source.subject);
  switch (dimension) {
    case 'side':
      // A visit or a unit has no side.
      if (/^(?:visit|unit|week|month)$/.test(countedKey(draft.counted) ?? '') || /^(?:day|week|month|year)$/.test(draft.unit ?? '')) return false;
      // One walks with both legs.
      if (/^(?:ft|m|mile|yd)$/.test(draft.unit ?? '') && draft.subject.exercises.length === 0) return false;
      if ((far && !bodily) || draft.unit === '°/s' || (far && a.distance + b.distance > 2)) return false;
      return a.key !== 'both' ? b.key !== 'both' : !far;
    case 'joint':
      return !neighbours(a.key, b.key) && (far ? bodily && limbOf(a.key) !== limbOf(b.key) : !(isDoseLike(draft) || isDoseLike(source)));
    case 'code':
      if (/^(?:day|week|month|year)$/.test(draft.unit ?? '') || draft.attribute === 'frequency') return false;
      return !far && (unitOf(draft) === 'min' || unitOf(source) === 'min' || draft.attribute !== 'count' || countedKey(draft.counted) === 'unit') && !isDoseLike(draft) && !isDoseLike(source) && !sharesMeasure(draft.subject, source.subject);
    case 'motion':
      // The exercise tells a dose's subject; a motion named further off does not.
      if (isDoseLike(draft) && [[a.key, b.key], [b.key, a.key]].some(([whole = '', part = '']) => part.endsWith(` ${whole}`))) return false;
      return !far && !((isDoseLike(draft) || isDoseLike(source)) && (draft.subject.exercises.length > 0 || a.distance > 0 || b.distance > 0));
    case 'measure':
      if (isOneMeasure(a.key, b.key)) return false;
      // "LLIS … to 39, heaviness from 8 to 4": what is named anew need not be of the measure before it.
      return !far && !(a.distance === 1 && draft.subject.words.some((word) => source.subject.words.includes(word)));
    case 'mode':
      return !far;
    case 'test':
      // "with a reflex of 1+, left wrist extension 4-/5": what the figure's own words name is stronger than the test of the clause before.
      if ((a.distance === 1 && draft.subject.bound.motion?.distance === 0) || (b.distance === 1 && source.subject.bound.motion?.distance === 0)) return false;
      return !far && (draft.subject.bound.motion !== undefined || draft.subject.bound.muscle !== undefined);
    case 'muscle':
      return !far && draft.subject.bound.motion?.key !== source.subject.bound.motion?.key;
    // "Timed 38, treatment 46": which total a figure is, the check of totals tells.
    case 'total':
    case 'region':
    case 'task':
    case 'assist':
      return false;
  }
}

/** Scales of pain stand for each other, and "FRT" is the reach or the rotation test. */
const isOneMeasure = (one: string, other: string): boolean => [/^(?:nprs|vas)$/, /^(?:functionalReach|flexionRotation)$/].some((names) => names.test(one) && names.test(other));

const areas: readonly (readonly string[])[] = [['knee', 'patella', 'thigh', 'calf'], ['ankle', 'foot', 'heel', 'toe', 'calf'], ['hip', 'thigh', 'SI joint'], ['wrist', 'hand', 'forearm'], ['hand', 'thumb', 'finger', 'index'], ['finger', 'index', 'MCP', 'toe'], ['finger', 'index', 'PIP'], ['finger', 'index', 'DIP'], ['thumb', 'CMC'], ['thumb', 'MCP'], ['thumb', 'IP'], ['shoulder', 'scapula'], ['elbow', 'forearm'], ['cervical', 'head'], ['lumbar', 'thoracic', 'SI joint']];

/** Names of one area of the body that notes use for each other. */
const neighbours = (one: string, other: string): boolean => areas.some((area) => area.includes(one) && area.includes(other));

const limbOf = (joint: string): string => (/^(?:shoulder|scapula|elbow|forearm|wrist|hand|thumb|finger|index|IP|MCP|PIP|DIP|CMC)$/.test(joint) ? 'upper' : /^(?:cervical|thoracic|lumbar|TMJ|head|SI joint)$/.test(joint) ? 'spine' : 'lower');

function isBodily(subject: Subject): boolean {
  const { motion, muscle, measure, test } = subject.bound;
  return [motion, muscle, test].some((bound) => bound !== undefined && bound.distance < 2) || (measure !== undefined && limbMeasures.has(measure.key) && measure.distance < 2);
}

/** A heart rate is one, whatever it was billed under. */
const sharesMeasure = (one: Subject, other: Subject): boolean => one.bound.measure !== undefined && one.bound.measure.distance === 0 && other.bound.measure?.distance === 0 && one.bound.measure.key === other.bound.measure.key;

/** The day's total minutes are not one code's. */
function totalMeetsCode(one: Subject, other: Subject): boolean {
  if (one.bound.total === undefined || one.bound.total.distance === 2 || other.bound.total !== undefined) return false;
  return other.exercises.some((exercise) => exercise.distance === 0) || (other.bound.code !== undefined && other.bound.code.distance < 2);
}

/** Pain, exertion and vitals depend on the situation they are taken in; a load or a distance does not. */
const isFelt = (subject: Subject): boolean => /^(?:nprs|vas|rpe|hr|bp|spo2|rr)$/.test(subject.bound.measure?.key ?? '');

/** Vitals at rest are not those after activity. */
function restMeetsEffort(one: Subject, other: Subject): boolean {
  if (!/^(?:hr|bp|spo2|rr)$/.test(one.bound.measure?.key ?? '')) return false;
  const has = (subject: Subject, ...keys: readonly string[]): boolean => subject.conditions.some((condition) => keys.includes(condition.key));
  return has(one, 'rest', 'before') && !has(other, 'rest', 'before') && has(other, 'after', 'activity');
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
  return measure === 'flexionRotation' || measure === 'functionalReach' || measure === 'fingerFloor' || measure === 'nprs' || measure === 'girth' || measure === 'slrAngle' || measure === 'kneeToWall';
}
