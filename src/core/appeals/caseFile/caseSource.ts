// What a draft of an appeal starts from: the form or free facts, completed from the case.
import { sentences } from '../../clinical/text/sentences';
import { sourceOf, type DraftSource } from '../../draft/draftSource';
import { isDenialNotice } from '../../draft/read/denialNotice';
import type { FilledTemplate } from '../../prompts/filledTypes';
import { readFilled } from '../../prompts/readFilled';
import { endMark, startMark, type Template } from '../../prompts/template';
import { readDenial } from '../denial';
import type { DenialReading } from '../denial/denialTypes';
import type { AppealCase } from './appealCase';
import { withCase, type PreparedCase } from './withCase';

export interface CaseSource extends PreparedCase {
  /** The letter that is answered. */
  readonly reading: DenialReading | undefined;
  readonly source: DraftSource;
}

/** `text` is a filled template, the denial letter itself, or the clinician's free words; undefined when no template is known. */
export function caseSource(text: string, wanted: Template | undefined, templates: readonly Template[], appeal: AppealCase): CaseSource | undefined {
  const read = readFilled(text, templates) ?? labelledLines(text, wanted);
  const template = wanted ?? read?.template;
  if (template === undefined) return undefined;
  const letter = read === undefined && isDenialNotice(text);
  const filled: FilledTemplate = read === undefined ? { template, span: { start: 0, end: text.length }, fields: [], rows: {}, statements: letter ? [] : statementsOf(text), missing: [] } : { ...read, template };
  const full = letter ? { ...appeal, denial: { file: 'denial letter', text, reading: readDenial(text) } } : appeal;
  const prepared = withCase(filled, full);
  return { ...prepared, reading: full.denial?.reading, source: sourceOf(prepared.filled) };
}

/** Is it a form, filled in, rather than words of its own? */
export function isForm(text: string, wanted: Template | undefined, templates: readonly Template[]): boolean {
  return (readFilled(text, templates) ?? labelledLines(text, wanted)) !== undefined;
}

/** Lines that begin with labels of the form, without the form around them. */
function labelledLines(text: string, template: Template | undefined): FilledTemplate | undefined {
  if (template === undefined) return undefined;
  const read = readFilled(`${startMark(template.id)}\n${text}\n${endMark(template.id)}`, [template]);
  return read !== undefined && read.fields.length > 1 ? read : undefined;
}

/** The lines of a note without their headings: the exercises of a treatment line stay with it. */
function statementsOf(text: string): FilledTemplate['statements'] {
  const lines: { start: number; end: number }[] = [];
  for (const { start, end } of sentences(text)) {
    const last = lines.at(-1);
    if (last !== undefined && !text.slice(last.end, start).includes('\n')) last.end = end;
    else lines.push({ start, end });
  }
  return lines.map((span) => ({ text: text.slice(span.start, span.end).replace(/\s+/g, ' '), span, section: undefined }));
}
