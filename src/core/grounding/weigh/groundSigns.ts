// What the checks made of a value: why they let it pass, or what they hold against it.
import type { Ground } from '../check/figures/checkFigures';
import type { Issue } from '../check/issue';
import { flag } from './kindSigns';
import type { NamedSigns } from './kindSigns';

const grounds: readonly Ground[] = ['equal', 'derived', 'turned', 'loose', 'local', 'anchor', 'test', 'row', 'otherwise', 'list', 'loosely', 'aligned', 'best', 'rival', 'other', 'outdated', 'outaligned', 'conflict', 'missing'];

export const groundSigns = (ground: Ground | undefined): NamedSigns => Object.fromEntries(grounds.map((one) => [`by-${one}`, flag(one === ground)]));

const causes = ['role', 'figure', 'joint', 'motion', 'muscle', 'measure', 'mode', 'total', 'condition', 'dose', 'atom', 'ends', 'score', 'pair', 'side', 'code'] as const;

/** Counts beyond these tell no more, and statements further away are of another list. */
const most = { doubts: 4, alike: 6, doubtful: 12 } as const;
const near = 6;

/** `issues`: those of the whole draft. Many of one cause in a row are rather a head that was misread than as many errors. */
export function doubtSigns(statement: number, doubts: readonly Issue[], issues: readonly Issue[]): NamedSigns {
  const own = new Set(doubts.map(causeOf));
  return {
    doubts: Math.min(most.doubts, doubts.length),
    wide: Math.max(0, ...doubts.map(({ start, end }) => end - start)),
    ...Object.fromEntries(causes.map((cause) => [`for-${cause}`, flag(own.has(cause))])),
    alike: Math.min(most.alike, issues.filter((issue) => !doubts.includes(issue) && Math.abs(issue.statement - statement) < near && own.has(causeOf(issue))).length),
    doubtful: Math.min(most.doubtful, new Set(issues.map(({ start }) => start)).size),
  };
}

const causeOf = ({ cause }: Issue): string => cause.split(':')[0] ?? cause;
