// section-missing: one of S, O, A, P has no content, however it is headed.
import { classifyStatement } from '../../clinical/note/classifyStatement';
import { readHeading } from '../../clinical/note/headings';
import type { NoteSection } from '../../clinical/note/sections';
import type { SoapSection } from '../../draft/noteFacts';
import { statesProgression } from '../progression';
import { isCanonical, type ReadNote } from '../readNote';
import { signatureLine } from '../signature';
import { statesSkilledNeed } from '../skilledNeed';
import { documentProblem, type CheckRule } from './rule';

const names: Readonly<Record<SoapSection, string>> = { S: 'Subjective', O: 'Objective', A: 'Assessment', P: 'Plan' };
/** Headings that stand for a section even below another one. */
const standIns: Readonly<Record<SoapSection, RegExp>> = {
  S: /^(?:(?:patient|pt|client|caregiver) (?:report|reports|states)|patient-reported|subjective report|chief complaint|cc|hpi|interval history|interim history|current complaints?)$/i,
  O: /^(?:objective measures|measures|measurements|tests (?:and|&) measures|interventions?|treatment(?: provided)?|exam(?:ination)?|findings|outcome measures|skilled interventions?)$/i,
  A: /^(?:impression|clinical (?:impression|reasoning|summary)|summary|skilled need|medical necessity|clinical assessment|justification)$/i,
  P: /^(?:recommendations?|next (?:visit|session|steps)|frequency(?:[/ &]{1,3}(?:and )?duration)?|follow[- ]up|plan for next visit|next visit plan|discharge plan(?:ning)?)$/i,
};

function find(note: ReadNote): ReturnType<CheckRule['find']> {
  const missing = (['S', 'O', 'A', 'P'] as const).filter((section) => !present(note, section));
  if (missing.length === 0) return [];
  const heading = note.parts.find((part) => missing.some((section) => section === part.section) && isCanonical(part));
  const span = heading === undefined ? note.firstLine : { start: heading.headingSpan.start, end: Math.max(heading.headingSpan.start + heading.heading.length, heading.headingSpan.end) };
  return documentProblem('section-missing', span, `The note says nothing under ${missing.map((section) => names[section]).join(' and ')}. Write what belongs there.`);
}

function present(note: ReadNote, section: SoapSection): boolean {
  if (!note.headed) return note.sentences.some((sentence, index) => (sentence.sections.includes(section) || (section === 'A' && (reasoned.test(sentence.text) || statesSkilledNeed(sentence, false) || statesProgression(note.sentences, index, false)))) && !/:\s*$/.test(sentence.text) && hasWords(sentence.text));
  // What was done is part of the objective, where no heading of that name stands empty.
  if (section === 'O' && note.services.length > 0 && !note.parts.some((part) => part.section === 'O' && isCanonical(part))) return true;
  // What stands before the first heading is the report, where it reads as one.
  if (section === 'S' && note.sentences.some((sentence) => sentence.end <= firstHeading(note) && (classifyStatement(sentence.text) === 'S' || /["“]|^(?:pt|patient|client|resident|mother|father|mom|dad|daughter|wife|husband)\s?:/i.test(sentence.text)) && hasWords(sentence.text))) return true;
  if (note.sentences.some((sentence) => sentence.sections.length === 1 && sentence.sections[0] === section && note.parts.every((part) => part.section !== section) && hasWords(sentence.text))) return true;
  return note.parts.some((part) => {
    if (part.section === section && belongs(part, section) && hasContent(note, part)) return true;
    return part.section !== section && standIns[section].test(part.heading.trim()) && hasContent(note, part);
  });
}

/** A therapist's reasoning, where no heading says so. */
const reasoned = /\b(?:impression|skilled (?:need|PT|OT|therapy|therapist)|rehab potential|prognosis|(?:down|up|dropped|gained|improved|risen|fallen) [^.;\n]{0,30}(?:since|from) (?:eval\w*|baseline|start|initial)|consistent with|deficits? (?:in|of|limit)|limit(?:s|ed|ing) (?:her|his|their|stair|gait|transfer|function))\b/i;

function firstHeading(note: ReadNote): number {
  return note.parts.find((part) => part.heading !== '' && part.section !== 'other')?.headingSpan.start ?? 0;
}

/** "Billing" below an empty Plan is not the plan. */
function belongs(part: NoteSection, section: SoapSection): boolean {
  if (isCanonical(part)) return true;
  const own = readHeading(part.heading)?.sections ?? [];
  if (/^(?:goals?|[sl]tgs?|(?:short|long)[- ]term goals?)$/i.test(part.heading.trim())) return section === 'A' || section === 'P' ? own.length === 0 : true;
  if (/\b(?:billing|charges|minutes|time|signature|units|codes|total)\b/i.test(part.heading)) return section === 'O';
  return own.length === 0 || own.includes(section) || own.includes('other') || section === 'O';
}

function hasContent(note: ReadNote, part: NoteSection): boolean {
  const text = note.text.slice(part.span.start, Math.min(part.span.end, part.span.start + 20_000));
  return text.split('\n').some((line) => signatureLine(line.trim()) === undefined && !afterSignatureOnly(line) && hasWords(line));
}

function afterSignatureOnly(line: string): boolean {
  return /^\s{0,8}(?:(?:electronically |e-?)?signed|signature|therapist|date|license|lic\b|npi)\b[^.]{0,80}$/i.test(line) || /^\s{0,8}[|*_# -]{0,12}(?:timed|total|billing|units|codes|cpt)\b/i.test(line);
}

/** Something besides a slot, "none" or "N/A". */
function hasWords(text: string): boolean {
  const plain = text.replace(/\[[^\]\n]{0,200}\]|_{2,}|<[^>\n]{1,60}>|\{\{[^}\n]{0,80}\}\}/g, ' ').replace(/[^A-Za-z0-9]+/g, ' ').trim();
  return /[A-Za-z]{2}/.test(plain) && !/^(?:none|na|n a|not assessed|tbd|see above|deferred|pending|blank|subjective|objective|assessment|plan|xx+|not documented|empty)$/i.test(plain);
}

export const sectionMissing: CheckRule = { id: 'section-missing', find };
