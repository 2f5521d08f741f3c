// The contents of snippets/, generated from the templates: one VS Code snippet file per language.
import { builtinTemplates, type Template } from './template';
import { toSnippet } from './toSnippet';

/** File text by file name, e.g. `markdown.code-snippets`. */
export function snippetFiles(templates: readonly Template[] = builtinTemplates()): Readonly<Record<string, string>> {
  const languages = [...new Set(templates.flatMap((template) => template.languages))].sort();
  return Object.fromEntries(
    languages.map((language) => [
      `${language}.code-snippets`,
      snippetFile(templates.filter((template) => template.languages.includes(language))),
    ]),
  );
}

function snippetFile(templates: readonly Template[]): string {
  const snippets = Object.fromEntries(
    templates.map((template) => [
      template.title,
      {
        prefix: template.listedUnder === undefined ? [template.prefix] : [template.prefix, template.listedUnder],
        description: template.description,
        body: toSnippet(template).split('\n'),
      },
    ]),
  );
  return `${JSON.stringify(snippets, undefined, 2)}\n`;
}
