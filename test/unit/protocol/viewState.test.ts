// The snapshot the panel draws. The note is made up.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { SessionEvent } from '../../../src/core/draft/sessionEvents';
import type { Session } from '../../../src/core/draft/sessionTypes';
import type { HunkView, ReviewView, ViewState } from '../../../src/protocol/messages';
import { insertReason, viewState, type ViewContext } from '../../../src/protocol/viewState';
import { after, approved, draftText, inReview, note, noteReply, previewOf, replyOf, scrubbed, unsupportedIn } from '../draft/sessionParts';
import { noteLike, tidyNote } from '../draft/noteText';
import { startSession } from '../../../src/core/draft/session';

const context: ViewContext = {
  title: 'SOAP Note', place: 'note.md, line 1', provider: { id: 'offline', label: 'Offline composer', leavesMachine: false }, message: undefined, restricted: false, scrubbed: undefined, strings: {}, form: undefined, questions: [], sections: [],
  restore: (text) => text.replaceAll('[NAME_1]', 'Ann Berg'), locate: ({ start, end }) => ({ start, end, line: note.slice(0, start).split('\n').length }), reason: insertReason,
};
const view = (session: Session): ViewState => viewState(session, context);
const review = (session: Session): ReviewView => {
  const state = view(session).review;
  assert.ok(state);
  return state;
};
const texts = (pieces: HunkView['after']): string => pieces.map(({ text }) => text).join('');
const hunkWith = (state: ReviewView, words: string): HunkView => {
  const found = state.hunks.find((hunk) => texts(hunk.after).includes(words) || texts(hunk.before).includes(words));
  assert.ok(found);
  return found;
};
const all: SessionEvent = { type: 'decideAll', decision: 'accepted' };

