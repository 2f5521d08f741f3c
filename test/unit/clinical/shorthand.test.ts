// Figures of note shorthand as the reader takes them: each line a note, what is read from it as "value unit role side motion".
import assert from 'node:assert/strict';
import { readClinical } from '../../../src/core/clinical/reader';
import type { Figure } from '../../../src/core/clinical/subjects/subjects';

const short = ({ values, over, unit, attribute, counted, grade, subject: { bound, role } }: Figure): string =>
  [grade ?? values.join('-') + (over === undefined ? '' : `/${over}`), unit, attribute === 'value' ? undefined : attribute, counted, role, bound.side?.key, bound.motion?.key, bound.measure?.key].filter((part) => part !== undefined).join(' ');
const read = (note: string): readonly string[] => readClinical(note).figures.map(short);

const readings: readonly (readonly [string, string, readonly string[]])[] = [
  ['a grade of one side at the end of its line', 'MMT quad R 4-/5, L 5/5\nTUG 14 s', ['4- right extension', '5/5 left extension', '14 s tug']],
  ['a day at the head of a column beside another', '            eval 04/02   today\nQuickDASH   56.8         31.8', ['56.8 baseline quickdash', '31.8 current quickdash']],
  ['a day that opens its line, which no score is', '12/07: flex L 106, ext -5\n12/10 (v9): flex L 111, ext -3', ['106 past left flexion', '-5 past left extension', '9 ordinal visit', '111 current left flexion', '-3 current left extension']],
  ['a motion whose joint only the first day names', '12/03: knee flex L 98\n12/07: flex L 106', ['98 past left flexion', '106 current left flexion']],
  ['minutes of a code on two days', '12/03: 97110 20 min\n12/07: 97110 24 min', ['20 min past', '24 min current']],
  ['a pair of motions over a whole line', 'Wrist F/E R 25/20, L 75/70.', ['25 right flexion', '20 right extension', '75 left flexion', '70 left extension']],
  ['motions too short to stand alone', 'Sup/pro 40/60 vs 85/80.', ['40 supination', '60 pronation', '85 past supination', '80 pronation']],
  ['a blood pressure beside them', 'BP 128/80.', ['128-80 mmHg bp']],
  ['two values where no scale has such a top', '10MWT comf .92 m/s fast 1.21 (eval .71/.98).', ['0.92 m/s gaitSpeed', '1.21 gaitSpeed', '0.71 baseline gaitSpeed', '0.98 baseline gaitSpeed']],
  ['joints that are noted as extension and flexion', 'PIP -25/60.', ['-25', '60']],
  ['minutes behind a code', '97110 23m: pulleys. MHP 10m.', ['23 min', '10 min']],
  ['meters behind a walk', 'Walk 6m x2.', ['6 m', '2 factor']],
  ['minutes as a prime behind a code', "97112 x 18': Airex.", ['18 min']],
  ['a frequency with its weeks', 'PLAN 2x4wk then 1x2wk.', ['2 frequency week', '4 week', '1 frequency week', '2 week']],
  ['units of each visit', 'CPT 97110 x2, 97112 x1 each visit.', ['2 count unit', '1 count unit']],
  ['sets by repetitions', 'sciatic sliders 2 by 15', ['2 sets', '15 reps']],
  ['scores that an arrow parts', 'Pain 5/10 → 7/10.', ['5/10 past nprs', '7/10 current nprs']],
  ['a measure that came from one score to another', 'FGA 10 to 14/30.', ['10/30 past fga', '14/30 current fga']],
  ['pain that ranges', 'Pain 3 to 5/10.', ['3-5/10 nprs']],
  ['a load and the height it is put at', 'Goal: 5 lb to 66 in shelf.', ['5 lb goal', '66 in goal']],
  ['where the arm is held', 'IR at 90 abd 52.', ['90 internal rotation', '52 internal rotation']],
  ['decimals as they are spoken', 'gait speed point eight nine, now one point zero four', ['0.89 gaitSpeed', '1.04 current gaitSpeed']],
  ['grades as they are spoken', 'biceps right 4 minus, left four plus', ['4- right flexion', '4+ left flexion']],
  ['an age beside a name', 'Mr. Szymanski, 84, on seven of the visits', ['84 year age', '7']],
  ['motions by one letter', 'wr R e 40 f 36 rd 10 ud 20 s 55 p 75', ['40 right extension', '36 right flexion', '10 right radial deviation', '20 right ulnar deviation', '55 right supination', '75 right pronation']],
  ['a letter behind its joint', 'MMT hip f 3+ knee e 4-', ['3+ flexion', '4- extension']],
  ['a letter behind its value', 'wrist 15 f -> neutral', ['15 flexion']],
  ['parts of a score, which are no motions', 'DHI 48 (p 14 e 12 f 22)', ['48 dhi', '14 dhi', '12 dhi', '22 dhi']],
  ['parts of a pelvic test, which are no motions', 'P 3/5 (2/5), E 7 s (3 s), R 6 (4), F 9', ['3/5', '2/5 past', '7 s', '3 s past', '6 right', '4 past right', '9 right']],
  ['key muscles of a level', 'C7 EE R 3 L 4', ['3 right extension', '4 left extension']],
  ['a place among a hundred', 'copy at the 16th percentile', ['16 %']],
  ['words by the minute', 'types 18 words a minute, goal 25 wpm', ['18 words/min', '25 words/min goal']],
  ['liters of oxygen by the minute', 'walks on 2 lpm', ['2 L']],
  ['a choice of two numbers', 'four or five spells a day', ['4-5 count spell']],
  ['rows that are set askew', 'PROM L    IE 3/12     now\n f     95    150\n er 20   48', ['95 baseline left flexion', '150 current left flexion', '20 baseline left external rotation', '48 current left external rotation']],
  ['heads without a corner', '        IE 8/20    9/10   10/1\nTUG   30      25     19', ['30 baseline tug', '25 previous tug', '19 current tug']],
  ['two rows in one line', 'AROM      R    L     IE\nhip flex 90   100   70   knee flex 110   120  80', ['90 right flexion', '100 left flexion', '70 baseline flexion', '110 right flexion', '120 left flexion', '80 baseline flexion']],
  ['one time over several columns', 'MMT     R    L     (eval  R  L)\nelb flex  4   5   3   4', ['4 right flexion', '5 left flexion', '3 baseline right flexion', '4 baseline left flexion']],
  ['values in columns each with its name', 'TUG 14 s   BBS 40   FGA 18', ['14 s tug', '40 bbs', '18 fga']],
  ['days over columns of which the first names the rows and has no head', ' | wk 2 (3/4) | wk 5 (3/25) | wk 9 (4/22)\nTAM index | 120 | 150 | 190', ['2 ordinal week', '5 ordinal week', '9 ordinal week', '120 baseline tam', '150 previous tam', '190 current tam']],
  ['what the work asks for beside weeks', 'task | wk 0 | wk 3 | wk 6 | job\nfloor lift | 15 | 25 | 35 | 50', ['0 ordinal week', '3 ordinal week', '6 ordinal week', '15 baseline', '25 previous', '35 current', '50 goal']],
  ['both ends of a motion that look like days, below days', ' | wk 2 (3/4) | wk 5 (3/25)\nIF DIP | 5/40 | 0/52\nIF TAM | 120 | 150', ['2 ordinal week', '5 ordinal week', '5 past', '40 past', '0 current', '52 current', '120 past tam', '150 current tam']],
  ['what is active and what passive', '| | 7/2 | 8/6 |\n| L sh flex A/P | 92/110 | 130/141 |', ['92 past left flexion', '110 past left flexion', '130 current left flexion', '141 current left flexion']],
  ['values that the heading orders', 'Outcomes (evaluation → today; goal):\n- FGA: 15 → 22; 26\n- Gait speed: 0.70 → 0.95 m/s, up 0.25 m/s', ['15 baseline fga', '22 current fga', '26 goal fga', '0.7 m/s past gaitSpeed', '0.95 m/s current gaitSpeed', '0.25 m/s gaitSpeed']],
  ['the week of a value', 'monofil 4.31 wk 12', ['4.31 monofilament', '12 ordinal week monofilament']],
  ['a day with a score\'s look that opens its line', 'SOC 1/6: TUG 50\n1/20: TUG 41.\n2/4: TUG 28.', ['50 baseline tug', '41 past tug', '28 current tug']],
  ['from one end of a finger joint to the other, below days', ' | wk 2 (3/4) | wk 5 (3/25)\nIF PIP | 20/75 | 15/88', ['2 ordinal week', '5 ordinal week', '20 past', '75 past', '15 current', '88 current']],
  ['things out of ten, and what is felt', 'Pills: 6 of 10. Hip pain 4 of 10.', ['6/10', '4/10 nprs']],
  ['mercury', 'cuff at 24 millimeters of mercury', ['24 mmHg']],
];

