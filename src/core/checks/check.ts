// Checks a note as an auditor would: every rule on one reading of the note. Changes nothing.
import type { CheckContext, Problem, RuleId } from './problem';
import { kindOfText } from './language';
import { readNote } from './readNote';
import { rules } from './ruleTable';
import { splitNotes } from './splitNotes';
import { isSuppressed, readSuppressions, withoutSuppressions } from './suppressions';

export interface CheckOptions {
  /** Rules that are switched off. */
  readonly off?: ReadonlySet<RuleId>;
  /** Told the part that is done, from 0 to 1. */
  readonly progress?: (done: number) => void;
}

/**
 * The problems of a text by place; several notes in one text are checked one by one. A text that is no note is checked for
 * slots and identifiers only, a note in another language for those and for numbers. A problem that the note itself overrules with
 * a reason (suppressions.ts) is left out. Linear in the length of the text.
 * Offsets are UTF-16 code units.
 */
export function checkNote(text: string, context: CheckContext, { off, progress }: CheckOptions = {}): readonly Problem[] {
  const found: Problem[] = [];
  for (const { start, end } of splitNotes(text)) {
    const written = text.slice(start, end);
    const suppressions = readSuppressions(written);
    const note = readNote(suppressions.length === 0 ? written : withoutSuppressions(written));
    const kind = kindOfText(note);
    for (const [index, rule] of rules.entries()) {
      // Reading a note takes as long as all rules together.
      progress?.((start + (end - start) * (0.5 + index / rules.length / 2)) / text.length);
      if (off?.has(rule.id) === true) continue;
      if ((kind === 'none' && rule.anyText !== true) || (kind === 'foreign' && rule.anyLanguage !== true)) continue;
      // A reason may name a patient: the comments are no part of the note, but hide nothing from the look for identifiers.
      const read = rule.id === 'phi-present' && suppressions.length > 0 ? readNote(written) : note;
      for (const problem of rule.find(read, context)) if (!isSuppressed(written, problem, suppressions)) found.push(moved(problem, start));
    }
  }
  return found.toSorted((one, other) => one.start - other.start || one.end - other.end);
}

/** The problem with every place moved `by` characters on. */
export function moved(problem: Problem, by: number): Problem {
  const fixes = problem.fixes?.map((fix) => ({ ...fix, edits: fix.edits.map((edit) => ({ ...edit, start: edit.start + by, end: edit.end + by })) }));
  return { ...problem, start: problem.start + by, end: problem.end + by, ...(fixes === undefined ? {} : { fixes }) };
}
