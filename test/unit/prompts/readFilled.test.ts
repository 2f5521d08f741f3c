// Filled templates after a therapist has worked on them. All patients and values are made up.
import assert from 'node:assert/strict';
import { factsText, readFactsText } from '../../../src/core/prompts/factsText';
import { noteFactsOf } from '../../../src/core/prompts/noteFactsOf';
import type { FilledTemplate } from '../../../src/core/prompts/filledTypes';
import { findFilled, readFilled } from '../../../src/core/prompts/readFilled';
import { builtinTemplates, parseTemplate, render, type Template } from '../../../src/core/prompts/template';

const templates = builtinTemplates();
const template = (id: string): Template => templates.find((candidate) => candidate.id === id) ?? assert.fail(id);
const soap = template('soap');

const fields = {
  discipline: 'PT',
  condition: 'R TKA, 6 weeks',
  'subjective.report': '"I nearly fell on the grass twice."',
  pain: '3/10 R knee on stairs',
  'timed.minutes': '38',
  'skilled.need': 'graded foam challenge and guarded at the gait belt',
};
const lists = {
  measures: [
    { name: 'Knee flexion AROM', side: 'right', baseline: '95', current: '102', goal: '120', unit: 'degrees' },
    { name: 'BBS', side: 'n/a', baseline: '38', current: '44' },
  ],
  interventions: [{ code: '97112', minutes: '24', exercise: 'Foam, eyes closed', dose: '4 x 20 s', response: 'LOB x2' }],
};
const text = render(soap, { fields, lists });

const read = (source: string, all: readonly Template[] = templates): FilledTemplate =>
  readFilled(source, all) ?? assert.fail('not read');
const values = (filled: FilledTemplate): Readonly<Record<string, string>> =>
  Object.fromEntries(filled.fields.map((field) => [field.name, field.value]));
const said = (filled: FilledTemplate): readonly string[] => filled.statements.map((statement) => statement.text);
const rows = (filled: FilledTemplate, list: string): readonly Readonly<Record<string, string>>[] =>
  (filled.rows[list] ?? []).map((row) => Object.fromEntries(Object.entries(row.cells).map(([name, cell]) => [name, cell.value])));

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

