// What a draft denies, dates or names in other words than its note is no error; the same words turned are.
import assert from 'node:assert/strict';
import { flagged } from './flagged';

const same: readonly (readonly [source: string, draft: string])[] = [
  ['No driving at night yet.', 'Driving at night is still avoided.'],
  ['Lock none since eval.', 'He reports no locking since the evaluation.'],
  ['Falls: fell 0 this month.', 'No falls have occurred.'],
  ['Hop landing collapses, so no cutting yet. Cut drills when hop >90%.', 'Start cutting when the hop index exceeds 90%.'],
  ['Walk her dog without stopping, met.', 'Walking the dog without stopping: met.'],
  ['She came first 6 january 2026, doctor stopped it on 28 january.', 'First seen January 6, 2026; her doctor stopped it on January 28.'],
  ['Injury nine twelve, today ten one twenty twenty six.', 'He was injured on September 12 and is seen October 1, 2026.'],
  ['DOS 9/1/26. EOP 10/6/26.', 'The Explanation of Payment is of October 6, 2026.'],
  ['Load under 2 lb until 9/22 [Dr. Ramires].', 'Load is kept under 2 lb, as set by Dr. Ramires, until 9/22.'],
  ['Auth 16 visits, 12 used.', 'Of 16 authorized visits 12 were used (4 left).'],
  ['Manual, code nine seven one four oh, twelve minutes.', 'Manual therapy (97140) took 12 minutes.'],
  ['Min A to recover from backward pull, was mod A.', 'She recovers from a backward pull with minimal rather than moderate assistance.'],
  ['She walks without the boot since 8/20 and without crutches since 9/1.', 'The boot was discontinued on 8/20 and crutches on 9/1.'],
  ['Denies chest pain, cough nonproductive.', 'He denies chest pain and his cough is non-productive.'],
  ['Back pain better sitting than standing.', 'Back pain is worse with standing than sitting.'],
  ['Could not reach seat belt, now can.', 'The patient reaches the seat belt.'],
  ['Did not do traction today, table broken.', 'Traction was omitted.'],
  ['R handed. Grooming S.', 'Hand dominance: right. Grooming under supervision.'],
];
const turned: readonly (readonly [source: string, draft: string])[] = [
  ['No driving at night yet.', 'She is driving at night.'],
  ['No injection given.', 'An injection was given.'],
  ['Nocturia 2x.', 'She denies nocturia.'],
  ['She came first 6 january 2026.', 'First seen January 16, 2026.'],
  ['Manual, code nine seven one four oh.', 'Manual therapy (97110) was given.'],
  ['LTG2 TUG <14 s: ongoing. STG2 indep HEP: met.', 'Short-term goal 2 was not met.'],
  ['He had no angina. Telemetry: no arrhythmia.', 'He had no angina, telemetry showed an arrhythmia.'],
  ['Lock sometimes since eval.', 'He reports no locking since the evaluation.'],
];

describe('a note told in other words', () => {
  for (const [source, draft] of same) it(`supports: ${draft}`, () => { assert.deepEqual(flagged(source, draft), []); });
  for (const [source, draft] of turned) it(`does not support: ${draft}`, () => { assert.notDeepEqual(flagged(source, draft), []); });
});
