// Measures set in columns, by blanks, dots or bars, under heads that name days, first and present values, sides or a goal.
import type { Span } from '../../clinical/span';
import type { InterventionRow, MeasureRow, Statement } from '../noteFacts';
import { cellsOf, steppedCells } from './columnCells';
import { flowRow } from './flowSheet';
import { isBareMotion, isKnown, isLimb, jointIn, modeIn } from './measureNames';
import { columnHeads, type ColumnHead } from './tableHeads';
import { beginsIn, linesOf } from './textLines';

export interface ColumnReading {
  readonly measures: readonly MeasureRow[];
  /** The exercises of a flow sheet. */
  readonly interventions: readonly InterventionRow[];
  /** Rows that do not fit under the heads, as they stand, and values of the columns beside them. */
  readonly statements: readonly Statement[];
  readonly spans: readonly Span[];
}

/** The tables of a note that begin with such heads; those of `taken` are left out. */
export function readColumnTables(text: string, taken: readonly Span[]): ColumnReading {
  const measures: MeasureRow[] = [];
  const interventions: InterventionRow[] = [];
  const statements: Statement[] = [];
  const spans: { start: number; end: number }[] = [];
  let heads: readonly ColumnHead[] | undefined;
  let corner: Corner = noCorner;
  let cornerWords = '';
  let stepped = false;
  for (const { line, span } of linesOf(text)) {
    if (beginsIn(span, taken)) {
      heads = undefined;
      continue;
    }
    const steps = steppedCells(line);
    const inSteps = steps === undefined ? undefined : headsOf(line, steps);
    const cells = (inSteps !== undefined || stepped ? steps : undefined) ?? cellsOf(line);
    const opened = inSteps ?? headsOf(line, cells);
    // Under heads a row of scores ("40/60", "9/10") names no days.
    if (opened !== undefined && (heads === undefined || fitted(cells, heads.length) === undefined || opened.some(({ when }) => /[A-Za-z]{3}/.test(when)))) {
      heads = opened;
      stepped = inSteps !== undefined;
      cornerWords = cells.length > opened.length ? (cells[0] ?? '') : '';
      corner = readCorner(cornerWords);
      spans.push({ ...span });
      continue;
    }
    if (heads === undefined) continue;
    if (/^\s*\|?[\s:|-]+$/.test(line) && line.includes('--')) continue;
    // "4 stage: tandem | 2 s | 9 s": between bars a colon parts nothing.
    const row = cells.length === 0 ? undefined : (fitted(cells, heads.length) ?? fitted(cellsOf(line), heads.length));
    if (row === undefined) {
      heads = undefined;
      continue;
    }
    const last = spans.at(-1);
    if (last !== undefined) last.end = span.end;
    const exercise = flowRow(row[0] ?? '', row.slice(1), heads, cornerWords, span);
    if (exercise !== undefined) {
      interventions.push(...(exercise.intervention === undefined ? [] : [exercise.intervention]));
      statements.push(...(exercise.statement === undefined ? [] : [exercise.statement]));
      continue;
    }
    const read = rowsOf(row, heads, corner, span);
    measures.push(...read.measures);
    statements.push(...read.statements);
  }
  // Heads without a row are no table.
  const read = spans.filter(({ start, end }) => text.slice(start, end).includes('\n'));
  return { measures, interventions, statements, spans: read };
}

/** With or without a word in the corner. */
function headsOf(line: string, cells: readonly string[]): readonly ColumnHead[] | undefined {
  const all = line.includes('|') ? undefined : columnHeads(cells);
  return all !== undefined && all[0]?.role !== 'other' ? all : columnHeads(cells.slice(1));
}

/** The name and a cell for each head; "Foot pain end of day 6   3" holds its first value behind the name. */
function fitted(cells: readonly string[], values: number): readonly string[] | undefined {
  const named = /[A-Za-z]{2}/.test(cells[0] ?? '');
  if (named && cells.length === values + 1) return cells;
  const [, name, value] = /^(.*[A-Za-z)\]])\s+(\S*\d\S*)$/.exec(cells[0] ?? '') ?? [];
  return named && cells.length === values && name !== undefined && value !== undefined ? [name, value, ...cells.slice(1)] : undefined;
}

const isBlank = (cell: string): boolean => /^(?:|[-–—]+|n\/?[at]|NT)$/i.test(cell);

