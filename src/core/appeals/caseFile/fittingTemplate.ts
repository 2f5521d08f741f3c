// The general appeal form serves every kind of denial. Here it loses the sections and questions that do not answer this one.
import type { FilledField, FilledRow } from '../../prompts/filledTypes';
import type { Template } from '../../prompts/template';
import { withSections } from '../../prompts/withSections';
import type { DenialReading, DenialType } from '../denial/denialTypes';

/** Sections that argue need; a letter about codes, days or papers is short. What the clinician filled in stays. */
const besideThePoint: Partial<Record<DenialType, readonly string[]>> = {
  'coding-bundling': ['measures', 'modifications', 'skill', 'evidence', 'consequence'],
  'timely-filing': ['measures', 'modifications', 'skill', 'evidence', 'consequence'],
  documentation: ['modifications', 'evidence', 'consequence'],
  eligibility: ['measures', 'modifications', 'skill', 'evidence', 'consequence'],
};
/** Clinical questions of a section that stays. */
const clinical: ReadonlySet<string> = new Set(['condition', 'onset.date', 'prior.level', 'functional.limitation', 'progression', 'goals.progress']);

export function fittingTemplate(template: Template, reading: DenialReading | undefined, fields: readonly FilledField[], rows: Readonly<Record<string, readonly FilledRow[]>>): Template {
  const type = reading?.denialType.value ?? undefined;
  if (reading === undefined || type === undefined || !template.sections.some(({ id }) => id === 'answer')) return template;
  // A request turned down before service has no claim.
  const beforeService = reading.claimNumbers.value.length === 0 && reading.authNumber.value !== null;
  const away = new Set((template.id === general ? besideThePoint[type] ?? [] : []).filter((id) => !isFilled(id)));
  const isAsked = (name: string): boolean => !(name === 'claim.number' && beforeService) && !(away.size > 0 && clinical.has(name));
  const short = withSections(template, (id) => !away.has(id));
  return { ...short, params: short.params.map((param) => (isAsked(param.name) ? param : { ...param, required: false })) };

  function isFilled(section: string): boolean {
    return template.params.some((param) => param.section === section && fields.some(({ name }) => name === param.name)) || template.lists.some((list) => list.section === section && (rows[list.name]?.length ?? 0) > 0);
  }
}

const general = 'appeal-session';
