// One thing wrong in a draft, before items of the same error are joined.
import type { Span } from '../../clinical/span';
import type { UnsupportedKind } from '../groundTypes';

export interface Issue extends Span {
  readonly kind: UnsupportedKind;
  /** Index of the draft's statement. */
  readonly statement: number;
  /** Issues with the same cause in one statement are one error: "side:left", "role", "dose:12". */
  readonly cause: string;
  readonly sourceValue?: string;
  /** The word that may be the wrong one where it stands apart (the head of a column). */
  readonly origin?: Span;
}

export interface Proof extends Span {
  /** Place in the source text (with the allowed fields behind it). */
  readonly source: Span;
}

/** What one check of the draft found wrong, and what it found proved. */
export interface Checked {
  readonly issues: readonly Issue[];
  readonly proofs: readonly Proof[];
}
