import assert from 'node:assert/strict';
import { placeUnheaded } from '../../../src/core/draft/read/placeUnheaded';
import { noteLines } from '../../../src/core/draft/read/noteLines';
import { featuresOf, sectionWords } from '../../../src/core/draft/read/sectionWords';

describe('The words of a statement', () => {
  it('speak for a section where no rule knows the turn', () => {
    const said: readonly (readonly [string, string])[] = [
      ['S', 'Gave up on the crutches by himself over Easter'],
      ['O', 'Subtalar eversion 6, thigh band squats 2 rounds'],
      ['A', 'Guarding more than stiffness is what blocks the arm'],
      ['P', 'Phone the vendor, swap the cushion'],
    ];
    for (const [section, text] of said) {
      const ranked = Object.entries(sectionWords(text)).sort((one, other) => other[1] - one[1]);
      assert.equal(ranked[0]?.[0], section, `${text}: ${JSON.stringify(ranked)}`);
    }
  });

  it('are kept by their beginnings and ends, figures only by their number', () => {
    assert.deepEqual(featuresOf('Lifting 12'), ['^lifting', 'lifting', '0', '-ing', 'lifti*', 'words 0', 'figures 1']);
  });

  it('sort a note jotted without headings', () => {
    const note = 'hubby carries the laundry, she feels useless\nankle circles fine, stairs wobbly on the way down\nknee wrap on, bend 92\nfear more than weakness holds her back\nphone the surgeon, swap the brace\n';
    assert.equal(placeUnheaded(noteLines(note, [])).map(({ section }) => section).join(''), 'SSOAP');
  });
});
