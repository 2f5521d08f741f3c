// Scanned pages set spaces around their punctuation ("Ms . Flint", "( 217 ) 555 - 0139"). Reads such a text without them.
import { wayBack, type NormalizedText } from './normalizedText';

/** A space too many: before a mark that ends something, after an opening bracket, around a joint between digits. */
const spare = /(?<=[A-Za-z0-9)]) +(?=[.,;:)](?:[\s,;)]|$))|(?<=\() +(?=[A-Za-z0-9])|(?<=[\dOIl]) (?=[/-] [\dOIl])|(?<=[\dOIl] ?[/-]) (?=[\dOIl])/g;
const tell = /[A-Za-z0-9] [.,;:](?=[ \n]|$)/g;
/** So many spaces before marks are no slips of a typist. */
const enough = 6;
/** Characters for each of them, at most. */
const spread = 250;

/** `text` without the spaces that a scanner set before its punctuation, or as it is where it has none. */
export function tightened(text: string): NormalizedText {
  if (!isSpaced(text)) return { text, toSource: (span) => span };
  const drift: [number, number][] = [];
  const pieces: string[] = [];
  let from = 0;
  let length = 0;
  for (const match of text.matchAll(spare)) {
    pieces.push(text.slice(from, match.index));
    length += match.index - from;
    from = match.index + match[0].length;
    drift.push([length, from]);
  }
  return { text: pieces.join('') + text.slice(from), toSource: wayBack(drift) };
}

function isSpaced(text: string): boolean {
  const mark = text.search(tell);
  if (mark < 0) return false;
  let count = 0;
  for (const _ of text.matchAll(tell)) count += 1;
  return count >= enough && count * spread >= text.length;
}
