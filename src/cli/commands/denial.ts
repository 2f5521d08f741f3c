// theradraft denial: the fields of a payer's denial letter, and the next step.
import { readDenial } from '../../core/appeals/denial';
import { planTypes, type PlanType } from '../../core/billing/planTypes';
import type { DenialFields, DenialReading, Field } from '../../core/appeals/denial/denialTypes';
import { carcRow, rarcRow, type ReasonCode } from '../../core/appeals/denial/reasonCodes';
import { routeDenial } from '../../core/appeals/route';
import type { Command } from '../command';
import { exitCodes, fail } from '../failure';
import { write } from '../io';
import { answerLines, textField } from '../jsonLines';
import { oneOf, readOptions } from '../options';
import { readLetter } from '../readLetter';

const help = `Usage: theradraft denial [FILE]            the fields of the letter and the next step, in words
       theradraft denial --json [FILE]     one object with the fields
       theradraft denial --jsonl [FILE]    a line {"id","text"} in, {"id", fields} out

Fields: payer, planType, memberId, claimNumbers, authNumber, denialDate, receivedDate, serviceDates, cpt, icd10, carc, rarc,
denialType, reasonVerbatim, policyCited, appealDeadlineStated, appealAddress. Dates are ISO. What the letter does not say is
null or an empty list. Without FILE the text is read from standard input. Compare every field with the letter before use.
FILE may be a PDF with text, a Word file (.docx) or plain text.

  --plan TYPE       what kind of plan it is, if you know, one of
                    ${planTypes.join(', ')}
  --json, --jsonl   output for programs
`;

const names: Readonly<Record<keyof DenialFields, string>> = {
  payer: 'Payer', planType: 'Plan type', memberId: 'Member ID', claimNumbers: 'Claims', authNumber: 'Authorization', denialDate: 'Notice date', receivedDate: 'Notice received', serviceDates: 'Dates of service', cpt: 'Procedure codes', icd10: 'Diagnoses', carc: 'CARC', rarc: 'RARC', denialType: 'Kind of denial', reasonVerbatim: 'Reason, verbatim', policyCited: 'Policy cited', appealDeadlineStated: 'Deadline stated', appealAddress: 'Appeal address',
};

async function run(words: readonly string[], io: Parameters<Command['run']>[1]): Promise<number> {
  const { values, files } = readOptions(words, { json: 'boolean', jsonl: 'boolean', plan: 'string' }, 1);
  const plan = oneOf(values.plan, planTypes, 'plan');
  if (values.json === true && values.jsonl === true) fail('Choose --json or --jsonl.');
  if (values.jsonl === true) {
    if (plan !== undefined) fail('--plan is for one letter.');
    await answerLines(files[0], io, (line) => ({ body: answer(readDenial(textField(line, 'text'))), findings: 0 }));
    return exitCodes.done;
  }
  const reading = readDenial(await readLetter(files[0], io));
  await write(io.stdout, values.json === true ? `${JSON.stringify(answer(reading))}\n` : inWords(reading, plan));
  for (const notice of reading.notices) await write(io.stderr, `${notice}\n`);
  return exitCodes.done;
}

const fieldNames = Object.keys(names) as readonly (keyof DenialFields)[];

function answer(reading: DenialReading): Readonly<Record<string, unknown>> {
  return Object.fromEntries(fieldNames.map((name) => [name, reading[name].value]));
}

function inWords(reading: DenialReading, plan: PlanType | undefined): string {
  const lines = fieldNames.map((name) => {
    const field: Field<unknown> = reading[name];
    const value = Array.isArray(field.value) ? field.value.map((code) => withLabel(name, String(code))).join(', ') : field.value;
    return `${`${names[name]}:`.padEnd(19)}${value === null || value === '' ? 'not stated' : String(value)}${field.confidence === 'unsure' ? '  (uncertain)' : ''}`;
  });
  const route = routeDenial(reading, plan);
  const others = route.others.map(({ step, reason, authority }) => `  also ${step}: ${reason}${authority === null ? '' : ` (${authority})`}`);
  return [...lines, '', `Next step: ${route.action}`, `${route.reason}${route.authority === null ? '' : ` (${route.authority})`}`, ...others, ...route.questions.map((question) => `To answer: ${question}`), ''].join('\n');
}

function withLabel(name: keyof DenialFields, code: string): string {
  const row: ReasonCode | undefined = name === 'carc' ? carcRow(code) : name === 'rarc' ? rarcRow(code) : undefined;
  return row === undefined ? code : `${code} (${row.label}${row.confidence === 'R' ? ', unverified' : ''})`;
}

export const denialCommand: Command = { help, run };
