// What the therapist's discipline sets in every template: role line, modifier, evaluation codes, usual measures.
import data from '../data/disciplines.json';

export type Discipline = 'PT' | 'OT';

/** Names a template may use as `{{therapist.role}}` and so on. */
export const derivedNames = [
  'role',
  'modifier',
  'evaluationCodes',
  'measures',
  'strengthMeasures',
  'balanceMeasures',
  'armMeasures',
] as const;
export type DerivedName = (typeof derivedNames)[number];

/** The texts for a discipline; while it is not known, texts that fit both. */
export function disciplineTexts(discipline: Discipline | undefined): Readonly<Record<DerivedName, string>> {
  const row = data.rows.find((candidate) => candidate.id === (discipline ?? 'neutral'));
  if (!row) throw new RangeError('disciplines.json lacks a row');
  return row;
}

/** The discipline a slot says, however it is written; undefined when it says neither. */
export function disciplineOf(value: string | undefined): Discipline | undefined {
  const text = value?.trim() ?? '';
  if (/^(?:PT|physical therap(?:y|ist)\b.*)$/i.test(text)) return 'PT';
  if (/^(?:OT|occupational therap(?:y|ist)\b.*)$/i.test(text)) return 'OT';
  return undefined;
}
