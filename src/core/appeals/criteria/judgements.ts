// What a person decided about the evidence of a criterion. A program that matches words can take a passage for more than it says, so a
// row of a payer's own policy is met only once somebody has read the quotes.
import type { MappedCriterion, Quote } from './criteriaTypes';

/** A decision holds for these words of the record only: other evidence asks for another decision. */
export interface Judgement {
  readonly criterion: string;
  readonly quotes: readonly string[];
  readonly meets: boolean;
}

/** `map` as a person's decisions leave it: rows found by their words alone are unconfirmed until one is made. */
export function judgedMap(map: readonly MappedCriterion[], judgements: readonly Judgement[]): readonly MappedCriterion[] {
  return map.map((row) => {
    const quotes = judgedQuotes(row);
    const judgement = judgements.find((each) => isOn(each, row.criterion, quotes));
    if (judgement === undefined) return row.byWords ? { ...row, status: 'unconfirmed' } : row;
    return judgement.meets
      ? { ...row, status: 'met', judged: true, quotes, nearest: [], toGather: [] }
      : { ...row, status: 'notDocumented', judged: true, quotes: [], nearest: quotes, toGather: [`evidence for: ${row.criterion}`] };
  });
}

/** `judgements` with a decision on `row`, or without one where `meets` is undefined. */
export function withJudgement(judgements: readonly Judgement[], row: MappedCriterion, meets: boolean | undefined): readonly Judgement[] {
  const quotes = judgedQuotes(row);
  const others = judgements.filter((each) => !isOn(each, row.criterion, quotes));
  return meets === undefined ? others : [...others, { criterion: row.criterion, quotes: quotes.map(({ quote }) => quote), meets }];
}

/** The words a decision is about: the evidence, or what comes nearest to it. Where the record speaks against the row there are none. */
function judgedQuotes({ status, quotes, nearest }: MappedCriterion): readonly Quote[] {
  return status === 'notMet' ? [] : status === 'notDocumented' ? nearest : quotes;
}

function isOn(judgement: Judgement, criterion: string, quotes: readonly Quote[]): boolean {
  return quotes.length > 0 && judgement.criterion === criterion && judgement.quotes.length === quotes.length && quotes.every(({ quote }) => judgement.quotes.includes(quote));
}
