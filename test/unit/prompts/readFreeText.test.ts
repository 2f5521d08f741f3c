// Filled templates with words of the therapist between, under and behind the slots.
import assert from 'node:assert/strict';
import type { FilledTemplate } from '../../../src/core/prompts/filledTypes';
import { parseTemplate, render } from '../../../src/core/prompts/template';
import { fields, read, said, templates, text, values } from './filledSoap';

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
