// The checklists shipped with the product, and which of them a denial calls for.
import data from '../../data/criteriaSets.json';
import type { DenialType } from '../denial/denialTypes';
import type { CriteriaSet } from './criteriaTypes';

export const builtinCriteriaSets: readonly CriteriaSet[] = data.sets.map((set) => ({ ...set, origin: 'checklist', asOf: data.asOf }));

/** The checklist for a kind of denial; of a CIMT case the one for CIMT. Undefined where none fits. */
export function checklistFor(denialType: DenialType | null, about = ''): CriteriaSet | undefined {
  const fitting = builtinCriteriaSets.filter(({ denialTypes }) => denialType !== null && denialTypes.includes(denialType));
  const cimt = /\b(?:CIMT|constraint[- ]induced)\b/i.test(about);
  return fitting.find(({ id }) => id.startsWith('cimt') === cimt) ?? (denialType === 'prior-authorization' ? builtinCriteriaSets.find(({ id }) => id === 'necessity') : fitting[0]);
}
