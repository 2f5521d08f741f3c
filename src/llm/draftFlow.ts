// The way of one draft, the same in the editor and on the command line: what would be sent, the last check, the reply read and grounded.
import type { ApprovedText } from '../core/draft/approve';
import type { DraftSource } from '../core/draft/draftSource';
import { matchLineEndings } from '../core/draft/lineEndings';
import { buildRequest, sourceMessage, type Revision } from '../core/draft/request';
import type { Reply } from '../core/draft/reviewTypes';
import { validateReply, type ReplyResult } from '../core/draft/validate';
import type { GroundAllow } from '../core/grounding/groundTypes';
import type { Finding } from '../core/phi/finding';
import { restore } from '../core/phi/restore';
import type { SurrogateMap } from '../core/phi/surrogates';
import type { Discipline } from '../core/prompts/disciplines';
import { instructions, type Template } from '../core/prompts/template';
import { checksInPlace, type LongChecks } from './longChecks';
import type { DraftProvider, ModelEvent, ModelRequest } from './provider';

/** The user message before scrubbing: scrub this, show the result, approve it, send it. */
export function messageFor(source: DraftSource, revision?: Revision): string {
  return sourceMessage(source.ownText, revision);
}

/** What goes with every message of `template`: house rules, the template's instructions, the form of the reply. */
export function systemFor(template: Template, discipline: Discipline): string {
  return buildRequest({ template, instructions: instructions(template, { discipline }), userText: '' }).system;
}

/** The whole request around an approved message. */
export function requestFor(template: Template, discipline: Discipline, user: ApprovedText): ModelRequest {
  return { ...buildRequest({ template, instructions: instructions(template, { discipline }), userText: user }), user };
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
  readonly signal?: AbortSignal;
}

/** Reads a reply, puts the originals back, and checks each fact against the therapist's own text. Rejects when the signal is aborted. */
export async function checkReply(text: string, source: DraftSource, surrogates: SurrogateMap, options: CheckOptions, checks: LongChecks = checksInPlace): Promise<CheckedReply> {
  const result = validateReply(text, source.template.output, source.template);
  const restored = restore(matchLineEndings(result.markdown, source.ownText), surrogates);
  const { grounding, hunks } = await checks.compare(source.ownText, restored.text, options.allow, options.signal);
  const neverIssued = restored.unknown.map((span) => ({ ...span, text: restored.text.slice(span.start, span.end), kind: 'name' as const }));
  const reply = { draft: result.markdown, text: restored.text, hunks, grounding: { ...grounding, unsupported: [...grounding.unsupported, ...neverIssued] }, origin: options.origin, partial: options.partial };
  return { result, reply };
}
