// "Check for Patient Information" with real keys: the marks, the fixes on offer, and what each does. The notes are synthetic.
import * as assert from 'node:assert/strict';
import type { Locator } from 'playwright-core';
import { useWorkbench } from './useWorkbench';
import { waitFor } from './waitFor';

describe('Check for Patient Information', () => {
  const workbench = useWorkbench();
  const mrn = '00482913';
  const openFixes = async (): Promise<Locator> => (await workbench().popups.openFixes(mrn, 'Replace by [MRN_1]')).locator('.monaco-list-row.action');

  it('marks the note and offers four fixes by keyboard', async () => {
    await workbench().openFile('visit-07.md');
    await workbench().runCommand('TheraDraft: Check for Patient Information');
    await waitFor('the marks', async () => (await workbench().probe.problems()).length > 5);
    const fixes = await openFixes();
    const titles = (await fixes.allInnerTexts()).map((title) => title.trim());
    for (const expected of [/^Replace by \[MRN_1\]$/, /^Replace All Patient Information in This File \(\d+\)$/, /^Keep in This File$/, /^Keep in This Workspace$/]) {
      assert.ok(titles.some((title) => expected.test(title)), `${expected} is not among: ${titles.join(' | ')}`);
    }
    await workbench().screenshotInEveryTheme('phi-fixes');
  });

  it('takes the preferred fix on Enter', async () => {
    await workbench().press('Enter');
    await workbench().waitForText((text) => !text.includes(mrn) && text.includes('[MRN_1]'));
  });
});
