// The payer's own sentences of decision, and what kind of denial they and the codes make.
import denialWords from '../../data/denialWords.json';
import { notStated, sure, unsure, type DenialType, type Field, type OptionalField } from './denialTypes';
import type { Sentence } from './letterSentences';
import { lowerBound, phrases, type Letter, type Phrases } from './letterText';
import { carcRow, rarcRow } from './reasonCodes';

const reasonLabel = /^(?:the |your |our |primary |principal |specific |detailed )*(?:reasons?(?: for| of|$)|denial reasons?|rationale|clinical (?:rationale|reason|explanation|basis)|medical (?:rationale|reason)|basis (?:for|of)|why (?:we|did we|was|is|your|my|the)|denial (?:rationale|explanation|basis)|explanation(?: of (?:our |the )?(?:decision|determination|denial|denial reason|adjustment)|$)|(?:our |final |initial )?(?:decision|determination|finding|conclusion)s?(?: rationale| reason| explanation|$)|non ?certification reason|reviewer (?:rationale|comments|finding)|medical director|principal reason|specific reason|adverse (?:benefit )?determination|what we decided|why$|remarks?$|notes?$|comments?$|message|claim message|remark (?:code )?(?:description|text|message)|denied$|adjustment reason|statement$|decision rationale|code (?:description|explanation)|what (?:this|we) )/;
const strong = phrases(...denialWords.deny);
const grounds = phrases(...denialWords.grounds);
const rights = phrases(...denialWords.rights);
const kinds: readonly { readonly type: DenialType; readonly weighted: readonly { readonly weight: number; readonly words: Phrases }[] }[] = denialWords.kinds.map(({ type, words }) => ({
  type: type as DenialType,
  weighted: Object.entries(words).map(([weight, list]) => ({ weight: Number(weight), words: phrases(...list) })),
}));

interface Scored {
  readonly sentence: Sentence;
  readonly denies: number;
  readonly explains: number;
  readonly offers: boolean;
}

export interface Decision {
  readonly reason: OptionalField<string>;
  readonly sentences: readonly Sentence[];
}

/** At most this many sentences make the quoted decision. */
const longest = 5;

export function readDecision(letter: Letter, sentences: readonly Sentence[]): Decision {
  const denies = marker(letter, strong);
  const explains = marker(letter, grounds);
  const offers = marker(letter, rights);
  const scored = sentences.map((sentence): Scored => ({ sentence, denies: denies(sentence), explains: explains(sentence), offers: offers(sentence) > 0 && !/\bbecause\b|\bunfavorable\b/i.test(sentence.text) }));
  const usable = ({ sentence, denies: one, explains: other, offers: offer }: Scored): boolean => !offer && one + other > 0 && sentence.text.length >= 18 && / /.test(sentence.text);
  const under = scored.filter((one) => reasonLabel.test(one.sentence.label) && !/^why (?:we are|am i|are you) (?:writing|sending|getting|receiving)/.test(one.sentence.label) && !one.offers && one.sentence.text.length >= 18 && /[a-z]{3}|[A-Z]{4}/.test(one.sentence.text));
  const at = under.findIndex(usable);
  const first = under[at];
  const chosen = first === undefined
    ? run(scored, usable)
    : under.slice(under.findIndex((one) => one.sentence.label === first.sentence.label && one.sentence.paragraph >= first.sentence.paragraph - 1)).filter((one) => (one.sentence.label === first.sentence.label || givesReason(first, one)) && (givesReason(first, one) || one.sentence.paragraph === first.sentence.paragraph || usable(one)) && (one === first || (!source.test(one.sentence.text) && (isProse(one.sentence) || !/\d/.test(one.sentence.text))))).map(({ sentence }) => sentence);
  const named = chosen.findLastIndex((one) => !source.test(withoutCode(one.text)));
  const quoted = chosen.slice(0, named < 0 ? longest : Math.min(longest, named + 1));
  const start = quoted[0];
  const end = quoted.at(-1);
  if (start === undefined || end === undefined) return { reason: notStated, sentences: [] };
  // A code in front of its text is the table's, not the sentence's.
  const value = quoted.map(({ text }) => withoutCode(text)).join(' ');
  return { reason: first === undefined && quoted.length === 1 && scored.filter(usable).length > 4 ? unsure(value, start) : sure(value, ...quoted.map((one) => ({ start: one.start, end: one.end }))), sentences: quoted };
}

/** A heading that announces the decision is followed by one that gives its reason. */
function givesReason(first: Scored, one: Scored): boolean {
  const announced = /^(?:what we decided|(?:our |the )?(?:decision|determination|outcome))$/.test(first.sentence.label);
  return announced && /^(?:why|(?:the |our )?reason|rationale|clinical rationale)/.test(one.sentence.label) && one.sentence.paragraph <= first.sentence.paragraph + 3;
}

