// progression-missing: nothing says what was progressed, regressed or held, and why.
import { statesProgression } from '../progression';
import type { ReadNote } from '../readNote';
import { slotLine } from '../slotLines';
import { documentProblem, type CheckRule } from './rule';

function find(note: ReadNote): ReturnType<CheckRule['find']> {
  if (note.sentences.some((_, index) => statesProgression(note.sentences, index, note.headed))) return [];
  const heading = note.parts.find((part) => part.section === 'A' && part.heading !== '');
  const span = heading === undefined ? note.firstLine : { start: heading.headingSpan.start, end: Math.max(heading.headingSpan.start + 1, heading.headingSpan.end) };
  return documentProblem('progression-missing', span, 'Nothing says what was progressed, regressed or held, and why. Name the exercise, from what to what, and the reason.', slotLine(note, 'A', 'Insert a slot for the progression', 'Progression: [NEEDS: exercise, from what to what or held, and the reason].'));
}

export const progressionMissing: CheckRule = { id: 'progression-missing', find };
