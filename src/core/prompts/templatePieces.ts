// Walks the Handlebars tree of a template: checks that only the allowed constructs occur, and lays it out as flat pieces.
import Handlebars from 'handlebars';
import { derivedNames, type DerivedName } from './disciplines';
import type { FrontMatter } from './frontMatter';
import { TemplateError, type TemplateProblemKind } from './templateError';

/** A list stands as one row, `{{#if}}` keeps its body, `{{#each sections}}` is written out. */
export type Piece =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'param'; readonly name: string }
  | { readonly kind: 'derived'; readonly name: DerivedName }
  | { readonly kind: 'cell'; readonly list: string; readonly column: string };

type Declared = Pick<FrontMatter, 'sections' | 'params' | 'lists'>;
type Scope =
  | { readonly kind: 'top' }
  | { readonly kind: 'list'; readonly list: Declared['lists'][number] }
  | { readonly kind: 'section'; readonly section: Declared['sections'][number] };

export interface PieceSource {
  readonly path: string;
  readonly text: string;
  /** Line of the file that `text` starts at, counted from 1. */
  readonly line: number;
}

/** Flat pieces of a template's text. Throws a `TemplateError` at the first construct, name or partial that isn't allowed. */
export function templatePieces(
  source: PieceSource,
  declared: Declared,
  partials: Readonly<Record<string, string>>,
): readonly Piece[] {
  const pieces: Piece[] = [];
  const open = new Set<string>();

  const walkText = (from: PieceSource, scope: Scope): void => {
    let program: hbs.AST.Program;
    try {
      program = Handlebars.parse(from.text);
    } catch (error) {
      const at = (error as { readonly lineNumber?: number }).lineNumber;
      throw problem(
        from,
        at,
        'handlebarsSyntax',
        'The template text cannot be read: a {{ … }} is not closed or not well formed.',
        'Check the double braces near this line.',
      );
    }
    walk(program, from, scope);
  };

  const walk = (program: hbs.AST.Program, from: PieceSource, scope: Scope): void => {
    for (const node of program.body) step(node, from, scope);
  };

  const step = (node: hbs.AST.Statement, from: PieceSource, scope: Scope): void => {
    const at = node.loc.start.line;
    switch (node.type) {
      case 'ContentStatement':
        pieces.push({ kind: 'text', text: (node as hbs.AST.ContentStatement).value });
        return;
      case 'CommentStatement':
        return;
      case 'MustacheStatement': {
        const mustache = node as hbs.AST.MustacheStatement;
        if (mustache.params.length > 0 || mustache.hash || !mustache.escaped) throw notAllowed(from, at);
        pieces.push(resolve(plainPath(mustache.path, from, at), from, at, scope));
        return;
      }
      case 'PartialStatement': {
        const partial = node as hbs.AST.PartialStatement;
        const name = plainPath(partial.name, from, at);
        if (partial.params.length > 0 || partial.hash || partial.indent !== '') throw notAllowed(from, at);
        const text = partials[name];
        if (text === undefined)
          throw problem(
            from,
            at,
            'unknownPartial',
            'A partial is used that does not exist.',
            'Partials are the files of prompts/partials, named without ".hbs".',
          );
        if (open.has(name)) throw problem(from, at, 'constructNotAllowed', 'A partial includes itself.', 'Remove the circle.');
        open.add(name);
        walkText({ path: `partials/${name}.hbs`, text, line: 1 }, scope);
        open.delete(name);
        return;
      }
      case 'BlockStatement':
        block(node as hbs.AST.BlockStatement, from, scope);
        return;
      default:
        throw notAllowed(from, at);
    }
  };

  const block = (node: hbs.AST.BlockStatement, from: PieceSource, scope: Scope): void => {
    const at = node.loc.start.line;
    const argument = node.params[0];
    if (node.params.length !== 1 || !argument || node.hash || node.inverse || node.program.blockParams?.length)
      throw notAllowed(from, at);
    const name = plainPath(argument, from, at);
    const helper = plainPath(node.path, from, at);
    if (helper === 'if') {
      if (scope.kind !== 'top' || !declared.params.some((param) => param.name === name)) throw unknown(from, at);
      walk(node.program, from, scope);
    } else if (helper === 'each' && scope.kind === 'top' && name === 'sections') {
      for (const section of declared.sections) walk(node.program, from, { kind: 'section', section });
    } else if (helper === 'each' && scope.kind === 'top') {
      const list = declared.lists.find((candidate) => candidate.name === name);
      if (!list) throw unknown(from, at);
      walk(node.program, from, { kind: 'list', list });
    } else throw notAllowed(from, at);
  };

  const resolve = (name: string, from: PieceSource, at: number, scope: Scope): Piece => {
    if (scope.kind === 'section') {
      if (name === 'heading' || name === 'holds') return { kind: 'text', text: scope.section[name] };
      throw unknown(from, at);
    }
    if (scope.kind === 'list') {
      if (scope.list.columns.some((column) => column.name === name)) return { kind: 'cell', list: scope.list.name, column: name };
      throw unknown(from, at);
    }
    const derived = derivedNames.find((candidate) => `therapist.${candidate}` === name);
    if (derived) return { kind: 'derived', name: derived };
    if (declared.params.some((param) => param.name === name)) return { kind: 'param', name };
    throw unknown(from, at);
  };

  walkText(source, { kind: 'top' });
  return pieces;
}

/** `patient.name` for a plain path; helpers with arguments, `../x`, `@index`, `this` and literals are not plain. */
function plainPath(expression: hbs.AST.Expression, from: PieceSource, at: number): string {
  if (expression.type === 'NumberLiteral') throw notAllowed(from, at);
  const path = expression as hbs.AST.PathExpression;
  if (path.type !== 'PathExpression' || path.data || path.depth > 0 || path.parts.length === 0) throw notAllowed(from, at);
  const name = path.parts.join('.');
  if (path.original !== name) throw notAllowed(from, at);
  return name;
}

function problem(
  from: PieceSource,
  at: number | undefined,
  kind: TemplateProblemKind,
  message: string,
  next: string,
): TemplateError {
  return new TemplateError({ kind, path: from.path, line: at === undefined ? undefined : from.line + at - 1, message, next });
}

function notAllowed(from: PieceSource, at: number): TemplateError {
  return problem(
    from,
    at,
    'constructNotAllowed',
    'This construct is not allowed in a template.',
    'Use {{param}}, {{> partial}}, {{#if param}}, {{#each list}} and {{! comment }} only, and do not indent a partial.',
  );
}

function unknown(from: PieceSource, at: number): TemplateError {
  return problem(
    from,
    at,
    'unknownName',
    'A name is used that the front-matter does not declare.',
    'Declare it under params or lists, or correct the spelling.',
  );
}
