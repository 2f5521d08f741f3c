// Page object of the draft panel: what a therapist does in it, by keys and by buttons.
import type { Frame, Locator } from 'playwright-core';
import { waitFor } from './waitFor';
import type { Workbench } from './workbench';

export class DraftPage {
  readonly frame: Frame;

  constructor(frame: Frame) {
    this.frame = frame;
  }

  /** The panel that is open, when its screen (`preview`, `drafting`, `review`, `partial`, `inserted`) is drawn. */
  static async on(workbench: Workbench, screen: string): Promise<DraftPage> {
    return new DraftPage(await workbench.webview(`.screen-${screen}`));
  }

  async becomes(screen: string): Promise<void> {
    await this.frame.locator(`.screen-${screen}`).waitFor();
  }

  /** Approves the preview by key. Pressed again as long as the preview is there: one that is being made again takes no approval. */
  async approve(): Promise<void> {
    const text = this.frame.locator('.screen-preview .preview-text');
    await waitFor('the approval', async () => {
      await text.press('ControlOrMeta+Enter', { timeout: 3000 }).catch(() => undefined);
      return !(await text.isVisible());
    });
  }

  /** The question that has the focus, by its words. */
  async atQuestion(words: RegExp): Promise<void> {
    await this.frame.locator('.question', { has: this.frame.locator('.ask', { hasText: words }) }).locator(':focus').waitFor();
  }

  button(name: string | RegExp): Locator {
    return this.frame.getByRole('button', { name });
  }

  /** The scrubbed text as it would be sent. Parts out of view are not laid out, so they have no inner text. */
  async previewText(): Promise<string> {
    return ((await this.frame.locator('.preview-text').textContent()) ?? '').replaceAll('\u00a0', ' ');
  }

  /** All words of the review, those out of view too. */
  async reviewText(): Promise<string> {
    return (await this.frame.locator('.review').textContent()) ?? '';
  }

  /** Changes of the review (unchanged stretches left out), in order. */
  changes(): Locator {
    return this.frame.locator('[data-hunk]').filter({ has: this.frame.getByRole('button', { name: 'Accept', exact: true }) });
  }

  /** Text of the message box, if one is shown. */
  async message(): Promise<string> {
    return this.frame.locator('.message').first().innerText();
  }
}
