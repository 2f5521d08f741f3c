// minutes-missing: a timed code without its minutes, or no total. Medicare wants both totals (Pub. 100-02 ch. 15 section 220.3.E).
import type { CheckContext, Problem } from '../problem';
import { isMedicare } from '../problem';
import type { ReadNote } from '../readNote';
import type { CheckRule } from './rule';

function find(note: ReadNote, context: CheckContext): readonly Problem[] {
  const withMinutes = new Set(note.services.filter((service) => service.minutes !== undefined || service.openMinutes).map((service) => service.code));
  const bare = note.services.find((service) => service.timed !== false && !withMinutes.has(service.code));
  if (bare !== undefined) {
    return [{ rule: 'minutes-missing', start: bare.start, end: bare.end, message: `${bare.code} has no minutes. Write the minutes of each timed code.` }];
  }
  const wrong = note.services.find((service) => service.minutes !== undefined && (!Number.isInteger(service.minutes) || service.minutes < 1 || service.minutes > 1440));
  if (wrong !== undefined) {
    return [{ rule: 'minutes-missing', start: wrong.start, end: wrong.end, message: `The minutes of ${wrong.code} cannot be so: they are whole minutes, 1 to 1440.` }];
  }
  const { timed, treatment } = note.totals;
  const anyService = note.services.length > 0 || note.sentences.some((sentence) => sentence.sections.includes('O') && /\b(?:ther ?ex|therapeutic (?:exercise|activit)|manual therapy|neuro(?:muscular)? re-?ed|gait training|exercises?|treatment|intervention)/i.test(sentence.text));
  if (note.progressReport && !anyService) return [];
  const onlyUntimed = note.services.length > 0 && note.services.every((service) => service.timed === false);
  const enough = isMedicare(context) ? treatment !== undefined && (timed !== undefined || onlyUntimed) : treatment !== undefined || timed !== undefined;
  if (enough) return [];
  const lacking = timed === undefined && treatment === undefined ? 'total of minutes' : timed === undefined ? 'total of timed minutes' : 'total of treatment minutes';
  const last = note.services.at(-1) ?? note.firstLine;
  const lines = timed === undefined && treatment === undefined ? 'Timed minutes: [NEEDS: minutes]. Total treatment minutes: [NEEDS: minutes].' : timed === undefined ? 'Timed minutes: [NEEDS: minutes].' : 'Total treatment minutes: [NEEDS: minutes].';
  const lineEnd = note.text.indexOf('\n', last.end);
  const at = lineEnd < 0 ? note.text.length : lineEnd;
  return [{
    rule: 'minutes-missing', start: last.start, end: last.end, message: `The note has no ${lacking}. Write timed code minutes and total treatment minutes.`,
    ...(note.services.length === 0 ? {} : { fixes: [{ title: 'Insert the line with slots for the minutes', kind: 'slot', edits: [{ start: at, end: at, text: `\n${lines}` }] }] }),
  }];
}

export const minutesMissing: CheckRule = { id: 'minutes-missing', find };
