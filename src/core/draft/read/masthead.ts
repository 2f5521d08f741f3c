// What stands over a note before it says anything: clinic, title, day, visit, patient, payer, who referred and who writes.
import { sections } from '../../clinical/note/sections';
import type { Span } from '../../clinical/span';
import { topicOf } from '../compose/topics';
import type { Line } from './noteLines';
import { readMeasures } from './measureClauses';
import { payerName } from './payerWords';
import { sectionCues } from './sectionCues';

const institution = /\b(?:clinics?|rehab(?:ilitation)?|physio\w*|hospital|cent(?:er|re)|medical|health(?:care)?|LLC|Inc|PLLC|associates|studio|ortho\w*|pediatrics?|home care|institute|regional|university|dep(?:t|artment)|nursing|therapy|wellness|sports|pathology|hand)\b/i;
const title = /\b(?:notes?|(?:re-?)?eval(?:uation)?s?|report|summary|encounter|progress|daily|dictated|session|visit|treatment)\b|\bS\.?O\.?A\.?P\b/i;
const label = /^(?:to|from|re|cc|attn|author|worker|injury|injured|insurer|clinic|facility|adj\w*|doi|svc|payor|med dx|tx dx|diagnosis|sent by|ref(?:erred)? by|clinician|therapist|evaluator|provider|ref(?:err(?:ed|ing|al)\b.{0,16})?|pcp|md|physician|surgeon|school|teacher|grade|child|student|resident|pt|patient|client|member|name|dob|dos|soc|cert\b.{0,16}|period|reporting period|visits?\b.{0,10}|insurance|ins|payer|auth\w*|date\b.{0,12}|icd\S*|discipline|setting|room|rm|age|sex|claim\b.{0,8}|file|employer|order\w*)\s*(?:#|no\.?)?\s*:|^(?:name|age|dob|payer|visit), |^(?:sent|referred|ref|ordered) by\b|^(?:Dr|MD|PCP)\.? [A-Z[][^.]{2,30}$|^attended \d/i;
const day = /\[DATE_|\b\d{1,2}[/-]\d{1,2}[/-]\d{2,4}\b|\b\d{4}-\d{2}-\d{2}\b|\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.? \d{1,2}\b|\b\d{1,2} (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/i;
const ofVisit = /\b(?:DOS|DOI|svc|dates?|payor|attended|week|report|SOC|POD|visits?|session|seen|time in|in \d|period|cert|room|rm|payer|auth(?:orized)?|pt|patient|resident|client)\b|#\s?\d|\b\d{1,2}:\d{2}\b|\b\d{4}-\d{4}\b/i;
const person = /^(?:pt|patient|resident|child|client|student|mr|mrs|ms)\b\.?[^.;]{2,40}(?:,?\s\d{1,3}\s?(?:y\/?o|yrs?\b|years?\b|M\b|F\b)|\bDOB\b)|^(?:\[NAME_\d+\],?\s?){1,2}(?:\d{1,3}\s?(?:y\/?o|M|F)\b.{0,12})?$/i;
/** Prose: somebody does or is something. */
const tells = /\b(?:is|was|were|are|has|had|have|reports?|states?|says|denies|came|began|lives|slept|feels|felt|works|returned|took|wants|walk(?:s|ed)|wears|used|uses|did|performed|tolerated|start|emailed|needs?|able|unable)\b/i;

/** What stands as a heading over the note and names no part of it: "# Example Kids Therapy", "OCCUPATIONAL THERAPY EVALUATION". */
export function titlesOf(text: string): readonly Span[] {
  return sections(text)
    .filter(({ section, heading, headingSpan }) => section === 'other' && /[A-Za-z]{3}/.test(heading) && (text.slice(0, headingSpan.start).match(/\S[^\n]*/g) ?? []).length < 3)
    .map(({ heading, headingSpan }) => ({ start: headingSpan.start + Math.max(0, text.slice(headingSpan.start, headingSpan.end).indexOf(heading)), end: headingSpan.start + Math.max(0, text.slice(headingSpan.start, headingSpan.end).indexOf(heading)) + heading.length }));
}

/** The lines at the top of a note that are its masthead; a note that begins with a heading or with what is said has none. */
export function mastheadLines(lines: readonly Line[]): ReadonlySet<Line> {
  const first = lines.findIndex((line, index) => line.section !== undefined || !(isMasthead(line.text) || (index < 2 && isCapitalized(line.text))));
  return new Set(lines.slice(0, first < 0 ? 0 : first));
}

function isMasthead(text: string): boolean {
  if (label.test(text) || (person.test(text) && !tells.test(text))) return true;
  if (tells.test(text)) return false;
  const topic = topicOf({ text, section: undefined });
  if (topic === 'header' || topic === 'diagnosis') return true;
  const words = text.split(/\s+/).length;
  if (words > 14 || readMeasures(text).rows.length > 0 || /\d\s*[x×]\s*\d/.test(text)) return false;
  const { S, A, P } = sectionCues(text);
  return (day.test(text) && (ofVisit.test(text) || title.test(text) || words <= 6)) || (payerName.test(text) && words <= 10) || (institution.test(text) && isCapitalized(text)) || (title.test(text) && words <= 8 && Math.max(S, A, P) < 4 && !/\d/.test(text.replace(/#\s?\d+|\b(?:visit|week) \d+( of \d+)?/gi, '')));
}

/** A name or a title: most of its words begin with a capital. */
function isCapitalized(text: string): boolean {
  const words = text.match(/[A-Za-z][A-Za-z'&.-]*/g) ?? [];
  return words.length >= 2 && words.filter((word) => /^[A-Z]/.test(word)).length >= 0.7 * words.length && !/["“]|\b\d{1,2}\s?\/\s?10\b/.test(text);
}
