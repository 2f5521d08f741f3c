// What a session leaves behind for a window reload, and the session made from it again. Never holds an original: no note text, no
// surrogate map, nothing before the first approval. What the therapist wrote by hand is scrubbed before it gets in.
import { z } from 'zod';
import type { Span } from '../clinical/span';
import { phiCategories } from '../phi/categories';
import { approve } from './approve';
import type { HiddenPlace } from './hiddenWords';
import { openReview } from './review';
import type { Reply, Review } from './reviewTypes';
import type { Approval, Capture, KeptDraft, Preview, Regeneration, Session, SpanChoice } from './sessionTypes';

const offset = z.number().int().nonnegative();
const id = z.string().regex(/^\d{1,9}$/);
const span = { start: offset, end: offset };
const released = z.object({
  approved: z.string(),
  providerId: z.string(),
  choices: z.array(z.discriminatedUnion('choice', [
    z.object({ ...span, choice: z.literal('hide'), category: z.enum(phiCategories) }),
    z.object({ ...span, choice: z.literal('keep') }),
  ])),
  regeneration: z.object({ section: z.string().optional(), instruction: z.string() }).optional(),
});
const reviewed = released.extend({
  draft: z.string(),
  origin: z.enum(['model', 'pasted']),
  partial: z.boolean(),
  /** Number of hunks the ids below count among: another number means another difference, and the decisions are void. */
  hunks: offset,
  decisions: z.record(id, z.enum(['pending', 'accepted', 'rejected'])),
  edits: z.record(id, z.string()),
  answers: z.record(id, z.enum(['open', 'removed', 'needs', 'mine', 'noteValue'])),
  rewriting: z.object({ section: z.string(), instruction: z.string() }).optional(),
});
const storedSession = z.object({
  version: z.literal(1),
  templateId: z.string(),
  uri: z.string(),
  /** The earlier notes, by their URIs as the note itself: their texts are read again. */
  earlier: z.array(z.string()).optional(),
  /** Where the captured text stood in the document. */
  place: z.object(span),
  providerId: z.string(),
  insertMode: z.enum(['replace', 'below', 'newDocument']),
  run: offset,
  current: z.discriminatedUnion('phase', [
    z.object({ phase: z.literal('scrubbed') }),
    released.extend({ phase: z.literal('cancelled'), streamed: z.string() }),
    released.extend({ phase: z.literal('incomplete'), streamed: z.string(), reason: z.enum(['length', 'closed']) }),
    released.extend({ phase: z.literal('failed'), streamed: z.string(), kind: z.string(), left: z.boolean() }),
    reviewed.extend({ phase: z.literal('review') }),
  ]),
  kept: reviewed.optional(),
  /** Where words stand, in the message about the note, that the last check before sending had hidden. */
  hidden: z.array(z.object({ ...span, category: z.enum(phiCategories) })).optional(),
});

export type StoredSession = z.infer<typeof storedSession>;
type StoredReview = z.infer<typeof reviewed>;
type StoredRelease = z.infer<typeof released>;

/** Scrubs what was written by hand with the surrogates of `approval`, so that the same words get the same surrogates. */
export type ScrubForStore = (text: string, approval: Approval) => string;

/**
 * The stored form, or undefined where nothing may or need be stored (before the first approval, after insertion). `place` = the
 * captured range, `hidden` = what the last check had hidden (`placesOf`).
 */
export function toStored(session: Session, place: Span, scrub: ScrubForStore, hidden: readonly HiddenPlace[] = []): StoredSession | undefined {
  const current = currentOf(session, scrub);
  if (!current || (current.phase === 'scrubbed' && !session.kept)) return undefined;
  const { capture, providerId, insertMode, run, kept } = session;
  return {
    version: 1, templateId: capture.templateId, uri: capture.uri, place: { start: place.start, end: place.end }, providerId, insertMode, run, current,
    ...(capture.earlier === undefined ? {} : { earlier: [...capture.earlier] }),
    ...(kept ? { kept: reviewOf(kept, scrub) } : {}),
    ...(hidden.length === 0 ? {} : { hidden: hidden.map(({ start, end, category }) => ({ start, end, category })) }),
  };
}

