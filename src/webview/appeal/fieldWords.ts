// The words of one field: its name, the values to choose from, and what is asked where the letter does not say it.
import type { FieldName } from '../../core/appeals/case/caseFields';
import { denialKinds } from '../../core/appeals/denial/denialTypes';
import { planTypes } from '../../core/billing/planTypes';
import { appealEnglish } from '../../protocol/appealStrings';
import { w } from './words';

export interface Choice {
  readonly value: string;
  readonly label: string;
}

/** Undefined for a field that takes free text. */
export function choicesOf(name: FieldName): readonly Choice[] | undefined {
  switch (name) {
    case 'planType':
      return planTypes.map((value) => ({ value, label: w(`planType.${value}`) }));
    case 'denialType':
      return denialKinds.map((value) => ({ value, label: w(`denialType.${value}`) }));
    default:
      return undefined;
  }
}

export function questionFor(name: FieldName): string {
  const key = `ask.${name}`;
  return key in appealEnglish ? w(key as keyof typeof appealEnglish) : w('missing');
}
