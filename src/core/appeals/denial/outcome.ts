// The outcome of a decision told without its ground: "We cannot approve this request." It is never quoted where a ground follows.
import denialWords from '../../data/denialWords.json';
import type { Sentence } from './letterSentences';

export interface Scored {
  readonly sentence: Sentence;
  readonly denies: number;
  readonly explains: number;
  readonly offers: boolean;
}

/** "We cannot approve this request.": the outcome without its ground, which the sentence after it gives. */
/** The outcome and nothing else, whatever follows it. */
export function isPlain({ sentence }: Scored): boolean {
  return isPlainOutcome(sentence.text) || ofRequest.test(sentence.text) || verdict.test(sentence.text);
}

export function isBareOutcome({ sentence, denies, explains }: Scored): boolean {
  const text = sentence.text.replace(/\u2019/g, '\'');
  if (isPlainOutcome(text) && !/\bafter\b(?! (?:looking|reading|careful))/i.test(text)) return true;
  return (asks.test(text) || verdict.test(text) || ((ofRequest.test(text) || zero.test(text)) && !/\b(?:because|since|due to|until|unless)\b/i.test(text)) || (bareShape.test(text) && explains === 0) || (denies > 0 && explains === 0 && text.split(' ').length < 18)) && !/\b(?:because|since|due to|based on|as (?:it|they|the|no|not)|for lack|for want|when|unless|until|if|after(?! our review\b| review\.| the fact\b)|so|without|does not cover|doesn't cover)\b|[:;] ?[a-z]/i.test(text);
}

/** Nothing but words of outcome and the usual names of what was asked: "The answer is no for now." */
function isPlainOutcome(text: string): boolean {
  const words = text.toLowerCase().replace(/\u2019/g, '\'').match(/[a-z']{2,}/g) ?? [];
  return words.length > 2 && words.length < 20 && outcomeWord.test(text) && words.every((word) => outcomeWords.has(word));
}

const outcomeWords: ReadonlySet<string> = new Set(denialWords.outcome.words);
const outcomeWord = new RegExp(String.raw`\b(?:${denialWords.outcome.verdicts.join('|')})\b`, 'i');

/** "Your request for an authorization after the fact is denied." */
const ofRequest = /^(?:your|the|this|a) (?:[\w'’-]+ ){0,2}(?:request|claim|referral|bill)(?: (?:for|of) [^.;:]{3,90})? (?:is|are|was|were|has been|have been|stays|remains) (?:\w+ )?(?:denied|not approved|not authorized|not certified|rejected|refused|declined)(?: in (?:full|part)| by (?:our|a|the) [^;:]{3,80}| as (?:\w+ ){1,3}\w+)?(?: \([^)]*\))?\.?$/i;
const zero = /^[^.:;]{3,60}\b(?:was|were|is|are) (?:reduced to zero|(?:paid|allowed) at (?:zero|\$0(?:\.00)?))(?: \([^)]*\))?\.?$/i;
const bareShape = /^[^.:;]{0,30}\b(?:not|cannot|can't|unable|could not|declin\w+)\b[^.:;]{0,20}\b(?:approved?|authori[sz]ed?|certif(?:y|ied)|cover(?:ed)?|pay|paid|allow(?:ed)?|grant(?:ed)?)\b[^.:;]{0,60}\.$/i;
/** "Payment is denied." behind the ground adds nothing; "The 30 additional hours are denied." does. */
export const formal = /^(?:payment|(?:the|this|your) (?:claim|request)|coverage|benefits?) (?:is|are|was|has been) [a-z -]{4,20}\.?$/i;
/** The verdict alone, as under "Determination". */
const verdict = /^(?:not )?(?:medically necessary|approved|certified|authorized|covered)\.?$/i;
export const asks = /^(?:you (?:have )?(?:asked|requested)\b|we (?:asked|requested)\b(?!.*\b(?:not|no|never|therapist|provider|doctor|clinic|you)\b)|\((?!\d{1,2}\) ))/i;
