// Takes the decisions of an earlier draft over to a new one, change by change.
import { ground } from '../grounding/ground';
import { answerOf } from './flagAnswers';
import { decisionOf, openReview } from './review';
import type { Flag, Review } from './reviewTypes';
import { diffHunks } from './hunks';
import type { Hunk } from './hunkTypes';
import { leftOutFacts } from './leftOutFacts';

/**
 * `fresh` with the decisions, wording and answers of `earlier` on every change that is word for word the same. Her own wording of
 * a change that is no longer the same stands at what is left of it, to be decided again.
 */
export function carryOver(earlier: Review | undefined, fresh: Review): Review {
  if (!earlier) return fresh;
  const known = new Map(earlier.hunks.filter(({ kind }) => kind !== 'same').map((hunk) => [keyOf(hunk), hunk]));
  const decisions: Record<number, 'accepted' | 'rejected'> = {};
  const edits: Record<number, string> = {};
  const sameAs = new Map<number, number>();
  for (const hunk of fresh.hunks) {
    const old = known.get(keyOf(hunk));
    if (!old || hunk.kind === 'same') continue;
    sameAs.set(hunk.id, old.id);
    const decision = decisionOf(earlier.choices, old);
    if (decision !== 'pending') decisions[hunk.id] = decision;
    const edit = earlier.choices.edits[old.id];
    if (edit !== undefined) edits[hunk.id] = edit;
  }
  for (const [old, edit] of strandedEdits(earlier, sameAs)) {
    const open = fresh.hunks.filter((hunk) => hunk.kind !== 'same' && !sameAs.has(hunk.id) && edits[hunk.id] === undefined);
    const place = open.find(({ after }) => after !== '' && after === old.after) ?? open.find(({ before }) => before !== '' && before === old.before);
    if (place) edits[place.id] = edit;
  }
  const answered = new Map(earlier.flags.map((flag) => [flagKey(flag, flag.hunk), answerOf(earlier.choices, flag)]));
  const answers = Object.fromEntries(fresh.flags.flatMap((flag) => {
    const answer = answered.get(flagKey(flag, sameAs.get(flag.hunk)));
    return answer && answer !== 'open' && (answer !== 'noteValue' || flag.sourceValue !== undefined) ? [[flag.id, answer]] : [];
  }));
  return { ...fresh, choices: { decisions, edits, answers } };
}

/** An earlier draft against the text as it reads now: what was added to the note since is a change to decide, never lost unseen. */
export function comparedWith(earlier: Review, source: string): Review {
  if (earlier.source === source) return earlier;
  const { reply } = earlier;
  const hunks = diffHunks(source, reply.text);
  const fresh = ground(source, reply.text);
  // Stand-ins that were never issued are known from the reply alone.
  const names = reply.grounding.unsupported.filter(({ kind, start }) => kind === 'name' && !fresh.unsupported.some((found) => found.start === start));
  const against = { ...reply, hunks, leftOut: leftOutFacts(hunks, source, reply.text), grounding: { ...fresh, unsupported: [...fresh.unsupported, ...names] } };
  return { ...carryOver(earlier, openReview(source, against)), rewriting: earlier.rewriting };
}

function strandedEdits({ hunks, choices }: Review, sameAs: ReadonlyMap<number, number>): readonly (readonly [Hunk, string])[] {
  const carried = new Set(sameAs.values());
  return hunks.flatMap((hunk) => {
    const edit = choices.edits[hunk.id];
    return edit === undefined || carried.has(hunk.id) ? [] : [[hunk, edit] as const];
  });
}

function keyOf(hunk: Hunk): string {
  return JSON.stringify([hunk.before, hunk.after]);
}

function flagKey(flag: Flag, hunk: number | undefined): string {
  return JSON.stringify([hunk, flag.kind, flag.text, flag.sourceValue]);
}
