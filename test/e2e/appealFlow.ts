// The part that every appeal goes through alike: from the letter step of the panel to a file, and that file read again.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import JSZip from 'jszip';
import mammoth from 'mammoth';
import { AppealPage } from './appealPage';
import { DraftPage } from './draftPage';
import { waitFor } from './waitFor';
import type { Workbench } from './workbench';

export const letterhead = { 'theradraft.letterhead.clinic': 'Lindenport Hand and Neuro Therapy', 'theradraft.letterhead.address': '1200 Harbor Street\nFairhaven, OR 97299', 'theradraft.letterhead.phone': '503-555-0110', 'theradraft.letterhead.signature': 'Lena Fairbourne, OTR/L' };

export interface WordFile {
  readonly text: string;
  readonly html: string;
  /** XML of all footers. */
  readonly footers: string;
}

/** A Word file as another program reads it. */
export async function readWordFile(path: string): Promise<WordFile> {
  const buffer = readFileSync(path);
  const { files } = await JSZip.loadAsync(buffer);
  const footers = await Promise.all(Object.values(files).filter(({ name }) => /^word\/footer\d*\.xml$/.test(name)).map((file) => file.async('string')));
  return { text: (await mammoth.extractRawText({ buffer })).value, html: (await mammoth.convertToHtml({ buffer })).value, footers: footers.join('') };
}

/** Answers the save dialog, which a workbench in a browser shows as an input box. */
export async function saveAs(workbench: Workbench, path: string): Promise<void> {
  const input = workbench.quickInput.locator('input').first();
  await waitFor('the name that the dialog offers', async () => /\.(?:docx|md|ics)$/.test(await input.inputValue()));
  await input.fill(path);
  await workbench.quickInput.locator('.monaco-list-row').first().waitFor();
  await input.press('Enter');
  await waitFor(`the file ${path}`, () => existsSync(path));
  // A dialog that is still closing would be taken for the next one.
  await workbench.quickInput.waitFor({ state: 'hidden' });
}

/** Facts, offline draft, everything accepted and inserted; back in the panel, on its last step. */
export async function draftLetter(workbench: Workbench, panel: AppealPage): Promise<AppealPage> {
  await panel.goTo('Letter', 'letter');
  await panel.button(/^(?:Write|Update) the facts$/).click();
  await panel.button('Draft the letter…').click();
  const draft = await DraftPage.on(workbench, 'preview');
  await draft.approve();
  await draft.becomes('review');
  // What the composer writes is grounded in the case.
  await draft.frame.getByText('0 not in note', { exact: true }).waitFor();
  await draft.button('Accept all').click();
  await draft.button(/^Insert accepted/).click();
  await draft.becomes('inserted');
  await draft.button('Close').click();
  const back = await AppealPage.on(workbench, 'letter');
  await back.goTo('Ready to sign', 'ready');
  return back;
}

/** Exports the letter beside the denial. */
export async function exportAs(workbench: Workbench, panel: AppealPage, button: string, path: string): Promise<string> {
  await panel.button(button).click();
  const full = join(workbench.folder, path);
  await saveAs(workbench, full);
  await panel.frame.getByText(`Saved as ${path.split('/').at(-1)}`).waitFor();
  return full;
}
