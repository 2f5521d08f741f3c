// The criteria map and the denial fields on the invented cases of test/fixtures/appeals/criteria.
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { readCriteriaCases, scoreCriteria } from '../../fixtures/appeals/criteria/readCases';

describe('the criteria map on the appeal cases', () => {
  const score = scoreCriteria(readCriteriaCases());

  it('never calls met, nor offers as evidence, what the record is silent on or speaks against', () => {
    assert.deepEqual([...score.falselyMet, ...score.falselyOffered], []);
  });

  it('finds the right quote for at least 97 of 100 criteria, on at least 45 cases', () => {
    assert.ok(score.cases >= 45, String(score.cases));
    assert.ok(score.rightQuotes / score.criteria >= 0.97, JSON.stringify(score.misses, null, 1));
  });

  it('reads at least 97 of 100 fields of their letters', () => {
    assert.ok(score.rightFields / score.fields >= 0.97, JSON.stringify(score.misses, null, 1));
  });
});

describe('the criteria map on rows of payers in their own words', () => {
  const score = scoreCriteria(readCriteriaCases(join('test', 'fixtures', 'appeals', 'criteria-free')));

  it('never calls met, nor offers as evidence, what the record is silent on or speaks against', () => {
    assert.deepEqual([...score.falselyMet, ...score.falselyOffered], []);
  });

  it('finds the right quote for at least 78 of 100 criteria', () => {
    assert.ok(score.rightQuotes / score.criteria >= 0.78, JSON.stringify(score.misses, null, 1));
  });
});
