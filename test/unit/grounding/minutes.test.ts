// Minutes in the shapes in which a day's note gives them.
import assert from 'node:assert/strict';
import { flagged } from './flagged';

describe('The minutes of a day', () => {
  const pair = '97110 30 min: bike. 97112 8 min: foam EC. 38/41 min.\nLift form fails without a cue.';
  it('are the timed ones and the whole where two stand alone', () => assert.deepEqual(flagged(pair, 'Timed minutes 38, total treatment minutes 41.'), []));
  it('are not the other way round', () => assert.ok(flagged(pair, 'Timed minutes 41.').length > 0));
  it('are a score where they stand with a measure', () => assert.ok(flagged('97112 23 min. | BBS | 38/56 |', 'Total treatment minutes 56.').length > 0));
  it('are read where the code stands behind them', () => assert.deepEqual(flagged('Stairs for 15 minutes, code 97530. Then 97112 for 23 minutes.', '97530: 15 minutes. 97112: 23 minutes. Timed 38 minutes.'), []));
  it('of two blocks of one code are added', () => {
    const source = '97140 38 min: MLD right arm. Bandaging to axilla 15 min 97140.';
    assert.deepEqual(flagged(source, 'Timed minutes: 53 (97140).'), []);
    assert.ok(flagged(source, 'Timed minutes: 48 (97140).').length > 0);
  });
  it('of an untimed code are no timed ones', () => assert.ok(flagged('97597 20 min debridement. 97535 10 min offloading boot.', 'Timed minutes: 30.').length > 0));
  it('stand apart from the measures of their cell', () => {
    const cell = '| O | R grip 21 kg (15 kg at eval). 97140 15 min glides. 97110 23 min: chin tuck lift 3 x 8 s. Timed 38, total 41. Sleeping position was shown again. |';
    assert.deepEqual(flagged(cell, 'Timed 38 minutes (97140 15 + 97110 23).'), []);
  });
});

describe('A device that is not used', () => {
  it('denies nothing behind the comma', () => assert.deepEqual(flagged('Gait no AD 300 ft, vc heel strike.', 'Gait without a device 300 ft with a verbal cue for heel strike.'), []));
});
