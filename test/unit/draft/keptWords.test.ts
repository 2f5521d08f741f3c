// A draft made again, by a model that words everything otherwise. The note and the drafts are made up.
import assert from 'node:assert/strict';
import { carryOver } from '../../../src/core/draft/carryOver';
import { rawSource } from '../../../src/core/draft/draftSource';
import { finalText } from '../../../src/core/draft/finalText';
import { keptWords, withKeptWords } from '../../../src/core/draft/keptWords';
import { openReview, reduceReview } from '../../../src/core/draft/review';
import type { Review } from '../../../src/core/draft/reviewTypes';
import type { ReviewEvent } from '../../../src/core/draft/sessionEvents';
import { scrub } from '../../../src/core/phi/scrub';
import { builtinTemplates } from '../../../src/core/prompts/template';
import { checkReply } from '../../../src/llm/draftFlow';

const note = 'Ann Berg seen today. Pain 3/10 on stairs. BBS 44/56. 97112 23 min on foam. Unsafe on foam. 2x/wk.\n';
const template = builtinTemplates().find(({ id }) => id === 'soap');
assert.ok(template);
const soap = template;
const first = `## Subjective

Pain is 3/10 on stairs.

## Objective

- BBS 44/56.
- 97112, 23 minutes, on foam.

## Assessment

Unsafe on foam. [NEEDS: prior level of function]

## Plan

Continue 2x/week.
`;
const second = `## Subjective

The patient reports stair pain rated 3/10.

## Objective

- Berg Balance Scale score of 44/56.
- Neuromuscular re-education (97112) for 23 minutes on foam.

## Assessment

Balance on foam is unsafe. Prior level of function: walked without a device.

## Plan

Frequency of 2x/week continues.
`;

async function reviewOf(text: string, source = note, earlier?: Review, section?: string): Promise<Review> {
  const kept = earlier && keptWords(earlier, section);
  const { reply } = await checkReply(text, rawSource(source, soap), scrub(source, {}).surrogates, { origin: 'model', partial: false, kept });
  return carryOver(earlier, openReview(source, reply));
}

/** What `decide` does to the change whose draft words hold `words`. */
function at(review: Review, words: string, decide: (hunk: number) => ReviewEvent): Review {
  const hunk = review.hunks.find((candidate) => candidate.kind !== 'same' && (candidate.after.includes(words) || (candidate.after === '' && candidate.before.includes(words))));
  assert.ok(hunk, words);
  return reduceReview(review, decide(hunk.id));
}
const accept = (hunk: number): ReviewEvent => ({ type: 'decide', hunk, decision: 'accepted' });
const decisionAt = (review: Review, words: string): string | undefined => {
  const hunk = review.hunks.find(({ kind, after }) => kind !== 'same' && after.includes(words));
  return hunk && (review.choices.decisions[hunk.id] ?? 'pending');
};
const answered = `${note}Prior level of function: walked without a device.\n`;

describe('a draft made again after an answer', () => {
  it('keeps the very words that were accepted, accepted, and takes the new ones elsewhere', async () => {
    let earlier = await reviewOf(first);
    for (const words of ['Pain is 3/10', '97112, 23 minutes', 'Continue 2x']) earlier = at(earlier, words, accept);
    const again = await reviewOf(second, answered, earlier);
    for (const words of ['Pain is 3/10 on stairs.', '97112, 23 minutes, on foam.', 'Continue 2x/week.']) {
      assert.equal(decisionAt(again, words), 'accepted', `${words} in ${again.reply.text}`);
    }
    assert.match(again.reply.text, /Berg Balance Scale score of 44\/56/);
    assert.doesNotMatch(again.reply.text, /stair pain|Neuromuscular|Frequency of/);
    assert.equal(decisionAt(again, 'Berg Balance Scale'), 'pending');
  });

  it('fills a blank that had been accepted', async () => {
    const earlier = at(await reviewOf(first), 'NEEDS', accept);
    const again = await reviewOf(second, answered, earlier);
    assert.doesNotMatch(again.reply.text, /NEEDS/);
    assert.match(again.reply.text, /walked without a device/);
  });

  it('keeps her own wording, accepted', async () => {
    const earlier = at(await reviewOf(first), 'Continue 2x', (hunk) => ({ type: 'editHunk', hunk, text: 'Twice a week, as Ann prefers.' }));
    const again = await reviewOf(second, answered, earlier);
    assert.match(finalText(again), /Twice a week, as Ann prefers\./);
  });

  it('does not keep what was rejected or left open', async () => {
    const earlier = at(await reviewOf(first), 'Pain is 3/10', (hunk) => ({ type: 'decide', hunk, decision: 'rejected' }));
    assert.equal((await reviewOf(second, answered, earlier)).reply.text, second);
  });

  it('keeps an accepted removal', async () => {
    const source = `${note}Weather was fine today.\n`;
    const earlier = at(await reviewOf(first, source), 'Weather', accept);
    const again = await reviewOf(second.replace('2x/week continues.', '2x/week continues. Weather was fine today.'), source, earlier);
    assert.doesNotMatch(again.reply.text, /Weather/);
    assert.doesNotMatch(finalText(again), /Weather/);
  });

  it('marks an unsupported statement of the earlier draft in the new one too, with its answer', async () => {
    let earlier = at(await reviewOf(first.replace('Continue 2x', 'TUG 9.4 s. Continue 2x')), 'TUG 9.4', accept);
    const flag = earlier.flags.find(({ text }) => text.includes('9.4'));
    assert.ok(flag);
    const asked = await reviewOf(second, answered, earlier);
    assert.ok(asked.flags.some(({ id, text }) => text.includes('9.4') && asked.choices.answers[id] === undefined));
    earlier = reduceReview(earlier, { type: 'answerFlag', flag: flag.id, answer: 'mine' });
    const again = await reviewOf(second, answered, earlier);
    assert.ok(again.flags.some(({ id, text }) => text.includes('9.4') && again.choices.answers[id] === 'mine'));
  });
});

describe('keptWords', () => {
  it('is nothing where nothing was accepted', async () => assert.equal(keptWords(await reviewOf(first)), undefined));

  it('keeps of a section that is written again her own wording only', async () => {
    let review = at(await reviewOf(first), 'Continue 2x', accept);
    assert.equal(keptWords(review, 'Plan'), undefined);
    assert.ok(keptWords(review, 'Objective'));
    review = at(review, 'Continue 2x', (hunk) => ({ type: 'editHunk', hunk, text: 'Twice a week.' }));
    assert.ok(keptWords(review, 'Plan'));
  });

  it('gives the earlier draft where all of it was accepted and the new one says the same otherwise', async () => {
    // Words that stand in the note as they are were no decision, so they are reworded like any.
    const plain = first.replace('Unsafe on foam. [NEEDS: prior level of function]', 'Stance on foam is not safe.');
    const review = reduceReview(await reviewOf(plain), { type: 'decideAll', decision: 'accepted' });
    const kept = keptWords(review);
    assert.ok(kept);
    assert.equal(withKeptWords(kept, second.replace(' Prior level of function: walked without a device.', '')), plain);
  });
});

describe('her own wording', () => {
  it('is not lost where the note has changed under it', async () => {
    const earlier = at(await reviewOf(first), 'Continue 2x', (hunk) => ({ type: 'editHunk', hunk, text: 'Twice a week.' }));
    const again = await reviewOf(second, answered.replace('2x/wk.', '2 visits/wk.'), earlier);
    assert.ok(Object.values(again.choices.edits).includes('Twice a week.'));
  });
});
