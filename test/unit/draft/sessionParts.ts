// Ready-made pieces of a draft session about one made-up note.
import { reduce, startSession } from '../../../src/core/draft/session';
import type { SessionEvent } from '../../../src/core/draft/sessionEvents';
import type { Capture, Preview, ReviewSession, ScrubbedSession, Session } from '../../../src/core/draft/sessionTypes';
import type { Reply } from '../../../src/core/draft/reviewTypes';
import type { Unsupported } from '../../../src/core/grounding/groundTypes';

export const note = 'Ann Berg seen today. Berg 44/56. TUG 13.2 s. Continue 2x/wk.\n';
export const draftText = 'Ann Berg was seen today. Berg 44/56. TUG 12.2 s, improved. Continue 2x/week.\n';

export const capture: Capture = { templateId: 'soap', uri: 'untitled:note', text: note, ownText: note };

export function previewOf(message: string, scrubbed: string, findings: Preview['findings'] = []): Preview {
  return { message, scrubbed, findings, instructions: 'Write a note.', missing: [], tokens: 20, cost: undefined };
}

export const notePreview = previewOf(note, note.replace('Ann Berg', '[NAME_1]'), [{ start: 0, end: 8, category: 'NAME', surrogate: '[NAME_1]', state: 'hidden', byHand: false }]);

export function unsupportedIn(text: string, words: string, rest: Partial<Unsupported> = {}): Unsupported {
  const start = text.indexOf(words);
  return { start, end: start + words.length, text: words, kind: 'number', ...rest };
}

export function replyOf(text: string, unsupported: readonly Unsupported[] = [], rest: Partial<Reply> = {}): Reply {
  return { draft: text.replaceAll('Ann Berg', '[NAME_1]'), text, grounding: { supported: [], unsupported }, origin: 'model', partial: false, ...rest };
}

export const noteReply = replyOf(draftText, [unsupportedIn(draftText, '12.2 s', { kind: 'measure', sourceValue: '13.2 s' })]);

/** `session` after all events. */
export function after(session: Session, ...events: readonly SessionEvent[]): Session {
  return events.reduce(reduce, session);
}

export function scrubbed(): ScrubbedSession {
  return as(after(startSession(capture, 'offline'), { type: 'scrubbed', scrubRun: 1, preview: notePreview }), 'scrubbed');
}

export function approved(): Session {
  const session = scrubbed();
  return after(session, { type: 'approve', revision: session.revision });
}

export function inReview(reply: Reply = noteReply): ReviewSession {
  return as(after(approved(), { type: 'started', run: 1 }, { type: 'finished', run: 1 }, { type: 'validated', run: 1, reply }), 'review');
}

/** `session`, known to be in `phase`. */
export function as<P extends Session['phase']>(session: Session, phase: P): Extract<Session, { phase: P }> {
  if (session.phase !== phase) throw new Error(`expected ${phase}, is ${session.phase}`);
  return session as Extract<Session, { phase: P }>;
}
