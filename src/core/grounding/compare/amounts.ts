// Do two figures say the same amount, whatever unit, scale or words it is told in?
import { isEarlierRole } from '../../clinical/subjects/subject';
import type { Figure } from '../../clinical/subjects/subjects';
import { sameAmount } from '../../clinical/words/units';
import measureData from '../../data/measures.json';
import { countedKey } from '../read/countedKeys';
import { comparableKinds } from './figureKinds';
import { unitOf } from './figureUnits';

const scaleTops: ReadonlyMap<string, number> = new Map(measureData.rows.flatMap((row) => (row.range === null ? [] : [[row.id, row.range[1] ?? 0] as const])));
const gradeOf = (figure: Figure): string | undefined => figure.grade ?? (figure.over === 5 && figure.attribute === 'value' ? figure.values.join(' ') : undefined);

/** Same amount: value, unit, grade, scale and kind of figure; words and abbreviations of units do not matter. */
export function sameAmountAs(draft: Figure, source: Figure): boolean {
  // "attended 19 of 20" and "19 of 20 days"
  if (draft.attribute === 'count' && source.attribute === 'count' && draft.over !== undefined && draft.over === source.over && (draft.counted === undefined) !== (source.counted === undefined)) return draft.values.join() === source.values.join();
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
  // "visit 8 of 10" of "retest at visit 8": the visit is not today's.
  if (draft.attribute === 'ordinal' && draft.over !== undefined && source.attribute === 'ordinal' && source.over === undefined) return false;
  const unit = unitOf(draft);
  const sourceUnit = unitOf(source);
  if (draft.values.length === 2) return source.values.length === 2 && draft.values.every((value, index) => sameAmount(value, unit, source.values[index] ?? NaN, sourceUnit));
  const value = draft.values[0] ?? NaN;
  if (source.values.length === 1) return sameAmount(value, unit, source.values[0] ?? NaN, sourceUnit) || lacks(draft, source);
  // One end of a range of motion is a finding of its own; one end of "2-3 times" is not the dose.
  if (sourceUnit === '°' || source.subject.bound.motion !== undefined) return source.values.some((end) => sameAmount(value, unit, end, sourceUnit) || sameAmount(Math.abs(value), unit, Math.abs(end), sourceUnit));
  if (source.attribute === 'ordinal') return source.values.includes(value);
  // "systolic pressure was 148" of "148/80"
  if (sourceUnit === 'mmHg') return value === source.values[draft.subject.words.some((word) => word.startsWith('diastol')) ? 1 : 0];
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
  // "positive at 30 degrees short of extension, against 60 initially" of "-30, was -60"
  if (isEarlierRole(draft.subject.role) && isEarlierRole(source.subject.role) && [draft, source].every(({ subject }) => subject.bound.motion?.key.endsWith('extension') === true)) return true;
  return sameAmount(value, unitOf(draft), -other, unitOf(source)) && (draft.subject.words.some((word) => /^(?:lack|lag|short|deficit|miss|limit|los)/.test(word)) || source.subject.words.some((word) => /^(?:lack|lag|short|deficit|los)/.test(word)));
}

/** Is the draft's "/56" the top of the measure it names? */
function isScaleTop(figure: Figure): boolean {
  const { measure } = figure.subject.bound;
  if (measure !== undefined) return scaleTops.get(measure.key) === figure.over;
  return figure.over === 10 || figure.over === 5;
}
