// A payer's policy as people paste it: lists of many marks, lines of their own, marks inside a sentence, running text. All text is invented.
import assert from 'node:assert/strict';
import { splitPolicyText } from '../../../src/core/appeals/criteria/splitPolicyText';

const texts: readonly (readonly [name: string, text: string, rows: readonly string[]])[] = [
  ['lines without a mark, with full stops', 'The member needs the skill of a therapist.\nImprovement of balance has been measured.\nThe home has been made safe.', ['The member needs the skill of a therapist.', 'Improvement of balance has been measured.', 'The home has been made safe.']],
  ['lines without a mark under a heading and words that introduce them', 'CRITERIA FOR CONTINUED VISITS\nTherapy is covered when\nthe condition can improve\nthe services need a therapist', ['the condition can improve', 'the services need a therapist']],
  ['a line that the width of the page has ended', 'Home program is in place\nFunctional goals are updated every 30 days, with objective measures for each of\nthe goals and a target date', ['Home program is in place', 'Functional goals are updated every 30 days, with objective measures for each of the goals and a target date']],
  ['marks inside a sentence', 'Coverage criteria: (1) The condition can improve; (2) the services require a therapist; and (3) a written plan exists.', ['The condition can improve', 'the services require a therapist', 'a written plan exists.']],
  ['letters inside a sentence', 'Services are covered if: a) the condition can improve b) a therapist is needed, and c) the plan is signed.', ['the condition can improve', 'a therapist is needed', 'the plan is signed.']],
  ['a nested list with heads', '1. Initial criteria:\n  a. Onset within 12 months\n  b. Able to follow commands\n2. Continued criteria:\n  a. Gain of 4 points\n3. Member agrees', ['Onset within 12 months', 'Able to follow commands', 'Gain of 4 points', 'Member agrees']],
  ['no exclusion, marked or not', 'I. Criteria\nA. The member has hemiparesis\nB. Active extension\n   of the wrist of 10 degrees\nII. Exclusions\nA. Maintenance programs\nIII. Documentation\nA. Signed plan of care', ['The member has hemiparesis', 'Active extension of the wrist of 10 degrees', 'Signed plan of care']],
  ['no exclusion under a heading of its own', '## Criteria\n- Hemiparesis\n## Exclusions\n- Maintenance\n## Documentation\n- Signed plan of care', ['Hemiparesis', 'Signed plan of care']],
  ['sentences of running text that demand something', 'Physical therapy is a service of many kinds. The therapy must be prescribed by a physician. Many members like it.', ['The therapy must be prescribed by a physician.']],
  ['nothing in words without a demand', 'nothing here', []],
];

describe('A pasted policy', () => {
  for (const [name, text, rows] of texts) it(`is split: ${name}`, () => assert.deepEqual(splitPolicyText(text), rows));

  it('is split alike whatever ends its lines', () => {
    for (const [, text, rows] of texts) assert.deepEqual(splitPolicyText(text.replace(/\n/g, '\r\n')), rows);
  });
});
