// The payer's own sentences of decision: under the heading that announces them, in the legend of a code, or by their words.
import denialWords from '../../data/denialWords.json';
import { explainedCodes, legendRank } from './codeLegend';
import { notStated, sure, unsure, type OptionalField } from './denialTypes';
import type { Sentence } from './letterSentences';
import { lowerBound, phrases, type Letter, type Phrases } from './letterText';
import { asks, formal, isBareOutcome, isPlain, type Scored } from './outcome';
import { afterOutcome, firstProse, isThin, longest, thin } from './unnamedGround';
import { isAside, isProcess, isRecordLine, quoted } from './quotation';

const reasonLabel = /^(?:the |your |our |primary |principal |specific |detailed )*(?:reasons?(?: for| of|$)|denial reasons?|rationale|clinical (?:rationale|reason|explanation|basis)|medical (?:rationale|reason)|basis (?:for|of)|why (?:we|did we|was|is|your|my|the)|denial (?:rationale|explanation|basis)|explanation(?: of (?:our |the )?(?:decision|determination|denial|denial reason|adjustment)|$)|(?:our |final |initial )?(?:decision|determination|finding|conclusion)s?(?: rationale| reason| explanation|$)|non ?certification reason|reviewer (?:rationale|comments|finding)|medical director|principal reason|specific reason|adverse (?:benefit )?determination|what we decided|(?:here is |here s |this is )?why$|remarks?$|notes?$|comments?(?: (?:to|for) .*)?$|message|msg$|claim message|remark (?:code )?(?:description|text|message)|denied$|adjustment reason|statement$|how we (?:got there|decided|made|reached|came)|what we found|what (?:the|our) (?:reviewer|record|notes?)|the facts|findings?$|our thinking|decision rationale|code (?:description|explanation)|what (?:this|we) )/;
const strong = phrases(...denialWords.deny);
// Words that tell the kind of denial are grounds as well.
const grounds = phrases(...denialWords.grounds, ...denialWords.kinds.flatMap(({ words }) => Object.entries(words).flatMap(([weight, list]) => (Number(weight) >= 8 ? list : []))));
const rights = phrases(...denialWords.rights);
/** What stands under one of these tells how to answer. */
const rightsLabel = /^(?!(?:initial |final )?denial\b)(?:.*\b)?(?:appeals?|appeal rights|disputes?|grievances?|reconsiderations?|redeterminations?|peer to peer|if you (?:disagree|do not agree)|next steps?|what you can do.*|what (?:to do|you may do).*|(?:don.?t|do not) agree|disagree|not happy.*|your (?:options|rights?).*|want us to .*|how to .*|(?:\w+ )?bill review|fax|mail|phone|questions?)$/;

export interface Decision {
  readonly reason: OptionalField<string>;
  /** Those quoted and the bare outcome before them. */
  readonly sentences: readonly Sentence[];
}

export function readDecision(letter: Letter, sentences: readonly Sentence[], codes: readonly string[]): Decision {
  const scored = scoreSentences(letter, sentences);
  const usable = decides();
  const headed = underHeading(scored, usable);
  const chosen = preferredLegend(letter, scored, codes, headed.some((sentence) => !scored.some((one) => one.sentence === sentence && isBareOutcome(one))) ? headed : run(letter, scored, usable));
  const ofLegend = (sentence: Sentence | undefined): boolean => sentence !== undefined && (explainedCodes(letter, sentence).length > 0 || /^(?:remarks?|message|msg|notes?|line comment)\b/.test(sentence.label));
  const inLegend = ofLegend(chosen[0]);
  const named = chosen.findLastIndex((one) => !isAside(one.text, inLegend));
  const bare = new Set(scored.filter((one) => isBareOutcome(one) || (thin.test(one.sentence.text) && chosen.some(({ paragraph }) => paragraph > one.sentence.paragraph))).map(({ sentence }) => sentence));
  // Behind the source nothing more is said of the ground.
  const source = chosen.findIndex((one, index) => isAside(one.text, inLegend) && chosen.slice(0, index).some((before) => !bare.has(before)));
  const upTo = chosen.slice(0, Math.min(longest, source < 0 ? (named < 0 ? longest : named + 1) : source));
  const past = upTo.findIndex((sentence) => !bare.has(sentence) && !isProcess(sentence.text));
  const grounded = past >= 0 ? past : upTo.findIndex((sentence) => !bare.has(sentence));
  const last = upTo.findLastIndex((sentence) => !bare.has(sentence) || !formal.test(sentence.text));
  // All of them outcomes: the one that says more.
  const plain = new Set(scored.filter(isPlain).map(({ sentence }) => sentence));
  const fuller = upTo.findIndex((sentence) => !plain.has(sentence));
  const kept = grounded < 0 ? upTo.slice(Math.max(0, fuller)) : upTo.slice(grounded, last + 1);
  const [start] = kept;
  if (start === undefined) return { reason: notStated, sentences: [] };
  const value = kept.map(({ text }) => quoted(text)).join(' ');
  const oneOfMany = headed.length === 0 && kept.length === 1 && scored.filter(usable).length > 4;
  return { reason: (oneOfMany ? unsure : sure)(value, ...kept.map((one) => ({ start: one.start, end: one.end }))), sentences: upTo };
}

