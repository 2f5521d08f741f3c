// What a command of the table is.
import type { Io } from './io';

export interface Command {
  /** Printed by `--help`. */
  readonly help: string;
  /** Returns the exit code; throws a `CliFailure` for bad input. */
  run(words: readonly string[], io: Io): Promise<number>;
}

export interface CommandRow {
  readonly name: string;
  readonly summary: string;
  /** Loads the command's module; undefined while the command is not available yet. */
  readonly load: (() => Promise<Command>) | undefined;
}
