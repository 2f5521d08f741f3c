// The way of one draft, the same in the editor and on the command line: what would be sent, the last check, the reply read and grounded.
import type { ApprovedText } from '../core/draft/approve';
import { groundOf, type DraftSource } from '../core/draft/draftSource';
import { foreignIn } from '../core/draft/foreignText';
import type { KeptWords } from '../core/draft/keptWords';
import { withLongDates } from '../core/draft/letterDates';
import { matchLineEndings } from '../core/draft/lineEndings';
import { buildRequest, sourceMessage, type Revision } from '../core/draft/request';
import { withSection, type SectionTarget } from '../core/draft/regenerated';
import type { Reply } from '../core/draft/reviewTypes';
import { validateReply, type ReplyResult } from '../core/draft/validate';
import type { GroundAllow } from '../core/grounding/groundTypes';
import { withoutOrders } from '../core/grounding/read/plantedOrders';
import { dateRelations } from '../core/phi/dateRelations';
import type { Finding } from '../core/phi/finding';
import { restore } from '../core/phi/restore';
import type { SurrogateMap } from '../core/phi/surrogates';
import { timeRelations } from '../core/phi/timeRelations';
import type { Discipline } from '../core/prompts/disciplines';
import { instructions, type Template } from '../core/prompts/template';
import { checksInPlace, type LongChecks } from './longChecks';
import type { DraftProvider, ModelEvent, ModelRequest } from './provider';

/** The user message before scrubbing: scrub this, show the result, approve it, send it. */
export function messageFor(source: DraftSource, revision?: Revision): string {
  const text = groundOf(source);
  return sourceMessage(text, revision, dateRelations(text) + timeRelations(text));
}

/** What goes with every message of `template`: house rules, the template's instructions, the form of the reply. */
export function systemFor(template: Template, discipline: Discipline, revision?: Revision): string {
  const asked = narrowed(template, revision?.section);
  return buildRequest({ template: asked, instructions: instructions(asked, { discipline }), userText: '' }).system;
}

/** The whole request around an approved message. */
export function requestFor(template: Template, discipline: Discipline, user: ApprovedText, revision?: Revision): ModelRequest {
  const asked = narrowed(template, revision?.section);
  return { ...buildRequest({ template: asked, instructions: instructions(asked, { discipline }), userText: user }), user };
}

/** The template with the one section that is asked for. */
function narrowed(template: Template, section: string | undefined): Template {
  const sections = template.sections.filter(({ heading }) => heading === section);
  return sections.length === 0 ? template : { ...template, sections };
}

export type Departure =
  | { readonly kind: 'stopped'; readonly findings: readonly Finding[] }
  | { readonly kind: 'sent'; readonly events: AsyncIterable<ModelEvent> };

/**
 * The only way to a provider. Looks at the approved text once more; when something identifying is left that the person
 * did not clear (`cleared`: its words), nothing is sent. Rejects when `signal` is aborted meanwhile.
 */
export async function depart(provider: DraftProvider, request: ModelRequest, surrogates: SurrogateMap, cleared: readonly string[], signal: AbortSignal, checks: LongChecks = checksInPlace): Promise<Departure> {
  const findings = provider.destination.leavesMachine ? await checks.egress(request.user, surrogates, cleared, signal) : [];
  return findings.length > 0 ? { kind: 'stopped', findings } : { kind: 'sent', events: provider.stream(request, signal) };
}

export interface CheckedReply {
  readonly reply: Reply;
  readonly result: ReplyResult;
}

export interface CheckOptions {
  readonly origin: Reply['origin'];
  /** The reply was cut off or cancelled. */
  readonly partial: boolean;
  readonly allow?: GroundAllow;
  /** The reply is one section of this draft. */
  readonly into?: SectionTarget | undefined;
  /** What the therapist decided about the draft that this one replaces stays. */
  readonly kept?: KeptWords | undefined;
  readonly signal?: AbortSignal;
}

/** Reads a reply, puts the originals back, and checks each fact against the therapist's own text. Rejects when the signal is aborted. */
export async function checkReply(text: string, source: DraftSource, surrogates: SurrogateMap, options: CheckOptions, checks: LongChecks = checksInPlace): Promise<CheckedReply> {
  const { into, kept } = options;
  const result = into ? readSection(text, source.template, into.section) : validateReply(text, source.template.output, source.template);
  const isLetter = source.template.output === 'letter';
  const restored = restore(matchLineEndings(into ? bodyOf(result) : result.markdown, source.ownText), surrogates).text;
  const words = isLetter ? withLongDates(restored) : restored;
  // The status of a criterion without evidence is the letter's own word, not a statement about the record.
  const allow = isLetter ? { ...options.allow, criterionStatus: 'not documented' } : options.allow;
  const compared = await checks.compare({ own: source.ownText, ground: groundOf(source) }, into ? withSection(into, words) : words, { allow, kept }, options.signal);
  const { grounding, hunks, leftOut } = compared;
  const neverIssued = restore(compared.text, surrogates).unknown
    .map((span) => ({ ...span, text: compared.text.slice(span.start, span.end), kind: 'name' as const }))
    .filter(({ start }) => !grounding.unsupported.some((found) => found.start === start));
  const foreign = foreignIn(withoutOrders(groundOf(source)), compared.text).filter(({ start, end }) => ![...grounding.unsupported, ...neverIssued].some((found) => found.start < end && start < found.end));
  // A draft with words of an earlier one holds originals, as a pasted one may: both are scrubbed before they are stored.
  const mixed = into !== undefined || kept !== undefined;
  const reply: Reply = {
    draft: mixed ? compared.text : result.markdown, origin: mixed ? 'pasted' : options.origin, text: compared.text, hunks, leftOut,
    grounding: { ...grounding, unsupported: [...grounding.unsupported, ...neverIssued, ...foreign] }, partial: options.partial,
  };
  return { result, reply };
}

/** One section of a reply, be it that section alone or a whole document with it. */
function readSection(text: string, template: Template, section: string): ReplyResult {
  const whole = validateReply(text, template.output, template);
  const found = whole.sections.find(({ heading, markdown }) => heading === section && markdown.trim() !== '');
  if (found && (whole.kind === 'ok' || whole.problem === 'sectionsMissing')) return { kind: 'ok', markdown: found.markdown, sections: [found] };
  const alone = validateReply(text, template.output, narrowed(template, section));
  // Asked for one section, a model may leave its heading out.
  return alone.kind === 'problem' && alone.problem === 'sectionsMissing' && alone.markdown.trim() !== '' ? { kind: 'ok', markdown: alone.markdown, sections: [] } : alone;
}

/** The words below the heading; a reply without headings is all body. */
function bodyOf({ sections, markdown }: ReplyResult): string {
  return sections[0]?.markdown.trim() ? sections[0].markdown : markdown;
}
