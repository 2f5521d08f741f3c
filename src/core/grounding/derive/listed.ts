// Figures that follow from what either text lists: the sum of a list of minutes, the number of days listed, the sizes of a
// wound told as "2.7 by 1.9 by 0.3" of "2.7x1.9x0.3", both members of a pair that the source sets with a slash.
import type { ClinicalReading } from '../../clinical/reader';
import type { Figure } from '../../clinical/subjects/subjects';
import { unitOf } from '../compare/figureUnits';
import { neighbours } from '../compare/neighbours';
import type { Corpus } from '../read/corpus';

export function isOfList(figure: Figure, draft: ClinicalReading, corpus: Corpus): boolean {
  const [value] = figure.values;
  if (value === undefined || figure.grade !== undefined) return false;
  if (isOfSizes(figure, draft, corpus) || isOfSlash(figure, draft, corpus) || isOfBoth(figure, value, corpus) || isWritten(figure, value, corpus)) return true;
  if (figure.values.length !== 1 || figure.over !== undefined) return false;
  return isSumOfMinutes(figure, value, draft, corpus) || isNumberOfDays(figure, value, corpus);
}

/** "12 of the 16 visits" of "asked 16, got 12": both in one line of the source, which has no other share of that whole. */
function isOfBoth({ over, values, subject, counted }: Figure, value: number, corpus: Corpus): boolean {
  if (over === undefined || values.length !== 1 || over <= 5 || over === 10 || value >= over) return false;
  const holds = (line: string, number: number): boolean => new RegExp(`(?<![\\d.,/])${number}(?![\\d.,/]*\\d)`).test(line);
  return corpus.reading.text.split('\n').some((line) => holds(line, value) && holds(line, over) && !new RegExp(`\\d\\s?(?:/|of)\\s?${over}\\b`).test(line) && [...subject.words, counted ?? ''].some((word) => word.length > 3 && line.toLowerCase().includes(word.slice(0, 5))));
}

/** "visit 14" of "#14", "2 liters of oxygen" of "2L". */
function isWritten(figure: Figure, value: number, corpus: Corpus): boolean {
  if (figure.attribute === 'ordinal' && /^(?:visit|session)$/.test(figure.counted ?? '') && figure.over === undefined) return new RegExp(`(?:^|[\\sv])#\\s?${value}\\b`).test(corpus.reading.text);
  return figure.unit === 'L' && new RegExp(`(?<![\\d.])${value}\\s?L(?:pm|/min)?\\b`).test(corpus.reading.text);
}

const total = /\b(?:total\w*|timed|in all|altogether|combined|together|received|over|provided|session)\b/i;

/** "53 minutes: therapeutic activities 23, manual therapy 30"; "225 minutes" of "01/22 45, 01/23 40, …". */
function isSumOfMinutes(figure: Figure, value: number, draft: ClinicalReading, corpus: Corpus): boolean {
  const statement = draft.statements[figure.statement];
  if (figure.unit !== 'min' || statement === undefined) return false;
  const leads = /^\s?:/.test(draft.text.slice(figure.end, figure.end + 3));
  const own = neighbours(draft, figure).filter((other) => other.values.length === 1 && other.over === undefined && (unitOf(other) === 'min' || (other.unit === undefined && other.attribute === 'value')));
  if ((leads || /\b(?:total\w*|timed|in all|altogether|combined)\b/i.test(draft.text.slice(statement.start, statement.end))) && own.length > 1 && sumOf(own) === value) return true;
  // "20 minutes of 97110, 15 of 97112 and 8 of 97140, for 43 minutes"
  if (own.length > 1 && own.every((other) => other.end <= figure.start) && sumOf(own) === value) return true;
  return total.test(draft.text.slice(statement.start, statement.end)) && linesOf(corpus.reading.text).some((line) => sumOfLine(line) === value);
}

const sumOf = (figures: readonly Figure[]): number => figures.reduce((sum, { values }) => sum + (values[0] ?? NaN), 0);

const linesOf = (text: string): readonly string[] => text.split(/\n|(?<=\w)\.\s/);

/** The days of a line that lists minutes, each with its own: "01/22 45, 01/23 40". */
function minutesOfDays(line: string): readonly { readonly day: string; readonly minutes: number }[] {
  if (!/\bmin/i.test(line)) return [];
  return [...line.matchAll(/\b(\d{1,2}\/\d{1,2})(?:\/\d{2,4})?:?\s(\d{1,3})\b(?![/.%])/g)].map(([, day = '', minutes]) => ({ day, minutes: Number(minutes) }));
}

/** The minutes that stand behind days in one line of the source. */
function sumOfLine(line: string): number | undefined {
  const told = minutesOfDays(line);
  return told.length > 1 ? told.reduce((sum, { minutes }) => sum + minutes, 0) : undefined;
}

