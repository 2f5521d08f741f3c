// Procedural sentences of an appeal, gated by plan type; only rows read in a primary text are used (domain: 6.1, 6.2).
import data from '../../data/planRules.json';
import type { Discipline } from '../../billing/codes';
import type { PlanType } from '../../billing/planTypes';

export type RuleKind = 'request' | 'consent' | 'clock' | 'next' | 'maintenance';

/** Whether the service is still to come or was given; undefined while the facts do not say. */
export type Timing = 'pre' | 'post' | undefined;

interface RuleRow {
  readonly kind: string;
  readonly planTypes: readonly string[];
  readonly text: string;
  readonly authority: string;
  readonly confidence: string;
  readonly timing?: string;
  readonly judgmentOnly?: boolean;
}

const rows: readonly RuleRow[] = data.rows;

export interface RuleQuery {
  readonly planType: PlanType | undefined;
  readonly discipline: Discipline;
  readonly timing: Timing;
  /** The limit is one of the contract, not of medical judgment. */
  readonly contractual: boolean;
}

/** "text (authority)" for each rule of the kind that holds for the plan; none while the plan type is unknown. */
export function planRules(kind: RuleKind, query: RuleQuery): readonly string[] {
  const { planType } = query;
  if (planType === undefined) return [];
  return rows
    .filter((row) => row.kind === kind && row.confidence === 'V' && row.planTypes.includes(planType))
    .filter((row) => row.timing === undefined || row.timing === 'any' || query.timing === undefined || row.timing === query.timing)
    .filter((row) => row.judgmentOnly !== true || !query.contractual)
    .map((row) => `${row.text.replace('{reviewer}', reviewer[query.discipline])} (${row.authority})`);
}

const reviewer: Readonly<Record<Discipline, string>> = {
  PT: 'a physical therapist, physiatrist or neurologist',
  OT: 'an occupational therapist, physiatrist or neurologist',
};
