// Answers each sentence of the payer's reason with what the criteria map bears out. What nothing answers is asked for, not argued.
import type { CriterionRow } from '../../draft/noteFacts';
import { sentences } from '../../clinical/sentences';
import { bareEvidence } from './criterionEvidence';
import { withoutStop } from '../../draft/compose/sentences';
import { topicsIn } from '../criteria/mapCriteria';

export interface ReasonAnswer {
  /** The payer's sentence. */
  readonly reason: string;
  /** Quotes with their exhibits; empty when the record does not answer it. */
  readonly answers: readonly string[];
}

/** A sentence that only announces the decision needs no answer of its own. */
const announces = /^(?:(?:the|this|our) (?:decision|determination|denial) (?:is|was) based on\b|we (?:cannot|can not|are unable to|could not) approve\b[^.]{0,60}$|we used\b|this decision used\b)|^(?:we (?:have )?(?:denied|deny|are denying|cannot approve|will not pay)|(?:the|this|these|your) (?:request|claim|claim lines?|services?)\b[^.]{0,60}\b(?:is|are|was|were) (?:denied|not approved|not covered))\b[^.]{0,140}$|\b(?:was|were|is|are|has been|have been) denied$|^(?:\w+ ){1,3}(?:sessions|visits|units) (?:have been|were) (?:approved|authorized|used|paid)\b[^.]{0,60}$/i;

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
  return (telling.length > 0 ? telling : all).map((each) => ({ reason: each, answers: unrepeated([...answersTo(each, criteria), ...otherAnswers(each, other)]) }));
}

/** A quote that answers several criteria is given once. */
function unrepeated(answers: readonly string[]): readonly string[] {
  const seen = new Set<string>();
  return answers.flatMap((answer): readonly string[] => {
    const place = /^(.*?)( \(Exhibit [^()]*\))?$/s.exec(answer);
    const fresh = (place?.[1] ?? answer).split(/(?<=\)); (?=")/).filter((quote) => !seen.has(quote) && seen.add(quote) !== undefined);
    return fresh.length === 0 ? [] : [`${fresh.join('; ')}${place?.[2] ?? ''}`];
  });
}

function otherAnswers(reason: string, { authorization, measures }: OtherAnswers): readonly string[] {
  const asked = topicsIn(reason);
  return [
    ...(asked.includes('authorization') && authorization !== undefined ? [authorization] : []),
    ...(/\b(?:severity|deficits?|impairments?|measurabl\w+|objective|improv\w+|progress)\b/i.test(reason) ? measures.slice(0, 4) : []),
  ];
}

function answersTo(reason: string, criteria: readonly CriterionRow[]): readonly string[] {
  const named = topicsIn(reason);
  // "Not medically necessary", "were needed": the heart of the case answers.
  const isNeed = /\b(?:necess\w+|needed?|support\w*|exceed\w*|appropriate|justif\w+)\b/i.test(reason);
  const special = rowsFor(reason, criteria, new Set(named));
  return special.length < 2 && isNeed ? [...new Set([...special, ...rowsFor(reason, criteria, new Set(['improvement', 'skilled', 'noPlateau', 'function', 'dose']))])].slice(0, 4) : special;
}

function rowsFor(reason: string, criteria: readonly CriterionRow[], asked: ReadonlySet<string>): readonly string[] {
  return criteria.flatMap((row): readonly string[] => {
    if (row.evidence === undefined || !/^met\b/i.test(row.evidence)) return [];
    const fits = topicsIn(row.criterion).some((topic) => asked.has(topic)) || sharedWords(reason, row.criterion) >= 2;
    return fits ? [`${bareEvidence(row.evidence)}${row.exhibit === undefined ? '' : ` (${row.exhibit})`}`] : [];
  }).slice(0, 4);
}

const filler = /^(?:does|show|shows|shown|that|this|they|with|from|have|were|been|sent|information|clinical|records?|notes?|documentation|document|service|services|medical|medically|necessary|therapy|treatment|patient|number|needed|required|request|provided|supported)$/;

function sharedWords(one: string, other: string): number {
  const words = (text: string): ReadonlySet<string> => new Set((text.toLowerCase().match(/[a-z]{4,}/g) ?? []).filter((word) => !filler.test(word)).map((word) => word.replace(/(?:ing|ed|s)$/, '')));
  const own = words(other);
  return [...words(one)].filter((word) => own.has(word)).length;
}
