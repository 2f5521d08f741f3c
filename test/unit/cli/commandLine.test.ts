// The command line around every command: help, bad input, exit codes. Texts are synthetic.
import assert from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { commandTable } from '../../../src/cli/commandTable';
import { runCli, testFolder } from './runCli';

const secret = 'Zebulon Quackenbush';

describe('the command line', () => {
  it('lists every command with --help, and on stderr with exit 2 when none is named', async () => {
    const asked = await runCli(['--help']);
    assert.equal(asked.code, 0);
    for (const { name, summary } of commandTable) assert.ok(asked.out.includes(name) && asked.out.includes(summary));
    const bare = await runCli([]);
    assert.deepEqual([bare.code, bare.out, bare.err], [2, '', asked.out]);
  });

  for (const { name, load } of commandTable) {
    if (load === undefined) {
      it(`${name} answers "not available yet" with exit 2`, async () => {
        const { code, out, err } = await runCli([name, '--jsonl'], { stdin: '{"id":1}\n' });
        assert.deepEqual([code, out, err], [2, '', `theradraft: "${name}" is not available yet.\n`]);
      });
      continue;
    }
    it(`${name} --help names its own options, and so does "help ${name}"`, async () => {
      const { code, out, err } = await runCli([name, '--help']);
      assert.deepEqual([code, err], [0, '']);
      assert.ok(out.startsWith(`Usage: theradraft ${name}`));
      assert.equal((await runCli(['help', name])).out, out);
      for (const line of out.split('\n')) assert.ok(line.length <= 132, line);
    });

    it(`${name} refuses an unknown option in one line that repeats nothing but the option`, async () => {
      const { code, out, err } = await runCli([name, '--nonsense', secret], { stdin: '' });
      assert.deepEqual([code, out, err], [2, '', 'theradraft: This command has no option --nonsense.\n']);
    });
  }

  it('prints its version', async () => {
    assert.match((await runCli(['--version'])).out, /^\d+\.\d+\.\d+\n$/);
  });

  it('does not repeat an unknown command: it might be a note', async () => {
    const { code, err } = await runCli([secret]);
    assert.equal(code, 2);
    assert.ok(!err.includes('Zebulon'));
  });

  it('ends quietly when the reader of its output goes away', async () => {
    const lines = Array.from({ length: 500 }, (_unused, id) => `{"id":${id},"text":"BBS 44/56"}\n`);
    const { code, err } = await runCli(['scrub', '--jsonl'], { stdin: lines, closeAfter: 2 });
    assert.deepEqual([code, err], [0, '']);
  });
});

describe('a text that cannot be a note', () => {
  const folder = testFolder();
  after(folder.remove);
  const bytes: readonly (readonly [name: string, content: string | Uint8Array, says: RegExp])[] = [
    ['empty', '', /empty/],
    ['blank', ' \n\t\n', /empty/],
    ['binary', Uint8Array.from([0x7f, 0x45, 0x4c, 0x46, 0, 1, 2]), /binary/],
    ['a PDF', '%PDF-1.7\nsome text', /binary/],
    ['a PNG', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10]), /binary/],
    ['not UTF-8', Uint8Array.from([...Buffer.from(`Pt ${secret} caf`), 0xe9]), /UTF-8/],
    ['UTF-16', Buffer.from(`\ufeffPt ${secret}`, 'utf16le'), /UTF-16/],
    ['longer than 5 MB', 'Pt walks. '.repeat(524_289), /5 MB/],
  ];
  for (const [name, content, says] of bytes) {
    it(`${name}: one line on stderr, exit 2, nothing repeated`, async () => {
      const file = folder.file('note.md', content);
      for (const run of [await runCli(['scrub', file]), await runCli(['scrub'], { stdin: [content] })]) {
        assert.deepEqual([run.code, run.out], [2, '']);
        assert.match(run.err, says);
        assert.match(run.err, /^theradraft: [^\n]+\n$/);
        assert.ok(!run.err.includes('Zebulon'));
      }
    });
  }

  it('a missing file, a folder, and no input at all', async () => {
    mkdirSync(join(folder.path, 'visits'));
    const runs = [
      await runCli(['scrub', join(folder.path, `${secret}.md`)]),
      await runCli(['scrub', join(folder.path, 'visits')]),
      await runCli(['scrub']),
      await runCli(['scrub', 'a', 'b']),
    ];
    assert.deepEqual(runs.map(({ code, out }) => [code, out]), [[2, ''], [2, ''], [2, ''], [2, '']]);
    assert.deepEqual(runs.map(({ err }) => err), [
      'theradraft: There is no such file.\n',
      'theradraft: This is a folder. Name a file.\n',
      'theradraft: Name a file, or pipe the text in.\n',
      'theradraft: Too many files: name one, or pipe the text in.\n',
    ]);
  });
});
