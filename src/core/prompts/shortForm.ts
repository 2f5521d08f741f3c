// The general appeal form serves every kind of denial. Here it loses the sections and questions that do not answer one kind.
import type { FilledField, FilledRow } from './filledTypes';
import { tableCells } from './tableCells';
import type { Template } from './template';
import { withSections } from './withSections';

/** What an appeal answers, so far as it shortens its form. */
export interface Answered {
  /** Kind of denial, e.g. `coding-bundling`. */
  readonly denial: string;
  /** A request turned down before service has no claim. */
  readonly beforeService: boolean;
}

const general = 'appeal-session';
/** Sections that argue need; a letter about codes, days or papers is short. */
const besideThePoint: ReadonlyMap<string, readonly string[]> = new Map([
  ['coding-bundling', ['measures', 'modifications', 'skill', 'evidence', 'consequence']],
  ['timely-filing', ['measures', 'modifications', 'skill', 'evidence', 'consequence']],
  ['documentation', ['modifications', 'evidence', 'consequence']],
  ['eligibility', ['measures', 'modifications', 'skill', 'evidence', 'consequence']],
]);
/** Clinical questions of a section that stays. */
const clinical: ReadonlySet<string> = new Set(['condition', 'onset.date', 'prior.level', 'functional.limitation', 'progression', 'goals.progress']);

/** `template` as it answers one kind of denial. What is filled in stays. */
export function shortForm(template: Template, { denial, beforeService }: Answered, fields: readonly FilledField[], rows: Readonly<Record<string, readonly FilledRow[]>>): Template {
  if (!template.sections.some(({ id }) => id === 'answer')) return template;
  const away = new Set((template.id === general ? besideThePoint.get(denial) ?? [] : []).filter((id) => !isFilled(id)));
  if (away.size === 0 && !beforeService) return template;
  const isAsked = (name: string): boolean => !(name === 'claim.number' && beforeService) && !(away.size > 0 && clinical.has(name));
  const short = withSections(template, (id) => !away.has(id));
  return { ...short, params: short.params.map((param) => (isAsked(param.name) ? param : { ...param, required: false })) };

  function isFilled(section: string): boolean {
    return template.params.some((param) => param.section === section && fields.some(({ name }) => name === param.name)) || template.lists.some((list) => list.section === section && (rows[list.name]?.length ?? 0) > 0);
  }
}

/** The unfilled facts of `full` without the slots, tables and headings that `short` has not. */
export function withoutSlots(facts: string, full: Template, short: Template): string {
  const slots = full.params.filter((param) => !short.params.some(({ name }) => name === param.name)).map(({ label }) => `- ${label}:`);
  const heads = full.lists.filter((list) => !short.lists.some(({ name }) => name === list.name)).map(({ columns }) => columns.map(({ label }) => label).join('|'));
  let inTable = false;
  const kept = facts.split('\n').filter((line) => {
    inTable = line.startsWith('|') && (inTable || heads.includes((tableCells(line) ?? []).map(({ text }) => text).join('|')));
    return !inTable && !slots.some((slot) => line.startsWith(slot));
  });
  return kept.join('\n').replace(/^### .*\n+(?=### |$(?![\s\S]))/gm, '').replace(/\n{3,}/g, '\n\n');
}
