// A draft under review: the changes it makes, and what the therapist decided about them. Data only.
import type { GroundingResult, Unsupported } from '../grounding/groundTypes';
import type { Hunk, HunkDecision } from './hunkTypes';

/** A draft that passed the checks. */
export interface Reply {
  /** As it arrived, with surrogates. */
  readonly draft: string;
  /** With the originals put back, and the line endings of the therapist's own text (`matchLineEndings`). */
  readonly text: string;
  /** Offsets into `text`; `supported[].source` into `Capture.ownText`. */
  readonly grounding: GroundingResult;
  /** What `text` changes in `Capture.ownText`, where it is known already. */
  readonly hunks?: readonly Hunk[];
  /** Ids of its removals that take facts of the therapist's which `text` says nowhere else. */
  readonly leftOut?: readonly number[];
  /** `partial`: cut off or cancelled, and reviewed as far as it came. */
  readonly origin: 'model' | 'pasted';
  readonly partial: boolean;
}

export type FlagAnswer = 'open' | 'removed' | 'needs' | 'mine' | 'noteValue';

/** A statement of the draft that is not in the note; offsets into `Reply.text`. */
export interface Flag extends Unsupported {
  readonly id: number;
  readonly hunk: number;
}

/** The therapist's decisions by hunk or flag id; what is not in a table is `pending`, unedited, `open`. */
export interface ReviewChoices {
  readonly decisions: Readonly<Record<number, HunkDecision>>;
  readonly edits: Readonly<Record<number, string>>;
  readonly answers: Readonly<Record<number, FlagAnswer>>;
}

/** An instruction for one section that is written but not sent. */
export interface Rewriting {
  readonly section: string;
  readonly instruction: string;
}

export interface Review {
  /** The therapist's own text the draft is compared with. */
  readonly source: string;
  readonly reply: Reply;
  readonly hunks: readonly Hunk[];
  readonly flags: readonly Flag[];
  readonly choices: ReviewChoices;
  /** Earlier choices, latest last. */
  readonly undo: readonly ReviewChoices[];
  readonly rewriting?: Rewriting | undefined;
}
