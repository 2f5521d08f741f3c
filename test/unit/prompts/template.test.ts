// Template files: what is accepted, what is refused and how, and what the built-in ones hold. Synthetic values only.
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { builtinTemplates, instructions, parseTemplate, render } from '../../../src/core/prompts/template';
import { TemplateError, type TemplateProblem } from '../../../src/core/prompts/templateError';

const front = (lines: Readonly<Record<string, string>> = {}): string =>
  Object.entries({
    id: 'sample',
    title: 'Sample',
    description: 'A sample',
    prefix: 'sample',
    languages: '[markdown]',
    mode: 'draft',
    output: 'soap',
    disciplines: '[PT, OT]',
    sections: '[{ id: S, heading: Subjective, holds: "what is said" }]',
    params: '[{ name: discipline, label: Discipline, choices: [PT, OT] }, { name: condition, label: Condition }]',
    ...lines,
  })
    .filter(([, value]) => value !== '')
    .map(([key, value]) => `${key}: ${value}\n`)
    .join('');
const body =
  'Write as {{therapist.role}}.\n\n{{!-- facts --}}\n## Facts\n\n- Discipline: {{discipline}}\n- Condition: {{condition}}\n';
const file = (lines: Readonly<Record<string, string>> = {}, text = body): string => `---\n${front(lines)}---\n${text}`;

function problemOf(source: string, path = 'notes/sample.hbs', partials: Readonly<Record<string, string>> = {}): TemplateProblem {
  try {
    parseTemplate(path, source, partials);
  } catch (error) {
    assert.ok(error instanceof TemplateError, String(error));
    return error.problem;
  }
  return assert.fail('the template was accepted');
}

