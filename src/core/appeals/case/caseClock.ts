// When the appeal of a case is due: by the notice's own words where it has them, and by the rule of its regime beside them.
import { addDays, addMonths, dayNumber, formatDay, parseDay } from '../calendar';
import { computeDeadline, type Deadline } from '../deadlines';
import type { DenialReading } from '../denial/denialTypes';
import type { Regime } from '../regimes';

export interface CaseClock {
  /** ISO date that counts: the printed one before the computed one. Undefined while neither can be told. */
  readonly fileBy: string | undefined;
  readonly from: 'notice' | 'rule' | undefined;
  /** By the rule of the regime, with its sentences; the error of `computeDeadline` in words. */
  readonly rule: Deadline | undefined;
  readonly problem: string | undefined;
  /** ISO date by the notice's own words, and those words. */
  readonly printed: { readonly fileBy: string | undefined; readonly words: string } | undefined;
  /** The two dates differ. */
  readonly conflict: boolean;
  /** ISO date by which the plan should have decided if it gets the appeal on `fileBy`. */
  readonly decisionBy: string | undefined;
}

export interface ClockChoices {
  readonly urgent: boolean;
  readonly preService: boolean;
  readonly levels: 1 | 2;
}

/** `regime` null: no rule is known for this plan and step, so only the notice can tell. */
export function caseClock(reading: DenialReading, regime: Regime | null, choices: ClockChoices): CaseClock {
  const notice = reading.denialDate.value;
  const received = reading.receivedDate.value;
  const result = regime === null || notice === null ? undefined : computeDeadline({ regime, noticeDate: notice, receivedDate: received, ...choices });
  const rule = result === undefined || 'error' in result ? undefined : result;
  const printed = printedClock(reading.appealDeadlineStated.value, notice, received);
  const fileBy = printed?.fileBy ?? rule?.fileBy;
  const from = printed?.fileBy !== undefined ? 'notice' : rule === undefined ? undefined : 'rule';
  const start = fileBy === undefined ? undefined : parseDay(fileBy);
  const decisionBy = start === undefined || rule === undefined ? undefined
    : formatDay(addDays(start, rule.decideWithin.unit === 'hours' ? Math.ceil(rule.decideWithin.value / 24) : rule.decideWithin.value));
  return {
    fileBy, from, rule, printed, decisionBy,
    problem: result !== undefined && 'error' in result ? result.error : notice === null ? 'The date on the notice is missing, so no deadline can be computed.' : undefined,
    conflict: printed?.fileBy !== undefined && rule !== undefined && printed.fileBy !== rule.fileBy,
  };
}

/** "180 days" counts from receipt where the day is known, else from the notice: never later than the truth. */
function printedClock(words: string | null, notice: string | null, received: string | null): CaseClock['printed'] {
  if (words === null) return undefined;
  if (parseDay(words) !== undefined) return { fileBy: words, words };
  const period = /^(\d{1,3}) (day|month)s?$/.exec(words);
  const from = parseDay(received ?? notice ?? '');
  if (period === null || from === undefined) return { fileBy: undefined, words };
  const count = Number(period[1]);
  return { fileBy: formatDay(period[2] === 'day' ? addDays(from, count) : addMonths(from, count)), words };
}

/** Days from `today` to `date`, both ISO; below zero = past. */
export function daysLeft(date: string, today: string): number | undefined {
  const [end, start] = [parseDay(date), parseDay(today)];
  return end === undefined || start === undefined ? undefined : dayNumber(end) - dayNumber(start);
}
