// The end of a review: inserting what is accepted.
import assert from 'node:assert/strict';
import { inReview, useReview } from './support/reviewPage';
import { hunks, states } from './support/states';

describe('Inserting from review', () => {
  const { panel } = useReview();

  it('goes where she chose, by button and by Ctrl+Enter', async () => {
    await panel().show({ ...states['decided']!, insertMode: 'below' });
    await panel().page.getByLabel('Where to insert').selectOption('newDocument');
    await panel().page.getByRole('button', { name: /^Insert accepted/ }).click();
    await panel().press('Control+Enter');
    assert.deepEqual(await panel().intents(), [
      { type: 'setInsertMode', mode: 'newDocument' },
      { type: 'insert', mode: 'below' },
      { type: 'insert', mode: 'below' },
    ]);
    assert.match(await panel().page.locator('.action-bar').innerText(), /2 open changes are left out/);
  });

  it('waits for a reason that has no place as well', async () => {
    await panel().show(inReview({ insertBlocked: { reason: 'Nothing is accepted yet.', flag: undefined } }));
    await panel().press('Control+Enter');
    assert.deepEqual(await panel().intents(), []);
    assert.match((await panel().page.locator('.blocked').innerText()).replace(/\s+/g, ' '), /Insert waits: Nothing is accepted yet\./);
  });

  it('can be looked at in the diff editor first, and left', async () => {
    await panel().show(inReview());
    await panel().page.getByRole('button', { name: 'Open in diff editor' }).click();
    await panel().page.getByRole('button', { name: 'Back to preview' }).click();
    assert.deepEqual((await panel().intents()).map((intent) => intent.type), ['openDiff', 'back']);
  });

  it('has nothing to do where the draft says the same', async () => {
    await panel().show(inReview({ hunks: hunks.filter((hunk) => hunk.kind === 'same'), flags: [], pending: 0, insertBlocked: undefined }));
    await panel().press('Control+Enter', 'F7');
    assert.deepEqual(await panel().intents(), []);
    assert.match(await panel().page.locator('main').innerText(), /says the same as your note/);
  });
});
