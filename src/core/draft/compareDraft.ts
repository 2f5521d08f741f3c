// A draft against the therapist's own text: each fact checked, each change found.
import { ground } from '../grounding/ground';
import type { GroundAllow, GroundingResult } from '../grounding/groundTypes';
import { diffHunks } from './hunks';
import type { Hunk } from './hunkTypes';
import { leftOutFacts } from './leftOutFacts';
import { withKeptWords, type KeptWords } from './keptWords';

/** What a draft is compared with: `own` is what it would change, `ground` all that may support it, beginning with `own`. */
export interface ComparedSource {
  readonly own: string;
  readonly ground: string;
}

export interface CompareOptions {
  readonly allow?: GroundAllow | undefined;
  /** What stays of an earlier draft. */
  readonly kept?: KeptWords | undefined;
}

export interface Comparison {
  /** The draft, with what was kept of the earlier one. */
  readonly text: string;
  readonly grounding: GroundingResult;
  /** What `text` changes in the source. */
  readonly hunks: readonly Hunk[];
  /** Ids of the removals among them that take facts which `text` says nowhere else. */
  readonly leftOut: readonly number[];
}

export function compareDraft(source: ComparedSource, draft: string, { allow, kept }: CompareOptions = {}): Comparison {
  const text = kept ? withKeptWords(kept, draft) : draft;
  const hunks = diffHunks(source.own, text);
  return { text, grounding: ground(source.ground, text, allow), hunks, leftOut: leftOutFacts(hunks, source.own, text) };
}
