import assert from 'node:assert/strict';
import { compose } from '../../../src/core/draft/compose';
import { readSource } from '../../../src/core/draft/readSource';
import { builtinTemplates, type Template } from '../../../src/core/prompts/template';
import { interviewAnswers, necessityOfBalance } from '../../fixtures/notes/factsTexts';

const template = (id: string): Template => builtinTemplates().find((candidate) => candidate.id === id) ?? assert.fail(id);
const draft = (text: string, id: string): string => compose(readSource(text, template(id)), template(id), { discipline: 'PT', unitRule: 'cms', source: text });

describe('interview answers', () => {
  const text = draft(interviewAnswers, '97110-note-interview');

  it('become the same kind of note', () => assert.deepEqual(text.match(/^## .*/gm), ['## Subjective', '## Objective', '## Assessment', '## Plan']));
  it('ask for nothing that was answered', () => assert.ok(!text.includes('[NEEDS')));
  it('keep what each answer is about', () => {
    for (const line of ['After the last session: sore for an evening, no swelling.', 'Signs monitored: pain and wrist swelling after each set.', 'Discharge criteria: grip 35 lb and independent jar opening.']) assert.ok(text.includes(line), line);
  });
  it('keep every number', () => {
    const kept = new Set(text.match(/\d+(?:\.\d+)?/g));
    assert.deepEqual((interviewAnswers.match(/\d+(?:\.\d+)?/g) ?? []).filter((number) => !kept.has(number)), []);
  });
});

describe('words beside the slots of a template', () => {
  const text = draft(`${necessityOfBalance}\n\n### Other facts\n\n- DGI 17/24 (14 at eval, goal 20)\n- 97110 8 min: heel raises 3 x 15, vc\n- Daughter attended the session`, '97112-soap');

  it('are read as a raw note is', () => {
    assert.match(text, /\| DGI \| – \| 14\/24 \| 17\/24 \| 20 \| up 3 \|/);
    assert.match(text, /\| 97110 \| 8 \| Heel raises \| 3 x 15 \| vc \|/);
    assert.match(text, /46 \(97112 24 min \+ 97116 14 min \+ 97110 8 min\)/);
  });
  it('are never lost', () => assert.match(text, /Daughter attended the session/));
});
