// The one entrance to the facts: canonical facts text of a template, or a raw note. The text is data, never instruction.
import { readFactsText } from '../prompts/factsText';
import type { Template } from '../prompts/template';
import type { NoteFacts } from './noteFacts';
import { readRawNote } from './read/rawNote';

/** What the therapist supplied in `text` (surrogates are kept as they stand), for a document of `template`. */
export function readSource(text: string, template: Template): NoteFacts {
  return readFactsText(text, template) ?? readRawNote(text);
}
