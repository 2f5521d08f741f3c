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

/** Rules about the whole note; the place of such a problem is only where it is shown. */
export const wholeNoteRules: ReadonlySet<RuleId> = new Set<RuleId>([
  'section-missing', 'minutes-missing', 'units-mismatch', 'measure-missing', 'cloned-note', 'skilled-need-missing',
  'progression-missing', 'code-evidence-mismatch', 'progress-report-due', 'signature-missing',
]);

export type RuleId = (typeof ruleIds)[number];

export interface CheckContext {
  readonly payerRule: UnitRule;
  /** Absent: `cms` is read as Medicare, `spm` as a commercial plan. */
  readonly planType?: PlanType;
  /** The whole text of the visit before. */
  readonly previousNote?: string;
}

/** Puts `text` in place of a stretch of the note; an empty stretch is an insertion. */
export interface TextEdit extends Span {
  readonly text: string;
}

/**
 * One repair of a problem. `choice`: one of several, which only the therapist can choose. `slot`: inserts a slot to fill, never
 * a value. `certain`: follows from what the note says, so that it may be applied with others.
 */
export interface QuickFix {
  readonly title: string;
  readonly kind: 'certain' | 'slot' | 'choice';
  /** In order of place, apart from each other. */
  readonly edits: readonly TextEdit[];
}

/** `message` says what is wrong and what would put it right, in the checker's own words. */
export interface Problem extends Span {
  readonly rule: RuleId;
  readonly message: string;
  /** Repairs, the likeliest first; absent where none is certain. */
  readonly fixes?: readonly QuickFix[];
}

/** Does the payer follow Medicare's rules for this note? */
export function isMedicare({ planType, payerRule }: CheckContext): boolean {
  return planType === undefined ? payerRule === 'cms' : planType === 'medicare' || planType === 'ma';
}
