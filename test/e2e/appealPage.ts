// Page object of the appeal panel: what a clinician does in it, by keys and by buttons.
import type { Frame, Locator } from 'playwright-core';
import type { Workbench } from './workbench';

export const startAppeal = 'Start Appeal from Denial Letter…';

export class AppealPage {
  readonly frame: Frame;

  constructor(frame: Frame) {
    this.frame = frame;
  }

  /** The panel that is open, when `step` is drawn. */
  static async on(workbench: Workbench, step: string): Promise<AppealPage> {
    return new AppealPage(await workbench.webview(`.step-${step}`));
  }

  /** Starts the appeal of a letter, or goes on with a case, in the explorer; `title`: what its tab then says behind "Appeal: ". */
  static async startFrom(workbench: Workbench, path: string, title = path.split('/').at(-1)): Promise<void> {
    await workbench.popups.explorerMenu(path, startAppeal, async () => (await workbench.probe.tabs()).some(({ label, active }) => active && label === `Appeal: ${title}`));
  }

  async becomes(step: string): Promise<void> {
    await this.frame.locator(`.step-${step}`).waitFor();
  }

  /** To a step by its button. */
  async goTo(name: string, step: string): Promise<void> {
    await this.frame.getByRole('navigation').getByRole('button', { name }).click();
    await this.becomes(step);
  }

  button(name: string | RegExp): Locator {
    return this.frame.getByRole('button', { name });
  }

  field(label: string): Locator {
    return this.frame.getByLabel(label, { exact: true });
  }

  async text(): Promise<string> {
    return (await this.frame.locator('main').innerText()).replaceAll('\u00a0', ' ');
  }
}
