import assert from 'node:assert/strict';
import { loadMarkedNotes } from '../../fixtures/notes/markedNotes';
import { scoreComposed } from '../../fixtures/notes/scoreComposed';

describe('composing marked raw notes', () => {
  const score = scoreComposed(loadMarkedNotes());
  const told = `\n${score.misses.join('\n')}`;

  it('covers at least thirty notes', () => assert.ok(score.notes >= 30 && score.statements >= 400));
  it('puts at least 95 % of the statements into their section', () => assert.ok(score.placed / score.statements >= 0.95, `${score.placed} of ${score.statements}${told}`));
});
