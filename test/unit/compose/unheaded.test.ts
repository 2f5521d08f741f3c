// Notes as therapists type or export them: mastheads, labels, columns, codes behind what was done. All text is invented.
import assert from 'node:assert/strict';
import { readColumnTables } from '../../../src/core/draft/read/columnTables';
import { billedLine } from '../../../src/core/draft/read/billedLines';
import { compose } from '../../../src/core/draft/compose';
import { scrub } from '../../../src/core/phi/scrub';
import { readRawNote } from '../../../src/core/draft/read/rawNote';

type Row = readonly (string | undefined)[];
const rows = (table: string): readonly Row[] => readColumnTables(table, []).measures.map(({ name, side, baseline, current, goal, unit, date }): Row => [name, side, baseline, current, goal, unit, date]);
const services = (note: string): readonly Row[] => readRawNote(note, 'O').interventions.map(({ code, minutes, exercise, dose }): Row => [code, minutes?.toString(), exercise, dose]);
const head = (note: string): readonly string[] => readRawNote(note).statements.filter(({ masthead }) => masthead === true).map(({ text }) => text);

describe('Columns of measures', () => {
  it('under sides and times', () => assert.deepEqual(rows('            R (today)   R (eval 2/4)   L\nPROM flex     128          85         170'), [['PROM flex', 'R', '85', '128', undefined, undefined, undefined], ['PROM flex', 'L', undefined, '170', undefined, undefined, undefined]]));
  it('under days, with a goal and a value of one day only', () => assert.deepEqual(rows('              4/02     5/01    Goal\nL knee flex    68      107     120\nR knee flex    131      -       -'), [['L knee flex', undefined, '68', '107', '120', undefined, '5/01'], ['R knee flex', undefined, undefined, '131', undefined, undefined, '4/02']]));
  it('under days that are hidden', () => assert.deepEqual(rows('           eval [DATE_4]   [DATE_5]   goal\nTUG           18.2 s       11.9 s    <10'), [['TUG', undefined, '18.2 s', '11.9 s', '<10', undefined, '[DATE_5]']]));
  it('behind dots', () => assert.deepEqual(rows('Test ........ Jan ....... May\nReversals ...... 7 ... 2'), [['Reversals', undefined, '7', '2', undefined, undefined, 'May']]));
  it('between bars, without a line of dashes', () => assert.deepEqual(rows('Girth cm | 8/27 | 9/24\nAnkle | 27.9 | 25.4'), [['Girth Ankle', undefined, '27.9', '25.4', undefined, 'cm', '9/24']]));
  it('with the unit of bare numbers behind their name', () => assert.deepEqual(rows('           eval    today\nGrip (lb)   22      31'), [['Grip', undefined, '22', '31', undefined, 'lb', undefined]]));
  it('with today before the evaluation', () => assert.deepEqual(rows('        today   eval\nBerg    44/56   36/56'), [['Berg', undefined, '36/56', '44/56', undefined, undefined, undefined]]));
  it('keeps the values of the days between', () => assert.deepEqual(readColumnTables('      1/5   1/19   2/10\nTUG   18    15     12', []).measures.map(({ between }) => between), [[{ value: '15', when: '1/19' }]]));
  it('keeps a column beside them', () => assert.deepEqual(readColumnTables('Test | R | L | LSI\nHop cm | 118 | 151 | 78%', []).statements.map(({ text }) => text), ['Hop cm LSI: 78%']));
  it('takes grades and scores for no days', () => assert.deepEqual([rows('Quad MMT   4/5   5/5\nHams MMT   4/5   4/5'), rows('FGA   12/30   10/30\nBerg   40/56   44/56')], [[], []]));
  it('takes a row of scores under days for a row', () => assert.deepEqual(rows('       1/5    2/10\nPain   8/10   3/10').map(([name]) => name), ['Pain']));
  const scrubbed = (table: string): string => scrub(table, { times: true }).text;
  const girth = 'Girth L UE (cm)   10/16   10/30   11/13   R\nMCP               19.8    19.4    19.1    18.6';
  it('takes side, unit and name from the corner', () => {
    for (const text of [girth, scrubbed(girth)]) {
      assert.deepEqual(readColumnTables(text, []).measures.map(({ name, side, baseline, between, current, unit }) => [name, side, baseline, between?.[0]?.value, current, unit]), [['Girth UE MCP', 'L', '19.8', '19.4', '19.1', 'cm'], ['Girth UE MCP', 'R', undefined, undefined, '18.6', 'cm']]);
    }
  });
  it('under steps between slashes', () => assert.deepEqual(rows('Function (eval / last wk / now / goal)\nUB dressing: mod A / min A / SBA / mod I').map((row) => row.slice(0, 5)), [['UB dressing', undefined, 'mod A', 'SBA', 'mod I']]));
  it('under steps between arrows', () => assert.deepEqual(rows('PROM R sh, eval 1/22 → 3/5 → L → goal\n  flex 96 → 134 → 172 → 150').map((row) => row.slice(0, 5)), [['PROM sh flex', 'R', '96', '134', '150'], ['PROM sh flex', 'L', undefined, '172', undefined]]));
  it('takes no row that does not fit', () => assert.deepEqual(rows('       1/5    2/10\nPain   3/10'), []));
});

