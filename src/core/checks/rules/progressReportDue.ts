// progress-report-due: Medicare wants a progress report at least every 10 treatment days (Pub. 100-02 ch. 15 section 220.3.D).
import type { Span } from '../../clinical/span';
import { isMedicare, type CheckContext } from '../problem';
import * as words from '../progressReportWordings';
import type { ReadNote } from '../readNote';
import { documentProblem, type CheckRule } from './rule';

const mostDays = 10;
const longestRead = 200_000;

function find(note: ReadNote, context: CheckContext): ReturnType<CheckRule['find']> {
  if (!isMedicare(context) || note.progressReport || words.reportToday.test(note.text)) return [];
  const text = note.text.slice(0, longestRead);
  const due = countedDays(text) ?? daysBetweenVisits(text);
  if (due === undefined || due.days <= mostDays) return [];
  return documentProblem('progress-report-due', due, `${due.days} treatment days since the last progress report; Medicare wants one at least every ${mostDays}.`);
}

interface Due extends Span {
  readonly days: number;
}

/** "12 visits since the last progress report". */
function countedDays(text: string): Due | undefined {
  const match = words.daysSince.map((pattern) => pattern.exec(text)).find((found) => found !== null);
  return match === undefined || match === null ? undefined : { days: words.countOf(match[1]), ...spanOf(match) };
}

/** "Visit 14. Last progress report: visit 1." */
function daysBetweenVisits(text: string): Due | undefined {
  const last = words.lastReportAt.map((pattern) => pattern.exec(text)).find((found) => found !== null);
  const said = last ?? words.noReport.exec(text);
  if (said === null) return undefined;
  const place = spanOf(said);
  const visits = [...text.matchAll(words.visitToday)].filter((match) => match.index + match[0].length <= place.start || match.index >= place.end);
  const visit = Math.max(0, ...visits.slice(0, 6).map((match) => words.countOf(match[1])));
  return visit === 0 ? undefined : { days: visit - (last === undefined || last === null ? 0 : words.countOf(last[1])), ...place };
}

function spanOf(match: RegExpExecArray): Span {
  return { start: match.index, end: match.index + match[0].length };
}

export const progressReportDue: CheckRule = { id: 'progress-report-due', find };
