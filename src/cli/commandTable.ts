// The commands, in the order of the help text. Each is one file in commands/, loaded when it is called.
import type { CommandRow } from './command';

export const commandTable: readonly CommandRow[] = [
  { name: 'scrub', summary: 'hide what may identify a person', load: async () => (await import('./commands/scrub')).scrubCommand },
  { name: 'draft', summary: 'write a document from a filled template or a raw note', load: async () => (await import('./commands/draft')).draftCommand },
  { name: 'templates', summary: 'list the templates, or print one to fill in', load: async () => (await import('./commands/templates')).templatesCommand },
  { name: 'ground', summary: 'find what a draft says and its source does not', load: async () => (await import('./commands/ground')).groundCommand },
  { name: 'units', summary: 'compute billing units from minutes', load: async () => (await import('./commands/units')).unitsCommand },
  { name: 'check', summary: 'check a note as an auditor would', load: async () => (await import('./commands/check')).checkCommand },
  { name: 'denial', summary: 'read a denial letter', load: async () => (await import('./commands/denial')).denialCommand },
  { name: 'deadline', summary: 'compute an appeal deadline', load: async () => (await import('./commands/deadline')).deadlineCommand },
];
