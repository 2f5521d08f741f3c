// The case file and the facts it leads to. The letter and the notes are those of sample/appeals, which are fictional.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { assessCase, type CaseAssessment } from '../../../../src/core/appeals/case/assessCase';
import { caseClock } from '../../../../src/core/appeals/case/caseClock';
import { caseFacts } from '../../../../src/core/appeals/case/caseFacts';
import { correctedReading, fieldProblem } from '../../../../src/core/appeals/case/caseFields';
import { letterInCase, looksLikeCase, newCase, readCaseFile, writeCaseFile, type AppealCase } from '../../../../src/core/appeals/case/caseFile';
import { factsPlace, letterPlace, relabelled } from '../../../../src/core/appeals/case/caseLetter';
import { newFacts, renewedFacts } from '../../../../src/core/appeals/case/factsForm';
import { fittingTemplate } from '../../../../src/core/appeals/caseFile/fittingTemplate';
import { builtinCriteriaSets } from '../../../../src/core/appeals/criteria/builtinSets';
import { readDenial } from '../../../../src/core/appeals/denial';
import { filledSource } from '../../../../src/core/draft/draftSource';
import { readFilled } from '../../../../src/core/prompts/readFilled';
import { builtinTemplates, type Template } from '../../../../src/core/prompts/template';
import { caseEdit } from '../../../../src/protocol/caseEdits';

const folder = 'sample/appeals/neuro-reeducation';
const letter = readFileSync(`${folder}/denial.txt`, 'utf8');
const files = ['2026-08-11-pt-evaluation.md', '2026-09-24-pt-progress-report.md'];
const notes = new Map(files.map((file) => [file, { file, text: readFileSync(`${folder}/${file}`, 'utf8') }]));
const appeal: AppealCase = { ...newCase, letter: 'denial.txt', exhibits: files.map((file) => ({ file })) };
const assess = (given: AppealCase): CaseAssessment => assessCase(given, letter, readDenial(letter), notes, builtinCriteriaSets);
const template = builtinTemplates().find(({ id }) => id === 'appeal-session') as Template;
const settings = { letterhead: 'Lindenport Clinic', signature: 'Joanna Pellworth, PT, DPT', contact: '', today: '2026-11-02', urgent: false, preService: false };

describe('the case file', () => {
  it('keeps every answer', () => {
    const full: AppealCase = { ...appeal, status: 'sent', urgent: true, preService: true, levels: 2, fileBy: '2027-04-17', criteria: 'necessity', policy: { title: 'CPG 135', text: '- must: walk' }, corrections: { payer: 'Cigna: "Health"', planType: 'ma', claimNumbers: '' } };
    assert.deepEqual(readCaseFile(writeCaseFile(undefined, full)), full);
  });

  it('is told from other Markdown', () => {
    assert.ok(looksLikeCase(writeCaseFile(undefined, appeal)));
    for (const text of ['', '# Note', '---\ntitle: x\n---\n', '---\ntheradraft: appeal', '---\n"theradraft: appeal\n---\n']) assert.equal(readCaseFile(text), undefined);
  });

  it('keeps what stands below its answers, and takes damaged answers as absent', () => {
    const text = `${writeCaseFile(undefined, appeal)}\nMy own words.\n`;
    assert.equal(writeCaseFile(text, { ...appeal, urgent: true }), text.replace('urgent: false', 'urgent: true'));
    assert.deepEqual(readCaseFile(text.replace('levels: 1', 'levels: many').replace('status: open', 'status: lost')), appeal);
  });

  it('gives back a letter that stands in it, whatever the letter holds', () => {
    const odd = `${letter}\n~~~\n## Facts\n~~~~text\n`;
    const text = writeCaseFile(undefined, newCase, odd);
    assert.equal(letterInCase(text), odd);
    assert.equal(letterPlace(text), undefined, 'the denial is not the appeal');
  });

  it('knows facts and letter apart', () => {
    const facts = newFacts(template, caseFacts(assess(appeal), settings));
    const text = `${writeCaseFile(undefined, appeal)}\n${facts}`;
    assert.equal(letterPlace(text), undefined);
    const place = factsPlace(text);
    assert.ok(place);
    const both = `${text}\n# Appeal letter\n\n## Request\n\nPay.\n`;
    const at = letterPlace(both);
    assert.equal(at && both.slice(at.start, at.end), '# Appeal letter\n\n## Request\n\nPay.');
    // The letter may have taken the place of the facts.
    const alone = both.slice(0, place.start) + both.slice(place.end);
    const there = letterPlace(alone);
    assert.equal(there && alone.slice(there.start, there.end), '# Appeal letter\n\n## Request\n\nPay.');
  });
});