function withoutCode(text: string): string {
  return text.replace(/^(?:note )?[A-Z] [-:=] (?=[A-Z][a-z])|^(?:Statement|Message|Finding|Remarks?|Explanation|Comment|Payment reduced to zero|Determination)\s+(?=[A-Z0-9])|^Letter [A-Z][a-z]{2} \d{1,2},? \d{4} /, '').replace(/^\d{1,2}\/\d{1,2}\/\d{4}\b[^a-z]{0,40}(?:[Dd]enied )?(?:CO|PR|OA|PI)[- ]?\d{1,3}\s+(?=[A-Z][a-z])/, '').replace(/^\(?(?:(?:CARC|RARC)[: ]*)?(?:\d{1,3}\/(?:MA|M|N)\d{1,3}|(?:CO|PR|OA|PI)[- ]?[A-Z]?\d{1,3}|(?:MA|M|N)\d{1,3}|\d{1,3})\)?\s*[-:=.]*\s+(?=[A-Z][a-z])/, '');
}

/** Sentences that name the source of a decision, not its ground. */
const source = /^(?:\(|see |refer|(?:the )?(?:rules?|criteria|guidelines?|standards?|policy) (?:used|applied|relied)\b|adj(?:ustment)?\b|time limit\b|no (?:member|patient) (?:responsibility|liability)\b|no appeal is\b|processed\b|submit (?:a )?new claim|please (?:forward|send)|file (?:an |internal |your )|do not appeal|(?:[A-Z][\w.]* ){0,4}(?:policy|guidelines?|criteria) [\w.-]+\.?$|MCG\b|InterQual\b|the (?:ordering|treating|requesting|rendering|referring) \w+ (?:may|can)\b|this (?:deci|determ|was )|we (?:used|followed|applied|relied (?:up)?on|consulted)|the reviewer (?:used|applied|followed)|our decision is based|this (?:limit|exclusion|rule|requirement) is (?:stated|found|described|listed)|(?:lcd|ncd|cpg|[\w ]{0,40}policy|[\w ]{0,40}guidelines?) .{0,80}\b(?:was|were|is|are) (?:used|applied)|(?:[\w. ]{0,40}policy|[\w. ]{0,40}guidelines?|lcd|ncd|cpg) [\w.-]{1,20} appl(?:y|ies)\b|guideline:|reference:|policy:|\d{1,2} CFR\b|(?:denial |reason |claim )*code:?\s|the (?:guideline|criteria|policy) used|(?:claim )?adjustment|(?:carc|rarc|code)\b)|^please (?:send|mail|fax|provide)\b|^(?:provider |member )?(?:appeals?|disputes?) (?:must|are|may|can)\b|@|\bcall\b|^\$/i;

/** The best sentence and the ones right after it that go on giving grounds. */
function run(scored: readonly Scored[], usable: (one: Scored) => boolean): readonly Sentence[] {
  const weight = ({ denies, explains, sentence }: Scored): number => Math.min(denies, 2) * 2 + Math.min(explains, 3) * 2 + (/\b(?:because|since|due to|as)\b/i.test(sentence.text) ? 2 : 0) + (/^(?:we|our|this|the|your|based)\b/i.test(sentence.text) ? 1 : 0) + (isProse(sentence) ? 2 : 0);
  let best = -1;
  for (const [index, one] of scored.entries()) if (usable(one) && (best < 0 || weight(one) > weight(scored[best] ?? one))) best = index;
  if (best < 0) return [];
  const from = scored[best]?.sentence.paragraph;
  let first = best;
  while (first > 0 && best - first < 2 && scored[first - 1] !== undefined && isProse((scored[first - 1] as Scored).sentence) && usable(scored[first - 1] as Scored) && scored[first - 1]?.sentence.paragraph === from) first--;
  // "We cannot approve 12 visits. The notes show … Based on this …": the findings between belong to the decision.
  const opening = scored[first - 2];
  const between = scored[first - 1];
  if (first >= 2 && opening !== undefined && between !== undefined && isProse(opening.sentence) && usable(opening) && opening.denies > 0 && !between.offers && !source.test(between.sentence.text) && opening.sentence.paragraph === from && between.sentence.paragraph === from) first -= 2;
  let last = best;
  const goesOn = (one: Scored): boolean => one.sentence.paragraph === from && (usable(one) || (!one.offers && one.sentence.text.length >= 18 && one.sentence.label === scored[best]?.sentence.label && !source.test(one.sentence.text))) && (isProse(one.sentence) || !/\d/.test(one.sentence.text));
  while (last + 1 < scored.length && last - first + 1 < longest && goesOn(scored[last + 1] as Scored)) last++;
  return scored.slice(first, last + 1).map(({ sentence }) => sentence);
}

/** Lines of a letter's head that ran together end in no mark. */
function isProse({ text }: Sentence): boolean {
  return /[.!?;:]['")\]]*$/.test(text);
}

function marker(letter: Letter, words: Phrases): (sentence: Sentence) => number {
  const starts = letter.find(words).map(({ start }) => start);
  return ({ start, end }) => lowerBound(starts, end) - lowerBound(starts, start);
}

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
