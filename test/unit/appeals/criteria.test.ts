import assert from 'node:assert/strict';
import { builtinCriteriaSets } from '../../../src/core/appeals/criteria/builtinSets';
import type { CaseNote, CriteriaSet } from '../../../src/core/appeals/criteria/criteriaTypes';
import { mapCriteria } from '../../../src/core/appeals/criteria/mapCriteria';
import { policyCriteria, readCriteriaSet } from '../../../src/core/appeals/criteria/readCriteriaSet';
import { buildExhibits } from '../../../src/core/appeals/exhibits/exhibits';

const evaluation: CaseNote = {
  file: 'visits/eval.md',
  text: 'OT initial evaluation\nDate: 2026-01-12\nDx: left hemiparesis after ischemic stroke, onset 2025-08-30.\nActive wrist extension L 8°, finger extension L 12°. ARAT L 18/57.\nFollows 2-step commands. MoCA 27/30.\nRehab potential: good.\fSigned: Lena Park, OTR/L\n',
};
const progress: CaseNote = {
  file: 'visits/progress.md',
  text: 'OT progress report\nDate: 2026-02-20\nActive wrist extension L 15°, finger extension L 14°. ARAT L 18/57 to 27/57.\nPatient has plateaued in grip strength.\nGoal: ARAT 40/57 by 6 weeks.\n',
};
const set = (...texts: readonly string[]): CriteriaSet => ({ id: 'x', title: 'x', origin: 'policy', denialTypes: [], criteria: texts.map((text, index) => ({ id: String(index), text })) });

describe('the criteria map', () => {
  it('takes the latest value for a criterion with a number, and quotes it', () => {
    const [row] = mapCriteria(set('At least 10 degrees of active wrist and finger extension'), [evaluation, progress], buildExhibits([{ file: evaluation.file, pageCount: 2 }, { file: progress.file }]));
    assert.equal(row?.status, 'met');
    assert.deepEqual(row?.quotes.map(({ file, quote, exhibit, page }) => [file, quote, exhibit, page]), [[progress.file, 'Active wrist extension L 15°, finger extension L 14°.', 'B', 3]]);
  });
  it('says not met where the value falls short', () => {
    assert.equal(mapCriteria(set('At least 10 degrees of active wrist extension'), [evaluation])[0]?.status, 'notMet');
  });
  it('never calls contrary evidence met', () => {
    const [row] = mapCriteria(set('Maximum improvement has not been attained; no plateau'), [evaluation, progress]);
    assert.equal(row?.status, 'notMet');
    assert.equal(row?.quotes[0]?.quote, 'Patient has plateaued in grip strength.');
  });
  it('does not take a goal for a finding', () => {
    assert.equal(mapCriteria(set('ARAT of at least 35'), [progress])[0]?.status, 'notMet');
  });
  it('says what to gather where the record is silent', () => {
    const [row] = mapCriteria(set('Plan of care certified by the physician'), [evaluation, progress]);
    assert.equal(row?.status, 'notDocumented');
    assert.match(row?.toGather[0] ?? '', /plan of care/);
  });
  it('points into the text of the note', () => {
    for (const row of mapCriteria(builtinCriteriaSets[0] ?? set(), [evaluation, progress])) {
      for (const { file, start, end, quote } of row.quotes) {
        const note = [evaluation, progress].find((each) => each.file === file);
        assert.equal(note?.text.slice(start, end).replace(/\s+/g, ' '), quote);
      }
    }
  });
});

describe('criteria sets', () => {
  it('reads a YAML set and numbers its rows', () => {
    const read = readCriteriaSet('cigna.yaml', 'title: CPG 135\nsource: Cigna CPG 135\ncriteria:\n  - Goals are measurable\n  - text: Progress is shown\n    gather: two scores\n');
    assert.ok('set' in read);
    assert.deepEqual(read.set.criteria.map(({ id, text }) => [id, text]), [['1', 'Goals are measurable'], ['2', 'Progress is shown']]);
    assert.equal(read.set.origin, 'policy');
  });
  it('names what is wrong with a file and repeats none of it', () => {
    for (const text of ['{"title": "secret"', '{"title": "secret"}', '[]', '']) {
      const read = readCriteriaSet('own.json', text);
      assert.ok('error' in read && !read.error.includes('secret'));
    }
  });
  it('splits pasted policy text into its items', () => {
    const read = policyCriteria('Physical therapy is considered medically necessary when ALL of the following are met:\n\n1. The goals are individualized, measurable\n   and time-limited; and\n2. The patient is improving; AND\n3. Documentation includes ONE of the following:\n   a. a progress report every 10 visits\n   b. a re-evaluation\n');
    assert.ok('set' in read);
    assert.deepEqual(read.set.criteria.map(({ text }) => text), ['The goals are individualized, measurable and time-limited', 'The patient is improving', 'a progress report every 10 visits', 'a re-evaluation']);
  });
});
