// Where the facts and the finished letter stand in a case file.
import type { Span } from '../../clinical/span';
import { findFilled } from '../../prompts/findFilled';
import { caseHeadEnd } from './caseFile';

/** The filled template of the case, marks included. */
export function factsPlace(file: string): Span | undefined {
  const head = caseHeadEnd(file);
  return findFilled(file).find(({ start }) => start >= head);
}

/** The letter, which follows the facts or stands in their place; undefined while there is none. */
export function letterPlace(file: string): Span | undefined {
  const from = factsPlace(file)?.end ?? caseHeadEnd(file);
  const rest = file.slice(from);
  // A letter has sections; a remark written below the facts has none.
  if (!/^#{1,3} \S/m.test(rest)) return undefined;
  const start = from + (rest.length - rest.trimStart().length);
  return { start, end: from + rest.trimEnd().length };
}

/** The letter with its exhibit labels changed, all at once, so that A to B and B to A do not meet. */
export function relabelled(letter: string, labels: ReadonlyMap<string, string>): string {
  return letter.replace(/\b(Exhibits? )([A-Z]{1,2})\b(?!')/g, (whole, words: string, label: string) => (labels.has(label) ? `${words}${labels.get(label) ?? label}` : whole));
}
