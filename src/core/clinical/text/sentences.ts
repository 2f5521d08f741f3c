// Where one statement ends and the next begins in shorthand notes: lines, list items, table rows, sentences.
import { headingPrefix } from '../note/headings';
import { isShouted } from './capitals';
import type { Span } from '../span';
import { spokenBreaks } from './spokenBreaks';

const title = /(?:^|[^A-Za-z])(?:Dr|Mr|Mrs|Ms|Mx|Prof|St|vs|e\.g|i\.e|cf|approx|Pub|No|Nos|Fig|ch|Ch|[Cc]ont|incl|esp|pg|pp|p|Jr|Sr|Inc|et al|[Pp]t|[Pp]ts|[Rr]ef|art|Art|Sec|sec|[Vv]ol|[Ee]x)$/;
const unit = /(?:^|[^A-Za-z])(?:min|mins|sec|secs|deg|ft|in|lb|lbs|hr|hrs|wk|wks|mo|mos|yr|yrs|rep|reps|ext|flex|abd|add|amb|eval|tx|max|mod|bilat|assist|indep|approx)$/i;
const initial = /(?:^|[^A-Za-z0-9])([A-Z])$/;
const initialAfterName = /(?:^\s*|(?:Dr|Mr|Mrs|Ms|Prof)\.?\s|[A-Z][a-zÀ-ɏ]+\s|[A-Z]\.\s?)[A-Z]$/;

/**
 * The statements of a text in order: one span per sentence, list item or table row, without list markers, section
 * headings and surrounding blanks. Decimals, abbreviations ("Dr.", "min. of", "R. Smith") and CFR numbers do not split.
 */
export function sentences(text: string): readonly Span[] {
  const found: Span[] = [];
  for (const block of blocks(text)) splitBlock(text, block, found);
  return found;
}

const markers = /^[\s>]{0,40}(?:(?:[-*+•‣◦▪–—·]|\d{1,2}[.)]|[a-z][.)]|\(\d{1,2}\)|\[[ xX]?\])\s+){0,3}/;
const starts = /^[\s>]{0,40}(?:[-*+•‣◦▪–—·]\s|\d{1,2}[.)]\s|[a-z][.)]\s|\(\d{1,2}\)\s|#{1,6}\s|\||\[[ xX]?\]\s)/;
const ruleSigns = /^[\s|:*_=-]*$/;
const ruleBeginning = /[-*_=]{3}|[|:-]{3}/;

