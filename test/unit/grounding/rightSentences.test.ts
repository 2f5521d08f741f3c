// Right sentences that say a note's shorthand in another way: none is marked, and the same sentence with a wrong value is.
import assert from 'node:assert/strict';
import { flagged } from './flagged';

interface Row {
  readonly says: string;
  readonly source: string;
  readonly right: string;
  readonly wrong?: string;
}

const rows: readonly Row[] = [
  { says: 'a change whose ends stand side by side', source: 'Single heel raise 4 (SOC 2). TUG 26.8 (SOC 33.5).', right: 'Compared with the start of care, the TUG fell from 33.5 to 26.8 seconds and the heel raise rose from 2 to 4.', wrong: 'Compared with the start of care, the TUG fell from 33.5 to 26.8 seconds and the heel raise rose from 2 to 9.' },
  { says: 'a motion by its part', source: ' thumb rad abd R       38      50\n thumb palm abd R      40      48\n wrist UD R            18      28', right: 'Radial abduction of the right thumb increased from 38 to 50 degrees and palmar abduction from 40 to 48.' },
  { says: 'two lists that are compared', source: 'Pain avg 2, worst 4. Eval: avg 5, worst 8.', right: 'Average pain is 2 and worst 4, compared with 5 and 8 at evaluation.' },
  { says: 'holds as a number of seconds', source: 'TE: heel slides 10 x 5 s, prone hang 3 x 5 min daily at home', right: 'Heel slides were ten of 5 seconds. Prone hangs at home, 3 for 5 minutes each, are done daily.' },
  { says: 'minutes handed on along a list', source: '97110 30 min, 97530 20 min.', right: 'Thirty minutes of exercise (97110) and 20 of activities (97530) were given.', wrong: 'Thirty minutes of exercise (97110) and 25 of activities (97530) were given.' },
  { says: 'one unit of a code behind another code', source: 'Codes 97162, 97112 x1.', right: 'Billing was 97162 and one unit of 97112.', wrong: 'Billing was 97162 and three units of 97112.' },
  { says: 'vital signs by their letters', source: 'VS pre BP 148/82 P 70 Sp 96; post 156/84 P 88 Sp 95.', right: 'Vital signs were 148/82 and pulse 70 before and 156/84 and 88 after.', wrong: 'Vital signs were 148/82 and pulse 88 before and 156/84 and 88 after.' },
  { says: 'a pulse and a pressure of one row', source: '                     intake     exit\n6MWT (m)             318        452\nresting HR/BP        82 138/84  66 122/74\nwt lb                187        176\nHome: walk at HR 98-118.', right: 'Resting heart rate fell from 82 to 66 and blood pressure from 138/84 to 122/74.' },
  { says: 'steps to enter', source: 'Lives alone 1 level, 3 STE R rail up.', right: 'He lives alone on one level with three entry steps.', wrong: 'He lives alone on one level with five entry steps.' },
  { says: 'newtons', source: 'Nordic force R 318 N, L 355 N.', right: 'Nordic force is 318 N on the right and 355 N on the left.', wrong: 'Nordic force is 355 N on the right and 355 N on the left.' },
  { says: 'repetitions in a time', source: 'Overhead reach 2 min 35 reps -> 5 min 96 reps', right: 'Overhead reaching rose from 35 repetitions in 2 minutes to 96 in 5.' },
  { says: 'three values in turn', source: 'LLIS 61 -> 42 -> 51', right: 'The LLIS improved from 61 to 42 and then worsened to 51.' },
  { says: 'a loss by its sign', source: 'Pump trial 45 min 40 mmHg, L leg -210 mL post.', right: 'A pump trial reduced the left leg by 210 mL.', wrong: 'A pump trial reduced the left leg by 310 mL.' },
  { says: 'days past an operation', source: 'Eval 9/22/26. s/p R TMJ arthrocentesis 9/10/26.', right: 'He is 12 days past a right TMJ arthrocentesis.', wrong: 'He is 20 days past a right TMJ arthrocentesis.' },
  { says: 'a rhythm that was', source: 'Wakes 0-1/wk (was 5).', right: 'Night waking dropped from five times a week to one.' },
  { says: 'a width by a depth', source: 'seat 15 W x 16 D; camber 2', right: 'We request a 15-inch by 16-inch seat.', wrong: 'We request a 15-inch by 18-inch seat.' },
  { says: 'levels of help of two tasks', source: 'Func: bed mob I. Sit stand SBA 5 reps from 19" bed w/ UE. Amb FWW 120 ft x 2, CGA.', right: 'Bed mobility is independent and sit to stand from a 19-inch bed is standby using the arms.', wrong: 'Bed mobility is minimal assistance and sit to stand from a 19-inch bed is standby using the arms.' },
  { says: 'a scale spelled by ear', source: 'Parkinson disease, H and Y stage three.', right: 'He is Hoehn and Yahr stage 3.', wrong: 'He is Hoehn and Yahr stage 4.' },
  { says: 'a place called mid', source: 'girth mid patella R 43.5 cm, L 40.0.', right: 'Girth at mid patella is 43.5 cm on the right against 40 cm on the left.', wrong: 'Girth at mid patella is 42.5 cm on the right.' },
  { says: 'what remains as found', source: 'quad lag 5 deg R.', right: 'A quadriceps lag of 5 degrees remains.', wrong: 'A quadriceps lag of 8 degrees remains.' },
  { says: 'pronation in short', source: 'AROM L sup 65 pro 78', right: 'Left supination is 65 degrees and pronation is 78.', wrong: 'Left supination is 78 degrees and pronation is 65.' },
  { says: 'a test by its first letters', source: 'B&B R 52 L 11', right: 'On the Box and Block test he moved 52 with the right hand and 11 with the left.', wrong: 'On the Box and Block test he moved 42 with the right hand.' },
  { says: 'a chapter in short', source: 'Jimmo / MBPM ch 15 sec 220.2 also maintenance.', right: 'Coverage extends to maintenance under Jimmo and Chapter 15, section 220.2.' },
  { says: 'the day of a dictation', source: "Dictated 5/20/26. This is a neck, visit six, 47 year old electrician, right C7 radiculopathy, MRI of April 9th shows a disc.", right: 'A 47-year-old electrician with right C7 radiculopathy was seen on May 20, 2026 for his sixth visit.', wrong: 'A 47-year-old electrician with right C7 radiculopathy was seen on May 2, 2026 for his sixth visit.' },
  { says: 'a straight knee in short', source: 'ROM L DF knee str 14 / R 15.', right: 'Dorsiflexion with the knee straight is 14 degrees on the left.', wrong: 'Dorsiflexion with the knee straight is 24 degrees on the left.' },
  { says: 'a row set askew', source: 'Meas:           3/5     4/16\nMFS  L  3       3\nMFS  R  1       2\nCVAI            7.8     6.9', right: 'The Muscle Function Scale is 3 on the left and 2 on the right.', wrong: 'The Muscle Function Scale is 3 on the left and 1 on the right.' },
  { says: 'a word in the last column', source: '             02/17     03/24\nODI          46        28\nR EHL        3+/5      4/5\nsens lat foot dec      normal', right: 'Sensation at the lateral foot is normal.' },
  { says: 'a word in both columns', source: '             02/17     03/24\nODI          46        28\nsens lat foot     dec      dec', right: 'Sensation at the lateral foot is decreased.', wrong: 'Sensation at the lateral foot is normal.' },
  { says: 'initials that begin with a side', source: 'Spouse: pt R.K. eats w L hand at home.', right: 'The spouse says that R.K. eats with the left hand at home.' },
  { says: 'motions by one letter', source: 'elb R e -10 f 120 s 60 p 70 (eval e -25 f 95 s 45 p 60)', right: 'Right elbow flexion rose from 95 to 120 degrees.', wrong: 'Right elbow flexion rose from 95 to 70 degrees.' },
  { says: 'a row set askew', source: 'PROM R    IE 2/12     now\n f     80    140\n er 10   40', right: 'Passive external rotation rose from 10 to 40 degrees.', wrong: 'Passive external rotation rose from 10 to 80 degrees.' },
  { says: 'columns under "SOC / DC"', source: '- outcomes  SOC / DC\n   TUG 22.4   14.1\n   BBS 33   44', right: 'The TUG fell from 22.4 to 14.1 seconds and the Berg rose by 11 points to 44.', wrong: 'The TUG fell from 22.4 to 14.1 seconds and the Berg rose by 11 points to 46.' },
  { says: 'a place among a hundred', source: 'VP 95 (37%)   MC 80 (9%)', right: 'Motor coordination was at the 9th percentile.', wrong: 'Motor coordination was at the 19th percentile.' },
  { says: 'a range in words', source: 'PT 1-2x/wk x 8 wks.', right: 'Visits are planned once or twice weekly for eight weeks.', wrong: 'Visits are planned once or twice weekly for six weeks.' },
  { says: 'a day of this month', source: 'PT note 9/20/25. "walked the dog on the 14th"', right: 'She walked the dog on September 14.', wrong: 'She walked the dog on September 16.' },
  { says: 'months in small letters', source: 'gabapentin begun feb 3 and quit feb 20, made her sleepy', right: 'Gabapentin was stopped on February 20 because it made her sleepy.', wrong: 'Gabapentin was stopped on February 13 because it made her sleepy.' },
  { says: 'goals counted from a list', source: 'Goals 1 stairs met 2 curb met 3 floor transfer not met 4 car transfer met', right: 'Three of four goals are met.', wrong: 'Two of four goals are met.' },
  { says: 'what both hands pinch', source: 'grip lb R 40 L 75  lat 12 / 18  tip 7 / 14', right: 'Right lateral pinch was 12 lb and left tip pinch 14 lb.', wrong: 'Right lateral pinch was 18 lb and left tip pinch 14 lb.' },
  { says: 'a score that is part of another', source: 'PFDI-20 88.5 (POPDI 25.0 CRADI 21.9 UDI 41.6)', right: 'The PFDI-20 was 88.5, with a urinary subscale of 41.6.', wrong: 'The PFDI-20 was 88.5, with a urinary subscale of 25.0.' },
  { says: 'surfaces that lead their times', source: 'mCTSIB firm eo 30 firm ec 28 foam eo 22 foam ec 7', right: 'Standing on foam with eyes closed lasted 7 seconds.', wrong: 'Standing on foam with eyes closed lasted 28 seconds.' },
  { says: 'a row named with its distance', source: 'lb         2/6   2/24   job\nfloor-waist occ   35    55   70\nOH       10  20    30\ncarry 40 ft   25      40    55', right: 'He carries 40 lb over forty feet.', wrong: 'He carries 55 lb over forty feet.' },
  { says: 'an earlier value in a bracket', source: 'SCIM self care 15 (9)\nadl ok', right: 'Self-care on the SCIM is 15.', wrong: 'Self-care on the SCIM is 9.' },
  { says: 'who signs and who refers', source: 'PT EVAL 8/3/25 ref L Brandt CNM\nknee pain x 3 wk\nT Marsh PT OCS', right: 'She was seen on referral from L. Brandt.', wrong: 'She was seen on referral from T. Marsh.' },
  { says: 'who adjusts a claim', source: 'claim 24-11  adj Ana Ruiz, NCM Tom Hale RN\nlift 40 lb\nG Pratt OTR/L', right: 'To: Ana Ruiz, adjuster.', wrong: 'To: Tom Hale, adjuster.' },
  { says: 'what is given up', source: 'resting splint for heavy tasks only, d/c at night', right: 'The resting splint is no longer worn at night.', wrong: 'The resting splint is still worn at night.' },
  { says: 'what has not changed', source: 'tingling ulnar side RF same. grip up', right: 'Tingling along the ring finger is unchanged.', wrong: 'Tingling along the ulnar side of the ring finger is resolved.' },
];

