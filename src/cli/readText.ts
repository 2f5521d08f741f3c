// Reads one whole text, from a file or a pipe, and refuses what cannot be a note.
import { open } from 'node:fs/promises';
import { CliFailure, fail } from './failure';
import type { Io } from './io';

export interface TextLimit {
  readonly bytes: number;
  /** As shown: "5 MB". */
  readonly words: string;
}

/** Longest text read: far above any record a therapist writes. */
const longestText: TextLimit = { bytes: 5 * 1024 * 1024, words: '5 MB' };

/**
 * `file` undefined or `-` is standard input. Throws a `CliFailure` that repeats nothing for anything but UTF-8 text, not
 * longer than `limit`, with something in it.
 */
export async function readText(file: string | undefined, io: Io, limit = longestText): Promise<string> {
  return decodeText(await readBytes(file, io, limit));
}

/** What the file or the pipe holds, as it is. Throws a `CliFailure` for what cannot be read or is longer than `limit`. */
export async function readBytes(file: string | undefined, io: Io, limit: TextLimit): Promise<Uint8Array> {
  return file === undefined || file === '-' ? readStdin(io, limit) : readFile(file, limit);
}

function decodeText(bytes: Uint8Array): string {
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) {
    return fail('The text is UTF-16. Save it as UTF-8.');
  }
  if (isBinary(bytes)) return fail('This is a binary file. Export it as plain text or Markdown.');
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return fail('The text is not UTF-8. Save it as UTF-8.');
  }
  if (text.trim() === '') return fail('The text is empty.');
  return text;
}

function tooLong(limit: TextLimit): never {
  return fail(`The text is longer than ${limit.words}. Take the part that belongs to one visit or one letter.`);
}

/** Control characters that no text has. PDF and RTF are text to the eye of a byte counter, so they are known by their mark. */
function isBinary(bytes: Uint8Array): boolean {
  const mark = String.fromCharCode(...bytes.subarray(0, 5));
  if (mark === '%PDF-' || mark === '{\\rtf') return true;
  return bytes.some((byte) => byte < 9 || (byte > 13 && byte < 32 && byte !== 0x1b) || byte === 0x7f);
}

async function readFile(file: string, limit: TextLimit): Promise<Uint8Array> {
  let handle;
  try {
    handle = await open(file, 'r');
  } catch (error) {
    return fail(openProblem((error as NodeJS.ErrnoException).code));
  }
  try {
    const stats = await handle.stat();
    if (stats.isDirectory()) return fail('This is a folder. Name a file.');
    if (stats.size > limit.bytes) return tooLong(limit);
    return await handle.readFile();
  } catch (error) {
    if (error instanceof CliFailure) throw error;
    return fail(openProblem((error as NodeJS.ErrnoException).code));
  } finally {
    await handle.close();
  }
}

function openProblem(code: string | undefined): string {
  switch (code) {
    case 'ENOENT':
    case 'ENOTDIR':
      return 'There is no such file.';
    case 'EISDIR':
      return 'This is a folder. Name a file.';
    case 'EACCES':
    case 'EPERM':
      return 'This file may not be read.';
    default:
      return 'This file cannot be read.';
  }
}

async function readStdin(io: Io, limit: TextLimit): Promise<Uint8Array> {
  if (io.stdinIsTerminal) return fail('Name a file, or pipe the text in.');
  const pieces: Buffer[] = [];
  let length = 0;
  for await (const piece of io.stdin as AsyncIterable<Buffer | string>) {
    const bytes = Buffer.from(piece as string);
    length += bytes.length;
    if (length > limit.bytes) return tooLong(limit);
    pieces.push(bytes);
  }
  return Buffer.concat(pieces);
}