/** Lines, joined where a long line plainly runs on into the next. */
function blocks(text: string): readonly Span[] {
  const result: { start: number; end: number }[] = [];
  let open: { start: number; end: number } | undefined;
  let from = 0;
  const shouted = isShouted(text);
  const wrapped = isWrapped(text);
  while (from <= text.length) {
    const at = text.indexOf('\n', from);
    const end = at < 0 ? text.length : at;
    const line = text.slice(from, end).replace(/\r$/, '');
    if (line.trim() === '' || (ruleSigns.test(line) && ruleBeginning.test(line))) open = undefined;
    else {
      const bounds = headingPrefix(line, shouted);
      const runsOn = wrapped && open !== undefined && bounds === 0 && !starts.test(line) && /^\s*[a-z(&,]/.test(line) && !/[.!?:;|]\s*$/.test(text.slice(open.end - 1, open.end)) && wide(text, open.end);
      if (runsOn && open !== undefined) open.end = from + line.trimEnd().length;
      else {
        const lead = bounds > 0 ? bounds : (markers.exec(line)?.[0].length ?? 0);
        const rest = line.slice(lead);
        const inner = bounds > 0 ? (markers.exec(rest)?.[0].length ?? 0) : 0;
        const start = from + lead + inner + (rest.slice(inner).length - rest.slice(inner).trimStart().length);
        const stop = from + line.trimEnd().length;
        open = start < stop ? { start, end: stop } : undefined;
        if (open !== undefined) result.push(open);
      }
    }
    if (at < 0) break;
    from = at + 1;
  }
  return result;
}

/** No one breaks lines at more than so many letters: a text with longer ones has a line for each thing it says. */
const widest = 200;
const isWrapped = (text: string): boolean => !text.split('\n').some((line) => line.length > widest);

/** Did the line that ends at `end` reach the width at which people wrap? */
function wide(text: string, end: number): boolean {
  return end - (text.lastIndexOf('\n', end - 1) + 1) >= 60;
}

/** A longer line is no row of a table. */
const longestRow = 8000;

/** "ext 0 .......... not met": dots that lead to what stands in the next column. */
function isLeader(line: string, start: number, end: number): boolean {
  return end - start > 3 && line[start] === '.' && line.slice(end).trim() !== '';
}

const breakAt = /(?<![.!?])[.!?]+["”’')\]]{0,2}(?=\s)/g;

function splitBlock(text: string, block: Span, found: Span[]): void {
  const line = text.slice(block.start, block.end);
  if (line.startsWith('|') && line.length <= longestRow) {
    found.push(block);
    return;
  }
  let from = 0;
  breakAt.lastIndex = 0;
  for (let match = breakAt.exec(line); match !== null; match = breakAt.exec(line)) {
    const end = match.index + match[0].length;
    if (isLeader(line, match.index, end)) continue;
    const before = line.slice(Math.max(from, match.index - 24), match.index);
    // "Lumbar flex (incl.)   32"
    if (match[0] === '.)' && (title.test(before) || unit.test(before))) continue;
    if (match[0] === '.' && !endsSentence(before, line.slice(end, end + 16))) continue;
    push(text, block.start + from, block.start + end, found);
    from = end;
  }
  push(text, block.start + from, block.start + line.length, found);
}

function endsSentence(before: string, after: string): boolean {
  const next = after.trimStart();
  if (next === '') return true;
  if (title.test(before)) return false;
  // A list number inside a line: "… 2. Bridges" keeps its number with what follows.
  if (/(?:^\s*|[.;:!?)]\s+)\d{1,2}$/.test(before)) return false;
  // "mCTSIB" and "sEMG" begin a sentence as a capital does.
  const startsLow = /^[a-zà-ÿ,;)]/.test(next) && !/^[a-z][A-Z]{2}/.test(next);
  if (unit.test(before)) return !startsLow || /^(?:pt|patient|she|he|no|they)\b/.test(next);
  const letter = initial.exec(before)?.[1];
  // "referred by T. Marsh"
  if (letter !== undefined && /\b(?:by|from|with|to|of|for|and|therapist|patient)\s[A-Z]$/.test(before) && /^[A-Z][a-z’'-]{2,}/.test(next)) return false;
  if (letter !== undefined) return !initialAfterName.test(before) || /(?:min|mod|max|total|sup)\s?A$/i.test(before);
  return !startsLow || !/[A-Za-z]\.[A-Za-z]$/.test(before);
}

/** No sentence is longer: what reads it takes more than twice the time for twice the length. */
const longest = 1500;

/** The last end of a clause, else of a word, in the half before `limit`. */
function cutBefore(text: string, limit: number): number {
  const half = text.slice(limit - longest / 2, limit);
  const at = Math.max(half.lastIndexOf(', '), half.lastIndexOf('; '));
  const blank = at < 0 ? half.lastIndexOf(' ') : at;
  return blank < 0 ? limit : limit - half.length + blank + 1;
}

function push(text: string, start: number, end: number, found: Span[]): void {
  let from = start;
  let to = end;
  while (from < to && /\s/.test(text[from] ?? '')) from += 1;
  while (to > from && /\s/.test(text[to - 1] ?? '')) to -= 1;
  // A dictation has no marks to end a sentence at.
  const spoken = spokenBreaks(text.slice(from, to)).map((at) => from + at);
  for (const cut of spoken) {
    pushShort(text, from, cut, found);
    from = cut;
  }
  pushShort(text, from, to, found);
}

function pushShort(text: string, start: number, end: number, found: Span[]): void {
  let from = start;
  while (end - from > longest) {
    const cut = cutBefore(text, from + longest);
    found.push({ start: from, end: cut });
    from = cut;
    while (from < end && /\s/.test(text[from] ?? '')) from += 1;
  }
  const to = from + text.slice(from, end).trimEnd().length;
  if (from < to) found.push({ start: from, end: to });
}
