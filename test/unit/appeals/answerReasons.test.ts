// What the letter says to each reason of the payer: under the criterion it touches, each quote once, the general reason with the special one.
import assert from 'node:assert/strict';
import { answerReasons } from '../../../src/core/appeals/letter/answerReasons';

const criteria = [
  { criterion: 'Functional limitation documented by an objective measure', evidence: 'Met: "Cannot shower alone." (09/24/2026)', exhibit: 'Exhibit A, p. 1' },
  { criterion: 'Measurable improvement shown by successive objective measures', evidence: 'Met: "Berg Balance Scale 43/56, up from 36/56." (09/24/2026)', exhibit: 'Exhibit B, p. 2' },
  { criterion: 'Individualized measurable goals with a time frame', evidence: 'Met: "Berg Balance Scale 46/56 by 10/22/2026." (09/24/2026)', exhibit: 'Exhibit B, p. 2' },
  { criterion: 'Services require the skills of a therapist', evidence: 'Met: "The therapist grades perturbation to the reaction." (09/24/2026)', exhibit: 'Exhibit B, p. 2' },
  { criterion: 'Certified plan of care', evidence: 'Not met: "Signature pending." (09/24/2026)', exhibit: 'Exhibit B, p. 2' },
];
const other = { authorization: undefined, measures: ['Berg Balance Scale 43/56 (36/56 at baseline, up 7)', 'TUG 14.1 s (19.2 s at baseline, down 5.1 s)'] };

describe('answers to the stated reason', () => {
  it('stand under the criterion they meet, with day and exhibit in one bracket', () => {
    const [answer] = answerReasons('The records do not show the need for the skills of a therapist.', criteria, other);
    assert.equal(answer?.answers[0], 'Services require the skills of a therapist: "The therapist grades perturbation to the reaction." (09/24/2026; Exhibit B, p. 2)');
  });

  it('cover each thing the payer names', () => {
    const [answer] = answerReasons('The records do not show measurable progress or the need for the skills of a therapist.', criteria, other);
    for (const words of ['Measurable improvement', 'skills of a therapist']) assert.ok(answer?.answers.some((each) => each.includes(words)), words);
  });

  it('take the general reason together with the special one beside it', () => {
    const groups = answerReasons('The services were not medically necessary. The records do not show measurable progress or the need for the skills of a therapist.', criteria, other);
    assert.equal(groups.length, 1);
    assert.equal(groups[0]?.reasons.length, 2);
  });

  it('give a measure only where no quote holds it, and argue nothing that is not met', () => {
    const answers = answerReasons('The records do not show measurable progress.', criteria, other).flatMap((each) => each.answers);
    assert.ok(answers.some((each) => each.startsWith('TUG 14.1 s')));
    assert.ok(!answers.some((each) => each.startsWith('Berg Balance Scale 43/56 (')));
    assert.ok(!answers.some((each) => each.includes('Signature pending')));
  });
});
