// Slots for a missing section or measure, put where they belong and written as the note writes its headings. A slot states nothing.
import { sections, type NoteSection } from '../clinical/note/sections';
import type { SoapSection } from '../draft/noteFacts';
import type { Problem, QuickFix, TextEdit } from './problem';
import { isCanonical } from './readNote';
import { splitNotes } from './splitNotes';

const names = { S: 'Subjective', O: 'Objective', A: 'Assessment', P: 'Plan' } as const;
const slots = {
  S: "[NEEDS: patient's report]", O: '[NEEDS: measures and treatment with minutes]',
  A: '[NEEDS: your reasoning, skilled need, progress to goals]', P: '[NEEDS: plan for the next visits]',
} as const;
const measureSlot = '[NEEDS: measure with value, side and unit]';

/** The slots for what `problem` finds missing in `text`; undefined where they stand there already or would be no help. */
export function missingLine(text: string, problem: Problem): QuickFix | undefined {
  const note = splitNotes(text).find(({ start, end }) => start <= problem.start && problem.start < Math.max(end, start + 1)) ?? { start: 0, end: text.length };
  const own = text.slice(note.start, note.end);
  const wanted = problem.rule === 'section-missing' ? missingSections(own, problem.message) : problem.rule === 'measure-missing' ? measureLine(own) : [];
  const edits = wanted.filter((edit) => !own.includes(edit.text.trim())).map((edit) => ({ ...edit, start: edit.start + note.start, end: edit.end + note.start }));
  return edits.length === 0 ? undefined : { title: 'Insert a slot for what is missing', kind: 'slot', edits };
}

function measureLine(own: string): readonly TextEdit[] {
  const part = sections(own).find(({ section, span }) => section === 'O' && span.end > span.start);
  if (part === undefined) return [];
  const end = own.indexOf('\n', part.span.start);
  // After the first line of the section, which is no table then.
  const at = end < 0 || own[part.span.start] === '|' ? part.span.start : end;
  return [insertion(at, at === end ? `${eol(own)}${measureSlot}` : `${measureSlot}${eol(own)}${eol(own)}`)];
}

function missingSections(own: string, message: string): readonly TextEdit[] {
  const headings = sections(own).filter((part) => isCanonical(part));
  return (['S', 'O', 'A', 'P'] as const).filter((section) => message.includes(names[section])).map((section) => {
    const empty = headings.find((part) => part.section === section);
    if (empty !== undefined) {
      const markdown = lineOf(own, empty.headingSpan.start).trimStart().startsWith('#');
      return insertion(own.slice(0, empty.headingSpan.end).trimEnd().length, `${markdown ? eol(own) + eol(own) : ' '}${slots[section]}`);
    }
    const next = headings.find((part) => 'SOAP'.indexOf(part.section) > 'SOAP'.indexOf(section));
    const line = styled(headings[0], own, section);
    const gap = /\n\r?\n/.test(own.trim()) ? eol(own) : '';
    if (next !== undefined) return insertion(own.lastIndexOf('\n', next.headingSpan.start - 1) + 1, `${line}${eol(own)}${gap}`);
    return insertion(own.trimEnd().length, `${eol(own)}${gap}${line}`);
  });
}

/** A heading as the note has them: "P:", "**Plan:**", "## Plan". */
function styled(like: NoteSection | undefined, own: string, section: SoapSection): string {
  const model = like === undefined ? '' : lineOf(own, like.headingSpan.start).trimStart();
  const hashes = /^#{1,6}\s/.exec(model)?.[0];
  const name = like?.heading.trim().length === 1 ? section : names[section];
  if (hashes !== undefined) return `${hashes}${name}${eol(own)}${eol(own)}${slots[section]}`;
  const bold = model.startsWith('**') ? '**' : '';
  return `${bold}${name}:${bold} ${slots[section]}`;
}

function insertion(at: number, text: string): TextEdit {
  return { start: at, end: at, text };
}

function eol(own: string): string {
  return own.includes('\r\n') ? '\r\n' : '\n';
}

function lineOf(own: string, offset: number): string {
  const end = own.indexOf('\n', offset);
  return own.slice(own.lastIndexOf('\n', offset - 1) + 1, end < 0 ? own.length : end);
}
