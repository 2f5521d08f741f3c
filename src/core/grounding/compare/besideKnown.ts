// "75 lb occasionally and 40 lb frequently" of "75 lb occ, 40 freq", "25.0 to 22.6 cm" of a row of a table: what stands beside a
// figure of the draft stands beside it in the source as well.
import type { ClinicalReading } from '../../clinical/reader';
import type { Figure } from '../../clinical/subjects/subjects';
import type { Corpus } from '../read/corpus';
import { sameAmountAs } from './amounts';
import { neighbours } from './neighbours';

/** Characters between two figures that are told in one breath. */
const reach = 40;

export function isBesideKnown(draft: ClinicalReading, figure: Figure, source: Figure, corpus: Corpus): boolean {
  if (source.attribute !== figure.attribute && source.attribute !== 'value' && figure.attribute !== 'value') return false;
  const close = (one: Figure, other: Figure): boolean => Math.min(Math.abs(one.start - other.end), Math.abs(other.start - one.end)) < reach;
  return neighbours(draft, figure).some((other) => close(other, figure) && (other.values[0] ?? 0) !== (figure.values[0] ?? 0) && corpus.around(source).some((known) => close(known, source) && sameAmountAs(other, known)));
}
