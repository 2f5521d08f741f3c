// Lists what a filled template still lacks.
import { isNotApplicable, wholeMinutes } from './cellValues';
import type { MissingSlot } from './filledTypes';
import type { Template } from './template';

interface Value {
  readonly value: string;
}

/** Required params without a value, required lists without a row, required cells of filled rows without a value or with minutes that are none. */
export function missingSlots(
  template: Template,
  fields: readonly { readonly name: string }[],
  rows: Readonly<Record<string, readonly { readonly cells: Readonly<Record<string, Value>> }[]>>,
): readonly MissingSlot[] {
  const filled = new Set(fields.map((field) => field.name));
  const params = template.params
    .filter((param) => param.required && !filled.has(param.name))
    .map(({ name, label }) => ({ name, label }));
  const lists = template.lists.flatMap((list): readonly MissingSlot[] => {
    const present = rows[list.name] ?? [];
    if (present.length === 0) return list.required ? [{ name: list.name, label: list.label }] : [];
    const first = list.columns[0];
    return present.flatMap((row, index) => {
      const subject = (first && row.cells[first.name]?.value) ?? `row ${index + 1} of ${list.label}`;
      return list.columns
        .filter(
          (column) =>
            (column.required && !row.cells[column.name]) ||
            (column.name === 'minutes' && badMinutes(row.cells[column.name]?.value)),
        )
        .map((column) => ({
          name: `${list.name}.${index + 1}.${column.name}`,
          label: `${column.label} of ${subject}${row.cells[column.name] ? ', as one whole number' : ''}`,
        }));
    });
  });
  return [...params, ...lists];
}

function badMinutes(value: string | undefined): boolean {
  return value !== undefined && !isNotApplicable(value) && wholeMinutes(value) === undefined;
}
