// The letters that the offline composer writes for the fictional cases of sample/appeals, from the facts the panel puts into the case file.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { assessCase } from '../../../src/core/appeals/case/assessCase';
import { caseFacts } from '../../../src/core/appeals/case/caseFacts';
import { newFacts } from '../../../src/core/appeals/case/factsForm';
import { newCase, type AppealCase } from '../../../src/core/appeals/case/caseFile';
import { builtinCriteriaSets } from '../../../src/core/appeals/criteria/builtinSets';
import { readNoteDate } from '../../../src/core/appeals/criteria/noteDate';
import { readDenial } from '../../../src/core/appeals/denial';
import { compose } from '../../../src/core/draft/compose';
import { filledSource, groundOf } from '../../../src/core/draft/draftSource';
import { withLongDates } from '../../../src/core/draft/letterDates';
import { readSource } from '../../../src/core/draft/readSource';
import { ground } from '../../../src/core/grounding/ground';
import { builtinTemplates } from '../../../src/core/prompts/template';
import { readDocument } from '../../../src/documents/readDocument';

const cases = [
  { folder: 'cimt-prior-auth', letter: 'denial.pdf', id: 'appeal-cimt-prior-auth', discipline: 'OT', given: { preService: true, corrections: { denialType: 'prior-authorization' } } },
  { folder: 'cimt-visit-limit', letter: 'denial.docx', id: 'appeal-cimt-quantity', discipline: 'OT', given: {} },
  { folder: 'neuro-reeducation', letter: 'denial.txt', id: 'appeal-session', discipline: 'PT', given: {} },
] as const;

describe('the letter composed for a sample case', () => {
  for (const { folder, letter, id, discipline, given } of cases) {
    it(`says nothing that the facts of ${folder} do not bear out`, async () => {
      const place = `sample/appeals/${folder}`;
      const read = await readDocument(readFileSync(`${place}/${letter}`));
      assert.ok(read.kind === 'text');
      // The newest first: the order of exhibits is the person's choice.
      const files = readdirSync(place).filter((name) => name.endsWith('.md')).reverse();
      const notes = new Map(files.map((file) => {
        const text = readFileSync(`${place}/${file}`, 'utf8');
        return [file, { file, text, date: readNoteDate(text, file) ?? undefined }];
      }));
      const appeal: AppealCase = { ...newCase, ...given, letter, exhibits: files.map((file) => ({ file })) };
      const result = assessCase(appeal, read.text, readDenial(read.text), notes, builtinCriteriaSets);
      const template = builtinTemplates().find((one) => one.id === id);
      assert.ok(template);
      const facts = newFacts(template, caseFacts(result, { letterhead: 'Lindenport Clinic, Phone 503-555-0110', signature: 'Lena Fairbourne, OTR/L', contact: '', today: '2026-11-28', urgent: false, preService: appeal.preService }));
      const source = filledSource(facts, [template]);
      assert.ok(source);
      const draft = withLongDates(compose(readSource(source.ownText, template), template, { source: source.ownText, discipline, unitRule: undefined }));
      assert.doesNotMatch(draft.replace(/"[^"\n]*"/g, ''), /\b\d{4}-\d{2}-\d{2}\b|\b\d{1,2}\/\d{1,2}\/\d{4}\b/);
      assert.deepEqual(ground(groundOf(source), draft, { criterionStatus: 'not documented' }).unsupported.map(({ start, end }) => draft.slice(Math.max(0, start - 40), end)), []);
    });
  }
});
