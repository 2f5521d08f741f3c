// The ways a command line can be wrong: one clear line, and nothing of any note in it.

/** Exit codes of cli.md: done, more findings than asked for, bad input. */
export const exitCodes = { done: 0, findings: 1, badInput: 2, interrupted: 130 } as const;

/** `message` is the line for stderr, without the program's name. */
export class CliFailure extends Error {}

export function fail(message: string): never {
  throw new CliFailure(message);
}
