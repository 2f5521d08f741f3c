// A problem found in a part of a text, as it stands in the whole.
import type { Problem } from './problem';

/** The same problem `by` characters further on, its repairs included. */
export function movedBy(problem: Problem, by: number): Problem {
  if (by === 0) return problem;
  const { fix } = problem;
  return { ...problem, start: problem.start + by, end: problem.end + by, ...(fix === undefined ? {} : { fix: { ...fix, start: fix.start + by, end: fix.end + by } }) };
}
