// A draft with all that was read for its checks and what they said.
import type { ClinicalReading } from '../../clinical/reader';
import type { Span } from '../../clinical/span';
import type { Alignment } from '../align/alignment';
import type { Values } from '../align/valuesOf';
import type { Figure } from '../../clinical/subjects/subjects';
import type { Corpus } from '../read/corpus';
import type { Ground } from './figures/checkFigures';
import type { Checked } from './issue';

export interface CheckedDraft extends Checked {
  readonly reading: ClinicalReading;
  readonly corpus: Corpus;
  readonly alignment: Alignment;
  readonly values: Values;
  /** What decided on each figure of the draft. */
  readonly grounds: ReadonlyMap<Figure, Ground>;
  /** Whether the source speaks of a token of the draft in any form. */
  readonly isSpoken: (token: number) => boolean;
  /** Whether a stretch of the draft stands in the source word for word, in a verified rule or in a blank. */
  readonly isSettled: (span: Span) => boolean;
  /** Statements that state nothing. */
  readonly skip: (statement: number) => boolean;
}
