// The sections of a note, however headed: letters, words, Markdown, bold, table rows or columns, all on one line.
import type { SoapSection } from '../../draft/noteFacts';
import { isShouted } from '../text/capitals';
import { lineHeading, namesWholeSection, readHeading } from './headings';
import type { HeadingSection } from './headings';
import type { Span } from '../span';

export interface NoteSection {
  /** The heading's words as written; empty for what stands before the first heading. */
  readonly heading: string;
  readonly section: HeadingSection;
  /** The content without the heading and surrounding blanks; empty where the section has none. */
  readonly span: Span;
  readonly headingSpan: Span;
}

interface Mark {
  readonly heading: string;
  readonly sections: readonly HeadingSection[];
  readonly canonical: boolean;
  /** Stands apart as a heading (Markdown, bold, alone in its line). */
  readonly marked?: boolean;
  readonly start: number;
  readonly contentStart: number;
  /** Table cells end before the next mark. */
  readonly contentEnd?: number;
}

/** The sections of the text in order. "A/P" gives two with one span. Unknown headings are `other`. */
export function sections(text: string): readonly NoteSection[] {
  const marks = findMarks(text);
  const named = new Set(marks.flatMap((mark) => (mark.canonical ? mark.sections : [])));
  const result: NoteSection[] = [];
  const first = marks[0]?.start ?? text.length;
  const lead = trimmed(text, 0, first);
  if (lead.end > lead.start) result.push({ heading: '', section: 'other', span: lead, headingSpan: { start: 0, end: 0 } });
  let current: readonly HeadingSection[] = ['other'];
  marks.forEach((mark, index) => {
    const end = mark.contentEnd ?? marks[index + 1]?.start ?? text.length;
    // "Vitals" under "Subjective" opens the objective part of a note that has no heading of that name.
    const opens = (mark.marked === true || standsForSection.test(mark.heading.trim()) || namesWholeSection(mark.heading)) && mark.sections[0] !== 'other' && !mark.sections.some((section) => named.has(section)) && rank(mark.sections) > rank(current);
    const nested = named.size > 0 && !mark.canonical && current[0] !== 'other' && !opens;
    const given = nested ? current : mark.sections;
    if (mark.canonical || opens) current = mark.sections;
    const span = trimmed(text, mark.contentStart, Math.max(mark.contentStart, end));
    for (const section of given) result.push({ heading: mark.heading, section, span, headingSpan: { start: mark.start, end: mark.contentStart } });
  });
  return result;
}

/** "Measures: …", "Clinical reasoning: …": names of a whole section, even with text behind them in their line. */
const standsForSection = /^(?:(?:objective )?measures|measurements|tests(?: (?:and|&) measures)?|interventions?|treatments?(?: (?:provided|rendered|performed|today))?|(?:physical )?exam(?:ination)?|findings|outcome measures|(?:clinic(?:al|ian)(?:['’]?s)? |therapist(?:['’]?s)? |my )?(?:reasoning|impression|opinion|summary|thinking|thoughts?|judge?ment|read)|reasoning|imp(?:ression)?|thinking|interpretation|analysis|recommendations?|next (?:visit|session|steps))$/i;

/** Does any content stand under this section, in whatever part of the note? */
export function sectionText(text: string, section: SoapSection): readonly Span[] {
  return sections(text).filter((part) => part.section === section && part.span.end > part.span.start).map((part) => part.span);
}

/** The place of a section in the order of a note; -1 for unknown headings. */
function rank(names: readonly HeadingSection[]): number {
  return order.indexOf(names[0] ?? '');
}

function findMarks(text: string): readonly Mark[] {
  const marks: Mark[] = [];
  const dotted = dottedLetters(text);
  const shouted = isShouted(text);
  const spoken = hasSpokenHeadings(text);
  let columns: readonly (ReturnType<typeof readHeading> & { readonly words: string } | undefined)[] = [];
  let labelled = false;
  let from = 0;
  while (from < text.length) {
    const at = text.indexOf('\n', from);
    const end = at < 0 ? text.length : at;
    const line = text.slice(from, end).replace(/\r$/, '');
    if (/^\s*\|/.test(line) || (columns.length > 0 && line.includes('|'))) columns = tableMarks(line, from, columns, marks);
    else {
      columns = [];
      const before = marks.length;
      if (!(spoken && spokenMarks(line, from, marks))) lineMarks(line, from, { dotted, shouted }, marks);
      // "pt reports | …" above "R hip flex | 104": in a sheet of labels each holds its own line only.
      const label = /^\s{0,8}[A-Za-z0-9][^|\n]{1,30}\s?\|\s/.test(line);
      if (labelled && label && marks.length === before) marks.push({ heading: '', sections: ['other'], canonical: true, start: from, contentStart: from });
      labelled = label && marks.length > before;
    }
    from = end + 1;
  }
  return marks;
}

/** "S. Pt reports …": read as headings only where at least three of the four letters stand so. */
function dottedLetters(text: string): boolean {
  const letters = new Set([...text.matchAll(/^[ \t]{0,8}([SOAP])\.[ \t]+\S/gm)].map((match) => match[1]));
  return letters.size >= 3;
}

const spokenHeading = /(?:^|[.!?]\s{1,3})(Subjective|Objective|Assessment|Plan)[,.]\s+(?=\S)/g;

