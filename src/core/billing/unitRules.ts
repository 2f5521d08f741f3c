// Which of the two unit rules a payer or a kind of plan follows, by the rows of payers.
import payerData from '../data/payers.json';
import type { PlanType } from './planTypes';
import type { UnitRule } from './units';

const rules: ReadonlySet<string> = new Set(['cms', 'spm']);
const asRule = (rule: string | null | undefined): UnitRule | undefined => (rule !== null && rule !== undefined && rules.has(rule) ? (rule as UnitRule) : undefined);

/** The rule of all plans of a kind, where its row settles one. */
export function planRule(planType: PlanType | undefined): UnitRule | undefined {
  // Commercial payers differ from each other; the rows of the public programs hold for all of their plans.
  return planType === undefined || planType === 'commercial' ? undefined : asRule(payerData.rows.find((row) => row.planType === planType)?.unitRule);
}

/** The rule of the payer that `payer` names, where its row settles one. */
export function payerRule(payer: string | undefined): UnitRule | undefined {
  const name = payer?.toLowerCase();
  return name === undefined ? undefined : asRule(payerData.rows.find((row) => name.includes(row.name.toLowerCase()))?.unitRule);
}
