// Sorts the text between the slots of a filled template: the template's own words, and statements of the therapist.
import type { Span } from '../clinical/span';
import type { SoapSection, Statement } from '../draft/noteFacts';
import { sentenceEnds } from '../draft/sentenceEnds';
import type { FilledField } from './filledTypes';
import { filledValue } from './placeholders';
import type { Template } from './template';
import { wordsOf } from './prose';
import { templateShape, type TemplateShape } from './templateShape';

export interface Paragraph {
  readonly start: number;
  readonly end: number;
  /** Above the facts: what stands here is the template's unless it is clearly not. */
  readonly amongInstructions: boolean;
  readonly section: string | undefined;
}

const listMarker = /^\s*(?:[-*+•]|\d{1,2}[.)])\s+/;
/** An order to the writer; among the instructions it is one more of them. */
const order =
  /^(?:please\s+)?(?:write|use(?!\s+of\b)|keep|do not|don't|avoid|include|add|make|never|always|limit|summari[sz]e|list|format|mention|focus|ensure|follow|state|describe|explain|answer|quote|cite|leave|start|end)\b/i;

/** The statements among `paragraphs`, in order. */
export function ownWords(
  text: string,
  paragraphs: readonly Paragraph[],
  template: Template,
  fields: readonly FilledField[],
): readonly Statement[] {
  const shape = templateShape(template);
  const statements: Statement[] = [];
  for (const paragraph of paragraphs) {
    const raw = text.slice(paragraph.start, paragraph.end);
    const start = paragraph.start + (listMarker.exec(raw)?.[0].length ?? 0);
    const masked = paragraph.amongInstructions
      ? blankMentions(text.slice(start, paragraph.end), shape, fields)
      : text.slice(start, paragraph.end);
    for (const piece of ownClauses(masked, paragraph.amongInstructions, shape)) {
      const words = text.slice(start + piece.start, start + piece.end);
      const value = filledValue(words.trim(), '');
      if (value === undefined) continue;
      const from = start + piece.start + (words.length - words.trimStart().length);
      statements.push({
        text: value.replace(/\s+/g, ' '),
        span: { start: from, end: from + words.trim().length },
        section: soapSection(paragraph.section),
      });
    }
  }
  return statements;
}

/** Blanks a value that the instructions repeat, so that their sentence is known again; offsets stay. */
function blankMentions(text: string, shape: TemplateShape, fields: readonly FilledField[]): string {
  const blanks: Span[] = [];
  for (const mention of shape.mentions) {
    const value = fields.find((field) => field.name === mention.name)?.value ?? '';
    for (let at = value === '' ? -1 : text.indexOf(value); at >= 0; at = text.indexOf(value, at + value.length)) {
      const before = wordsOf(text.slice(Math.max(0, at - 80), at)).slice(-mention.before.length);
      if (before.join(' ') === mention.before.join(' ')) blanks.push({ start: at, end: at + value.length });
    }
  }
  let masked = '';
  let from = 0;
  for (const blank of blanks.sort((left, right) => left.start - right.start)) {
    if (blank.start < from) continue;
    masked += text.slice(from, blank.start) + ' '.repeat(blank.end - blank.start);
    from = blank.end;
  }
  return masked + text.slice(from);
}

/** Stretches of `text` that are not the template's: whole sentences, or the clauses of one that are foreign to it. */
function ownClauses(
  text: string,
  amongInstructions: boolean,
  shape: TemplateShape,
): readonly { readonly start: number; readonly end: number }[] {
  const own: { start: number; end: number }[] = [];
  let from = 0;
  for (const end of sentenceEnds(text, 0, text.length)) {
    const sentence = own.length;
    let clause = from;
    for (const stop of clauseEnds(text, from, end)) {
      if (!isTemplates(text.slice(clause, stop), amongInstructions, shape)) {
        const last = own.length > sentence ? own.at(-1) : undefined;
        if (last?.end === clause) last.end = stop;
        else own.push({ start: clause, end: stop });
      }
      clause = stop;
    }
    from = end;
  }
  return own;
}

function isTemplates(clause: string, amongInstructions: boolean, shape: TemplateShape): boolean {
  if (amongInstructions) {
    const { share, newNumber } = shape.instructions.compare(clause);
    return share >= (newNumber ? 0.7 : 0.5) || order.test(clause.trim()) || !/[\p{L}\p{N}]/u.test(clause);
  }
  const below = shape.facts.compare(clause);
  const anywhere = shape.all.compare(clause);
  return (
    (below.share >= 0.8 && !below.newNumber) || (anywhere.share >= 0.85 && !anywhere.newNumber) || !/[\p{L}\p{N}]/u.test(clause)
  );
}

function clauseEnds(text: string, start: number, end: number): readonly number[] {
  const sentence = text.slice(start, end);
  const ends = [...sentence.matchAll(/;/g)].map((found) => start + found.index + 1);
  return ends.at(-1) === end ? ends : [...ends, end];
}

function soapSection(id: string | undefined): SoapSection | undefined {
  return id === 'S' || id === 'O' || id === 'A' || id === 'P' ? id : undefined;
}
