// The smallest stretch around some words that can be taken out of a sentence and leave a sentence behind.
import type { Span } from '../clinical/span';

/** Offsets into `text` of what goes when `span` (not empty) goes; the list marker of `from` characters stays. The whole sentence where no part can go alone. */
export function clauseAround(text: string, from: number, span: Span): Span {
  const bracket = bracketAround(text, from, span);
  if (bracket) return bracket;
  const stop = closingOf(text);
  const cuts = [...text.slice(from, stop).matchAll(/[;,](?:\s(?:and|but|with|while))?(?=\s)|\s(?:and|but|with|while|[–—-])(?=\s)/g)].map((cut) => from + cut.index);
  const before = cuts.filter((cut) => cut <= span.start).at(-1);
  const after = cuts.find((cut) => cut >= span.end);
  if (before !== undefined) return { start: before, end: after ?? Math.max(stop, span.end) };
  if (after === undefined) return { start: from, end: text.length };
  const rest = text.slice(after).replace(/^[;,]?\s+(?:(?:and|but|[–—-])\s+)?/, '');
  return /^[\p{Lu}\p{N}]/u.test(rest) ? { start: from, end: text.length - rest.length } : { start: from, end: text.length };
}

/** The bracket around the words, with the space before it; only its part between commas where it says more. */
function bracketAround(text: string, from: number, span: Span): Span | undefined {
  const open = text.lastIndexOf('(', span.start);
  const close = text.indexOf(')', Math.max(open, 0));
  if (open < from || close < span.end) return undefined;
  const left = Math.max(text.lastIndexOf(',', span.start - 1), text.lastIndexOf(';', span.start - 1));
  const comma = /[,;]\s/.exec(text.slice(span.end, close));
  if (left > open) return { start: left, end: comma ? span.end + comma.index : close };
  if (comma && span.start > open) return { start: open + 1, end: span.end + comma.index + comma[0].length };
  const start = open > from && /\s/.test(text[open - 1] ?? '') ? open - 1 : open;
  return { start, end: close + 1 };
}

/** Where the closing full stop of the sentence begins. */
function closingOf(text: string): number {
  return text.length - (/(?<![.!?])[.!?]+["'”’)\]]*$/.exec(text)?.[0].length ?? 0);
}
