// The side that was operated on, broken or lost: "reconstruction of the left thumb" of "s/p R thumb LRTI", though a note
// names the other thumb as well.
import type { ClinicalReading } from '../../../clinical/reader';
import type { Corpus } from '../../read/corpus';
import { operatedSides } from '../../read/operatedSides';
import type { Issue } from '../issue';

export function checkOperatedSide(draft: ClinicalReading, corpus: Corpus, statementAt: (offset: number) => number, skip: (statement: number) => boolean): readonly Issue[] {
  const only = corpus.treatedSide;
  if (only === undefined) return [];
  return operatedSides(draft.text).filter((one) => one.side !== only && !skip(statementAt(one.start))).map(({ start, end }) => ({ start, end, kind: 'laterality', statement: statementAt(start), cause: `side:${start}` }));
}
