// theradraft ground: what a draft states and its source does not.
import { ground } from '../../core/grounding/ground';
import type { GroundAllow } from '../../core/grounding/groundTypes';
import type { Command } from '../command';
import { exitCodeFor, readFailOn } from '../failOn';
import { fail } from '../failure';
import { write } from '../io';
import { answerLines, textField, type Line } from '../jsonLines';
import { readOptions } from '../options';
import { readText } from '../readText';

const help = `Usage: theradraft ground --source FILE --draft FILE            one line for each unsupported statement
       theradraft ground --source FILE --draft FILE --json     {"unsupported":[{"start","end","text","kind"}]}
       theradraft ground --jsonl [FILE]                        a line {"id","source","draft","allow"?} in,
                                                               {"id","unsupported"} out

A fact of the draft is supported by the same fact for the same subject in the source, by arithmetic on source facts, or
by a dated data row. Offsets are UTF-16 code units of the draft. "allow" holds structured facts that count as source.

  --fail-on N|any   exit 1 when more than N statements (or any) are unsupported
`;

async function run(words: readonly string[], io: Parameters<Command['run']>[1]): Promise<number> {
  const { values, files } = readOptions(words, { source: 'string', draft: 'string', json: 'boolean', jsonl: 'boolean', 'fail-on': 'string' }, 1);
  const failOn = readFailOn(values['fail-on']);
  if (values.jsonl === true) {
    if (values.json === true) fail('Choose --json or --jsonl.');
    const found = await answerLines(files[0], io, (line) => {
      const unsupported = check(textField(line, 'source'), textField(line, 'draft'), allowOf(line));
      return { body: { unsupported }, findings: unsupported.length };
    });
    return exitCodeFor(found, failOn);
  }
  if (values.source === undefined || values.draft === undefined) fail('Name both texts: --source FILE --draft FILE.');
  if (values.source === '-' && values.draft === '-') fail('Only one of the texts can come from standard input.');
  const draft = await readText(values.draft, io);
  const unsupported = check(await readText(values.source, io), draft, undefined);
  await write(io.stdout, values.json === true ? `${JSON.stringify({ unsupported })}\n` : inWords(unsupported, draft));
  return exitCodeFor(unsupported.length, failOn);
}

interface Item {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly kind: string;
}

function check(source: string, draft: string, allow: GroundAllow | undefined): readonly Item[] {
  return ground(source, draft, allow).unsupported.map(({ start, end, text, kind }) => ({ start, end, text, kind }));
}

function allowOf(line: Line): GroundAllow | undefined {
  const { allow } = line;
  if (allow === undefined || allow === null) return undefined;
  return typeof allow === 'object' && !Array.isArray(allow) ? (allow as GroundAllow) : fail('"allow" must be an object.');
}

function inWords(items: readonly Item[], draft: string): string {
  if (items.length === 0) return 'Every fact of the draft stands in the source.\n';
  return `${items.map(({ start, text, kind }) => `line ${draft.slice(0, start).split('\n').length}: ${kind}, not in the source: ${text.replace(/\s+/g, ' ')}`).join('\n')}\n`;
}

export const groundCommand: Command = { help, run };
