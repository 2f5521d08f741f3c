// Cuts a note into statements, each with the section its heading gives it. Judges no words except to split them.
import { signatureLine } from '../../checks/signature';
import { classifyStatement } from '../../clinical/note/classifyStatement';
import { readOwnHeading } from '../../clinical/note/headings';
import { tableCells } from '../../clinical/note/sections';
import { sentences } from '../../clinical/text/sentences';
import type { Span } from '../../clinical/span';
import type { SoapSection } from '../noteFacts';
import { laterHeads } from './codeLines';
import { withGoals } from './goalLists';
import { labelledParts } from './noteLabels';
import type { SectionIndex } from './sectionIndex';

export interface Line extends Span {
  readonly text: string;
  /** By heading; undefined where the note has none here. */
  readonly section: SoapSection | undefined;
  /** What a label alone in its line, in a note without headings, makes likely for the lines below it. */
  readonly likely?: SoapSection;
  /** A goal: its own label, or the one above, says so. */
  readonly goal?: true;
  /** Begins a line of the note; otherwise it runs on from the statement before it. */
  readonly opens: boolean;
  readonly bulleted: boolean;
  /** Statements of one paragraph share a number. */
  readonly paragraph: number;
}

/** Headings that only say where one is; others ("Pain:", "HEP:") are part of what is said. */
const structural =
  /^(?:[soap]|a\s?[/&]\s?p|s\s?\/\s?o|subj(?:ective)?|obj(?:ective)?|assess(?:ment)?|plan|assessment\s?(?:and|&|\/)\s?plan|(?:skilled )?interventions?|treatments?(?: (?:provided|rendered|performed))?|today'?s treatment|measure(?:ment)?s|tests(?: (?:and|&) measures)?|outcome measures|outcomes|findings|vitals?|vital signs|exam(?:ination)?|ex|obs|rx|tx|hx|imp|recs?|minutes|times?|billing|procedures|patient reports?|pt reports?|history|impression|clinical impression|clinical reasoning|(?:client|parent|family|caregiver) reports?|observations?|thinking|analysis|to do|reported|pt status|measured|tested|observed|worked on|performed|done today|comments?|reasoning|interpretation|discussion|thoughts|ahead|next up|summary|next steps|recommendations?)$/i;

/** Statements in order; those inside `tables` are left out, and an empty one in their place says that findings stand there. A sentence that holds several services or thoughts is cut at each. */
export function noteLines(text: string, tables: readonly Span[]): readonly Line[] {
  const { parts, isSoft } = labelledParts(text);
  const signed = signedLine(text);
  let table = 0;
  const spans = sentences(text).flatMap((span): readonly Span[] => {
    if (signed !== undefined && span.start >= signed.start) return span.start < signed.end && text.slice(signed.start, span.start).trim() === '' ? [signed] : span.start < signed.end ? [] : [span];
    while ((tables[table]?.end ?? Infinity) <= span.start) table += 1;
    if ((tables[table]?.start ?? Infinity) <= span.start) return [{ start: span.start, end: span.start }];
    return text[span.start] === '|' ? cellSentences(text, span, parts) : [withoutHeading(text, span, parts)];
  });
  const timed = (text.match(/^\s*\d{1,2}:\d{2}\b/gm)?.length ?? 0) >= 3;
  const small = isTypedSmall(text);
  let paragraph = 0;
  let last = 0;
  const lines = spans.flatMap((span): readonly Line[] => {
    if (/\n[ \t\r]*\n/.test(text.slice(last, span.start))) paragraph += 1;
    last = span.end;
    if (span.start === span.end) return [{ start: span.start, end: span.end, text: '', section: 'O', opens: true, bulleted: false, paragraph }];
    const words = text.slice(span.start, span.end);
    const cuts = [0, ...(timed ? timeAhead(words) : []), ...(small ? smallStarts(words) : []), ...cutsOf(words, headedSection(parts, span.start, words)), words.length].toSorted((a, b) => a - b);
    return cuts.slice(0, -1).flatMap((from, index): readonly Line[] => {
      const start = span.start + from;
      const piece = words.slice(from, cuts[index + 1]).trimEnd().replace(/[;,]$/, '');
      if (saysNothing.test(piece)) return [];
      const before = lineBefore(text, start);
      const section = headedSection(parts, start, piece);
      const bulleted = /^\s*(?:[-*•–]|\d{1,2}[.)])\s/.test(before) || /^\s{2,}$/.test(before);
      const label = parts.sectionsAt(start).find((part) => part.section === section);
      const soft = label !== undefined && isSoft(label);
      const opens = before.trim() === '' || (index === 0 && !/[.!?;)\]'"”]\s*$/.test(before));
      return [
        {
          ...(soft && section !== undefined ? { likely: section } : {}),
          start,
          end: start + piece.length,
          text: plainLabel(piece.replace(/\s*\n\s*/g, ' ')),
          section: soft ? undefined : section,
          opens,
          bulleted,
          paragraph,
        },
      ];
    });
  });
  return withGoals(joinStatus(lines), ({ start }) => parts.sectionsAt(start).at(-1));
}

