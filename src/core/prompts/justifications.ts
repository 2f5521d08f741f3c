// Justifications of any timed code, made from the two that are written out: the same facts and rules, with the code's own evidence.
// Their ids tell code and form, so that a draft finds its template again after a reload.
import { therapyCode, therapyCodes, type TherapyCode } from '../billing/codes';
import type { Template } from './template';

/** `statement`: Medicare's separate justification statement (Pub. 100-02 ch. 15 section 220.3). */
export const justificationForms = ['statement', 'paragraph', 'billing'] as const;

export type JustificationForm = (typeof justificationForms)[number];

const titles: Readonly<Record<JustificationForm, string>> = { statement: 'medical-necessity statement', paragraph: 'daily-note paragraph', billing: 'billing justification' };
const tasks: Readonly<Record<JustificationForm, string>> = {
  statement: 'Write it as the separate justification statement that Medicare accepts beside the notes (Pub. 100-02 ch. 15 section 220.3).',
  paragraph: 'Write one paragraph of four to eight sentences for the daily note: deficit, functional link, what only a therapist could do, dose and progression, response, goal. No list, no table.',
  billing: 'Write it as the reasoning behind the billed units.',
};

/** The section of a paragraph; it holds what the sections of the longer forms hold. */
export const paragraphSection = { id: 'paragraph', heading: 'Skilled Need', holds: 'one paragraph: deficit, functional link, skill, dose and progression, response, goals' } as const;

/** The codes a justification can argue: those billed by time. */
export function justifiableCodes(): readonly TherapyCode[] {
  return therapyCodes().filter(({ timed }) => timed);
}

/** The template of a shipped or a derived justification; undefined for any other id. */
export function templateById(templates: readonly Template[], id: string): Template | undefined {
  const shipped = templates.find((template) => template.id === id);
  if (shipped !== undefined) return shipped;
  const [, code = '', form] = /^(\d{5})-(statement|paragraph|billing)$/.exec(id) ?? [];
  const known = justificationForms.find((one) => one === form);
  return known === undefined || therapyCode(code)?.timed !== true ? undefined : justificationTemplate(templates, code, known);
}

/** The justification of `code` in `form`; undefined for a code that is not billed by time. */
export function justificationTemplate(templates: readonly Template[], code: string, form: JustificationForm): Template | undefined {
  const row = therapyCode(code);
  const base = templates.find(({ id }) => id === (code === '97112' ? '97112-necessity' : '97110-justification'));
  if (row === undefined || !row.timed || base === undefined) return undefined;
  if ((code === '97110' && form === 'billing') || (code === '97112' && form === 'statement')) return base;
  return {
    ...base,
    id: `${code}-${form}`,
    title: `${code} ${titles[form]}`,
    description: `${titles[form]} for ${row.label}`,
    code,
    sections: form === 'paragraph' ? [paragraphSection] : base.sections,
    instructionText: `${code === base.code ? base.instructionText : forCode(base.instructionText, row)}\n\n${tasks[form]}\n`,
  };
}

/** The instructions with the code's label and what its note must show, in place of 97110's. */
function forCode(text: string, { code, label, needs }: TherapyCode): string {
  return text
    .replaceAll(/therapeutic exercise \(97110\)/g, `${label} (${code})`)
    .replaceAll(/97110/g, code)
    .replaceAll('billed therapeutic exercise', `billed ${label}`)
    .replace(new RegExp(String.raw`\{\{> ?evidence-${code} ?\}\}`), `- ${code} is ${label}. The record must show: ${needs.join(', ')}. Argue it on deficits of these only, measured.`);
}
