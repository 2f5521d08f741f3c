// How a note writes its days, told by those with a year: "11-12-2026", "6.18.25".
import type { ScrubDocument } from '../../scrubDocument';

const withYear = /(?<![\d.-])(\d{1,2})([.-])\d{1,2}\2(?:19|20)?\d{2}(?![\d.-]\d|\d)/g;
const months = new WeakMap<ScrubDocument, ReadonlySet<string>>();

/** Whether the note writes days of this month with a year and the same joint: "11-12-2026". There "11-9" is rather a day than a range. */
export function isWrittenMonth(document: ScrubDocument, joint: string, month: number): boolean {
  let known = months.get(document);
  if (!known) months.set(document, (known = new Set([...document.digits.matchAll(withYear)].map((match) => `${match[2] ?? ''}${Number(match[1])}`))));
  return known.has(`${joint}${month}`);
}

const dashed = new WeakMap<ScrubDocument, boolean>();

/** Whether the note writes any day with a year and hyphens. */
export function dashesDays(document: ScrubDocument): boolean {
  let known = dashed.get(document);
  if (known === undefined) dashed.set(document, (known = /(?<![\d-])\d{1,2}-\d{1,2}-(?:19|20)?\d{2}(?![\d-])/.test(document.digits)));
  return known;
}

const dotted = new WeakMap<ScrubDocument, boolean>();

/** Whether the note writes any day with a year and full stops. */
export function dotsDays(document: ScrubDocument): boolean {
  let known = dotted.get(document);
  if (known === undefined) dotted.set(document, (known = /(?<![\d.])\d{1,2}\.\d{1,2}\.(?:20)?\d{2}(?![\d.]\d|\d)/.test(document.digits)));
  return known;
}
