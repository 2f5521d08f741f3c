// The heads over the columns of a table: what each gives to the cells below it, and over which cells it stands.
import type { Concept } from '../words/concepts';
import { readUnit } from '../words/units';
import type { Span } from '../span';
import type { Token } from '../text/tokens';
import type { Statement } from './statements';

export interface ColumnHead {
  /** Offset in its line. */
  readonly at: number;
  readonly concepts: readonly Concept[];
  readonly unit: string | undefined;
  readonly date: string | undefined;
  readonly change: boolean;
  readonly dose: boolean;
  /** A corner with a unit and nothing else gives it to the whole table. */
  readonly bare?: true;
  /** "6/12" behind "R  L  LSI": one time over as many columns as stand before it. */
  readonly group?: true;
}

export function columnHead(text: string, tokens: readonly Token[], cell: Statement, at: number, role?: Concept): ColumnHead {
  const words = text.slice(cell.start, cell.end);
  // "job": what the work asks for, and no task of its own.
  const own = role?.key === 'goal' ? cell.concepts.filter(({ dimension }) => dimension !== 'task') : cell.concepts;
  return { at, concepts: role === undefined ? own : [...own, role], unit: headUnit(tokens, cell), date: headDate(tokens, cell), change: changeHead.test(words), dose: doseHead.test(words), ...(cell.next - cell.first < 2 || /^\(\w+\)$/.test(words) ? { bare: true as const } : {}) };
}

const doseHead = /^(?:dos(?:e|age)|parameters|sets ?(?:\/|x|and) ?reps)$/i;

const changeHead = /\b(?:change|difference|gain|improvement|delta)\b|[Δ∆]/i;

/** The column of a whitespace table under which a cell stands: the head that starts nearest. */
function columnAt(header: readonly ColumnHead[], at: number): number {
  let best = -1;
  header.forEach((head, column) => {
    if (Math.abs(head.at - at) < Math.abs((header[best]?.at ?? Infinity) - at)) best = column;
  });
  return best;
}

/** The columns that the cells of a row stand under; `from`: the place of the line's beginning. A row that fills all columns but is set askew, "MFS  R  1  2", fills them in order. */
export function columnsOf(text: string, cells: readonly Span[], header: readonly ColumnHead[], from: number): readonly number[] {
  const nearest = cells.map((cell) => columnAt(header, cell.start - from));
  const values = header.length - 1;
  const ofValues = nearest.slice(-values);
  const isAskew = values > 0 && cells.length > header.length && (ofValues.includes(0) || new Set(ofValues).size < values);
  const named = cells.length - values;
  return isAskew && cells.every((cell, index) => /^[-+<>]?\d/.test(text.slice(cell.start, cell.end)) === index >= named) ? cells.map((_, index) => Math.max(0, index - named + 1)) : nearest;
}

/** "R  L  R  L" below "Wk 8  Wk 12": each side is of the time it stands under. */
export function underTimes(heads: readonly ColumnHead[], above: readonly ColumnHead[]): readonly ColumnHead[] {
  const times = above.filter(({ concepts, date }) => date !== undefined || concepts.some(({ dimension }) => dimension === 'role'));
  if (times.length < 2 || heads.length % times.length !== 0 || !heads.every(({ concepts }) => concepts.length === 1 && concepts[0]?.dimension === 'side')) return heads;
  return heads.map((head) => {
    const time = times.findLast(({ at }) => at <= head.at + 3);
    return time === undefined ? head : { ...head, concepts: [...head.concepts, ...time.concepts], date: time.date };
  });
}

/** The head of a column that has none. */
export const noHead: ColumnHead = { at: 0, concepts: [], unit: undefined, date: undefined, change: false, dose: false };

/** " | 7/1 | 7/31" over "LLIS (/68)  | 34  | 21": the names of the rows have no head, and no bar before them. */
export function isIndented(text: string, { start, end }: Span): boolean {
  const below = /^[^\n]*\n[ \t]*([^\s|][^\n]*\|[^\n]*)/.exec(text.slice(end, end + 200))?.[1];
  return text.startsWith('|', start) && below !== undefined && bars(below) >= bars(text.slice(start, end).trimEnd().replace(/\|$/, ''));
}

