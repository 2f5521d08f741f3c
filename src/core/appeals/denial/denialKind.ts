// What kind of denial the words of the decision and the codes make.
import denialWords from '../../data/denialWords.json';
import { notStated, sure, unsure, type DenialType, type Field, type OptionalField } from './denialTypes';
import type { Decision } from './decision';
import { phrases, type Letter, type Phrases } from './letterText';
import { carcRow, rarcRow } from './reasonCodes';

const kinds: readonly { readonly type: DenialType; readonly weighted: readonly { readonly weight: number; readonly words: Phrases }[] }[] = denialWords.kinds.map(({ type, words }) => ({
  type: type as DenialType,
  weighted: Object.entries(words).map(([weight, list]) => ({ weight: Number(weight), words: phrases(...list) })),
}));

const askedFirst = /\b(?:requests?|requested|asked) (?:for |a )?(?:prior|pre-?)[ -]?authori[sz]ation\b|\bprior authori[sz]ation request\b|\bprior authori[sz]ation (?:of|for) \w+[^.]{0,60}\b(?:denied|not approved|cannot be approved)\b|\brequest for prior authori[sz]ation\b/i;

/** By the words of the decision first; the codes where the words are silent or agree. */
export function denialTypeOf(letter: Letter, decision: Decision, carc: readonly string[], rarc: readonly string[]): OptionalField<DenialType> {
  if (rarc.includes('MA130')) return sure('unprocessable');
  const scores = new Map<DenialType, number>();
  const add = (type: DenialType | null | undefined, weight: number): void => {
    if (type !== null && type !== undefined) scores.set(type, (scores.get(type) ?? 0) + weight);
  };
  const spans = decision.sentences;
  for (const { type, weighted } of kinds) {
    for (const { weight, words } of weighted) {
      const hits = spans.flatMap(({ start, end }) => letter.find(words, start, end));
      if (hits.length > 0) add(type, weight + Math.min(2, hits.length - 1));
    }
  }
  // Two services denied for two reasons: the first code decides.
  for (const [place, code] of carc.filter((one) => carcRow(one)?.denialType).entries()) add(carcRow(code)?.denialType, place === 0 ? 6 : 1);
  for (const code of rarc) add(rarcRow(code)?.denialType, 2);
  // A request turned down before service, with criteria or records as the ground, is a denied authorization unless it speaks of necessity.
  if (carc.length === 0 && askedFirst.test(letter.plain.slice(0, 20_000)) && !spans.some(({ text }) => /\bmedical(?:ly)?(?: or psychologically)? necess/i.test(text)) && (scores.get('medical-necessity') ?? 0) < 9 && (scores.get('experimental') ?? 0) < 9) add('prior-authorization', 12);
  const ranked = [...scores].filter(([, score]) => score > 0).sort((a, b) => b[1] - a[1]);
  const [best, second] = ranked;
  if (best === undefined) return notStated;
  const made: Field<DenialType> = best[1] - (second?.[1] ?? 0) >= 3 ? sure(best[0], ...spans) : unsure(best[0], ...spans);
  return made;
}
