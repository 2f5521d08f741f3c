// Goes through the lines of a filled template once and sorts them into slots, table rows and paragraphs.
import type { Span } from '../clinical/span';
import { isMarkLine } from './findFilled';
import type { Paragraph } from './ownWords';
import { plainLabel } from './plainLabel';
import { isDividerRow, tableCells, type TableCell } from './tableCells';
import type { Template, TemplateList, TemplateParam } from './template';
import { listWithHead, templateShape } from './templateShape';

/** A slot line with its further lines, as it stands in the text. */
export interface RawSlot {
  readonly param: TemplateParam;
  readonly lines: readonly Span[];
}

export interface RawRow {
  readonly list: TemplateList;
  /** By column name; cells under a head the template does not know stand under that head. */
  readonly cells: readonly { readonly column: string; readonly known: boolean; readonly text: string; readonly span: Span }[];
  readonly span: Span;
}

export interface Scan {
  readonly slots: readonly RawSlot[];
  readonly rows: readonly RawRow[];
  readonly paragraphs: readonly Paragraph[];
}

interface OpenSlot {
  readonly param: TemplateParam;
  readonly indent: number;
  readonly lines: Span[];
  /** Length of the line before, to tell a wrapped line from a new thought. */
  width: number;
  blankSince: boolean;
}

const listMarker = /^[ \t]*(?:[-*+•]|\d{1,2}[.)])[ \t]+/;
const longestLabel = 120;
/** A line shorter than this was not broken by wrapping. */
const wrapWidth = 60;

