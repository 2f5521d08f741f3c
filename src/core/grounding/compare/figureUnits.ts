// The unit of a figure, printed or going without saying.
import type { Figure } from '../../clinical/subjects/subjects';
import measureData from '../../data/measures.json';

/** Forces and lengths are noted in either system, so only the other units go without saying. */
const defaultUnits: ReadonlyMap<string, string> = new Map(measureData.rows.flatMap((row) => (row.unit !== null && /^(?:s|m\/s|points|%|bpm|mmHg)$/.test(row.unit) ? [[row.id, row.unit] as const] : [])));

/** The unit that goes without saying with a measure. */
export const scoreUnit = (measure: string): string | undefined => defaultUnits.get(measure);

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
