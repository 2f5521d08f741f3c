// Each rule on single sentences in an otherwise clean note.
import assert from 'node:assert/strict';
import { checkNote } from '../../../src/core/checks/check';
import type { CheckContext } from '../../../src/core/checks/problem';
import { noteWith, phraseTables } from '../../fixtures/checks/phrases';
import { sentencesByRule } from '../../fixtures/checks/sentencesByRule';

const medicare: CheckContext = { payerRule: 'cms', planType: 'medicare' };

describe('a check rule on single sentences', () => {
  for (const { rule, at, wrong, right, context = medicare } of [...phraseTables, ...sentencesByRule()]) {
    const reports = (sentence: string): boolean => checkNote(noteWith(at, sentence), context).some((problem) => problem.rule === rule);
    it(`${rule}, ${at}, ${context.planType}: reports what is wrong`, () => {
      assert.deepEqual(wrong.filter((sentence) => !reports(sentence)), []);
    });
    it(`${rule}, ${at}, ${context.planType}: leaves alone what is right`, () => {
      assert.deepEqual(right.filter(reports), []);
    });
  }
});
