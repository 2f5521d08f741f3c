// How many minutes lie between two times of the day, said beside the note: hidden times alone would lose how long a visit took.
import type { ScrubDocument } from './scrubDocument';
import { readDocument } from './scrubDocument';
import { clockTimesIn } from './recognizers/days/clockTimes';

const clock = /^(\d{1,2})(?::?(\d{2}))?(?::\d{2})?[ \t]?([ap])?/i;
/** What stands between the beginning and the end of a visit, the AM or PM of the first not counted. */
const between = /^[ \t]{0,2}(?:[-–—|,;/]|to|until|til|thru|through|and)?[ \t]{0,2}(?:(?:time|session|treatment|tx)[ -]?)?(?:out|end(?:s|ed)?|stop(?:ped)?|left|departed|departure|finish(?:ed)?|discharged|to)?(?:[ -]?time)?(?: at)?[ \t]{0,2}[:=|@]?[ \t]{0,2}$/i;
const halfDay = 720; // minutes
/** No visit is longer; in minutes. */
const longest = 480;
const mostPairs = 20;
/** Characters, as for the days between dates. */
const longestRead = 50_000;

/** A few lines such as "- from 9:05 AM to 9:58 AM: 53 minutes", to be scrubbed with the note; '' where none can be told. */
export function timeRelations(note: string): string {
  const lines = new Set<string>();
  const text = note.slice(0, longestRead);
  const document = readDocument(text);
  const times = clockTimesIn(document).map((finding) => document.toSource(finding));
  for (const [index, first] of times.entries()) {
    const second = times[index + 1];
    if (!second || second.start - first.end > 24 || !between.test(text.slice(first.end, second.start))) continue;
    const [from, to] = [text.slice(first.start, first.end), text.slice(second.start, second.end)];
    const minutes = minutesBetween(from, to);
    if (minutes === undefined) continue;
    const line = `- from ${from} to ${to}: ${minutes} minutes`;
    // What would not be hidden here as surely as in the note is left out.
    if (staysHidden(readDocument(line), from, to) && lines.size < mostPairs) lines.add(line);
  }
  return lines.size === 0 ? '' : `Minutes between the times:\n${[...lines].join('\n')}\n`;
}

function staysHidden(line: ScrubDocument, from: string, to: string): boolean {
  const found = clockTimesIn(line).map(({ start, end }) => line.text.slice(start, end));
  return found.length === 2 && found[0] === from && found[1] === to;
}

/** Undefined where the times are no beginning and end of one visit. */
function minutesBetween(from: string, to: string): number | undefined {
  const [first, second] = [clock.exec(from), clock.exec(to)];
  if (!first || !second) return undefined;
  const end = minuteOf(second, second[3]);
  // "11:30 - 12:15 PM", "9:05-9:58 AM": the half of the day stands once, and may have turned in between.
  const starts = [first[3], second[3]].filter((half) => half !== undefined).slice(0, 1).map((half) => minuteOf(first, half));
  let minutes = end - (starts[0] ?? minuteOf(first, undefined));
  if (minutes < 0 && (first[3] === undefined || second[3] === undefined)) minutes += halfDay;
  return minutes > 0 && minutes <= longest ? minutes : undefined;
}

function minuteOf([, hours = '', minutes = '0']: RegExpExecArray, half: string | undefined): number {
  const hour = half === undefined ? Number(hours) : (Number(hours) % 12) + (half.toLowerCase() === 'p' ? 12 : 0);
  return hour * 60 + Number(minutes);
}
