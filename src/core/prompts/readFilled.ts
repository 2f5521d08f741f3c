// Turns a filled template back into the therapist's facts. An instruction is never a fact; a bracketed blank is missing.
import type { Span } from '../clinical/span';
import type { Statement } from '../draft/noteFacts';
import type { FilledCell, FilledField, FilledRow, FilledTemplate } from './filledTypes';
import { findFilled, type FilledPlace } from './findFilled';
import { missingSlots } from './missingSlots';
import { ownWords } from './ownWords';
import { keptStart } from './keptFacts';
import { filledValue } from './placeholders';
import { scanFilled, type RawRow, type RawSlot } from './scanFilled';
import { shortForm } from './shortForm';
import type { Template } from './template';
import { likelyTemplate } from './likelyTemplate';

export { findFilled } from './findFilled';

/**
 * Reads the first filled template of `text`, or the one at `place` (from `findFilled`). Without a mark of a known template,
 * text that carries most of a template's labels is still read as that template. Undefined for a raw note.
 */
export function readFilled(
  text: string,
  templates: readonly Template[],
  place?: FilledPlace,
): FilledTemplate | undefined {
  const found = place ?? findFilled(text)[0];
  const named = found && templates.find((candidate) => candidate.id === found.templateId);
  const full = named ?? likelyTemplate(found ? text.slice(found.start, found.end) : text, templates);
  if (!full) return undefined;
  const span = found ? { start: found.start, end: found.end } : { start: 0, end: text.length };
  const scan = scanFilled(text, { start: span.start, end: keptStart(text, span) }, full);
  const { fields, spare } = readSlots(text, scan.slots);
  const { rows, loose } = readRows(scan.rows);
  const template = found?.answered ? shortForm(full, found.answered, fields, rows) : full;
  const statements = [...ownWords(text, scan.paragraphs, full, fields), ...spare, ...loose].sort(
    (left, right) => left.span.start - right.span.start,
  );
  return { template, span, fields, rows, statements, missing: missingSlots(template, fields, rows) };
}

/** One value a param; a second filled slot of the same label is kept as a statement. */
function readSlots(
  text: string,
  slots: readonly RawSlot[],
): { readonly fields: readonly FilledField[]; readonly spare: readonly Statement[] } {
  const fields = new Map<string, FilledField>();
  const spare: Statement[] = [];
  for (const { param, lines } of slots) {
    const written = lines
      .map((line) => ({ text: filledValue(text.slice(line.start, line.end), param.placeholder), span: line }))
      .filter((line) => line.text !== undefined);
    const [first, last] = [written[0], written.at(-1)];
    if (!first || !last) continue;
    const value = param.multiline
      ? written.map((line) => line.text).join('\n')
      : written.map((line) => line.text?.replace(/^[-*+•]\s+/, '')).join(' ');
    const span = { start: first.span.start, end: last.span.end };
    if (fields.has(param.name)) spare.push({ text: `${param.label}: ${value.replace(/\s+/g, ' ')}`, span, section: undefined });
    else fields.set(param.name, { name: param.name, label: param.label, value, span });
  }
  return { fields: [...fields.values()], spare };
}

/** Rows with at least one filled cell; cells of columns the template does not know become statements. */
function readRows(raw: readonly RawRow[]): {
  readonly rows: Readonly<Record<string, readonly FilledRow[]>>;
  readonly loose: readonly Statement[];
} {
  const rows: Record<string, FilledRow[]> = {};
  const loose: Statement[] = [];
  for (const row of raw) {
    const cells: Record<string, FilledCell> = {};
    const foreign: { readonly head: string; readonly value: string; readonly span: Span }[] = [];
    for (const cell of row.cells) {
      const placeholder = row.list.columns.find((column) => column.name === cell.column)?.placeholder ?? '';
      const value = filledValue(cell.text, placeholder) ?? (/^[-–—]+$/.test(cell.text) ? cell.text : undefined);
      if (value === undefined) continue;
      if (cell.known && !(cell.column in cells)) cells[cell.column] = { value, span: cell.span };
      else if (/[\p{L}\p{N}]/u.test(value)) foreign.push({ head: cell.column, value, span: cell.span });
    }
    if (Object.values(cells).some((cell) => /[\p{L}\p{N}]/u.test(cell.value)))
      (rows[row.list.name] ??= []).push({ cells, span: row.span });
    const subject = row.list.columns.map((column) => cells[column.name]?.value).find((value) => value !== undefined);
    for (const { head, value, span } of foreign)
      loose.push({ text: [subject, head, value].filter((part) => part).join(', '), span, section: undefined });
  }
  return { rows, loose };
}
