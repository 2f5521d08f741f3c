// A figure of the draft with the words around it, as the ways of deriving it want it.
import type { Figure } from '../../clinical/subjects/subjects';

export interface Draft {
  readonly figure: Figure;
  /** The words of the figure's statement, lower case, around it. */
  readonly around: string;
  /** The words right before and after it, lower case. */
  readonly before: string;
  readonly after: string;
  /** How many codes the statement names. */
  readonly codes: number;
  /** Stands it in a column of changes? */
  readonly change: boolean;
}
