// What the facts themselves say about discipline, unit rule and plan type goes before the settings.
import { disciplineOf } from '../../prompts/disciplines';
import { payerRule, planRule } from '../../billing/unitRules';
import type { UnitRule } from '../../billing/units';
import type { NoteFacts } from '../noteFacts';
import type { PlanType } from '../../billing/planTypes';
import type { ComposeOptions } from './composeOptions';

/** The options with the facts' own answers in force. */
export function settle(facts: NoteFacts, options: ComposeOptions): ComposeOptions {
  const { payer } = facts.fields;
  return {
    ...options,
    discipline: disciplineOf(facts.fields['discipline']) ?? options.discipline,
    unitRule: ruleOf(facts.fields['unit.rule']) ?? payerRule(payer) ?? planRule(planTypeOf(payer)) ?? options.unitRule,
    planType: planTypeOf(facts.fields['plan.type']) ?? options.planType,
  };
}

function ruleOf(value: string | undefined): UnitRule | undefined {
  if (value === undefined) return undefined;
  if (/\bCMS\b|total[- ]time|8[- ]minute|eight[- ]minute|medicare/i.test(value)) return 'cms';
  return /midpoint|\bSPM\b|\bAMA\b|\bCPT\b|rule of eights/i.test(value) ? 'spm' : undefined;
}

const planTypes: readonly (readonly [PlanType, RegExp])[] = [
  ['ma', /medicare advantage|^MA\b|part c/i],
  ['medicare', /medicare|part b/i],
  ['medicaid-mco', /medicaid/i],
  ['tricare', /tricare/i],
  ['workers-comp', /work(?:ers|er's|ers')?[ -]?comp/i],
  ['governmental', /govern|church|federal employee|FEHB|state employee/i],
  ['erisa', /ERISA|employer|self[- ]?funded|self[- ]?insured|group plan/i],
  ['aca-individual', /ACA|individual|marketplace|exchange/i],
  ['commercial', /commercial|PPO|HMO/i],
];

/** The plan type in the words of a form or a letter; undefined when they name none. */
export function planTypeOf(value: string | undefined): PlanType | undefined {
  return value === undefined ? undefined : planTypes.find(([, pattern]) => pattern.test(value))?.[0];
}
