// The form that answers a letter: without what is beside the point of its denial.
import type { FilledField, FilledRow } from '../../prompts/filledTypes';
import { shortForm, type Answered } from '../../prompts/shortForm';
import type { Template } from '../../prompts/template';
import type { DenialReading } from '../denial/denialTypes';

export function fittingTemplate(template: Template, reading: DenialReading | undefined, fields: readonly FilledField[], rows: Readonly<Record<string, readonly FilledRow[]>>): Template {
  const answered = reading && answeredBy(reading);
  return answered === undefined ? template : shortForm(template, answered, fields, rows);
}

/** What an appeal of this letter answers; undefined where the letter does not say why it denies. */
export function answeredBy({ denialType, claimNumbers, authNumber }: DenialReading): Answered | undefined {
  return denialType.value === null ? undefined : { denial: denialType.value, beforeService: claimNumbers.value.length === 0 && authNumber.value !== null };
}
