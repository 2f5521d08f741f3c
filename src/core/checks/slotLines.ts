// Missing lines as slots: what is inserted says what belongs there and states nothing.
import type { SoapSection } from '../draft/noteFacts';
import type { QuickFix } from './problem';
import type { ReadNote } from './readNote';

/** Inserts a line at the end of the section's text, in front of the signature; without the section no line is certain. */
export function slotLine(note: ReadNote, section: SoapSection, title: string, line: string): readonly QuickFix[] {
  const part = note.parts.findLast((one) => one.section === section && one.heading !== '');
  if (part === undefined || !note.headed) return [];
  const limit = note.signature === undefined ? part.span.end : Math.min(part.span.end, note.text.lastIndexOf('\n', note.signature.start));
  if (limit <= part.span.start) return [];
  return [insertLine(note, part.span.start + note.text.slice(part.span.start, limit).trimEnd().length, title, line)];
}

/** At the end of the note. */
export function closingLine(note: ReadNote, title: string, line: string): readonly QuickFix[] {
  return [insertLine(note, note.text.trimEnd().length, title, line)];
}

function insertLine({ text }: ReadNote, at: number, title: string, line: string): QuickFix {
  const newline = text.includes('\r\n') ? '\r\n' : '\n';
  return { title, kind: 'slot', edits: [{ start: at, end: at, text: `${newline}${line}` }] };
}