describe('the fields of a case', () => {
  for (const [name, text] of [['denialDate', '02/30/2026'], ['serviceDates', '09/22/2026, soon'], ['appealDeadlineStated', 'a while'], ['cpt', '9711'], ['planType', 'gold']] as const) {
    it(`refuse "${text}" as ${name} and keep the letter's own`, () => {
      assert.match(fieldProblem(name, text) ?? '', /^[A-Z].*\.$/);
      assert.deepEqual(correctedReading(readDenial(letter), { [name]: text })[name], readDenial(letter)[name]);
    });
  }

  it('take a correction as sure', () => {
    const reading = correctedReading(readDenial(letter), { denialDate: '10/20/2026', cpt: '97112; 97116', payer: '' });
    assert.deepEqual([reading.denialDate.value, reading.cpt.value, reading.payer.value, reading.payer.confidence], ['2026-10-20', ['97112', '97116'], null, 'sure']);
  });
});

describe('the clock of a case', () => {
  const choices = { urgent: false, preService: false, levels: 1 } as const;
  it('lets the printed time win and shows the conflict', () => {
    const reading = correctedReading(readDenial(letter), { appealDeadlineStated: '90 days' });
    const clock = caseClock(reading, 'erisa', choices);
    assert.deepEqual([clock.fileBy, clock.from, clock.rule?.fileBy, clock.conflict], ['2027-01-17', 'notice', '2027-04-17', true]);
  });

  it('counts from receipt where it is known, and says what is missing', () => {
    const received = correctedReading(readDenial(letter), { receivedDate: '10/26/2026' });
    assert.equal(caseClock(received, 'erisa', choices).fileBy, '2027-04-24');
    const undated = correctedReading(readDenial(letter), { denialDate: '' });
    assert.match(caseClock(undated, 'erisa', choices).problem ?? '', /date on the notice is missing/);
    assert.equal(caseClock(undated, 'erisa', choices).fileBy, undefined);
  });
});

