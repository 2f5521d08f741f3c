// The review by hand: walking changes, deciding, editing, answering statements the note does not bear out, inserting.
import assert from 'node:assert/strict';
import { useBrowser, usePanel, type Panel } from './support/panelPage';
import { base, hunks, review, states } from './support/states';
import type { ReviewView, ViewState } from '../../src/protocol/messages';

const inReview = (change: Partial<ReviewView> = {}): ViewState => ({ ...states['review']!, review: { ...review, ...change } });

describe('Review', () => {
  const browser = useBrowser();
  const open = usePanel(browser);
  const panel = (): Panel => open();
  const focusedHunk = async (): Promise<string | null | undefined> =>
    panel().page.evaluate(() => document.activeElement?.closest('[data-hunk]')?.getAttribute('data-hunk'));

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

  describe('editing', () => {
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

  describe('inserting', () => {
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

  describe('around it', () => {
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
