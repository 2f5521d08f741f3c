// A SOAP template filled in by a therapist, and what is read of it. All patients and values are made up.
import assert from 'node:assert/strict';
import type { FilledTemplate } from '../../../src/core/prompts/filledTypes';
import { readFilled } from '../../../src/core/prompts/readFilled';
import { builtinTemplates, render, type Template } from '../../../src/core/prompts/template';

export const templates = builtinTemplates();
export const template = (id: string): Template => templates.find((candidate) => candidate.id === id) ?? assert.fail(id);
export const soap = template('soap');

export const fields = {
  discipline: 'PT',
  condition: 'R TKA, 6 weeks',
  'subjective.report': '"I nearly fell on the grass twice."',
  pain: '3/10 R knee on stairs',
  'timed.minutes': '38',
  'skilled.need': 'graded foam challenge and guarded at the gait belt',
};
export const lists = {
  measures: [
    { name: 'Knee flexion AROM', side: 'right', baseline: '95', current: '102', goal: '120', unit: 'degrees' },
    { name: 'BBS', side: 'n/a', baseline: '38', current: '44' },
  ],
  interventions: [{ code: '97112', minutes: '24', exercise: 'Foam, eyes closed', dose: '4 x 20 s', response: 'LOB x2' }],
};
export const text = render(soap, { fields, lists });

export const read = (source: string, all: readonly Template[] = templates): FilledTemplate =>
  readFilled(source, all) ?? assert.fail('not read');
export const values = (filled: FilledTemplate): Readonly<Record<string, string>> =>
  Object.fromEntries(filled.fields.map((field) => [field.name, field.value]));
export const said = (filled: FilledTemplate): readonly string[] => filled.statements.map((statement) => statement.text);
export const rows = (filled: FilledTemplate, list: string): readonly Readonly<Record<string, string>>[] =>
  (filled.rows[list] ?? []).map((row) => Object.fromEntries(Object.entries(row.cells).map(([name, cell]) => [name, cell.value])));