/** "Line 97140 was paid.", "PO Box 14165, Lexington, KY 40512": no part of a denial. */
const besideDenial = /\b(?:was|were|has been|have been) paid\.?$|\b[A-Z]{2},? \d{5}(?:-\d{4})?\.?$/;

function isBeside({ denies, sentence: { text } }: Scored): boolean {
  return denies === 0 && besideDenial.test(text) && /\d{5}|\bline\b|\bprocedure\b|\bother\b/i.test(text);
}

/** "1 - CARC 197." names the code alone; the sentence behind it explains it. */
const isCodeAlone = /^(?:\d{1,2} - )?(?:CARC|RARC) ?[A-Z]{0,2}\d{1,3}\.$/;

function scoreSentences(letter: Letter, sentences: readonly Sentence[]): readonly Scored[] {
  const denies = marker(letter, strong);
  const explains = marker(letter, grounds);
  const offers = marker(letter, rights);
  return sentences.filter(({ text }) => !isCodeAlone.test(text)).map((sentence) => ({ sentence, denies: denies(sentence), explains: explains(sentence), offers: rightsLabel.test(sentence.label) || (offers(sentence) > 0 && !/\bbecause\b|\bunfavorable\b|\bdetermined\b/i.test(sentence.text)) || tellsTerm.test(sentence.text) }));
}

/** How long one has to answer, in whatever words. */
const tellsTerm = /^(?:an? |the |your |any |written |provider |member )*(?:appeals?|disputes?|requests? for (?:appeal|reconsideration|review)|grievances?)\b[^.]{0,60}\b\d{2,3} (?:\w+ )?days\b|^the \d{2,3} (?:\w+ )?days\b|\byou have \S+ (?:\w+ )?(?:days|months) to\b|^if you (?:dispute|disagree|object|differ|think)\b|^(?:tell|let) us\b|^do you think\b/i;

type Test = (one: Scored) => boolean;

/** Sentences that deny or give grounds, and such as say what was not done or found. */
function decides(): Test {
  const inProse = ({ sentence, offers }: Scored): boolean => !offers && sentence.text.length >= 18 && / /.test(sentence.text) && !/:$/.test(sentence.text) && !isTableHead(sentence.text) && !(ofHead.test(sentence.label) && !/[.!?]$/.test(sentence.text)) && !isRecordLine(sentence.text) && !/\|[^|]+\|/.test(sentence.text);
  return (one) => inProse(one) && (one.denies + one.explains > 0 || (isProse(one.sentence) && negated.test(one.sentence.text) && !isAside(one.sentence.text) && !isProcess(one.sentence.text)));
}

/** The head of a mail and the outcome in a form. */
const ofHead = /^(?:subject|re|outcome|status|result|to|from|cc)$/;

/** "DOS PROC CHARGE CONTRACT ADJUST CODE PAYMENT" */
function isTableHead(text: string): boolean {
  return !/[a-z.]/.test(text) && (text.match(/\b(?:DOS|PROC|CPT|CODE|CHARGED?|BILLED|ALLOW(?:ED)?|PAID|PAYMENT|ADJUST\w*|REASON|UNITS?|AMT|AMOUNT|DATE|CONTRACT|SUBMITTED)\b/g)?.length ?? 0) >= 4;
}

const negated = /\b(?:not|no|nor|cannot|without|nothing|nobody|neither|none|never)\b|n't\b/i;

