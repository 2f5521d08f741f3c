// theradraft scrub: a text with surrogates in place of identifiers.
import { caseValues } from '../../core/phi/caseValues';
import type { KnownValue } from '../../core/phi/detect';
import { scrub, type ScrubResult } from '../../core/phi/scrub';
import type { Command } from '../command';
import { exitCodeFor, readFailOn } from '../failOn';
import { fail } from '../failure';
import { write, type Io } from '../io';
import { answerLines, textField } from '../jsonLines';
import { readOptions } from '../options';
import { readText } from '../readText';

const help = `Usage: theradraft scrub [FILE]            the scrubbed text, and a count by class on stderr
       theradraft scrub --json [FILE]     {"text","spans":[{"start","end","type","surrogate"}]}
       theradraft scrub --jsonl [FILE]    a line {"id","text"} in, {"id","text","spans"} out

Hides the 18 Safe Harbor identifier classes behind surrogates such as [NAME_1]. Without FILE the text is read from
standard input. Offsets are UTF-16 code units of the input, end exclusive. What is uncertain is hidden too.

  --case FOLDER     other documents of the same case: names and numbers they hold are hidden here too
  --fail-on N|any   exit 1 when more than N identifiers (or any) were found
  --json, --jsonl   output for programs
`;

async function run(words: readonly string[], io: Parameters<Command['run']>[1]): Promise<number> {
  const { values, files } = readOptions(words, { json: 'boolean', jsonl: 'boolean', case: 'string', 'fail-on': 'string' }, 1);
  const failOn = readFailOn(values['fail-on']);
  if (values.json === true && values.jsonl === true) fail('Choose --json or --jsonl.');
  const learnt = values.case === undefined ? [] : await learn(values.case, files, io);
  if (values.jsonl === true) {
    const found = await answerLines(files[0], io, (line) => {
      const result = scrub(textField(line, 'text'), { learnt });
      return { body: answer(result), findings: result.findings.length };
    });
    return exitCodeFor(found, failOn);
  }
  const result = scrub(await readText(files[0], io), { learnt });
  if (values.json === true) await write(io.stdout, `${JSON.stringify(answer(result))}\n`);
  else {
    await write(io.stdout, result.text.endsWith('\n') ? result.text : `${result.text}\n`);
    await write(io.stderr, `${summary(result)}\n`);
  }
  return exitCodeFor(result.findings.length, failOn);
}

/** What the documents of a case folder give away for others; those that cannot be read are named on stderr. */
async function learn(folder: string, without: readonly string[], io: Io): Promise<readonly KnownValue[]> {
  // Loaded when asked for: it reads every kind of document.
  const { readCaseTexts } = await import('../caseFolder');
  const { texts, notices } = await readCaseTexts(folder, without, io);
  for (const notice of notices) await write(io.stderr, `${notice}\n`);
  return texts.flatMap(({ text }) => caseValues(text));
}

function answer(result: ScrubResult): Readonly<Record<string, unknown>> {
  const spans = result.findings.map(({ start, end, category, surrogate }) => ({ start, end, type: category, surrogate }));
  return { text: result.text, spans };
}

/** "11 identifiers hidden (NAME 4, DATE 7), 1 of them uncertain". */
function summary({ findings }: ScrubResult): string {
  const counts = new Map<string, number>();
  for (const { category } of findings) counts.set(category, (counts.get(category) ?? 0) + 1);
  const classes = [...counts].map(([category, count]) => `${category} ${count}`).join(', ');
  const uncertain = findings.filter(({ state }) => state === 'uncertain').length;
  const hidden = `${findings.length} ${findings.length === 1 ? 'identifier' : 'identifiers'} hidden`;
  return `${hidden}${classes === '' ? '' : ` (${classes})`}${uncertain === 0 ? '' : `, ${uncertain} of them uncertain`}`;
}

export const scrubCommand: Command = { help, run };
