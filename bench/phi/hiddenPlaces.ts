// Where a redactor that only gives text back has hidden something: the words of the original that are not in the result.
import { diffArrays } from 'diff';
import type { Place } from './labelledSet';

const pieces = (text: string): string[] => text.match(/[\p{L}\p{M}\p{N}]+|\s+|[^\p{L}\p{M}\p{N}\s]/gu) ?? [];

export function hiddenPlaces(original: string, redacted: string): readonly Place[] {
  if (original === redacted) return [];
  const places: Place[] = [];
  let at = 0;
  for (const { value, added, removed } of diffArrays(pieces(original), pieces(redacted))) {
    if (added) continue;
    const length = value.join('').length;
    if (removed) places.push({ start: at, end: at + length });
    at += length;
  }
  return places;
}
