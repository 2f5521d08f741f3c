// A second calculation of every appeal clock, written from the rules with the JavaScript calendar instead of the project's own,
// over every day of four years: month ends, leap day, weekends and holidays included. The two must agree.
import assert from 'node:assert/strict';
import { computeDeadline, type DeadlineInput } from '../../../src/core/appeals/deadlines';

type RegimeName = DeadlineInput['regime'];

const utc = (iso: string): Date => new Date(`${iso}T12:00:00Z`);
const iso = (date: Date): string => date.toISOString().slice(0, 10);
const plusDays = (date: Date, days: number): Date => new Date(date.getTime() + days * 86_400_000);

/** Every federal holiday as observed, found by walking through the year day by day. */
function closedDays(year: number): ReadonlySet<string> {
  const closed = new Set<string>();
  const seen = new Map<string, number>();
  for (let day = utc(`${year}-01-01`); day.getUTCFullYear() === year; day = plusDays(day, 1)) {
    const month = day.getUTCMonth() + 1;
    const weekday = day.getUTCDay();
    const count = (seen.get(`${month}.${weekday}`) ?? 0) + 1;
    seen.set(`${month}.${weekday}`, count);
    const fixed = ['01-01', '06-19', '07-04', '11-11', '12-25'].includes(iso(day).slice(5));
    const isLastMonday = month === 5 && weekday === 1 && plusDays(day, 7).getUTCMonth() !== 4;
    const floating = (weekday === 1 && ((month === 1 && count === 3) || (month === 2 && count === 3) || isLastMonday || (month === 9 && count === 1) || (month === 10 && count === 2))) || (weekday === 4 && month === 11 && count === 4);
    if (fixed) closed.add(iso(plusDays(day, weekday === 6 ? -1 : weekday === 0 ? 1 : 0)));
    if (floating) closed.add(iso(day));
  }
  // New Year's Day on a Saturday closes the last day of the year.
  if (utc(`${year + 1}-01-01`).getUTCDay() === 6) closed.add(`${year}-12-31`);
  return closed;
}
const closed = new Set([2025, 2026, 2027, 2028, 2029, 2030].flatMap((year) => [...closedDays(year)]));

function fourMonthsOn(from: Date): Date {
  const wanted = from.getUTCDate();
  const month = new Date(Date.UTC(from.getUTCFullYear(), from.getUTCMonth() + 4, wanted, 12));
  // JavaScript runs over into the next month where the day is missing; the rule takes that month's first day.
  return month.getUTCDate() === wanted ? month : new Date(Date.UTC(month.getUTCFullYear(), month.getUTCMonth(), 1, 12));
}

function opened(day: Date): Date {
  let next = day;
  while (next.getUTCDay() % 6 === 0 || closed.has(iso(next))) next = plusDays(next, 1);
  return next;
}

/** By the sentences of each rule. */
const lastDay: Readonly<Record<RegimeName, (notice: Date, received: Date | undefined) => Date>> = {
  erisa: (notice, received) => plusDays(received ?? notice, 180),
  'aca-individual': (notice, received) => plusDays(received ?? notice, 180),
  medicare: (notice, received) => plusDays(received ?? plusDays(notice, 5), 120),
  ma: (notice, received) => plusDays(received ?? plusDays(notice, 5), 60),
  'medicaid-mco': (notice) => plusDays(notice, 60),
  'external-federal': (notice, received) => opened(fourMonthsOn(received ?? notice)),
  'cigna-provider': (notice) => plusDays(notice, 180),
};

/** urgent, pre-service, levels → the plan's time. */
function plansTime(regime: RegimeName, urgent: boolean, preService: boolean, levels: 1 | 2): string {
  switch (regime) {
    case 'erisa':
      if (urgent) return '72 hours';
      return `${(preService ? 30 : 60) / levels} days`;
    case 'aca-individual':
      return urgent ? '72 hours' : preService ? '30 days' : '60 days';
    case 'medicare':
    case 'cigna-provider':
      return '60 days';
    case 'ma':
      return preService ? (urgent ? '72 hours' : '30 days') : '60 days';
    case 'medicaid-mco':
      return urgent ? '72 hours' : '30 days';
    case 'external-federal':
      return urgent ? '72 hours' : '45 days';
  }
}

const regimeNames = Object.keys(lastDay) as readonly RegimeName[];

describe('deadlines, calculated a second way', () => {
  for (const regime of regimeNames) {
    it(`${regime}: every notice from 2026 to 2029, receipt unknown, same day, and 1 to 9 days later`, () => {
      for (let notice = utc('2026-01-01'); notice.getUTCFullYear() < 2030; notice = plusDays(notice, 1)) {
        for (const later of [undefined, 0, 1, 3, 5, 9]) {
          const received = later === undefined ? undefined : plusDays(notice, later);
          const result = computeDeadline({ regime, noticeDate: iso(notice), receivedDate: received === undefined ? null : iso(received) });
          assert.equal('error' in result ? result.error : result.fileBy, iso(lastDay[regime](notice, received)), `${regime}, notice ${iso(notice)}, received ${received === undefined ? 'unknown' : iso(received)}`);
        }
      }
    });

    it(`${regime}: the plan's time for each kind of appeal`, () => {
      for (const urgent of [false, true]) for (const preService of [false, true]) for (const levels of [1, 2] as const) {
        const result = computeDeadline({ regime, noticeDate: '2026-03-02', urgent, preService, levels });
        const found = 'error' in result ? result.error : `${result.decideWithin.value} ${result.decideWithin.unit}`;
        assert.equal(found, plansTime(regime, urgent, preService, levels), `${regime}, ${urgent ? 'urgent' : 'standard'}, ${preService ? 'before' : 'after'} service, ${levels} levels`);
      }
    });
  }
});
