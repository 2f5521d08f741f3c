// Which template an appeal is written with.
import type { DenialType } from '../../core/appeals/denial/denialTypes';
import type { Template } from '../../core/prompts/template';

export function letterTemplates(templates: readonly Template[]): readonly Template[] {
  return templates.filter(({ output, mode }) => output === 'letter' && mode === 'draft');
}

/** The template for the kind of denial; those for CIMT only where `about` speaks of it. */
export function chooseTemplate(templates: readonly Template[], denialType: DenialType | null, about: string): Template | undefined {
  const cimt = /\b(?:CIMT|constraint[- ]induced)\b/i.test(about);
  const fitting = templates.filter(({ id }) => cimt || !id.includes('cimt'));
  return fitting.find(({ denial }) => denial === denialType) ?? fitting.find(({ denial }) => denial === 'medical-necessity') ?? fitting[0];
}
