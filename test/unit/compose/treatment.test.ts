// What was done: services by name, billing lists, agents, loads, totals; from notes as typed and as the product scrubs them.
import assert from 'node:assert/strict';
import { compose } from '../../../src/core/draft/compose';
import { readExercises } from '../../../src/core/draft/read/exerciseRow';
import { readRawNote } from '../../../src/core/draft/read/rawNote';
import { codeByTitle } from '../../../src/core/draft/read/serviceNames';
import { scrub } from '../../../src/core/phi/scrub';
import { timeRelations } from '../../../src/core/phi/timeRelations';
import { loadTreatedNotes, scoreTreated } from '../../fixtures/notes/treatedNotes';

type Row = readonly (string | number | undefined)[];
const template = { id: 'soap', title: 'SOAP note', output: 'soap' } as const;
const draftOf = (text: string, times?: string): string => compose(readRawNote(text), template, { discipline: 'PT', unitRule: 'cms', source: text, ...(times === undefined ? {} : { times }) });
const around = (line: string): string => `Pt: Ann Roe  DOS 3/4/2026\nS: Slept well.\nO: ${line}\nA: Weak.\nP: 2x/wk x 4 wks.\n`;

describe('treatment lines', () => {
  const layouts: [string, Row[]][] = [
    ['TE x 23 min: wall slides 2x10', [['TE', 23, 'wall slides', '2x10']]],
    ['MT x 8: GH post glides', [['MT', 8, 'GH post glides', undefined]]],
    ["Ther ex (97110): 25'\n- LAQ 3# 3x10\n- Bike 6 min L2", [['97110', 25, 'LAQ', '3x10, 3#'], ['97110', undefined, 'Bike', '6 min, L2']]],
    ['TE 28 min, MT 10 min.', [['TE', 28, undefined, undefined], ['MT', 10, undefined, undefined]]],
    ['NMR/TA 38 min: cup to mouth 2x10', [['NMR/TA', 38, 'cup to mouth', '2x10']]],
    ['Therapeutic exercise was performed for 20 minutes and included bridging 3x10.', [['Therapeutic exercise', 20, 'bridging', '3x10']]],
    ['97110 15, 97140 10, 97018 1 unit', [['97110', 15, undefined, undefined], ['97140', 10, undefined, undefined], ['97018', undefined, undefined, undefined]]],
    ['CPT: 97110 (25), 97112 (12)', [['97110', 25, undefined, undefined], ['97112', 12, undefined, undefined]]],
    ['97110 - 2 units (25 min)', [['97110', 25, undefined, undefined]]],
    ['HEP reviewed, 97110 x 15', [['97110', 15, 'HEP reviewed', undefined]]],
    ['Paraffin R hand 10 min', [['Paraffin', 10, 'R hand', undefined]]],
    ['US 3 MHz 1.0 W/cm2 8 min', [['US', 8, undefined, '3 MHz, 1.0 W/cm2']]],
    ['MHP x 10 min pre-tx', [['MHP', 10, 'pre-tx', undefined]]],
    ['STM to UT', [[undefined, undefined, 'STM to UT', undefined]]],
    ['TE 12 min: rows 3x10 green band\nMLD R arm 15 min\n97110 12 min, 97140 15 min', [['97110', 12, 'rows', '3x10, green band'], [undefined, undefined, 'MLD R arm', '15 min'], ['97140', 15, undefined, undefined]]],
  ];
  for (const [line, rows] of layouts) {
    for (const text of [around(line), scrub(around(line), { times: true }).text]) {
      it(`${line.split('\n')[0] ?? ''}${text.includes('Ann Roe') ? '' : ', scrubbed'}`, () => {
        assert.deepEqual(readRawNote(text).interventions.map(({ code, service, minutes, exercise, dose }): Row => [code ?? service, minutes, exercise, dose]), rows);
      });
    }
  }

  for (const line of ['ADLs: independent with all', 'R TA 4/5, gastroc 4/5', '97110x2, 97112x1', '97761 none today', 'Joint mobility limited post, R shoulder', 'Heat helps, used twice this week']) {
    it(`hold no treatment in "${line}"`, () => assert.deepEqual(readRawNote(around(line)).interventions, []));
  }
});

