// A template cut down to some of its sections.
import type { Template } from './template';

/** `template` with the sections that `keep` wants, and without what is asked in the others. */
export function withSections(template: Template, keep: (id: string) => boolean): Template {
  const away = new Set(template.sections.flatMap(({ id }) => (keep(id) ? [] : [id])));
  if (away.size === 0) return template;
  const stays = ({ section }: { readonly section: string | undefined }): boolean => section === undefined || !away.has(section);
  return { ...template, sections: template.sections.filter(({ id }) => !away.has(id)), params: template.params.filter(stays), lists: template.lists.filter(stays) };
}
