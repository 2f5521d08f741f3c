// What the facts of an appeal give twice stands once in the letter.
import assert from 'node:assert/strict';
import { sayOnce } from '../../../src/core/draft/compose/sayOnce';
import type { SectionPlan } from '../../../src/core/draft/compose/sectionPlan';

const findings = (values: Readonly<Record<string, string>>): SectionPlan => ({ id: 'findings', heading: 'Findings', statements: [], answers: Object.entries(values).map(([name, value]) => ({ name, label: `The ${name}`, value })) });
const said = (...plans: readonly SectionPlan[]): Readonly<Record<string, string>> => Object.fromEntries(sayOnce(plans).flatMap(({ answers }) => answers.map(({ label, value }) => [label.slice(4), value ?? ''])));

describe('the onset in a letter', () => {
  const timeline = '02/11/2026: onset\n04/06/2026: evaluation (Exhibit A, p. 1)';

  it('stands with the condition where that dates it', () => {
    assert.deepEqual(said(findings({ condition: 'Left MCA stroke on February 11, 2026', 'onset.date': '2026-02-11', timeline })), { condition: 'Left MCA stroke on February 11, 2026', timeline: '04/06/2026: evaluation (Exhibit A, p. 1)' });
  });

  it('else stands at its place in the timeline', () => {
    assert.deepEqual(said(findings({ condition: 'Left MCA stroke', 'onset.date': '2/11/26', timeline })), { condition: 'Left MCA stroke', timeline });
  });

  it('else stands alone, also where the timeline tells of another day', () => {
    const values = { condition: 'Left MCA stroke', 'onset.date': '02/12/2026', timeline };
    assert.deepEqual(said(findings(values)), values);
    const words = { condition: 'Left MCA stroke', 'onset.date': '6 weeks before the first visit', timeline: 'x' };
    assert.deepEqual(said(findings(words)), words);
  });

  it('is known by its number while it is hidden, whatever its spelling', () => {
    assert.deepEqual(said(findings({ condition: 'Stroke on [DATE_3b]', 'onset.date': '[DATE_3 = visit 1]' })), { condition: 'Stroke on [DATE_3b]' });
    assert.deepEqual(Object.keys(said(findings({ condition: 'Stroke on [DATE_31]', 'onset.date': '[DATE_3]' }))), ['condition', 'onset.date']);
  });
});

describe('one sentence for several questions', () => {
  it('stands once under both labels within a section', () => {
    const words = '3 hours a day on 10 weekdays, shaped by the therapist (Exhibit B, p. 2)';
    assert.deepEqual(said(findings({ protocol: words, 'skilled.need': words, goals: 'Button a shirt' })), { 'protocol and the skilled.need': words, goals: 'Button a shirt' });
  });

  it('is told as what remains where it still holds', () => {
    const plans = [findings({ 'functional.limitation': 'Could not stand (Exhibit A, p. 1)\nCannot cut food (Exhibit B, p. 2)' }), findings({ remaining: 'Cannot cut food (Exhibit B, p. 2)' })];
    assert.deepEqual(said(...plans), { 'functional.limitation': 'Could not stand (Exhibit A, p. 1)', remaining: 'Cannot cut food (Exhibit B, p. 2)' });
  });

  it('leaves no section without its only finding', () => {
    const values = { 'functional.limitation': 'Cannot cut food', remaining: 'Cannot cut food' };
    assert.deepEqual(said(findings({ 'functional.limitation': values['functional.limitation'] }), findings({ remaining: values.remaining })), values);
  });

  it('points to the reason that states the limit', () => {
    const reason = 'Ten sessions have been used. The number exceeds the limit of 10 sessions.';
    assert.equal(said(findings({ 'denial.reason.verbatim': reason, 'limit.stated': 'The number exceeds the limit of 10 sessions.' }))['limit.stated'], 'In the reason quoted above');
    assert.equal(said(findings({ 'denial.reason.verbatim': reason, 'limit.stated': '20 visits a year, page 4' }))['limit.stated'], '20 visits a year, page 4');
  });
});
