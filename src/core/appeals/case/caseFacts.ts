// What a case, the settings and the clock say to the slots of an appeal form.
import type { Answered } from '../../prompts/shortForm';
import type { TemplateParam } from '../../prompts/template';
import { answeredBy } from '../caseFile/fittingTemplate';
import { exhibitReference, pageRange } from '../exhibits/exhibits';
import type { CaseAssessment } from './assessCase';
import { usDate } from './caseFields';
import { planNames } from './planNames';

/** What the settings and the clock add. */
export interface FactSettings {
  readonly letterhead: string;
  readonly signature: string;
  readonly contact: string;
  /** ISO date. */
  readonly today: string;
  readonly urgent: boolean;
  readonly preService: boolean;
}

export interface CaseFacts {
  /** The denial, which shortens the form. */
  readonly answered: Answered | undefined;
  readonly fields: Readonly<Record<string, string>>;
  readonly lists: Readonly<Record<string, readonly Readonly<Record<string, string>>[]>>;
  /** Fields and lists that fill a blank and never replace what stands there: settings, and what the records say. */
  readonly offered: ReadonlySet<string>;
}

const fromSettings = ['letterhead', 'letter.date', 'signature', 'contact'];

/** Values by param and list; only criteria that the record shows as met are among them. */
export function caseFacts({ reading, clock, exhibits, map, slots, request }: CaseAssessment, settings: FactSettings): CaseFacts {
  const plan = reading.planType.value;
  const text = (value: string | null): string => value ?? '';
  const printed = clock.printed?.words;
  // What the papers disagree on stays a blank, with the choices in it.
  const recorded = Object.fromEntries([...slots.fields].map(([name, slot]) => [name, slot.sure ? slot.value : `[Check: ${slot.value}]`]));
  const fromDenial: Readonly<Record<string, string>> = {
    payer: text(reading.payer.value), 'appeals.address': text(reading.appealAddress.value),
    'member.id': text(reading.memberId.value), 'claim.number': reading.claimNumbers.value.join(', '), 'auth.number': text(reading.authNumber.value),
    period: reading.serviceDates.value.map(usDate).join(', '), services: reading.cpt.value.map((code) => `CPT ${code}`).join(', '), icd10: reading.icd10.value.join(', '),
    'pa.case': settings.preService ? 'request denied before service' : reading.claimNumbers.value.length > 0 ? 'claim denied after service for absent authorization' : '',
    'plan.type': plan === null ? '' : planNames[plan], urgency: settings.urgent ? '' : 'Standard',
    'denial.date': usDate(text(reading.denialDate.value)), 'denial.reason.verbatim': text(reading.reasonVerbatim.value), carc: reading.carc.value.join(', '), rarc: reading.rarc.value.join(', '),
    'policy.cited': text(reading.policyCited.value),
    'appeal.deadline': [printed === undefined ? '' : usDate(printed), clock.fileBy === undefined || clock.fileBy === printed ? '' : `file by ${usDate(clock.fileBy)}`].filter((part) => part !== '').join('; '),
  };
  const given = { letterhead: settings.letterhead, 'letter.date': usDate(settings.today), signature: settings.signature, contact: settings.contact };
  const stated = (values: Readonly<Record<string, string>>): Readonly<Record<string, string>> => Object.fromEntries(Object.entries(values).filter(([, value]) => value !== ''));
  return {
    answered: answeredBy(reading),
    fields: { ...recorded, ...(request === undefined ? {} : { request }), ...stated(fromDenial), ...stated(given) },
    offered: new Set([...fromSettings, 'measures', 'request', ...Object.keys(recorded).filter((name) => (fromDenial[name] ?? '') === '')]),
    lists: {
      measures: slots.measures.map(({ cells }) => Object.fromEntries(Object.entries(cells).filter(([, value]) => value !== undefined)) as Readonly<Record<string, string>>),
      criteria: map.filter(({ status }) => status === 'met').map(({ criterion, quotes }) => ({
        criterion, // The composer takes the status from the first word.
        evidence: `Met: ${quotes.map(({ quote, date }) => `"${quote}"${date === null ? '' : ` (${usDate(date)})`}`).join('; ')}`,
        exhibit: [...new Set(quotes.flatMap(({ exhibit, page }) => (exhibit === null ? [] : [exhibitReference(exhibit, page)])))].join('; '),
      })),
      exhibits: exhibits.map((exhibit) => ({ label: exhibit.label, title: exhibit.title, pages: pageRange(exhibit) })),
    },
  };
}

/** A value as it stands behind its label: on one line, or a quote a line, indented, where the slot takes several. */
export function slotText({ name, multiline }: Pick<TemplateParam, 'name' | 'multiline'>, { fields }: CaseFacts): string {
  const value = fields[name] ?? '';
  const quotes = multiline && / \(Exhibits? [A-Z]/.test(value);
  return value.replace(/\s*\n\s*/g, quotes ? '\n    ' : name === 'appeals.address' || name === 'letterhead' ? ', ' : '. ');
}

/** Whether two values say the same: exhibits may have moved since one was written. */
export function isSameFact(one: string, other: string): boolean {
  const plain = (text: string): string => text.replace(/\(Exhibits? [^)\n]*\)/g, '').replace(/\s+/g, ' ').trim();
  return plain(one) === plain(other);
}
