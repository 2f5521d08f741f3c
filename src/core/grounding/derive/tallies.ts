// Counts and spans that the source says in another way: places and ends, goals met, visits used and left, "last week" for one
// week, "denies falls" for none.
import { clockMinutes } from '../../clinical/text/dates';
import type { ClinicalReading } from '../../clinical/reader';
import type { Figure } from '../../clinical/subjects/subjects';
import type { Corpus } from '../read/corpus';
import { countedKey } from '../read/countedKeys';

/** Does the source say the figure so? */
export function isToldOtherwise(figure: Figure, draft: ClinicalReading, corpus: Corpus): boolean {
  return isSpineLevel(figure, corpus) || isAgeInParts(figure, corpus) || isOneOfThem(figure, corpus) || isKnownDay(figure, corpus) || isModifier(figure, draft, corpus) || isPlaceAndEnd(figure, corpus) || isTally(figure, draft, corpus) || isYearOfDate(figure, corpus) || isLastSpan(figure, corpus) || isOnTheClock(figure, corpus) || saysNone(figure, draft, corpus);
}

/** "one minute fifty seconds" of "4 buttons in 1:50". */
const isOnTheClock = ({ unit, values: [value = 0] }: Figure, corpus: Corpus): boolean => (unit === 's' || unit === 'min') && corpus.reading.atoms.some(({ kind, text, start }) => kind === 'clock' && /^\d{1,2}:\d\d$/.test(text) && clockMinutes(text) === (unit === 's' ? value : value * 60) && !/\b(?:at|from|until|start|by)\s$/i.test(corpus.reading.text.slice(Math.max(0, start - 8), start)));

/** "levels four and five" of "L4-5". */
const isSpineLevel = (figure: Figure, corpus: Corpus): boolean => figure.counted === 'level' && corpus.reading.atoms.some((atom) => atom.kind === 'level' && atom.text === `L${figure.values[0]}`);

/** "6 years 5 months" of "CA 6-5", a child's age in years and months. */
function isAgeInParts(figure: Figure, corpus: Corpus): boolean {
  const [years, months] = ageInParts(corpus);
  return years !== undefined && ((figure.attribute === 'age' && figure.values[0] === years) || (figure.unit === 'month' && figure.values[0] === months));
}

/** "6 years 10 months" of "CA 6-5". */
export function contradictsAge(figure: Figure, draft: ClinicalReading, corpus: Corpus): boolean {
  const [, months] = ageInParts(corpus);
  return months !== undefined && figure.unit === 'month' && figure.values[0] !== months && /\d\s?(?:years?|yrs?|y)(?: old)?,?\s(?:and\s)?$/i.test(draft.text.slice(Math.max(0, figure.start - 20), figure.start));
}

function ageInParts(corpus: Corpus): readonly number[] {
  const told = /\b(?:CA|chron(?:ological)?\.? age|age)\s?[:=]?\s?(\d{1,2})\s?[-;:]\s?(\d{1,2})\b(?![-/])/.exec(corpus.reading.text);
  return told === null ? [] : [Number(told[1]), Number(told[2])];
}

/** "one fall led to stitches" of "two of those falls on ramps and one needed stitches". */
const isOneOfThem = (figure: Figure, corpus: Corpus): boolean => figure.attribute === 'count' && figure.values[0] === 1 && figure.over === undefined && figure.counted !== undefined && new RegExp(`\\b${figure.counted}s?\\b[^.\\n]{0,60}(?:\\band|,|;)\\s(?:one|1)\\s(?:of (?:them|these|those|which)|was|had|led|with|[a-z]+ed)\\b`, 'i').test(corpus.reading.text);

/** "stopped by the physician 9/9" of "on September 9": a score that is a day of the source. */
const isKnownDay = (figure: Figure, corpus: Corpus): boolean => figure.over !== undefined && figure.grade === undefined && figure.values.length === 1 && corpus.reading.atoms.some(({ kind, text }) => kind === 'date' && Number(text.slice(-5, -3)) === figure.values[0] && Number(text.slice(-2)) === figure.over);

