// What a dictated note says in words and a typed one in figures: days ("october nineteenth twenty twenty six"), spine
// levels ("l four five"), doses ("three by twelve"). Runs behind the number words.
import { normalDate } from './dates';
import { barAt, counted, digitsAt, number, isSpoken, yearAlone } from './spokenFigures';
import type { Joined } from './spokenFigures';
import type { Token } from './tokens';

export const months = /^(?:january|february|march|april|may|june|july|august|september|october|november|december)$/;
const teens = ['thirteenth', 'fourteenth', 'fifteenth', 'sixteenth', 'seventeenth', 'eighteenth', 'nineteenth', 'twentieth'];
const ordinals = new Map(['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth', 'eleventh', 'twelfth', ...teens].map((word, index) => [word, index + 1]));
ordinals.set('thirtieth', 30);

/** How many vertebrae each part of the spine has. */
const vertebrae: Readonly<Record<string, number>> = { c: 8, t: 12, l: 5, s: 5 };
/** Words that a level stands beside, where a lone "l four" may be the left side's four. */
const ofSpine = /^(?:radiculopathy|radicular|disc|disk|facets?|nerve|root|dermatome|myotome|level|levels|segment|segments|vertebra|vertebral|vertebrae|burst|compression|fracture|fx|wedge|fusion|laminectomy|laminotomy|discectomy|kyphoplasty|vertebroplasty|stenosis|central|pa|pas|upa|cpa|glides?|mobs?|lateral|spinous|transverse|asia|ais|sci|spinal|cord|complete|incomplete|paraplegi\w*|tetraplegi\w*|quadriplegi\w*|tetra|quad|para|motor|sensory|neurological)$/;

/** The hand behind the back goes as far as a level. */
const reaching = /^(?:thumb|gets|reach(?:es|ed)?|behind)$/;

/** Replaces spoken days, levels and doses by the tokens of their written form. */
export function joinSpoken(tokens: readonly Token[]): readonly Token[] {
  const result: Token[] = [];
  for (let at = 0; at < tokens.length; ) {
    const joined = dayAt(tokens, at) ?? levelAt(tokens, at) ?? doseAt(tokens, at) ?? barAt(tokens, at) ?? yearAlone(tokens, at) ?? digitsAt(tokens, at);
    const token = tokens[at];
    if (token === undefined) break;
    result.push(joined === undefined ? token : { ...token, ...joined.token, start: token.start, end: tokens[joined.next - 1]?.end ?? token.end });
    at = joined?.next ?? at + 1;
  }
  return result;
}

function dayAt(tokens: readonly Token[], at: number): Joined | undefined {
  const month = tokens[at];
  const ofMonth = dayOfMonth(tokens, at);
  if (ofMonth !== undefined) return ofMonth;
  if (month?.kind === 'number') return dayFirst(tokens, at);
  if (month?.kind !== 'word' || !months.test(month.text)) return undefined;
  // "January third", "January the third", "in January, the third"
  const comma = tokens[at + 1]?.text === ',' && tokens[at + 2]?.text === 'the' ? 1 : 0;
  const day = placeAt(tokens, tokens[at + 1 + comma]?.text === 'the' ? at + 2 + comma : at + 1);
  if (day === undefined || day.value > 31 || day.value < 1) return undefined;
  return withYear(tokens, month, day.value, day.next);
}

/** The day of a month, with the year that may stand behind it from `at` on. */
function withYear(tokens: readonly Token[], month: Token, day: number, at: number): Joined | undefined {
  const year = yearAt(tokens, tokens[at]?.text === ',' ? at + 1 : at);
  const text = normalDate(`${month.text} ${day}${year === undefined ? '' : ` ${year.value}`}`);
  return text === undefined ? undefined : { token: { kind: 'date', text }, next: year?.next ?? at };
}

/** "the twenty second of January twenty twenty six" */
function dayOfMonth(tokens: readonly Token[], at: number): Joined | undefined {
  if (tokens[at - 1]?.text !== 'the') return undefined;
  const day = placeAt(tokens, at);
  const month = day === undefined || tokens[day.next]?.text !== 'of' ? undefined : tokens[day.next + 1];
  if (day === undefined || month?.kind !== 'word' || !months.test(month.text) || day.value > 31) return undefined;
  return withYear(tokens, month, day.value, day.next + 2);
}

