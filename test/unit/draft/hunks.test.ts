// Differences between a note and a draft. All notes are made up.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { applyHunks } from '../../../src/core/draft/applyHunks';
import { diffHunks } from '../../../src/core/draft/hunks';
import type { Hunk, TextUnit } from '../../../src/core/draft/hunkTypes';
import { splitUnits } from '../../../src/core/draft/hunkUnits';
import { noteLike, tidyNote } from './noteText';

const accepted = (hunks: readonly Hunk[]): string => applyHunks(hunks, () => ({ use: 'draft' }));
const rejected = (hunks: readonly Hunk[]): string => applyHunks(hunks, () => ({ use: 'source' }));
const mixed = (hunks: readonly Hunk[], picks: readonly boolean[]): string => applyHunks(hunks, ({ id }) => ({ use: picks[id % picks.length] ? 'draft' : 'source' }));
const picks = fc.array(fc.boolean(), { minLength: 7, maxLength: 11 });

/** The units that a mixture is made of, in order. */
function chosenUnits(hunks: readonly Hunk[], use: (hunk: Hunk) => 'source' | 'draft'): readonly TextUnit[] {
  return hunks.flatMap((hunk) => hunk.places.map((place) => ({ order: place.order, unit: place[use(hunk)] })))
    .sort((a, b) => a.order - b.order).flatMap(({ unit }) => (unit && unit.kind !== 'end' ? [unit] : []));
}

const words = (unit: TextUnit): string => unit.text.slice(unit.marker.length).replace(/\s+/g, ' ');

describe('diffHunks', () => {
  it('gives the draft with everything accepted and the source with nothing accepted, byte for byte', () => {
    fc.assert(fc.property(noteLike, noteLike, (source, draft) => {
      const hunks = diffHunks(source, draft);
      assert.equal(accepted(hunks), draft);
      assert.equal(rejected(hunks), source);
    }), { numRuns: 1500 });
  });

  it('gives both texts back for drafts that say the same facts in another order, wording and layout', () => {
    fc.assert(fc.property(tidyNote, tidyNote, (source, draft) => {
      const hunks = diffHunks(source, draft);
      assert.equal(accepted(hunks), draft);
      assert.equal(rejected(hunks), source);
    }), { numRuns: 1500 });
  });

  it('finds nothing to decide where the texts are the same', () => {
    fc.assert(fc.property(noteLike, (text) => diffHunks(text, text).every(({ kind }) => kind === 'same')));
  });

  it('glues, tears and loses nothing in any mixture of decisions', () => {
    fc.assert(fc.property(tidyNote, tidyNote, picks, (source, draft, decisions) => {
      const hunks = diffHunks(source, draft);
      const expected = chosenUnits(hunks, ({ id }) => (decisions[id % decisions.length] ? 'draft' : 'source'));
      assert.deepEqual(splitUnits(mixed(hunks, decisions)).slice(0, -1).map(words), expected.map(words));
    }), { numRuns: 3000 });
  });

  it('keeps headings, items and rows what they are in any mixture of decisions', () => {
    fc.assert(fc.property(tidyNote, tidyNote, picks, (source, draft, decisions) => {
      const hunks = diffHunks(source, draft);
      const expected = chosenUnits(hunks, ({ id }) => (decisions[id % decisions.length] ? 'draft' : 'source'));
      const found = splitUnits(mixed(hunks, decisions)).slice(0, -1);
      expected.forEach((unit, index) => {
        // A sentence that stays in the middle of an accepted list becomes an item of it.
        if (unit.kind !== 'sentence') assert.equal(found[index]?.kind, unit.kind, `unit ${index}`);
        if (unit.marker !== '') assert.equal(found[index]?.marker, unit.marker);
      });
    }), { numRuns: 3000 });
  });

  it('leaves at most one blank line between any two units of a mixture', () => {
    fc.assert(fc.property(tidyNote, tidyNote, picks, (source, draft, decisions) => {
      const text = mixed(diffHunks(source, draft), decisions);
      assert.doesNotMatch(text, /\n\n\n|^\n|[^\n]\n\n$| \n| {2}/);
    }), { numRuns: 3000 });
  });
});
