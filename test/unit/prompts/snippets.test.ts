// The generated snippets, and that prompts, snippets and manifest name the same set.
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { snippetFiles } from '../../../src/core/prompts/snippetFiles';
import { builtinTemplates, parseTemplate, type Template } from '../../../src/core/prompts/template';
import { toSnippet } from '../../../src/core/prompts/toSnippet';
import { fillSnippet } from './fillSnippet';

interface SnippetEntry {
  readonly prefix: readonly string[];
  readonly description: string;
  readonly body: readonly string[];
}
interface Manifest {
  readonly contributes: {
    readonly commands: readonly { readonly command: string; readonly title: string; readonly category: string }[];
    readonly snippets: readonly { readonly language: string; readonly path: string }[];
    readonly configurationDefaults: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  };
}
const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as Manifest;
const strings = JSON.parse(readFileSync('package.nls.json', 'utf8')) as Readonly<Record<string, string>>;
const templates = builtinTemplates();

const custom = (text: string, params = ''): Template =>
  parseTemplate(
    'notes/sample.hbs',
    `---\nid: sample\ntitle: Sample\ndescription: A sample\nprefix: sample\nlanguages: [markdown]\nmode: draft\noutput: soap\ndisciplines: [PT]\nsections: [{ id: S, heading: Subjective, holds: x }]\nparams:\n  - { name: discipline, label: Discipline, default: "[PT or OT]", choices: [PT, OT] }\n${params}---\n${text}`,
    {},
  );

