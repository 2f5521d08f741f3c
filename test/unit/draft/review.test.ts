// Decisions, wordings and answers in a review, and what they make of the text. All notes are made up.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { finalText } from '../../../src/core/draft/finalText';
import { insertBlock } from '../../../src/core/draft/insertBlock';
import { compareDraft } from '../../../src/core/draft/compareDraft';
import { openFlags, openReview, reduceReview } from '../../../src/core/draft/review';
import type { Review } from '../../../src/core/draft/reviewTypes';
import type { ReviewEvent } from '../../../src/core/draft/sessionEvents';
import type { Unsupported } from '../../../src/core/grounding/groundTypes';
import { inReview, replyOf, unsupportedIn } from './sessionParts';
import { tidyNote } from './noteText';

const source = 'Pt walked 200 ft. BBS 44/56. TUG 13.2 s.\n';
const draft = 'Patient walked 200 ft.\n\n- BBS 44/56, up 9 points.\n- TUG 12.2 s.\n- FGA 18/30.\n';
const nine = unsupportedIn(draft, '9');
const tug = unsupportedIn(draft, '12.2 s', { kind: 'measure', sourceValue: '13.2 s' });
const fga = unsupportedIn(draft, '18/30', { kind: 'measure' });

const opened = (...flags: readonly Unsupported[]): Review => openReview(source, replyOf(draft, flags));
const after = (review: Review, ...events: readonly ReviewEvent[]): Review => events.reduce((now, event) => reduceReview(now, event), review);
const hunkWith = (review: Review, words: string): number => review.hunks.find((hunk) => hunk.after.includes(words) || hunk.before.includes(words))?.id ?? -1;
const all: ReviewEvent = { type: 'decideAll', decision: 'accepted' };

