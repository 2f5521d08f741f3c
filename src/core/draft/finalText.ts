// The text to insert, from a review: the therapist's words, the accepted changes, their own wording and their answers to flags.
import { answeredWording } from './flagAnswers';
import { applyHunks, type HunkOutcome } from './applyHunks';
import type { Hunk } from './hunkTypes';
import { decisionOf } from './review';
import type { Review } from './reviewTypes';

/** What is rejected or still pending keeps the words of the source; nothing is inserted that nobody accepted. */
export function finalText(review: Review): string {
  return applyHunks(review.hunks, (hunk) => outcomeOf(review, hunk), answeredWording(review));
}

function outcomeOf({ choices }: Review, hunk: Hunk): HunkOutcome {
  const decision = decisionOf(choices, hunk);
  const edit = choices.edits[hunk.id];
  if (edit !== undefined && (hunk.kind === 'same' || decision === 'accepted')) return { use: 'text', text: edit };
  return { use: decision === 'accepted' ? 'draft' : 'source' };
}
