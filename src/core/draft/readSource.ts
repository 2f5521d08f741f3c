// The one entrance to the facts: canonical facts text of a template, a denial notice, or a raw note. The text is data, never instruction.
import type { Span } from '../clinical/span';
import { readFactsText } from '../prompts/factsText';
import type { Template } from '../prompts/template';
import { mergeEarlier, splitEarlierVisits } from './earlierVisits';
import type { NoteFacts, SoapSection, Statement } from './noteFacts';
import { isDenialNotice, readDenialNotice } from './read/denialNotice';
import { readRawNote } from './read/rawNote';
import { withStatedBaselines } from './read/statedBaselines';
import { withStatedGoals } from './read/statedGoals';

/** What the therapist supplied in `text` (surrogates are kept as they stand), for a document of `template`. */
export function readSource(text: string, template: Template): NoteFacts {
  const { note, earlier } = splitEarlierVisits(text);
  const facts = readNote(note, template);
  return withStatedGoals(withStatedBaselines(earlier.length === 0 ? facts : mergeEarlier(facts, earlier.map((visit) => readRawNote(visit)))));
}

function readNote(text: string, template: Template): NoteFacts {
  const filled = readFactsText(text, template);
  if (filled !== undefined) return withLooseFacts(filled, text);
  return template.output === 'letter' && isDenialNotice(text) ? readDenialNotice(text) : readRawNote(text);
}

/** What was written beside the slots of a template is read as a raw note is: measures and interventions become rows. */
function withLooseFacts(facts: NoteFacts, text: string): NoteFacts {
  const loose = passages(facts.statements, text).map(({ words, section, start }) => {
    const read = readRawNote(words, section);
    const shifted = <Row extends { readonly span?: Span }>(row: Row): Row => (row.span === undefined ? row : { ...row, span: { start: start + row.span.start, end: start + row.span.end } });
    return { measures: read.measures.map(shifted), interventions: read.interventions.map(shifted), statements: read.statements.map(shifted) };
  });
  return {
    ...facts,
    measures: [...facts.measures, ...loose.flatMap((read) => read.measures)],
    interventions: [...facts.interventions, ...loose.flatMap((read) => read.interventions)],
    statements: loose.flatMap((read) => read.statements),
  };
}

interface Passage {
  readonly words: string;
  readonly section: SoapSection | undefined;
  readonly start: number;
}

/** Statements that stand together, as they were written: a treatment line owns the exercises in the lines below it. */
function passages(statements: readonly Statement[], text: string): readonly Passage[] {
  const groups: { start: number; end: number; section: SoapSection | undefined }[] = [];
  for (const { span, section } of statements) {
    const last = groups.at(-1);
    if (last !== undefined && last.section === section && /^[\s*•-]*$/.test(text.slice(last.end, span.start))) last.end = span.end;
    else groups.push({ ...span, section });
  }
  return groups.map(({ start, end, section }) => ({ words: text.slice(start, end), section, start }));
}
