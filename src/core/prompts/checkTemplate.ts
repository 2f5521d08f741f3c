// Rules that front-matter and text of a template must keep together.
import type { FrontMatter } from './frontMatter';
import { slotLines } from './slotLines';
import { plainLabel } from './plainLabel';
import { TemplateError, type TemplateProblemKind } from './templateError';
import type { Piece } from './templatePieces';

/** Throws a `TemplateError` at the first rule broken. */
export function checkTemplate(
  path: string,
  frontMatter: FrontMatter,
  instructionPieces: readonly Piece[],
  factPieces: readonly Piece[],
): void {
  const fail = (kind: TemplateProblemKind, message: string, next: string): never => {
    throw new TemplateError({ kind, path, line: undefined, message, next });
  };
  if (path.replaceAll('\\', '/').split('/').at(-1) !== `${frontMatter.id}.hbs`) {
    fail('idMismatch', `The id "${frontMatter.id}" is not the file's name.`, 'Name the file after its id.');
  }
  const names = [
    ...frontMatter.params.map((param) => param.name),
    ...frontMatter.lists.map((list) => list.name),
    'sections',
    'therapist',
  ];
  for (const name of names) {
    if (names.filter((other) => other === name).length > 1)
      fail('duplicateName', `The name "${name}" is declared twice or reserved.`, 'Give each param and list its own name.');
    if (names.some((other) => other.startsWith(`${name}.`)))
      fail('duplicateName', `The name "${name}" is also the beginning of another name.`, 'Rename one of them.');
  }
  const labels = [...frontMatter.params, ...frontMatter.lists].map((declared) => plainLabel(declared.label));
  if (new Set(labels).size < labels.length)
    fail('duplicateName', 'Two params or lists have the same label.', 'Give each its own label.');
  if (frontMatter.sections.some((section) => labels.includes(plainLabel(section.heading)))) {
    fail(
      'duplicateName',
      'A section and a slot have the same name.',
      'Rename one: they could not be told apart in a filled template.',
    );
  }
  for (const param of frontMatter.params) {
    if (param.default !== undefined && !/^\[[^[\]\n]+\]$/.test(param.default)) {
      fail(
        'defaultNotBracketed',
        `The default of "${param.name}" could be taken for a fact.`,
        'Put it in square brackets, e.g. "[PT or OT]".',
      );
    }
    const sections = frontMatter.sections.map((section) => section.id);
    if (param.section !== undefined && !sections.includes(param.section))
      fail('unknownName', `The section of "${param.name}" is not declared.`, 'Use the id of one of the sections.');
  }
  const slots = slotLines(factPieces);
  for (const param of frontMatter.params) {
    const slot = slots.get(param.name);
    if (slot === undefined)
      fail(
        'labelMismatch',
        `The param "${param.name}" has no slot of its own below the facts mark.`,
        `Add the line "- ${param.label}: {{${param.name}}}".`,
      );
    else if (plainLabel(slot) !== plainLabel(param.label))
      fail(
        'labelMismatch',
        `The slot of "${param.name}" does not carry its label.`,
        `Write "- ${param.label}: {{${param.name}}}".`,
      );
  }
  for (const list of frontMatter.lists) {
    const used = new Set(
      factPieces.flatMap((piece) => (piece.kind === 'cell' && piece.list === list.name ? [piece.column] : [])),
    );
    if (list.columns.some((column) => !used.has(column.name)))
      fail('labelMismatch', `The list "${list.name}" lacks a column in its row.`, 'Give the row a cell for every column.');
  }
  if (instructionPieces.some((piece) => piece.kind === 'cell'))
    fail('constructNotAllowed', 'A list stands above the facts mark.', 'Move it below the facts mark.');
}
