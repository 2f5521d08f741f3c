// The timed total against the codes, in the ways minutes are written.
import assert from 'node:assert/strict';
import { checkNote } from '../../../src/core/checks/check';

const rulesOf = (treatment: string): readonly string[] => checkNote(`S: Pt reports L knee pain 3/10.
O: L knee flexion 110 degrees, up from 98.
${treatment}
A: SLR load raised from 1 to 2 lb because the lag is gone. Skilled PT needed to grade load by lag, which an aide could not do.
P: 2x/week for 4 weeks. LTG: climb 12 steps with one rail in 4 weeks.
Dana Whitlock, PT, DPT`, { payerRule: 'cms', planType: 'medicare' }).map(({ rule }) => rule);

describe('the timed total', () => {
  it('is right where it is the sum of the codes, however they are written', () => {
    for (const treatment of [
      '97110: bike x 10 min, SLR 3x10 x 15 min (25 min total).\nTimed 25 min, total 30 min.',
      'TherEx (97110) 1:00-1:25 pm, 25 min, SLR 3x10.\nTimed 25 min, total 30 min.',
      '97110 25 min SLR 3x10.\nTotal timed minutes (8-minute rule): 25. Total treatment minutes: 28.',
      '97110 25 min SLR 3x10; 97140 15 min glides; 97110 5 min wall sits.\nTotal timed: 45 min. Total treatment: 45 min.',
    ]) assert.deepEqual(rulesOf(treatment), [], treatment);
  });

  it('is reported where the codes add up to something else', () => {
    assert.deepEqual(rulesOf('97110 25 min SLR 3x10.\nTimed: 30 min. Total: 35 min.'), ['units-mismatch']);
  });
});

describe('the units', () => {
  const day = (units: string): readonly string[] => rulesOf(`97110 28 min: SLR 3x10.\n97116 12 min: stairs, one rail.\nTimed 40 min, total 42 min. ${units}`);

  it('are read code by code where their sum stands before them', () => {
    for (const units of ['3 units: 97110 x2, 97116 x1', '3 units (97110x2, 97116x1)', '3 units billed (97110 x 2, 97116 x 1).', '3 units = 97110 x2 + 97116 x1', '3u (97110-GP x2, 97116-GP x1)', '2 units (97110), 1 unit (97116)']) assert.deepEqual(day(units), [], units);
  });

  it('are reported where they stand at the wrong code', () => {
    for (const units of ['3 units (97110x1, 97116x2)', '3 units = 97110 x1 + 97116 x2', '1 unit (97110), 2 units (97116)']) assert.deepEqual(day(units), ['units-mismatch'], units);
  });
});