describe('reading shorthand', () => {
  for (const [what, note, expected] of readings) it(`reads ${what}`, () => assert.deepEqual(read(note), expected));

  it('takes a row of days over columns for days, and scores for scores', () => {
    const roles = (text: string): readonly (string | undefined)[] => readClinical(text).figures.map(({ subject }) => subject.role);
    assert.deepEqual(roles('| Measure | 8/30 | 10/28 |\n|---|---|---|\n| FMA-UE | 22/66 | 38/66 |'), ['past', 'current']);
    assert.deepEqual(roles(' eval 01/20 | 02/24\n NDI 26/50 | 14/50\n'), ['baseline', 'current']);
    assert.deepEqual(read('Pain 4/10 3/10'), ['4/10 nprs', '3/10 nprs']);
  });

  it('takes what stands on both sides of a slash under "eval / today" for then and now', () => {
    assert.deepEqual(read('eval 10/8 / today\nTUG 31.0 / 22.4 FWW\nBBS 29 / 36\n2MWT 48 m / 71 m\nhip pain walking 6 / 3'), ['31 past tug', '22.4 current tug', '29 past bbs', '36 current bbs', '48 m past 2mwt', '71 m current 2mwt', '6 past nprs', '3 current nprs']);
    assert.deepEqual(read('BBS 29 / 56'), ['29/56 bbs']);
  });

  it('gives a heading of comparison no role to what stands under it', () => assert.deepEqual(read('Status compared with start of care:\n- TUG: 31 s'), ['31 s tug']));

  it('hands the words of a list to what follows in it', () => {
    const [, second] = readClinical('Sit tolerance 10 min, 35 min.').figures;
    assert.equal(second?.subject.bound.task?.key, 'sit');
  });
});
