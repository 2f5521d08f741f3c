// When a figure of the draft is that of the source although written as another kind, and when it is not.
import assert from 'node:assert/strict';
import { flagged } from './flagged';

const supported: readonly (readonly [string, string, string])[] = [
  ['the minutes of an exercise beside those of its service', 'Ther ex - 20 min\n bike 6 min, cues', '| Code | Minutes | Intervention | Dose |\n| --- | --- | --- | --- |\n| Ther ex | 20 | Bike | 6 min |'],
  ['a sum of the minutes that a total heads', 'time 44: TE 28 / MT 8 / NMR 8', 'Timed-code minutes: 44 (TE 28 min + MT 8 min + NMR 8 min)'],
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
  ['degrees lacking told as negative ones', 'Popliteal angle test: R -42, L -31.', 'The popliteal angle test lacks 42° on the right and 31° on the left.'],
  ['a value behind the visit it is of', 'SLR R 62, last visit 48.', 'The right straight leg raise is 62 degrees, compared with 48 degrees at the last visit.'],
  ['a score that ends what was said', 'Pt: "mopping 4/10, gardening is 7"\nGrip R 22 lb.', 'Gardening hurts 7/10.'],
  ['a dose joined by a word', 'Tandem walk 4 by 15 feet along the rail.', 'Tandem walking: 4 x 15 feet along the rail.'],
  ['the systolic pressure alone', 'BP 144/82 pre, 152/86 post.', 'Systolic pressure went from 144 before to 152 after.'],
  ['trials counted in all', 'Lid opened 3/40 tries w/ L hand.', 'Of 40 tries with the left hand the lid opened in 3.'],
  ['values under a heading that compares', 'TUG eval 19.2, now 13.4.', 'Compared with the evaluation:\n- Timed Up and Go 13.4 seconds, previously 19.2.'],
  ['a row whose first cell holds its first value', 'eval 02/11 | 03/18\n neck rot R 41 | 63\n neck rot L 70 | 72', 'Right cervical rotation went from 41 to 63 degrees.'],
  ['a time that only the draft tells', 'ODI 38 first visit, today 26. He sits 2 hr now before standing up.', 'The ODI is 12 points below the first visit, and he sits two hours before standing up.'],
  ['one grade on both sides', 'MMT: glute med R 3+ L 3+, quad R 4 L 4-.', 'Gluteus medius strength is 3+ on both sides.'],
  ['columns under times and days', '                 SOC 03/09    now\nR elbow flexion   95           131\nMMT R biceps      3/5          4/5\nQuickDASH         61.4         29.5', 'The QuickDASH fell from 61.4 to 29.5, and right biceps strength rose from 3/5 to 4/5.'],
];

const wrong: readonly (readonly [string, string, string, string])[] = [
  ['another unit', 'NuStep 20 s holds. 97112 18 min.', 'NuStep was held for 20 minutes.', '20 minutes'],
  ['a score for months', 'Low back pain 5/10 for 2 months.', 'Low back pain has lasted five months.', 'five months'],
  ['another top of the count', 'Circle cut in 4/5 trials.', 'A circle is cut in 5/5 trials.', '5/5'],
  ['the earlier value for today', 'HA 3 days/wk (was 6).', 'Headaches occur 6 days a week.', '6 days a week'],
  ['a bound that is no difference', 'Pain 3/10 at rest. Reach a 5 lb object. Goal: pain no more than 2/10.', 'Goal: reach a 5-pound object with pain of 3/10 or less.', '3/10'],
  ['an amount that is not between the two', '30s CST: 9 (7 at IE).', 'The patient completed nine chair stands, four more than at the initial evaluation.', 'four'],
  ['two values that changed places', 'Nightly voids 4 -> 1.', 'Nightly voids are four, previously one.', 'four'],
  ['the first value of such a row for the last', 'eval 02/11 | 03/18\n neck rot R 41 | 63\n neck rot L 70 | 72', 'On 03/18 right cervical rotation was 41 degrees.', '41'],
  ['what is held for what is left', 'Knee flexion 112. Goal flexion 120.', 'Flexion is 112 degrees, 112 short of the goal.', '112'],
  ['one side for both', 'MMT: glute med R 3+ L 4, quad R 4 L 4-.', 'Gluteus medius strength is 3+ on both sides.', '3+'],
];

describe('one figure in two kinds', () => {
  for (const [what, source, draft] of supported) it(`accepts ${what}`, () => assert.deepEqual(flagged(source, draft), []));
  for (const [what, source, draft, error] of wrong) it(`marks ${what}`, () => assert.ok(flagged(source, draft).some((text) => text.includes(error)), flagged(source, draft).join(' | ')));
});
