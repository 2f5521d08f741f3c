// Ways to say the same that once were marked, and errors that hid in the same forms.
import assert from 'node:assert/strict';
import { ground } from '../../../src/core/grounding/ground';

const flagged = (note: string, draft: string): readonly string[] => ground(note, draft).unsupported.map(({ start, end }) => draft.slice(start, end));

const table = `VESTIBULAR

TESTS               IE        today
VOMS NPC            14 cm     7 cm
C/s rot R / L       55/70     72/74
Tandem gait         22 s      15 s`;
const bars = `| | IE 4/1 | 5/8 | L |
| wrist flex | 22 | 45 | 68 |
| grip lb (pos 2) | not tested | 18 | 46 |`;

describe('A draft that says the same in another form', () => {
  for (const [note, draft] of [
    ['HEP add prone hang 3 x 2 min BID.', 'Prone hangs, three of two minutes, twice daily, were added.'],
    ['ADL: I w/ buttons & feeding. Min A husband for bra.', 'She is independent with buttons and feeding, and needs minimal assistance from her husband to put on a bra.'],
    ['Strength: flexion 4 minus, external rotation 3 plus, abduction 3 plus.', 'Testing gave 4- for flexion and 3+ for both external rotation and abduction.'],
    ['Bowel/bladder change: NO.', 'He denies changes in bowel or bladder function.'],
    ['Tx: 97140 22 m: masseter release. 97110 10 m: DNF 10x10 s.', 'Treatment was 22 minutes of manual therapy and 10 of therapeutic exercise.'],
    ['Quad lag 0 (IE 8).', 'The extensor lag of eight degrees has resolved.'],
    ["He's sleeping in bed again not the recliner.", 'He sleeps in bed rather than in the recliner.'],
    ['Theo B., 5 mo 2 wk, born 37 wk.', 'Theo is five and a half months old.'],
    ['Wound: IE 3.2 x 2.6 x 0.5 cm, today 2.4 x 2.0 x 0.3 cm.', 'Length times width is 4.8 square cm, against 8.32 at evaluation.'],
    ['DGI 20/24 (IE 16). LTG DGI 23 not met.', 'The Dynamic Gait Index is 20 of 24. The Gait Index goal of 23 is not met.'],
    ['Pain with intercourse was 7. No dyspareunia since 2 wks ago.', 'Intercourse has been free of pain.'],
    ['No prolapse beyond grade one anterior wall.', 'Prolapse does not exceed grade one of the anterior wall.'],
    ['97610 low freq US W1 5 min.', 'Low-frequency ultrasound was applied to it for five minutes.'],
    ['97140 - 15; 97110 - 15; 97530 - 10. Scar massage 8 min.', 'Forty minutes of care were given: 15 minutes of manual therapy, 15 of therapeutic exercise and ten of therapeutic activities.'],
    ['Rests in 5 deg L tilt. R plagiocephaly.', 'Resting head tilt is 5 degrees to the left.'],
    ['PDQ-39 not redone till discharge. D/c eval 9/25.', 'A discharge evaluation is set for September 25.'],
    ['LTG 1 flex 125 - not met. LTG 2 stairs - not met. LTG 3 bowl 1 game - not met.', 'None of the three long-term goals is met yet.'],
    [bars, 'Grip is 18 pounds, 28 below the uninvolved hand.'],
    [table, 'Near point of convergence is 7 cm. Cervical rotation to the right improved from 55 to 72 degrees.'],
  ] as const) {
    it(`is left alone: ${draft}`, () => assert.deepEqual(flagged(note, draft), []));
  }
});

describe('An error', () => {
  for (const [note, draft, wrong] of [
    [table, 'Tandem gait took 22 seconds.', '22'],
    ['Errors 24 at IE, now 13.', 'Errors fell by 11 to 15.', '15'],
    ['Nausea gone, no vomiting.', 'Nausea has persisted.', 'persisted'],
    ['Pt declined a chaperone. Light putty not yet.', 'Light putty has already been started.', 'already'],
    ['R knee OA. HTN.', 'He also has diabetes and a right knee osteoarthritis.', 'diabetes'],
    ['Walks with SPC.', 'She walks with a cane and wears a compression stocking.', 'compression stocking'],
  ] as const) {
    it(`is marked with its word: ${draft}`, () => assert.ok(flagged(note, draft).some((words) => words.includes(wrong)), `${wrong} is not marked`));
  }
});
