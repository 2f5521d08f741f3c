// The page of each rule: its failing example is reported by the rule, its passing one by none, and the words are all there.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkInContext, contextOf } from '../../../src/core/checks/checkInContext';
import { readNoteHead } from '../../../src/core/checks/noteHead';
import { ruleIds, type RuleId } from '../../../src/core/checks/problem';

const folder = join(process.cwd(), 'media', 'rules');
const page = (rule: string): string => readFileSync(join(folder, `${rule}.md`), 'utf8');
const example = (text: string, name: string): string => new RegExp(`^\`\`\`text ${name}\\n([\\s\\S]*?)\\n\`\`\`$`, 'm').exec(text)?.[1] ?? '';

function rulesIn(note: string, previousNote: string, rule: RuleId): readonly string[] {
  const off = new Set<RuleId>(rule === 'phi-present' ? [] : ['phi-present']);
  const context = { ...contextOf(readNoteHead(note), { unitRule: 'cms', planType: undefined }), ...(previousNote === '' ? {} : { previousNote }) };
  return checkInContext(note, context, off).map((problem) => problem.rule);
}

describe('The pages of the rules', () => {
  it('are one a rule', () => {
    assert.deepEqual(readdirSync(folder).sort(), ruleIds.map((rule) => `${rule}.md`).sort());
  });

  for (const rule of ruleIds) {
    const text = page(rule);
    const previous = example(text, 'previous');

    it(`${rule}: explains itself`, () => {
      for (const heading of ['## What it means', '## Why', '## Reported', '## Not reported', '## How to put it right']) assert.ok(text.includes(heading), heading);
      assert.ok(text.includes(`\`${rule}\``));
      if (rule !== 'phi-present') assert.ok(text.includes(`theradraft-ignore ${rule}:`) && text.includes('theradraft.checks.rules'));
    });

    it(`${rule}: reports its failing example, and nothing else in it`, () => {
      const found = rulesIn(example(text, 'reported'), previous, rule);
      assert.ok(found.length > 0);
      assert.deepEqual([...new Set(found)], [rule]);
    });

    it(`${rule}: leaves its passing example alone`, () => {
      const clean = example(text, 'clean');
      assert.ok(clean.length > 200);
      assert.deepEqual(rulesIn(clean, previous, rule), []);
    });
  }
});
