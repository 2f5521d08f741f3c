// theradraft draft, offline and with an endpoint on loopback. Notes and people are synthetic.
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { json, rawServer, sse, type RawServer } from '../../llm/servers';
import { runCli, testFolder } from './runCli';

const note = `Pt: Marisol Whitaker   DOB 04/17/1961   MRN 00482913
DOS 09/23/2026, visit 7 of 12

S: Marisol reports 2 near falls this wk on grass. Pain 0/10.
O: BBS 44/56 (38 at eval, goal 50). R ankle DF MMT 4-/5.
97112 24 min: foam stance EC 4 x 20 s, CGA, LOB x2 R, tactile cue R glute med. Timed 24 min, total 30 min.
A: Sway strategy improving, unsafe on compliant surface; needed PT to grade sensory challenge and guard.
P: 2x/wk x 4 wks, progress foam to head turns.

Dana Okafor, PT, DPT
`;
const identifiers = /Marisol|Whitaker|04\/17|00482913|09\/23/;

const reply = `## Subjective

Patient [NAME_1] reports 2 near falls this week on grass. Pain 0/10.

## Objective

BBS 44/56 (38 at evaluation, goal 50). TUG 13.2 s.

## Assessment

Sway strategy improving.

## Plan

2x/week for 4 weeks.
`;
const chat = (content: string, finish = 'stop'): object[] => [{ choices: [{ index: 0, delta: { content } }] }, { choices: [{ index: 0, delta: {}, finish_reason: finish }] }];

interface DraftJson {
  readonly template: string;
  readonly document: string;
  readonly surrogates: Readonly<Record<string, number>>;
  readonly missing: readonly string[];
  readonly ungrounded: readonly { readonly start: number; readonly end: number; readonly text: string; readonly kind: string }[];
}

describe('draft, offline', () => {
  const folder = testFolder();
  after(folder.remove);
  const facts = folder.file('visit.md', note);

  it('writes the document of a raw note, with identifiers put back', async () => {
    const { code, out, err } = await runCli(['draft', '--template', 'soap', '--facts', facts]);
    assert.equal(code, 0, err);
    for (const heading of ['Subjective', 'Objective', 'Assessment', 'Plan']) assert.match(out, new RegExp(`^## ${heading}$`, 'm'));
    for (const fact of ['44/56', '38', '4-/5', '97112']) assert.ok(out.includes(fact), fact);
    assert.ok(!/\[(?:NAME|DATE|MRN)_/.test(out));
    assert.match(err, /^\d+ facts: \d+ from your note, \d+ not in note\.\n\d+ identifiers hidden from the drafter\.\n/);
  });

  it('is the same each time, from a file, from a pipe and with the facts as the only word', async () => {
    const runs = [
      await runCli(['draft', '--template', 'soap', '--facts', facts]),
      await runCli(['draft', '--template', 'soap', '--facts', '-'], { stdin: note }),
      await runCli(['draft', '--template=soap', facts]),
    ];
    assert.equal(new Set(runs.map(({ out }) => out)).size, 1);
  });

  it('--json adds surrogates by class, what is missing and what is ungrounded', async () => {
    const { code, out, err } = await runCli(['draft', '--template', 'soap', '--facts', facts, '--json']);
    assert.deepEqual([code, err], [0, '']);
    const result = JSON.parse(out) as DraftJson;
    assert.equal(result.template, 'soap');
    assert.ok((result.surrogates['NAME'] ?? 0) >= 2 && (result.surrogates['DATE'] ?? 0) >= 2 && result.surrogates['MRN'] === 1);
    for (const { start, end, text } of result.ungrounded) assert.equal(result.document.slice(start, end), text);
    for (const slot of result.document.matchAll(/\[NEEDS: ([^\]]*)\]/g)) assert.ok(result.missing.includes(slot[1] ?? ''), slot[0]);
  });

  it('reads a filled template, and knows which it is', async () => {
    const blank = (await runCli(['templates', 'soap'])).out;
    const filled = blank
      .replace('[Condition and side]', 'R hemiparesis')
      .replace('[Patient name]', 'Marisol Whitaker')
      .replace('[What the patient says, in their words]', 'Two near falls on grass')
      .replace('[Minutes of all timed codes]', '24');
    const { code, out, err } = await runCli(['draft', '--facts', folder.file('filled.md', filled), '--json']);
    assert.equal(code, 0, err);
    const result = JSON.parse(out) as DraftJson;
    assert.equal(result.template, 'soap');
    assert.ok(result.document.includes('near falls on grass'));
    assert.ok(!result.document.includes('You are an experienced'), 'instructions are not facts');
    assert.ok(result.missing.length > 3);
  });

  it('--out writes the file, and never over the facts', async () => {
    const target = join(folder.path, 'draft.md');
    const { code, out } = await runCli(['draft', '--template', 'soap', '--facts', facts, '--out', target]);
    assert.deepEqual([code, out], [0, '']);
    assert.ok(readFileSync(target, 'utf8').includes('## Plan'));
    const over = await runCli(['draft', '--template', 'soap', '--facts', facts, '--out', facts]);
    assert.deepEqual([over.code, readFileSync(facts, 'utf8')], [2, note]);
    assert.equal((await runCli(['draft', '--template', 'soap', '--facts', facts, '--out', join(folder.path, 'no', 'x.md')])).code, 2);
  });

  const bad: readonly (readonly [readonly string[], RegExp])[] = [
    [['--template', 'soap'], /--facts/],
    [['--facts', facts], /raw note.*--template/],
    [['--template', 'Zebulon', '--facts', facts], /no such template.*soap/],
    [['--template', 'soap', '--facts', join(folder.path, 'none.md')], /no such file/],
    [['--template', 'soap', '--facts', facts, '--case', folder.path], /--case is for the templates of letters/],
    [['--template', 'soap', '--facts', facts, '--format', 'docx'], /--format docx needs --out/],
    [['--template', 'soap', '--facts', facts, '--format', 'pdf'], /--format must be one of/],
    [['--template', 'soap', '--facts', facts, '--provider', 'other'], /--provider must be one of/],
    [['--template', 'soap', '--facts', facts, '--discipline', 'SLP'], /--discipline must be one of/],
    [['--template', 'soap', '--facts', facts, '--jsonl'], /--jsonl/],
  ];
  for (const [words, says] of bad) {
    it(`"draft ${words.filter((word) => !word.startsWith(folder.path)).join(' ')}" is bad input`, async () => {
      const { code, out, err } = await runCli(['draft', ...words]);
      assert.deepEqual([code, out], [2, '']);
      assert.match(err, says);
      assert.match(err, /^theradraft: [^\n]+\n$/);
      assert.ok(!err.includes('Zebulon'));
    });
  }

  it('facts far longer than any visit are bad input', async () => {
    const { code, out, err } = await runCli(['draft', '--template', 'soap', '--facts', '-'], { stdin: 'Pt walks. '.repeat(60_000) });
    assert.deepEqual([code, out], [2, '']);
    assert.match(err, /longer than 500 KB/);
  });

  it('a template in which nothing is filled in is bad input', async () => {
    const blank = (await runCli(['templates', 'soap'])).out;
    const { code, out, err } = await runCli(['draft', '--facts', '-'], { stdin: blank });
    assert.deepEqual([code, out], [2, '']);
    assert.match(err, /not filled in/);
  });
});

