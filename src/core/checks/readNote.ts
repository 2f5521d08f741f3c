// One note as the rules see it: its sentences with their sections, its services with minutes and units, its totals.
// Reads through the clinical reader; judges nothing.
import { classifyStatement } from '../clinical/note/classifyStatement';
import { readHeading } from '../clinical/note/headings';
import { readClinical } from '../clinical/reader';
import type { ClinicalReading } from '../clinical/reader';
import { sections, tableCells } from '../clinical/note/sections';
import type { NoteSection } from '../clinical/note/sections';
import { sentences } from '../clinical/text/sentences';
import type { Span } from '../clinical/span';
import { withStops } from '../clinical/text/spokenStops';
import type { SoapSection } from '../draft/noteFacts';
import { findPlaceholders } from './placeholders';
import { readServices } from './services';
import type { ReadService } from './services';
import { findSignature, signatureLine } from './signature';
import { withFigures } from './spokenCounts';
import { readTotals } from '../clinical/figures/statedTotals';
import type { Totals } from '../clinical/figures/statedTotals';
import { withListedUnits } from './unitLists';

export interface NoteSentence extends Span {
  readonly text: string;
  /** By heading; in a note without headings by what the sentence says. "A/P" gives both. */
  readonly sections: readonly SoapSection[];
  /** Part of a treatment line or of the lines under it. */
  readonly service: boolean;
  /** Words of the nearest heading above, lower case. */
  readonly heading: string;
}

export interface ReadNote {
  readonly text: string;
  readonly clinical: ClinicalReading;
  readonly parts: readonly NoteSection[];
  /** The note has headings for at least two of the four sections. */
  readonly headed: boolean;
  readonly sentences: readonly NoteSentence[];
  readonly services: readonly ReadService[];
  readonly totals: Totals;
  readonly placeholders: readonly Span[];
  /** The name that signs. */
  readonly signature: Span | undefined;
  /** Where a problem of the whole note is shown. */
  readonly firstLine: Span;
  readonly progressReport: boolean;
}

