// Fits what the signs of a word weigh (src/core/data/wordSigns.json): words of sound drafts are right, words of planted errors
// and of inventions that a writer thought of for another draft are wrong. Each draft is judged by trees that have not seen it.
import { readClinical } from '../../../src/core/clinical/reader';
import { termsOfBoth } from '../../../src/core/grounding/align/aliases';
import { allowedText } from '../../../src/core/grounding/read/allowedText';
import { buildCorpus } from '../../../src/core/grounding/read/corpus';
import { headingStatements } from '../../../src/core/grounding/read/headings';
import { withoutOrders } from '../../../src/core/grounding/read/plantedOrders';
import { spokenIn } from '../../../src/core/grounding/read/spokenOf';
import { toldWords, wordSigns } from '../../../src/core/grounding/weigh/wordSigns';
import type { ToldWord, Usage } from '../../../src/core/grounding/weigh/wordSigns';
import type { GroundingPair } from '../../../test/fixtures/grounding/loadCases';
import type { Example } from './boost';

export interface WordSample extends Example {
  readonly names: readonly string[];
  /** The draft it is of, and its clause there. */
  readonly draft: string;
  readonly clause: string;
  /** Of an error that someone planted in this very draft; undefined in sound and transplanted words. */
  readonly planted: string | undefined;
}

export type Usages = ReadonlyMap<string, { readonly told: ReadonlySet<string>; readonly unbacked: ReadonlySet<string> }>;

/** Inventions of other drafts put into each, and what their words weigh beside those of an error planted in it. */
const transplants = 10;
const weightOfTransplant = 0.5;

/** A draft without the number of its error. */
export const draftOf = ({ id }: GroundingPair): string => id.split('/').slice(0, 2).join('/');

interface Read {
  readonly draft: ReturnType<typeof readClinical>;
  readonly words: readonly ToldWord[];
}

function reader(): (pair: GroundingPair) => Read {
  let last: { readonly text: string; readonly source: ReturnType<typeof readClinical> } | undefined;
  return ({ source: text, draft: told, allow }) => {
    if (last?.text !== text) last = { text, source: buildCorpus(withoutOrders(text), allowedText(allow)).reading };
    const draft = readClinical(told);
    const headings = headingStatements(draft);
    const terms = termsOfBoth(draft, last.source);
    return { draft, words: toldWords(draft, terms.told, terms.stated, spokenIn(draft, last.source), (statement) => headings.has(statement)) };
  };
}

/** How the words of sound drafts are used: in which drafts each stands, and in which of them without the source. */
export function usagesOf(pairs: readonly GroundingPair[]): Usages {
  const read = reader();
  const usages = new Map<string, { readonly told: Set<string>; readonly unbacked: Set<string> }>();
  for (const pair of pairs.filter(({ gold }) => gold === undefined)) {
    for (const { root, backed } of read(pair).words) {
      const usage = usages.get(root) ?? { told: new Set(), unbacked: new Set() };
      usages.set(root, usage);
      usage.told.add(draftOf(pair));
      if (!backed) usage.unbacked.add(draftOf(pair));
    }
  }
  return usages;
}

export function wordSamplesOf(pairs: readonly GroundingPair[], usages: Usages): readonly WordSample[] {
  const read = reader();
  const clean = new Map(pairs.filter(({ gold }) => gold === undefined).map((pair) => [draftOf(pair), pair]));
  const inventions = pairs.filter((pair) => pair.gold !== undefined && pair.draft.length - (clean.get(draftOf(pair))?.draft.length ?? 0) === pair.gold.end - pair.gold.start).map((pair) => ({ of: draftOf(pair), text: pair.draft.slice(pair.gold?.start, pair.gold?.end) }));
  const samplesIn = (pair: GroundingPair, weight: number, planted: string | undefined): readonly WordSample[] => {
    const own = draftOf(pair);
    // A draft's own words tell nothing of how others use them.
    const usageOf = (root: string): Usage => {
      const { told, unbacked } = usages.get(root) ?? {};
      return { told: (told?.size ?? 0) - (told?.has(own) === true ? 1 : 0), unbacked: (unbacked?.size ?? 0) - (unbacked?.has(own) === true ? 1 : 0) };
    };
    const { draft, words } = read(pair);
    const { gold } = pair;
    return wordSigns(draft, words, usageOf).flatMap((signs, at): readonly WordSample[] => {
      const word = words[at];
      if (word === undefined || (gold !== undefined && (word.end <= gold.start || gold.end <= word.start))) return [];
      return [{ names: Object.keys(signs), signs: Object.values(signs).map((sign) => Math.round(sign * 1e3) / 1e3), right: gold === undefined, weight, planted, draft: own, clause: `${own} ${word.statement} ${word.clause}` }];
    });
  };
  return pairs.flatMap((pair, at) => (pair.gold === undefined
    ? [...samplesIn(pair, 1, undefined), ...transplanted(pair, inventions.filter(({ of }) => of !== draftOf(pair)).map(({ text }) => text), at).flatMap((other) => samplesIn(other, weightOfTransplant, undefined))]
    : samplesIn(pair, 1, pair.id)));
}

/** The draft with one invention of another behind one of its sentences each. */
function transplanted(pair: GroundingPair, inventions: readonly string[], seed: number): readonly GroundingPair[] {
  const stops = [...pair.draft.matchAll(/(?<=[a-z%)\d])\.(?=\s|$)/g)].map(({ index }) => index);
  if (stops.length === 0 || inventions.length === 0 || pair.id.startsWith('composed')) return [];
  return Array.from({ length: transplants }, (_, turn) => {
    const text = inventions[(seed * 31 + turn * 17) % inventions.length]?.trim() ?? '';
    const stop = stops[(seed * 7 + turn * 5) % stops.length] ?? 0;
    const isSentence = /^[A-Z]/.test(text);
    const put = isSentence || text.startsWith(',') ? text : ` ${text}`;
    const start = isSentence ? stop + 2 : stop;
    return { ...pair, draft: isSentence ? `${pair.draft.slice(0, stop + 1)} ${put}${pair.draft.slice(stop + 1)}` : pair.draft.slice(0, stop) + put + pair.draft.slice(stop), gold: { start, end: start + put.length, kind: 'name' } };
  });
}
