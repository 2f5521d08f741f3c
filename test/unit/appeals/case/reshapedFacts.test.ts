// Facts that stand in a case file when what is appealed turns out to be another kind of denial. The case is that of sample/appeals, fictional.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { assessCase } from '../../../../src/core/appeals/case/assessCase';
import { caseFacts, type CaseFacts } from '../../../../src/core/appeals/case/caseFacts';
import { newCase, writeCaseFile, type AppealCase } from '../../../../src/core/appeals/case/caseFile';
import { factsInCase } from '../../../../src/core/appeals/case/factsInCase';
import { builtinCriteriaSets } from '../../../../src/core/appeals/criteria/builtinSets';
import { readDenial } from '../../../../src/core/appeals/denial';
import { filledSource } from '../../../../src/core/draft/draftSource';
import { readFilled } from '../../../../src/core/prompts/readFilled';
import { builtinTemplates, type Template } from '../../../../src/core/prompts/template';

const templates = builtinTemplates();
const named = (id: string): Template => templates.find((template) => template.id === id) ?? assert.fail(id);
const general = named('appeal-session');
const folder = 'sample/appeals/neuro-reeducation';
const letter = readFileSync(`${folder}/denial.txt`, 'utf8');
const files = ['2026-08-11-pt-evaluation.md', '2026-09-24-pt-progress-report.md'];
const notes = new Map(files.map((file) => [file, { file, text: readFileSync(`${folder}/${file}`, 'utf8') }]));
const settings = { letterhead: 'Lindenport Clinic', signature: 'Joanna Pellworth, PT, DPT', contact: '', today: '2026-11-02', urgent: false, preService: false };
const facts = (corrections: AppealCase['corrections']): CaseFacts =>
  caseFacts(assessCase({ ...newCase, exhibits: files.map((file) => ({ file })), corrections }, letter, readDenial(letter), notes, builtinCriteriaSets), settings);
const [need, codes, days] = [facts({}), facts({ denialType: 'coding-bundling' }), facts({ denialType: 'timely-filing' })];
const head = writeCaseFile(undefined, newCase);
const written = factsInCase(head, general, templates, need).text;
const slot = (text: string, label: string, value: string): string => {
  const pattern = new RegExp(`^- ${label}: .*$(?:\\n {2,}\\S.*$)*`, 'm');
  assert.match(text, pattern);
  return text.replace(pattern, `- ${label}: ${value}`);
};
const fields = (text: string): Readonly<Record<string, string>> => Object.fromEntries((readFilled(text, templates) ?? assert.fail('no facts')).fields.map(({ name, value }) => [name, value]));

