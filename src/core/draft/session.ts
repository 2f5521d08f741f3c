// The draft session: a pure reducer over one union (`Session` in sessionTypes.ts). The host performs effects and feeds events.
//
//   captured ──scrubbed──> scrubbed ──approve──> approved ──started/streamed──> drafting ──validated──> review ──inserted──> inserted
//      ^                    ^  │                     │ cancel      │ incomplete, failed, cancel           │ back
//      │ regenerate,        │  └─hideText, setFinding, setCategory: the preview is `stale` until `scrubbed` answers `scrubRun`
//      └ capturedText       └──────────back──── incomplete | cancelled | failed (streamed text kept; `retry` sends the same text again)
//
// How a host uses it: `const next = reduce(session, event)`; the same object back means the event was refused or changed nothing.
// After each step: `needsScrub(next)`: scrub the rendered message with `choicesFor(next, message)`, answer `scrubbed` with `next.scrubRun`.
// `next.phase === 'approved'` with a new `next.run`: send `next.approval.text` and report with that `run`.
// Restored draft in, `validated` out: see `Reply` (reviewTypes.ts). Text to insert: `finalText(next.review, next.insertMode)`. To store: storedSession.ts.
// `kept` is an earlier draft with its decisions: it survives `back`, `regenerate` and failures until a new draft is in review,
// which takes over the decisions on changes that are the same.
import { approve } from './approve';
import { carryOver, comparedWith } from './carryOver';
import { openReview, reduceReview } from './review';
import type { Reply } from './reviewTypes';
import type { SessionEvent } from './sessionEvents';
import type { Approval, Capture, CapturedSession, EarlierMarks, InsertMode, KeptDraft, Regeneration, ScrubbedSession, Session, SpanChoice } from './sessionTypes';
import { carryMarks, chooseSpans } from './spanChoices';

type Event<T extends SessionEvent['type']> = Extract<SessionEvent, { type: T }>;

/** A session about freshly captured text. */
export function startSession(capture: Capture, providerId: string, insertMode: InsertMode = 'replace'): Session {
  return {
    phase: 'captured', revision: 0, scrubRun: 1, run: 0, capture, providerId, insertMode, document: 'open', kept: undefined,
    earlier: undefined, regeneration: undefined,
  };
}

/** Whether the scrubber is to run (with `choices`) and answer with a `scrubbed` event for this `scrubRun`. */
export function needsScrub(session: Session): boolean {
  return session.phase === 'captured' || (session.phase === 'scrubbed' && session.stale);
}

/** The therapist's marks on `message`, which is what is to be scrubbed now; carried over where the text was captured again. */
export function choicesFor(session: CapturedSession | ScrubbedSession, message: string): readonly SpanChoice[] {
  if (session.phase === 'scrubbed') return session.choices;
  return session.earlier ? carryMarks(session.earlier, message) : [];
}

