// Checks a note under what is known of its payer. Where the plan or the unit rule is not known, only what holds under each is reported.
import type { PlanType } from '../billing/planTypes';
import type { UnitRule } from '../billing/units';
import { payerRule, planRule } from '../billing/unitRules';
import { checkNote } from './check';
import type { NoteHead } from './noteHead';
import { ruleIds, type Problem, type RuleId } from './problem';

export interface KnownContext {
  readonly unitRule?: UnitRule | undefined;
  readonly planType?: PlanType | undefined;
  readonly previousNote?: string | undefined;
}

/** Rules that say something about one kind of plan only. */
const planRules: ReadonlySet<RuleId> = new Set(['plateau-argument', 'maintenance-commercial', 'progress-report-due']);

/** The context of a note: its own header first, then what the settings say. A plan that follows one rule everywhere settles the rule. */
export function contextOf(header: NoteHead, settings: Pick<KnownContext, 'unitRule' | 'planType'>): Pick<KnownContext, 'unitRule' | 'planType'> {
  const planType = header.planType ?? settings.planType;
  const unitRule = header.unitRule ?? payerRule(header.payer) ?? planRule(header.planType) ?? settings.unitRule ?? planRule(settings.planType);
  return { planType, unitRule };
}

/** The problems of the note `text`, by place. Neither plan nor rule known: rules about one kind of plan are left out. */
export function checkInContext(text: string, known: KnownContext, off: ReadonlySet<RuleId>, progress?: (done: number) => void): readonly Problem[] {
  const report = progress === undefined ? {} : { progress };
  const previous = known.previousNote === undefined ? {} : { previousNote: known.previousNote };
  const plan = known.planType === undefined ? {} : { planType: known.planType };
  if (known.unitRule !== undefined) return checkNote(text, { payerRule: known.unitRule, ...plan, ...previous }, { off, ...report });
  const silent = known.planType === undefined ? new Set([...off, ...planRules]) : off;
  const planType = known.planType ?? 'commercial';
  const found = checkNote(text, { payerRule: 'cms', planType, ...previous }, { off: silent, ...report });
  if (!found.some(({ rule }) => rule === 'units-mismatch')) return found;
  const midpoint = checkNote(text, { payerRule: 'spm', planType }, { off: new Set(ruleIds.filter((rule) => rule !== 'units-mismatch')) });
  return found.flatMap((problem) => (problem.rule === 'units-mismatch' ? underBoth(problem, midpoint) : [problem]));
}

/** Wrong under each rule: reported, with a repair only where both repair it alike. */
function underBoth(problem: Problem, midpoint: readonly Problem[]): readonly Problem[] {
  const other = midpoint.find(({ start }) => start === problem.start) ?? midpoint[0];
  if (other === undefined) return [];
  const { fixes, ...plain } = problem;
  const alike = fixes !== undefined && JSON.stringify(fixes) === JSON.stringify(other.fixes);
  const message = problem.message === other.message ? problem.message : `Under neither unit rule do the stated units follow from the minutes. ${withoutLead(problem.message)} ${withoutLead(other.message)}`;
  return [{ ...plain, message, ...(alike ? { fixes } : {}) }];
}

function withoutLead(message: string): string {
  return message.replace(/^The stated (?:\d+ )?units do not follow from the minutes\. /, '');
}
