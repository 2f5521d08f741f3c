// Figures that belong to a test by its very name: "five sit-to-stands" of the 5xSTS, "in six minutes" of the 6MWT.
import type { ClinicalReading } from '../../clinical/reader';
import type { Figure } from '../../clinical/subjects/subjects';

interface Built {
  readonly value: number;
  readonly unit?: string;
}

const built: Readonly<Record<string, readonly Built[]>> = {
  '30sts': [{ value: 30, unit: 's' }], '5xsts': [{ value: 5 }], '6mwt': [{ value: 6, unit: 'min' }], '2mwt': [{ value: 2, unit: 'min' }],
  boxBlock: [{ value: 1, unit: 'min' }, { value: 60, unit: 's' }], gaitSpeed: [{ value: 10, unit: 'm' }], t25fw: [{ value: 25, unit: 'ft' }],
  ctsib: [{ value: 4 }], fsst: [{ value: 4 }], '9hpt': [{ value: 9 }], fourStage: [{ value: 4 }], girth: [{ value: 8 }],
};

/** Does a test that the source names carry this figure in its name or rule? `source`: ids of the measures the source names. */
export function belongsToTest(figure: Figure, source: ReadonlySet<string>): boolean {
  if (figure.values.length !== 1) return false;
  for (const id of source) {
    for (const { value, unit } of built[id] ?? []) if (figure.values[0] === value && (unit === figure.unit || (unit === undefined && figure.attribute === 'count'))) return true;
  }
  return false;
}

/** The measures a text names anywhere. */
export function measuresNamed(reading: ClinicalReading): ReadonlySet<string> {
  return new Set(reading.statements.flatMap((statement) => [...statement.concepts, ...statement.context].flatMap((concept) => (concept.dimension === 'measure' ? [concept.key] : []))));
}
