// A table of the draft beside one of the source: whether a value stands in the column, and the row, in which its neighbours do.
import type { ClinicalReading } from '../../clinical/reader';
import { groupBy } from '../../groupBy';
import type { Item } from './items';

/** Where in its table a value stands. */
interface Cell {
  readonly row: number;
  readonly column: number;
}

type Placed = readonly [item: Item, cell: Cell];

export class Columns {
  readonly #told: ReadonlyMap<Item, Cell>;
  readonly #byColumn: ReadonlyMap<number, readonly Placed[]>;
  readonly #byRow: ReadonlyMap<number, readonly Placed[]>;
  readonly #source: ClinicalReading;
  readonly #find: (item: Item) => readonly Item[];

  constructor(draft: ClinicalReading, source: ClinicalReading, told: readonly Item[], equals: (item: Item) => readonly Item[]) {
    this.#source = source;
    this.#find = equals;
    const cells = told.flatMap((item): readonly Placed[] => {
      const cell = cellOf(draft, item);
      return cell === undefined ? [] : [[item, cell]];
    });
    this.#told = new Map(cells);
    this.#byColumn = groupBy(cells, ([, { column }]) => column);
    this.#byRow = groupBy(cells, ([, { row }]) => row);
  }

  /** -1 outside tables; else the share of the values above and below that stand in the same column of the source. */
  agreement(item: Item, own: Item): number {
    const cell = this.#told.get(item);
    const there = cellOf(this.#source, own);
    if (cell === undefined || there === undefined) return -1;
    const mates = (this.#byColumn.get(cell.column) ?? []).filter(([other, { row }]) => other !== item && Math.abs(row - cell.row) < far);
    const found = mates.map(([mate]) => this.#find(mate).flatMap((place) => cellOf(this.#source, place) ?? [])).filter((cells) => cells.length > 0);
    return found.length < 2 ? -1 : found.filter((cells) => cells.some(({ column }) => column === there.column)).length / found.length;
  }

  /** -1 outside tables; else the share of the other values of the row that stand in the same row of the source. */
  rowmates(item: Item, own: Item): number {
    const cell = this.#told.get(item);
    if (cell === undefined) return -1;
    const row = (this.#byRow.get(cell.row) ?? []).filter(([other]) => other !== item);
    const line = rowOf(this.#source, own);
    return row.length === 0 ? -1 : row.filter(([mate]) => this.#find(mate).some((place) => place !== own && rowOf(this.#source, place) === line)).length / row.length;
  }
}

/** Rows further away are of another table. */
const far = 12;

const rowOf = ({ statements }: ClinicalReading, { statement }: Item): number => statements[statement]?.paragraph ?? -1;

function cellOf({ statements }: ClinicalReading, { statement }: Item): Cell | undefined {
  const own = statements[statement];
  if (own?.cell !== true) return undefined;
  let first = statement;
  while (statements[first - 1]?.paragraph === own.paragraph && statements[first - 1]?.cell === true) first -= 1;
  return { row: own.paragraph, column: statement - first };
}
