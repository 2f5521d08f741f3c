// Long work on another thread, with the worker as it is shipped. The record is synthetic.
import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build, type Plugin } from 'esbuild';
import { Background, BackgroundError } from '../../../src/host/background';
import { checksInPlace } from '../../../src/llm/longChecks';
import { scrub } from '../../../src/core/phi/scrub';
import { hashOf } from '../../../src/worker/keptWords';
import { testFolder } from '../cli/runCli';

const visit = 'Pt: Marisol Whitaker, DOB 04/17/1961, MRN 00482913. Seen 03/14/2026.\nBBS 44/56, TUG 14.6 s. Dana Okafor, PT, DPT\n\n';
const record = visit.repeat(5000);
const noWords = { key: '00', hashes: [], here: [] };

async function until(condition: () => boolean): Promise<void> {
  while (!condition()) await new Promise((resolve) => setTimeout(resolve, 5));
}

describe('the background', () => {
  const folder = testFolder();
  const script = join(folder.path, 'worker.js');
  const open: Background[] = [];
  after(folder.remove);
  afterEach(() => open.splice(0).forEach((background) => background.dispose()));
  before(async function () {
    this.timeout(60_000);
    const plugin = pathToFileURL(join(process.cwd(), 'scripts', 'promptsPlugin.mjs')).href;
    const { promptsPlugin } = (await import(plugin)) as { promptsPlugin: Plugin };
    await build({ entryPoints: ['src/worker.ts'], outfile: script, bundle: true, platform: 'node', format: 'cjs', target: 'node20', logLevel: 'warning', logOverride: { 'empty-import-meta': 'silent' }, plugins: [promptsPlugin] });
  });

  function background(file = script, idle?: number): Background {
    const made = new Background(file, idle === undefined ? {} : { idle });
    open.push(made);
    return made;
  }

  /** A thread that runs `code` instead of the worker; `post` and `message` are there. */
  function thread(name: string, code: string): string {
    const file = join(folder.path, name);
    writeFileSync(file, `const { parentPort } = require('node:worker_threads'); const post = (value) => parentPort.postMessage(value); parentPort.on('message', (message) => { ${code} });`);
    return file;
  }

  it('scrubs as the scrubber does, and gives what leads back', async () => {
    const { text, findings, surrogates } = await background().run('scrub', { text: visit, keptWords: noWords });
    const expected = scrub(visit);
    assert.deepEqual({ text, findings, surrogates }, { text: expected.text, findings: expected.findings, surrogates: expected.surrogates.entries() });
    assert.doesNotMatch(text, /Whitaker|1961|00482913/);
  });

  it('spares the words that were kept in the workspace and in the file', async () => {
    const key = '0badc0de';
    const keptWords = { key, hashes: [hashOf('dana okafor', key)], here: ['00482913'] };
    const { text } = await background().run('scrub', { text: visit, keptWords });
    assert.match(text, /MRN 00482913/);
    assert.match(text, /Dana Okafor/);
    assert.doesNotMatch(text, /Whitaker/);
  });

  it('compares and looks before sending as the checks in place do', async () => {
    const made = background();
    const draft = visit.replace('14.6', '12.2');
    const source = { own: visit, ground: visit };
    assert.deepEqual(await made.run('compare', { source, draft }), await checksInPlace.compare(source, draft, {}));
    const { surrogates } = scrub(visit);
    const input = { request: 'Ask Marisol Whitaker.', surrogates: surrogates.entries(), cleared: [] };
    assert.deepEqual(await made.run('egress', input), await checksInPlace.egress(input.request, surrogates, []));
  });

  it('does not start before it is needed, and ends when it is idle', async () => {
    const made = background(script, 20);
    assert.equal(made.isStarted, false);
    await made.run('scrub', { text: visit, keptWords: noWords });
    assert.equal(made.isStarted, true);
    await until(() => !made.isStarted);
    assert.match((await made.run('scrub', { text: visit, keptWords: noWords })).text, /\[NAME_1\]/);
  });

  it('answers meanwhile, reports progress and ends when it is cancelled', async () => {
    const made = background();
    const abort = new AbortController();
    const seen: number[] = [];
    let turns = 0;
    const counting = setInterval(() => { turns += 1; }, 5);
    const running = made.run('scrub', { text: record, keptWords: noWords }, { signal: abort.signal, progress: (done) => seen.push(done) });
    await until(() => seen.length >= 2);
    abort.abort();
    await assert.rejects(running, { name: 'AbortError' });
    clearInterval(counting);
    assert.ok(turns > 0, 'this thread had no turn while the other one worked');
    assert.ok(seen.every((done, index) => done > 0 && done < 1 && done >= (seen[index - 1] ?? 0)), seen.join());
    assert.match((await made.run('scrub', { text: visit, keptWords: noWords })).text, /\[NAME_1\]/);
  });

  it('takes a job out that waits, and leaves the running one alone', async () => {
    const made = background();
    const abort = new AbortController();
    const first = made.run('scrub', { text: visit, keptWords: noWords });
    const second = made.run('scrub', { text: record, keptWords: noWords }, { signal: abort.signal });
    abort.abort();
    await assert.rejects(second, { name: 'AbortError' });
    assert.match((await first).text, /\[NAME_1\]/);
    await assert.rejects(made.run('scrub', { text: visit, keptWords: noWords }, { signal: abort.signal }), { name: 'AbortError' });
  });

  it('fails the job the thread broke on, without a word of it, and goes on with a new thread', async () => {
    const made = background(thread('breaks.js', `if (message.input.text === 'bad') throw new RangeError(message.input.text); post({ kind: 'done', id: message.id, output: message.input.text });`));
    const bad = made.run('scrub', { text: 'bad', keptWords: noWords });
    const good = made.run('scrub', { text: 'good', keptWords: noWords });
    await assert.rejects(bad, (error: unknown) => error instanceof BackgroundError && error.name === 'RangeError' && !error.message.includes('bad'));
    assert.equal(await good as unknown, 'good');
  });

  it('fails a job whose thread ends, and one that reports a failure', async () => {
    const ends = background(thread('ends.js', 'process.exit(0);'));
    await assert.rejects(ends.run('scrub', { text: '', keptWords: noWords }), BackgroundError);
    const fails = background(thread('fails.js', `post({ kind: 'failed', id: message.id, error: 'TypeError' });`));
    await assert.rejects(fails.run('scrub', { text: '', keptWords: noWords }), { name: 'TypeError' });
  });

  it('fails what is open when it is disposed', async () => {
    const made = background();
    const running = made.run('scrub', { text: record, keptWords: noWords });
    const waiting = made.run('scrub', { text: visit, keptWords: noWords });
    made.dispose();
    await assert.rejects(running, BackgroundError);
    await assert.rejects(waiting, BackgroundError);
  });
});
