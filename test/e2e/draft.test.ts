// The main job with real keys, in a real editor: from a note to an accepted draft, with the offline composer.
import * as assert from 'node:assert/strict';
import type { Locator } from 'playwright-core';
import { DraftPage } from './draftPage';
import { useWorkbench } from './useWorkbench';
import { waitFor } from './waitFor';

const draftCommand = 'TheraDraft: Draft from Selection or Template…';

describe('A draft from a raw note', () => {
  const workbench = useWorkbench();
  let note = '';

  it('shows what would be sent, with every identifier hidden', async () => {
    await workbench().openFile('visit-07.md');
    note = await workbench().text();
    await workbench().runCommand(draftCommand);
    await workbench().pick('97112 SOAP note');
    const panel = await DraftPage.on(workbench(), 'preview');
    const preview = await panel.previewText();
    for (const identifier of ['Whitaker', 'Marisol', '04/17/1961', '00482913', 'U48291375', '555-0142', 'example.com', 'Raman', 'Fairhaven', 'Okafor', '40817']) {
      assert.ok(!preview.includes(identifier), `${identifier} would be sent`);
    }
    for (const clinical of ['BBS 44/56', 'TUG 14.6 s', '97112 24 min', 'MMT 4-/5', 'CGA']) assert.ok(preview.includes(clinical), `${clinical} was hidden`);
    await workbench().screenshotInEveryTheme('preview');
  });

  it('drafts on Ctrl+Enter, and the document is not touched', async () => {
    const panel = await DraftPage.on(workbench(), 'preview');
    await panel.approve();
    await panel.becomes('review');
    assert.equal((await workbench().probe.documents()).find(({ uri }) => uri.endsWith('/visit-07.md'))?.text, note);
    assert.ok((await panel.changes().count()) >= 3);
    await workbench().screenshotInEveryTheme('review');
  });

  it('keeps decisions over a reload of the window', async () => {
    let panel = await DraftPage.on(workbench(), 'review');
    await panel.changes().nth(0).press('r');
    await waitFor('the decision', async () => (await panel.frame.locator('.review-head').innerText()).includes('1 rejected'));
    const before = await panel.frame.locator('.review-head').innerText();
    await workbench().reload();
    panel = await DraftPage.on(workbench(), 'review');
    assert.equal(await panel.frame.locator('.review-head').innerText(), before);
  });

  it('keeps her own wording over a reload while it is being typed', async () => {
    let panel = await DraftPage.on(workbench(), 'review');
    await panel.changes().nth(1).press('e');
    const wording = panel.frame.locator('.hunk-editor textarea');
    await wording.press('ControlOrMeta+A');
    const typed = 'Marisol Whitaker, typed and not saved';
    await wording.pressSequentially(typed);
    // What was typed is kept as soon as the panel has it back from the host.
    await panel.frame.waitForFunction((words) => [...document.querySelectorAll('theradraft-hunk')].some((item) => 'hunk' in item && (item.hunk as { edited?: string }).edited === words), typed);
    await workbench().reload();
    panel = await DraftPage.on(workbench(), 'review');
    assert.match(await panel.reviewText(), /Marisol Whitaker, typed and not saved/);
  });

  it('inserts what was accepted, and one undo brings the note back', async () => {
    const panel = await DraftPage.on(workbench(), 'review');
    await panel.changes().nth(1).press('a');
    await panel.button('Accept all').click();
    await panel.changes().nth(0).press('r');
    await panel.button(/^Insert accepted/).click();
    await panel.becomes('inserted');
    const inserted = await workbench().waitForText((text) => text !== note, 'the draft in the note');
    assert.match(inserted, /## Objective/);
    assert.match(inserted, /Marisol/, 'the identifiers are not restored');
    assert.doesNotMatch(inserted, /\[NAME_\d+\]/);
    await workbench().focusEditor();
    await workbench().press('ControlOrMeta+Z');
    await workbench().waitForText((text) => text === note, 'the note after one undo');
  });
});

describe('A draft by keys alone', () => {
  const workbench = useWorkbench();

  it('goes from the palette to the inserted text', async () => {
    const { page } = workbench();
    const press = (...keys: readonly string[]): Promise<void> => workbench().press(...keys);
    await workbench().openFile('ot-visit-04.md');
    const note = await workbench().text();
    // The key goes to the entry that is marked.
    const marked = (label: string): Promise<void> => workbench().quickInput.locator('.monaco-list-row.focused').filter({ has: page.getByText(label, { exact: true }) }).waitFor();
    await workbench().openPalette();
    await page.keyboard.type(draftCommand);
    await marked(draftCommand);
    await press('Enter');
    await workbench().quickInput.getByText('SOAP note', { exact: true }).waitFor();
    await page.keyboard.type('SOAP note');
    await marked('SOAP note');
    await press('Enter');
    const panel = await DraftPage.on(workbench(), 'preview');
    await panel.frame.locator(':focus').first().waitFor();
    await press('ControlOrMeta+Enter');
    await panel.becomes('review');
    await panel.frame.locator('[data-hunk]:focus').waitFor();
    await press('F7', 'Shift+F7', 'r');
    await waitFor('the first decision', async () => (await panel.frame.locator('.review-head').innerText()).includes('1 rejected'));
    const left = await panel.changes().count() - 1;
    for (let decided = 1; decided <= left; decided += 1) {
      await press('a');
      await waitFor(`decision ${decided}`, async () => (await panel.frame.locator('.review-head').innerText()).includes(`${decided} accepted`));
    }
    await press('ControlOrMeta+Enter');
    await panel.becomes('inserted');
    assert.match(await workbench().waitForText((text) => text !== note, 'the draft in the note'), /## Objective/);
  });
});

describe('Templates in the editor', () => {
  const workbench = useWorkbench();

  const suggestions = (): Locator => workbench().page.locator('.suggest-widget.visible .monaco-list-row');

  /** Types a prefix and Tab. VS Code reads snippet files when the first letter asks for them, so they are awaited before the last. */
  async function expand(prefix: string): Promise<void> {
    await workbench().type(prefix.slice(0, -1));
    await workbench().popups.dismiss(await workbench().popups.suggest(prefix));
    await workbench().type(prefix.slice(-1));
    await workbench().press('Tab');
    await workbench().waitForText((text) => text.includes('theradraft:'), 'the template');
  }

  for (const language of ['markdown', 'plaintext']) {
    it(`come by prefix and Tab in ${language}, and repeated blanks mirror`, async () => {
      await workbench().openText('', language);
      await expand('soap');
      // The choices of the first blank are on offer; with them gone, Escape would end the template.
      await suggestions().first().waitFor();
      await workbench().type('PT');
      await workbench().popups.dismiss(suggestions());
      await workbench().press('Tab');
      await workbench().type('chronic R hemiparesis');
      await workbench().waitForText((text) => text.split('chronic R hemiparesis').length >= 3, 'the condition in both places');
    });
  }

  for (const code of ['97110', '97112']) {
    it(`are listed by the bare code ${code}`, async () => {
      await workbench().openText('');
      await workbench().type(code);
      await workbench().popups.suggest(code);
      await waitFor('the templates of the code', async () => (await suggestions().count()) >= 2);
      for (const row of await suggestions().allInnerTexts()) assert.match(row, new RegExp(code));
    });
  }

  it('go to the panel once filled, and empty ones are refused with a next step', async () => {
    await workbench().openText('');
    await expand('soap');
    await workbench().runCommand(draftCommand);
    await workbench().notification('still empty');
  });
});

describe('Right-click on a selected note', () => {
  const workbench = useWorkbench();

  it('offers Justify Medical Necessity and finds the code', async () => {
    await workbench().openFile('tka-visit-05.md');
    await workbench().press('ControlOrMeta+A');
    await workbench().popups.contextMenu('Justify Medical Necessity');
    await workbench().pick('97110');
    await workbench().pick('Billing justification');
    const panel = await DraftPage.on(workbench(), 'preview');
    assert.match(await panel.frame.locator('h1').innerText(), /97110/);
    await panel.approve();
    await panel.becomes('review');
  });
});
