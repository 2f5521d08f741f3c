// Fills the text of a template with values through Handlebars; blanks stay bracketed.
import Handlebars from 'handlebars';
import { derivedNames, disciplineOf, disciplineTexts, type Discipline } from './disciplines';
import { escapeCell } from './tableCells';
import type { Template } from './template';

export interface TemplateValues {
  /** Values of params by dotted name; absent or empty = the bracketed blank. */
  readonly fields?: Readonly<Record<string, string>>;
  /** Rows of lists, cells by column name; no rows = one row of blanks. */
  readonly lists?: Readonly<Record<string, readonly Readonly<Record<string, string>>[]>>;
}

interface Context {
  [name: string]: unknown;
}

/** Renders `text`, which is all or part of the template's own Handlebars text. */
export function renderText(template: Template, text: string, values: TemplateValues, discipline?: Discipline): string {
  const context: Context = { sections: template.sections };
  for (const param of template.params) {
    const value = param.name === 'discipline' ? (values.fields?.[param.name] ?? discipline) : values.fields?.[param.name];
    setPath(context, param.name, value === undefined || value.trim() === '' ? param.placeholder : indented(value));
  }
  for (const list of template.lists) {
    const rows = values.lists?.[list.name] ?? [];
    const cells = (row: Readonly<Record<string, string>>): Record<string, string> =>
      Object.fromEntries(
        list.columns.map((column) => [
          column.name,
          row[column.name]?.trim() ? escapeCell(row[column.name] ?? '') : column.placeholder,
        ]),
      );
    context[list.name] = rows.length > 0 ? rows.map(cells) : [cells({})];
  }
  const texts = disciplineTexts(discipline ?? disciplineOf(values.fields?.['discipline']));
  for (const name of derivedNames) setPath(context, `therapist.${name}`, texts[name]);
  const compiled = Handlebars.compile<Context>(text, { noEscape: true, strict: true, knownHelpersOnly: true });
  return compiled(context, {
    partials: Object.fromEntries(
      Object.entries(template.partials).map(([name, source]) => [
        name,
        Handlebars.compile(source, { noEscape: true, strict: true, knownHelpersOnly: true }),
      ]),
    ),
  });
}

/** Further lines of a value are indented, so that they belong to the slot whatever they say. */
export function indented(value: string): string {
  return value.trim().replace(/[ \t]*(?:\r\n?|\n)\s*/g, '\n    ');
}

function setPath(context: Context, path: string, value: string): void {
  const parts = path.split('.');
  const last = parts.pop() ?? '';
  let at = context;
  for (const part of parts) {
    at[part] ??= {};
    at = at[part] as Context;
  }
  at[last] = value;
}
