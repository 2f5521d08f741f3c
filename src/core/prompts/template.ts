// A prompt template: one file of prompts/, checked, with its instructions and its fact slots.
import { promptFiles, promptPartials } from 'theradraft:prompts';
import type { PhiCategory } from '../phi/categories';
import { checkTemplate } from './checkTemplate';
import type { Discipline } from './disciplines';
import { checkFrontMatter, splitFrontMatter, type SplitFile } from './frontMatter';
import { placeholder } from './placeholders';
import { renderText, type TemplateValues } from './renderText';
import type { Answered } from './shortForm';
import { questionsAbove } from './questions';
import { TemplateError } from './templateError';
import { templatePieces, type Piece } from './templatePieces';

export interface TemplateParam {
  /** Dotted name, e.g. `patient.name`. */
  readonly name: string;
  /** Stands before the colon of the slot; unique in the template. */
  readonly label: string;
  /** Identifier class of the value, where it is one: it is hidden whatever it looks like. */
  readonly phi: PhiCategory | undefined;
  /** What the unfilled slot shows, in brackets. */
  readonly placeholder: string;
  readonly choices: readonly string[] | undefined;
  readonly multiline: boolean;
  /** Reported as missing while unfilled. */
  readonly required: boolean;
  /** Id of the section that the value belongs to. */
  readonly section: string | undefined;
  /** The open question it answers (interview templates). */
  readonly question: string | undefined;
}

interface TemplateColumn {
  readonly name: string;
  readonly label: string;
  readonly placeholder: string;
  readonly choices: readonly string[] | undefined;
  readonly required: boolean;
}

export interface TemplateList {
  readonly name: 'measures' | 'interventions' | 'criteria' | 'exhibits';
  readonly label: string;
  readonly section: string | undefined;
  readonly required: boolean;
  readonly columns: readonly TemplateColumn[];
}

interface TemplateSection {
  /** `S`, `O`, `A`, `P` in a SOAP note; a short word elsewhere. */
  readonly id: string;
  /** Heading in the finished document. */
  readonly heading: string;
  /** What the section holds, one sentence. */
  readonly holds: string;
}

export interface Template {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  /** Typed before Tab; no prefix of a template ends with that of another. */
  readonly prefix: string;
  /** A shorter word that lists several templates, e.g. `97110`. */
  readonly listedUnder: string | undefined;
  readonly languages: readonly ('markdown' | 'plaintext')[];
  readonly mode: 'draft' | 'interview';
  /** Kind of document, the key of its reply schema. */
  readonly output: 'soap' | 'justification' | 'letter';
  /** The CPT code the template is about, where it is about one. */
  readonly code: string | undefined;
  /** The kind of denial an appeal answers. */
  readonly denial: 'medical-necessity' | 'prior-authorization' | 'quantity-limit' | undefined;
  readonly disciplines: readonly Discipline[];
  readonly sections: readonly TemplateSection[];
  readonly params: readonly TemplateParam[];
  readonly lists: readonly TemplateList[];
  /** Handlebars text above the facts mark, and flat. */
  readonly instructionText: string;
  readonly instructionPieces: readonly Piece[];
  /** Handlebars text below the facts mark, and flat. */
  readonly factText: string;
  readonly factPieces: readonly Piece[];
  /** Handlebars text of the partials it uses. */
  readonly partials: Readonly<Record<string, string>>;
}

const factsMark = /^\{\{!-- facts --\}\}$/m;

/** Reads a template file (`path` relative to the prompts folder). Throws a `TemplateError`. */
export function parseTemplate(
  path: string,
  source: string,
  partials: Readonly<Record<string, string>> = promptPartials,
): Template {
  return templateFrom(path, splitFrontMatter(path, source), partials);
}

let parsedBuiltins: readonly Template[] | undefined;

/** The templates shipped with the product, in the order of their paths. */
export function builtinTemplates(): readonly Template[] {
  parsedBuiltins ??= Object.entries(promptFiles).map(([path, file]) => templateFrom(path, file, promptPartials));
  return parsedBuiltins;
}

function templateFrom(path: string, file: SplitFile, partials: Readonly<Record<string, string>>): Template {
  const frontMatter = checkFrontMatter(path, file.frontMatter);
  const { body, bodyLine } = file;
  const mark = factsMark.exec(body);
  if (!mark) {
    throw new TemplateError({
      kind: 'factsMarkMissing',
      path,
      line: undefined,
      message: 'The line that divides instructions from facts is missing.',
      next: 'Put the line {{!-- facts --}} above the fact slots.',
    });
  }
  const instructionText = body.slice(0, mark.index);
  const factText = body.slice(mark.index + mark[0].length + 1);
  const factLine = bodyLine + instructionText.split('\n').length;
  const instructionPieces = templatePieces({ path, text: instructionText, line: bodyLine }, frontMatter, partials);
  const factPieces = templatePieces({ path, text: factText, line: factLine }, frontMatter, partials);
  checkTemplate(path, frontMatter, instructionPieces, factPieces);
  const questions =
    frontMatter.mode === 'interview' ? questionsAbove(path, factPieces, frontMatter.params) : new Map<string, string>();
  return {
    ...frontMatter,
    listedUnder: frontMatter.listedUnder,
    code: frontMatter.code,
    denial: frontMatter.denial,
    params: frontMatter.params.map((param) => ({
      ...param,
      phi: param.phi,
      choices: param.choices,
      section: param.section,
      placeholder: param.default ?? placeholder(param.label),
      question: questions.get(param.name),
    })),
    lists: frontMatter.lists.map((list) => ({
      ...list,
      section: list.section,
      columns: list.columns.map((column) => ({ ...column, choices: column.choices, placeholder: placeholder(column.label) })),
    })),
    instructionText,
    instructionPieces,
    factText,
    factPieces,
    partials,
  };
}

/**
 * The prompt without its fact slots, for the system text: contains nothing of a note. A note's param that the prose
 * mentions stands as "the condition in the facts".
 */
export function instructions(template: Template, values: { readonly discipline?: Discipline | undefined }): string {
  const fields = Object.fromEntries(
    template.params.map((param) => [
      param.name,
      param.name === 'discipline' ? (values.discipline ?? 'PT or OT') : mention(param.label),
    ]),
  );
  return renderText(template, template.instructionText, { fields, lists: {} }, values.discipline).trim();
}

/** The whole template as text, marked, blanks bracketed where `values` has none. */
export function render(template: Template, values: TemplateValues = {}, discipline?: Discipline): string {
  const text = renderText(template, template.instructionText + template.factText, values, discipline);
  return `${startMark(template.id)}\n${text.trimEnd()}\n${endMark(template.id)}\n`;
}

/** First line of an inserted template: names it, and the denial it was shortened for; harmless in Markdown and plain text. */
export function startMark(id: string, answered?: Answered): string {
  const shape = answered === undefined ? '' : ` for ${answered.denial}${answered.beforeService ? ', before service' : ''}`;
  return `<!-- theradraft:${id}${shape} -->`;
}

export function endMark(id: string): string {
  return `<!-- /theradraft:${id} -->`;
}

function mention(label: string): string {
  const lower = /^\p{Lu}\p{Ll}/u.test(label) ? label.charAt(0).toLowerCase() + label.slice(1) : label;
  return `the ${lower} in the facts`;
}
