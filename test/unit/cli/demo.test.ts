// npm run demo, as a person runs it. The sample folder is fictional.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

const demo = (words: readonly string[], env: Readonly<Record<string, string>> = {}): { readonly status: number | null; readonly stdout: string; readonly stderr: string } =>
  spawnSync(process.execPath, ['scripts/demo.mjs', ...words], { encoding: 'utf8', env: { ...process.env, FORCE_COLOR: undefined, NO_COLOR: undefined, INIT_CWD: undefined, ...env } });

describe('the demo', () => {
  let run: ReturnType<typeof demo>;
  before(() => {
    run = demo([]);
  });

  it('shows note, scrubbed preview, draft, changes and summary of the sample note', () => {
    assert.equal(run.status, 0, run.stderr);
    const titles = run.stdout.split('\n').filter((line) => /^\d {2}\S/.test(line)).map((line) => line.slice(0, 8).trim());
    assert.deepEqual(titles, ['1  Note', '2  What', '3  Draft', '4  Chang', '5  Summa']);
    for (const line of readFileSync('sample/visit-07.md', 'utf8').split('\n')) assert.ok(run.stdout.includes(line.trimEnd()));
  });

  it('hides in the preview what it puts back in the draft', () => {
    const preview = run.stdout.slice(run.stdout.indexOf('~~~~~ source'), run.stdout.indexOf('~~~~~ end of source'));
    const draft = run.stdout.slice(run.stdout.indexOf('\n3  Draft'), run.stdout.indexOf('\n4  Changes'));
    assert.ok(!/Whitaker|Okafor|U48291375|555-0142/.test(preview));
    assert.ok(draft.includes('Marisol Whitaker') && !draft.includes('[NAME_'));
  });

  it('writes a 97112 SOAP note in which every fact is from the note', () => {
    assert.ok(run.stdout.includes('3  Draft: 97112 SOAP note'));
    assert.match(run.stdout, /\d{2,} facts: \d+ from your note, 0 not in note\./);
  });

  it('marks words without colour in a pipe, with colour where asked', () => {
    assert.ok(!run.stdout.includes('\u001b') && run.stdout.includes('[-') && run.stdout.includes('{+'));
    assert.ok(demo([], { FORCE_COLOR: '1' }).stdout.includes('\u001b[32m'));
  });

  it('takes any file, and says in one line what it cannot take', () => {
    assert.equal(demo(['sample/denial-letter.txt']).status, 0);
    const { status, stdout, stderr } = demo(['no-such-file.md']);
    assert.deepEqual([status, stdout, stderr], [2, '', 'theradraft demo: There is no such file.\n']);
  });
});
