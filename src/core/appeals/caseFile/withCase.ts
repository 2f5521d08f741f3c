// Puts what the case folder holds into the blanks of an appeal form. What the clinician has filled in stays as it is.
import { readRawNote } from '../../draft/read/rawNote';
import type { FilledCell, FilledField, FilledRow, FilledTemplate } from '../../prompts/filledTypes';
import { missingSlots } from '../../prompts/missingSlots';
import { checklistFor } from '../criteria/builtinSets';
import { datedParts } from '../criteria/noteDate';
import type { CaseNote, CriteriaSet, MappedCriterion } from '../criteria/criteriaTypes';
import { judgedMap } from '../criteria/judgements';
import { mapCriteria } from '../criteria/mapCriteria';
import { buildExhibits, exhibitReference, pageRange, pageStarts, type Exhibit } from '../exhibits/exhibits';
import { usDate } from '../case/caseFields';
import type { AppealCase } from './appealCase';
import { caseSlots, openQuestions, type CaseSlots } from './caseSlots';
import { denialFields } from './denialFields';
import { fittingTemplate } from './fittingTemplate';

export interface PreparedCase {
  readonly filled: FilledTemplate;
  readonly exhibits: readonly Exhibit[];
  readonly criteria: readonly MappedCriterion[];
  /** Title of the set the criteria come from; undefined for those of the form. */
  readonly criteriaFrom: string | undefined;
  /** What notes and letter say to the blanks, with the places. */
  readonly slots: CaseSlots;
  /** Criteria the record does not bear out, in words for the user: they are shown, not argued. */
  readonly notices: readonly string[];
}

const nowhere = { start: 0, end: 0 };

export function withCase(form: FilledTemplate, appeal: AppealCase): PreparedCase {
  const filled = { ...form, template: fittingTemplate(form.template, appeal.denial?.reading, form.fields, form.rows) };
  const exhibits = exhibitsOf(appeal);
  const denial = appeal.denial === undefined ? new Map<string, string>() : denialFields(appeal.denial);
  // A first request goes to another desk than an appeal, and asks in its own words.
  const answersDenial = filled.template.sections.some(({ id }) => id === 'denial');
  const fitting = answersDenial ? denial : new Map([...denial].filter(([name]) => !['appeals.address', 'request', 'auth.number'].includes(name)));
  const slots = caseSlots(appeal.notes, appeal.denial, exhibits);
  const sure = [...slots.fields].flatMap(([name, slot]) => (slot.sure ? [[name, slot.value] as const] : []));
  const found = new Map([...sure, ...fitting]);
  const stated = new Set(filled.fields.map(({ name }) => name));
  const added = filled.template.params.flatMap(({ name, label, multiline }): readonly FilledField[] => {
    const value = stated.has(name) ? undefined : found.get(name);
    return value === undefined ? [] : [{ name, label, value: multiline ? value : value.replace(/\n/g, '. '), span: nowhere }];
  });
  const { set, criteria, own } = criteriaOf(filled, appeal, exhibits);
  const rows = {
    ...filled.rows,
    ...(hasList(filled, 'measures') && isBare(filled, 'measures') ? { measures: slots.measures.map(({ cells }) => row(cells)) } : {}),
    ...(hasList(filled, 'interventions') && isBare(filled, 'interventions') ? { interventions: lastServices(appeal.notes) } : {}),
    ...(hasList(filled, 'criteria') ? { criteria: [...own, ...criteria.map(criterionRow)] } : {}),
    ...(hasList(filled, 'exhibits') && isBare(filled, 'exhibits') ? { exhibits: exhibits.map((exhibit) => row({ label: `Exhibit ${exhibit.label}`, title: exhibit.title, pages: pageRange(exhibit) })) } : {}),
  };
  const fields = [...filled.fields, ...added];
  // The composer answers the payer's reasons from the criteria that are met.
  const answered = criteria.some(({ status }) => status === 'met');
  return {
    filled: { ...filled, fields, rows, missing: missingSlots(filled.template, fields, rows).filter(({ name }) => name !== 'answer' || !answered) },
    exhibits,
    slots,
    criteria,
    criteriaFrom: set?.title,
    notices: [
      ...openQuestions(slots, new Map(filled.template.params.flatMap(({ name, label }) => (stated.has(name) ? [] : [[name, label] as const])))),
      ...(set?.origin === 'checklist' ? ['The criteria are a checklist of what reviewers commonly look for, not the payer\'s policy. Put the payer\'s own criteria in .theradraft/criteria, or paste its policy.'] : []),
      ...criteria.flatMap(openCriterion),
    ],
  };
}

/** The notes in their order, then the notice itself. */
function exhibitsOf({ notes, denial }: AppealCase): readonly Exhibit[] {
  const sources = notes.map((note) => ({ file: note.file, title: titleOf(note), pageCount: pageStarts(note).length }));
  const notice = denial === undefined ? [] : [{ file: denial.file, title: `Notice of denial${denial.reading.denialDate.value === null ? '' : ` of ${usDate(denial.reading.denialDate.value)}`}`, pageCount: pageStarts(denial).length }];
  return buildExhibits([...sources, ...notice]);
}

