// The services of a note: every billed code with its minutes, its units and the words that say what was done under it.
import { therapyCode } from '../billing/codes';
import type { NoteSection } from '../clinical/note/sections';
import type { Span } from '../clinical/span';
import { columnsOf, type Columns } from './serviceColumns';
import { readMinutes, readUnits } from './serviceNumbers';

export interface ReadService extends Span {
  readonly code: string;
  /** Undefined for a code that is not in the table. */
  readonly timed: boolean | undefined;
  /** As written, so that 0, negative or fractional minutes can be reported. */
  readonly minutes: number | undefined;
  /** The minutes are a slot nobody filled. */
  readonly openMinutes: boolean;
  readonly units: (Span & { readonly count: number }) | undefined;
  /** Stands in a line that only bills. */
  readonly billing: boolean;
  /** From the code's line to the end of what was done under it. */
  readonly block: Span;
  /** What was done: the words from this code to the next. */
  readonly evidence: string;
}

const codePattern = /(?<![\d.$#-])(97\d{3}|92526|92507|95992|2056[01]|G0283)(?![\d%]|\.\d|-\d{3})/g;
const billingHead = /^[\s>*_#|-]{0,12}(?:units?|u(?=\s?[:=])|billing|billed|charges?|codes?|cpt(?: codes?)?|charge capture|procedure codes?)\b/i;
/** "CPT 97110 - 30 minutes - squats 3x8": a label before what was done. */
const treatsToo = /^[\s>*_#|-]{0,12}(?:cpt|codes?|procedure codes?)\b[^A-Za-z]{0,12}[^\n]{0,40}?(?:[A-Za-z]{3,}[^A-Za-z\n]{1,4}){4}/i;
const endsBlock = /^[\s>*_#|-]{0,12}(?:total|timed|time\b|treatment time|minutes|units?|billing|billed|charges?|assessment|plan|a:|p:|goals?|[sl]tgs?|hep\b|home (?:exercise )?program|response|pt (?:ed|response)|patient (?:education|response)|education|measures?|rom\b|vitals?)\b/i;

/** The services in order. `parts` are the sections of a headed note: a code argued in S, A or P is no service. */
export function readServices(text: string, parts: readonly NoteSection[]): readonly ReadService[] {
  const found: ReadService[] = [];
  let columns: Columns | undefined;
  let open: { readonly index: number } | undefined;
  for (const line of linesOf(text)) {
    const words = text.slice(line.start, line.end);
    columns = columnsOf(words, columns);
    const codes = words.length > 20_000 ? [] : [...words.matchAll(codePattern)];
    if (codes.length > 0) {
      const before = found.length;
      readLine(words, line, codes, columns, parts, found);
      // A block that a heading within the line has ended takes no lines below.
      const last = found.length > before ? found.at(-1) : undefined;
      open = last?.billing === false && last.block.end >= line.end ? { index: found.length - 1 } : undefined;
      continue;
    }
    const last = open === undefined ? undefined : found[open.index];
    if (last === undefined) continue;
    if (words.trim() === '' || endsBlock.test(words) || /^\s{0,3}#{1,6}\s|^\s{0,3}\*\*[^*]{1,60}\*\*:?\s*$/.test(words) || headingAt(parts, line)) {
      open = undefined;
      continue;
    }
    // The lines under a code belong to it; a minutes line among them may be the code's own.
    const own = last.minutes === undefined ? /^[\s>*_•-]{0,12}(?:time|minutes?|duration)[\s:=-]{1,4}(\d{1,4})\b|^[\s>*_•-]{0,12}(\d{1,4})\s?min(?:utes)?\.?\s*$/i.exec(words) : null;
    const minutes = own === null ? last.minutes : Number(own[1] ?? own[2]);
    found[found.length - 1] = { ...last, minutes, block: { start: last.block.start, end: line.end }, evidence: last.evidence.length > 6000 ? last.evidence : `${last.evidence}\n${words}` };
  }
  return found;
}

function readLine(words: string, line: Span, codes: readonly RegExpExecArray[], columns: Columns | undefined, parts: readonly NoteSection[], found: ReadService[]): void {
  const billing = (billingHead.test(words) && !(codes.length === 1 && treatsToo.test(words.slice(0, 400)))) || (codes.length > 1 && codes.every((code, index) => /^[^A-Za-z]{0,14}(?:x|units?|u|and|min|minutes|G[OP]|KX|59|[\s,;:()=\d-]){0,40}$/i.test(words.slice(code.index + code[0].length, codes[index + 1]?.index ?? words.length).slice(0, 80))));
  const minutesFirst = /(?:^|[^\d.])(\d{1,4})\s?(?:min(?:ute)?s?\b\.?|')[^\d;.:]{0,60}$/i.test(words.slice(0, codes[0]?.index)) && !/total|timed/i.test(words.slice(0, codes[0]?.index));
  codes.forEach((match, index) => {
    const code = match[1] ?? '';
    const at = match.index;
    const before = words.slice(codes[index - 1] === undefined ? 0 : (codes[index - 1]?.index ?? 0) + 5, at);
    const after = words.slice(at + code.length, codes[index + 1]?.index ?? words.length);
    const row = columns?.read(words, at);
    const minutes = row?.minutes ?? readMinutes(before, after, minutesFirst, words.slice(0, codes[0]?.index));
    const units = row?.units === undefined ? readUnits(before, after, billing, at + code.length, minutesFirst) : row.units;
    const section = sectionAt(parts, line.start + at);
    // A code that is argued or planned is no service of the day; one with minutes or units, or in a billing line, is.
    if (section === 'S') return;
    if ((section === 'A' || section === 'P') && !billing && units === undefined && row === undefined && !(minutes !== undefined && /^[^A-Za-z]{0,8}$/.test(words.slice(0, codes[0]?.index)))) return;
    found.push({
      code, start: line.start + at, end: line.start + at + code.length,
      timed: therapyCode(code)?.timed, minutes, billing,
      openMinutes: /^[^\d\n]{0,60}(?:\[[^\]\n]{0,60}\]|_{2,20}|\bXX+|\bTB[DA]\b|\?{2,9})\s?(?:min|'|$)/i.test(after) || /^[^\d\n]{0,60}[[<{(][^\]>})\d\n]{0,20}min/i.test(after) || /(?:\[[^\]\n]{0,60}\]|_{2,20}|\bXX+|\bTB[DA]\b|\?{2,9})\s?min[^\d;.]{0,60}$/i.test(before),
      units: units === undefined ? undefined : { count: units.count, start: line.start + units.start, end: line.start + units.end },
      block: { start: line.start + (index === 0 ? blockStart(words, at) : at), end: blockEnd(parts, line, at) }, evidence: (codes.length === 1 ? words.slice(blockStart(words, at)) : after).slice(0, Math.max(5, blockEnd(parts, line, at) - line.start - at + (codes.length === 1 ? at - blockStart(words, at) : -code.length))),
    });
  });
}

/** A service that stands last in a line of its own takes the words before it as well. */
function blockStart(words: string, at: number): number {
  return Math.max(0, words.lastIndexOf('. ', at) + 1);
}

/** The line's end, or the next heading within a note that stands in one line. */
function blockEnd(parts: readonly NoteSection[], line: Span, at: number): number {
  const next = parts[partBefore(parts, line.start + at) + 1];
  return next === undefined ? line.end : Math.min(line.end, Math.max(line.start + at + 5, next.headingSpan.start));
}

/** The section a place stands in; undefined before any heading. */
function sectionAt(parts: readonly NoteSection[], offset: number): string | undefined {
  const part = parts[partBefore(parts, offset)];
  if (part === undefined) return undefined;
  return /^(?:billing|minutes|time|charges|interventions?|treatment|units|codes|cpt|procedures)/i.test(part.heading) ? 'O' : part.section;
}

function partBefore(parts: readonly NoteSection[], offset: number): number {
  let low = 0;
  let high = parts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((parts[middle]?.headingSpan.start ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

function headingAt(parts: readonly NoteSection[], line: Span): boolean {
  const part = parts[partBefore(parts, line.end - 1)];
  return part !== undefined && part.heading !== '' && part.headingSpan.start >= line.start;
}

function* linesOf(text: string): Generator<Span> {
  let start = 0;
  while (start < text.length) {
    const at = text.indexOf('\n', start);
    const end = at < 0 ? text.length : at;
    yield { start, end: text[end - 1] === '\r' ? end - 1 : end };
    start = end + 1;
  }
}
