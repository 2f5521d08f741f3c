// Checks a note as an auditor would: every rule on one reading of the note. Changes nothing.
import type { CheckContext, Problem, RuleId } from './problem';
import { kindOfText } from './language';
import { readNote } from './readNote';
import { rules } from './ruleTable';
import { splitNotes } from './splitNotes';
import { readSuppressions, suppressionOf, withoutSuppressions } from './suppressions';

export interface CheckOptions {
  /** Rules that are switched off. */
  readonly off?: ReadonlySet<RuleId>;
}

export interface CheckedNote {
  readonly problems: readonly Problem[];
  /** What a comment in the note sets aside, with the reason it gives. */
  readonly suppressed: readonly { readonly problem: Problem; readonly reason: string }[];
}

/**
 * The problems of a text by place; several notes in one text are checked one by one. A text that is no note is checked for
 * slots and identifiers only, a note in another language for those and for numbers. Linear in the length of the text.
 * Offsets are UTF-16 code units.
 */
export function checkNote(text: string, context: CheckContext, options: CheckOptions = {}): readonly Problem[] {
  return checkWithSuppressed(text, context, options).problems;
}

/** The same, with what the note's own comments set aside. */
export function checkWithSuppressed(text: string, context: CheckContext, { off }: CheckOptions = {}): CheckedNote {
  const suppressions = readSuppressions(text);
  const plain = suppressions.length === 0 ? text : withoutSuppressions(text);
  const problems: Problem[] = [];
  const suppressed: { problem: Problem; reason: string }[] = [];
  for (const span of splitNotes(plain)) {
    const note = readNote(plain.slice(span.start, span.end));
    const kind = kindOfText(note);
    for (const rule of rules) {
      if (off?.has(rule.id) === true) continue;
      if ((kind === 'none' && rule.anyText !== true) || (kind === 'foreign' && rule.anyLanguage !== true)) continue;
      // A reason may name a patient; the comment hides nothing from the look for identifiers.
      const read = rule.id === 'phi-present' && suppressions.length > 0 ? readNote(text.slice(span.start, span.end)) : note;
      for (const found of rule.find(read, context)) {
        const problem = moved(found, span.start);
        const by = suppressionOf(problem, suppressions, span);
        if (by?.reason === undefined) problems.push(problem);
        else suppressed.push({ problem, reason: by.reason });
      }
    }
  }
  return { problems: problems.toSorted((one, other) => one.start - other.start || one.end - other.end), suppressed };
}

function moved(problem: Problem, by: number): Problem {
  const fixes = problem.fixes?.map((fix) => ({ ...fix, edits: fix.edits.map((edit) => ({ ...edit, start: edit.start + by, end: edit.end + by })) }));
  return { ...problem, start: problem.start + by, end: problem.end + by, ...(fixes === undefined ? {} : { fixes }) };
}
