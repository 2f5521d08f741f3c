// Sets, reps, counts, places, values: which kinds of figure can say the same, and which tell against one another.
import { stem } from '../../clinical/subjects/subject';
import type { Figure } from '../../clinical/subjects/subjects';
import { comparableUnits } from '../../clinical/words/units';
import { countedKey } from '../read/countedKeys';
import { scoreUnit, unitOf } from './figureUnits';

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
  // "five days a week" of "5 d x 4 h"
  if (draft.attribute === 'frequency' && draft.counted === 'week' && source.attribute === 'value' && source.unit === 'day') return (source.values[0] ?? 9) < 8 && (draft.subject.words.includes('day') || draft.subject.words.some((word) => source.subject.words.includes(word)));
  if (kinds.includes('factor')) return kinds.includes('reps') || kinds.includes('count') || kinds.includes('sets') || (kinds.includes('value') && ((draft.unit ?? source.unit) === undefined || ((draft.unit ?? source.unit) === 'week' && [draft, source].some((figure) => figure.attribute === 'factor' && figure.subject.words.some((word) => word.startsWith('week'))))));
  if (kinds.includes('count') && kinds.includes('value') && (draft.over ?? source.over) !== undefined && (draft.over === undefined) !== (source.over === undefined)) return draft.over === undefined && draft.unit === undefined && sharedWords(draft, source) >= 2;
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
  // "an average of four days a week" of "log five of seven days, he averages four"
  if (kinds.includes('frequency') && kinds.includes('value') && [draft, source].some(({ attribute, unit, over }) => attribute === 'value' && unit === undefined && over === undefined) && draft.subject.words.some((word) => /^averag/.test(word)) && source.subject.words.some((word) => /^averag/.test(word))) return true;
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
  // "moved 11 blocks" of a row of bare scores
  if (draft.attribute === 'count' && source.attribute === 'value' && source.unit === undefined && draft.over === undefined && isScoreOf(draft, source)) return true;
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
  // Weeks and minutes are no score, though a score was named before them.
  if ((unit === undefined) !== (other === undefined) && [draft, source].some((figure) => figure.unit !== undefined && isUnlikeScore(figure))) return false;
  if (unit === undefined || other === undefined) {
    if (source.over !== undefined && draft.unit !== undefined && draft.unit !== 'points') return false;
    if (draft.over !== undefined && source.over === undefined && /^(?:s|min|h|day|week|lb|kg|ft|°)$/.test(other ?? '')) return false;
    const { measure, motion } = draft.subject.bound;
    const sameSubject = (measure !== undefined && measure.key === source.subject.bound.measure?.key) || (motion !== undefined && motion.key === source.subject.bound.motion?.key);
    if (unit !== 'min' && other !== 'min' && draft.over === source.over && draft.subject.exercises.some((one) => one.distance === 0 && source.subject.exercises.some((exercise) => exercise.distance === 0 && exercise.key === one.key))) return true;
    return (sameSubject && (draft.over ?? source.over) === (source.over ?? draft.over) && (motion === undefined || draft.over === source.over)) || ((unit ?? 'points') === (other ?? 'points') && draft.over === source.over);
  }
  // Seconds of a hold say nothing against minutes of a code.
  return unit.split('|').some((part) => other.split('|').includes(part));
}

/** Told in one unit, on one scale or on none, of one sort of thing: could the one stand where the other does? */
export const isOneSort = (one: Figure, other: Figure): boolean => one.attribute === other.attribute && isRivalKind(one, other) && unitOf(one) === unitOf(other) && (one.over === undefined) === (other.over === undefined) && countedKey(one.counted) === countedKey(other.counted);

/** A count of what the measure counts, and a bare score of the same measure. */
function isScoreOf(count: Figure, score: Figure): boolean {
  const [one, other] = [count.subject.bound.measure, score.subject.bound.measure];
  return /^(?:block|error|stand|raise|peg|repetition|rep|cycle)$/.test(countedKey(count.counted) ?? '') && one !== undefined && one.key === other?.key && one.distance < 2 && other.distance < 2;
}

/** Has the figure a unit of time, load or length that the score it was bound to is not told in? */
function isUnlikeScore(figure: Figure): boolean {
  const { measure, motion } = figure.subject.bound;
  if (motion !== undefined && /^(?:s|min|h|day|week|month|year|lb|kg)$/.test(figure.unit ?? '') && figure.subject.exercises.length === 0) return true;
  return measure !== undefined && measure.distance > 0 && scoreUnit(measure.key) !== figure.unit && /^(?:day|week|month|year|min|h|lb|kg|ft|in|cm|mm|°)$/.test(figure.unit ?? '');
}

/** "visit 7", "7 visits" and "seven of twelve" speak of one thing; "week 6" and "6 weeks" of another. */
function ordinalPlace(draft: Figure, source: Figure): boolean {
  const [place, other] = draft.attribute === 'ordinal' ? [draft, source] : [source, draft];
  // "the 45th percentile" of "SS 98 (45th)"
  if (other.unit === '%' && place.counted === '' && place.over === undefined) return true;
  if (other.unit !== undefined && other.unit !== 'points') return other.unit === countedKey(place.counted);
  // "MAS 2" and "grade 2", "H&Y 2.5" and "stage 2.5"
  if (other.attribute === 'value' && other.over === undefined && /^(?:grade|stage|level|class|type|phase)$/.test(place.counted ?? '')) return true;
  const counted = countedKey(other.counted);
  return counted === countedKey(place.counted) || (counted === undefined && (other.over ?? place.over) === place.over && (other.over !== undefined || other.subject.words.includes(stem(place.counted ?? '') ?? '')));
}

/** A count's noun may differ in wording where the rest of the clause agrees. */
function looseCount(draft: Figure, source: Figure): boolean {
  const shared = sharedWords(draft, source);
  return shared >= 2 || (countedKey(draft.counted) === undefined && countedKey(source.counted) === undefined && shared >= 1);
}

/** How many words of their subjects two figures share. */
export const sharedWords = (one: Figure, other: Figure): number => one.subject.words.filter((word) => other.subject.words.includes(word)).length;

/** Is the figure of a kind that doses an exercise: sets, repetitions, a load, a hold? */
export function isDoseLike(figure: Figure): boolean {
  return figure.attribute === 'sets' || figure.attribute === 'reps' || figure.attribute === 'factor' || figure.unit === 'lb' || figure.unit === 's' || figure.unit === 'in|s';
}
