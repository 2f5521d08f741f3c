// Rows of the draft's tables and lists against rows of the source's: the same values in the same order, each of its own column,
// are one row, however it is called there. A value that is not in its place, while the others are, is another column's or row's.
import type { ClinicalReading } from '../../clinical/reader';
import { rolesAgree } from '../../clinical/subjects/subject';
import type { Figure } from '../../clinical/subjects/subjects';
import { sameDate } from '../../clinical/text/dates';
import { comparableUnits } from '../../clinical/words/units';
import { groupBy } from '../../groupBy';
import { affinity } from '../compare/affinity';

/** The figures of one cell; "88/95" under active and passive has two. */
type Cell = readonly Figure[];
type Row = readonly Cell[];

export interface MatchedRows {
  /** Figures that stand in their row and column, each with the figure of the source that says the same. */
  readonly held: ReadonlyMap<Figure, Figure>;
  /** Figures that do not, each with what the source has in that place. */
  readonly wrong: ReadonlyMap<Figure, Figure>;
}

/** How many cells in their place tell a row by themselves, and how much of its name must agree where there are fewer. */
const enough = 3;
const named = 0.6;

export function matchRows(draft: ClinicalReading, source: ClinicalReading): MatchedRows {
  const held = new Map<Figure, Figure>();
  const wrong = new Map<Figure, Figure>();
  const told = rowsOf(draft).filter((row) => row.length > 1);
  const stated = told.length === 0 ? [] : rowsOf(source).filter((row) => row.length > 1);
  for (const row of told) {
    const matches = stated.flatMap((other) => {
      const pairs = inOrder(row, other);
      return pairs.length < 2 || isApart(pairs) ? [] : [{ other, pairs, core: Math.max(...pairs.map(([one, its]) => affinity(one, its).core)) }];
    }).sort((one, other) => other.pairs.length - one.pairs.length || other.core - one.core);
    const [best, next] = matches;
    if (best === undefined || (best.pairs.length < enough && best.core < named)) continue;
    const isOnly = next === undefined || next.pairs.length < best.pairs.length || next.core + named <= best.core;
    for (const [one, its] of best.pairs) held.set(one, its);
    const open = row.filter((cell) => !best.pairs.some(([one]) => cell.includes(one)));
    const [cell] = open;
    const [figure] = cell ?? [];
    if (!isOnly || open.length !== 1 || cell === undefined || figure === undefined || cell.length > 1) continue;
    const place = inPlace(row, best.other, best.pairs, cell);
    if (place !== undefined && !says(figure, place)) wrong.set(figure, place);
  }
  return { held, wrong };
}

/** Another side, joint or measure named for the two rows. */
const isApart = (pairs: readonly (readonly [Figure, Figure])[]): boolean => pairs.some(([one, other]) => affinity(one, other).conflicts.some((conflict) => /^(?:side|joint|motion|muscle|measure|mode|exercise)$/.test(conflict)));

/** The only value of the other row that stands between what stands beside the cell, of the same time. */
function inPlace(row: Row, other: Row, pairs: readonly (readonly [Figure, Figure])[], cell: Cell): Figure | undefined {
  const at = row.indexOf(cell);
  const places = pairs.map(([one, its]) => ({ told: row.findIndex((beside) => beside.includes(one)), stated: other.findIndex((beside) => beside.includes(its)) }));
  const from = Math.max(-1, ...places.filter(({ told }) => told < at).map(({ stated }) => stated));
  const to = Math.min(other.length, ...places.filter(({ told }) => told > at).map(({ stated }) => stated));
  const [figure] = cell;
  const between = other.slice(from + 1, to).filter(([one]) => figure !== undefined && one !== undefined && isOfTime(figure, one));
  const [only] = between;
  return between.length === 1 && only?.length === 1 && figure !== undefined && only[0] !== undefined && comparableUnits(figure.unit, only[0].unit) && figure.attribute === only[0].attribute ? only[0] : undefined;
}

/** The longest run of cells that say the same in the same order, each of its own time. */
function inOrder(row: Row, other: Row): readonly (readonly [Figure, Figure])[] {
  const best: (readonly (readonly [Figure, Figure])[])[][] = Array.from({ length: row.length + 1 }, () => Array.from({ length: other.length + 1 }, () => []));
  for (let one = row.length - 1; one >= 0; one -= 1) {
    for (let its = other.length - 1; its >= 0; its -= 1) {
      const pair = samePair(row[one] ?? [], other[its] ?? []);
      const [skipped, passed, taken] = [best[one + 1]?.[its] ?? [], best[one]?.[its + 1] ?? [], best[one + 1]?.[its + 1] ?? []];
      const longer = skipped.length >= passed.length ? skipped : passed;
      (best[one] ?? [])[its] = pair !== undefined && taken.length + 1 > longer.length ? [pair, ...taken] : longer;
    }
  }
  return best[0]?.[0] ?? [];
}

function samePair(cell: Cell, other: Cell): readonly [Figure, Figure] | undefined {
  for (const one of cell) for (const its of other) if (says(one, its) && isOfTime(one, its)) return [one, its];
  return undefined;
}

const says = (one: Figure, other: Figure): boolean => one.values.join() === other.values.join() && (one.grade ?? '') === (other.grade ?? '') && comparableUnits(one.unit, other.unit);

const isOfTime = (one: Figure, other: Figure): boolean => (one.date !== undefined && other.date !== undefined ? sameDate(one.date, other.date) : rolesAgree(one.subject.role, other.subject.role));

/** Rows of tables without the numbers of their names, lines in the order their heading gives, and "92/128/158". */
function rowsOf({ figures, statements, text }: ClinicalReading): readonly Row[] {
  const told = figures.filter(({ statement, attribute }) => /^(?:value|count|reps)$/.test(attribute) && statements[statement]?.change !== true);
  const inCells = told.filter(({ statement }) => statements[statement]?.cell === true);
  const lines = [...groupBy(inCells, ({ start }) => text.lastIndexOf('\n', start)).values()].map((line) => line.filter(({ statement }) => !isName(text, statements[statement])));
  const rows = lines.map((line) => [...groupBy(line, ({ statement }) => statement).values()]);
  const lists = [...groupBy(told.filter(({ statement, subject }) => subject.role !== undefined && (statements[statement]?.legend ?? []).length > 0), ({ statement }) => statement).values()];
  const series = [...groupBy(told.filter((figure) => figure.series !== undefined), ({ group }) => group).values()];
  return [...rows, ...[...lists, ...series].map((line) => line.map((figure) => [figure]))];
}

/** "Two-hand carry, 50 ft" before the first bar of a row. */
function isName(text: string, cell: { readonly start: number; readonly end: number } | undefined): boolean {
  const line = cell === undefined ? '' : text.slice(text.lastIndexOf('\n', cell.start - 1) + 1, cell.start);
  return cell !== undefined && /^[\s|]*$/.test(line) && /[A-Za-z]{3}/.test(text.slice(cell.start, cell.end)) && !/\s{3,}[<>]?\d/.test(text.slice(cell.start, cell.end));
}
