// In which dimensions two subjects cannot be the same: another side, another joint, another code, another kind of thing.
import { muscleMotion } from '../../clinical/words/concepts';
import { limbMeasures } from '../../clinical/subjects/frame';
import { sharesExercise } from '../../clinical/subjects/subject';
import type { Subject, SubjectDimension } from '../../clinical/subjects/subject';
import type { Figure } from '../../clinical/subjects/subjects';
import measureNames from '../../data/measureNames.json';
import { countedKey } from '../read/countedKeys';
import { isDoseLike } from './figureKinds';
import { scoreUnit, unitOf } from './figureUnits';

export function isConflict(dimension: SubjectDimension, draft: Figure, source: Figure): boolean {
  const a = draft.subject.bound[dimension];
  const b = source.subject.bound[dimension];
  if (a === undefined || b === undefined) return false;
  // Money has no side and no code; oxygen flows during any test.
  if (draft.attribute === 'money' || draft.unit === 'L') return false;
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
      if (sharesExercise(draft.subject, source.subject)) return false;
      // Two headings tell of two parts of the record, not of two joints.
      if (a.distance === 2 && b.distance === 2) return false;
      return !neighbours(a.key, b.key) && (far ? bodily && limbOf(a.key) !== limbOf(b.key) : !(isDoseLike(draft) || isDoseLike(source)));
    case 'code':
      if (/^(?:day|week|month|year)$/.test(draft.unit ?? '') || draft.attribute === 'frequency') return false;
      return !far && (unitOf(draft) === 'min' || unitOf(source) === 'min' || draft.attribute !== 'count' || countedKey(draft.counted) === 'unit') && !isDoseLike(draft) && !isDoseLike(source) && !sharesMeasure(draft.subject, source.subject);
    case 'motion':
      // The forearm turns both ways: "hammer pron/sup", "forearm rotation with a hammer".
      if ([[a.key, b.key], [b.key, a.key]].some(([whole, part = '']) => whole === 'rotation' && /^(?:supination|pronation)$/.test(part))) return false;
      // "hyperextends 2 degrees" of "ext +2"
      if ([[a.key, b.key], [b.key, a.key]].some(([one, other]) => one === 'hyperextension' && other === 'extension')) return false;
      // "lat flex R 64 L 65; AROM L 86": what mode it was opens anew.
      if (b.distance === 1 && source.subject.bound.mode !== undefined && source.subject.bound.mode.distance === 0 && source.subject.bound.mode.start > b.end + 8) return false;
      // The exercise tells a dose's subject; a motion named further off does not.
      if (isDoseLike(draft) && [[a.key, b.key], [b.key, a.key]].some(([whole = '', part = '']) => part.endsWith(` ${whole}`))) return false;
      return !far && !((isDoseLike(draft) || isDoseLike(source)) && (draft.subject.exercises.length > 0 || a.distance > 0 || b.distance > 0));
    case 'measure':
      if (isOneMeasure(a.key, b.key)) return false;
      // "LLIS … to 39, heaviness from 8 to 4": what is named anew need not be of the measure before it.
      // "the ABC score is 63%, and she covered 98 meters": a length is no score.
      if (a.distance > 0 && draft.unit !== undefined && /^(?:m|ft|s|min|lb|kg|cm|mm|day|week)$/.test(draft.unit) && scoreUnit(a.key) !== undefined && scoreUnit(a.key) !== draft.unit) return false;
      return !far && !(a.distance === 1 && draft.subject.words.some((word) => source.subject.words.includes(word)));
    case 'mode':
      // "38 passive with overpressure, deflects 4 mm": a mode named for what went before.
      return !far && (a.distance === 0 || b.distance === 0);
    case 'test':
      // "with a reflex of 1+, left wrist extension 4-/5": what the figure's own words name is stronger than the test of the clause before.
      // Grades of strength are that, whatever heading they stand under.
      if (draft.over === 5 && source.over === 5) return false;
      if ((a.distance === 1 && draft.subject.bound.motion?.distance === 0) || (b.distance === 1 && source.subject.bound.motion?.distance === 0)) return false;
      return !far && (draft.subject.bound.motion !== undefined || draft.subject.bound.muscle !== undefined);
    case 'muscle':
      return !far && (draft.subject.bound.motion?.key !== source.subject.bound.motion?.key || (muscleMotion.has(a.key) && muscleMotion.has(b.key) && muscleMotion.get(a.key) !== muscleMotion.get(b.key)));
    // "Timed 38, treatment 46": which total a figure is, the check of totals tells.
    case 'total':
    case 'region':
    case 'task':
    case 'assist':
      return false;
  }
}