/** "6 january 2026", "by 10 march": months in small letters, of which two are words as well. */
function dayFirst(tokens: readonly Token[], at: number): Joined | undefined {
  const [day, month, year] = tokens.slice(at, at + 3);
  if (month?.kind !== 'word' || !months.test(month.text) || !/^\d{1,2}$/.test(day?.text ?? '') || isSpoken(day)) return undefined;
  const full = year?.kind === 'number' && /^20\d\d$/.test(year.text);
  if (/^ma(?:y|rch)$/.test(month.text) && !full && !/^(?:by|on|until|since|from|to|before|after)$/.test(tokens[at - 1]?.text ?? '')) return undefined;
  const text = normalDate(`${month.text} ${day?.text}${full ? ` ${year.text}` : ''}`);
  return text === undefined ? undefined : { token: { kind: 'date', text }, next: at + (full ? 3 : 2) };
}

interface Value {
  readonly value: number;
  readonly next: number;
}

/** "nineteen", "nineteenth", "twenty third". */
export function placeAt(tokens: readonly Token[], at: number): Value | undefined {
  const value = number(tokens[at]);
  const ordinal = ordinals.get(tokens[at]?.text ?? '');
  if (value === undefined) return ordinal === undefined ? undefined : { value: ordinal, next: at + 1 };
  const ones = (value === 20 || value === 30) ? ordinals.get(tokens[at + 1]?.text ?? '') : undefined;
  return ones !== undefined && ones < 10 ? { value: value + ones, next: at + 2 } : { value, next: at + 1 };
}

/** "twenty twenty six", "2026", "two thousand twenty six". */
function yearAt(tokens: readonly Token[], at: number): Value | undefined {
  const first = tokens[at]?.value;
  const rest = number(tokens[at + 1]);
  if (tokens[at]?.kind === 'number' && first !== undefined && first >= 1950 && first < 2100) return { value: first, next: at + 1 };
  if (first === 20 && rest !== undefined && rest >= 10 && rest < 100) return { value: 2000 + rest, next: at + 2 };
  if (first !== 2 || tokens[at + 1]?.text !== 'thousand') return undefined;
  const and = tokens[at + 2]?.text === 'and' ? at + 3 : at + 2;
  const year = number(tokens[and]);
  return year === undefined || year > 99 ? { value: 2000, next: at + 2 } : { value: 2000 + year, next: and + 1 };
}

function levelAt(tokens: readonly Token[], at: number): Joined | undefined {
  const part = tokens[at]?.kind === 'word' ? (tokens[at]?.text ?? '') : '';
  const most = vertebrae[part];
  const first = number(tokens[at + 1]) ?? (tokens[at + 1]?.text === 'one' ? 1 : undefined);
  if (most === undefined || first === undefined || first < 1 || first > most) return undefined;
  const named = part.toUpperCase();
  const other = tokens[at + 2]?.kind === 'word' && tokens[at + 2]?.text !== part ? undefined : tokens[at + 2]?.text === part ? at + 3 : at + 2;
  const second = other === undefined ? undefined : number(tokens[other]);
  const below = second === first + 1 || (second === 1 && first === most);
  if (below && other !== undefined) return { token: { kind: 'level', text: `${named}${first}-${second === 1 ? 'S' : named}${second}` }, next: other + 1 };
  // "level C three times weekly": the number counts what follows.
  if (counted.test(tokens[at + 2]?.text ?? '') && tokens[at + 2]?.text !== 'to') return undefined;
  // "thumb gets to L four, right side gets T eight"
  const reached = tokens.slice(Math.max(0, at - 9), at).some(({ text }) => reaching.test(text));
  const beside = reached || [tokens[at - 1], tokens[at - 2], tokens[at + 2], tokens[at + 3]].some((token) => ofSpine.test(token?.text ?? ''));
  return beside ? { token: { kind: 'level', text: `${named}${first}` }, next: at + 2 } : undefined;
}

/** "three by twelve", which is no wound of three by twelve centimeters. */
function doseAt(tokens: readonly Token[], at: number): Joined | undefined {
  if (tokens[at]?.text !== 'by' || !isSpoken(tokens[at - 1]) || number(tokens[at + 1]) === undefined) return undefined;
  return /^(?:cm|mm|in|inch|inches|centimeters?|millimeters?|by|feet|ft)$/.test(tokens[at + 2]?.text ?? '') ? undefined : { token: { kind: 'word', text: 'x' }, next: at + 1 };
}
