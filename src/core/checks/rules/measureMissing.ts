// measure-missing: no objective measure at all in O. Doses, minutes, vitals and pain ratings are none.
import type { ReadNote } from '../readNote';
import { documentProblem, type CheckRule } from './rule';

const vital = /^(?:hr|bp|spo2|rr|temp|rpe|nprs|vas)$/;
/** Names of tests that are tasks as well: in a treatment line they are what was done. */
const taskMeasure = /^(?:sls|tandem|romberg|ctsib|functionalReach|gaitSpeed|cadence|stepLength)$/;
const testUnits = /^(?:°|s|m\/s|ft\/s|ft|m|cm|mm|kg|lb|in|%|points|reps|steps)$/;
const dosed = /\b\d{1,2}\s?(?:x|×|sets?\s?(?:of|x))\s?\d|\bx\s?\d{1,3}\b|\b\d{1,3}\s?(?:reps|min)\b/i;
const notMeasure = /\b(?:timed|total|billing|units?|visit\s?#?\s?\d|BP|HR|SpO2|pulse|heart rate|blood pressure|vitals?|RPE|pain|NPRS|VAS)\b/i;

function find(note: ReadNote): ReturnType<CheckRule['find']> {
  const { clinical } = note;
  let at = 0;
  for (const figure of clinical.figures) {
    while (at < note.sentences.length && (note.sentences[at]?.end ?? 0) <= figure.start) at += 1;
    const sentence = note.sentences[at];
    if (sentence === undefined || sentence.start > figure.start || !(sentence.sections.includes('O') || (sentence.sections.length === 0 && !note.headed) || /measure|outcome|\bo\b|objective|rom|strength|test/.test(sentence.heading) || (/^\||^[^|]{2,30}\s\|\s/.test(sentence.text) && !sentence.service && (figure.subject.bound.motion ?? figure.subject.bound.measure) !== undefined))) continue;
    const { bound } = figure.subject;
    const id = bound.measure?.key;
    if (id !== undefined && vital.test(id)) continue;
    if (figure.grade !== undefined || (figure.unit === '°' && figure.attribute === 'value' && (!sentence.service || ((bound.motion !== undefined || bound.joint !== undefined) && !/\b(?:in|at|to|from|of|past|under|below)\s$/i.test(note.text.slice(Math.max(0, figure.start - 8), figure.start)))))) return [];
    if (figure.over !== undefined && figure.over > 10 && id !== undefined) return [];
    if (sentence.service && id !== undefined && bound.measure?.distance === 0 && figure.attribute === 'value' && !taskMeasure.test(id) && !dosed.test(sentence.text)) return [];
    if (sentence.service) continue;
    if (id !== undefined && figure.attribute !== 'sets' && figure.attribute !== 'frequency') return [];
    if (notMeasure.test(sentence.text.slice(Math.max(0, figure.start - sentence.start - 40), figure.end - sentence.start + 20))) continue;
    if (figure.over !== undefined && figure.over !== 10) return [];
    if (figure.attribute === 'value' && figure.unit !== undefined && testUnits.test(figure.unit) && !dosed.test(sentence.text)) return [];
    if (figure.unit === '%' || figure.unit === 'm/s') return [];
  }
  // A score is a measure whether or not the data file knows its scale.
  if (note.sentences.some((sentence) => (sentence.sections.includes('O') || sentence.sections.length === 0) && !sentence.service && /\bscores?d?\b[^.;\n\d]{0,16}\d/i.test(sentence.text) && !/\bpain\b/i.test(sentence.text))) return [];
  // Assistance in transfers or gait outside the treatment lines is an objective finding too.
  const assisted = note.sentences.some((sentence) => sentence.sections.includes('O') && !sentence.service && /\b(?:ambulat\w+|gait|transfers?|sit to stand|bed mobility|stairs|dressing|bathing)\b[^.]{0,60}\b(?:(?:min|mod|max)(?:imal|erate|imum)?\s?(?:A\b|assist)|CGA|SBA|independent|mod(?:ified)? ?I\b|supervision)/i.test(sentence.text));
  if (assisted) return [];
  const heading = note.parts.find((part) => part.section === 'O' && part.heading !== '');
  const span = heading === undefined ? note.firstLine : { start: heading.headingSpan.start, end: Math.max(heading.headingSpan.start + 1, heading.headingSpan.end) };
  return documentProblem('measure-missing', span, 'No objective measure in the Objective: add a range, a grade, a score or a time with today\'s value.');
}

export const measureMissing: CheckRule = { id: 'measure-missing', find };
