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
import { stem } from '../subjects/subject';
import { expandAbbreviation } from '../words/vocabulary';
import { columnCounts, columnHead, columnsOf, groupedHeads, headDate, headUnit, spreadHeads, thenAndNow } from './columnHeads';
import type { ColumnHead } from './columnHeads';
import { columnRoles, isTime } from './columnTimes';
import { gridRows } from './grid';
import { columnHeads, goesOnInColumns, isColumns, isList, isProse, rowCells } from './rowCells';

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
  /** The date over the column of a table cell. */
  readonly columnDate?: string;
  /** Stands it under "Change" or "Difference"? */
  readonly change?: true;
  /** Stands it under "Dose"? Minutes there are those of the exercise, not of the service that heads the row. */
  readonly dose?: true;
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
  let previousEnd = 0;
  let paragraph = 0;
  let labels: readonly Concept[] = [];
  let labelCodes: readonly Token[] = [];
  let opening: LineLabel | undefined;
  for (const span of sentences(text)) {
    const between = text.slice(previousEnd, span.start);
    const broken = between.includes('\n');
    if (broken) paragraph += 1;
    if (/\n[ \t\r]*\n/.test(between)) labels = labelCodes = [];
    const heads = columnHeads(between, previousEnd);
    if (heads !== undefined) {
      const row = readRow(cursor, heads, heads.map((_, column) => column), [], labels, labelCodes, paragraph, tokens, false);
      header = row.map((cell) => columnHead(text, tokens, cell, cell.start - (text.lastIndexOf('\n', cell.start) + 1)));
    } else if (/[A-Za-z]/.test(between)) {
      const gap = cursor.take({ start: previousEnd, end: span.start }, [], [], paragraph, false);
      labels = heading(tokens, gap.concepts);
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
      const row = readRow(cursor, cells, columns, header, labels, labelCodes, paragraph, tokens, namesRow(text, cells) || (header.length > 2 && cells.length === header.length && namesItself(text, cells[0])));
      for (const cell of row) statements.push(cell);
      if (isHeader || namesTimes(tokens, row) || (header.length === 0 && row.every((cell) => cell.quantities.length === 0))) {
        const roles = labels.some(({ dimension, key }) => dimension === 'role' && key === 'goal') ? [] : columnRoles(tokens, row);
        header = groupedHeads(row.map((cell, column) => columnHead(text, tokens, cell, cell.start - span.start + Math.max(0, margin), roles[column])), row.map((cell) => text.slice(cell.start, cell.end)));
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
    statements.push(statement);
    // "Right knee:" alone in its line heads what follows.
    if (line.endsWith(':') && statement.quantities.length === 0) {
      labels = heading(tokens, statement.concepts);
      labelCodes = codesOf(tokens, statement);
    }
  }
  return { text, tokens, concepts, quantities, statements };
}

/** What a row hands on to another of the same line. */
interface RowAbove {
  readonly concepts: readonly Concept[];
  readonly date: string | undefined;
}

/** Is the name of a row but a side, a time or a day? */
const isAdded = (tokens: readonly Token[], { first, next, concepts }: Statement): boolean => tokens.slice(first, next).every(({ kind, text }, index) => kind === 'date' || kind === 'mark' || text === '' || concepts.some((concept) => /^(?:side|role)$/.test(concept.dimension) && concept.first <= first + index && first + index < concept.next));

/** What a heading gives to the lines below it; "Compared with the evaluation:" does not make them values of the evaluation. */
function heading(tokens: readonly Token[], concepts: readonly Concept[]): readonly Concept[] {
  const isCompared = ({ first }: Concept): boolean => tokens.slice(Math.max(0, first - 4), first).some(({ text }) => /^(?:compared|comparison|versus|vs|since|against|from|relative|change|changes|changed|gains|between)$/.test(text));
  // "Findings today (initial 12/30):" says of which time the values in brackets are.
  const isAside = ({ first }: Concept): boolean => tokens[first - 1]?.text === '(' && concepts.some((other) => other.dimension === 'role' && other.first < first);
  return concepts.filter((concept) => concept.dimension !== 'role' || (!isCompared(concept) && !isAside(concept)));
}

/** "Buttons: 4 large ones. Baseline 0. Now 3.": a time and its value are of what the sentence before it named. */
function resumedBy(tokens: readonly Token[], { first, context }: Statement, before: Statement | undefined): Pick<Statement, 'context' | 'headWords'> | undefined {
  if (before === undefined || before.cell === true || !/^(?:baseline|now|currently|today|initially|prior|previously)$/.test(tokens[first]?.text ?? '') || tokens[first + 1]?.kind !== 'number') return undefined;
  const named = before.concepts.filter(({ dimension }) => /^(?:measure|joint|region|motion|muscle|task|exercise|side)$/.test(dimension));
  return { context: [...context.filter(({ dimension, key }) => dimension !== 'role' || key !== 'goal'), ...before.context.filter(({ dimension }) => dimension !== 'role'), ...named], headWords: [...new Set([...(before.headWords ?? []), ...stemsOf(tokens, before)])] };
}

/** What a line opens with and all its sentences share. */
interface LineLabel {
  readonly concepts: readonly Concept[];
  readonly date: string | undefined;
}

/** "[IE 6/15] Berg 28. 2 falls.", "Goals: stand 10 s. Walk 50 ft.": the day or the time that the whole line speaks of. */
function lineLabel(tokens: readonly Token[], statement: Statement): LineLabel | undefined {
  const bracketed = tokens[statement.first]?.text === '[';
  for (let index = statement.first; index < Math.min(statement.next, statement.first + 8); index += 1) {
    const text = tokens[index]?.text ?? '';
    if (text !== (bracketed ? ']' : ':')) continue;
    const concepts = statement.concepts.filter((concept) => concept.dimension === 'role' && concept.next <= index && concept.key !== 'past');
    // "The long-term goals are ongoing: …" says how far one has come.
    if (concepts.length > 1) return undefined;
    if (statement.first + 3 < index && tokens.slice(statement.first, index).some((token) => /^(?:ongoing|progressing)$/.test(token.text))) return { concepts: [], date: undefined };
    const date = tokens.slice(statement.first, index).find((token) => token.kind === 'date')?.text;
    const held = statement.quantities.some((quantity) => quantity.next <= index && quantity.attribute === 'value');
    return held || (concepts.length === 0 && date === undefined) ? undefined : { concepts, date };
  }
  return undefined;
}

/** "At IE: ROM 90. QuickDASH 36 (IE 70). 97110 30 min": what names the first visit anew, or a service, is said of today. */
function isOfToday(tokens: readonly Token[], statement: Statement, { concepts }: LineLabel): boolean {
  if (!concepts.some(({ key }) => key === 'baseline')) return false;
  return codesOf(tokens, statement).length > 0 || statement.concepts.some(({ dimension, key }) => dimension === 'role' && /^(?:baseline|previous|current)$/.test(key));
}

/** "L 41 (58)": nothing but a side before the value. */
function opensWithSide(tokens: readonly Token[], { first, next, concepts }: Statement): boolean {
  let at = first;
  while (at < next && (tokens[at]?.kind === 'mark' || concepts.some((concept) => concept.dimension === 'side' && concept.first <= at && at < concept.next))) at += 1;
  return tokens[at]?.kind === 'number';
}

/** Each cell of such a line; one that names but a side goes on with the subject of the first. */
function listCells(tokens: readonly Token[], cursor: Cursor, cells: readonly Span[], labels: readonly Concept[], codes: readonly Token[], paragraph: number): readonly Statement[] {
  const naming = (concept: Concept): boolean => /^(?:measure|joint|region|motion|muscle|mode|test|task|exercise)$/.test(concept.dimension);
  let head: readonly Concept[] = [];
  return cells.map((cell) => {
    const statement = cursor.take(cell, [...labels, ...head], codes, paragraph, true);
    const own = statement.concepts.filter(naming);
    if (own.length > 0) head = own;
    return own.length > 0 || !opensWithSide(tokens, statement) ? { ...statement, context: labels } : statement;
  });
}

/** "eval 04/02     today": a head of columns with nothing but times in it, one of them with its day. */
function namesTimes(tokens: readonly Token[], row: readonly Statement[]): boolean {
  const isDay = ({ over, values, first, next }: Quantity): boolean => over !== undefined && over <= 31 && (values[0] ?? 13) <= 12 && next - first === 3;
  const isRole = ({ concepts, quantities, first, next }: Statement): boolean => next - first < 6 && (concepts.length > 0 || tokens.slice(first, next).some(({ kind }) => kind === 'date')) && concepts.every(({ dimension }) => dimension === 'role') && quantities.every(isDay);
  const heads = row.length > 2 && row[0]?.quantities.length === 0 ? row.slice(1) : row;
  return row.length > 1 && (row.every(isRole) || heads.every((cell) => isTime(tokens, cell) || isRole(cell)));
}

/** "C rot R 70 | 74", "tummy time 10 min/d     60 min/d": the first cell names the row and holds a value, the others are bare. */
function namesRow(text: string, cells: readonly Span[]): boolean {
  const [first, ...others] = cells.map((cell) => text.slice(cell.start, cell.end));
  return first !== undefined && others.length > 0 && /[A-Za-z]{2}.*\d/.test(first) && others.every((cell) => /\d/.test(cell) && (cell.match(/[A-Za-z]+/g) ?? []).every((word, _, words) => word.length <= 4 && words.length <= 3));
}

/** "grip lb (pos 2)", "10 cm proximal" under the head of a table: words, whatever number is among them. */
const namesItself = (text: string, cell: Span | undefined): boolean => cell !== undefined && /[A-Za-z]{4}/.test(text.slice(cell.start, cell.end)) && !/\d{1,2}\/\d/.test(text.slice(cell.start, cell.end));

function readRow(cursor: Cursor, cells: readonly Span[], columns: readonly number[], header: readonly ColumnHead[], labels: readonly Concept[], labelCodes: readonly Token[], paragraph: number, tokens: readonly Token[], firstNames: boolean, dayAbove?: string): readonly Statement[] {
  const row: Statement[] = [];
  // "| Right hip | 10/1 | 11/12 |", "PROM (deg)   R   L": the corner tells what the whole table is of.
  const corner = (header[0]?.concepts ?? []).filter((concept) => /^(?:side|joint|region|mode|test)$/.test(concept.dimension));
  // "eval 01/20 | 02/24" over "NDI 26/50 | 14/50": the first cell names the row and holds its first value.
  const opensColumns = cells.length > 1 && cells.length === header.length && header.every(({ date }) => date !== undefined);
  let head: readonly Concept[] = [...labels, ...corner];
  let codes: readonly Token[] = labelCodes;
  let unit: string | undefined;
  let rowDate = dayAbove;
  let headWords: readonly string[] = [];
  cells.forEach((cell, index) => {
    const column = index === 0 && !opensColumns ? undefined : header[columns[index] ?? -1];
    const taken = cursor.take(cell, [...head, ...(column?.concepts ?? [])], codes, paragraph, true);
    // "PROM (deg)" in the corner; a length or a load there may be of some rows only.
    const given = unit ?? column?.unit ?? (index > 0 && (header[0]?.unit === '°' || header[0]?.bare === true) ? header[0].unit : undefined);
    const columnDate = column?.date ?? rowDate;
    const statement = { ...taken, ...(given === undefined ? {} : { unit: given }), ...(headWords.length === 0 ? {} : { headWords }), ...(columnDate === undefined ? {} : { columnDate }), ...(column?.change === true ? { change: true as const } : {}), ...(column?.dose === true ? { dose: true as const } : {}) };
    if (index === 0) {
      rowDate = headDate(tokens, taken) ?? dayAbove;
      headWords = stemsOf(tokens, taken);
    }
    row.push(statement);
    const own = codesOf(tokens, statement);
    if (statement.quantities.length === 0 || own.length > 0 || (index === 0 && (opensColumns || firstNames))) {
      head = [...head, ...statement.concepts];
      unit = headUnit(tokens, statement) ?? unit;
      if (own.length > 0) codes = own;
    }
  });
  return row;
}

/** The words of a cell that may name a thing and are no known concept. */
function stemsOf(tokens: readonly Token[], { first, next, concepts }: Statement): readonly string[] {
  const known = (at: number): boolean => concepts.some((concept) => /^(?:measure|motion|muscle|joint|region|side|test|mode|sign|exercise)$/.test(concept.dimension) && concept.first <= at && at < concept.next);
  return [...new Set(tokens.slice(first, next).flatMap(({ kind, text }, index) => (kind === 'word' && !known(first + index) ? [text, ...(text.length < 4 ? (expandAbbreviation(text.toUpperCase())?.split(' ') ?? []) : [])].flatMap((word) => stem(word) ?? []) : [])))];
}

function codesOf(tokens: readonly Token[], statement: Statement): readonly Token[] {
  const codes: Token[] = [];
  for (let index = statement.first; index < statement.next; index += 1) {
    const token = tokens[index];
    if (token?.kind === 'code') codes.push(token);
  }
  return codes;
}

/** Numbers that belong to a name ("6-minute walk", "single-leg", "x1 viewing") are no figures. */
function namesWithNumbers(tokens: readonly Token[], concepts: readonly Concept[]): ReadonlySet<number> {
  const taken = new Set<number>();
  for (const concept of concepts) {
    if (concept.dimension === 'negation' || concept.dimension === 'role') continue;
    for (let index = concept.first; index < concept.next; index += 1) if (tokens[index]?.kind === 'number') taken.add(index);
  }
  return taken;
}

/** Walks tokens, concepts and quantities forward together; statements come in order, so the whole walk is linear. */
class Cursor {
  readonly #text: string;
  readonly #tokens: readonly Token[];
  readonly #concepts: readonly Concept[];
  readonly #quantities: readonly Quantity[];
  #token = 0;
  #concept = 0;
  #quantity = 0;

  constructor(text: string, tokens: readonly Token[], concepts: readonly Concept[], quantities: readonly Quantity[]) {
    this.#text = text;
    this.#tokens = tokens;
    this.#concepts = concepts;
    this.#quantities = quantities;
  }

  take(span: Span, context: readonly Concept[], contextCodes: readonly Token[], paragraph: number, cell: boolean): Statement {
    const first = this.#advance(this.#tokens, this.#token, span.start);
    const next = this.#advance(this.#tokens, first, span.end);
    this.#token = next;
    const firstConcept = this.#advance(this.#concepts, this.#concept, span.start);
    this.#concept = this.#advance(this.#concepts, firstConcept, span.end);
    const firstQuantity = this.#advance(this.#quantities, this.#quantity, span.start);
    this.#quantity = this.#advance(this.#quantities, firstQuantity, span.end);
    return {
      start: span.start, end: Math.min(span.end, this.#text.length), first, next, context, contextCodes, paragraph, cell,
      concepts: this.#concepts.slice(firstConcept, this.#concept),
      quantities: this.#quantities.slice(firstQuantity, this.#quantity),
    };
  }

  #advance(spans: readonly Span[], from: number, offset: number): number {
    let index = from;
    while (index < spans.length && (spans[index]?.start ?? offset) < offset) index += 1;
    return index;
  }
}
