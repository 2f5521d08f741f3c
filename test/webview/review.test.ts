// The review by hand: walking the changes and deciding on them.
import assert from 'node:assert/strict';
import { inReview, useReview } from './support/reviewPage';
import { hunks, review } from './support/states';

describe('Review', () => {
  const { panel, focusedHunk } = useReview();

  describe('walking', () => {
    it('takes F7 to the next change and Shift+F7 back, past what is unchanged', async () => {
      await panel().show(inReview());
      assert.equal(await focusedHunk(), '1');
      const seen = [];
      for (let step = 0; step < 6; step++) {
        await panel().press('F7');
        seen.push(await focusedHunk());
      }
      assert.deepEqual(seen, ['3', '4', '6', '7', '8', '1']);
      await panel().press('Shift+F7');
      assert.equal(await focusedHunk(), '8');
    });

    it('has one tab stop for the list, its controls included only where the focus is', async () => {
      await panel().show(inReview());
      const stops = (): Promise<number> => panel().page.locator('.hunk-item[tabindex="0"]').count();
      assert.equal(await stops(), 1);
      await panel().press('ArrowDown', 'ArrowDown');
      assert.equal(await focusedHunk(), '3');
      assert.equal(await stops(), 1);
      assert.equal(await panel().page.locator('[data-hunk]:not([data-hunk="3"]) button[tabindex="0"]').count(), 0);
      await panel().press('Tab');
      assert.equal(await panel().focused(), 'Accept');
      await panel().press('Tab', 'Tab', 'Tab');
      assert.equal(await panel().focused(), 'Note, line 14');
      await panel().press('End');
      assert.equal(await focusedHunk(), '8');
      await panel().press('Home');
      assert.equal(await focusedHunk(), '1');
    });

    it('keeps the focused change clear of the head, in both directions', async () => {
      await panel().page.setViewportSize({ width: 560, height: 520 });
      await panel().show(inReview());
      for (const key of ['F7', 'F7', 'F7', 'F7', 'F7', 'Shift+F7', 'Shift+F7', 'Shift+F7', 'Shift+F7']) {
        await panel().press(key);
        const gap = await panel().page.evaluate(() => {
          const item = document.activeElement!.closest('[data-hunk]')!.getBoundingClientRect();
          return item.top - document.querySelector('.review-head')!.getBoundingClientRect().bottom;
        });
        assert.ok(gap >= -1, `${key}: ${gap} under the head`);
      }
    });

    it('tells each change by kind, number and decision', async () => {
      await panel().show(inReview());
      assert.equal(await panel().focused(), 'Changed wording, 1 of 6, open');
      await panel().press('F7');
      assert.equal(await panel().focused(), 'Moved, 2 of 6, open');
    });

    it('unfolds what is unchanged by mouse and by Space', async () => {
      await panel().show(inReview());
      const folded = panel().page.locator('[data-hunk="5"]');
      await folded.getByRole('button', { name: '4 unchanged lines' }).click();
      assert.match(await folded.innerText(), /Hawkins test neg\./);
      await panel().press('Escape');
      await folded.focus();
      await panel().press('Space');
      assert.match(await folded.innerText(), /… 4 unchanged lines …/);
    });

    it('keeps folded, with nothing to decide, what a draft beside the note leaves out', async () => {
      const state = inReview();
      const beside = state.review?.hunks.map((hunk) => (hunk.id === 6 ? { ...hunk, kind: 'noteOnly' as const } : hunk)) ?? [];
      await panel().show({ ...state, insertMode: 'below', review: { ...review, hunks: beside } });
      const folded = panel().page.locator('[data-hunk="6"]');
      await folded.getByRole('button', { name: '1 line of your note not taken up' }).click();
      assert.match(await folded.innerText(), /Progressing toward community ambulation\./);
      assert.equal(await folded.getByRole('button', { name: 'Accept' }).count(), 0);
    });
  });

  describe('deciding', () => {
    it('accepts by A and rejects by R, and goes on to the next open change', async () => {
      await panel().show(inReview());
      await panel().press('a');
      assert.equal(await focusedHunk(), '3');
      await panel().press('r');
      assert.equal(await focusedHunk(), '4');
      assert.deepEqual(await panel().intents(), [
        { type: 'decide', hunk: 1, decision: 'accepted' },
        { type: 'decide', hunk: 3, decision: 'rejected' },
      ]);
    });

    it('takes a decision back by the same key or button', async () => {
      await panel().show(inReview({ hunks: hunks.map((hunk) => (hunk.id === 1 ? { ...hunk, decision: 'accepted' } : hunk)), accepted: 1, pending: 5 }));
      const accept = panel().page.locator('[data-hunk="1"]').getByRole('button', { name: 'Accept' });
      assert.equal(await accept.getAttribute('aria-pressed'), 'true');
      await accept.click();
      await panel().page.locator('[data-hunk="1"]').focus();
      await panel().press('a');
      assert.deepEqual(await panel().intents(), [
        { type: 'decide', hunk: 1, decision: 'pending' },
        { type: 'decide', hunk: 1, decision: 'pending' },
      ]);
    });

    it('puts the focus on Insert after the last open change', async () => {
      const last = hunks.map((hunk) => (hunk.id === 8 ? hunk : { ...hunk, decision: 'accepted' as const }));
      await panel().show(inReview({ hunks: last, pending: 1, accepted: 5, insertBlocked: undefined, flags: [] }));
      assert.equal(await focusedHunk(), '8');
      await panel().press('a');
      assert.match(await panel().focused(), /^Insert accepted/);
    });

    it('says which removal takes facts, and leaves it to its own answer when all else is accepted', async () => {
      const last = hunks.map((hunk) => (hunk.id === 4 ? { ...hunk, kind: 'remove' as const, after: [], takesFacts: true } : { ...hunk, decision: 'accepted' as const }));
      await panel().show(inReview({ hunks: last, pending: 1, accepted: 5, flags: [] }));
      assert.match(await panel().page.locator('[data-hunk="4"]').innerText(), /The draft says this nowhere else/);
      const acceptAll = panel().page.getByRole('button', { name: 'Accept all' });
      assert.ok(await acceptAll.isDisabled());
      assert.match((await acceptAll.getAttribute('title')) ?? '', /take facts of yours/);
      await panel().page.locator('[data-hunk="4"]').getByRole('button', { name: 'Accept' }).click();
      assert.deepEqual(await panel().intents(), [{ type: 'decide', hunk: 4, decision: 'accepted' }]);
    });

    it('decides all, or all that the note bears out', async () => {
      await panel().show(inReview({ canUndo: true }));
      await panel().page.getByRole('button', { name: 'Accept supported' }).click();
      await panel().page.getByRole('button', { name: 'Accept all' }).click();
      await panel().page.getByRole('button', { name: 'Reject all' }).click();
      await panel().page.getByRole('button', { name: 'Undo' }).click();
      await panel().press('Control+z');
      assert.deepEqual(await panel().intents(), [
        { type: 'decideAll', decision: 'accepted', supportedOnly: true },
        { type: 'decideAll', decision: 'accepted' },
        { type: 'decideAll', decision: 'rejected' },
        { type: 'undo' },
        { type: 'undo' },
      ]);
    });

    it('does nothing on letters typed with a modifier, or on unchanged text', async () => {
      await panel().show(inReview());
      await panel().press('Control+a', 'Alt+r', 'ArrowDown', 'a', 'r');
      assert.deepEqual(await panel().intents(), []);
    });
  });
});
