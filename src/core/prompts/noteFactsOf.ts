// Turns what was read from a template into the facts every drafter starts from.
import type { CriterionRow, ExhibitRow, InterventionRow, MeasureRow, NoteFacts, Statement } from '../draft/noteFacts';
import type { FilledField, FilledRow } from './filledTypes';
import { isNotApplicable, wholeMinutes } from './cellValues';
import { missingSlots } from './missingSlots';
import type { Template, TemplateList } from './template';

export interface ReadParts {
  readonly template: Template;
  readonly fields: readonly Pick<FilledField, 'name' | 'value'>[];
  readonly rows: Readonly<Record<string, readonly FilledRow[]>>;
  readonly statements: readonly Statement[];
}

/**
 * Rows keep the therapist's words; "n/a" and a dash are left out of a row and not missing. A row without the cell that names
 * it, and minutes that are no whole number from 1 to 1440, become statements.
 */
export function noteFactsOf(parts: ReadParts): NoteFacts {
  const missing = missingSlots(parts.template, parts.fields, parts.rows).map((slot) => slot.name);
  const loose: Statement[] = [];
  const measures: MeasureRow[] = [];
  const interventions: InterventionRow[] = [];
  const criteria: CriterionRow[] = [];
  const exhibits: ExhibitRow[] = [];
  for (const list of parts.template.lists) {
    (parts.rows[list.name] ?? []).forEach((row, index) => {
      const cells = stated(row);
      const { name, criterion, label, minutes, ...rest } = cells;
      switch (list.name) {
        case 'measures':
          if (name === undefined) loose.push(looseRow(list, row));
          else measures.push({ ...rest, name, span: row.span });
          return;
        case 'interventions': {
          const whole = minutes === undefined ? undefined : wholeMinutes(minutes);
          if (minutes !== undefined && whole === undefined) {
            loose.push({
              text: `Minutes of ${cells['code'] ?? cells['exercise'] ?? `row ${index + 1}`}: ${minutes}`,
              span: row.span,
              section: undefined,
            });
          }
          interventions.push({ ...rest, ...(whole === undefined ? {} : { minutes: whole }), span: row.span });
          return;
        }
        case 'criteria':
          if (criterion === undefined) loose.push(looseRow(list, row));
          else criteria.push({ ...rest, criterion });
          return;
        case 'exhibits':
          if (label === undefined) loose.push(looseRow(list, row));
          else exhibits.push({ ...rest, label });
          return;
      }
    });
  }
  return {
    fields: Object.fromEntries(parts.fields.map((field) => [field.name, field.value])),
    measures,
    interventions,
    criteria,
    exhibits,
    statements: [...parts.statements, ...loose],
    missing,
  };
}

function stated(row: FilledRow): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(row.cells)
      .filter(([, cell]) => !isNotApplicable(cell.value))
      .map(([column, cell]) => [column, cell.value]),
  );
}

function looseRow(list: TemplateList, row: FilledRow): Statement {
  const cells = stated(row);
  const text = list.columns
    .flatMap((column) => (cells[column.name] === undefined ? [] : [`${column.label}: ${cells[column.name]}`]))
    .join('; ');
  return { text: `${list.label}: ${text}`, span: row.span, section: undefined };
}