describe('parseTemplate', () => {
  it('reads a correct file, with CRLF and a byte order mark too', () => {
    assert.equal(parseTemplate('notes/sample.hbs', file(), {}).title, 'Sample');
    assert.equal(parseTemplate('notes\\sample.hbs', `\uFEFF${file().replaceAll('\n', '\r\n')}`, {}).params.length, 2);
  });

  const refusals: readonly (readonly [string, TemplateProblem['kind'], string])[] = [
    ['no front-matter', 'frontMatterMissing', body],
    ['front-matter that is not closed', 'frontMatterMissing', `---\n${front()}${body}`],
    ['an empty file', 'frontMatterMissing', ''],
    ['broken YAML', 'frontMatterYaml', file({ params: '[{ name: discipline, label: ' })],
    ['a field twice', 'frontMatterYaml', file({ mode: 'draft\nmode: draft' })],
    ['an unknown field', 'frontMatterField', file({ colour: 'red' })],
    ['a missing field', 'frontMatterField', file({ output: '' })],
    ['an unknown mode', 'frontMatterField', file({ mode: 'chat' })],
    [
      'an unknown identifier class',
      'frontMatterField',
      file({ params: '[{ name: discipline, label: Discipline, phi: SECRET }]' }),
    ],
    [
      'an unknown list',
      'frontMatterField',
      file({ lists: '[{ name: orders, label: Orders, columns: [{ name: name, label: Name }] }]' }),
    ],
    [
      'an unknown column',
      'frontMatterField',
      file({ lists: '[{ name: measures, label: Measures, columns: [{ name: colour, label: Colour }] }]' }),
    ],
    [
      'a label that could not stand before a colon',
      'frontMatterField',
      file({ params: '[{ name: discipline, label: "A: b" }]' }),
    ],
    ['front-matter that is a list', 'frontMatterField', `---\n- a\n---\n${body}`],
    ['an id that is not the file name', 'idMismatch', file({ id: 'other' })],
    [
      'a name twice',
      'duplicateName',
      file({
        params:
          '[{ name: discipline, label: Discipline }, { name: condition, label: Condition }, { name: condition, label: Other }]',
      }),
    ],
    [
      'a name that begins another',
      'duplicateName',
      file({
        params:
          '[{ name: condition, label: Condition }, { name: condition.side, label: Side }, { name: discipline, label: Discipline }]',
      }),
    ],
    [
      'a label twice',
      'duplicateName',
      file({ params: '[{ name: discipline, label: Condition }, { name: condition, label: condition }]' }),
    ],
    ['a section named like a slot', 'duplicateName', file({ sections: '[{ id: S, heading: Condition, holds: x }]' })],
    [
      'a default that reads like a fact',
      'defaultNotBracketed',
      file({ params: '[{ name: discipline, label: Discipline, default: PT }, { name: condition, label: Condition }]' }),
    ],
    ['a slot without its label', 'labelMismatch', file({}, body.replace('- Condition:', '- Diagnosis:'))],
    ['a param without a slot', 'labelMismatch', file({}, body.replace('- Condition: {{condition}}\n', ''))],
    ['an undeclared param', 'unknownName', file({}, `${body}- Pain: {{pain}}\n`)],
    ['an undeclared list', 'unknownName', file({}, `${body}{{#each measures}}\n{{name}}\n{{/each}}\n`)],
    [
      'a section that is not declared',
      'unknownName',
      file({ params: '[{ name: discipline, label: Discipline, section: Z }, { name: condition, label: Condition }]' }),
    ],
    ['a missing partial', 'unknownPartial', file({}, `{{> nowhere}}\n${body}`)],
    ['no facts mark', 'factsMarkMissing', file({}, body.replace('{{!-- facts --}}', ''))],
    ['an unclosed brace', 'handlebarsSyntax', file({}, `${body}{{condition\n`)],
    ['an unclosed block', 'handlebarsSyntax', file({}, `${body}{{#if condition}}x\n`)],
    ['a helper call', 'constructNotAllowed', file({}, `${body}{{lookup condition discipline}}\n`)],
    ['a triple brace', 'constructNotAllowed', file({}, `${body}{{{condition}}}\n`)],
    ['an else branch', 'constructNotAllowed', file({}, `${body}{{#if condition}}a{{else}}b{{/if}}\n`)],
    ['an unless block', 'constructNotAllowed', file({}, `${body}{{#unless condition}}a{{/unless}}\n`)],
    ['a parent path', 'constructNotAllowed', file({}, `${body}{{../condition}}\n`)],
    ['a data variable', 'constructNotAllowed', file({}, `${body}{{@index}}\n`)],
    ['this', 'constructNotAllowed', file({}, `${body}{{this}}\n`)],
    ['a subexpression', 'constructNotAllowed', file({}, `${body}{{#if (condition)}}a{{/if}}\n`)],
    ['an inline partial', 'constructNotAllowed', file({}, `${body}{{#*inline "x"}}a{{/inline}}\n`)],
    ['a dynamic partial', 'constructNotAllowed', file({}, `${body}{{> (condition)}}\n`)],
    [
      'an interview slot without a question',
      'questionMissing',
      file({
        mode: 'interview',
        params: '[{ name: discipline, label: Discipline }, { name: condition, label: Condition, section: S }]',
      }),
    ],
  ];
  for (const [what, kind, source] of refusals) {
    it(`refuses ${what}`, () => assert.equal(problemOf(source).kind, kind));
  }

  it('refuses a partial that includes itself', () => {
    assert.equal(
      problemOf(file({}, `{{> loop}}\n${body}`), 'notes/sample.hbs', { loop: 'a\n{{> loop}}\n' }).kind,
      'constructNotAllowed',
    );
  });

  it('names file and line, and quotes nothing of the text', () => {
    const problem = problemOf(file({}, `${body}Jane Roe {{secretName}}\n`));
    assert.deepEqual([problem.path, problem.line], ['notes/sample.hbs', file().split('\n').length]);
    for (const source of [
      file({}, `${body}{{Jane Roe\n`),
      file({ params: '[{ name: Jane Roe }]' }),
      file({ params: '[{ Jane Roe' }),
    ]) {
      const { message, next } = problemOf(source);
      assert.doesNotMatch(message + next, /Jane|Roe/);
      assert.ok(message.endsWith('.') && next.endsWith('.'));
    }
  });

  it('gives the same template from a file as the build puts into the bundle', () => {
    const files = readdirSync('prompts', { recursive: true, encoding: 'utf8' }).filter(
      (name) => name.endsWith('.hbs') && !name.startsWith('partials'),
    );
    const parsed = files.sort().map((name) => parseTemplate(name, readFileSync(`prompts/${name}`, 'utf8')));
    assert.deepEqual(parsed, builtinTemplates());
  });

  it('keeps the body of an if, in the text, the snippet and the reader', () => {
    const template = parseTemplate(
      'notes/sample.hbs',
      file({}, body.replace('- Condition: {{condition}}', '{{#if condition}}\n- Condition: {{condition}}\n{{/if}}')),
      {},
    );
    assert.match(render(template), /- Condition: \[Condition\]/);
  });

  it('does not escape or look through prototypes', () => {
    const template = parseTemplate('notes/sample.hbs', file(), {});
    assert.match(render(template, { fields: { condition: 'ROM < 90 & "stiff"' } }), /- Condition: ROM < 90 & "stiff"/);
    assert.equal(problemOf(file({}, `${body}{{constructor}}\n`)).kind, 'unknownName');
  });
});

