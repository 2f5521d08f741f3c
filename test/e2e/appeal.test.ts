// From a denial letter to a finished Word file, in a real editor with the offline composer: the three letters of sample/appeals.
import * as assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { draftLetter, exportAs, letterhead, readWordFile } from './appealFlow';
import { AppealPage } from './appealPage';
import { waitFor } from './waitFor';
import { useWorkbench } from './useWorkbench';

describe('An appeal of a prior authorization denial in a PDF', () => {
  // Without the editor's own saving: what is answered in the panel is kept by the panel.
  const workbench = useWorkbench({ settings: { ...letterhead, 'files.autoSave': 'off' } });
  const folder = 'appeals/cimt-prior-auth';
  let panel: AppealPage;

  it('opens from the explorer with the fields beside the letter', async () => {
    await AppealPage.startFrom(workbench(), `${folder}/denial.pdf`);
    panel = await AppealPage.on(workbench(), 'denial');
    assert.equal(await panel.field('Member ID').inputValue(), 'U55920174 01');
    assert.equal(await panel.field('Date of the notice').inputValue(), '10/12/2026');
    assert.equal(await panel.field('Kind of plan').inputValue(), 'erisa');
    await panel.field('Where to send the appeal').focus();
    assert.match(await panel.frame.locator('mark.active').first().innerText(), /Cigna National Appeals Organization/);
    await workbench().screenshotInEveryTheme('appeal-denial');
  });

  it('keeps a correction in an untitled case file that is offered for saving', async () => {
    await panel.field('Kind of denial').selectOption('prior-authorization');
    await panel.frame.getByText('denial-appeal.md is not saved yet').waitFor();
    await panel.button('Save case file').click();
    await panel.frame.getByText('Saved in denial-appeal.md').waitFor();
    assert.match(readFileSync(join(workbench().folder, folder, 'denial-appeal.md'), 'utf8'), /^---\ntheradraft: appeal\n[\s\S]*denialType: prior-authorization/);
  });

  it('shows route and deadline with their authority', async () => {
    await panel.button(/^Next/).click();
    await panel.becomes('route');
    await panel.frame.getByLabel('The service has not been given yet').check();
    await panel.frame.getByText('The plan must decide within 30 days.').waitFor();
    const text = await panel.text();
    assert.match(text, /File by Saturday, April 10, 2027/);
    assert.match(text, /29 CFR 2560\.503-1/);
    await workbench().screenshotInEveryTheme('appeal-route');
  });

  it('labels exhibits by their order, which the keyboard changes', async () => {
    await panel.goTo('Evidence', 'evidence');
    await panel.button('Add all').click();
    await panel.frame.locator('.exhibit').nth(2).waitFor();
    const titles = async (): Promise<readonly string[]> => panel.frame.locator('.exhibit').evaluateAll((rows) => rows.map((row) => row.getAttribute('data-file') ?? ''));
    const [first, second] = await titles();
    await panel.field('Title of exhibit A').press('Alt+ArrowDown');
    await waitFor('the new order', async () => (await titles())[1] === first);
    assert.equal((await titles())[0], second);
    await workbench().screenshotInEveryTheme('appeal-evidence');
  });

  it('maps the criteria to quotes of the exhibits', async () => {
    await panel.goTo('Criteria', 'criteria');
    await panel.frame.locator('table.criteria tbody tr').nth(3).waitFor();
    assert.ok((await panel.frame.locator('tr.met').count()) >= 5, await panel.text());
    await workbench().screenshotInEveryTheme('appeal-criteria');
  });

  it('keeps everything over a reload of the window', async () => {
    await panel.frame.getByText('Saved in denial-appeal.md').waitFor();
    const before = await panel.text();
    await workbench().reload();
    panel = await AppealPage.on(workbench(), 'criteria');
    await panel.frame.locator('tr.met').first().waitFor();
    assert.equal(await panel.text(), before);
  });

  it('shows where the records say what stands in a blank', async () => {
    await panel.goTo('Letter', 'letter');
    await panel.frame.getByText('What the records say').click();
    await workbench().screenshotInEveryTheme('appeal-letter');
    await panel.frame.locator('dt', { hasText: /^Rehabilitation potential$/ }).locator('xpath=following-sibling::dd[1]').getByRole('button').first().click();
    await waitFor('the words', async () => ((await workbench().probe.activeEditor())?.selections[0]?.text ?? '').includes('rehabilitation potential is good'));
    panel = await AppealPage.on(workbench(), 'letter');
  });

  it('becomes a letter with a list of what a person must still do', async () => {
    panel = await draftLetter(workbench(), panel);
    await panel.button('Export as Word…').waitFor();
    await workbench().screenshotInEveryTheme('appeal-ready');
  });

  it('is exported as a Word file that another program reads', async () => {
    const { text, html, footers } = await readWordFile(await exportAs(workbench(), panel, 'Export as Word…', `${folder}/letter.docx`));
    assert.match(text, /Lindenport Hand and Neuro Therapy/);
    assert.match(text, /Cigna National Appeals Organization[\s\S]{0,5}P\.O\. Box 188011/);
    for (const words of ['Harold Brennick', 'March 8, 1958', 'U55920174 01', 'Lena Fairbourne, OTR/L']) assert.ok(text.includes(words), words);
    assert.match(text, /"Prior authorization is denied because the documentation received does not meet coverage criteria/);
    assert.match(text, /April 10, 2027/);
    assert.match(html, /<table>(?:(?!<\/table>)[\s\S])*Criterion(?:(?!<\/table>)[\s\S])*MoCA 26\/30(?:(?!<\/table>)[\s\S])*Exhibit A, p\. 1/);
    assert.match(html, /<table>(?:(?!<\/table>)[\s\S])*Exhibit(?:(?!<\/table>)[\s\S])*Title(?:(?!<\/table>)[\s\S])*physiatry letter/);
    assert.match(footers, /PAGE[\s\S]*NUMPAGES/);
    assert.doesNotMatch(text, /\[[A-Z_]+_\d+\]/);
  });
});
