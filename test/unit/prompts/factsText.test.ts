// The facts of a filled template as text, and back.
import assert from 'node:assert/strict';
import { factsText, readFactsText } from '../../../src/core/prompts/factsText';
import { read, soap, text } from './filledSoap';

describe('readFactsText', () => {
  it('is undefined for a raw note', () => {
    for (const note of [
      '',
      '\n',
      'Pt reports 2 falls.',
      'S: ok\nO: BBS 44',
      'Condition: R TKA\nBBS 44/56 today',
      'Pain: 3/10\n- one\n',
      'Condition: a\nCondition: b',
      '### Measures\nBBS 44',
      `${factsText(read(text))}\nfree line`,
    ]) {
      assert.equal(readFactsText(note, soap), undefined, JSON.stringify(note));
    }
  });

  it('reads canonical text in which values have become surrogates', () => {
    const facts = readFactsText(
      'Patient: [NAME_1]\nDate of service: [DATE_1 = visit 7]\n\n### Measures\n\n| Measure | Side | Baseline | Current | Goal | Unit |\n| --- | --- | --- | --- | --- | --- |\n| BBS | n/a | 38 on [DATE_2] | 44 |  |  |\n\n### Other facts: Plan\n\n- Seen with [NAME_2].',
      soap,
    );
    assert.deepEqual(facts?.fields, { 'patient.name': '[NAME_1]', dos: '[DATE_1 = visit 7]' });
    assert.equal(facts?.measures[0]?.baseline, '38 on [DATE_2]');
    assert.deepEqual(
      facts?.statements.map(({ text: words, section }) => [words, section]),
      [['Seen with [NAME_2].', 'P']],
    );
  });

  it("writes the therapist's words and the labels, nothing else of the template", () => {
    assert.equal(
      factsText(read(text)),
      [
        'Discipline: PT',
        'Condition: R TKA, 6 weeks',
        'Patient report: "I nearly fell on the grass twice."',
        'Pain: 3/10 R knee on stairs',
        'Timed-code minutes: 38',
        'Skilled need: graded foam challenge and guarded at the gait belt',
        '',
        '### Measures',
        '',
        '| Measure | Side | Baseline | Current | Goal | Unit |',
        '| --- | --- | --- | --- | --- | --- |',
        '| Knee flexion AROM | right | 95 | 102 | 120 | degrees |',
        '| BBS | n/a | 38 | 44 |  |  |',
        '',
        '### Interventions',
        '',
        '| Code | Minutes | Exercise or task | Dose | Cueing | Assist | Response |',
        '| --- | --- | --- | --- | --- | --- | --- |',
        '| 97112 | 24 | Foam, eyes closed | 4 x 20 s |  |  | LOB x2 |',
      ].join('\n'),
    );
  });
});