describe('the facts of a case', () => {
  it('hold the denial, met criteria only, and the exhibits, and read back as the template', () => {
    const result = assess(appeal);
    const facts = newFacts(template, caseFacts(result, settings));
    const filled = readFilled(facts, builtinTemplates());
    const value = (name: string): string | undefined => filled?.fields.find((field) => field.name === name)?.value;
    assert.equal(filled?.template.id, 'appeal-session');
    assert.deepEqual([value('member.id'), value('denial.date'), value('plan.type'), value('carc')], ['U70318846 01', '10/19/2026', 'ERISA group plan', '50']);
    assert.equal(value('denial.reason.verbatim'), result.reading.reasonVerbatim.value);
    const met = result.map.filter(({ status }) => status === 'met');
    assert.ok(met.length > 0 && met.length === filled?.rows['criteria']?.length);
    assert.deepEqual(filled?.rows['exhibits']?.map(({ cells }) => cells['label']?.value), ['A', 'B']);
    assert.deepEqual([value('patient.name'), value('birth.date'), value('signature')], ['Thaddeus Lindqvist', '06/19/1949', 'Joanna Pellworth, PT, DPT']);
    assert.deepEqual(filled?.rows['measures']?.map(({ cells }) => [cells['name']?.value, cells['baseline']?.value, cells['current']?.value])[0], ['Berg Balance Scale', '36/56', '43/56']);
  });

  it('are renewed without touching what the therapist wrote', () => {
    const first = newFacts(template, caseFacts(assess(appeal), settings)).replace('- Patient: Thaddeus Lindqvist', '- Patient: Thaddeus P. Lindqvist').replace('Lindenport Clinic', 'My own clinic').replace('### Denial', 'A sentence of mine.\n\n### Denial');
    const turned = { ...appeal, exhibits: appeal.exhibits.toReversed(), corrections: { memberId: 'U-1' } };
    const next = renewedFacts(first, template, caseFacts(assess(turned), settings));
    for (const words of ['- Patient: Thaddeus P. Lindqvist', '- Letterhead: My own clinic', 'A sentence of mine.', '- Member ID: U-1', '| A | 2026-09-24 PT progress report | 1 |', '| B | 2026-08-11 PT evaluation | 2 |', '(Exhibit B, p. 2)\n- Timeline: 08/11/2026: PT evaluation (Exhibit B, p. 2)']) assert.ok(next.includes(words), words);
    assert.equal(next.split('\n').length, first.split('\n').length);
  });

  it('leave out what a letter about codes does not need, and are read back in that shape', () => {
    const bundled = 'Example Health Plan\nMember ID X12345678\nClaim number 99887766\n97530 on 05/20/2026\nCO-97: The service is included in the payment for another service of the same day.';
    const result = assessCase(newCase, bundled, readDenial(bundled), new Map(), []);
    const facts = newFacts(template, caseFacts(result, settings));
    for (const gone of ['### Measures', '- Skilled need:', '- Consequence if upheld:', '| Measure |']) assert.ok(!facts.includes(gone), gone);
    assert.match(facts, /^<!-- theradraft:appeal-session for coding-bundling -->\n[^]*### Criteria\n[^]*- Answer to the reason: \[/);
    const source = filledSource(facts, builtinTemplates());
    assert.deepEqual(source?.template, fittingTemplate(template, result.reading, [], {}));
    assert.ok(!source?.missing.some((label) => ['Measures', 'Skilled need', 'Condition'].includes(label)));
    // A section that the therapist writes in by hand comes back.
    const added = filledSource(facts.replace('### Criteria', '- Consequence if upheld: falls on the stairs at home\n\n### Criteria'), builtinTemplates());
    assert.ok(added?.template.sections.some(({ id }) => id === 'consequence'));
  });

  it('relabel the letter all at once', () => {
    assert.equal(relabelled('Exhibit A, p. 1; Exhibit B; Exhibits AB', new Map([['A', 'B'], ['B', 'A']])), 'Exhibit B, p. 1; Exhibit A; Exhibits AB');
  });
});

describe('an intent of the panel', () => {
  it('moves, adds once, renames and removes exhibits', () => {
    const order = (given: AppealCase | undefined): readonly string[] => (given?.exhibits ?? []).map(({ file }) => file);
    const apply = (intent: Parameters<typeof caseEdit>[1]): AppealCase | undefined => {
      const edit = caseEdit(appeal, intent);
      return edit && { ...appeal, ...edit };
    };
    assert.deepEqual(order(apply({ type: 'moveExhibit', file: files[1] ?? '', by: -1 })), files.toReversed());
    assert.equal(apply({ type: 'moveExhibit', file: files[0] ?? '', by: -1 }), undefined);
    assert.equal(apply({ type: 'addExhibits', files }), undefined);
    assert.deepEqual(order(apply({ type: 'addExhibits', files: ['x.md', 'x.md'] })), [...files, 'x.md']);
    assert.equal(apply({ type: 'renameExhibit', file: files[0] ?? '', title: ' Evaluation ' })?.exhibits[0]?.title, 'Evaluation');
    assert.deepEqual(order(apply({ type: 'removeExhibit', file: files[0] ?? '' })), files.slice(1));
  });
});
