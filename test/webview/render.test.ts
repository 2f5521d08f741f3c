// Every state is drawn under the editor's policy, says what it must at a glance, and is clean for axe in each theme.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { Panel, themeNames, useBrowser, usePanel } from './support/panelPage';
import { base, review, states } from './support/states';

interface AxeResult {
  readonly violations: readonly { readonly id: string; readonly nodes: readonly { readonly html: string; readonly failureSummary: string }[] }[];
}
declare const axe: { run(options: unknown): Promise<AxeResult> };

describe('Panel states', () => {
  const browser = useBrowser();

  describe('for axe', function () {
    this.timeout(120_000);
    for (const theme of themeNames) {
      it(`are clean in ${theme}`, async () => {
        const source = await readFile(createRequire(`${process.cwd()}/package.json`).resolve('axe-core/axe.min.js'), 'utf8');
        const panel = await Panel.open(browser(), { theme });
        try {
          await panel.page.evaluate(source);
          for (const [name, state] of Object.entries(states)) {
            await panel.show(state);
            // Folded parts count too.
            await panel.page.evaluate(() => document.querySelectorAll('details').forEach((details) => (details.open = true)));
            const result = await panel.page.evaluate(() => axe.run({ resultTypes: ['violations'] }));
            const found = result.violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => `${node.html.slice(0, 200)} ${node.failureSummary}`).join('\n')}`);
            assert.deepEqual(found, [], `${name} in ${theme}`);
          }
          assert.deepEqual(panel.complaints, []);
        } finally {
          await panel.close();
        }
      });
    }
  });

  describe('say', () => {
    const panel = usePanel(browser);
    const text = async (selector: string): Promise<string> => (await panel().page.locator(selector).innerText()).replace(/\s+/g, ' ').trim();

    it('where text goes, in the chip and above the text', async () => {
      await panel().show(states['preview']!);
      assert.equal(await text('.provider'), 'Offline composer · nothing leaves');
      assert.equal(await text('.where'), 'Nothing leaves this machine.');
      await panel().show(states['previewRemote']!);
      assert.equal(await text('.provider'), 'api.openai.com · scrubbed text only');
      assert.match(await text('.where'), /Only the text below leaves this machine/);
      assert.match(await text('.action-bar'), /1,240 tokens · about \$0\.004/);
      await panel().show(states['restricted']!);
      assert.match(await text('.action-bar'), /price unknown/);
    });

    it('the four steps, with the present one marked', async () => {
      const step = async (): Promise<string> => panel().page.locator('[aria-current="step"]').innerText();
      for (const [name, expected] of [['busy', 'Scrub'], ['preview', 'Approve'], ['drafting', 'Draft'], ['review', 'Review']] as const) {
        await panel().show(states[name]!);
        assert.equal(await panel().page.locator('.step').count(), 4);
        assert.match(await step(), new RegExp(expected));
      }
    });

    it('what was found, what is uncertain and what was kept', async () => {
      await panel().show(base);
      assert.equal(await text('.counts'), '6 identifiers hidden, 1 uncertain, 1 kept');
      assert.equal(await panel().page.locator('.chip.hidden').count(), 7);
      assert.equal(await text('.chip.uncertain'), '[NAME_2]');
      assert.equal(await text('.chip.kept'), 'community');
      assert.match((await panel().page.locator('.chip.hidden').first().getAttribute('aria-label')) ?? '', /hidden name: \[NAME_1\], stands for Maria Alvarez/);
    });

    it('the very text that is sent, character for character', async () => {
      await panel().show(base);
      const shown = await panel().page.locator('.preview-text').evaluate((box) => [...box.querySelectorAll('[data-i]')].map((run) => run.textContent).join(''));
      const sent = base.preview!.segments.map((segment) => {
        if (segment.kind === 'text') return segment.text;
        const finding = base.preview!.findings[segment.id]!;
        return finding.state === 'kept' ? finding.original : finding.surrogate;
      });
      assert.equal(shown, sent.join(''));
    });

    it('how much of the draft is hers, and why it cannot be inserted yet', async () => {
      await panel().show(states['review']!);
      assert.equal(await text('.facts'), '31 facts: 29 from your note, 2 not in note · 1 blank to fill');
      assert.match(await text('.tools'), /^6 changes: 6 open/);
      assert.equal(await text('.blocked'), 'Insert waits: 2 statements are not in your note');
      assert.equal(await panel().page.locator('vscode-button.insert').getAttribute('disabled'), '');
    });

    it('each change by element and words, not by colour alone', async () => {
      await panel().show(states['review']!);
      const first = panel().page.locator('[data-hunk="1"]');
      assert.deepEqual(await first.locator('del').allTextContents(), ['deleted Pt', 'deleted 2 near falls this wk']);
      assert.deepEqual(await first.locator('ins').allTextContents(), ['inserted Patient', 'inserted two near-falls this week while walking']);
      assert.deepEqual(await first.locator('.glyph').allInnerTexts(), ['−', '+']);
      assert.match(await text('[data-hunk="3"]'), /Moved here from another place in your note/);
      assert.equal(await panel().page.locator('[data-hunk="3"] .removed').count(), 0);
      assert.match(await text('[data-hunk="5"]'), /… 4 unchanged lines …/);
    });

    it('the result of a decision: words taken, words that stay, her own wording', async () => {
      await panel().show(states['decided']!);
      assert.match(await text('[data-hunk="1"] .hunk'), /^\+ Draft: Patient reports two near-falls/);
      assert.equal(await panel().page.locator('[data-hunk="1"] del').count(), 0);
      assert.match(await text('[data-hunk="3"]'), /Your words stay.*BBS 44\/56 \(38 at eval\)\./);
      assert.match(await text('[data-hunk="6"]'), /Taken out/);
      assert.match(await text('[data-hunk="7"]'), /Left out/);
      assert.match(await text('[data-hunk="8"]'), /Edited by you.*Twice a week for 6 weeks/);
    });

    it('what had arrived and whether anything left, when drafting failed', async () => {
      await panel().show(states['failed']!);
      assert.match(await text('.message'), /did not answer any more.*The scrubbed text had been sent; nothing else left this machine/);
      assert.match(await text('.streamed'), /two near-falls/);
      assert.match(await text('.step.stopped'), /Draft/);
    });

    it('its own words where the host has none', async () => {
      await panel().show(states['cancelled']!);
      assert.equal(await text('.message-text'), 'Drafting was cancelled. Your note is unchanged.');
      await panel().show({ ...base, phase: 'failed', preview: undefined });
      assert.match(await text('.message-text'), /could not be made/);
    });

    it('another language where the snapshot brings one, and English for the rest', async () => {
      await panel().show({ ...base, strings: { 'step.review': 'Prüfen', 'preview.hidden.other': '{0} Angaben verborgen', 'no.such.key': 'x' } });
      assert.match(await text('.steps'), /Prüfen/);
      assert.match(await text('.counts'), /^6 Angaben verborgen, 1 uncertain/);
    });

    it('changes in the status region, but not each word that arrives', async () => {
      const status = (): Promise<string> => text('[role="status"]');
      await panel().show(base);
      assert.match(await status(), /Scrubbed text ready\. 6 identifiers hidden/);
      await panel().show(states['drafting']!);
      const drafting = await status();
      await panel().show({ ...states['drafting']!, streamed: 'Some more words of the draft' });
      assert.equal(await status(), drafting);
      assert.equal(await panel().page.locator('.streamed').evaluate((element) => element.closest('[aria-live], [role="status"], [role="log"]')), null);
      await panel().show(states['review']!);
      assert.equal(await status(), 'Draft ready, 6 changes, 2 not in note.');
    });

    it('nothing of a snapshot as markup', async () => {
      const text = '<img src=x onerror=alert(1)> & <b>bold</b>';
      await panel().show({ ...base, title: text, preview: { ...base.preview!, segments: [{ kind: 'text', start: 0, end: text.length, text }], findings: [] } });
      assert.equal(await panel().page.locator('img, b').count(), 0);
      assert.equal(await panel().page.locator('h1').innerText(), text);
    });
  });

  describe('at 320 pixels', () => {
    const panel = usePanel(browser, { width: 320, height: 640 });

    it('folds the steps to "2 of 4"', async () => {
      await panel().show(base);
      assert.match((await panel().page.locator('.steps').innerText()).replace(/\s+/g, ' '), /^2 of 4 Approve/);
      assert.equal(await panel().page.locator('.step:visible').count(), 1);
    });

    it('needs no sideways scrolling and keeps every action in reach', async () => {
      for (const [name, state] of Object.entries(states)) {
        await panel().show(state);
        const { wide, hidden } = await panel().page.evaluate(() => {
          const main = document.querySelector('main');
          const width = window.innerWidth;
          return {
            wide: Math.max(document.documentElement.scrollWidth, main?.scrollWidth ?? 0),
            hidden: [...document.querySelectorAll('.action-bar vscode-button, .action-bar select')].filter((button) => {
              const box = button.getBoundingClientRect();
              return box.left < 0 || box.right > width || box.bottom > window.innerHeight;
            }).length,
          };
        });
        assert.ok(wide <= 320, `${name} is ${wide} wide`);
        assert.equal(hidden, 0, name);
      }
    });
  });

  describe('in a short, strongly zoomed window', () => {
    const panel = usePanel(browser, { width: 360, height: 300 });

    it('scroll as one page, so that nothing is covered', async () => {
      await panel().show({ ...states['review']!, review });
      await panel().page.locator('vscode-button.insert').scrollIntoViewIfNeeded();
      const box = await panel().page.locator('vscode-button.insert').boundingBox();
      assert.ok(box && box.y >= 0 && box.y + box.height <= 300);
    });
  });

  describe('with reduced motion', () => {
    const panel = usePanel(browser, { reduceMotion: true });

    it('do not animate', async () => {
      await panel().show(states['drafting']!);
      const running = await panel().page.evaluate(() => document.getAnimations().filter((animation) => animation.playState === 'running').length);
      assert.equal(running, 0);
    });
  });
});
