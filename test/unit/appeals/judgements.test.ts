// A payer's own row is met once a person has read its evidence, and only for that evidence. All text is fictional.
import assert from 'node:assert/strict';
import type { CaseNote, CriteriaSet, MappedCriterion } from '../../../src/core/appeals/criteria/criteriaTypes';
import { judgedMap, withJudgement, type Judgement } from '../../../src/core/appeals/criteria/judgements';
import { mapCriteria } from '../../../src/core/appeals/criteria/mapCriteria';

const rows = ['The patient has been fitted with a compression garment.', 'Cognition was screened with a standardized tool.'];
const note = (text: string): CaseNote => ({ file: '2026-03-10-note.md', text: `Visit note\n\n${text}` });
const fitted = note('Flat knit sleeve fitted 3/4, donned alone.');
const booked = note('Fitter booked 3/20 for a flat knit sleeve.');

const mapped = (judgements: readonly Judgement[], record: CaseNote = fitted, set: Partial<CriteriaSet> = {}): readonly MappedCriterion[] =>
  judgedMap(mapCriteria({ id: 'x', title: 'x', origin: 'policy', denialTypes: [], criteria: rows.map((text, index) => ({ id: String(index), text })), ...set }, [record]), judgements);
const first = (...given: Parameters<typeof mapped>): MappedCriterion => mapped(...given)[0]!;
const quotes = (list: MappedCriterion['quotes']): readonly string[] => list.map(({ quote }) => quote);

describe('A criterion of the payer\'s own policy', () => {
  it('waits for a person, with its evidence', () => {
    const row = first([]);
    assert.deepEqual([row.status, row.judged, quotes(row.quotes)], ['unconfirmed', false, ['Flat knit sleeve fitted 3/4, donned alone.']]);
  });

  it('needs none in a checklist, nor where the set says which words prove it', () => {
    assert.equal(first([], fitted, { origin: 'checklist' }).status, 'met');
    assert.equal(first([], fitted, { criteria: [{ id: '0', text: rows[0]!, evidence: ['sleeve fitted'] }] }).status, 'met');
  });

  it('needs none where figures decide, nor where the heading names a known kind', () => {
    const criteria = ['Active wrist extension of at least 10 degrees is present.', 'Rehabilitation potential is documented'].map((text, index) => ({ id: String(index), text }));
    assert.deepEqual(mapped([], note('Active wrist extension 16°.\nRehab potential good.'), { criteria }).map(({ status }) => status), ['met', 'met']);
  });

  it('is met once the evidence is confirmed', () => {
    const judged = first(withJudgement([], first([]), true));
    assert.deepEqual([judged.status, judged.judged, judged.quotes.length, judged.toGather], ['met', true, 1, []]);
  });

  it('is not documented once the evidence is refused, which stays in sight', () => {
    const judged = first(withJudgement([], first([]), false));
    assert.deepEqual([judged.status, judged.judged, judged.quotes.length, quotes(judged.nearest)], ['notDocumented', true, 0, ['Flat knit sleeve fitted 3/4, donned alone.']]);
    assert.equal(judged.toGather.length, 1);
  });

  it('is met by the nearest passage where a person says so', () => {
    const judged = first(withJudgement([], first([], booked), true), booked);
    assert.deepEqual([judged.status, quotes(judged.quotes), judged.nearest], ['met', ['Fitter booked 3/20 for a flat knit sleeve.'], []]);
  });

  it('waits again when the decision is taken back, after either answer', () => {
    for (const meets of [true, false]) {
      const judgements = withJudgement([], first([]), meets);
      const back = withJudgement(judgements, first(judgements), undefined);
      assert.deepEqual([back, first(back).status], [[], 'unconfirmed']);
    }
  });

  it('holds one decision a row, the last one', () => {
    const yes = withJudgement([], first([]), true);
    const no = withJudgement(yes, first(yes), false);
    assert.deepEqual(no.map(({ meets }) => meets), [false]);
    assert.equal(first(no).status, 'notDocumented');
  });

  it('asks anew when the record says something else', () => {
    const yes = withJudgement([], first([]), true);
    assert.equal(first(yes, note('Flat knit sleeve fitted 3/4, husband dons it.')).status, 'unconfirmed');
  });

  it('leaves the other rows alone', () => assert.deepEqual(mapped(withJudgement([], first([]), true)).map(({ status }) => status), ['met', 'notDocumented']));
});

describe('A criterion of a checklist', () => {
  it('is taken out of the letter when a person says that the quote does not show it', () => {
    const row = first([], fitted, { origin: 'checklist' });
    assert.equal(first(withJudgement([], row, false), fitted, { origin: 'checklist' }).status, 'notDocumented');
  });
});