describe('Columns under other heads', () => {
  const digits = 'O: AROM L hand\nDigit   MP     PIP    DIP\nIF      0/70   10/85  0/45\nMF      0/75   15/80  5/40\nNodules none.\n';
  it('stay a table', () => {
    for (const text of [digits, scrub(digits, { times: true }).text]) {
      const { statements } = readRawNote(text);
      assert.deepEqual(statements.flatMap(({ row }) => (row === undefined ? [] : [row.heads.join(' ')])), ['Digit MP PIP DIP', 'Digit MP PIP DIP']);
      assert.match(compose(readRawNote(text), { id: 'soap', title: 'SOAP note', output: 'soap' }, { discipline: 'OT', unitRule: 'cms', source: text }), /\| Digit \| MP \| PIP \| DIP \|\n\| --- \| --- \| --- \| --- \|\n\| IF \| 0\/70 \|/);
    }
  });
  it('are none of times and doses, nor a masthead', () => assert.deepEqual(readRawNote('Exercise   Sets   Reps\nBridge     3      10\nTime in   Time out   Total\nA 9:00    9:45     45\n').statements.filter(({ row }) => row !== undefined), []));
});

describe('The masthead of a note', () => {
  it('is told from what is said', () => assert.deepEqual(head('Example Ridge Physical Therapy - Bend, OR\nDaily note   DOS 03/11/2025   Visit 9 of 24\nPt: Jane Roe   DOB 7/2/1968\nSlept four hours. Pain 3/10 at rest.\n97110 23 min: wall slides 3x10\n'), ['Example Ridge Physical Therapy - Bend, OR', 'Daily note   DOS 03/11/2025   Visit 9 of 24', 'Pt: Jane Roe   DOB 7/2/1968']));
  it('holds titles and names in capitals', () => assert.deepEqual(head('HOME HEALTH PT VISIT   Example Home Care (Salina KS)\nVisit date 11/18/2025\nNo falls since SOC. Walked 85 ft, CGA.\n'), ['HOME HEALTH PT VISIT   Example Home Care (Salina KS)', 'Visit date 11/18/2025']));
  it('is none where a note begins with a report', () => assert.deepEqual([head('Patient reports less pain. Slept well.\n97110 23 min: squats 3x10\n'), head('The patient is four weeks out from surgery and walks.\n')], [[], []]));
  it('takes a plan of insurance for no plan of care', () => assert.deepEqual(readRawNote('Plan: Peach State (Medicaid)\nMom says he fell once.\n').statements.map(({ section }) => section), [undefined, 'S']));
});

describe('A label in a note without headings', () => {
  const note = 'HPI: rolling in bed makes it spin. Fell 7/15.\nDix-Hallpike R positive, latency 4 s. DGI 17/24.\nTx: Epley R x2.\nEdu: sleep on 2 pillows; repeated it back.\nFreq 1x/wk x 6.\nZ. Okonedo PT\n';
  it('speaks for its own line', () => assert.deepEqual(readRawNote(note).statements.filter(({ text }) => /spin|latency|pillows|Freq/.test(text)).map(({ section }) => section), ['S', 'O', 'O', 'P']));
  it('heads the list below it until something else is said', () => {
    const { statements, interventions } = readRawNote('Reports jogging without pain since Monday. Slept well.\nTX\nBike 6 min\nKnee ext 4x8 - 28 min 97110\n2x/wk x 10 wks. Retest next visit.\nI. Rade DPT\n');
    assert.deepEqual(interventions.map(({ exercise, dose }) => [exercise, dose]), [['Bike', '6 min'], ['Knee ext', '4x8']]);
    assert.deepEqual(statements.filter(({ text }) => /wks|Retest/.test(text)).map(({ section }) => section), ['P', 'P']);
  });
});

describe('Codes and minutes', () => {
  it('behind what was done', () => assert.deepEqual(services('Scar work, 97140, 15 minutes. Tenodesis, blocked PIP 10 reps, 97110, 23 minutes.'), [['97140', '15', 'Scar work', undefined], ['97110', '23', 'Tenodesis, blocked PIP', '10 reps']]));
  it('behind the name of the service, in a line that begins otherwise', () => assert.deepEqual(services('Bike 6 min. Ther ex 97110 22 min (heel raise 3x12). NMR 97112 16 min (ball toss 3x45 s).').filter(([code]) => code !== undefined).map(([code, minutes]) => [code, minutes]), [['97110', '22'], ['97112', '16']]));
  it('in a list of their own', () => assert.deepEqual(billedLine('Mins: 97535 30, 97530 20   total 50'), { rows: [{ code: '97535', minutes: 30 }, { code: '97530', minutes: 20 }], rest: 'total 50' }));
  it('not where units or several visits are counted', () => assert.deepEqual([billedLine('Mins: 97535 214 over 10 sessions'), billedLine('Minutes: 97110 2, 97112 1')], [undefined, undefined]));
  it('of several days add up for the last one only', () => {
    const note = '--- 09/08/2025 ---\nMins: 97535 30, 97530 20\nUB dressing mod A.\n--- 09/15/2025 ---\nMins: 97535 38\nUB dressing SBA.\n';
    assert.deepEqual(services(note).map(([code, minutes, , dose]) => [code, minutes, dose]), [['97535', undefined, '30 min on 09/08/2025'], ['97530', undefined, '20 min on 09/08/2025'], ['97535', '38', undefined]]);
  });
  it('take "12 min total" of an activity for no total of the visit', () => assert.equal(readRawNote('Kneel still poor: 12 min total.', 'O').statements[0]?.section, 'O'));
});
