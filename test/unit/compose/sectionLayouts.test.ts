import assert from 'node:assert/strict';
import { signatureLine } from '../../../src/core/checks/signature';
import { compareMeasures, measuresTable } from '../../../src/core/draft/compose/measureLines';
import { readRawNote } from '../../../src/core/draft/read/rawNote';
import type { SoapSection } from '../../../src/core/draft/noteFacts';

/** The statements of a note, section by section; `H` is its head. */
function partsOf(note: string): Readonly<Record<string, readonly string[]>> {
  const { statements } = readRawNote(note);
  const of = (section: SoapSection | undefined): readonly string[] => statements.filter((each) => each.section === section).map(({ text }) => text);
  return { H: of(undefined), S: of('S'), O: of('O'), A: of('A'), P: of('P') };
}

describe('Layouts of a note', () => {
  it('with a column for each part keep their rows by day', () => {
    const note = 'Pt: Ora Brandt  DOB 2/2/1950\nDay | Family reports | Work done | My thoughts | Next\nMon 3/2 | Ate lunch alone | Sock aid, 2 cues. Bed rail placed | Memory is the limit | Card on the mirror\nThu 3/5 | No falls | Tub bench set up | Ready for the shower | Shower with aide\nWife learned to fold the walker, did it twice.\n';
    const { H, S, O, A, P } = partsOf(note);
    assert.ok(H?.includes('Day: Mon 3/2, Thu 3/5'));
    assert.deepEqual(S, ['Mon 3/2: Ate lunch alone', 'Thu 3/5: No falls']);
    assert.ok(O?.includes('Bed rail placed') && O.includes('Thu 3/5: Tub bench set up') && O.some((text) => text.startsWith('Wife learned')));
    assert.deepEqual(A, ['Mon 3/2: Memory is the limit', 'Thu 3/5: Ready for the shower']);
    assert.deepEqual(P, ['Mon 3/2: Card on the mirror', 'Thu 3/5: Shower with aide']);
  });

  it('of a form whose labels have lost their colons are read by the labels', () => {
    const note = 'Name Ora Brandt\nDx Right hemiparesis\nStory four falls since May, three in the kitchen\nHopes cooking for the church again\nBalance tandem 4 s\nWalking 80 ft with a rollator, wide base\nConclusion Slow turns and poor light go together\nAims 6 wks tandem 10 s; no falls\nWay ahead twice weekly, night lights first\n';
    const { S, A, P } = partsOf(note);
    assert.deepEqual(S, ['Story: four falls since May, three in the kitchen', 'Hopes: cooking for the church again']);
    assert.ok(A?.[0]?.startsWith('Conclusion: Slow turns') && A.some((text) => text.includes('no falls')));
    assert.deepEqual(P, ['Way ahead: twice weekly, night lights first']);
  });

  it('of prose get no colons', () => {
    const note = 'Wants to drive again.\nWalking is easier.\nGait steady, 200 ft.\nPlan to see weekly.\n';
    assert.ok(Object.values(partsOf(note)).flat().every((text) => !text.includes(':')));
  });
});

describe('Tables and treatment lines of a note', () => {
  const treated = (note: string): readonly unknown[] => readRawNote(note).interventions.map(({ code, service, minutes, exercise }) => [code ?? service, minutes, exercise]);

  it('read a visit with its day for the head of a column, and rows of minutes for treatment', () => {
    const { measures, interventions } = readRawNote('O:\n| | v2 9/8 | v5 9/18 |\n| Sock ply | 3 | 5 |\n| 97116 min | 15 | 20 |\n');
    assert.deepEqual(measures.map(({ name, baseline, current }) => [name, baseline, current]), [['Sock ply', '3', '5']]);
    assert.deepEqual(interventions.map(({ code, minutes, earlier }) => [code, minutes, earlier?.[0]?.value]), [['97116', 20, '15 min']]);
  });

  it('part nothing at a colon between bars', () => {
    const { measures } = readRawNote('O:\nMeasure | start | today\nSPPB | 5 | 8\n4 stage: tandem | 2 s | 9 s\nmCTSIB | 6 s | 14 s\n');
    assert.deepEqual(measures.map(({ current }) => current), ['8', '9 s', '14 s']);
  });

  it('take minutes before a service and behind a code', () => {
    assert.deepEqual(treated('O:\n33 min TE, 9 MT; load scale explained\n'), [['TE', 33, undefined], ['MT', 9, undefined]]);
    assert.deepEqual(treated('O: 97112 x 24 - reach across midline. 97535 x 14 - sock aid.\n'), [['97112', 24, 'reach across midline'], ['97535', 14, 'sock aid']]);
  });

  it('give the code that ends a line to what was done in it, its units apart', () => {
    const note = 'O:\nBlocking 3x10, composite fist 3x10. 97110 26 mins (2)\nScar mobs with suction 97140 13 mins (1)\n';
    assert.deepEqual(treated(note), [['97110', 26, 'Blocking'], ['97110', undefined, 'composite fist'], ['97140', 13, 'Scar mobs with suction']]);
    assert.deepEqual(readRawNote(note).statements.map(({ text }) => text), ['97110 (2)', '97140 (1)']);
  });

  it('keep a signature for two whole', () => {
    assert.deepEqual(partsOf('O: TUG 12 s\nR. Aronsen, PTA / cosign L. Mbeki PT\n').H, ['R. Aronsen, PTA / cosign L. Mbeki PT']);
  });

  it('take a closing word with a name for a signature, and the first sentence of a dictation for the head', () => {
    for (const line of ['Warmly, [NAME_1], PT, DPT', '[NAME_1], [NAME_2], OTR/L', 'E-SIGNED [NAME_1]-[NAME_2] OTD OTR/L']) assert.notEqual(signatureLine(line), undefined, line);
    const { H, S } = partsOf('This is a dictated evaluation for [NAME_1], seen today, referred for dizziness. He says the room spins when he rolls over. He sleeps in a chair.\n');
    assert.deepEqual([H?.length, S?.length], [1, 2]);
  });

  it('take sizes of things for no measure', () => {
    assert.deepEqual(readRawNote('O: Worked on grasp and release of 2-inch to 1-inch pegs.\n').measures, []);
  });

  it('ask once for a unit that several rows lack', () => {
    const rows = [{ name: 'Wrist ext', side: 'R', current: '22' }, { name: 'Wrist flex', side: 'R', current: '18' }];
    assert.equal(measuresTable(compareMeasures(rows), false).match(/\[NEEDS: unit[^\]]*\]/g)?.join(), '[NEEDS: unit of right wrist ext and right wrist flex]');
    assert.match(measuresTable(compareMeasures(rows.slice(0, 1)), false), /\| 22 \[NEEDS: unit\] \|/);
  });

  it('know the side within a name', () => {
    const [measure] = compareMeasures([{ name: 'Shoulder flex L AROM', current: '118' }]);
    assert.deepEqual([measure?.name, measure?.side], ['Shoulder flex AROM', 'left']);
  });
});
