// What a draft starts from: the therapist's own facts in a captured text, be it a filled template or a raw note.
import { findFilled, readFilled } from '../prompts/readFilled';
import { factsText } from '../prompts/factsText';
import type { FilledTemplate } from '../prompts/filledTypes';
import type { Template } from '../prompts/template';
import type { Span } from '../clinical/span';
import type { KnownValue } from '../phi/detect';

export interface DraftSource {
  readonly template: Template;
  /** The therapist's own facts, without the template's boilerplate: scrubbed, sent, and what the draft is compared with. */
  readonly ownText: string;
  /** What was typed into slots that name an identifier: hidden wherever it occurs. */
  readonly known: readonly KnownValue[];
  /** Blanks of the template that are still unfilled, in plain words; empty for a raw note. */
  readonly missing: readonly string[];
  /** The template as filled; undefined for a raw note. */
  readonly filled: FilledTemplate | undefined;
}

/** The source in `text` when it is a filled template, else undefined. */
export function filledSource(text: string, templates: readonly Template[]): DraftSource | undefined {
  const filled = readFilled(text, templates);
  return filled && sourceOf(filled);
}

/** The source that a filled template makes. */
export function sourceOf(filled: FilledTemplate): DraftSource {
  const known = filled.template.params.flatMap(({ name, phi }) => {
    const value = filled.fields.find((field) => field.name === name)?.value;
    return phi && value ? [{ value, category: phi }] : [];
  });
  return { template: filled.template, ownText: factsText(filled), known, missing: filled.missing.map((slot) => slot.label), filled };
}

/** A raw note as the source for `template`. */
export function rawSource(text: string, template: Template): DraftSource {
  return { template, ownText: text, known: [], missing: [], filled: undefined };
}

/** The filled template in `document` that holds `offset`, or the only one there is. */
export function filledAt(document: string, offset: number): Span | undefined {
  const filled = findFilled(document);
  return filled.find((place) => place.start <= offset && offset <= place.end) ?? (filled.length === 1 ? filled[0] : undefined);
}

/** Where a stretch of the therapist's own facts stands in the captured text; undefined where it was put together from several. */
export function inCapture(captured: string, ownText: string, span: Span): Span | undefined {
  if (captured === ownText) return span;
  const words = ownText.slice(span.start, span.end);
  const line = ownText.slice(ownText.lastIndexOf('\n', span.start - 1) + 1, span.start).trim();
  // The label before the words tells apart two slots with the same value.
  const label = /([\p{L}][\p{L} /()-]*):\s*$/u.exec(line)?.[1];
  const from = label === undefined ? 0 : Math.max(0, captured.indexOf(label));
  const start = captured.indexOf(words, from);
  return words === '' || start < 0 ? undefined : { start, end: start + words.length };
}