/** The last line, where it signs for two: "R. Aronsen, PTA / cosign L. Mbeki PT". */
function signedLine(text: string): Span | undefined {
  const end = text.trimEnd().length;
  const start = text.lastIndexOf('\n', end - 1) + 1;
  const line = text.slice(start, end);
  return /\b(?:sup(?:\.|v\b|erv\w*)|co-?sign\w*)/i.test(line) && signatureLine(line) !== undefined ? { start: start + line.length - line.trimStart().length, end } : undefined;
}

/** "(cont.)", and what a cut leaves of "we did 97110 …" or "… then 97530". */
const saysNothing = /^(?:\(?cont(?:inued|\.)?\)?|(?:(?:and|then|next|also|today|first|after|that|we|i|pt|patient|therapist|did|done|performed|completed|provided|received|worked|on)\b[\s,:]*)*|(?:done|performed|treated|worked on|tx)(?: today)?:?)[\s.–-]*$/i;

/** Typed without capitals: a full stop or the end of a line ends a sentence there too. */
function isTypedSmall(text: string): boolean {
  const lines = text.split('\n').map((line) => line.replace(/^\s*\d{1,2}:\d{2}\s/, '')).filter((line) => /^\s*[a-z]/i.test(line) && !/\s\|\s/.test(line));
  return lines.length > 2 && lines.filter((line) => /^\s*[a-z]/.test(line)).length >= 0.65 * lines.length;
}

function smallStarts(words: string): readonly number[] {
  const lines = [...words.matchAll(/\n[ \t]*/g)].filter((match) => words.lastIndexOf('\n', match.index - 1) + 1 < match.index);
  const stops = words.matchAll(/\b[a-z]{1,6}\.\s+(?=[a-z]{2,}\b)(?!(?:of|for|to|with|and|or|x|per|each|on|at|in|w|a|the)\b)/g);
  return [...lines, ...stops].map((match) => match.index + match[0].length);
}

/** "**Vitals** BP 128/74" without the signs of the bold label. */
function plainLabel(words: string): string {
  return words.replace(/^(?:\*\*|__)([^*_]{1,40}?)\s?:?\s?(?:\*\*|__)\s?:?\s*(?=\S)/, '$1: ');
}

const status = /^(?:goal )?(?:met|not met|partially met|partly met|achieved|not achieved|ongoing|in progress|progressing|discontinued|revised)\b/i;