/** `session` after `event`; the very same object where the event is illegal in this phase, late, or changes nothing. */
export function reduce(session: Session, event: SessionEvent): Session {
  switch (event.type) {
    case 'capturedText': return recapture(session, event);
    case 'scrubbed': return scrubbed(session, event);
    case 'hideText':
    case 'setFinding':
    case 'setCategory': {
      if (session.phase !== 'scrubbed') return session;
      const choices = chooseSpans(session.preview, session.choices, event);
      return choices === session.choices ? session : moved({ ...session, choices, stale: true, scrubRun: session.scrubRun + 1 });
    }
    case 'chooseProvider':
      // A run under way goes on to where it was approved for: that stands in its approval.
      return session.providerId === event.providerId ? session : moved({ ...session, providerId: event.providerId });
    case 'setInsertMode':
      return session.phase === 'inserted' || session.insertMode === event.mode ? session : { ...session, insertMode: event.mode };
    case 'documentState':
      return session.document === event.state ? session : { ...session, document: event.state };
    case 'approve':
      if (session.phase !== 'scrubbed' || session.stale || event.revision !== session.revision) return session;
      return release(session, approvalOf(session, session.providerId));
    case 'started':
      return session.phase === 'approved' && event.run === session.run ? moved({ ...session, phase: 'drafting', finished: false }) : session;
    case 'streamed': return streamed(session, event);
    case 'finished':
      return session.phase === 'drafting' && event.run === session.run && !session.finished ? { ...session, finished: true } : session;
    case 'incomplete':
      if (!isWorking(session) || event.run !== session.run) return session;
      return moved({ ...released(session), phase: 'incomplete', reason: event.reason });
    case 'validated': return validated(session, event);
    case 'pasted': return pasted(session, event.reply);
    case 'failed': return failed(session, event);
    case 'cancel':
      return isWorking(session) ? moved({ ...released(session), phase: 'cancelled' }) : session;
    case 'retry': {
      const ended = session.phase === 'incomplete' || session.phase === 'cancelled' || session.phase === 'failed';
      if (!ended || !session.approval || session.approval.providerId !== session.providerId) return session;
      return moved({ ...common(session), phase: 'approved', run: session.run + 1, approval: session.approval, streamed: '' });
    }
    case 'back': return back(session);
    case 'resumeReview':
      if (isWorking(session) || session.phase === 'review' || session.phase === 'inserted' || !session.kept) return session;
      return moved({ ...common(session), phase: 'review', approval: session.kept.approval, review: comparedWith(session.kept.review, session.capture.ownText), kept: undefined });
    case 'regenerate': {
      if (session.phase !== 'review') return session;
      const { section, instruction } = event;
      // Back at this draft, what was asked for is still there to be asked again.
      const review = section === undefined ? session.review : reduceReview(session.review, { type: 'rewriting', section, instruction });
      return moved({
        ...common(session), phase: 'captured', scrubRun: session.scrubRun + 1, kept: keptOf({ ...session, review }), earlier: marksOf(session),
        regeneration: { section, instruction },
      });
    }
    case 'decide':
    case 'decideAll':
    case 'editHunk':
    case 'answerFlag':
    case 'rewriting':
    case 'undo': {
      if (session.phase !== 'review') return session;
      const review = reduceReview(session.review, event, session.insertMode);
      return review === session.review ? session : { ...session, review };
    }
    case 'inserted':
      return session.phase === 'review' ? moved({ ...session, phase: 'inserted' }) : session;
  }
}

function recapture(session: Session, event: Event<'capturedText'>): Session {
  if (isWorking(session)) return session;
  return moved({
    ...common(session), phase: 'captured', capture: event.capture, scrubRun: session.scrubRun + 1, earlier: marksOf(session),
    regeneration: regenerationOf(session), kept: keptOf(session),
  });
}

function scrubbed(session: Session, event: Event<'scrubbed'>): Session {
  if ((session.phase !== 'captured' && session.phase !== 'scrubbed') || event.scrubRun !== session.scrubRun || !needsScrub(session)) return session;
  const choices = choicesFor(session, event.preview.message);
  return moved({ ...common(session), phase: 'scrubbed', preview: event.preview, choices, regeneration: session.regeneration, stale: false });
}

function streamed(session: Session, event: Event<'streamed'>): Session {
  if (!isWorking(session) || event.run !== session.run || (session.phase === 'drafting' && session.finished)) return session;
  const text = session.streamed + event.text;
  return session.phase === 'drafting' ? { ...session, streamed: text } : moved({ ...session, phase: 'drafting', finished: false, streamed: text });
}

/** What arrived before an end that was not the draft's own can be reviewed too, but only as `partial`. */
function validated(session: Session, event: Event<'validated'>): Session {
  const ended = session.phase === 'incomplete' || session.phase === 'cancelled' || session.phase === 'failed';
  if (event.run !== session.run || !(isWorking(session) || (ended && event.reply.partial))) return session;
  return session.approval ? review(session, session.approval, event.reply) : session;
}

