// A ground that none of the known words tells: found by where it stands, behind the outcome or as the only prose.
import type { Sentence } from './letterSentences';
import { isBareOutcome, isPlain, type Scored } from './outcome';
import { isAside, isProcess, isRecordLine } from './quotation';

/** At most this many sentences make the quoted decision. */
export const longest = 5;

/** Where no word gives a ground, what is said right behind the outcome is one. */
export function afterOutcome(scored: readonly Scored[]): readonly Sentence[] {
  const outcome = scored.findIndex((one) => (isPlain(one) || thin.test(one.sentence.text) || (isProcess(one.sentence.text) && /\b(?:not|denied|declined|refused)\b/.test(one.sentence.text)) || (isBareOutcome(one) && one.denies > 0)) && !one.offers);
  const rest = outcome < 0 ? [] : scored.slice(outcome + 1);
  const [first] = rest;
  if (first === undefined || first.sentence.paragraph > (scored[outcome]?.sentence.paragraph ?? 0) + 1) return [];
  const end = rest.findIndex((one) => one.sentence.paragraph !== first.sentence.paragraph || one.offers || !/[.!?]['")\]]*$/.test(one.sentence.text) || isAside(one.sentence.text) || isProcess(one.sentence.text) || isRecordLine(one.sentence.text));
  const told = rest.slice(0, Math.min(longest, end < 0 ? rest.length : end));
  return told.length === 0 ? [] : [scored[outcome] as Scored, ...told].map(({ sentence }) => sentence);
}

/** The only prose of a notice, when none of its words was known. */
export function firstProse(scored: readonly Scored[]): readonly Sentence[] {
  const isOne = ({ sentence, offers }: Scored): boolean => !offers && /[.!?]['")\]]*$/.test(sentence.text) && (sentence.text.match(/(?<![A-Za-z])[a-z]{2,}/g)?.length ?? 0) >= 4 && sentence.label !== 'attn' && !isAside(sentence.text) && !isProcess(sentence.text) && !isRecordLine(sentence.text) && !boilerplate.test(sentence.text);
  const at = scored.findIndex(isOne);
  const rest = at < 0 ? [] : scored.slice(at);
  const end = rest.findIndex((one) => !isOne(one) || one.sentence.paragraph !== rest[0]?.sentence.paragraph);
  return rest.slice(0, Math.min(longest, end < 0 ? rest.length : end)).map(({ sentence }) => sentence);
}

const boilerplate = /\b(?:independent licensee|this (?:is not a bill|notice|letter|message|document)|confidential|protected|questions|thank|sincerely|heads up|you may owe|happened with your claim|glossary|language|interpreter)\b/i;

/** "Based on that review the ten visits are denied as not medically necessary." at the end of its paragraph: the next one says why. */
export const thin = /^(?!.*\b(?:because|since|due to|as the|records?|notes?|documentation)\b).{0,150}\bnot (?:(?:been )?(?:found |considered |deemed )?(?:to be )?medically necessary|meet (?:the |our |medical necessity |clinical )*criteria)\.$/i;

export function isThin(scored: readonly Scored[], at: number): boolean {
  const [one, before, next] = [scored[at], scored[at - 1], scored[at + 1]];
  const alone = one !== undefined && next !== undefined && next.sentence.paragraph === one.sentence.paragraph + 1 && next.sentence.label === '' && (before === undefined || before.sentence.paragraph !== one.sentence.paragraph || before.offers || isProcess(before.sentence.text) || isBareOutcome(before));
  return alone && thin.test(one.sentence.text) && next.sentence.text.split(' ').length > 6;
}
