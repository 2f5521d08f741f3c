// What a note check finds, and what it must be told. Knows the names of the rules, not what they look at.
import type { PlanType } from '../billing/planTypes';
import type { Span } from '../clinical/span';
import type { UnitRule } from '../billing/units';

/** The rules, in the order of their documentation. */
export const ruleIds = [
  'section-missing', 'minutes-missing', 'units-mismatch', 'measure-missing', 'measure-without-side', 'measure-out-of-range',
  'wnl-without-value', 'vague-phrase', 'cloned-note', 'goal-not-measurable', 'skilled-need-missing', 'progression-missing',
  'code-evidence-mismatch', 'plateau-argument', 'maintenance-commercial', 'out-of-scope', 'progress-report-due',
  'signature-missing', 'unresolved-placeholder', 'phi-present',
] as const;

export type RuleId = (typeof ruleIds)[number];

export interface CheckContext {
  readonly payerRule: UnitRule;
  /** Absent: `cms` is read as Medicare, `spm` as a commercial plan. */
  readonly planType?: PlanType;
  /** The whole text of the visit before. */
  readonly previousNote?: string;
}

/** Replaces a stretch of the note; several texts are a choice for the therapist. */
export interface Fix extends Span {
  readonly texts: readonly string[];
}

/** `message` says what is wrong and what would put it right, in the checker's own words. */
export interface Problem extends Span {
  readonly rule: RuleId;
  readonly message: string;
  /** Only where the repair is certain. */
  readonly fix?: Fix;
}

/** Does the payer follow Medicare's rules for this note? */
export function isMedicare({ planType, payerRule }: CheckContext): boolean {
  return planType === undefined ? payerRule === 'cms' : planType === 'medicare' || planType === 'ma';
}
