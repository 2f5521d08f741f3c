// What a finished letter of a case still needs before it is signed: the deadline, the checks, and what only a person can do.
import type { Span } from '../../clinical/span';
import { caseClock, type CaseClock } from '../case/caseClock';
import { planTypeNamed } from '../case/planNames';
import type { MappedCriterion } from '../criteria/criteriaTypes';
import type { DenialReading } from '../denial/denialTypes';
import type { Exhibit } from '../exhibits/exhibits';
import { routeDenial } from '../route';
import { checkLetter, readyToSign, type LetterProblem } from './preSendChecks';

export interface ReportCase {
  /** Undefined where the case has no denial letter. */
  readonly reading: DenialReading | undefined;
  readonly exhibits: readonly Exhibit[];
  readonly criteria: readonly MappedCriterion[];
  /** Fields of the form by dotted name, as filled in. */
  readonly fields: Readonly<Record<string, string>>;
  readonly ungrounded: readonly (Span & { readonly kind: string })[];
  /** ISO date. */
  readonly today: string;
  readonly cautions: readonly string[];
}

export interface LetterReport {
  readonly clock: CaseClock | undefined;
  readonly authority: string | null;
  readonly problems: readonly LetterProblem[];
  readonly tasks: readonly string[];
}

export function letterReport(letter: string, { reading, exhibits, criteria, fields, ungrounded, today, cautions }: ReportCase): LetterReport {
  const planType = planTypeNamed(fields['plan.type'] ?? '') ?? reading?.planType.value ?? null;
  const filer = fields['filer'] ?? '';
  const before = (fields['pa.case'] ?? '').includes('before service') || (reading !== undefined && reading.claimNumbers.value.length === 0);
  const urgent = /\bexpedited\b/i.test(fields['urgency'] ?? '');
  const clock = reading === undefined ? undefined : caseClock(reading, routeDenial(reading, planType ?? undefined).regime, { urgent, preService: before, levels: 1 });
  const fileBy = clock?.fileBy ?? null;
  const problems = checkLetter(letter, {
    planType, fileBy, today, filerStated: filer !== '', reasonVerbatim: reading?.reasonVerbatim.value ?? fields['denial.reason.verbatim'] ?? null, exhibits,
    criteria: criteria.filter(({ status }) => status === 'met'), ungrounded,
  });
  const tasks = readyToSign(problems, { planType, fileBy, today, exhibits, decisionBy: clock?.decisionBy ?? null, appealAddress: reading?.appealAddress.value ?? null, cautions, unconfirmed: criteria.filter(({ status }) => status === 'unconfirmed').length, forMember: /representative|member|enrollee|beneficiary/i.test(filer) });
  return { clock, authority: clock?.rule?.authority ?? null, problems, tasks };
}
