// A draft under review: opens it, and applies the therapist's decisions to it. The document itself is never touched here.
import { answerOf, replacementsIn } from './flagAnswers';
import { groupBy } from '../groupBy';
import { diffHunks } from './hunks';
import type { Hunk, TextUnit } from './hunkTypes';
import type { Flag, Reply, Review, ReviewChoices } from './reviewTypes';
import type { ReviewEvent } from './sessionEvents';
import type { InsertMode } from './sessionTypes';

const undoDepth = 500;
const noChoices: ReviewChoices = { decisions: {}, edits: {}, answers: {} };

/** A fresh review of `reply` against the therapist's own text: everything pending, every flag open. */
export function openReview(source: string, reply: Reply): Review {
  const hunks = reply.hunks ?? diffHunks(source, reply.text);
  return { source, reply, hunks, flags: placeFlags(hunks, reply), choices: noChoices, undo: [] };
}

/** `review` after the event; the same object where the event changes nothing. `mode` is where the draft goes. */
export function reduceReview(review: Review, event: ReviewEvent, mode: InsertMode = 'replace'): Review {
  const { choices } = review;
  switch (event.type) {
    case 'decide': {
      const hunk = review.hunks.find(({ id }) => id === event.hunk);
      if (!hunk || hunk.kind === 'same' || decisionOf(choices, hunk) === event.decision) return review;
      return step(review, { ...choices, decisions: { ...choices.decisions, [hunk.id]: event.decision } });
    }
    case 'decideAll': return decideAll(review, event, mode);
    case 'editHunk': return editHunk(review, event);
    case 'answerFlag': {
      const flag = review.flags.find(({ id }) => id === event.flag);
      if (!flag || answerOf(choices, flag) === event.answer) return review;
      if (event.answer === 'noteValue' && flag.sourceValue === undefined) return review;
      return step(review, { ...choices, answers: { ...choices.answers, [flag.id]: event.answer } });
    }
    case 'rewriting': {
      const { section, instruction = '' } = event;
      if (section === review.rewriting?.section && (section === undefined || instruction === review.rewriting?.instruction)) return review;
      return { ...review, rewriting: section === undefined ? undefined : { section, instruction } };
    }
    case 'undo': {
      const last = review.undo.at(-1);
      return last ? { ...review, choices: last, undo: review.undo.slice(0, -1) } : review;
    }
  }
}

export function decisionOf(choices: ReviewChoices, hunk: Hunk): 'pending' | 'accepted' | 'rejected' {
  return choices.decisions[hunk.id] ?? 'pending';
}

/**
 * Whether the hunk is a change to decide. Words that are only left out take nothing from a note the draft does not replace:
 * there they ask nothing, unless the therapist has already said that they are to stay.
 */
export function isAsked(hunk: Hunk, choices: ReviewChoices, mode: InsertMode): boolean {
  return hunk.kind !== 'same' && (hunk.kind !== 'remove' || mode === 'replace' || decisionOf(choices, hunk) === 'rejected');
}

/** Flags that still want an answer. The therapist's own wording, and words that are thrown away, want none. */
export function openFlags(review: Review): readonly Flag[] {
  const { choices, flags } = review;
  const hunks = new Map(review.hunks.map((hunk) => [hunk.id, hunk]));
  const removed = groupBy(flags.filter((flag) => answerOf(choices, flag) === 'removed'), (flag) => flag.hunk);
  return flags.filter((flag) => {
    const hunk = hunks.get(flag.hunk);
    if (!hunk || answerOf(choices, flag) !== 'open' || decisionOf(choices, hunk) === 'rejected' || choices.edits[hunk.id] !== undefined) return false;
    const going = removed.get(hunk.id) ?? [];
    return going.length === 0 || !hunk.places.some(({ draft }) => draft && isTakenAlong(flag, draft, going, choices));
  });
}

/** Whether the clause that was removed for another flag held this one as well. */
function isTakenAlong(flag: Flag, unit: TextUnit, removed: readonly Flag[], choices: ReviewChoices): boolean {
  return replacementsIn(unit, removed, choices).some(({ start, end }) => start <= flag.start && flag.end <= end);
}

function decideAll(review: Review, event: Extract<ReviewEvent, { type: 'decideAll' }>, mode: InsertMode): Review {
  // Facts that would be gone want an answer of their own.
  const gone = event.decision === 'accepted' ? (review.reply.leftOut ?? []) : [];
  const spared = new Set([...(event.supportedOnly ? openFlags(review).map((flag) => flag.hunk) : []), ...gone]);
  const able = review.hunks.filter((hunk) => isAsked(hunk, review.choices, mode) && !spared.has(hunk.id));
  const pending = able.filter((hunk) => decisionOf(review.choices, hunk) === 'pending');
  const targets = (pending.length > 0 ? pending : able).filter((hunk) => decisionOf(review.choices, hunk) !== event.decision);
  if (targets.length === 0) return review;
  const decided = Object.fromEntries(targets.map((hunk) => [hunk.id, event.decision]));
  return step(review, { ...review.choices, decisions: { ...review.choices.decisions, ...decided } });
}

/** Wording of one's own is meant to be used: the hunk counts as accepted. */
function editHunk(review: Review, event: Extract<ReviewEvent, { type: 'editHunk' }>): Review {
  const { choices, undo } = review;
  const hunk = review.hunks.find(({ id }) => id === event.hunk);
  const decision = event.decision ?? (event.text === undefined ? undefined : 'accepted');
  if (!hunk || (choices.edits[hunk.id] === event.text && (event.decision === undefined || event.decision === decisionOf(choices, hunk)))) return review;
  const { [hunk.id]: _previous, ...others } = choices.edits;
  const edits = event.text === undefined ? others : { ...others, [hunk.id]: event.text };
  const decisions = hunk.kind === 'same' || decision === undefined ? choices.decisions : { ...choices.decisions, [hunk.id]: decision };
  const next = { ...choices, decisions, edits };
  const last = undo.at(-1);
  if (!event.goesOn || !last) return step(review, next);
  // Taken back as a whole, it leaves no step behind.
  const asBefore = last.edits[hunk.id] === event.text && decisionOf(last, hunk) === decisionOf(next, hunk);
  return asBefore ? { ...review, choices: last, undo: undo.slice(0, -1) } : { ...review, choices: next };
}

function step(review: Review, choices: ReviewChoices): Review {
  return { ...review, choices, undo: [...review.undo.slice(1 - undoDepth), review.choices] };
}

/** A flag belongs to the hunk whose draft words it touches first; one that touches none has nothing to answer. */
function placeFlags(hunks: readonly Hunk[], reply: Reply): readonly Flag[] {
  const units = hunks
    .flatMap((hunk) => hunk.places.flatMap(({ draft }) => (draft ? [{ start: draft.start, end: draft.end, hunk: hunk.id }] : [])))
    .filter((unit) => unit.start < unit.end)
    .sort((a, b) => a.start - b.start);
  const flags = [...reply.grounding.unsupported].sort((a, b) => a.start - b.start);
  let next = 0;
  return flags.flatMap((flag, id) => {
    while (next < units.length && (units[next]?.end ?? 0) <= flag.start) next += 1;
    const unit = units[next];
    return unit && unit.start < flag.end ? [{ ...flag, id, hunk: unit.hunk }] : [];
  });
}
