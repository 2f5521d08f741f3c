// Names and numbers learnt in one document of a case, hidden in the others. All people and numbers are made up.
import assert from 'node:assert/strict';
import { caseNameOf, caseValues } from '../../../src/core/phi/caseValues';
import { restore } from '../../../src/core/phi/restore';
import { scrub } from '../../../src/core/phi/scrub';

const intake = 'Patient: Hope Pillar\nMRN: 77-30418-QX\nReferred by Dr. Zorvek Brandauer.\nMember ID W123456789\n';

describe('caseValues', () => {
  it('gives the names and numbers that a document holds for sure', () => {
    const values = caseValues(intake);
    const of = (category: string): string[] => values.filter((value) => value.category === category).map(({ value }) => value);
    assert.ok(of('NAME').some((name) => name.includes('Pillar')) && of('NAME').some((name) => name.includes('Brandauer')), of('NAME').join());
    assert.ok(of('HEALTH_PLAN_ID').some((value) => value.includes('W123456789')));
    assert.equal(new Set(values.map(({ category, value }) => `${category} ${value}`)).size, values.length);
    assert.deepEqual(caseValues('BBS 44/56, TUG 14.6 s.'), []);
  });

  it('hides in another document what would otherwise pass', () => {
    const note = 'Pillar walked at side, 150 ft zorvek SBA.';
    assert.equal(scrub(note).text, note, 'the note needs no case: choose other names');
    const together = scrub(note, { learnt: caseValues(intake) });
    assert.match(together.text, /^\[NAME_\d+\] walked at side, 150 ft \[NAME_\d+\] SBA\.$/);
    assert.equal(restore(together.text, together.surrogates).text, note);
  });

  it('spares words that are only by chance a name of the case', () => {
    const note = 'Pt has hope for recovery. I hope to progress gait.';
    assert.equal(scrub(note, { learnt: caseValues(intake) }).text, note);
  });
});

describe('caseNameOf', () => {
  const cases: readonly (readonly [string, string | undefined])[] = [
    ['---\ncase: Quillam TKA\ndiscipline: PT\n---\nNote', 'quillam tka'],
    ['---\r\ndiscipline: PT\r\ncase: "A-7"\r\n---\r\nNote', 'a-7'],
    ['---\ndiscipline: PT\n---\ncase: none', undefined],
    ['---\ncase:\n---\n', undefined],
    ['case: A', undefined],
    ['', undefined],
  ];
  for (const [text, name] of cases) it(`${JSON.stringify(text)} -> ${name ?? 'none'}`, () => assert.equal(caseNameOf(text), name));
});
