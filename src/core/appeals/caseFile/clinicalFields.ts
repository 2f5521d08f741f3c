// Sentences of the notes for the clinical blanks of an appeal, each with its exhibit: quoted, never reworded.
import { statedMinutesIn } from '../../draft/compose/statedMinutes';
import { sideWord } from '../../draft/compose/tidy';
import { readRawNote } from '../../draft/read/rawNote';
import { findEvidence } from '../criteria/mapCriteria';
import type { CaseNote, Quote } from '../criteria/criteriaTypes';
import { exhibitReference, type Exhibit } from '../exhibits/exhibits';

/** Param of the appeal templates to the topics that answer it. */
const answeredBy: readonly (readonly [string, readonly string[]])[] = [
  ['neuro.status', ['tone', 'sensation', 'cognition']],
  ['functional.limitation', ['function']],
  ['remaining', ['function']],
  ['prior.treatment', ['priorTherapy']],
  ['rehab.potential', ['rehabPotential']],
  ['protocol', ['protocol']],
  ['skilled.need', ['skilled']],
  ['goals.progress', ['goals']],
  ['taper', ['taper']],
  ['progression', ['progression']],
];

/** Values by param, a line for each quote. */
export function clinicalFields(notes: readonly CaseNote[], exhibits: readonly Exhibit[]): ReadonlyMap<string, string> {
  const fields = new Map<string, string>();
  for (const [name, topics] of answeredBy) {
    const quotes = topics.flatMap((topic) => findEvidence(topic, notes, exhibits));
    if (quotes.length > 0) fields.set(name, quotes.map(quoteLine).join('\n'));
  }
  const diagnosis = first(notes, /^[ \t>*#-]*(?:Dx|Diagnos[ie]s(?: and history)?|Medical diagnosis|Treatment diagnosis|Condition)\b\W{1,4}([^\n]{4,200})/im);
  if (diagnosis !== undefined) fields.set('condition', diagnosis);
  const onset = first(notes, /\bonset\b\W{0,4}(?:date|of (?:symptoms|stroke|injury)|on|was)?\W{0,3}(\d{4}-\d{2}-\d{2}|\d{1,2}\/\d{1,2}\/\d{2,4}|[A-Z][a-z]{2,8} \d{1,2}, \d{4})/i);
  if (onset !== undefined) fields.set('onset.date', onset);
  const before = first(notes, /\b(?:PLOF|Prior level of function)\b\W{1,4}([^\n]{4,200})/i);
  if (before !== undefined) fields.set('prior.level', before);
  const response = notes.flatMap((note) => blockLine(note, exhibits));
  if (response.length > 1) fields.set('response', response.join('\n'));
  for (const [name, value] of statedMinutes(notes)) fields.set(name, value);
  const events = [...(onset === undefined ? [] : [`${onset}: onset`]), ...exhibits.map((exhibit) => timelineLine(exhibit, notes))];
  if (exhibits.length > 0) fields.set('timeline', events.join('\n'));
  return fields;
}

/** The totals of the last visit that states minutes for its codes. */
function statedMinutes(notes: readonly CaseNote[]): readonly (readonly [string, string])[] {
  const note = notes.filter(({ text }) => readRawNote(text).interventions.some(({ code, minutes }) => code !== undefined && minutes !== undefined)).at(-1);
  const { timed, total } = note === undefined ? { timed: undefined, total: undefined } : statedMinutesIn(readRawNote(note.text), readRawNote(note.text).statements);
  return [...(timed === undefined ? [] : [['timed.minutes', String(timed)] as const]), ...(total === undefined ? [] : [['total.minutes', String(total)] as const])];
}

export function quoteLine({ quote, exhibit, page }: Quote): string {
  const words = quote.replace(/\s+/g, ' ').replace(/^(?:[-*•]|\d{1,2}[.)])\s+/, '').replace(/\.$/, '');
  return exhibit === null ? words : `${words} (${exhibitReference(exhibit, page)})`;
}

/** "2026-03-20: ARAT right 38/57; MAL right 2.6 (Exhibit B, p. 2)". */
function blockLine(note: CaseNote, exhibits: readonly Exhibit[]): readonly string[] {
  const values = readRawNote(note.text).measures.flatMap(({ name, side, current }) => (current === undefined ? [] : [`${name}${side === undefined ? '' : ` ${sideWord(side)}`} ${current}`]));
  const exhibit = exhibits.find(({ file }) => file === note.file);
  if (values.length === 0 || note.date === undefined || exhibit === undefined) return [];
  return [`${note.date}: ${values.join('; ')} (${exhibitReference(exhibit.label, exhibit.firstPage)})`];
}

function timelineLine(exhibit: Exhibit, notes: readonly CaseNote[]): string {
  const date = notes.find(({ file }) => file === exhibit.file)?.date ?? /\d{4}-\d{2}-\d{2}/.exec(exhibit.title)?.[0];
  const title = exhibit.title.replace(/^\d{4}-\d{2}-\d{2}\s*|,? (?:of )?\d{4}-\d{2}-\d{2}$/g, '');
  return `${date === undefined ? '' : `${date}: `}${title === '' ? 'note' : title} (${exhibitReference(exhibit.label, exhibit.firstPage)})`;
}

function first(notes: readonly CaseNote[], pattern: RegExp): string | undefined {
  for (const { text } of notes) {
    const found = pattern.exec(text)?.[1];
    if (found !== undefined) return found.trim();
  }
  return undefined;
}
