// Two figures of one breath proved by one and the same figure of the source, while its neighbour there is left over
// ("ADL 46 %, Sport 46 %" of "ADL 74 %, Sport 46 %"): one of the two is wrong.
import type { Figure } from '../../clinical/subjects/subjects';
import type { Corpus } from '../read/corpus';
import { affinity } from './affinity';
import { sameAmountAs } from './amounts';
import { isRivalKind } from './figureKinds';

export interface Claim {
  readonly figure: Figure;
  readonly source: Figure;
}

/** How far apart, in characters, two figures may stand to be one breath. */
const breath = 90;

/** The wrong ones among the claims, each with the figure of the source that nobody claims. */
export function claimedTwice(claims: readonly Claim[], corpus: Corpus): readonly Claim[] {
  const claimed = new Set(claims.map((claim) => claim.source));
  const found: Claim[] = [];
  claims.forEach((claim, index) => {
    const before = claims[index - 1];
    const two = [before, claims[index - 2]].find((other) => other !== undefined && other.source === claim.source && other.figure.statement === claim.figure.statement && claim.figure.start - other.figure.end < breath);
    if (two === undefined || (claim.figure.attribute !== 'value' && claim.figure.attribute !== 'count') || !/^(?:value|count)$/.test(two.figure.attribute) || claim.figure.unit === 'min') return;
    const unclaimed = (figure: Figure): Figure | undefined => corpus.beside(claim.source).find((other) => !claimed.has(other) && isRivalKind(figure, other) && !sameAmountAs(figure, other) && other.subject.role !== 'goal' && affinity(claim.source, other).conflicts.every((conflict) => conflict === 'role' || conflict === 'side' || conflict === 'condition'));
    const left = unclaimed(claim.figure);
    if (left === undefined) return;
    // The one that fits the left-over figure better is the wrong one; of equals, the one in its place in the source's order.
    const fit = (figure: Figure): number => affinity(figure, left, corpus.weight).score - affinity(figure, claim.source, corpus.weight).score;
    const lead = fit(two.figure) - fit(claim.figure);
    found.push({ figure: lead > 0.05 || (lead > -0.05 && left.start < claim.source.start) ? two.figure : claim.figure, source: left });
  });
  return found;
}
