// theradraft denial. The reading has its own tests; here it is the door. Letters are invented.
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runCli } from '../cli/runCli';
import { makePdf } from '../documents/makeFiles';

const text = 'Aetna\nMarch 2, 2026\nMember ID: W123456789\nClaim number: E1234567\n\nDear Provider:\n\nThe claim is denied because the services were not medically necessary. CARC CO-50.\n';
const names = ['payer', 'planType', 'memberId', 'claimNumbers', 'authNumber', 'denialDate', 'receivedDate', 'serviceDates', 'cpt', 'icd10', 'carc', 'rarc', 'denialType', 'reasonVerbatim', 'policyCited', 'appealDeadlineStated', 'appealAddress'];

describe('denial', () => {
  it('says the fields and the next step in words', async () => {
    const { code, out } = await runCli(['denial'], { stdin: text });
    assert.equal(code, 0);
    assert.match(out, /^Payer: +Aetna\n/);
    assert.match(out, /CARC: +50 \(not medically necessary\)\n/);
    assert.match(out, /To answer: Which kind of plan is it/);
    assert.match((await runCli(['denial', '--plan', 'erisa'], { stdin: text })).out, /Next step: File the internal appeal to the plan\./);
  });

  it('prints every field as JSON, null where the letter is silent', async () => {
    const { out } = await runCli(['denial', '--json'], { stdin: text });
    const fields = JSON.parse(out) as Record<string, unknown>;
    assert.deepEqual(Object.keys(fields), names);
    assert.deepEqual([fields['payer'], fields['denialDate'], fields['claimNumbers'], fields['carc'], fields['planType'], fields['cpt']], ['Aetna', '2026-03-02', ['E1234567'], ['50'], null, []]);
  });

  it('answers lines in order and goes on after a bad one', async () => {
    const { code, out } = await runCli(['denial', '--jsonl'], { stdin: `${JSON.stringify({ id: 1, text })}\n{"id":2}\nnonsense\n${JSON.stringify({ id: 4, text: '' })}\n` });
    const rows = out.trimEnd().split('\n').map((line) => JSON.parse(line) as Record<string, unknown>);
    assert.equal(code, 0);
    assert.deepEqual(Object.keys(rows[0] ?? {}), ['id', ...names]);
    assert.deepEqual([typeof rows[1]?.['error'], typeof rows[2]?.['error'], rows[3]?.['payer']], ['string', 'string', null]);
  });

  it('says that a PDF is locked, and how to go on', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'denial-'));
    try {
      const file = join(folder, 'locked.pdf');
      writeFileSync(file, await makePdf([text], { userPassword: 'secret' }));
      const { code, out, err } = await runCli(['denial', file]);
      assert.deepEqual([code, out], [2, '']);
      assert.match(err, /^theradraft: [^\n]*protected by a password\. Open it in its own program[^\n]*\n$/);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  for (const words of [['--json', '--jsonl'], ['--plan', 'other'], ['a', 'b']]) {
    it(`"${words.join(' ')}" is bad input`, async () => {
      const { code, err } = await runCli(['denial', ...words], { stdin: text });
      assert.equal(code, 2);
      assert.match(err, /^theradraft: [^\n]+\n$/);
    });
  }
});
