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
  /^(?:please\s+)?(?:write|use(?!\s+of\b)|keep (?:it|the|to|each)|do not|don't|avoid|include|add|make|never|always|summari[sz]e|format|mention|ensure|describe|explain|quote|cite)\b/i;

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
    for (const own of ownStretches(masked, paragraph.amongInstructions, shape)) {
      let from = start + own.start;
      for (const end of sentenceEnds(text, from, start + own.end)) {
        const words = text.slice(from, end);
        const value = filledValue(words.trim(), '');
        const at = from + words.length - words.trimStart().length;
        from = end;
        if (value === undefined) continue;
        statements.push({
          text: value.replace(/\s+/g, ' '),
          span: { start: at, end: at + words.trim().length },
          section: soapSection(paragraph.section),
        });
      }
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

/**
 * Stretches of `text` that are not the template's: whole sentences, or the clauses and lines of one that are foreign to it.
 * Sentences are found over line ends, since instructions may have been wrapped anew.
 */
function ownStretches(text: string, amongInstructions: boolean, shape: TemplateShape): readonly Span[] {
  const own: { start: number; end: number }[] = [];
  const flat = text.replace(/[\r\n]/g, ' ');
  const keep = (start: number, end: number): void => {
    const last = own.at(-1);
    if (last?.end === start) last.end = end;
    else own.push({ start, end });
  };
  let from = 0;
  for (const end of sentenceEnds(flat, 0, flat.length)) {
    let clause = from;
    for (const stop of clauseEnds(flat, from, end)) {
      if (!isTemplates(flat.slice(clause, stop), amongInstructions, shape)) keep(clause, stop);
      else for (const line of foreignLines(text, clause, stop, shape)) keep(line.start, line.end);
      clause = stop;
    }
    from = end;
  }
  return own;
}

/** Lines within a clause of the template that share no word order with it. */
function foreignLines(text: string, start: number, end: number, shape: TemplateShape): readonly Span[] {
  const clause = text.slice(start, end);
  if (!clause.trim().includes('\n')) return [];
  return [...clause.matchAll(/[^\r\n]+/g)]
    .map((found) => ({ start: start + found.index, end: start + found.index + found[0].length, words: found[0] }))
    .filter(({ words }) => wordsOf(words).length >= 3 && shape.all.compare(words).share === 0);
}

function isTemplates(clause: string, amongInstructions: boolean, shape: TemplateShape): boolean {
  const anywhere = shape.all.compare(clause);
  if (!/[\p{L}\p{N}]/u.test(clause)) return true;
  if (amongInstructions) return anywhere.share >= (anywhere.newNumber ? 0.7 : 0.5) || order.test(clause.trim());
  const below = shape.facts.compare(clause);
  return (below.share >= 0.8 && !below.newNumber) || (anywhere.share >= 0.85 && !anywhere.newNumber);
}

function clauseEnds(text: string, start: number, end: number): readonly number[] {
  const sentence = text.slice(start, end);
  const ends = [...sentence.matchAll(/;/g)].map((found) => start + found.index + 1);
  return ends.at(-1) === end ? ends : [...ends, end];
}

function soapSection(id: string | undefined): SoapSection | undefined {
  return id === 'S' || id === 'O' || id === 'A' || id === 'P' ? id : undefined;
}