export function scanFilled(text: string, region: Span, template: Template): Scan {
  const shape = templateShape(template);
  const slots: RawSlot[] = [];
  const rows: RawRow[] = [];
  const paragraphs: Paragraph[] = [];
  let slot: OpenSlot | undefined;
  let paragraph: { start: number; end: number; amongInstructions: boolean; section: string | undefined } | undefined;
  let table: { readonly list: TemplateList; readonly columns: readonly string[] } | undefined;
  let amongInstructions = true;
  let afterRow = false;
  let section: string | undefined;

  const close = (): void => {
    if (slot) slots.push({ param: slot.param, lines: slot.lines });
    if (paragraph) paragraphs.push(paragraph);
    slot = undefined;
    paragraph = undefined;
  };

  const continues = (line: string, indent: number): boolean => {
    if (!slot) return false;
    if (indent > slot.indent) return true;
    const empty = slot.lines.every((span) => span.end === span.start);
    if (slot.blankSince && !empty) return false;
    if (shape.all.compare(line).share >= 0.8) return false;
    if (empty) return !listMarker.test(line) || slot.param.multiline;
    return !listMarker.test(line) && (slot.param.multiline || slot.width >= wrapWidth || /^\p{Ll}/u.test(line.trim()));
  };

  for (const { start, end } of linesOf(text, region)) {
    const line = text.slice(start, end);
    const trimmed = line.trim();
    const indent = indentOf(line);
    const besideRow = afterRow;
    afterRow = false;
    if (trimmed === '') {
      if (slot) slot.blankSince = true;
      if (paragraph) close();
      continue;
    }
    if (isMarkLine(line) || /^(?:```|~~~|-{3,}$|\*{3,}$|_{3,}$)/.test(trimmed)) {
      close();
      continue;
    }
    const label = labelOf(line);
    const param = label === undefined ? undefined : shape.slots.get(label.plain);
    const inside = slot !== undefined && indent > slot.indent && !listMarker.test(line);
    // A section of the instructions may start like a slot.
    const instruction = amongInstructions && shape.all.compare(line).share >= 0.8;
    if (param && label && !inside && !instruction) {
      close();
      const value = trimSpan(text, { start: start + label.end, end });
      slot = { param, indent, lines: [value], width: line.length, blankSince: false };
      amongInstructions = false;
      section = param.section ?? section;
      continue;
    }
    const cells = slot && indent > slot.indent ? undefined : tableCells(line);
    if (cells) {
      const head = listWithHead(
        template,
        cells.map((cell) => cell.text),
      );
      if (head) {
        close();
        table = { list: head, columns: cells.map((cell) => columnName(head, cell.text)) };
        amongInstructions = false;
        section = head.section ?? section;
        afterRow = true;
        continue;
      }
      if (table && (trimmed.startsWith('|') || besideRow)) {
        close();
        afterRow = true;
        if (!isDividerRow(cells)) rows.push(rawRow(table, cells, start));
        continue;
      }
    }
    const heading = headingOf(trimmed);
    const known = heading === undefined ? undefined : shape.headings.get(heading);
    if (heading !== undefined && (known || trimmed.startsWith('#'))) {
      close();
      if (heading === shape.factsHeading) amongInstructions = false;
      if (known) section = known.section ?? known.list?.section;
      table = known?.list ? { list: known.list, columns: known.list.columns.map((column) => column.name) } : undefined;
      if (!known)
        paragraphs.push({ start: start + (line.length - line.replace(/^\s*#+\s*/, '').length), end, amongInstructions, section });
      continue;
    }
    if (slot && continues(line, indent)) {
      slot.lines.push(trimSpan(text, { start, end }));
      slot.width = line.length;
      slot.blankSince = false;
      continue;
    }
    if (paragraph && !listMarker.test(line)) paragraph.end = end;
    else {
      close();
      paragraph = { start, end, amongInstructions, section };
    }
  }
  close();
  return { slots, rows, paragraphs };
}

function* linesOf(text: string, region: Span): Generator<Span> {
  for (let start = region.start; start < region.end;) {
    const feed = text.indexOf('\n', start);
    const next = feed < 0 || feed >= region.end ? region.end : feed + 1;
    const bare = feed < 0 || feed >= region.end ? next : feed;
    yield { start, end: bare > start && text[bare - 1] === '\r' ? bare - 1 : bare };
    start = next;
  }
}

/** What stands before the first colon, and where the value starts. */
function labelOf(line: string): { readonly plain: string; readonly end: number } | undefined {
  const colon = /[:：]/.exec(line.slice(0, longestLabel))?.index;
  if (colon === undefined) return undefined;
  // Emphasis may close after the colon: "**Condition:** …"
  const closing = /^[*_]{1,2}/.exec(line.slice(colon + 1))?.[0].length ?? 0;
  return { plain: plainLabel(line.slice(0, colon)), end: colon + 1 + closing };
}

function headingOf(trimmed: string): string | undefined {
  if (trimmed.length > longestLabel) return undefined;
  return plainLabel(trimmed);
}

function columnName(list: TemplateList, head: string): string {
  const plain = plainLabel(head.slice(0, longestLabel));
  return list.columns.find((column) => plainLabel(column.label) === plain)?.name ?? head;
}

function rawRow(
  table: { readonly list: TemplateList; readonly columns: readonly string[] },
  cells: readonly TableCell[],
  lineStart: number,
): RawRow {
  const placed = cells.map((cell, index) => {
    const column = table.columns[index] ?? '';
    return {
      column,
      known: table.list.columns.some((candidate) => candidate.name === column),
      text: cell.text,
      span: { start: lineStart + cell.span.start, end: lineStart + cell.span.end },
    };
  });
  return {
    list: table.list,
    cells: placed,
    span: { start: placed[0]?.span.start ?? lineStart, end: placed.at(-1)?.span.end ?? lineStart },
  };
}

function indentOf(line: string): number {
  let width = 0;
  for (const character of line) {
    if (character === ' ') width += 1;
    else if (character === '\t') width += 4;
    else break;
  }
  return width;
}

function trimSpan(text: string, span: Span): Span {
  const raw = text.slice(span.start, span.end);
  const start = span.start + (raw.length - raw.trimStart().length);
  return {
    start: Math.min(start, span.start + raw.trimEnd().length),
    end: Math.max(Math.min(start, span.end), span.start + raw.trimEnd().length),
  };
}
