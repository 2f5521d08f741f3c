// What a rule is: a function of one note and its context.
import type { CheckContext, Problem, QuickFix, RuleId } from '../problem';
import type { ReadNote } from '../readNote';

export interface CheckRule {
  readonly id: RuleId;
  /** Its words are the same in any language: it reads numbers, codes, slots or identifiers only. */
  readonly anyLanguage?: true;
  /** Applies to a text that is no note as well. */
  readonly anyText?: true;
  readonly find: (note: ReadNote, context: CheckContext) => readonly Problem[];
}

/** One problem of the whole note. */
export function documentProblem(rule: RuleId, span: { readonly start: number; readonly end: number }, message: string, fixes: readonly QuickFix[] = []): readonly Problem[] {
  return [{ rule, start: span.start, end: span.end, message, ...(fixes.length === 0 ? {} : { fixes }) }];
}
