// Texts that are no note, several notes, another language, hostile sizes. All synthetic.
import assert from 'node:assert/strict';
import { checkNote } from '../../../src/core/checks/check';
import type { CheckContext } from '../../../src/core/checks/problem';
import { holdsTooLong } from '../../../src/core/checks/splitNotes';
import { noteWith } from '../../fixtures/checks/phrases';

const medicare: CheckContext = { payerRule: 'cms', planType: 'medicare' };
const rulesOf = (text: string, context = medicare): readonly string[] => checkNote(text, context).map((problem) => problem.rule);
const clean = noteWith('S', '');

describe('checkNote on unusual input', () => {
  it('finds nothing in an empty text', () => {
    assert.deepEqual(rulesOf(''), []);
    assert.deepEqual(rulesOf(' \n\n'), []);
  });

  it('says nothing about what a note must hold of a text that is no note', () => {
    assert.deepEqual(rulesOf('Minutes of the garden club. We shall plant tulips, and Ann brings cake.'.replace('Ann', 'someone')), []);
    assert.deepEqual(rulesOf('# Shopping\n\n- milk\n- bread\n'), []);
    assert.deepEqual(rulesOf('export function add(a: number, b: number): number {\n  return a + b;\n}\n'), []);
  });

  it('checks numbers and slots only in a note of another language', () => {
    const spanish = 'S: El paciente refiere dolor de rodilla con las escaleras.\nO: 97110 23 min: ejercicios para la pierna. 97110 x 4 unidades.\nA: La fuerza limita las escaleras del paciente.\nP: Dos veces por semana con el paciente.';
    const found = new Set(rulesOf(spanish));
    for (const rule of ['skilled-need-missing', 'progression-missing', 'vague-phrase', 'signature-missing']) assert.ok(!found.has(rule), rule);
    assert.ok(!found.has('phi-present'), 'words of another language are no names');
    assert.ok(rulesOf(spanish.replace('El paciente', 'La paciente Rosalinda Quintero')).includes('phi-present'));
  });

  it('reads a line without any end in time that grows with its length only', () => {
    const line = 'R knee pain 3/10, flexion 112 deg, flex/ext 110/5, SLR 2 lb 3x10, step-ups from 4 to 6 in, ';
    const reading = (length: number): number => {
      const text = `S: pain\nO: ${line.repeat(length / line.length)}`;
      const started = performance.now();
      rulesOf(text);
      return performance.now() - started;
    };
    reading(20_000);
    const short = reading(40_000);
    // Nine times as much would be eighty times as long if it were read again and again.
    assert.ok(reading(380_000) < Math.max(short, 50) * 40);
  }).timeout(60_000);

  it('does not read 2 MB without an end as a note, yet finds slots and identifiers in it', () => {
    const text = `S: pain\nO: ${'R knee flexion 112 deg, SLR 2 lb 3x10, '.repeat(50_000)}\nSSN 219-09-9999, girth ___ cm`;
    assert.deepEqual([...new Set(rulesOf(text))].toSorted(), ['phi-present', 'unresolved-placeholder']);
    assert.ok(holdsTooLong(text));
    assert.ok(!holdsTooLong(`${clean}\n\n`.repeat(600)), 'many notes, none of them long');
  }).timeout(60_000);

  it('checks two notes of one file one by one', () => {
    const unsigned = noteWith('signature', '');
    const problems = checkNote(`${clean}\n\n${unsigned}`, medicare);
    assert.deepEqual(problems.map((problem) => problem.rule), ['signature-missing']);
    assert.ok((problems[0]?.start ?? 0) > clean.length);
    assert.deepEqual(rulesOf(`${clean}\n\n${clean}`), []);
  });

  for (const minutes of ['0', '-5', '12.5', '2000']) {
    it(`reports ${minutes} minutes as impossible`, () => {
      assert.ok(rulesOf(clean.replace('97110 23 min', `97110 ${minutes} min`)).includes('minutes-missing'));
    });
  }

  it('takes 600 minutes at their word and questions the units', () => {
    assert.deepEqual([...new Set(rulesOf(clean.replace('97110 23 min', '97110 600 min')))], ['units-mismatch']);
  });

  it('does not fail on a code that does not exist', () => {
    assert.ok(!rulesOf(clean.replace('97140 15 min', '97999 15 min').replace('97140 x1', '97999 x1')).includes('progress-report-due'));
  });

  it('keeps every span within the text and in order', () => {
    const text = `${noteWith('A', 'Tolerated treatment well.')}\n\n${noteWith('O', 'L knee WNL. Girth ___ cm.')}`;
    let last = 0;
    for (const { start, end } of checkNote(text, medicare)) {
      assert.ok(start >= last && end >= start && end <= text.length);
      last = start;
    }
  });

  it('gives fixes that lie within the text', () => {
    const text = noteWith('O', 'L knee WNL.\nHip abduction MMT 4/5.');
    const fixes = checkNote(text, medicare).flatMap((problem) => problem.fixes ?? []);
    assert.deepEqual(fixes.map(({ kind }) => kind), ['slot', 'choice', 'choice', 'choice']);
    for (const { start, end, text: words } of fixes.flatMap(({ edits }) => edits)) assert.ok(start <= end && end <= text.length && words.length > 0);
  });
});
