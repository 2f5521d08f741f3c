// Cuts a tokenised note into statements (sentences, list items, table cells) and hands each what its heading, its
// table row and its column already said. Knows positions only; what the words are about is left to subjects.ts.
import { findConcepts } from '../words/concepts';
import type { Concept } from '../words/concepts';
import { namesThenAndNow } from '../figures/barredPairs';
import { findQuantities } from '../figures/quantities';
import type { Quantity } from '../figures/quantityTypes';
import { splitPairs } from '../figures/splitPairs';
import { sentences } from '../text/sentences';
import { tokenize } from '../text/tokens';
import type { Token } from '../text/tokens';
import type { Span } from '../span';
import { columnCounts, columnHead, columnsOf, groupedHeads, headDate, isIndented, noHead, spreadHeads, thenAndNow, underTimes } from './columnHeads';
import type { ColumnHead } from './columnHeads';
import { columnRoles } from './columnTimes';
import { Cursor } from './cursor';
import { gridRows } from './grid';
import { legendOf } from './legend';
import { codesOf, heading, isOfToday, lineLabel, resumedBy } from './lineLabels';
import type { LineLabel } from './lineLabels';
import { columnHeads, goesOnInColumns, isColumns, isList, isProse, rowCells } from './rowCells';
import { isAdded, listCells, namesByLabel, namesItself, namesRow, namesTimes, readRow } from './tableRows';
import type { RowAbove } from './tableRows';

export interface Statement extends Span {
  /** Token indexes, end exclusive. */
  readonly first: number;
  readonly next: number;
  readonly concepts: readonly Concept[];
  readonly quantities: readonly Quantity[];
  /** What stands above or beside it: heading, row head, column head; nearest last. */
  readonly context: readonly Concept[];
  /** Codes of the row head or heading. */
  readonly contextCodes: readonly Token[];
  /** Statements of one line or paragraph run on from one another. */
  readonly paragraph: number;
  readonly cell: boolean;
  /** Plain words of the head of the row, as stems, that are no known concept: "Beads strung", the "cognitive" of a TUG. */
  readonly headWords?: readonly string[];
  /** Unit that the row or column head gives: "Grip (lb)", "Min". */
  readonly unit?: string;
  /** The scale's top that the row head gives: "FGA /30". */
  readonly top?: number;
  /** The date over the column of a table cell. */
  readonly columnDate?: string;
  /** Stands it under "Change" or "Difference"? */
  readonly change?: true;
  /** Stands it under "Dose"? Minutes there are those of the exercise, not of the service that heads the row. */
  readonly dose?: true;
  /** What its heading says its values are, in their order. */
  readonly legend?: readonly Concept[];
  /** The day its line opens with ("[8/19] …"). */
  readonly lineDate?: string;
}

export interface TokenisedText {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly concepts: readonly Concept[];
  readonly quantities: readonly Quantity[];
  readonly statements: readonly Statement[];
}

