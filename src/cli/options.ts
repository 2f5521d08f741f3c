// Reads the words after a command. A word that is wrong is named only if it looks like an option: it might be a note.
import { parseArgs } from 'node:util';
import { fail } from './failure';

export type OptionTypes = Readonly<Record<string, 'string' | 'boolean'>>;
export type OptionValues<Types extends OptionTypes> = {
  readonly [Name in keyof Types]?: Types[Name] extends 'boolean' ? boolean : string;
};

export interface Options<Types extends OptionTypes> {
  readonly values: OptionValues<Types>;
  readonly files: readonly string[];
}

/** Throws a `CliFailure` for an unknown option, a missing value, or more than `maxFiles` other words. */
export function readOptions<const Types extends OptionTypes>(words: readonly string[], types: Types, maxFiles: number): Options<Types> {
  const options = Object.fromEntries(Object.entries(types).map(([name, type]) => [name, { type }]));
  try {
    const { values, positionals } = parseArgs({ args: [...words], options, allowPositionals: true, strict: true });
    if (positionals.length > maxFiles) fail(maxFiles === 0 ? 'This command takes no file.' : 'Too many files: name one, or pipe the text in.');
    return { values: values as OptionValues<Types>, files: positionals };
  } catch (error) {
    if (error instanceof TypeError) return fail(optionProblem(error, words));
    throw error;
  }
}

/** One of `allowed`, or the reason why not. */
export function oneOf<T extends string>(value: string | undefined, allowed: readonly T[], option: string): T | undefined {
  if (value === undefined) return undefined;
  return allowed.find((word) => word === value) ?? fail(`--${option} must be one of: ${allowed.join(', ')}.`);
}

function optionProblem(error: TypeError & { code?: unknown }, words: readonly string[]): string {
  const named = /'(--?[a-z][a-z-]{0,30})/.exec(error.message)?.[1];
  const option = named !== undefined && words.some((word) => word === named || word.startsWith(`${named}=`)) ? named : undefined;
  if (error.code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION') return option === undefined ? 'There is an option this command does not know.' : `This command has no option ${option}.`;
  return option === undefined ? 'An option lacks its value.' : `The option ${option} lacks its value, or takes none.`;
}
