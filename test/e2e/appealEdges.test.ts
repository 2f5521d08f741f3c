// Letters an appeal cannot start from, records that hold nothing, and a window that closes in the middle. All text is fictional.
import * as assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { AppealPage, startAppeal } from './appealPage';
import { makePdf } from '../unit/documents/makeFiles';
import { waitFor } from './waitFor';
import { startWorkbench, useWorkbench } from './useWorkbench';
import type { Workbench } from './workbench';

const denial = readFileSync('sample/appeals/neuro-reeducation/denial.txt', 'utf8');
const second = denial.replaceAll('2026-114-903377', '2026-120-111222').replace('October 19, 2026', 'November 2, 2026');
const closing = '\n\nSincerely,\n\nAppeals Unit\n\n----------\n\n';
const garage = 'Fairhaven Auto Body\n\nDear customer:\n\nWe cannot honor the warranty for your gearbox. The service interval was exceeded.\n\nRegards,\nThe workshop\n';

async function panels(workbench: Workbench): Promise<number> {
  return (await workbench.probe.tabs()).filter(({ viewType }) => viewType?.includes('theradraft.appeal') === true).length;
}

describe('Letters that an appeal cannot start from', () => {
  let workbench: Workbench;
  let close = async (): Promise<void> => undefined;

  before(async function () {
    this.timeout(120_000);
    const files = {
      'bad/damaged.pdf': readFileSync('sample/appeals/cimt-prior-auth/denial.pdf').subarray(0, 700),
      'bad/locked.pdf': await makePdf([denial], { userPassword: 'fictional' }),
      'bad/scan.pdf': await makePdf(['', ''], { withoutText: true }),
      'bad/empty.txt': '  \n',
      'bad/garage.txt': garage,
      'bad/two.txt': `${denial.replace('This letter is fictional and was written for testing.', '')}${closing}${second}`,
    };
    ({ workbench, close } = await startWorkbench({ files }));
  });

  afterEach(async function () {
    if (this.currentTest?.state === 'failed') await workbench.screenshot(`failed-${this.currentTest.title.replaceAll(/[^a-z0-9]+/gi, '-')}`);
  });

  after(async function () {
    this.timeout(60_000);
    await close();
  });

  for (const [name, words] of [['damaged.pdf', 'This file is damaged or not complete.'], ['locked.pdf', 'protected by a password'], ['scan.pdf', 'Run text recognition (OCR)'], ['empty.txt', 'This file holds no text.']] as const) {
    it(`says what is wrong with ${name}`, async () => {
      await workbench.popups.explorerMenu(`bad/${name}`, startAppeal, () => workbench.isNotified(words));
      await workbench.notification('Nothing was changed, and nothing left this machine.');
      assert.equal(await panels(workbench), 0);
      await workbench.screenshot(`appeal-bad-${name.replace('.', '-')}`);
      await workbench.probe.command('notifications.clearAll');
    });
  }

  it('says that a letter of another trade denies no health service', async () => {
    await AppealPage.startFrom(workbench, 'bad/garage.txt');
    const panel = await AppealPage.on(workbench, 'denial');
    await panel.frame.getByText('Nothing in this text denies a health service.').waitFor();
    await workbench.screenshot('appeal-bad-trade');
    await workbench.probe.command('workbench.action.closeAllEditors');
    await waitFor('the panel to be closed', async () => (await panels(workbench)) === 0);
  });

  it('opens again once its tab was closed', async () => {
    await AppealPage.startFrom(workbench, 'bad/garage.txt');
    await AppealPage.on(workbench, 'denial');
    await workbench.probe.command('workbench.action.closeAllEditors');
    await waitFor('the panel to be closed', async () => (await panels(workbench)) === 0);
  });

  it('reads the first of two letters, and the second when it is selected', async () => {
    await AppealPage.startFrom(workbench, 'bad/two.txt');
    const panel = await AppealPage.on(workbench, 'denial');
    await panel.frame.getByText('This text holds 2 letters.').waitFor();
    assert.equal(await panel.field('Claim numbers').inputValue(), '2026-114-903377');
    await workbench.screenshot('appeal-bad-two');
    await workbench.openFile('bad/two.txt', 1);
    const all = await workbench.text();
    await workbench.selectText(all.slice(all.lastIndexOf('CIGNA HEALTHCARE')));
    await workbench.runCommand(`TheraDraft: ${startAppeal}`);
    await waitFor('the second appeal', async () => (await panels(workbench)) === 2);
    await waitFor('the second claim', async () => {
      const shown = await AppealPage.on(workbench, 'denial');
      return (await shown.field('Claim numbers').inputValue()) === '2026-120-111222';
    });
  });
});

describe('An appeal that is interrupted', () => {
  const workbench = useWorkbench({ files: { 'appeals/neuro-reeducation/empty-note.md': '\n' } });
  let panel: AppealPage;

  it('names the record that holds nothing, and goes on with the others', async () => {
    await AppealPage.startFrom(workbench(), 'appeals/neuro-reeducation/denial.txt');
    panel = await AppealPage.on(workbench(), 'denial');
    await panel.field('Member ID').fill('U70318846 02');
    await panel.field('Payer').focus();
    await waitFor('the answer in the case file', async () => (await workbench().probe.documents()).some(({ text }) => text.includes('memberId: U70318846 02')));
    await panel.goTo('Evidence', 'evidence');
    await panel.button('Add all').click();
    await panel.frame.locator('[data-file="empty-note.md"]').getByText('This file holds no text.').waitFor();
    await workbench().screenshot('appeal-empty-exhibit');
    await panel.goTo('Criteria', 'criteria');
    await panel.frame.locator('tr.met').first().waitFor();
  });

  it('argues nothing without exhibits', async () => {
    await panel.goTo('Evidence', 'evidence');
    for (const left of [2, 1, 0]) {
      await panel.button('Remove A').click();
      await waitFor(`${left} exhibits`, async () => (await panel.frame.locator('.exhibit').count()) === left);
    }
    await panel.frame.getByText('Without records no criterion can be shown as met.').waitFor();
    await panel.goTo('Criteria', 'criteria');
    assert.equal(await panel.frame.locator('tr.met').count(), 0);
    await panel.frame.getByText('0 of 6 met').waitFor();
  });

  it('keeps answers that were never saved over a reload', async () => {
    await workbench().reload();
    panel = await AppealPage.on(workbench(), 'criteria');
    await panel.goTo('Denial', 'denial');
    assert.equal(await panel.field('Member ID').inputValue(), 'U70318846 02');
  });
});
