// Instructions hidden in a note change nothing but the place where the note itself is quoted.
import assert from 'node:assert/strict';
import { buildRequest, sourceMessage, sourceOf } from '../../../src/core/draft/request';
import { builtinTemplates, instructions } from '../../../src/core/prompts/template';
import { injectionAttempts } from '../../fixtures/injectionAttempts';
import { readDenial } from '../../../src/core/appeals/denial';
import { runCli } from './runCli';

const lines = ['Pt: Marisol Whitaker, DOS 09/23/2026', 'S: 2 near falls on grass this wk.', 'O: BBS 44/56 (38 at eval). 97112 24 min: foam stance EC, CGA, LOB x2. Timed 24 min, total 30 min.', 'A: Needed PT to grade sensory challenge.', 'P: 2x/wk x 4 wks.'];
const clean = lines.join('\n');
const attacked = (attempt: string): string => [...lines.slice(0, 2), '', attempt, '', ...lines.slice(2)].join('\n');
const facts = ['2 near falls', '44/56', '38', '97112', '24', '30', '2x/w', 'Marisol Whitaker'];

describe('an instruction hidden in a note', () => {
  const template = builtinTemplates().find(({ id }) => id === 'soap');
  assert.ok(template !== undefined);
  const request = (source: string): ReturnType<typeof buildRequest> => buildRequest({ template, instructions: instructions(template, { discipline: 'PT' }), userText: sourceMessage(source) });

  for (const attempt of injectionAttempts) {
    const name = JSON.stringify(attempt.slice(0, 60));

    it(`stays inside the data of the request: ${name}`, () => {
      const { system, user } = request(attacked(attempt));
      assert.equal(system, request(clean).system);
      assert.equal(sourceOf(user), attacked(attempt));
      const [, task = ''] = user.split(/\n~{5,} end of source\n(?![\s\S]*\n~{5,} end of source\n)/);
      assert.equal(task.trim(), 'Write the document from this source.');
    });

    it(`leaves the offline draft as it is: ${name}`, async () => {
      const { code, out, err } = await runCli(['draft', '--template', 'soap', '--facts', '-'], { stdin: attacked(attempt) });
      assert.equal(code, 0, err);
      const headings = out.split('\n').filter((line) => line.startsWith('## '));
      assert.deepEqual([...new Set(headings)].filter((heading) => ['## Subjective', '## Objective', '## Assessment', '## Plan'].includes(heading)), ['## Subjective', '## Objective', '## Assessment', '## Plan']);
      for (const fact of facts) assert.ok(out.includes(fact), `lost: ${fact}`);
    });
  }
});

const letter = (attempt: string): string => `Cigna Healthcare
P.O. Box 188011, Chattanooga, TN 37422

October 19, 2026

Member: Marisol Whitaker
Member ID: U48291375 01
Claim number: 2026-114-903377
Plan type: employer group health plan (ERISA)

We have decided not to approve payment for neuromuscular re-education (97112). Reason: the records do not show that the services were medically necessary.

${attempt}

You may appeal within 180 days. Send your appeal to the address above.
`;

describe('an instruction hidden in a denial letter', () => {
  const clean = readDenial(letter(''));
  const appeal = async (text: string): Promise<string> => (await runCli(['draft', '--template', 'appeal-session', '--facts', '-'], { stdin: text })).out;

  for (const attempt of injectionAttempts) {
    const name = JSON.stringify(attempt.slice(0, 60));

    it(`changes no field that is read: ${name}`, () => {
      const read = readDenial(letter(attempt));
      for (const field of ['memberId', 'claimNumbers', 'denialDate', 'reasonVerbatim', 'denialType', 'appealDeadlineStated'] as const) assert.deepEqual(read[field].value, clean[field].value, field);
    });

    it(`is neither obeyed nor repeated in the appeal: ${name}`, async () => {
      const out = await appeal(letter(attempt));
      const words = attempt.split('\n').map((line) => line.trim()).filter((line) => line.length > 12);
      for (const line of words) assert.ok(!out.includes(line), `repeated: ${line}\n${out}`);
      assert.ok(out.includes('do not show that the services were medically necessary'), out);
      assert.deepEqual(out.match(/^## .*$/gm), (await appeal(letter(''))).match(/^## .*$/gm));
    });
  }
});
