// What the therapist accepted or worded herself in one draft goes into the next one, whatever a model says there the second time.
import type { Span } from '../clinical/span';
import { applyHunks, type HunkOutcome } from './applyHunks';
import { answeredWords } from './flagAnswers';
import { diffHunks } from './hunks';
import type { Hunk, TextUnit } from './hunkTypes';
import { decisionOf } from './review';
import type { Review } from './reviewTypes';

export interface KeptWords {
  /** The earlier draft. */
  readonly draft: string;
  /** What stays of it, in order; offsets into `draft`. */
  readonly spans: readonly Span[];
  /** Words of the note whose removal was accepted. */
  readonly removed: readonly string[];
}

/**
 * What a new draft must keep of `review`. A blank that was accepted is not kept: the new draft may fill it. Of `section`, which
 * is written again on request, only her own wording stays.
 */
export function keptWords(review: Review, section?: string): KeptWords | undefined {
  const kept = review.hunks.filter((hunk) => isKept(review, hunk, section));
  const spans = kept
    .flatMap((hunk) => hunk.places.flatMap(({ draft }) => (draft && isStatement(draft) && (review.choices.edits[hunk.id] !== undefined || !hasBlank(review, draft)) ? [{ start: draft.start, end: draft.end }] : [])))
    .sort((a, b) => a.start - b.start);
  const removed = kept.filter(({ kind }) => kind === 'remove').map(({ before }) => before);
  return spans.length === 0 && removed.length === 0 ? undefined : { draft: review.reply.text, spans, removed };
}

/** `draft` with the kept words in place of what it says instead, and without what was to go. */
export function withKeptWords(kept: KeptWords, draft: string): string {
  const removed = new Set(kept.removed);
  return applyHunks(diffHunks(kept.draft, draft), (hunk) => outcomeOf(hunk, kept.spans, removed));
}

function isKept({ choices }: Review, hunk: Hunk, section: string | undefined): boolean {
  if (hunk.kind === 'same' || decisionOf(choices, hunk) !== 'accepted') return false;
  return choices.edits[hunk.id] !== undefined || section === undefined || hunk.section !== section;
}

/** Headings follow from the kind of document, not from a decision. */
function isStatement({ kind }: TextUnit): boolean {
  return kind !== 'heading' && kind !== 'label' && kind !== 'end';
}

function hasBlank({ flags, choices }: Review, unit: TextUnit): boolean {
  return answeredWords(unit, flags, choices).includes('[NEEDS:');
}

/** `hunk` leads from the earlier draft to the new one. */
function outcomeOf(hunk: Hunk, spans: readonly Span[], removed: ReadonlySet<string>): HunkOutcome {
  if (hunk.kind === 'add') return { use: removed.has(hunk.after) ? 'source' : 'draft' };
  const units = hunk.places.flatMap(({ source }) => (source && source.kind !== 'end' ? [source] : []));
  const stays = units.filter((unit) => spans.some(({ start, end }) => start <= unit.start && unit.end <= end));
  if (stays.length === 0) return { use: 'draft' };
  if (stays.length === units.length || hunk.after === '') return { use: 'source' };
  // One thought with words that stay and words that do not: both are shown, and she decides.
  return { use: 'text', text: [...stays.map(({ text }) => text), hunk.after].join('\n') };
}
