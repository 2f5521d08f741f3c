// The calendar day a written date means, where it states month and day.

export interface ReadDate {
  /** `2026-03-04`, or `--03-04` where no year is written. */
  readonly iso: string;
  readonly year: number | undefined;
  readonly month: number;
  readonly day: number;
}

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const iso = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T ,].*)?$/i;
const slashed = /^(\d{1,2})[-/.](\d{1,2})(?:[-/.](\d{4}|\d{2}))?$/;
const unbroken = /^((?:19|20)\d{2})(\d{2})(\d{2})(?:\d{4,6})?$/;
const monthFirst = /^([a-z]{3})[a-z]*\.?[ \n-]{0,3}(\d{1,2})(?:st|nd|rd|th)?(?:,?[ \n-]{0,3}'?(\d{4}|\d{2}))?$/i;
const dayFirst = /^(?:the )?(\d{1,2})(?:st|nd|rd|th)?(?: of)?[ \n-]{0,3}([a-z]{3})[a-z]*\.?(?:,?[ \n-]{0,3}'?(\d{4}|\d{2}))?$/i;

const weekdayBefore = /^(?:mon|tue|wed|thu|fri|sat|sun)[a-z]{0,6}[.,]{0,2} (?:the )?/i;
const timeAfter = /(?:T|,?[ \t]{1,2}(?:at |@ ?)?)\d{1,2}:\d{2}\S{0,12}(?: ?[ap]\.?m?\.?)?$/i;

/** Reads one date, US order; a weekday before it and a time after it are left out; undefined for months, ranges, and what is no day of the calendar. */
export function readDate(value: string): ReadDate | undefined {
  const text = value.trim().replace(/’/g, "'").replace(weekdayBefore, '').replace(timeAfter, '');
  const first = text.charCodeAt(0);
  if (first >= 48 && first <= 57) {
    const sorted = iso.exec(text) ?? unbroken.exec(text);
    if (sorted) return dateOf(sorted[1], Number(sorted[2]), Number(sorted[3]));
    const plain = slashed.exec(text);
    if (plain) return Number(plain[1]) > 12 ? dateOf(plain[3], Number(plain[2]), Number(plain[1])) : dateOf(plain[3], Number(plain[1]), Number(plain[2]));
  }
  const named = monthFirst.exec(text);
  if (named) return dateOf(named[3], months.indexOf((named[1] ?? '').toLowerCase()) + 1, Number(named[2]));
  const turned = dayFirst.exec(text);
  return turned ? dateOf(turned[3], months.indexOf((turned[2] ?? '').toLowerCase()) + 1, Number(turned[1])) : undefined;
}

function dateOf(year: string | undefined, month: number, day: number): ReadDate | undefined {
  if (month < 1 || month > 12 || day < 1 || day > 31) return undefined;
  const full = year === undefined ? undefined : year.length === 2 ? Number(year) + (Number(year) > 40 ? 1900 : 2000) : Number(year);
  const two = (part: number): string => String(part).padStart(2, '0');
  return { iso: `${full ?? '-'}-${two(month)}-${two(day)}`, year: full, month, day };
}
