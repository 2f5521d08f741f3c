// The report on a case's letter, in words for the terminal.
import { usDate } from '../core/appeals/case/caseFields';
import type { LetterReport } from '../core/appeals/letter/letterReport';

/** How many single findings are listed; the rest is counted. */
const shown = 12;

/** Deadline, open points and tasks, each on its lines. */
export function reportWords({ clock, problems, tasks }: LetterReport): string {
  const places = problems.filter(({ rule }) => rule !== 'unresolved-slot');
  const blanks = problems.length - places.length;
  const points = [...new Set(places.map(({ message }) => message))];
  return inUsDates([
    ...deadlineWords(clock),
    ...(problems.length === 0 ? ['The checks before sending found nothing.'] : ['To settle before sending:']),
    ...(blanks === 0 ? [] : [`  - ${blanks} ${blanks === 1 ? 'blank' : 'blanks'} to fill in or take out.`]),
    ...points.slice(0, shown).map((message) => `  - ${message}`),
    ...(points.length > shown ? [`  - ${points.length - shown} more; --json lists them all.`] : []),
    'Ready to sign when a person has done this:',
    ...tasks.map((task, index) => `  ${index + 1}. ${task}`),
  ].join('\n'));
}

function deadlineWords(clock: LetterReport['clock']): readonly string[] {
  if (clock === undefined) return ['Deadline: unknown, since the case has no denial letter.'];
  const { fileBy, from, rule, printed, problem, conflict } = clock;
  if (fileBy === undefined) return [`Deadline: unknown. ${problem ?? 'The notice prints none, and no rule is known without the kind of plan.'} Take it from the notice or the plan document.`];
  const source = from === 'notice' ? `as the notice prints it (${printed?.words ?? ''})` : `by the rule, ${rule?.authority ?? ''}`;
  return [
    `Deadline: file by ${fileBy}, ${source}.`,
    ...(conflict && rule !== undefined ? [`The rule gives ${rule.fileBy} (${rule.authority}). The notice goes first; ask the plan if the two differ.`] : []),
  ];
}

function inUsDates(text: string): string {
  return text.replace(/\b\d{4}-\d{2}-\d{2}\b(?!\w|\.\d)/g, usDate);
}
