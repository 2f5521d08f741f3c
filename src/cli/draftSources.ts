// What a draft on the command line starts from, and what it leads to: the document with its counts.
import { filledSource, rawSource, type DraftSource } from '../core/draft/draftSource';
import { phiCategories } from '../core/phi/categories';
import type { SurrogateMap } from '../core/phi/surrogates';
import { builtinTemplates, type Template } from '../core/prompts/template';
import type { CheckedReply } from '../llm/draftFlow';
import { fail } from './failure';

/** Reads `text` as a filled template, else as a raw note for `wanted`. Throws a `CliFailure` when neither will do. */
export function sourceFor(text: string, wanted: Template | undefined): DraftSource {
  const filled = filledSource(text, builtinTemplates());
  if (filled === undefined) return rawSource(text, wanted ?? fail('This is a raw note, so name the document to write: --template ID.'));
  if (filled.ownText.trim() === '') return fail('The template is not filled in: it holds no facts to write from.');
  return wanted === undefined || wanted.id === filled.template.id ? filled : { ...filled, template: wanted };
}

/** How many different identifiers were hidden, by class. */
export function surrogateCounts(surrogates: SurrogateMap): Readonly<Record<string, number>> {
  const counts = phiCategories.map((category) => {
    const numbers = surrogates.entries().filter((entry) => entry.category === category).map((entry) => entry.number);
    return [category, new Set(numbers).size] as const;
  });
  return Object.fromEntries(counts.filter(([, count]) => count > 0));
}

/** Blanks of the template and `[NEEDS: …]` slots of the document, each once, in plain words. */
export function missingIn(document: string, source: DraftSource): readonly string[] {
  const slots = [...document.matchAll(/\[NEEDS:\s*([^\]\n]{1,200})\]/g)].map((match) => (match[1] ?? '').trim());
  const seen = new Set<string>();
  return [...source.missing, ...slots].filter((name) => {
    const key = name.toLowerCase();
    return !seen.has(key) && seen.add(key) !== undefined;
  });
}

/** "31 facts: 30 from your note, 1 not in note. 4 identifiers hidden. Missing: 2." */
export function draftSummary(checked: CheckedReply, surrogates: SurrogateMap, missing: readonly string[]): string {
  const { supported, unsupported } = checked.reply.grounding;
  const total = supported.length + unsupported.length;
  const hidden = Object.values(surrogateCounts(surrogates)).reduce((sum, count) => sum + count, 0);
  return [
    `${total} ${total === 1 ? 'fact' : 'facts'}: ${supported.length} from your note, ${unsupported.length} not in note.`,
    `${hidden} ${hidden === 1 ? 'identifier' : 'identifiers'} hidden from the drafter.`,
    missing.length === 0 ? 'Nothing is missing.' : `Missing (${missing.length}): ${missing.join('; ')}.`,
  ].join('\n');
}
