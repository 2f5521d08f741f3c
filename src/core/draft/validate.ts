// Reads a whole reply, structured or Markdown, from a model or pasted, into the sections its document must have. Never throws,
// and never repeats a parser's words: those quote the reply.
import { replyStream } from './replyStream';
import { findSection, replySchema, templateSections, type DemandedSection, type ReplySentence, type SectionSpec } from './schemas';
import { splitSections, stripWrapping } from './markdownSections';

export interface ReplySection {
  readonly key: string;
  readonly heading: string;
  /** Body without the heading. */
  readonly markdown: string;
  /** Lines of the source it says it rests on (`L4`), in order of first use. */
  readonly facts: readonly string[];
}

export type ReplyProblem =
  | 'empty' // nothing but white space
  | 'notDraft' // JSON, but not the schema
  | 'cutOff' // ends in the middle
  | 'sectionsMissing';

export type ReplyResult =
  | {
      readonly kind: 'ok';
      /** The document with surrogates: `## Heading` and body per section, in the kind's order. */
      readonly markdown: string;
      readonly sections: readonly ReplySection[];
    }
  | {
      readonly kind: 'problem';
      readonly problem: ReplyProblem;
      readonly sentence: string;
      /** Headings of absent or empty sections. */
      readonly missing: readonly string[];
      /** What could be read all the same, for a partial review; may be empty. */
      readonly markdown: string;
      readonly sections: readonly ReplySection[];
    };

/** What a reply must be measured against. */
export interface ReplyTemplate {
  /** Sections the template demands, where they are not those of its kind. */
  readonly sections?: readonly DemandedSection[];
}

/** Longest reply read: far above any document, so that a runaway reply cannot stall the editor. */
const longestReply = 2_000_000;

export function validateReply(text: string, output: string, template: ReplyTemplate = {}): ReplyResult {
  const sections = templateSections({ output, ...(template.sections === undefined ? {} : { sections: template.sections }) });
  const reply = stripWrapping(text.slice(0, longestReply));
  if (reply.trim() === '') return problem('empty', 'The reply is empty.', [], '', sections);
  return reply.startsWith('{') ? readStructured(reply, sections) : readMarkdown(reply, sections);
}

function readStructured(reply: string, specs: readonly SectionSpec[]): ReplyResult {
  const value = parseJson(reply);
  if (value === undefined) {
    const partial = toMarkdown(reply, specs);
    if (!endsInside(reply)) return problem('notDraft', 'The reply is not a draft that can be read.', [], partial, specs);
    return problem('cutOff', 'The reply was cut off.', [], partial, specs);
  }
  const parsed = replySchema(specs).safeParse(normalize(value, specs));
  if (!parsed.success) return problem('notDraft', 'The reply is not a draft that can be read.', missingKeys(value, specs), toMarkdown(reply, specs), specs);
  const sections = specs.map((spec) => structuredSection(spec, parsed.data[spec.key] ?? []));
  return finish(sections, '');
}

function readMarkdown(reply: string, specs: readonly SectionSpec[]): ReplyResult {
  const split = splitSections(reply, specs);
  if (specs.length === 0) return { kind: 'ok', markdown: `${reply.trim()}\n`, sections: [] };
  return finish(split.sections, split.preamble);
}

function finish(sections: readonly ReplySection[], preamble: string): ReplyResult {
  const missing = sections.filter((section) => section.markdown.trim() === '').map((section) => section.heading);
  const body = sections.filter((section) => section.markdown.trim() !== '').map((section) => `## ${section.heading}\n\n${section.markdown.trim()}`);
  const markdown = body.length === 0 && preamble === '' ? '' : `${[preamble, ...body].filter((part) => part !== '').join('\n\n')}\n`;
  if (missing.length === 0) return { kind: 'ok', markdown, sections };
  const sentence = missing.length === sections.length ? 'The reply has none of the sections of this document.' : `The reply lacks ${list(missing)}.`;
  return { kind: 'problem', problem: 'sectionsMissing', sentence, missing, markdown, sections };
}

function problem(kind: ReplyProblem, sentence: string, missing: readonly string[], markdown: string, specs: readonly SectionSpec[]): ReplyResult {
  const split = splitSections(markdown, specs);
  return { kind: 'problem', problem: kind, sentence, missing, markdown, sections: split.sections.filter((section) => section.markdown !== '') };
}

function structuredSection(spec: SectionSpec, sentences: readonly ReplySentence[]): ReplySection {
  const markdown = toMarkdown(JSON.stringify({ [spec.key]: sentences }), [spec]).replace(/^## .*\n+/, '').trimEnd();
  return { key: spec.key, heading: spec.heading, markdown, facts: [...new Set(sentences.flatMap((sentence) => sentence.facts))] };
}

function toMarkdown(json: string, specs: readonly SectionSpec[]): string {
  const stream = replyStream(specs);
  return stream.push(json) + stream.end();
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

/** Servers that ignore the schema often come close: headings as keys, plain strings for sentences, no fact lines. */
function normalize(value: unknown, specs: readonly SectionSpec[]): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  const entries = Object.entries(value).flatMap(([name, content]) => {
    const spec = findSection(name, specs);
    return spec === undefined ? [] : [[spec.key, sentencesOf(content)] as const];
  });
  return Object.fromEntries(entries);
}

function sentencesOf(content: unknown): unknown {
  if (typeof content === 'string') return [{ text: content, facts: [] }];
  if (!Array.isArray(content)) return content;
  return content.map((item: unknown) => {
    if (typeof item === 'string') return { text: item, facts: [] };
    if (typeof item !== 'object' || item === null || !('text' in item)) return item;
    const facts = 'facts' in item && Array.isArray(item.facts) ? item.facts.filter((fact) => typeof fact === 'string') : [];
    return { text: item.text, facts };
  });
}

function missingKeys(value: unknown, specs: readonly SectionSpec[]): readonly string[] {
  const names = typeof value === 'object' && value !== null ? Object.keys(value) : [];
  const found = new Set(names.map((name) => findSection(name, specs)?.key));
  return specs.filter((spec) => !found.has(spec.key)).map((spec) => spec.heading);
}

/** Whether JSON text stops inside an open string, array or object. */
function endsInside(text: string): boolean {
  let depth = 0;
  let inString = false;
  for (let index = 0; index < text.length; index++) {
    const char = text[index];
    if (inString) {
      if (char === '\\') index++;
      else if (char === '"') inString = false;
    } else if (char === '"') inString = true;
    else if (char === '{' || char === '[') depth++;
    else if (char === '}' || char === ']') depth--;
    if (depth === 0 && !inString) return false;
  }
  return true;
}

function list(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1) ?? ''}`;
}
