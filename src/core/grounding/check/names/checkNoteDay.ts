// The day at the head of a draft is that of the note: another of its days there, where the draft tells the note's own day
// nowhere, is the wrong one.
import type { ClinicalReading } from '../../../clinical/reader';
import type { Span } from '../../../clinical/span';
import { sameDate } from '../../../clinical/text/dates';
import type { Corpus } from '../../read/corpus';
import type { Issue } from '../issue';

/** A whole day, with its year. */
const whole = /^\d{4}-\d{2}-\d{2}$/;

/** Characters of a title at most. */
const longest = 90;

export function checkNoteDay(draft: ClinicalReading, corpus: Corpus, statementAt: (offset: number) => number): readonly Issue[] {
  const told = daysIn(draft);
  const title = draft.text.slice(0, headEnd(draft.text)).trim();
  // A sentence is no title.
  if (title.length > longest || /[.;]$|\.\s/.test(title)) return [];
  const head = told.filter(({ start }) => start < headEnd(draft.text));
  const [day] = head;
  if (day === undefined || head.length > 1 || !whole.test(day.text)) return [];
  const source = corpus.reading;
  const end = headEnd(source.text);
  const stated = daysIn(source);
  const [own] = stated.filter(({ start, text }) => start < end && whole.test(text));
  if (own === undefined || isOfEvent(source.text, own) || told.some(({ text }) => sameDate(text, own.text))) return [];
  const elsewhere = stated.filter(({ text }) => sameDate(text, day.text));
  if (elsewhere.length === 0 || elsewhere.some(({ start }) => start < end)) return [];
  return [{ start: day.start, end: day.end, kind: 'date', statement: Math.max(0, statementAt(day.start)), cause: `atom:${day.start}`, sourceValue: source.text.slice(own.start, own.end) }];
}

/** The first line that is not empty. */
function headEnd(text: string): number {
  const start = text.search(/\S/);
  const end = text.indexOf('\n', Math.max(0, start));
  return end < 0 ? text.length : end;
}

/** A birth, an injury or an operation is not the day of the note. */
const isOfEvent = (text: string, { start }: Span): boolean => /\b(?:dob|born|birth|doi|dos|onset|injur\w*|s\/p|surgery|sx|denied|denial|since|from|repair|tka|tha|acl\w*)\b[^\n]{0,12}$/i.test(text.slice(Math.max(0, start - 24), start));

const daysIn = ({ atoms }: ClinicalReading): ClinicalReading['atoms'] => atoms.filter(({ kind }) => kind === 'date');
