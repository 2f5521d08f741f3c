// Findings on what a note never speaks of, named in words that no list has to know.
import assert from 'node:assert/strict';
import { flagged } from './flagged';

const note = 'Seen for R shoulder pain after RCR. PROM flex 120. LT intact UE. MWM x5. Shldr isometrics 3x10. DVA 2 lines. Pt denies N/V.';

describe('A subject of a finding that the note does not have', () => {
  for (const [draft, words] of [
    ['The glymphatic screen was negative.', 'glymphatic'],
    ['Motion was full, and the vestigial sign was positive.', 'vestigial'],
    ['A pulse oximeter was issued.', 'oximeter'],
    ['She denies palpitations.', 'palpitations'],
    ['The therapist reviewed an abacus.', 'abacus'],
  ] as const) {
    it(`is marked: ${draft}`, () => assert.ok(flagged(note, draft).some((found) => found.includes(words)), flagged(note, draft).join()));
  }
  for (const draft of ['Light touch is intact in the arm.', 'Shoulder isometrics were performed.', 'Mobilization with movement was applied.', 'Dynamic visual acuity was reduced by 2 lines.', 'She denies nausea.', 'Her progress is good, and tolerance was good.']) {
    it(`is another where the note says it in short: ${draft}`, () => assert.deepEqual(flagged(note, draft), []));
  }
});
