// "Within the last 30 days", "the previous three months": evidence must be of a day in that window.
import { daysBetween } from '../../../clinical/text/dates';
import type { NoteStatement, ReadNote } from '../noteStatements';
import { countOf } from './countWords';

const tens: Readonly<Record<string, number>> = { thirty: 30, sixty: 60, ninety: 90 };
const perUnit: Readonly<Record<string, number>> = { day: 1, week: 7, month: 31, year: 366 };
const window = /\b(?:within|during|in|over) (?:the )?(?:last|past|previous|preceding|prior|most recent) (?:(\d{1,3}|one|two|three|four|five|six|nine|twelve|thirty|sixty|ninety)[- ])?(day|week|month|year)s?\b|\b(\d{1,3}|one|two|three|four|five|six|nine|twelve|thirty|sixty|ninety)[- ](day|week|month|year)s? (?:preceding|before|prior to) (?:the |this )?(?:request|review|appeal)/i;
const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** Days back from the last note; undefined where the row sets no window. */
export function windowOf(row: string): number | undefined {
  const found = window.exec(row);
  if (found === null) return undefined;
  const count = (found[1] ?? found[3] ?? 'one').toLowerCase();
  return (tens[count] ?? countOf(count)) * (perUnit[(found[2] ?? found[4] ?? 'day').toLowerCase()] ?? 1);
}

/** Is the statement of a day before the window opens? Its own date counts before that of its note. */
export function isBeforeWindow(row: string, statement: NoteStatement, notes: readonly ReadNote[]): boolean {
  const days = windowOf(row);
  const last = notes.map(({ date }) => date ?? '').sort().at(-1) ?? '';
  const own = dateIn(statement.text, statement.date) ?? statement.date;
  return days !== undefined && last !== '' && own !== null && (daysBetween(own, last) ?? 0) > days + 1;
}

/** The first date in the words: "3/25", "in March", "Jul 11"; of the year in which it is past. */
function dateIn(text: string, noteDate: string | null): string | undefined {
  if (noteDate === null) return undefined;
  const slashed = /(?<![\d/])(\d{1,2})\/(\d{1,2})(?:\/(\d{2,4}))?(?![\d/])/.exec(text);
  const named = /\b(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?(?: (\d{1,2})\b)?(?:,? (\d{4}))?/i.exec(text);
  const isFirst = slashed !== null && (named === null || slashed.index < named.index);
  const [month, day, year] = isFirst ? [Number(slashed?.[1]), Number(slashed?.[2]), slashed?.[3]] : named !== null && /^(?:in|on|since|from|last)?\s*$/i.test(text.slice(0, named.index).split(/\s/).at(-2) ?? '') || named?.[2] !== undefined ? [months.indexOf((named?.[1] ?? '').toLowerCase()) + 1, Number(named?.[2] ?? 15), named?.[3]] : [0, 0, undefined];
  if (month < 1 || month > 12 || day < 1 || day > 31) return undefined;
  const noteYear = Number(noteDate.slice(0, 4));
  const written = year === undefined ? noteYear : Number(year.length === 2 ? `20${year}` : year);
  const iso = (of: number): string => `${of}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  return year === undefined && (daysBetween(noteDate, iso(written)) ?? 0) > 45 ? iso(written - 1) : iso(written);
}
