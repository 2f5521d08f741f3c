// Dates as written in notes, in one normal form: ISO where the year stands, "--MM-DD" without it, "YYYY-MM" without a day.
export const monthNames = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];
const months = monthNames.map((name) => name.slice(0, 3).toLowerCase());

/** A month in full or in short, lower case, as the inside of a pattern. */
export const monthForms = 'jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?';

/** The normal form of one written date (month first, as in the US), undefined where no such day exists. */
export function normalDate(written: string): string | undefined {
  const text = written.trim().toLowerCase();
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text);
  if (iso !== null) return build(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const yearMonth = /^(\d{4})-(\d{2})$/.exec(text);
  if (yearMonth !== null) return build(Number(yearMonth[1]), Number(yearMonth[2]), undefined);
  const monthYear = /^(\d{1,2})\/(\d{4})$/.exec(text);
  if (monthYear !== null) return build(Number(monthYear[2]), Number(monthYear[1]), undefined);
  const numeric = /^(\d{1,2})[/.-](\d{1,2})(?:[/.-](\d{4}|\d{2}))?$/.exec(text);
  if (numeric !== null) return build(numeric[3] === undefined ? undefined : fullYear(numeric[3]), Number(numeric[1]), Number(numeric[2]));
  const name = /[a-z]{3}/.exec(text.replace(/\d{1,2}(?:st|nd|rd|th)/, ' '))?.[0];
  const month = name === undefined ? -1 : months.indexOf(name);
  if (month < 0) return undefined;
  const year = /\b(\d{4})\b/.exec(text)?.[1];
  const day = /\b(\d{1,2})(?:st|nd|rd|th)?\b/.exec(text)?.[1];
  return build(year === undefined ? undefined : Number(year), month + 1, day === undefined ? undefined : Number(day));
}

/** A full ISO date in words, "March 4, 2026"; anything else as it is. */
export function longDate(iso: string): string {
  const [, year = '', month = '', day = ''] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(iso) ?? [];
  const name = monthNames[Number(month) - 1];
  return name === undefined ? iso : `${name} ${Number(day)}, ${year}`;
}

function fullYear(written: string): number {
  const year = Number(written);
  if (written.length === 4) return year;
  return year > 50 ? 1900 + year : 2000 + year;
}

const two = (value: number): string => String(value).padStart(2, '0');

function build(year: number | undefined, month: number, day: number | undefined): string | undefined {
  if (month < 1 || month > 12 || (day !== undefined && (day < 1 || day > daysIn(year, month)))) return undefined;
  if (day === undefined) return year === undefined ? undefined : `${year}-${two(month)}`;
  return year === undefined ? `--${two(month)}-${two(day)}` : `${year}-${two(month)}-${two(day)}`;
}

function daysIn(year: number | undefined, month: number): number {
  if (month === 2) return year === undefined || (year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

/** Could two normal dates be the same day? A missing year or day agrees with any. */
export function sameDate(one: string, other: string): boolean {
  if (one === other) return true;
  const [oneYear, oneMonth, oneDay] = split(one);
  const [otherYear, otherMonth, otherDay] = split(other);
  const agree = (a: string, b: string): boolean => a === '' || b === '' || a === b;
  return oneMonth === otherMonth && agree(oneYear, otherYear) && agree(oneDay, otherDay) && (oneMonth !== '' || oneYear === otherYear);
}

function split(date: string): readonly [string, string, string] {
  if (date.startsWith('--')) return ['', date.slice(2, 4), date.slice(5, 7)];
  return [date.slice(0, 4), date.slice(5, 7), date.slice(8, 10)];
}

/** Days from one full ISO date to another, undefined where one is not full. */
export function daysBetween(from: string, to: string): number | undefined {
  // A day without a year is taken to be of the other's year.
  const full = /^(\d{4}|-)-(\d{2})-(\d{2})$/;
  const year = (day: string, other: string): string => (day.startsWith('-') ? `${/^\d{4}/.exec(other)?.[0] ?? '2000'}${day.slice(1)}` : day);
  const a = full.exec(year(from, to));
  const b = full.exec(year(to, from));
  if (a === null || b === null) return undefined;
  return dayNumber(Number(b[1]), Number(b[2]), Number(b[3])) - dayNumber(Number(a[1]), Number(a[2]), Number(a[3]));
}

/** Days since a fixed day of the proleptic Gregorian calendar. */
function dayNumber(year: number, month: number, day: number): number {
  const shifted = month <= 2 ? year - 1 : year;
  const era = Math.floor(shifted / 400);
  const yearOfEra = shifted - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  return era * 146097 + yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
}

/** Minutes since midnight or noon: a note leaves out which half of the day it was. */
export function clockMinutes(text: string): number {
  const read = /(\d{1,2})(?::?(\d{2}))?\s?([ap])?/i.exec(text.toLowerCase());
  const hour = Number(read?.[1] ?? 0);
  return ((read?.[3] === 'p' && hour < 12 ? hour + 12 : hour) * 60 + Number(read?.[2] ?? 0)) % 720;
}
