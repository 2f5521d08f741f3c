// The fields of a denial as a person sees and corrects them: each one line of text. Turns text back into values, or says what is wrong with it.
import { planTypes } from '../../billing/planTypes';
import { parseDay } from '../calendar';
import { denialKinds, type DenialFields, type DenialReading, type Field } from '../denial/denialTypes';

export type FieldName = keyof DenialFields;

/** In the order of the panel. */
export const fieldNames: readonly FieldName[] = [
  'payer', 'planType', 'denialType', 'reasonVerbatim', 'denialDate', 'receivedDate', 'appealDeadlineStated', 'appealAddress', 'memberId', 'claimNumbers', 'authNumber', 'serviceDates', 'cpt', 'icd10', 'carc', 'rarc', 'policyCited',
];

/** What a person put in place of the letter's own words; the empty text = the letter does not say. */
export type Corrections = Readonly<Partial<Record<FieldName, string>>>;

const lists: ReadonlySet<FieldName> = new Set(['claimNumbers', 'serviceDates', 'cpt', 'icd10', 'carc', 'rarc']);

export function fieldText(fields: DenialFields, name: FieldName): string {
  const { value } = fields[name] as Field<string | null | readonly string[]>;
  return value === null ? '' : typeof value === 'string' ? value : value.join(', ');
}

/** Why `text` cannot be the value of the field, in a sentence; undefined where it can. */
export function fieldProblem(name: FieldName, text: string): string | undefined {
  if (text.trim() === '') return undefined;
  switch (name) {
    case 'denialDate':
    case 'receivedDate':
      return isoDate(text) === undefined ? 'Write a date that exists, such as 10/19/2026.' : undefined;
    case 'serviceDates':
      return items(text).some((item) => isoDate(item) === undefined) ? 'Write dates that exist, parted by commas, such as 10/19/2026.' : undefined;
    case 'appealDeadlineStated':
      return isoDate(text) !== undefined || /^\d{1,3} (?:days|months|day|month)$/.test(text.trim()) ? undefined : 'Write it as "180 days" or as a date.';
    case 'cpt':
      return items(text).some((item) => !/^(?:\d{5}|[A-Z]\d{4}|\d{4}[A-Z])$/.test(item)) ? 'Write five-character codes, parted by commas.' : undefined;
    case 'planType':
      return planTypes.some((plan) => plan === text) ? undefined : 'Choose one of the kinds.';
    case 'denialType':
      return denialKinds.some((kind) => kind === text) ? undefined : 'Choose one of the kinds.';
    default:
      return undefined;
  }
}

/** The reading with a person's corrections in place; what is corrected is sure. A correction with a problem is left out. */
export function correctedReading(reading: DenialReading, corrections: Corrections): DenialReading {
  const entries = Object.entries(corrections) as readonly (readonly [FieldName, string])[];
  const changed = entries.filter(([name, text]) => fieldProblem(name, text) === undefined).map(([name, text]) => [name, { value: valueOf(name, text), spans: [], confidence: 'sure' }]);
  // A person who says what was denied has answered whether this is a denial.
  const kind = reading.kind === 'other' && (corrections.denialType ?? '') !== '' ? 'denial' : reading.kind;
  return { ...reading, ...(Object.fromEntries(changed) as Partial<DenialFields>), kind };
}

function valueOf(name: FieldName, text: string): string | null | readonly string[] {
  if (lists.has(name)) return items(text).map((item) => (name === 'serviceDates' ? (isoDate(item) ?? item) : item));
  const value = text.trim();
  if (value === '') return null;
  return name === 'denialDate' || name === 'receivedDate' || name === 'appealDeadlineStated' ? (isoDate(value) ?? value) : value;
}

function items(text: string): readonly string[] {
  return text.split(/[,;\n]/).map((item) => item.trim()).filter((item) => item !== '');
}

/** `10/19/2026`, `10-19-2026` or ISO as ISO; undefined for anything else. */
function isoDate(text: string): string | undefined {
  const trimmed = text.trim();
  const american = /^(\d{1,2})[/-](\d{1,2})[/-](\d{4})$/.exec(trimmed);
  const iso = american ? `${american[3]}-${(american[1] ?? '').padStart(2, '0')}-${(american[2] ?? '').padStart(2, '0')}` : trimmed;
  return parseDay(iso) === undefined ? undefined : iso;
}

/** An ISO date as people write it here: `10/19/2026`. Anything else as it is. */
export function usDate(text: string): string {
  const day = parseDay(text);
  return day === undefined ? text : `${String(day.month).padStart(2, '0')}/${String(day.day).padStart(2, '0')}/${day.year}`;
}
