// The therapist's own facts as one readable text: what is scrubbed, shown, sent, and what the draft is compared with.
import type { NoteFacts, SoapSection, Statement } from '../draft/noteFacts';
import type { FilledCell, FilledField, FilledRow, FilledTemplate } from './filledTypes';
import { noteFactsOf } from './noteFactsOf';
import { escapeCell, isDividerRow, tableCells } from './tableCells';
import type { Template, TemplateList } from './template';

const other = '### Other facts';

/**
 * "Condition: …" lines in the template's order, then a table for each list, then what was said outside the slots. Nothing of
 * the template but its labels; a blank is left out. Ends without a line feed; empty when nothing was filled.
 */
export function factsText(filled: FilledTemplate): string {
  const { template } = filled;
  const lines = template.params.flatMap((param) => {
    const field = filled.fields.find((candidate) => candidate.name === param.name);
    return field ? [`${param.label}: ${field.value.split('\n').join('\n  ')}`] : [];
  });
  const tables = template.lists.flatMap((list) => {
    const rows = filled.rows[list.name] ?? [];
    return rows.length === 0
      ? []
      : [
          [
            `### ${list.label}`,
            '',
            tableRow(list.columns.map((column) => column.label)),
            tableRow(list.columns.map(() => '---')),
            ...rows.map((row) => tableRow(list.columns.map((column) => row.cells[column.name]?.value ?? ''))),
          ].join('\n'),
        ];
  });
  const statements = filled.statements.map((statement, index, all) => {
    const first = index === 0 || all[index - 1]?.section !== statement.section;
    return `${first ? `${index === 0 ? '' : '\n'}${otherHeading(template, statement.section)}\n\n` : ''}- ${statement.text}`;
  });
  return [lines.join('\n'), ...tables, statements.join('\n')].filter((part) => part !== '').join('\n\n');
}

/** Reads `factsText` back, surrogates included; undefined when `text` is not of that form (a raw note). */
export function readFactsText(text: string, template: Template): NoteFacts | undefined {
  const fields: FilledField[] = [];
  const rows: Record<string, FilledRow[]> = {};
  const statements: Statement[] = [];
  let place: 'fields' | 'statements' | TemplateList = 'fields';
  let section: SoapSection | undefined;
  let start = 0;
  for (const line of text.split('\n')) {
    const from = start;
    start += line.length + 1;
    const bare = line.endsWith('\r') ? line.slice(0, -1) : line;
    if (bare.trim() === '') continue;
    if (bare.startsWith('### ')) {
      const next = headingPlace(template, bare);
      if (!next) return undefined;
      ({ place, section } = next);
    } else if (place === 'fields') {
      const further = continued(fields.at(-1), bare, from);
      if (further) fields.pop();
      const field = further ?? fieldAt(template, bare, from);
      if (!field || fields.some((known) => known.name === field.name)) return undefined;
      fields.push(field);
    } else if (place === 'statements') {
      if (!bare.startsWith('- ')) return undefined;
      statements.push({ text: bare.slice(2), span: { start: from + 2, end: from + bare.length }, section });
    } else {
      const list: TemplateList = place;
      const cells = tableCells(bare);
      if (cells?.length !== list.columns.length) return undefined;
      const isHead = cells.every((cell, index) => cell.text === list.columns[index]?.label);
      if (isHead || isDividerRow(cells)) continue;
      const filled = list.columns.flatMap((column, index): readonly (readonly [string, FilledCell])[] => {
        const cell = cells[index];
        return cell && cell.text !== ''
          ? [[column.name, { value: cell.text, span: { start: from + cell.span.start, end: from + cell.span.end } }]]
          : [];
      });
      (rows[list.name] ??= []).push({ cells: Object.fromEntries(filled), span: { start: from, end: from + bare.length } });
    }
  }
  if (fields.length === 0 && Object.keys(rows).length === 0 && statements.length === 0) return undefined;
  return noteFactsOf({ template, fields, rows, statements });
}

function fieldAt(template: Template, line: string, from: number): FilledField | undefined {
  const param = template.params.find((candidate) => line.startsWith(`${candidate.label}: `));
  if (!param) return undefined;
  const start = param.label.length + 2;
  return {
    name: param.name,
    label: param.label,
    value: line.slice(start).trim(),
    span: { start: from + start, end: from + line.length },
  };
}

function continued(field: FilledField | undefined, line: string, from: number): FilledField | undefined {
  if (!field || !line.startsWith('  ')) return undefined;
  return { ...field, value: `${field.value}\n${line.trim()}`, span: { start: field.span.start, end: from + line.length } };
}

function headingPlace(
  template: Template,
  line: string,
): { readonly place: 'statements' | TemplateList; readonly section: SoapSection | undefined } | undefined {
  const list = template.lists.find((candidate) => line === `### ${candidate.label}`);
  if (list) return { place: list, section: undefined };
  const sections: readonly (SoapSection | undefined)[] = [undefined, 'S', 'O', 'A', 'P'];
  const index = sections.findIndex((section) => line === otherHeading(template, section));
  return index < 0 ? undefined : { place: 'statements', section: sections[index] };
}

function otherHeading(template: Template, section: SoapSection | undefined): string {
  const heading = template.sections.find((candidate) => candidate.id === section)?.heading;
  return heading === undefined ? other : `${other}: ${heading}`;
}

function tableRow(cells: readonly string[]): string {
  return `| ${cells.map(escapeCell).join(' | ')} |`;
}
