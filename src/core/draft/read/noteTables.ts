// Reads Markdown tables of measures and of interventions by their column heads. Knows nothing of prose.
import { tableCells } from '../../clinical/note/sections';
import type { Span } from '../../clinical/span';
import type { InterventionRow, MeasureRow, SoapSection, Statement } from '../noteFacts';
import { withoutMarkup } from './markup';
import { wholeNumber } from './numberWords';
import { beginsIn, linesOf } from './textLines';

export interface TableReading {
  readonly measures: readonly MeasureRow[];
  readonly interventions: readonly InterventionRow[];
  /** Cells under heads that no row has room for. */
  readonly statements: readonly Statement[];
  /** The tables that were read, whole. */
  readonly spans: readonly Span[];
}

type Head = readonly [string, RegExp];
const measureHeads: readonly Head[] = [
  ['name', /^(?:measures?|tests?(?: ?(?:\/|and|&) ?measures?)?|outcome(?: measures?)?|motion|joint|muscle|item)$/i],
  ['side', /^sides?$/i],
  ['baseline', /^(?:baseline|initial(?: eval(?:uation)?)?|eval(?:uation)?|IE|start|admission|SOC)$/i],
  ['current', /^(?:current|today|now|result|score|value|this visit|re-?eval(?:uation)?)$/i],
  ['goal', /^(?:goals?|targets?|LTG|STG)$/i],
  ['unit', /^units?$/i],
  ['date', /^dates?$/i],
];
const interventionHeads: readonly Head[] = [
  ['code', /^(?:cpt|codes?|cpt codes?)$/i],
  ['minutes', /^(?:min(?:utes|s)?|time)$/i],
  ['exercise', /^(?:interventions?|exercises?|activit(?:y|ies)|treatments?|description|task)$/i],
  ['dose', /^(?:dose|dosage|sets ?(?:\/|x|and) ?reps|parameters)$/i],
  ['cueing', /^(?:cues?|cueing|cuing|cueing ?\/ ?assist)$/i],
  ['assist', /^(?:assist(?:ance)?|level of assist|LOA)$/i],
  ['response', /^(?:response|tolerance|comments?|notes?)$/i],
];

interface OpenTable {
  readonly kind: 'measures' | 'interventions';
  /** Field by column; undefined for a head no row has room for. */
  readonly fields: readonly (string | undefined)[];
  readonly heads: readonly string[];
}

/** Tables whose head names a measure and a value, or a code or exercise and its minutes or dose; those of `taken` are left out. */
export function readNoteTables(text: string, taken: readonly Span[]): TableReading {
  const measures: MeasureRow[] = [];
  const interventions: InterventionRow[] = [];
  const statements: Statement[] = [];
  const spans: { start: number; end: number }[] = [];
  let open: OpenTable | undefined;
  for (const { line, span } of linesOf(text)) {
    const cells = /^\s*\|/.test(line) && !beginsIn(span, taken) ? tableCells(line).map((cell) => line.slice(cell.start, cell.end).replaceAll('\\|', '|').trim()) : undefined;
    if (cells === undefined) open = undefined;
    else if (open === undefined) {
      open = openTable(cells);
      if (open !== undefined) spans.push({ ...span });
    } else {
      const last = spans.at(-1);
      if (last !== undefined) last.end = span.end;
      if (cells.every((cell) => /^:?-*:?$/.test(cell))) continue;
      const filled = fill(open, cells);
      const placed = open.kind === 'measures' ? placeMeasure(filled.row, span, measures) : placeIntervention(filled.row, span, interventions);
      const rest = placed ? filled.rest : [...Object.values(filled.row), ...filled.rest];
      if (rest.length > 0) statements.push({ text: [...(placed ? Object.values(filled.row).slice(0, 1) : []), ...rest].join(', '), span, section: 'O' satisfies SoapSection });
    }
  }
  return { measures, interventions, statements, spans };
}

function openTable(heads: readonly string[]): OpenTable | undefined {
  const plain = heads.map(withoutMarkup);
  const fieldsBy = (known: readonly Head[]): readonly (string | undefined)[] => plain.map((head) => known.find(([, pattern]) => pattern.test(head))?.[0]);
  const asMeasures = fieldsBy(measureHeads);
  if (asMeasures.includes('name') && ['baseline', 'current', 'goal'].some((field) => asMeasures.includes(field))) {
    return { kind: 'measures', fields: asMeasures, heads: plain };
  }
  const asInterventions = fieldsBy(interventionHeads);
  const named = asInterventions.includes('code') || asInterventions.includes('exercise');
  return named && (asInterventions.includes('minutes') || asInterventions.includes('dose')) ? { kind: 'interventions', fields: asInterventions, heads: plain } : undefined;
}

function fill(table: OpenTable, cells: readonly string[]): { readonly row: Readonly<Record<string, string>>; readonly rest: readonly string[] } {
  const row: Record<string, string> = {};
  const rest: string[] = [];
  cells.forEach((cell, index) => {
    if (cell === '' || /^(?:[-–—]+|n\/?a)$/i.test(cell)) return;
    const field = table.fields[index];
    if (field !== undefined && row[field] === undefined) row[field] = cell;
    else rest.push(`${table.heads[index] ?? ''}: ${cell}`);
  });
  return { row, rest };
}

function placeMeasure(row: Readonly<Record<string, string>>, span: Span, measures: MeasureRow[]): boolean {
  const { name, ...values } = row;
  if (name === undefined) return false;
  measures.push({ ...values, name, span });
  return true;
}

function placeIntervention(row: Readonly<Record<string, string>>, span: Span, interventions: InterventionRow[]): boolean {
  const { minutes, ...cells } = row;
  const whole = minutes === undefined ? undefined : wholeNumber(minutes.replace(/\s*(?:min(?:utes?)?s?|')\.?$/i, ''));
  if (minutes !== undefined && (whole === undefined || whole < 1 || whole > 1440)) return false;
  interventions.push({ ...cells, ...(whole === undefined ? {} : { minutes: whole }), span });
  return true;
}
