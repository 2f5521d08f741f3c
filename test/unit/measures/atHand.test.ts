// Grades and assist levels at a place, and what can be completed.
import assert from 'node:assert/strict';
import { describeGrade, gradeAt } from '../../../src/core/measures/gradeAt';
import { measureCompletions } from '../../../src/core/measures/measureCompletions';
import { measures, motionNorms, ordinalScales } from '../../../src/core/measures/measureTable';

describe('gradeAt', () => {
  const table: readonly (readonly [string, string, string | undefined])[] = [
    ['R quad 4-/5 today', '4-', '4-'], ['R quad 4/5', '4/5', '4'], ['R quad 3+/5', '3+', '3+'], ['R quad 5+/5', '5+', undefined], ['transfers min A x1', 'min A', '4'], ['bed mobility Mod I', 'Mod I', '6'],
    ['gait max A', 'max A', '2'], ['gait CGA', 'CGA', undefined], ['SBA on stairs', 'SBA', '5'],
  ];
  for (const [line, words, value] of table) {
    it(`reads ${words}`, () => {
      const hit = gradeAt(line, line.indexOf(words) + 1);
      assert.ok(hit);
      assert.equal(hit.value, value);
      assert.ok(describeGrade(hit).some((words_) => words_.includes('unverified')));
    });
  }

  it('reads no date, fraction or other word', () => {
    for (const line of ['seen 4/5/2026', 'pain 4/10', 'HEP 5/7 days', 'minutes', 'total assessment']) assert.equal(gradeAt(line, 6), undefined, line);
  });
});

describe('measureCompletions', () => {
  it('holds every row of the data', () => {
    assert.equal(measureCompletions().length, measures.length + motionNorms.length + ordinalScales.length);
  });

  it('leaves no plausible value behind when it is tabbed past', () => {
    for (const { snippet, label } of measureCompletions()) {
      for (const [, text = ''] of snippet.matchAll(/\$\{\d[:|]([^},|]*)/g)) assert.match(text, /^\[/, label);
    }
  });

  it('asks for the side of a limb motion, not of the spine', () => {
    const snippet = (label: string): string => measureCompletions().find((row) => row.label === label)?.snippet ?? '';
    assert.match(snippet('shoulder flexion'), /Right,Left,Bilateral/);
    assert.doesNotMatch(snippet('cervical flexion'), /Right/);
    assert.match(snippet('cervical rotation'), /Right/);
  });
});