describe('review', () => {
  describe('decisions', () => {
    it('puts only what is accepted into the text', () => {
      const review = opened();
      assert.equal(finalText(after(review, { type: 'decide', hunk: hunkWith(review, 'FGA'), decision: 'accepted' })), 'Pt walked 200 ft. BBS 44/56. TUG 13.2 s.\n\n- FGA 18/30.\n');
    });

    it('knows no decision about unchanged text or a change that is not there', () => {
      const same = openReview(source, replyOf(source));
      for (const event of [{ type: 'decide', hunk: 0, decision: 'accepted' }, { type: 'decide', hunk: 77, decision: 'accepted' }, all] as const) assert.equal(reduceReview(same, event), same);
    });

    it('asks nothing about words it leaves out of a document beside the note, and keeps them out of it', () => {
      const from = 'Pt walked 200 ft.\n\nCell 415-555-0187.\n';
      const to = 'Patient walked 200 ft.\n';
      const review = openReview(from, replyOf(to));
      const cell = hunkWith(review, 'Cell');
      const beside = reduceReview(review, all, 'below');
      assert.equal(beside.choices.decisions[cell], undefined);
      assert.equal(finalText(beside, 'below'), to);
      assert.match(finalText(beside, 'replace'), /Cell 415-555-0187/, 'in place of the note they would be lost');
      const kept = after(beside, { type: 'decide', hunk: cell, decision: 'rejected' });
      assert.match(finalText(kept, 'newDocument'), /Cell 415-555-0187/, 'she said that they stay');
    });

    it('decides everything that is still pending, and what is decided only when nothing is pending', () => {
      const review = opened();
      const fgaHunk = hunkWith(review, 'FGA');
      const rest = after(review, { type: 'decide', hunk: fgaHunk, decision: 'rejected' }, all);
      assert.equal(rest.choices.decisions[fgaHunk], 'rejected');
      assert.equal(after(rest, all).choices.decisions[fgaHunk], 'accepted');
    });

    it('leaves a removal of facts that the draft says nowhere else to an answer of its own', async () => {
      const from = 'Pt walked 200 ft.\n\nLives alone with two flights of stairs.\n\nTUG 13.2 s.\n\nTUG was 13.2 s.\n';
      const to = 'Patient walked 200 ft.\n\nTUG 13.2 s.\n';
      const { leftOut, hunks, grounding } = compareDraft({ own: from, ground: from }, to);
      const review = openReview(from, { ...replyOf(to), hunks, leftOut, grounding });
      const alone = hunkWith(review, 'Lives alone');
      assert.deepEqual(leftOut, [alone], 'what is said twice may go once');
      const accepted = after(review, all);
      assert.equal(accepted.choices.decisions[alone], undefined);
      assert.equal(finalText(accepted), `${to.slice(0, 24)}Lives alone with two flights of stairs.\n\n${to.slice(24)}`);
      assert.equal(reduceReview(accepted, all), accepted, 'asked again, it still is hers');
      assert.equal(finalText(after(accepted, { type: 'decide', hunk: alone, decision: 'accepted' })), to);
      assert.equal(after(review, { type: 'decideAll', decision: 'rejected' }).choices.decisions[alone], 'rejected');
    });

    it('accepts what is supported only, on request', () => {
      const review = after(opened(fga), { type: 'decideAll', decision: 'accepted', supportedOnly: true });
      assert.equal(review.choices.decisions[hunkWith(review, 'FGA')], undefined);
      assert.equal(review.choices.decisions[hunkWith(review, 'walked')], 'accepted');
    });
  });

  describe('undo', () => {
    it('takes back decisions, wordings and answers one by one', () => {
      const events: readonly ReviewEvent[] = [
        { type: 'decide', hunk: 0, decision: 'accepted' }, { type: 'editHunk', hunk: 0, text: 'Walked.' }, { type: 'answerFlag', flag: 0, answer: 'mine' }, all, { type: 'editHunk', hunk: 0, text: undefined },
      ];
      const states = [opened(fga)];
      for (const event of events) states.push(reduceReview(states.at(-1) as Review, event));
      let review = states.at(-1) as Review;
      for (const earlier of states.slice(0, -1).reverse()) {
        review = reduceReview(review, { type: 'undo' });
        assert.deepEqual(review.choices, earlier.choices);
      }
      assert.equal(reduceReview(review, { type: 'undo' }), review);
    });

    it('has nothing to take back after an event that changed nothing', () => {
      const review = after(opened(), { type: 'decide', hunk: 0, decision: 'pending' }, { type: 'answerFlag', flag: 5, answer: 'mine' }, { type: 'editHunk', hunk: 99, text: 'x' });
      assert.equal(review.undo.length, 0);
    });
  });

  describe("the therapist's own wording", () => {
    it('is accepted and inserted as written, without the white space around it', () => {
      const review = opened();
      const edited = after(review, { type: 'editHunk', hunk: hunkWith(review, 'walked'), text: '\n Walked 200 ft with SPC. \n' });
      assert.match(finalText(edited), /^Walked 200 ft with SPC\.\s+BBS 44/);
    });

    it('is one step to undo however many keys it took, and none when it is taken back', () => {
      const review = after(opened(), { type: 'decide', hunk: 0, decision: 'rejected' });
      const hunk = hunkWith(review, 'walked');
      const typed = after(review, { type: 'editHunk', hunk, text: 'W' }, { type: 'editHunk', hunk, text: 'Wa', goesOn: true }, { type: 'editHunk', hunk, text: 'Walked.', goesOn: true });
      assert.equal(typed.choices.edits[hunk], 'Walked.');
      assert.deepEqual(after(typed, { type: 'undo' }).choices, review.choices);
      const taken = after(typed, { type: 'editHunk', hunk, decision: 'rejected', goesOn: true });
      assert.deepEqual([taken.choices, taken.undo], [review.choices, review.undo]);
    });

    it('gives way when the change is rejected after all', () => {
      const review = opened();
      const hunk = hunkWith(review, 'walked');
      assert.equal(finalText(after(review, { type: 'editHunk', hunk, text: 'Walked.' }, { type: 'decide', hunk, decision: 'rejected' })), source);
    });

    it('takes the words out where it is blank', () => {
      const review = after(opened(), all);
      assert.equal(finalText(after(review, { type: 'editHunk', hunk: hunkWith(review, 'FGA'), text: ' ' })), draft.replace('- FGA 18/30.\n', ''));
    });

    it('may put back what the draft left out, in other words', () => {
      const review = openReview('A first. B second. C third.\n', replyOf('A first. C third.\n'));
      assert.equal(finalText(after(review, { type: 'editHunk', hunk: hunkWith(review, 'B'), text: 'Not B.' })), 'A first. Not B. C third.\n');
    });

    it('stands on lines of its own where it is a heading, a list or a table', () => {
      const review = openReview('A first. B second. C third.\n', replyOf('A first. B very second. C third.\n'));
      const text = (words: string): string => finalText(after(review, { type: 'editHunk', hunk: hunkWith(review, 'very'), text: words }));
      assert.equal(text('## New\n\nWords.'), 'A first.\n\n## New\n\nWords. C third.\n');
      assert.equal(text('- one\n- two'), 'A first.\n\n- one\n- two\n\nC third.\n');
      assert.equal(text('| a |\n|---|\n| b |'), 'A first.\n\n| a |\n|---|\n| b |\n\nC third.\n');
    });

    it('does not take the next line of the note into a list', () => {
      const review = openReview('A first.\nB second.\nC third.\n', replyOf('A first.\nB very second.\nC third.\n'));
      assert.equal(finalText(after(review, { type: 'editHunk', hunk: hunkWith(review, 'very'), text: '- one\n- two' })), 'A first.\n\n- one\n- two\n\nC third.\n');
    });
  });

  describe('flags', () => {
    it('block insertion until answered, naming the first', () => {
      const session = inReview(replyOf(draft, [nine, tug]));
      assert.deepEqual(insertBlock({ ...session, review: after(opened(nine, tug), all) }), { kind: 'openFlags', count: 2, first: 0 });
      assert.deepEqual(insertBlock({ ...session, review: after(opened(nine, tug), all, { type: 'answerFlag', flag: 0, answer: 'mine' }) }), { kind: 'openFlags', count: 1, first: 1 });
      assert.equal(insertBlock({ ...session, review: after(opened(nine, tug), all, { type: 'answerFlag', flag: 0, answer: 'mine' }, { type: 'answerFlag', flag: 1, answer: 'needs' }) }), undefined);
    });

    it('want no answer where the change is rejected or worded anew', () => {
      const review = opened(fga);
      const hunk = hunkWith(review, 'FGA');
      assert.equal(openFlags(review).length, 1);
      assert.equal(openFlags(after(review, { type: 'decide', hunk, decision: 'rejected' })).length, 0);
      assert.equal(openFlags(after(review, { type: 'editHunk', hunk, text: '- FGA today.' })).length, 0);
    });

    it('want no answer where the clause they stood in was removed for another', () => {
      const review = after(opened(nine, unsupportedIn(draft, 'up', { kind: 'negation' })), all);
      assert.equal(openFlags(review).length, 2);
      assert.equal(openFlags(after(review, { type: 'answerFlag', flag: 1, answer: 'removed' })).length, 0);
    });

    const answered = (flag: Unsupported, answer: 'removed' | 'needs' | 'mine' | 'noteValue' | 'open'): string => finalText(after(opened(flag), all, { type: 'answerFlag', flag: 0, answer }));

    it('take the clause out', () => assert.equal(answered(nine, 'removed'), draft.replace(', up 9 points', '')));
    it('take the whole item out where nothing else is in it', () => assert.equal(answered(fga, 'removed'), draft.replace('- FGA 18/30.\n', '')));
    it('become a question', () => assert.equal(answered(fga, 'needs'), draft.replace('18/30', '[NEEDS: measured value]')));
    it("become the note's value", () => assert.equal(answered(tug, 'noteValue'), draft.replace('12.2 s', '13.2 s')));
    it('stay as they are where they are the therapist\'s own', () => assert.equal(answered(tug, 'mine'), draft));
    it("cannot become the note's value where it has none", () => {
      const review = opened(fga);
      assert.equal(reduceReview(review, { type: 'answerFlag', flag: 0, answer: 'noteValue' }), review);
    });

    it('change nothing in the text while their change is rejected', () => {
      const review = opened(fga);
      assert.equal(finalText(after(review, { type: 'answerFlag', flag: 0, answer: 'needs' }, { type: 'decideAll', decision: 'rejected' })), source);
    });

    it('are answered each for itself, several in a sentence, without breaking it', () => {
      const text = 'BBS 44/56, TUG 12.2 s, FGA 18/30.\n';
      const flags = ['44/56', '12.2 s', '18/30'].map((words) => unsupportedIn(text, words, { kind: 'measure', sourceValue: 'X' }));
      const review = after(openReview('Seen.\n', replyOf(text, flags)), all);
      const answers = (...list: readonly ('removed' | 'needs' | 'noteValue')[]): string => finalText(after(review, ...list.map((answer, flag): ReviewEvent => ({ type: 'answerFlag', flag, answer }))));
      assert.equal(answers('noteValue', 'removed', 'needs'), 'BBS X, FGA [NEEDS: measured value].\n');
      assert.equal(answers('removed', 'removed', 'noteValue'), 'FGA X.\n');
      assert.equal(answers('removed', 'removed', 'removed').trim(), '');
    });
  });

  it('leaves no sentence behind that cannot stand alone', () => {
    const text = 'TUG 12.2 s, FGA 18/30, improved overall.\n';
    const review = openReview('Seen.\n', replyOf(text, ['12.2 s', '18/30'].map((words) => unsupportedIn(text, words))));
    assert.equal(finalText(after(review, all, { type: 'answerFlag', flag: 0, answer: 'removed' }, { type: 'answerFlag', flag: 1, answer: 'removed' })).trim(), '');
  });

  it('writes the value once for a statement that reaches over two sentences', () => {
    const text = 'Walked 200 ft. With cane.\n';
    const review = openReview('Seen.\n', replyOf(text, [unsupportedIn(text, '200 ft. With', { sourceValue: '150 ft with' })]));
    assert.equal(finalText(after(review, all, { type: 'answerFlag', flag: 0, answer: 'noteValue' })).match(/150 ft with/g)?.length, 1);
  });

  it('inserts exactly the draft when all is accepted and all flags are the therapist\'s own, whatever was decided before', () => {
    const step = fc.oneof(
      fc.record({ type: fc.constant('decide' as const), hunk: fc.nat(12), decision: fc.constantFrom('pending' as const, 'accepted' as const, 'rejected' as const) }),
      fc.record({ type: fc.constant('editHunk' as const), hunk: fc.nat(12), text: fc.constantFrom('Own words.', '', undefined) }),
      fc.record({ type: fc.constant('answerFlag' as const), flag: fc.nat(3), answer: fc.constantFrom('removed' as const, 'needs' as const, 'mine' as const, 'open' as const) }),
      fc.constant({ type: 'undo' as const }), fc.constant(all),
    );
    fc.assert(fc.property(tidyNote, tidyNote, fc.array(step, { maxLength: 12 }), (from, to, steps) => {
      const flags = [...to.matchAll(/\d+\/56|13\.2 s/g)].map((found) => ({ start: found.index, end: found.index + found[0].length, text: found[0], kind: 'measure' as const }));
      const start = openReview(from, replyOf(to, flags));
      const review = after(start, ...steps);
      assert.doesNotMatch(finalText(review), /\n\n\n| \n|\S {2}\S/);
      let end = after(review, { type: 'decideAll', decision: 'accepted' });
      for (const hunk of end.hunks) end = after(end, { type: 'editHunk', hunk: hunk.id, text: undefined }, { type: 'decide', hunk: hunk.id, decision: 'accepted' });
      for (const flag of end.flags) end = after(end, { type: 'answerFlag', flag: flag.id, answer: 'mine' });
      assert.equal(finalText(end), to);
      assert.equal(start.undo.length, 0);
    }), { numRuns: 1000 });
  });
});
