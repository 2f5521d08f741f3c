// "<!-- theradraft-ignore vague-phrase: quoted from the referral -->": a rule the therapist overrules, with the reason in the note.
import type { Span } from '../clinical/span';
import { ruleIds, wholeNoteRules, type Problem, type RuleId } from './problem';

export interface Suppression extends Span {
  readonly rule: RuleId;
  readonly reason: string;
}

const mark = /<!--[ \t]{0,8}theradraft-ignore[ \t]{1,8}([a-z-]{3,40})[ \t]{0,8}:([^\n]{1,400}?)-->/gi;

/** The suppressions of a note. One without a reason, or of a rule that does not exist, counts for nothing. */
export function readSuppressions(text: string): readonly Suppression[] {
  return [...text.matchAll(mark)].flatMap((match): Suppression[] => {
    const rule = ruleIds.find((id) => id === (match[1] ?? '').toLowerCase());
    const reason = (match[2] ?? '').trim();
    if (rule === undefined || !/[\p{L}\p{N}]{2}/u.test(reason) || /^\[.*\]$/.test(reason)) return [];
    return [{ rule, reason, start: match.index, end: match.index + match[0].length }];
  });
}

/** The text with the comments blanked out, of the same length. */
export function withoutSuppressions(text: string): string {
  return text.replace(mark, (words) => ' '.repeat(words.length));
}

/** Whether a problem of `text` is overruled: by a comment on its line or the line above, or anywhere for a rule of the whole note. */
export function isSuppressed(text: string, problem: Problem, suppressions: readonly Suppression[]): boolean {
  return suppressions.some((suppression) => {
    if (suppression.rule !== problem.rule) return false;
    if (wholeNoteRules.has(problem.rule)) return true;
    const [first, last] = suppression.start < problem.start ? [suppression.start, problem.start] : [problem.start, suppression.start];
    const between = text.slice(first, last);
    const breaks = between.split('\n').length - 1;
    return breaks === 0 || (breaks === 1 && suppression.start < problem.start);
  });
}

/** The comment that overrules `rule`, its reason still to be written. */
export function suppressionFor(rule: RuleId, reason: string): string {
  return `<!-- theradraft-ignore ${rule}: ${reason} -->`;
}
