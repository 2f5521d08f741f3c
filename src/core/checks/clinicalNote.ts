// Whether a document is a clinical note that may be checked without being asked, and the part of it that is the therapist's note.
import { therapyCode } from '../billing/codes';
import { sections } from '../clinical/note/sections';
import { withStops } from '../clinical/text/spokenStops';
import { findFilled } from '../prompts/findFilled';
import { readNoteHead, type NoteHead } from './noteHead';
import { isCanonical } from './readNote';

/** A note shows what it is in its first characters; a long document is not read to its end for that. */
const sampleLength = 20_000;
const clinical = /\b(?:rom|arom|prom|mmt|hep|poc|gait|pain|reps?|exercises?|therapy|pt|ot|therapist|knee|shoulder|hip|ankle|lumbar|neck|balance|strength|transfers?|ambulat\w+|wrist|hand|patient|visit|dolor|paciente|schmerz\w*|douleur)\b/gi;
const technical = /```|^\s{0,3}(?:npm|pip|git|import|export|function|const|class|def|<\/?[a-z]+>)\b|\b(?:installation|usage|license|contributing|changelog|api|readme|repository|pull request|todo list|sprint|roadmap)\b/gim;

/**
 * The note's header where the document is a clinical note, else undefined. By front-matter, or by the headings of the four SOAP
 * sections with clinical words; a README with "Objective" and "Plan" is none. Template forms still being filled are none either.
 */
export function clinicalNote(text: string): NoteHead | undefined {
  const header = readNoteHead(text);
  if (header.isNote) return header;
  const sample = checkable(text.slice(0, sampleLength), header);
  const named = new Set(sections(withStops(sample)).filter((part) => isCanonical(part) && part.section !== 'other').map((part) => part.section));
  if (named.size < 2 || /^\s{0,8}(?:dear\b|to whom it may concern|sincerely)/im.test(sample)) return undefined;
  const words = new Set((sample.match(clinical) ?? []).map((word) => word.toLowerCase()));
  const codes = (sample.match(/\b9\d{4}\b/g) ?? []).filter((code) => therapyCode(code) !== undefined).length;
  const evidence = words.size + 2 * codes - 2 * (sample.match(technical) ?? []).length;
  // Nobody but a clinician heads a part "Subjective".
  return evidence >= (named.has('S') ? 0 : 4) ? header : undefined;
}

/** The text with front-matter and template forms blanked out, offsets and lines kept. */
export function checkable(text: string, header: NoteHead): string {
  const blank = (span: { readonly start: number; readonly end: number }, from: string): string => from.slice(0, span.start) + from.slice(span.start, span.end).replace(/[^\r\n]/g, ' ') + from.slice(span.end);
  const places = findFilled(text);
  const forms = places.length > 200 ? [] : places;
  return forms.reduce((from, place) => blank(place, from), header.length === 0 ? text : blank({ start: 0, end: header.length }, text));
}
