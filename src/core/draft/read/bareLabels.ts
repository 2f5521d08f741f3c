// A form copied as text has lost the colons behind its labels ("Story 3 wks of leg drag", "Conclusion Foot drop …"): they are put back.
import { namesWholeSection, readHeading } from '../../clinical/note/headings';

/** Labels of the head of a form. */
const identity = /^(?:name|pt|patient|client|student|dob|born|date|seen|dos|dx|diagnosis|md|pcp|referr(?:al|ed by)|ins|insurance|payer|coverage|visit|age)(?= [\w[(])/i;

interface Labelled {
  readonly line: string;
  readonly length: number;
  readonly section: string;
}

/** The note with a colon behind each bare label, where most lines of it begin with one and they name three parts of a note; any other note as it is. */
export function withColons(text: string): string {
  const lines = text.split('\n').map(labelOf);
  const labelled = lines.filter(({ length }) => length > 0);
  const parts = new Set(labelled.map(({ section }) => section));
  const filled = lines.filter(({ line }) => line.trim() !== '').length;
  if (labelled.length < 6 || labelled.length < 0.6 * filled || !['S', 'O', 'A'].every((section) => parts.has(section))) return text;
  return lines.map(({ line, length }) => (length === 0 ? line : `${line.slice(0, length)}:${line.slice(length)}`)).join('\n');
}

/** The longest words at the start of a line that a list of headings has, or the shortest that look like one. */
function labelOf(line: string): Labelled {
  const known = identity.exec(line)?.[0];
  if (known !== undefined) return { line, length: known.length, section: 'head' };
  const words = /^[A-Z][A-Za-z/&'-]*(?: [A-Za-z][A-Za-z/&'-]*){0,2}(?= [\w"+<>(])/.exec(line)?.[0].split(' ') ?? [];
  const prefixes = words.map((_, index) => words.slice(0, index + 1).join(' ')).filter((prefix) => prefix.length > 1 && readHeading(prefix) !== undefined);
  const label = prefixes.findLast((prefix) => !namesWholeSection(prefix)) ?? prefixes[0];
  if (label === undefined) return { line, length: 0, section: '' };
  const counted = numbered.exec(line)?.[0] ?? label;
  return { line, length: Math.max(label.length, counted.length), section: readHeading(label)?.sections[0] ?? '' };
}

/** "Task 1", "Aims 10 wk" */
const numbered = /^(?:task|goals?|aims?|targets?|[SL]TGs?) \d{1,2}(?: (?:wks?|weeks|visits|mos?|months))?(?= [\w"+<>(])/i;
