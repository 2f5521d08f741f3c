// Figures that only together say something: a drug's amount and how often, visits a week and for how many weeks, sets and
// reps. Each half may stand in the source and still the pair not.
import type { Figure } from '../../../clinical/subjects/subjects';
import { sameAmountAs } from '../../compare/amounts';
import type { Corpus } from '../../read/corpus';
import { countedKey } from '../../read/countedKeys';
import type { Issue } from '../issue';

/** How many characters may stand between the halves. */
const gap = 24;

interface Pair {
  readonly one: Figure;
  readonly other: Figure;
  readonly sort: string;
}

export function checkPairs(draft: readonly Figure[], corpus: Corpus, skip: (figure: Figure) => boolean, wrong: readonly Issue[]): readonly Issue[] {
  const stated = pairsOf(corpus.reading.figures);
  if (stated.length < 2) return [];
  return pairsOf(draft).flatMap(({ one, other, sort }) => {
    if (skip(one) || wrong.some((issue) => issue.start < other.end && one.start < issue.end)) return [];
    const like = stated.filter((pair) => pair.sort === sort);
    const first = like.filter((pair) => sameAmountAs(one, pair.one));
    const second = like.filter((pair) => sameAmountAs(other, pair.other));
    if (first.length === 0 || second.length === 0 || first.some((pair) => second.includes(pair))) return [];
    const says = first[0];
    return [{ start: one.start, end: other.end, kind: 'number' as const, statement: one.statement, cause: `pair:${one.start}`, ...(says === undefined ? {} : { sourceValue: corpus.reading.text.slice(says.one.start, says.other.end) }) }];
  });
}

function pairsOf(figures: readonly Figure[]): readonly Pair[] {
  return figures.flatMap((one, index) => {
    const other = figures[index + 1];
    const sort = other === undefined || other.statement !== one.statement || other.start - one.end > gap ? undefined : sortOf(one, other);
    return sort === undefined || other === undefined ? [] : [{ one, other, sort }];
  });
}

function sortOf(one: Figure, other: Figure): string | undefined {
  if (/^(?:mg|mcg|g)$/.test(one.unit ?? '') && other.attribute === 'frequency') return 'medicine';
  if (one.attribute === 'frequency' && one.counted === 'week' && /^(?:week|month)$/.test(other.unit ?? countedKey(other.counted) ?? '')) return 'plan';
  return one.attribute === 'sets' && other.attribute === 'reps' && one.group === other.group ? 'dose' : undefined;
}
