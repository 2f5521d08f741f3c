// The case file: a Markdown file of the therapist's own that keeps an appeal. Answers stand in its front-matter, facts and letter below.
import { parse, stringify } from 'yaml';
import { z } from 'zod';
import { parseDay } from '../calendar';
import { fieldNames, type Corrections, type FieldName } from './caseFields';

const text = z.string().max(20_000);
const day = z.string().refine((value) => parseDay(value) !== undefined);

const schema = z.object({
  theradraft: z.literal('appeal'),
  status: z.enum(['open', 'sent']).catch('open'),
  /** Path of the letter, relative to the case file; absent = the letter stands in the file itself. */
  letter: text.optional(),
  urgent: z.boolean().catch(false),
  preService: z.boolean().catch(false),
  levels: z.union([z.literal(1), z.literal(2)]).catch(1),
  /** Last day to file, for the list of what is due. */
  fileBy: day.optional().catch(undefined),
  criteria: text.optional(),
  policy: z.object({ title: text, text: z.string().max(200_000) }).optional().catch(undefined),
  exhibits: z.array(z.object({ file: text, title: text.optional(), pages: z.number().int().positive().max(10_000).optional() })).max(200).catch([]),
  judgements: z.array(z.object({ criterion: text, quotes: z.array(text).min(1).max(10).readonly(), meets: z.boolean() })).max(500).readonly().catch([]),
  corrections: z.partialRecord(z.enum(fieldNames as readonly [FieldName, ...FieldName[]]), text).catch({}),
});
type Stored = z.infer<typeof schema>;

export type AppealCase = Readonly<Omit<Stored, 'theradraft'>> & { readonly corrections: Corrections };

export const newCase: AppealCase = { status: 'open', urgent: false, preService: false, levels: 1, exhibits: [], judgements: [], corrections: {} };

const frontMatter = /^---\r?\n([\s\S]*?)\r?\n---[ \t]*(?:\r?\n|$)/;
const letterHeading = '## Denial letter';
const introduction = 'The appeal panel keeps its answers above this line. Facts and letter follow below once you choose Letter there.';

/** Whether a file is worth reading as a case: cheap, for looking through many. */
export function looksLikeCase(head: string): boolean {
  return /^---\r?\n(?:[^\n]*\n){0,3}?theradraft: appeal\r?\n/.test(head);
}

/** The case that a file keeps; undefined for any other text. What is damaged in it counts as absent. */
export function readCaseFile(file: string): AppealCase | undefined {
  const match = frontMatter.exec(file);
  if (match === null || !looksLikeCase(file)) return undefined;
  try {
    const stored = schema.safeParse(parse(match[1] ?? ''));
    if (!stored.success) return undefined;
    const { theradraft: _mark, ...appeal } = stored.data;
    return appeal;
  } catch {
    return undefined;
  }
}

/** `file` with the answers of `appeal` in place of its own; all that stands below them is kept. `file` undefined makes a new one, with the letter's text if it is nowhere else. */
export function writeCaseFile(file: string | undefined, appeal: AppealCase, letter?: string): string {
  const head = `---\n${stringify({ theradraft: 'appeal', ...appeal }, { lineWidth: 0 })}---\n`;
  if (file !== undefined) {
    const match = frontMatter.exec(file);
    return match === null ? `${head}\n${file}` : head + file.slice(match[0].length);
  }
  const body = `\n# Appeal\n\n${introduction}\n`;
  return head + body + (letter === undefined ? '' : `\n${letterHeading}\n\n${fence(letter)}text\n${letter}\n${fence(letter)}\n`);
}

/** The denial letter that stands in the case file itself. */
export function letterInCase(file: string): string | undefined {
  return embedded(file)?.letter;
}

/** Offset at which facts and letter begin: after the answers, the introduction and the denial letter. */
export function caseHeadEnd(file: string): number {
  const answers = frontMatter.exec(file)?.[0].length ?? 0;
  const words = file.indexOf(introduction);
  return embedded(file)?.end ?? (words < 0 ? answers : words + introduction.length);
}

function embedded(file: string): { readonly letter: string; readonly end: number } | undefined {
  const at = file.indexOf(`\n${letterHeading}\n\n~~~`);
  if (at < 0) return undefined;
  const from = at + letterHeading.length + 3;
  const match = /^(~{3,})text\n([\s\S]*?)\n\1[ \t]*$/m.exec(file.slice(from));
  return match === null ? undefined : { letter: match[2] ?? '', end: from + match.index + match[0].length };
}

/** Longer than any row of tildes in the letter, so that the letter cannot end it. */
function fence(letter: string): string {
  const longest = Math.max(2, ...[...letter.matchAll(/~{3,}/g)].map((run) => run[0].length));
  return '~'.repeat(longest + 1);
}
