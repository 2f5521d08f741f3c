// Who, when and what for: the lines above the first section and the signature below the last. Surrogates pass through unchanged.
import { monthForms } from '../../clinical/text/dates';
import type { NoteFacts } from '../noteFacts';
import type { Gathered } from './gather';
import { labelOf } from './fields';
import type { SectionPlan } from './sectionPlan';
import { lowerFirst, needs, withoutStop } from './sentences';
import { expand, tidy } from './tidy';

/** Statements about identity and diagnosis as one block, a line each. */
export function headerLines(facts: NoteFacts, gathered: Gathered, asked: readonly string[]): string {
  const named = gathered.header.filter((item) => item.topic === 'header').map((item) => withoutStop(item.text.replace(/\s{2,}/g, ' · ')));
  const history = gathered.header.filter((item) => item.topic !== 'header').map((item) => tidy(item.text.replace(/^(?:dx|diagnosis)\b\s*:?\s*/i, '')));
  const codes = [...new Set(facts.interventions.flatMap((row) => (row.code === undefined ? [] : [row.code])))];
  const lines = [
    ...named,
    ...asked,
    ...(hasDate(facts, gathered) ? [] : [`${labelOf('dos')}: ${needs('date of service')}`]),
    ...(history.length === 0 ? [] : [`Diagnosis and history: ${history.join(' ')}`]),
    ...(codes.length === 0 ? [] : [`Codes: ${codes.join(', ')}`]),
  ];
  return lines.map((line) => expand(line)).join('  \n');
}

const writtenDay = new RegExp(String.raw`\[DATE_\d+|\b\d{1,2}\/\d{1,2}\/\d{2,4}\b|\b\d{4}-\d{2}-\d{2}\b|\b(?:\d{1,2} (?:${monthForms})|(?:${monthForms})\b\.? \d{1,2},?) \d{4}\b`, 'i');

/** A date in the header, a date surrogate or a typed date of service. */
function hasDate(facts: NoteFacts, gathered: Gathered): boolean {
  if (Object.keys(facts.fields).some((name) => /^(?:dos|date)/.test(name))) return true;
  return gathered.header.some((item) => writtenDay.test(item.text));
}

export function signatureLine(gathered: Gathered): string {
  return gathered.signature.length === 0 ? needs('signature with credentials') : gathered.signature.map((line) => withoutStop(line)).join('  \n');
}

/** The lines above the first section of a statement or letter: typed answers first, then what the note says of identity. */
export function plannedHeader(plan: SectionPlan | undefined): string {
  if (plan === undefined) return '';
  const answers = plan.answers.map((answer) => `${answer.label}: ${answer.value === undefined ? needs(lowerFirst(answer.label)) : answer.value.replace(/\s*\n\s*/g, ' ')}`);
  const lines = plan.statements.map((statement) => withoutStop(statement.text.replace(/\s{2,}/g, ' · ')));
  return [...answers, ...lines].map((line) => expand(line)).join('  \n');
}
