// How often something happened: "four losses of balance" of "LOB 3". A count right beside a finding is that finding's.
import type { ClinicalReading } from '../../../clinical/reader';
import type { Figure } from '../../../clinical/subjects/subjects';
import { changeBefore } from '../../read/changePhrases';
import type { Corpus } from '../../read/corpus';
import type { Issue } from '../issue';

/** Happenings that are counted by session. */
const counted = /^(?:loss of balance|fall|near fall|freezing|buckling|error|touch ?down|catch|cues)$/;

interface Count {
  readonly figure: Figure;
  readonly of: string;
}

export function checkCounts(draft: ClinicalReading, corpus: Corpus, skip: (statement: number) => boolean, wrong: readonly Issue[]): readonly Issue[] {
  const stated = countsIn(corpus.reading);
  return countsIn(draft).flatMap(({ figure, of }): readonly Issue[] => {
    const known = stated.filter((count) => count.of === of).map((count) => count.figure.values[0] ?? NaN);
    const value = figure.values[0] ?? NaN;
    // "down 9 errors" counts the change.
    if (changeBefore.test(draft.text.slice(Math.max(0, figure.start - 48), figure.start).toLowerCase())) return [];
    // "Falls 0 (2 in August)": any figure of a statement that names the happening may count it.
    const told = (statement: number): boolean => corpus.reading.statements[statement]?.concepts.some(({ dimension, key }) => dimension === 'finding' && key === of) === true;
    if (known.length === 0 || corpus.equals(figure).some((other) => told(other.statement) && other.over === undefined && other.unit === undefined && other.attribute !== 'sets' && other.attribute !== 'reps') || known.includes(value) || isSum(known, value) || skip(figure.statement) || wrong.some((issue) => issue.start < figure.end && figure.start < issue.end)) return [];
    return [{ start: figure.start, end: figure.end, kind: 'number', statement: figure.statement, cause: `figure:${figure.group}` }];
  });
}

/** All of them together, or the difference of two. */
const isSum = (known: readonly number[], value: number): boolean => known.reduce((sum, one) => sum + one, 0) === value || known.some((one) => known.some((other) => Math.abs(one - other) === value || one + other === value));

/** "3 LOB", "LOB x3", "LOB 2 post", "four losses of balance". */
function countsIn({ figures, statements, text }: ClinicalReading): readonly Count[] {
  return figures.filter(({ values, over, unit, grade, attribute }) => values.length === 1 && over === undefined && unit === undefined && grade === undefined && attribute !== 'ordinal' && attribute !== 'sets' && attribute !== 'reps').flatMap((figure) => {
    const of = statements[figure.statement]?.concepts.find(({ dimension, key, start, end }) => dimension === 'finding' && counted.test(key)
      && ((start >= figure.end && /^\s(?:[a-z]+\s)?$/i.test(text.slice(figure.end, start))) || (end <= figure.start && /^\s?[x:×]?\s?$/i.test(text.slice(end, figure.start)))));
    return of === undefined ? [] : [{ figure, of: of.key }];
  });
}
