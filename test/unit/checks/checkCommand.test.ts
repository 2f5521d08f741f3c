// theradraft check. The rules have their own tests; here it is the door. Synthetic notes.
import assert from 'node:assert/strict';
import { noteWith } from '../../fixtures/checks/phrases';
import { runCli } from '../cli/runCli';

const clean = noteWith('S', '');
const flawed = noteWith('A', 'Tolerated treatment well.');

interface Reply {
  readonly id: unknown;
  readonly error?: string;
  readonly problems?: readonly { readonly rule: string; readonly start: number; readonly end: number; readonly message: string }[];
}

describe('check', () => {
  it('names line, column and rule, and repeats nothing of the note', async () => {
    const { code, out, err } = await runCli(['check', '--payer-rule', 'cms', '--plan-type', 'medicare'], { stdin: flawed });
    assert.equal(code, 0);
    const line = flawed.slice(0, flawed.indexOf('Tolerated')).split('\n').length;
    const column = flawed.split('\n')[line - 1]?.indexOf('Tolerated') ?? -1;
    assert.match(out, new RegExp(`^${line}:${column + 1} vague-phrase: [^\\n]+\\n$`));
    assert.ok(!out.includes('Tolerated'));
    assert.equal(err, '1 problem found\n');
  });

  it('prints one document with --json', async () => {
    const { out } = await runCli(['check', '--payer-rule', 'cms', '--json'], { stdin: flawed });
    const { problems } = JSON.parse(out) as Reply;
    assert.deepEqual(problems?.map(({ rule, start, end }) => [rule, flawed.slice(start, end)]), [['vague-phrase', 'Tolerated treatment well']]);
    assert.deepEqual(Object.keys(problems?.[0] ?? {}), ['rule', 'start', 'end', 'message']);
  });

  it('says what was left out of a text too long for a note', async () => {
    const { err } = await runCli(['check', '--payer-rule', 'cms', '--json'], { stdin: `S: pain\nO: ${'x '.repeat(210_000)}` });
    assert.match(err, /^A part of this text is longer than a note \(400,000 characters\)/);
  });

  it('answers lines in order, bad ones with an error', async () => {
    const context = { payerRule: 'cms', planType: 'medicare' };
    const lines = [
      { id: 'a', text: clean, context },
      { id: 'b', text: clean, context: { ...context, previousNote: clean } },
      { id: 'c', text: clean },
      { id: 'd', text: clean, context: { payerRule: 'aetna' } },
      { id: 'e', text: clean, context: { ...context, planType: 'Zebulon' } },
      { id: 'f', text: 7, context },
      { id: 'g', text: clean, context: { payerRule: 'cms', planType: null, previousNote: null } },
    ];
    const { code, out } = await runCli(['check', '--jsonl'], { stdin: lines.map((line) => JSON.stringify(line)).join('\n') });
    const replies = out.trimEnd().split('\n').map((line) => JSON.parse(line) as Reply);
    assert.equal(code, 0);
    assert.deepEqual(replies.map(({ id }) => id), ['a', 'b', 'c', 'd', 'e', 'f', 'g']);
    assert.deepEqual(replies.map(({ problems }) => problems?.map(({ rule }) => rule)), [[], ['cloned-note'], undefined, undefined, undefined, undefined, []]);
    for (const { error } of replies.slice(2, 6)) assert.ok(typeof error === 'string' && !error.includes('Zebulon'));
  });

  it('exits 1 over the accepted number of problems', async () => {
    assert.equal((await runCli(['check', '--payer-rule', 'cms', '--fail-on', 'any'], { stdin: flawed })).code, 1);
    assert.equal((await runCli(['check', '--payer-rule', 'cms', '--fail-on', '1'], { stdin: flawed })).code, 0);
    assert.equal((await runCli(['check', '--payer-rule', 'cms', '--fail-on', 'any'], { stdin: clean })).code, 0);
  });

  for (const words of [[], ['--payer-rule', 'aetna'], ['--payer-rule', 'cms', '--plan-type', 'best'], ['--payer-rule', 'cms', '--json', '--jsonl']]) {
    it(`"${words.join(' ')}" is bad input`, async () => {
      const { code, out, err } = await runCli(['check', ...words], { stdin: clean });
      assert.deepEqual([code, out], [2, '']);
      assert.match(err, /^theradraft: [^\n]+\n$/);
    });
  }
});
