// Differences between a note and a draft. All notes are made up.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { applyHunks } from '../../../src/core/draft/applyHunks';
import { diffHunks } from '../../../src/core/draft/hunks';
import { noteLike } from './noteText';

describe('diffHunks', () => {
  it('gives the draft with everything accepted and the source with nothing accepted, byte for byte', () => {
    fc.assert(fc.property(noteLike, noteLike, (source, draft) => {
      const hunks = diffHunks(source, draft);
      assert.equal(applyHunks(hunks, () => ({ use: 'draft' })), draft);
      assert.equal(applyHunks(hunks, () => ({ use: 'source' })), source);
    }), { numRuns: 2000 });
  });
});
