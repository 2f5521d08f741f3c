// Comments by which a therapist sets a rule aside, with a reason: "<!-- theradraft-ignore vague-phrase: quoted from the order -->".
// Reads and writes the comments; does not know what the rules look at.
import type { Span } from '../clinical/span';
import { ruleIds, wholeNoteRules } from './problem';
import type { Problem, RuleId, TextEdit } from './problem';

export interface Suppression extends Span {
  /** The known rules it names. */
  readonly rules: readonly RuleId[];
  /** Names it gives that are no rules. */
  readonly unknown: readonly string[];
  /** Undefined: no reason is given, so nothing is suppressed. */
  readonly reason: string | undefined;
  /** The line it speaks of: its own, or the next that is not blank where it stands alone. */
  readonly target: Span;
}

const comment = /<!--\s{0,20}theradraft-ignore\b([^\n]{0,600}?)-->/gi;

/** The suppressions of a text, in order. */
export function readSuppressions(text: string): readonly Suppression[] {
  return [...text.matchAll(comment)].map((match) => {
    const [, names = '', , reason = ''] = /^([^:]{0,300})(:([\s\S]*))?$/.exec(match[1] ?? '') ?? [];
    const words = names.split(/[\s,]+/).filter((word) => word !== '').map((word) => word.toLowerCase());
    const known = ruleIds.filter((rule) => words.includes(rule));
    const trimmed = reason.trim();
    const end = match.index + match[0].length;
    return {
      start: match.index, end, rules: known,
      unknown: words.filter((word) => !known.some((rule) => rule === word)),
      reason: /[A-Za-z0-9]/.test(trimmed) ? trimmed : undefined,
      target: targetLine(text, match.index, end),
    };
  });
}

/** The text with the comments blanked out, of the same length: what they say is not part of the note. */
export function withoutSuppressions(text: string): string {
  return text.replace(comment, (words) => ' '.repeat(words.length));
}

/** The suppression that sets a problem aside. A rule about the whole note is set aside anywhere within `note`. */
export function suppressionOf(problem: Problem, suppressions: readonly Suppression[], note: Span): Suppression | undefined {
  return suppressions.find(({ rules, reason, target, start }) => {
    if (reason === undefined || !rules.includes(problem.rule)) return false;
    if (wholeNoteRules.has(problem.rule)) return start >= note.start && start < note.end;
    return problem.start <= target.end && target.start <= problem.end;
  });
}

/** The edit that sets a problem aside: a line above it, or the end of its line within a table, which a line would break. */
export function suppressionEdit(text: string, problem: Problem, reason: string): TextEdit {
  const words = `<!-- theradraft-ignore ${problem.rule}: ${reason.replace(/\s+/g, ' ').replace(/-{2,}/g, '-').replace(/>/g, ')').trim()} -->`;
  const lineStart = text.lastIndexOf('\n', problem.start - 1) + 1;
  const newline = text.indexOf('\n', problem.start);
  const lineEnd = newline < 0 ? text.length : text[newline - 1] === '\r' ? newline - 1 : newline;
  if (text.slice(lineStart, lineEnd).includes('|')) return { start: lineEnd, end: lineEnd, text: ` ${words}` };
  return { start: lineStart, end: lineStart, text: `${words}${text.includes('\r\n') ? '\r\n' : '\n'}` };
}

function targetLine(text: string, start: number, end: number): Span {
  const from = text.lastIndexOf('\n', start - 1) + 1;
  const to = lineEndAt(text, end);
  if ((text.slice(from, start) + text.slice(end, to)).replace(comment, '').trim() !== '') return { start: from, end: to };
  let next = to + 1;
  while (next < text.length) {
    const stop = lineEndAt(text, next);
    const line = text.slice(next, stop).replace(comment, '');
    if (line.trim() !== '') return { start: next, end: stop };
    next = stop + 1;
  }
  return { start: from, end: to };
}

function lineEndAt(text: string, at: number): number {
  const end = text.indexOf('\n', at);
  return end < 0 ? text.length : end;
}
