// The clause that affirms what the source denies: the verb is as wrong as the finding, wherever in the clause it stands.
import type { Span } from '../../../clinical/span';

const reach = 80;
const edge = /[.;:,()|\n]|\b(?:but|while|although|though|whereas|which|who)\b/gi;

/** From the clause's start to its end around `word`, within reach. A point in a number ends none. */
export function affirmedClause(text: string, { start, end }: Span): Span {
  const before = text.slice(Math.max(0, start - reach), start);
  const after = text.slice(end, end + reach);
  const ends = (part: string): readonly RegExpExecArray[] => [...part.matchAll(edge)].filter(({ index, 0: mark }) => !(/[.,]/.test(mark) && /\d/.test(part[index + 1] ?? '')));
  const last = ends(before).at(-1);
  const from = start - before.slice(last === undefined ? 0 : last.index + last[0].length).trimStart().length;
  const to = end + after.slice(0, ends(after)[0]?.index ?? after.length).trimEnd().length;
  return { start: from, end: to };
}
