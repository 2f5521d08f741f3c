// Runs one command line: finds the command, prints help, turns what goes wrong into one line and an exit code.
import { version } from '../../package.json';
import type { CommandRow } from './command';
import { commandTable } from './commandTable';
import { CliFailure, exitCodes } from './failure';
import { ClosedOutput, write, type Io } from './io';

/** `words` are the arguments without node and script. Returns the exit code, never throws. */
export async function main(words: readonly string[], io: Io): Promise<number> {
  try {
    return await runCommand(words, io);
  } catch (error) {
    // The reader has seen enough, as in `theradraft … | head`.
    if (error instanceof ClosedOutput) return exitCodes.done;
    const line = error instanceof CliFailure ? error.message : 'Something went wrong inside theradraft. Nothing was sent.';
    await write(io.stderr, `theradraft: ${line}\n`).catch(() => undefined);
    return io.signal.aborted ? exitCodes.interrupted : exitCodes.badInput;
  }
}

async function runCommand(words: readonly string[], io: Io): Promise<number> {
  const [name, ...rest] = words;
  if (name === undefined || name === '--help' || name === '-h' || name === 'help') return help(rest[0], name !== undefined, io);
  if (name === '--version') {
    await write(io.stdout, `${version}\n`);
    return exitCodes.done;
  }
  const row = find(name);
  if (row === undefined) throw new CliFailure('There is no such command. "theradraft --help" lists them.');
  if (row.load === undefined) throw new CliFailure(`"${row.name}" is not available yet.`);
  const command = await row.load();
  const optionsEnd = rest.indexOf('--');
  if (rest.slice(0, optionsEnd < 0 ? rest.length : optionsEnd).some((word) => word === '--help' || word === '-h')) {
    await write(io.stdout, command.help);
    return exitCodes.done;
  }
  const code = await command.run(rest, io);
  return io.signal.aborted ? exitCodes.interrupted : code;
}

async function help(topic: string | undefined, asked: boolean, io: Io): Promise<number> {
  const row = topic === undefined ? undefined : find(topic);
  if (row?.load !== undefined) {
    await write(io.stdout, (await row.load()).help);
    return exitCodes.done;
  }
  const width = Math.max(...commandTable.map(({ name }) => name.length));
  const lines = commandTable.map(({ name, summary, load }) => `  ${name.padEnd(width)}  ${summary}${load === undefined ? ' (not available yet)' : ''}`);
  const text = `theradraft: therapy notes and appeals, without an editor

Usage: theradraft COMMAND [OPTIONS] [FILE]

${lines.join('\n')}

"theradraft COMMAND --help" explains a command. Every command prints for people by default, one JSON document with
--json, and answers JSON lines with --jsonl. Nothing touches the network, except "draft --provider openai" once you
have approved the exact request.
Exit codes: 0 done, 1 more findings than --fail-on accepts, 2 bad input.
`;
  // Without a command this is the answer to a mistake, so it goes to stderr.
  await write(asked ? io.stdout : io.stderr, text);
  return asked ? exitCodes.done : exitCodes.badInput;
}

function find(name: string): CommandRow | undefined {
  return commandTable.find((row) => row.name === name);
}