describe('viewState', () => {
  describe('preview', () => {
    it('shows the whole message, findings in place and named by their start', () => {
      const preview = view(scrubbed()).preview;
      assert.deepEqual(preview?.segments, [{ kind: 'finding', start: 0, end: 8, id: 0 }, { kind: 'text', start: 8, end: note.length, text: note.slice(8) }]);
      assert.deepEqual(preview?.findings, [{ id: 0, category: 'NAME', original: 'Ann Berg', surrogate: '[NAME_1]', state: 'hidden', byHand: false }]);
    });

    it('covers the message without a gap, wherever findings are', () => {
      fc.assert(fc.property(fc.string({ unit: 'binary' }), fc.uniqueArray(fc.nat(30), { maxLength: 8 }), (message, bounds) => {
        const at = bounds.filter((bound) => bound <= message.length).sort((a, b) => a - b);
        const findings = at.flatMap((start, index) => {
          const end = at[index + 1];
          return index % 2 === 0 && end !== undefined ? [{ start, end, category: 'NAME' as const, surrogate: 'x', state: 'hidden' as const, byHand: false }] : [];
        });
        const session = after(startSession({ templateId: 'soap', uri: 'u', text: message, ownText: message }, 'offline'), { type: 'scrubbed', scrubRun: 1, preview: previewOf(message, '', findings) });
        let from = 0;
        for (const segment of view(session).preview?.segments ?? []) {
          assert.equal(segment.start, from);
          if (segment.kind === 'text') assert.equal(segment.text, message.slice(segment.start, segment.end));
          from = segment.end;
        }
        assert.equal(from, message.length);
      }));
    });

    it('is there in every phase that has one, and missing before', () => {
      assert.equal(view(startSession({ templateId: 'soap', uri: 'u', text: note, ownText: note }, 'offline')).preview, undefined);
      for (const session of [approved(), after(approved(), { type: 'cancel' }), inReview()]) assert.ok(view(session).preview);
    });
  });

  it('shows the streamed draft with the originals', () => {
    assert.equal(view(after(approved(), { type: 'streamed', run: 1, text: '[NAME_1] was' })).streamed, 'Ann Berg was');
  });

  it('carries the revision that an approval must name', () => {
    const session = scrubbed();
    assert.equal(after(session, { type: 'approve', revision: view(session).revision }).phase, 'approved');
  });

  describe('review', () => {
    it('gives back both texts of every hunk in its pieces', () => {
      fc.assert(fc.property(fc.oneof(tidyNote, noteLike), fc.oneof(tidyNote, noteLike), fc.array(fc.tuple(fc.nat(80), fc.integer({ min: 1, max: 30 }), fc.boolean()), { maxLength: 5 }), (source, draft, marks) => {
        const spans = marks.map(([start, length, flagged]) => ({ start, end: Math.min(draft.length, start + length), flagged })).filter(({ start, end }) => start < end);
        const unsupported = spans.filter(({ flagged }) => flagged).map(({ start, end }) => ({ start, end, text: draft.slice(start, end), kind: 'number' as const }));
        const supported = spans.filter(({ flagged }) => !flagged).map(({ start, end }) => ({ start, end, source: { start: 0, end: 1 } }));
        const reply = { ...replyOf(draft), grounding: { supported, unsupported } };
        const session = after(startSession({ templateId: 'soap', uri: 'u', text: source, ownText: source }, 'offline'), { type: 'scrubbed', scrubRun: 1, preview: previewOf(source, source) }, { type: 'pasted', reply });
        assert.equal(session.phase, 'review');
        const hunks = session.phase === 'review' ? session.review.hunks : [];
        for (const shown of review(session).hunks) {
          const hunk = hunks.find(({ id }) => id === shown.id);
          assert.equal(texts(shown.before), hunk?.before);
          assert.equal(texts(shown.after), hunk?.after);
        }
        // Hunks stand in the order of the note, which a moved sentence leaves: each marked piece is of its flag's words.
        const squeezed = (words: string): string => words.replace(/\s/g, '');
        const marked = review(session).hunks.flatMap((hunk) => hunk.after.filter((piece) => piece.flag !== undefined));
        for (const flag of review(session).flags) {
          const overlapped = unsupported.some((one) => unsupported.some((other) => one !== other && one.start < other.end && other.start < one.end));
          if (!overlapped) for (const piece of marked.filter((each) => each.flag === flag.id)) assert.ok(squeezed(flag.text).includes(squeezed(piece.text)), piece.text);
        }
      }), { numRuns: 600 });
    });

    it('marks what is not in the note, with the value of the note and the answer', () => {
      const state = review(inReview());
      assert.deepEqual(state.flags, [{ id: 0, kind: 'measure', text: '12.2 s', noteValue: '13.2 s', answer: 'open' }]);
      assert.equal(hunkWith(state, '12.2 s').after.find(({ flag }) => flag === 0)?.text, '12.2 s');
    });

    it('shows an answered statement as it will be written, still named by its flag', () => {
      const after_ = (answer: 'removed' | 'needs' | 'noteValue'): HunkView['after'] => hunkWith(review(after(inReview(), { type: 'answerFlag', flag: 0, answer })), 'TUG').after;
      assert.equal(texts(after_('noteValue')), 'TUG 13.2 s, improved.');
      assert.equal(texts(after_('needs')), 'TUG [NEEDS: measured value], improved.');
      assert.ok(after_('needs').some(({ flag, needs }) => flag === 0 && needs));
      assert.equal(texts(hunkWith(review(after(inReview(), { type: 'answerFlag', flag: 0, answer: 'removed' })), 'TUG 13').after), '');
      assert.ok(hunkWith(review(after(inReview(), { type: 'answerFlag', flag: 0, answer: 'removed' })), 'TUG 13').after.some(({ flag }) => flag === 0));
    });

    it('links what is supported to its place in the note', () => {
      const at = draftText.indexOf('44/56');
      const own = note.indexOf('44/56');
      const reply = { ...noteReply, grounding: { ...noteReply.grounding, supported: [{ start: at, end: at + 5, source: { start: own, end: own + 5 } }] } };
      const state = review(inReview(reply));
      assert.deepEqual(hunkWith(state, '44/56').after.find(({ evidence }) => evidence)?.evidence, { start: own, end: own + 5, line: 1, words: note.trim() });
      assert.deepEqual(state.facts, { total: 2, fromNote: 1, notInNote: 1 });
    });

    it('lists the blanks that would be inserted', () => {
      const text = `${draftText}Goal: [NEEDS: goal and date].\n`;
      const state = review(inReview(replyOf(text)));
      assert.deepEqual(state.needs, ['goal and date']);
      const hunk = hunkWith(state, 'Goal');
      assert.ok(hunk.after.some(({ needs, text: words }) => needs && words === '[NEEDS: goal and date]'));
      assert.deepEqual(review(after(inReview(replyOf(text)), { type: 'decide', hunk: hunk.id, decision: 'rejected' })).needs, []);
      assert.deepEqual(review(after(inReview(replyOf(text)), { type: 'editHunk', hunk: hunk.id, text: 'Goal: walk.' })).needs, []);
    });

    it('counts decisions, and context as none', () => {
      const state = review(after(inReview(), { type: 'decide', hunk: hunkWith(review(inReview()), 'was seen').id, decision: 'accepted' }));
      assert.deepEqual([state.accepted, state.rejected, state.pending], [1, 0, 2]);
      assert.ok(state.canUndo);
    });

    it('folds into one row what a draft beside the note leaves out, and counts it as no change', () => {
      const inPlace = inReview(replyOf('Ann Berg seen today.\n'));
      assert.ok(review(inPlace).hunks.every(({ kind }) => kind !== 'noteOnly'));
      const beside = review(after(inPlace, { type: 'setInsertMode', mode: 'below' }));
      assert.deepEqual(beside.hunks.map(({ kind }) => kind), ['same', 'noteOnly']);
      assert.match(texts(beside.hunks[1]?.before ?? []), /Berg 44\/56\.\s+TUG 13\.2 s\.\s+Continue 2x\/wk\./);
      assert.deepEqual([beside.pending, beside.insertBlocked], [0, undefined]);
    });

    it('says why nothing can be inserted yet, and where to go', () => {
      assert.deepEqual(review(after(inReview(), all)).insertBlocked, { reason: 'One statement is not in your note and has no answer yet.', flag: 0 });
      const answered = after(inReview(), { type: 'answerFlag', flag: 0, answer: 'mine' });
      assert.deepEqual(review(answered).insertBlocked, { reason: 'Nothing is accepted yet.', flag: undefined });
      const ready = after(answered, all);
      assert.equal(review(ready).insertBlocked, undefined);
      const closed = after(ready, { type: 'documentState', state: 'closed' });
      assert.equal(review(closed).insertBlocked?.flag, undefined);
      assert.ok(review(closed).insertBlocked);
      assert.equal(review(after(closed, { type: 'setInsertMode', mode: 'newDocument' })).insertBlocked, undefined);
      assert.ok(review(after(ready, { type: 'documentState', state: 'readOnly' })).insertBlocked);
    });

    it('lets a draft that changes nothing be inserted', () => {
      assert.equal(review(inReview(replyOf(note))).insertBlocked, undefined);
    });

    it('says that a reworded sentence moved', () => {
      const text = 'Continue 2x/week.\nAnn Berg seen today. Berg 44/56. TUG 13.2 s.\n';
      const hunk = hunkWith(review(inReview(replyOf(text, [unsupportedIn(text, 'x')]))), 'Continue');
      assert.equal(hunk.moved, true);
      assert.equal(hunk.kind, 'change');
    });
  });
});
