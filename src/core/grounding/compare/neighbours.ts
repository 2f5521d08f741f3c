// The figures of a draft by statement, filed once.
import type { ClinicalReading } from '../../clinical/reader';
import type { Figure } from '../../clinical/subjects/subjects';
import { groupBy } from '../../groupBy';

const byStatement = new WeakMap<ClinicalReading, ReadonlyMap<number, readonly Figure[]>>();

/** The other figures of the statement. */
export function neighbours(draft: ClinicalReading, figure: Figure): readonly Figure[] {
  let known = byStatement.get(draft);
  if (known === undefined) byStatement.set(draft, (known = groupBy(draft.figures, (other) => other.statement)));
  return (known.get(figure.statement) ?? []).filter((other) => other !== figure);
}