function underHeading(scored: readonly Scored[], usable: Test): readonly Sentence[] {
  const under = scored.filter((one) => reasonLabel.test(one.sentence.label) && !/^why (?:we are|am i|are you) (?:writing|sending|getting|receiving)/.test(one.sentence.label) && !one.offers && one.sentence.text.length >= 18 && /[a-z]{3}|[A-Z]{4}/.test(one.sentence.text));
  const first = under.find(usable) ?? under.find(({ sentence }) => givesGround.test(sentence.label) && isProse(sentence) && !isAside(sentence.text));
  if (first === undefined) return [];
  const start = under.findIndex((one) => one.sentence.label === first.sentence.label && one.sentence.paragraph >= first.sentence.paragraph - 1);
  return under.slice(start).filter((one) => (one.sentence.label === first.sentence.label || givesReason(first, one)) && (givesReason(first, one) || one.sentence.paragraph === first.sentence.paragraph || usable(one)) && (one === first || (!isAside(one.sentence.text) && !isBeside(one) && (isProse(one.sentence) || !/\d/.test(one.sentence.text))))).map(({ sentence }) => sentence);
}

/** What stands under one of these is the ground, whatever its words. */
const givesGround = /\b(?:reason|rationale|why|explanation)\b/;

/** A remittance explains its codes: of several explanations the one that decides, with what goes on behind it. */
function preferredLegend(letter: Letter, scored: readonly Scored[], codes: readonly string[], chosen: readonly Sentence[]): readonly Sentence[] {
  const legends = scored.map((one) => ({ one, explained: explainedCodes(letter, one.sentence).filter((code) => codes.includes(code)) })).filter(({ explained }) => explained.length > 0);
  const isLegend = (sentence: Sentence): boolean => legends.some(({ one }) => one.sentence === sentence);
  const groups = legends.toSorted((a, b) => legendRank(b.explained) - legendRank(a.explained)).map(({ one: { sentence: first } }) => {
    const rest = scored.filter(({ sentence }) => sentence.start > first.start);
    const end = rest.findIndex(({ sentence, offers }) => sentence.paragraph !== first.paragraph || offers || isLegend(sentence) || isAside(sentence.text, true) || !isProse(sentence));
    return [first, ...rest.slice(0, end < 0 ? rest.length : end).map(({ sentence }) => sentence)];
  });
  const [best] = groups;
  const explains = chosen.length === 0 || groups.some((group) => group.some((sentence) => chosen.includes(sentence)));
  return best !== undefined && explains ? best : chosen;
}

/** A heading that announces the decision is followed by one that gives its reason. */
function givesReason(first: Scored, one: Scored): boolean {
  const announced = /^(?:what we decided|(?:our |the )?(?:decision|determination|outcome))$/.test(first.sentence.label);
  return announced && /^(?:why|(?:the |our )?reason|rationale|clinical rationale|explanation)/.test(one.sentence.label) && one.sentence.paragraph <= first.sentence.paragraph + 3;
}

