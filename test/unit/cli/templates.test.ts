// theradraft templates.
import assert from 'node:assert/strict';
import { builtinTemplates } from '../../../src/core/prompts/template';
import { runCli } from './runCli';

describe('templates', () => {
  it('names every template with prefix, title and placeholders', async () => {
    const { code, out } = await runCli(['templates']);
    assert.equal(code, 0);
    for (const { id, prefix, title, params } of builtinTemplates()) {
      assert.ok(out.includes(`${id}  (prefix ${prefix})\n  ${title}\n`));
      for (const { name } of params) assert.ok(out.includes(name));
    }
  });

  it('gives the same as JSON and as JSON lines', async () => {
    const json = JSON.parse((await runCli(['templates', '--json'])).out) as { id: string; placeholders: { name: string }[] }[];
    const lines = (await runCli(['templates', '--jsonl'])).out.trimEnd().split('\n').map((line) => JSON.parse(line) as unknown);
    assert.deepEqual(json, lines);
    assert.deepEqual(json.map(({ id }) => id), builtinTemplates().map(({ id }) => id));
    assert.ok(json[0]?.placeholders.some(({ name }) => name.includes('[].')));
  });

  it('prints one as a blank form that a draft can be made from', async () => {
    const { out } = await runCli(['templates', 'soap']);
    assert.ok(out.startsWith('<!-- theradraft:soap -->\n'));
    assert.ok(out.includes('[Condition and side]'));
  });

  it('lists the ids when there is no such template', async () => {
    const { code, out, err } = await runCli(['templates', 'Zebulon']);
    assert.deepEqual([code, out], [2, '']);
    assert.ok(err.includes('soap') && !err.includes('Zebulon'));
  });
});
