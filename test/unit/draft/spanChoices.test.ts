// The therapist's marks on a preview. The note is made up.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { carryMarks, chooseSpans } from '../../../src/core/draft/spanChoices';
import type { Finding, Preview, SpanChoice } from '../../../src/core/draft/sessionTypes';
import { previewOf } from './sessionParts';

const message = 'Hope saw Hope and Ann on 11/03. 😀 end';
const finding = (words: string, from: number, rest: Partial<Finding> = {}): Finding => {
  const start = message.indexOf(words, from);
  return { start, end: start + words.length, category: 'NAME', surrogate: '[NAME_1]', state: 'hidden', byHand: false, ...rest };
};
const preview: Preview = previewOf(message, '', [finding('Hope', 0), finding('Hope', 5, { state: 'uncertain' }), finding('Ann', 0), finding('11/03', 0, { category: 'DATE' })]);

describe('chooseSpans', () => {
  it('hides a stretch by hand', () => {
    assert.deepEqual(chooseSpans(preview, [], { type: 'hideText', start: 5, end: 8, category: 'OTHER_ID' }), [{ start: 5, end: 8, choice: 'hide', category: 'OTHER_ID' }]);
  });

  it('changes nothing for an empty, blank or impossible stretch or an unknown finding', () => {
    const none: readonly SpanChoice[] = [];
    assert.equal(chooseSpans(preview, none, { type: 'hideText', start: 8, end: 8, category: 'NAME' }), none);
    assert.equal(chooseSpans(preview, none, { type: 'hideText', start: 4, end: 5, category: 'NAME' }), none);
    assert.equal(chooseSpans(preview, none, { type: 'hideText', start: 900, end: 950, category: 'NAME' }), none);
    assert.equal(chooseSpans(preview, none, { type: 'hideText', start: 9, end: 4, category: 'NAME' }), none);
    assert.equal(chooseSpans(preview, none, { type: 'setFinding', finding: 3, state: 'kept' }), none);
    assert.equal(chooseSpans(preview, none, { type: 'setFinding', finding: 0, state: 'hidden' }), none);
  });

  it('cuts no character in half', () => {
    const at = message.indexOf('😀');
    assert.deepEqual(chooseSpans(preview, [], { type: 'hideText', start: at + 1, end: at + 2, category: 'OTHER_ID' })[0], { start: at, end: at + 2, choice: 'hide', category: 'OTHER_ID' });
  });

  it('keeps one finding, or all with the same words and class', () => {
    assert.deepEqual(chooseSpans(preview, [], { type: 'setFinding', finding: 0, state: 'kept' }), [{ start: 0, end: 4, choice: 'keep' }]);
    assert.deepEqual(chooseSpans(preview, [], { type: 'setFinding', finding: 0, state: 'kept', everywhere: true }).map(({ start }) => start), [0, 9]);
  });

  it('confirms an uncertain finding, and names another class', () => {
    assert.deepEqual(chooseSpans(preview, [], { type: 'setFinding', finding: 9, state: 'hidden' }), [{ start: 9, end: 13, choice: 'hide', category: 'NAME' }]);
    assert.deepEqual(chooseSpans(preview, [], { type: 'setCategory', finding: 0, category: 'GEO' }), [{ start: 0, end: 4, choice: 'hide', category: 'GEO' }]);
  });

  it('lets the latest of two marks on the same words win', () => {
    const hidden = chooseSpans(preview, [{ start: 0, end: 13, choice: 'keep' }], { type: 'hideText', start: 5, end: 8, category: 'NAME' });
    assert.deepEqual(hidden, [{ start: 0, end: 5, choice: 'keep' }, { start: 5, end: 8, choice: 'hide', category: 'NAME' }, { start: 8, end: 13, choice: 'keep' }]);
  });

  it('keeps marks in order and apart, whatever is marked', () => {
    const mark = fc.record({ start: fc.nat(40), end: fc.nat(40) });
    fc.assert(fc.property(fc.array(mark, { maxLength: 8 }), fc.boolean(), (marks, everywhere) => {
      let choices: readonly SpanChoice[] = [];
      for (const { start, end } of marks) {
        choices = start % 3 === 0
          ? chooseSpans(preview, choices, { type: 'setFinding', finding: [0, 9, 18][start % 9 / 3] ?? 0, state: 'kept', everywhere })
          : chooseSpans(preview, choices, { type: 'hideText', start, end, category: 'NAME' });
      }
      choices.forEach((choice, index) => assert.ok(choice.start < choice.end && (choices[index - 1]?.end ?? 0) <= choice.start));
    }));
  });
});

describe('carryMarks', () => {
  it('hides the words wherever they stand now', () => {
    const earlier = { message: 'Seen at Elm.', choices: [{ start: 8, end: 11, choice: 'hide', category: 'GEO' }] as const };
    assert.deepEqual(carryMarks(earlier, 'Elm first. Then Elm.').map(({ start }) => start), [0, 16]);
  });

  it('does not hide the words inside longer ones', () => {
    const earlier = { message: 'Seen by Ann.', choices: [{ start: 8, end: 11, choice: 'hide', category: 'NAME' }] as const };
    assert.deepEqual(carryMarks(earlier, 'Annual visit, Joann, Ann\'s chart.').map(({ start }) => start), [21]);
  });

  it('keeps words in lines of their own that are the same, not in longer ones that end with them', () => {
    const earlier = { message: 'Berg 44/56.\n', choices: [{ start: 0, end: 4, choice: 'keep' }] as const };
    assert.deepEqual(carryMarks(earlier, 'Seen by Berg 44/56.\nBerg 44/56. Again.\nBerg 44/56.'), [{ start: 39, end: 43, choice: 'keep' }]);
  });

  it('lets hidden win where a kept word overlaps, in order and apart', () => {
    const words = fc.constantFrom('ab', 'abc', 'bc', 'c', 'a');
    fc.assert(fc.property(fc.array(fc.tuple(words, fc.boolean()), { maxLength: 5 }), fc.string({ unit: fc.constantFrom('a', 'b', 'c', '\n'), maxLength: 30 }), (marks, text) => {
      const from = 'abc\n';
      const choices = marks.map(([word, hide]): SpanChoice => {
        const start = from.indexOf(word);
        return hide ? { start, end: start + word.length, choice: 'hide', category: 'NAME' } : { start, end: start + word.length, choice: 'keep' };
      });
      const carried = carryMarks({ message: from, choices }, text);
      if (text === from) return;
      carried.forEach((choice, index) => assert.ok(choice.start < choice.end && (carried[index - 1]?.end ?? 0) <= choice.start));
      for (const [word, hide] of marks) {
        // The whole of the earlier text stood alone, so it is only hidden where it does so again.
        for (let at = word === 'abc' ? -1 : text.indexOf(word); hide && at >= 0; at = text.indexOf(word, at + word.length)) {
          for (let offset = at; offset < at + word.length; offset += 1) assert.ok(carried.some(({ start, end, choice }) => choice === 'hide' && start <= offset && offset < end));
        }
      }
    }), { numRuns: 2000 });
  });
});
