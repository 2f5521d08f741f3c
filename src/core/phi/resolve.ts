// Makes overlapping findings into an ordered list without overlaps that covers all that any of them covered.
import type { Span } from '../clinical/span';
import type { Finding } from './finding';

/** Higher scores win; what a loser covers beyond the winner stays a finding of its own, if it holds a letter or digit. */
export function resolveOverlaps(text: string, findings: Iterable<Finding>): Finding[] {
  const sorted: Finding[] = [];
  for (const finding of findings) if (finding.start < finding.end) sorted.push(finding);
  sorted.sort((a, b) => a.start - b.start);
  const resolved: Finding[] = [];
  for (let from = 0; from < sorted.length; ) {
    // The findings that overlap one another, over one or more others.
    const { start, end: firstEnd } = sorted[from] as Finding;
    let to = from + 1;
    let end = firstEnd;
    for (let next = sorted[to]; next !== undefined && next.start < end; next = sorted[to]) {
      end = Math.max(end, next.end);
      to += 1;
    }
    if (to === from + 1) keep(text, sorted[from] as Finding, start, end, resolved);
    else share(text, sorted.slice(from, to), start, end, resolved);
    from = to;
  }
  return resolved;
}

const byRank = (a: Finding, b: Finding): number => b.score - a.score || b.end - b.start - (a.end - a.start) || a.start - b.start;

/** Gives each character from `start` to `end` to the best of the findings that cover it. */
function share(text: string, findings: readonly Finding[], start: number, end: number, resolved: Finding[]): void {
  // Mostly the best of them covers all the others do.
  const best = findings.reduce((winner, finding) => (byRank(finding, winner) < 0 ? finding : winner));
  if (best.start === start && best.end === end) return keep(text, best, start, end, resolved);
  const ranked = [...findings].sort(byRank);
  const owner = new Array<number>(end - start).fill(-1);
  ranked.forEach((finding, rank) => {
    for (let index = finding.start - start; index < finding.end - start; index += 1) if (owner[index] === -1) owner[index] = rank;
  });
  for (let index = 0; index < owner.length; ) {
    const rank = owner[index] ?? -1;
    const first = index;
    while (index < owner.length && owner[index] === rank) index += 1;
    keep(text, ranked[rank] as Finding, start + first, start + index, resolved);
  }
}

function keep(text: string, finding: Finding, start: number, end: number, resolved: Finding[]): void {
  const piece = trim(text, start, end);
  if (piece) resolved.push(moved(finding, piece));
}

/** The same finding at another place. */
export const moved = ({ category, score, recognizer, certainty }: Finding, { start, end }: Span): Finding => ({ start, end, category, score, recognizer, certainty });

const wordCharacter = /[\p{L}\p{N}]/u;

const isPlain = (code: number): boolean => (code >= 48 && code <= 57) || ((code | 32) >= 97 && (code | 32) <= 122);

/** Leaves out spaces and punctuation at the ends, unless they belong to a whole finding such as "(512) 555-0100". */
function trim(text: string, start: number, end: number): { start: number; end: number } | undefined {
  if (isPlain(text.charCodeAt(start)) && isPlain(text.charCodeAt(end - 1))) return { start, end };
  if (!wordCharacter.test(text.slice(start, end))) return undefined;
  let from = start;
  let to = end;
  while (from < to && /[\s,;:]/.test(text[from] ?? '')) from += 1;
  while (to > from && /[\s,;:]/.test(text[to - 1] ?? '')) to -= 1;
  return { start: from, end: to };
}
