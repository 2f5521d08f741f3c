// The totals a note states of itself, in minutes.
import { therapyCode } from '../../billing/codes';
import { readTotals } from '../../clinical/figures/statedTotals';
import type { NoteFacts } from '../noteFacts';
import { codeOf } from './services';

export interface StatedMinutes {
  readonly timed: number | undefined;
  readonly total: number | undefined;
  /** The total is the time from the beginning to the end of the visit. */
  readonly byTimes?: boolean;
  /** A line of times that names neither ("38/40") and that the rows do not explain. */
  readonly unread?: boolean;
}

/** "38/41 min", "T 38 / 45": the timed minutes and the whole, where the first is what the rows add up to. */
const pair = /^(?:T|time|min(?:utes?)?)?:?\s*(\d{2,3})\s*\/\s*(\d{2,3})(?:\s*min(?:ute)?s?)?\.?$/i;
/** "45 min." on its own. */
const single = /^(\d{1,3})\s*min(?:ute)?s?\.?$/i;

/** "- from [DATE_3] to [DATE_4]: 45 minutes", as it is said beside a note whose times are hidden. */
const relation = /^- from (.+?) to (.+?): (\d{1,3}) minutes$/gm;

/** A line of little more than when the visit began and ended. */
export function holdsTimes(text: string, times: string): boolean {
  return [...times.matchAll(relation)].some(([, from = '', to = '']) => {
    const [first, second] = [text.indexOf(from), text.lastIndexOf(to)];
    return first >= 0 && second > first && text.replace(from, '').replace(to, '').replace(/[^A-Za-z]/g, '').length < 30;
  });
}

/** How long the one visit took from its beginning to its end. */
function between(statements: readonly { readonly text: string }[], times: string): number | undefined {
  const found = [...times.matchAll(relation)].filter(([line]) => statements.some(({ text }) => holdsTimes(text, line)));
  return found.length === 1 ? Number(found[0]?.[3]) : undefined;
}

/** From "Timed 38 min, total 44 min" and its like, or from the answers of a template. */
export function statedMinutesIn(facts: NoteFacts, statements: readonly { readonly text: string }[], times = ''): StatedMinutes {
  const texts = statements.map((statement) => statement.text.replace(/\b\d{1,2}:\d{2}\b/g, ' ').trim());
  // How long a home visit took is not how long was treated.
  const read = readTotals(texts.join('\n').replace(/\bvisit (?=time|minutes|mins?\b|duration|length)/gi, 'stay '));
  const timed = wholeIn(facts.fields['timed.minutes']) ?? read.timed?.minutes;
  const given = wholeIn(facts.fields['total.minutes']) ?? read.treatment?.minutes;
  const spent = given === undefined ? between(statements, times) : undefined;
  const total = given ?? spent;
  const stated = { timed, total, ...(spent === undefined ? {} : { byTimes: true }) };
  const unnamed = texts.find((text) => !/[a-z]{2}/i.test(text.replace(/\bmin\w*/i, '')));
  return timed !== undefined || total !== undefined || unnamed === undefined ? stated : (explained(unnamed, facts) ?? { ...stated, unread: true });
}

/** What an unnamed line of times can only mean beside the minutes of the rows. */
function explained(line: string, facts: NoteFacts): StatedMinutes | undefined {
  const sum = facts.interventions.reduce((minutes, row) => minutes + (therapyCode(codeOf(row) ?? '')?.timed === true ? (row.minutes ?? 0) : 0), 0);
  const [timed, total] = (pair.exec(line) ?? []).slice(1).map(Number);
  if (timed !== undefined && total !== undefined) return timed === sum && total >= timed ? { timed, total } : undefined;
  return Number(single.exec(line)?.[1]) === sum ? { timed: sum, total: undefined } : undefined;
}

function wholeIn(value: string | undefined): number | undefined {
  const digits = /^\s*(\d{1,4})\s*(?:'|min(?:ute)?s?\.?)?\s*$/i.exec(value ?? '')?.[1];
  return digits === undefined ? undefined : Number(digits);
}

/** Totals are on the page already; a line that says more (time in and out, untimed minutes) stays. */
export function isPlainTotal(line: string, { timed, total }: StatedMinutes): boolean {
  const figures = (line.match(/\d+/g) ?? []).map(Number);
  return !/\d:\d\d/.test(line) && figures.every((figure) => figure === timed || figure === total) && /^(?:(?:timed|tot(?:al)?|treatment|tx|codes?|minutes|mins?|time|T|done|and|were|was|of|one-on-one|session|in)\b|[\d:,;.=\s/'-])+$/i.test(line);
}
