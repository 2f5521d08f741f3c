// A 200-page record and a draft of thousands of changes: drawn in parts, and everything still within reach.
import assert from 'node:assert/strict';
import { useBrowser, usePanel, type Panel } from './support/panelPage';
import { base, flags, previewOf, review, states } from './support/states';
import type { HunkView, PreviewView } from '../../src/protocol/messages';

/** About 500 kB of synthetic visits with six findings in each. */
function record(): PreviewView {
  const visits = 1300;
  const names = Array.from({ length: visits }, (_, index) => [`Patient${index}x`, 'NAME', `[NAME_${index + 1}]`] as const);
  const text = names
    .map(([name], index) => `Visit ${index + 1}. ${name} seen on 01/02/2026, phone 555-0100, plan 12. Reports less pain on stairs and uneven ground.\n\n${'BBS 44/56 (38 at eval). LOB x2 on foam, EC. CGA for step-overs. '.repeat(4)}\n`)
    .join('');
  // Found by position: searching each name through the whole text would be the slow part of this test.
  const segments: PreviewView['segments'][number][] = [];
  const findings: PreviewView['findings'][number][] = [];
  let end = 0;
  names.forEach(([original, category, surrogate], id) => {
    const start = text.indexOf(original, end);
    segments.push({ kind: 'text', start: end, end: start, text: text.slice(end, start) }, { kind: 'finding', start, end: start + original.length, id });
    findings.push({ id, category, original, surrogate, state: id === 700 ? 'uncertain' : 'hidden', byHand: false });
    end = start + original.length;
  });
  segments.push({ kind: 'text', start: end, end: text.length, text: text.slice(end) });
  return { ...base.preview!, segments, findings };
}

const many: readonly HunkView[] = Array.from({ length: 2000 }, (_, id): HunkView => ({
  id, kind: id % 4 === 3 ? 'same' : 'change', section: `Section ${Math.floor(id / 50)}`, decision: 'pending', edited: undefined,
  before: [{ text: `Pt reports pain ${id}/10.`, mark: 'deleted' }],
  after: [{ text: `Patient reports pain of ${id} out of 10.`, mark: 'inserted', ...(id === 1990 ? { flag: 1 } : {}) }],
}));

