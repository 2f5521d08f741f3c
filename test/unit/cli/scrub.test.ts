// theradraft scrub, for people, as one document and as a stream. Texts are synthetic.
import assert from 'node:assert/strict';
import { runCli, testFolder } from './runCli';

const note = 'Patient: Marisol Whitaker\r\nSeen 09/23/2026. BBS 44/56, c/o R knee "stiffness". Call (415) 555-0142 \u{1F9B5}\r\n';

interface Scrubbed {
  readonly id?: unknown;
  readonly text: string;
  readonly spans: readonly { readonly start: number; readonly end: number; readonly type: string; readonly surrogate: string }[];
  readonly error?: string;
}

const parse = (out: string): Scrubbed[] => out.trimEnd().split('\n').map((line) => JSON.parse(line) as Scrubbed);

describe('scrub', () => {
  it('prints the scrubbed text, and a count by class on stderr', async () => {
    const { code, out, err } = await runCli(['scrub'], { stdin: note });
    assert.equal(code, 0);
    assert.ok(!/Marisol|Whitaker|555-0142|09\/23/.test(out));
    assert.ok(out.includes('BBS 44/56, c/o R knee "stiffness"') && out.includes('\r\n'));
    assert.match(err, /^\d+ identifiers hidden \(.*NAME 1.*\)[^\n]*\n$/);
  });

  it('--json gives spans whose offsets rebuild the text from the input', async () => {
    const { out } = await runCli(['scrub', '--json'], { stdin: note });
    const [result] = parse(out);
    assert.ok(result !== undefined);
    assert.deepEqual(Object.keys(result), ['text', 'spans']);
    let rebuilt = '';
    let from = 0;
    for (const { start, end, surrogate, type } of result.spans) {
      assert.ok(surrogate.startsWith(`[${type}_`));
      rebuilt += note.slice(from, start) + surrogate;
      from = end;
    }
    assert.equal(rebuilt + note.slice(from), result.text);
  });

  it('--jsonl keeps order and ids, answers a bad line in its place, and goes on', async () => {
    const lines = [
      JSON.stringify({ id: 'a', text: note }), 'not json, Zebulon Quackenbush', JSON.stringify({ id: 7 }), '[]', '', JSON.stringify({ id: { k: 1 }, text: 42 }),
      JSON.stringify({ text: 'BBS 44/56' }), JSON.stringify({ id: 'last', text: '' }),
    ];
    const { code, out, err } = await runCli(['scrub', '--jsonl'], { stdin: lines.join('\r\n') });
    const results = parse(out);
    assert.deepEqual([code, err], [0, '']);
    assert.deepEqual(results.map(({ id }) => id), ['a', null, 7, null, { k: 1 }, null, 'last']);
    assert.deepEqual(results.map(({ error }) => error !== undefined), [false, true, true, true, true, false, false]);
    for (const { error } of results) assert.ok(error === undefined || (error.length > 10 && !error.includes('Zebulon')));
    assert.deepEqual(results.at(-1), { id: 'last', text: '', spans: [] });
  });

  it('--jsonl reads lines that arrive in pieces, even inside a character', async () => {
    const bytes = Buffer.from(`${JSON.stringify({ id: 'é', text: 'BBS 44/56, 102° \u{1F9B5}' })}\n${JSON.stringify({ id: 2, text: 'x' })}`);
    const { out } = await runCli(['scrub', '--jsonl'], { stdin: [...bytes].map((byte) => Uint8Array.of(byte)) });
    assert.deepEqual(parse(out), [{ id: 'é', text: 'BBS 44/56, 102° \u{1F9B5}', spans: [] }, { id: 2, text: 'x', spans: [] }]);
  });

  it('--jsonl answers a line that is not UTF-8, or far too long, and goes on', async () => {
    const bad = Uint8Array.from([...Buffer.from('{"id":1,"text":"caf'), 0xe9, ...Buffer.from('"}\n')]);
    const long = Buffer.from(`{"id":2,"text":"${'a'.repeat(5 * 1024 * 1024 + 1)}"}\n`);
    const { out } = await runCli(['scrub', '--jsonl'], { stdin: [bad, long, '{"id":3,"text":"x"}\n'] });
    assert.deepEqual(parse(out).map(({ id, error }) => [id, error]), [[null, 'The line is not UTF-8.'], [2, '"text" is longer than 5 MB.'], [3, undefined]]);
  });

  it('--jsonl gives each line surrogates of its own', async () => {
    const line = (id: number): string => JSON.stringify({ id, text: 'Patient: Marisol Whitaker' });
    const results = parse((await runCli(['scrub', '--jsonl'], { stdin: `${line(1)}\n${line(2)}\n` })).out);
    assert.equal(results[0]?.text, results[1]?.text);
  });

  it('reads JSON lines from a file', async () => {
    const folder = testFolder();
    const { out, code } = await runCli(['scrub', '--jsonl', folder.file('in.jsonl', '\ufeff{"id":1,"text":"x"}\n')]);
    const missing = await runCli(['scrub', '--jsonl', `${folder.path}/none`]);
    folder.remove();
    assert.deepEqual([code, out], [0, '{"id":1,"text":"x","spans":[]}\n']);
    assert.deepEqual([missing.code, missing.out, missing.err], [2, '', 'theradraft: This file cannot be read.\n']);
  });

  for (const [failOn, code] of [['any', 1], ['0', 1], ['1000', 0]] as const) {
    it(`--fail-on ${failOn} ends with ${code}, the output all the same`, async () => {
      const run = await runCli(['scrub', '--fail-on', failOn], { stdin: note });
      assert.equal(run.code, code);
      assert.ok(run.out.includes('[NAME_1]'));
      assert.equal((await runCli(['scrub', '--jsonl', '--fail-on', failOn], { stdin: JSON.stringify({ id: 1, text: note }) })).code, code);
    });
  }

  for (const words of [['--fail-on', 'some'], ['--fail-on', '-1'], ['--fail-on'], ['--json', '--jsonl']]) {
    it(`"${words.join(' ')}" is bad input`, async () => {
      const { code, out, err } = await runCli(['scrub', ...words], { stdin: note });
      assert.deepEqual([code, out], [2, '']);
      assert.match(err, /^theradraft: [^\n]+\n$/);
    });
  }

  it('--case hides what other documents of the case give away', async () => {
    const folder = testFolder();
    try {
      folder.file('intake.md', 'Patient: Hope Quillam\nReferred by Dr. Zorvek Brandauer.\n');
      const file = folder.file('visit.md', 'Gait 150 ft zorvek SBA.\n');
      const { code, out, err } = await runCli(['scrub', '--case', folder.path, file]);
      assert.equal(code, 0, err);
      assert.match(out, /^Gait 150 ft \[NAME_1\] SBA\.\n$/);
      assert.match((await runCli(['scrub', '--case', file, file])).err, /--case must be a folder/);
    } finally {
      folder.remove();
    }
  });
});
