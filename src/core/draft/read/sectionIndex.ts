// Finds the section or heading at a place of the note without walking all of them.
import type { NoteSection } from '../../clinical/note/sections';

export interface SectionIndex {
  /** The sections whose content holds the place: two for "A/P". */
  readonly sectionsAt: (at: number) => readonly NoteSection[];
  /** The section whose heading holds the place. */
  readonly headingAt: (at: number) => NoteSection | undefined;
}

/** Sections come in order of their headings and overlap only where one heading names two. */
export function indexSections(parts: readonly NoteSection[]): SectionIndex {
  const near = (at: number): readonly NoteSection[] => {
    let low = 0;
    let high = parts.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((parts[middle]?.headingSpan.start ?? 0) <= at) low = middle + 1;
      else high = middle;
    }
    return parts.slice(Math.max(0, low - 2), low);
  };
  return {
    sectionsAt: (at) => near(at).filter((part) => part.span.start <= at && at < part.span.end),
    headingAt: (at) => near(at).find((part) => part.headingSpan.start <= at && at < part.headingSpan.end),
  };
}
