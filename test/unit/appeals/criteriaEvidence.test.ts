// What may stand as evidence of a row: this patient, part and time, done and not planned, all that the row names. All text is fictional.
import assert from 'node:assert/strict';
import type { CriterionStatus } from '../../../src/core/appeals/criteria/criteriaTypes';
import { mapCriteria } from '../../../src/core/appeals/criteria/mapCriteria';

const statusOf = (row: string, ...notes: readonly string[]): CriterionStatus | undefined =>
  mapCriteria({ id: 'x', title: 'x', origin: 'policy', denialTypes: [], criteria: [{ id: '1', text: row }] }, notes.map((text, index) => ({ file: `2026-0${index + 3}-10-note.md`, text: `Visit note\n\n${text}` })))[0]?.status;

/** The row, words that bear it out, and words that must not. */
const rows: readonly (readonly [row: string, words: Readonly<Record<string, CriterionStatus>>])[] = [
  ['A written behavioral agreement has been signed by the patient and the caregiver.', { 'Behavior contract signed by pt and wife 3/2.': 'met', 'Contract packet sent home, husband will sign it Monday.': 'notDocumented' }],
  ['The patient has been fitted with a compression garment.', { 'Flat knit sleeve fitted 3/4, donned alone.': 'met', 'Fitter booked 3/20 for a flat knit sleeve.': 'notDocumented' }],
  ['A pressure mapping study has been performed.', { 'Seating clinic talked over, appt is 4/12.': 'notDocumented', 'Her cousin had pressure mapping done.': 'notDocumented' }],
  ['Hearing has been evaluated by an audiologist.', { 'Audiologist 3/2: pure tone thresholds 15 dB both ears, normal.': 'met', 'Hearing: mother reports he "passed the newborn one."': 'notDocumented', 'Audiology slot 4/22.': 'notDocumented' }],
  ['The enrollee climbs the entry steps without a handrail.', { 'Entry steps up and down without rail, no loss of balance.': 'met', 'Stairs: 3 with rail, step to.': 'notMet', 'Living: ranch house, 3 steps in, no rail.': 'notDocumented' }],
  ['Limb volume measurements of the affected arm are recorded.', { 'Arm volume R 2842 mL, L 2316 mL.': 'met', 'QuickDASH 47.': 'notDocumented' }],
  ['Blood pressure has been checked lying and standing.', { 'BP supine 132/78, standing 124/74, no symptoms.': 'met', 'BP seated 118/70.': 'notDocumented' }],
  ['A custom-fitted compression garment has been ordered.', { 'Custom flat knit sleeve ordered and fitted 3/4.': 'met', 'Wore a 15-20 mmHg off-the-shelf sleeve daily.': 'notDocumented' }],
  ['A validated patient-reported outcome questionnaire has been given at baseline and given again during the course of care.', { 'DASH 61.4.': 'notDocumented' }],
  ['Standardized testing places the child at least 1.5 standard deviations below the mean.', { 'PDMS-3 fine motor composite 72 (3rd percentile).': 'met', 'PDMS-3 fine motor composite 95 (37th percentile).': 'notMet' }],
];

describe('Evidence of a row', () => {
  for (const [row, words] of rows) {
    it(row, () => assert.deepEqual(Object.fromEntries(Object.keys(words).map((text) => [text, statusOf(row, text)])), words));
  }

  it('holds a change of a size against the first and the last value', () => {
    const row = 'An improvement of at least 4 points on the Mini-BESTest has been shown.';
    assert.equal(statusOf(row, 'Mini-BESTest 14/28.', 'Mini-BESTest 15/28.'), 'notMet');
    assert.equal(statusOf(row, 'Mini-BESTest 14/28.', 'Mini-BESTest 20/28.'), 'met');
  });

  it('reads a value behind dots that lead to it', () => assert.notEqual(statusOf('Benign paroxysmal positional vertigo is present and confirmed by positional testing.', 'Dix-Hallpike R/L ......... neg / neg'), 'met'));

  it('tells a row of a payer\'s own policy, matched by its words, from one of a built-in checklist', () => {
    const of = (origin: 'policy' | 'checklist'): boolean | undefined => mapCriteria({ id: 'x', title: 'x', origin, denialTypes: [], criteria: [{ id: '1', text: 'The patient has been fitted with a compression garment.' }] }, [{ file: '2026-03-10-note.md', text: 'Visit note\n\nFlat knit sleeve fitted 3/4, donned alone.' }])[0]?.byWords;
    assert.deepEqual([of('policy'), of('checklist')], [true, false]);
  });

  it('keeps the nearest passage of a row not documented, and no quote', () => {
    const [row] = mapCriteria({ id: 'x', title: 'x', origin: 'policy', denialTypes: [], criteria: [{ id: '1', text: 'The patient has been fitted with a compression garment.' }] }, [{ file: '2026-03-10-note.md', text: 'Visit note\n\nFitter booked 3/20 for a flat knit sleeve.' }]);
    assert.deepEqual([row?.quotes.length, row?.nearest.map(({ quote }) => quote)], [0, ['Fitter booked 3/20 for a flat knit sleeve.']]);
  });

  it('takes no value of before a row\'s window', () => {
    const row = 'A hemoglobin A1c within the previous three months at or below 8.0.';
    assert.notEqual(statusOf(row, 'A1c 7.4 in September.', 'Seen for gait.'), 'met');
  });

  it('knows a helper by the name the notes give', () => {
    assert.equal(statusOf('The caregiver has been taught the stretches and demonstrates them.', 'Wife Jelena came along.', 'Jelena showed the stretches back to me, both correct.'), 'met');
  });

  it('weighs a label that comes back, whatever the measure', () => {
    const row = 'The symptom inventory shows a reduction of symptoms.';
    assert.equal(statusOf(row, 'PCSS 46.', 'PCSS 9.'), 'met');
    assert.notEqual(statusOf(row, 'PCSS 9.', 'PCSS 46.'), 'met');
  });
});
