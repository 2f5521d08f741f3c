// Rows of a draft's tables against those of the source: right rows are silent, a value of another column or row is marked.
import assert from 'node:assert/strict';
import { flagged } from './flagged';

const grid = 'LOADS (lb)\ntask | wk 0 | wk 3 | wk 6 | job\nfloor lift | 15 | 25 | 35 | 50\nshelf lift | 10 | 15 | 20 | 25\npush cart | 35 | 50 | 65 | 80\n';
const heads = '| Task | Start | Week 3 | Now | Job requires |\n|---|---|---|---|---|\n';
const days = 'Pt seen for recert.\n| | 4/7 | 5/5 (v6) | 6/2 (v11) | goal |\n| FGA | 13 | 17 | 22 | 25 |\n| TUG | 19.4 s | 15.8 | 11.9 | 10 |\n| ABC | 48% | 57 | 70 | 80 |\n';
const dated = '| Test | Evaluation | June 2 | Goal |\n|---|---|---|---|\n';
const strip = 'v1 9/8 | v6 10/6 | v10 11/3\n6MWT m: 290 | 340 | 415\nFACIT-F 20 | 26 | 35\n';

const pairs: readonly (readonly [what: string, note: string, right: string, wrong: string, marked: string])[] = [
  ['the value of the interim week', grid, `${heads}| Shelf lift | 10 lb | 15 lb | 20 lb | 25 lb |`, `${heads}| Shelf lift | 10 lb | 10 lb | 20 lb | 25 lb |`, '10 lb'],
  ['what the work asks for', grid, `${heads}| Pushing a cart | 35 lb | 50 lb | 65 lb | 80 lb |`, `${heads}| Pushing a cart | 35 lb | 50 lb | 65 lb | 50 lb |`, '50 lb'],
  ['the first visit of three', days, `${dated}| Functional gait assessment | 13 | 22 | 25 |`, `${dated}| Functional gait assessment | 17 | 22 | 25 |`, '17'],
  ['the last visit of three', days, `${dated}| Timed Up and Go | 19.4 s | 11.9 s | 10 s |`, `${dated}| Timed Up and Go | 19.4 s | 15.8 s | 10 s |`, '15.8 s'],
  ['an aim', days, `${dated}| Confidence | 48% | 70% | 80% |`, `${dated}| Confidence | 48% | 70% | 70% |`, '70%'],
  ['visits by number and day over a strip', strip, 'The six-minute walk went from 290 m at the evaluation to 415 m now.', 'The six-minute walk went from 290 m at the evaluation to 340 m now.', '340 m'],
  ['a list in the order of its heading', days, 'Outcomes (evaluation → today; goal):\n- FGA: 13 → 22; 25\n- TUG: 19.4 → 11.9 s; 10 s', 'Outcomes (evaluation → today; goal):\n- FGA: 13 → 17; 25\n- TUG: 19.4 → 11.9 s; 10 s', '17'],
];

describe('rows of tables', () => {
  for (const [what, note, right, wrong, marked] of pairs) {
    it(`take ${what} as it stands`, () => assert.deepEqual(flagged(note, right), []));
    it(`mark another for ${what}`, () => assert.ok(flagged(note, wrong).some((words) => words.includes(marked) || marked.includes(words)), flagged(note, wrong).join(' | ')));
  }
});
