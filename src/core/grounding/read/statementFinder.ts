// Which statement of a reading an offset lies in.
import type { ClinicalReading } from '../../clinical/reader';

/** The statement an offset lies in, -1 where it lies in a heading. */
export function statementFinder(reading: ClinicalReading): (offset: number) => number {
  const { statements } = reading;
  return (offset) => {
    let low = 0;
    let high = statements.length - 1;
    while (low <= high) {
      const middle = (low + high) >> 1;
      const statement = statements[middle];
      if (statement === undefined) return -1;
      if (offset < statement.start) high = middle - 1;
      else if (offset >= statement.end) low = middle + 1;
      else return middle;
    }
    return -1;
  };
}
