// A whole draft in somebody else's words, with words for figures, sums and changes: no alarm, and each wrong word found. Made up.
import assert from 'node:assert/strict';
import { flagged } from './flagged';

const note = `S: Pt reports right shoulder pain 3/10 at rest, 6/10 with overhead reaching. Denies numbness. Was able to put dishes on the middle shelf this week.
O: Right shoulder AROM: flexion 132 deg (118 at eval), abduction 110 deg (96), ER 48 deg (40). Left shoulder flexion 160 deg. Right shoulder flexion MMT 4-/5. QuickDASH 38.6 (52.3 at eval). Hawkins-Kennedy positive on the right. 
97110 25 min: side-lying ER 2 lb 3x10, wall slides 2x10. 97140 15 min: grade III posterior glides. Timed 40 min, total 45 min.
A: ER load increased from 1 lb to 2 lb because she completed 3x10 without compensation. Tactile cueing needed to prevent upper trap substitution.
P: Continue 2x/week for 4 weeks. Goal: reach a 5 lb object to top shelf, pain no more than 2/10.`;

const draft = `## Subjective
The patient rates her right shoulder pain at three out of ten at rest and six out of ten when reaching overhead. She denies numbness. She could place dishes on the middle shelf this week.

## Objective
Right shoulder flexion improved by 14 degrees since evaluation, from 118 to 132 degrees; abduction rose from 96 to 110 degrees and external rotation from 40 to 48 degrees. Flexion on the left is 160 degrees. Right shoulder flexion strength is 4-/5. The QuickDASH score fell 13.7 points, from 52.3 to 38.6. The Hawkins-Kennedy test is positive on the right.

Therapeutic exercise (97110) was provided for twenty-five minutes and manual therapy (97140) for fifteen minutes, 40 timed minutes of a 45-minute session: three units. Exercises were side-lying external rotation with two pounds for three sets of ten and wall slides for two sets of ten. Posterior glides were grade III.

## Assessment
The resistance for external rotation was doubled from one to two pounds since she finished all three sets of 10 without compensating. She needed tactile cues to avoid upper trapezius substitution.

## Plan
Therapy continues twice a week for four weeks (8 visits). Goal: she will reach a five-pound object to the top shelf with pain of 2/10 or less.`;

/** What is right, and what it is replaced by. */
const wrong: readonly (readonly [string, string])[] = [
  ['three out of ten at rest', 'four out of ten at rest'],
  ['right shoulder pain at', 'left shoulder pain at'],
  ['denies numbness', 'reports numbness'],
  ['improved by 14 degrees', 'improved by 24 degrees'],
  ['from 96 to 110 degrees and external rotation from 40 to 48', 'from 40 to 48 degrees and external rotation from 96 to 110'],
  ['left is 160', 'left is 150'],
  ['4-/5', '4+/5'],
  ['fell 13.7 points', 'rose 13.7 points'],
  ['test is positive', 'test is negative'],
  ['for twenty-five minutes and manual therapy (97140) for fifteen', 'for fifteen minutes and manual therapy (97140) for twenty-five'],
  ['two pounds for three sets', 'three pounds for three sets'],
  ['wall slides for two sets', 'wall slides for three sets'],
  ['grade III', 'grade IV'],
  ['twice a week', 'three times a week'],
  ['five-pound', 'ten-pound'],
  ['needed tactile cues', 'needed no tactile cues'],
  ['(97140)', '(97112)'],
  ['three units', 'four units'],
  ['2/10 or less', '3/10 or less'],
  ['Posterior glides', 'Anterior glides'],
  ['on the right.\n\nThera', 'on the right. Neer test is negative.\n\nThera'],
  ['without compensating', 'with compensation'],
];

describe('a draft in other words', () => {
  it('raises no alarm', () => {
    assert.deepEqual(flagged(note, draft), []);
  });

  for (const [right, instead] of wrong) {
    it(`is caught with "${instead.replaceAll('\n', ' ')}"`, () => {
      assert.equal(draft.split(right).length, 2);
      assert.notDeepEqual(flagged(note, draft.replace(right, instead)), []);
    });
  }
});

describe('the length of a session', () => {
  const source = 'Grip L 34 lb, R 58 lb.\n97110 16 min: putty. 97535 24 min: jar opener. Timed 40, total 43.';
  for (const words of ['40 timed minutes in 43 minutes of treatment', '40 timed minutes of a 43-minute session', '40 minutes were timed; the whole session lasted 43']) {
    it(`is no part of the code before it: ${words}`, () => assert.deepEqual(flagged(source, `Exercise (97110) and self-care training (97535) were given, ${words}.`), []));
  }

  it('is told from what it is not', () => {
    assert.notDeepEqual(flagged(source, 'Exercise (97110) and self-care training (97535) were given, 40 timed minutes of a 53-minute session.'), []);
  });
});

describe('a share of the other side', () => {
  const source = 'Grip L 34 lb, R 58 lb.';
  it('is arithmetic', () => assert.deepEqual(flagged(source, 'Left grip is 34 lb, 59 % of the right side.'), []));
  it('is reckoned again', () => assert.notDeepEqual(flagged(source, 'Left grip is 34 lb, 69 % of the right side.'), []));
});