function pasted(session: Session, reply: Reply): Session {
  if (session.phase === 'scrubbed') return session.stale ? session : review(session, approvalOf(session, 'paste'), reply);
  if (session.phase !== 'incomplete' && session.phase !== 'cancelled' && session.phase !== 'failed') return session;
  return session.approval ? review(session, session.approval, reply) : session;
}

function review(session: Session, approval: Approval, reply: Reply): Session {
  const opened = openReview(session.capture.ownText, reply);
  return moved({ ...common(session), phase: 'review', approval, review: carryOver(session.kept?.review, opened), kept: undefined });
}

function failed(session: Session, event: Event<'failed'>): Session {
  if (isWorking(session)) {
    return event.run === session.run ? moved({ ...released(session), phase: 'failed', failure: event.failure, regeneration: undefined }) : session;
  }
  if (event.run !== undefined || (session.phase !== 'captured' && session.phase !== 'scrubbed')) return session;
  return moved({ ...common(session), phase: 'failed', failure: event.failure, approval: undefined, regeneration: session.regeneration, streamed: '' });
}

function back(session: Session): Session {
  switch (session.phase) {
    case 'inserted': return moved({ ...session, phase: 'review' });
    case 'review': return preview(session, session.approval, { approval: session.approval, review: session.review });
    case 'incomplete':
    case 'cancelled': return preview(session, session.approval, session.kept);
    case 'failed': {
      if (session.approval) return preview(session, session.approval, session.kept);
      return moved({ ...common(session), phase: 'captured', scrubRun: session.scrubRun + 1, earlier: undefined, regeneration: session.regeneration });
    }
    case 'captured':
    case 'scrubbed':
    case 'approved':
    case 'drafting': return session;
  }
}

function preview(session: Session, approval: Approval, kept: KeptDraft | undefined): Session {
  const { preview: shown, choices, regeneration } = approval;
  return moved({ ...common(session), phase: 'scrubbed', preview: shown, choices, regeneration, stale: false, kept });
}

function release(session: ScrubbedSession, approval: Approval): Session {
  return moved({ ...common(session), phase: 'approved', run: session.run + 1, approval, streamed: '' });
}

/** The one place where shown text becomes approved text. */
function approvalOf(session: ScrubbedSession, providerId: string): Approval {
  return { text: approve(session.preview.scrubbed), providerId, preview: session.preview, choices: session.choices, regeneration: session.regeneration };
}

function keptOf(session: Session): KeptDraft | undefined {
  const inReview = session.phase === 'review' || session.phase === 'inserted';
  return inReview ? { approval: session.approval, review: session.review } : session.kept;
}

/** What the draft under way was asked to do differently still holds when the text is captured again. */
function regenerationOf(session: Session): Regeneration | undefined {
  if ('regeneration' in session) return session.regeneration ?? ('approval' in session ? session.approval?.regeneration : undefined);
  return session.phase === 'review' || session.phase === 'inserted' ? undefined : session.approval.regeneration;
}

function marksOf(session: Session): EarlierMarks | undefined {
  switch (session.phase) {
    case 'captured': return session.earlier;
    case 'scrubbed': return { message: session.preview.message, choices: session.choices };
    case 'approved':
    case 'drafting':
    case 'incomplete':
    case 'cancelled':
    case 'failed':
    case 'review':
    case 'inserted': return session.approval && { message: session.approval.preview.message, choices: session.approval.choices };
  }
}

type Working = Extract<Session, { phase: 'approved' | 'drafting' }>;

function isWorking(session: Session): session is Working {
  return session.phase === 'approved' || session.phase === 'drafting';
}

function released(session: Working) {
  const { approval, streamed: text } = session;
  return { ...common(session), approval, streamed: text };
}

function common(session: Session) {
  const { revision, scrubRun, run, capture, providerId, insertMode, document, kept } = session;
  return { revision, scrubRun, run, capture, providerId, insertMode, document, kept };
}

function moved<S extends Session>(session: S): S {
  return { ...session, revision: session.revision + 1 };
}
