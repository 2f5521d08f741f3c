// Why a payer wants a fact, from dated rows; nothing while the plan type is unknown.
import data from '../../data/payerFacts.json';
import type { PlanType } from '../../billing/planTypes';

interface PayerFact {
  readonly planTypes: readonly string[];
  readonly outputs: readonly string[];
  readonly param: string;
  readonly why: string;
  readonly authority: string;
  readonly confidence: string;
}

const rows: readonly PayerFact[] = data.rows;

/** "why (authority)" by param, for a kind of document under a plan. */
export function payerFacts(output: string, planType: PlanType | undefined): ReadonlyMap<string, string> {
  if (planType === undefined) return new Map();
  return new Map(
    rows
      .filter((row) => row.confidence === 'V' && row.outputs.includes(output) && row.planTypes.includes(planType))
      .map((row) => [row.param, `${row.why} (${row.authority})`]),
  );
}
