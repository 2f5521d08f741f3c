// Everything that can happen to a draft session: the therapist's intents and what the host's effects report back.
import type { PhiCategory } from '../phi/categories';
import type { HunkDecision } from './hunkTypes';
import type { FlagAnswer, Reply } from './reviewTypes';
import type { Capture, DocumentState, Failure, InsertMode, Preview } from './sessionTypes';

/** Before a preview is approved. Finding ids are their `start` in `Preview.message`. */
export type PreviewEvent =
  | { readonly type: 'hideText'; readonly start: number; readonly end: number; readonly category: PhiCategory }
  | { readonly type: 'setFinding'; readonly finding: number; readonly state: 'hidden' | 'kept'; readonly everywhere?: boolean | undefined }
  | { readonly type: 'setCategory'; readonly finding: number; readonly category: PhiCategory; readonly everywhere?: boolean | undefined };

/** While a draft is under review. */
export type ReviewEvent =
  | { readonly type: 'decide'; readonly hunk: number; readonly decision: HunkDecision }
  /**
   * Decides what is pending; when nothing is, everything. `supportedOnly` leaves hunks with an open flag alone. Removals that
   * take facts the draft says nowhere else (`Reply.leftOut`) are never accepted along.
   */
  | { readonly type: 'decideAll'; readonly decision: HunkDecision; readonly supportedOnly?: boolean | undefined }
  /**
   * Undefined text takes the therapist's wording back. `goesOn`: the wording sent before is typed on, one undo step with it.
   * `decision` goes with it: own wording is accepted where nothing else is said.
   */
  | { readonly type: 'editHunk'; readonly hunk: number; readonly text?: string | undefined; readonly goesOn?: boolean | undefined; readonly decision?: HunkDecision | undefined }
  | { readonly type: 'answerFlag'; readonly flag: number; readonly answer: FlagAnswer }
  /** What is asked of a section, as it is typed; without one the box is closed. */
  | { readonly type: 'rewriting'; readonly section?: string | undefined; readonly instruction?: string | undefined }
  | { readonly type: 'undo' };

export type SessionEvent =
  | PreviewEvent
  | ReviewEvent
  /** The text was captured again (facts were added, the note changed); an earlier draft is kept. */
  | { readonly type: 'capturedText'; readonly capture: Capture }
  /** The scrubber's result for `Session.scrubRun`. */
  | { readonly type: 'scrubbed'; readonly scrubRun: number; readonly preview: Preview }
  | { readonly type: 'chooseProvider'; readonly providerId: string }
  | { readonly type: 'setInsertMode'; readonly mode: InsertMode }
  | { readonly type: 'documentState'; readonly state: DocumentState }
  | { readonly type: 'approve'; readonly revision: number }
  | { readonly type: 'started'; readonly run: number }
  | { readonly type: 'streamed'; readonly run: number; readonly text: string }
  | { readonly type: 'finished'; readonly run: number }
  | { readonly type: 'incomplete'; readonly run: number; readonly reason: 'length' | 'closed' }
  | { readonly type: 'validated'; readonly run: number; readonly reply: Reply }
  /** A reply the therapist pasted from a chat of their own; it answers the preview that is shown. */
  | { readonly type: 'pasted'; readonly reply: Reply }
  /** Without `run`: failed before anything was sent. */
  | { readonly type: 'failed'; readonly run?: number | undefined; readonly failure: Failure }
  | { readonly type: 'cancel' }
  /** The same approved text once more, after it failed, was cut off or cancelled. */
  | { readonly type: 'retry' }
  | { readonly type: 'back' }
  /** Returns to the kept draft. */
  | { readonly type: 'resumeReview' }
  | { readonly type: 'regenerate'; readonly section: string | undefined; readonly instruction: string }
  | { readonly type: 'inserted' };
