// Cuts a tokenised note into statements (sentences, list items, table cells) and hands each what its heading, its
// table row and its column already said. Knows positions only; what the words are about is left to subjects.ts.
import { findConcepts } from './concepts';
import type { Concept } from './concepts';
import { findQuantities } from './quantities';
import type { Quantity } from './quantityTypes';
import { tableCells } from './sections';
import { sentences } from './sentences';
import { tokenize } from './tokens';
import type { Token } from './tokens';
import type { Span } from './span';

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
  const concepts = findConcepts(tokens);
  const quantities = findQuantities(tokens, namesWithNumbers(tokens, concepts));
  const cursor = new Cursor(text, tokens, concepts, quantities);
  const statements: Statement[] = [];
  let header: readonly (readonly Concept[])[] = [];
  let previousEnd = 0;
  let paragraph = 0;
  let labels: readonly Concept[] = [];
  let labelCodes: readonly Token[] = [];
  for (const span of sentences(text)) {
    const between = text.slice(previousEnd, span.start);
    const broken = between.includes('\n');
    if (broken) paragraph += 1;
    if (/\n[ \t\r]*\n/.test(between)) labels = labelCodes = [];
    if (/[A-Za-z]/.test(between)) {
      const gap = cursor.take({ start: previousEnd, end: span.start }, [], [], paragraph, false);
      labels = gap.concepts;
      labelCodes = codesOf(tokens, gap);
    }
    previousEnd = span.end;
    const line = text.slice(span.start, span.end);
    if (line.startsWith('|') || /\t| {3,}\S.* {3,}/.test(line)) {
      const cells = rowCells(line).map((cell) => ({ start: span.start + cell.start, end: span.start + cell.end }));
      const isHeader = line.startsWith('|') ? /^[^\n]{0,4}\n[ \t]*\|?[ \t:|]*-{2,}/.test(text.slice(span.end, span.end + 40)) : !/\d/.test(line);
      const row = readRow(cursor, cells, header, labels, labelCodes, paragraph, tokens);
      statements.push(...row);
      if (isHeader || (header.length === 0 && row.every((cell) => cell.quantities.length === 0))) header = row.map((cell) => cell.concepts);
      continue;
    }
    if (broken) header = [];
    const statement = cursor.take(span, labels, labelCodes, paragraph, false);
    statements.push(statement);
    // "Right knee:" alone in its line heads what follows.
    if (line.endsWith(':') && statement.quantities.length === 0) {
      labels = statement.concepts;
      labelCodes = codesOf(tokens, statement);
    }
  }
  return { text, tokens, concepts, quantities, statements };
}

/** Cells of "| a | b |" or of a line set in columns by tabs or runs of blanks. */
function rowCells(line: string): readonly Span[] {
  if (line.startsWith('|')) return tableCells(line);
  const cells: Span[] = [];
  const gap = /\t+ *| {3,}/g;
  let from = 0;
  for (let match = gap.exec(line); match !== null; match = gap.exec(line)) {
    cells.push({ start: from, end: match.index });
    from = match.index + match[0].length;
  }
  cells.push({ start: from, end: line.length });
  return cells;
}

function readRow(cursor: Cursor, cells: readonly Span[], header: readonly (readonly Concept[])[], labels: readonly Concept[], labelCodes: readonly Token[], paragraph: number, tokens: readonly Token[]): readonly Statement[] {
  const row: Statement[] = [];
  let head: readonly Concept[] = labels;
  let codes: readonly Token[] = labelCodes;
  cells.forEach((cell, column) => {
    const statement = cursor.take(cell, [...head, ...(header[column] ?? [])], codes, paragraph, true);
    row.push(statement);
    const own = codesOf(tokens, statement);
    if (statement.quantities.length === 0 || own.length > 0) {
      head = [...head, ...statement.concepts];
      if (own.length > 0) codes = own;
    }
  });
  return row;
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
