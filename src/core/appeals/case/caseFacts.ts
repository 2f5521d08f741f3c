// Writes what is known of a case into the fact slots of an appeal template, and renews it there without touching what a person wrote.
import { renderText } from '../../prompts/renderText';
import { escapeCell, tableCells } from '../../prompts/tableCells';
import { shortForm, withoutSlots, type Answered } from '../../prompts/shortForm';
import { endMark, startMark, type Template, type TemplateParam } from '../../prompts/template';
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

/** The facts part of a template, marked, with the values in place, blanks for the rest, and without what is beside the point of the denial. */
export function newFacts(template: Template, { answered, fields, lists }: CaseFacts): string {
  const short = answered === undefined ? template : shortForm(template, answered, [], {});
  const known = Object.fromEntries(short.params.map((param) => [param.name, slotText(param, fields)]));
  const facts = withoutSlots(renderText(template, template.factText, { fields: known, lists }), template, short);
  return `${startMark(template.id, short === template ? undefined : answered)}\n\n${facts.trim()}\n\n${endMark(template.id)}\n`;
}

/**
 * `facts` with the values of the denial and the rows of criteria and exhibits renewed. A slot without a value stays as it is,
 * and so does everything that is no slot of these.
 */
export function renewedFacts(facts: string, template: Template, { fields, lists, offered }: CaseFacts): string {
  const lines = facts.split('\n');
  for (const param of template.params) {
    const { name, label } = param;
    const value = slotText(param, fields);
    const at = lines.findIndex((line) => line.startsWith(`- ${label}: `) || line === `- ${label}:`);
    if (value === '' || at < 0) continue;
    let end = at + 1;
    while (/^ {2,}\S/.test(lines[end] ?? '')) end += 1;
    const present = lines.slice(at, end).join('\n').slice(`- ${label}:`.length).trim();
    // What settings and records give is a start; a person's own words go before it. Exhibits may have moved since.
    const own = offered.has(name) && present !== '' && !present.includes('[') && withoutExhibits(present) !== withoutExhibits(value);
    if (!own) lines.splice(at, end - at, ...`- ${label}: ${value}`.split('\n'));
  }
  for (const list of template.lists) {
    const rows = lists[list.name];
    const at = rows === undefined ? -1 : lines.findIndex((line) => (tableCells(line) ?? []).map(({ text }) => text).join('|') === list.columns.map(({ label }) => label).join('|'));
    if (rows === undefined || at < 0) continue;
    let end = at + 2;
    while ((lines[end] ?? '').trimStart().startsWith('|')) end += 1;
    if (offered.has(list.name) && lines.slice(at + 2, end).some((line) => (tableCells(line) ?? []).some(({ text }) => text !== '' && !text.startsWith('[')))) continue;
    const filled = rows.length === 0 ? [list.columns.map(({ placeholder }) => placeholder)] : rows.map((row) => list.columns.map(({ name, placeholder }) => (row[name] ? escapeCell(row[name]) : placeholder)));
    lines.splice(at + 2, end - at - 2, ...filled.map((cells) => `| ${cells.join(' | ')} |`));
  }
  return lines.join('\n');
}

function withoutExhibits(text: string): string {
  return text.replace(/\(Exhibits? [^)\n]*\)/g, '').replace(/\s+/g, ' ').trim();
}

/** A value as it stands behind its label: on one line, or a quote a line, indented, where the slot takes several. */
function slotText({ name, multiline }: TemplateParam, fields: CaseFacts['fields']): string {
  const value = fields[name] ?? '';
  const quotes = multiline && / \(Exhibits? [A-Z]/.test(value);
  return value.replace(/\s*\n\s*/g, quotes ? '\n  ' : name === 'appeals.address' || name === 'letterhead' ? ', ' : '. ');
}

/** The letter with its exhibit labels changed, all at once, so that A to B and B to A do not meet. */
export function relabelled(letter: string, labels: ReadonlyMap<string, string>): string {
  return letter.replace(/\b(Exhibits? )([A-Z]{1,2})\b(?!')/g, (whole, words: string, label: string) => (labels.has(label) ? `${words}${labels.get(label) ?? label}` : whole));
}
