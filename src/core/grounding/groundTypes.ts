import type { Span } from '../clinical/span';

export type UnsupportedKind = 'number' | 'measure' | 'date' | 'code' | 'laterality' | 'name' | 'citation' | 'negation';

/** A statement of the draft that the source does not support. Offsets into the draft. */
export interface Unsupported extends Span {
  readonly text: string;
  readonly kind: UnsupportedKind;
  /** What the source says for the same subject, where it says something. */
  readonly sourceValue?: string;
}

/** A statement of the draft and where the source says it. */
export interface Supported extends Span {
  readonly source: Span;
}

export interface GroundingResult {
  readonly supported: readonly Supported[];
  readonly unsupported: readonly Unsupported[];
}

/** Structured facts that count as source beside the text: `{payerRule, planType, visitNumber, dos, …}`. */
export type GroundAllow = Readonly<Record<string, unknown>>;
