import type { Span } from '../clinical/span';

/** One acceptable or rejectable change between the therapist's own text (source) and the draft. */
export interface Hunk {
  readonly id: number;
  /** `same` is context and has no decision; a `move` is a stretch that only changed its place. */
  readonly kind: 'same' | 'change' | 'add' | 'remove' | 'move';
  /** Heading of the draft section the hunk stands in, where there is one. */
  readonly section: string | undefined;
  readonly before: string;
  readonly after: string;
  /** Place in the source / in the draft; empty span where the hunk adds / removes. */
  readonly beforeSpan: Span;
  readonly afterSpan: Span;
}

export type HunkDecision = 'pending' | 'accepted' | 'rejected';

/** A word-level piece of a hunk for display. */
export interface MarkedPiece {
  readonly text: string;
  readonly mark: 'same' | 'deleted' | 'inserted';
}
