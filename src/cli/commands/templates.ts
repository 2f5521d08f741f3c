// theradraft templates: the built-in templates, for people and programs, or one of them as a blank form.
import { builtinTemplates, render, type Template } from '../../core/prompts/template';
import type { Command } from '../command';
import { exitCodes, fail } from '../failure';
import { write } from '../io';
import { readOptions } from '../options';

const help = `Usage: theradraft templates            ids, prefixes, titles and placeholders
       theradraft templates --json     the same as one JSON document
       theradraft templates --jsonl    the same, one template a line
       theradraft templates ID         the blank template: fill it in and give it to "theradraft draft --facts"
`;

async function run(words: readonly string[], io: Parameters<Command['run']>[1]): Promise<number> {
  const { values, files } = readOptions(words, { json: 'boolean', jsonl: 'boolean' }, 1);
  const templates = builtinTemplates();
  const [id] = files;
  if (id !== undefined) {
    await write(io.stdout, render(findTemplate(id)));
    return exitCodes.done;
  }
  if (values.jsonl === true) for (const template of templates) await write(io.stdout, `${JSON.stringify(describe(template))}\n`);
  else await write(io.stdout, values.json === true ? `${JSON.stringify(templates.map(describe))}\n` : `${templates.map(inWords).join('\n\n')}\n`);
  return exitCodes.done;
}

/** Throws a `CliFailure` that lists the ids. */
export function findTemplate(id: string): Template {
  const templates = builtinTemplates();
  return templates.find((template) => template.id === id) ?? fail(`There is no such template. The templates are: ${templates.map((template) => template.id).join(', ')}.`);
}

function describe(template: Template): Readonly<Record<string, unknown>> {
  const { id, title, prefix, description, mode, output } = template;
  return { id, title, prefix, description, mode, output, placeholders: placeholders(template) };
}

function placeholders(template: Template): readonly Readonly<Record<string, unknown>>[] {
  const params = template.params.map(({ name, label, required, choices, phi }) => ({ name, label, required, ...(choices === undefined ? {} : { choices }), ...(phi === undefined ? {} : { phi }) }));
  const columns = template.lists.flatMap((list) =>
    list.columns.map(({ name, label, required, choices }) => ({ name: `${list.name}[].${name}`, label: `${list.label}: ${label}`, required: list.required && required, ...(choices === undefined ? {} : { choices }) })),
  );
  return [...params, ...columns];
}

function inWords(template: Template): string {
  const names = placeholders(template).map(({ name }) => String(name));
  return `${template.id}  (prefix ${template.prefix})\n  ${template.title}\n${wrap(`placeholders: ${names.join(', ')}`, 100)}`;
}

function wrap(text: string, width: number): string {
  const lines: string[] = [];
  let line = ' ';
  for (const word of text.split(' ')) {
    if (line.length + word.length > width) {
      lines.push(line);
      line = '   ';
    }
    line += ` ${word}`;
  }
  return [...lines, line].join('\n');
}

export const templatesCommand: Command = { help, run };
