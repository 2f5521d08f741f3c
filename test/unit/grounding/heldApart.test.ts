// What stands close to a figure and says nothing of it, or says it of another: a number that the speaker took back, the second
// time of a head, the side of the exercise before. The right sentence, and a wrong one of each.
import assert from 'node:assert/strict';
import { flagged } from './flagged';

const pairs: readonly (readonly [what: string, note: string, right: string, wrong: string, marked: string])[] = [
  ['a rate taken back', 'Stepping in place to the metronome at ninety beats per minute, no, correction, one hundred, for two minutes.', 'He stepped in place at 100 beats per minute.', 'He stepped in place at 90 beats per minute.', '90 beats per minute'],
  ['a number taken back with its noun', 'She climbs two flights, no, three flights without stopping.', 'She climbs three flights.', 'She climbs two flights.', 'two flights'],
  ['a number taken back in the next sentence', 'Home: eight wall slides. Wait, wall slides make that fifteen. Ice after.', 'The home program has 15 wall slides.', 'The home program has 8 wall slides.', '8'],
  ['a sentence begun anew', 'he shifts to the, no he shifts to the right when he stands', 'He shifts to the right in standing.', 'He shifts to the left in standing.', 'left'],
  ['what was done once', 'She attended five times and cancelled once. Falls: none.', 'She attended 5 visits and cancelled 1.', 'She attended 5 visits and cancelled 3.', '3'],
  ['a head of two times', 'Eval 3/4/25: Berg 31/56, TUG 24.0 s, gait speed 0.51 m/s.\n4/8/25: Berg 44/56; TUG 15.5 s; gait speed 0.77 m/s.', 'Outcomes, evaluation and now:\n- Berg: 31 and 44 of 56\n- TUG: 24.0 and 15.5 seconds\n- Gait speed: 0.51 and 0.77 m/s', 'Outcomes, evaluation and now:\n- Berg: 31 and 44 of 56\n- TUG: 15.5 and 24.0 seconds\n- Gait speed: 0.51 and 0.77 m/s', '15.5'],
  ['an increase told in two units', 'Walks half a mile now, at the start it was three blocks.', 'Walking distance grew from three blocks to half a mile.', 'Walking distance grew from four blocks to half a mile.', 'four'],
  ['a change from a sentence that goes on', 'Neck rotation to the right 58 degrees, to the left 71. At eval right 40 and left 66.', 'Rotation to the right is 58 degrees, a gain of 18 degrees.', 'Rotation to the right is 58 degrees, a gain of 31 degrees.', '31'],
  ['a gain of one side', 'Quad force R 41.0 kg L 50.0 kg. Nov R 30.5 L 49.0.', 'Quadriceps force is 41.0 kg on the right, a gain of 10.5 kg.', 'Quadriceps force is 41.0 kg on the right, a gain of 9 kg.', '9 kg'],
  ['the level of before behind a comma', 'Upper body bathing supervision, was mod. Toileting min assist, was max.', 'Toileting takes minimal assistance, previously maximal.', 'Toileting takes moderate assistance, previously maximal.', 'moderate assistance'],
  ['what leads two places', 'Transfers: min assist from the bed, max assist from the recliner per daughter.', 'Transfers from the recliner need maximal assistance.', 'Transfers from the recliner need moderate assistance.', 'moderate assistance'],
  ['who refuses what was asked for', 'Requested: 12 more visits of 97110. Decision: not certified.', 'Your reviewer declined 12 more visits of 97110.', 'Your reviewer declined 14 more visits of 97110.', '14'],
  ['the last of two', 'Did the Semont for the right, two rounds, no nystagmus on the second.', 'Two rounds of the Semont were done, the last without nystagmus.', 'Five rounds of the Semont were done, the last without nystagmus.', 'Five'],
  ['the side of the exercise before', 'Rx: bike 6 min, heel raises 20# 2x10 L, wall sits 4x30 s, box jumps 20 cm 3x5.', 'Right now box jumps are 20 cm, three sets of five. Wall sits 4 x 30 s.', 'Box jumps are 20 cm, four sets of five.', 'four sets'],
  ['minutes behind a load', 'Per visit: mech traction 97012 12 min 20 lb, 97140 14 min, 97110 25 min.', 'Each visit had 12 minutes of traction at 20 lb, 14 of manual therapy and 25 of exercise.', 'Each visit had 12 minutes of traction at 20 lb, 17 of manual therapy and 25 of exercise.', '17'],
  ['what one does in a day', 'Sits in the floor seat about 50 minutes total a day. Treatment thirty-five minutes: reaching, rolling.', 'Treatment lasted 35 minutes.', 'Treatment lasted 45 minutes.', '45'],
  ['the worst of a named situation', 'Pain 1/10 at rest, worst 5/10 overhead lifting.', 'Pain is 1/10 and rises to 5/10 with overhead lifting.', 'Pain is 1/10 and rises to 6/10 with overhead lifting.', '6/10'],
  ['a met goal told with its value', 'O: MoCA 25/30, recall 3/5. STG1 (2 wk of alarms) NOT met. STG2 (MoCA 22) met.', 'MoCA 25/30. STG 1 is not met; STG 2, a MoCA of 22, is met.', 'MoCA 25/30. STG 1 is not met; STG 2, a MoCA of 27, is met.', '27'],
  ['the scale in a bracket', 'FGA 19 of 30, was 14. Itch at night 3, was 6.', '| Measure | Initial | Today |\n|---|---|---|\n| FGA (of 30) | 14 | 19 |\n| Itch at night (0-10) | 6 | 3 |', '| Measure | Initial | Today |\n|---|---|---|\n| FGA (of 30) | 14 | 17 |\n| Itch at night (0-10) | 6 | 3 |', '17'],
  ['what is not planned', 'Dr. Lee says no surgery at this point.', 'Surgery is not planned at this point.', 'Surgery is planned at this point.', 'planned'],
  ['a day in a bracket with its evaluation', 'FAAM ADL 70% (5/16 eval 35%). Heel raises unable.', 'The FAAM ADL was 35% on 5/16 and is 70% now.', 'The FAAM ADL was 45% on 5/16 and is 70% now.', '45%'],
  ['gains in the order of their values', 'R shoulder flex 120 -> 148, abd 105 -> 137.', 'Right shoulder flexion is 148° and abduction 137°, gains of 28° and 32°.', 'Right shoulder flexion is 148° and abduction 137°, gains of 28° and 42°.', '42'],
  ['times one was seen', "Start of care May second. I've seen her twelve times. She fell once.", 'There have been 12 visits.', 'There have been 14 visits.', '14'],
  ['a finger by its bare name', 'MCP flex IF 64 MF 60 RF 56 SF 51.', 'MCP flexion: index 64°, middle 60°, ring 56°, small 51°.', 'MCP flexion: index 64°, middle 60°, ring 56°, small 46°.', '46'],
  ['the minutes at the head of a list', 'rx 97112 25 min: balance on foam. 97110 15 min: bike. 97140 10 min C2 mobs.', 'Treatment, 50 minutes:\n1. Balance (97112), 25 min', 'Treatment, 40 minutes:\n1. Balance (97112), 25 min', '40'],
];

describe('what stands close to a figure and is not its own', () => {
  for (const [what, note, right, wrong, marked] of pairs) {
    it(`${what}: what is right is left alone`, () => assert.deepEqual(flagged(note, right), []));
    it(`${what}: what is wrong is marked`, () => assert.ok(flagged(note, wrong).some((words) => words.includes(marked) || marked.includes(words)), flagged(note, wrong).join(' | ')));
  }
});
