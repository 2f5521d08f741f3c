// What reading a file yields: its text with page breaks, or a problem in words a clinician can act on.

/** Stands alone on a line between two pages. White space to every reader of the text. */
export const pageBreak = '\f';

export type ReadProblem = 'noTextLayer' | 'damaged' | 'password' | 'empty' | 'wrongType' | 'richText' | 'legacyWord' | 'encoding' | 'tooLarge' | 'cancelled';

export type ReadResult =
  | { readonly kind: 'text'; readonly text: string; readonly pages: number }
  | { readonly kind: 'problem'; readonly problem: ReadProblem };

export interface ReadOptions {
  readonly signal?: AbortSignal | undefined;
  /** Called after each page of a long document. */
  readonly onPage?: ((done: number, total: number) => void) | undefined;
}

/** Bytes of one document: a scanned claim file of some hundred pages stays below it. */
export const largestDocument = 60 * 1024 * 1024;

/** Number of pages and the text of each joined by page breaks. */
export function joinPages(pages: readonly string[]): ReadResult {
  const text = pages.map((page) => page.trimEnd()).join(`\n${pageBreak}\n`);
  return { kind: 'text', text, pages: pages.length };
}

/** The page, from 1, that `offset` stands on. */
export function pageOf(text: string, offset: number): number {
  return text.slice(0, offset).split(pageBreak).length;
}

/** What happened and what to do next, in plain words. */
export const problemSentences: Readonly<Record<ReadProblem, string>> = {
  noTextLayer: 'This PDF holds pictures of pages and no text. Run text recognition (OCR) on it, as Adobe Acrobat, macOS Preview or your scanner\'s own software can, save it, and open that copy; or copy the text into a new file.',
  damaged: 'This file is damaged or not complete. Download or export it again.',
  password: 'This file is protected by a password. Open it in its own program, save a copy without the password, and open that copy.',
  empty: 'This file holds no text.',
  wrongType: 'This kind of file cannot be read. Use a PDF, a Word file (.docx), or plain text (.txt, .md).',
  richText: 'This is an RTF file. Open it in Word or another word processor and save it as .docx.',
  legacyWord: 'This is a Word file of the old format (.doc). Open it in Word and save it as .docx.',
  encoding: 'This text is not in UTF-8. Open it in an editor and save it as UTF-8.',
  tooLarge: 'This file is larger than 60 MB. Save the pages of the denial letter as a file of their own.',
  cancelled: 'Reading was stopped.',
};
