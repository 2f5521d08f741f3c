// A draft by a model, over real HTTP to a scripted endpoint on this machine: what leaves, what comes back, and what can go wrong.
// All note text is synthetic.
import * as assert from 'node:assert/strict';
import { LLMock } from '@copilotkit/aimock';
import { rawServer } from '../llm/servers';
import { DraftPage } from './draftPage';
import { useWorkbench } from './useWorkbench';
import { waitFor } from './waitFor';

const draftCommand = 'TheraDraft: Draft from Selection or Template…';
const identifiers = ['Whitaker', 'Marisol', '04/17/1961', '00482913', 'U48291375', '555-0142', 'example.com', 'Raman', 'Fairhaven', 'Okafor', '40817', 'visit-07'];

/** A reply in Markdown with one number that the note does not have. */
const reply = `## Subjective

[NAME_1] reports 2 near falls this week on grass.

## Objective

BBS 44/56 (38 at evaluation). TUG 11.2 s with a cane.

## Assessment

Needs a therapist to grade the sensory challenge and to guard.

## Plan

2x/wk x 4 wks.
`;

describe('A draft by a model', () => {
  const mock = new LLMock({ port: 0 });
  let key = 'sk-right';
  before(async () => {
    await mock.start();
  });
  after(() => mock.stop());
  const workbench = useWorkbench({ settings: { 'theradraft.provider': 'openai', 'theradraft.openai.model': 'gpt-4.1', 'theradraft.openai.api': 'chat' } });

  /** Opens the preview; `replacing` an earlier draft of the note that was not inserted. */
  async function openPreview(replacing = false): Promise<DraftPage> {
    await workbench().openFile('visit-07.md');
    await workbench().runCommand(draftCommand);
    await workbench().pick('SOAP note');
    if (replacing) await workbench().notification('A draft for this note is open', 'Start a New Draft');
    return DraftPage.on(workbench(), 'preview');
  }

  it('asks for a key, and keeps it for its endpoint', async () => {
    await workbench().probe.setting('theradraft.openai.baseUrl', `${mock.url}/v1`);
    await workbench().runCommand('TheraDraft: Set API Key…');
    await workbench().answer(key);
    await workbench().notification('is stored');
    await workbench().runCommand('TheraDraft: Remove API Key');
    await workbench().notification('is removed');
    key = 'sk-again';
    await workbench().runCommand('TheraDraft: Set API Key…');
    await workbench().answer(key);
    await workbench().notification('is stored');
  });

  it('sends the approved text byte for byte, and no identifier', async () => {
    mock.onMessage(/BBS/, { content: reply }, { chunkSize: 20 });
    const panel = await openPreview();
    const shown = await panel.frame.locator('theradraft-app').evaluate((app) => (app.querySelector('.preview-text')?.textContent ?? '').trim());
    // A second press before the first has got anywhere sends nothing more.
    await panel.frame.locator('.preview-text').evaluate((text) => {
      for (let press = 0; press < 2; press += 1) text.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', ctrlKey: true, bubbles: true, composed: true }));
    });
    await panel.becomes('review');
    assert.equal(mock.getRequests().length, 1);
    const sent = mock.getLastRequest()?.body as { messages: { role: string; content: string }[] };
    const user = sent.messages.find(({ role }) => role === 'user')?.content ?? '';
    for (const identifier of identifiers) assert.ok(!JSON.stringify(sent).includes(identifier), `${identifier} was sent`);
    assert.match(user, /BBS 44\/56/);
    assert.ok(shown.replace(/\s+/g, '').includes(user.replace(/\s+/g, '').slice(0, 200)), 'what was shown is not what was sent');
  });

  it('writes one section again: the instruction is scrubbed and approved, the decisions on the others stay', async () => {
    const panel = await DraftPage.on(workbench(), 'review');
    await panel.changes().nth(0).press('a');
    await waitFor('the decision', async () => (await panel.frame.locator('.review-head').innerText()).includes('1 accepted'));
    mock.reset();
    mock.onMessage(/Shorter/, { content: '2x/wk x 4 wks; next: gravel outdoors.' });
    await panel.button('Rewrite Plan with an instruction').press('Enter');
    const instruction = panel.frame.locator('.rewrite-box textarea');
    await instruction.pressSequentially('Shorter, as Marisol Whitaker asked.');
    await workbench().screenshot('rewrite-light');
    await instruction.press('ControlOrMeta+Enter');
    await panel.becomes('preview');
    assert.match(await panel.previewText(), /The therapist asks: Shorter, as \[NAME_1/);
    await panel.approve();
    await panel.becomes('review');
    const sent = JSON.stringify(mock.getLastRequest()?.body);
    for (const identifier of identifiers) assert.ok(!sent.includes(identifier), `${identifier} was sent`);
    const review = (await panel.frame.locator('.review').textContent()) ?? '';
    assert.match(review, /1 accepted/);
    assert.match(review, /gravel outdoors/);
  });

  it('marks what is not in the note, and does not insert before it is answered', async () => {
    const panel = await DraftPage.on(workbench(), 'review');
    await panel.button('Accept all').click();
    assert.equal(await panel.button(/^Insert accepted/).isDisabled(), true);
    const flag = panel.frame.locator('[data-flag-row]').first();
    assert.match((await flag.textContent()) ?? '', /11\.2/);
    await panel.frame.locator('.blocked button').click();
    await workbench().screenshot('flag-light');
    await flag.getByRole('button', { name: /Needs value/ }).click();
    await waitFor('Insert to be enabled', async () => !(await panel.button(/^Insert accepted/).isDisabled()));
    await panel.button(/^Insert accepted/).click();
    await panel.becomes('inserted');
    const text = await workbench().waitForText((now) => now.includes('## Subjective'));
    assert.match(text, /Marisol Whitaker reports 2 near falls/);
    assert.match(text, /\[NEEDS:/);
    assert.doesNotMatch(text, /11\.2/);
    await workbench().focusEditor();
    await workbench().press('ControlOrMeta+Z');
    await workbench().waitForText((now) => !now.includes('## Subjective'), 'the note as it was');
    // The editor's own backup of the insert outlives the undo for a moment, and would come back with a reload.
    await workbench().probe.command('workbench.action.files.saveAll');
  });

  it('ends a request when the window is reloaded, and keeps what arrived', async () => {
    // Writes the beginning, and never the rest.
    const server = await rawServer((_request, response) => void response.writeHead(200, { 'content-type': 'text/event-stream' }).write(`data: ${JSON.stringify({ choices: [{ delta: { content: reply.slice(0, 60) } }] })}\n\n`));
    await workbench().probe.setting('theradraft.openai.baseUrl', server.url);
    await workbench().runCommand('TheraDraft: Set API Key…');
    await workbench().answer(key);
    await workbench().notification('is stored');
    let panel = await openPreview();
    await panel.approve();
    await panel.becomes('drafting');
    await panel.frame.getByText('near falls').first().waitFor();
    await workbench().screenshot('drafting-light');
    await workbench().reload();
    await server.closedEarly;
    panel = await DraftPage.on(workbench(), 'partial');
    assert.match(await panel.frame.locator('main').innerText(), /near falls/);
    await server.stop();
  });

  it('says that the endpoint cannot be reached, and that nothing left', async () => {
    await workbench().probe.setting('theradraft.openai.baseUrl', 'http://127.0.0.1:9/v1');
    const panel = await openPreview(true);
    await panel.approve();
    await panel.frame.locator('.message').first().waitFor();
    assert.match(await panel.message(), /Nothing left this machine/);
    await workbench().screenshot('failed-light');
  });
});
