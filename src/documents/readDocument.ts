// Reads a letter or a record from the bytes of a file, by what the bytes are rather than by the file's name.
import { joinPages, largestDocument, type ReadOptions, type ReadResult } from './documentText';

/** Text of a PDF, a Word file or plain text. Says what is wrong in `problem` and never throws for it. */
export async function readDocument(bytes: Uint8Array, options: ReadOptions = {}): Promise<ReadResult> {
  if (bytes.length > largestDocument) return { kind: 'problem', problem: 'tooLarge' };
  if (bytes.length === 0) return { kind: 'problem', problem: 'empty' };
  const head = String.fromCharCode(...bytes.subarray(0, 1024));
  // The mark may stand after some bytes of a mail gateway.
  if (head.includes('%PDF-')) return (await import('./readPdf')).readPdf(new Uint8Array(bytes), options);
  if (head.startsWith('PK\u0003\u0004')) return isWord(bytes) ? (await import('./readWord')).readWord(bytes) : { kind: 'problem', problem: 'wrongType' };
  if (head.startsWith('{\\rtf')) return { kind: 'problem', problem: 'richText' };
  // An OLE container: the old Word format, and what Word makes of a .docx with a password.
  if (head.startsWith('\u00d0\u00cf\u0011\u00e0')) return { kind: 'problem', problem: holds(bytes, utf16('EncryptedPackage')) ? 'password' : 'legacyWord' };
  return readPlain(bytes);
}

function readPlain(bytes: Uint8Array): ReadResult {
  const utf16Mark = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  if (utf16Mark) return { kind: 'problem', problem: 'encoding' };
  // Control characters that no text has; a form feed is a page break.
  if (bytes.some((byte) => byte < 9 || (byte > 13 && byte < 32 && byte !== 0x1b) || byte === 0x7f)) return { kind: 'problem', problem: 'wrongType' };
  let text;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return { kind: 'problem', problem: 'encoding' };
  }
  if (text.trim() === '') return { kind: 'problem', problem: 'empty' };
  return joinPages(text.replace(/\r\n?/g, '\n').split(/\n?\f\n?/));
}

/** The names of a ZIP's parts stand in it as they are. A ZIP that is cut off is handed on, so that it counts as damaged. */
function isWord(bytes: Uint8Array): boolean {
  return holds(bytes, ascii('word/')) || !holds(bytes, ascii('PK\u0005\u0006'));
}

const ascii = (words: string): Buffer => Buffer.from(words, 'latin1');
const utf16 = (words: string): Buffer => Buffer.from(words, 'utf16le');

function holds(bytes: Uint8Array, part: Buffer): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).includes(part);
}