function currentOf(session: Session, scrub: ScrubForStore): StoredSession['current'] | undefined {
  switch (session.phase) {
    case 'captured':
    case 'scrubbed': return { phase: 'scrubbed' };
    // A request does not outlive its window: what arrived is kept, as if it had been cancelled.
    case 'approved':
    case 'drafting':
    case 'cancelled': return { phase: 'cancelled', ...releaseOf(session.approval, scrub), streamed: session.streamed };
    case 'incomplete': return { phase: 'incomplete', ...releaseOf(session.approval, scrub), streamed: session.streamed, reason: session.reason };
    case 'failed': {
      const { approval, streamed, failure } = session;
      return approval ? { phase: 'failed', ...releaseOf(approval, scrub), streamed, kind: failure.kind, left: failure.left } : { phase: 'scrubbed' };
    }
    case 'review': return { phase: 'review', ...reviewOf(session, scrub) };
    case 'inserted': return undefined;
  }
}

function releaseOf(approval: Approval, scrub: ScrubForStore): StoredRelease {
  const { text, providerId, regeneration } = approval;
  const choices = approval.choices.map((choice) => choice.choice === 'hide'
    ? { start: choice.start, end: choice.end, choice: choice.choice, category: choice.category }
    : { start: choice.start, end: choice.end, choice: choice.choice });
  const section = regeneration?.section;
  const again = regeneration && { instruction: scrub(regeneration.instruction, approval), ...(section === undefined ? {} : { section: scrub(section, approval) }) };
  return { approved: text, providerId, choices, ...(again ? { regeneration: again } : {}) };
}

function reviewOf({ approval, review }: KeptDraft, scrub: ScrubForStore): StoredReview {
  const { reply, choices, hunks, rewriting } = review;
  const edits = Object.fromEntries(Object.entries(choices.edits).map(([hunk, text]) => [hunk, scrub(text, approval)]));
  // A model only ever saw surrogates; what was pasted may hold originals.
  const draft = reply.origin === 'model' ? reply.draft : scrub(reply.text, approval);
  return {
    ...releaseOf(approval, scrub), draft, origin: reply.origin, partial: reply.partial, hunks: hunks.length,
    decisions: { ...choices.decisions }, edits, answers: { ...choices.answers },
    ...(rewriting ? { rewriting: { section: scrub(rewriting.section, approval), instruction: scrub(rewriting.instruction, approval) } } : {}),
  };
}

/** The stored session in `json`, checked; undefined where it is none. */
export function readStored(json: unknown): StoredSession | undefined {
  const read = storedSession.safeParse(json);
  return read.success ? read.data : undefined;
}

/** The same note, read again after the reload, and the functions that go with it. Those on the whole text may run on another thread. */
export interface FreshSource {
  readonly capture: Capture;
  /** Renders and scrubs the message with the therapist's marks. */
  readonly preview: (choices: readonly SpanChoice[], regeneration: Regeneration | undefined) => Preview | Promise<Preview>;
  /** Puts the originals of `preview` back; undefined where a surrogate is unknown. */
  readonly restore: (text: string, preview: Preview) => string | undefined;
  /** Restores and grounds a stored draft, as when it arrived. */
  readonly reply: (draft: string, preview: Preview, as: Pick<Reply, 'origin' | 'partial'>) => Reply | Promise<Reply>;
}

export type Resumed =
  /** `lost` = wordings or decisions that could not be brought back. */
  | { readonly kind: 'resumed'; readonly session: Session; readonly lost: number }
  /** The note, scrubbed again, is not what was approved: nothing stored can be trusted to belong to it. */
  | { readonly kind: 'noteChanged' };

