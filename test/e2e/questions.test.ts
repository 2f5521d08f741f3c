// Questions in a real editor, by keys alone: an interview from nothing to a draft, and what a note lacks, answered into the note.
import * as assert from 'node:assert/strict';
import { DraftPage } from './draftPage';
import { useWorkbench } from './useWorkbench';
import { waitFor } from './waitFor';

const interviewCommand = 'TheraDraft: Answer Interview Questions…';
const draftCommand = 'TheraDraft: Draft from Selection or Template…';

describe('An interview', () => {
  const workbench = useWorkbench({ files: { 'visit-08.md': '' } });
  const note = async (): Promise<string> => (await workbench().probe.documents()).find(({ uri }) => uri.endsWith('/visit-08.md'))?.text ?? '';

  it('asks one question at a time, and writes each answer into the note', async () => {
    await workbench().openFile('visit-08.md');
    await workbench().runCommand(interviewCommand);
    await workbench().pick('97110 treatment note, interview');
    const panel = await DraftPage.on(workbench(), 'form');
    await panel.atQuestion(/Discipline/);
    await panel.frame.locator('select').selectOption('PT');
    await panel.frame.locator('select').press('Enter');
    await panel.atQuestion(/Condition/);
    await workbench().type('R TKA 6 weeks ago');
    await workbench().press('Enter');
    await waitFor('the answer in the note', async () => (await note()).includes('- Condition: R TKA 6 weeks ago\n'));
    await panel.atQuestion(/Patient/);
    await workbench().press('Shift+Tab');
    await panel.atQuestion(/Condition/);
    assert.equal(await panel.frame.locator('#answer-condition').inputValue(), 'R TKA 6 weeks ago');
  });

  it('loses no answer over a reload, and goes on where it was', async () => {
    // An unsaved file comes back by the editor's own backup, which it makes a second after the last change.
    await workbench().probe.command('workbench.action.files.saveAll');
    await workbench().reload();
    const panel = await DraftPage.on(workbench(), 'form');
    assert.match(await note(), /- Discipline: PT\n- Condition: R TKA 6 weeks ago\n/);
    await panel.atQuestion(/Patient/);
    await workbench().screenshotInEveryTheme('interview');
  });

  it('takes an answer of several lines, skips the rest, and drafts from what was said', async () => {
    const panel = await DraftPage.on(workbench(), 'form');
    await panel.frame.locator('#answer-patient-name').focus();
    for (let question = 4; question < 10; question += 1) {
      await workbench().press('Enter');
      await panel.frame.getByText(`Question ${question} of`).waitFor();
      await panel.frame.locator('.question :focus').waitFor();
    }
    await panel.atQuestion(/can the patient do now/);
    await workbench().type('Climbs 6 steps with one rail.');
    await workbench().press('Enter');
    await workbench().type('Cannot get down the basement steps.');
    await workbench().press('ControlOrMeta+Enter');
    await panel.atQuestion(/Which task fails/);
    await panel.button('Go on to the draft').click();
    await panel.becomes('preview');
    const preview = await panel.previewText();
    assert.match(preview, /Function since last visit: Climbs 6 steps with one rail\./);
    assert.ok(!preview.includes('What can the patient do now'), 'a question would be sent as a fact');
    await panel.approve();
    await panel.becomes('review');
    assert.match(await panel.reviewText(), /Climbs 6 steps/i);
  });

  it('is one undo step for all answers given since the reload', async () => {
    const after = await note();
    assert.match(after, /Climbs 6 steps with one rail\.\n {4}Cannot get down/);
    await workbench().openFile('visit-08.md');
    await workbench().focusEditor();
    await workbench().press('ControlOrMeta+Z');
    await workbench().waitForText((text) => !text.includes('Climbs 6 steps'), 'the note after one undo');
  });
});

describe('What a note lacks', () => {
  const workbench = useWorkbench();
  const note = async (): Promise<string> => (await workbench().probe.documents()).find(({ uri }) => uri.endsWith('/tka-visit-05.md'))?.text ?? '';

  it('is asked for in the review, and answered into the note; decisions stay', async () => {
    await workbench().openFile('tka-visit-05.md');
    await workbench().runCommand(draftCommand);
    await workbench().pick('97110 billing justification');
    const panel = await DraftPage.on(workbench(), 'preview');
    await panel.approve();
    await panel.becomes('review');
    await panel.changes().nth(0).press('a');
    await panel.changes().nth(1).press('r');
    await waitFor('two decisions', async () => /1 accepted, 1 rejected/.test(await panel.frame.locator('.review-head').innerText()));
    await panel.frame.getByRole('button', { name: /^Answer \d+ questions$/ }).press('Enter');
    await panel.becomes('form');
    await panel.frame.getByLabel('Prior level of function').fill('Climbed 12 steps without a rail');
    await panel.frame.getByLabel('Prior level of function').press('Enter');
    await waitFor('the answer in the note', async () => (await note()).trimEnd().endsWith('Prior level of function: Climbed 12 steps without a rail'));
    await workbench().screenshot('missing');
    await panel.button('Go on to the draft').click();
    await panel.becomes('preview');
    assert.match(await panel.previewText(), /Prior level of function: Climbed 12 steps without a rail/, 'what is sent again is shown again');
    await panel.approve();
    await panel.becomes('review');
    const review = await panel.reviewText();
    assert.match(review, /1 accepted, 1 rejected/);
    assert.match(review, /Climbed 12 steps without a rail/);
    assert.doesNotMatch(review, /NEEDS: prior level/);
  });
});
