// Fits what the signs of a value weigh (src/core/data/valueSigns.json) to the marked pairs and composed notes, each draft judged by trees that
// have not seen it, and says where the two bars lie.
import { writeFileSync } from 'node:fs';
import type { Tree } from '../../../src/core/grounding/weigh/trees';
import { chance } from '../../../src/core/grounding/weigh/trees';
import { loadPairs } from '../../../test/fixtures/grounding/loadCases';
import { boost } from './boost';
import type { Settings } from './boost';
import { samplesOf } from './collect';
import { composedPairs } from './composed';
import type { Sample } from './collect';

const settings: Settings = { trees: 200, depth: 4, rate: 0.07, least: 8, steady: 2 };
const folds = 5;
const target = 'src/core/data/valueSigns.json';

interface Judged {
  readonly sample: Sample;
  readonly chance: number;
}

/** A right value may be called wrong once in so many; an alarm may be taken back where it is right this much more often than wrong. */
const onceIn = 250;
const moreOften = 2;

export const fit = (): void => fitTo([...loadPairs(''), ...composedPairs()].flatMap(samplesOf));

export function fitTo(samples: readonly Sample[]): void {
  const unnoticed = samples.filter(({ state }) => state === 'unnoticed');
  const doubted = samples.filter(({ state }) => state === 'doubted');
  const [missed, alarms] = [judge(unnoticed), judge(doubted)];
  const rights = unnoticed.filter(({ right }) => right).length;
  const below = bar(missed, [0.02, 0.05, 0.1, 0.15, 0.2, 0.25, 0.3, 0.35, 0.4, 0.45, 0.5], (at) => missed.filter((one) => one.sample.right && one.chance < at).length <= rights / onceIn);
  const above = bar(alarms, [0.9, 0.85, 0.8, 0.75, 0.7, 0.65, 0.6, 0.55, 0.5, 0.45, 0.4, 0.35, 0.3], (at) => count(alarms, true, (one) => one > at) >= moreOften * count(alarms, false, (one) => one > at));
  writeFileSync(target, `${JSON.stringify({ fitted: new Date().toISOString().slice(0, 10), source: 'test/fixtures/grounding and test/fixtures/notes, npm run fit:signs', signs: samples[0]?.names ?? [], unnoticed: { at: below, trees: boost(unnoticed, settings) }, doubted: { at: above, trees: boost(doubted, settings) } })}\n`);
}

/** Each sample by trees fitted without the drafts of its fold. */
function judge(samples: readonly Sample[]): readonly Judged[] {
  const foldOf = ({ draft }: Sample): number => [...draft].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 9973, 7) % folds;
  return Array.from({ length: folds }, (_, fold) => fold).flatMap((fold) => {
    const trees: readonly Tree[] = boost(samples.filter((sample) => foldOf(sample) !== fold), settings);
    return samples.filter((sample) => foldOf(sample) === fold).map((sample) => ({ sample, chance: chance(trees, sample.signs) }));
  });
}

const count = (judged: readonly Judged[], right: boolean, holds: (chance: number) => boolean): number => judged.filter(({ sample, chance: of }) => sample.right === right && (sample.planted || right) && holds(of)).length;

/** The last of the bars that is allowed, with the table of all. */
function bar(judged: readonly Judged[], bars: readonly number[], allowed: (at: number) => boolean): number {
  const rising = (bars[0] ?? 0) < (bars.at(-1) ?? 0);
  const passes = (at: number) => (of: number): boolean => (rising ? of < at : of > at);
  console.log(`${rising ? 'unnoticed, called wrong below' : 'doubted, called right above'}: planted of ${count(judged, false, () => true)}, right of ${count(judged, true, () => true)}`);
  for (const at of bars) console.log(`  ${at}: planted ${count(judged, false, passes(at))}, right ${count(judged, true, passes(at))}`);
  const found = bars.filter(allowed).at(-1) ?? (rising ? 0 : 1);
  console.log(`  bar: ${found}`);
  return found;
}