const bars = (line: string): number => line.trimEnd().replace(/\|$/, '').split('|').length - 1;

/** The columns below "outcomes  SOC / DC". */
export const thenAndNow: readonly ColumnHead[] = [undefined, 'baseline', 'current'].map((key, at) => ({ at, concepts: key === undefined ? [] : [{ dimension: 'role' as const, key, first: 0, next: 0, start: 0, end: 0 }], unit: undefined, date: undefined, change: false, dose: false }));

/** How many values a row may have below the heads. */
export function columnCounts(header: readonly ColumnHead[]): readonly number[] {
  const own = header.length - ((header[0]?.at ?? 0) < 4 ? 1 : 0);
  return (header.at(-1)?.group === true ? [own - 1, 2 * (own - 1), own] : [own]).filter((count) => count > 1);
}

/** The heads over a row of so many values: a time at the end stands over all columns once more. */
export function spreadHeads(header: readonly ColumnHead[], values: number): readonly ColumnHead[] {
  const group = header.at(-1);
  const corner = (header[0]?.at ?? 0) < 4 ? 1 : 0;
  const base = header.slice(0, -1);
  if (group?.group !== true || values !== 2 * (base.length - corner)) return header;
  return [...base, ...base.slice(corner).map((head) => ({ ...head, concepts: [...head.concepts, ...group.concepts], date: group.date }))];
}

/** "R  L  (eval  R  L)" and "R  L  LSI  6/12": times over several columns. */
export function groupedHeads(heads: readonly ColumnHead[], words: readonly string[]): readonly ColumnHead[] {
  const isTimeHead = ({ concepts, date }: ColumnHead): boolean => date !== undefined || concepts.some(({ dimension }) => dimension === 'role');
  const grouped: ColumnHead[] = [];
  let over: ColumnHead | undefined;
  heads.forEach((head, column) => {
    const written = words[column] ?? '';
    if (written.startsWith('(') && !written.includes(')') && isTimeHead(head)) {
      over = head;
      return;
    }
    grouped.push(over === undefined ? head : { ...head, concepts: [...head.concepts, ...over.concepts], date: head.date ?? over.date });
    if (written.includes(')')) over = undefined;
  });
  const last = grouped.at(-1);
  if (last === undefined || grouped.length < 4 || !isTimeHead(last) || grouped.slice(0, -1).some(isTimeHead)) return grouped;
  return [...grouped.slice(0, -1), { ...last, group: true as const, concepts: last.concepts.some(({ dimension }) => dimension === 'role') ? last.concepts : [...last.concepts, { dimension: 'role' as const, key: 'past', first: 0, next: 0, start: 0, end: 0 }] }];
}

/** The day a row or column is of; "ARAT (08/03/2026 to 09/11/2026)" names two, and no cell is of both. */
export function headDate(tokens: readonly Token[], head: Statement): string | undefined {
  const dates = tokens.slice(head.first, head.next).filter((token) => token.kind === 'date');
  return dates.length === 1 ? dates[0]?.text : undefined;
}

/** "Grip R (kg)", "TUG, s", "Min": the last word of a head that is a unit. */
export function headUnit(tokens: readonly Token[], head: Statement): string | undefined {
  if (head.quantities.some((quantity) => quantity.unit !== undefined)) return undefined;
  for (let index = head.next - 1; index >= Math.max(head.first, head.next - 5); index -= 1) {
    const before = tokens[index - 1]?.text;
    // "wk 12 (10/14)": the week by its number.
    const unit = tokens[index + 1]?.kind === 'number' ? undefined : readUnit(tokens, index);
    if (unit !== undefined && (before === '(' || before === ',' || tokens[index + 1]?.text === '(' || index === head.first || /^(?:min|mins|minutes|°|%)$/.test(tokens[index]?.text ?? '') || (index === head.next - 1 && head.next - head.first > 1 && /^(?:nm|cm|mm|kg|lb|lbs|s|sec|m|ft|deg)$/.test(tokens[index]?.text ?? '')))) return unit.unit;
  }
  return undefined;
}
