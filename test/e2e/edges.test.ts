// What goes wrong in a clinic's day: a chat page instead of an endpoint, a note that changes, a second click, no trust, no key.
// All note text is synthetic.
import * as assert from 'node:assert/strict';
import { DraftPage } from './draftPage';
import type { TabState } from './probe';
import { useWorkbench } from './useWorkbench';
import type { Workbench } from './workbench';
import { waitFor } from './waitFor';

const draftCommand = 'TheraDraft: Draft from Selection or Template…';

async function openPreview(workbench: Workbench, template = 'SOAP note'): Promise<DraftPage> {
  await workbench.openFile('visit-07.md', 1);
  await workbench.runCommand(draftCommand);
  await workbench.pick(template);
  return DraftPage.on(workbench, 'preview');
}

describe('A chat page instead of an endpoint', () => {
  const workbench = useWorkbench();

  it('gets the scrubbed prompt by the clipboard, without any identifier', async () => {
    const panel = await openPreview(workbench());
    await panel.button('Copy scrubbed prompt').click();
    await panel.frame.locator('.message').waitFor();
    const copied = await workbench().probe.clipboard();
    assert.match(copied, /\[NAME_1\]/);
    assert.match(copied, /BBS 44\/56/);
    for (const identifier of ['Whitaker', 'Marisol', '04/17/1961', '00482913', 'Fairhaven', 'Okafor']) assert.ok(!copied.includes(identifier), identifier);
  });

  it('says what to do when the clipboard holds no reply', async () => {
    const panel = await DraftPage.on(workbench(), 'preview');
    await workbench().probe.setClipboard('');
    await panel.button('Paste reply').click();
    await waitFor('the message', async () => (await panel.message()).includes('clipboard holds no reply'));
  });

  it('gives its reply the same restore, checks and diff', async () => {
    const panel = await DraftPage.on(workbench(), 'preview');
    await workbench().probe.setClipboard('## Subjective\n\n[NAME_1] reports 2 near falls.\n\n## Objective\n\nBBS 45/56.\n\n## Assessment\n\nUnsafe on foam.\n\n## Plan\n\n2x/wk x 4 wks.\n');
    await panel.button('Paste reply').click();
    await panel.becomes('review');
    const text = (await panel.frame.locator('main').textContent()) ?? '';
    assert.match(text, /Marisol Whitaker/);
    assert.match((await panel.frame.locator('[data-flag-row]').first().textContent()) ?? '', /45/);
  });
});

describe('A note that changes under a draft', () => {
  const workbench = useWorkbench();

  it('is not replaced; the draft can go below it', async () => {
    const panel = await openPreview(workbench());
    await panel.approve();
    await panel.becomes('review');
    await workbench().openFile('visit-07.md', 1);
    await workbench().selectText('BBS 44/56');
    await workbench().focusEditor();
    await workbench().type('BBS 46/56');
    const changed = await workbench().waitForText((text) => text.includes('BBS 46/56'));
    await waitFor('the warning', async () => (await panel.message()).includes('The note changed'));
    await workbench().screenshot('stale-light');
    await panel.button('Accept all').click();
    await panel.button(/^Insert accepted/).click();
    await waitFor('the refusal', async () => (await panel.message()).includes('The note changed'));
    await workbench().openFile('visit-07.md', 1);
    assert.equal(await workbench().text(), changed);
    await panel.button('Insert below').click();
    await panel.becomes('inserted');
    await workbench().openFile('visit-07.md', 1);
    const text = await workbench().waitForText((now) => now.includes('## Plan'));
    assert.ok(text.startsWith(changed.trimEnd()), 'the note itself was changed');
  });
});

