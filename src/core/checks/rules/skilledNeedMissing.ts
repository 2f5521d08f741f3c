// skilled-need-missing: nothing says what a therapist's judgment or skill did that nobody else could (domain: 3.2, 3.3).
import type { ReadNote } from '../readNote';
import { statesSkilledNeed } from '../skilledNeed';
import { slotLine } from '../slotLines';
import { documentProblem, type CheckRule } from './rule';

function find(note: ReadNote): ReturnType<CheckRule['find']> {
  if (note.sentences.some((sentence) => statesSkilledNeed(sentence, note.headed))) return [];
  const heading = note.parts.find((part) => part.section === 'A' && part.heading !== '');
  const span = heading === undefined ? note.firstLine : { start: heading.headingSpan.start, end: Math.max(heading.headingSpan.start + 1, heading.headingSpan.end) };
  return documentProblem('skilled-need-missing', span, 'Nothing says why this took a therapist. Say what you judged, cued or changed that an aide, a caregiver or a home program could not.', slotLine(note, 'A', 'Insert a slot for the skilled need', 'Skilled need: [NEEDS: what you judged, cued or changed that an aide, a caregiver or a home program could not].'));
}

export const skilledNeedMissing: CheckRule = { id: 'skilled-need-missing', find };
