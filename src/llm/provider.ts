// The model port: what every drafter (offline composer, OpenAI-compatible endpoint) must offer.
import type { ApprovedText } from '../core/draft/approve';
import type { DemandedSection } from '../core/draft/schemas';
import type { ReplySection } from '../core/draft/validate';

export interface ModelRequest {
  /** Instructions of the template and the house; contains nothing of the note. */
  readonly system: string;
  /** The scrubbed source facts, approved by a person. */
  readonly user: ApprovedText;
  readonly templateId: string;
  /** Name of the output schema in the template's front-matter, e.g. `soap`, `justification`, `letter`. */
  readonly output: string;
  /** Sections the template demands, where they are not those of its kind of document. */
  readonly sections?: readonly DemandedSection[];
}

export type ModelEvent =
  | { readonly kind: 'text'; readonly text: string } // a further piece of the draft, Markdown with surrogates
  | { readonly kind: 'usage'; readonly inputTokens: number; readonly outputTokens: number }
  | { readonly kind: 'done'; readonly sections?: readonly ReplySection[] } // with `sections`: a structured reply, and what each rests on
  | { readonly kind: 'incomplete'; readonly reason: 'length' | 'closed' };

export interface DraftProvider {
  readonly id: string;
  /** Whether text leaves this machine, and where to, in plain words for the provider chip. */
  readonly destination: { readonly leavesMachine: boolean; readonly label: string };
  listModels(signal: AbortSignal): Promise<readonly string[]>;
  countTokens(text: string): number;
  /** Streams a draft. Throws a `ModelError`; aborting closes the request and ends the stream without an error event. */
  stream(request: ModelRequest, signal: AbortSignal): AsyncIterable<ModelEvent>;
}
