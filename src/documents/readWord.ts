// Reads the text of a Word file (.docx). The library is large: import this file only when a Word file is at hand.
import mammoth from 'mammoth';
import { joinPages, type ReadResult } from './documentText';

/** Never throws for what is wrong with the file. Word counts pages only when it lays them out, so the result is one page. */
export async function readWord(bytes: Uint8Array): Promise<ReadResult> {
  let value;
  try {
    ({ value } = await mammoth.extractRawText({ buffer: Buffer.from(bytes) }));
  } catch {
    return { kind: 'problem', problem: 'damaged' };
  }
  // Every paragraph, table cells included, ends with two line feeds.
  const text = value.replace(/\r\n?/g, '\n').replace(/\n\n/g, '\n').replace(/\n{3,}/g, '\n\n').trim();
  return text === '' ? { kind: 'problem', problem: 'empty' } : joinPages([text]);
}
