// What the papers of a case put into the appeal form: values that are values, and only the questions that answer the denial.
import assert from 'node:assert/strict';
import { fittingTemplate } from '../../../src/core/appeals/caseFile/fittingTemplate';
import { measureHistories } from '../../../src/core/appeals/caseFile/measureHistory';
import { readDenial } from '../../../src/core/appeals/denial';
import { builtinTemplates } from '../../../src/core/prompts/template';

const valuesOf = (...texts: readonly string[]): Readonly<Record<string, readonly string[]>> => {
  const notes = texts.map((text, index) => ({ file: `${index}.md`, text, date: `2026-0${index + 1}-10` }));
  return Object.fromEntries(measureHistories(notes).map(({ name, values }) => [name, values.map(({ value }) => value)]));
};

describe('the measures of a case', () => {
  it('take neither a change nor the most there is for a value', () => {
    const found = valuesOf('DHI 58/100. FGA 17/30. mCTSIB foam 6 s of 30 s.', 'DHI 44/100. FGA 20/30.\nA: FGA up 3, DHI down 14.');
    assert.deepEqual(found['DHI'], ['58/100', '44/100']);
    assert.deepEqual(found['FGA'], ['17/30', '20/30']);
    assert.ok(Object.values(found).every((values) => !values.includes('30 s')));
  });

  it('keep the parts of one instrument apart', () => {
    const found = valuesOf('BOT-2 fine manual control 31, manual coordination 28.', 'BOT-2 fine manual control 36, manual coordination 33.');
    assert.deepEqual(found, { 'BOT-2 fine manual control': ['31', '36'], 'BOT-2 manual coordination': ['28', '33'] });
  });

  it('are none where a count stands alone', () => {
    assert.deepEqual(valuesOf('Cuts on a line 7 of 10.'), {});
  });
});

describe('the general appeal form', () => {
  const template = builtinTemplates().find(({ id }) => id === 'appeal-session') ?? assert.fail('no form');
  const sections = (letter: string): readonly string[] => fittingTemplate(template, readDenial(letter), [], {}).sections.map(({ id }) => id);
  const bundled = 'Example Health Plan\nMember ID X12345678\nClaim number 99887766\n97530 on 05/20/2026\nCO-97: The service is included in the payment for another service of the same day.';

  it('asks for no measures and no literature in a letter about codes', () => {
    assert.deepEqual(sections(bundled).filter((id) => ['measures', 'modifications', 'evidence', 'consequence'].includes(id)), []);
    assert.ok(sections(bundled).includes('criteria'));
  });

  it('keeps all its sections where need is denied', () => {
    assert.deepEqual(sections('Example Health Plan\nMember ID X12345678\nClaim number 99887766\nThe services are not medically necessary. CARC 50.'), template.sections.map(({ id }) => id));
  });

  it('keeps what the clinician filled in', () => {
    const kept = fittingTemplate(template, readDenial(bundled), [{ name: 'consequence', label: 'Consequence if upheld', value: 'falls', span: { start: 0, end: 0 } }], {});
    assert.ok(kept.sections.some(({ id }) => id === 'consequence'));
  });

  it('asks for no claim number before service', () => {
    const kept = fittingTemplate(template, readDenial('Example Health Plan\nMember ID X12345678\nAuthorization number A22091455\nYour request for prior authorization is denied. The services are not medically necessary.'), [], {});
    assert.equal(kept.params.find(({ name }) => name === 'claim.number')?.required, false);
  });
});
