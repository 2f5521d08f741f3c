// When a figure of the draft is that of the source although written as another kind, and when it is not.
import assert from 'node:assert/strict';
import { flagged } from './flagged';

const supported: readonly (readonly [string, string, string])[] = [
  ['a value of a count', 'Backward pulls: needed catch 7 of 12.', 'Backward pulls needed a catch in seven.'],
  ['nights and wakings', 'Sleep: 1 waking/night vs 4.', 'The patient wakes once a night instead of four times.'],
  ['a force of a motion that is told in degrees elsewhere', 'R ER 8.0, L 9.1 kg on HHD.', 'External rotation force is 8.0 kg on the right.'],
  ['each of a list to its own', 'Pain 2/10 rest, 5/10 overhead (start 4 & 8).', 'Pain is 2/10 at rest and 5/10 overhead, down from 4/10 and 8/10.'],
  ['a gain that is told as one', 'L shoulder PROM flex 150. Flex PROM +8 after mobs.', 'Passive flexion of the left shoulder gained 8° after the mobilization.'],
  ['an amount beside a value two figures back', '30s CST: 9 (7 at IE).', 'The patient completed nine chair stands in 30 seconds, two more than at the initial evaluation.'],
  ['an aim that is listed after its heading', 'TUG 31.4 s -> 14.9 s. LTG: TUG <12 s.', 'The goal has not been achieved: Timed Up and Go below 12 seconds.'],
  ['the day the sentence names', 'Oswestry start 52, visit 12 on 3/23 32, visit 18 on 4/15 18.', 'On 3/23 the Oswestry score was 32.'],
  ['a row of a table without words', 'girth L (cm)  10/6    11/3\nwrist         18.8    17.2\n+10           25.0    22.6', 'Left girth 10 cm above the wrist went from 25.0 to 22.6 cm.'],
  ['visits paid of all', '16 visits, paid 10.', 'Ten of the sixteen visits were paid.'],
  ['a share of the other side', 'Heel raises L 9 reps, R 15.', 'Heel raises: 9 repetitions on the left versus 15 on the right, i.e. 60%.'],
];

const wrong: readonly (readonly [string, string, string, string])[] = [
  ['another unit', 'NuStep 20 s holds. 97112 18 min.', 'NuStep was held for 20 minutes.', '20 minutes'],
  ['a score for months', 'Low back pain 5/10 for 2 months.', 'Low back pain has lasted five months.', 'five months'],
  ['another top of the count', 'Circle cut in 4/5 trials.', 'A circle is cut in 5/5 trials.', '5/5'],
  ['the earlier value for today', 'HA 3 days/wk (was 6).', 'Headaches occur 6 days a week.', '6 days a week'],
  ['a bound that is no difference', 'Pain 3/10 at rest. Reach a 5 lb object. Goal: pain no more than 2/10.', 'Goal: reach a 5-pound object with pain of 3/10 or less.', '3/10'],
  ['an amount that is not between the two', '30s CST: 9 (7 at IE).', 'The patient completed nine chair stands, four more than at the initial evaluation.', 'four'],
];

describe('one figure in two kinds', () => {
  for (const [what, source, draft] of supported) it(`accepts ${what}`, () => assert.deepEqual(flagged(source, draft), []));
  for (const [what, source, draft, error] of wrong) it(`marks ${what}`, () => assert.ok(flagged(source, draft).some((text) => text.includes(error)), flagged(source, draft).join(' | ')));
});
