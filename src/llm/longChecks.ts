// The two steps of a draft that take seconds on a long text. A host may do them on another thread.
import type { ComparedSource } from '../core/draft/comparedSource';
import { diffHunks } from '../core/draft/hunks';
import type { Hunk } from '../core/draft/hunkTypes';
import { ground } from '../core/grounding/ground';
import type { GroundAllow, GroundingResult } from '../core/grounding/groundTypes';
import { egressCheck } from '../core/phi/egressCheck';
import type { Finding } from '../core/phi/finding';
import type { SurrogateMap } from '../core/phi/surrogates';

export interface Comparison {
  readonly grounding: GroundingResult;
  /** What the draft changes in the source. */
  readonly hunks: readonly Hunk[];
}

/** Both reject when the signal is aborted. */
export interface LongChecks {
  egress(request: string, surrogates: SurrogateMap, cleared: readonly string[], signal?: AbortSignal): Promise<readonly Finding[]>;
  compare(source: ComparedSource, draft: string, allow?: GroundAllow, signal?: AbortSignal): Promise<Comparison>;
}

export const checksInPlace: LongChecks = {
  egress: (request, surrogates, cleared) => Promise.resolve(egressCheck(request, surrogates, cleared)),
  compare: (source, draft, allow) => Promise.resolve({ grounding: ground(source.ground, draft, allow), hunks: diffHunks(source.own, draft) }),
};
