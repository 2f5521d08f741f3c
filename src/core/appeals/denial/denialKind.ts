// What kind of denial the words of the decision and the codes make.
import denialWords from '../../data/denialWords.json';
import { notStated, sure, unsure, type DenialType, type Field, type OptionalField } from './denialTypes';
import type { Decision } from './decision';
import { phrases, type Letter, type Phrases } from './letterText';
import { said } from './kindPatterns';
import { carcRow, rarcRow } from './reasonCodes';

const kinds: readonly { readonly type: DenialType; readonly weighted: readonly { readonly weight: number; readonly words: Phrases }[] }[] = denialWords.kinds.map(({ type, words }) => ({
  type: type as DenialType,
  weighted: Object.entries(words).map(([weight, list]) => ({ weight: Number(weight), words: phrases(...list) })),
}));

const askedFirst = /\b(?:requests?|requested|asked) (?:for |a )?(?:prior|pre-?)[ -]?authori[sz]ation\b|\bprior authori[sz]ation request\b|\bprior authori[sz]ation (?:of|for) \w+[^.]{0,60}\b(?:denied|not approved|cannot be approved)\b|\brequest for prior authori[sz]ation\b/i;

/** A number of visits or units held against what is allowed. */
const counted = /\b(?:recommend\w*|allow\w*|covers?|up to|exceed\w*|only|instead of|maximum(?: of)?|limit\w*|more than|are enough|and den(?:ied|ying))\b[^.]{0,40}\b(?:\d{1,3}|one|two|three|four|five|six|eight|ten|twelve)\b[^.]{0,30}\b(?:visits?|sessions?|(?:timed )?units?|hours?|treatments?)\b|\b\d{1,3} (?:visits?|sessions?) (?:are|is) enough\b|\b(?:visits?|sessions?) (?:were|was|are) approved[;,] \w+ (?:were|was|are) not\b|\bmore (?:visits|units|sessions) than\b|\bnumber of (?:visits|units|sessions) asked for is more than\b/i;

/** "no job description was sent", but not an authorization that is missing. */
const missingItem = /\bno (?!(?:prior |pre-?)?(?:authori[sz]ation|referral|approval|precertification|coverage|evidence|benefit))[\w ,/'-]{3,80}\b(?:was|were|is|are|has been|have been) (?:sent|submitted|included|provided|received|attached|enclosed|supplied)\b/i;

/** "six were not shown to be medically necessary" */
const unneeded = /\b(?:not|no longer|never)\b(?! (?:a|based|about|on) )[^.;]{0,30}\bmedical(?:ly)? necess/i;

/** Told in days rather than by the name of the rule. */
const late = /\b(?:filed|received|submitted|arrived|sent|reached us)\b[^.]{0,40}\b(?:\d{2,3} days after|after that date|beyond)\b|\b(?:reach|received|filed|submitted)\b[^.]{0,20}\bwithin \d{2,3} days of (?:the )?(?:date of )?service|\bbeyond the \d{2,3} days\b/i;
const ended = /\bcoverage\b[^.]{0,40}\b(?:ended|terminated|was not in effect)\b/i;
const allowance = /\b(?:more than|above|exceeds?)\b[^.]{0,30}\b(?:fee schedule|contracted rate|allowed amount)\b|\b(?:provider adjustment|contractual write-?off)\b/i;

const pastLimit = /\bno\b[^.;]{0,40}\b(?:for more|further|beyond|extension|variance|additional)\b/i;

/** Below this the mere mention of records says too little. */
const least = 4;

/** By the words of the decision first; the codes where the words are silent or agree. */
export function denialTypeOf(letter: Letter, decision: Decision, carc: readonly string[], rarc: readonly string[]): OptionalField<DenialType> {
  if (rarc.includes('MA130') || decision.sentences.some(({ text }) => /\bunprocessable\b/i.test(text))) return sure('unprocessable');
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
  if (spans.some(({ text }) => counted.test(text) && !/\b(?:number|visits|units) (?:on|of|in) (?:the|your) (?:referral|authori[sz]ation)\b/i.test(text))) add('quantity-limit', 6);
  if (spans.some(({ text }) => unneeded.test(text))) add('medical-necessity', 6);
  if (spans.some(({ text }) => late.test(text))) add('timely-filing', 10);
  if (spans.some(({ text }) => ended.test(text))) add('eligibility', 6);
  if (spans.some(({ text }) => allowance.test(text))) add('contractual', 8);
  if (spans.some(({ text }) => missingItem.test(text) && !/\bnecess/i.test(text))) add('documentation', 8);
  const whole = (decision.reason.value ?? spans.map(({ text }) => text).join(' ')).replace(/\u2019/g, '\'');
  for (const { type, weight, words } of said) if (words.test(whole)) add(type, (scores.get(type) ?? 0) >= 8 ? 2 : weight);
  // A limit, and nothing granted beyond it.
  if (spans.some(({ text }) => pastLimit.test(text)) && said.some(({ type, words }) => type === 'quantity-limit' && spans.some(({ text }) => words.test(text)))) add('quantity-limit', 8);
  // Two services denied for two reasons: the first code decides.
  for (const [place, code] of carc.filter((one) => carcRow(one)?.denialType).entries()) add(carcRow(code)?.denialType, place === 0 ? 6 : 1);
  for (const code of rarc) add(rarcRow(code)?.denialType, 2);
  // A request turned down before service, with criteria or records as the ground, is a denied authorization unless it speaks of necessity.
  if (carc.length === 0 && (scores.get('quantity-limit') ?? 0) < 6 && askedFirst.test(letter.plain.slice(0, 20_000)) && !spans.some(({ text }) => /\bmedical(?:ly)?(?: or psychologically)? necess/i.test(text)) && (scores.get('medical-necessity') ?? 0) < 9 && (scores.get('experimental') ?? 0) < 9) add('prior-authorization', 12);
  // Payment is not eligible; the person may be.
  if (/\bnot eligible for (?:payment|reimbursement|separate)/i.test(whole)) add('eligibility', -9);
  // What is unproven is excluded for that.
  if ((scores.get('experimental') ?? 0) >= 9) add('contractual', -8);
  // The contractual allowance is all the notice tells.
  if (scores.size === 0 && carc.length > 0 && carc.every((code) => code === '45')) add('contractual', 4);
  const ranked = [...scores].filter(([, score]) => score > 0).sort((a, b) => b[1] - a[1]);
  const [best, second] = ranked;
  // Findings without a word of their own kind are most often about the need for care; a person confirms it.
  if (spans.length > 0 && (best === undefined || (['documentation', 'prior-authorization'].includes(best[0]) && best[1] < least))) return unsure('medical-necessity', ...spans);
  if (best === undefined) return notStated;
  const made: Field<DenialType> = best[1] - (second?.[1] ?? 0) >= 3 ? sure(best[0], ...spans) : unsure(best[0], ...spans);
  return made;
}
