// theradraft ground. What is supported has tests of its own; here it is the door. Texts are synthetic.
import assert from 'node:assert/strict';
import { runCli, testFolder } from './runCli';

const source = 'R knee flexion AROM 102 deg, 95 deg at eval. TUG 14.6 s. Pt denies dizziness.';
const wrong = 'Right knee flexion is 112°. TUG 14.6 s.';

interface Grounded {
  readonly id?: unknown;
  readonly error?: string;
  readonly unsupported: readonly { readonly start: number; readonly end: number; readonly text: string; readonly kind: string }[];
}

describe('ground', () => {
  const folder = testFolder();
  after(folder.remove);
  const sourceFile = folder.file('source.md', source);

  it('names what the source does not say, with its place in the draft', async () => {
    const draft = folder.file('draft.md', `Seen today.\n${wrong}`);
    const words = await runCli(['ground', '--source', sourceFile, '--draft', draft]);
    assert.equal(words.code, 0);
    assert.match(words.out, /^line 2: [a-z]+, not in the source: .*112/);
    const { out, code } = await runCli(['ground', '--source', sourceFile, '--draft', draft, '--json', '--fail-on', 'any']);
    const { unsupported } = JSON.parse(out) as Grounded;
    assert.equal(code, 1);
    assert.equal(unsupported.length, 1);
    for (const { start, end, text } of unsupported) assert.equal(`Seen today.\n${wrong}`.slice(start, end), text);
  });

  it('says so when everything is in the source', async () => {
    const { code, out } = await runCli(['ground', '--source', sourceFile, '--draft', '-', '--fail-on', 'any'], { stdin: source });
    assert.deepEqual([code, out], [0, 'Every fact of the draft stands in the source.\n']);
  });

  it('answers lines in order, and counts structured facts as source', async () => {
    const lines = [
      { id: 'a', source, draft: wrong }, { id: 'b', source, draft: source }, { id: 'c', source }, { id: 'd', source, draft: wrong, allow: 'all' },
      { id: 'e', source, draft: 'Visit 7.', allow: { visitNumber: 7 } }, { id: 'f', source: '', draft: '' },
    ];
    const { code, out } = await runCli(['ground', '--jsonl'], { stdin: lines.map((line) => JSON.stringify(line)).join('\n') });
    const results = out.trimEnd().split('\n').map((line) => JSON.parse(line) as Grounded);
    assert.equal(code, 0);
    assert.deepEqual(results.map(({ id, unsupported, error }) => [id, error === undefined ? unsupported.length : 'error']), [['a', 1], ['b', 0], ['c', 'error'], ['d', 'error'], ['e', 0], ['f', 0]]);
    assert.deepEqual(Object.keys(results[0]?.unsupported[0] ?? {}), ['start', 'end', 'text', 'kind']);
  });

  for (const words of [[], ['--source', sourceFile], ['--source', '-', '--draft', '-']]) {
    it(`needs both texts: "${words.map((word) => (word === sourceFile ? 'FILE' : word)).join(' ')}"`, async () => {
      const { code, out, err } = await runCli(['ground', ...words], { stdin: source });
      assert.deepEqual([code, out], [2, '']);
      assert.match(err, /^theradraft: [^\n]+\n$/);
    });
  }
});
