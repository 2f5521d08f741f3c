// Page object of a real VS Code workbench: its editors, palette, pick lists, notifications and webviews. useWorkbench.ts says how to write a test.
import { mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Frame, Locator, Page } from 'playwright-core';
import { Popups, summon } from './popups';
import type { Position, Probe } from './probe';
import { waitFor } from './waitFor';

export type ColorTheme = 'light' | 'dark' | 'highContrast' | 'highContrastLight';

const themeIds: Readonly<Record<ColorTheme, string>> = {
  light: 'Light 2026',
  dark: 'Dark 2026',
  highContrast: 'Default High Contrast',
  highContrastLight: 'Default High Contrast Light',
};

const themeClasses: Readonly<Record<ColorTheme, string>> = { light: 'vs', dark: 'vs-dark', highContrast: 'hc-black', highContrastLight: 'hc-light' };

export class Workbench {
  readonly page: Page;
  /** The open folder: a copy of sample/ that the test may change. */
  readonly folder: string;
  readonly probe: Probe;
  readonly popups: Popups;

  private constructor(page: Page, folder: string, probe: Probe) {
    this.page = page;
    this.folder = folder;
    this.probe = probe;
    this.popups = new Popups(this);
  }

  static async open(page: Page, address: string, folder: string, probe: Probe): Promise<Workbench> {
    const workbench = new Workbench(page, folder, probe);
    // The browser asks before it leaves a page with unsaved files; a reload is meant.
    page.on('dialog', (dialog) => void dialog.accept().catch(() => undefined));
    await page.goto(address);
    await workbench.#loaded();
    return workbench;
  }

