// A day told by its number alone ("back at work since the eighteenth", "RTC on the 21st", "February tenth to the twenty
// fourth") is of the month of the day before it or of the note's own, and next month's where it is to come and already past.
import { normalDate } from './dates';
import { placeAt } from './spokenAtoms';
import type { Token } from './tokens';

const weekday = /^(?:mon|tues?|wed|thu(?:rs?)?|fri|sat|sun|monday|tuesday|wednesday|thursday|friday|saturday|sunday)$/;
/** What stands before "the" of a day, and of nothing else that has a place in a row. */
const ofDays = /^(?:since|until|til|till|dated|effective)$/;
const oftenOfDays = /^(?:on|by|from|through|thru|before|after|that|it|is|was|to|visit|appointment|appt|back|again|returns?|due|rtc|next)$/;
/** What is counted by its place: the second trial, the third set. */
const placed = /^(?:trials?|sets?|reps?|repetitions?|attempts?|laps?|passe?s?|tries|try|rounds?|throws?|steps?|stairs?|maneuvers?|treatments?|finger|toe|ray|floor|flight|question|item|goal)$/;
/** The day behind one of these is not the note's. */
const ofAnother = /^(?:dob|born|birth|birthdate|doi|onset|injur\w*|accident|surger\w*|surgical|sx|repair(?:ed)?|since|referral|ordered)$/;
/** Nothing is counted by its place so far. */
const mostPlaces = 12;
const ahead = /^(?:next|will|returns?|return|rtc|until|til|till|by|due|scheduled|plan|follow|f\/u|appointment|appt|sees|goes|comes|upcoming|recheck)$/;

/** Turns such days into dates; where a text tells no day at all they are of no month. */
export function settleDaysAlone(tokens: readonly Token[]): readonly Token[] {
  const own = tokens.find(({ kind, text }, at) => kind === 'date' && /-\d\d-\d\d$/.test(text) && !tokens.slice(Math.max(0, at - 3), at).some((before) => ofAnother.test(before.text)))?.text;
  if (own === undefined) return tokens;
  const settled: Token[] = [];
  for (let at = 0; at < tokens.length; ) {
    const token = tokens[at];
    if (token === undefined) break;
    const day = tokens[at - 1]?.text === 'the' ? dayAlone(tokens, at) : undefined;
    const text = day === undefined ? undefined : dated(tokens, at, day.value, settled, own);
    settled.push(text === undefined ? token : { ...token, kind: 'date', text, end: tokens[(day?.next ?? at + 1) - 1]?.end ?? token.end });
    at = text === undefined ? at + 1 : (day?.next ?? at + 1);
  }
  return settled;
}

/** "eighteenth", "twenty sixth", "21st" with nothing behind it that has that place. */
function dayAlone(tokens: readonly Token[], at: number): { readonly value: number; readonly next: number } | undefined {
  const token = tokens[at];
  const written = token?.kind === 'number' && /^\d{1,2}$/.test(token.text) && tokens[at + 1]?.spaced === false && /^(?:st|nd|rd|th)$/.test(tokens[at + 1]?.text ?? '');
  const day = written ? { value: token.value ?? 0, next: at + 2 } : placeAt(tokens, at);
  if (day === undefined || day.value < 1 || day.value > 31 || (!written && tokens[day.next - 1]?.kind === 'number')) return undefined;
  const after = tokens[day.next];
  // "from the 2nd to the 5th percentile"
  if (tokens.slice(day.next, day.next + 6).some(({ text }) => /^(?:percentile|%ile|centile)s?$/.test(text))) return undefined;
  const ends = after === undefined || after.kind === 'line' || (after.kind === 'mark' && after.text !== '(') || /^(?:and|for|he|she|they|we|i|if|with|without|when|while|at|per|that|which|because|to|but|so|after|before|of)$/.test(after.text);
  const before = tokens[at - 2]?.text ?? '';
  if (!ends || (after?.text === 'of' && !/^(?:this|last|next|the)$/.test(tokens[day.next + 1]?.text ?? ''))) return undefined;
  const joined = tokens[at - 3]?.kind === 'date' && /^(?:to|through|thru|and|until)$/.test(before);
  if (joined || weekday.test(before) || ofDays.test(before)) return day;
  return oftenOfDays.test(before) && (day.value > mostPlaces || !tokens.slice(Math.max(0, at - 24), at).some(({ text }) => placed.test(text))) ? day : undefined;
}

/** The whole day, undefined where its month has none such. */
function dated(tokens: readonly Token[], at: number, day: number, settled: readonly Token[], own: string): string | undefined {
  const first = settled.at(-3)?.kind === 'date' && /^(?:to|through|thru|and|until)$/.test(settled.at(-2)?.text ?? '') ? settled.at(-3)?.text : undefined;
  const [, month = '', of = ''] = /-(\d\d)-(\d\d)$/.exec(first ?? own) ?? [];
  const sentence = tokens.slice(Math.max(0, at - 12), at);
  const since = sentence.slice(sentence.findLastIndex(({ text, kind }) => kind === 'line' || /^[.;]$/.test(text)) + 1);
  const later = day < Number(of) && (first !== undefined || since.some(({ text }) => ahead.test(text)));
  const number = later ? (Number(month) % 12) + 1 : Number(month);
  return normalDate(`${number}/${day}`);
}
