// The offline composer: one deterministic writer per document kind, from the therapist's facts alone. No model, no clock.
import type { NoteFacts } from './noteFacts';
import { composeNote } from './compose/composeNote';
import type { ComposeOptions } from './compose/composeOptions';

/** What the composer must know of a template. */
export interface ComposeTemplate {
  readonly id: string;
  readonly title: string;
  /** The document kind: name of the output schema. */
  readonly output: string;
}

/** The finished document as Markdown, surrogates unchanged, `[NEEDS: …]` for each required fact the source does not state. */
export function compose(facts: NoteFacts, template: ComposeTemplate, options: ComposeOptions): string {
  return composeNote(facts, template.title, options);
}
