// Whether a reviewed draft may go into the document, and if not, why.
import { decisionOf, isAsked, openFlags } from './review';
import type { ReviewSession } from './sessionTypes';

export type InsertBlock =
  | { readonly kind: 'openFlags'; readonly count: number; readonly first: number }
  | { readonly kind: 'nothingAccepted' }
  | { readonly kind: 'documentClosed' }
  | { readonly kind: 'documentReadOnly' };

/** Undefined = it may be inserted. A flag counts as open unless it is answered or its hunk is rejected or reworded. */
export function insertBlock(session: ReviewSession): InsertBlock | undefined {
  const open = openFlags(session.review);
  if (open[0]) return { kind: 'openFlags', count: open.length, first: open[0].id };
  if (session.insertMode !== 'newDocument' && session.document === 'closed') return { kind: 'documentClosed' };
  if (session.insertMode !== 'newDocument' && session.document === 'readOnly') return { kind: 'documentReadOnly' };
  const { hunks, choices } = session.review;
  const takesSomething = hunks.some((hunk) => decisionOf(choices, hunk) === 'accepted' || choices.edits[hunk.id] !== undefined);
  // A draft that is the same as the note has nothing to accept and may go into a new document.
  return takesSomething || !hunks.some((hunk) => isAsked(hunk, choices, session.insertMode)) ? undefined : { kind: 'nothingAccepted' };
}
