// Makes overlapping findings into an ordered list without overlaps that covers all that any of them covered.
import type { Span } from '../clinical/span';
import type { Finding } from './finding';

/** Higher scores win; what a loser covers beyond the winner stays a finding of its own, if it holds a letter or digit. */
export function resolveOverlaps(text: string, findings: Iterable<Finding>): Finding[] {
  const ranked = [...findings].filter(({ start, end }) => start < end).sort((a, b) => b.score - a.score || b.end - b.start - (a.end - a.start) || a.start - b.start);
  const owner = new Int32Array(text.length).fill(-1);
  ranked.forEach((finding, rank) => {
    for (let index = finding.start; index < finding.end; index += 1) if (owner[index] === -1) owner[index] = rank;
  });
  const resolved: Finding[] = [];
  let index = 0;
  while (index < text.length) {
    const rank = owner[index] ?? -1;
    if (rank < 0) {
      index += 1;
      continue;
    }
    const start = index;
    while (index < text.length && owner[index] === rank) index += 1;
    const piece = trim(text, start, index);
    const finding = ranked[rank];
    if (piece && finding) resolved.push(moved(finding, piece));
  }
  return resolved;
}

/** The same finding at another place. */
export const moved = ({ category, score, recognizer, certainty }: Finding, { start, end }: Span): Finding => ({ start, end, category, score, recognizer, certainty });

const wordCharacter = /[\p{L}\p{N}]/u;

/** Leaves out spaces and punctuation at the ends, unless they belong to a whole finding such as "(512) 555-0100". */
function trim(text: string, start: number, end: number): { start: number; end: number } | undefined {
  if (!wordCharacter.test(text.slice(start, end))) return undefined;
  let from = start;
  let to = end;
  while (from < to && /[\s,;:]/.test(text[from] ?? '')) from += 1;
  while (to > from && /[\s,;:]/.test(text[to - 1] ?? '')) to -= 1;
  return { start: from, end: to };
}
