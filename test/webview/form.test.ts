// The questions: answered by keys alone, written as they are typed, never lost, never in the way.
import assert from 'node:assert/strict';
import { usePanel, useBrowser } from './support/panelPage';
import { base, interview, missing } from './support/states';

describe('Interview form', () => {
  const panel = usePanel(useBrowser());
  const asked = async (): Promise<string> => panel().page.locator('.ask').innerText();

  beforeEach(() => panel().show({ ...base, form: interview }));

  it('opens at the first question without an answer, with the focus in its field', async () => {
    assert.equal(await panel().page.locator('.position').innerText(), 'Question 2 of 6');
    assert.match(await asked(), /Condition/);
    assert.equal(await panel().page.evaluate(() => document.activeElement?.id), 'answer-condition');
  });

  it('goes on with Enter on a line and Ctrl+Enter in lines, and back with Shift+Tab', async () => {
    await panel().page.keyboard.type('R TKA');
    await panel().press('Enter');
    assert.match(await asked(), /How strong are pain/);
    await panel().page.keyboard.type('3/10 rest');
    await panel().press('Enter');
    assert.match(await asked(), /How strong are pain/, 'Enter is a new line there');
    await panel().page.keyboard.type('5/10 stairs');
    await panel().press('ControlOrMeta+Enter');
    assert.match(await asked(), /home program/);
    await panel().press('Shift+Tab');
    assert.match(await asked(), /How strong are pain/);
    assert.equal(await panel().page.locator('textarea').inputValue(), '3/10 rest\n5/10 stairs');
    const answers = (await panel().intents()).flatMap((intent) => (intent.type === 'answer' ? [intent.answer] : []));
    assert.deepEqual(answers.filter((answer, index) => answers.findLastIndex(({ name }) => name === answer.name) === index), [
      { kind: 'text', name: 'condition', value: 'R TKA' },
      { kind: 'text', name: 'pain', value: '3/10 rest\n5/10 stairs' },
    ]);
  });

  it('skips what is left empty and writes nothing for it', async () => {
    await panel().press('Enter', 'ControlOrMeta+Enter');
    assert.match(await asked(), /home program/);
    assert.deepEqual(await panel().intents(), []);
  });

  it('writes what is typed at once, without leaving the question, and says when it is in the note', async () => {
    await panel().page.keyboard.type('R TKA');
    assert.deepEqual(await panel().intents(), [{ type: 'answer', answer: { kind: 'text', name: 'condition', value: 'R' } }], 'the rest waits until that has arrived');
    assert.match(await panel().page.locator('.saved').innerText(), /Writing/);
    await panel().page.keyboard.type(' 6 wks');
    const answeredForm = { ...interview, questions: interview.questions.map((question) => (question.kind === 'text' && question.name === 'condition' ? { ...question, value: 'R TKA 6 wks' } : question)) };
    await panel().show({ ...base, form: answeredForm });
    await panel().press('Tab');
    assert.match(await panel().page.locator('.saved').innerText(), /Saved in your note/);
    assert.equal(await panel().page.locator('#answer-condition').inputValue(), 'R TKA 6 wks');
  });

  it('is not overwritten by a snapshot that is older than what was typed', async () => {
    await panel().page.keyboard.type('R TKA');
    await panel().show({ ...base, form: { ...interview, questions: [...interview.questions] } });
    assert.equal(await panel().page.locator('#answer-condition').inputValue(), 'R TKA');
    assert.equal(await panel().page.evaluate(() => document.activeElement?.id), 'answer-condition');
  });

  it('takes rows of a table, with a new row to go on', async () => {
    await panel().press('Enter', 'ControlOrMeta+Enter', 'ControlOrMeta+Enter');
    const cards = panel().page.locator('.row-card');
    assert.equal(await cards.count(), 2);
    await cards.nth(1).getByLabel('Measure').fill('BBS');
    assert.equal(await cards.count(), 3);
    await cards.nth(1).getByLabel('Side').selectOption('n/a');
    await cards.nth(1).getByLabel('Current').fill('44/56');
    await panel().press('Enter');
    const last = (await panel().intents()).findLast((intent) => intent.type === 'answer');
    assert.deepEqual(last?.type === 'answer' && last.answer.kind === 'rows' && last.answer.rows.slice(0, 2), [['TUG', 'n/a', '18.4 s', '14.6 s', '< 12 s'], ['BBS', 'n/a', '', '44/56', '']]);
  });

  it('goes on to the draft after the last question, and from anywhere, with what was typed', async () => {
    await panel().page.keyboard.type('R TKA');
    await panel().page.getByRole('button', { name: /^Go on to the draft/ }).click();
    const intents = await panel().intents();
    assert.deepEqual([...new Set(intents.map(({ type }) => type))], ['answer', 'closeForm']);
    await panel().page.locator('#answer-condition').focus();
    await panel().press('Enter', 'ControlOrMeta+Enter', 'ControlOrMeta+Enter');
    await panel().page.locator('.row-card input').first().focus();
    await panel().press('Enter', 'ControlOrMeta+Enter');
    assert.deepEqual((await panel().intents()).at(-1), { type: 'closeForm', leave: false });
  });

  it('shows all questions at once, by section, with the same answers', async () => {
    await panel().page.keyboard.type('R TKA');
    await panel().page.getByRole('button', { name: 'All questions' }).click();
    assert.equal(await panel().page.locator('.question').count(), 6);
    assert.deepEqual(await panel().page.locator('.question-section').allInnerTexts(), ['General', 'Subjective', 'Objective', 'Plan']);
    assert.equal(await panel().page.locator('#answer-condition').inputValue(), 'R TKA');
    await panel().press('Enter');
    assert.equal(await panel().page.evaluate(() => document.activeElement?.id), 'answer-pain');
  });
});

describe('What is missing', () => {
  const panel = usePanel(useBrowser());

  it('is asked all at once, with the payer’s reason where there is one', async () => {
    await panel().show({ ...base, form: missing });
    assert.equal(await panel().page.locator('.question').count(), 3);
    assert.match(await panel().page.locator('#answer-total-minutes-note').innerText(), /Medicare.*§220\.3\.E/);
    assert.deepEqual(await panel().page.locator('.question select option').allInnerTexts(), ['Choose…', 'right', 'left', 'both', 'n/a']);
  });

  it('opens at the question that was asked for', async () => {
    await panel().show({ ...base, form: { ...missing, at: 'hep' } });
    assert.equal(await panel().page.evaluate(() => document.activeElement?.id), 'answer-hep');
  });

  it('is offered where something is missing', async () => {
    await panel().show(base);
    await panel().page.locator('.fold.missing summary').click();
    await panel().page.getByRole('button', { name: 'Answer these' }).click();
    assert.deepEqual(await panel().intents(), [{ type: 'openForm' }]);
  });
});
