// The front-matter of a template file: how it is split off, and what it may say.
import { parseDocument } from 'yaml';
import { z } from 'zod';
import { phiCategories } from '../phi/categories';
import { TemplateError, type TemplateProblem } from './templateError';

const dottedName = z.string().regex(/^[a-z][a-zA-Z0-9]{0,40}(?:\.[a-z][a-zA-Z0-9]{0,40}){0,3}$/);
const templateId = z.string().regex(/^[a-z0-9][a-z0-9-]{0,60}$/);
/** A label stands before a colon or in a table head, so it holds neither colon, pipe nor bracket. */
const label = z
  .string()
  .min(1)
  .max(60)
  .regex(/^[^:|[\]\n*_#<>]+$/)
  .transform((text) => text.trim());
const line = z
  .string()
  .min(1)
  .max(400)
  .regex(/^[^\n]+$/);
const choices = z
  .array(
    z
      .string()
      .min(1)
      .max(80)
      .regex(/^[^\n[\]]+$/),
  )
  .min(2)
  .max(12);

const param = z.strictObject({
  name: dottedName,
  label,
  phi: z.enum(phiCategories).optional(),
  default: z.string().max(120).optional(),
  choices: choices.optional(),
  multiline: z.boolean().default(false),
  required: z.boolean().default(true),
  section: z.string().max(40).optional(),
});

const measureColumns = z.enum(['name', 'side', 'baseline', 'current', 'goal', 'unit', 'date']);
const interventionColumns = z.enum(['code', 'minutes', 'exercise', 'dose', 'cueing', 'assist', 'response']);
const criterionColumns = z.enum(['criterion', 'evidence', 'exhibit']);
const exhibitColumns = z.enum(['label', 'title', 'pages']);

const column = <Name extends z.ZodType<string>>(name: Name) =>
  z.strictObject({ name, label, choices: choices.optional(), required: z.boolean().default(true) });

const list = <Name extends string, Column extends z.ZodType<string>>(name: Name, columns: Column) =>
  z.strictObject({
    name: z.literal(name),
    label,
    section: z.string().max(40).optional(),
    required: z.boolean().default(true),
    columns: z.array(column(columns)).min(1).max(8),
  });

const frontMatterSchema = z.strictObject({
  id: templateId,
  title: line,
  description: line,
  prefix: templateId,
  listedUnder: templateId.optional(),
  languages: z.array(z.enum(['markdown', 'plaintext'])).min(1),
  mode: z.enum(['draft', 'interview']),
  output: z.enum(['soap', 'justification', 'letter']),
  code: z
    .string()
    .regex(/^\d{5}$/)
    .optional(),
  denial: z.enum(['medical-necessity', 'prior-authorization', 'quantity-limit']).optional(),
  disciplines: z.array(z.enum(['PT', 'OT'])).min(1),
  sections: z
    .array(z.strictObject({ id: z.string().min(1).max(40), heading: label, holds: line }))
    .min(1)
    .max(20),
  params: z.array(param).min(1).max(60),
  lists: z
    .array(
      z.discriminatedUnion('name', [
        list('measures', measureColumns),
        list('interventions', interventionColumns),
        list('criteria', criterionColumns),
        list('exhibits', exhibitColumns),
      ]),
    )
    .max(4)
    .default([]),
});

export type FrontMatter = z.infer<typeof frontMatterSchema>;

export interface SplitFile {
  /** As written; not yet checked. */
  readonly frontMatter: unknown;
  /** Everything below the front-matter, with line feeds only. */
  readonly body: string;
  /** Line of the file the body starts at, counted from 1. */
  readonly bodyLine: number;
}

/** Splits a template file and reads its YAML. Throws a `TemplateError`. */
export function splitFrontMatter(path: string, source: string): SplitFile {
  const fail = (kind: TemplateProblem['kind'], at: number | undefined, message: string, next: string): never => {
    throw new TemplateError({ kind, path, line: at, message, next });
  };
  const text = source.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  const end = text.startsWith('---\n') ? text.indexOf('\n---\n', 3) : -1;
  if (end < 0)
    return fail(
      'frontMatterMissing',
      1,
      'The file has no front-matter.',
      'Start it with a line "---", the fields, and another line "---".',
    );

  const document = parseDocument(text.slice(4, end + 1), { logLevel: 'silent', version: '1.2', uniqueKeys: true });
  const yamlError = document.errors[0];
  if (yamlError) {
    const at = yamlError.linePos?.[0].line;
    return fail(
      'frontMatterYaml',
      at === undefined ? undefined : at + 1,
      'The front-matter is not valid YAML.',
      'Check indentation, quotes and colons near this line.',
    );
  }
  const bodyStart = end + '\n---\n'.length;
  return { frontMatter: toData(document), body: text.slice(bodyStart), bodyLine: text.slice(0, bodyStart).split('\n').length };
}

/** The checked front-matter. Throws a `TemplateError`, which names the field but never its value. */
export function checkFrontMatter(path: string, frontMatter: unknown): FrontMatter {
  const parsed = frontMatterSchema.safeParse(frontMatter);
  if (parsed.success) return parsed.data;
  const field =
    parsed.error.issues[0]?.path
      .map(String)
      .filter((part) => /^[\w.-]{1,40}$/.test(part))
      .join('.') ?? '';
  throw new TemplateError({
    kind: 'frontMatterField',
    path,
    line: undefined,
    message: `The front-matter field ${field === '' ? '(top level)' : `"${field}"`} is missing, unknown or malformed.`,
    next: 'Compare it with a built-in template.',
  });
}

function toData(document: ReturnType<typeof parseDocument>): unknown {
  try {
    return document.toJS({ maxAliasCount: 20 });
  } catch {
    return undefined;
  }
}
