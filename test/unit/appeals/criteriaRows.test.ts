// Rows of payers' policies, each against words of a note that bear it out, break it, or do not speak of it. All text is fictional.
import assert from 'node:assert/strict';
import type { CriterionStatus } from '../../../src/core/appeals/criteria/criteriaTypes';
import { mapCriteria } from '../../../src/core/appeals/criteria/mapCriteria';

/** The row, then the words of a note with what they make of it. */
const rows: readonly (readonly [row: string, words: Readonly<Record<string, CriterionStatus>>])[] = [
  ['Medication was tried and gave inadequate relief.', { 'Took ibuprofen for 4 weeks with little relief.': 'met', 'Has never tried any medication.': 'notMet', 'Works as a baker.': 'notDocumented' }],
  ['Opioid medication has been discontinued.', { 'Off oxycodone since 3/2.': 'met', 'Still takes oxycodone, continues nightly.': 'notMet', 'Knee flexion 95 deg.': 'notDocumented' }],
  ['Development is delayed by at least 25 percent.', { 'Gross motor age equivalent 9 months at 14 months (36% delay).': 'met', 'Fine motor 10% delay.': 'notMet', 'Mother attends each session.': 'notDocumented' }],
  ['Test scores fall at or below the 10th percentile.', { 'BOT-2 balance 4th percentile.': 'met', 'BOT-2 balance 34th percentile.': 'notMet', 'Sits at circle time.': 'notDocumented' }],
  ['Provocation tests reproduce the symptoms.', { 'Spurling + to the R, ULTT positive.': 'met', 'Spurling negative.': 'notMet', 'Neck rotation 50 deg.': 'notDocumented' }],
  ['Dizziness is brought on by head movement.', { 'Dizziness 6/10 with quick head turns.': 'met', 'No dizziness with head turns.': 'notMet', 'Drives to work.': 'notDocumented' }],
  ['A vestibular function test was done.', { 'VNG 4/2: 30% caloric weakness.': 'met', 'FGA 18/30.': 'notDocumented' }],
  ['No inconsistent effort was observed.', { 'Effort consistent on three grip trials.': 'met', 'Self-limited, effort submaximal.': 'notMet', 'Lifts 30 lb to the waist.': 'notDocumented' }],
  ['The worker has not reached maximum medical improvement.', { 'Dr. Cole: not yet at MMI.': 'met', 'Dr. Cole placed at MMI on 5/1.': 'notMet', 'Off work since 3/4.': 'notDocumented' }],
  ['The member lives alone.', { 'Lives by herself on the third floor.': 'met', 'Lives with her son.': 'notMet', 'TUG 19 s.': 'notDocumented' }],
  ['There are no radicular signs.', { 'SLR negative bilaterally.': 'met', 'SLR + on the left at 35.': 'notMet', 'Lumbar flexion 40.': 'notDocumented' }],
  ['Skills carry over from one session to the next.', { 'Recalled the log roll from last session without reminders.': 'met', 'Gait speed 0.7 m/s.': 'notDocumented' }],
  ['Improvement has been documented.', { 'Berg 38 to 46.': 'met', 'DHI 58 to 34.': 'met', 'Berg 46 to 38.': 'notMet', 'Lives in an apartment.': 'notDocumented' }],
  ['Therapy begins within 14 days of cast removal.', { 'Cast off 3/3/26, first visit 3/9/26.': 'met', 'Cast off 3/3/26, first visit 4/9/26.': 'notMet' }],
  ['A decline is likely if therapy stops.', { 'Over a two week break in therapy her TUG went from 14 s to 19 s.': 'met', 'Wound healing delayed range by two weeks.': 'notDocumented' }],
  ['Services are not for sports or recreation.', { 'Wants plyos for the half marathon in May.': 'notMet', 'Did a full shift with no limp.': 'notDocumented' }],
  ['An estimated date of return to full duty is given.', { 'Return to full duty expected 6/14.': 'met', 'Job: medium-heavy, lifts 50 lb.': 'notDocumented' }],
  ['Medicines have been reviewed by the prescriber.', { 'Meds reviewed by Dr. Cole 4/2.': 'met', 'Referred by ENT, DGI 16/24.': 'notDocumented' }],
  ['Cognition was screened with a standardized tool.', { 'MoCA 24/30.': 'met', 'UE strength 4/5 both sides.': 'notDocumented' }],
  ['The plan of care is signed by the physician.', { 'POC signed by Dr. Cole 5/1.': 'met', 'Told her that driving is up to the surgeon.': 'notDocumented' }],
  ['The pain rating is recorded at each visit.', { 'Pain 4/10.': 'met', 'Forgot to ask for the pain number today.': 'notMet', 'Sore after a long drive.': 'notDocumented' }],
  ['The DHI has improved by at least 18 points.', { 'DHI 64 to 40.': 'met', 'DHI 64 to 52.': 'notMet' }],
  ['There is a plan for transition to community activities.', { 'Worked on transition sit to quadruped over her leg.': 'notDocumented' }],
  ['Splinting needs are addressed.', { 'Fabricated a wrist cock-up for night.': 'met', 'Grip 20 lb.': 'notDocumented' }],
];

const statusOf = (row: string, text: string, file = 'note.txt'): CriterionStatus | undefined =>
  mapCriteria({ id: 'x', title: 'x', origin: 'policy', denialTypes: [], criteria: [{ id: '1', text: row }] }, [{ file, text: `Daily note\n\n${text}` }])[0]?.status;

describe('A row of a policy', () => {
  for (const [row, words] of rows) {
    it(row, () => assert.deepEqual(Object.fromEntries(Object.keys(words).map((text) => [text, statusOf(row, text)])), words));
  }

  it('that names a day is answered by the note of that day alone', () => {
    const row = 'Minutes for each timed code (06/17)';
    assert.equal(statusOf(row, '97110 23 min, 97140 15 min. Timed 38 min, total 44 min.', 'note-0617.md'), 'met');
    assert.equal(statusOf(row, '97110 23 min, 97140 15 min. Timed 38 min, total 44 min.', 'note-0615.md'), 'notDocumented');
  });
});