/** "over five days", "three encounters": as many days as head a line, or stand in one list. */
function isNumberOfDays(figure: Figure, value: number, corpus: Corpus): boolean {
  if (!(figure.unit === 'day' || /^(?:day|date|visit|session|encounter|note|treatment)s?$/.test(figure.counted ?? '') || figure.subject.words.some((word) => /^encount/.test(word))) || value < 2) return false;
  const { text } = corpus.reading;
  const heads = text.split('\n').filter((line) => /^\W{0,6}\d{1,2}\/\d{1,2}(?:\/\d{2,4})?\b/.test(line)).length;
  return heads === value || linesOf(text).some((line) => new Set(minutesOfDays(line).map(({ day }) => day)).size === value);
}

const sizes = /\d+(?:\.\d+)?(?:[\s-]?(?:cm|mm|in|inch(?:es)?|"))?(?:\s?(?:by|x|×)\s?\d+(?:\.\d+)?(?:[\s-]?(?:cm|mm|in|inch(?:es)?|"))?){1,2}/gi;

function isOfSizes(figure: Figure, draft: ClinicalReading, corpus: Corpus): boolean {
  const { start = 0, end = 0 } = draft.statements[figure.statement] ?? {};
  const told = [...draft.text.slice(start, end).matchAll(sizes)].find((match) => start + match.index <= figure.start && figure.end <= start + match.index + match[0].length + 4);
  if (told === undefined) return false;
  const numbers = told[0].match(/\d+(?:\.\d+)?/g) ?? [];
  const pattern = new RegExp(String.raw`(?<![\d.])${numbers.map((number) => number.replace('.', String.raw`\.`)).join(String.raw`\s?(?:cm|mm|in|"|[wdhl]|wide|deep|high|long)?\s?(?:x|×|by)\s?`)}(?![\d.]*\d)([^\n]{0,40})`, 'i');
  const stated = pattern.exec(corpus.reading.text);
  // Three by fifteen of an exercise is no size, and a size of before is not today's.
  if (stated === null || (numbers.length < 3 && !/(?:cm|mm|\bin|inch(?:es)?)\b/i.test(told[0] + stated[0])) || /\((?:was|from|eval|prev\w*)[^()]{0,12}$/i.test(corpus.reading.text.slice(Math.max(0, stated.index - 24), stated.index))) return false;
  const unit = /\b(?:cm|mm)\b/i.exec(told[0] + draft.text.slice(start + told.index + told[0].length, start + told.index + told[0].length + 4))?.[0];
  const other = /\b(?:cm|mm)\b/i.exec(stated[0])?.[0];
  return unit === undefined || other === undefined || unit.toLowerCase() === other.toLowerCase();
}

/** "from 79 to 88", "118 and 126 on foam" of "79/88". */
function isOfSlash(figure: Figure, draft: ClinicalReading, corpus: Corpus): boolean {
  const [value] = figure.values;
  if (figure.over !== undefined || figure.subject.bound.side?.distance === 0) return false;
  return neighbours(draft, figure).some((other) => other.values.length === 1 && other.over === undefined && Math.min(Math.abs(other.start - figure.end), Math.abs(figure.start - other.end)) < 14 && (/\b(?:to|from|was)\b|→/.test(draft.text.slice(Math.min(figure.end, other.end), Math.max(figure.start, other.start))) || (value !== undefined && value > 10 && /^[^.;,]{0,4}\band\s$/.test(draft.text.slice(Math.min(figure.end, other.end), Math.max(figure.start, other.start)))))
    && corpus.reading.figures.some(({ values: [low], over, statement }) => over !== undefined && [low, over].includes(value) && [low, over].includes(other.values[0]) && low !== over && (sharesWord(figure, corpus.reading, statement) || isToldWith(figure, other, draft, corpus, statement))));
}

/** "170 in the ring finger and 135 in the small, up from 150 and 118" of "RF 170, SF 135 (150 / 118)": two of the sentence stand in that line as well. */
const isToldWith = (figure: Figure, other: Figure, draft: ClinicalReading, corpus: Corpus, statement: number): boolean =>
  neighbours(draft, figure).filter((near) => near !== other && corpus.equals(near).some((known) => known.statement === statement && known.values[0] === near.values[0])).length > 1;

/** Does the source's line name something of what the draft's figure is of? */
function sharesWord({ subject }: Figure, reading: ClinicalReading, statement: number): boolean {
  const { start = 0, end = 0 } = reading.statements[statement] ?? {};
  const line = reading.text.slice(start, end).toLowerCase();
  return subject.words.some((word) => word.length > 2 && line.includes(word.slice(0, 4))) || subject.bound.measure !== undefined;
}
