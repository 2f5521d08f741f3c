import type { PhiCategory } from '../categories';
import type { Finding } from '../finding';

/** Findings for each match of `pattern` (global); a first capture group is a cue that stays, the rest is the identifier. */
export function* matchesOf(text: string, pattern: RegExp, recognizer: string, category: PhiCategory, score: number): Generator<Finding> {
  for (const match of text.matchAll(pattern)) {
    const start = match.index + (match[1]?.length ?? 0);
    const end = match.index + match[0].length;
    if (end > start) yield { start, end, category, score, recognizer, certainty: 'certain' };
  }
}
