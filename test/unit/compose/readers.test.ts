import assert from 'node:assert/strict';
import { topicOf } from '../../../src/core/draft/compose/topics';
import { serviceHead } from '../../../src/core/draft/read/codeLines';
import { readExercises } from '../../../src/core/draft/read/exerciseRow';
import { readMeasures } from '../../../src/core/draft/read/measureClauses';
import { readRawNote } from '../../../src/core/draft/read/rawNote';

describe('reading treatment lines', () => {
  const heads: [string, string, number | undefined, string][] = [
    ['97112 24 min: tandem stance', '97112', 24, 'tandem stance'],
    ['97112 x 23 min - tandem walk', '97112', 23, 'tandem walk'],
    ['97110 (15 min): SLR 3x10', '97110', 15, 'SLR 3x10'],
    ['97112 (neuro re-ed), 23 minutes. Tandem', '97112', 23, 'Tandem'],
    ['Therapeutic exercise (97110, 20 min): towel curls', '97110', 20, 'towel curls'],
    ['Gait training 97116 20 min: 60 ft x 3', '97116', 20, '60 ft x 3'],
    ['23 min neuromuscular re-education (97112): wobble board', '97112', 23, 'wobble board'],
    ['We spent 24 minutes on neuromuscular re-education (97112): wobble board', '97112', 24, 'wobble board'],
    ['97112 twenty-three minutes: tandem', '97112', 23, 'tandem'],
    ["97140 12': glides", '97140', 12, 'glides'],
    ['97110: NuStep 8 min, SAQ 3x12', '97110', undefined, 'NuStep 8 min, SAQ 3x12'],
    ['97110-GP 15 min: bike', '97110', 15, 'bike'],
  ];
  for (const [line, code, minutes, rest] of heads) {
    it(line, () => {
      const head = serviceHead(line);
      assert.deepEqual([head?.code, head?.minutes, line.slice(head?.end)], [code, minutes, rest]);
    });
  }
  for (const line of ['Units: 97110 x 2, 97140 x 1', '97110 x 2', 'Billed 97112 x 1', 'Walked 97 ft', 'Charges: 97112 (2 units)']) {
    it(`sees no treatment in "${line}"`, () => assert.equal(serviceHead(line), undefined));
  }

  const exercises: [string, Record<string, string>[]][] = [
    ['Foam, feet together EC 4 x 20 s, LOB x2 R, ankle strategy late, min A x1 to recover, tactile cue R glute med',
      [{ exercise: 'Foam, feet together EC', dose: '4 x 20 s', response: 'LOB x2 R, ankle strategy late', assist: 'min A x1 to recover', cueing: 'tactile cue R glute med' }]],
    ['pulleys 3 min, wall slides 3 x 10, vc to avoid shrug', [{ exercise: 'pulleys', dose: '3 min' }, { exercise: 'wall slides', dose: '3 x 10', cueing: 'vc to avoid shrug' }]],
    ['SAQ 3 x 12 x 3 lb (2 lb last visit)', [{ exercise: 'SAQ', dose: '3 x 12 x 3 lb (2 lb last visit)' }]],
    ['leg press 3 sets of 10 reps, RPE 13', [{ exercise: 'leg press', dose: '3 sets of 10 reps', response: 'RPE 13' }]],
    ['gait 150 ft x 2 with CGA and vc for step length', [{ exercise: 'gait', dose: '150 ft x 2', assist: 'CGA', cueing: 'vc for step length' }]],
    ['VOR x1 viewing standing on foam, 3 x 45 s each, SBA', [{ exercise: 'VOR x1 viewing standing on foam', dose: '3 x 45 s each', assist: 'SBA' }]],
    ['no LOB', [{ response: 'no LOB' }]],
    ['sit to stand 3x8 on foam CGA LOB x1', [{ exercise: 'sit to stand on foam', dose: '3x8', assist: 'CGA', response: 'LOB x1' }]],
    ['bird dog 3 sets of 8 and bridge 2 sets of 10 with a verbal cue for pelvis', [{ exercise: 'bird dog', dose: '3 sets of 8' }, { exercise: 'bridge', dose: '2 sets of 10', cueing: 'a verbal cue for pelvis' }]],
    ['gaze shifts three sets of thirty seconds', [{ exercise: 'gaze shifts', dose: 'three sets of thirty seconds' }]],
    ['walking with serial 7s 4 x 40 ft, 2 stops', [{ exercise: 'walking with serial 7s, 2 stops', dose: '4 x 40 ft' }]],
    ['drop landing 3 x 5, 6/15 clean', [{ exercise: 'drop landing', dose: '3 x 5', response: '6/15 clean' }]],
    ['foam EC 4 x 20 s, LOB x2 R, strategy late, LOB 5 last visit', [{ exercise: 'foam EC', dose: '4 x 20 s', response: 'LOB x2 R (LOB 5 last visit), strategy late' }]],
  ];
  for (const [line, rows] of exercises) it(line, () => assert.deepEqual(readExercises(line), rows));
});

