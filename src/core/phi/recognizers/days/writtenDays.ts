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

/** A field of the first line that is nothing but a month and a day: " / 1.29 / ". */
const dottedField = /^[^\n]*[/|] ?(?:[1-9]|1[0-2])\.(?:[12]?[1-9]|[123]0|31) ?(?:[/|]|\n|$)/;

/** Whether the note writes any day with a year and full stops, or a day so in its head. */
export function dotsDays(document: ScrubDocument): boolean {
  let known = dotted.get(document);
  if (known === undefined) dotted.set(document, (known = /(?<![\d.])\d{1,2}\.\d{1,2}\.(?:20)?\d{2}(?![\d.]\d|\d)/.test(document.digits) || dottedField.test(document.digits.trimStart())));
  return known;
}

const leading = /(?:^|\n)[ \t>*·-]*((?:0?[1-9]|1[0-2])[-/](?:0?[1-9]|[12]\d|3[01]))[ \t]+(?=[A-Za-z])/g;
/** No range of repetitions looks so. */
const dayOnly = /^0|[-/]0|\/|-(?:2[1-9]|3[01])$/;
const led = new WeakMap<ScrubDocument, boolean>();

/** Whether two lines or more begin with what may be a day and go on in words, as a log does, and one of them with nothing else. */
export function beginsLinesWithDays(document: ScrubDocument): boolean {
  let known = led.get(document);
  if (known === undefined) {
    const begun = [...document.digits.matchAll(leading)].map(([, day = '']) => day);
    led.set(document, (known = begun.length > 1 && begun.some((day) => dayOnly.test(day))));
  }
  return known;
}
