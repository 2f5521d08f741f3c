// Scores out of ten and what they rate.
import assert from 'node:assert/strict';
import { flagged } from './flagged';

describe('A score out of ten in a draft', () => {
  const right: readonly (readonly [string, string])[] = [
    ['Phantom pain 2/10, residual limb 0/10.', 'Phantom limb pain is 2/10 and the residual limb is 0/10.'],
    ['Pain 1st step 4/10 (8 on 9/15), end of day 3/10.', 'First-step pain is 4/10 and pain at the end of the day 3/10.'],
    ['Pain w/ stairs 6/10 at eval, now 3/10.', 'Pain on stairs is now 3/10.'],
    ['Pain 7/10 night at eval. Pain 2/10 today.', 'Pain at night fell from 7/10 to 2/10.'],
    ['Pain 1/10, worst 4/10.', 'Pain is 1/10 with a worst of 4/10.'],
  ];
  for (const [source, draft] of right) it(`lets "${draft}" stand for "${source}"`, () => assert.deepEqual(flagged(source, draft), []));

  const wrong: readonly (readonly [string, string, string])[] = [
    ['Phantom pain 2/10, residual limb 0/10.', 'Residual limb pain was 2/10.', '2/10'],
    ['Itch 5/10, pain 2/10.', 'The patient rates itch 2/10.', '2/10'],
    ['Pain 1st step 4/10, end of day 3/10.', 'He reports end-of-day pain of 4/10.', '4/10'],
    ['Resisted ext 3/10 (7). TTP ECRB 4/10.', 'Resisted extension provokes pain of 4/10.', '4/10'],
  ];
  for (const [source, draft, score] of wrong) it(`marks "${score}" in "${draft}"`, () => assert.ok(flagged(source, draft).some((text) => text.includes(score))));
});
