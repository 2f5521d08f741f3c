// The table of procedure codes: what is done under each.
import assert from 'node:assert/strict';
import { isHandsOn, therapyCodes } from '../../../src/core/billing/codes';

describe('procedure codes', () => {
  it('say of each what is done under it', () => {
    const works = therapyCodes().map(({ code, work }) => `${code} ${work}`);
    assert.deepEqual(works.filter((text) => !/ (?:active|handsOn|test|evaluation|reEvaluation)$/.test(text)), []);
    assert.deepEqual(therapyCodes().filter(({ work }) => work === 'evaluation').map(({ code }) => code), ['97161', '97162', '97163', '97165', '97166', '97167']);
  });

  it('tell what is done to the patient from what the patient does', () => {
    for (const code of ['97140', '97140-59', '97035', '97010', 'G0283', '97760']) assert.ok(isHandsOn(code), code);
    for (const code of ['97110', '97112', '97116', '97530', '97161', '97999', undefined]) assert.ok(!isHandsOn(code), code);
  });
});
