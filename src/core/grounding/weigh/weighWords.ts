// The last say on a clause that no rule doubts: its words tell something that the source knows nothing of. The trees and the
// usage of words are fitted to the project's own marked pairs (npm run fit:signs).
import fitted from '../../data/wordSigns.json';
import type { CheckedDraft } from '../check/checkedDraft';
import type { Issue } from '../check/issue';
import { groupBy } from '../../groupBy';
import { chance } from './trees';
import type { Tree } from './trees';
import { toldWords, wordSigns } from './wordSigns';
import type { Usage } from './wordSigns';

/** One word may be another for what the source says; an invention has more of them, the rest at least this strange. */
const fewest = 2;
const likely = 0.8;

/** A note of a line or two leaves most words of a draft to the draft; one with so many telling words does not. */
const whole = 30;

/** The rule by which units are counted is no fact of the note. */
const unitRule = /\b(?:CMS|AMA|SPM|midpoint|(?:8|eight)-minute)\b[^.]*\brules?\b/i;

const trees = fitted.trees as unknown as readonly Tree[];
const usage: Readonly<Record<string, readonly number[]>> = fitted.usage;

const usageOf = (root: string): Usage => ({ told: usage[root]?.[0] ?? 0, unbacked: usage[root]?.[1] ?? 0 });

/** One issue for each clause with such words, from the first of them to the last. */
export function weighWords({ issues, reading, alignment, isSpoken, isSettled, skip }: CheckedDraft): readonly Issue[] {
  if (alignment.terms.stated.filter((terms) => terms.some((term) => !term.startsWith('#'))).length < whole) return [];
  const words = toldWords(reading, alignment.terms.told, alignment.terms.stated, isSpoken, skip);
  const signs = wordSigns(reading, words, usageOf);
  const strange = words.map((word, at) => ({ ...word, chance: chance(trees, fitted.signs.map((name) => signs[at]?.[name] ?? 0)) })).filter((word) => word.chance > likely);
  return [...groupBy(strange, ({ statement, clause }) => `${statement} ${clause}`).values()].flatMap((clause): readonly Issue[] => {
    const [first, last] = [clause[0], clause.at(-1)];
    if (first === undefined || last === undefined || clause.length < fewest || clause.every((word) => word.chance <= fitted.at)) return [];
    const issue: Issue = { start: first.start, end: last.end, kind: 'name', statement: first.statement, cause: `strange:${first.start}` };
    const around = words.filter(({ statement, clause: of }) => statement === first.statement && of === first.clause);
    const [from, to] = [around[0]?.start ?? issue.start, around.at(-1)?.end ?? issue.end];
    return isSettled(issue) || unitRule.test(reading.text.slice(reading.statements[first.statement]?.start, reading.statements[first.statement]?.end)) || issues.some(({ start, end }) => start < to && from < end) ? [] : [issue];
  });
}
