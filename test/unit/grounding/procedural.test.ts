// The sentences of law in an appeal are no findings. All text is synthetic.
import assert from 'node:assert/strict';
import { planTypes } from '../../../src/core/billing/planTypes';
import { planRules } from '../../../src/core/draft/compose/planRules';
import { ground } from '../../../src/core/grounding/ground';

const source = 'MoCA 26/30: takes part actively. Showers without a person nearby. No decision on a second block yet. No fall since May.';

describe('sentences of law in a letter', () => {
  it('are no findings to be proved by the record', () => {
    for (const planType of planTypes) for (const told of [planType, undefined]) {
      for (const discipline of ['PT', 'OT'] as const) {
        const rules = (['request', 'consent', 'clock', 'next', 'maintenance'] as const).flatMap((kind) => planRules(kind, { planType, discipline, timing: undefined, contractual: false }));
        const letter = `## Procedural requests\n\n${rules.map((rule) => `- ${rule}.`).join('\n')}\n`;
        assert.deepEqual(ground(source, letter, told === undefined ? {} : { planType: told }).unsupported.map(({ start, end, kind }) => [kind, letter.slice(start, end)]), [], planType);
      }
    }
  });

  it('count for the plans they hold for only', () => {
    const [rule = ''] = planRules('clock', { planType: 'medicare', discipline: 'PT', timing: undefined, contractual: false });
    assert.ok(ground(source, `I expect ${rule}.`, { planType: 'erisa' }).unsupported.length > 0);
  });

  it('do not cover what stands beside them', () => {
    const [rule = ''] = planRules('request', { planType: 'erisa', discipline: 'PT', timing: undefined, contractual: false });
    const letter = `I request ${rule}.\n\nHe showers with a person nearby and had a fall in June.`;
    assert.ok(ground(source, letter, { planType: 'erisa' }).unsupported.length > 0);
  });
});
