// How far the dates of a note lie apart, said beside the note: hidden dates alone would lose the order of events.
import { detect } from './detect';
import { readDate } from './readDate';
import { noSurrogates } from './surrogates';

interface DatedEvent {
  /** As written, so that scrubbing gives it the stand-in it has in the note. */
  readonly written: string;
  /** Days since 1970. */
  readonly day: number;
  readonly event: string | undefined;
}

const eventBefore = /(?:^|[^A-Za-z])(onset|doi|date of injury|injur(?:y|ed)|accident|fall|fell|surgery|sx|s\/p|repair(?:ed)?|initial eval(?:uation)?|eval(?:uation)?|start of care|soc|denial|denied|decision|appeal|discharged?|d\/c|progress report|re-?eval(?:uation)?|recert(?:ification)?|last visit|next visit|follow-?up|no show|visit #?\d{1,3})(?: date)?[ \t]{0,2}(?:on|of|dated|was|:|=|\()?[ \t]{0,2}$/i;
const visitAfter = /^[ \t]{0,2}[-–—,(|:]?[ \t]{0,2}(visit #?\d{1,3})(?!\d)/i;
const birthBefore = /(?:dob|d\.o\.b\.?|birth ?date|date of birth|birthday|born)[^\n]{0,6}$/i;
const originEvent = /^(?:onset|doi|date of injury|injur|accident|fall|fell|surgery|sx)/i;
const dayLength = 86_400_000; // milliseconds
const mostEvents = 40;
/** Characters. A long record is read in the background when it is scrubbed; this reading is not. */
const longestRead = 50_000;

/**
 * A few lines such as "- on 02/03/2026: day +21, visit 7", or '' where fewer than two days can be told apart. They hold
 * the dates as written and are to be scrubbed with the note.
 */
export function dateRelations(note: string): string {
  const events = datedEvents(note.slice(0, longestRead));
  if (new Set(events.map(({ day }) => day)).size < 2) return '';
  const origin = events.find(({ event }) => event !== undefined && originEvent.test(event)) ?? events.reduce((first, event) => (event.day < first.day ? event : first));
  const sorted = [...events].sort((a, b) => a.day - b.day).slice(0, mostEvents);
  const lines = sorted.map(({ written, day, event }) => {
    const days = day - origin.day;
    const distance = days === 0 ? 'day 0' : `day ${days > 0 ? '+' : '-'}${Math.abs(days)}`;
    return { line: `- on ${written}: ${[distance, event].filter(Boolean).join(', ')}`, written };
  });
  // What would not be hidden here as surely as in the note is left out.
  const safe = lines.filter(({ line, written }) => datesIn(line).some(({ start, end }) => line.slice(start, end) === written));
  return safe.length < 2 ? '' : `Days between the dates, counted from ${origin.event ?? 'the first'}:\n${safe.map(({ line }) => line).join('\n')}\n`;
}

const datesIn = (text: string): readonly { readonly start: number; readonly end: number }[] =>
  detect(text, { known: [], added: [], issued: noSurrogates }).filter(({ category }) => category === 'DATE');

function datedEvents(note: string): readonly DatedEvent[] {
  const events = new Map<string, DatedEvent>();
  let latest: number | undefined;
  for (const { start, end } of datesIn(note)) {
    const written = note.slice(start, end);
    const before = note.slice(Math.max(0, start - 48), start);
    if (birthBefore.test(before)) continue;
    const read = readDate(written);
    if (!read) continue;
    const day = read.year === undefined ? nearest(read.month, read.day, latest) : dayOf(read.year, read.month, read.day);
    latest = day;
    const event = (visitAfter.exec(note.slice(end, end + 20))?.[1] ?? eventBefore.exec(before)?.[1])?.toLowerCase();
    const known = events.get(written);
    if (known) {
      if (known.event === undefined && event !== undefined) events.set(written, { ...known, event });
    } else events.set(written, { written, day, event });
  }
  return [...events.values()];
}

const dayOf = (year: number, month: number, day: number): number => Math.round(Date.UTC(year, month - 1, day) / dayLength);

/** Without a year: the one nearest to the date written before it. */
function nearest(month: number, day: number, latest: number | undefined): number {
  if (latest === undefined) return dayOf(2000, month, day);
  const year = new Date(latest * dayLength).getUTCFullYear();
  return [year - 1, year, year + 1].map((candidate) => dayOf(candidate, month, day)).reduce((best, candidate) => (Math.abs(candidate - latest) < Math.abs(best - latest) ? candidate : best));
}
