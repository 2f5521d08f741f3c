// The states of one draft, from the captured note to the inserted text. Data only: what happens in them is in session.ts.
import type { Span } from '../clinical/span';
import type { PhiCategory } from '../phi/categories';
import type { ApprovedText } from './approve';
import type { Review } from './reviewTypes';

/** The part of the document that the draft is about. */
export interface Capture {
  readonly templateId: string;
  readonly uri: string;
  /** Captured text, byte for byte. */
  readonly text: string;
  /** The therapist's own facts in it, without the template's boilerplate: what the draft is compared with. */
  readonly ownText: string;
  /** URIs of the earlier notes that the draft rests on too, in the order of their texts. */
  readonly earlier?: readonly string[];
}

/** A finding of the scrubber; offsets into `Preview.message`. Its `start` is its id: findings never overlap. */
export interface Finding extends Span {
  readonly category: PhiCategory;
  readonly surrogate: string;
  /** `uncertain` is hidden too, until the therapist keeps it. */
  readonly state: 'hidden' | 'uncertain' | 'kept';
  readonly byHand: boolean;
}

/** What would be sent, and how it came about. */
export interface Preview {
  /** The whole rendered message before scrubbing. */
  readonly message: string;
  /** The exact text that would be sent. */
  readonly scrubbed: string;
  /** In order of `start`, not overlapping. */
  readonly findings: readonly Finding[];
  readonly instructions: string;
  /** Params and cells still unfilled, in plain words. */
  readonly missing: readonly string[];
  readonly tokens: number;
  /** In US dollars; undefined = unknown. */
  readonly cost: number | undefined;
}

/** What the therapist decided about a stretch of `Preview.message`: the scrubber is run again with these. In order, not overlapping. */
export type SpanChoice =
  | (Span & { readonly choice: 'hide'; readonly category: PhiCategory })
  | (Span & { readonly choice: 'keep' });

/** Where the text of an approval goes: a provider's id, or `paste` for a chat page of the therapist's own. */
export interface Approval {
  readonly text: ApprovedText;
  readonly providerId: string;
  readonly preview: Preview;
  readonly choices: readonly SpanChoice[];
  /** What the text asks to do differently, where it asks for a draft to be written again. */
  readonly regeneration: Regeneration | undefined;
}

export type DocumentState = 'open' | 'changed' | 'closed' | 'readOnly';
export type InsertMode = 'replace' | 'below' | 'newDocument';

/** Words and next step are the host's: the session only keeps what kind of failure it was. */
export interface Failure {
  readonly kind: string;
  /** Whether any of the approved text may have left this machine. */
  readonly left: boolean;
}

/** What to do differently in the next draft. `section` undefined = the whole document. */
export interface Regeneration {
  readonly section: string | undefined;
  readonly instruction: string;
}

/** An earlier draft with its decisions, kept while another one is prepared. */
export interface KeptDraft {
  readonly approval: Approval;
  readonly review: Review;
}

interface Common {
  /** Moves whenever what would be sent, where it would go, or the phase changes; an approval must name the one it saw. */
  readonly revision: number;
  /** Number of the latest scrub asked for; a result for an earlier one is dropped. */
  readonly scrubRun: number;
  /** Number of the latest request; pieces of an earlier one are dropped. */
  readonly run: number;
  readonly capture: Capture;
  readonly providerId: string;
  readonly insertMode: InsertMode;
  readonly document: DocumentState;
  readonly kept: KeptDraft | undefined;
}

/** Marks made on an earlier message about the same note. */
export interface EarlierMarks {
  readonly message: string;
  readonly choices: readonly SpanChoice[];
}

/** Text is there, a scrub has been asked for. */
export interface CapturedSession extends Common {
  readonly phase: 'captured';
  readonly earlier: EarlierMarks | undefined;
  readonly regeneration: Regeneration | undefined;
}

export interface ScrubbedSession extends Common {
  readonly phase: 'scrubbed';
  readonly preview: Preview;
  readonly choices: readonly SpanChoice[];
  readonly regeneration: Regeneration | undefined;
  /** The choices changed since `preview` was made: it cannot be approved until the scrubber has run again. */
  readonly stale: boolean;
}

interface Released extends Common {
  readonly approval: Approval;
  /** Draft as it arrived so far, with surrogates. */
  readonly streamed: string;
}

export interface ApprovedSession extends Released { readonly phase: 'approved' }
export interface DraftingSession extends Released {
  readonly phase: 'drafting';
  /** The reply has ended and waits for its check. */
  readonly finished: boolean;
}
export interface IncompleteSession extends Released { readonly phase: 'incomplete'; readonly reason: 'length' | 'closed' }
export interface CancelledSession extends Released { readonly phase: 'cancelled' }
export interface FailedSession extends Common {
  readonly phase: 'failed';
  readonly failure: Failure;
  /** Undefined when it failed before anything was approved. */
  readonly approval: Approval | undefined;
  readonly regeneration: Regeneration | undefined;
  readonly streamed: string;
}
export interface ReviewSession extends Common { readonly phase: 'review'; readonly approval: Approval; readonly review: Review }
export interface InsertedSession extends Common { readonly phase: 'inserted'; readonly approval: Approval; readonly review: Review }

export type Session =
  | CapturedSession | ScrubbedSession | ApprovedSession | DraftingSession | IncompleteSession
  | CancelledSession | FailedSession | ReviewSession | InsertedSession;