describe('exercises below the head of their service', () => {
  const rowsOf = (line: string): readonly Row[] => readRawNote(around(line)).interventions.map(({ code, service, exercise, dose, cueing, response }): Row => [code ?? service, exercise, dose, cueing ?? response]);

  it('need no bullets', () => assert.deepEqual(rowsOf('Gait training - 20 min\nTreadmill 0.8 mph x 6 min\nR SLS w/ rail 5 reps\nNMR - 15 min\ntoe taps 2x10\nBBS 38/56'), [
    ['Gait training', undefined, undefined, undefined], ['Gait training', 'Treadmill', 'x 6 min, 0.8 mph', undefined], ['Gait training', 'R SLS w/ rail', '5 reps', undefined], ['NMR', undefined, undefined, undefined], ['NMR', 'toe taps', '2x10', undefined],
  ].filter(([, exercise]) => exercise !== undefined)));
  it('are hands-on work below hands-on services alone', () => assert.deepEqual(rowsOf('97140 10 min\nSTM to UT\nbridges 2x10'), [['97140', 'STM to UT', undefined, undefined], [undefined, 'bridges', '2x10', undefined]]));
  it('end where the next section begins', () => assert.doesNotMatch(draftOf(around('97110 10 min\nbridges 2x10').replace('A: Weak', 'A: SLS improved from 3 to 5 s')), /\| SLS improved/));
  it('have how they went told in the line below', () => assert.deepEqual(rowsOf('TE 20 min\nbird dog 2x8\nPt needed cues for neutral spine\nrows 3x10\nno LOB'), [['TE', 'bird dog', '2x8', 'needed cues for neutral spine'], ['TE', 'rows', '3x10', 'no LOB']]));
  it('go on behind a name with its code and minutes', () => assert.deepEqual(rowsOf('TE 97110 15 min: UBE 5 min L2'), [['97110', 'UBE', '5 min, L2', undefined]]));
});

describe('a flow sheet of exercises by day', () => {
  const sheet = 'Exercise     3/2     3/4     3/9\nBike         6 min   8 min   8 min\nLeg press    2x10    2x10    3x10, cues for knee\nStep down    10x     15x     -\n97110 30 min';
  for (const text of [sheet, sheet.replace('Exercise     3/2     3/4     3/9', 'Ex | 3/2 | 3/4 | 3/9').replace(/(\S) {3,}(?=\S)/g, '$1 | ')]) {
    it(`tells what was done today and with which dose before${text.includes('|') ? ', in bars' : ''}`, () => {
      const { interventions, measures } = readRawNote(around(`\n${text}`));
      assert.deepEqual(measures, []);
      assert.deepEqual(interventions.map(({ code, exercise, dose, cueing, earlier }) => [code ?? exercise, dose, cueing, earlier?.map(({ value, when }) => `${value} ${when}`).join()]), [
        ['Bike', '8 min', undefined, '6 min 3/2,8 min 3/4'], ['Leg press', '3x10', 'cues for knee', '2x10 3/2,2x10 3/4'], ['97110', undefined, undefined, undefined],
      ]);
    });
  }
  const draft = draftOf(around(sheet));
  it('stands under its service, a column a day', () => assert.match(draft, /\| Dose \| 3\/2 \| 3\/4 \|[^]*\| 97110 \| 30 \| Bike \| 8 min \| 6 min \| 8 min \|/));
  it('says what changed', () => assert.match(draft, /Changed since 3\/4: leg press from 2x10\./));
  it('keeps what was not done today apart', () => assert.match(draft, /Step down: 10x on 3\/2, 15x on 3\/4/));
  it('is none of measures', () => assert.equal(readRawNote(around('Test      3/2    3/9\nTUG       18 s   14 s\nBBS       40     46')).interventions.length, 0));
});

describe('services with nothing but their minutes', () => {
  it('stand in one line behind their total', () => {
    const draft = draftOf(around('squats 3x10\ntime 44: TE 28 / MT 16'));
    assert.match(draft, /\| TE \| 28 \| Squats \| 3x10/);
    assert.match(draft, /Timed-code minutes:\*\* 44 \(TE 28 min \+ MT 16 min\)/);
  });
});

describe('what is told of the whole treatment', () => {
  const draft = draftOf(around('97110 20 min: squats 3x10\n97530 15 min: lifts 2x8\nBBS 40/56\nRequired tactile cues for hip hinge throughout session.\nNo increase in pain after session.'));
  it('is its response', () => assert.match(draft, /Response to treatment\.\*\* Required tactile cues[^\n]*No increase in pain/));
  it('is not asked for again', () => assert.doesNotMatch(draft, /NEEDS: (?:cueing|response)/));
});

describe('exercises without a service', () => {
  it('belong to the only one of their sort', () => {
    const draft = draftOf(around('putty squeezes 3x10\nscar massage 5 min\nMHP 10 min\n97110 25 min, 97140 8, 97010'));
    assert.match(draft, /\| 97110 \| 25 \| Putty squeezes \| 3x10 \|/);
    assert.match(draft, /\| 97140 \| 8 \| Scar massage \| 5 min \|/);
    assert.match(draft, /\| 97010 \| 10 \| MHP \|/);
  });
  it('are asked about where several may be theirs', () => assert.match(draftOf(around('squats 3x10\n97110 20 min, 97530 15 min')), /NEEDS: which interventions belong to 97110 and 97530/));
});

