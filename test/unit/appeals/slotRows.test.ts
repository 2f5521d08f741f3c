// The rows of the letter step: what the records say to each blank, and where.
import assert from 'node:assert/strict';
import { slotRows } from '../../../src/protocol/slotRows';

const at = (file: string, start: number): { file: string; start: number; end: number } => ({ file, start, end: start + 5 });

describe('what the records say to the blanks', () => {
  const slots = {
    fields: new Map([['onset', { value: '02/11/2026', sources: [at('a.md', 4), at('a.md', 4), at('b.md', 9)], sure: true }], ['unasked', { value: 'x', sources: [], sure: true }]]),
    measures: [{ cells: { name: 'ARAT', side: 'right', baseline: '19/57', current: '27/57', goal: 'n/a', date: undefined }, sources: [at('b.md', 20)] }],
  };

  it('is listed under the labels of the document, each place once', () => {
    assert.deepEqual(slotRows(slots, [{ name: 'request', label: 'Request' }, { name: 'onset', label: 'Onset' }]), [
      { label: 'Onset', value: '02/11/2026', sure: true, sources: [at('a.md', 4), at('b.md', 9)] },
      { label: 'ARAT, right', value: '19/57 → 27/57', sure: true, sources: [at('b.md', 20)] },
    ]);
  });
});
