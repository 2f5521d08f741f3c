// The offline composer: one deterministic writer per document kind, from the therapist's facts alone. No model, no clock.
import type { NoteFacts } from './noteFacts';
import { composeLetter } from './compose/composeLetter';
import { composeNote } from './compose/composeNote';
import type { ComposeOptions, ComposeTemplate } from './compose/composeOptions';
import { composeParagraph } from './compose/composeParagraph';
import { composeStatement } from './compose/composeStatement';
import { withoutNeedlessStock } from './compose/stockPhrases';
import { settle } from './compose/settle';

/** The finished document as Markdown, surrogates unchanged, `[NEEDS: …]` for each required fact the source does not state. */
export function compose(given: NoteFacts, template: ComposeTemplate, options: ComposeOptions): string {
  const settled = settle(given, options);
  const facts = withoutNeedlessStock(given);
  switch (template.output) {
    case 'justification':
      return template.sections?.[0]?.id === 'paragraph' ? composeParagraph(facts, template, settled) : composeStatement(facts, template, settled);
    case 'letter':
      return composeLetter(facts, template, settled);
    default:
      return composeNote(facts, template, settled);
  }
}
