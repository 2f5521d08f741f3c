// The kinds of plan in the words of the appeal templates.
import type { PlanType } from '../../billing/planTypes';

export const planNames: Readonly<Record<PlanType, string>> = {
  erisa: 'ERISA group plan', 'aca-individual': 'ACA individual plan', commercial: 'other commercial plan', medicare: 'Medicare', ma: 'Medicare Advantage',
  'medicaid-mco': 'Medicaid managed care', tricare: 'TRICARE', governmental: 'governmental or church plan', 'workers-comp': 'workers\' compensation',
};

/** The kind of plan that a form names; undefined for other words. */
export function planTypeNamed(words: string): PlanType | undefined {
  return (Object.keys(planNames) as readonly PlanType[]).find((plan) => planNames[plan].toLowerCase() === words.trim().toLowerCase());
}
