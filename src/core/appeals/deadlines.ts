// When an appeal must be filed and decided: dated rules of regimes.json applied by day count. Never a guess: bad input is an error.
import { addDays, addMonths, dayNumber, formatDay, nextBusinessDay, parseDay, type Day } from './calendar';
import { regimeRow, regimes, type Period, type Regime, type RegimeRow } from './regimes';

export interface DeadlineInput {
  readonly regime: Regime;
  /** ISO dates. The date printed on the notice, and the day it arrived if known. */
  readonly noticeDate: string;
  readonly receivedDate?: string | null;
  readonly urgent?: boolean | null;
  readonly preService?: boolean | null;
  /** Internal appeal levels of the plan: 1 or 2. */
  readonly levels?: number | null;
}

export interface Deadline {
  /** ISO date of the last day to file. */
  readonly fileBy: string;
  readonly decideWithin: Period;
  readonly authority: string;
  /** How the date follows, in sentences for the user. */
  readonly explain: readonly string[];
  /** Of the rule's source; R must be shown as unverified. */
  readonly confidence: 'V' | 'S' | 'R';
}

export type DeadlineResult = Deadline | { readonly error: string };

/** The last filing day and the plan's clock under one regime, or a sentence that says what is wrong with the input. */
export function computeDeadline(input: DeadlineInput): DeadlineResult {
  const row = regimeRow(input.regime);
  if (row === undefined) return { error: `The regime must be one of: ${regimes.join(', ')}.` };
  const notice = parseDay(input.noticeDate);
  if (notice === undefined) return { error: 'The notice date must be a date that exists, written YYYY-MM-DD.' };
  const received = input.receivedDate === undefined || input.receivedDate === null ? undefined : parseDay(input.receivedDate);
  if (received === undefined && input.receivedDate !== undefined && input.receivedDate !== null) return { error: 'The received date must be a date that exists, written YYYY-MM-DD.' };
  if (received !== undefined && dayNumber(received) < dayNumber(notice)) return { error: 'The received date is before the notice date. Check both.' };
  const levels = input.levels ?? 1;
  if (levels !== 1 && levels !== 2) return { error: 'The plan\'s appeal levels must be 1 or 2.' };
  if (!isFlag(input.urgent) || !isFlag(input.preService)) return { error: 'Urgent and pre-service must be true or false.' };

  const base = startOf(row, notice, received);
  const last = row.file.unit === 'months' ? addMonths(base.day, row.file.value) : addDays(base.day, row.file.value);
  const fileBy = row.file.roll ? nextBusinessDay(last) : last;
  const explain = [
    `${row.label}: file within ${row.file.value} ${row.file.unit} of ${base.words}.`,
    ...(row.file.unit === 'months' && last.day !== base.day.day ? ['The last month has no such day, so the first day of the month after counts.'] : []),
    ...(fileBy === last ? [] : [`${formatDay(last)} is a weekend day or federal holiday, so the next business day counts.`]),
    ...(input.urgent === true && decideWithin(row, input, levels).unit === 'days' ? ['This appeal has no expedited clock.'] : []),
    ...(levels > row.maxLevels ? ['There is exactly one internal level here, so its clock applies.'] : []),
    'A date printed on the notice overrides this computation.',
  ];
  return { fileBy: formatDay(fileBy), decideWithin: decideWithin(row, input, levels), authority: row.authority, explain, confidence: row.confidence };
}

function isFlag(value: unknown): boolean {
  return value === undefined || value === null || typeof value === 'boolean';
}

interface Start {
  readonly day: Day;
  readonly words: string;
}

function startOf({ file }: RegimeRow, notice: Day, received: Day | undefined): Start {
  if (file.from === 'notice') return { day: notice, words: `the notice date ${formatDay(notice)}` };
  if (received !== undefined) return { day: received, words: `the receipt on ${formatDay(received)}` };
  if (file.presumedDays === 0) return { day: notice, words: `receipt; no receipt date is known, so it is counted from the notice date ${formatDay(notice)}` };
  const presumed = addDays(notice, file.presumedDays);
  return { day: presumed, words: `receipt, presumed ${file.presumedDays} days after the notice, on ${formatDay(presumed)}` };
}

function decideWithin({ decide, maxLevels }: RegimeRow, { urgent, preService }: DeadlineInput, levels: 1 | 2): Period {
  const expedited = decide.urgent ?? (preService === true ? decide.urgentPreService : undefined);
  if (urgent === true && expedited !== undefined) return expedited;
  const two = levels === 2 && maxLevels === 2;
  if (preService === true) return (two ? decide.preServiceTwoLevels : decide.preService) ?? decide.postService;
  return (two ? decide.postServiceTwoLevels : undefined) ?? decide.postService;
}
