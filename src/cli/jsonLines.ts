// One JSON object a line in, one a line out: order and id kept, a bad line answered in its place, the stream goes on.
import { createReadStream } from 'node:fs';
import type { Readable } from 'node:stream';
import { CliFailure, fail } from './failure';
import { write, type Io } from './io';

export type Line = Readonly<Record<string, unknown>>;

/** Answer for one line. `findings` count towards `--fail-on`. */
export interface Answer {
  readonly body: Readonly<Record<string, unknown>>;
  readonly findings: number;
}

/** 5 MB of text, each byte of which JSON may write as six. */
const longestLine = 6 * 5 * 1024 * 1024 + 4096;
const lineFeed = 10;

/**
 * Answers every line of `file` (or standard input) with `{"id", ...}`. `answer` throws a `CliFailure` for a line it cannot use.
 * Returns the findings of all lines.
 */
export async function answerLines(file: string | undefined, io: Io, answer: (line: Line) => Answer | Promise<Answer>): Promise<number> {
  let findings = 0;
  for await (const bytes of lines(input(file, io))) {
    if (io.signal.aborted) break;
    const reply = await answerOne(bytes, answer);
    if (reply === undefined) continue;
    findings += reply.findings;
    await write(io.stdout, `${JSON.stringify(reply.body)}\n`);
  }
  return findings;
}

async function answerOne(bytes: Uint8Array | 'tooLong', answer: (line: Line) => Answer | Promise<Answer>): Promise<Answer | undefined> {
  let id: unknown = null;
  try {
    if (bytes === 'tooLong') return fail('The line is too long: a text may have up to 5 MB.');
    const text = decode(bytes);
    if (text.trim() === '') return undefined;
    const line = parse(text);
    id = line['id'] ?? null;
    const { body, findings } = await answer(line);
    return { body: { id, ...body }, findings };
  } catch (error) {
    // Whatever went wrong, its own words may quote the line.
    const message = error instanceof CliFailure ? error.message : 'This line could not be answered.';
    return { body: { id, error: message }, findings: 0 };
  }
}

const utf8 = new TextDecoder('utf-8', { fatal: true });

function decode(bytes: Uint8Array): string {
  try {
    return utf8.decode(bytes);
  } catch {
    return fail('The line is not UTF-8.');
  }
}

function parse(text: string): Line {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return fail('The line is not JSON.');
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return fail('The line is not a JSON object.');
  return value as Line;
}

function input(file: string | undefined, io: Io): Readable {
  if (file !== undefined && file !== '-') return createReadStream(file);
  return io.stdinIsTerminal ? fail('Name a file of JSON lines, or pipe them in.') : io.stdin;
}

async function* lines(stream: Readable): AsyncIterable<Uint8Array | 'tooLong'> {
  let pieces: Buffer[] = [];
  let length = 0;
  const take = (): Uint8Array | 'tooLong' => {
    const line = length > longestLine ? 'tooLong' : Buffer.concat(pieces);
    pieces = [];
    length = 0;
    return line;
  };
  const add = (piece: Buffer): void => {
    length += piece.length;
    // A line that is already too long is only counted, not kept.
    if (length > longestLine) pieces = [];
    else pieces.push(piece);
  };
  try {
    for await (const chunk of stream as AsyncIterable<Buffer | string>) {
      const bytes = Buffer.from(chunk as string);
      let start = 0;
      for (let end = bytes.indexOf(lineFeed); end >= 0; end = bytes.indexOf(lineFeed, start)) {
        add(bytes.subarray(start, end));
        yield take();
        start = end + 1;
      }
      if (start < bytes.length) add(bytes.subarray(start));
    }
  } catch (error) {
    if (error instanceof CliFailure || (error as NodeJS.ErrnoException).code === undefined) throw error;
    fail('This file cannot be read.');
  }
  if (length > 0) yield take();
}

/** The string at `name`, or why the line cannot be used. */
export function textField(line: Line, name: string): string {
  const value = line[name];
  if (typeof value !== 'string') return fail(`"${name}" must be a text.`);
  if (Buffer.byteLength(value) > 5 * 1024 * 1024) return fail(`"${name}" is longer than 5 MB.`);
  return value;
}