/** The best sentence and the ones right after it that go on giving grounds. */
function run(letter: Letter, scored: readonly Scored[], usable: (one: Scored) => boolean): readonly Sentence[] {
  const weight = ({ denies, explains, sentence }: Scored): number => (isAside(sentence.text) ? -4 : 0) - (isTitle(sentence) ? 4 : 0) - (isProcess(sentence.text) ? 6 : 0) + Math.min(denies, 2) * 2 + Math.min(explains, 3) * 2 + (/\b(?:because|since|due to|as)\b/i.test(sentence.text) ? 2 : 0) + (/^(?:we|our|this|the|your|based)\b/i.test(sentence.text) ? 1 : 0) + (isProse(sentence) ? 2 : 0);
  let best = -1;
  const grounded = scored.some((one) => usable(one) && !isBareOutcome(one));
  const plainly = scored.some((one) => usable(one) && !isBareOutcome(one) && isProse(one.sentence) && !isAside(one.sentence.text) && !isProcess(one.sentence.text));
  for (const [index, one] of scored.entries()) if (usable(one) && !(grounded && isBareOutcome(one)) && !(plainly && (isAside(one.sentence.text) || (!isProse(one.sentence) && !ofLegendLine(letter, one.sentence)))) && (best < 0 || weight(one) > weight(scored[best] ?? one))) best = index;
  if (best < 0 || weight(scored[best] as Scored) < 4 || isBareOutcome(scored[best] as Scored) || isThin(scored, best)) {
    const told = afterOutcome(scored);
    if (told.length > 0) return told;
    if (best < 0) return firstProse(scored);
  }
  if (best < 0) return [];
  const from = scored[best]?.sentence.paragraph;
  let first = best;
  while (first > 0 && best - first < 2 && scored[first - 1] !== undefined && isProse((scored[first - 1] as Scored).sentence) && usable(scored[first - 1] as Scored) && scored[first - 1]?.sentence.paragraph === from) first--;
  // "We cannot approve 12 visits. The notes show … Based on this …": the findings between belong to the decision.
  const opening = scored.slice(0, first).findLastIndex((one) => one.sentence.paragraph === from && isProse(one.sentence) && usable(one) && one.denies > 0);
  const between = opening < 0 ? [] : scored.slice(opening + 1, first);
  if (between.length > 0 && between.length < 3 && between.every(({ sentence, offers }) => !offers && !isAside(sentence.text) && sentence.paragraph === from)) first = opening;
  // "A1: We asked you … You did not answer. We can't pay …": a note with a letter of its own is quoted whole.
  const note = scored[best]?.sentence.label ?? '';
  const ofNote = (one: Scored | undefined): boolean => one !== undefined && /^[a-z]{1,2}$/.test(note) && one.sentence.label === note && one.sentence.paragraph === from && isProse(one.sentence) && !one.offers && !isAside(one.sentence.text);
  while (best - first < longest - 1 && ofNote(scored[first - 1])) first--;
  // What stands before it in its paragraph leads up to it, unless it tells how the decision came about.
  const leadsUp = (one: Scored | undefined): boolean => one !== undefined && /[.!?]['")\]]*$/.test(one.sentence.text) && !isBareOutcome(scored[first] ?? one) && one.sentence.paragraph === from && one.sentence.label === scored[best]?.sentence.label && one.sentence.text.length >= 20 && (one.sentence.text.match(/(?<![A-Za-z])[a-z]+/g)?.length ?? 0) > 2 && !one.offers && !isAside(one.sentence.text) && !isProcess(one.sentence.text) && !isBareOutcome(one) && !isBeside(one) && !asks.test(one.sentence.text) && !isRecordLine(one.sentence.text);
  while (best - first < longest - 1 && leadsUp(scored[first - 1])) first--;
  // "You asked for 30 visits. We approved 12 …"
  const asked = scored[first - 1]?.sentence;
  if (asked !== undefined && asked.paragraph === from && isProse(asked) && asks.test(asked.text)) first--;
  let last = best;
  const goesOn = (one: Scored): boolean => one.sentence.paragraph === from && !isBeside(one) && (usable(one) || ((!one.offers || tellsBill.test(one.sentence.text)) && one.sentence.text.length >= 18 && one.sentence.label === scored[best]?.sentence.label && !isAside(one.sentence.text))) && (isProse(one.sentence) || !/\d/.test(one.sentence.text));
  while (last + 1 < scored.length && last - first + 1 < longest && goesOn(scored[last + 1] as Scored)) last++;
  return scored.slice(first, last + 1).map(({ sentence }) => sentence);
}

/** Who may be billed, told together with a ground. */
const tellsBill = /\bnot be billed\b[^.]*\b(?:and|so|because|since)\b[^.]*\b(?:not|no)\b/i;

/** "Pre-certification answer" over a form. */
function isTitle({ text }: Sentence): boolean {
  return /^[A-Z][\w-]*(?: [\w-]+){0,3}$/.test(text) && !/\b(?:not|no|exceeds?|exceeded|denied|missing|invalid|expired)\b/i.test(text);
}

function ofLegendLine(letter: Letter, sentence: Sentence): boolean {
  return explainedCodes(letter, sentence).length > 0 || reasonLabel.test(sentence.label);
}

/** Lines of a letter's head that ran together end in no mark. */
function isProse({ text }: Sentence): boolean {
  return /[.!?;:]['")\]]*$/.test(text);
}

function marker(letter: Letter, words: Phrases): (sentence: Sentence) => number {
  const starts = letter.find(words).map(({ start }) => start);
  return ({ start, end }) => lowerBound(starts, end) - lowerBound(starts, start);
}