const reportTitle = /^[\s#*_=|-]{0,10}(?:(?:(?:physical|occupational) therapy|medicare|outpatient|10th[- ]visit|PT|OT|type|note type|document)[\s:|–—-]{1,4}){0,3}(?:progress (?:report|summary|evaluation)|re-?certification|re-?evaluation)\b(?![^\n]{0,60}\b(?:due|last|overdue|ago|since|completed on|visit\s?[#:]?\s?\d))/im;

/** Reads one note. Linear in its length; what takes long is read when it is first asked for. Offsets are UTF-16 code units of `text`. */
export function readNote(written: string): ReadNote {
  const text = withStops(written);
  const parts = sections(text);
  const named = new Set(parts.filter((part) => isCanonical(part)).map((part) => part.section));
  const headed = named.size >= 2 || new Set(parts.filter((part) => part.heading !== '' && part.section !== 'other').map((part) => part.section)).size >= 4;
  const lastHeading = Math.max(0, ...parts.map((part) => part.headingSpan.start));
  const signature = findSignature(text, { start: 0, end: text.length }, headed ? lastHeading : Math.floor(text.length / 3));
  const counted = withFigures(text);
  const services = once(() => withListedUnits(counted, readServices(counted, headed ? parts : [])));
  const clinical = once(() => readClinical(text));
  const read = once(() => readSentences(text, parts, headed, services()));
  return {
    text, parts, headed, signature,
    get services() { return services(); },
    get clinical() { return clinical(); },
    get sentences() { return read(); },
    totals: readTotals(counted),
    placeholders: findPlaceholders(text),
    firstLine: firstLineOf(text),
    progressReport: reportTitle.test(text.slice(0, 400)),
  };
}

function once<T>(read: () => T): () => T {
  let value: { readonly read: T } | undefined;
  return () => (value ??= { read: read() }).read;
}

/** Headings that name the SOAP section itself. */
export function isCanonical(part: NoteSection): boolean {
  return part.heading !== '' && (readHeading(part.heading.replace(/\s/g, part.heading.length < 6 ? '' : ' '))?.canonical ?? false);
}

/** The sentences of a section. */
export function sentencesOf(note: ReadNote, ...wanted: readonly SoapSection[]): readonly NoteSentence[] {
  return note.sentences.filter((sentence) => sentence.sections.some((section) => wanted.includes(section)));
}

function readSentences(text: string, parts: readonly NoteSection[], headed: boolean, services: readonly ReadService[]): readonly NoteSentence[] {
  const found: NoteSentence[] = [];
  const blocks = services.map((service) => service.block);
  let part = 0;
  let block = 0;
  for (const span of sentences(text)) {
    while (part + 1 < parts.length && (parts[part + 1]?.headingSpan.start ?? Infinity) <= span.start && (parts[part + 1]?.span.start ?? Infinity) <= span.end) part += 1;
    while (block < blocks.length && (blocks[block]?.end ?? Infinity) <= span.start) block += 1;
    const heading = parts[part]?.heading.toLowerCase() ?? '';
    for (const piece of proseCells(text, span)) {
      const words = text.slice(piece.start, piece.end);
      const service = blocks.slice(block, block + 8).some((one) => one.start < piece.end && piece.start < one.end);
      const own = sectionsAt(parts, part, piece, headed, words);
      // Reasoning and plan end what was done; without headings only codes, minutes and doses tell.
      found.push({ ...piece, text: words, sections: own, service: service && (headed ? (own.length !== 1 || own[0] === 'S' || own[0] === 'O') && (doses.test(words) || !reasoned.test(words)) : doses.test(words) && !isReasoned(parts[part])), heading });
    }
  }
  return found;
}

/** Reasoning among the treatment lines: "PT corrected the drift by hand", "Step kept at 4 in because ...". */
const reasoned = /\b(?:because|since|b\/c)\b|^(?:PT|OT|(?:the\s)?therapist|I)\s[a-z]+ed\b/i;
/** Under a heading of reasoning or plan. */
function isReasoned(part: NoteSection | undefined): boolean {
  return part !== undefined && part.heading !== '' && (part.section === 'A' || part.section === 'P');
}

const doses = /\b(?:97\d{3}|92526|92507|95992|2056[01]|G0283)|\d\s?[x×]\s?\d|\b\d+\s?(?:min(?:ute)?s?|reps?|sets?|lbs?|kg)\b/i;

/** A table row is one statement, unless its cells hold prose: "| Plan | 2x/week. Next visit ... |". */
function proseCells(text: string, row: Span): readonly Span[] {
  const line = text.slice(row.start, row.end);
  if (!line.startsWith('|') || line.length > 20_000 || !/[a-z0-9)°][.;]\s+[A-Z0-9]/.test(line)) return [row];
  return tableCells(line).flatMap((cell) => sentences(line.slice(cell.start, cell.end)).map(({ start, end }) => ({ start: row.start + cell.start + start, end: row.start + cell.start + end })));
}

function sectionsAt(parts: readonly NoteSection[], index: number, span: Span, headed: boolean, words: string): readonly SoapSection[] {
  if (!headed) {
    const own = parts[index]?.section;
    const read = classifyStatement(words);
    // What a heading calls reasoning is so, whatever it reads like; the plan may follow without a heading.
    const guess = read !== 'P' && isReasoned(parts[index]) ? own as SoapSection : (read ?? (own === 'other' ? undefined : own));
    return guess === undefined || signatureLine(words) !== undefined ? [] : [guess];
  }
  // "A/P" gives two parts with one span.
  const result: SoapSection[] = [];
  for (let at = Math.max(0, index - 1); at < parts.length && at < index + 5; at += 1) {
    const part = parts[at];
    if (part !== undefined && !result.includes(part.section as SoapSection) && part.section !== 'other' && part.span.start < span.end && span.start < part.span.end) result.push(part.section);
  }
  if (result.length > 0 || words.length < leastProse || parts[index]?.section !== 'other') return result;
  // Prose under no heading, as "Objectively, rotation measures ..." in front of "Assessment:", is what the note has no heading for.
  const guess = /^subjectively\b/i.test(words) ? 'S' : /^objectively\b/i.test(words) ? 'O' : classifyStatement(words);
  return guess === undefined || parts.some((part) => part.section === guess && part.heading !== '') ? [] : [guess];
}

/** A shorter line above the headings is a title. */
const leastProse = 60;

function firstLineOf(text: string): Span {
  const start = Math.max(0, text.search(/\S/));
  const end = text.indexOf('\n', start);
  return { start, end: Math.min(start + 120, end < 0 ? text.length : text.slice(start, end).trimEnd().length + start) };
}
