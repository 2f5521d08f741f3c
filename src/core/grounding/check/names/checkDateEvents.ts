// What happened on a day: "surgery was on February 20" of "sx 2/3, eval 2/20". The day stands in the source, with another event.
import events from '../../../data/dateEvents.json';
import { sameDate } from '../../../clinical/text/dates';
import type { ClinicalReading } from '../../../clinical/reader';
import type { Corpus } from '../../read/corpus';
import type { Issue } from '../issue';

/** How far before and behind its day the word of an event may stand, in characters. */
const before = 40;
const behind = 16;

const kinds = Object.entries(events.events).map(([kind, forms]) => ({ kind, pattern: new RegExp(`(?<![\\w/])(?:${forms})(?![\\w])`, 'gi') }));

interface Happening {
  readonly kind: string;
  readonly date: string;
  readonly start: number;
  readonly end: number;
}

export function checkDateEvents(draft: ClinicalReading, corpus: Corpus, statementAt: (offset: number) => number, skip: (statement: number) => boolean): readonly Issue[] {
  const stated = happeningsIn(corpus.reading);
  return happeningsIn(draft).flatMap(({ kind, date, start, end }): readonly Issue[] => {
    const statement = statementAt(start);
    const own = stated.filter((other) => other.kind === kind);
    if (skip(statement) || own.length === 0 || own.some((other) => sameDate(other.date, date))) return [];
    // A day that the source gives to something else; a day it does not have at all is marked as such.
    const elsewhere = stated.find((other) => other.kind !== kind && sameDate(other.date, date));
    return elsewhere === undefined ? [] : [{ start, end, kind: 'date', statement, cause: `atom:${start}`, sourceValue: corpus.reading.text.slice(own[0]?.start, own[0]?.end) }];
  });
}

/** The days of a text of which one event, and no other, is told right beside them. */
function happeningsIn(reading: ClinicalReading): readonly Happening[] {
  const { text } = reading;
  const dates = reading.atoms.filter(({ kind }) => kind === 'date');
  return dates.flatMap(({ text: date, start, end }): readonly Happening[] => {
    const left = Math.max(text.lastIndexOf('\n', start - 1) + 1, dates.findLast((other) => other.end <= start)?.end ?? 0, start - before);
    const lead = text.slice(left, start).replace(/^[\s\S]*(?:;|(?<!\b(?:Drs?|Mrs?|Ms|St))\.)(?=\s)/, '');
    const named = nearest(lead, 'last');
    const tail = /^[^,;.\n]*/.exec(text.slice(end, end + behind))?.[0] ?? '';
    const kind = named ?? nearest(tail, 'first');
    return kind === undefined ? [] : [{ kind, date, start, end }];
  });
}

/** Words that tie an event to its day. */
const linked = /^[\s,:(.–-]*(?:(?:on|of|was|were|is|will be|be|dated|date|performed|done|took place|occurred|happened|began|visit|report|note|scheduled|planned|set|for|by|in|at|again|the|this|her|his|their)[\s:]+)*$/i;

/** The kind of event whose word stands nearest to the day and is tied to it. */
function nearest(words: string, side: 'first' | 'last'): string | undefined {
  const found = kinds.flatMap(({ kind, pattern }) => [...words.matchAll(pattern)].map((match) => ({ kind, at: match.index, end: match.index + match[0].length })));
  if (found.length === 0) return undefined;
  const sorted = [...found].sort((one, other) => (side === 'last' ? other.end - one.end || one.at - other.at : one.at - other.at || other.end - one.end));
  const gap = side === 'last' ? words.slice(sorted[0]?.end) : words.slice(0, sorted[0]?.at);
  // "at evaluation to moderate on": another word's day.
  return linked.test(gap) ? sorted[0]?.kind : undefined;
}
