// Where one note of a file ends and the next begins: a second Subjective after a Plan, back to the title or date above it.
import { sections } from '../clinical/note/sections';
import type { Span } from '../clinical/span';
import { withStops } from '../clinical/text/spokenStops';
import { signatureLine } from './signature';

const title = /^\s{0,8}(?:[#*=_ -]{0,6})(?:daily|progress|treatment|soap|visit|note\b|date\b|dos\b|session|patient\b|pt\b|client\b|name\b|physical therapy|occupational therapy|-{3,}|={3,}|\*{3,})/i;

/** The notes of a text, in order; one span for a text with one note. Together they cover the text. */
export function splitNotes(text: string): readonly Span[] {
  const starts: number[] = [0];
  let planned = false;
  for (const part of sections(withStops(text))) {
    if (part.section === 'P') planned = true;
    if (part.section !== 'S' || !planned || !/^s/i.test(part.heading)) continue;
    const start = titleAbove(text, part.headingSpan.start);
    if (start > (starts.at(-1) ?? 0)) starts.push(start);
    planned = false;
  }
  return starts.map((start, index) => ({ start, end: starts[index + 1] ?? text.length }));
}

/** A day's note has some thousand characters. What is longer is no note, whatever its headings say, and is not read as one. */
export const longestNote = 400_000;

/** A part of the text is too long to be read as a note: there only open slots and identifiers are looked for. */
export function holdsTooLong(text: string): boolean {
  return text.length > longestNote && splitNotes(text).some(({ start, end }) => end - start > longestNote);
}

/** Goes up over title, date and blank lines, at most eight, but never over a signature. */
function titleAbove(text: string, heading: number): number {
  let start = heading;
  for (let step = 0; step < 8 && start > 0; step += 1) {
    const from = text.lastIndexOf('\n', start - 2) + 1;
    const line = text.slice(from, start);
    if (line.length > 200 || signatureLine(line.trim()) !== undefined || !(line.trim() === '' || title.test(line))) break;
    start = from;
  }
  return start;
}
