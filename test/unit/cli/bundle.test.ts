// The command line as it is shipped: one file, run by node from a pipe. Texts are synthetic.
import assert from 'node:assert/strict';
import { spawnSync, type SpawnSyncReturns } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build, type Plugin } from 'esbuild';
import { testFolder } from './runCli';

describe('the bundled command line', () => {
  const folder = testFolder();
  const bundle = join(folder.path, 'cli.js');
  after(folder.remove);
  before(async function () {
    this.timeout(60_000);
    const plugin = pathToFileURL(join(process.cwd(), 'scripts', 'promptsPlugin.mjs')).href;
    const { promptsPlugin } = (await import(plugin)) as { promptsPlugin: Plugin };
    await build({ entryPoints: ['src/cli.ts'], outfile: bundle, bundle: true, minify: true, platform: 'node', format: 'cjs', target: 'node20', logLevel: 'warning', plugins: [promptsPlugin] });
  });
  const run = (words: readonly string[], input = ''): SpawnSyncReturns<string> => spawnSync(process.execPath, [bundle, ...words], { input, encoding: 'utf8' });

  it('answers lines from a pipe', () => {
    const { status, stdout, stderr } = run(['scrub', '--jsonl'], '{"id":1,"text":"BBS 44/56"}\nnope\n');
    assert.deepEqual([status, stderr], [0, '']);
    assert.equal(stdout, '{"id":1,"text":"BBS 44/56","spans":[]}\n{"id":null,"error":"The line is not JSON."}\n');
  });

  it('writes megabytes to a pipe without losing any', () => {
    const line = JSON.stringify({ id: 1, text: 'BBS 44/56. '.repeat(100_000) });
    const { status, stdout } = spawnSync(process.execPath, [bundle, 'scrub', '--jsonl'], { input: `${line}\n${line}\n`, encoding: 'utf8', maxBuffer: 1e9 });
    assert.equal(status, 0);
    assert.equal(stdout.trimEnd().split('\n').length, 2);
    assert.equal(stdout.length, 2 * `{"id":1,"text":${JSON.stringify('BBS 44/56. '.repeat(100_000))},"spans":[]}\n`.length);
  });

  it('ends with 2 and one line on stderr for bad input', () => {
    const { status, stdout, stderr } = run(['scrub', 'no-such-file.md']);
    assert.deepEqual([status, stdout, stderr], [2, '', 'theradraft: There is no such file.\n']);
  });

  it('lists the templates it carries', () => {
    const { status, stdout } = run(['templates', '--json']);
    assert.equal(status, 0);
    assert.ok((JSON.parse(stdout) as { id: string }[]).some(({ id }) => id === 'soap'));
  });
});
