// Every repair of a problem that can be offered: the rule's own, then slots for what is missing. All of them change the note only.
import { missingLine } from './missingLine';
import type { Problem, QuickFix } from './problem';

/** The repairs of one problem in `text`, the likeliest first. */
export function quickFixes(text: string, problem: Problem): readonly QuickFix[] {
  const own = problem.fixes ?? [];
  if (own.length > 0) return own;
  const insertions = missingLine(text, problem);
  if (insertions.length > 0) return [{ title: 'Insert a slot for what is missing', kind: 'slot', edits: insertions.map(({ at, text: words }) => ({ start: at, end: at, text: words })) }];
  if (problem.rule === 'vague-phrase') return [{ title: 'Replace by a slot for what you saw', kind: 'choice', edits: [{ start: problem.start, end: problem.end, text: '[NEEDS: response in numbers, quality or cues]' }] }];
  if (problem.rule === 'goal-not-measurable') return [{ title: 'Add a slot for what the goal lacks', kind: 'choice', edits: [{ start: problem.end, end: problem.end, text: ' [NEEDS: task, baseline and target, date]' }] }];
  return [];
}

/** The edits of "fix all": what follows from the note, and slots. A choice is the therapist's. Overlapping repairs wait for the next time. */
export function fixAllEdits(text: string, problems: readonly Problem[]): QuickFix['edits'] {
  const edits = problems.flatMap((problem) => quickFixes(text, problem).find(({ kind }) => kind !== 'choice')?.edits ?? []).toSorted((one, other) => one.start - other.start || one.end - other.end);
  const taken: (typeof edits)[number][] = [];
  for (const edit of edits) {
    const last = taken.at(-1);
    if (last !== undefined && (edit.start < last.end || (edit.start === last.start && edit.text === last.text))) continue;
    taken.push(edit);
  }
  return taken;
}
