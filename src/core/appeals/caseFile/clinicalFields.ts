// Sentences of the notes for the clinical blanks of an appeal, each with its exhibit: quoted, never reworded.
import { statedMinutesIn } from '../../draft/compose/statedMinutes';
import { readRawNote } from '../../draft/read/rawNote';
import { usDate } from '../case/caseFields';
import { conditions } from '../criteria/conditions';
import { findEvidence } from '../criteria/mapCriteria';
import { datedParts } from '../criteria/noteDate';
import { readNote, type NoteStatement } from '../criteria/noteStatements';
import type { CaseNote, Quote } from '../criteria/criteriaTypes';
import { exhibitReference, pageOf, type Exhibit } from '../exhibits/exhibits';
import type { MeasureHistory } from './measureHistory';
import { onsetSlot } from './onsetSlot';
import { agreed, statedIn, type Slot, type SlotSource } from './slot';

/** Param of the appeal templates to the topics that answer it. */
const answeredBy: readonly (readonly [string, readonly string[]])[] = [
  ['neuro.status', ['tone', 'sensation', 'cognition']],
  ['prior.treatment', ['priorTherapy']],
  ['rehab.potential', ['rehabPotential']],
  ['protocol', ['protocol']],
  ['skilled.need', ['skilled']],
  ['goals.progress', ['goals']],
  ['taper', ['taper']],
  ['progression', ['progression']],
  ['pa.log', ['authorization']],
];

