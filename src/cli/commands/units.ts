// theradraft units: billing units of one treatment day from the minutes of its codes.
import { billDay, billingLineText, type TreatedService } from '../../core/billing/billDay';
import { thresholdNotice } from '../../core/billing/kxThreshold';
import { knownPayers } from '../../core/billing/payerNotices';
import type { Discipline } from '../../core/billing/codes';
import { computeUnits, type Service, type UnitRule, type UnitsResult } from '../../core/billing/units';
import type { Command } from '../command';
import { exitCodes, fail } from '../failure';
import { write } from '../io';
import { answerLines, type Line } from '../jsonLines';
import { oneOf, readOptions } from '../options';

const help = `Usage: theradraft units --rule cms|spm [OPTIONS] CODE:MINUTES[/ASSISTANT]...
                                                               the units, and how they follow, in words
       theradraft units --rule cms|spm --json CODE:MINUTES...  {"total","allocation","ties"}
       theradraft units --jsonl [FILE]                         a line {"id","rule","services":[{"cpt","minutes"}]} in,
                                                               {"id","total","allocation","ties"} or {"id","error"} out

Computes the billing units of one treatment day. cms is Medicare's total-time rule, spm the CPT midpoint rule; the
payer decides which. A tie lists codes among which the therapist may choose; the allocation shows one of the choices.
Untimed codes count one unit each, and are not in the total; their minutes may be left out (CODE alone).

Options, for the words only:
  --discipline PT|OT   prints the billing line with GP or GO, and CQ or CO where an assistant's minutes earn it
  --payer ID           adds what is known of the payer: ${knownPayers().map(({ id }) => id).join(', ')}
  --date YYYY-MM-DD    takes the rules in force on that day
CODE:23/10 are 23 minutes, 10 of them given by an assistant alone.
`;

async function run(words: readonly string[], io: Parameters<Command['run']>[1]): Promise<number> {
  const { values, files } = readOptions(words, { rule: 'string', discipline: 'string', payer: 'string', date: 'string', json: 'boolean', jsonl: 'boolean' }, 100);
  if (values.jsonl === true) {
    if (values.json === true) fail('Choose --json or --jsonl.');
    if (files.length > 1) fail('Too many files: name one, or pipe the lines in.');
    await answerLines(files[0], io, (line) => ({ body: answer(compute(line)), findings: 0 }));
    return exitCodes.done;
  }
  const rule = oneOf(values.rule, ['cms', 'spm'] as const, 'rule') ?? fail('Name the payer\'s rule: --rule cms or --rule spm.');
  const services = files.map(readService);
  if (values.json === true) {
    await write(io.stdout, `${JSON.stringify(answer(computeUnits(rule, services)))}\n`);
    return exitCodes.done;
  }
  await write(io.stdout, inWords({ rule, services, discipline: oneOf(values.discipline, ['PT', 'OT'] as const, 'discipline'), payer: oneOf(values.payer, knownPayers().map(({ id }) => id), 'payer'), date: readDate(values.date) }));
  return exitCodes.done;
}

function compute(line: Line): UnitsResult {
  // The function checks what it is given; the line is only typed here.
  return computeUnits(line['rule'] as UnitRule, line['services'] as readonly Service[]);
}

function answer(units: UnitsResult): { readonly total: number; readonly allocation: Readonly<Record<string, number>>; readonly ties: unknown } {
  return 'error' in units ? fail(units.error) : { total: units.total, allocation: units.allocation, ties: units.ties };
}

function readService(word: string): TreatedService {
  const [, cpt = '', minutes, assistant] = /^([A-Za-z0-9-]{1,12})(?:[:=](\d{1,6}(?:\.\d{1,3})?)(?:\/(\d{1,6}))?)?$/.exec(word) ?? fail('Write each service as CODE:MINUTES, for example 97110:23.');
  return { cpt, ...(minutes === undefined ? {} : { minutes: Number(minutes) }), ...(assistant === undefined ? {} : { assistantMinutes: Number(assistant) }) };
}

function readDate(value: string | undefined): string | undefined {
  if (value === undefined) return undefined;
  const time = /^\d{4}-\d\d-\d\d$/.test(value) ? Date.parse(`${value}T00:00:00Z`) : Number.NaN;
  return Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== value ? fail('--date must be a day written as YYYY-MM-DD.') : value;
}

interface Asked {
  readonly rule: UnitRule;
  readonly services: readonly TreatedService[];
  readonly discipline: Discipline | undefined;
  readonly payer: string | undefined;
  readonly date: string | undefined;
}

/** The units, the billing line where the discipline is known, how the units follow, and what payer and edit file add. */
function inWords({ rule, services, discipline, payer, date }: Asked): string {
  const day = billDay({ rule, services, ...(discipline === undefined ? {} : { discipline }), ...(payer === undefined ? {} : { payer }), ...(date === undefined ? {} : { date }) });
  if ('error' in day) return fail(day.error);
  const { total, allocation } = day.units;
  const codes = Object.entries(allocation).map(([code, count]) => `${code} x${count}`).join(', ');
  const threshold = payer === 'medicare' && discipline !== undefined ? thresholdNotice(discipline, date) : [];
  return [
    `${total} timed ${total === 1 ? 'unit' : 'units'}${codes === '' ? '' : `: ${codes}`}`,
    ...(discipline === undefined || day.lines.length === 0 ? [] : [`Billing line: ${billingLineText(day.lines)}`]),
    ...day.explanation,
    ...[...day.notices, ...threshold].map(({ text }) => `Notice: ${text}`),
    '',
  ].join('\n');
}

export const unitsCommand: Command = { help, run };
