// What a figure beside an instrument's name is: a score of one of its parts, a mere change, or the most there is.
import type { Figure } from '../../clinical/subjects/subjects';

/** "BOT-2 fine manual control 31, manual coordination 28": parts of one instrument, told apart by their words where a sentence gives several. */
export function partOf(figure: Figure, all: readonly Figure[], text: string): string | undefined {
  const measure = figure.subject.bound.measure;
  const together = (byStatement(all).get(figure.statement) ?? []).filter((each) => each.attribute === 'value' && each.subject.role === figure.subject.role && each.subject.bound.measure?.key === measure?.key && each.over === figure.over && each.subject.bound.side?.key === figure.subject.bound.side?.key);
  const words = together.map((each, index) => {
    const from = index === 0 ? (each.subject.bound.measure?.end ?? each.start) : (together[index - 1]?.end ?? each.start);
    return /^[\s,;:=(]*((?:[a-z][a-z-]{2,} ?){1,4})$/i.exec(text.slice(from, each.start))?.[1]?.trim().toLowerCase();
  });
  const own = words[together.indexOf(figure)];
  const areParts = words.length > 1 && words.every((word) => word !== undefined && !course.test(word)) && new Set(words).size === words.length;
  return areParts ? own : undefined;
}

const grouped = new WeakMap<readonly Figure[], ReadonlyMap<Figure['statement'], readonly Figure[]>>();

/** The figures of each statement, sorted once for a note. */
function byStatement(all: readonly Figure[]): ReadonlyMap<Figure['statement'], readonly Figure[]> {
  const known = grouped.get(all);
  if (known !== undefined) return known;
  const made = new Map<Figure['statement'], Figure[]>();
  for (const figure of all) {
    const group = made.get(figure.statement);
    if (group === undefined) made.set(figure.statement, [figure]);
    else group.push(figure);
  }
  grouped.set(all, made);
  return made;
}

/** Words of time and change stand between values of one thing. */
const course = /\b(?:to|from|then|now|today|was|were|is|at|on|in|of|after|before|since|initial\w*|baseline|eval\w*|current\w*|previous\w*|last|improv\w*|increas\w*|decreas\w*|goal|target|and|visits?|weeks?|days?|score|total|right|left)\b/i;

/** "FGA up 3" tells a change and "6 s of 30 s" the most there is; neither is a value of its own. */
export function isChangeOrMaximum(text: string, { start, end }: Figure): boolean {
  const before = text.slice(Math.max(0, start - 24), start);
  const after = text.slice(end, end + 8);
  return (/\b(?:up|down|gain(?:ed|s)?(?: of)?|(?:improve|increase|decrease|change|drop|rise)(?:d|ment)?(?: of| by)?|by)\s*$/i.test(before) && !/^\s*(?:to|->|\u2192)/.test(after)) || /\d\s?(?:s|sec|seconds?|m|ft|min)?\s+of\s*(?:a possible )?$/i.test(before);
}
