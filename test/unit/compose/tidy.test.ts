import assert from 'node:assert/strict';
import { asReport, tidy } from '../../../src/core/draft/compose/tidy';

describe('tidying a statement', () => {
  const cases: [string, string][] = [
    ['pt c/o R knee pain w/ stairs, 2x/wk', 'Patient complains of right knee pain with stairs, 2x/week.'],
    ['s/p L TKA 4 wks ago', 'Status post left TKA 4 weeks ago.'],
    ['skilled PT needed to grade load', 'Skilled PT needed to grade load.'],
    ['needs PT to guard', 'Needs PT to guard.'],
    ['outpt pt eval 2 wks ago', 'Outpt pt eval 2 weeks ago.'],
    ['L4-5 and C6 tender, R > L', 'L4-5 and C6 tender, R > L.'],
    ['[NAME_1] seen [DATE_1 = visit 7] w/ pt in [GEO_2]', '[NAME_1] seen [DATE_1 = visit 7] with patient in [GEO_2].'],
    ['BBS up 6 pts', 'BBS up 6 pts.'],
    ['x10 heel raises', 'x10 heel raises.'],
    ['mL of fluid', 'mL of fluid.'],
    ['PT REPORTS WALKING WITHOUT THE WALKER, DENIES FALLS', 'Patient reports walking without the walker, denies falls.'],
    ['R TKA [DATE_1], Dr. [NAME_1], [GEO_1]', 'Right TKA [DATE_1], Dr. [NAME_1], [GEO_1].'],
    ['72 yo F', '72-year-old F.'],
    ['no LOB w/o vc', 'No LOB without vc.'],
    ['pain 3/10; ', 'Pain 3/10.'],
    ['↓ pain, ↑ 7 deg', 'Decreased pain, ↑ 7 deg.'],
  ];
  for (const [from, to] of cases) it(from, () => assert.equal(tidy(from), to));

  it('never touches a number', () => {
    for (const [from, to] of cases) assert.deepEqual(to.match(/\d+(?:\.\d+)?/g), from.match(/\d+(?:\.\d+)?/g));
  });
});

describe('a statement of S as the report of the patient', () => {
  const cases: [string, string][] = [
    ['reports 2 near falls', 'Patient reports 2 near falls.'],
    ['denies dizziness', 'Patient denies dizziness.'],
    ['c/o stiffness', 'Patient complains of stiffness.'],
    ['Slept through the night x3', 'Patient slept through the night x3.'],
    ['I can walk to the mailbox', 'Patient states: "I can walk to the mailbox."'],
    ['"It catches."', 'Patient states: "It catches."'],
    ['Wife reports he fell', 'Wife reports he fell.'],
    ['[NAME_1] says the knee is better', '[NAME_1] says the knee is better.'],
    ['Pain 3/10', 'Pain 3/10.'],
    ['no falls', 'No falls.'],
  ];
  for (const [from, to] of cases) it(from, () => assert.equal(asReport(from), to));
});
