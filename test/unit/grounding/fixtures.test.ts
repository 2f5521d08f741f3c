// The gate on the project's own set: planted errors found, false alarms, clean drafts. Fixtures are synthetic.
import assert from 'node:assert/strict';
import { loadPairs } from '../../fixtures/grounding/loadCases';
import { scorePairs } from '../../fixtures/grounding/scorePairs';

describe('grounding on the fixture set', function () {
  this.timeout(600_000);
  const pairs = loadPairs('batch');
  let score: ReturnType<typeof scorePairs>;
  before(() => {
    score = scorePairs(pairs);
  });

  it('has at least 200 pairs, each error marked where it stands', () => {
    assert.ok(pairs.length >= 200);
    for (const { draft, gold } of pairs) assert.ok(gold === undefined || (gold.start >= 0 && gold.end <= draft.length && gold.start < gold.end));
  });
  it('finds at least 97 of 100 planted errors', () => assert.ok(score.found / score.planted >= 0.97, `${score.found} of ${score.planted}\n${score.missed.slice(0, 20).join('\n')}`));
  it('finds at least 95 of 100 whose figure stands elsewhere in the source', () => assert.ok(score.foundElsewhere / score.plantedElsewhere >= 0.95, `${score.foundElsewhere} of ${score.plantedElsewhere}`));
  it('raises at most one false alarm per 1,000 words', () => assert.ok((1000 * score.falseAlarms) / score.words <= 1, `${score.falseAlarms} in ${score.words} words\n${[...new Set(score.alarms)].slice(0, 20).join('\n')}`));
  it('leaves at least 95 of 100 clean drafts alone', () => assert.ok(score.cleanWithoutAlarm / score.cleanDrafts >= 0.95, `${score.cleanWithoutAlarm} of ${score.cleanDrafts}`));
});

/** Written before they were first run, in the way of a demanding tester; see the bench's results for the first figures. */
describe('grounding on pairs written blind', function () {
  this.timeout(600_000);
  let score: ReturnType<typeof scorePairs>;
  before(() => {
    score = scorePairs(loadPairs('blind'));
  });

  it('finds at least 91 of 100 planted errors', () => assert.ok(score.found / score.planted >= 0.91, `${score.found} of ${score.planted}\n${score.missed.slice(0, 40).join('\n')}`));
  it('finds at least 90 of 100 whose figure stands elsewhere in the source', () => assert.ok(score.foundElsewhere / score.plantedElsewhere >= 0.9, `${score.foundElsewhere} of ${score.plantedElsewhere}`));
  it('raises at most two false alarms per 1,000 words', () => assert.ok((1000 * score.falseAlarms) / score.words <= 2, `${score.falseAlarms} in ${score.words} words\n${[...new Set(score.alarms)].slice(0, 20).join('\n')}`));
  it('leaves at least 80 of 100 clean drafts alone', () => assert.ok(score.cleanWithoutAlarm / score.cleanDrafts >= 0.8, `${score.cleanWithoutAlarm} of ${score.cleanDrafts}`));
});

/** Written whole before their first run as well, in styles none of the others has; see the bench's results. */
describe('grounding on pairs in unseen styles', function () {
  this.timeout(600_000);
  let score: ReturnType<typeof scorePairs>;
  before(() => {
    score = scorePairs(loadPairs('unseen'));
  });

  it('finds at least 82 of 100 planted errors', () => assert.ok(score.found / score.planted >= 0.82, `${score.found} of ${score.planted}\n${score.missed.slice(0, 40).join('\n')}`));
  it('raises at most six false alarms per 1,000 words', () => assert.ok((1000 * score.falseAlarms) / score.words <= 6, `${score.falseAlarms} in ${score.words} words\n${[...new Set(score.alarms)].slice(0, 20).join('\n')}`));
});

/** Each fact in several wordings of the note and of the draft, every wording against every other. */
describe('grounding across wordings', function () {
  this.timeout(600_000);
  let score: ReturnType<typeof scorePairs>;
  before(() => {
    score = scorePairs(loadPairs('grid'));
  });

  it('finds at least 95 of 100 planted errors', () => assert.ok(score.found / score.planted >= 0.95, `${score.found} of ${score.planted}\n${score.missed.slice(0, 40).join('\n')}`));
  it('leaves at least 95 of 100 clean drafts alone', () => assert.ok(score.cleanWithoutAlarm / score.cleanDrafts >= 0.95, `${score.cleanWithoutAlarm} of ${score.cleanDrafts}\n${score.alarms.slice(0, 20).join('\n')}`));
});

/** Written on 2026-11-29 to be hard: another's words for everything, tables set in columns, letters; first figures in the bench's results. */
describe('grounding on the latest pairs written blind', function () {
  this.timeout(600_000);
  let score: ReturnType<typeof scorePairs>;
  before(() => {
    score = scorePairs(loadPairs('fresh'));
  });

  it('finds at least 75 of 100 planted errors', () => assert.ok(score.found / score.planted >= 0.75, `${score.found} of ${score.planted}\n${score.missed.slice(0, 40).join('\n')}`));
  it('raises at most seven false alarms per 1,000 words', () => assert.ok((1000 * score.falseAlarms) / score.words <= 7, `${score.falseAlarms} in ${score.words} words\n${[...new Set(score.alarms)].slice(0, 20).join('\n')}`));
});