/** "97140 with modifier 59" of "97140-59" */
const isModifier = (figure: Figure, draft: ClinicalReading, corpus: Corpus): boolean => /\bmodifiers?\s$/i.test(draft.text.slice(Math.max(0, figure.start - 12), figure.start)) && new RegExp(`(?<!\\d)${String(figure.values[0])}(?!\\d)`).test(corpus.reading.text);

/** "session 9 of 36" where the source names session 9 and session 36 apart. */
function isPlaceAndEnd(figure: Figure, corpus: Corpus): boolean {
  if (figure.attribute !== 'ordinal' || figure.over === undefined) return false;
  const places = corpus.reading.figures.filter((other) => other.over === undefined).filter((other) => (other.attribute === 'ordinal' || other.attribute === 'count') && countedKey(other.counted) === countedKey(figure.counted));
  return places.some((other) => other.values.includes(figure.values[0] ?? NaN)) && places.some((other) => other.values.includes(figure.over ?? NaN));
}

/** "Five of the six goals were met" of "5 met, 1 not"; "the two codes" of a note that bills two. */
function isTally(figure: Figure, draft: ClinicalReading, corpus: Corpus): boolean {
  const counted = countedKey(figure.counted);
  const [value] = figure.values;
  if (value === undefined) return false;
  // "in half of ten trials" of "5/10"
  if (/\bhalf of\s$/i.test(draft.text.slice(Math.max(0, figure.start - 10), figure.start))) return corpus.reading.figures.some((other) => other.over === value && (other.values[0] ?? 0) * 2 === value);
  // "three dates of service: September 8, September 10 and September 15"
  if (/^(?:date|day)$/.test(figure.counted ?? '') && listedDates(draft, figure) === value) return true;
  if (isVisitsLeft(figure, value, draft, corpus) || isOfListedDays(figure, value, corpus)) return true;
  if (figure.attribute !== 'count') return false;
  if (counted === 'goal' && figure.over !== undefined) {
    const parts = corpus.reading.figures.filter((other) => other.values.length === 1 && other.unit === undefined && other.over === undefined && /\b(?:goals?|[ls]tgs?|met|not)\b/i.test(corpus.reading.text.slice(Math.max(0, other.start - 24), other.end + 16)));
    if (isGoalTally(figure, value, draft, corpus)) return true;
    const told = /\b(\d{1,2}) (?:goals? |[ls]tgs? )?met\b[^.\n]{0,12}?\b(\d{1,2}) (?:goals? |[ls]tgs? )?(?:not|unmet)/i.exec(corpus.reading.text);
    if (told !== null) return Number(told[1]) === value && Number(told[1]) + Number(told[2]) === figure.over;
    return parts.some((one) => one.values[0] === value && parts.some((other) => other !== one && other.statement === one.statement && (other.values[0] ?? 0) + value === figure.over));
  }
  if (counted === 'goal') return corpus.reading.figures.some((other) => countedKey(other.counted) === 'goal' && other.over === value);
  // "28 of 40 visits" of "28 visits used of 40", "8 of 20" of "20 v, used 8"
  if (counted === 'visit' && figure.over !== undefined) return [...corpus.reading.text.matchAll(/\b(\d{1,3}) (?:v|visits?)\b[^.\n]{0,14}?\b(?:used )?(?:of )?(\d{1,3})\b/gi)].some((match) => /used/i.test(match[0]) && [match[1], match[2]].map(Number).sort((one, other) => one - other).join() === [value, figure.over].join());
  // "ten of the sixteen visits" of "16 visits, paid 10"
  if (counted === 'visit' && figure.over !== undefined && new RegExp(`\\b${figure.over}\\s(?:v|visits?|sessions?)\\b[^.\\n]{0,32}\\b${value}\\b`, 'i').test(corpus.reading.text)) return true;
  // "12 of the 16 visits" of "requested 16, approved 12"
  if (figure.over !== undefined && /^(?:visit|session|day)$/.test(counted ?? '') && (new RegExp(`\\b(?:requested|asked(?: for)?|scheduled|authorized|auth'?d|ordered|planned)\\D{0,12}${figure.over}\\b[^.\\n]{0,40}?\\b${value}\\b`, 'i').test(corpus.reading.text) || new RegExp(`\\b${value}\\b[^.\\n]{0,40}?\\b(?:requested|asked(?: for)?|scheduled|authorized|auth'?d|ordered|planned)\\D{0,12}${figure.over}\\b`, 'i').test(corpus.reading.text))) return true;
  const codes = (reading: ClinicalReading): number => new Set(reading.atoms.filter((atom) => atom.kind === 'code' && /^9\d{4}$/.test(atom.text)).map((atom) => atom.text)).size;
  return /^(?:code|service|procedure)$/.test(counted ?? '') && figure.over === undefined && (codes(corpus.reading) === value || codes(draft) === value);
}

