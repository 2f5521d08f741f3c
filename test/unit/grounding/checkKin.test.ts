// Relatives named in a draft.
import assert from 'node:assert/strict';
import { flagged } from './flagged';

describe('Relatives in a draft', () => {
  const right: readonly (readonly [string, string])[] = [
    ['Dtr present for training.', 'His daughter attended the training.'],
    ['Mom reports one prompt.', 'His mother reports one prompt.'],
    ['Spouse assists w/ steps.', 'Her husband assists with steps.'],
    ['Lives w/ family.', 'He lives with his family.'],
  ];
  for (const [source, draft] of right) it(`lets "${draft}" stand for "${source}"`, () => assert.deepEqual(flagged(source, draft), []));

  const wrong: readonly (readonly [string, string, string])[] = [
    ['Dtr present for training.', 'His wife attended the training.', 'wife'],
    ['Pt alone today.', 'His son drove him.', 'son'],
  ];
  for (const [source, draft, word] of wrong) it(`marks "${word}" in "${draft}"`, () => assert.ok(flagged(source, draft).includes(word)));
});

describe('What is said to be absent', () => {
  it('does not reach over a comma to the next finding', () => {
    assert.deepEqual(flagged('Neglect L, needs vc. Sensation L hand absent LT.', 'Light touch is absent in the left hand, and left neglect requires verbal cues.'), []);
  });

  it('is found changed to intact', () => {
    assert.equal(flagged('Sensation L hand absent LT.', 'Light touch is intact in the left hand.').length, 1);
  });

  it('is found in the direction of nystagmus', () => {
    assert.deepEqual(flagged('R DH + upbeat torsional nystagmus.', 'Right Dix-Hallpike was positive with downbeating torsional nystagmus.'), ['downbeating']);
  });
});
