// The text to insert, from a review: the therapist's words, the accepted changes, their own wording and their answers to flags.
import { applyHunks, type HunkOutcome } from './applyHunks';
import { answeredWords } from './flagAnswers';
import type { Hunk, TextUnit } from './hunkTypes';
import { decisionOf, isAsked } from './review';
import type { Review } from './reviewTypes';
import type { InsertMode } from './sessionTypes';

/** What is rejected or still pending keeps the words of the source; nothing is inserted that nobody accepted. `mode` is where it goes. */
export function finalText(review: Review, mode: InsertMode = 'replace'): string {
  return applyHunks(review.hunks, (hunk) => outcomeOf(review, hunk, mode), wordingOf(review));
}

function outcomeOf({ choices }: Review, hunk: Hunk, mode: InsertMode): HunkOutcome {
  const decision = decisionOf(choices, hunk);
  const edit = choices.edits[hunk.id];
  if (edit !== undefined && (hunk.kind === 'same' || decision === 'accepted')) return { use: 'text', text: edit };
  return { use: decision === 'accepted' || (hunk.kind === 'remove' && !isAsked(hunk, choices, mode)) ? 'draft' : 'source' };
}

function wordingOf({ flags, choices }: Review): (unit: TextUnit) => string | undefined {
  const answered = flags.filter(({ id }) => choices.answers[id] !== undefined);
  return (unit) => {
    const here = answered.filter((flag) => flag.start < unit.end && flag.end > unit.start);
    return here.length > 0 ? answeredWords(unit, here, choices) : undefined;
  };
}
