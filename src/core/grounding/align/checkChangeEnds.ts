// The two ends of a change belong together: of "TUG 21.3 -> 15.8 ; TUG cognitive 27.0 -> 22.4" the TUG went to no 22.4, though
// the note has either value.
import type { ClinicalReading } from '../../clinical/reader';
import type { Span } from '../../clinical/span';
import type { Figure } from '../../clinical/subjects/subjects';
import { affinity } from '../compare/affinity';
import { sameAmountAs } from '../compare/amounts';
import { hasMeasure } from '../check/figures/describeFigure';
import type { Issue } from '../check/issue';
import { changesIn } from '../read/changes';
import type { Corpus } from '../read/corpus';
import type { Alignment } from './alignment';
import { partners } from './anchoredChange';

/** An end told elsewhere is taken from there unless the other end's own partner stands among the draft's words as well. */
const asWell = 0.9;

export function checkChangeEnds(draft: ClinicalReading, corpus: Corpus, alignment: Alignment, skip: (statement: number) => boolean, wrong: readonly Span[]): readonly Issue[] {
  return pairsIn(draft).flatMap(({ from, to }): readonly Issue[] => {
    const [first, last] = [Math.min(from.start, to.start), Math.max(from.end, to.end)];
    if (skip(from.statement) || isRange(from, to, corpus) || wrong.some((span) => span.start < last && first < span.end)) return [];
    const rival = partedFrom(from, to, corpus, alignment) ?? partedFrom(to, from, corpus, alignment);
    return rival === undefined ? [] : [{ start: first, end: last, kind: hasMeasure(to) ? 'measure' : 'number', statement: from.statement, cause: `ends:${first}`, sourceValue: corpus.reading.text.slice(rival.start, rival.end) }];
  });
}

interface Ends {
  readonly from: Figure;
  readonly to: Figure;
}

/** "from 52 to 58", "18 kg, up from 11". */
function pairsIn(draft: ClinicalReading): readonly Ends[] {
  const found = new Map<Figure, Ends>();
  draft.figures.forEach((from, index) => {
    const to = draft.figures[index + 1];
    if (to !== undefined && from.shift === 'from' && to.shift === 'to' && from.group === to.group && from.statement === to.statement) found.set(from, { from, to });
  });
  for (const { from, to } of changesIn(draft)) if (from !== undefined && to !== undefined) found.set(from, { from, to });
  const before = ({ start }: Figure): string => draft.text.slice(Math.max(0, start - 6), start);
  // "the FGA five points to 20" tells by how much.
  return [...found.values()].filter(({ from, to }) => from.values.length === 1 && to.values.length === 1 && (from.unit !== 'points' || /\bfrom\s$/.test(before(from))) && !/\bby\s$/.test(before(from)));
}

/** "extension from 90 to 45 degrees" of an exercise "90-45" */
const isRange = (from: Figure, to: Figure, corpus: Corpus): boolean => corpus.reading.figures.some(({ values }) => values.length === 2 && values[0] === from.values[0] && values[1] === to.values[0]);

/** What the note has beside the one end, where nothing there is the other end, and the other end is no better known. */
function partedFrom(one: Figure, other: Figure, corpus: Corpus, alignment: Alignment): Figure | undefined {
  const stated = statedOf(one, corpus);
  const best = most(one, stated, alignment);
  // "Pain 1 rest / 4 w/ pinch (3 / 7)": a bar parts things as well as times.
  const beside = stated.filter((figure) => alignment.fit(one, figure) >= 0.6 * best).map((figure) => partners(figure, corpus).filter((partner) => (partner.over === undefined) === (figure.over === undefined) && !isBarred(corpus.reading.text, figure, partner)));
  if (beside.length === 0 || beside.some((list) => list.length === 0 || list.some((figure) => sameAmountAs(other, figure)))) return undefined;
  const elsewhere = statedOf(other, corpus);
  if (elsewhere.some((figure) => partners(figure, corpus).some((partner) => sameAmountAs(one, partner)))) return undefined;
  const own = most(other, elsewhere, alignment);
  return beside.flat().find((figure) => figure.attribute === other.attribute && alignment.fit(other, figure) >= Math.max(1, asWell * own));
}

const isBarred = (text: string, one: Span, other: Span): boolean => text.slice(Math.min(one.end, other.end), Math.max(one.start, other.start)).includes('/');

const statedOf = (figure: Figure, corpus: Corpus): readonly Figure[] => corpus.equals(figure).filter((known) => known.values.length === 1 && sameAmountAs(figure, known) && affinity(figure, known).conflicts.every((conflict) => conflict === 'role'));

const most = (figure: Figure, known: readonly Figure[], alignment: Alignment): number => Math.max(0, ...known.map((other) => alignment.fit(figure, other)));
