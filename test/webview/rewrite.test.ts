// Writing one section again, and filling a blank through its question.
import assert from 'node:assert/strict';
import { usePanel, useBrowser } from './support/panelPage';
import { base, remote, review } from './support/states';

describe('Writing a section again', () => {
  const panel = usePanel(useBrowser());
  const open = async (provider = remote): Promise<void> => {
    await panel().show({ ...base, provider, phase: 'review', review });
    await panel().page.getByRole('button', { name: 'Rewrite Plan with an instruction' }).press('Enter');
  };

  it('takes an instruction by keys and sends it with its section', async () => {
    await open();
    await panel().page.keyboard.type('Shorter, as a list.');
    await panel().press('ControlOrMeta+Enter');
    // The first key is handed over; the rest waits for the snapshot that holds it.
    assert.deepEqual(await panel().intents(), [{ type: 'rewriting', section: 'Plan', instruction: 'S' }, { type: 'regenerate', section: 'Plan', instruction: 'Shorter, as a list.' }]);
  });

  it('is handed over as it is typed, and is there again after a reload, without taking the focus', async () => {
    await open();
    await panel().page.keyboard.type('Shorter');
    const rewriting = { section: 'Plan', instruction: 'S' };
    await panel().show({ ...base, provider: remote, phase: 'review', review: { ...review, rewriting } });
    assert.deepEqual((await panel().intents()).at(-1), { type: 'rewriting', section: 'Plan', instruction: 'Shorter' });
    assert.equal(await panel().page.locator('.rewrite-box textarea').inputValue(), 'Shorter', 'a snapshot that is late does not overwrite');
    await panel().page.reload();
    await panel().page.waitForFunction(() => window.panelBridge.sent.length > 0);
    await panel().show({ ...base, provider: remote, phase: 'review', review: { ...review, rewriting: { section: 'Plan', instruction: 'Shorter' } } });
    const words = panel().page.locator('.rewrite-box textarea');
    assert.equal(await words.inputValue(), 'Shorter');
    assert.notEqual(await panel().page.evaluate(() => document.activeElement?.tagName), 'TEXTAREA');
    await words.press('Escape');
    assert.deepEqual(await panel().intents(), [{ type: 'rewriting' }]);
    assert.equal(await words.count(), 0);
  });

  it('comes into view whole, its buttons included', async () => {
    await open();
    // Changes above take their true height only as they come into view.
    await panel().page.waitForFunction(() => {
      const [box, footer] = ['.rewrite-box', 'footer'].map((selector) => document.querySelector(selector)?.getBoundingClientRect());
      return box !== undefined && footer !== undefined && box.bottom <= footer.top + 1;
    });
  });

  it('sends nothing without words, and closes on Escape', async () => {
    await open();
    await panel().press('ControlOrMeta+Enter', 'Escape');
    assert.deepEqual(await panel().intents(), []);
    assert.equal(await panel().page.locator('.rewrite-box').count(), 0);
  });

  it('says why the offline composer cannot, and what can', async () => {
    await open(base.provider);
    assert.match(await panel().page.locator('.rewrite-box').innerText(), /takes no instructions/);
    await panel().press('Enter');
    assert.deepEqual(await panel().intents(), [{ type: 'chooseProvider' }]);
  });

  it('is offered for the sections of the template only', async () => {
    await panel().show({ ...base, provider: remote, phase: 'review', review: { ...review, sections: ['Plan'] } });
    assert.equal(await panel().page.locator('.rewrite').count(), 1);
  });
});

describe('Filling a blank', () => {
  const panel = usePanel(useBrowser());

  it('leads to its question by F, so that the answer gets into the note', async () => {
    await panel().show({ ...base, phase: 'review', review: { ...review, asks: { 'frequency and duration': 'plan.frequency' } } });
    await panel().page.locator('[data-hunk="8"]').focus();
    await panel().press('f');
    await panel().page.locator('[data-hunk="8"]').getByRole('button', { name: 'Fill in' }).click();
    assert.deepEqual(await panel().intents(), [{ type: 'openForm', at: 'plan.frequency' }, { type: 'openForm', at: 'plan.frequency' }]);
  });

  it('is done in the draft where nothing is asked for it', async () => {
    await panel().show({ ...base, phase: 'review', review });
    await panel().page.locator('[data-hunk="8"]').focus();
    await panel().page.locator('[data-hunk="8"]').getByRole('button', { name: 'Fill in' }).click();
    assert.equal(await panel().page.locator('textarea').inputValue(), '[NEEDS: frequency and duration] of neuromuscular re-education (97112).');
  });
});

describe('What the review lacks', () => {
  const panel = usePanel(useBrowser());

  it('is offered as questions in the summary', async () => {
    await panel().show({ ...base, phase: 'review', review: { ...review, questions: 2 } });
    await panel().page.getByRole('button', { name: 'Answer 2 questions' }).click();
    assert.deepEqual(await panel().intents(), [{ type: 'openForm' }]);
  });
});
