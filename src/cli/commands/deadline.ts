// theradraft deadline: the last day to file an appeal and how long the plan has, by the rule and its citation.
import { computeDeadline, type DeadlineInput, type DeadlineResult } from '../../core/appeals/deadlines';
import { regimes } from '../../core/appeals/regimes';
import type { Command } from '../command';
import { exitCodes, fail } from '../failure';
import { write } from '../io';
import { answerLines } from '../jsonLines';
import { oneOf, readOptions } from '../options';

const help = `Usage: theradraft deadline --regime REGIME --notice DATE [options]         the dates, and how they follow, in words
       theradraft deadline --regime REGIME --notice DATE --json [options]  {"fileBy","decideWithin":{"value","unit"},"authority"}
       theradraft deadline --jsonl [FILE]  a line {"id","regime","noticeDate","receivedDate"?,"urgent"?,"preService"?,"levels"?}
                                           in, {"id","fileBy","decideWithin","authority"} or {"id","error"} out

REGIME is one of ${regimes.join(', ')}.
Dates are written YYYY-MM-DD. A date printed on the notice overrides what is computed here. Not legal advice.

  --received DATE   the day the notice arrived; without it the clock runs from the notice, or the receipt the rule presumes
  --urgent          an urgent request
  --pre-service     the service has not been given yet
  --levels 1|2      internal appeal levels of the plan (1)
  --json, --jsonl   output for programs
`;

async function run(words: readonly string[], io: Parameters<Command['run']>[1]): Promise<number> {
  const { values, files } = readOptions(words, { regime: 'string', notice: 'string', received: 'string', urgent: 'boolean', 'pre-service': 'boolean', levels: 'string', json: 'boolean', jsonl: 'boolean' }, 1);
  if (values.jsonl === true) {
    if (values.json === true) fail('Choose --json or --jsonl.');
    // The function checks what it is given; the line is only typed here.
    await answerLines(files[0], io, (line) => ({ body: answer(computeDeadline(line as unknown as DeadlineInput)), findings: 0 }));
    return exitCodes.done;
  }
  if (files.length > 0) fail('This command takes no file without --jsonl.');
  const regime = oneOf(values.regime, regimes, 'regime') ?? fail(`Name the regime: --regime ${regimes.join('|')}.`);
  const result = computeDeadline({
    regime,
    noticeDate: values.notice ?? fail('Name the date on the notice: --notice YYYY-MM-DD.'),
    receivedDate: values.received ?? null,
    urgent: values.urgent ?? false,
    preService: values['pre-service'] ?? false,
    levels: Number(oneOf(values.levels, ['1', '2'] as const, 'levels') ?? 1),
  });
  const dates = answer(result);
  await write(io.stdout, values.json === true ? `${JSON.stringify(dates)}\n` : inWords(result));
  return exitCodes.done;
}

function answer(result: DeadlineResult): Readonly<Record<string, unknown>> {
  return 'error' in result ? fail(result.error) : { fileBy: result.fileBy, decideWithin: result.decideWithin, authority: result.authority };
}

function inWords(result: DeadlineResult): string {
  if ('error' in result) return fail(result.error);
  const { fileBy, decideWithin, authority, explain, confidence } = result;
  const unverified = confidence === 'R' ? ' (unverified)' : '';
  return `File by ${fileBy}; decision within ${decideWithin.value} ${decideWithin.unit}.\n${explain.join('\n')}\nAuthority: ${authority}${unverified}\n`;
}

export const deadlineCommand: Command = { help, run };
