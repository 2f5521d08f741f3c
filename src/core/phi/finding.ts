import type { Span } from '../clinical/span';
import type { PhiCategory } from './categories';

/** A stretch of text that may identify someone. */
export interface Finding extends Span {
  readonly category: PhiCategory;
  /** 0 to 1; where findings overlap the higher one names the category. */
  readonly score: number;
  readonly recognizer: string;
  /** `uncertain`: neither known to be safe nor known to identify; hidden by default, one click to keep. */
  readonly certainty: 'certain' | 'uncertain';
}
