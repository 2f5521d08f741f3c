// One word as long as a book: no letter of it is tried against the rest.
import assert from 'node:assert/strict';
import { scrub } from '../../../src/core/phi/scrub';

describe('a word of half a megabyte', () => {
  for (const piece of ['a', 'A', "a'", 'é', 'li', 'rn']) {
    it(`is read at once: ${piece}`, () => {
      const started = process.cpuUsage();
      scrub(piece.repeat(500_000 / piece.length));
      // Quadratic it would take minutes.
      assert.ok(process.cpuUsage(started).user < 5e6);
    });
  }
});