describe('A long record', function () {
  this.timeout(60_000);
  const browser = useBrowser();
  const open = usePanel(browser, { width: 900, height: 720 });
  const panel = (): Panel => open();

  describe('in the preview', () => {
    const long = record();

    it('is drawn whole, in chunks that are laid out only near the screen', async () => {
      await panel().show({ ...base, preview: long });
      const drawn = await panel().page.evaluate(() => {
        const chunks = [...document.querySelectorAll('.chunk')];
        return {
          length: [...document.querySelectorAll('.preview-text [data-i]')].reduce((sum, run) => sum + (run.textContent?.length ?? 0), 0),
          longest: Math.max(...chunks.map((chunk) => chunk.textContent?.length ?? 0)),
          lazy: chunks.every((chunk) => getComputedStyle(chunk).contentVisibility === 'auto'),
        };
      });
      const sent = long.segments.reduce((sum, segment) => sum + (segment.kind === 'text' ? segment.text.length : long.findings[segment.id]!.surrogate.length), 0);
      assert.ok(sent > 450_000);
      assert.equal(drawn.length, sent);
      assert.ok(drawn.longest < 6000, `a chunk of ${drawn.longest}`);
      assert.ok(drawn.lazy);
    });

    it('lists fifty findings of a class at a time', async () => {
      await panel().show({ ...base, preview: long });
      const rows = panel().page.locator('.finding-group:not(.uncertain) .row');
      assert.equal(await rows.count(), 50);
      await panel().page.getByText('Names', { exact: true }).click();
      await panel().page.getByRole('button', { name: 'Show 50 more' }).click();
      assert.equal(await rows.count(), 100);
    });

    it('goes to the last finding and to the last word by key', async () => {
      await panel().show({ ...base, preview: long });
      await panel().press('Shift+F8');
      assert.match(await panel().focused(), /stands for Patient1299x/);
      assert.ok(await panel().page.locator('.chip:focus').isVisible());
      await panel().page.locator('.preview-text').focus();
      await panel().press('Control+End', 'Enter', 'Enter');
      const end = long.segments.at(-1)!.end;
      const [intent] = await panel().intents();
      assert.equal(intent?.type, 'hideText');
      assert.ok(intent.type === 'hideText' && intent.end > end - 10);
    });

    it('is one line of half a million characters as well', async () => {
      const line = 'word '.repeat(100_000);
      await panel().show({ ...base, preview: previewOf(line, []) });
      await panel().page.locator('.preview-text').focus();
      await panel().press('Control+End', 'Enter', 'Enter');
      assert.deepEqual(await panel().intents(), [{ type: 'hideText', start: 499_995, end: 499_999, category: 'NAME' }]);
    });
  });

  describe('in the review', () => {
    const long = { ...review, hunks: many, flags: flags.slice(0, 1), pending: 1500, needs: [] };

    it('is drawn to the last of thousands of changes', async () => {
      await panel().show({ ...states['review']!, review: long });
      await panel().page.locator('[data-hunk="1999"]').waitFor({ state: 'attached' });
      assert.equal(await panel().page.locator('.hunk-item').count(), 2000);
      assert.equal(await panel().page.locator('.hunk-item').last().evaluate((item) => getComputedStyle(item).contentVisibility), 'auto');
    });

    it('leads to a statement far down before all is drawn', async () => {
      await panel().show({ ...states['review']!, review: long });
      await panel().page.getByRole('button', { name: '2 statements are not in your note' }).click();
      await panel().page.waitForFunction(() => document.activeElement?.textContent === 'Remove');
      assert.ok(await panel().page.locator('[data-flag-row="1"]').isVisible());
    });

    it('leads to a statement that the buttons below do not cover, however tall the changes above it turn out', async () => {
      const tall = long.hunks.slice(1940, 1995).map((hunk) => ({ ...hunk, before: [{ text: 'Pt reports pain on stairs.\n'.repeat(1 + (hunk.id % 9)), mark: 'deleted' as const }] }));
      await panel().show({ ...states['review']!, review: { ...long, hunks: tall } });
      await panel().page.getByRole('button', { name: '2 statements are not in your note' }).click();
      await panel().page.waitForFunction(() => document.activeElement?.textContent === 'Remove');
      await panel().page.waitForFunction(() => {
        const bottom = (selector: string): number => document.querySelector(selector)?.getBoundingClientRect().bottom ?? Infinity;
        return bottom('[data-flag-row="1"]') <= bottom('main');
      });
    });

    it('draws again only the change that was decided', async () => {
      await panel().show({ ...states['review']!, review: long });
      await panel().page.locator('[data-hunk="1999"]').waitFor({ state: 'attached' });
      await panel().page.evaluate(() => {
        const changed = new Set<string>();
        new MutationObserver((records) => {
          for (const { target } of records) {
            const item = (target instanceof Element ? target : target.parentElement)?.closest('theradraft-hunk')?.closest('[data-hunk]');
            if (item) changed.add(item.getAttribute('data-hunk') ?? '');
          }
          document.body.dataset['changed'] = [...changed].join(' ');
        }).observe(document.querySelector('.hunk-list')!, { subtree: true, childList: true, characterData: true, attributes: true });
      });
      await panel().show({ ...states['review']!, review: { ...long, accepted: 1, hunks: many.map((hunk) => (hunk.id === 20 ? { ...hunk, decision: 'accepted' } : hunk)) } });
      assert.equal(await panel().page.evaluate(() => document.body.dataset['changed']), '20');
    });
  });
});
