// The appeal panel: every step is clean for axe in each theme, fits a narrow column, and says in intents what was asked for.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { appealStates, letter } from './support/appealStates';
import { Panel, themeNames, useBrowser, usePanel } from './support/panelPage';

interface AxeResult {
  readonly violations: readonly { readonly id: string; readonly nodes: readonly { readonly html: string; readonly failureSummary: string }[] }[];
}
declare const axe: { run(options: unknown): Promise<AxeResult> };

describe('Appeal panel', () => {
  const browser = useBrowser();

  describe('for axe', function () {
    this.timeout(120_000);
    for (const theme of themeNames) {
      it(`is clean in ${theme}`, async () => {
        const source = await readFile(createRequire(`${process.cwd()}/package.json`).resolve('axe-core/axe.min.js'), 'utf8');
        const panel = await Panel.open(browser(), { theme, page: 'appeal' });
        try {
          await panel.page.evaluate(source);
          await panel.postAppeal({ type: 'page', letter, strings: {} });
          for (const [name, state] of Object.entries(appealStates)) {
            await panel.postAppeal({ type: 'state', state });
            if (name.startsWith('criteria')) await panel.page.getByRole('button', { name: 'Paste the policy\'s criteria…' }).click();
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

  describe('at 320 pixels', () => {
    const panel = usePanel(browser, { width: 320, height: 640, page: 'appeal' });

    it('needs no sideways scrolling and keeps the way on in reach', async () => {
      await panel().postAppeal({ type: 'page', letter, strings: {} });
      for (const [name, state] of Object.entries(appealStates)) {
        await panel().postAppeal({ type: 'state', state });
        const { wide, hidden } = await panel().page.evaluate(() => ({
          wide: Math.max(document.documentElement.scrollWidth, document.querySelector('main')?.scrollWidth ?? 0),
          hidden: [...document.querySelectorAll('.action-bar button')].filter((button) => {
            const box = button.getBoundingClientRect();
            return box.left < 0 || box.right > window.innerWidth || box.bottom > window.innerHeight;
          }).length,
        }));
        assert.ok(wide <= 320, `${name} is ${wide} wide`);
        assert.equal(hidden, 0, name);
      }
    });
  });

  describe('tells the host', () => {
    const panel = usePanel(browser, { page: 'appeal' });
    const show = (name: string): Promise<void> => panel().postAppeal({ type: 'state', state: appealStates[name]! });

    it('which field was corrected', async () => {
      await show('denial');
      await panel().page.getByLabel('Member ID', { exact: true }).fill('U1');
      await panel().page.getByLabel('Payer', { exact: true }).focus();
      assert.deepEqual(await panel().appealIntents(), [{ type: 'correct', field: 'memberId', value: 'U1' }]);
    });

    it('what stands in a field before the step is left by key', async () => {
      await show('denial');
      await panel().page.getByLabel('Payer', { exact: true }).fill('Cigna');
      await panel().press('ControlOrMeta+Enter');
      assert.deepEqual(await panel().appealIntents(), [{ type: 'correct', field: 'payer', value: 'Cigna' }, { type: 'goTo', step: 'route' }]);
    });

    it('which exhibit moves, and keeps the focus on it', async () => {
      await show('evidence');
      await panel().page.getByRole('button', { name: 'Move A down' }).click();
      assert.deepEqual(await panel().appealIntents(), [{ type: 'moveExhibit', file: '2026-08-11-pt-evaluation.md', by: 1 }]);
    });

    it('which place of a blank to open', async () => {
      await show('letter');
      await panel().page.getByText('What the records say').click();
      await panel().page.locator('.found dd').nth(1).getByRole('button', { name: '2026-08-11-pt-evaluation.md' }).click();
      assert.deepEqual(await panel().appealIntents(), [{ type: 'openSlot', row: 1, place: 1 }]);
    });

    it('which words of the letter a problem is about', async () => {
      await show('ready');
      await panel().page.getByRole('button', { name: 'line 140' }).click();
      assert.deepEqual(await panel().appealIntents(), [{ type: 'openProblem', problem: 1 }]);
    });

    it('that no letter can be exported while there is none', async () => {
      await show('readyNothing');
      assert.equal(await panel().page.getByRole('button', { name: 'Export as Word…' }).isDisabled(), true);
      await show('readyClean');
      await panel().page.getByRole('button', { name: 'Export as Word…' }).click();
      assert.deepEqual(await panel().appealIntents(), [{ type: 'export', as: 'word' }]);
    });

    it('the pasted criteria, which stay in the form when none was found', async () => {
      await show('criteria');
      await panel().page.getByRole('button', { name: 'Paste the policy\'s criteria…' }).click();
      await panel().page.getByLabel('Criteria', { exact: true }).fill('words');
      await panel().page.getByRole('button', { name: 'Use these criteria' }).click();
      assert.deepEqual(await panel().appealIntents(), [{ type: 'pastePolicy', title: '', text: 'words' }]);
      await panel().postAppeal({ type: 'state', state: { ...appealStates['criteria']!, message: { severity: 'warning', text: 'No criterion was found in this text.', left: undefined, actions: [] } } });
      assert.equal(await panel().page.getByLabel('Criteria', { exact: true }).inputValue(), 'words');
    });
  });

  describe('on a payer\'s own criterion', () => {
    const panel = usePanel(browser, { page: 'appeal' });
    const show = (name: string): Promise<void> => panel().postAppeal({ type: 'state', state: appealStates[name]! });
    const waiting = 'tr.unconfirmed';

    it('asks a person, by keyboard too, and gives the focus to what takes the answer back', async () => {
      await show('criteriaPolicy');
      const id = await panel().page.locator(waiting).first().getAttribute('data-criterion');
      await panel().page.locator(waiting).first().getByRole('button', { name: 'It meets the criterion' }).press('Enter');
      assert.deepEqual(await panel().appealIntents(), [{ type: 'judge', criterion: id, meets: true }]);
      await show('criteriaJudged');
      assert.equal(await panel().page.evaluate(() => document.activeElement?.textContent), 'Decide again');
      await panel().page.keyboard.press('Enter');
      assert.deepEqual((await panel().appealIntents()).at(-1), { type: 'judge', criterion: id, meets: undefined });
    });

    it('counts it as met only when it was confirmed', async () => {
      const summary = (): Promise<string> => panel().page.locator('theradraft-criteria [role=status]').innerText();
      await show('criteriaPolicy');
      const before = await summary();
      const waits = await panel().page.locator(waiting).count();
      assert.ok(waits > 1);
      assert.match(before, new RegExp(`${waits} wait for your decision`));
      await show('criteriaJudged');
      assert.equal(await panel().page.locator(waiting).count(), waits - 1);
      assert.notEqual((await summary()).slice(0, 8), before.slice(0, 8));
    });

    it('lets a person leave out what is called met', async () => {
      await show('criteria');
      const row = panel().page.locator('tr.met').first();
      await row.getByRole('button', { name: 'Not so: leave it out' }).click();
      assert.deepEqual((await panel().appealIntents()).at(-1), { type: 'judge', criterion: await row.getAttribute('data-criterion'), meets: false });
    });

    it('reminds of what waits before the letter is written', async () => {
      await show('letterUndecided');
      await panel().page.getByRole('button', { name: 'Decide now' }).click();
      assert.deepEqual((await panel().appealIntents()).at(-1), { type: 'goTo', step: 'criteria' });
      await show('letter');
      assert.equal(await panel().page.getByRole('button', { name: 'Decide now' }).count(), 0);
    });

    it('keeps what was refused in sight', async () => {
      await show('criteriaRefused');
      await panel().page.getByText('You decided that this does not meet it').waitFor();
    });
  });

  describe('shows', () => {
    const panel = usePanel(browser, { page: 'appeal' });

    it('a message that answers a button at the foot of the step', async () => {
      await panel().page.setViewportSize({ width: 480, height: 400 });
      await panel().postAppeal({ type: 'state', state: { ...appealStates['ready']!, message: undefined } });
      await panel().page.locator('main').evaluate((main) => main.scrollTo(0, main.scrollHeight));
      await panel().postAppeal({ type: 'state', state: { ...appealStates['ready']!, message: appealStates['readyClean']!.message } });
      const top = await panel().page.locator('.message').evaluate((message) => message.getBoundingClientRect().bottom);
      assert.ok(top > 0);
    });

    it('its own words in the language of the window, and English where a translation is missing', async () => {
      await panel().postAppeal({ type: 'page', letter, strings: { 'step.route': 'Weg und Frist', 'planType.erisa': 'Plan des Arbeitgebers' } });
      await panel().postAppeal({ type: 'state', state: appealStates['denial']! });
      await panel().page.getByRole('button', { name: 'Next: Weg und Frist' }).waitFor();
      assert.equal(await panel().page.locator('#field-planType option[value=erisa]').innerText(), 'Plan des Arbeitgebers');
      await panel().page.getByText('What the letter says').waitFor();
    });

    it('nothing of a snapshot as markup', async () => {
      const text = '<img src=x onerror=alert(1)> & <b>bold</b>';
      await panel().postAppeal({ type: 'page', letter: text, strings: {} });
      await panel().postAppeal({ type: 'state', state: { ...appealStates['denial']!, place: text, notices: [text], fields: appealStates['denial']!.fields.map((field) => ({ ...field, spans: [] })) } });
      assert.equal(await panel().page.locator('img, b').count(), 0);
    });
  });
});
