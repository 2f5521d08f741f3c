// Goals in sentences, taken over into the rows of the measures they name. All text is made up.
import assert from 'node:assert/strict';
import { readRawNote } from '../../../src/core/draft/read/rawNote';
import { withStatedBaselines } from '../../../src/core/draft/read/statedBaselines';
import { withStatedGoals } from '../../../src/core/draft/read/statedGoals';
import type { MeasureRow, NoteFacts } from '../../../src/core/draft/noteFacts';

const factsOf = (measures: readonly MeasureRow[], ...goals: readonly string[]): NoteFacts =>
  ({ fields: {}, measures, interventions: [], criteria: [], exhibits: [], missing: [], statements: goals.map((text) => ({ text, span: { start: 0, end: text.length }, section: 'P' as const })) });
const goalsIn = (measures: readonly MeasureRow[], ...goals: readonly string[]): readonly (string | undefined)[] => withStatedGoals(factsOf(measures, ...goals)).measures.map(({ goal }) => goal);

const fga: MeasureRow = { name: 'FGA', baseline: '17/30', current: '21/30' };
const grip = (side: string): MeasureRow => ({ name: 'grip', side, current: '22 lb' });

describe('goals in sentences', () => {
  const cases: [string, MeasureRow, string, string | undefined][] = [
    ['right after the name', fga, 'Goal FGA 25/30, drive at night in 5 wks', '25/30'],
    ['after a connecting word', fga, 'LTG: increase FGA from 21 to 25/30 in 5 weeks', '25/30'],
    ['with a comparator', { name: 'TUG', current: '14.6 s' }, 'Goal: TUG < 12 s in 4 wks', '< 12 s'],
    ['in words', { name: 'TUG', current: '14.6 s' }, 'Goal: TUG time of less than 12 sec in 4 wks', 'less than 12 sec'],
    ['with its side before the name', grip('L'), 'Goal: L grip 30 lb in 3 wks', '30 lb'],
    ['with its side after the name', { name: 'L grip', current: '22 lb' }, 'STG: grip left to 30 lb in 3 wks', '30 lb'],
    ['not of the other side', grip('L'), 'Goal: R grip 50 lb in 3 wks', undefined],
    ['not a change', fga, 'Goal: improve FGA by 4 points in 5 wks', undefined],
    ['not a time', fga, 'Goal: better FGA in 5 weeks', undefined],
    ['not a dose', { name: 'SLR', current: '60' }, 'Goal: SLR 3 x 10 in 2 wks', undefined],
    ['not another measure', { name: 'BBS', current: '44/56' }, 'Goal FGA 25/30 in 5 wks', undefined],
    ['not where two are stated', fga, 'STG: FGA 23/30 in 2 wks. LTG: FGA 25/30 in 5 wks', undefined],
    ['not over one in the row', { ...fga, goal: '26/30' }, 'Goal FGA 25/30 in 5 wks', '26/30'],
  ];
  for (const [what, row, goal, expected] of cases) it(`are read ${what}`, () => assert.deepEqual(goalsIn([row], goal), [expected]));

  it('want a side where both were measured', () => {
    assert.deepEqual(goalsIn([grip('L'), grip('R')], 'Goal: grip 30 lb in 3 wks'), [undefined, undefined]);
    assert.deepEqual(goalsIn([grip('L'), grip('R')], 'Goal: grip L 30 lb in 3 wks'), ['30 lb', undefined]);
  });

  it('are not taken from other statements', () => {
    assert.deepEqual(goalsIn([fga], 'FGA 25/30 at home last year'), [undefined]);
  });
});

describe('baselines in the reasoning', () => {
  const baselines = (note: string): readonly (string | undefined)[] => withStatedBaselines(readRawNote(note)).measures.map(({ baseline }) => baseline);
  const measured = 'O: R shoulder AROM: flex 128, abd 110. PROM flex 150. MMT: flex 4-/5. Berg 44/56.\nA: ';

  it('go to the one row they can be of', () => {
    assert.deepEqual(baselines(`${measured}Improved flexion from 105 at eval on 10/15.`), ['105', undefined, undefined, undefined, undefined]);
    assert.deepEqual(baselines(`${measured}Improved flexion from 105 at eval on [DATE_1].`), ['105', undefined, undefined, undefined, undefined]);
    assert.deepEqual(baselines(`${measured}Berg improved from 36/56 to 44/56.`), [undefined, undefined, undefined, undefined, '36/56']);
  });
  it('not of the other side, of another value today, nor where two rows fit', () => {
    assert.deepEqual(baselines(`${measured}Improved L flexion from 105 at eval.`), [undefined, undefined, undefined, undefined, undefined]);
    assert.deepEqual(baselines(`${measured}Berg improved from 36/56 to 40/56.`), [undefined, undefined, undefined, undefined, undefined]);
    assert.deepEqual(baselines('O: R knee AROM flex 110. L hip AROM flex 95.\nA: Flexion improved from 80 at eval.'), [undefined, undefined]);
  });
});