/** Scales of pain stand for each other, and "FRT" is the reach or the rotation test. */
export const isOneMeasure = (one: string, other: string): boolean => [/^(?:nprs|vas)$/, /^(?:functionalReach|flexionRotation)$/].some((names) => names.test(one) && names.test(other)) || parts[one]?.includes(other) === true || parts[other]?.includes(one) === true;

/** Parts that a battery of tests has a score for; a note may name the whole alone. */
const parts: Readonly<Record<string, readonly string[]>> = { ...measureNames.parts, ...measureNames.subscales };

const areas: readonly (readonly string[])[] = [['knee', 'patella', 'thigh', 'calf'], ['ankle', 'foot', 'heel', 'toe', 'calf'], ['achilles', 'ankle', 'heel', 'calf', 'foot'], ['hip', 'thigh', 'SI joint'], ['wrist', 'hand', 'forearm'], ['hand', 'thumb', 'finger', 'index'], ['finger', 'index', 'MCP', 'toe'], ['finger', 'index', 'PIP'], ['finger', 'index', 'DIP'], ['thumb', 'CMC'], ['thumb', 'MCP'], ['thumb', 'IP'], ['shoulder', 'scapula'], ['elbow', 'forearm'], ['cervical', 'head'], ['lumbar', 'thoracic', 'SI joint']];

/** Names of one area of the body that notes use for each other. */
const neighbours = (one: string, other: string): boolean => areas.some((area) => area.includes(one) && area.includes(other));

const limbOf = (joint: string): string => (/^(?:shoulder|scapula|elbow|forearm|wrist|hand|thumb|finger|index|IP|MCP|PIP|DIP|CMC)$/.test(joint) ? 'upper' : /^(?:cervical|thoracic|lumbar|TMJ|head|SI joint)$/.test(joint) ? 'spine' : 'lower');

function isBodily(subject: Subject): boolean {
  const { motion, muscle, measure, test } = subject.bound;
  return [motion, muscle, test].some((bound) => bound !== undefined && bound.distance < 2) || (measure !== undefined && limbMeasures.has(measure.key) && measure.distance < 2);
}

/** A heart rate is one, whatever it was billed under. */
const sharesMeasure = (one: Subject, other: Subject): boolean => one.bound.measure !== undefined && one.bound.measure.distance === 0 && other.bound.measure?.distance === 0 && one.bound.measure.key === other.bound.measure.key;

type Kind = 'measure' | 'anatomy' | 'billing' | undefined;

/** The broad kind of subject: an outcome measure, a joint or muscle, billed time. */
export function kindOf(subject: Subject): Kind {
  const { measure, motion, muscle, code, total } = subject.bound;
  if (measure !== undefined && measure.distance < 2) return 'measure';
  if ((motion !== undefined && motion.distance < 2) || (muscle !== undefined && muscle.distance < 2)) return 'anatomy';
  return (code !== undefined && code.distance === 0) || (total !== undefined && total.distance === 0) ? 'billing' : undefined;
}

/** Pain is felt in a joint, balance times are exercises, exercises are billed: those kinds mix. */
export function mixable(one: Subject, other: Subject): boolean {
  const kinds = [kindOf(one), kindOf(other)];
  if (kinds.includes('billing')) return one.exercises.length + other.exercises.length > 0 || !kinds.includes('measure');
  const measure = one.bound.measure?.key ?? other.bound.measure?.key;
  return measure === 'flexionRotation' || measure === 'functionalReach' || measure === 'fingerFloor' || measure === 'nprs' || measure === 'girth' || measure === 'slrAngle' || measure === 'kneeToWall';
}
