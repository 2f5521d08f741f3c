// Runs a command line inside the test, with streams of its own. Texts are synthetic.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable, Writable } from 'node:stream';
import { main } from '../../../src/cli/main';

export interface CliRun {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

export interface CliInput {
  /** Standard input; undefined = a terminal. */
  readonly stdin?: string | Uint8Array | readonly (string | Uint8Array)[];
  readonly env?: Readonly<Record<string, string>>;
  readonly signal?: AbortSignal;
  /** The reader takes this many writes and then goes away. */
  readonly closeAfter?: number;
}

export async function runCli(words: readonly string[], input: CliInput = {}): Promise<CliRun> {
  const out = collector(input.closeAfter);
  const err = collector();
  const { stdin } = input;
  const pieces = stdin === undefined ? [] : typeof stdin === 'string' || stdin instanceof Uint8Array ? [stdin] : stdin;
  const code = await main(words, {
    stdin: Readable.from(pieces.map((piece) => Buffer.from(piece as string)), { objectMode: true }),
    stdinIsTerminal: stdin === undefined,
    stdout: out.stream,
    stderr: err.stream,
    env: input.env ?? {},
    signal: input.signal ?? new AbortController().signal,
  });
  return { code, out: out.text(), err: err.text() };
}

function collector(closeAfter = Number.POSITIVE_INFINITY): { readonly stream: Writable; readonly text: () => string } {
  const pieces: Buffer[] = [];
  const stream = new Writable({
    highWaterMark: 64,
    write: (piece: Buffer, _encoding, done) => {
      if (pieces.length >= closeAfter) {
        done(Object.assign(new Error('closed'), { code: 'EPIPE' }));
        return;
      }
      pieces.push(piece);
      setImmediate(done);
    },
  });
  stream.on('error', () => undefined);
  return { stream, text: () => Buffer.concat(pieces).toString('utf8') };
}

/** A folder for the files of a test, gone after it. */
export function testFolder(): { readonly file: (name: string, content: string | Uint8Array) => string; readonly remove: () => void; readonly path: string } {
  const path = mkdtempSync(join(tmpdir(), 'theradraft-test-'));
  return {
    path,
    file: (name, content) => {
      const full = join(path, name);
      writeFileSync(full, content);
      return full;
    },
    remove: () => rmSync(path, { recursive: true, force: true }),
  };
}
