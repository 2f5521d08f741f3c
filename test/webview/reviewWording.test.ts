// The review by hand: putting a change into words of one's own.
import assert from 'node:assert/strict';
import { inReview, useReview } from './support/reviewPage';
import { hunks, states } from './support/states';

describe('Own wording in review', () => {
  const { panel, focusedHunk } = useReview();

  it('opens by E, saves by Ctrl+Enter, and returns to the change', async () => {
    await panel().show(inReview());
    await panel().press('e');
    assert.equal(await panel().focused(), 'Your wording');
    assert.equal(await panel().page.locator('textarea').inputValue(), 'Patient reports two near-falls this week while walking on grass.');
    await panel().press('Control+End');
    await panel().page.keyboard.type(' A and r are words.');
    await panel().press('Control+Enter');
    const words = 'Patient reports two near-falls this week while walking on grass.';
    assert.deepEqual(await panel().intents(), [{ type: 'editHunk', hunk: 1, text: `${words} ` }, { type: 'editHunk', hunk: 1, text: `${words} A and r are words.`, goesOn: true }]);
    assert.equal(await focusedHunk(), '1');
    assert.equal(await panel().page.locator('textarea').count(), 0);
  });

  it('lets go on Escape without a change', async () => {
    await panel().show(inReview());
    await panel().press('e', 'Escape');
    assert.deepEqual(await panel().intents(), []);
    assert.equal(await focusedHunk(), '1');
  });

  it('takes back on Escape what was typed', async () => {
    await panel().show(inReview());
    await panel().press('e', 'Control+a');
    await panel().page.keyboard.type('x');
    await panel().press('Escape');
    assert.deepEqual(await panel().intents(), [{ type: 'editHunk', hunk: 1, text: 'x' }, { type: 'editHunk', hunk: 1, decision: 'pending', goesOn: true }]);
  });

  it('selects all by itself: the editor, which hears every key that bubbles, would do so again while she types on', async () => {
    await panel().show(inReview());
    await panel().press('e');
    await panel().page.evaluate(() => {
      const heard: string[] = [];
      Object.assign(window, { heard });
      window.addEventListener('keydown', (event) => heard.push(event.key));
    });
    await panel().press('Control+a', 'b');
    assert.equal(await panel().page.locator('textarea').inputValue(), 'b');
    const heard = await panel().page.evaluate(() => (window as unknown as { heard: string[] }).heard);
    assert.ok(heard.includes('b'), 'no key was heard');
    assert.ok(!heard.includes('a'), 'the editor hears Ctrl+A');
  });

  it('hands over each key once the one before has arrived', async () => {
    await panel().show(inReview());
    await panel().press('e', 'Control+a');
    await panel().page.keyboard.type('abc');
    assert.deepEqual(await panel().intents(), [{ type: 'editHunk', hunk: 1, text: 'a' }]);
    await panel().show(inReview({ hunks: hunks.map((hunk) => (hunk.id === 1 ? { ...hunk, edited: 'a' } : hunk)) }));
    assert.deepEqual((await panel().intents()).at(-1), { type: 'editHunk', hunk: 1, text: 'abc', goesOn: true });
    assert.equal(await panel().page.locator('textarea').inputValue(), 'abc');
  });

  it('keeps what is being typed when a snapshot comes in between', async () => {
    await panel().show(inReview());
    await panel().press('e', 'Control+End');
    await panel().page.keyboard.type(' More.');
    await panel().show(inReview({ hunks: hunks.map((hunk) => (hunk.id === 1 ? { ...hunk, after: [{ text: 'Other words', mark: 'inserted' as const }] } : hunk)) }));
    assert.match(await panel().page.locator('textarea').inputValue(), / More\.$/);
  });

  it('selects the blank that is to be filled in', async () => {
    await panel().show(inReview());
    await panel().page.getByRole('button', { name: '1 blank to fill' }).click();
    assert.equal(await panel().focused(), 'Fill in');
    await panel().press('Enter');
    const chosen = await panel().page.locator('textarea').evaluate((area: HTMLTextAreaElement) => area.value.slice(area.selectionStart, area.selectionEnd));
    assert.equal(chosen, '[NEEDS: frequency and duration]');
  });

  it('starts from the answers, without what they struck out', async () => {
    await panel().show(states['decided']!);
    await panel().page.locator('[data-hunk="4"]').getByRole('button', { name: 'Edit' }).click();
    assert.equal(await panel().page.locator('textarea').inputValue(), 'TUG 13.2 s, with R knee leading.');
  });
});
