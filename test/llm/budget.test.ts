// What a request costs before it is sent.
import assert from 'node:assert/strict';
import { budget, estimateTokens, modelFacts, usageCost } from '../../src/llm/budget';
import table from '../../src/llm/models.json';

describe('the budget of a request', () => {
  it('counts about a token a word and more for numbers, and none for nothing', () => {
    assert.equal(estimateTokens(''), 0);
    for (const [text, atLeast] of [['Patient walked forty feet with a cane.', 8], ['BBS 44/56, TUG 13.2 s, R knee flex 102° (95° at eval)', 22], ['[NAME_1] seen [DATE_2].', 10]] as const) {
      const tokens = estimateTokens(text);
      assert.ok(tokens >= atLeast && tokens <= atLeast * 2, `${text}: ${tokens}`);
    }
  });

  it('knows a model by its dated release and behind a gateway', () => {
    for (const name of ['gpt-4o', 'gpt-4o-2024-08-06', 'openai/gpt-4o', 'GPT-4o']) assert.equal(modelFacts(name)?.id, 'gpt-4o');
    for (const name of ['gpt-4o-clinic', 'llama3.3:70b', '']) assert.equal(modelFacts(name), undefined);
  });

  it('says unknown for a model it does not know', () => {
    const { cost, fits, asOf, inputTokens } = budget({ system: 'a', user: 'b', model: 'llama3.3' });
    assert.deepEqual([cost, fits, asOf], [undefined, undefined, undefined]);
    assert.ok(inputTokens > 0);
    assert.equal(usageCost('llama3.3', 10, 10), undefined);
  });

  it('computes cost from the table, its date beside it, unless the user has own prices', () => {
    assert.equal(usageCost('gpt-4o', 1_000_000, 100_000), 3.5);
    assert.equal(usageCost('gpt-4o', 1_000_000, 100_000, [{ id: 'gpt-4o', input: 1, output: 1 }]), 1.1);
    assert.equal(budget({ system: '', user: '', model: 'gpt-4o' }).asOf, '2026-05-31');
    assert.equal(budget({ system: '', user: 'x', model: 'llama3.3', loopback: true }).cost, 0);
  });

  it('sees when a text does not fit', () => {
    const user = 'knee flexion 102 degrees '.repeat(40_000);
    assert.equal(budget({ system: '', user, model: 'gpt-4o' }).fits, false);
    assert.equal(budget({ system: '', user, model: 'gpt-4.1' }).fits, true);
  });

  it('has a date and a source on every row of the price table', () => {
    for (const row of table.models) {
      assert.match(row.asOf, /^\d{4}-\d{2}-\d{2}$/);
      assert.ok(row.source.length > 10 && row.input > 0 && row.output > row.input);
    }
    assert.equal(new Set(table.models.map((row) => row.id)).size, table.models.length);
  });
});
