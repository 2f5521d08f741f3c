// The date of a visit: labelled, else the first full date of the first lines, else the one in the file's name.
import { normalDate } from '../../clinical/text/dates';

const written = String.raw`(?:\d{4}-\d{2}-\d{2}|\d{1,2}\/\d{1,2}\/\d{2,4}|\d{1,2}[.-]\d{1,2}[.-](?:20)?\d{2}\b|(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.?\s+\d{1,2},?\s+\d{4})`;
const labelled = new RegExp(String.raw`\b(?:date of (?:service|visit|evaluation|report)|DOS|visit date|service date|date)\b\s*[:#]?\s*(${written})`, 'i');
const any = new RegExp(written, 'i');

/** ISO date; null when the note states none. */
export function readNoteDate(text: string, file = ''): string | null {
  const head = text.slice(0, 1500);
  const born = head.replace(new RegExp(String.raw`\b(?:DOB|date of birth|born|onset|injury|surgery)\b[^\n]{0,12}${written}`, 'gi'), (whole) => ' '.repeat(whole.length));
  // A day in the file's name was given to the note; a day in its words may be that of an injury.
  const found = labelled.exec(born)?.[1] ?? /\d{4}-\d{2}-\d{2}/.exec(file)?.[0] ?? any.exec(born)?.[0];
  const normal = found === undefined ? undefined : normalDate(found.replace(/^(\d{1,2})[.-](\d{1,2})[.-](\d{2,4})$/, '$1/$2/$3'));
  return normal !== undefined && /^\d{4}-\d{2}-\d{2}$/.test(normal) ? normal : null;
}

/** Where no note bears a date, the number of its visit orders it: "visit 0009"; the evaluation is the first. */
export function visitOrder({ text, file }: { readonly text: string; readonly file: string }): string | undefined {
  const head = `${file.replace(/[._-]/g, ' ')}\n${text.slice(0, 200)}`;
  const visit = /\b(?:visit|session|treatment|tx|v|note)\s?#?(\d{1,3})\b/i.exec(head)?.[1];
  const place = visit !== undefined ? Number(visit) : /\b(?:re-?eval\w*|re-?assess\w*|progress|recert\w*)\b/i.test(head) ? 500 : /\b(?:initial|evaluation|eval|IE)\b/i.test(head) ? 0 : /\bdischarge\b/i.test(head) ? 999 : undefined;
  return place === undefined ? undefined : `visit ${String(place).padStart(4, '0')}`;
}

/** Whether a note may be of the visit that a row names at its end, as in "Minutes per code (06/17)"; true where it names none. */
export function isOfDayNamed(criterion: string, { file, date }: { readonly file: string; readonly date: string | null }): boolean {
  const [, month, day] = /\(\s?(?:DOS |visit |note |of )?(\d{1,2})\/(\d{1,2})(?:\/\d{2,4})?\s?\)\s*\.?$/.exec(criterion) ?? [];
  if (month === undefined || day === undefined) return true;
  const [mm, dd] = [month.padStart(2, '0'), day.padStart(2, '0')];
  return date?.endsWith(`-${mm}-${dd}`) === true || new RegExp(String.raw`(?<!\d)${mm}[-_./]?${dd}(?!\d)|(?<!\d)${month}/${day}(?!\d)`).test(file);
}

/** A part of a paper that is of one day, with its offset. */
export interface DatedPart {
  readonly text: string;
  readonly start: number;
  readonly date: string | null;
}

const ofVisit = new RegExp(String.raw`\b(?:date of (?:service|visit|evaluation|report)|DOS|visit date|service date)\b\s*[:#]?\s*(${written})`, 'i');

/** The visits in a paper of many pages, such as a claim file; one part where its pages are of one day. */
export function datedParts({ text, file, date }: { readonly text: string; readonly file: string; readonly date?: string | undefined }): readonly DatedPart[] {
  const whole = date ?? readNoteDate(text, file);
  const parts: { text: string; readonly start: number; readonly date: string | null }[] = [];
  let start = 0;
  for (const page of text.split('\f')) {
    const own = normalDate(ofVisit.exec(page)?.[1] ?? '') ?? null;
    const last = parts.at(-1);
    if (last !== undefined && (own === null || own === last.date)) last.text += `\f${page}`;
    else parts.push({ text: page, start, date: own ?? whole });
    start += page.length + 1;
  }
  return parts.length > 1 ? parts : [{ text, start: 0, date: whole }];
}