/** "Subjective, the patient states …": a dictated note, read as headed only where at least three of the four words stand so. */
function hasSpokenHeadings(text: string): boolean {
  return new Set([...text.matchAll(/(?:^|[.!?\n]\s{0,3})(Subjective|Objective|Assessment|Plan)[,.]\s+(?=\S)/g)].map((match) => match[1])).size >= 3;
}

function spokenMarks(line: string, offset: number, marks: Mark[]): boolean {
  const before = marks.length;
  for (const match of line.matchAll(spokenHeading)) {
    const words = match[1] ?? '';
    marks.push({ heading: words, sections: [words[0] as SoapSection], canonical: true, start: offset + match.index + match[0].indexOf(words), contentStart: offset + match.index + match[0].length });
  }
  return marks.length > before;
}

const inline = /(?:^|[.!?;)\]|]|\s)\s?(Subjective|Objective|Assessment|Plan|SUBJECTIVE|OBJECTIVE|ASSESSMENT|PLAN|[SOAP])\s?:(?=\s)/g;
const order = 'SOAP';

function lineMarks(line: string, offset: number, { dotted, shouted }: { readonly dotted: boolean; readonly shouted: boolean }, marks: Mark[]): void {
  const dot = dotted ? /^\s{0,8}([SOAP])\.\s+/.exec(line) : null;
  const heading = dot === null ? (lineHeading(line, shouted) ?? behindTitle(line, offset)) : undefined;
  if (dot !== null) marks.push({ heading: dot[1] ?? '', sections: [dot[1] as SoapSection], canonical: true, start: offset, contentStart: offset + dot[0].length });
  else if (heading !== undefined) marks.push({ heading: heading.words, sections: heading.sections, canonical: heading.canonical, marked: heading.marked || heading.length >= line.trimEnd().length, start: offset, contentStart: offset + heading.length });
  if (heading?.canonical !== true) return;
  // "S: … O: … A: … P: …" in one line, in that order only.
  let rank = order.indexOf(heading.sections.at(-1) ?? 'S');
  inline.lastIndex = heading.length;
  for (let match = inline.exec(line); match !== null; match = inline.exec(line)) {
    const words = match[1] ?? '';
    const section = words[0]?.toUpperCase() as SoapSection;
    if (order.indexOf(section) <= rank) continue;
    rank = order.indexOf(section);
    const start = match.index + match[0].indexOf(words);
    marks.push({ heading: words, sections: [section], canonical: true, start: offset + start, contentStart: offset + match.index + match[0].length });
  }
}

/** "TMJ/neck. S: jaw catches …", "Visit 4 Subjective: …": a title in front of the first heading, in the note's first line. */
function behindTitle(line: string, offset: number): ReturnType<typeof lineHeading> {
  const title = offset === 0 ? /^[^.:|\n]{2,60}?(?:[.!]\s{1,3}(?=[A-Z])|\s(?=(?:Subjective|SUBJECTIVE|S)\s?:\s))/.exec(line)?.[0].length : undefined;
  const heading = title === undefined ? undefined : lineHeading(line.slice(title));
  return heading === undefined || heading.sections[0] !== 'S' || title === undefined ? undefined : { ...heading, length: heading.length + title };
}

type Column = (NonNullable<ReturnType<typeof readHeading>> & { readonly words: string }) | undefined;

/** Row heads ("| Plan | … |") and column heads ("| S | O | A | P |"); returns the columns now in force. */
function tableMarks(line: string, offset: number, columns: readonly Column[], marks: Mark[]): readonly Column[] {
  if (/^[\s:|-]+$/.test(line)) return columns;
  const cells = tableCells(line);
  const heads = cells.map((cell): Column => {
    const words = line.slice(cell.start, cell.end).replace(/[*_:]/g, '').trim();
    const read = readHeading(words);
    return read?.canonical === true ? { ...read, words } : undefined;
  });
  if (heads.filter((head) => head !== undefined).length >= 2) return heads;
  if (columns.length > 0) {
    cells.forEach((cell, index) => {
      const head = columns[index];
      if (head !== undefined) marks.push({ heading: head.words, sections: head.sections, canonical: true, start: offset + cell.start, contentStart: offset + cell.start, contentEnd: offset + cell.end });
    });
    return columns;
  }
  const head = heads[0];
  const content = cells[1];
  if (head !== undefined && content !== undefined) {
    marks.push({ heading: head.words, sections: head.sections, canonical: true, start: offset, contentStart: offset + content.start, contentEnd: offset + (cells.at(-1)?.end ?? content.end) });
  }
  return columns;
}

/** The cells of a Markdown table row, as trimmed spans within the line. */
export function tableCells(line: string): readonly Span[] {
  const cells: Span[] = [];
  let from = line.indexOf('|') === line.search(/\S/) ? line.indexOf('|') + 1 : 0;
  for (let at = line.indexOf('|', from); ; at = line.indexOf('|', from)) {
    const end = at < 0 ? line.length : at;
    if (at >= 0 || line.slice(from).trim() !== '') cells.push(trimmed(line, from, end));
    if (at < 0) return cells;
    from = at + 1;
  }
}

function trimmed(text: string, start: number, end: number): Span {
  let from = start;
  let to = end;
  while (from < to && /\s/.test(text[from] ?? '')) from += 1;
  while (to > from && /\s/.test(text[to - 1] ?? '')) to -= 1;
  return { start: from, end: to };
}
