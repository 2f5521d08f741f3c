// The one entrance to the facts: canonical facts text of a template, a denial notice, or a raw note. The text is data, never instruction.
import { readFactsText } from '../prompts/factsText';
import type { Template } from '../prompts/template';
import { mergeEarlier, splitEarlierVisits } from './earlierVisits';
import type { NoteFacts } from './noteFacts';
import { isDenialNotice, readDenialNotice } from './read/denialNotice';
import { readRawNote } from './read/rawNote';

/** What the therapist supplied in `text` (surrogates are kept as they stand), for a document of `template`. */
export function readSource(text: string, template: Template): NoteFacts {
  const { note, earlier } = splitEarlierVisits(text);
  const facts = readNote(note, template);
  return earlier.length === 0 ? facts : mergeEarlier(facts, earlier.map((visit) => readRawNote(visit)));
}

function readNote(text: string, template: Template): NoteFacts {
  const filled = readFactsText(text, template);
  if (filled !== undefined) return withLooseFacts(filled);
  return template.output === 'letter' && isDenialNotice(text) ? readDenialNotice(text) : readRawNote(text);
}

/** What was written beside the slots of a template is read as a raw note is: measures and interventions become rows. */
function withLooseFacts(facts: NoteFacts): NoteFacts {
  const loose = facts.statements.map((statement) => {
    const read = readRawNote(statement.text, statement.section);
    const shifted = <Row extends { readonly span?: { readonly start: number; readonly end: number } }>(row: Row): Row => ({ ...row, span: statement.span });
    return { measures: read.measures.map(shifted), interventions: read.interventions.map(shifted), statements: read.statements.map(shifted) };
  });
  return {
    ...facts,
    measures: [...facts.measures, ...loose.flatMap((read) => read.measures)],
    interventions: [...facts.interventions, ...loose.flatMap((read) => read.interventions)],
    statements: loose.flatMap((read) => read.statements),
  };
}
