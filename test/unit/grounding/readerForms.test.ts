// Forms that the reader has to know before anything can be held against anything: what is dictated, told of both sides at
// once, or abbreviated. The right sentence and a wrong one of each.
import assert from 'node:assert/strict';
import { flagged } from './flagged';

const pairs: readonly (readonly [what: string, note: string, right: string, wrong: string, marked: string])[] = [
  ['miles an hour', 'Gait on the treadmill one point eight miles an hour for six minutes.', 'Treadmill walking at 1.8 mph lasted six minutes.', 'Treadmill walking at 2.8 mph lasted six minutes.', '2.8 mph'],
  ['a speed below one', 'treadmill at point eight miles an hour', 'Treadmill at 0.8 mph.', 'Treadmill at 0.6 mph.', '0.6 mph'],
  ['a value below one', 'acuity point nine, critical print one point three', 'Acuity was 0.9.', 'Acuity was 0.7.', '0.7'],
  ['a day by its number alone', "Seen August nineteenth 2025. She's back at work since the eighteenth, that's yesterday.", 'She was seen on August 19, 2025. She has been at work since August 18.', 'She was seen on August 19, 2025. She has been at work since August 11.', 'August 11'],
  ['a day to come by its number alone', "Daily note, it's the ninth of February. New med on the second. Next visit the eleventh.", 'The medicine was begun on February 2. He returns on February 11.', 'The medicine was begun on February 2. He returns on February 12.', 'February 12'],
  ['a day of the next month by its number alone', 'DOS 4/27/25. Sling off on the 4th of next month. RTC on the 6th.', 'He returns on May 6.', 'He returns on May 8.', 'May 8'],
  ['a day behind its month and a comma', 'the Berg was done in January, the seventeenth, and was not repeated', 'The Berg was done on January 17.', 'The Berg was done on January 7.', 'January 7'],
  ['a period within a month', 'home program alone, that was February tenth to the twenty fourth', 'From February 10 to 24 he had a home program alone.', 'From February 10 to 27 he had a home program alone.', '27'],
  ['a spine level by itself', 'T ten ASIA C incomplete spinal cord injury, seen today', 'He has an incomplete T10 ASIA C injury.', 'He has an incomplete T12 ASIA C injury.', 'T12'],
  ['a pressure', 'lying one thirty four over seventy, standing three minutes one twenty two over sixty six, not dizzy', 'Blood pressure was 134/70 lying and 122/66 after three minutes standing.', 'Blood pressure was 134/70 lying and 122/76 after three minutes standing.', '122/76'],
  ['the time of a day', 'took levodopa at nine fifteen, visit six, ten to ten fifty-five', 'He took levodopa at 9:15. The visit lasted from 10:00 to 10:55.', 'He took levodopa at 9:45. The visit lasted from 10:00 to 10:55.', '9:45'],
  ['minutes and seconds', 'Pullover shirt in four minutes ten, it was six thirty on the first visit.', 'The pullover took 4 minutes 10 seconds, against 6 minutes 30 seconds at first.', 'The pullover took 4 minutes 50 seconds, against 6 minutes 30 seconds at first.', '4 minutes 50 seconds'],
  ['a number digit by digit', 'claim ending four four one seven, they denied ten visits', 'The claim ends in 4417.', 'The claim ends in 4471.', '4471'],
  ['a year', 'right hip replacement in two thousand eighteen, diagnosed nineteen ninety eight', 'She had a right hip replacement in 2018 and was diagnosed in 1998.', 'She had a right hip replacement in 2016 and was diagnosed in 1998.', '2016'],
  ['the year of a study', 'cite the Hornby guideline, twenty twenty, and Williams two thousand six', 'I rely on Hornby (2020) and Williams (2006).', 'I rely on Hornby (2020) and Williams (2016).', 'Williams (2016'],
  ['visits from the first on', 'covering visits one through ten', 'This covers visits 1-10.', 'This covers visits 1-12.', '1-12'],
  ['one unit of a code', 'Thirty minutes therex, two units, ten gait, one. So 97116 one.', 'Gait training (97116, one unit) took 10 minutes.', 'Gait training (97116, three units) took 10 minutes.', 'three units'],
  ['what both sides measured', 'Levator strength right three out of five, left two out of five, at eval both measured 2/5.', 'At evaluation both measured 2/5.', 'At evaluation both measured 1/5.', '1/5'],
  ['what is below nothing', 'knee-straight dorsiflexion two degrees, it was negative eight on July twenty-second', 'Dorsiflexion was 2 degrees, against -8 on July 22.', 'Dorsiflexion was 2 degrees, against -6 on July 22.', '-6'],
  ['grades of both sides in one', 'MMT (R/L) HF 3+/4+, KF 3/4, DF 3/4+, hip abd 4-/4', 'Strength was 3+ right and 4+ left in hip flexion, 3 right and 4 left in knee flexion.', 'Strength was 3+ right and 4+ left in hip flexion, 4- right and 4 left in knee flexion.', '4-'],
  ['grades of both sides that stand over five', 'MMT (L/R): quads 3+/5, hams 4-/5, glute med 3/4+', 'The quadriceps are 3+ left and 5 right, the gluteus medius 3 left and 4+ right.', 'The quadriceps are 3+ left and 5 right, the gluteus medius 3 left and 4 right.', '4 right'],
  ['grades of both sides in a table', '| MMT | 8/12 R/L | 9/11 R/L |\n|---|---|---|\n| hip abd | 3/3- | 3+/3 |\n| hip ext | 3-/3- | 3/3 |\n| DF | 4-/4- | 4-/4- |', 'Hip abduction is 3+ right and 3 left, hip extension is 3 on both sides. Dorsiflexion remains 4- bilaterally.', 'Hip abduction is 3+ right and 3 left, hip extension is 2 on both sides.', '2'],
  ['grades of both sides dictated', 'ankles are one right zero left, quads two on the left and three on the right', 'The ankles are 1 right and 0 left.', 'The ankles are 2 right and 0 left.', '2'],
  ['a letter for a level of help', 'Bed mob I, xfers S, unbutton 4/4 I, button 2/4 mod A.', 'Bed mobility is independent and transfers need supervision. He undid four of four buttons independently.', 'Bed mobility requires supervision.', 'supervision'],
  ['what one does once it is begun', 'zip: I once engaged, engage max A', 'Engaging a zipper took maximal assistance, but he then zipped it independently.', 'Engaging a zipper took minimal assistance.', 'minimal assistance'],
  ['a level that a goal partly reached', 'don/doff sleeve I - partly, needs donning aid + min A from husband Ray.', 'Independent sleeve donning is partly met; she needs a donning aid and minimal assistance.', 'Sleeve donning takes maximal assistance.', 'maximal assistance'],
  ['what is forbidden and so denied', 'NO estim (pacemaker). No US over the implant.', 'Electrical stimulation is excluded because of her pacemaker.', 'Electrical stimulation was given over her pacemaker.', 'Electrical stimulation'],
  ['a fall in other words', 'He had a stumble Saturday night, caught the dresser, did not go down.', 'He had a stumble on Saturday night and did not fall.', 'He had a stumble on Saturday night and fell.', 'fell'],
  ['what was tolerated', 'No adverse response to the BFR. Dry needling declined.', 'The blood flow restriction was tolerated without adverse response.', 'Dry needling was tolerated.', 'was tolerated'],
  ['rising without the arms', 'STS no UE 19" mat 3x8 c mirror for midline', 'Sit-to-stands from a 19-inch mat without hand support, 3 sets of 8.', 'Sit-to-stands from a 19-inch mat with hand support, 3 sets of 8.', 'hand support'],
  ['what is asked and answered with no', 'Used laser cane for freezing? No, I did not, we used tape strips.', 'The laser cane was not used.', 'The laser cane was used for freezing.', 'used'],
  ['a circle for none', 'Ø dizzy, sleep 6 h, fatigue noted', 'He denies dizziness.', 'He denies fatigue.', 'fatigue'],
  ['an operation since which there was none', 'No surgery or injections since. Status (20 wk): ext 0. L ACL recon 10/22/24', 'At 20 weeks after surgery extension was full.', 'At 26 weeks after surgery extension was full.', '26 weeks'],
  ['the turning of the forearm', 'TE: sup/pro w/ hammer 2x10; yellow putty grip 3 min', 'She did forearm rotation with a hammer for 2 sets of 10.', 'She did forearm rotation with a hammer for 3 sets of 10.', '3 sets'],
  ['times of a day in a row', 'phone alarms 0800/1200/2000: 2 set I, 3rd mod cues', 'He set two phone alarms independently and needed moderate cues for the third.', 'He set four phone alarms independently.', 'four'],
  ['repetitions before their sets', 'blocking FDP 10 reps x 3\ntendon glides 10 x 2', 'FDP blocking, three sets of ten; tendon glides, two sets of ten.', 'FDP blocking, three sets of ten; tendon glides, four sets of ten.', 'four sets'],
  ['the stage of a sore', 'skin: st 1 sacrum healed 3/25, intact now', 'A stage 1 sacral injury has healed.', 'A stage 2 sacral injury has healed.', '2'],
  ['how long traction pulls and rests', "mech traction supine 18 lb, intermittent 30/10, x15'.", 'Mechanical traction at 18 pounds, 30 seconds on and 10 off, for 15 minutes.', 'Mechanical traction at 18 pounds, 40 seconds on and 10 off, for 15 minutes.', '40 seconds'],
  ['notes of money', 'confuses fives and twenties', 'She confuses five- and twenty-dollar bills.', 'She confuses ten- and twenty-dollar bills.', 'ten'],
  ['how often, alone between commas', 'lighting practice, bed to bathroom route with walker, five times, supervision', 'Walking the bed-to-bathroom route took five trials.', 'Walking the bed-to-bathroom route took nine trials.', 'nine'],
  ['the leg part of a score', 'PASS 31/36 (19); FMA-LE 22/34 (14)', 'The Fugl-Meyer leg score rose from 14 to 22 of 34.', 'The Fugl-Meyer leg score rose from 19 to 22 of 34.', '19'],
];

describe('forms the reader knows', () => {
  for (const [what, note, right, wrong, marked] of pairs) {
    it(`leaves ${what}`, () => assert.deepEqual(flagged(note, right), []));
    it(`marks ${what}`, () => assert.ok(flagged(note, wrong).some((words) => words.includes(marked) || marked.includes(words)), flagged(note, wrong).join(' | ')));
  }
});
