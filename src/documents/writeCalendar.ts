// Writes a calendar file. The library is needed now and then: import this file dynamically.
import { createEvents, type EventAttributes } from 'ics';

export interface CalendarDay {
  /** `YYYY-MM-DD`; the event takes the whole day. */
  readonly day: string;
  /** Names no person, payer or claim: calendars are shared. */
  readonly title: string;
  /** Days before, for the reminder. */
  readonly remindDays: number;
}

/** The text of an .ics file. Throws a `RangeError` for a day that does not exist. */
export function calendarFile(days: readonly CalendarDay[]): string {
  const events = days.map(({ day, title, remindDays }): EventAttributes => {
    const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
    return {
      start: [year, month, date], duration: { days: 1 }, title, productId: 'theradraft', busyStatus: 'FREE',
      alarms: [{ action: 'display', description: title, trigger: { days: remindDays, before: true } }],
    };
  });
  const { error, value } = createEvents([...events]);
  if (error || !value) throw new RangeError('The calendar refused a date');
  return value;
}