/** The session of `stored`, in its phase; a draft that was being written comes back as cancelled, with what had arrived. */
export async function fromStored(stored: StoredSession, fresh: FreshSource): Promise<Resumed> {
  const { current } = stored;
  const kept = stored.kept && (await openStored(stored.kept, fresh));
  const base = {
    revision: 1, scrubRun: 1, run: stored.run, capture: fresh.capture, providerId: stored.providerId, insertMode: stored.insertMode, document: 'open' as const,
    kept: kept && { approval: kept.approval, review: kept.review },
  };
  const lostKept = stored.kept ? (kept?.lost ?? 1) : 0;
  if (current.phase === 'scrubbed') {
    return kept ? { kind: 'resumed', session: { ...base, phase: 'captured', earlier: undefined, regeneration: undefined }, lost: kept.lost } : { kind: 'noteChanged' };
  }
  if (current.phase === 'review') {
    const opened = await openStored(current, fresh);
    if (!opened) return { kind: 'noteChanged' };
    return { kind: 'resumed', session: { ...base, phase: 'review', approval: opened.approval, review: opened.review }, lost: opened.lost + lostKept };
  }
  const approval = await approvalOf(current, fresh);
  if (!approval) return { kind: 'noteChanged' };
  const { streamed } = current;
  switch (current.phase) {
    case 'cancelled': return { kind: 'resumed', session: { ...base, phase: 'cancelled', approval, streamed }, lost: lostKept };
    case 'incomplete': return { kind: 'resumed', session: { ...base, phase: 'incomplete', approval, streamed, reason: current.reason }, lost: lostKept };
    case 'failed': {
      const failure = { kind: current.kind, left: current.left };
      return { kind: 'resumed', session: { ...base, phase: 'failed', approval, regeneration: undefined, streamed, failure }, lost: lostKept };
    }
  }
}

/** The approval again, if the note still gives the very text that was approved. */
async function approvalOf(stored: StoredRelease, fresh: FreshSource): Promise<Approval | undefined> {
  const { choices, approved, providerId } = stored;
  const regeneration = await regenerationOf(stored, fresh);
  const preview = await fresh.preview(choices, regeneration);
  return preview.scrubbed === approved ? { text: approve(approved), providerId, preview, choices, regeneration } : undefined;
}

/** An instruction may name the patient: the note's own surrogates lead back. */
async function regenerationOf({ regeneration: again }: StoredRelease, fresh: FreshSource): Promise<Regeneration | undefined> {
  if (!again) return undefined;
  const plain = await fresh.preview([], undefined);
  const back = (text: string): string => fresh.restore(text, plain) ?? text;
  return { section: again.section === undefined ? undefined : back(again.section), instruction: back(again.instruction) };
}

async function openStored(stored: StoredReview, fresh: FreshSource): Promise<(KeptDraft & { readonly lost: number }) | undefined> {
  const approval = await approvalOf(stored, fresh);
  if (!approval) return undefined;
  const review = openReview(fresh.capture.ownText, await fresh.reply(stored.draft, approval.preview, { origin: stored.origin, partial: stored.partial }));
  const made = Object.keys(stored.decisions).length + Object.keys(stored.edits).length + Object.keys(stored.answers).length;
  const back = (text: string): string | undefined => fresh.restore(text, approval.preview);
  if (review.hunks.length !== stored.hunks) return { approval, review: withRewriting(review, stored, back), lost: made };
  const decided = withDecisions(withRewriting(review, stored, back), stored, back);
  return { approval, review: decided.review, lost: decided.lost };
}

/** What was asked of a section but not sent; a word whose surrogate the note no longer has stays as it was stored. */
function withRewriting(review: Review, { rewriting }: StoredReview, restore: (text: string) => string | undefined): Review {
  if (!rewriting) return review;
  const { section, instruction } = rewriting;
  return { ...review, rewriting: { section: restore(section) ?? section, instruction: restore(instruction) ?? instruction } };
}

function withDecisions(review: Review, stored: StoredReview, restore: (text: string) => string | undefined): { readonly review: Review; readonly lost: number } {
  const edits: Record<number, string> = {};
  const decisions = { ...stored.decisions };
  let lost = 0;
  for (const [hunk, scrubbed] of Object.entries(stored.edits)) {
    const text = restore(scrubbed);
    if (text !== undefined) edits[Number(hunk)] = text;
    else {
      // The draft's words were never accepted, only the therapist's own.
      delete decisions[hunk];
      lost += 1;
    }
  }
  return { review: { ...review, choices: { decisions, edits, answers: stored.answers } }, lost };
}
