// A word or number of a text as the claims need it: read once, by whoever reads the words anyway.
import type { ClaimInfo } from '../claims/claimInfo';
import type { Span } from '../span';

export interface ReadWord extends Span {
  readonly form: { readonly raw: string; readonly kind: 'word' | 'number' | 'mixed'; readonly claim: ClaimInfo };
}
