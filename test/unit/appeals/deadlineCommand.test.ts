// theradraft deadline. The rules have their own tests; here it is the door.
import assert from 'node:assert/strict';
import { runCli } from '../cli/runCli';

describe('deadline', () => {
  it('says the dates in words and as JSON', async () => {
    const words = await runCli(['deadline', '--regime', 'ma', '--notice', '2026-03-02', '--pre-service', '--urgent']);
    assert.equal(words.code, 0);
    assert.match(words.out, /^File by 2026-05-06; decision within 72 hours\.\n/);
    const json = await runCli(['deadline', '--regime', 'erisa', '--notice', '2026-01-10', '--received', '2026-01-15', '--levels', '2', '--json']);
    assert.deepEqual(JSON.parse(json.out), { fileBy: '2026-07-14', decideWithin: { value: 30, unit: 'days' }, authority: '29 CFR 2560.503-1(h)(3)(i), (i)(2)' });
  });

  it('answers lines in order, impossible ones with an error, and goes on', async () => {
    const lines = [
      JSON.stringify({ id: 'a', regime: 'external-federal', noticeDate: '2026-08-25' }),
      JSON.stringify({ id: 'b', regime: 'erisa', noticeDate: '2026-02-30' }),
      '{"id":',
      JSON.stringify({ id: 'd', regime: 'state', noticeDate: '2026-02-03' }),
      JSON.stringify({ id: 'e' }),
      JSON.stringify({ id: 'f', regime: 'ma', noticeDate: '2026-03-02', urgent: true }),
    ];
    const { code, out } = await runCli(['deadline', '--jsonl'], { stdin: lines.join('\n') });
    const results = out.trimEnd().split('\n').map((line) => JSON.parse(line) as Record<string, unknown>);
    assert.equal(code, 0);
    assert.deepEqual(results[0], { id: 'a', fileBy: '2026-12-28', decideWithin: { value: 45, unit: 'days' }, authority: '45 CFR 147.136(d)(2)-(3)' });
    for (const place of [1, 2, 3, 4]) assert.deepEqual(Object.keys(results[place] ?? {}), ['id', 'error']);
    assert.deepEqual(results[5]?.['decideWithin'], { value: 60, unit: 'days' });
  });

  for (const words of [[], ['--regime', 'erisa'], ['--regime', 'other', '--notice', '2026-03-02'], ['--regime', 'erisa', '--notice', '3/2/2026'], ['--regime', 'erisa', '--notice', '2026-03-02', '--levels', '3'], ['--regime', 'erisa', '--notice', '2026-03-02', 'file.txt']]) {
    it(`"${words.join(' ')}" is bad input`, async () => {
      const { code, out, err } = await runCli(['deadline', ...words]);
      assert.deepEqual([code, out], [2, '']);
      assert.match(err, /^theradraft: [^\n]+\n$/);
    });
  }
});
