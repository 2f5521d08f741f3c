// Slots that nobody filled: brackets, angle brackets, underscores, XX, TBD. Surrogates, checkboxes, links and markup are none.
import { readHeading } from '../clinical/note/headings';
import type { Span } from '../clinical/span';

const slot = new RegExp(
  [
    String.raw`\{\{[^{}\n]{0,80}\}\}`,
    String.raw`(?<!\{)\{[A-Za-z][A-Za-z _.-]{1,30}\}(?!\})`,
    String.raw`\[[^[\]\n]{0,200}\]`,
    String.raw`<[A-Za-z][A-Za-z _/,'.#()-]{1,60}>`,
    String.raw`(?<![A-Za-z0-9_])_{2,}(?![A-Za-z0-9_])|_{3,}`,
    String.raw`(?<![A-Za-z])(?:[Xx]{2,10})(?:\s?[/-]\s?[Xx]{2,10}){0,3}(?![A-Za-z])`,
    String.raw`\b(?:TBD|TBA|TBC|tbd)\b|\b[Tt]o be (?:determined|completed|filled in|entered)\b`,
    String.raw`\?{3,20}|(?<![\w?])\?{2}(?=\s?(?:\/\s?\d|deg|°|%|kg|lbs?\b|min\b|sec\b|ft\b|cm\b))`,
    String.raw`(?<=\s)\*{3}(?=[\s.,;]|$)`,
    String.raw`@[A-Z]{3,30}@`,
    String.raw`\((?:insert|enter|fill in|add|specify)\s[a-z][a-z ]{1,40}\)`,
    String.raw`(?<=\s)#{2,6}(?=\s?(?:kg|lbs?|min|°|deg|sec|s\b|%|ft|cm|\/))`,
    String.raw`(?<=\s)(?:\.{3}|…)(?=\s?(?:kg|lbs?|min|°|deg|sec|%|ft|cm|points?|reps|weeks?|visits?)\b)`,
  ].join('|'),
  'g',
);
const surrogate = /^\[(?:[A-Z][A-Z0-9]{1,15}(?:[_ ][A-Z0-9]{1,12}){0,3}[_ ]\d{1,7}[a-z]{0,2})(?:\s?=\s?[^\]]{1,80})?\]$/;
const htmlTag = /^<(?:br|b|i|u|p|hr|em|strong|div|span|table|tr|td|th|ul|ol|li|h\d|sub|sup|small|details|summary|code|pre|html|body|a)\b/i;

/** The unfilled slots of a text, in order. */
export function findPlaceholders(text: string): readonly Span[] {
  const found: Span[] = [];
  slot.lastIndex = 0;
  for (let match = slot.exec(text); match !== null; match = slot.exec(text)) {
    const words = match[0];
    const start = match.index;
    const end = start + words.length;
    if (words.startsWith('[') ? isFilled(words, text, start, end) : words.startsWith('<') ? htmlTag.test(words) : words.startsWith('_') || words.startsWith('*') ? isRule(text, start, end, words) : false) continue;
    found.push({ start, end });
  }
  return found;
}

/** Checkboxes, links, footnotes, surrogates, values, editorial brackets in a quotation. */
function isFilled(words: string, text: string, start: number, end: number): boolean {
  const inner = words.slice(1, -1).trim();
  if (/^NEEDS?\b/.test(inner) || /^(?:insert|enter|fill|add|specify|select|choose)\b/i.test(inner)) return false;
  if (inner === '' || /^[xX✓✔-]$/.test(inner)) return !/[:=]\s?$/.test(text.slice(Math.max(0, start - 2), start)) || inner !== '';
  if (surrogate.test(words) || text[end] === '(' || text[end] === '[' || /^\^/.test(inner)) return true;
  if (/^[_.\s?*]{1,200}$/.test(inner)) return inner.startsWith('.');
  if (/^#$|^#\s/.test(inner)) return false;
  if (!/[A-Za-z]{2}/.test(inner) || ((readHeading(inner)?.canonical === true || (inner === inner.toUpperCase() && readHeading(inner) !== undefined)) && alone(text, start, end))) return true;
  if (/^(?:sic|A?A?ROM|PROM|WNL|WFL|RUE|LUE|RLE|LLE|BLE|BUE|left|right|bilateral|signed|redacted|deleted|see [a-z ]{1,40}|LEFT|RIGHT)$/.test(inner)) return true;
  if (/\d/.test(inner) && !/^(?:date|dob|name|mm|yyyy|dd|value|number|goal|stg|ltg|exercise|code|minutes|time|patient)\b/i.test(inner)) return true;
  // "She [the daughter] helps": an editor's hand within a quotation.
  const before = text.slice(text.lastIndexOf('\n', start) + 1, start).slice(-300);
  return (before.match(/["“”]/g) ?? []).length % 2 === 1;
}

function alone(text: string, start: number, end: number): boolean {
  const from = text.lastIndexOf('\n', start - 1) + 1;
  const to = text.indexOf('\n', end);
  return text.slice(Math.max(from, start - 40), start).trim() === '' && text.slice(end, to < 0 ? end + 40 : Math.min(to, end + 40)).trim() === '';
}

/** A Markdown rule, or the end of bold. */
function isRule(text: string, start: number, end: number, words: string): boolean {
  return alone(text, start, end) && words.length <= 5;
}
