// The two steps of a draft that take seconds on a long text. A host may do them on another thread.
import { compareDraft, type ComparedSource, type Comparison, type CompareOptions } from '../core/draft/compareDraft';
import { egressCheck } from '../core/phi/egressCheck';
import type { Finding } from '../core/phi/finding';
import type { SurrogateMap } from '../core/phi/surrogates';

/** Both reject when the signal is aborted. */
export interface LongChecks {
  egress(request: string, surrogates: SurrogateMap, cleared: readonly string[], signal?: AbortSignal): Promise<readonly Finding[]>;
  compare(source: ComparedSource, draft: string, options: CompareOptions, signal?: AbortSignal): Promise<Comparison>;
}

export const checksInPlace: LongChecks = {
  egress: (request, surrogates, cleared) => Promise.resolve(egressCheck(request, surrogates, cleared)),
  compare: (source, draft, options) => Promise.resolve(compareDraft(source, draft, options)),
};
