// The facts of a case in another form: what a person wrote goes to the slot that asks for it there, or is kept below the form.
import type { FilledRow } from '../../prompts/filledTypes';
import { keptBlocks, keptPart } from '../../prompts/keptFacts';
import { readFilled } from '../../prompts/readFilled';
import { indented } from '../../prompts/renderText';
import { escapeCell } from '../../prompts/tableCells';
import { endMark, startMark, type Template, type TemplateList } from '../../prompts/template';
import type { CaseFacts } from './caseFacts';
import { newFacts } from './factsForm';
import { ownFacts } from './ownFacts';

export interface ReshapedFacts {
  readonly form: string;
  /** What stands below the form since nothing in it asks for it; the first words of each. */
  readonly aside: readonly string[];
}

/** `form` is a filled `from`; `before` is what the case said when it was written, `now` what it says. */
export function reshapedFacts(form: string, from: Template, to: Template, before: CaseFacts, now: CaseFacts): ReshapedFacts {
  const filled = readFilled(form, [from]);
  if (filled === undefined) return { form, aside: [] };
  const own = ownFacts(filled, from, before);
  const isAsked = (name: string): boolean => to.params.some((param) => param.name === name);
  const fields = own.fields.filter(({ name }) => isAsked(name));
  const rows: Record<string, readonly FilledRow[]> = Object.fromEntries(Object.entries(own.rows).filter(([name]) => hasList(to, name)));
  const aside: string[] = [
    ...own.fields.filter(({ name }) => !isAsked(name)).map(({ label, value }) => `- ${label}: ${indented(value)}`),
    ...from.lists.flatMap((list) => (hasList(to, list.name) || own.rows[list.name] === undefined ? [] : [tableOf(list, own.rows[list.name] ?? [])])),
  ];
  for (const block of keptBlocks(form)) {
    const read = readFilled(`${startMark(to.id)}\n## Facts\n\n${block}\n${endMark(to.id)}`, [to]);
    const returned = (read?.fields ?? []).filter(({ name }) => !fields.some((field) => field.name === name));
    const tables = Object.entries(read?.rows ?? {}).filter(([name]) => rows[name] === undefined);
    if (returned.length === 0 && tables.length === 0) aside.push(block);
    fields.push(...returned);
    for (const [name, back] of tables) rows[name] = back;
  }
  const words = filled.statements.map(({ text }) => `- ${text}`).join('\n');
  return { form: newFacts(to, now, { fields, rows }, [words, keptPart(aside)].filter((part) => part !== '').join('\n\n')).trimEnd(), aside: aside.map(firstWords) };
}

function hasList(template: Template, name: string): boolean {
  return template.lists.some((list) => list.name === name);
}

function tableOf({ columns }: TemplateList, rows: readonly FilledRow[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.map(escapeCell).join(' | ')} |`;
  return [columns.map(({ label }) => label), columns.map(() => '---'), ...rows.map(({ cells }) => columns.map(({ name }) => cells[name]?.value ?? ''))].map(line).join('\n');
}

/** The label of a slot, or the first column of a table. */
function firstWords(block: string): string {
  return block.replace(/^[-|\s]+/, '').replace(/\s*[:|\n][\s\S]*$/, '');
}
