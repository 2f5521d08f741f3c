// Writes the comment by which a note sets a problem aside, where the checks will find it and a table stays a table.
import { wholeNoteRules, type Problem, type TextEdit } from './problem';
import { splitNotes } from './splitNotes';
import { suppressionFor } from './suppressions';

/** The edit that sets `problem` aside with `reason`: above its line, at the end of it where a line would break it, or at the note's end. */
export function suppressionEdit(text: string, problem: Problem, reason: string): TextEdit {
  // Two hyphens or ">" would end the comment early.
  const comment = suppressionFor(problem.rule, reason.replace(/\s+/g, ' ').replace(/-{2,}/g, '-').replace(/[<>]/g, ' ').trim().slice(0, 380));
  const eol = text.includes('\r\n') ? '\r\n' : '\n';
  const note = splitNotes(text).find(({ start, end }) => start <= problem.start && problem.start < end) ?? { start: 0, end: text.length };
  if (wholeNoteRules.has(problem.rule)) {
    const end = note.start + text.slice(note.start, note.end).trimEnd().length;
    return { start: end, end, text: `${eol}${comment}` };
  }
  const lineStart = text.lastIndexOf('\n', problem.start - 1) + 1;
  const newline = text.indexOf('\n', problem.start);
  const lineEnd = newline < 0 ? text.length : text[newline - 1] === '\r' ? newline - 1 : newline;
  if (lineStart <= note.start || text.slice(lineStart, lineEnd).includes('|')) return { start: lineEnd, end: lineEnd, text: ` ${comment}` };
  return { start: lineStart, end: lineStart, text: `${comment}${eol}` };
}
