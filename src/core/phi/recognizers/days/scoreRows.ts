// Scores that a calendar would know too, told by their neighbours: "3/6 → 6/6", a row of a table that goes "3+/5 | 4/5 | 5/5".
import type { ScrubDocument } from '../../scrubDocument';

const arrowAfter = /^ ?(?:¤|[-=]{0,2}>) ?\d{1,2}[+-]?\/(\d{1,2})(?!\d)/;
const arrowBefore = /\d[+-]?\/(\d{1,2}) ?(?:¤|[-=]{0,2}>) ?$/;

/** Whether the same scale stands on the other side of an arrow. */
export function isRepeated(text: string, start: number, end: number, of: number): boolean {
  const after = arrowAfter.exec(text.slice(end, end + 10));
  const before = arrowBefore.exec(text.slice(Math.max(0, start - 10), start));
  return Number(after?.[1]) === of || Number(before?.[1]) === of;
}

/** Two values of one visit: "Pain in/out". */
const pairLabel = /(?<![a-z])(?:in|pre|start|before|am|r|rt|right|now|rest|best|low|sup|sit)\s?\/\s?(?:out|post|end|after|pm|l|lt|left|worst|activity|high|stand)(?![a-z])/i;
const scored = /^\s*\(?(?:\d{1,2}[+-]?|\d\.\d)\/(\d{1,2})(?![\d/])/;
const ofDays = /(?:date|visit|dos|day|week|seen|session)/i;

/** Whether the row of a table around `start` is one of scores: two cells out of the same number, or a label that says of two values. */
export function isScoreRow({ text, lines, words, wordIndexAt }: ScrubDocument, start: number, of: number): boolean {
  const number = words[wordIndexAt(start)]?.line ?? 0;
  const line = lines[number];
  if (!line || line.end - line.start > 240) return false;
  const row = text.slice(line.start, line.end);
  const mark = row.includes('|') ? '|' : row.includes('\t') ? '\t' : ',';
  const cells = row.split(mark).filter((cell, index, all) => cell.trim() !== '' || (index > 0 && index < all.length - 1));
  const [label = '', ...values] = cells;
  if (values.length < 2 || !/[A-Za-z]{2}/.test(label) || label.length > 48) return false;
  if (pairLabel.test(label)) return true;
  const above = lines[number - 1];
  // The first row says what the columns are, mostly days.
  if (ofDays.test(label) || !above || !text.slice(above.start, above.end).includes(mark)) return false;
  return values.filter((cell) => Number(scored.exec(cell)?.[1]) === of).length > 1;
}
