// Filled templates after a therapist has worked on them: the facts, through edits of all kinds.
import assert from 'node:assert/strict';
import { noteFactsOf } from '../../../src/core/prompts/noteFactsOf';
import { render } from '../../../src/core/prompts/template';
import { fields, lists, read, rows, said, soap, text, values } from './filledSoap';

describe('readFilled keeps the facts through edits', () => {
  const same: readonly (readonly [string, (source: string) => string])[] = [
    ['CRLF line ends', (source) => source.replaceAll('\n', '\r\n')],
    ['changed heading levels', (source) => source.replaceAll('### ', '##### ').replaceAll('\n## ', '\n# ')],
    ['headings made bold text', (source) => source.replace(/^#+ (.*)$/gm, '**$1**')],
    ['deleted instructions', (source) => source.replace(/# SOAP note[\s\S]*?(?=## Facts)/, '')],
    ['deleted headings', (source) => source.replace(/^#.*\n/gm, '')],
    ['deleted hint', (source) => source.replace(/^Fill the brackets.*$/m, '')],
    ['other list markers', (source) => source.replace(/^- /gm, '* ')],
    ['no list markers', (source) => source.replace(/^- /gm, '')],
    ['bold labels', (source) => source.replace(/^- ([^:\n]+):/gm, '- **$1:**')],
    ['blank lines between slots', (source) => source.replace(/^- /gm, '\n- ')],
    ['everything indented', (source) => source.replace(/^(?=.)/gm, '  ')],
    ['no blank lines at all', (source) => source.replace(/\n{2,}/g, '\n')],
    ['trailing blanks', (source) => source.replace(/$/gm, '   ')],
    ['an aligned table', (source) => source.replaceAll(' | ', '    |   ')],
    ['rows without outer bars', (source) => source.replace(/^\| (BBS.*) \|$/m, '$1')],
    ['a deleted divider row', (source) => source.replace(/^\| ---.*\n/gm, '')],
    ['a blank row in the table', (source) => source.replace(/^(\| BBS.*)$/m, '| | | | | | |\n$1')],
    [
      'a row of blanks left',
      (source) => source.replace(/^(\| BBS.*)$/m, '$1\n| [Measure] | [Side] | [Baseline] | [Current] | [Goal] | [Unit] |'),
    ],
    ['text before and after', (source) => `Pain: 9/10 elsewhere\n\n${source}\nPain: 8/10 elsewhere\n`],
    ['a lost end mark', (source) => source.replace(/<!-- \/.*\n/, '')],
    ['a lost start mark', (source) => source.replace(/<!-- theradraft.*\n/, '')],
    ['both marks lost', (source) => source.replace(/<!--.*-->\n/g, '')],
    ['marks spelled apart', (source) => source.replace('<!-- theradraft:soap -->', '<!--  TheraDraft: soap-->')],
    [
      'reflowed instructions',
      (source) => source.replace(/^- Use only what[\s\S]*?(?=## Facts)/m, (part) => part.replace(/(.{30,60}) /g, '$1\n')),
    ],
    [
      'reworded instructions',
      (source) =>
        source
          .replace('Write the SOAP note of one treatment visit', 'Write a short SOAP note of this one treatment visit')
          .replace('No praise, no promise', 'No praise at all, no promise'),
    ],
    ['shuffled instructions', (source) => source.replace(/(- Use only what.*\n)(- Where something.*\n)/, '$2$1')],
    ['instructions moved below the facts', (source) => source.replace(/(- Use only what.*\n)([\s\S]*?)(\n### Plan)/, '$2\n$1$3')],
    [
      'an order added to the instructions',
      (source) =>
        source.replace(
          '## Rules\n',
          '## Rules\n\n- Keep it under 300 words and use the past tense.\n- Do not mention the payer.\n',
        ),
    ],
    ['only one of two mirrored values changed', (source) => source.replace('for R TKA, 6 weeks,', 'for a knee,')],
  ];
  for (const [what, edit] of same) {
    it(what, () => {
      const edited = edit(text);
      assert.notEqual(edited, text);
      const filled = read(edited);
      assert.equal(filled.template.id, 'soap');
      assert.deepEqual(values(filled), fields);
      assert.deepEqual(rows(filled, 'measures'), lists.measures);
      assert.deepEqual(rows(filled, 'interventions'), lists.interventions);
      assert.deepEqual(said(filled), []);
      for (const field of filled.fields) assert.equal(edited.slice(field.span.start, field.span.end), field.value);
      for (const row of Object.values(filled.rows).flat())
        for (const cell of Object.values(row.cells)) assert.equal(edited.slice(cell.span.start, cell.span.end), cell.value);
    });
  }

  it('reordered slots and tables', () => {
    const slots = text
      .split('\n')
      .filter(
        (line) => /^- (?:Pain|Condition|Skilled need|Discipline|Patient report|Timed-code)/.test(line) && !line.includes(': ['),
      );
    const table = /### Measures\n[\s\S]*?\n\n/.exec(text)?.[0] ?? '';
    const moved = `<!-- theradraft:soap -->\n## Facts\n\n${slots.reverse().join('\n')}\n\n${/### Interventions\n[\s\S]*?\n\n/.exec(text)?.[0] ?? ''}${table}`;
    assert.deepEqual(values(read(moved)), fields);
    assert.deepEqual(rows(read(moved), 'measures'), lists.measures);
  });

  it('columns in another order, one dropped and one added', () => {
    const edited = text.replace(
      /### Measures\n[\s\S]*?(?=\n### Interventions)/,
      '### Measures\n\n| Side | Current | Measure | Position |\n|---|---|---|---|\n| left | 4-/5 | Hip abduction MMT | side-lying |\n',
    );
    const filled = read(edited);
    assert.deepEqual(rows(filled, 'measures'), [{ side: 'left', current: '4-/5', name: 'Hip abduction MMT' }]);
    assert.deepEqual(said(filled), ['Hip abduction MMT, Position, side-lying']);
  });
});

describe('readFilled and what is not filled', () => {
  const slot = (value: string): string | undefined =>
    values(read(render(soap, { fields: { pain: 'PAIN-HERE' } }).replace('PAIN-HERE', value)))['pain'];
  const cases: readonly (readonly [string, string | undefined])[] = [
    ['[Pain, scale and place]', undefined],
    ['[3/10 R knee]', undefined],
    ['[NEEDS: pain scale]', undefined],
    ['____', undefined],
    ['...', undefined],
    ['TBD', undefined],
    ['XX', undefined],
    ['<pain>', undefined],
    ['[ ]', undefined],
    ['', undefined],
    ['0/10', '0/10'],
    ['none', 'none'],
    ['3/10 [Pain, scale and place]', '3/10'],
    ['3/10 [at worst] on stairs', '3/10 [at worst] on stairs'],
    ['[NAME_1]', '[NAME_1]'],
    ['[DATE_1 = visit 7]', '[DATE_1 = visit 7]'],
    ['[AGE_OVER_89_1]', '[AGE_OVER_89_1]'],
    ['[NAME_2b]', '[NAME_2b]'],
    ['[name_1]', undefined],
    ['<8/10 at night', '<8/10 at night'],
  ];
  for (const [value, expected] of cases)
    it(`${value === '' ? '(nothing)' : value} is ${expected === undefined ? 'missing' : 'a value'}`, () =>
      assert.equal(slot(value), expected));

  it('names missing slots and cells in plain words', () => {
    const missing = Object.fromEntries(read(text).missing.map((gap) => [gap.name, gap.label]));
    assert.equal(missing['response'], 'Response to treatment');
    assert.ok(!('patient.name' in missing), 'an optional slot is not missing');
    assert.ok(!('measures.2.side' in missing), 'n/a is an answer');
    const edited = read(text.replace('| right |', '| [Side] |').replace('| 24 |', '| 20-25 |'));
    assert.equal(edited.missing.find((gap) => gap.name === 'measures.1.side')?.label, 'Side of Knee flexion AROM');
    assert.equal(
      edited.missing.find((gap) => gap.name === 'interventions.1.minutes')?.label,
      'Minutes of 97112, as one whole number',
    );
  });

  it('gives facts in which n/a is nothing and unclear minutes are kept as said', () => {
    const facts = noteFactsOf(read(text.replace('| 24 |', '| 20-25 |')));
    assert.deepEqual({ ...facts.measures[1], span: undefined }, { name: 'BBS', baseline: '38', current: '44', span: undefined });
    assert.equal(facts.interventions[0]?.minutes, undefined);
    assert.deepEqual(
      facts.statements.map((statement) => statement.text),
      ['Minutes of 97112: 20-25'],
    );
    for (const minutes of ['0', '1441', '-5', '7.5', 'twenty'])
      assert.equal(noteFactsOf(read(text.replace('| 24 |', `| ${minutes} |`))).interventions[0]?.minutes, undefined);
    for (const minutes of ['24', '24 min', "24'", '24 minutes'])
      assert.equal(noteFactsOf(read(text.replace('| 24 |', `| ${minutes} |`))).interventions[0]?.minutes, 24);
  });
});
