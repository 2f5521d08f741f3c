// Template files: what is accepted, what is refused and how. Synthetic values only.
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { builtinTemplates, parseTemplate, render } from '../../../src/core/prompts/template';
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
