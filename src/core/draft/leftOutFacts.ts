// Which removals take something from the note that the draft says nowhere else: those are the therapist's own to decide.
import type { Span } from '../clinical/span';
import { ground } from '../grounding/ground';
import type { Hunk } from './hunkTypes';

/** Ids of the removals in `hunks` that hold a fact, or mostly words, of the note `own` of which the draft `text` says nothing. */
export function leftOutFacts(hunks: readonly Hunk[], own: string, text: string): readonly number[] {
  const removals = hunks.filter(({ kind }) => kind === 'remove');
  if (removals.length === 0) return [];
  const lost = ground(text, own).unsupported;
  const said = new Set(beginnings(text));
  return removals.filter((hunk) => lost.some((fact) => meets(fact, hunk.beforeSpan)) || isUnsaid(hunk.before, said)).map(({ id }) => id);
}

function meets(one: Span, other: Span): boolean {
  return one.start < other.end && other.start < one.end;
}

/** Shorter words tell little, and are what shorthand leaves out or adds. */
const telling = /\p{L}{4,}/gu;

/** The first letters of each telling word, by which "cont", "continue" and "continues" meet. */
function beginnings(text: string): readonly string[] {
  return (text.toLowerCase().match(telling) ?? []).map((word) => word.slice(0, 4));
}

/** Whether less than half of what the words tell stands in the draft; one or two words are too few to say. */
function isUnsaid(words: string, said: ReadonlySet<string>): boolean {
  const told = [...new Set(beginnings(words))];
  return told.length > 2 && told.filter((word) => said.has(word)).length < told.length / 2;
}
