// An answer written into a note reads back as the same fact, and touches nothing else. All values are made up.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readFilled } from '../../../src/core/prompts/readFilled';
import { builtinTemplates, render, type Template } from '../../../src/core/prompts/template';
import { writeAnswer, type WrittenAnswer } from '../../../src/core/prompts/writeAnswer';

function templateOf(id: string): Template {
  const template = builtinTemplates().find((candidate) => candidate.id === id);
  assert.ok(template);
  return template;
}

function written(text: string, template: Template, ...answers: readonly WrittenAnswer[]): string {
  return answers.reduce((soFar, answer) => {
    const edit = writeAnswer(soFar, template, answer);
    return edit ? soFar.slice(0, edit.start) + edit.text + soFar.slice(edit.end) : soFar;
  }, text);
}

const soap = templateOf('soap');
const text = (name: string, label: string, value: string): WrittenAnswer => ({ kind: 'text', name, label, value });
const word = fc.constantFrom('knee', '0-125°', '4-/5', '3x10', 'denies', 'falls', '[NAME_1]', '12.5', 'é', 'a:b', '$5', '\\', 'w/o', '5|6', '<!-- x -->');
const line = fc.array(word, { minLength: 1, maxLength: 5 }).map((words) => ['squats', ...words].join(' '));

describe('writeAnswer', () => {
  it('reads back as it was answered, in every template, whatever is answered first', () => {
    for (const template of builtinTemplates()) {
      const param = fc.constantFrom(...template.params);
      fc.assert(
        fc.property(fc.uniqueArray(fc.tuple(param, fc.array(line, { minLength: 1, maxLength: 3 })), { selector: ([{ name }]) => name, maxLength: 6 }), (answers) => {
          const given = answers.map(([{ name, label, multiline }, lines]) => text(name, label, lines.join(multiline ? '\n' : ' ')));
          const filled = readFilled(written(render(template), template, ...given), [template]);
          const expected = Object.fromEntries(given.map((answer) => [answer.name, (answer.kind === 'text' ? answer.value : '').replaceAll('<!--', '<! --')]));
          assert.deepEqual(Object.fromEntries(filled?.fields.map(({ name, value }) => [name, value]) ?? []), expected);
          assert.deepEqual(filled?.statements, []);
        }),
        { numRuns: 25 },
      );
    }
  });

  it('answers again in the same place, and an empty answer makes a blank of the slot again', () => {
    const blank = render(soap);
    const once = written(blank, soap, text('hep', 'Home program', 'squats\nbridges'));
    assert.equal(written(once, soap, text('hep', 'Home program', 'bridges 3x10')), written(blank, soap, text('hep', 'Home program', 'bridges 3x10')));
    assert.equal(written(once, soap, text('hep', 'Home program', ' ')), blank);
  });

  it('fills one cell of a row, and leaves the other cells', () => {
    const row = render(soap, { lists: { measures: [{ name: 'TUG', current: '13.2' }, { name: 'BBS', current: '44' }] } });
    const filled = readFilled(written(row, soap, text('measures.2.baseline', 'Baseline of BBS', '38')), [soap]);
    assert.deepEqual(filled?.rows['measures']?.map(({ cells }) => [cells['name']?.value, cells['baseline']?.value, cells['current']?.value]), [['TUG', undefined, '13.2'], ['BBS', '38', '44']]);
  });

  it('writes the rows of a table, keeps a column of the therapist’s own, and leaves one blank row when all are taken out', () => {
    const own = render(soap).replace('| Goal | Unit |', '| Goal | Unit | Device |').replace('| [Goal] | [Unit] |', '| [Goal] | [Unit] | cane |').replace('[Measure]', 'TUG');
    const rows = written(own, soap, { kind: 'rows', name: 'measures', label: 'Measures', rows: [['TUG', 'n/a', '18', '13.2', '', 's'], ['5|6', '', '', '4', '', '']] });
    assert.match(rows, /\| TUG \| n\/a \| 18 \| 13\.2 \| \[Goal\] \| s \| cane \|\n\| 5\\\|6 \| \[Side\] \|/);
    assert.equal(readFilled(rows, [soap])?.rows['measures']?.length, 2);
    assert.equal(readFilled(written(rows, soap, { kind: 'rows', name: 'measures', label: 'Measures', rows: [] }), [soap])?.rows['measures']?.length ?? 0, 0);
  });

  it('keeps an answer whose slot was deleted, inside the template', () => {
    const without = `Before.\n\n${render(soap).replace(/- Home program: .*\n/, '')}\nAfter.`;
    const after = written(without, soap, text('hep', 'Home program', 'squats 3x10'));
    const filled = readFilled(after, [soap]);
    assert.equal(filled?.fields.find(({ name }) => name === 'hep')?.value, 'squats 3x10');
    assert.ok(after.startsWith('Before.\n') && after.endsWith('\nAfter.'));
  });

  it('puts answers below a raw note, one a line, and changes its own lines only', () => {
    const note = 'Pt seen today.\n\nP: Home program: as before.\n';
    const one = written(note, soap, text('hep', 'Home program', 'squats\n3x10'));
    assert.equal(one, 'Pt seen today.\n\nP: Home program: as before.\n\nHome program: squats 3x10\n');
    const two = written(one, soap, text('pain', 'Pain', '2/10'), text('hep', 'Home program', 'bridges'));
    assert.equal(two, 'Pt seen today.\n\nP: Home program: as before.\n\nHome program: bridges\nPain: 2/10\n');
    assert.equal(writeAnswer(two, soap, text('hep', 'Home program', 'bridges')), undefined);
  });
});
