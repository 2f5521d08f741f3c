// What is asked before a draft. The notes are made up.
import assert from 'node:assert/strict';
import { filledSource, rawSource, type DraftSource } from '../../../src/core/draft/draftSource';
import { isAnswered } from '../../../src/core/draft/questions/factQuestion';
import { interviewQuestions, missingQuestions } from '../../../src/core/draft/questions/questionsFor';
import { builtinTemplates, render, type Template } from '../../../src/core/prompts/template';
import { writeAnswer } from '../../../src/core/prompts/writeAnswer';

const templates = builtinTemplates();
const note = `Pt seen 10/14/2026, R TKA 09/15/2026, Blue Harbor PPO.
S: knee pain 3/10 on stairs, can't get down the basement steps.
O: R quad MMT 4-/5 (3/5 at eval). 97110 31 min: SLR 3x10, vc first set. Timed 31 min, total 35 min.
A: PT needed to progress load by lag and effusion.
Luis Ferreira, PT`;

function templateOf(id: string): Template {
  const template = templates.find((candidate) => candidate.id === id);
  assert.ok(template);
  return template;
}

function filled(text: string): DraftSource {
  const source = filledSource(text, templates);
  assert.ok(source);
  return source;
}

const names = (questions: readonly { readonly name: string }[]): readonly string[] => questions.map(({ name }) => name);

describe('interviewQuestions', () => {
  for (const template of templates.filter(({ mode }) => mode === 'interview')) {
    it(`asks five to seven open questions a section in ${template.id}, each once, with what is answered already`, () => {
      const source = filled(render(template, { fields: { payer: 'Blue Harbor PPO' } }));
      const questions = interviewQuestions(source);
      assert.equal(new Set(names(questions)).size, questions.length);
      for (const section of template.sections) {
        const open = questions.filter((question) => question.section === section.heading && question.question !== undefined);
        assert.ok(open.length >= 5 && open.length <= 7, `${section.heading}: ${open.length}`);
      }
      assert.deepEqual(names(questions.filter(isAnswered)), ['payer']);
      assert.ok(names(questions).includes('interventions'));
    });
  }
});

describe('missingQuestions', () => {
  it('lists the blanks of a filled template, cells with the row they belong to', () => {
    const soap = templateOf('soap');
    const source = filled(render(soap, { fields: { condition: 'R TKA', hep: 'SLR' }, lists: { measures: [{ name: 'TUG', current: '13.2 s', baseline: '18', side: 'n/a' }] } }));
    const questions = missingQuestions(source);
    assert.ok(names(questions).includes('plan.frequency'));
    assert.ok(!names(questions).includes('condition') && !names(questions).includes('hep'));
    assert.ok(names(questions).includes('interventions'));
    const side = missingQuestions(filled(render(soap, { lists: { measures: [{ name: 'TUG', current: '13.2 s', baseline: '18' }] } }))).find(({ name }) => name === 'measures.1.side');
    assert.equal(side?.label, 'Side of TUG');
  });

  it('asks a raw note only what the document needs and the note leaves open', () => {
    const questions = missingQuestions(rawSource(note, templateOf('97110-justification')));
    assert.ok(names(questions).includes('prior.level'), names(questions).join());
    assert.ok(names(questions).includes('expected.outcome'));
    for (const told of ['functional.limitation', 'skilled.need', 'signature', 'discipline', 'timed.minutes', 'deficit']) assert.ok(!names(questions).includes(told), told);
  });

  it('names the payer’s rule for Medicare, and only there', () => {
    const justification = templateOf('97110-justification');
    const why = (text: string): string | undefined => missingQuestions(rawSource(text, justification)).find(({ name }) => name === 'poc.status')?.why;
    assert.equal(why(note), undefined);
    for (const payer of ['Medicare', 'Humana Medicare Advantage']) assert.match(why(note.replace('Blue Harbor PPO', payer)) ?? '', /certified within 30 days.*42 CFR 424\.24/);
  });

  it('does not ask again for what was answered below a raw note', () => {
    for (const template of templates.filter(({ mode, output }) => mode === 'draft' && output !== 'letter')) {
      for (const question of missingQuestions(rawSource(note, template))) {
        const edit = writeAnswer(note, template, { kind: 'text', name: question.name, label: question.label, value: 'as agreed with the patient today' });
        assert.ok(edit);
        const after = note.slice(0, edit.start) + edit.text + note.slice(edit.end);
        assert.ok(!names(missingQuestions(rawSource(after, template))).includes(question.name), `${template.id} asks ${question.name} again`);
      }
    }
  });
});
