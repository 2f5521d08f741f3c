// The offline composer: one deterministic writer per document kind, from the therapist's facts alone. No model, no clock.
import type { NoteFacts } from './noteFacts';
import { composeNote } from './compose/composeNote';
import type { ComposeOptions, ComposeTemplate } from './compose/composeOptions';
import { settle } from './compose/settle';

/** The finished document as Markdown, surrogates unchanged, `[NEEDS: …]` for each required fact the source does not state. */
export function compose(facts: NoteFacts, template: ComposeTemplate, options: ComposeOptions): string {
  return composeNote(facts, template, settle(facts, options));
}
