// Fits what the signs of a value and of a word weigh (src/core/data/valueSigns.json, wordSigns.json) to the marked pairs and
// composed notes, each draft judged by trees that have not seen it, and says where the bars lie.
import { writeFileSync } from 'node:fs';
import type { Tree } from '../../../src/core/grounding/weigh/trees';
import { chance } from '../../../src/core/grounding/weigh/trees';
import { loadPairs } from '../../../test/fixtures/grounding/loadCases';
import { boost } from './boost';
import type { Example, Settings } from './boost';
import { samplesOf } from './collect';
import { composedPairs } from './composed';
import type { Sample } from './collect';
import { draftOf, usagesOf, wordSamplesOf } from './words';
import type { Usages, WordSample } from './words';

const settings: Settings = { trees: 200, depth: 4, rate: 0.07, least: 8, steady: 2 };
const folds = 5;
const source = 'test/fixtures/grounding and test/fixtures/notes, npm run fit:signs';

interface Judged<S extends Example> {
  readonly sample: S;
  readonly chance: number;
}

/** A right value may be called wrong once in so many; the share of false alarms taken back is to be this many times that of the errors lost. */
const onceIn = 400;
const worth = 24;

export function fit(): void {
  const pairs = [...loadPairs(''), ...composedPairs()];
  const usages = usagesOf(pairs);
  const words = pairs.filter(({ gold }) => gold === undefined).reduce((sum, { draft }) => sum + draft.split(/\s+/).length, 0);
  fitWords(wordSamplesOf(pairs, usages), countsOf(usages), words);
  const clean = new Map(pairs.filter(({ gold }) => gold === undefined).map((pair) => [draftOf(pair), pair]));
  fitValues(pairs.flatMap((pair) => samplesOf(pair, clean.get(draftOf(pair)))));
}

export function fitValues(samples: readonly Sample[]): void {
  const unnoticed = samples.filter(({ state }) => state === 'unnoticed');
  const doubted = samples.filter((sample) => sample.state === 'doubted' && !sample.word);
  // Words are few: their trees learn from figures and days too.
  const missed = judge(unnoticed);
  const below = (judged: readonly Judged<Sample>[]): number => bar(judged, [0.02, 0.05, 0.1, 0.15, 0.2, 0.25, 0.3, 0.35, 0.4, 0.45, 0.5], (at) => judged.filter((one) => one.sample.right && one.chance < at).length <= judged.filter(({ sample }) => sample.right).length / onceIn);
  const alarms = judge(doubted);
  const above = bar(alarms, [0.9, 0.85, 0.8, 0.75, 0.7, 0.65, 0.6, 0.55, 0.5, 0.45, 0.4, 0.35, 0.3], (at) => shareAbove(alarms, true, at) >= worth * shareAbove(alarms, false, at));
  write('valueSigns', {
    signs: samples[0]?.names ?? [],
    unnoticed: { at: below(missed.filter(({ sample }) => !sample.word)), trees: boost(unnoticed.filter(({ word }) => !word), settings) },
    doubted: { at: above, trees: boost(doubted, settings) },
    words: { at: below(missed.filter(({ sample }) => sample.word)), trees: boost(unnoticed, settings) },
  });
}

/** A sound clause may be called strange once in so many words. */
const strangeIn = 4000;

/** `words`: how many the sound drafts have. */
export function fitWords(samples: readonly WordSample[], usage: Readonly<Record<string, readonly number[]>>, words: number): void {
  // What is sought is the strange word: to the trees it is the one that is right.
  const sought = samples.map((sample) => ({ ...sample, right: !sample.right }));
  const judged = judge(sought);
  const clauses = (holds: (chance: number) => boolean): number => new Set(judged.filter(({ sample, chance: of }) => !sample.right && holds(of)).map(({ sample }) => sample.clause)).size;
  const errors = (holds: (chance: number) => boolean): number => new Set(judged.filter(({ sample, chance: of }) => sample.right && holds(of)).flatMap(({ sample }) => sample.planted ?? [])).size;
  console.log(`words, called strange above: planted of ${errors(() => true)}, clauses of ${clauses(() => true)} in ${words} words`);
  const bars = [0.95, 0.9, 0.85, 0.8, 0.75, 0.7, 0.65, 0.6, 0.55, 0.5, 0.45, 0.4];
  for (const at of bars) console.log(`  ${at}: planted ${errors((of) => of > at)}, clauses ${clauses((of) => of > at)}`);
  const at = bars.filter((bar) => clauses((of) => of > bar) <= words / strangeIn).at(-1) ?? 1;
  console.log(`  bar: ${at}`);
  write('wordSigns', { signs: samples[0]?.names ?? [], at, trees: boost(sought, settings), usage });
}

const countsOf = (usages: Usages): Readonly<Record<string, readonly number[]>> => Object.fromEntries([...usages].map(([root, { told, unbacked }]) => [root, [told.size, unbacked.size]]));

const write = (name: string, fitted: object): void => writeFileSync(`src/core/data/${name}.json`, `${JSON.stringify({ fitted: new Date().toISOString().slice(0, 10), source, ...fitted })}\n`);

/** Each sample by trees fitted without the drafts of its fold. */
function judge<S extends Example & { readonly draft: string }>(samples: readonly S[]): readonly Judged<S>[] {
  const foldOf = ({ draft }: S): number => [...draft].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 9973, 7) % folds;
  return Array.from({ length: folds }, (_, fold) => fold).flatMap((fold) => {
    const trees: readonly Tree[] = boost(samples.filter((sample) => foldOf(sample) !== fold), settings);
    return samples.filter((sample) => foldOf(sample) === fold).map((sample) => ({ sample, chance: chance(trees, sample.signs) }));
  });
}

const count = (judged: readonly Judged<Sample>[], right: boolean, holds: (chance: number) => boolean): number => judged.filter(({ sample, chance: of }) => sample.right === right && (sample.planted || right) && holds(of)).length;

const shareAbove = (judged: readonly Judged<Sample>[], right: boolean, at: number): number => count(judged, right, (one) => one > at) / count(judged, right, () => true);

/** The last of the bars that is allowed, with the table of all. */
function bar(judged: readonly Judged<Sample>[], bars: readonly number[], allowed: (at: number) => boolean): number {
  const rising = (bars[0] ?? 0) < (bars.at(-1) ?? 0);
  const passes = (at: number) => (of: number): boolean => (rising ? of < at : of > at);
  console.log(`${rising ? 'unnoticed, called wrong below' : 'doubted, called right above'}: planted of ${count(judged, false, () => true)}, right of ${count(judged, true, () => true)}`);
  for (const at of bars) console.log(`  ${at}: planted ${count(judged, false, passes(at))}, right ${count(judged, true, passes(at))}`);
  const found = bars.filter(allowed).at(-1) ?? (rising ? 0 : 1);
  console.log(`  bar: ${found}`);
  return found;
}
