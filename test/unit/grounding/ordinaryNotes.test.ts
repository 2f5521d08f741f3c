// What ordinary notes write in ordinary short forms, held against drafts of it: the right sentence and a wrong one of each.
import assert from 'node:assert/strict';
import { flagged } from './flagged';

/** What else such a note says: words weigh by how rare they are among its figures. */
const rest = '\nPain 3/10 rest, 6/10 worst. Sleep 5 hr. Walks 12 min. 97110 24 min, 97140 14 min. HEP 2x/day. Seen 2x/wk. Sit 35 min. Grip R 41 lb, L 52 lb.';

const pairs: readonly (readonly [what: string, note: string, right: string, wrong: string, marked: string])[] = [
  ['two values of before in one bracket', 'Shld AROM L flex 148 abd 132 (init 130/108), R 170/168.', 'Left shoulder abduction is 132°, up 24°.', 'Left shoulder abduction is 132°, up 18°.', '18'],
  ['minutes along a list', 'Did ultrasound eight minutes, manual fourteen minutes on the scar, ther ex twenty-one minutes.', 'He had ultrasound for 8 minutes, scar mobilization for 14 and exercise for 21.', 'He had ultrasound for 8 minutes, scar mobilization for 21 and exercise for 14.', '21'],
  ['minutes without their word', 'Tx 97140 30 min, 97112 15 min biofeedback.', 'Manual therapy 30 minutes, biofeedback 15.', 'Manual therapy 15 minutes, biofeedback 30.', '15'],
  ['a share told with "in"', 'Metronome 96 bpm, missed 2 of 10 doorways vs 7 of 10 on 6/8.', 'He failed two doorways in ten, against seven in ten on June 8.', 'He failed three doorways in ten, against seven in ten on June 8.', 'three'],
  ['a level of help in a bracket', 'ADL: UB dress min A (was mod), LB dress mod A (was max), bathe min A.', 'Lower body dressing has advanced from maximal to moderate assistance.', 'Bathing takes maximal assistance.', 'maximal'],
  ['how sitting is held', 'Sitting balance: static mod I 5 min, dynamic SBA.', 'Dynamic sitting requires stand-by assistance.', 'Static sitting requires stand-by assistance.', 'stand-by'],
  ['a level alone in its cell', 'Bed mobility             Min A     SBA\nSit-stand                SBA       Ind', 'Rising from a chair is independent.', 'Rising from a chair takes minimal assistance.', 'minimal'],
  ['a distance before how a goal stands', 'STG full fist DPC 0 MET. STG sup 70 partially met.', 'Full fist goal met.', 'Full fist goal not met.', 'not met'],
  ['sizes told with "by"', 'Wound 2.1 x 1.8 x 0.4 cm (eval 3.0 x 2.6 x 0.6).', 'It measured 3.0 by 2.6 by 0.6 cm at evaluation.', 'It measured 3.0 by 2.3 by 0.6 cm at evaluation.', '2.3'],
  ['glides and ways in short', 'Walk fwd/back/side 4 laps ea; perturbation ant/post x 12.', 'She walked forward, backward and sideways, with 12 anterior-posterior perturbations.', 'She walked forward and sideways, with 15 anterior-posterior perturbations.', '15'],
  ['what is now', 'Repetition 6.0, now 6.4. Naming 5, now 9.', 'Repetition improved by only 0.4.', 'Repetition improved by only 0.9.', '0.9'],
  ['two sides and how far they differ', 'PROM cerv rot L 85 R 100 (eval L 62 R 98).', 'Passive cervical rotation is 85° left and 100° right. The side-to-side difference is now 15°.', 'Passive cervical rotation is 85° left and 100° right. The side-to-side difference is now 25°.', '25'],
  ['kinds of pinch', '             R     L\nKey pinch    14    18\nTip pinch     8    11\n3-jaw        12    16', 'Right tip pinch is 8.', 'Right tip pinch is 12.', '12'],
  ['the tendon of a reflex', 'DTR: patellar 2+ B, Achilles L trace 1+, R 2+.', 'The left Achilles reflex is 1+.', 'The left patellar reflex is 1+.', 'patellar reflex is 1+'],
  ['aims behind "Short-term:"', 'NDI 44%. Goals STG 3 wk: NDI <=30%; LTG: NDI <=15%.', 'Short-term: NDI of 30% or less in three weeks.', 'The NDI is 30%.', '30%'],
  ['a share that no pain score is', 'Pain 7/10 on stairs. Quad index 82%.', 'The quadriceps index is 82%.', 'The quadriceps index is 70%.', '70%'],
  ['what happened on a day', 'Slipped on wet deck 11/12, R ankle. Brace fitted 11/20. Eval 12/3.', 'The brace was fitted on November 20.', 'The brace was fitted on November 12.', 'November 12'],
  ['a day whose number is no score', `Took ondansetron once 12/8, none since. PT eval 12/2, next 12/15.${rest}`, 'She took ondansetron once on December 8.', 'She took ondansetron once on December 2.', 'December 2'],
  ['columns under days and "Today"', 'AROM L     Eval 03/04   03/25   Today\nflexion      70          101     134\nER @ 45       8           22      41', 'External rotation is 41 degrees, up from 8 at the evaluation.', 'External rotation is 22 degrees.', '22'],
  ['where a joint is held while it is measured', 'PROM L: flex 140, ER @ 30 52, IR @ 45 38.', 'Passive external rotation is 52 degrees.', 'Passive external rotation is 38 degrees.', '38'],
  ['a side alone behind a test', 'Hop test R: +, 3 beats. L: neg.\nASLR neg L, R + w/ effort.', 'The active straight leg raise is positive on the right.', 'The active straight leg raise is positive on the left.', 'left'],
  ['a test that was repeated', 'Dix-Hallpike R: + upbeat, 12 s.\nAfter Epley #2: DH R neg.', 'After the second maneuver the right Dix-Hallpike was negative.', 'After the second maneuver the left Dix-Hallpike was negative.', 'left'],
  ['none of what follows', 'Stress test with full bladder: 0 leak lying, few drops standing.', 'With a full bladder there was no leak lying.', 'With a full bladder there was a leak lying.', 'leak'],
  ['the label of a list', 'Surface EMG: rest 3.1 uV, max 15.6 uV (eval 8.2).', 'Maximum surface EMG is 15.6 uV.', 'Maximum surface EMG is 8.2 uV.', '8.2'],
  ['less of it is better', 'Sweep test 1+ (2+ on 3/4). MMT quad 4/5.', 'Quadriceps strength is 4/5. The sweep test improved from 2+ to 1+.', 'Quadriceps strength is 4/5. The sweep test worsened from 2+ to 1+.', 'worsened'],
  ['an amount of help for one task, and aims', 'Shoe tie max A. Fork & knife: min A.\nGoals: G1 zip I 4/5. G2 cut w/ knife I.', 'He needs maximal assistance to tie shoes and minimal assistance to cut with a knife.', 'He needs minimal assistance to tie shoes.', 'minimal assistance'],
  ['how often in another stretch of time', 'Loads the chair in the car 6x/day. HEP bands 4 d/wk.', 'He loads the chair in the car six times a day.', 'He loads the chair in the car 4 times a day.', '4 times a day'],
  ['a difference of nothing', 'L ankle DF lacks 8. Needs brace > 6 mo.', 'The brace is needed for more than 6 months.', 'Expected need exceeds 8 months.', '8 months'],
  ['weeks of a plan', 'Plan: 1x/wk x 4. Goals: DHI <=20 in 6 wk.', 'Weekly for 4 weeks.', 'Weekly for 6 weeks.', '6 weeks'],
  ['minutes of a task and of a code', 'Takes 25 min to dress (was 45). Goals: dress 15 min. 97530 30 min, 97110 15.', 'Dressing takes 25 minutes.', 'Dressing takes 15 minutes.', '15 minutes'],
  ['the exercise that an earlier code is not of', 'wand flexion 3x10, scap retraction 3x15 97110 21 min; nerve sliders 2x10 97112 8 min.', 'Scapular retraction was done for 3 sets of 15.', 'Scapular retraction was done for 3 sets of 10.', '10'],
  ['a start that is no change', 'Tea 2 cups -> 1 a day. Pads 1 a day (was 3).', 'Tea is down from 2 cups to 1.', 'Tea is down from 3 cups to 1.', '3'],
  ['the first value of three', 'Measures\n              IE 02/19   PR 03/21   PR 04/25\nExt AROM R     -14         -8         -4', 'From the evaluation to April 25 the extension deficit fell from 14 to 4 degrees.', 'From the evaluation to April 25 the extension deficit fell from 8 to 4 degrees.', '8'],
  ['a count of before', `Bilat: catches tennis ball 4/10 (eval 1/10).${rest}`, 'He catches a tennis ball 4 of 10 times.', 'He catches a tennis ball 1 of 10 times.', '1 of 10'],
  ['an aim told in a request', 'Takes 25 min to dress. Goals: G4 dress 15 min by 07/2025. 97110 15.', 'We request weekly visits so that by July 2025 he can dress in 15 minutes.', 'We request weekly visits, for he now takes 15 minutes to dress.', '15 minutes'],
  ['visits asked for beside those used', '12 visits used, asking 8 more. Missed 1 visit 8/5.', 'I ask for eight more visits.', 'I ask for five more visits.', 'five'],
  ['a glide by its direction', 'GH glide: inferior hypo 2/6, posterior hypo 2/6, ant normal 3/6.', 'The inferior glide is hypomobile at 2/6.', 'The medial glide is hypomobile at 2/6.', 'medial'],
  ['rows two blanks apart', '                 L      R\nWrist ext       28     70\nGrip (level 2)  14 lb  58 lb\n9HPT            31 s   19 s', 'The Nine-Hole Peg Test took 31 seconds with the left hand.', 'The Nine-Hole Peg Test took 19 seconds with the left hand.', 'left'],
  ['a short form in the name of a row', 'Measure              07/08   08/05\nLumbar flex (incl.)   32      51\nLumbar ext            10      18', 'Lumbar flexion rose from 32 to 51 degrees.', 'Lumbar flexion rose from 10 to 51 degrees.', '10'],
  ['thousands in words', 'Six minute walk one thousand sixty feet with the rollator. Ten steps.', 'He walked 1,060 feet in six minutes.', 'He walked 1,600 feet in six minutes.', '1,600'],
  ['a day of a month in words', 'seen the twenty third of january twenty twenty six, visit four, jaw pain three out of ten', 'The patient was seen on January 23, 2026.', 'The patient was seen on January 24, 2026.', 'January 24'],
  ['what a value is down from', `Headaches three a week, down from six, left temple. Opening thirty six millimeters.${rest}`, 'Headaches have decreased from six to three per week.', 'Headaches have decreased from seven to three per week.', 'seven'],
  ['what the sentence before it named', 'Goals:\n1. Buttons: 4 large buttons off body I. Baseline 0. Now 3 w/ min A.\n2. Eats 10 foods. Baseline 5 foods, now 8.', 'He fastens 3 large buttons with minimal assistance.', 'He fastens 4 large buttons with minimal assistance.', '4'],
  ['a husband in short', 'L hemi, 71F. husb Walt present, dtr Beth drives.', 'Her husband Walt was present.', 'Her brother Walt was present.', 'brother'],
  ['what healed and what was hurt', 'Falls: 1 (curb 07/11), no inj. Healed stage 2 L ischium 11/2024.', 'A stage 2 injury at the left ischium healed in November 2024.', 'A stage 2 injury at the left ischium healed in July 2024.', 'July 2024'],
  ['fingers named in short', 'Edema (PIP circ): L ring 7.1 cm (R 6.2), L small 6.4 cm (R 5.5).', 'The right small finger measures 5.5 cm at the PIP joint.', 'The right small finger measures 6.2 cm at the PIP joint.', '6.2'],
  ['a joint behind "and" with a value of its own', 'Orthosis: wrist 20 ext, MPs 60 flex, IPs neutral.', 'The orthosis holds the MP joints in 60 degrees of flexion and the IP joints neutral.', 'The orthosis holds the MP joints in 20 degrees of flexion and the IP joints neutral.', '20'],
  ['a sign with a verb in its name', 'R shoulder: empty can neg, Hawkins not tested.', 'The empty can test was negative.', 'The empty can test was positive.', 'positive'],
  ['a seat in use', 'Pressure map: peak L IT 178 mmHg on current seat, 92 mmHg at 45 deg tilt on trial seat.', 'Peak pressure was 178 mmHg on her current seat but 92 mmHg at 45 degrees of tilt on the trial seat.', 'Peak pressure was 178 mmHg on her current seat but 72 mmHg at 45 degrees of tilt on the trial seat.', '72'],
  ['the day of what came before', 'Eval date 04/07/2025. L ring zone II. Repair 04/02/2025.', 'He was evaluated on April 7, 2025 after repair of the tendon.', 'He was evaluated on April 2, 2025.', 'April 2'],
  ['an age in years and months', 'Eval 10/16/2024  CA 6-5  Grade 1.', 'He is 6 years 5 months old.', 'He is 6 years 9 months old.', '9 months'],
  ['an age between bars', 'Pt: Walt D | 74 M | PD, H&Y 3 (dx 2018)', 'He is a 74-year-old man with Hoehn and Yahr stage 3.', 'He is a 78-year-old man with Hoehn and Yahr stage 3.', '78'],
  ['one of a spoken scale', 'at eval neck pain was seven out of ten, now it is one out of ten', 'Neck pain has declined from 7/10 to 1/10.', 'Neck pain has declined from 7/10 to 3/10.', '3/10'],
  ['levels that lead to one another', 'Feeding w/ R hand: unable -> built-up handle Min A -> built-up handle Mod I.', 'She feeds herself with the right hand and a built-up handle at a modified independent level.', 'She feeds herself with the right hand and a built-up handle with minimal assistance.', 'minimal assistance'],
  ['what was so before, in a bracket', 'Curl-up doming absent today (present at eval).', 'Doming was absent on curl-up.', 'Doming was present on curl-up.', 'present'],
  ['a chair named behind its label', 'Current chair: Group 2 power seat, 06/2018, no tilt. Manual chair: cannot propel.', 'Her power chair has no tilt.', 'Her power chair was delivered in June 2019.', 'June 2019'],
  ['a section in short', 'Policy CH-REHAB-014 sec 3.2 allows cont. if measurable deficit', 'Your policy, CH-REHAB-014, section 3.2, permits continued care.', 'Your policy, CH-REHAB-014, section 4.2, permits continued care.', 'section 4.2'],
  ['a modality that goes by two names', 'NMES to wrist ext 10 min.', 'Electrical stimulation of the wrist extensors took 10 minutes.', 'Ultrasound of the wrist extensors took 10 minutes.', 'Ultrasound'],
  ['a measure whose name has a topic in it', 'MAL-AOU 0.8 -> 2.6.', 'The Motor Activity Log amount of use is 2.6.', 'The Motor Activity Log amount of use is 3.6.', '3.6'],
  ['one of those counted', 'fell seven times, two of those falls on ramps and one needed stitches', 'He fell seven times; one fall led to stitches.', 'He fell nine times; one fall led to stitches.', 'nine'],
  ['a case under another name', 'Cite: Jimmo v. Sebelius (2013 settlement).', 'I rely on Jimmo v. Sebelius.', 'I rely on Jimmo v. Burwell.', 'Jimmo v. Burwell'],
  ['the total of a scale', 'PCSS 14/132 (IE 10/28: 47). BESS total errors 15 (IE 24).', 'Her symptom scale total is 14, reduced from 47 at evaluation.', 'Her symptom scale total is 14, reduced from 24 at evaluation.', '24'],
];

describe('ordinary notes', () => {
  for (const [what, note, right, wrong, marked] of pairs) {
    it(`leaves ${what}`, () => assert.deepEqual(flagged(note, right), []));
    it(`marks ${what}`, () => assert.ok(flagged(note, wrong).some((words) => words.includes(marked)), flagged(note, wrong).join(' | ')));
  }
});
