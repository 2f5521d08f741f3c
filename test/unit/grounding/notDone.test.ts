// What the note says was not done has no result in the draft; and the day at the head of a draft.
import assert from 'node:assert/strict';
import { flagged } from './flagged';

describe('What was not done', () => {
  const source = 'Calf soft, Homans not done. Lachman neg. I did not test the drop arm. VADL not done, DHI 52. 97110 24 min, 97116 8 min gait. 97110 x2, 97116 not billed.';
  for (const draft of ['The Homans sign was negative.', 'The drop arm test was positive.', 'The VADL was 4.', 'Billed were two units of 97110 and one of 97116.']) {
    it(`has no result: ${draft}`, () => assert.ok(flagged(source, draft).length > 0));
  }
  for (const draft of ['Homans was not done.', 'The Lachman test was negative.', 'The drop arm test was deferred.', 'The DHI was 52.', 'Gait training (97116) took 8 minutes.']) {
    it(`may be told: ${draft}`, () => assert.deepEqual(flagged(source, draft), []));
  }
});

describe('The day at the head of a draft', () => {
  const source = 'OP PT daily Mon 5/11/26 v6\nKnee flexion 94 (5/4: 86)';
  it('is that of the note', () => assert.deepEqual(flagged(source, 'Daily note, May 11, 2026\n\nKnee flexion was 94, from 86 on May 4.'), []));
  it('is no other day of it', () => assert.ok(flagged(source, 'Daily note, May 4, 2026\n\nKnee flexion was 94 today.').some((text) => text.includes('May 4'))));
  it('is none of a sentence', () => assert.deepEqual(flagged(source, 'Knee flexion was 86 on May 4, 2026.'), []));
  it('may be that of a letter beside the note\'s', () => assert.deepEqual(flagged(source, 'May 4, 2026\n\nShe was seen on May 11, 2026. Knee flexion was 94.'), []));
});
