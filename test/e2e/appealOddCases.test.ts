// An appeal as a biller meets it on an odd day: two letters at once, a day that has passed, a policy that splits badly, a wrong kind of denial, no records. All text is fictional.
import * as assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { draftLetter, exportAs, letterhead, readWordFile } from './appealFlow';
import { AppealPage } from './appealPage';
import { waitFor } from './waitFor';
import { useWorkbench } from './useWorkbench';

const denial = readFileSync('sample/appeals/neuro-reeducation/denial.txt', 'utf8').replace('October 19, 2026', 'October 20, 2025');

describe('An appeal on an odd day', () => {
  const workbench = useWorkbench({ settings: letterhead, files: { 'late/denial.txt': denial } });
  let panel: AppealPage;
  const caseText = async (): Promise<string> => (await workbench().probe.documents()).find(({ text }) => text.startsWith('---\ntheradraft: appeal'))?.text ?? '';
  const titles = async (): Promise<readonly string[]> => (await workbench().probe.tabs()).filter(({ viewType }) => viewType?.includes('theradraft.appeal') === true).map(({ label }) => label);

  it('tells a second letter from the one in work', async () => {
    await AppealPage.startFrom(workbench(), 'appeals/cimt-prior-auth/denial.pdf');
    await AppealPage.on(workbench(), 'denial');
    await AppealPage.startFrom(workbench(), 'late/denial.txt');
    await waitFor('the second appeal', async () => (await titles()).length === 2);
    assert.deepEqual([...(await titles())].sort(), ['Appeal: denial.pdf', 'Appeal: denial.txt']);
    // Told from its namesake, and back to that.
    await AppealPage.startFrom(workbench(), 'appeals/neuro-reeducation/denial.txt', 'denial.txt in neuro-reeducation');
    await AppealPage.startFrom(workbench(), 'late/denial.txt');
    await waitFor('the late letter', async () => (panel = await AppealPage.on(workbench(), 'denial')).field('Date of the notice').inputValue().then((value) => value === '10/20/2025'));
  });

  it('says that the last day has passed, and what may still be done', async () => {
    await panel.goTo('Route & deadline', 'route');
    await panel.frame.getByText(/days past\. Ask whether a late appeal is taken for good cause\./).waitFor();
    await workbench().screenshotInEveryTheme('appeal-late');
    await panel.goTo('Ready to sign', 'ready');
    await panel.frame.getByText('say in the letter why it is late').waitFor();
    assert.doesNotMatch(await panel.text(), /at the latest on|Follow up on/);
    assert.ok(await panel.button('Add to calendar (.ics)…').isDisabled(), 'a day that has passed goes into a calendar');
    await workbench().screenshot('appeal-late-ready');
  });

  it('says how a pasted policy was split, and keeps its text for another try', async () => {
    await panel.goTo('Criteria', 'criteria');
    await panel.button('Paste the policy\'s criteria…').click();
    await panel.field('Criteria').fill('Therapy must restore function.');
    await panel.button('Use these criteria').click();
    await panel.frame.getByText('Only one criterion was found in the text.').waitFor();
    await panel.button('Paste the policy\'s criteria…').click();
    assert.equal(await panel.field('Criteria').inputValue(), 'Therapy must restore function.');
    await panel.field('Criteria').fill(Array.from({ length: 60 }, (_, index) => `- Criterion number ${index + 1} must be documented in the record`).join('\n'));
    await panel.button('Use these criteria').click();
    await panel.frame.getByText('The text was split into 60 criteria.').waitFor();
    assert.equal(await panel.frame.locator('table.criteria tbody tr').count(), 60);
    await workbench().screenshotInEveryTheme('appeal-sixty');
    await panel.button('Paste the policy\'s criteria…').click();
    await panel.field('Criteria').fill('nothing here');
    await panel.button('Use these criteria').click();
    await panel.frame.getByText('No criterion was found in this text.').waitFor();
    assert.equal(await panel.field('Criteria').inputValue(), 'nothing here');
    assert.equal(await panel.frame.locator('table.criteria tbody tr').count(), 60);
    await panel.button('Cancel').click();
  });

  it('rebuilds the facts for another kind of denial, says so, and takes it back', async () => {
    await panel.goTo('Letter', 'letter');
    await panel.button('Write the facts').click();
    await waitFor('the facts', async () => (await caseText()).includes('- Skilled need:'));
    await panel.goTo('Denial', 'denial');
    await panel.field('Kind of denial').selectOption('timely-filing');
    await panel.frame.getByText('The facts in the case file were rebuilt').waitFor();
    await waitFor('the shorter form', async () => !(await caseText()).includes('- Skilled need:'));
    await workbench().screenshotInEveryTheme('appeal-rebuilt');
    await panel.field('Kind of denial').selectOption('medical-necessity');
    await waitFor('the whole form', async () => (await caseText()).includes('- Skilled need:'));
  });

  it('goes out without exhibits, with the gap in plain sight', async () => {
    panel = await draftLetter(workbench(), panel);
    await panel.frame.getByText('Decide which records to enclose; the letter names none.').waitFor();
    await panel.frame.getByText(/Fill in or take out: list of exhibits/).waitFor();
    await workbench().screenshot('appeal-no-exhibits');
    const path = await exportAs(workbench(), panel, 'Export as Word…', 'late/letter.docx');
    const { text } = await readWordFile(path);
    assert.match(text, /October 20, 2025/);
    assert.doesNotMatch(text, /\d{1,2}\/\d{1,2}\/\d{4}|\d{4}-\d{2}-\d{2}/);
  });
});
