// Checks a note as an auditor would: every rule on one reading of the note. Changes nothing.
import type { Fix, CheckContext, Problem, RuleId } from './problem';
import { kindOfText } from './language';
import { readNote } from './readNote';
import { rules } from './ruleTable';
import { splitNotes } from './splitNotes';
import { isSuppressed, readSuppressions } from './suppressions';

export interface CheckOptions {
  /** Rules that are switched off. */
  readonly off?: ReadonlySet<RuleId>;
}

/**
 * The problems of a text by place; several notes in one text are checked one by one. A text that is no note is checked for
 * slots and identifiers only, a note in another language for those and for numbers. A problem that the note itself overrules with
 * a reason (suppressions.ts) is left out. Linear in the length of the text.
 * Offsets are UTF-16 code units.
 */
export function checkNote(text: string, context: CheckContext, { off }: CheckOptions = {}): readonly Problem[] {
  const found: Problem[] = [];
  for (const { start, end } of splitNotes(text)) {
    const note = readNote(text.slice(start, end));
    const kind = kindOfText(note);
    const suppressions = readSuppressions(note.text);
    for (const rule of rules) {
      if (off?.has(rule.id) === true) continue;
      if ((kind === 'none' && rule.anyText !== true) || (kind === 'foreign' && rule.anyLanguage !== true)) continue;
      for (const problem of rule.find(note, context)) if (!isSuppressed(note.text, problem, suppressions)) found.push(moved(problem, start));
    }
  }
  return found.toSorted((one, other) => one.start - other.start || one.end - other.end);
}

function moved(problem: Problem, by: number): Problem {
  const { fix } = problem;
  const shifted: Fix | undefined = fix === undefined ? undefined : { ...fix, start: fix.start + by, end: fix.end + by };
  return { ...problem, start: problem.start + by, end: problem.end + by, ...(shifted === undefined ? {} : { fix: shifted }) };
}
