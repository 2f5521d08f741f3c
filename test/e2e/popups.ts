// Page object of what opens over the editor when it is asked for: fixes, hovers, suggestions and context menus.
import type { Locator } from 'playwright-core';
import { waitFor } from './waitFor';
import type { Workbench } from './workbench';

/** Asks for something that opens until it is there: a busy window may swallow one asking. */
export async function summon(what: string, ask: () => Promise<void>, opened: Locator): Promise<void> {
  await askUntil(what, ask, () => opened.first().isVisible());
}

/** Asks for something until it is seen to have come. */
async function askUntil(what: string, ask: () => Promise<void>, seen: () => Promise<boolean>): Promise<void> {
  await waitFor(what, async () => {
    await ask();
    return waitFor(what, seen, 10_000).then(() => true, () => false);
  });
}

export class Popups {
  readonly #workbench: Workbench;

  constructor(workbench: Workbench) {
    this.#workbench = workbench;
  }

  #find(selector: string): Locator {
    return this.#workbench.page.locator(selector);
  }

  /** Opens the fixes for `words` by key, and returns the menu once it shows `entry`. */
  async openFixes(words: string, entry: string | RegExp): Promise<Locator> {
    const menu = this.#find('.action-widget').filter({ hasText: entry });
    await this.#workbench.selectText(words);
    await summon(`the fixes with ${String(entry)}`, async () => {
      await this.#workbench.focusEditor();
      await this.#workbench.page.keyboard.press('ControlOrMeta+.');
    }, menu);
    return menu.first();
  }

  /** Shows the hover of `words`, and returns it once it holds `content`. */
  async hover(words: string, content: string | RegExp): Promise<Locator> {
    const hover = this.#find('.monaco-hover').filter({ hasText: content });
    await this.#workbench.selectText(words);
    await summon(`the hover with ${String(content)}`, () => this.#workbench.runCommand('Show or Focus Hover'), hover);
    return hover.first();
  }

  /** Opens the suggestions at the cursor by key, and returns the rows once one shows `entry`. */
  async suggest(entry: string | RegExp): Promise<Locator> {
    const widget = this.#find('.suggest-widget.visible');
    const rows = widget.locator('.monaco-list-row');
    await summon(`the suggestion ${String(entry)}`, async () => {
      // Pressed again while they are there, the key shows their details.
      if (!(await widget.isVisible())) await this.#workbench.page.keyboard.press('ControlOrMeta+Space');
    }, rows.filter({ hasText: entry }));
    return rows;
  }

  /** Puts away by Escape what was opened. */
  async dismiss(opened: Locator): Promise<void> {
    await this.#workbench.page.keyboard.press('Escape');
    await opened.first().waitFor({ state: 'hidden' });
  }

  /** Right-clicks into the selection with the mouse and chooses an entry of the context menu. */
  async contextMenu(label: string): Promise<void> {
    await this.openContextMenu();
    await this.#chooseEntry(label);
  }

  /** Right-clicks a file in the explorer, opening the folders on the way, and chooses an entry of its menu, until `seen` what that does. */
  async explorerMenu(path: string, label: string, seen: () => Promise<boolean>): Promise<void> {
    await askUntil(`${label} of ${path}`, () => this.#chooseInExplorer(path, label), seen);
  }

  async #chooseInExplorer(path: string, label: string): Promise<void> {
    await this.#workbench.probe.command('workbench.view.explorer');
    const parts = path.split('/');
    for (let depth = 1; depth <= parts.length; depth += 1) {
      const row = await this.#explorerRow(parts.slice(0, depth));
      if (depth === parts.length) await this.#rightClick(row);
      else if ((await row.getAttribute('aria-expanded')) !== 'true') await row.click();
    }
    await this.#chooseEntry(label);
  }

  /** The row of a path whose folders are open: two folders may hold files of one name, and rows stand in the page in any order. */
  async #explorerRow(path: readonly string[]): Promise<Locator> {
    const rows = this.#find('.explorer-folders-view .monaco-list-row');
    let index = -1;
    await waitFor(`${path.join('/')} in the explorer`, async () => {
      const shown = await rows.evaluateAll((found) => found.map((row) => ({ index: Number(row.getAttribute('data-index')), level: Number(row.getAttribute('aria-level')), name: row.textContent?.trim() })));
      const open: (string | undefined)[] = [];
      index = shown.sort((a, b) => a.index - b.index).find(({ level, name }) => {
        open.splice(level - 1, open.length, name);
        return open.join('/') === path.join('/');
      })?.index ?? -1;
      return index >= 0;
    });
    return this.#find(`.explorer-folders-view .monaco-list-row[data-index="${index}"]`);
  }

  /** By key: an open menu takes no click right after it has opened. */
  async #chooseEntry(label: string): Promise<void> {
    // The key goes to the entry that is marked.
    const marked = this.#find('.monaco-menu .action-item.focused').filter({ has: this.#workbench.page.getByText(label, { exact: true }) });
    await waitFor(`the entry ${label} to be marked`, async () => {
      await this.menuEntry(label).hover();
      return marked.first().isVisible();
    });
    await this.#workbench.page.keyboard.press('Enter');
    await this.#find('.monaco-menu').first().waitFor({ state: 'hidden' });
  }

  async openContextMenu(): Promise<void> {
    const selected = this.#find('.editor-group-container.active .monaco-editor .selected-text').first();
    await selected.waitFor({ state: 'attached' });
    await this.#rightClick(selected, true);
  }

  async #rightClick(target: Locator, force = false): Promise<void> {
    await summon('the context menu', () => target.click({ button: 'right', force }), this.#find('.monaco-menu'));
  }

  /** An entry of the open context menu. */
  menuEntry(label: string): Locator {
    return this.#find('.monaco-menu .action-label').getByText(label, { exact: true });
  }
}
