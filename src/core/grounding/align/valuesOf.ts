// The values of a draft and its source that are no figures: days, levels of help, sides, people, contrasting words.
import type { ClinicalReading } from '../../clinical/reader';
import { daysOf } from './alignedDates';
import { kinds, valuesIn } from './alignedValues';
import type { Contrasted } from './contrasts';
import { placeOf } from './values';
import type { Value } from './values';
import { statementFinder } from '../read/statementFinder';

export interface Values {
  readonly told: readonly Value[];
  readonly stated: readonly Value[];
  /** What the draft tells in any form, be it too loose to be doubted. */
  readonly spoken: readonly Value[];
}

/** Of most sorts a draft tells nothing more loosely. */
type OfSort = Omit<Values, 'spoken'> & Partial<Values>;

export function valuesOf(draft: ClinicalReading, source: ClinicalReading, contrasts: readonly Contrasted[]): Values {
  const all: readonly OfSort[] = [
    daysOf(draft, source),
    ...kinds.map((kind) => ({ told: valuesIn(draft, kind), stated: valuesIn(source, kind) })),
    ...contrasts,
    peopleOf(draft, source),
  ];
  return { told: all.flatMap(({ told }) => told), stated: all.flatMap(({ stated }) => stated), spoken: all.flatMap(({ told, spoken = told }) => spoken) };
}

/** People by their last name. A dictated source may write one small: the draft's names tell which words are names. */
function peopleOf(draft: ClinicalReading, source: ClinicalReading): OfSort {
  const told = peopleIn(draft);
  const names = new Set(told.map(({ key }) => key));
  const stated = peopleIn(source);
  const taken = new Set(stated.map(({ first }) => first));
  const small = source.statements.flatMap((statement, index) => Array.from({ length: statement.next - statement.first }, (_, step) => statement.first + step).flatMap((first): readonly Value[] => {
    const token = source.tokens[first];
    return token?.kind !== 'word' || !names.has(token.text) || taken.has(first) ? [] : [{ first, next: first + 1, statement: index, start: token.start, end: token.end, key: token.text, time: undefined, sort: 'person' }];
  }));
  return { told, stated: [...stated, ...small] };
}

function peopleIn(reading: ClinicalReading): readonly Value[] {
  const statementAt = statementFinder(reading);
  return reading.names.filter(({ sort }) => sort === 'person' || sort === 'unknown').flatMap(({ start, end, key }) => {
    const last = key.split(/\s+/).at(-1) ?? key;
    const span = { start: end - last.length, end };
    const statement = statementAt(span.start);
    return statement < 0 || reading.text.slice(span.start, end).toLowerCase() !== last ? [] : [{ ...placeOf(reading, span, statement), start, end, key: last, time: undefined, sort: 'person' }];
  });
}
