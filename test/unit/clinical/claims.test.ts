// What the scrubber may leave standing. All text is synthetic.
import assert from 'node:assert/strict';
import { claimClinical as claimIn } from '../../../src/core/clinical/claims/claims';
import { readWords } from '../../../src/core/phi/words';
import { isClinicalWord } from '../../../src/core/clinical/words/vocabulary';

const claimed = (text: string): string[] => {
  const found: string[] = [];
  claimIn(text, readWords(text).words, (start, end) => found.push(text.slice(start, end)));
  return found;
};
/** Whether each character of the text is claimed. */
const marks = (text: string): readonly boolean[] => {
  const marked = new Array<boolean>(text.length).fill(false);
  claimIn(text, readWords(text).words, (start, end) => marked.fill(true, start, end));
  return marked;
};
const marksOf = (text: string, part: string): readonly boolean[] => marks(text).slice(text.indexOf(part), text.indexOf(part) + part.length);

describe('claimClinical', () => {
  const clinical: readonly (readonly [string, string])[] = [
    ['Berg 44/56 today', 'Berg'], ['Berg 44/56 today', '44/56'], ['Tinetti 18/28', '18/28'], ["Lachman's test negative", 'Lachman'],
    ['Hawkins-Kennedy (+) on R', 'Hawkins-Kennedy'], ['Trendelenburg gait noted', 'Trendelenburg'], ["dx Parkinson's disease", "Parkinson's"],
    ['Bobath handling', 'Bobath'], ['(+) Hawkins, Neer and Speed', 'Neer'], ['R quads 4-/5', '4-/5'], ['hip abd 3+/5', '3+/5'],
    ['hip flexors 4/5', '4/5'], ['pain 6/10 at rest', '6/10'], ['knee flexion 0-125°', '0-125°'], ['knee flexion 102', '102'],
    ['SLR 3x10', '3x10'], ['squats 3 x 10 reps', '3 x 10 reps'], ['97110 x 23 min', '97110'], ['97140-59', '97140-59'],
    ['M25.561', 'M25.561'], ['denied CO-50', 'CO-50'], ['remark N362', 'N362'], ['CARC 197', '197'], ['2x/wk x 6 wks', '2x/wk x 6 wks'],
    ['w/ 5# DB', '5#'], ['BP 128/76', '128/76'], ['HR 88', '88'], ['SpO2 97%', '97%'], ['stenosis L4-5', 'L4-5'], ['C5-C6 HNP', 'C5-C6'],
    ['TUG 13.2 s', '13.2 s'], ['62 y/o male', '62 y/o'], ['amb 200 ft', '200 ft'], ['mod A x2', 'mod A x2'], ['SBA for gait', 'SBA'],
    ['stance EC 12 sec', 'EC'], ['no LOB', 'LOB'], ['29 CFR 2560.503-1(h)(2)(iii)', '29 CFR 2560.503-1(h)(2)(iii)'], ['visit 7 of 12', '7 of 12'],
    ['gait speed 0.82 m/s', '0.82 m/s'], ['berg balance scale 40', 'berg balance scale'],
  ];
  for (const [text, part] of clinical) it(`claims "${part}" in "${text}"`, () => assert.ok(marksOf(text, part).every(Boolean), claimed(text).join(' | ')));

  const open: readonly (readonly [string, string])[] = [
    ['Dr. Berg saw her', 'Berg'], ['Mr. Hawkins denies pain', 'Hawkins'], ['pt Berg reports LOB', 'Berg'], ['Susan Tinetti, PT', 'Tinetti'],
    ['Thomas Berg, 62 y/o', 'Berg'], ['seen on 4/5 and 4/12', '4/5'], ['next appt 5/12', '5/12'], ['DOB 4/5/1962', '4/5'],
    ['call 555-0132', '555'], ['404 S Elm St', '404'], ['Cannon Beach, OR 97110', '97110'], ['MRN 448812', '448812'], ['a 93 y/o woman', '93'],
    ['Max Payne', 'Max'], ['12 Walker Rd', '12'], ['seen on 8/10 for pain', '8/10'], ['start 03/14/26', '03/14'],
  ];
  for (const [text, part] of open) {
    it(`leaves "${part}" in "${text}" to the recognisers`, () => {
      assert.ok(!marksOf(text, part).includes(true), claimed(text).join(' | '));
    });
  }
});

describe('isClinicalWord', () => {
  for (const word of ['knee', 'knees', 'strengthening', 'stepped', 'hip', 'lob', 'weight-bearing', 'mobilizations']) {
    it(`knows ${word}`, () => assert.equal(isClinicalWord(word), true));
  }
  for (const word of ['smith', 'portland', 'march', 'monday', 'xyzzy', 'hawkins']) it(`does not know ${word}`, () => assert.equal(isClinicalWord(word), false));
});