/** The first line of a note where it says what kind of document it is, with its date. */
function titleOf({ text, date }: CaseNote): string | undefined {
  const line = /\S[^\n]*/.exec(text)?.[0].replace(/^[#*\s]+|[*\s:]+$/g, '') ?? '';
  const kind = /^[A-Za-z][A-Za-z /-]{0,60}/.exec(line)?.[0].trim() ?? '';
  const named = /\b(?:evaluation|progress|daily|note|report|summary|discharge|plan of care|referral|order|letter|log|certification|consult(?:ation)?|imaging|MRI|operative)\b/i.test(kind) && !/\b(?:patient|name)\b/i.test(kind);
  return named ? `${kind}${date === undefined ? '' : `, ${usDate(date)}`}` : undefined;
}

/** What was done on the last visit that records it: units of several days do not add up. */
function lastServices(notes: readonly CaseNote[]): readonly FilledRow[] {
  const rows = notes.flatMap(datedParts).map(({ text }) => readRawNote(text).interventions.filter(({ code, minutes }) => code !== undefined && minutes !== undefined)).filter((each) => each.length > 0).at(-1) ?? [];
  return rows.map(({ code, minutes, exercise, dose, cueing, assist, response }) => row({ code, minutes: String(minutes), exercise, dose, cueing, assist, response }));
}

/** Criteria of the form that have no evidence yet are looked up; else the case's sets, else the checklist for the denial. */
function criteriaOf(filled: FilledTemplate, appeal: AppealCase, exhibits: readonly Exhibit[]): { readonly set: CriteriaSet | undefined; readonly criteria: readonly MappedCriterion[]; readonly own: readonly FilledRow[] } {
  const written = filled.rows['criteria'] ?? [];
  const own = written.filter(({ cells }) => cells['evidence'] !== undefined);
  const open = written.filter(({ cells }) => cells['evidence'] === undefined && cells['criterion'] !== undefined).map(({ cells }, index) => ({ id: String(index + 1), text: cells['criterion']?.value ?? '' }));
  const mapped = (set: CriteriaSet): readonly MappedCriterion[] => judgedMap(mapCriteria(set, appeal.notes, exhibits), appeal.judgements);
  if (written.length > 0) return { set: undefined, own, criteria: mapped({ id: 'form', title: '', origin: 'policy', denialTypes: [], criteria: open }) };
  const sets = appeal.sets.length > 0 ? appeal.sets : [checklistOf(filled, appeal)].filter((set) => set !== undefined);
  return { set: sets[0], own, criteria: sets.flatMap(mapped) };
}

/** The letter's own kind of denial decides; a form for one therapy knows its kind. */
function checklistOf({ template }: FilledTemplate, { denial }: AppealCase): CriteriaSet | undefined {
  if (template.id.includes('cimt')) return checklistFor(template.denial ?? 'prior-authorization', 'CIMT');
  return checklistFor(denial?.reading.denialType.value ?? null) ?? checklistFor(template.denial ?? null);
}

/** What the user must know of a criterion that is not argued. */
function openCriterion({ criterion, status, toGather }: MappedCriterion): readonly string[] {
  const words = criterion.replace(/\.$/, '');
  if (status === 'met') return [];
  if (status === 'unconfirmed') return [`To be read: ${words}. Its evidence was found by the words of the policy; say in the letter's table whether it meets the criterion.`];
  return [`${status === 'notMet' ? 'Not met' : 'Not documented'}: ${words}.${toGather.length === 0 ? '' : ` To gather: ${toGather.join('; ')}.`}`];
}

const statedAs: Readonly<Record<MappedCriterion['status'], string>> = { met: 'Met: ', notMet: 'Not met: ', unconfirmed: '', notDocumented: '' };

/** The evidence cell begins with the status, so that the letter's table and a later reading agree; without one a person must state it. */
function criterionRow({ criterion, status, quotes }: MappedCriterion): FilledRow {
  const words = quotes.map(({ quote, date }) => `"${quote.replace(/"/g, '\'')}"${date === null ? '' : ` (${usDate(date)})`}`).join('; ');
  const places = [...new Set(quotes.map(({ exhibit, page }) => (exhibit === null ? '' : exhibitReference(exhibit, page))))].filter((place) => place !== '').join('; ');
  return row({ criterion, evidence: status === 'notDocumented' ? undefined : `${statedAs[status]}${words}`, exhibit: status === 'notDocumented' || places === '' ? undefined : places });
}

function row(cells: Readonly<Record<string, string | undefined>>): FilledRow {
  const filled = Object.entries(cells).flatMap(([name, value]): readonly (readonly [string, FilledCell])[] => (value === undefined ? [] : [[name, { value, span: nowhere }]]));
  return { cells: Object.fromEntries(filled), span: nowhere };
}

function hasList(filled: FilledTemplate, name: string): boolean {
  return filled.template.lists.some((list) => list.name === name);
}

function isBare(filled: FilledTemplate, name: string): boolean {
  return (filled.rows[name] ?? []).length === 0;
}