describe('readFilled and free text', () => {
  const after = (anchor: RegExp, addition: string): FilledTemplate =>
    read(text.replace(anchor, (found) => `${found}${addition}`));

  it('keeps what was written between the slots, with its section', () => {
    const filled = after(/- Pain: .*\n/, '\nPatient also fell at home on Monday. No injury; denies dizziness.\n\n');
    assert.deepEqual(said(filled), ['Patient also fell at home on Monday.', 'No injury; denies dizziness.']);
    assert.deepEqual(
      filled.statements.map((statement) => statement.section),
      ['S', 'S'],
    );
    assert.deepEqual(values(filled), fields);
  });

  it('keeps list items, unknown headings and lines right under a slot', () => {
    assert.deepEqual(said(after(/- Pain: .*\n/, '- swelling down, 41 cm\n')), ['swelling down, 41 cm']);
    assert.deepEqual(said(after(/- Pain: .*\n/, 'BP 128/76 before treatment.\n')), ['BP 128/76 before treatment.']);
    assert.deepEqual(said(after(/### Plan\n/, '\n#### Left shoulder\n\nER 4/5.\n')), ['Left shoulder', 'ER 4/5.']);
  });

  it('keeps facts written among the instructions and under a table', () => {
    assert.deepEqual(said(after(/## Rules\n/, '\nDaughter reports that he walked 60 ft on gravel yesterday.\n')), [
      'Daughter reports that he walked 60 ft on gravel yesterday.',
    ]);
    assert.deepEqual(said(after(/\| BBS.*\n/, '\nTUG not tested today.\n')), ['TUG not tested today.']);
    assert.deepEqual(
      said(read(text.replace('No praise, no promise of an outcome', 'BBS was 44/56 today; no praise, no promise of an outcome'))),
      ['BBS was 44/56 today;'],
    );
  });

  it('takes further lines of a value: wrapped, indented, bulleted or under an empty slot', () => {
    const report = (value: string): string | undefined =>
      values(read(text.replace('"I nearly fell on the grass twice."', value)))['subjective.report'];
    assert.equal(report('two falls\n  Pain: none at rest\n  - sleeps well'), 'two falls\nPain: none at rest\n- sleeps well');
    assert.equal(report('two falls\nno injury'), 'two falls\nno injury');
    assert.equal(report('\n  two falls'), 'two falls');
    assert.equal(report('\n\n  two falls\n\n  no injury'), 'two falls\nno injury');
    const wrapped = 'R TKA with a long description that a formatter has wrapped because it is long,\nand that goes on here';
    assert.equal(
      values(read(text.replace('- Condition: R TKA, 6 weeks', `- Condition: ${wrapped}`)))['condition'],
      wrapped.replace('\n', ' '),
    );
  });

  it('joins a wrapped value whose next line starts with a capital', () => {
    const wrapped = 'R TKA with a long description that a formatter has wrapped because of\nBBS and the like';
    assert.equal(
      values(read(text.replace('- Condition: R TKA, 6 weeks', `- Condition: ${wrapped}`)))['condition'],
      wrapped.replace('\n', ' '),
    );
  });

  it('keeps a line that hangs on an instruction without a stop between them', () => {
    assert.deepEqual(said(after(/if the facts say so(?=\n)/, '\nDaughter drove him to the clinic')), [
      'Daughter drove him to the clinic',
    ]);
  });

  it('tells an instruction that starts like a slot from the slot', () => {
    const source = `---\nid: sample\ntitle: Sample\ndescription: A sample\nprefix: sample\nlanguages: [markdown]\nmode: draft\noutput: soap\ndisciplines: [PT]\nsections: [{ id: S, heading: Subjective, holds: x }]\nparams: [{ name: pain, label: Pain }]\n---\n- Pain: say how strong it is and where.\n\n{{!-- facts --}}\n- Pain: {{pain}}\n`;
    const sample = parseTemplate('notes/sample.hbs', source, {});
    assert.deepEqual(values(read(render(sample), [sample])), {});
    assert.deepEqual(values(read(render(sample, { fields: { pain: '3/10' } }), [sample])), { pain: '3/10' });
  });

  it('keeps a second value of the same slot', () => {
    assert.deepEqual(said(after(/- Pain: .*\n/, '- Pain: 5/10 L hip\n')), ['Pain: 5/10 L hip']);
  });

  it('never takes an instruction or a question for a fact', () => {
    for (const candidate of templates) {
      for (const discipline of ['PT', 'OT', undefined] as const) {
        const filled = read(render(candidate, { fields: { condition: 'pt; balance. strength' } }, discipline));
        assert.deepEqual(said(filled), [], candidate.id);
      }
    }
  });
});

describe('findFilled', () => {
  const two = `before\n${text}between\n${render(template('97112-soap'), { fields: { pain: '1/10' } })}after`;

  it('finds each of several filled templates', () => {
    const places = findFilled(two);
    assert.deepEqual(
      places.map((place) => place.templateId),
      ['soap', '97112-soap'],
    );
    assert.deepEqual(
      places.map((place) => readFilled(two, templates, place)?.template.id),
      ['soap', '97112-soap'],
    );
    assert.deepEqual(values(readFilled(two, templates, places[1]) ?? assert.fail())['pain'], '1/10');
    assert.equal(two.slice(0, places[0]?.start), 'before\n');
    assert.equal(two.slice(places[1]?.end), '\nafter');
  });

  it('closes one whose end mark is gone where the next starts', () => {
    const open = two.replace('<!-- /theradraft:soap -->\n', '');
    assert.equal(findFilled(open)[0]?.end, findFilled(open)[1]?.start);
  });

  it('finds nothing in a raw note', () => {
    assert.deepEqual(findFilled('S: ok <!-- comment --> theradraft:soap'), []);
    assert.equal(readFilled('S: pt reports 3/10 pain.\nO: BBS 44/56\nA: better\nP: continue', templates), undefined);
    assert.equal(readFilled('', templates), undefined);
  });

  it('reads a template of an unknown id by its labels, never as a raw note of instructions', () => {
    assert.equal(readFilled(text.replaceAll('theradraft:soap', 'theradraft:soap-old'), templates)?.template.id, 'soap');
  });
});

describe('readFactsText', () => {
  it('is undefined for a raw note', () => {
    for (const note of [
      '',
      '\n',
      'Pt reports 2 falls.',
      'S: ok\nO: BBS 44',
      'Condition: R TKA\nBBS 44/56 today',
      'Pain: 3/10\n- one\n',
      'Condition: a\nCondition: b',
      '### Measures\nBBS 44',
      `${factsText(read(text))}\nfree line`,
    ]) {
      assert.equal(readFactsText(note, soap), undefined, JSON.stringify(note));
    }
  });

  it('reads canonical text in which values have become surrogates', () => {
    const facts = readFactsText(
      'Patient: [NAME_1]\nDate of service: [DATE_1 = visit 7]\n\n### Measures\n\n| Measure | Side | Baseline | Current | Goal | Unit |\n| --- | --- | --- | --- | --- | --- |\n| BBS | n/a | 38 on [DATE_2] | 44 |  |  |\n\n### Other facts: Plan\n\n- Seen with [NAME_2].',
      soap,
    );
    assert.deepEqual(facts?.fields, { 'patient.name': '[NAME_1]', dos: '[DATE_1 = visit 7]' });
    assert.equal(facts?.measures[0]?.baseline, '38 on [DATE_2]');
    assert.deepEqual(
      facts?.statements.map(({ text: words, section }) => [words, section]),
      [['Seen with [NAME_2].', 'P']],
    );
  });

  it("writes the therapist's words and the labels, nothing else of the template", () => {
    assert.equal(
      factsText(read(text)),
      [
        'Discipline: PT',
        'Condition: R TKA, 6 weeks',
        'Patient report: "I nearly fell on the grass twice."',
        'Pain: 3/10 R knee on stairs',
        'Timed-code minutes: 38',
        'Skilled need: graded foam challenge and guarded at the gait belt',
        '',
        '### Measures',
        '',
        '| Measure | Side | Baseline | Current | Goal | Unit |',
        '| --- | --- | --- | --- | --- | --- |',
        '| Knee flexion AROM | right | 95 | 102 | 120 | degrees |',
        '| BBS | n/a | 38 | 44 |  |  |',
        '',
        '### Interventions',
        '',
        '| Code | Minutes | Exercise or task | Dose | Cueing | Assist | Response |',
        '| --- | --- | --- | --- | --- | --- | --- |',
        '| 97112 | 24 | Foam, eyes closed | 4 x 20 s |  |  | LOB x2 |',
      ].join('\n'),
    );
  });
});

describe('reading stays linear', () => {
  it('gets through megabytes of hostile text', () => {
    const hostile = ['[', '|', '- ', '<!-- ', 'pt; ', 'Pain: ', '\\|', '. ', '# ', '> ', '[a', ' \t', 'for R TKA, 6 weeks '];
    for (const piece of hostile) {
      const filled = text
        .replace('### Plan', `${piece.repeat(Math.ceil(300_000 / piece.length))}\n\n### Plan`)
        .replace('## Rules', `${piece.repeat(Math.ceil(300_000 / piece.length))}\n\n## Rules`);
      assert.equal(values(read(filled))['condition'], 'R TKA, 6 weeks', piece);
    }
  });
});
