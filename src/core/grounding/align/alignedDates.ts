// A day that stands in the source among other words than in the draft, where another day of the source stands among the draft's.
import type { ClinicalReading } from '../../clinical/reader';
import type { Span } from '../../clinical/span';
import { sameDate } from '../../clinical/text/dates';
import type { Issue } from '../check/issue';
import type { Corpus } from '../read/corpus';
import { statementFinder } from '../read/statementFinder';
import type { Alignment } from './alignment';
import { displaced, placeOf } from './values';
import type { Value } from './values';

/** How well a day must stand among the draft's words to be theirs, whatever the draft's own day is of. */
const firm = 2.5;
/** How much of that the day's own sentence must tell. */
const ahead = 1.2;
/** And how much of it the draft's own day may have at most. */
const little = 0.4;

export function checkAlignedDates(draft: ClinicalReading, corpus: Corpus, alignment: Alignment, skip: (statement: number) => boolean): readonly Issue[] {
  const source = corpus.reading;
  const { told, stated } = daysOf(draft, source);
  return told.filter(({ statement }) => !skip(statement)).flatMap((value): readonly Issue[] => {
    const isVisit = ofVisit.test(draft.text.slice(Math.max(0, value.start - 40), value.start));
    if (isDayOfVisit(draft, source, value, stated)) return [];
    // "began the program on January 6" of "start 1/6"
    if (begins.test(draft.text.slice(Math.max(0, value.start - 40), value.start)) && stated.some((other) => says(value, other) && begins.test(source.text.slice(Math.max(0, other.start - 16), other.start)))) return [];
    // "Since June 10" of a table with a column of that day: of all that stands in it.
    if (/\b(?:since|from|between|as of|by)\s$/i.test(draft.text.slice(Math.max(0, value.start - 10), value.start)) && source.statements.some(({ columnDate, lineDate }) => [columnDate, lineDate].some((day) => day !== undefined && sameDate(day, value.key)))) return [];
    // A day within a period of the draft's may be its end; any other day is not.
    const ownEnd = isEnd(draft.text, value);
    const rival = displaced(value, ownEnd ? stated : stated.filter((other) => says(value, other) || !isEnd(source.text, other)), told, alignment, says) ?? (isVisit ? undefined : leftOver(value, stated.filter((other) => says(value, other) || !isEnd(source.text, other) && !isOfNote(source.text, other)), told, alignment));
    return rival === undefined ? [] : [{ start: value.start, end: value.end, kind: 'date', statement: value.statement, cause: `atom:${value.start}`, sourceValue: source.text.slice(rival.start, rival.end) }];
  });
}

/** The day of the note is the visit's, whatever stands around either. */
export const isDayOfVisit = (draft: ClinicalReading, source: ClinicalReading, value: Value, stated: readonly Value[]): boolean =>
  ofVisit.test(draft.text.slice(Math.max(0, value.start - 40), value.start)) && stated.some((other) => other.sort === 'day' && says(value, other) && isOfNote(source.text, other));

/** The days of a draft, and those of its source with the pairs of numbers that the draft's days tell to be days. */
export function daysOf(draft: ClinicalReading, source: ClinicalReading): { readonly told: readonly Value[]; readonly stated: readonly Value[] } {
  const told = datesIn(draft, dateAtoms(draft));
  return { told, stated: datesIn(source, [...dateAtoms(source), ...slashPairs(source, told)]) };
}

const dateAtoms = ({ atoms }: ClinicalReading): readonly Day[] => atoms.filter(({ kind }) => kind === 'date').map(({ start, end, text }) => ({ start, end, day: text }));

/** The day at the head of a note is that of the visit and the start of care without a word that says so. */
const ofVisit = /\b(?:seen|visit\w*|(?:re-?)?evaluat\w+|(?:re)?assess\w+|attended|presents?|presented|treated|discharged|today|sessions?|program|care|therapy)\b[^.;,]{0,16}$/i;

/** A course of care or work that starts. */
const begins = /\b(?:start(?:s|ed|ing)?|soc|beg[aiu]n|begins|commenced|initiated)\b[^.;,\d]{0,24}$/i;

const says = (one: Value, other: Value): boolean => sameDate(one.key, other.key);

/** The day of the note itself, in its first lines after what kind of note it is, is that of no other event. */
const isOfNote = (text: string, { start }: Span): boolean => start < headOfNote && /\b(?:eval\w*|re-?assess\w*|assessment|progress|recert\w*|summary|visit|note|dos|date|daily|progress|report|recheck|f\/?u|soap|session|tx|re-?eval\w*|discharge|d\/?c|dictated|seen|today)\b[^\n]{0,24}$/i.test(text.slice(Math.max(0, text.lastIndexOf('\n', start)), start));
const headOfNote = 120;

/** An end of "1/1/2026-6/30/2026" is the day of no event. */
const isEnd = (text: string, { start, end }: Span): boolean => /\d\s?(?:-|–|to|thru|through)\s?$/.test(text.slice(Math.max(0, start - 12), start)) || /^\s?(?:-|–|to|thru|through)\s?\d/.test(text.slice(end, end + 12));

/** The day of the source that stands among the draft's words and that the draft gives to nothing. */
function leftOver(value: Value, stated: readonly Value[], told: readonly Value[], alignment: Alignment): Value | undefined {
  const own = stated.filter((other) => says(value, other)).map((other) => ({ other, fit: alignment.fit(value, other) })).sort((one, other) => other.fit - one.fit)[0];
  if (own === undefined) return undefined;
  const isTold = (day: Value, fit: number): boolean => told.some((other) => other !== value && says(other, day) && (other.statement === value.statement || alignment.fit(other, day) >= 0.8 * fit));
  const rival = stated.map((other) => ({ other, fit: alignment.fit(value, other) })).filter(({ other, fit }) => fit >= firm && other.time === value.time && alignment.lead(value, other, own.other).ahead >= ahead && !isTold(other, fit)).sort((one, other) => other.fit - one.fit)[0];
  return rival === undefined || own.fit > little * rival.fit ? undefined : rival.other;
}

interface Day extends Span {
  readonly day: string;
}

/** "Trial 7/7:", "4/13 - 5/15": two numbers that the draft's days tell to be a day. */
function slashPairs({ tokens }: ClinicalReading, told: readonly Value[]): readonly Day[] {
  return tokens.flatMap((token, index): readonly Day[] => {
    const [bar, last, next] = [tokens[index + 1], tokens[index + 2], tokens[index + 3]];
    if (token.kind !== 'number' || bar?.text !== '/' || last?.kind !== 'number' || next?.text === '/' || tokens[index - 1]?.text === '/') return [];
    const day = `--${String(token.value).padStart(2, '0')}-${String(last.value).padStart(2, '0')}`;
    return told.some(({ key }) => sameDate(key, day)) ? [{ start: token.start, end: last.end, day }] : [];
  });
}

function datesIn(reading: ClinicalReading, days: readonly Day[]): readonly Value[] {
  const statementAt = statementFinder(reading);
  return days.flatMap(({ start, end, day }) => {
    const statement = statementAt(start);
    return statement < 0 ? [] : [{ ...placeOf(reading, { start, end }, statement), start, end, key: day, time: isAhead.test(reading.text.slice(Math.max(0, start - 24), start)) ? ('goal' as const) : undefined, sort: 'day' }];
  });
}

/** A day to come: of a goal, a plan, the next visit. */
const isAhead = /\b(?:by|goals?|due|next|f\/?u|until|thru|through|exp\w*|recheck|plan\w*)\b[^.;\d]{0,12}$/i;
