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
