// Which template an appeal is written with.
import { factsTemplate } from '../../core/appeals/case/factsInCase';
import type { Template } from '../../core/prompts/template';
import type { CaseState } from './caseState';

export function letterTemplates(templates: readonly Template[]): readonly Template[] {
  return templates.filter(({ output, mode }) => output === 'letter' && mode === 'draft');
}

/** The one picked, else that of the facts in the case file, else the usual one. */
export function templateAtHand(templates: readonly Template[], picked: string | undefined, state: CaseState, file: string | undefined): Template | undefined {
  return letterTemplates(templates).find(({ id }) => id === picked) ?? (file === undefined ? undefined : factsTemplate(file, templates)) ?? defaultTemplate(templates, state);
}

/** The template for the kind of denial; those for CIMT only where the letter or a record speaks of it. */
export function defaultTemplate(templates: readonly Template[], { result, source, chosenNotes }: CaseState): Template | undefined {
  const cimt = [source.letter, ...chosenNotes.map(({ text }) => text)].some((text) => /\b(?:CIMT|constraint[- ]induced)\b/i.test(text));
  const fitting = letterTemplates(templates).filter(({ id }) => cimt || !id.includes('cimt'));
  return fitting.find(({ denial }) => denial === result.reading.denialType.value) ?? fitting.find(({ denial }) => denial === 'medical-necessity') ?? fitting[0];
}
