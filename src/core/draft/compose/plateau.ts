// A plateau supports a denial where coverage turns on improvement; the composer never argues with it (domain: D7).
import type { PlanType } from '../../billing/planTypes';
import type { SectionPlan } from './sectionPlan';
import { needs } from './sentences';

const plateau = /\bplateau(?:ed|s|ing)?\b/i;
const denied = /\b(?:no|not|never|without|has not|hasn't|nor)\b[^.]{0,30}\bplateau|\bplateau\b[^.]{0,24}\b(?:not|no longer|nowhere|never)\b/i;

/** A question for the revised plan where the section reports a plateau; none for Medicare, where maintenance may be skilled. */
export function plateauCaution(plan: SectionPlan, planType: PlanType | undefined): readonly string[] {
  if (planType === 'medicare' || planType === 'ma') return [];
  const texts = [...plan.statements.map((statement) => statement.text), ...plan.answers.map((answer) => answer.value ?? '')];
  const reported = texts.some((text) => plateau.test(text) && !denied.test(text));
  return reported ? [needs('the revised plan and the reason for it; a plateau alone is no ground for more visits')] : [];
}
