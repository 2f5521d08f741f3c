// "rose from 2 to 4" of "30sCST 4 (SOC 2)": two values that the source tells side by side, in that order of time, are the ends of
// one change, however its thing is called there. Only another pair that stands better among the draft's words tells against it.
import type { ClinicalReading } from '../../clinical/reader';
import { isEarlierRole } from '../../clinical/subjects/subject';
import type { Figure } from '../../clinical/subjects/subjects';
import { comparableUnits } from '../../clinical/words/units';
import { affinity } from '../compare/affinity';
import { groupBy } from '../../groupBy';
import type { Corpus } from '../read/corpus';
import type { Alignment } from './alignment';

/** Characters within which the source tells both ends. */
const reach = 32;
/** How little the draft's words must fit, and how far another pair may be ahead. */
const least = 0.3;
const clear = 0.8;

interface Ends {
  readonly from: Figure;
  readonly to: Figure;
}

export function isHeldChange(draft: ClinicalReading, index: number, corpus: Corpus, alignment: Alignment): boolean {
  const told = endsAt(draft, index);
  if (told === undefined) return false;
  const pairs = pairsIn(corpus);
  const own = pairs.filter(({ from, to }) => says(told.from, from) && says(told.to, to) && !isApart(told.to, to) && !isApart(told.to, from));
  const [only] = own;
  if (only === undefined || own.length > 1 || Math.max(alignment.fit(told.to, only.to), alignment.fit(told.to, only.from)) < least) return false;
  return !pairs.some((pair) => pair !== only && [pair.from, pair.to].every((rival, at) => {
    const { ahead, behind } = alignment.lead(told.to, rival, at === 0 ? only.from : only.to);
    return ahead >= clear && behind <= 0.5 * ahead;
  }));
}

/** "from 2 to 4": the two figures the draft tells as one change. */
function endsAt({ figures, text }: ClinicalReading, index: number): Ends | undefined {
  const list = comparedLists(figures, index, text);
  if (list !== undefined) return list;
  const at = figures[index]?.shift === 'from' ? index : index - 1;
  const [from, to] = [figures[at], figures[at + 1]];
  return from?.shift === 'from' && to?.shift === 'to' && from.group === to.group && [from, to].every(({ values, grade }) => values.length === 1 && grade === undefined) ? { from, to } : undefined;
}

/** "2 and worst 4, compared with 5 and 8": the two of one list in the order of the other. */
function comparedLists(figures: readonly Figure[], index: number, text: string): Ends | undefined {
  for (const first of [index - 3, index - 2]) {
    const list = figures.slice(Math.max(0, first), first + 4);
    const [one, two, from, last] = list;
    if (one === undefined || two === undefined || from === undefined || last === undefined || list.some(({ statement, values, grade }) => statement !== one.statement || values.length !== 1 || grade !== undefined)) continue;
    const gap = (a: Figure, b: Figure): string => text.slice(a.end, b.start);
    if (!/^[^.;,]{0,24}\band\s(?:[a-z]+\s){0,2}$/.test(gap(one, two)) || !/^[^.;]{0,24}\b(?:compared (?:with|to)|against|versus|from)\s$/.test(gap(two, from)) || !/^[^.;,]{0,12}\band\s$/.test(gap(from, last))) continue;
    return index === first + 2 ? { from, to: one } : { from: last, to: two };
  }
  return undefined;
}

const known = new WeakMap<Corpus, readonly Ends[]>();

/** Values the source tells side by side, the earlier first: "58 -> 46", "4 (SOC 2)", cells of one row. */
function pairsIn(corpus: Corpus): readonly Ends[] {
  const found = known.get(corpus);
  if (found !== undefined) return found;
  const { figures, statements, text } = corpus.reading;
  // Of three columns the one between may be another day's.
  const cells = groupBy(figures.filter(({ statement }) => statements[statement]?.cell === true), ({ start }) => text.lastIndexOf('\n', start));
  const pairs = figures.flatMap((one, index): readonly Ends[] => figures.slice(index + 1, index + 2).flatMap((other): readonly Ends[] => {
    const [row, next] = [statements[one.statement], statements[other.statement]];
    const between = text.slice(one.end, other.start);
    const inRow = row?.cell === true && next?.cell === true && row.paragraph === next.paragraph && !between.includes('\n') && cells.get(text.lastIndexOf('\n', one.start))?.length === 2;
    if (!inRow && (between.length > reach || /[\n;]/.test(between) || (one.statement !== other.statement && !/\bwas\b|->/.test(between)))) return [];
    if (one.subject.role === 'goal' || other.subject.role === 'goal') return [];
    const isBack = /->\s?was\b|\bwas\b|\bfrom\b|\beval\b|\(/i.test(between) || (isEarlierRole(other.subject.role) && !isEarlierRole(one.subject.role));
    return [isBack ? { from: other, to: one } : { from: one, to: other }];
  }));
  known.set(corpus, pairs);
  return pairs;
}

const says = (figure: Figure, { values, unit, over, grade }: Figure): boolean => grade === undefined && values.length === 1 && Math.abs(values[0] ?? NaN) === Math.abs(figure.values[0] ?? NaN) && comparableUnits(figure.unit, unit) && (figure.over === undefined || over === undefined || over === figure.over);

/** Another motion, measure or side that the draft names right there. */
const isApart = (figure: Figure, other: Figure): boolean => affinity(figure, other).conflicts.some((conflict) => conflict !== 'role' && conflict !== 'kind' && !isPart(figure, other, conflict));

/** "palmar abduction" is abduction. */
const isPart = (one: Figure, other: Figure, conflict: string): boolean => {
  const [a, b] = [one.subject.bound.motion?.key ?? '', other.subject.bound.motion?.key ?? ''];
  return conflict === 'motion' && (a.endsWith(` ${b}`) || b.endsWith(` ${a}`));
};
