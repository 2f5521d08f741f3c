// Calendar arithmetic on ISO dates by day count: no clock, no time zone. Knows the federal holidays and nothing of appeals.

export interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** Years a notice can carry; anything else is a slip of the pen. */
const firstYear = 1990;
const lastYear = 2199;

/** The day of a `YYYY-MM-DD` text; undefined where no such day exists. */
export function parseDay(iso: unknown): Day | undefined {
  const match = typeof iso === 'string' ? /^(\d{4})-(\d{2})-(\d{2})$/.exec(iso) : null;
  if (match === null) return undefined;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  const possible = year >= firstYear && year <= lastYear && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
  return possible ? { year, month, day } : undefined;
}

export function formatDay({ year, month, day }: Day): string {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

export function daysInMonth(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

/** Days since 0000-03-01 of the proleptic Gregorian calendar. */
export function dayNumber({ year, month, day }: Day): number {
  const shifted = month <= 2 ? year - 1 : year;
  const monthFromMarch = (month + 9) % 12;
  return shifted * 365 + Math.floor(shifted / 4) - Math.floor(shifted / 100) + Math.floor(shifted / 400) + Math.floor((153 * monthFromMarch + 2) / 5) + day - 1;
}

export function addDays(from: Day, days: number): Day {
  let { year, month } = from;
  let day = from.day + days;
  while (day < 1) {
    [year, month] = month === 1 ? [year - 1, 12] : [year, month - 1];
    day += daysInMonth(year, month);
  }
  while (day > daysInMonth(year, month)) {
    day -= daysInMonth(year, month);
    [year, month] = month === 12 ? [year + 1, 1] : [year, month + 1];
  }
  return { year, month, day };
}

/** The matching day `months` later; where that month is too short, the first day of the month after it. */
export function addMonths(from: Day, months: number): Day {
  const index = from.year * 12 + from.month - 1 + months;
  const [year, month] = [Math.floor(index / 12), (index % 12) + 1];
  if (from.day <= daysInMonth(year, month)) return { year, month, day: from.day };
  return month === 12 ? { year: year + 1, month: 1, day: 1 } : { year, month: month + 1, day: 1 };
}

/** 0 = Sunday. 0000-03-01 was a Wednesday. */
export function weekday(day: Day): number {
  return (dayNumber(day) + 3) % 7;
}

/** Days on which federal offices close under 5 U.S.C. 6103(a), as observed: Saturday's on Friday, Sunday's on Monday. */
export function isFederalHoliday(day: Day): boolean {
  const number = dayNumber(day);
  return [day.year, day.year + 1].some((year) => holidays(year).some((holiday) => dayNumber(observed(holiday)) === number || dayNumber(holiday) === number));
}

/** The day itself, or the next that is neither weekend nor federal holiday. */
export function nextBusinessDay(day: Day): Day {
  let next = day;
  while ([0, 6].includes(weekday(next)) || isFederalHoliday(next)) next = addDays(next, 1);
  return next;
}

function observed(holiday: Day): Day {
  const onDay = weekday(holiday);
  return onDay === 6 ? addDays(holiday, -1) : onDay === 0 ? addDays(holiday, 1) : holiday;
}

const monday = 1;
const thursday = 4;

function holidays(year: number): readonly Day[] {
  const fixed = [[1, 1], [7, 4], [11, 11], [12, 25], ...(year >= 2021 ? [[6, 19]] : [])] as const;
  const movable = [nth(year, 1, monday, 3), nth(year, 2, monday, 3), lastMonday(year, 5), nth(year, 9, monday, 1), nth(year, 10, monday, 2), nth(year, 11, thursday, 4)];
  return [...fixed.map(([month = 0, day = 0]) => ({ year, month, day })), ...movable];
}

function nth(year: number, month: number, onDay: number, count: number): Day {
  const first = { year, month, day: 1 };
  return addDays(first, ((onDay - weekday(first) + 7) % 7) + 7 * (count - 1));
}

function lastMonday(year: number, month: number): Day {
  const last = { year, month, day: daysInMonth(year, month) };
  return addDays(last, -((weekday(last) - monday + 7) % 7));
}
