// A day belongs to what happened on it: a day of the source that stands there with other words than in the draft, while
// the draft's words stand with another day, is the wrong one.
import { sameDate } from '../../../clinical/text/dates';
import type { ClinicalReading } from '../../../clinical/reader';
import type { Span } from '../../../clinical/span';
import type { Token } from '../../../clinical/text/tokens';
import type { Corpus } from '../../read/corpus';
import { clausesIn } from '../../read/denialClauses';
import type { Clause } from '../../read/denialClauses';
import type { Issue } from '../issue';

interface Dated {
  readonly date: Token;
  readonly clause: Clause;
}

export function checkDates(draft: ClinicalReading, corpus: Corpus, skip: (statement: number) => boolean): readonly Issue[] {
  const clauses = clausesIn(corpus.reading);
  const stated = datedIn(corpus.reading, clauses);
  const own = datedIn(draft, clausesIn(draft));
  return own.flatMap((one): readonly Issue[] => {
    const { date, clause } = one;
    const same = stated.filter((other) => sameDate(other.date.text, date.text));
    if (skip(clause.statement) || same.length === 0) return [];
    const beside = own.filter((other) => other.clause.statement === clause.statement).map((other) => other.date.text);
    const rivals = stated.filter((other) => !beside.some((day) => sameDate(day, other.date.text)));
    const rival = wrongEnd(draft, one, own, corpus.reading, stated) ?? rivals.find((other) => isAnothers(draft, one, other.clause, same, stated, clauses));
    return rival === undefined ? [] : [{ start: date.start, end: date.end, kind: 'date', statement: clause.statement, cause: `atom:${date.start}`, sourceValue: corpus.reading.text.slice(rival.date.start, rival.date.end) }];
  });
}

/** Do the draft's words stand with that other day, and not with this one? Two words of the event itself weigh more than one of the sentence. */
function isAnothers(draft: ClinicalReading, one: Dated, other: Clause, same: readonly Dated[], stated: readonly Dated[], clauses: readonly Clause[]): boolean {
  if (!tells(draft, one, other, stated)) return false;
  const words = shared(one.clause, other).filter((key) => !key.includes(':') && !key.startsWith('#'));
  return words.length > 1 && words.length === other.content.size ? !same.some((known) => shared(one.clause, known.clause).length > 0) : !same.some((known) => sameLine(clauses, known).some((beside) => shared(one.clause, beside).length > 0));
}

/** The clauses of the day's own statement: "10/5: AAROM only". */
const sameLine = (clauses: readonly Clause[], { clause }: Dated): readonly Clause[] => clauses.filter(({ statement }) => statement === clause.statement);

function datedIn(reading: ClinicalReading, clauses: readonly Clause[]): readonly Dated[] {
  return reading.atoms.filter(({ kind }) => kind === 'date').flatMap((date) => {
    const clause = clauses.find(({ start, end }) => start <= date.start && date.end <= end);
    return clause === undefined ? [] : [{ date, clause }];
  });
}

/** What two clauses share, but sides and small numbers, which tell no event from another. */
function shared(one: Clause, other: Clause): readonly string[] {
  return [...one.content.keys()].filter((key) => other.content.has(key) && !/^(?:side:|region:|#\d$)/.test(key));
}

/** How near to a day the words of its event stand, in characters. */
const near = 28;

/** A figure and what it is of, or an event right beside the day, that no other day of the source has. */
function tells(draft: ClinicalReading, { date, clause }: Dated, other: Clause, stated: readonly Dated[]): boolean {
  const common = shared(clause, other);
  if (common.some((key) => key.startsWith('#')) && common.some((key) => /^(?:motion|measure|muscle|joint|finding|task):/.test(key))) return true;
  return common.some((key) => {
    const place = clause.content.get(key);
    // "was evaluated on April 7 after repair": the day of what came after.
    const isLater = place !== undefined && place.start >= date.end && /\b(?:after|following|before|since|prior to|until)\b/i.test(draft.text.slice(date.end, place.start));
    const beside = place !== undefined && !isLater && date.start - place.end < near && place.start - date.end < near && !/[,:]/.test(draft.text.slice(Math.min(place.end, date.end), Math.max(place.start, date.start)));
    return beside && key.length > 2 && !key.includes(':') && !key.startsWith('#') && stated.every((known) => known.clause === other || !known.clause.content.has(key));
  });
}

/** "visits between January 12 and February 26" of "DOS 2/10 through 2/26": one end is the same, the other is not. */
function wrongEnd(draft: ClinicalReading, { date }: Dated, own: readonly Dated[], source: ClinicalReading, stated: readonly Dated[]): Dated | undefined {
  const pairs = (text: string, days: readonly Dated[]): readonly (readonly [Dated, Dated])[] => days.flatMap((first) => days.filter((last) => isPeriod(text, first.date, last.date)).map((last) => [first, last] as const));
  const period = pairs(draft.text, own).find((pair) => pair.some((end) => end.date === date));
  if (period === undefined || !/\b(?:visits?|sessions?|dates? of service|dos|services?|denied|denying|period)\b/i.test(draft.text.slice(Math.max(0, period[0].date.start - 60), period[1].date.end + 24))) return undefined;
  const isFirst = period[0].date === date;
  const kept = (pair: readonly [Dated, Dated]): Token => (isFirst ? pair[1] : pair[0]).date;
  const ends = pairs(source.text, stated).filter((pair) => sameDate(kept(pair).text, kept(period).text)).map((pair) => (isFirst ? pair[0] : pair[1]));
  return ends.some((end) => sameDate(end.date.text, date.text)) ? undefined : ends[0];
}

const isPeriod = (text: string, first: Span, last: Span): boolean => last.start > first.end && (/^\s?(?:-|–|to|through|until|thru)\s?$/.test(text.slice(first.end, last.start)) || (/^\sand\s$/.test(text.slice(first.end, last.start)) && /\bbetween\b[^.;]{0,40}$/i.test(text.slice(Math.max(0, first.start - 50), first.start))));
