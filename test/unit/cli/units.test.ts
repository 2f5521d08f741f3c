// theradraft units. The arithmetic has its own tests; here it is the door.
import assert from 'node:assert/strict';
import { runCli } from './runCli';

describe('units', () => {
  it('computes in words and as JSON from the command line', async () => {
    const words = await runCli(['units', '--rule', 'cms', '97112:24', '97110:23']);
    assert.equal(words.code, 0);
    assert.match(words.out, /^3 timed units: 97110 x1, 97112 x2\n/);
    const json = await runCli(['units', '--rule', 'spm', '--json', '97112:24', '97110=23', '97161']);
    assert.deepEqual(JSON.parse(json.out), { total: 4, allocation: { 97110: 2, 97112: 2, 97161: 1 }, ties: [] });
  });

  it('prints modifiers, the assistant\'s share, edits and the payer\'s notices', async () => {
    const { code, out } = await runCli(['units', '--rule', 'cms', '--discipline', 'PT', '--payer', 'medicare', '--date', '2026-03-02', '97110:36/23', '97140:30', '97530:15']);
    assert.equal(code, 0);
    assert.match(out, /^Billing line: .*97110-GP x1, 97110-GP-CQ x1/m);
    assert.match(out, /97110: therapist 13 min, assistant 23 min/);
    assert.match(out, /^Notice: 97140 with 97530: an NCCI edit/m);
    assert.match(out, /^Notice: KX .*2026 .*\$2,480 \(PT and SLP together\)/m);
    const ot = await runCli(['units', '--rule', 'spm', '--discipline', 'OT', '--payer', 'cigna', '97535:75/75']);
    assert.match(ot.out, /Billing line: 97535-GO-CO x5\n/);
    assert.match(ot.out, /Notice: Cigna announced a cap of 4 timed units/);
    assert.doesNotMatch(ot.out, /KX/);
  });

  it('keeps its JSON to the units, whatever else was asked', async () => {
    const { out } = await runCli(['units', '--rule', 'cms', '--json', '--discipline', 'PT', '--payer', 'medicare', '97110:23']);
    assert.deepEqual(JSON.parse(out), { total: 2, allocation: { 97110: 2 }, ties: [] });
  });

  it('answers lines, impossible ones with an error', async () => {
    const lines = [
      { id: 1, rule: 'cms', services: [{ cpt: '97112', minutes: 20 }, { cpt: '97110', minutes: 20 }] },
      { id: 2, rule: 'other', services: [{ cpt: '97112', minutes: 20 }] },
      { id: 3, rule: 'cms', services: [{ cpt: '97112', minutes: 0 }] },
      { id: 4, rule: 'cms', services: [] },
      { id: 5, rule: 'cms' },
      { id: 6, rule: 'cms', services: [null] },
      { id: 7, rule: 'cms', services: [{ cpt: '97112', minutes: '20' }] },
      { id: 8, rule: 'cms', services: 'Zebulon' },
    ];
    const { code, out } = await runCli(['units', '--jsonl'], { stdin: lines.map((line) => JSON.stringify(line)).join('\n') });
    const results = out.trimEnd().split('\n').map((line) => JSON.parse(line) as { id: number; error?: string; ties?: unknown });
    assert.equal(code, 0);
    assert.deepEqual(results.map(({ id }) => id), [1, 2, 3, 4, 5, 6, 7, 8]);
    assert.deepEqual(results[0]?.ties, [['97110', '97112']]);
    for (const { error } of results.slice(1)) assert.ok(typeof error === 'string' && !error.includes('Zebulon'));
  });

  for (const words of [['97112:24'], ['--rule', 'aetna', '97112:24'], ['--rule', 'cms'], ['--rule', 'cms', '97112:7.5'], ['--rule', 'cms', '97112 for 24'], ['--rule', 'cms', '97112:0'], ['--rule', 'cms', '99999:10'], ['--rule', 'cms', '--payer', 'acme', '97110:10'], ['--rule', 'cms', '--date', '2026-02-30', '97110:10'], ['--rule', 'cms', '97110:10/12']]) {
    it(`"${words.join(' ')}" is bad input`, async () => {
      const { code, out, err } = await runCli(['units', ...words]);
      assert.deepEqual([code, out], [2, '']);
      assert.match(err, /^theradraft: [^\n]+\n$/);
    });
  }
});
