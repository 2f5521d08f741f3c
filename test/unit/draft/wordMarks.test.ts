// Word-level marks. All sentences are made up.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { wordMarks } from '../../../src/core/draft/wordMarks';
import { noteLike } from './noteText';

const changed = (before: string, after: string): readonly [readonly string[], readonly string[]] => {
  const marks = wordMarks(before, after);
  return [marks.before.filter(({ mark }) => mark === 'deleted').map(({ text }) => text.trim()), marks.after.filter(({ mark }) => mark === 'inserted').map(({ text }) => text.trim())];
};

describe('wordMarks', () => {
  const whole: readonly [string, string, string][] = [
    ['a grade', '4-/5', '4/5'],
    ['a grade with plus', '3+/5', '4-/5'],
    ['a range', '0-125°', '5-125°'],
    ['a decimal', '13.2', '13.5'],
    ['a figure with thousands', '1,200', '1,250'],
    ['a scale score', '44/56', '46/56'],
    ['sets by repetitions', '3x10', '3x12'],
    ['a frequency', '2x/wk', '3x/wk'],
    ['a signed change', '+6', '+8'],
    ['a bound', '<12', '>12'],
    ['a spine level', 'L4-L5', 'L5-S1'],
    ['a code with modifier', '97112-59', '97112-GP'],
    ['a date', '11/03/2026', '11/04/2026'],
    ['a surrogate', '[NAME_1]', '[NAME_2]'],
    ['a hyphenated word', 'sit-to-stand', 'sit-to-walk'],
  ];
  for (const [name, from, to] of whole) {
    it(`marks ${name} as one`, () => assert.deepEqual(changed(`knee ${from}, better`, `knee ${to}, better`), [[from], [to]]));
  }

  it('leaves words that stay unmarked', () => {
    assert.deepEqual(wordMarks('Pt reports 2 falls.', 'Patient reports two falls.').after, [
      { text: 'Patient ', mark: 'inserted' }, { text: 'reports ', mark: 'same' }, { text: 'two ', mark: 'inserted' }, { text: 'falls.', mark: 'same' },
    ]);
  });

  it('marks white space that differs, and nothing else, where the words are the same', () => {
    assert.deepEqual(wordMarks('a  b', 'a b').before, [{ text: 'a', mark: 'same' }, { text: '  ', mark: 'deleted' }, { text: 'b', mark: 'same' }]);
    assert.deepEqual(wordMarks('\na', 'a').before, [{ text: '\n', mark: 'deleted' }, { text: 'a', mark: 'same' }]);
  });

  it('gives both wordings back exactly, and the same unmarked words on both sides', () => {
    fc.assert(fc.property(noteLike, noteLike, (before, after) => {
      const marks = wordMarks(before, after);
      assert.equal(marks.before.map(({ text }) => text).join(''), before);
      assert.equal(marks.after.map(({ text }) => text).join(''), after);
      const same = (pieces: typeof marks.before): string => pieces.filter(({ mark }) => mark === 'same').map(({ text }) => text).join('');
      assert.equal(same(marks.before), same(marks.after));
    }), { numRuns: 1000 });
  });

  it('cuts no character in half', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (before, after) => {
      for (const { text } of [...wordMarks(before, after).before, ...wordMarks(before, after).after]) assert.doesNotMatch(text, /\p{Surrogate}/u);
    }));
  });

  it('marks wordings too long to compare as a whole', () => {
    const long = 'a1 '.repeat(3000);
    assert.deepEqual(wordMarks(long, `b ${long}`).after.map(({ mark }) => mark), ['inserted']);
  });
});