/** "Ankle girth cm", "Grip (lb)": the unit of bare numbers. */
function named(name: string, cells: readonly string[]): { readonly plain: string; readonly unit: string | undefined } {
  const [, plain, unit] = /^(.*[A-Za-z)]),? \(?(cm|mm|in|lbs?|lbf|kg|s|sec|ft|m|deg|°|%|min|m\/s|mL|Nm|N)\)?$/.exec(name) ?? [];
  return plain !== undefined && cells.every((cell) => isBlank(cell) || /^[<>≤≥=\s]*-?\d+(?:\.\d+)?$/.test(cell)) ? { plain, unit } : { plain: name, unit: undefined };
}

/** What the corner of a table says of all its rows: "Girth L UE (cm)". */
interface Corner {
  readonly name: string;
  readonly side: string | undefined;
  readonly unit: string | undefined;
}

const noCorner: Corner = { name: '', side: undefined, unit: undefined };

function readCorner(cell: string): Corner {
  const [, before = cell, unit] = /^(.*[A-Za-z)\]])[,:]? \(?(cm|mm|in|lbs?|kg|s|sec|ft|m|deg|°|%|Nm)\)?:?$/.exec(cell) ?? [];
  const [, lead = '', side, rest = ''] = /^(.*?)\b(right|left|R|L)\b\.?(.*)$/.exec(before) ?? [];
  const name = (side === undefined ? before : `${lead}${rest}`).replace(/\s+/g, ' ').trim();
  return isKnown(name) ? { name, side, unit } : { name: '', side, unit };
}

function rowsOf([name = '', ...cells]: readonly string[], heads: readonly ColumnHead[], corner: Corner, span: Span): Pick<ColumnReading, 'measures' | 'statements'> {
  const measures: MeasureRow[] = [];
  const between: string[] = [];
  const own = named(name.replace(/[:\s]+$/, ''), cells.filter((_, index) => heads[index]?.role !== 'other'));
  const isMotion = isBareMotion(own.plain.split(' ')[0] ?? '') && modeIn(own.plain) === undefined && jointIn(own.plain) === undefined;
  const plain = corner.name !== '' && (modeIn(corner.name) === undefined ? !isKnown(own.plain) : isMotion) ? `${corner.name} ${own.plain}` : own.plain;
  const unit = own.unit ?? (cells.every((cell) => isBlank(cell) || /^-?\d+(?:\.\d+)?$/.test(cell)) ? corner.unit : undefined);
  for (const side of new Set(heads.map((head) => head.side))) {
    const values = heads.map((head, index) => ({ head, value: cells[index] ?? '' })).filter(({ head, value }) => head.side === side && !isBlank(value));
    const aim = values.find(({ head }) => head.role === 'goal');
    const timed = values.filter(({ head }) => head.role !== 'goal' && head.role !== 'other');
    const earliest = timed.find(({ head }) => head.role === 'first') ?? (timed.length > 1 && timed[0]?.head.role !== 'now' ? timed[0] : timed.length > 1 ? timed.at(-1) : undefined);
    const latest = timed.find(({ head, value }) => head.role === 'now' && value !== earliest?.value) ?? timed.findLast((each) => each !== earliest) ?? (earliest === undefined ? timed[0] : undefined);
    between.push(...values.filter(({ head }) => head.role === 'other').map(({ head, value }) => `${head.when}: ${value}`));
    if (timed.length === 0 && aim === undefined) continue;
    const steps = timed.filter((each) => each !== earliest && each !== latest).map(({ head, value }) => ({ value, when: head.when }));
    const ownSide = side ?? (/^(?:right|left|r|l)\b/i.test(name) || !(isLimb(plain) || isMotion || plain !== own.plain) ? undefined : corner.side);
    const begun = earliest === undefined ? {} : { baseline: earliest.value, ...(earliest.head.day === undefined ? {} : { baselineDay: earliest.head.day }), ...(earliest.head.role === 'first' ? {} : { onlyEarlier: true }) };
    measures.push({
      name: plain, span, ...(unit === undefined ? {} : { unit }), ...(ownSide === undefined ? {} : { side: ownSide }), ...(latest?.head.day === undefined ? {} : { date: latest.head.day }),
      ...begun, ...(steps.length === 0 ? {} : { between: steps }), ...(latest === undefined ? {} : { current: latest.value }), ...(aim === undefined ? {} : { goal: aim.value }),
    });
  }
  if (measures.length === 0) return { measures, statements: [{ text: [plain, ...cells].filter((cell) => cell !== '').join(' '), span, section: 'O' }] };
  return { measures, statements: between.length === 0 ? [] : [{ text: `${named(name.replace(/[:\s]+$/, ''), cells).plain} ${between.join(', ')}`, span, section: 'O' }] };
}
