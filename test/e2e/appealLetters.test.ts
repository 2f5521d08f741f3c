// Denials that come as a Word file and as pasted text, each to a finished Word file in a real editor with the offline composer.
import * as assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { draftLetter, exportAs, letterhead, readWordFile } from './appealFlow';
import { AppealPage, startAppeal } from './appealPage';
import { waitFor } from './waitFor';
import { useWorkbench } from './useWorkbench';

describe('An appeal of a quantity limit in a Word file', () => {
  const workbench = useWorkbench({ settings: letterhead });
  const folder = 'appeals/cimt-visit-limit';
  let panel: AppealPage;

  it('reads the letter and shows the deadline', async () => {
    await AppealPage.startFrom(workbench(), `${folder}/denial.docx`);
    panel = await AppealPage.on(workbench(), 'denial');
    assert.equal(await panel.field('Kind of denial').inputValue(), 'quantity-limit');
    assert.equal(await panel.field('Member ID').inputValue(), 'U61177205 02');
    await panel.goTo('Route & deadline', 'route');
    assert.match(await panel.text(), /File by Monday, March 29, 2027/);
    await workbench().screenshot('appeal-word-route');
  });

  it('argues the response with quotes of the progress reports', async () => {
    await panel.goTo('Evidence', 'evidence');
    await panel.button('Add all').click();
    await panel.frame.locator('.exhibit').nth(1).waitFor();
    await panel.goTo('Criteria', 'criteria');
    await waitFor('criteria met', async () => (await panel.frame.locator('tr.met').count()) >= 4);
    await workbench().screenshot('appeal-word-criteria');
  });

  it('becomes a Word file', async () => {
    panel = await draftLetter(workbench(), panel);
    const { text, html, footers } = await readWordFile(await exportAs(workbench(), panel, 'Export as Word…', `${folder}/letter.docx`));
    assert.match(text, /Cigna National Appeals Organization[\s\S]{0,5}P\.O\. Box 188011/);
    for (const words of ['Odette Varga', 'November 30, 1964', 'U61177205 02']) assert.ok(text.includes(words), words);
    assert.match(text, /the number of sessions exceeds the quantity that is considered medically necessary/);
    assert.match(text, /March 29, 2027/);
    assert.match(html, /<table>(?:(?!<\/table>)[\s\S])*Criterion(?:(?!<\/table>)[\s\S])*ARAT left 39\/57(?:(?!<\/table>)[\s\S])*Exhibit B, p\. 2/);
    assert.match(html, /<table>(?:(?!<\/table>)[\s\S])*Exhibit(?:(?!<\/table>)[\s\S])*Title(?:(?!<\/table>)[\s\S])*progress report/i);
    assert.match(footers, /PAGE[\s\S]*NUMPAGES/);
    assert.doesNotMatch(text, /\[[A-Z_]+_\d+\]/);
    await workbench().screenshot('appeal-word-exported');
  });
});

describe('An appeal of a necessity denial that was pasted', () => {
  const workbench = useWorkbench({ settings: letterhead });
  const pasted = readFileSync('sample/appeals/neuro-reeducation/denial.txt', 'utf8');
  const notes = ['2026-08-11-pt-evaluation.md', '2026-09-24-pt-progress-report.md'].map((name) => `appeals/neuro-reeducation/${name}`);
  let panel: AppealPage;

  it('keeps the letter in the case file', async () => {
    await workbench().openText(pasted, 'plaintext');
    await workbench().runCommand(`TheraDraft: ${startAppeal}`);
    panel = await AppealPage.on(workbench(), 'denial');
    assert.equal(await panel.field('Kind of denial').inputValue(), 'medical-necessity');
    assert.equal(await panel.field('Claim numbers').inputValue(), '2026-114-903377');
    await panel.button('Save case file').click();
    await panel.frame.getByText(/^Saved in /).waitFor();
    await workbench().screenshot('appeal-pasted-denial');
    assert.ok(readFileSync(join(workbench().folder, 'pasted-letter-appeal.md'), 'utf8').includes(pasted.trim()));
  });

  it('shows the deadline and the chosen notes', async () => {
    await panel.goTo('Route & deadline', 'route');
    assert.match(await panel.text(), /File by Saturday, April 17, 2027/);
    await panel.goTo('Evidence', 'evidence');
    for (const note of notes) await panel.button(`Add ${note}`).click();
    await panel.frame.locator('.exhibit').nth(1).waitFor();
    await panel.goTo('Criteria', 'criteria');
    await waitFor('criteria met', async () => (await panel.frame.locator('tr.met').count()) >= 3);
    await workbench().screenshot('appeal-pasted-criteria');
  });

  it('becomes a Word file', async () => {
    panel = await draftLetter(workbench(), panel);
    const { text, html, footers } = await readWordFile(await exportAs(workbench(), panel, 'Export as Word…', 'letter.docx'));
    assert.match(text, /Cigna National Appeals Organization[\s\S]{0,5}P\.O\. Box 188011/);
    for (const words of ['Thaddeus Lindqvist', 'June 19, 1949', '2026-114-903377']) assert.ok(text.includes(words), words);
    assert.match(text, /the records do not show that the services were medically necessary/);
    assert.match(text, /April 17, 2027/);
    assert.match(html, /<table>(?:(?!<\/table>)[\s\S])*Criterion(?:(?!<\/table>)[\s\S])*Berg Balance Scale 43\/56(?:(?!<\/table>)[\s\S])*Exhibit B, p\. 2/);
    assert.match(footers, /PAGE[\s\S]*NUMPAGES/);
    assert.doesNotMatch(text, /\[[A-Z_]+_\d+\]/);
  });
});
