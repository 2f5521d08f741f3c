// Boosted shallow trees for a yes or no (Friedman 2001, with Newton's steps as in Chen and Guestrin 2016): just enough to fit
// what some dozen signs weigh together. Deterministic.
import type { Tree } from '../../../src/core/grounding/weigh/trees';

export interface Example {
  readonly signs: readonly number[];
  readonly right: boolean;
  readonly weight: number;
}

export interface Settings {
  readonly trees: number;
  readonly depth: number;
  /** What part of a step is taken. */
  readonly rate: number;
  /** Least weight of the examples on either side of a split, and what steadies a leaf of few. */
  readonly least: number;
  readonly steady: number;
}

/** At most so many cuts of one sign are tried. */
const cuts = 40;

interface Binned {
  /** The cuts of each sign, rising. */
  readonly edges: readonly (readonly number[])[];
  /** How many cuts of a sign lie below each example's. */
  readonly bins: readonly Uint8Array[];
}

/** Trees whose sum is the log-odds that an example is right. */
export function boost(examples: readonly Example[], settings: Settings): readonly Tree[] {
  const binned = bin(examples);
  const sums = new Float64Array(examples.length);
  const all = Int32Array.from(examples.keys());
  const trees: Tree[] = [];
  for (let round = 0; round < settings.trees; round += 1) {
    const slope = new Float64Array(examples.length);
    const curve = new Float64Array(examples.length);
    examples.forEach(({ right, weight }, at) => {
      const chance = 1 / (1 + Math.exp(-(sums[at] ?? 0)));
      slope[at] = weight * ((right ? 1 : 0) - chance);
      curve[at] = weight * chance * (1 - chance);
    });
    trees.push(grow(all, settings.depth, { examples, binned, slope, curve, sums, settings }));
  }
  return trees;
}

interface Round {
  readonly examples: readonly Example[];
  readonly binned: Binned;
  readonly slope: Float64Array;
  readonly curve: Float64Array;
  readonly sums: Float64Array;
  readonly settings: Settings;
}

const total = (rows: Int32Array, of: Float64Array): number => rows.reduce((sum, row) => sum + (of[row] ?? 0), 0);

function grow(rows: Int32Array, depth: number, round: Round): Tree {
  const { binned, slope, curve, sums, settings } = round;
  const split = depth === 0 ? undefined : bestSplit(rows, round);
  if (split === undefined) {
    const value = rounded((settings.rate * total(rows, slope)) / (total(rows, curve) + settings.steady));
    for (const row of rows) sums[row] = (sums[row] ?? 0) + value;
    return value;
  }
  const isLow = (row: number): boolean => (binned.bins[split.sign]?.[row] ?? 0) <= split.cut;
  return [split.sign, binned.edges[split.sign]?.[split.cut] ?? 0, grow(rows.filter(isLow), depth - 1, round), grow(rows.filter((row) => !isLow(row)), depth - 1, round)];
}

function bestSplit(rows: Int32Array, { examples, binned, slope, curve, settings }: Round): { readonly sign: number; readonly cut: number } | undefined {
  const worth = (g: number, h: number): number => (g * g) / (h + settings.steady);
  const [g, h, w] = [total(rows, slope), total(rows, curve), rows.reduce((sum, row) => sum + (examples[row]?.weight ?? 0), 0)];
  let found: { readonly sign: number; readonly cut: number } | undefined;
  let most = worth(g, h) + 1e-6;
  binned.bins.forEach((bins, sign) => {
    const size = (binned.edges[sign]?.length ?? 0) + 1;
    const [gs, hs, ws] = [new Float64Array(size), new Float64Array(size), new Float64Array(size)];
    for (const row of rows) {
      const at = bins[row] ?? 0;
      gs[at] = (gs[at] ?? 0) + (slope[row] ?? 0);
      hs[at] = (hs[at] ?? 0) + (curve[row] ?? 0);
      ws[at] = (ws[at] ?? 0) + (examples[row]?.weight ?? 0);
    }
    let [gLow, hLow, wLow] = [0, 0, 0];
    for (let cut = 0; cut < size - 1; cut += 1) {
      gLow += gs[cut] ?? 0;
      hLow += hs[cut] ?? 0;
      wLow += ws[cut] ?? 0;
      if (wLow < settings.least || w - wLow < settings.least) continue;
      const value = worth(gLow, hLow) + worth(g - gLow, h - hLow);
      if (value > most) [found, most] = [{ sign, cut }, value];
    }
  });
  return found;
}

function bin(examples: readonly Example[]): Binned {
  const edges = (examples[0]?.signs ?? []).map((_, sign) => edgesOf(Float64Array.from(examples, ({ signs }) => signs[sign] ?? 0).sort()));
  const bins = edges.map((own, sign) => Uint8Array.from(examples, ({ signs }) => own.filter((edge) => edge < (signs[sign] ?? 0)).length));
  return { edges, bins };
}

function edgesOf(sorted: Float64Array): readonly number[] {
  const values = [...new Set(sorted)].slice(0, -1);
  return values.length <= cuts ? values : [...new Set(Array.from({ length: cuts }, (_, at) => sorted[Math.floor(((at + 1) / (cuts + 1)) * (sorted.length - 1))] ?? 0))];
}

const rounded = (value: number): number => Math.round(value * 1e4) / 1e4;