/** Tokens, concepts, quantities and statements of a text in one pass; `settle` may rework the tokens first. */
export function readStatements(text: string, settle: (tokens: readonly Token[]) => readonly Token[] = (tokens) => tokens): TokenisedText {
  const tokens = settle(tokenize(text));
  const named = findConcepts(tokens);
  const split = splitPairs(tokens, named, findQuantities(tokens, namesWithNumbers(tokens, named)));
  const { quantities } = split;
  const concepts = split.heads.length === 0 ? named : [...named, ...split.heads].sort((one, other) => one.first - other.first || one.next - other.next);
  const cursor = new Cursor(text, tokens, concepts, quantities);
  const statements: Statement[] = [];
  let header: readonly ColumnHead[] = [];
  /** The paragraph that the header stands in. */
  let headed = -1;
  let previousEnd = 0;
  let paragraph = 0;
  let labels: readonly Concept[] = [];
  let labelCodes: readonly Token[] = [];
  let legend: readonly Concept[] = [];
  let opening: LineLabel | undefined;
  for (const span of sentences(text)) {
    const between = text.slice(previousEnd, span.start);
    const broken = between.includes('\n');
    if (broken) paragraph += 1;
    if (/\n[ \t\r]*\n/.test(between)) labels = labelCodes = legend = [];
    const heads = columnHeads(between, previousEnd);
    if (heads !== undefined) {
      const row = readRow(cursor, heads, heads.map((_, column) => column), [], labels, labelCodes, paragraph, tokens, false);
      header = row.map((cell) => columnHead(text, tokens, cell, cell.start - (text.lastIndexOf('\n', cell.start) + 1)));
    } else if (/[A-Za-z]/.test(between)) {
      const gap = cursor.take({ start: previousEnd, end: span.start }, [], [], paragraph, false);
      labels = heading(tokens, gap.concepts);
      legend = legendOf(tokens, gap.concepts);
      labelCodes = codesOf(tokens, gap);
    }
    previousEnd = span.end;
    const line = text.slice(span.start, span.end);
    const grid = header.length < 2 || line.includes('|') || !broken ? undefined : gridRows(line, columnCounts(header));
    if (grid !== undefined && (isColumns(line) || header.every(({ concepts, date }, column) => column === 0 || date !== undefined || concepts.some(({ dimension }) => dimension === 'role')))) {
      let above: RowAbove = { concepts: [], date: undefined };
      for (const { name, values } of grid) {
        const cells = [name, ...values].map((cell) => ({ start: span.start + cell.start, end: span.start + cell.end }));
        const wide = spreadHeads(header, values.length);
        const first = wide.length - values.length;
        const row = readRow(cursor, cells, cells.map((_, column) => (column === 0 ? (first === 0 ? -1 : 0) : first + column - 1)), wide, [...labels, ...above.concepts], labelCodes, paragraph, tokens, true, above.date);
        const [own] = row;
        // "SLS R 0 4, L 2 7", "single 141 149 (6/12 112 147)": what adds but a side or a day is of the row before it.
        if (own !== undefined) above = { concepts: isAdded(tokens, own) ? above.concepts : own.concepts, date: above.date ?? headDate(tokens, own) };
        statements.push(...row);
      }
      continue;
    }
    if (line.startsWith('|') || / \| /.test(line) || isColumns(line) || (broken && goesOnInColumns(line, header.length))) {
      const cells = rowCells(line).map((cell) => ({ start: span.start + cell.start, end: span.start + cell.end }));
      if (isProse(text, cells)) {
        for (const cell of cells) for (const inner of sentences(text.slice(cell.start, cell.end))) statements.push(cursor.take({ start: cell.start + inner.start, end: cell.start + inner.end }, labels, labelCodes, paragraph, false));
        continue;
      }
      if (!line.includes('|') && isList(text, cells, header.length)) {
        header = [];
        for (const cell of listCells(tokens, cursor, cells, labels, labelCodes, paragraph)) statements.push(cell);
        continue;
      }
      const margin = line.includes('|') ? -1 : span.start - (text.lastIndexOf('\n', span.start - 1) + 1);
      const isHeader = line.includes('|') && /^[^\n]{0,4}\n[ \t]*\|?[ \t:|]*-{2,}/.test(text.slice(span.end, span.end + 40)) ? true : line.startsWith('|') ? /^[^\n]{0,4}\n[ \t]*\|?[ \t:|]*-{2,}/.test(text.slice(span.end, span.end + 40)) : !/\d/.test(line);
      // A full row fills the columns in order, wherever its cells stand; its name may have no head above it.
      const isUnheaded = (cells[0]?.end ?? 0) - span.start + margin < (header[0]?.at ?? 0);
      const columns = margin < 0 || (cells.length === header.length && !isUnheaded) ? cells.map((_, column) => column) : columnsOf(text, cells, header, span.start - margin);
      const row = readRow(cursor, cells, columns, header, labels, labelCodes, paragraph, tokens, namesRow(text, cells) || (header.length > 2 && cells.length === header.length && (namesItself(text, cells[0]) || (line.startsWith('|') && namesByLabel(text, cells[0], header[0])))));
      for (const cell of row) statements.push(cell);
      if (isHeader || namesTimes(tokens, row) || (header.length === 0 && row.every((cell) => cell.quantities.length === 0))) {
        const roles = labels.some(({ dimension, key }) => dimension === 'role' && key === 'goal') ? [] : columnRoles(tokens, row);
        const heads = groupedHeads(row.map((cell, column) => columnHead(text, tokens, cell, cell.start - span.start + Math.max(0, margin), roles[column])), row.map((cell) => text.slice(cell.start, cell.end)));
        const own = underTimes(heads, headed === paragraph - 1 ? header : []);
        header = isIndented(text, span) ? [noHead, ...own] : own;
        headed = paragraph;
      }
      continue;
    }
    if (broken) header = namesThenAndNow(line) ? thenAndNow : [];
    if (broken || statements.length === 0) opening = undefined;
    const taken = cursor.take(span, opening === undefined ? labels : [...labels, ...opening.concepts], labelCodes, paragraph, false);
    // "IE 8/24: TUG 41. 9/28: TUG 28.": a later day within the line takes over.
    const label = lineLabel(tokens, taken);
    if (label !== undefined && (broken || statements.length === 0 || label.date !== undefined || label.concepts.length === 0 || label.concepts.some(({ key }) => key === 'current'))) opening = label;
    if (label === undefined && opening !== undefined && isOfToday(tokens, taken, opening)) opening = undefined;
    const resumed = broken ? undefined : resumedBy(tokens, taken, statements.at(-1));
    const statement = resumed !== undefined ? { ...taken, ...resumed } : opening === undefined ? { ...taken, context: labels } : { ...taken, context: [...labels, ...opening.concepts], ...(opening.date === undefined ? {} : { lineDate: opening.date }) };
    statements.push(legend.length > 0 && broken ? { ...statement, legend } : statement);
    // "Right knee:" alone in its line heads what follows.
    if (line.endsWith(':') && statement.quantities.length === 0) {
      labels = heading(tokens, statement.concepts);
      legend = legendOf(tokens, statement.concepts);
      labelCodes = codesOf(tokens, statement);
    }
  }
  return { text, tokens, concepts, quantities, statements };
}

/** Numbers that belong to a name ("6-minute walk", "single-leg", "x1 viewing") are no figures. */
function namesWithNumbers(tokens: readonly Token[], concepts: readonly Concept[]): ReadonlySet<number> {
  const taken = new Set<number>();
  for (const concept of concepts) {
    if (concept.dimension === 'negation' || concept.dimension === 'role' || concept.dimension === 'assist') continue;
    for (let index = concept.first; index < concept.next; index += 1) if (tokens[index]?.kind === 'number') taken.add(index);
  }
  return taken;
}
