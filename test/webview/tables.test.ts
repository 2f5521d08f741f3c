// Markdown tables in a draft are read as tables, and every mark in them stays.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { HunkPiece } from '../../src/protocol/messages';
import { pieceBlocks } from '../../src/webview/pieceBlocks';
import { usePanel, useBrowser } from './support/panelPage';
import { base, remote, review } from './support/states';

const same = (text: string): HunkPiece => ({ text, mark: 'same' });
const ins = (text: string): HunkPiece => ({ text, mark: 'inserted' });

describe('pieceBlocks', () => {
  it('leaves text without tables as it is, whatever its pieces', () => {
    fc.assert(fc.property(fc.array(fc.string({ unit: fc.constantFrom('a', ' ', '\n', '-', '.') }).filter((text) => text !== '').map(same)), (pieces) => {
      const words = pieceBlocks(pieces).flatMap((block) => (block.kind === 'text' ? block.pieces.map(({ text }) => text) : ['a table']));
      assert.equal(words.join(''), pieces.map(({ text }) => text).join(''));
    }));
  });

  it('loses no word, mark or flag of a table', () => {
    const [block] = pieceBlocks([ins('| Measure | Now |\n| --- | --- |\n| TUG | '), { ...ins('11.2 s'), flag: 3 }, ins(' |\n| 5\\|6 |  |')]);
    assert.ok(block?.kind === 'table');
    assert.equal(block.head, true);
    assert.deepEqual(block.rows.map((row) => row.map((cell) => cell.map(({ text }) => text).join(''))), [['Measure', 'Now'], ['TUG', '11.2 s'], ['5|6', '']]);
    assert.equal(block.rows[1]?.[1]?.[0]?.flag, 3);
    assert.equal(block.rows[1]?.[0]?.[0]?.mark, 'inserted');
  });
});

describe('A table in the panel', () => {
  const panel = usePanel(useBrowser(), { width: 320 });
  const table = '| Measure | Side | Baseline | Current | Goal | Change |\n| --- | --- | --- | --- | --- | --- |\n| BBS | – | 38/56 | 44/56 | 50 | up 6 |';

  it('has its head and its flag in the review, and scrolls by itself where it is wide', async () => {
    const [before, after] = table.split('44/56');
    const hunk = { ...review.hunks[3]!, after: [ins(before ?? ''), { ...ins('44/56'), flag: 1 }, ins(after ?? '')] };
    await panel().show({ ...base, phase: 'review', review: { ...review, hunks: [hunk] } });
    assert.deepEqual(await panel().page.locator('th').allInnerTexts(), ['Measure', 'Side', 'Baseline', 'Current', 'Goal', 'Change'].map((name) => `inserted\n${name}`));
    assert.equal(await panel().page.locator('td [data-flag="1"]').count(), 1);
    assert.ok(await panel().page.evaluate(() => document.querySelector('main')!.scrollWidth <= document.querySelector('main')!.clientWidth));
  });

  it('is drawn while the draft arrives', async () => {
    await panel().show({ ...base, phase: 'drafting', provider: remote, streamed: `## Objective\n\n${table}\n\nLOB x2` });
    assert.equal(await panel().page.locator('.streamed td').count(), 6);
    assert.match(await panel().page.locator('.streamed').innerText(), /^## Objective/);
  });
});

describe('Evidence', () => {
  const panel = usePanel(useBrowser());
  it('shows the words of the note on hover', async () => {
    await panel().show({ ...base, phase: 'review', review });
    assert.equal(await panel().page.locator('.proved').first().getAttribute('title'), 'Note, line 13: what line 13 says');
  });
});