describe('reading measures', () => {
  type Row = [string, string | undefined, string | undefined, string | undefined, string | undefined];
  const cases: [string, Row[], string[]][] = [
    ['BBS 44/56 (38 at eval, goal 50)', [['BBS', undefined, '38', '44/56', '50']], []],
    ['SLS R 4 s, L 12 s (R 2 s at eval)', [['SLS', 'R', '2 s', '4 s', undefined], ['SLS', 'L', undefined, '12 s', undefined]], []],
    ['R knee AROM 8-102 deg (12-85 at eval), PROM 5-106', [['knee AROM', 'R', '12-85', '8-102 deg', undefined], ['knee PROM', 'R', undefined, '5-106', undefined]], []],
    ['cervical rotation R 58 deg, L 62 deg (R 45, L 55 at eval)', [['cervical rotation', 'R', '45', '58 deg', undefined], ['cervical rotation', 'L', '55', '62 deg', undefined]], []],
    ['R quad MMT 4-/5 (3/5 at eval), quad lag 5 deg (15 at eval)', [['quad MMT', 'R', '3/5', '4-/5', undefined], ['quad lag', 'R', '15', '5 deg', undefined]], []],
    ['TUG 14.6 s w/ SPC (18.4 s at eval, goal < 12 s)', [['TUG w/ SPC', undefined, '18.4 s', '14.6 s', '< 12 s']], []],
    ['BBS 41/56 -> 47/56', [['BBS', undefined, '41/56', '47/56', undefined]], []],
    ['BBS 38/56 at eval, 47/56 now', [['BBS', undefined, '38/56', '47/56', undefined]], []],
    ['FGA 11/30 at IE, now 19/30, goal 24/30', [['FGA', undefined, '11/30', '19/30', '24/30']], []],
    ['R ankle DF MMT 3-/5 to 4-/5', [['ankle DF MMT', 'R', '3-/5', '4-/5', undefined]], []],
    ['L wrist ext AROM 48 deg, supination 62 deg', [['wrist ext AROM', 'L', undefined, '48 deg', undefined], ['supination AROM', 'L', undefined, '62 deg', undefined]], []],
    ['Repeated extension x 10', [], ['Repeated extension x 10']],
    ['30 s STS 8 (5 at eval)', [['30 s STS', undefined, '5', '8', undefined]], []],
    ['9HPT R 28.4 s (36.1 s at eval)', [['9HPT', 'R', '36.1 s', '28.4 s', undefined]], []],
    ['L hip flexion: 108 deg (eval 95 deg)', [['hip flexion', 'L', '95 deg', '108 deg', undefined]], []],
    ['Prone plank 22 s (10 s at eval)', [['Prone plank', undefined, '10 s', '22 s', undefined]], []],
    ['Berg 44/56, incision closed', [['Berg', undefined, undefined, '44/56', undefined]], ['incision closed']],
    ['Incision closed, no drainage', [], ['Incision closed', 'no drainage']],
    ['BP 128/76, HR 72', [], ['BP 128/76', 'HR 72']],
    ['L shoulder ROM WNL', [['shoulder ROM', 'L', undefined, 'WNL', undefined]], []],
    ['Quad LSI 71% (60% at wk 6)', [['Quad LSI', undefined, undefined, '71% (60% at wk 6)', undefined]], []],
  ];
  for (const [sentence, rows, left] of cases) {
    it(sentence, () => {
      const read = readMeasures(sentence);
      assert.deepEqual(read.rows.map((row): Row => [row.name, row.side, row.baseline, row.current, row.goal]), rows);
      assert.deepEqual(read.left, left);
    });
  }
});

describe('reading a whole note', () => {
  it('takes who pays, and the kind of plan, as answers', () => {
    const { fields, statements } = readRawNote('Payer: Cigna HealthCare\nPlan type: self-funded employer plan\nS: Knee 3/10.\n');
    assert.deepEqual(fields, { payer: 'Cigna HealthCare', 'plan.type': 'self-funded employer plan' });
    assert.deepEqual(statements.map(({ text }) => text), ['Knee 3/10.']);
  });

  it('signs with a name and its letters, not with the service that is needed', () => {
    const { statements } = readRawNote('S: Knee 3/10.\nA: Valgus returns without a cue. Needs skilled PT.\nAldo Reyes PT FAAOMPT\n');
    assert.deepEqual(statements.filter((statement) => topicOf(statement) === 'signature').map(({ text }) => text), ['Aldo Reyes PT FAAOMPT']);
  });

  it('reads codes and minutes as they are dictated, each where it stands', () => {
    const note = 'today ninety seven one ten for twenty three minutes heel slides three sets of ten then 97140x8 patellar glide';
    const { interventions } = readRawNote(note, 'O');
    assert.deepEqual(interventions.map(({ code, minutes }) => [code, minutes]), [['97110', 23], ['97140', 8]]);
    assert.equal(note.slice(interventions[1]?.span?.start).startsWith('97140x8'), true);
  });

  it('gives each of four lines its section where nothing heads them', () => {
    const { statements } = readRawNote('Woke once. Wants to golf.\nGuarded gait. Scar mobile. 97140 15 min scar.\nGlide is the limit. Grade changed twice.\nWeekly. Cushion for the truck.\n');
    assert.deepEqual(statements.map(({ section }) => section), ['S', 'S', 'O', 'O', 'A', 'A', 'P', 'P']);
  });
});

describe('reading hostile or empty text', () => {
  it('finds nothing in nothing', () => assert.deepEqual(readRawNote(''), { fields: {}, measures: [], interventions: [], criteria: [], exhibits: [], statements: [], missing: [] }));

  // Only the runner's own time limit guards these: a reader that is not linear never ends in it.
  for (const [name, piece] of [['digits', '1234567890 '], ['brackets', '([{'], ['pipes', '| a | b '], ['codes', '97112 12 min: x, '], ['letters', 'a'], ['commas', ', '], ['colons', 'a: '], ['lines', 'x\n'], ['headings', 'S: a\n'], ['titles', 'Progress note:\n'], ['mastheads', 'Visit: 3\n'], ['columns', '  1/5   2/10\nTUG   18   12\n'], ['quotes', '"; ']] as const) {
    it(`gets through 200 kB of ${name}`, () => {
      readRawNote(piece.repeat(Math.ceil(200_000 / piece.length)));
    });
  }
});
