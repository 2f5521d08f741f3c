// The packed extension in a real workbench: it is there, it comes alive with a note, the palette offers it.
import * as assert from 'node:assert/strict';
import { useWorkbench } from './useWorkbench';
import { waitFor } from './waitFor';

describe('The packed extension in a real workbench', () => {
  const workbench = useWorkbench();

  it('activates when a note is opened', async () => {
    await workbench().openFile('visit-07.md');
    await waitFor('TheraDraft to activate', async () => (await workbench().probe.extension('theradraft.theradraft'))?.active === true);
    assert.match(await workbench().text(), /BBS 44\/56/);
  });

  it('offers its commands in the command palette', async () => {
    assert.equal(await workbench().offersCommand('TheraDraft: Insert Template…'), true);
  });

  it('leaves the note as it was after typing and undoing', async () => {
    const before = await workbench().text();
    await workbench().select({ line: 1, column: 1 });
    await workbench().focusEditor();
    await workbench().type('x');
    await workbench().waitForText((text) => text === `x${before}`);
    await workbench().press('ControlOrMeta+Z');
    await workbench().waitForText((text) => text === before);
  });

  it('shows in every kind of colour theme', async () => {
    for (const theme of ['light', 'highContrast', 'highContrastLight', 'dark'] as const) {
      await workbench().setColorTheme(theme);
      await workbench().screenshot(`smoke-${theme}`);
    }
  });

  it('keeps the open note over a reload of the window', async () => {
    await workbench().reload();
    await waitFor('the note to be open again', async () => (await workbench().probe.tabs()).some(({ label }) => label === 'visit-07.md'));
  });
});

describe('The packed extension in Restricted Mode', () => {
  const workbench = useWorkbench({ restricted: true });

  it('still comes alive, because templates and scrubbing need no trust', async () => {
    await workbench().openFile('tka-visit-05.md');
    await waitFor('TheraDraft to activate', async () => (await workbench().probe.extension('theradraft.theradraft'))?.active === true);
    await workbench().page.getByText('Restricted Mode').first().waitFor();
  });
});
