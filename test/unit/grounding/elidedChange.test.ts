// Changes said without their verb.
import assert from 'node:assert/strict';
import { flagged } from './flagged';

describe('A change and where it led', () => {
  const source = 'Berg 49/56 (43 on 9/4). FGA 20 (15). NPC 11 cm (19). CKCUEST 18 (13). Tandem gait 11 s (18).';
  for (const draft of ['The Berg improved six points to 49/56, the FGA five points to 20.', 'The CKCUEST increased by five to 18.', 'Tandem gait time decreased by seven seconds to 11.']) {
    it(`is proved by value and start: ${draft}`, () => assert.deepEqual(flagged(source, draft), []));
  }
  it('does not lead back to its start', () => assert.ok(flagged(source, 'The near point of convergence improved by 8 cm to 19 cm.').length > 0));
  it('is not another change', () => assert.ok(flagged(source, 'The CKCUEST increased by nine to 18.').length > 0));
});

describe('Changes told in several words', () => {
  const source = 'Wrist flex 41 (18 on 9/3), ext 47 (22 on 9/3). PRWE 42 (74).';
  for (const draft of ['Wrist flexion improved from 18° to 41° and extension from 22° to 47°, gains of 23° and 25°.', 'The PRWE shrank from 74 to 42.', 'The PRWE was lowered 32 points to 42.']) {
    it(`are borne out: ${draft}`, () => assert.deepEqual(flagged(source, draft), []));
  }
  for (const draft of ['Wrist flexion lengthened from 18° to 41°, a gain of 25°.', 'The PRWE shrank from 42 to 74.', 'Wrist flexion advanced from 41° to 18°.']) {
    it(`are not: ${draft}`, () => assert.ok(flagged(source, draft).length > 0));
  }
});
