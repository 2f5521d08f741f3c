// The phases of a draft session. The note is made up.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { finalText } from '../../../src/core/draft/finalText';
import { choicesFor, needsScrub, reduce, startSession } from '../../../src/core/draft/session';
import type { SessionEvent } from '../../../src/core/draft/sessionEvents';
import type { Session } from '../../../src/core/draft/sessionTypes';
import { after, approved, as, capture, draftText, inReview, note, notePreview, noteReply, previewOf, replyOf, scrubbed } from './sessionParts';

const failure = { kind: 'network', left: true };
const approve = (session: Session): SessionEvent => ({ type: 'approve', revision: session.revision });

describe('draft session', () => {
  describe('before approval', () => {
    it('asks for a scrub of what was captured', () => {
      assert.ok(needsScrub(startSession(capture, 'offline')));
      assert.ok(!needsScrub(scrubbed()));
    });

    it('takes only the result of the latest scrub', () => {
      const hidden = after(scrubbed(), { type: 'hideText', start: 9, end: 13, category: 'OTHER_ID' });
      assert.ok(needsScrub(hidden));
      assert.equal(reduce(hidden, { type: 'scrubbed', scrubRun: 1, preview: notePreview }), hidden);
      assert.ok(!needsScrub(reduce(hidden, { type: 'scrubbed', scrubRun: 2, preview: notePreview })));
    });

    it('approves exactly the text that is shown, once', () => {
      const session = as(approved(), 'approved');
      assert.equal(session.approval.text, notePreview.scrubbed);
      assert.equal(session.run, 1);
      assert.equal(reduce(session, approve(session)), session);
    });

    it('refuses to approve another revision than the one that was seen', () => {
      const session = scrubbed();
      assert.equal(reduce(session, { type: 'approve', revision: session.revision - 1 }), session);
      assert.equal(reduce(session, { type: 'approve', revision: session.revision + 1 }), session);
    });

    it('refuses to approve while the marks have changed and the text has not', () => {
      const session = after(scrubbed(), { type: 'setFinding', finding: 0, state: 'kept' });
      assert.equal(reduce(session, approve(session)), session);
    });

    it('refuses an approval that was given for another destination', () => {
      const session = scrubbed();
      const elsewhere = reduce(session, { type: 'chooseProvider', providerId: 'openai' });
      assert.equal(reduce(elsewhere, approve(session)), elsewhere);
      assert.equal(as(reduce(elsewhere, approve(elsewhere)), 'approved').approval.providerId, 'openai');
    });

    it('can still be approved after the way of inserting was changed', () => {
      const session = scrubbed();
      const other = reduce(session, { type: 'setInsertMode', mode: 'below' });
      assert.equal(reduce(other, approve(session)).phase, 'approved');
    });

    it('fails without having sent anything when the scrub fails, and can start over', () => {
      const failed = as(after(startSession(capture, 'offline'), { type: 'failed', failure: { kind: 'tooLarge', left: false } }), 'failed');
      assert.equal(failed.approval, undefined);
      assert.ok(needsScrub(reduce(failed, { type: 'back' })));
      assert.equal(reduce(failed, { type: 'retry' }), failed);
    });
  });

  describe('while drafting', () => {
    it('collects the pieces of its own run only', () => {
      const session = after(approved(), { type: 'streamed', run: 1, text: 'One ' }, { type: 'streamed', run: 7, text: 'alien ' }, { type: 'streamed', run: 1, text: 'two.' });
      assert.equal(as(session, 'drafting').streamed, 'One two.');
    });

    it('drops what comes late, after it was cancelled', () => {
      const cancelled = after(approved(), { type: 'streamed', run: 1, text: 'One' }, { type: 'cancel' });
      assert.equal(as(cancelled, 'cancelled').streamed, 'One');
      const late: SessionEvent[] = [
        { type: 'streamed', run: 1, text: ' two' }, { type: 'finished', run: 1 }, { type: 'validated', run: 1, reply: noteReply },
        { type: 'failed', run: 1, failure }, { type: 'incomplete', run: 1, reason: 'length' }, { type: 'started', run: 1 }, { type: 'cancel' },
      ];
      for (const event of late) assert.equal(reduce(cancelled, event), cancelled, event.type);
    });

    it('drops the pieces of a run that was cancelled when the next one is under way', () => {
      const second = after(approved(), { type: 'streamed', run: 1, text: 'One' }, { type: 'cancel' }, { type: 'retry' }, { type: 'streamed', run: 1, text: ' late' });
      assert.equal(as(second, 'approved').streamed, '');
      assert.equal(second.run, 2);
    });

    it('drops pieces after the end of the reply', () => {
      const finished = after(approved(), { type: 'streamed', run: 1, text: 'One' }, { type: 'finished', run: 1 });
      assert.equal(reduce(finished, { type: 'streamed', run: 1, text: ' more' }), finished);
    });

    it('lets nothing change what was approved', () => {
      const session = approved();
      const events: SessionEvent[] = [
        { type: 'hideText', start: 0, end: 4, category: 'NAME' }, { type: 'capturedText', capture },
        { type: 'scrubbed', scrubRun: 1, preview: previewOf('x', 'x') }, { type: 'back' }, { type: 'retry' }, { type: 'pasted', reply: noteReply }, { type: 'resumeReview' },
      ];
      for (const event of events) assert.equal(reduce(session, event), session, event.type);
      assert.equal(as(reduce(session, { type: 'chooseProvider', providerId: 'openai' }), 'approved').approval.providerId, 'offline');
    });

    for (const [name, event, phase] of [
      ['cut off', { type: 'incomplete', run: 1, reason: 'length' }, 'incomplete'], ['failed', { type: 'failed', run: 1, failure }, 'failed'], ['cancelled', { type: 'cancel' }, 'cancelled'],
    ] as const) {
      it(`keeps what arrived when it is ${name}, sends the same text again on request, and can go back`, () => {
        const ended = as(after(approved(), { type: 'streamed', run: 1, text: 'So far' }, event), phase);
        assert.equal(ended.streamed, 'So far');
        const again = as(reduce(ended, { type: 'retry' }), 'approved');
        assert.equal(again.approval.text, notePreview.scrubbed);
        assert.equal(again.run, 2);
        assert.equal(as(reduce(ended, { type: 'back' }), 'scrubbed').preview, notePreview);
      });

      it(`lets what arrived be reviewed as partial when it is ${name}, never as a whole draft`, () => {
        const ended = after(approved(), { type: 'streamed', run: 1, text: 'So far' }, event);
        assert.equal(reduce(ended, { type: 'validated', run: 1, reply: noteReply }), ended);
        assert.equal(reduce(ended, { type: 'validated', run: 1, reply: replyOf(draftText, [], { partial: true }) }).phase, 'review');
      });
    }

    it('does not send the approved text elsewhere on retry', () => {
      const moved = after(approved(), { type: 'cancel' }, { type: 'chooseProvider', providerId: 'openai' });
      assert.equal(reduce(moved, { type: 'retry' }), moved);
    });
  });

  describe('pasted replies', () => {
    it('are reviewed against the preview they answer', () => {
      const review = as(after(scrubbed(), { type: 'pasted', reply: noteReply }), 'review');
      assert.equal(review.approval.text, notePreview.scrubbed);
      assert.equal(review.approval.providerId, 'paste');
    });

    it('are refused while the preview is being made again', () => {
      const stale = after(scrubbed(), { type: 'hideText', start: 9, end: 13, category: 'NAME' });
      assert.equal(reduce(stale, { type: 'pasted', reply: noteReply }), stale);
    });
  });

  describe('in review', () => {
    it('keeps the draft with its decisions through back, until a new draft is there', () => {
      const decided = after(inReview(), { type: 'decideAll', decision: 'accepted' });
      const back = as(reduce(decided, { type: 'back' }), 'scrubbed');
      assert.deepEqual(as(reduce(back, { type: 'resumeReview' }), 'review').review, as(decided, 'review').review);
      const failedAgain = after(back, approve(back), { type: 'failed', run: 2, failure });
      assert.deepEqual(as(reduce(failedAgain, { type: 'resumeReview' }), 'review').review, as(decided, 'review').review);
    });

    it('takes decisions over to a new draft where the change is the same', () => {
      const seen = inReview().review.hunks.find(({ after: text }) => text.includes('was seen'))?.id ?? -1;
      const first = as(after(inReview(), { type: 'decideAll', decision: 'accepted' }, { type: 'editHunk', hunk: seen, text: 'Ann Berg came.' }, { type: 'answerFlag', flag: 0, answer: 'noteValue' }), 'review');
      const other = draftText.replace('Continue 2x/week.', 'Continue twice a week.');
      const back = reduce(first, { type: 'back' });
      const second = as(after(back, approve(back), { type: 'validated', run: 2, reply: replyOf(other, noteReply.grounding.unsupported) }), 'review');
      const decisionFor = (words: string): string | undefined => {
        const hunk = second.review.hunks.find(({ after: text }) => text.includes(words));
        return hunk && second.review.choices.decisions[hunk.id];
      };
      assert.equal(decisionFor('was seen'), 'accepted');
      assert.equal(decisionFor('twice a week'), undefined);
      assert.deepEqual(Object.values(second.review.choices.edits), ['Ann Berg came.']);
      assert.equal(second.review.choices.answers[0], 'noteValue');
      assert.equal(second.kept, undefined);
    });

    it('has a regeneration scrubbed and approved like the first draft, with the marks made by hand', () => {
      const marked = after(scrubbed(), { type: 'hideText', start: 49, end: 57, category: 'OTHER_ID' }, { type: 'scrubbed', scrubRun: 2, preview: notePreview });
      const review = after(marked, approve(marked), { type: 'validated', run: 1, reply: noteReply });
      const asked = as(reduce(review, { type: 'regenerate', section: 'Plan', instruction: 'shorter' }), 'captured');
      assert.ok(needsScrub(asked));
      assert.deepEqual(asked.regeneration, { section: 'Plan', instruction: 'shorter' });
      const message = `Shorter, please.\n${note}`;
      assert.deepEqual(choicesFor(asked, message), [{ start: 49 + 17, end: 57 + 17, choice: 'hide', category: 'OTHER_ID' }]);
      const shown = as(reduce(asked, { type: 'scrubbed', scrubRun: asked.scrubRun, preview: previewOf(message, message) }), 'scrubbed');
      assert.deepEqual(as(reduce(shown, approve(shown)), 'approved').approval.regeneration, asked.regeneration);
    });

    it('takes no decision once it is inserted, and takes them again after going back', () => {
      const inserted = after(inReview(), { type: 'decideAll', decision: 'accepted' }, { type: 'inserted' });
      assert.equal(inserted.phase, 'inserted');
      const events: SessionEvent[] = [
        { type: 'decideAll', decision: 'rejected' }, { type: 'decide', hunk: 0, decision: 'rejected' }, { type: 'undo' }, { type: 'editHunk', hunk: 0, text: 'x' },
        { type: 'answerFlag', flag: 0, answer: 'mine' }, { type: 'inserted' }, { type: 'setInsertMode', mode: 'below' },
      ];
      for (const event of events) assert.equal(reduce(inserted, event), inserted, event.type);
      assert.notEqual(after(inserted, { type: 'back' }, { type: 'decideAll', decision: 'rejected' }), inserted);
    });

    it('is inserted from the review only', () => {
      for (const session of [scrubbed(), approved(), after(approved(), { type: 'cancel' })]) assert.equal(reduce(session, { type: 'inserted' }), session);
    });
  });

  it('keeps a kept word only in lines that are still the same when the note is captured again', () => {
    const twoLines = 'Berg 44/56.\nSeen by Berg.\n';
    const first = as(after(startSession({ ...capture, text: twoLines, ownText: twoLines }, 'offline'), {
      type: 'scrubbed', scrubRun: 1, preview: previewOf(twoLines, '', [
        { start: 0, end: 4, category: 'NAME', surrogate: '[NAME_1]', state: 'uncertain', byHand: false }, { start: 20, end: 24, category: 'NAME', surrogate: '[NAME_1]', state: 'hidden', byHand: false },
      ]),
    }, { type: 'setFinding', finding: 0, state: 'kept' }, { type: 'setFinding', finding: 20, state: 'kept' }), 'scrubbed');
    const again = as(reduce(first, { type: 'capturedText', capture }), 'captured');
    assert.deepEqual(choicesFor(again, 'New line.\nBerg 44/56.\nSeen by Berg in May.\n'), [{ start: 10, end: 14, choice: 'keep' }]);
  });

  it('never reaches a phase by an event that is not meant for it', () => {
    const events = fc.constantFrom<SessionEvent>(
      { type: 'scrubbed', scrubRun: 1, preview: notePreview }, { type: 'scrubbed', scrubRun: 2, preview: notePreview }, { type: 'approve', revision: 1 }, { type: 'approve', revision: 4 },
      { type: 'started', run: 1 }, { type: 'streamed', run: 1, text: 'x' }, { type: 'finished', run: 1 }, { type: 'incomplete', run: 1, reason: 'closed' },
      { type: 'validated', run: 1, reply: noteReply }, { type: 'validated', run: 2, reply: noteReply }, { type: 'failed', run: 1, failure }, { type: 'failed', failure }, { type: 'cancel' }, { type: 'retry' },
      { type: 'back' }, { type: 'resumeReview' }, { type: 'regenerate', section: undefined, instruction: 'x' }, { type: 'inserted' }, { type: 'capturedText', capture },
      { type: 'hideText', start: 0, end: 3, category: 'NAME' }, { type: 'setFinding', finding: 0, state: 'kept' }, { type: 'decideAll', decision: 'accepted' }, { type: 'undo' },
      { type: 'chooseProvider', providerId: 'openai' }, { type: 'documentState', state: 'closed' }, { type: 'pasted', reply: noteReply },
    );
    const into: Readonly<Record<string, readonly string[]>> = {
      scrubbed: ['scrubbed', 'back'], approved: ['approve', 'retry'], drafting: ['started', 'streamed'], incomplete: ['incomplete'], cancelled: ['cancel'], failed: ['failed'],
      review: ['validated', 'pasted', 'resumeReview', 'back'], inserted: ['inserted'], captured: ['capturedText', 'regenerate', 'back'],
    };
    fc.assert(fc.property(fc.array(events, { maxLength: 30 }), (list) => {
      let session: Session = startSession(capture, 'offline');
      for (const event of list) {
        const next = reduce(session, event);
        if (next.phase !== session.phase) {
          assert.ok(into[next.phase]?.includes(event.type), `${event.type} led from ${session.phase} to ${next.phase}`);
          assert.ok(next.revision > session.revision);
        }
        if (next.phase === 'approved' && session.phase === 'scrubbed') assert.ok(!session.stale);
        session = next;
      }
    }), { numRuns: 3000 });
  });
});

describe('finalText', () => {
  const texts = (session: Session): string => finalText(as(session, 'review').review);

  it('keeps the words of the note where nothing is decided or everything is rejected', () => {
    assert.equal(texts(inReview()), note);
    assert.equal(texts(after(inReview(), { type: 'decideAll', decision: 'rejected' })), note);
  });

  it('is the draft where everything is accepted', () => {
    assert.equal(texts(after(inReview(), { type: 'decideAll', decision: 'accepted' })), draftText);
  });
});
