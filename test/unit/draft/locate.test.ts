import * as assert from 'node:assert/strict';
import { locate, shifted } from '../../../src/core/draft/locate';

describe('A captured text is found again', () => {
  it('where it was expected, also when it stands elsewhere too', () => assert.equal(locate('ab ab ab', 'ab', 3), 3));
  it('at the only other place', () => assert.equal(locate('new words, then ab', 'ab', 0), 16));
  it('not when it stands twice and neither place is the expected one', () => assert.equal(locate('x ab ab', 'ab', 0), undefined));
  it('not when it is gone', () => assert.equal(locate('nothing here', 'ab', 0), undefined));
  it('not when nothing was captured', () => assert.equal(locate('text', '', 9), undefined));
});

describe('An offset moves with edits', () => {
  for (const [what, edit, expected] of [
    ['text typed before it', { start: 2, removed: 0, added: 5 }, 15],
    ['text removed before it', { start: 2, removed: 3, added: 0 }, 7],
    ['text typed right before it', { start: 10, removed: 0, added: 4 }, 14],
    ['its own text replaced', { start: 10, removed: 4, added: 1 }, 10],
    ['text typed after it', { start: 12, removed: 0, added: 9 }, 10],
    ['a stretch around it removed', { start: 4, removed: 20, added: 0 }, 4],
  ] as const) {
    it(what, () => assert.equal(shifted(10, edit), expected));
  }
});
