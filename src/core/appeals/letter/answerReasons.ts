// Answers the payer's reason with what the criteria map bears out, sentence by sentence. What nothing answers is asked for, not argued.
import type { CriterionRow } from '../../draft/noteFacts';
import { sentences } from '../../clinical/text/sentences';
import { bareEvidence } from './criterionEvidence';
import { withoutStop } from '../../draft/compose/sentences';
import { topicsIn } from '../criteria/mapCriteria';

export interface ReasonAnswer {
  /** The payer's sentences that are answered together. */
  readonly reasons: readonly string[];
  /** Each a criterion with the quotes that meet it and their exhibits; empty when the record does not answer. */
  readonly answers: readonly string[];
}

/** A sentence that only announces the decision needs no answer of its own. */
const announces = /^(?:(?:the|this|our) (?:decision|determination|denial) (?:is|was) based on\b|we (?:cannot|can not|are unable to|could not) approve\b[^.]{0,60}$|we used\b|this decision used\b)|^(?:we (?:have )?(?:denied|deny|are denying|cannot approve|will not pay)|(?:the|this|these|your) (?:request|claim|claim lines?|services?)\b[^.]{0,60}\b(?:is|are|was|were) (?:denied|not approved|not covered))\b[^.]{0,140}$|\b(?:was|were|is|are|has been|have been) denied$|^(?:\w+ ){1,3}(?:sessions|visits|units) (?:have been|were) (?:approved|authorized|used|paid)\b[^.]{0,60}$/i;
/** "Not medically necessary", "were needed": the heart of the case answers. */
const asksNeed = /\b(?:necess\w+|needed?|support\w*|exceed\w*|appropriate|justif\w+)\b/i;
const heart: readonly string[] = ['improvement', 'skilled', 'noPlateau', 'function', 'dose'];
/** "Included in the payment for another service": time and purpose of each code answer. */
const saysBundled = /\b(?:bundled|included in|inclusive|incidental|part of|component of|mutually exclusive|not (?:paid )?separately|not compatible|NCCI|same (?:day|session))\b/i;
const apart: readonly string[] = ['separateTime', 'minutesPerCode', 'distinctPurpose', 'modifier'];
/** A reader takes in no more at once. */
const mostAnswers = 5;

/** What the letter holds beside the criteria map. */
export interface OtherAnswers {
  /** The log of the authorization, where there is one. */
  readonly authorization: string | undefined;
  /** Measures in words, those with a change first. */
  readonly measures: readonly string[];
}

export function answerReasons(reason: string, criteria: readonly CriterionRow[], other: OtherAnswers): readonly ReasonAnswer[] {
  const all = sentences(reason).map(({ start, end }) => reason.slice(start, end).replace(/\s+/g, ' '));
  const telling = all.filter((each) => !announces.test(withoutStop(each)) || /\b(?:because|since|as)\b/i.test(each));
  const met = criteria.filter(({ evidence }) => evidence !== undefined && /^met\b/i.test(evidence));
  return grouped(telling.length > 0 ? telling : all, met).map((reasons) => ({ reasons, answers: answersTo(reasons, met, other) }));
}

/** "Not necessary" in general is answered together with the sentence beside it that says what was missed. */
function grouped(reasons: readonly string[], met: readonly CriterionRow[]): readonly (readonly string[])[] {
  const isGeneral = (reason: string): boolean => asksNeed.test(reason) && special(reason, met).length < 2;
  const groups: string[][] = [];
  for (const reason of reasons) {
    const last = groups.at(-1);
    if (last !== undefined && (isGeneral(reason) || last.every(isGeneral))) last.push(reason);
    else groups.push([reason]);
  }
  return groups;
}

function answersTo(reasons: readonly string[], met: readonly CriterionRow[], { authorization, measures }: OtherAnswers): readonly string[] {
  const reason = reasons.join(' ');
  const own = special(reason, met);
  const rows = saysBundled.test(reason) ? onTopics(apart, met) : own.length < 2 && asksNeed.test(reason) ? [...own, ...onTopics(heart, met).filter((row) => !own.includes(row))] : own;
  const asked = topicsIn(reason);
  const answers = unrepeated(rows.slice(0, mostAnswers).map(answerOf));
  const beside = /\b(?:severity|deficits?|impairments?|measur\w+|standardi[sz]ed|tests?|testing|scores?|objective|improv\w+|progress)\b/i.test(reason) ? measures.filter((measure) => !quotes(answers, measure)).slice(0, 4) : [];
  return [...answers, ...(asked.includes('authorization') && authorization !== undefined ? [authorization] : []), ...beside];
}

/** Rows of what the payer names: one for each thing named before a second for any. */
function special(reason: string, met: readonly CriterionRow[]): readonly CriterionRow[] {
  const named = onTopics(topicsIn(reason), met);
  return [...named, ...met.filter((row) => !named.includes(row) && sharedWords(reason, row.criterion) >= 2)];
}

function onTopics(topics: readonly string[], met: readonly CriterionRow[]): readonly CriterionRow[] {
  const fitting = topics.map((topic) => met.filter(({ criterion }) => topicsIn(criterion).includes(topic)));
  return [...new Set([...fitting.flatMap((rows) => rows.slice(0, 1)), ...fitting.flat()])];
}

/** `Prior conventional therapy: "24 visits …" (07/20/2026; Exhibit A, p. 1)`. */
function answerOf({ criterion, evidence, exhibit }: CriterionRow): string {
  const words = bareEvidence(evidence ?? '');
  const placed = exhibit === undefined ? words : /\)$/.test(words) ? `${words.slice(0, -1)}; ${exhibit})` : `${words} (${exhibit})`;
  const name = /^["“]/.test(words) ? nameOf(criterion) : undefined;
  return name === undefined ? placed : `${name}: ${placed}`;
}

/** What a criterion is about, where it says so in few words; a long one stands in the table above. */
function nameOf(criterion: string): string | undefined {
  const whole = withoutStop(criterion.replace(/^["“]|["”]$/g, '').trim());
  const name = /^[^:;]{8,}?(?=[:;])/.exec(whole)?.[0] ?? whole;
  return name.length > 110 ? undefined : name.charAt(0).toUpperCase() + name.slice(1);
}

/** A quote that answers several criteria is given once. */
function unrepeated(answers: readonly string[]): readonly string[] {
  const seen = new Set<string>();
  return answers.filter((answer) => {
    const own = answer.match(/"[^"]+"/g) ?? [answer];
    const fresh = own.some((quote) => !seen.has(quote));
    for (const quote of own) seen.add(quote);
    return fresh;
  });
}

/** Whether the value of a measure ("Right ARAT 27/57 (…)") is among the quotes already. */
function quotes(answers: readonly string[], measure: string): boolean {
  const value = measure.replace(/ \([\s\S]*$/, '').replace(/^(?:right|left|both) /i, '').toLowerCase();
  return answers.some((answer) => answer.toLowerCase().includes(value));
}

const filler = /^(?:does|show|shows|shown|that|this|they|with|from|have|were|been|sent|information|clinical|records?|notes?|documentation|document|service|services|medical|medically|necessary|therapy|treatment|patient|number|needed|required|request|provided|supported)$/;

function sharedWords(one: string, other: string): number {
  const words = (text: string): ReadonlySet<string> => new Set((text.toLowerCase().match(/[a-z]{4,}/g) ?? []).filter((word) => !filler.test(word)).map((word) => word.replace(/(?:ing|ed|s)$/, '')));
  const own = words(other);
  return [...words(one)].filter((word) => own.has(word)).length;
}
