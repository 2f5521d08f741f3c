// Words hidden after the last check, across a window reload. The note and its people are made up.
import assert from 'node:assert/strict';
import { placesOf, wordsAt } from '../../../src/core/draft/hiddenWords';
import { readStored, toStored } from '../../../src/core/draft/storedSession';
import { inReview, note } from './sessionParts';

const words = [{ value: 'Continue', category: 'NAME' }, { value: note.slice(3, 9), category: 'OTHER_ID' }] as const;

describe('words hidden by the last check', () => {
  it('are stored as places and come back as words', () => {
    const stored = toStored(inReview(), { start: 0, end: note.length }, (text) => text, placesOf(words, note));
    const json = JSON.stringify(stored?.hidden);
    for (const { value } of words) assert.ok(note.includes(value) && !json.includes(value));
    assert.deepEqual(wordsAt(readStored(JSON.parse(JSON.stringify(stored)))?.hidden ?? [], note), words);
  });

  it('that stand only in an instruction have no place', () => assert.deepEqual(placesOf([{ value: 'nowhere in it', category: 'NAME' }, { value: '', category: 'NAME' }], note), []));

  it('outside a note that became shorter are dropped', () => assert.deepEqual(wordsAt([{ start: 5, end: 99_999, category: 'NAME' }], note), []));
});
