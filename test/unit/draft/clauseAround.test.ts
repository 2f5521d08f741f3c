// Taking a statement out of a sentence. All sentences are made up.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { clauseAround } from '../../../src/core/draft/clauseAround';

const without = (text: string, words: string, marker = 0): string => {
  const at = text.indexOf(words);
  const { start, end } = clauseAround(text, marker, { start: at, end: at + words.length });
  return text.slice(0, start) + text.slice(end);
};

describe('clauseAround', () => {
  const cases: readonly [string, string, string, string][] = [
    ['the last of several', 'BBS 44/56, TUG 12.2 s.', '12.2 s', 'BBS 44/56.'],
    ['the last after "and"', 'BBS 44/56 and TUG 12.2 s.', '12.2 s', 'BBS 44/56.'],
    ['the last after ", and"', 'BBS 44/56, FGA 18/30, and TUG 12.2 s.', '12.2 s', 'BBS 44/56, FGA 18/30.'],
    ['one in the middle', 'BBS 44/56, TUG 12.2 s, FGA 18/30.', '12.2 s', 'BBS 44/56, FGA 18/30.'],
    ['the last but one', 'BBS 44/56, TUG 12.2 s, and FGA 18/30.', '12.2 s', 'BBS 44/56, and FGA 18/30.'],
    ['the first', 'TUG 12.2 s, BBS 44/56.', '12.2 s', 'BBS 44/56.'],
    ['the first before "and"', 'TUG 12.2 s and BBS 44/56.', '12.2 s', 'BBS 44/56.'],
    ['after a semicolon', 'BBS 44/56; TUG 12.2 s.', '12.2 s', 'BBS 44/56.'],
    ['a bracket', 'BBS 44/56 (38 at evaluation).', '38', 'BBS 44/56.'],
    ['the end of a bracket', 'BBS 44/56 (38 at evaluation, MDC 5).', 'MDC 5', 'BBS 44/56 (38 at evaluation).'],
    ['the beginning of a bracket', 'BBS 44/56 (38 at evaluation, MDC 5).', '38', 'BBS 44/56 (MDC 5).'],
    ['the middle of a bracket', 'BBS 44/56 (38 at evaluation; +6; MDC 5).', '+6', 'BBS 44/56 (38 at evaluation; MDC 5).'],
    ['what is subordinate', 'Walked 200 ft with CGA, which improved by 50 ft.', '50 ft', 'Walked 200 ft with CGA.'],
    ['the whole sentence where the rest cannot stand alone', 'TUG 12.2 s, improved from baseline.', '12.2 s', ''],
    ['the whole sentence where it has one clause', 'TUG was 12.2 s.', '12.2 s', ''],
    ['no part of a figure with a comma', 'Walked 1,200 ft, BBS 44/56.', '1,200 ft', 'BBS 44/56.'],
  ];
  for (const [name, text, words, expected] of cases) it(`takes out ${name}`, () => assert.equal(without(text, words), expected));

  it('leaves the list marker to whoever removes the item', () => {
    assert.equal(without('- TUG was 12.2 s.', '12.2 s', 2), '- ');
    assert.equal(without('- BBS 44/56, TUG 12.2 s.', '12.2 s', 2), '- BBS 44/56.');
  });

  it('always takes the words out, and stays within the sentence', () => {
    fc.assert(fc.property(fc.string({ unit: fc.constantFrom('a', 'B', ' ', ',', ';', '(', ')', '.', '-', ' and ', '7') }), fc.nat(40), fc.nat(12), (text, at, length) => {
      const start = Math.min(at, text.length);
      const end = Math.min(text.length, start + length);
      if (start === end) return;
      const clause = clauseAround(text, 0, { start, end });
      assert.ok(0 <= clause.start && clause.start <= start && end <= clause.end && clause.end <= text.length);
    }), { numRuns: 3000 });
  });
});
