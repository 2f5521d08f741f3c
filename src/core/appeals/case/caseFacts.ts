// Writes what is known of a case into the fact slots of an appeal template, and renews it there without touching what a person wrote.
import type { PlanType } from '../../billing/planTypes';
import { renderText } from '../../prompts/renderText';
import { escapeCell, tableCells } from '../../prompts/tableCells';
import { endMark, startMark, type Template } from '../../prompts/template';
import { exhibitReference, pageRange } from '../exhibits/exhibits';
import type { CaseAssessment } from './assessCase';
import { usDate } from './caseFields';

/** As the templates offer them. */
const planNames: Readonly<Record<PlanType, string>> = {
  erisa: 'ERISA group plan', 'aca-individual': 'ACA individual plan', commercial: 'other commercial plan', medicare: 'Medicare', ma: 'Medicare Advantage',
  'medicaid-mco': 'Medicaid managed care', tricare: 'TRICARE', governmental: 'governmental or church plan', 'workers-comp': 'workers\' compensation',
};

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
  readonly fields: Readonly<Record<string, string>>;
  readonly lists: Readonly<Record<string, readonly Readonly<Record<string, string>>[]>>;
}

/** Values by param and list; only criteria that the record shows as met are among them. */
export function caseFacts({ reading, clock, exhibits, map }: CaseAssessment, settings: FactSettings): CaseFacts {
  const plan = reading.planType.value;
  const text = (value: string | null): string => value ?? '';
  const printed = clock.printed?.words;
  return {
    fields: {
      letterhead: settings.letterhead, 'letter.date': usDate(settings.today), payer: text(reading.payer.value), 'appeals.address': text(reading.appealAddress.value),
      'member.id': text(reading.memberId.value), 'claim.number': reading.claimNumbers.value.join(', '), 'auth.number': text(reading.authNumber.value),
      period: reading.serviceDates.value.map(usDate).join(', '), services: reading.cpt.value.map((code) => `CPT ${code}`).join(', '), icd10: reading.icd10.value.join(', '),
      'pa.case': settings.preService ? 'request denied before service' : reading.claimNumbers.value.length > 0 ? 'claim denied after service for absent authorization' : '',
      'plan.type': plan === null ? '' : planNames[plan], urgency: settings.urgent ? '' : 'Standard',
      'denial.date': usDate(text(reading.denialDate.value)), 'denial.reason.verbatim': text(reading.reasonVerbatim.value), carc: reading.carc.value.join(', '), rarc: reading.rarc.value.join(', '),
      'policy.cited': text(reading.policyCited.value),
      'appeal.deadline': [printed === undefined ? '' : usDate(printed), clock.fileBy === undefined || clock.fileBy === printed ? '' : `file by ${usDate(clock.fileBy)}`].filter((part) => part !== '').join('; '),
      signature: settings.signature, contact: settings.contact,
    },
    lists: {
      criteria: map.filter(({ status }) => status === 'met').map(({ criterion, quotes }) => ({
        criterion, // The composer takes the status from the first word.
        evidence: `Met: ${quotes.map(({ quote, date }) => `"${quote}"${date === null ? '' : ` (${usDate(date)})`}`).join('; ')}`,
        exhibit: [...new Set(quotes.flatMap(({ exhibit, page }) => (exhibit === null ? [] : [exhibitReference(exhibit, page)])))].join('; '),
      })),
      exhibits: exhibits.map((exhibit) => ({ label: exhibit.label, title: exhibit.title, pages: pageRange(exhibit) })),
    },
  };
}

/** The facts part of a template, marked, with the values in place and blanks for the rest. */
export function newFacts(template: Template, { fields, lists }: CaseFacts): string {
  const known = Object.fromEntries(template.params.map(({ name }) => [name, (fields[name] ?? '').replace(/\s*\n\s*/g, ', ')]));
  return `${startMark(template.id)}\n\n${renderText(template, template.factText, { fields: known, lists }).trim()}\n\n${endMark(template.id)}\n`;
}

/**
 * `facts` with the values of the denial and the rows of criteria and exhibits renewed. A slot without a value stays as it is,
 * and so does everything that is no slot of these.
 */
export function renewedFacts(facts: string, template: Template, { fields, lists }: CaseFacts): string {
  const lines = facts.split('\n');
  for (const { name, label } of template.params) {
    const value = (fields[name] ?? '').replace(/\s*\n\s*/g, ', ');
    const at = lines.findIndex((line) => line.startsWith(`- ${label}: `) || line === `- ${label}:`);
    // What the settings give is a start; a person's own letterhead goes before it.
    const own = name === 'letterhead' || name === 'signature' || name === 'contact' || name === 'letter.date';
    if (value !== '' && at >= 0 && !(own && !(lines[at] ?? '').includes('['))) lines[at] = `- ${label}: ${value}`;
  }
  for (const list of template.lists) {
    const rows = lists[list.name];
    const at = rows === undefined ? -1 : lines.findIndex((line) => (tableCells(line) ?? []).map(({ text }) => text).join('|') === list.columns.map(({ label }) => label).join('|'));
    if (rows === undefined || at < 0) continue;
    let end = at + 2;
    while ((lines[end] ?? '').trimStart().startsWith('|')) end += 1;
    const filled = rows.length === 0 ? [list.columns.map(({ placeholder }) => placeholder)] : rows.map((row) => list.columns.map(({ name, placeholder }) => (row[name] ? escapeCell(row[name]) : placeholder)));
    lines.splice(at + 2, end - at - 2, ...filled.map((cells) => `| ${cells.join(' | ')} |`));
  }
  return lines.join('\n');
}

/** The letter with its exhibit labels changed, all at once, so that A to B and B to A do not meet. */
export function relabelled(letter: string, labels: ReadonlyMap<string, string>): string {
  return letter.replace(/\b(Exhibits? )([A-Z]{1,2})\b(?!')/g, (whole, words: string, label: string) => (labels.has(label) ? `${words}${labels.get(label) ?? label}` : whole));
}