/** "STG 1. Wear the orthosis.", "LTG: … in 6 wks. Progressing, 25 lb now.": one statement about the goal. */
function joinStatus(lines: readonly Line[]): readonly Line[] {
  const joined: Line[] = [];
  for (const line of lines) {
    const before = joined.at(-1);
    if (before !== undefined && !line.opens && /^(?:[SL]TG|goal)\s?#?\d{1,2}\.?$/i.test(before.text)) joined[joined.length - 1] = { ...before, end: line.end, text: `${before.text.replace(/\.$/, '')}: ${line.text}` };
    else if (before !== undefined && !line.opens && status.test(line.text) && /\b(?:STG|LTG|goal)\b/i.test(before.text)) joined[joined.length - 1] = { ...before, end: line.end, text: `${before.text} ${line.text}` };
    else joined.push(line);
  }
  return joined;
}

/** In a log of the hour the time stands for itself. */
function timeAhead(words: string): readonly number[] {
  const time = /^\d{1,2}:\d{2}(?:\s?[ap]m)?\s+(?=[A-Za-z\d])/i.exec(words)?.[0].length;
  return time === undefined ? [] : [time];
}

/** What stands before a place in its line; of a long line the end is enough. */
function lineBefore(text: string, at: number): string {
  const near = text.slice(Math.max(0, at - 80), at);
  const line = near.slice(near.lastIndexOf('\n') + 1);
  return line.length === 80 ? `…${line}` : line;
}

function withoutHeading(text: string, span: Span, parts: SectionIndex): Span {
  const heading = parts.headingAt(span.start);
  if (heading === undefined || !(structural.test(heading.heading) || readOwnHeading(heading.heading) !== undefined)) return span;
  const start = heading.headingSpan.end;
  return { start: Math.min(span.end, start + (/^\s*/.exec(text.slice(start, span.end))?.[0].length ?? 0)), end: span.end };
}

/** Further services in a findings sentence; further thoughts elsewhere, at semicolons outside brackets and quotes. */
function cutsOf(words: string, section: SoapSection | undefined): readonly number[] {
  const services = [...laterHeads(words), ...freshLines(words)].toSorted((a, b) => a - b);
  if (services.length > 0 || section === 'S' || section === 'O' || section === 'A' || !words.includes('; ')) return services;
  const cuts: number[] = [];
  let depth = 0;
  let quoted = false;
  for (let index = 0; index < words.length; index++) {
    const letter = words[index];
    if (letter === '(' || letter === '[') depth += 1;
    else if (letter === ')' || letter === ']') depth -= 1;
    else if (letter === '"') quoted = !quoted;
    else if (letter === ';' && depth <= 0 && !quoted && words[index + 1] === ' ') cuts.push(index + 2);
  }
  return section === undefined && /\b97\d{3}\b|\d\s*[x×]\s*\d/.test(words) ? [] : cuts;
}

/** Lines that begin a thought of their own although they begin in lower case. */
function freshLines(words: string): readonly number[] {
  return [...newLines(words), ...totals(words), ...afterUnits(words)];
}

/** "2x/wk x 6 wks. next: curb": the full stop of an abbreviation ends the sentence before a word that begins one. */
function afterUnits(words: string): readonly number[] {
  return [...words.matchAll(/\b(?:wks?|weeks|visits|yrs?|mos?|mins?|sec|eval|reps?|lbs?|ft|deg|tx)\.\s+(?=(?:next|hep|plan|cont|continue|needs?|goals?|ltg|stg|timed|total|pain|denies|reports|has|is|was)\b)/g)].map((match) => match.index + match[0].length);
}

/** Dictated without a stop: the totals end a treatment line. */
function totals(words: string): readonly number[] {
  if (!/\b97\d{3}\b/.test(words)) return [];
  return [...words.matchAll(/\s(?=(?:total timed|total (?:treatment |tx )?(?:time|minutes)|total \d{1,3}\s+min|(?<!\b(?:total|time \d\d minutes) )timed (?:total|minutes|min)?:? ?\d)\b)/gi)].map((match) => match.index + 1);
}

function newLines(words: string): readonly number[] {
  // Dictated lines longer than anybody wraps end where they end.
  if (words.split('\n').slice(0, -1).some((line) => line.length > 110)) return [...words.matchAll(/\n[ \t]*/g)].map((match) => match.index + match[0].length);
  return [...words.matchAll(/\n[ \t]*(?=(?:dx|diagnosis|status|gait|strength|[ap]?rom|mmt|edema|timed|total|time|units?|billing|charges|97\d{3}|next|plan|goals?|ltg|stg|hep|bp|hr|ph|phone|ins|dob|dos|mrn|email|ref|pain|no|denies|reports|c\/o|needs?|cont|continue|pt|patient)\b)/gi)].map((match) => match.index + match[0].length);
}

/** The sentences of a table row that is no table of measures; cells that only name a section are headings. */
function cellSentences(text: string, row: Span, parts: SectionIndex): readonly Span[] {
  const line = text.slice(row.start, row.end);
  return tableCells(line).flatMap((cell) => {
    const start = row.start + cell.start;
    const words = line.slice(cell.start, cell.end);
    if ((parts.headingAt(start)?.headingSpan.end ?? 0) >= start + words.length) return [];
    return sentences(words).map((span) => ({ start: start + span.start, end: start + span.end }));
  });
}

/** Under "A/P" two sections share one place: the words decide, the reasoning wins a tie. */
function headedSection(parts: SectionIndex, at: number, words: string): SoapSection | undefined {
  // Who speaks ("Dad: …") is part of what is said.
  const label = parts.headingAt(at);
  const own = [...(label?.section === 'S' ? [label] : []), ...parts.sectionsAt(at)].filter((part) => part.section !== 'other').map((part) => part.section as SoapSection);
  if (own.length < 2) return own[0];
  const guess = classifyStatement(words);
  return guess !== undefined && own.includes(guess) ? guess : own[0];
}