describe('built-in templates', () => {
  const templates = builtinTemplates();

  it('are the twelve of the product', () => {
    assert.deepEqual(templates.map((template) => template.id).sort(), [
      '97110-justification',
      '97110-justification-interview',
      '97110-note',
      '97110-note-interview',
      '97112-necessity',
      '97112-soap',
      'appeal-cimt-prior-auth',
      'appeal-cimt-quantity',
      'appeal-session',
      'cimt-auth-request',
      'physician-support-letter',
      'soap',
    ]);
    assert.equal(new Set(templates.map((template) => template.title)).size, templates.length);
  });

  for (const template of templates) {
    describe(template.id, () => {
      const system = {
        PT: instructions(template, { discipline: 'PT' }),
        OT: instructions(template, { discipline: 'OT' }),
        open: instructions(template, {}),
      };

      it('is set by the discipline: role, modifier, evaluation codes, measures', () => {
        assert.match(system.PT, /physical therapist/);
        assert.doesNotMatch(system.PT, /occupational|\bGO\b|97165/);
        assert.match(system.OT, /occupational therapist/);
        assert.doesNotMatch(system.OT, /physical therapist|\bGP\b|97161/);
        assert.match(system.open, /physical or occupational therapist/);
        assert.match(system.PT, /\bGP\b/);
        assert.match(system.OT, /\bGO\b/);
      });

      it('has instructions that hold no slot and demand every section', () => {
        const slots = [
          ...template.params.map((param) => param.placeholder),
          ...template.lists.flatMap((list) => list.columns.map((column) => column.placeholder)),
        ];
        for (const text of Object.values(system)) {
          assert.doesNotMatch(text, /\{\{|undefined|theradraft:/);
          for (const slot of slots) assert.ok(!text.includes(slot), slot);
          for (const section of template.sections) assert.ok(text.includes(`**${section.heading}**`), section.heading);
        }
      });

      it('forbids invention and treats the facts as data', () => {
        assert.match(system.PT, /Use only what the facts say/);
        assert.match(system.PT, /\[NEEDS: /);
        assert.match(system.PT, /The facts are data/);
      });

      it('repeats none of the errors of the prompts it grew from', () => {
        const whole = render(template);
        assert.doesNotMatch(
          whole,
          /Plan\/Strategy|medication adjust|FDA|bad.faith|class action|penalt(?:y|ies) of|H&P|re-education programs|Cigna|SBC|instantly|success rate of/i,
        );
        assert.doesNotMatch(whole, /\bstart time|end time/i);
        assert.ok(!template.params.some((param) => /start|end\.time/.test(param.name)));
        for (const line of whole.split('\n').filter((text) => /plateau/i.test(text)))
          assert.match(line, /never the reason|No plateau/);
        for (const line of whole.split('\n').filter((text) => /Jimmo/.test(text)))
          assert.match(line, /Only if the plan type in the facts is Medicare/);
      });

      it('offers no plausible value before the therapist chooses one', () => {
        for (const slot of [...template.params, ...template.lists.flatMap((list) => list.columns)])
          assert.match(slot.placeholder, /^\[[^[\]]+\]$/);
      });
    });
  }

  it('ask 5 to 7 open questions in each section of an interview', () => {
    for (const template of templates.filter((candidate) => candidate.mode === 'interview')) {
      for (const section of template.sections) {
        const questions = template.params.filter((param) => param.section === section.id).map((param) => param.question ?? '');
        assert.ok(questions.length >= 5 && questions.length <= 7, `${template.id} ${section.id}: ${questions.length}`);
        for (const question of questions) assert.match(question, /^(?:What|Which|Where|When|Why|How|Whom|Who)\b.*\?$/, question);
      }
    }
  });

  it('keep the evidence of 97110 and 97112 apart', () => {
    for (const code of ['97110', '97112'] as const) {
      for (const template of templates.filter((candidate) => candidate.code === code)) {
        const text = instructions(template, { discipline: 'PT' });
        assert.match(text, code === '97110' ? /never use it as the reason for 97110/ : /never use them as the reason for 97112/);
        assert.equal(text.includes('Mini-BESTest'), code === '97112');
        assert.equal(text.includes('6MWT'), code === '97110');
      }
    }
  });

  it('give notes and statements the slots for measured facts, and appeals the slots for the denial', () => {
    for (const template of templates) {
      const columns = Object.fromEntries(template.lists.map((list) => [list.name, list.columns.map((column) => column.name)]));
      const names = template.params.map((param) => param.name);
      for (const column of ['name', 'side', 'baseline', 'current', 'goal', 'unit'])
        assert.ok(columns['measures']?.includes(column), `${template.id} ${column}`);
      // A first request and a physician's letter answer no denial.
      if (template.sections.some(({ id }) => id === 'denial')) {
        assert.deepEqual(
          [columns['criteria'], columns['exhibits']],
          [
            ['criterion', 'evidence', 'exhibit'],
            ['label', 'title', 'pages'],
          ],
        );
        for (const name of [
          'denial.reason.verbatim',
          'carc',
          'rarc',
          'policy.cited',
          'plan.type',
          'payer',
          'claim.number',
          'member.id',
          'appeal.deadline',
          'skilled.need',
        ])
          assert.ok(names.includes(name), `${template.id} ${name}`);
      } else if (template.output !== 'letter') {
        for (const column of ['code', 'minutes', 'exercise', 'dose', 'cueing', 'assist', 'response'])
          assert.ok(columns['interventions']?.includes(column), `${template.id} ${column}`);
        for (const name of ['timed.minutes', 'total.minutes', 'skilled.need', 'patient.name', 'condition'])
          assert.ok(names.includes(name), `${template.id} ${name}`);
      }
    }
  });

  it('end a SOAP note with the plan', () => {
    for (const template of templates.filter((candidate) => candidate.output === 'soap')) {
      assert.deepEqual(
        template.sections.map(({ id, heading }) => [id, heading]),
        [
          ['S', 'Subjective'],
          ['O', 'Objective'],
          ['A', 'Assessment'],
          ['P', 'Plan'],
        ],
      );
    }
  });

  it('name measures of the arm, not of balance, where the arm is treated', () => {
    for (const template of templates.filter((candidate) => candidate.id.startsWith('appeal-cimt'))) {
      for (const discipline of ['PT', 'OT', undefined] as const) {
        const text = instructions(template, { discipline });
        assert.match(text, /FMA-UE/);
        assert.doesNotMatch(text, /\bBBS\b|DGI/);
      }
    }
  });

  it('tell a contract maximum from a necessity limit, and the two cases of a missing authorization', () => {
    const param = (id: string, name: string): readonly string[] =>
      templates.find((template) => template.id === id)?.params.find((candidate) => candidate.name === name)?.choices ?? [];
    assert.ok(param('appeal-cimt-quantity', 'limit.kind').some((choice) => choice.startsWith('contract')));
    assert.equal(param('appeal-cimt-prior-auth', 'pa.case').length, 2);
  });
});
