// One item per error: issues of one cause in a statement, or of overlapping words, are joined.
import type { Unsupported } from './groundTypes';
import type { Issue } from './issue';

/** Joined issues in order of place, with their words. */
export function mergeIssues(issues: readonly Issue[], draft: string): readonly Unsupported[] {
  const sorted = [...issues].sort((one, other) => one.start - other.start || other.end - one.end);
  const merged: Issue[] = [];
  for (const issue of sorted) {
    const index = merged.findIndex((other) => overlap(other, issue) || (other.statement === issue.statement && (other.cause === issue.cause || (other.kind === 'negation' && issue.kind === 'negation' && issue.start - other.end <= 16)) && gapIsShort(other, issue, draft)));
    const known = merged[index];
    if (known === undefined) merged.push(issue);
    else merged[index] = { ...known, start: Math.min(known.start, issue.start), end: Math.max(known.end, issue.end), ...(known.sourceValue === undefined && issue.sourceValue !== undefined ? { sourceValue: issue.sourceValue } : {}) };
  }
  return merged.map((issue) => ({ start: issue.start, end: issue.end, text: draft.slice(issue.start, issue.end), kind: issue.kind, ...(issue.sourceValue === undefined ? {} : { sourceValue: issue.sourceValue }) }));
}

const overlap = (one: Issue, other: Issue): boolean => one.start < other.end && other.start < one.end;

function gapIsShort(one: Issue, other: Issue, draft: string): boolean {
  const from = Math.min(one.end, other.end);
  const to = Math.max(one.start, other.start);
  return to - from <= 60 && !/[\n|]/.test(draft.slice(from, Math.max(from, to)));
}
