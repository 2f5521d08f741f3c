// theradraft units: billing units of one treatment day from the minutes of its codes.
import { explainUnits } from '../../core/billing/explainUnits';
import { computeUnits, type Service, type UnitRule, type UnitsResult } from '../../core/billing/units';
import type { Command } from '../command';
import { exitCodes, fail } from '../failure';
import { write } from '../io';
import { answerLines, type Line } from '../jsonLines';
import { oneOf, readOptions } from '../options';

const help = `Usage: theradraft units --rule cms|spm CODE:MINUTES...         the units, and how they follow, in words
       theradraft units --rule cms|spm --json CODE:MINUTES...  {"total","allocation","ties"}
       theradraft units --jsonl [FILE]                         a line {"id","rule","services":[{"cpt","minutes"}]} in,
                                                               {"id","total","allocation","ties"} or {"id","error"} out

Computes the billing units of one treatment day. cms is Medicare's total-time rule, spm the CPT midpoint rule; the
payer decides which. A tie lists codes among which the therapist may choose; the allocation shows one of the choices.
Untimed codes count one unit each, and are not in the total; their minutes may be left out (CODE alone).
`;

async function run(words: readonly string[], io: Parameters<Command['run']>[1]): Promise<number> {
  const { values, files } = readOptions(words, { rule: 'string', json: 'boolean', jsonl: 'boolean' }, 100);
  if (values.jsonl === true) {
    if (values.json === true) fail('Choose --json or --jsonl.');
    if (files.length > 1) fail('Too many files: name one, or pipe the lines in.');
    await answerLines(files[0], io, (line) => ({ body: answer(compute(line)), findings: 0 }));
    return exitCodes.done;
  }
  const rule = oneOf(values.rule, ['cms', 'spm'] as const, 'rule') ?? fail('Name the payer\'s rule: --rule cms or --rule spm.');
  const services = files.map(readService);
  const units = answer(computeUnits(rule, services));
  await write(io.stdout, values.json === true ? `${JSON.stringify(units)}\n` : `${inWords(units)}\n${explainUnits(rule, services)}\n`);
  return exitCodes.done;
}

function compute(line: Line): UnitsResult {
  // The function checks what it is given; the line is only typed here.
  return computeUnits(line['rule'] as UnitRule, line['services'] as readonly Service[]);
}

function answer(units: UnitsResult): { readonly total: number; readonly allocation: Readonly<Record<string, number>>; readonly ties: unknown } {
  return 'error' in units ? fail(units.error) : { total: units.total, allocation: units.allocation, ties: units.ties };
}

function readService(word: string): Service {
  const [, cpt = '', minutes] = /^([A-Za-z0-9-]{1,12})(?:[:=](\d{1,6}(?:\.\d{1,3})?))?$/.exec(word) ?? fail('Write each service as CODE:MINUTES, for example 97110:23.');
  return { cpt, ...(minutes === undefined ? {} : { minutes: Number(minutes) }) };
}

function inWords(units: { readonly total: number; readonly allocation: Readonly<Record<string, number>> }): string {
  const codes = Object.entries(units.allocation).map(([code, count]) => `${code} x${count}`).join(', ');
  return `${units.total} timed ${units.total === 1 ? 'unit' : 'units'}${codes === '' ? '' : `: ${codes}`}`;
}

export const unitsCommand: Command = { help, run };