describe('facts of another kind of denial', () => {
  it('lose the parts that only the case filled, and get them back with the kind', () => {
    const short = factsInCase(written, general, templates, codes, need);
    assert.equal(short.kind, 'rebuilt');
    assert.doesNotMatch(short.text, /\| Measure \||- Skilled need:/);
    const back = factsInCase(short.text, general, templates, need, codes);
    assert.equal(back.text, written);
  });

  it('keep in place what a person wrote, whichever part it stands in', () => {
    const mine = slot(slot(written, 'Consequence if upheld', 'She falls on her own stairs.'), 'Patient', 'Thaddeus P. Lindqvist').replace('### Denial', 'Her daughter called on 10/20/2026.\n\n### Denial');
    const { text, aside } = factsInCase(mine, general, templates, codes, need);
    assert.equal(fields(text)['consequence'], 'She falls on her own stairs.');
    assert.equal(fields(text)['patient.name'], 'Thaddeus P. Lindqvist');
    assert.match(filledSource(text, templates)?.ownText ?? '', /Her daughter called on 10\/20\/2026\./);
    assert.deepEqual(aside, []);
    const again = factsInCase(text, general, templates, need, codes).text;
    assert.deepEqual(fields(again), fields(mine));
    assert.match(again, /Her daughter called on 10\/20\/2026\./);
  });

  it('keep a table of measures that a person changed, and a criterion of a person\'s own', () => {
    const mine = written.replace(/^\| (?:Berg|BBS).*$/m, (row) => `${row}\n| Own hallway test | n/a | 10 | 20 | 30 | m | 09/24/2026 |`).replace('### Exhibits', '| Own criterion | "Walked." | Exhibit A |\n\n### Exhibits').replace(/\n\n(\| Own criterion)/, '\n$1');
    assert.match(mine, /Own hallway test/);
    const { text } = factsInCase(mine, general, templates, codes, need);
    const { rows } = readFilled(text, templates) ?? assert.fail('no facts');
    assert.ok(rows['measures']?.some(({ cells }) => cells['name']?.value === 'Own hallway test'));
    assert.ok(rows['criteria']?.some(({ cells }) => cells['criterion']?.value === 'Own criterion'));
  });

  it('keep aside what the new form does not ask, out of the draft, and put it back', () => {
    const quantity = named('appeal-cimt-quantity');
    const first = slot(slot(factsInCase(head, quantity, templates, need).text, 'Response by block', 'Visits 1 to 5: buttons alone. Slow.\n    Visits 6 to 10: zipper.'), 'Kind of limit', 'authorized visits used up');
    const other = factsInCase(first, named('appeal-cimt-prior-auth'), templates, need, need);
    assert.deepEqual(other.aside, ['Kind of limit', 'Response by block']);
    assert.match(other.text, /### Kept from another form\n\n.*\n\n- Kind of limit: authorized visits used up\n- Response by block: Visits 1 to 5: buttons alone\. Slow\.\n {4}Visits 6 to 10: zipper\.\n\n<!-- \/theradraft/);
    assert.doesNotMatch(filledSource(other.text, templates)?.ownText ?? '', /Response by block|zipper/);
    const third = factsInCase(other.text, general, templates, need, need);
    assert.deepEqual(third.aside, ['Kind of limit', 'Response by block']);
    const back = factsInCase(third.text, quantity, templates, need, need);
    assert.deepEqual(back.aside, []);
    assert.deepEqual(fields(back.text), fields(first));
    assert.doesNotMatch(back.text, /Kept from another form/);
  });

  it('bring a table along that the other form has not', () => {
    const mine = slot(written, 'Skilled need', 'x').replace(/^\| \[Code\].*$/m, '| 97112 | 23 | Foam stance | 3 sets | | CGA | steadier |');
    const other = factsInCase(mine, named('appeal-cimt-quantity'), templates, need, need);
    assert.deepEqual(other.aside, ['Code']);
    const back = factsInCase(other.text, general, templates, need, need);
    assert.equal(readFilled(back.text, templates)?.rows['interventions']?.[0]?.cells['response']?.value, 'steadier');
  });

  it('are rebuilt once and then only renewed', () => {
    const { text } = factsInCase(written, general, templates, days, need);
    assert.deepEqual(factsInCase(text, general, templates, days, days), { text, kind: 'renewed', changed: [], aside: [] });
  });

  it('name the slots that a correction renewed, and leave what a person added to one', () => {
    const ma = facts({ planType: 'ma', payer: 'Cedarline Health' });
    const mine = slot(written, 'Services', 'CPT 97112, 12 units');
    const { text, kind, changed } = factsInCase(mine, general, templates, ma, need);
    assert.deepEqual([kind, changed], ['renewed', ['Payer', 'Plan type']]);
    assert.equal(fields(text)['services'], 'CPT 97112, 12 units');
    assert.equal(fields(text)['payer'], 'Cedarline Health');
  });

  it('leave a letter and everything outside the form alone', () => {
    const file = `${written}\n# Appeal\n\n## Request\n\nPay.\n`;
    const { text } = factsInCase(file, general, templates, codes, need);
    assert.ok(text.startsWith(head) && text.endsWith('\n\n# Appeal\n\n## Request\n\nPay.\n'));
  });
});
