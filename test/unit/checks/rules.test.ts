// Recall and precision of every rule over the fixtures, and silence on clean notes.
import assert from 'node:assert/strict';
import { loadCases } from '../../fixtures/checks/loadCases';
import { measureRules } from '../../fixtures/checks/measureRules';

describe('the note checks over the fixtures', () => {
  const cases = loadCases();
  const { scores, clean, alarmed } = measureRules(cases);

  it('has at least 150 notes, a third of them clean', () => {
    assert.ok(cases.length >= 150, String(cases.length));
    assert.ok(clean * 3 >= cases.length, `${clean} of ${cases.length}`);
  });

  for (const { rule, gold, found, missed, wrong } of scores) {
    it(`finds ${rule} and nothing else`, () => {
      assert.ok(gold > 0, 'no fixture plants this error');
      assert.deepEqual(missed, []);
      assert.deepEqual(wrong, []);
      assert.equal(found, gold);
    });
  }

  it('raises no alarm on a clean note', () => {
    assert.deepEqual(alarmed, []);
  });
});