describe('toSnippet', () => {
  it('escapes what a snippet would read as its own', () => {
    const text = 'Pay $5 of ${cost}, C:\\notes, {a} | b\n{{!-- facts --}}\n- Discipline: {{discipline}}\n';
    const snippet = toSnippet(custom(text));
    assert.match(snippet, /Pay \\\$5 of \\\$\{cost\\\}, C:\\\\notes, \{a\\\} \| b/);
    assert.match(fillSnippet(snippet), /Pay \$5 of \$\{cost\}, C:\\notes, \{a\} \| b/);
  });

  it('escapes the commas and bars of a choice', () => {
    const snippet = toSnippet(
      custom(
        'x\n{{!-- facts --}}\n- Discipline: {{discipline}}\n- Rule: {{rule}}\n',
        '  - { name: rule, label: Rule, choices: ["a, b", "c|d", "e\\\\f"] }\n',
      ),
    );
    assert.ok(snippet.includes('${2|[Rule],a\\, b,c\\|d,e\\\\f|}'), snippet);
  });

  it('mirrors a repeated param and makes one row of a list', () => {
    for (const template of templates) {
      const snippet = toSnippet(template);
      const opened = [...snippet.matchAll(/\$\{(\d+)(?::(?!\+)|\|)/g)].map((found) => found[1]);
      assert.equal(new Set(opened).size, opened.length, 'each tab stop has one default');
      const columns = template.lists.reduce((sum, list) => sum + list.columns.length, 0);
      assert.equal(opened.length, template.params.length + columns);
      const repeated = template.instructionPieces.some((piece) => piece.kind === 'param');
      assert.equal(/\$\{2:\[[\s\S]+- Condition: \$\{2\}\n/.test(snippet), repeated, 'the condition is mirrored');
      assert.match(snippet, /\n\$0$/);
    }
  });

  it('brackets every default, the first entry of a choice included', () => {
    for (const template of templates) {
      for (const found of toSnippet(template).matchAll(/\$\{\d+(?::(?!\+)((?:\\.|[^}])*)\}|\|((?:\\.|[^,|])*))/g)) {
        assert.match(found[1] ?? found[2] ?? '', /^\[[^[\]]+\]$/);
      }
    }
  });

  it('follows the discipline chosen in the slot, or takes it from the setting', () => {
    const snippet = toSnippet(templates.find((template) => template.id === 'soap') ?? assert.fail());
    assert.match(
      fillSnippet(snippet, { '[PT or OT]': 'OT' }),
      /licensed occupational therapist \(OT\)[\s\S]+the GO plan of care/,
    );
    assert.match(fillSnippet(snippet, { '[PT or OT]': 'PT' }), /licensed physical therapist \(PT\)[\s\S]+the GP plan of care/);
    assert.match(fillSnippet(snippet), /licensed physical or occupational therapist/);
    const preset = toSnippet(templates.find((template) => template.id === 'soap') ?? assert.fail(), { discipline: 'OT' });
    assert.match(preset, /- Discipline: OT\n/);
    assert.doesNotMatch(preset, /\$\{1[:|/]\[?PT/);
  });

  it('starts and ends with marks that name the template', () => {
    for (const template of templates) {
      const text = fillSnippet(toSnippet(template));
      assert.ok(text.startsWith(`<!-- theradraft:${template.id} -->\n`));
      assert.ok(text.endsWith(`<!-- /theradraft:${template.id} -->\n`));
    }
  });
});

describe('snippet files', () => {
  it('are what the prompts give: run "npm run build" and commit snippets/ when this fails', () => {
    const wanted = snippetFiles();
    assert.deepEqual(readdirSync('snippets').sort(), Object.keys(wanted).sort());
    for (const [name, text] of Object.entries(wanted))
      assert.equal(readFileSync(`snippets/${name}`, 'utf8').replaceAll('\r\n', '\n'), text, name);
  });

  const entries = Object.entries(snippetFiles()).map(
    ([name, text]) => [name, Object.values(JSON.parse(text) as Record<string, SnippetEntry>)] as const,
  );
  for (const [name, snippets] of entries) {
    // VS Code's Tab takes every snippet whose prefix the text before the cursor ends with.
    const tab = (typed: string): readonly string[] =>
      snippets
        .filter((snippet) => snippet.prefix.some((prefix) => typed.endsWith(prefix)))
        .map((snippet) => snippet.prefix[0] ?? '');

    it(`${name}: no prefix ends with another, so Tab is never ambiguous`, () => {
      const prefixes = [...new Set(snippets.flatMap((snippet) => snippet.prefix))];
      for (const one of prefixes)
        for (const other of prefixes) if (one !== other) assert.ok(!one.endsWith(other), `${one} / ${other}`);
      for (const snippet of snippets) assert.deepEqual(tab(snippet.prefix[0] ?? ''), [snippet.prefix[0]]);
    });

    it(`${name}: a bare code lists its templates, soap expands at once`, () => {
      assert.deepEqual([...tab('97110')].sort(), [
        '97110-justification',
        '97110-justification-interview',
        '97110-note',
        '97110-note-interview',
      ]);
      assert.deepEqual([...tab('97112')].sort(), ['97112-necessity', '97112-soap-note']);
      assert.equal(tab('appeal').length, 3);
      assert.deepEqual(tab('soap'), ['soap']);
      for (const code of ['97110', '97112'])
        assert.ok(
          snippets.flatMap((snippet) => snippet.prefix).filter((prefix) => prefix.startsWith(code)).length > 2,
          'suggestions match by the beginning',
        );
    });
  }
});

describe('manifest', () => {
  it('has an insert command and a title for each template, and none besides', () => {
    const inserts = manifest.contributes.commands.filter((command) => command.command.startsWith('theradraft.insert.'));
    assert.deepEqual(
      inserts.map((command) => command.command).sort(),
      templates.map((template) => `theradraft.insert.${template.id}`).sort(),
    );
    for (const { command, title, category } of inserts) {
      assert.equal(category, 'TheraDraft');
      assert.equal(title, `%command.insert.${command.slice('theradraft.insert.'.length)}%`);
      assert.match(strings[title.slice(1, -1)] ?? '', /^Insert .+ Template$/);
    }
  });

  it('contributes the snippet files, and Tab completion for their languages', () => {
    assert.deepEqual(
      manifest.contributes.snippets.map(({ language, path }) => [language, path]),
      Object.keys(snippetFiles()).map((name) => [name.split('.')[0], `./snippets/${name}`]),
    );
    for (const { language } of manifest.contributes.snippets)
      assert.equal(manifest.contributes.configurationDefaults[`[${language}]`]?.['editor.tabCompletion'], 'onlySnippets');
  });
});
