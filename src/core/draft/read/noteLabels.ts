// How far a heading or a label of a note reaches: over what stands below it, or over its own line.
import { readHeading } from '../../clinical/note/headings';
import { sections, type NoteSection } from '../../clinical/note/sections';
import { isTitle } from './masthead';
import { payerName } from './payerWords';
import { indexSections, type SectionIndex } from './sectionIndex';

export interface LabelledParts {
  readonly parts: SectionIndex;
  /** Makes a section only likely for the lines below it: a label alone in its line, in a note without headings. */
  readonly isSoft: (part: NoteSection) => boolean;
}

const speaker = /^(?:mom|mum|mother|dad|father|parents?|wife|husband|spouse|daughter|son|family|caregiver|aide|nurse|nursing|teacher|coach)$/i;

export function labelledParts(text: string): LabelledParts {
  const found = sections(text).map((part) => (namesPlan(text, part) || isTitle(text, part) ? { ...ownLine(text, part), section: 'other' as const } : part));
  const isHeading = ({ heading }: NoteSection): boolean => readHeading(heading)?.canonical === true;
  const headed = new Set(found.filter(isHeading).map(({ section }) => section)).size > 1;
  const isAlone = ({ headingSpan, span }: NoteSection): boolean => text.slice(headingSpan.start, span.start).includes('\n');
  // Who speaks ("Mom: …") speaks for one line; so does, in a note without headings, a label with its words behind it ("Vitals: …").
  // "PLOF: …" above "CLOF: …": a label that is no heading ends what one with its words behind it speaks for.
  const forLine = (part: NoteSection): boolean => part.section !== 'other' && (speaker.test(part.heading) || (!headed && !isAlone(part)));
  return { parts: indexSections(found.map((part) => (forLine(part) ? ownLine(text, part) : part))), isSoft: (part) => !headed && !isHeading(part) && isAlone(part) };
}

/** "Plan: Peach State (Medicaid)" names who pays. */
function namesPlan(text: string, { heading, headingSpan, span }: NoteSection): boolean {
  return /^plan$/i.test(heading) && headingSpan.start < 600 && payerName.test(text.slice(span.start, Math.min(span.end, span.start + 80)).split('\n')[0] ?? '');
}

function ownLine(text: string, part: NoteSection): NoteSection {
  const at = text.indexOf('\n', part.span.start);
  return at < 0 || at > part.span.end ? part : { ...part, span: { start: part.span.start, end: at } };
}
