// Where a note lacks a statement, the slot that asks for it, put where it belongs. A slot states nothing: it stays a problem until it is filled.
import { sections, type NoteSection } from '../clinical/sections';
import type { SoapSection } from '../draft/noteFacts';
import type { Span } from '../clinical/span';
import { isCanonical } from './readNote';
import type { Problem, RuleId } from './problem';
import { splitNotes } from './splitNotes';
import { findSignature } from './signature';

export interface SlotInsertion {
  readonly at: number;
  readonly text: string;
}

interface Wanted {
  readonly section: SoapSection;
  readonly slot: string;
}

const wanted: Readonly<Partial<Record<RuleId, Wanted>>> = {
  'measure-missing': { section: 'O', slot: '[NEEDS: measure with value, side and unit]' },
  'skilled-need-missing': { section: 'A', slot: '[NEEDS: what only you could judge, change or guard against today, and why]' },
  'progression-missing': { section: 'A', slot: '[NEEDS: from what to what you changed or held the treatment, and on which finding]' },
};
const sectionNames = { S: 'Subjective', O: 'Objective', A: 'Assessment', P: 'Plan' } as const;
const sectionSlots = { S: "[NEEDS: patient's report]", O: '[NEEDS: measures and treatment with minutes]', A: '[NEEDS: your reasoning, skilled need and progress to goals]', P: '[NEEDS: plan for the next visits]' } as const;

/** The insertions that put a slot for what `problem` misses; empty where a slot would be no help or is there already. */
export function missingLine(text: string, problem: Problem): readonly SlotInsertion[] {
  const note = splitNotes(text).find(({ start, end }) => start <= problem.start && problem.start < Math.max(end, start + 1)) ?? { start: 0, end: text.length };
  const own = text.slice(note.start, note.end);
  const eol = own.includes('\r\n') ? '\r\n' : '\n';
  const insertions = problem.rule === 'section-missing' ? missingSections(own, problem.message, eol) : problem.rule === 'signature-missing' ? [atEnd(own, '[NEEDS: your name and credentials]', eol)] : statement(own, wanted[problem.rule]);
  return insertions.filter(({ text: slot }) => !own.includes(slot.trim())).map(({ at, text: words }) => ({ at: at + note.start, text: words }));
}

/** At the end of the section, on the section's own line. */
function statement(own: string, want: Wanted | undefined): readonly SlotInsertion[] {
  if (want === undefined) return [];
  const part = sections(own).findLast((candidate) => candidate.section === want.section && candidate.span.end > candidate.span.start);
  if (part === undefined) return [];
  const end = endOfProse(own, part.span);
  return [{ at: end, text: lastLine(own, end).trimStart().startsWith('|') ? `\n\n${want.slot}` : ` ${want.slot}` }];
}

/** The end of a section before its signature or the goals under it. */
function endOfProse(own: string, span: Span): number {
  const signature = findSignature(own, { start: 0, end: own.length }, span.start);
  const end = signature !== undefined && signature.start > span.start && signature.start < span.end ? own.lastIndexOf('\n', signature.start) : span.end;
  return own.slice(0, Math.max(end, span.start)).trimEnd().length;
}

function missingSections(own: string, message: string, eol: string): readonly SlotInsertion[] {
  const parts = sections(own);
  const headings = parts.filter((part) => isCanonical(part));
  return (['S', 'O', 'A', 'P'] as const).filter((section) => message.includes(sectionNames[section])).map((section) => {
    const empty = headings.find((part) => part.section === section);
    if (empty !== undefined) return { at: own.slice(0, empty.headingSpan.end).trimEnd().length, text: ` ${sectionSlots[section]}`.replace(/^ /, /^#/.test(lineOf(own, empty.headingSpan.start).trimStart()) ? `${eol}${eol}` : ' ') };
    const next = headings.find((part) => 'SOAP'.indexOf(part.section) > 'SOAP'.indexOf(section));
    const line = styled(headings[0], own, section, eol);
    if (next !== undefined) return { at: own.lastIndexOf('\n', next.headingSpan.start - 1) + 1, text: `${line}${eol}${blankBetween(own) ? eol : ''}` };
    return atEnd(own, line, eol);
  });
}

/** A heading in the note's own style: "P:", "Plan:", "## Plan". */
function styled(like: NoteSection | undefined, own: string, section: SoapSection, eol: string): string {
  const model = like === undefined ? '' : lineOf(own, like.headingSpan.start).trimStart();
  const hashes = /^#{1,6}\s/.exec(model)?.[0];
  const letter = like !== undefined && like.heading.trim().length === 1;
  const name = letter ? section : sectionNames[section];
  if (hashes !== undefined) return `${hashes}${name}${eol}${eol}${sectionSlots[section]}`;
  const bold = model.startsWith('**') ? '**' : '';
  return `${bold}${name}:${bold} ${sectionSlots[section]}`;
}

function blankBetween(own: string): boolean {
  return /\n\r?\n/.test(own.trim());
}

/** A line of its own at the end of the note, before the line ends that separate it from the next. */
function atEnd(own: string, line: string, eol: string): SlotInsertion {
  const end = own.trimEnd().length;
  return { at: end, text: `${eol}${blankBetween(own) ? eol : ''}${line}` };
}

function lineOf(own: string, offset: number): string {
  const end = own.indexOf('\n', offset);
  return own.slice(own.lastIndexOf('\n', offset - 1) + 1, end < 0 ? own.length : end);
}

function lastLine(own: string, end: number): string {
  return own.slice(own.lastIndexOf('\n', end - 1) + 1, end);
}

