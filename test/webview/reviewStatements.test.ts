// The review by hand: answering statements the note does not bear out, and going to the words that bear out the others.
import assert from 'node:assert/strict';
import { inReview, useReview } from './support/reviewPage';
import { hunks, states } from './support/states';

describe('Statements in review', () => {
  const { panel, focusedHunk } = useReview();

  describe('a statement that is not in the note', () => {
    it('offers to remove it, ask for the value, take the note’s, or own it', async () => {
      await panel().show(inReview());
      const row = panel().page.locator('[data-flag-row="2"]');
      assert.match((await row.innerText()).replace(/\s+/g, ' '), /Side left is not in your note\. Your note says R\./);
      for (const name of ['Use R', 'Remove', 'Needs value', 'It is mine']) await row.getByRole('button', { name }).click();
      assert.deepEqual(await panel().intents(), (['noteValue', 'removed', 'needs', 'mine'] as const).map((answer) => ({ type: 'answerFlag', flag: 2, answer })));
      assert.equal(await panel().page.locator('[data-flag-row="1"]').getByRole('button', { name: /^Use/ }).count(), 0);
    });

    it('is answered by one key', async () => {
      await panel().show(inReview());
      await panel().page.locator('[data-hunk="4"]').focus();
      await panel().press('v', 'd', 'n', 'm');
      assert.deepEqual(await panel().intents(), (['removed', 'needs', 'mine'] as const).map((answer) => ({ type: 'answerFlag', flag: 1, answer })), 'V wants a value that the note has');
    });

    it('can be answered again', async () => {
      await panel().show(states['decided']!);
      await panel().page.locator('[data-flag-row="1"]').getByRole('button', { name: 'Change answer' }).click();
      assert.deepEqual(await panel().intents(), [{ type: 'answerFlag', flag: 1, answer: 'open' }]);
    });

    it('shows struck out what an answer took away, also once it is accepted', async () => {
      await panel().show(inReview({ ...states['decided']!.review!, hunks: states['decided']!.review!.hunks.map((hunk) => (hunk.id === 4 ? { ...hunk, decision: 'accepted' } : hunk)) }));
      assert.deepEqual(await panel().page.locator('[data-hunk="4"] del').allTextContents(), ['deleted left']);
    });

    it('wants no answer in a change that is thrown away or reworded', async () => {
      for (const change of [{ decision: 'rejected' as const }, { edited: 'TUG not tested.' }]) {
        await panel().show(inReview({ hunks: hunks.map((hunk) => (hunk.id === 4 ? { ...hunk, ...change } : hunk)) }));
        assert.equal(await panel().page.locator('.flag').count(), 0);
      }
    });

    it('is where the reason for waiting leads, by link, by Ctrl+Enter and from the summary', async () => {
      for (const way of ['link', 'keys', 'summary']) {
        await panel().show(inReview());
        await panel().press('Home');
        if (way === 'keys') await panel().press('Control+Enter');
        else await panel().page.getByRole('button', { name: way === 'link' ? '2 statements are not in your note' : '2 not in note' }).click();
        assert.equal(await focusedHunk(), '4', way);
        assert.equal(await panel().focused(), 'Remove', way);
      }
      assert.deepEqual(await panel().intents(), []);
    });
  });

  describe('evidence', () => {
    it('leads to its place in the note, from the link and from the words', async () => {
      await panel().show(inReview());
      await panel().page.locator('[data-hunk="1"]').getByRole('button', { name: 'Note, line 13' }).click();
      await panel().page.locator('[data-hunk="1"] .proved').click();
      const { start, end } = hunks[0]!.after[3]?.evidence ?? hunks[0]!.after[2]!.evidence!;
      assert.deepEqual(await panel().intents(), [{ type: 'reveal', start, end }, { type: 'reveal', start, end }]);
    });

    it('is one link for each line', async () => {
      await panel().show(inReview());
      assert.deepEqual(await panel().page.locator('[data-hunk="7"] .evidence button').allInnerTexts(), ['Note, line 14', 'Note, line 15']);
    });
  });
});
