// What comes out of an appeal whose letter is written: checks, tasks, files, deadlines and the payer's own criteria. All text is fictional.
import * as assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { exportAs, saveAs } from './appealFlow';
import { AppealPage } from './appealPage';
import { waitFor } from './waitFor';
import { useWorkbench } from './useWorkbench';

const folder = 'appeals/cimt-prior-auth';
const file = `${folder}/brennick-appeal.md`;
const letter = `# CIMT prior authorization appeal

## Reference

Cigna National Appeals Organization, P.O. Box 188011, Chattanooga, TN 37422

- Patient: [NEEDS: patient]
- Member ID: U55920174 01
- Filed by: provider under contract

## Request

I ask you to overturn the denial. We guarantee full use of the arm.

## Coverage criteria

Intact cognition is shown (Exhibit D, p. 9).

Lena Fairbourne, OTR/L
`;
const caseFile = `---
theradraft: appeal
letter: denial.pdf
status: open
preService: true
fileBy: 2027-04-10
exhibits:
  - file: 2026-09-14-ot-evaluation.md
    pages: 1
---

# Appeal

The appeal panel keeps its answers above this line. Facts and letter follow below once you choose Letter there.

${letter}`;

describe('An appeal whose letter is written', () => {
  const workbench = useWorkbench({ files: { [file]: caseFile } });
  let panel: AppealPage;
  const due = (text: string): ReturnType<ReturnType<typeof workbench>['page']['locator']> => workbench().page.locator('.statusbar-item', { hasText: text });
  const problems = async (): Promise<readonly string[]> => (await workbench().probe.problems()).filter(({ uri }) => uri.endsWith('brennick-appeal.md')).map(({ message }) => message);

  it('is listed with its deadline in the status bar, which opens it', async () => {
    await due('Appeal due 04/10/2027').click();
    await workbench().quickInput.getByText('brennick-appeal.md').waitFor();
    await workbench().screenshot('appeal-deadlines');
    await workbench().pick('04/10/2027');
    panel = await AppealPage.on(workbench(), 'denial');
  });

  it('shows the checks before sending as problems in the letter and in the panel', async () => {
    await panel.goTo('Ready to sign', 'ready');
    await panel.frame.getByText('Fill in or take out: patient.').waitFor();
    await waitFor('the problems', async () => (await problems()).includes('Fill in or take out: patient.'));
    const found = await problems();
    for (const message of ['A letter promises no outcome.', 'There is no Exhibit D in the enclosures.', 'The letter does not quote the reason of the notice word for word.']) assert.ok(found.includes(message), message);
    const text = await panel.text();
    for (const task of ['Sign it with name, credentials, license and NPI.', 'enclose Exhibit A', 'Cigna National Appeals Organization', 'at the latest on 04/10/2027', 'Keep a copy']) assert.ok(text.includes(task), task);
    await workbench().screenshot('appeal-checks');
  });

  it('leads from a problem to its words, and takes it off when they are put right', async () => {
    await panel.frame.locator('li', { hasText: 'Fill in or take out: patient.' }).getByRole('button').click();
    await waitFor('the words', async () => (await workbench().probe.activeEditor())?.selections[0]?.text === '[NEEDS: patient]');
    await workbench().focusEditor();
    await workbench().type('Harold Brennick');
    await panel.frame.getByText('Fill in or take out: patient.').waitFor({ state: 'detached' });
    assert.ok(!(await problems()).includes('Fill in or take out: patient.'));
  });

  it('is written as Markdown, with the names in place', async () => {
    const path = await exportAs(workbench(), panel, 'Export as Markdown…', `${folder}/letter.md`);
    assert.equal(readFileSync(path, 'utf8').trim(), letter.replace('[NEEDS: patient]', 'Harold Brennick').trim());
  });

  it('changes nothing when the dialog is put away', async () => {
    const before = await panel.text();
    await panel.button('Export as Word…').click();
    await workbench().quickInput.locator('input').first().press('Escape');
    await workbench().quickInput.waitFor({ state: 'hidden' });
    // The earlier message goes; all else stays.
    await panel.frame.locator('.message').waitFor({ state: 'detached' });
    assert.ok(before.includes((await panel.text()).trim().slice(0, 200)));
    await panel.button('Export as Word…').waitFor();
  });

  it('puts the days into a calendar file that names nobody', async () => {
    await panel.button('Add to calendar (.ics)…').click();
    const path = join(workbench().folder, folder, 'due.ics');
    await saveAs(workbench(), path);
    await panel.frame.getByText('It names no person, payer or claim.').waitFor();
    const text = readFileSync(path, 'utf8');
    assert.match(text, /BEGIN:VEVENT[\s\S]*DTSTART;VALUE=DATE:20270410/);
    assert.match(text, /DTSTART;VALUE=DATE:20270510/);
    assert.doesNotMatch(text, /Brennick|Cigna|U5592/i);
  });

  it('takes criteria that are pasted from the policy, and keeps a text that holds none', async () => {
    await panel.goTo('Criteria', 'criteria');
    await panel.button('Paste the policy\'s criteria…').click();
    await panel.field('Criteria').fill('   ');
    await panel.button('Use these criteria').click();
    await panel.frame.locator('.message').waitFor();
    await panel.field('Policy name and number').fill('Example policy 12');
    await panel.field('Criteria').fill('All of the following:\n- Cognition intact enough to follow instructions\n- At least 10 degrees of active wrist extension\n- Documented response to botulinum toxin');
    await workbench().screenshot('appeal-policy');
    await panel.button('Use these criteria').click();
    await panel.frame.locator('table.criteria tbody tr').nth(2).waitFor();
    await panel.frame.locator('tr.met', { hasText: 'Cognition intact' }).getByText(/MoCA 26\/30|intact cognition/).first().waitFor();
    await panel.frame.locator('tr.notDocumented', { hasText: 'botulinum' }).waitFor();
    assert.equal(await panel.field('Policy name and number').count(), 0);
  });

  it('has a person decide on a sentence of the policy, keeps the decision in the case file and takes it back', async () => {
    await panel.button('Paste the policy\'s criteria…').click();
    await panel.field('Criteria').fill('- The member is able to follow instructions and to take part in the program.\n- Active wrist extension of at least 10 degrees is present.\n- The response to botulinum toxin has been documented.');
    await panel.button('Use these criteria').click();
    const row = panel.frame.locator('table.criteria tbody tr', { hasText: 'follow instructions' });
    await row.getByText('To decide').waitFor();
    await panel.frame.locator('tr.met', { hasText: 'wrist extension' }).waitFor();
    await workbench().screenshotInEveryTheme('appeal-policy-rows');
    const stored = (): string => readFileSync(join(workbench().folder, file), 'utf8');
    await row.getByRole('button', { name: 'It meets the criterion' }).click();
    await row.getByText('You decided that it meets the criterion.').waitFor();
    await waitFor('the decision in the case file', () => /judgements:\n {2}- criterion: The member is able to follow instructions[\s\S]*meets: true/.test(stored()));
    await panel.frame.getByText('2 of 3 met').waitFor();
    await row.getByRole('button', { name: 'Decide again' }).click();
    await row.getByText('To decide').waitFor();
    await row.getByRole('button', { name: 'It does not meet the criterion' }).click();
    await row.getByText('Not documented').waitFor();
    await waitFor('the other decision', () => /meets: false/.test(stored()));
    // The case file is the user's own: an undo there counts here.
    await panel.button('Open case file').click();
    await waitFor('the case file', async () => (await workbench().probe.activeEditor())?.uri.endsWith('brennick-appeal.md') === true);
    await workbench().focusEditor();
    await workbench().page.keyboard.press('Control+z');
    await row.getByText('To decide').waitFor();
  });

  it('leaves the list of what is due once it is sent', async () => {
    await panel.goTo('Ready to sign', 'ready');
    await panel.button('Sent: take it off the list of what is due').click();
    await panel.button('Not sent yet').waitFor();
    await due('Appeal due').waitFor({ state: 'hidden' });
    assert.match(readFileSync(join(workbench().folder, file), 'utf8'), /status: sent/);
  });

  it('opens once, however often it is started', async () => {
    for (const name of [file, `${folder}/denial.pdf`]) await AppealPage.startFrom(workbench(), name, 'denial.pdf');
    await AppealPage.on(workbench(), 'ready');
    assert.equal((await workbench().probe.tabs()).filter(({ viewType }) => viewType?.includes('theradraft.appeal') === true).length, 1);
  });
});
