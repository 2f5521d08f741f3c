// The packet behind a letter: notes get labels and pages in their order, and every reference follows from that order.
import type { CaseNote } from '../criteria/criteriaTypes';

/** What the user chose as an exhibit, in order. */
export interface ExhibitSource {
  /** As in `CaseNote.file`. */
  readonly file: string;
  /** As the index shows it; without it the file's name. */
  readonly title?: string | undefined;
  /** At least 1. */
  readonly pageCount?: number | undefined;
}

export interface Exhibit {
  /** "A" … "Z", "AA" …; shown as "Exhibit A". */
  readonly label: string;
  readonly title: string;
  readonly file: string;
  /** Pages of the packet, counted through from 1. */
  readonly firstPage: number;
  readonly lastPage: number;
}

/** Labels and page numbers by order. */
export function buildExhibits(sources: readonly ExhibitSource[]): readonly Exhibit[] {
  let page = 1;
  return sources.map(({ file, title, pageCount }, index) => {
    const firstPage = page;
    page += Math.max(1, Math.floor(pageCount ?? 1));
    return { label: exhibitLabel(index), title: title ?? titleOf(file), file, firstPage, lastPage: page - 1 };
  });
}

export function exhibitLabel(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : `${exhibitLabel(Math.floor(index / 26) - 1)}${letter}`;
}

/** "visits/2026-03-02 progress-note.md" is "2026-03-02 progress note". */
function titleOf(file: string): string {
  const name = file.replace(/^.*[\\/]/, '').replace(/\.[a-z0-9]{1,5}$/i, '');
  const words = name.replace(/(?<!\d)[-_]+|[-_]+(?!\d)/g, ' ').replace(/_/g, '-').trim();
  return words === '' ? file : (words.charAt(0).toUpperCase() + words.slice(1)).replace(/\b(?:pt|ot|slp|md|eob|mri|hep)\b/gi, (short) => short.toUpperCase());
}

/** Offsets at which the pages of a note start; the first is 0. */
export function pageStarts(note: Pick<CaseNote, 'text' | 'pageStarts'>): readonly number[] {
  return note.pageStarts ?? [0, ...[...note.text.matchAll(/\f/g)].map(({ index }) => index + 1)].filter((start, index) => index === 0 || start < note.text.length);
}

/** Packet page of a place in a note; null when the note is no exhibit. */
export function pageOf(exhibits: readonly Exhibit[], note: CaseNote, offset: number): { readonly exhibit: string; readonly page: number } | null {
  const exhibit = exhibits.find(({ file }) => file === note.file);
  if (exhibit === undefined) return null;
  const page = pageStarts(note).filter((start) => start <= offset).length;
  return { exhibit: exhibit.label, page: Math.min(exhibit.firstPage + Math.max(0, page - 1), exhibit.lastPage) };
}

/** "Exhibit B, p. 4". */
export function exhibitReference(exhibit: string, page: number | null): string {
  return page === null ? `Exhibit ${exhibit}` : `Exhibit ${exhibit}, p. ${page}`;
}

/** "3" or "3–5". */
export function pageRange({ firstPage, lastPage }: Exhibit): string {
  return firstPage === lastPage ? String(firstPage) : `${firstPage}–${lastPage}`;
}