const cannot = /\b(?:with )?(?:min|mod|max)(?:imal|erate|imum)? ?(?:A|assist\w*)\b|\b(?:unable to|cannot|can't|could not|difficulty|dependent|needs? (?:help|assist\w*|min\w*|mod\w*|max\w*|contact|verbal)|requires? (?:help|assist\w*|min\w*|mod\w*|max\w*|contact|verbal)|limits?|limited (?:to|in|by)|afraid to)\b[^.;]{3,}/i;
const doing = /\b(?:don|doff|dress|bath|shower|toilet|groom|eat|feed|cook|meal|button|transfer|stair|walk|ambulat|reach|lift|carry|sleep|work|driv|stand|sit|grasp|grip|ADL|hygiene|household|cup|door|jar|utensil|chair|car\b|kneel|cut|food|fork|knife|shirt|pen|writ|typ|squat|curb|key|phone|play|school|garden|trousers|bra\b|tray)/i;
const atRisk = /\b(?:without (?:it|this|further|continued|skilled|therapy|treatment)\b|at (?:high |increased )?risk (?:of|for)|risk of (?:falls?|re-?injury|contracture)|if (?:therapy|treatment|services?) (?:is|are) (?:stopped|discontinued|denied|not))/i;
const visits = /\b(?:visits?|sessions?)\s*(?:#|no\.?|number)?\s*\d{1,3}\s+of\s+\d{1,3}\b|\b\d{1,3}\s+(?:of\s+\d{1,3}\s+)?(?:visits|sessions)\b[^.;]{0,25}\b(?:used|completed|attended|to date|so far)\b|\b(?:used|completed|attended)\s+\d{1,3}\s+(?:of\s+\d{1,3}\s+)?(?:visits|sessions)\b/i;
const label = /^(?:goals?|STG|LTG|skilled need|plan|assessment|prognosis|onset|condition|diagnosis|medical history|functional limitations?|remaining deficits?)\s*\d{0,2}\s*:\s*/i;

/** Slots by param; a quote with its exhibit on each line of a value. `notes` in order of time. */
export function clinicalFields(notes: readonly CaseNote[], histories: readonly MeasureHistory[], exhibits: readonly Exhibit[]): ReadonlyMap<string, Slot> {
  const slots = new Map<string, Slot>();
  const set = (name: string, slot: Slot | undefined): void => void (slot !== undefined && slot.value !== '' && slots.set(name, slot));
  for (const [name, topics] of answeredBy) set(name, quoted(topics.flatMap((topic) => findEvidence(topic, notes, exhibits).slice(0, topics.length > 1 ? 1 : 2))));
  const findings = notes.map((note) => readNote(note).statements.filter(({ supposed, isTitle }) => !supposed && !isTitle));
  const all = findings.flat();
  const limits = findings.map((each) => each.filter(({ text }) => cannot.test(text) && doing.test(text)));
  set('functional.limitation', quoted(differing(limits.flat()).slice(0, 4).map((each) => quoteOf(each, exhibits))));
  set('remaining', quoted(differing(limits.filter((each) => each.length > 0).at(-1) ?? []).slice(-3).map((each) => quoteOf(each, exhibits))));
  set('consequence', quoted(all.filter(({ text }) => atRisk.test(text)).slice(-2).map((each) => quoteOf(each, exhibits))));
  set('visits.used', quoted(all.filter(({ text }) => visits.test(text)).slice(-1).map((each) => quoteOf(each, exhibits))));
  set('condition', diagnosisSlot(notes, all));
  set('onset.date', onsetSlot(notes));
  set('prior.level', agreed(statedIn(notes, /\b(?:PLOF|Prior level of function)\b\W{1,4}([^\n]{4,200})/gi).slice(0, 1)));
  set('place', agreed(statedIn(notes, /^[ \t>*#-]*(?:Place of service|Setting|POS)\b[*_]*[ \t]*[:|][ \t]*([^\n|]{2,80})/gim), (value) => value.toLowerCase()));
  const response = responseLines(histories, exhibits);
  if (response.length > 1) set('response', { value: response.map(({ line }) => line).join('\n'), sources: response.map(({ source }) => source), sure: true });
  for (const [name, slot] of statedMinutes(notes)) set(name, slot);
  const onset = slots.get('onset.date');
  if (exhibits.length > 0) set('timeline', { value: [...(onset?.sure === true ? [`${usDate(onset.value)}: onset`] : []), ...exhibits.toSorted((one, other) => dateOf(one, notes).localeCompare(dateOf(other, notes))).map((exhibit) => timelineLine(exhibit, notes))].join('\n'), sources: onset?.sources.slice(0, 1) ?? [], sure: true });
  return slots;
}

/** The labelled diagnosis, else the first finding that names a condition. */
function diagnosisSlot(notes: readonly CaseNote[], all: readonly NoteStatement[]): Slot | undefined {
  const labelled = statedIn(notes, /^[ \t>*#-]*(?:Dx|Diagnos[ie]s(?: and history)?|Medical diagnosis|Treatment diagnosis|Condition)\b[*_]*[ \t]*[:|][*_]*[ \t]*([^\n|]{4,200})/gim)[0];
  if (labelled !== undefined) return agreed([{ ...labelled, value: labelled.value.replace(/[.\s]+$/, '') }]);
  const named = all.find(({ text }) => text.length <= 220 && /[a-z]/.test(text) && conditions.some(({ names }) => names.test(text)) && !/\b(?:no|denies|without|rule out|r\/o|history of|family)\b/i.test(text));
  return named && { value: named.text.replace(/\s+/g, ' ').replace(/\.$/, ''), sources: [{ file: named.note.file, start: named.start, end: named.end }], sure: true };
}

/** The totals of the last visit that states minutes for its codes. */
function statedMinutes(notes: readonly CaseNote[]): readonly (readonly [string, Slot])[] {
  const visits = notes.flatMap((note) => datedParts(note).map((part) => ({ ...part, file: note.file })));
  const visit = visits.findLast(({ text }) => readRawNote(text).interventions.some(({ code, minutes }) => code !== undefined && minutes !== undefined));
  if (visit === undefined) return [];
  const read = readRawNote(visit.text);
  const { timed, total } = statedMinutesIn(read, read.statements);
  const slot = (minutes: number): Slot => ({ value: String(minutes), sources: [{ file: visit.file, start: visit.start, end: visit.start + visit.text.length }], sure: true });
  return [...(timed === undefined ? [] : [['timed.minutes', slot(timed)] as const]), ...(total === undefined ? [] : [['total.minutes', slot(total)] as const])];
}

function quoted(quotes: readonly Quote[]): Slot | undefined {
  const lines = [...new Set(quotes.map(quoteLine))];
  return lines.length === 0 ? undefined : { value: lines.join('\n'), sources: quotes.map(({ file, start, end }) => ({ file, start, end })), sure: true };
}

/** A sentence carried from visit to visit counts once. */
function differing(statements: readonly NoteStatement[]): readonly NoteStatement[] {
  return [...new Map(statements.map((each) => [each.text.toLowerCase().replace(/\s+/g, ' '), each])).values()];
}

function quoteOf({ note, start, end, text, date }: NoteStatement, exhibits: readonly Exhibit[]): Quote {
  const place = pageOf(exhibits, note, start);
  return { file: note.file, date, quote: text, exhibit: place?.exhibit ?? null, page: place?.page ?? null, start, end };
}

function quoteLine({ quote, exhibit, page }: Quote): string {
  const words = quote.replace(/\s+/g, ' ').replace(/^(?:[-*•]|\d{1,2}[.)])\s+/, '').replace(label, '').replace(/\.$/, '');
  const sentence = words.charAt(0).toUpperCase() + words.slice(1);
  return exhibit === null ? sentence : `${sentence} (${exhibitReference(exhibit, page)})`;
}

/** Lines of a response curve that a reviewer still reads. */
const mostDays = 10;

/** "03/20/2026: ARAT right 38/57; MAL right 2.6 (Exhibit B, p. 2)", a line for each day with values. */
function responseLines(histories: readonly MeasureHistory[], exhibits: readonly Exhibit[]): readonly { readonly line: string; readonly source: SlotSource }[] {
  const told = histories.flatMap(({ name, side, values }) => values.flatMap(({ date, value, ...source }, index) => {
    // A value told without its day stands beside the one it led to.
    const before = values[index - 1];
    const change = before !== undefined && before.date === undefined ? `from ${before.value} to ${value}` : value;
    return date === undefined ? [] : [{ date, source, words: `${name}${side === undefined ? '' : ` ${side}`} ${change}` }];
  }));
  const days = [...new Set(told.map(({ date }) => date))].toSorted();
  // The first, the last and days between in even steps show the course.
  const step = Math.max(1, (days.length - 1) / (mostDays - 1));
  const chosen = days.length <= mostDays ? days : Array.from({ length: mostDays }, (_, index) => days[Math.round(index * step)] ?? '');
  return chosen.flatMap((date) => {
    const day = told.filter((each) => each.date === date);
    const exhibit = exhibits.find(({ file }) => file === day[0]?.source.file);
    const [source] = day.map((each) => each.source);
    return exhibit === undefined || source === undefined ? [] : [{ line: `${usDate(date)}: ${[...new Set(day.map(({ words }) => words))].join('; ')} (${exhibitReference(exhibit.label, exhibit.firstPage)})`, source }];
  });
}

/** Behind every day. */
const undated = '9999';

function dateOf(exhibit: Exhibit, notes: readonly CaseNote[]): string {
  const titled = /(\d{2})\/(\d{2})\/(\d{4})$/.exec(exhibit.title);
  return notes.find(({ file }) => file === exhibit.file)?.date ?? (titled === null ? /\d{4}-\d{2}-\d{2}/.exec(exhibit.title)?.[0] : `${titled[3] ?? ''}-${titled[1] ?? ''}-${titled[2] ?? ''}`) ?? undated;
}

function timelineLine(exhibit: Exhibit, notes: readonly CaseNote[]): string {
  const date = dateOf(exhibit, notes);
  const title = exhibit.title.replace(/^\d{4}-\d{2}-\d{2}\s*|,? (?:of )?(?:\d{4}-\d{2}-\d{2}|\d{2}\/\d{2}\/\d{4})$/g, '');
  return `${date === undated ? '' : `${usDate(date)}: `}${title === '' ? 'note' : inSentence(title)} (${exhibitReference(exhibit.label, exhibit.firstPage)})`;
}

/** "Notice of denial" begins small behind a date, "OT evaluation" does not. */
function inSentence(title: string): string {
  return /^[A-Z](?![A-Z])/.test(title) ? title.charAt(0).toLowerCase() + title.slice(1) : title;
}
