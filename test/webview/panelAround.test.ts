// What the panel shows before and after a review: drafting, messages with next steps, ways back; and when it cannot be drawn.
import assert from 'node:assert/strict';
import { useBrowser, usePanel } from './support/panelPage';
import { useReview } from './support/reviewPage';
import { base, states } from './support/states';

describe('The panel around the review', () => {
  const { panel } = useReview();

  it('cancels drafting by Escape and by button, with the focus on Cancel', async () => {
    await panel().show(base);
    await panel().page.getByRole('button', { name: /^Approve/ }).focus();
    await panel().show(states['drafting']!);
    assert.match(await panel().focused(), /^Cancel drafting/);
    await panel().press('Escape');
    await panel().page.getByRole('button', { name: /^Cancel drafting/ }).click();
    assert.deepEqual((await panel().intents()).map((intent) => intent.type), ['cancel', 'cancel']);
  });

  it('offers the next steps of a message as buttons, the first with the focus', async () => {
    await panel().show(states['drafting']!);
    await panel().show(states['failed']!);
    assert.equal(await panel().focused(), 'Try again');
    await panel().press('Enter');
    await panel().page.getByRole('button', { name: 'Use the offline composer' }).click();
    assert.deepEqual(await panel().intents(), [{ type: 'action', id: 'retry' }, { type: 'action', id: 'chooseProvider' }]);
  });

  it('leaves the focus where she put it while text streams in', async () => {
    await panel().show(states['drafting']!);
    await panel().page.locator('.provider').focus();
    await panel().show({ ...states['drafting']!, streamed: 'More' });
    assert.match(await panel().focused(), /^api\.openai\.com/);
  });

  it('goes back from what arrived, from the insertion, and to trust', async () => {
    await panel().show(states['cancelled']!);
    await panel().page.getByRole('button', { name: 'Back to preview' }).click();
    await panel().show(states['inserted']!);
    await panel().page.getByRole('button', { name: 'Back to the review' }).click();
    await panel().show(states['restricted']!);
    await panel().page.getByRole('button', { name: 'Manage workspace trust' }).click();
    assert.deepEqual(await panel().intents(), [{ type: 'back' }, { type: 'back' }, { type: 'action', id: 'manageTrust' }]);
  });

  it('asks for a snapshot when it opens, and again when none comes', async () => {
    const again = panel().page.getByRole('button', { name: 'Ask again' });
    await again.click();
    assert.deepEqual(await panel().allSent(), [{ type: 'ready' }, { type: 'ready' }]);
  });
});

describe('A panel that cannot be drawn', () => {
  const browser = useBrowser();
  const panel = usePanel(browser);

  it('says so and can be drawn again', async () => {
    await panel().page.evaluate(() => window.postMessage({ type: 'state', state: { phase: 'review', strings: {} } }, '*'));
    await panel().page.getByText('The panel could not be drawn').waitFor();
    panel().complaints.length = 0;
    await panel().page.getByRole('button', { name: 'Draw again' }).click();
    await panel().show(base);
    assert.equal(await panel().page.locator('h1').innerText(), base.title);
  });
});