describe('draft, with an endpoint', () => {
  let server: RawServer;
  let answer: object[] = chat(reply);
  before(async () => {
    server = await rawServer((_request, response) => sse(response, answer));
  });
  after(() => server.stop());
  beforeEach(() => {
    server.requests.length = 0;
    answer = chat(reply);
  });
  const draft = (...words: readonly string[]): ReturnType<typeof runCli> =>
    runCli(['draft', '--template', 'soap', '--facts', '-', '--provider', 'openai', '--endpoint', server.url, '--model', 'm', '--api', 'chat', ...words], { stdin: note });
  const approvedHash = async (): Promise<string> => (JSON.parse((await draft('--json')).out) as { sha256: string }).sha256;

  it('first prints the exact scrubbed request and its SHA-256, and sends nothing', async () => {
    const { code, out, err } = await draft();
    const body = out.split('\n').find((line) => line.startsWith('{')) ?? '';
    const sha256 = createHash('sha256').update(body).digest('hex');
    assert.equal(code, 0);
    assert.equal(server.requests.length, 0);
    assert.ok(out.includes(`SHA-256: ${sha256}`) && out.includes(`POST ${server.url}/chat/completions`));
    assert.ok(err.includes(`--approved ${sha256}`) && err.startsWith('Nothing was sent.'));
    assert.ok(!identifiers.test(out) && out.includes('BBS 44/56'));
  });

  it('sends exactly that with --approved, once, and puts identifiers back in the reply', async () => {
    const printed = JSON.parse((await draft('--json')).out) as { sha256: string; body: string };
    const { code, out, err } = await draft('--approved', printed.sha256.toUpperCase());
    assert.equal(code, 0, err);
    assert.deepEqual(server.requests.map(({ body }) => body), [printed.body]);
    assert.ok(!identifiers.test(server.requests[0]?.body ?? ''));
    assert.ok(out.includes('Marisol Whitaker') || out.includes('Marisol'));
    assert.ok(!out.includes('[NAME_'));
  });

  it('sends nothing when the hash is another, or the facts have changed', async () => {
    const sha256 = await approvedHash();
    const changed = await runCli(['draft', '--template', 'soap', '--facts', '-', '--provider', 'openai', '--endpoint', server.url, '--model', 'm', '--api', 'chat', '--approved', sha256], { stdin: note.replace('44/56', '45/56') });
    const wrong = await draft('--approved', 'f'.repeat(64));
    const otherModel = await draft('--model', 'other', '--approved', sha256);
    for (const { code, out, err } of [changed, wrong, otherModel]) {
      assert.deepEqual([code, out], [2, '']);
      assert.match(err, /Nothing was sent\.\n$/);
    }
    assert.equal(server.requests.length, 0);
  });

  it('reports what the model invented, and fails on it when asked to', async () => {
    const { code, out } = await draft('--approved', await approvedHash(), '--json', '--fail-on', 'any');
    const result = JSON.parse(out) as DraftJson;
    assert.equal(code, 1);
    assert.ok(result.ungrounded.some(({ text }) => text.includes('13.2')), JSON.stringify(result.ungrounded));
    for (const { start, end, text } of result.ungrounded) assert.equal(result.document.slice(start, end), text);
  });

  it('gives what arrived of a draft that was cut off, and exit 2', async () => {
    answer = chat(reply.slice(0, 120), 'length');
    const { code, out, err } = await draft('--approved', await approvedHash());
    assert.equal(code, 2);
    assert.ok(out.includes('near falls'));
    assert.match(err, /cut off at the model's length limit/);
  });

  it('says in one line what the endpoint refused, and what left', async () => {
    const refusing = await rawServer((_request, response) => json(response, 401, { error: { message: `no: ${note}` } }));
    const words = ['draft', '--template', 'soap', '--facts', '-', '--provider', 'openai', '--endpoint', refusing.url, '--approved'];
    const { sha256 } = JSON.parse((await runCli([...words.slice(0, -1), '--json'], { stdin: note })).out) as { sha256: string };
    const { code, out, err } = await runCli([...words, sha256], { stdin: note, env: { THERADRAFT_API_KEY: 'sk-test' } });
    await refusing.stop();
    assert.deepEqual([code, out], [2, '']);
    assert.match(err, /^theradraft: 127\.0\.0\.1:\d+ did not accept the API key\. Nothing left this machine: [^\n]+\n$/);
    assert.ok(!identifiers.test(err));
    assert.equal(refusing.requests[0]?.headers.authorization, 'Bearer sk-test');
  });

  it('takes the key from a file too', async () => {
    const folder = testFolder();
    const keyFile = folder.file('key', 'sk-file\n');
    await draft('--approved', await approvedHash(), '--key-file', keyFile);
    const missing = await draft('--approved', await approvedHash(), '--key-file', join(folder.path, 'none'));
    folder.remove();
    assert.equal(server.requests[0]?.headers.authorization, 'Bearer sk-file');
    assert.deepEqual([missing.code, server.requests.length], [2, 1]);
  });

  const refused: readonly (readonly [readonly string[], RegExp])[] = [
    [[], /--endpoint/],
    [['--endpoint', 'http://192.0.2.1/v1'], /https/],
    [['--endpoint', 'nonsense nonsense'], /not a web address/],
    [['--endpoint', 'https://endpoint.invalid', '--approved', 'x'], /not the one approved/],
  ];
  for (const [words, says] of refused) {
    it(`sends nothing with "${words.join(' ')}"`, async () => {
      const { code, out, err } = await runCli(['draft', '--template', 'soap', '--facts', '-', '--provider', 'openai', ...words], { stdin: note });
      assert.deepEqual([code, out], [2, '']);
      assert.match(err, says);
      assert.match(err, /Nothing was sent\.\n$/);
    });
  }

  it('sends nothing to another machine without a key', async () => {
    const words = ['draft', '--template', 'soap', '--facts', '-', '--provider', 'openai', '--endpoint', 'https://endpoint.invalid'];
    const { sha256 } = JSON.parse((await runCli([...words, '--json'], { stdin: note })).out) as { sha256: string };
    const { code, err } = await runCli([...words, '--approved', sha256], { stdin: note });
    assert.equal(code, 2);
    assert.match(err, /no API key/);
  });

  it('ignores OPENAI_* of the environment', async () => {
    const sha256 = await approvedHash();
    const trap = await rawServer((_request, response) => json(response, 200, {}));
    process.env['OPENAI_BASE_URL'] = trap.url;
    await draft('--approved', sha256).finally(() => delete process.env['OPENAI_BASE_URL']);
    await trap.stop();
    assert.deepEqual([trap.requests.length, server.requests.length], [0, 1]);
  });
});
