// "Check for Patient Information" with real keys: the marks, the fixes on offer, and what each does. The notes are synthetic.
import * as assert from 'node:assert/strict';
import { useWorkbench } from './workbench';
import { waitFor } from './waitFor';

describe('Check for Patient Information', () => {
  const workbench = useWorkbench();
  const fixes = (): ReturnType<typeof fixAt> => fixAt('');
  const fixAt = (title: string) => workbench().page.locator('.action-widget .monaco-list-row.action').filter({ hasText: title });

  async function openFixes(words: string): Promise<void> {
    await workbench().selectText(words);
    await workbench().focusEditor();
    await workbench().press('ControlOrMeta+.');
    await fixes().first().waitFor();
  }

  it('marks the note and offers four fixes by keyboard', async () => {
    await workbench().openFile('visit-07.md');
    await workbench().runCommand('TheraDraft: Check for Patient Information');
    await waitFor('the marks', async () => (await workbench().probe.problems()).length > 5);
    for (const theme of ['dark', 'highContrast', 'highContrastLight', 'light'] as const) {
      await workbench().setColorTheme(theme);
      await openFixes('00482913');
      await workbench().screenshot(`phi-fixes-${theme}`);
      await workbench().press('Escape');
      await fixes().first().waitFor({ state: 'hidden' });
    }
    await openFixes('00482913');
    const titles = (await fixes().allInnerTexts()).map((title) => title.trim());
    for (const expected of [/^Replace by \[MRN_1\]$/, /^Replace All Patient Information in This File \(\d+\)$/, /^Keep in This File$/, /^Keep in This Workspace$/]) {
      assert.ok(titles.some((title) => expected.test(title)), `${expected} is not among: ${titles.join(' | ')}`);
    }
  });

  it('takes the preferred fix on Enter', async () => {
    await workbench().press('Enter');
    await workbench().waitForText((text) => !text.includes('00482913') && text.includes('[MRN_1]'));
  });
});
