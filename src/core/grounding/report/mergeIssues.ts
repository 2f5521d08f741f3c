// One item per error: issues of one cause, or of overlapping words, are joined.
import type { Issue } from '../check/issue';
import type { Unsupported } from '../groundTypes';

/** Joined issues in order of place, with their words. */
export function mergeIssues(issues: readonly Issue[], draft: string): readonly Unsupported[] {
  const sorted = [...issues].sort((one, other) => one.start - other.start || other.end - one.end);
  const merged: Issue[] = [];
  const byCause = new Map<string, number>();
  for (const issue of sorted) {
    // A wrong side or code is one error, however many figures it makes wrong.
    const known = /^(?:side|code):/.test(issue.cause) ? byCause.get(issue.cause) : undefined;
    const index = known ?? nearby(merged, issue, draft);
    const other = index === undefined ? undefined : merged[index];
    if (index === undefined || other === undefined) {
      byCause.set(issue.cause, merged.length);
      merged.push(issue);
      continue;
    }
    const touches = overlap(other, issue) || gapIsShort(other, issue, draft);
    const sourceValue = other.sourceValue ?? issue.sourceValue;
    if (!touches && issue.origin !== undefined) {
      // Two figures wrong by one word: that word is the error.
      merged[index] = { ...other, start: issue.origin.start, end: issue.origin.end };
      continue;
    }
    merged[index] = { ...other, ...(touches ? { start: Math.min(other.start, issue.start), end: Math.max(other.end, issue.end) } : {}), ...(sourceValue === undefined ? {} : { sourceValue }) };
  }
  return merged.sort((one, other) => one.start - other.start).map((issue) => ({ start: issue.start, end: issue.end, text: draft.slice(issue.start, issue.end), kind: issue.kind, ...(issue.sourceValue === undefined ? {} : { sourceValue: issue.sourceValue }) }));
}

/** The last few issues are enough: later ones of a sorted row cannot touch earlier ones. */
function nearby(merged: readonly Issue[], issue: Issue, draft: string): number | undefined {
  for (let index = merged.length - 1; index >= Math.max(0, merged.length - 6); index -= 1) {
    const other = merged[index];
    if (other === undefined) continue;
    if (overlap(other, issue)) return index;
    const sameError = other.cause === issue.cause || (other.kind === 'negation' && issue.kind === 'negation' && issue.start - other.end <= 16);
    if (other.statement === issue.statement && sameError && gapIsShort(other, issue, draft)) return index;
  }
  return undefined;
}

const overlap = (one: Issue, other: Issue): boolean => one.start < other.end && other.start < one.end;

function gapIsShort(one: Issue, other: Issue, draft: string): boolean {
  const from = Math.min(one.end, other.end);
  const to = Math.max(one.start, other.start);
  return to - from <= 60 && !/[\n|]/.test(draft.slice(from, Math.max(from, to)));
}