describe('Shorthand told in words', () => {
  for (const { says, source, right, wrong } of rows) {
    it(`is right: ${says}`, () => assert.deepEqual(flagged(source, right), []));
    if (wrong !== undefined) it(`is wrong with another value: ${says}`, () => assert.ok(flagged(source, wrong).length > 0));
  }
});

const denials: readonly Row[] = [
  { says: 'a code not billed', source: 'Timed 54 -> 4 u: 97110 x2, 97140 x1, 97112 x1. 97116 not billed (8 min).', right: 'Four units were billed.' },
  { says: 'short of a full one', source: 'bike rocking 6 min (no full rev)', right: 'He rocked on the bike short of a full revolution.', wrong: 'He made a full revolution on the bike.' },
  { says: 'a test not done', source: 'Nystagmus test not done (pt refused spinning).', right: 'Nystagmus was not tested, as he refused spinning.' },
  { says: 'a goal not met', source: 'Goals: sit 60 min MET; intercourse pain <=2 NOT (3); tampons no pain MET.', right: 'The goals of sitting 60 minutes and pain-free tampon use were met; intercourse pain of 2 or less was not met.' },
  { says: 'no longer', source: 'No dyspareunia now (was 4/10 at eval).', right: 'She no longer has dyspareunia, which was 4/10 at evaluation.', wrong: 'She still has dyspareunia.' },
  { says: 'what someone else sets', source: 'MMI to be set by dr not us.', right: 'The doctor is to set maximum medical improvement.' },
  { says: 'a question to oneself', source: 'ATNR not integrated? residual mild R. Beery VMI 82.', right: 'On the Beery, visual-motor integration was 82.' },
  { says: 'a request beside one not made', source: 'Ask: K0005, rear axle adj. Old chair: axle not adjustable. Power assist not requested.', right: 'We request a K0005 with an adjustable rear axle.' },
  { says: 'nothing felt', source: 'No pop felt.', right: 'The patient felt no pop.' },
  { says: 'zero percent of a slope', source: 'Treadmill 1.8 mph/0% 3.2 mph/3%', right: 'The treadmill went from 1.8 mph on the flat to 3.2 mph at 3%.' },
];

describe('Denials told in words', () => {
  for (const { says, source, right, wrong } of denials) {
    it(`are right: ${says}`, () => assert.deepEqual(flagged(source, right), []));
    if (wrong !== undefined) it(`are wrong the other way round: ${says}`, () => assert.ok(flagged(source, wrong).length > 0));
  }
});
