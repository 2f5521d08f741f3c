// Dates without a label: alone in a line of the letterhead, beside the codes of a service, or the last ones that nothing else explains.
import type { DateRole } from './labelTable';
import type { WrittenDate } from './letterDates';
import { lineAt, type Letter } from './letterText';

/** Dates beside codes, else a span of two days that nothing else explains. */
export function unlabelled(letter: Letter, written: readonly WrittenDate[], roles: ReadonlyMap<WrittenDate, DateRole>, noticed: string | null): readonly WrittenDate[] {
  const spans = (place: number): boolean => {
    const [date, next] = [written[place], written[place + 1]];
    return date !== undefined && next !== undefined && !roles.has(date) && !roles.has(next) && date.iso < next.iso && /^\s*(?:-|to|through|thru)\s*$/.test(letter.plain.slice(date.end, next.start));
  };
  const beside = new Set(besideCodes(letter, written, roles, noticed));
  if (beside.size > 0) return written.filter((date, place) => beside.has(date) || (spans(place) && beside.has(written[place + 1] as WrittenDate)) || (spans(place - 1) && beside.has(written[place - 1] as WrittenDate)));
  const at = written.findIndex((_, place) => spans(place));
  if (at >= 0) return written.slice(at, at + 2);
  // The last one left in an entry of the form: "Seen by: Example Clinic on 06/03/2026".
  return written.filter((date) => !roles.has(date) && noticed !== null && date.iso < noticed && inEntry(letter, date)).slice(0, 1);
}

/** "Seen by: Example Clinic on 06/03/2026" */
function inEntry(letter: Letter, date: WrittenDate): boolean {
  const before = letter.plain.slice(letter.plain.lastIndexOf('\n', date.start) + 1, date.start);
  return /^[\s\S]{0,120}\b(?:seen|visit(?:ed)?|treated|care|provider|clinic|where)\b[^:\n]{0,20}:[^:\n]{0,60}\bon\s+$/i.test(before);
}

/** Without a label, the dates on the line of a procedure code. */
function besideCodes(letter: Letter, written: readonly WrittenDate[], roles: ReadonlyMap<WrittenDate, DateRole>, noticed: string | null): readonly WrittenDate[] {
  return written.filter((date) => {
    const line = letter.lines[lineAt(letter, date.start)];
    // A day alone on its line heads the services of that day.
    const opens = line !== undefined && (standsAlone(letter, date) || (/:\s*$/.test(line.text) && line.text.length < 120));
    const above = letter.lines[lineAt(letter, date.start) - 1];
    // A sentence broken over two lines names the code in the first and the day in the second.
    const goesOn = line !== undefined && above !== undefined && /^\s*[a-z0-9]/.test(line.text) && /[a-z,]$/.test(above.text.trimEnd()) && !/\S {3,}\S|:\s*$/.test(above.text);
    const rows = goesOn ? [line, above] : !opens ? [line] : letter.lines.slice(lineAt(letter, date.start), lineAt(letter, date.start) + 5);
    return roles.get(date) === undefined && date.iso !== noticed && rows.some((row) => row !== undefined && row.text.length < 400 && /(?<!\d)9[27]\d{3}(?!\d)/.test(row.text));
  });
}

/** A line or a cell of the letterhead's line of its own, a weekday before it at most. */
export function standsAlone(letter: Letter, date: WrittenDate): boolean {
  const line = letter.lines[lineAt(letter, date.start)];
  // A line of prose, however long, is no date line.
  if (line === undefined || line.end - line.start > 160) return false;
  const before = letter.plain.slice(line.start, date.start);
  const after = letter.plain.slice(date.end, line.end);
  // Codes and amounts on the line make it a row of services.
  const ofServices = /\b9[27]\d{3}\b|\d\.\d{2}\b/.test(before + after);
  if (letter.plain.slice(0, line.start).trim() === '' && firstLine.test(before) && /^\.?\s*$|^\.\s/.test(after)) return true;
  const opens = weekday.test(before) || otherTongue.test(before) || (date.start < 400 && !ofServices && /(?:\s{3}|\|\s*)$/.test(before));
  const closes = after.trim() === '' || /^\s*(?:by|via|sent by) [a-z ,&]{3,30}$/i.test(after) || (date.start < 400 && !ofServices && /^\s{3}|^\s*\|/.test(after));
  return opens && closes;
}

const weekday = /^\s*(?:(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs)?|Fri|Sat(?:ur)?|Sun)(?:day)?,?\s*)?$/i;

/** "Humana Clinical Review, April 21, 2026" over the letter. */
const firstLine = /^\s*(?:[A-Z][\w&.'-]*|of|and|the|for)(?: (?:[A-Z][\w&.'-]*|of|and|the|for)){0,7}, *$/;

/** "6 de abril de 2026 / April 6, 2026" */
const otherTongue = /^\s*\d{1,2} de [a-z]+ (?:de|del) \d{4}\s*[/|-]\s*$/i;
