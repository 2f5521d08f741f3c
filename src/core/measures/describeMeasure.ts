// A measure, a motion or a grade in words, for a hover and for completion: range, direction, change values, populations, sources.
import { asOf, goniometerErrorDegrees, type Cutoff, type MeasureRow, type OrdinalRow, type RomRow } from './measureRows';

/** Lines of plain text; the first is the name. */
export function describeMeasure(row: MeasureRow): readonly string[] {
  const range = row.range === null ? '' : `${row.range[0]}-${row.range[1]} ${row.unit}`;
  const better = row.better === null ? '' : `${row.better} is better`;
  const head = [range === '' ? `in ${row.unit}` : range, better].filter((words) => words !== '').join(', ');
  return [
    row.name, `Scale: ${head}.`,
    ...row.change.map(({ type, value, unit, population, source, confidence }) => `${type}: ${shown(value)} ${unit ?? row.unit} (${population}; ${source}${confidence === 'V' ? '' : '; unverified'})`),
    ...row.cutoffs.map((cutoff) => `${cutoffWords(cutoff)} ${row.unit}: ${cutoff.meaning} (${cutoff.source}${cutoff.confidence === 'V' ? '' : '; unverified'})`),
    ...(row.change.length === 0 ? ['No change value is on file.'] : []),
    ...(row.limb ? ['Name the side.'] : []),
    `As of ${asOf.measures}.`,
  ];
}

export function describeMotion(row: RomRow): readonly string[] {
  const norms = [row.aaos === null ? '' : `AAOS 0-${row.aaos} degrees (unverified)`, row.va === null ? '' : `VA plate 0-${row.va} degrees (${row.vaConfidence === 'S' ? 'secondary source' : 'unverified'}, 38 CFR 4.71)`].filter((words) => words !== '');
  return [
    `${upperFirst(row.joint)} ${row.motion}`,
    norms.length === 0 ? 'No reference value is on file.' : `${norms.join('; ')}.`,
    `Adults, active motion; norms vary by age and sex. Changes below about ${goniometerErrorDegrees} degrees are usually measurement error (unverified).`,
    'Name the side, active or passive, and the position.',
    `As of ${asOf.rom}.`,
  ];
}

export function describeOrdinal(row: OrdinalRow): readonly string[] {
  const { readings } = row;
  return [
    row.name,
    readings === undefined ? `Values: ${row.values.join(', ')}.` : 'Values:',
    ...(readings === undefined ? [] : row.values.map((value) => `${value}: ${readings[value] ?? ''}`)),
    `Unverified. As of ${asOf.ordinal}.`,
  ];
}

function shown(value: number | readonly number[]): string {
  return typeof value === 'number' ? String(value) : value.join('-');
}

function cutoffWords({ when, value }: Cutoff): string {
  return when === 'range' ? shown(value) : `${when} ${shown(value)}`;
}

function upperFirst(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
