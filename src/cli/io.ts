// What a command sees of the process, so that tests can hand it another one. Knows nothing of any command.
import type { Readable, Writable } from 'node:stream';

export interface Io {
  readonly stdin: Readable;
  /** A person is typing, rather than a file or a pipe. */
  readonly stdinIsTerminal: boolean;
  readonly stdout: Writable;
  readonly stderr: Writable;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Aborted by Ctrl-C. */
  readonly signal: AbortSignal;
}

/** The reader of our output has gone; nothing more to do. */
export class ClosedOutput extends Error {}

export function processIo(): Io {
  const interrupt = new AbortController();
  process.once('SIGINT', () => {
    interrupt.abort();
    // A second Ctrl-C, or a command that does not wait for anything, ends at once.
    process.once('SIGINT', () => process.exit(130));
  });
  // A pipe that is closed at the other end is reported between two writes as well; `write` notices it at the next one.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);
  return {
    stdin: process.stdin,
    stdinIsTerminal: process.stdin.isTTY === true,
    stdout: process.stdout,
    stderr: process.stderr,
    env: process.env,
    signal: interrupt.signal,
  };
}

/** Writes and waits while the reader is slower than we are. */
export async function write(stream: Writable, text: string): Promise<void> {
  if (text === '') return;
  if (stream.destroyed || stream.writableEnded) throw new ClosedOutput();
  if (stream.write(text)) return;
  await new Promise<void>((resolve, reject) => {
    const settled = (error?: Error | null): void => {
      stream.off('error', settled);
      stream.off('drain', settled);
      if (error) reject(new ClosedOutput());
      else resolve();
    };
    stream.once('error', settled);
    stream.once('drain', settled);
  });
}
