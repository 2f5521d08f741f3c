// The preview by hand: going through findings, keeping and hiding, choosing words by mouse and by keyboard, approving.
import assert from 'node:assert/strict';
import { useBrowser, usePanel, type Panel } from './support/panelPage';
import { base, note, preview, previewOf, remote, states } from './support/states';
import type { PreviewView } from '../../src/protocol/messages';

describe('Preview', () => {
  const browser = useBrowser();
  const open = usePanel(browser, { width: 900, height: 720 });
  const panel = (): Panel => open();
  const inspector = async (): Promise<string> => (await panel().page.locator('.inspector').innerText()).replace(/\s+/g, ' ');
  const findingId = (words: string): number => preview.findings.find((finding) => finding.original === words)!.id;

  describe('approval', () => {
    it('names the snapshot that was seen, by click and by Ctrl+Enter', async () => {
      await panel().show({ ...base, revision: 41 });
      await panel().page.getByRole('button', { name: /^Approve and draft/ }).click();
      await panel().show({ ...base, revision: 42 });
      await panel().press('Control+Enter');
      assert.deepEqual(await panel().intents(), [{ type: 'approve', revision: 41 }, { type: 'approve', revision: 42 }]);
    });

    it('is one action when Ctrl+Enter is pressed on the button itself', async () => {
      await panel().show(base);
      await panel().page.getByRole('button', { name: /^Approve and draft/ }).focus();
      await panel().press('Control+Enter');
      assert.deepEqual(await panel().intents(), [{ type: 'approve', revision: 7 }]);
    });

    it('is off with its reason in Restricted Mode, but not for the offline composer', async () => {
      await panel().show(states['restricted']!);
      await panel().press('Control+Enter');
      assert.deepEqual(await panel().intents(), []);
      assert.match(await panel().page.locator('.blocked').innerText(), /Models are switched off in Restricted Mode/);
      await panel().show({ ...base, restricted: true });
      await panel().press('Control+Enter');
      assert.equal((await panel().intents()).length, 1);
    });

    it('is off without any text', async () => {
      await panel().show({ ...base, preview: { ...preview, segments: [], findings: [] } });
      await panel().press('Control+Enter');
      assert.deepEqual(await panel().intents(), []);
      assert.match(await panel().page.locator('.preview-text').innerText(), /no text to draft from/);
    });
  });

  it('offers the chat page way, the choice of drafter, and a way out', async () => {
    await panel().show({ ...base, provider: remote });
    await panel().page.getByRole('button', { name: 'Copy scrubbed prompt' }).click();
    await panel().page.getByRole('button', { name: 'Paste reply' }).click();
    await panel().page.locator('.provider').click();
    await panel().page.getByRole('button', { name: 'Cancel' }).click();
    assert.deepEqual((await panel().intents()).map((intent) => intent.type), ['copyPrompt', 'pasteReply', 'chooseProvider', 'cancel']);
  });

  describe('findings', () => {
    it('are walked by F8 and Shift+F8, around the ends, with the original words shown', async () => {
      await panel().show(base);
      await panel().press('F8');
      assert.match(await panel().focused(), /stands for Maria Alvarez/);
      assert.match(await inspector(), /Maria Alvarez hidden as \[NAME_1\]/);
      await panel().press('F8');
      assert.match(await panel().focused(), /stands for 03\/14\/2026/);
      await panel().press('Shift+F8', 'Shift+F8');
      assert.match(await panel().focused(), /stands for Maria Alvarez/);
      assert.match(await inspector(), /Maria Alvarez/);
    });

    it('are kept or hidden from the line under the text, everywhere or only here', async () => {
      await panel().show(base);
      await panel().press('F8', 'Enter');
      assert.equal(await panel().focused(), 'Keep all 2');
      await panel().press('Enter');
      await panel().page.locator('.inspector').getByRole('button', { name: 'Keep only here' }).click();
      const id = findingId('Maria Alvarez');
      assert.deepEqual(await panel().intents(), [
        { type: 'setFinding', finding: id, state: 'kept', everywhere: true },
        { type: 'setFinding', finding: id, state: 'kept', everywhere: false },
      ]);
    });

    it('are kept, hidden and given another class from the list', async () => {
      await panel().show(base);
      await panel().page.getByRole('button', { name: 'Keep Hawkins' }).click();
      await panel().page.getByRole('button', { name: 'Hide Hawkins' }).click();
      await panel().page.getByRole('button', { name: 'Hide community' }).click();
      await panel().page.getByRole('button', { name: 'Change class of Elena' }).click();
      await panel().page.getByLabel('Class of Elena', { exact: true }).selectOption('GEO');
      assert.deepEqual(await panel().intents(), [
        { type: 'setFinding', finding: findingId('Hawkins'), state: 'kept', everywhere: true },
        { type: 'setFinding', finding: findingId('Hawkins'), state: 'hidden', everywhere: true },
        { type: 'setFinding', finding: findingId('community'), state: 'hidden', everywhere: true },
        { type: 'setCategory', finding: findingId('Elena'), category: 'GEO', everywhere: true },
      ]);
    });

    it('are one row for one value, grouped by class with the uncertain ones first', async () => {
      await panel().show(base);
      const groups = (await panel().page.locator('.finding-group > summary').allInnerTexts()).map((text) => text.replace(/\s+/g, ' ').trim());
      assert.deepEqual(groups, ['Uncertain 1', 'Names 2', 'Dates 2', 'Phones 1', 'Member IDs 1', 'Places 1']);
      assert.match(await panel().page.locator('.row').filter({ hasText: 'Maria Alvarez' }).innerText(), /×2/);
    });

    it('are shown in the text when their row is clicked', async () => {
      await panel().show(base);
      await panel().page.getByTitle('Show W123456789 in the text').click();
      assert.match(await panel().focused(), /stands for W123456789/);
    });

    it('show the original on hover, on this machine only', async () => {
      await panel().show(base);
      await panel().page.locator('.chip').filter({ hasText: '[PHONE_1]' }).hover();
      const tip = panel().page.locator('.tip');
      assert.match(await tip.innerText(), /Phone, hidden\. Stays on this machine:\s*\(555\) 010-7788/);
      await panel().page.locator('h1').hover();
      assert.equal(await tip.isVisible(), false);
      assert.deepEqual(await panel().intents(), []);
    });
  });

  describe('words that were missed', () => {
    const expectHidden = async (words: string, category: string): Promise<void> => {
      const start = note.indexOf(words);
      assert.deepEqual(await panel().intents(), [{ type: 'hideText', start, end: start + words.length, category }]);
    };

    it('are selected with the mouse and hidden as a class', async () => {
      await panel().show(base);
      await panel().page.getByText('Pt reports 2 near falls').dblclick({ position: { x: 40, y: 30 } });
      const chosen = await panel().page.evaluate(() => document.getSelection()?.toString().trim() ?? '');
      // The browser reports a selection by mouse a moment after it shows it.
      await panel().page.locator('.inspector').filter({ hasText: 'Selected:' }).waitFor();
      assert.match(await inspector(), new RegExp(`Selected: ${chosen}`));
      await panel().page.getByLabel('Class for the selected text').selectOption('GEO');
      await panel().page.getByRole('button', { name: 'Hide selected text' }).click();
      await expectHidden(chosen, 'GEO');
    });

    it('are chosen word by word with the arrows, widened with Shift, and hidden by Enter', async () => {
      await panel().show(base);
      await panel().page.locator('.preview-text').focus();
      await panel().press('ArrowDown');
      assert.match(await inspector(), /Selected: Pt/);
      await panel().press('ArrowRight', 'ArrowRight', 'ArrowRight', 'Control+Shift+ArrowRight');
      assert.match(await inspector(), /Selected: near falls/);
      await panel().press('Shift+ArrowLeft');
      assert.match(await inspector(), /Selected: near fall /);
      await panel().press('Shift+ArrowRight', 'Enter');
      assert.equal(await panel().focused(), 'Hide selected text');
      await panel().press('Enter');
      await expectHidden('near falls', 'NAME');
    });

    it('step over findings, and let go on Escape', async () => {
      await panel().show(base);
      await panel().page.locator('.preview-text').focus();
      await panel().press('ArrowRight');
      assert.match(await inspector(), /Selected: 62/);
      await panel().press('ArrowUp', 'Control+End');
      assert.match(await inspector(), /Selected: plan/);
      await panel().press('ArrowLeft', 'ArrowLeft', 'ArrowLeft');
      assert.match(await inspector(), /Selected: ambulation/);
      await panel().press('Escape');
      assert.match(await inspector(), /Something missed/);
    });

    it('may hold findings, whose original places count', async () => {
      await panel().show(base);
      await panel().page.evaluate(() => {
        const runs = document.querySelectorAll('.preview-text [data-i]');
        const text = (element: Element): Node => [...element.childNodes].find((node) => node instanceof Text && node.length > 0)!;
        document.getSelection()?.setBaseAndExtent(text(runs[1]!), 2, text(runs[3]!), 7);
      });
      assert.match(await inspector(), /Selected: 62 y, R knee.*03\/14\/2026 \(visit/);
      await panel().page.getByRole('button', { name: 'Hide selected text' }).click();
      await expectHidden('62 y, R knee, 6 wks post TKA. Seen 03/14/2026 (visit', 'NAME');
    });

    it('become a finding that has the focus when the next snapshot comes', async () => {
      await panel().show(base);
      await panel().page.locator('.preview-text').focus();
      await panel().press('ArrowDown', 'Enter', 'Enter');
      const words = [...preview.findings.map((finding): readonly [string, 'NAME', string] => [finding.original, 'NAME', finding.surrogate]), ['Pt', 'NAME', '[NAME_9]'] as const];
      await panel().show({ ...base, revision: 8, preview: previewOf(note, words) });
      assert.match(await panel().focused(), /stands for Pt/);
    });

    it('are copied as they would be sent', async () => {
      await panel().show(base);
      await panel().page.evaluate(() => document.getSelection()?.selectAllChildren(document.querySelector('.preview-text')!));
      const copied = await panel().page.evaluate(() => {
        const data = new DataTransfer();
        document.querySelector('.preview-text')!.dispatchEvent(new ClipboardEvent('copy', { clipboardData: data, bubbles: true, cancelable: true }));
        return data.getData('text/plain');
      });
      assert.match(copied, /^\[NAME_1\], 62 y/);
      assert.match(copied, /Progressing toward community ambulation\. \[NAME_1\] agrees with plan\.$/);
      assert.doesNotMatch(copied, /Alvarez|Elena|7788/);
    });
  });

  it('keeps offsets true through surrogate pairs, tabs and Windows line ends', async () => {
    const text = 'Pain 😀 6/10.\r\n\tSeen by Ångström & Co.\r\nEnd';
    await panel().show({ ...base, preview: previewOf(text, []) });
    await panel().page.locator('.preview-text').focus();
    await panel().press('Control+End', 'ArrowLeft', 'ArrowLeft', 'Enter', 'Enter');
    const start = text.indexOf('Ångström');
    assert.deepEqual(await panel().intents(), [{ type: 'hideText', start, end: start + 'Ångström'.length, category: 'NAME' }]);
  });

  it('names what is missing and what the template adds, folded', async () => {
    await panel().show(base);
    await panel().page.getByText('Not filled in').click();
    assert.deepEqual(await panel().page.locator('.slots li').allInnerTexts(), base.preview!.missing);
    const instructions = panel().page.locator('.instruction-text');
    assert.equal(await instructions.isVisible(), false);
    await panel().page.getByText('Instructions to the model').click();
    assert.equal(await instructions.innerText(), base.preview!.instructions);
  });

  it('stores what the host asks it to, and nothing of its own', async () => {
    await panel().show(base);
    await panel().press('F8');
    assert.equal(await panel().stored(), undefined);
    await panel().post({ type: 'persist', value: { template: '97112-soap' } });
    assert.deepEqual(await panel().stored(), { template: '97112-soap' });
  });

  it('stays with the finding when a snapshot brings another state of it', async () => {
    await panel().show(base);
    await panel().press('F8');
    const kept: PreviewView = { ...preview, findings: preview.findings.map((finding) => (finding.original === 'Maria Alvarez' ? { ...finding, state: 'kept' } : finding)) };
    await panel().show({ ...base, revision: 8, preview: kept });
    assert.match(await inspector(), /Maria Alvarez goes out as written/);
    assert.match(await panel().focused(), /kept, goes out as written: Maria Alvarez/);
  });
});
