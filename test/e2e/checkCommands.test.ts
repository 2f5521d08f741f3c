// The commands of the note checks that ask something: which code takes a tied unit, why a rule does not apply, baseline and
// current of a measure, which notes a justification rests on. Also the check of a whole folder. All notes are synthetic.
import * as assert from 'node:assert/strict';
import { DraftPage } from './draftPage';
import { waitFor } from './waitFor';
import { useWorkbench } from './useWorkbench';

const visit = (number: number, body: string): string => `---\npayer: Original Medicare\ncase: K7\nvisit: ${number}\n---\n\n${body}`;

const soap = (flexion: number, services: string, assessment: string): string => `S: R knee pain 3/10 on stairs.
O: R knee flexion ${flexion}°. R quad MMT 4/5.
${services}
A: ${assessment}
P: 2x/week for 3 weeks. LTG: descend 12 stairs step over step, pain 2/10 or less, in 3 weeks.
Dana Whitlock, PT, DPT
`;

const reasoned = 'SLR load went from 1 to 2 lb because the lag was gone. The therapist judged effusion before each set, which a home program cannot.';
const exercise = '97110 23 min: SLR 2 lb 3x10, step-ups 3x10.\nTimed 23 min, total treatment 25 min.';
const tied = '97110 20 min: SLR 2 lb 3x10, step-ups 3x10.\n97112 20 min: single-leg stance on foam 3x20 s.\nTimed 40 min, total treatment 42 min.';

/** Visits enough that checking them takes a while; each differs, so that none is remembered from another. */
const record = Array.from({ length: 3000 }, (_, index) => soap(60 + (index % 60), exercise, `${reasoned} R ankle ROM is WNL after ${index + 5} steps.`)).join('\n');

describe('Commands of the note checks', () => {
  const workbench = useWorkbench({
    files: {
      'k7/visit-03.md': visit(3, soap(98, exercise, `${reasoned} Berg 41/56 at the time.`)),
      'k7/visit-05.md': visit(5, soap(112, tied, reasoned)),
      'k7/readme.md': '# About this folder\n\nNo note.\n',
      'record.md': record,
    },
  });
  const page = (): ReturnType<typeof workbench>['page'] => workbench().page;

  it('fill the billing line with the tied unit where the therapist puts it', async () => {
    await workbench().openFile('k7/visit-05.md');
    await workbench().runCommand('TheraDraft: Fill Billing Line');
    await workbench().pick('97112');
    const text = await workbench().waitForText((now) => now.includes('Billing: '), 'the billing line');
    assert.match(text, /Billing: 97110-GP x1, 97112-GP x2\n/);
    await workbench().focusEditor();
    await workbench().press('ControlOrMeta+Z');
    await workbench().waitForText((now) => !now.includes('Billing: '), 'the note as it was');
  });

  it('set a problem aside with its reason', async () => {
    await workbench().openText(`${soap(112, exercise, `${reasoned} R ankle ROM is WNL.`)}`);
    await waitFor('the problem', async () => (await page().locator('.monaco-editor .squiggly-warning, .monaco-editor .squiggly-info, .monaco-editor .squiggly-error').count()) > 0);
    const menu = await workbench().popups.openFixes('WNL', 'Aside Here');
    await menu.getByText(/Aside Here/).first().click();
    await workbench().answer('Screened by the surgeon today');
    await workbench().waitForText((now) => /wnl-without-value[^\n]*Screened by the surgeon today/.test(now), 'the reason in the note');
    await waitFor('the problem to go', async () => (await page().locator('.monaco-editor .squiggly-warning, .monaco-editor .squiggly-info, .monaco-editor .squiggly-error').count()) === 0);
  });

  it('compare two values of a measure with what is published, and insert what was picked', async () => {
    await workbench().openText('Berg 44/56, was 38/56 at evaluation.\n');
    await workbench().selectText('Berg');
    await workbench().runCommand('TheraDraft: Compare Measure');
    await workbench().answer('38');
    await workbench().answer('44');
    const rows = page().locator('.quick-input-widget .monaco-list-row');
    await waitFor('the published values', async () => (await rows.allInnerTexts()).some((text) => /reached/.test(text)));
    await rows.first().click();
    await workbench().waitForText((now) => /38[^\n]*44[^\n]*6/.test(now.replace(/^Berg 44\/56, was 38\/56 at evaluation\./, '')), 'the comparison');
  });

  it('check all notes of a folder, those that are none left out', async () => {
    await workbench().openFile('k7/visit-03.md');
    await workbench().runCommand('TheraDraft: Check All Notes in Folder');
    await workbench().notification('2 notes were checked');
  });

  it('check a long record with progress, and Cancel ends that without a mark', async () => {
    const marks = async (): Promise<readonly string[]> => (await workbench().probe.problems()).filter(({ uri }) => uri.endsWith('/record.md')).map(({ message }) => message);
    await workbench().openFile('record.md', 1);
    // Too long to be checked while somebody types: one notice says so.
    await waitFor('the notice', async () => (await marks()).length === 1);
    await workbench().runCommand('TheraDraft: Check Note');
    await workbench().notification('Checking the note', 'Cancel');
    await waitFor('the end of the check', async () => (await page().locator('.notification-list-item').count()) === 0);
    assert.match((await marks()).join(), /^This file has [^\n]+ characters/);
    assert.equal(await workbench().text(), record);
  });

  it('justify from the note at the cursor with an earlier note, and keep that draft over a reload', async () => {
    await workbench().openFile('k7/visit-05.md');
    await workbench().select({ line: 9, column: 1 });
    await workbench().runCommand('TheraDraft: Justify Medical Necessity');
    await workbench().pick('97110');
    await workbench().pick('Medical-necessity statement');
    await workbench().pick('visit-03.md');
    await workbench().quickInput.locator('.monaco-list-row [aria-checked="true"], .monaco-list-row[aria-checked="true"], .monaco-list-row .monaco-checkbox.checked').first().waitFor();
    await page().keyboard.press('Enter');
    let panel = await DraftPage.on(workbench(), 'preview');
    assert.match(await panel.previewText(), /41\/56/);
    await panel.approve();
    await panel.becomes('review');
    const before = await panel.frame.locator('.review-head').innerText();
    await workbench().reload();
    panel = await DraftPage.on(workbench(), 'review');
    assert.equal(await panel.frame.locator('.review-head').innerText(), before);
  });
});
