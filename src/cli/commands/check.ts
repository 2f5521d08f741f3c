// theradraft check: a note as an auditor would read it.
import { checkNote } from '../../core/checks/check';
import { planTypes, type PlanType } from '../../core/billing/planTypes';
import type { CheckContext, Problem } from '../../core/checks/problem';
import { holdsTooLong, longestNote } from '../../core/checks/splitNotes';
import type { Command } from '../command';
import { exitCodeFor, readFailOn } from '../failOn';
import { fail } from '../failure';
import { write } from '../io';
import { answerLines, textField, type Line } from '../jsonLines';
import { oneOf, readOptions } from '../options';
import { readText } from '../readText';

const help = `Usage: theradraft check --payer-rule cms|spm [FILE]          the problems, a line each
       theradraft check --payer-rule cms|spm --json [FILE]   {"problems":[{"rule","start","end","message"}]}
       theradraft check --jsonl [FILE]                       a line {"id","text","context":{"payerRule","planType",
                                                             "previousNote"?}} in, {"id","problems"} out

Checks a SOAP daily note or a progress report: missing minutes, units that do not follow from them, measures without
side, stock phrases, goals without a measure, patient identifiers and more. Without FILE the note is read from standard
input. Offsets are UTF-16 code units of the note, end exclusive.

  --payer-rule cms|spm   how the payer counts units: cms is Medicare's total-time rule, spm the CPT midpoint rule
  --plan-type TYPE       ${planTypes.join(', ')};
                         without it cms is read as Medicare and spm as a commercial plan
  --previous FILE        the note of the visit before, to find text that was copied
  --fail-on N|any        exit 1 when more than N problems (or any) were found
  --json, --jsonl        output for programs
`;

async function run(words: readonly string[], io: Parameters<Command['run']>[1]): Promise<number> {
  const { values, files } = readOptions(words, { 'payer-rule': 'string', 'plan-type': 'string', previous: 'string', json: 'boolean', jsonl: 'boolean', 'fail-on': 'string' }, 1);
  const failOn = readFailOn(values['fail-on']);
  if (values.json === true && values.jsonl === true) fail('Choose --json or --jsonl.');
  if (values.jsonl === true) {
    const found = await answerLines(files[0], io, (line) => {
      const problems = checkNote(textField(line, 'text'), contextOf(line));
      return { body: { problems: problems.map(shown) }, findings: problems.length };
    });
    return exitCodeFor(found, failOn);
  }
  const payerRule = oneOf(values['payer-rule'], ['cms', 'spm'] as const, 'payer-rule') ?? fail('Name the payer\'s rule: --payer-rule cms or --payer-rule spm.');
  const planType = oneOf(values['plan-type'], planTypes, 'plan-type');
  const text = await readText(files[0], io);
  const previousNote = values.previous === undefined ? undefined : await readText(values.previous, io);
  const problems = checkNote(text, { payerRule, ...(planType === undefined ? {} : { planType }), ...(previousNote === undefined ? {} : { previousNote }) });
  if (holdsTooLong(text)) await write(io.stderr, `A part of this text is longer than a note (${longestNote.toLocaleString('en-US')} characters): there only open slots and patient identifiers were looked for.\n`);
  if (values.json === true) await write(io.stdout, `${JSON.stringify({ problems: problems.map(shown) })}\n`);
  else {
    await write(io.stdout, inLines(text, problems));
    await write(io.stderr, `${problems.length} ${problems.length === 1 ? 'problem' : 'problems'} found\n`);
  }
  return exitCodeFor(problems.length, failOn);
}

function contextOf(line: Line): CheckContext {
  const context = line['context'];
  if (typeof context !== 'object' || context === null || Array.isArray(context)) return fail('"context" must hold the payer\'s rule: {"payerRule":"cms"} or {"payerRule":"spm"}.');
  const { payerRule, planType, previousNote } = context as Readonly<Record<string, unknown>>;
  if (payerRule !== 'cms' && payerRule !== 'spm') return fail('"payerRule" must be "cms" or "spm".');
  if (planType !== undefined && planType !== null && !planTypes.includes(planType as PlanType)) return fail(`"planType" must be one of: ${planTypes.join(', ')}.`);
  if (previousNote !== undefined && previousNote !== null && typeof previousNote !== 'string') return fail('"previousNote" must be a text.');
  return { payerRule, ...(typeof planType === 'string' ? { planType: planType as PlanType } : {}), ...(typeof previousNote === 'string' ? { previousNote } : {}) };
}

function shown({ rule, start, end, message }: Problem): Readonly<Record<string, unknown>> {
  return { rule, start, end, message };
}

/** "line:column rule: message"; the note's own words are not repeated. */
function inLines(text: string, problems: readonly Problem[]): string {
  let line = 1;
  let lineStart = 0;
  return problems.map(({ rule, start, message }) => {
    for (let at = text.indexOf('\n', lineStart); at >= 0 && at < start; at = text.indexOf('\n', lineStart)) {
      line += 1;
      lineStart = at + 1;
    }
    return `${line}:${start - lineStart + 1} ${rule}: ${message}\n`;
  }).join('');
}

export const checkCommand: Command = { help, run };
