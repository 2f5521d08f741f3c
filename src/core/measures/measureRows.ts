// The measures of the data files: outcome measures, ranges of motion, ordinal scales. Finds a row by its name; judges nothing.
import data from '../data/measures.json';
import ordinalData from '../data/measuresOrdinal.json';
import romData from '../data/romNorms.json';

export interface ChangeValue {
  readonly type: string;
  /** Two values give a range. */
  readonly value: number | readonly number[];
  readonly population: string;
  readonly source: string;
  /** V read in a source, R recalled: show as unverified. */
  readonly confidence: string;
  /** Other than the measure's own: "% of baseline", "percentage points". */
  readonly unit?: string;
}

export interface Cutoff {
  readonly when: string;
  readonly value: number | readonly number[];
  readonly meaning: string;
  readonly source: string;
  readonly confidence: string;
}

export interface MeasureRow {
  readonly id: string;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly range: readonly number[] | null;
  readonly better: string | null;
  readonly unit: string;
  /** Taken of one limb, so that a side belongs to it. */
  readonly limb: boolean;
  readonly change: readonly ChangeValue[];
  readonly cutoffs: readonly Cutoff[];
}

export interface OrdinalRow {
  readonly id: string;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly values: readonly string[];
  readonly readings?: Readonly<Record<string, string>>;
}

export interface RomRow {
  readonly joint: string;
  readonly motion: string;
  readonly aaos: number | null;
  readonly va: number | null;
  readonly vaConfidence: string;
}

export const measureRows = data.rows as unknown as readonly MeasureRow[];
export const ordinalRows = ordinalData.rows as unknown as readonly OrdinalRow[];
export const romRows = romData.rows as readonly RomRow[];
/** When the rows were last read against their sources. */
export const asOf = { measures: data.asOf, ordinal: ordinalData.asOf, rom: romData.asOf } as const;
/** Changes below it are usually measurement error (recalled). */
export const goniometerErrorDegrees = romData.goniometerErrorDegrees.value;

const plain = (name: string): string => name.toLowerCase().replace(/[^a-z0-9]+/g, ' ').trim();

const byName = new Map<string, MeasureRow>(measureRows.flatMap((row) => [row.id, row.name, ...row.aliases].map((name) => [plain(name), row] as const)).toReversed());

/** The row of a measure by id, name or any way it is written; undefined for a name the file does not know. */
export function measureNamed(name: string): MeasureRow | undefined {
  const wanted = plain(name);
  return byName.get(wanted) ?? byName.get(wanted.replace(/\s+(?:with|w|using|no)\s.*$/, ''));
}

export function ordinalNamed(name: string): OrdinalRow | undefined {
  const wanted = plain(name);
  return ordinalRows.find((row) => row.id === wanted || plain(row.name) === wanted || row.aliases.some((alias) => plain(alias) === wanted));
}

export function romNamed(joint: string, motion: string): RomRow | undefined {
  return romRows.find((row) => row.joint.toLowerCase() === joint.toLowerCase() && row.motion === motion.toLowerCase());
}
