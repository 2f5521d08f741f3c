// Times of the day: "9:05 AM", "at 2p", "13:05-13:50", "1305-1350". A time ties a visit to a schedule; how long something took is no time of the day.
import { hourFigureEnd } from '../../../clinical/text/hourFigures';
import { codeAt } from '../../../codeAt';
import type { Finding } from '../../finding';
import type { ScrubDocument } from '../../scrubDocument';
import type { Word } from '../../words';
import { wordSet } from '../../../wordSet';
import { found, matchEnd, touchesBefore } from '../anchored';

const half = String.raw`[ \t]?(?:[ap]\.[ \t]?m\.|[ap]m?(?![A-Za-z0-9'/&+]))`;
const written = new RegExp(String.raw`(?:[01]?\d|2[0-3]):[0-5]\d(?::[0-5]\d)?(?:${half})?(?![\dA-Za-z%°/]|[:.,]\d)`, 'iy');
const halfDay = new RegExp(String.raw`(?:0?[1-9]|1[0-2])${half}`, 'iy');
/** Words before a time written without AM or PM. "In" alone may be how long it took: "a mile in 8:30". */
const cues = wordSet('at from to until till til by before after around about start starts started starting begin begins began end ends ended ending arrive arrives arrived left leaves departed time times appt appointment seen scheduled resched moved today tomorrow mon tue tues wed thu thur thurs fri sat sun monday tuesday wednesday thursday friday saturday sunday am pm signed called visit session next daily');
/** Things that are timed: what follows is how long they took. */
const durations = /(?:in|x|for|onset at|tug|hold|held|plank|mile|sprint|pace|split|ratio|rest|timed|best|record)[ :]{0,2}$/i;
const partner = /(?:[ap]\.?m?\.?|\d)[ \t]?(?:-|–|—|to|until|til|thru)[ \t]?$/i;
const partnerAfter = /^[ \t]?(?:-|–|—|to|until|til|thru)[ \t]?(?:[01]?\d|2[0-3]):[0-5]\d(?!\d)/i;
const labelled = /(?:^|[^a-z])(?:(?:time|clock(?:ed)?|check(?:ed)?)[ -]?)?(?:in|out|start|end|begin|stop|arrival|departure|arrived|left)(?:[ -]?time)?[ \t]?[:=|@]?[ \t]?$/i;
/** Where a visit is written down by its times the label stands on both: "In 9:05 Out 9:58". */
const labelAfter = /^[ \t]{0,2}[|,;/-]?[ \t]{0,2}(?:time[ -]?)?(?:out|end|stop|left|departure)(?:[ -]?time)?[ \t]?[:=|@]?[ \t]?(?:[01]?\d|2[0-3]):[0-5]\d/i;

/** Apart from the recognizers: only what is sent to a model does without times. */
export function clockTimesIn(document: ScrubDocument): readonly Finding[] {
  const findings: Finding[] = [];
  const { words, numbers } = document;
  let done = 0;
  for (const index of numbers) {
    const word = words[index] as Word;
    if (word.start < done || word.end - word.start > 4) continue;
    const finding = timeAt(document, word, words[index - 1]);
    if (!finding) continue;
    done = finding.end;
    findings.push(finding);
  }
  return findings;
}

function timeAt({ digits: text, isWhollySafe }: ScrubDocument, { start, end: wordEnd }: Word, previous: Word | undefined): Finding | undefined {
  const first = text.charCodeAt(start);
  if (first < 48 || first > 57 || touchesBefore(text, start) || /[.:/$#]/.test(text.charAt(start - 1))) return undefined;
  const hourEnd = wordEnd - start === 4 ? hourFigureEnd(text, start) : -1;
  if (hourEnd > 0) return found('clockTimes', 'DATE', start, hourEnd, 0.7, 'certain');
  const colon = codeAt(text, wordEnd) === 58;
  const end = colon ? matchEnd(written, text, start) : matchEnd(halfDay, text, start);
  // "Session 10" is claimed, "Session 10:05" is not.
  if (end < 0 || isWhollySafe(start, end)) return undefined;
  const before = text.slice(Math.max(0, start - 24), start);
  const after = text.slice(end, end + 28);
  const sided = /[apm.]$/i.test(text.slice(start, end));
  // "4 p" and "10 a" are shorthand for more than the time; "at 4 p" is none of it.
  if (!colon && !/m\.?$/i.test(text.slice(start, end)) && !/(?:^|[^a-z])(?:at|appt|@)[ ]?$/i.test(before)) return undefined;
  const ranged = (partner.test(before) && /:\d\d[^\d]{0,12}$/.test(before)) || (colon && partnerAfter.test(after));
  const named = labelled.test(before) && (/[:=|@][ \t]?$|time[ -]?(?:in|out)[ \t]?$/i.test(before) || labelAfter.test(after) || sided || /:\d\d/.test(before));
  if (sided || ranged || named) return found('clockTimes', 'DATE', start, end, 0.7, ranged || named ? 'certain' : 'uncertain');
  if (durations.test(before)) return undefined;
  const cue = previous !== undefined && /^[ \t]?[:,(|@]?[ \t]?$/.test(text.slice(previous.end, start)) ? previous.form.folded : '';
  const opens = /(?:^|\n)[ \t>*·-]*$/.test(before) && /^[ \t]*(?:[-–:|]|[A-Z])/.test(after);
  return cues.has(cue) || /@[ ]?$/.test(before) || opens || Number(text.slice(start, wordEnd)) > 12 || /\d{1,2}[/-]\d{1,2}(?:[/-]\d{2,4})?,? $|\d{4},? $/.test(before) ? found('clockTimes', 'DATE', start, end, 0.68, 'uncertain') : undefined;
}
