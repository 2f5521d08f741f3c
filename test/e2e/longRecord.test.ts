// A record of 200 pages: the editor answers while it is looked through, the work shows how far it is, and it can be cancelled.
// The record is synthetic.
import * as assert from 'node:assert/strict';
import { generateNotes } from '../fixtures/phi/generateNotes';
import { DraftPage } from './draftPage';
import { useWorkbench } from './useWorkbench';
import { waitFor } from './waitFor';

const draftCommand = 'TheraDraft: Draft from Selection or Template…';

function recordOf(characters: number): string {
  const visits: string[] = [];
  for (let seed = 1, length = 0; length < characters; seed += 1) {
    const part = generateNotes(40, seed).map(({ text }) => text).join('\n\n');
    visits.push(part);
    length += part.length + 2;
  }
  return visits.join('\n\n').slice(0, characters);
}

const record = recordOf(600_000);
/** Takes so long that there is time to do something else meanwhile. */
const longest = recordOf(950_000);
const identifiers = generateNotes(40, 1).flatMap(({ spans }) => spans).filter(({ type }) => type === 'PHONE' || type === 'EMAIL').slice(0, 20).map(({ value }) => value);

describe('A record of 200 pages', function () {
  const workbench = useWorkbench({ files: { 'record.md': record, 'longest.md': longest } });

  const panels = async (): Promise<number> => (await workbench().probe.tabs()).filter(({ viewType }) => viewType?.endsWith('theradraft.draft')).length;

  async function draftFrom(file: string): Promise<void> {
    await workbench().openFile(file, 1);
    await workbench().runCommand(draftCommand);
    await workbench().pick('SOAP note');
  }

  /** The panel while it says how far it is. */
  async function scrubbing(): Promise<DraftPage> {
    const panel = await DraftPage.on(workbench(), 'busy');
    await panel.frame.getByText(/Looking for patient information… \d+ %/).waitFor();
    return panel;
  }

  it('is cancelled on demand, after the editor has answered another command meanwhile', async () => {
    await draftFrom('longest.md');
    const panel = await scrubbing();
    // The probe runs in the same extension host: it has no turn while that is busy.
    await workbench().openFile('visit-07.md', 1);
    assert.equal(await panel.frame.locator('.screen-busy').count(), 1);
    await panel.button(/^Cancel/).click();
    await waitFor('the panel to close', async () => (await panels()) === 0);
    assert.equal((await workbench().probe.documents()).find(({ uri }) => uri.endsWith('/longest.md'))?.text, longest);
  });

  it('comes to a preview with every identifier hidden', async () => {
    await draftFrom('record.md');
    const panel = await scrubbing(); await panel.becomes('preview'); await workbench().screenshot('long-preview-light');
    await panel.button('Copy scrubbed prompt').click();
    await panel.frame.locator('.message').waitFor();
    const prompt = await workbench().probe.clipboard();
    assert.ok(prompt.length > record.length / 2);
    for (const identifier of identifiers) assert.ok(!prompt.includes(identifier), identifier);
    await panel.button(/^Cancel/).click();
    await waitFor('the panel to close', async () => (await panels()) === 0);
  });

  it('is checked with progress, and Cancel ends the check without a mark', async () => {
    await workbench().openFile('longest.md', 1);
    await workbench().runCommand('TheraDraft: Check for Patient Information');
    await workbench().notification('Looking for patient information', 'Cancel');
    await waitFor('the end of the check', async () => (await workbench().page.locator('.notification-list-item').count()) === 0);
    assert.deepEqual(await workbench().probe.problems(), []);
  });

  it('is marked when the check may end', async () => {
    await workbench().openFile('record.md', 1);
    await workbench().runCommand('TheraDraft: Check for Patient Information');
    await waitFor('the marks', async () => (await workbench().probe.problems()).length > 500);
    await workbench().screenshot('long-check-light');
    assert.equal(await workbench().text(), record);
  });
});
