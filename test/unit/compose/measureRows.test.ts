// Measures as they are jotted in ordinary notes, read from the note as it is and from the note scrubbed. All text is invented.
import assert from 'node:assert/strict';
import { compareMeasures, measuresTable } from '../../../src/core/draft/compose/measureLines';
import { readMeasures, readSymptoms } from '../../../src/core/draft/read/measureClauses';
import { readRawNote } from '../../../src/core/draft/read/rawNote';
import { scrub } from '../../../src/core/phi/scrub';
import { loadMeasuredNotes, scoreRows } from '../../fixtures/notes/measureRows';

type Row = readonly (string | undefined)[];
const rowsOf = (note: string): readonly Row[] => readRawNote(note, 'O').measures.map(({ name, side, baseline, current, goal, between }): Row => [name, side, baseline, current, goal, ...(between ?? []).map(({ value, when }) => (when === '' ? value : `${value} (${when})`))]);

describe('Measures as they are jotted', () => {
  const cases: readonly (readonly [string, readonly Row[]])[] = [
    ['R shoulder AROM: flex 128, abd 110, ER 38, IR to L1. PROM flex 150 w/ empty end feel. MMT: flex 4-/5, ER 3+/5.', [
      ['shoulder AROM flex', 'R', undefined, '128', undefined], ['shoulder AROM abd', 'R', undefined, '110', undefined], ['shoulder AROM ER', 'R', undefined, '38', undefined],
      ['shoulder AROM IR', 'R', undefined, 'L1', undefined], ['shoulder PROM flex', 'R', undefined, '150 (w/ empty end feel)', undefined],
      ['shoulder MMT flex', 'R', undefined, '4-/5', undefined], ['shoulder MMT ER', 'R', undefined, '3+/5', undefined]]],
    ['Gait speed .62 -> .88 m/s.', [['Gait speed', undefined, '.62', '.88 m/s', undefined]]],
    ['Hip abd 3+ -> 4 b/l.', [['Hip abd', 'bilateral', '3+', '4', undefined]]],
    ['tug 19 -> 13.4 sec', [['tug', undefined, '19', '13.4 sec', undefined]]],
    ['Berg 41→49, abc 55->68%', [['Berg', undefined, '41', '49', undefined], ['abc', undefined, '55', '68%', undefined]]],
    ['FAAM ADL 64% > 81%', [['FAAM ADL', undefined, '64%', '81%', undefined]]],
    ['Amb 8 ft -> 29 ft -> 80 ft w/ RW', [['Amb w/ RW', undefined, '8 ft', '80 ft', undefined, '29 ft']]],
    ['Sit to stand mod A -> min A -> SBA.', [['Sit to stand', undefined, 'mod A', 'SBA', undefined, 'min A']]],
    ['Girth suprapatellar R 41.8 cm L 43.5 cm (eval L 45.1)', [['Girth suprapatellar', 'R', undefined, '41.8 cm', undefined], ['Girth suprapatellar', 'L', '45.1', '43.5 cm', undefined]]],
    ['SLS EO R 14 s L 9 s (IE R 8 s L 4 s).', [['SLS EO', 'R', '8 s', '14 s', undefined], ['SLS EO', 'L', '4 s', '9 s', undefined]]],
    ['WB lunge: R 7 cm / L 11 cm', [['WB lunge', 'R', undefined, '7 cm', undefined], ['WB lunge', 'L', undefined, '11 cm', undefined]]],
    ['Grip R 22/24/23, L 58/60/57', [['Grip', 'R', undefined, '22/24/23', undefined], ['Grip', 'L', undefined, '58/60/57', undefined]]],
    ['FMA-UE 38/66. MAS elbow flexors 1+. 9HPT R unable, L 24 s. MoCA 24/30.', [['FMA-UE', undefined, undefined, '38/66', undefined], ['MAS elbow flexors', undefined, undefined, '1+', undefined], ['9HPT', 'R', undefined, 'unable', undefined], ['9HPT', 'L', undefined, '24 s', undefined], ['MoCA', undefined, undefined, '24/30', undefined]]],
    ['FGA 17/30 (IE), 23/30 (today), goal 27.', [['FGA', undefined, '17/30', '23/30', '27']]],
    ['Cervical AROM flex 40 ext 38 rot R 52 rot L 61', [['Cervical AROM flex', undefined, undefined, '40', undefined], ['Cervical AROM ext', undefined, undefined, '38', undefined], ['Cervical AROM rot', 'R', undefined, '52', undefined], ['Cervical AROM rot', 'L', undefined, '61', undefined]]],
    ['L wrist AROM (prior visit): ext 48 (40), flex 52 (45).', [['wrist AROM ext', 'L', undefined, '48', undefined, '40 (prior visit)'], ['wrist AROM flex', 'L', undefined, '52', undefined, '45 (prior visit)']]],
    ['Right knee flexion is 118 degrees today, it was 102 at evaluation, and extension is lacking 4 degrees.', [['knee flexion', 'R', '102', '118 degrees', undefined], ['knee extension', 'R', undefined, 'lacking 4 degrees', undefined]]],
    ['Quad strength is 4 out of 5 on the right and 5 out of 5 on the left.', [['Quad strength', 'R', undefined, '4 out of 5', undefined], ['Quad strength', 'L', undefined, '5 out of 5', undefined]]],
    ['Timed up and go was 11.2 seconds, down from 14.8.', [['Timed up and go', undefined, '14.8', '11.2 seconds', undefined]]],
    ['Right Hip Flexion AROM: 98 deg (Initial: 85 deg) Goal: 110 deg', [['Hip Flexion AROM', 'R', '85 deg', '98 deg', '110 deg']]],
    ['TUG 48 s w/ RW (SOC unable).', [['TUG w/ RW', undefined, 'unable', '48 s', undefined]]],
    ['Six minute walk 1,180 feet, formerly 640.', [['Six minute walk', undefined, undefined, '1,180 feet', undefined, '640 (formerly)']]],
    ['Grip (lb) R 40 L 30', [['Grip', 'R', undefined, '40', undefined], ['Grip', 'L', undefined, '30', undefined]]],
    ['UB dressing min A, LB dressing mod A, toileting SBA.', [['UB dressing', undefined, undefined, 'min A', undefined], ['LB dressing', undefined, undefined, 'mod A', undefined], ['toileting', undefined, undefined, 'SBA', undefined]]],
  ];
  for (const [note, rows] of cases) {
    it(note, () => {
      assert.deepEqual(rowsOf(note), rows);
      // A hidden value comes back as it was written.
      const hidden = scrub(note, { times: true });
      assert.equal(rowsOf(hidden.text).length, rows.length);
    });
  }

  for (const words of ['Grip up 6 lb from eval.', 'Reaches with trunk lean in 4 of 10, 7 of 10 last month.', 'Scissors: cuts circle within 1/4 in of line 3/5 trials.', 'Porch is possible by wheelchair once pivot is min A.', 'Tub transfer mod A, attempted dry.', 'Deviates L last 5 mm.', 'PFM: power 3/5 (2/5)', 'Voids q 2.5 h, goal q 3 h.', 'Slump neg R, pos L.', 'Gait 150 ft w/ SPC, SBA on ramp.']) {
    it(`leaves "${words}" as it stands`, () => assert.deepEqual(readMeasures(words).rows, []));
  }

  it('carry joint and side to the next line where it names no other joint', () => {
    assert.deepEqual(rowsOf('R knee AROM 2-112\nPROM 0-120\nMMT flex 4/5').map(([name, side]) => [name, side]), [['knee AROM', 'R'], ['knee PROM', 'R'], ['knee MMT flex', 'R']]);
    assert.deepEqual(rowsOf('R knee AROM 2-112\nHip flex 110').map(([name, side]) => [name, side]), [['knee AROM', 'R'], ['Hip flex', undefined]]);
    assert.deepEqual(rowsOf('Grip R 40 lb, L 30 lb, lateral pinch 12 lb').map(([name, side]) => [name, side]), [['Grip', 'R'], ['Grip', 'L'], ['lateral pinch', undefined]]);
  });

  it('compare what is of one scale', () => {
    const changes = (note: string): readonly (string | undefined)[] => compareMeasures(readRawNote(note, 'O').measures).map(({ change }) => change?.text);
    assert.deepEqual(changes('Gait speed .62 -> .88 m/s. Hip abd 3+ -> 4 b/l. Pain 2 out of 10, 5 out of 10 at eval. FGA 17/30 (12/40 at eval).'), ['+0.26 m/s', 'higher grade', '-3', undefined]);
    assert.deepEqual(rowsOf('VMI standard score 84, was 78 in Sept.'), [['VMI standard score', undefined, undefined, '84', undefined, '78 (in Sept)']]);
    assert.match(measuresTable(compareMeasures(readRawNote('3 pt pinch L 9 lb, hip abd 3+ -> 4 b/l', 'O').measures), false), /\| 3 pt pinch \|[^]*\| 3\+ \| 4 \|/);
  });

  it('tell pain as the patient rates it', () => {
    const pains = (words: string): readonly Row[] => readSymptoms(words).map(({ name, baseline, between, current }) => [name, baseline, current, between?.map(({ value, when }) => `${value} (${when})`).join()]);
    assert.deepEqual(pains('LBP 2/10 now, worst 5/10 this week.'), [['LBP', undefined, '2/10', undefined], ['LBP worst', undefined, '5/10 (this week)', undefined]]);
    assert.deepEqual(pains('Pain 3/10 with stairs, was 6/10 at eval.'), [['Pain', '6/10', '3/10 (with stairs)', undefined]]);
    assert.deepEqual(pains('Pain 2/10 rest, 4/10 stairs.'), [['Pain rest', undefined, '2/10', undefined], ['Pain stairs', undefined, '4/10', undefined]]);
    assert.deepEqual(pains('Pain Scale: Current 3/10, Best 1/10, Worst 6/10'), [['Pain Scale', undefined, '3/10', undefined], ['Pain Scale Best', undefined, '1/10', undefined], ['Pain Scale Worst', undefined, '6/10', undefined]]);
    assert.deepEqual(pains('back pain 3/10 today was 5 last wk'), [['back pain', undefined, '3/10', '5 (last wk)']]);
    assert.deepEqual(readRawNote('S: Pain 3/10 with stairs, was 6/10 at eval.\nO: Berg 44/56.\n').statements.map(({ text }) => text), ['Pain 3/10 with stairs, was 6/10 at eval.']);
  });
});

describe('Rows of measures of ordinary notes', () => {
  const notes = loadMeasuredNotes('ordinary.txt');
  for (const scrubbed of [true, false]) {
    it(`are read from the note ${scrubbed ? 'scrubbed' : 'as it is'}`, () => {
      const { found, expected, wrong, missed } = scoreRows(notes, scrubbed);
      assert.ok(found >= 185 && expected === 189, missed.join('\n'));
      assert.ok(wrong.length <= 4, wrong.join('\n'));
    });
  }
});