/** "three of five goals met" of a list that tells of each whether it is; "one of seven missed" of "6/7 met". */
function isGoalTally(figure: Figure, value: number, draft: ClinicalReading, corpus: Corpus): boolean {
  const { text } = corpus.reading;
  if (tellsMissed(figure, draft) && corpus.reading.figures.some((other) => other.over === figure.over && figure.over !== undefined && figure.over - (other.values[0] ?? NaN) === value && /^[^.\n]{0,12}\bmet\b/i.test(text.slice(other.end, other.end + 16)))) return true;
  return goalsTold(figure, draft, corpus) === value;
}

const tellsMissed = (figure: Figure, draft: ClinicalReading): boolean => /\b(?:not|un(?:met|achieved)|missed|open|remain\w*|outstanding|short)\b/i.test(draft.text.slice(figure.end, figure.end + 40).split(/[.;]/)[0] ?? '');

/** How many of the goals the source lists as met (or as open, where the draft speaks of those); undefined where it does not tell of each. */
function goalsTold(figure: Figure, draft: ClinicalReading, corpus: Corpus): number | undefined {
  const lines = corpus.reading.text.split('\n').filter((line) => /\b(?:goals?|[ls]tg\d?)\b/i.test(line)).join('\n');
  const open = [...lines.matchAll(/\b(?:not (?:yet )?met|unmet|(?:partially|partly) met|pm\b|nm\b|not achieved|ongoing|progressing|in progress|continu\w+|no(?= \(|,|;|$))/gim)].length;
  const met = [...lines.matchAll(/(?<!not )(?<!not yet )(?<!partially )(?<!partly )\b(?:met|achieved)\b/gi)].length;
  return open + met !== figure.over || met === 0 ? undefined : tellsMissed(figure, draft) ? open : met;
}

/** Does a draft count other goals as met than the source's list of them? */
export function miscountsGoals(figure: Figure, draft: ClinicalReading, corpus: Corpus): boolean {
  const told = countedKey(figure.counted) === 'goal' && figure.over !== undefined && figure.attribute === 'count' ? goalsTold(figure, draft, corpus) : undefined;
  return told !== undefined && !figure.values.includes(told) && /\b(?:met|achieved|reached|missed|unmet)\b/i.test(draft.text.slice(figure.end, figure.end + 40));
}

/** "four visits" and "twelve units in all" of "DOS 6/30, 7/2, 7/7, 7/9; 97110 2u, 97140 1u each". */
function isOfListedDays(figure: Figure, value: number, corpus: Corpus): boolean {
  const counted = countedKey(figure.counted);
  if (figure.attribute !== 'count' || !/^(?:visit|session|unit|day|date)s?$/.test(figure.counted ?? '')) return false;
  const { text } = corpus.reading;
  return [...text.matchAll(/\b(?:DOS|dates? of service)\b[^\n.;]*/gi)].some((list) => {
    const days = corpus.reading.atoms.filter(({ kind, start }) => kind === 'date' && start >= list.index && start < list.index + list[0].length).length;
    if (days < 2 || /\b(?:to|through|thru)\b|\d\s?[-–]\s?\d/.test(list[0])) return false;
    if (counted !== 'unit') return days === value;
    const units = corpus.reading.figures.filter((other) => countedKey(other.counted) === 'unit' && other.values.length === 1).map((other) => other.values[0] ?? 0);
    return [...units, units.reduce((sum, each) => sum + each, 0)].some((each) => each * days === value);
  });
}

/** How many days the sentence lists behind a colon; each is judged as a date. */
function listedDates(draft: ClinicalReading, figure: Figure): number {
  const end = draft.statements[figure.statement]?.end ?? figure.end;
  return /^[^.;]{0,30}:/.test(draft.text.slice(figure.end, end)) ? draft.atoms.filter(({ kind, start }) => kind === 'date' && start >= figure.end && start < end).length : 0;
}

/** "two unused", "one of four visits remains", "nine of your twelve visits used": where one text says what is used and the other what is left. */
function isVisitsLeft(figure: Figure, value: number, draft: ClinicalReading, corpus: Corpus): boolean {
  const left = /\b(?:left|remain\w*|unused|to go|still available)\b/i;
  const saysLeft = left.test(draft.text.slice(figure.start, figure.end + 28).split(/[.;,]/)[0] ?? '');
  return corpus.reading.figures.some((other) => {
    const { over } = other;
    if (over === undefined || (figure.over !== undefined && figure.over !== over) || (figure.over === undefined && !saysLeft)) return false;
    const around = corpus.reading.text.slice(Math.max(0, other.start - 16), other.end + 16);
    return over - (other.values[0] ?? NaN) === value && /\bv\b|\bv\d|visit|session|used|tx\b/i.test(around) && left.test(around) !== saysLeft;
  });
}

function isYearOfDate(figure: Figure, corpus: Corpus): boolean {
  return figure.attribute === 'year' && corpus.reading.atoms.some((atom) => atom.kind === 'date' && atom.text.startsWith(`${figure.values[0]}-`));
}

/** "in one week" where the source says "last week". */
function isLastSpan(figure: Figure, corpus: Corpus): boolean {
  // "once a day" where the source says "daily".
  if (figure.attribute === 'frequency' && figure.values[0] === 1 && figure.counted === 'day') return [...corpus.reading.text.toLowerCase().matchAll(/([^.;,\n]{0,40})\b(?:daily|every (?:day|morning|evening|night)|nightly|each day)\b/g)].some((told) => figure.subject.words.some((word) => told[1]?.includes(word)));
  // "in 24 hours" of "8/24 h", "per day"
  if (figure.unit === 'h' && figure.values.length === 1 && figure.values[0] === 24) return /\b24 ?-?h|\b(?:per|a|each|every) day\b|\/ ?d(?:ay)?\b|\bdaily\b/i.test(corpus.reading.text);
  return figure.values.length === 1 && figure.values[0] === 1 && /^(?:day|week|month|year)$/.test(figure.unit ?? '') && new RegExp(`\\b(?:last|past|previous|a|per|each|this|next|prior) ${figure.unit}\\b`, 'i').test(corpus.reading.text);
}

/** "0 falls" where the source denies falls. */
function saysNone(figure: Figure, draft: ClinicalReading, corpus: Corpus): boolean {
  if (figure.values[0] !== 0) return false;
  // "Falls: 0" denies falls, and is judged as a denial.
  if (draft.mentions.some((mention) => mention.negated && mention.cue?.start === figure.start)) return true;
  if (figure.attribute === 'value') return false;
  const counted = countedKey(figure.counted);
  return corpus.reading.mentions.some((mention) => mention.negated && (mention.key === counted || mention.key === `${counted}s` || mention.words.includes(counted ?? '')));
}