describe('loads of an exercise', () => {
  const cases: [string, string | undefined, string | undefined][] = [
    ['LAQ 3# 3x10', 'LAQ', '3x10, 3#'], ['step ups 6in 2x10', 'step ups', '2x10, 6in'], ['bike 6 min L2', 'bike', '6 min, L2'], ['clamshells 2x15 blue', 'clamshells', '2x15 blue'],
    ['15 lb box floor to waist x12', '15 lb box floor to waist', 'x12'], ['sit to stand from 18 in chair 3x8', 'sit to stand from 18 in chair', '3x8'],
  ];
  for (const [text, exercise, dose] of cases) it(text, () => assert.deepEqual(readExercises(text), [{ exercise, dose }]));
});

describe('a service that the note names and gives no code for', () => {
  const draft = draftOf(around('TE x 23 min: wall slides 2x10\nMT x 8: GH post glides gr 3'));

  it('stands in the table by its name, with the code of its title said to be that', () => {
    assert.match(draft, /\| TE \| 23 \| Wall slides \| 2x10 \|/);
    assert.match(draft, /Codes by title:\*\* TE is 97110 \(therapeutic exercise\); MT is 97140 \(manual therapy\)\. The note gives no codes for them\./);
  });
  it('counts in the totals and the units', () => {
    assert.match(draft, /Timed-code minutes:\*\* 31 \(TE 23 min \+ MT 8 min\)/);
    assert.match(draft, /97110 GP 2 units/);
  });
  it('asks for the code where the name is not that of one code', () => {
    assert.deepEqual([codeByTitle('NMR/TA'), codeByTitle('e-stim'), codeByTitle('SCM'), codeByTitle('ther ex')], [undefined, undefined, undefined, '97110']);
    const draft = draftOf(around('NMR/TA 38 min: cup to mouth 2x10'));
    assert.match(draft, /\| NMR\/TA \| 38 \|[^]*\[NEEDS: code of NMR\/TA\][^]*Units:\*\* \[NEEDS: code of NMR\/TA, to compute units\]/);
  });
});

describe('questions of the table', () => {
  it('are asked once for several codes', () => {
    const draft = draftOf(around('97110 12 min: rows 3x10\n97112 15 min: foam 3x30 s\n97530 10 min: lifts 2x8'));
    assert.match(draft, /\[NEEDS: cueing or assist under 97110, 97112 and 97530\] \[NEEDS: response to 97110, 97112 and 97530\]/);
    assert.equal(draft.match(/NEEDS: (?:cueing|response)/g)?.length, 2);
  });
  it('are not asked of an evaluation', () => {
    const draft = draftOf(around('Eval 97162 40 min.'));
    assert.doesNotMatch(draft, /NEEDS: (?:code|minutes|dose|cueing|response|timed)/);
  });
});

describe('what came of it', () => {
  it('stands as the response to treatment', () => assert.match(draftOf(around('TE x 23 min: wall slides 2x10\nLess UT hiking after cueing (2 of 10 reps vs 7 of 10 last visit). No adverse rxn.')), /Response to treatment\.\*\* Less UT hiking after cueing \(2 of 10 reps vs 7 of 10 last visit\)\. No adverse rxn\./));
  it('and what was used is not spelled out wrongly', () => assert.match(draftOf(around('TA 10 min: sit to stand from w/c 2x5\nUS 1.0 W/cm2 8 min R UT')), /from w\/c[^]*1\.0 W\/cm2/));
});

describe('how long a visit took', () => {
  const note = around('97110 40 min: rows 3x10\nTime in 9:05 out 9:58');
  const scrubbed = scrub(note, { times: true });
  it('is its total where the note states none', () => assert.match(draftOf(note), /Total treatment minutes:\*\* 53 \(from the time in to the time out\)/));
  it('is known where the times are hidden', () => {
    const times = scrub(timeRelations(note), { times: true, surrogates: scrubbed.surrogates }).text;
    assert.match(draftOf(scrubbed.text, times), /Total treatment minutes:\*\* 53/);
  });
});

describe('ordinary notes', () => {
  for (const raw of [true, false]) {
    const score = scoreTreated(loadTreatedNotes('own'), raw);
    const told = `\n${score.misses.join('\n')}`;
    it(`${raw ? 'as typed' : 'scrubbed'}: rows of treatment`, () => assert.ok(score.read / score.rows >= 0.77 && score.added <= 13, `${score.read} of ${score.rows}, ${score.added} besides${told}`));
    it(`${raw ? 'as typed' : 'scrubbed'}: totals`, () => assert.ok(score.stated / score.totals >= 0.95, told));
  }
});