  async #loaded(): Promise<void> {
    await this.page.locator('.monaco-workbench .part.statusbar').waitFor();
    await this.probe.ready();
  }

  /** Opens a file of the folder and puts the keyboard focus into it. */
  async openFile(path: string, column?: number): Promise<void> {
    await this.#focusEditor(async () => {
      // Opened again as long as it is not active: a webview clicked just before takes the focus late.
      await this.probe.open(join(this.folder, path), column);
      return (await this.probe.activeEditor())?.uri.endsWith(`/${path}`) === true;
    });
  }

  /** Opens an untitled document with the keyboard focus in it. */
  async openText(text: string, languageId = 'markdown'): Promise<void> {
    await this.probe.newDocument(text, languageId);
    await this.#focusEditor(async () => {
      const state = await this.probe.activeEditor();
      return state?.text === text && state.languageId === languageId;
    });
  }

  async #focusEditor(isActive: () => Promise<boolean>): Promise<void> {
    await waitFor('the document to be active', isActive);
    await this.focusEditor();
  }

  /** Puts the keyboard focus into the active editor. Asked for again as long as it is not there: a webview may take it late. */
  async focusEditor(): Promise<void> {
    const focused = this.page.locator('.editor-group-container.active .monaco-editor.focused').first();
    await waitFor('the focus in the editor', async () => {
      await this.probe.command('workbench.action.focusActiveEditorGroup');
      return focused.isVisible();
    });
  }

  /** Runs a command through the command palette, by its full title ("TheraDraft: Insert Template…"). */
  async runCommand(title: string): Promise<void> {
    const row = await this.#findCommand(title);
    await row.click();
    // A command may go straight on to a pick list of its own: only the palette's row must be gone.
    await row.waitFor({ state: 'hidden' });
  }

  /** Whether the palette offers the command in the present context. */
  async offersCommand(title: string): Promise<boolean> {
    await this.openPalette(title);
    const found = await this.quickInput.locator('.monaco-list-row').filter({ has: this.page.getByText(title, { exact: true }) }).count();
    await this.page.keyboard.press('Escape');
    await this.quickInput.waitFor({ state: 'hidden' });
    return found > 0;
  }

  async #findCommand(title: string): Promise<Locator> {
    await this.openPalette(title);
    const row = this.quickInput.locator('.monaco-list-row').filter({ has: this.page.getByText(title, { exact: true }) }).first();
    await row.waitFor();
    return row;
  }

  async openPalette(filter = ''): Promise<void> {
    // A webview that is being drawn may swallow the key.
    await summon('the palette', () => this.page.keyboard.press('F1'), this.quickInput);
    const input = this.quickInput.locator('input').first();
    // A list that is still closing shows its own words; the palette opens with its mark.
    await waitFor('the mark of the palette', async () => (await input.inputValue({ timeout: 1000 })).startsWith('>'));
    await input.fill(`>${filter}`);
    await this.quickInput.locator('.monaco-list-row').first().waitFor();
  }

  /** The palette, a pick list or an input box, whichever is open. */
  get quickInput(): Locator {
    return this.page.locator('.quick-input-widget:visible');
  }

  /** Chooses an entry of the open pick list by its label. */
  async pick(label: string): Promise<void> {
    const row = this.quickInput.locator('.monaco-list-row').filter({ has: this.page.getByText(label, { exact: true }) }).first();
    await row.click();
  }

  /** Answers the open input box. */
  async answer(text: string): Promise<void> {
    const input = this.quickInput.locator('input').first();
    await input.fill(text);
    await input.press('Enter');
  }

  /** Presses keys one after another, in Playwright's notation: `Tab`, `ControlOrMeta+Z`. */
  async press(...keys: readonly string[]): Promise<void> {
    for (const key of keys) await this.page.keyboard.press(key);
  }

  /** Types into whatever has the focus, key by key. */
  async type(text: string): Promise<void> {
    await this.page.keyboard.type(text);
  }

  /** The whole text of the active text editor. */
  async text(): Promise<string> {
    const state = await this.probe.activeEditor();
    if (state === null) throw new Error('No text editor is active');
    return state.text;
  }

  /** Waits until the active editor's text satisfies `expected`, and returns it. */
  async waitForText(expected: (text: string) => boolean, what = 'the expected text in the editor'): Promise<string> {
    let last = '';
    await waitFor(what, async () => expected((last = await this.text())));
    return last;
  }

  /** Selects from `start` to `end`; the editor must be active. */
  async select(start: Position, end: Position = start): Promise<void> {
    await this.probe.select(start, end);
    await waitFor('the selection', async () => {
      const selection = (await this.probe.activeEditor())?.selections[0];
      return selection?.start.line === start.line && selection.end.line === end.line && selection.end.column === end.column;
    });
    // The extension host knows of it before the window shows it, and keys go to what the window shows.
    const empty = start.line === end.line && start.column === end.column;
    if (!empty) await this.page.locator('.editor-group-container.active .monaco-editor .selected-text').first().waitFor({ state: 'attached' });
  }

  /** Selects the first occurrence of `text` in the active editor. */
  async selectText(text: string): Promise<void> {
    const all = await this.text();
    const at = all.indexOf(text);
    if (at < 0) throw new Error('The active editor does not hold that text');
    await this.select(positionAt(all, at), positionAt(all, at + text.length));
  }

  /**
   * The frame of the webview in view whose document holds `selector`. Name what the test waits for, not the webview's root:
   * a panel that is being replaced or restored has a frame as well, for a moment.
   */
  async webview(selector: string): Promise<Frame> {
    let found: Frame | undefined;
    await waitFor(`a webview with ${selector}`, async () => {
      for (const frame of this.page.frames()) {
        if (frame !== this.page.mainFrame() && (await holds(frame, selector).catch(() => false))) found = frame;
      }
      return found !== undefined;
    });
    if (found === undefined) throw new Error(`No webview with ${selector}`);
    return found;
  }

  /** Waits for a notification that contains `text`, presses its button `answer` if one is named, and puts the list away. */
  async notification(text: string, answer?: string): Promise<void> {
    await waitFor(`a notification with ${text}`, () => this.isNotified(text));
    if (answer !== undefined) await this.#notification(text).getByRole('button', { name: answer }).click();
    await this.probe.command('notifications.hideList');
    await this.page.locator('.notifications-center.visible').waitFor({ state: 'hidden' });
  }

  /** Whether a notification with `text` is there; lists them. */
  async isNotified(text: string): Promise<boolean> {
    // It does not open while there is nothing to list.
    await this.probe.command('notifications.showList');
    return this.#notification(text).isVisible();
  }

  // With the test driver on, VS Code shows no toasts; its notification centre lists them all the same.
  #notification(text: string): Locator {
    return this.page.locator('.notifications-center .notification-list-item').filter({ hasText: text }).first();
  }

  async setColorTheme(theme: ColorTheme): Promise<void> {
    await this.probe.setting('workbench.colorTheme', themeIds[theme]);
    await this.page.locator(`.monaco-workbench.${themeClasses[theme]}`).waitFor();
  }

  /** Reloads the window as a user's reload does, and waits for the new extension host. */
  async reload(): Promise<void> {
    this.probe.forget();
    // The editor's own command, since it saves the layout first; the browser's reload may come before that.
    await this.openPalette('Developer: Reload Window');
    await this.page.keyboard.press('Enter');
    await this.#loaded();
  }

  /** Screenshots for people to look at, in each kind of theme: only when SCREENSHOTS names their folder, since tests assert nothing on them. */
  async screenshotInEveryTheme(name: string): Promise<void> {
    if (process.env['SCREENSHOTS'] === undefined) return;
    for (const theme of ['light', 'highContrast', 'highContrastLight', 'dark'] as const) {
      await this.setColorTheme(theme);
      await this.screenshot(`${name}-${theme}`);
    }
  }

  /** Writes `<name>.png` into the folder of SCREENSHOTS, by default out/screenshots; returns its path. */
  async screenshot(name: string): Promise<string> {
    const path = join(process.env['SCREENSHOTS'] ?? join('out', 'screenshots'), `${name}.png`);
    await mkdir(dirname(path), { recursive: true });
    await this.page.screenshot({ path });
    return path;
  }
}

/** Whether a frame that is in view holds the element. A webview's document lies two frames deep, so its ancestors count. */
async function holds(frame: Frame, selector: string): Promise<boolean> {
  if (!(await frame.locator(selector).first().isVisible())) return false;
  for (let current: Frame | null = frame; current?.parentFrame(); current = current.parentFrame()) {
    if (!(await (await current.frameElement()).isVisible())) return false;
  }
  return true;
}

function positionAt(text: string, offset: number): Position {
  const before = text.slice(0, offset).split('\n');
  return { line: before.length, column: (before.at(-1) ?? '').length + 1 };
}
