// What the notice says, as the fields of an appeal form: as written there, and only where the reader found it.
import { sentences } from '../../clinical/text/sentences';
import type { Field } from '../denial/denialTypes';
import type { CaseLetter } from './appealCase';
import { listWords } from '../../draft/compose/sentences';
import { usDate } from '../case/caseFields';
import { planNames } from '../case/planNames';

/** Values by the dotted names of the appeal templates. */
export function denialFields({ text, reading }: CaseLetter): ReadonlyMap<string, string> {
  const asWritten = (field: Field<unknown>): string | undefined => (field.value === null || field.spans[0] === undefined ? undefined : text.slice(field.spans[0].start, field.spans[0].end).replace(/\s+/g, ' ').trim());
  const list = (values: readonly string[]): string | undefined => (values.length === 0 ? undefined : values.join(', '));
  const { claimNumbers, serviceDates, cpt } = reading;
  const claim = list(claimNumbers.value);
  const period = serviceDates.value.length === 0 ? undefined : serviceDates.spans.length > 0 ? span(text, serviceDates.spans.map(({ start }) => start), serviceDates.spans.map(({ end }) => end)) ?? serviceDates.value.join(', ') : serviceDates.value.join(', ');
  const asked = isRequest(text);
  const values: readonly (readonly [string, string | undefined])[] = [
    ['payer', reading.payer.value ?? undefined],
    ['appeals.address', reading.appealAddress.value ?? undefined],
    ['member.id', reading.memberId.value ?? undefined],
    ['claim.number', claim],
    ['auth.number', reading.authNumber.value ?? undefined],
    ['period', period],
    ['services', cpt.value.length === 0 ? undefined : `CPT ${cpt.value.join(', ')}`],
    ['icd10', list(reading.icd10.value)],
    ['plan.type', reading.planType.value === null ? undefined : planNames[reading.planType.value]],
    ['denial.date', asWritten(reading.denialDate)],
    ['denial.reason.verbatim', reading.reasonVerbatim.value ?? undefined],
    ['carc', list(reading.carc.value)],
    ['rarc', list(reading.rarc.value)],
    ['policy.cited', reading.policyCited.value ?? 'not stated'],
    ['appeal.deadline', reading.appealDeadlineStated.value ?? undefined],
    // Before service there is a request and no claim; anything else is for the clinician to say.
    ['pa.case', claim !== undefined ? 'claim denied after service for absent authorization' : asked ? 'request denied before service' : undefined],
    ['request', claim !== undefined ? payment(cpt.value, period) : asked ? authorization(cpt.value, period) : undefined],
    ['limit.stated', reading.denialType.value === 'quantity-limit' && reading.reasonVerbatim.value !== null ? limitIn(reading.reasonVerbatim.value) : undefined],
  ];
  return new Map(values.flatMap(([name, value]) => (value === undefined || value === '' ? [] : [[name, value] as const])));
}

/** What the appeal asks for: payment of what was denied after service, authorization of what was asked for before it. */
export function requestWords({ claimNumbers, cpt, serviceDates }: Pick<CaseLetter['reading'], 'claimNumbers' | 'cpt' | 'serviceDates'>, text: string, preService: boolean): string | undefined {
  const days = serviceDates.value.map(usDate);
  const period = days.length === 0 ? undefined : days.length === 2 && /\bthrough\b/i.test(text) && preService ? days.join(' through ') : listWords(days);
  if (!preService && claimNumbers.value.length > 0) return payment(cpt.value, period);
  return preService || isRequest(text) ? authorization(cpt.value, period) : undefined;
}

/** Of several codes the remittance may have paid some: the claim's denied lines are asked for, whichever they are. */
function payment(cpt: readonly string[], period: string | undefined): string {
  return `Pay the denied claim lines${cpt.length === 1 ? ` for CPT ${cpt.join(', ')}` : ''}${period === undefined ? '' : `, dates of service ${period}`}`;
}

function authorization(cpt: readonly string[], period: string | undefined): string {
  return `Authorize the requested services${cpt.length === 0 ? '' : ` (CPT ${cpt.join(', ')})`}${period === undefined ? '' : ` for ${period}`}`;
}

function isRequest(text: string): boolean {
  return /\b(?:your|the) (?:prior authori[sz]ation )?request\b|\brequested (?:services?|treatment)\b|\brequest for\b/i.test(text);
}

/** The sentences of the reason that state the limit, else all of it. */
function limitIn(reason: string): string {
  const all = sentences(reason).map(({ start, end }) => reason.slice(start, end));
  const limiting = all.filter((each) => /\b(?:limit\w*|maxim\w+|exceed\w*|quantity|number of|no more than|up to|cap(?:ped)?|per (?:calendar |plan |benefit )?(?:year|period))\b/i.test(each));
  return (limiting.length > 0 ? limiting : all).join(' ');
}

/** From the first to the last place, as the letter writes it; undefined where other words stand between. */
function span(text: string, starts: readonly number[], ends: readonly number[]): string | undefined {
  const words = text.slice(Math.min(...starts), Math.max(...ends)).replace(/\s+/g, ' ').trim();
  return words.length > 0 && words.length <= 60 ? words : undefined;
}
