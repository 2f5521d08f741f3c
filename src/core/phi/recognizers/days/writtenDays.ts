// How a note writes its days, told by those with a year: "11-12-2026", "6.18.25".
import type { ScrubDocument } from '../../scrubDocument';

/** Looks at a document once, however often it is asked. */
function once<T>(read: (digits: string) => T): (document: ScrubDocument) => T {
  const known = new WeakMap<ScrubDocument, { readonly value: T }>();
  return (document) => {
    let found = known.get(document);
    if (!found) known.set(document, (found = { value: read(document.digits) }));
    return found.value;
  };
}

const withYear = /(?<![\d.-])(\d{1,2})([.-])\d{1,2}\2(?:19|20)?\d{2}(?![\d.-]\d|\d)/g;
const monthsOf = once((text): ReadonlySet<string> => new Set([...text.matchAll(withYear)].map((match) => `${match[2] ?? ''}${Number(match[1])}`)));

/** Whether the note writes days of this month with a year and the same joint: "11-12-2026". There "11-9" is rather a day than a range. */
export const isWrittenMonth = (document: ScrubDocument, joint: string, month: number): boolean => monthsOf(document).has(`${joint}${month}`);

/** Whether the note writes any day with a year and hyphens. */
export const dashesDays = once((text) => /(?<![\d-])\d{1,2}-\d{1,2}-(?:19|20)?\d{2}(?![\d-])/.test(text));

/** A field of the first line that is nothing but a month and a day: " / 1.29 / ". */
const dottedField = /^[^\n]*[/|] ?(?:[1-9]|1[0-2])\.(?:[12]?[1-9]|[123]0|31) ?(?:[/|]|\n|$)/;

/** Whether the note writes any day with a year and full stops, or a day so in its head. */
export const dotsDays = once((text) => /(?<![\d.])\d{1,2}\.\d{1,2}\.(?:20)?\d{2}(?![\d.]\d|\d)/.test(text) || dottedField.test(text.trimStart()));

const leading = /(?:^|\n)[ \t>*·-]*((?:0?[1-9]|1[0-2])[-/](?:0?[1-9]|[12]\d|3[01]))[ \t]+(?=[A-Za-z])/g;
/** No range of repetitions looks so. */
const dayOnly = /^0|[-/]0|\/|-(?:2[1-9]|3[01])$/;

/** Whether two lines or more begin with what may be a day and go on in words, as a log does, and one of them with nothing else. */
export const beginsLinesWithDays = once((text) => {
  const begun = [...text.matchAll(leading)].map(([, day = '']) => day);
  return begun.length > 1 && begun.some((day) => dayOnly.test(day));
});