describe('A second draft of one note', () => {
  const workbench = useWorkbench();
  const panels = async (): Promise<readonly TabState[]> => (await workbench().probe.tabs()).filter(({ viewType }) => viewType?.endsWith('theradraft.draft'));

  it('shows the first, and keeps it when asked to', async () => {
    const panel = await openPreview(workbench());
    await panel.approve();
    await panel.becomes('review');
    await workbench().openFile('visit-07.md', 1); // beside the panel: in its column it would hide it
    await workbench().runCommand(draftCommand);
    await workbench().pick('97112 SOAP note');
    await workbench().notification('A draft for this note is open', 'Keep It');
    assert.equal((await panels()).length, 1);
    assert.equal(await panel.frame.locator('h1').innerText(), 'SOAP note');
  });

  it('bears the name of its note where another draft of its kind is open', async () => {
    await workbench().openFile('ot-visit-04.md', 1);
    await workbench().runCommand(draftCommand);
    await workbench().pick('SOAP note');
    await waitFor('the second draft', async () => (await panels()).length === 2);
    assert.deepEqual((await panels()).map(({ label }) => label).sort(), ['Draft: SOAP note', 'Draft: SOAP note for ot-visit-04.md']);
    await closeTab('for ot-visit-04.md', 1);
  });

  it('comes back when its tab was closed by a slip, with what was decided', async () => {
    const panel = await DraftPage.on(workbench(), 'review');
    await panel.changes().nth(0).press('r');
    await waitFor('the decision', async () => (await panel.frame.locator('.review-head').innerText()).includes('1 rejected'));
    await closeTab('Draft: SOAP note', 0);
    await workbench().notification('visit-07.md was closed before it was inserted', 'Reopen Draft');
    const again = await DraftPage.on(workbench(), 'review');
    assert.match(await again.frame.locator('.review-head').innerText(), /1 rejected/);
  });

  it('needs no question once the first was closed', async () => {
    await closeTab('Draft: SOAP note', 0);
    const panel = await openPreview(workbench(), '97112 SOAP note');
    assert.equal(await panel.frame.locator('h1').innerText(), '97112 SOAP note');
  });

  async function closeTab(label: string, left: number): Promise<void> {
    await workbench().page.locator('.tab', { hasText: label }).getByRole('button', { name: 'Close' }).click();
    await waitFor('the draft to be closed', async () => (await panels()).length === left);
  }
});

describe('A key that is missing', () => {
  const workbench = useWorkbench({ settings: { 'theradraft.provider': 'openai', 'theradraft.openai.baseUrl': 'https://models.example.invalid/v1', 'theradraft.openai.model': 'm' } });

  it('is asked for before anything is sent', async () => {
    const panel = await openPreview(workbench());
    assert.match(await panel.message(), /no API key for models\.example\.invalid/);
    await workbench().screenshot('no-key-light');
    await panel.frame.locator('.preview-text').press('ControlOrMeta+Enter');
    assert.match(await panel.message(), /Nothing left this machine/);
    await panel.button('Use the offline composer').click();
    await waitFor('the offline composer', async () => (await panel.frame.locator('header').innerText()).includes('Offline composer'));
    await panel.approve();
    await panel.becomes('review');
  });
});

describe('A folder that is not trusted', () => {
  const workbench = useWorkbench({ restricted: true, settings: { 'theradraft.provider': 'openai', 'theradraft.openai.baseUrl': 'http://127.0.0.1:9/v1' } });

  it('cannot reach a model, and can still be scrubbed', async () => {
    const panel = await openPreview(workbench());
    assert.match(await panel.previewText(), /\[NAME_1\]/);
    assert.match((await panel.frame.locator('main').innerText()), /Restricted Mode/);
    await panel.frame.locator('.preview-text').press('ControlOrMeta+Enter');
    await workbench().screenshot('restricted-light');
    await panel.frame.locator('.screen-preview').waitFor();
  });
});

describe('Text that cannot be a note', () => {
  const workbench = useWorkbench({ files: { 'empty.md': '  \n', 'binary.txt': Uint8Array.from({ length: 4000 }, (_, index) => (index * 7) % 256), 'long.md': 'BBS 44/56 today.\n'.repeat(300_000) } });

  for (const [file, message] of [['empty.md', 'There is no text here'], ['long.md', 'too long for one draft']] as const) {
    it(`is refused with a next step: ${file}`, async () => {
      await workbench().openFile(file);
      await workbench().runCommand(draftCommand);
      await workbench().notification(message);
      assert.equal((await workbench().probe.tabs()).some(({ viewType }) => viewType?.endsWith('theradraft.draft')), false);
    });
  }
});
