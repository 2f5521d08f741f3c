// Every repair of a problem that can be offered: the rule's own, then slots for what is missing. All of them change the note only.
import { missingLine } from './missingLine';
import type { Problem, QuickFix, TextEdit } from './problem';

/** The repairs of one problem in `text`, the likeliest first. */
export function quickFixes(text: string, problem: Problem): readonly QuickFix[] {
  const own = (problem.fixes ?? []).filter(({ kind, edits }) => kind !== 'slot' || !edits.every((edit) => standsAlready(text, edit)));
  if (own.length > 0) return own;
  const missing = missingLine(text, problem);
  if (missing !== undefined) return [missing];
  switch (problem.rule) {
    case 'vague-phrase': return [{ title: 'Replace by a slot for what you saw', kind: 'choice', edits: [{ start: problem.start, end: problem.end, text: `[NEEDS: response in numbers, quality or cues]${/[.!?]$/.test(text.slice(problem.start, problem.end)) ? '.' : ''}` }] }];
    case 'goal-not-measurable': return [{ title: 'Add a slot for what the goal lacks', kind: 'choice', edits: [{ start: problem.end, end: problem.end, text: ' [NEEDS: task, baseline and target, date]' }] }];
    default: return [];
  }
}

/** A slot states nothing, so its problem stays until it is filled; it is not put there twice. */
function standsAlready(text: string, { start, text: slot }: TextEdit): boolean {
  return text.startsWith(slot, start) || text.endsWith(slot.trim(), start) || (/^\r?\n/.test(slot) && text.slice(Math.max(0, start - 2000), start + 2000).includes(slot.trim()));
}

/** The edits of "fix all": what follows from the note, and slots. A choice is the therapist's. Repairs that overlap wait for the next time. */
export function fixAllEdits(text: string, problems: readonly Problem[]): readonly TextEdit[] {
  const wanted = problems.map((problem) => quickFixes(text, problem).find(({ kind }) => kind !== 'choice')).filter((fix) => fix !== undefined);
  const taken: TextEdit[] = [];
  for (const { edits } of wanted) {
    // A repair is made whole or not at all.
    if (edits.some((edit) => taken.some((other) => edit.start < other.end && other.start < edit.end) || taken.some((other) => other.start === edit.start && other.end === edit.end && other.text === edit.text))) continue;
    taken.push(...edits);
  }
  return taken.toSorted((one, other) => one.start - other.start || one.end - other.end);
}
