// Reads a payer's letter, as a PDF, a Word file or text, and says how to get text where there is none.
import { largestDocument, problemSentences } from '../documents/documentText';
import { readDocument } from '../documents/readDocument';
import { fail } from './failure';
import type { Io } from './io';
import { readBytes } from './readText';

/** `file` undefined or `-` is standard input. Throws a `CliFailure` that repeats nothing of the letter. */
export async function readLetter(file: string | undefined, io: Io): Promise<string> {
  const bytes = await readBytes(file, io, { bytes: largestDocument, words: '60 MB' });
  const result = await readDocument(bytes, { signal: io.signal });
  return result.kind === 'text' ? result.text : fail(problemSentences[result.problem]);
}
