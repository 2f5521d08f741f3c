// The outcome measures, ranges of motion and ordinal scales of the data files, found by the names therapists write.
import type { Span } from '../clinical/span';
import measureData from '../data/measures.json';
import ordinalData from '../data/measuresOrdinal.json';
import romData from '../data/romNorms.json';

export interface ChangeValue {
  /** MDC90, MDC95, MCID, MIC and the like. */
  readonly type: string;
  readonly value: number | readonly number[];
  readonly unit?: string;
  /** Who it was measured in; it says nothing of anybody else. */
  readonly population: string;
  readonly source: string;
  /** V read in a source, S secondary source, R recalled: shown as unverified. */
  readonly confidence: string;
}

export interface CutOff {
  readonly when: string;
  readonly value: number;
  readonly meaning: string;
  readonly source: string;
  readonly confidence: string;
}

export interface Measure {
  readonly id: string;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly range?: readonly (number | null)[] | null;
  readonly better: string;
  readonly unit: string;
  readonly kind: string;
  readonly limb: boolean;
  readonly change: readonly ChangeValue[];
  readonly cutoffs: readonly CutOff[];
}

export interface OrdinalScale {
  readonly id: string;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly values: readonly string[];
  readonly readings?: Readonly<Record<string, string>>;
}

export interface MotionNorm {
  readonly joint: string;
  readonly motion: string;
  /** Degrees; null where the source has none. */
  readonly aaos: number | null;
  readonly va: number | null;
  readonly vaConfidence?: string;
}

export const measures: readonly Measure[] = measureData.rows as readonly Measure[];
export const ordinalScales: readonly OrdinalScale[] = ordinalData.rows as readonly OrdinalScale[];
export const motionNorms: readonly MotionNorm[] = romData.rows as readonly MotionNorm[];
export const dataDate: string = measureData.asOf;

export type Named = { readonly kind: 'measure'; readonly row: Measure } | { readonly kind: 'scale'; readonly row: OrdinalScale };

/** Every measure and scale by its folded name and aliases; of two rows with one alias the first wins. */
const byName = new Map<string, Named>();
for (const row of measures) for (const name of [row.name, ...row.aliases]) if (!byName.has(fold(name))) byName.set(fold(name), { kind: 'measure', row });
for (const row of ordinalScales) for (const name of [row.name, ...row.aliases]) if (!byName.has(fold(name))) byName.set(fold(name), { kind: 'scale', row });
const mostWords = Math.max(...[...byName.keys()].map((name) => name.split(' ').length));

/** The measure or scale of that name, however it is cased or hyphenated. */
export function measureNamed(name: string): Named | undefined {
  return byName.get(fold(name));
}

/** The longest name of a measure or scale that covers the place `at` of a line. Offsets are UTF-16 code units of `line`. */
export function measureAt(line: string, at: number): (Span & { readonly named: Named }) | undefined {
  const words = [...line.matchAll(/[\p{L}\p{N}]+(?:[-'’/][\p{L}\p{N}]+)*/gu)].map((match) => ({ start: match.index, end: match.index + match[0].length }));
  const here = words.findIndex(({ start, end }) => start <= at && at <= end);
  if (here < 0) return undefined;
  for (let size = mostWords; size > 0; size -= 1) {
    for (let first = Math.max(0, here - size + 1); first <= here; first += 1) {
      const start = words[first]?.start;
      const end = words[first + size - 1]?.end;
      if (start === undefined || end === undefined) continue;
      const named = byName.get(fold(line.slice(start, end)));
      if (named) return { start, end, named };
    }
  }
  return undefined;
}

/** The joint motion whose name stands at the place `at`: "knee flexion", "shoulder ER". */
export function motionAt(line: string, at: number): (Span & { readonly row: MotionNorm }) | undefined {
  for (const match of line.matchAll(motionPattern)) {
    if (match.index > at || match.index + match[0].length < at) continue;
    const joint = (match[1] ?? '').toLowerCase();
    const motion = motionNames[(match[2] ?? '').toLowerCase()] ?? (match[2] ?? '').toLowerCase();
    const row = motionNorms.find((norm) => norm.joint === joint && norm.motion.startsWith(motion));
    if (row) return { start: match.index, end: match.index + match[0].length, row };
  }
  return undefined;
}

const motionNames: Readonly<Record<string, string>> = {
  flex: 'flexion', ext: 'extension', abd: 'abduction', add: 'adduction', er: 'external rotation', ir: 'internal rotation', df: 'dorsiflexion', pf: 'plantarflexion', sup: 'supination', pron: 'pronation',
};
const motionPattern = new RegExp(
  String.raw`\b(${[...new Set(motionNorms.map(({ joint }) => joint))].map((joint) => joint.replace(/[^a-z ]/gi, '.')).join('|')})\s(?:a?a?p?rom\s)?(${[...new Set(motionNorms.map(({ motion }) => motion)), ...Object.keys(motionNames)].sort((a, b) => b.length - a.length).join('|')})\b`,
  'gi',
);

function fold(name: string): string {
  return name.toLowerCase().replace(/['’]s\b/g, '').replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
}
