// Does a text hold more than one letter? Each has its own greeting and its own date or closing.
import { phrases, type Letter } from './letterText';

const greeting = /^[ \t]*(?:Dear\s+\S|To [Ww]hom [Ii]t [Mm]ay [Cc]oncern)/gm;
const closing = phrases('sincerely', 'respectfully', 'yours truly', 'regards', 'kind regards');

/** Offsets at which the letters start; one offset for a single letter. */
export function letterStarts(letter: Letter): readonly number[] {
  const greetings = [...letter.plain.matchAll(greeting)].map((match) => match.index);
  const closings = letter.find(closing).map(({ start }) => start);
  const starts = [0];
  for (const [place, at] of greetings.entries()) {
    const before = greetings[place - 1];
    if (before === undefined) continue;
    const closed = closings.find((end) => end > before && end < at);
    if (closed === undefined) continue;
    starts.push(headOf(letter, closed, at));
  }
  return starts;
}

/** The next letter's head begins after the signature block: at the rule, page break or first wide gap before the greeting. */
function headOf(letter: Letter, closed: number, at: number): number {
  const between = letter.plain.slice(closed, at);
  const rule = /\n[ \t]*(?:[-=_*#~]{3,}|\f)[^\n]*\n/.exec(between) ?? /\n[ \t]*\n[ \t]*\n+/.exec(between);
  if (rule !== null) return closed + rule.index + rule[0].length;
  const gaps = [...between.matchAll(/\n[ \t]*\n/g)];
  const gap = gaps[Math.min(1, gaps.length - 1)];
  return gap === undefined ? closed : closed + gap.index + gap[0].length;
}
