// The minutes a note gives for the whole visit: timed code minutes and total treatment minutes.
import type { Span } from '../clinical/span';

export interface Totals {
  readonly timed?: Span & { readonly minutes: number };
  readonly treatment?: Span & { readonly minutes: number };
  /** A total that does not say of what. */
  readonly any?: Span & { readonly minutes: number };
}

const noun = String.raw`(?:code|codes|treatment|tx|rx|therapy|session|visit|service|services|intervention|one-on-one|1:1|direct|contact|skilled|billable|time|minutes|minute|mins|min|CPT|in clinic|treatment time|total)`;
const gap = String.raw`(?:[ \t]{14,24})?[\s:=|()*_~–—-]{0,14}(?:(?:was|were|is|are|of|equals|came to|today|for today|this visit|in minutes|min|mins|minutes)[\s:=|(*_–—-]{1,6}){0,3}`;
const amount = String.raw`(\d{1,4})(?!\d|\.\d|[ \t]?%|[ \t]?(?:units?|u\b|visits?|codes?))`;
const timed = new RegExp(String.raw`\btimed(?:[\s-]{1,2}${noun}){0,5}(?:\s?\/\s?(?:total|treatment)(?:\s${noun}){0,4})?${gap}${amount}`, 'i');
const timedAfter = /\b(\d{1,4})\s?(?:total\s)?(?:(?:min(?:ute)?s?\.?|['′])\s)?\(?(?:(?:of|was|were|is)\s)?timed\b(?!\s?[:=]|\s[a-z]{1,12}\s?[:=]|\sunits)/i;
const total = new RegExp(String.raw`\b(?:total(?!\s(?:timed|knee|hip|shoulder|assist|a\b|score|gym|hip|joint|units?|visits\b|visit\s(?:#|count|number)|of\s\d{1,3}\svisits|body|length|distance|arc))(?:[\s-]{1,2}${noun}){0,5}|(?:treatment|tx|rx|session|visit|therapy)\s(?:time|minutes|mins?|duration|length)|overall time|TTT|TTM|tot\.?(?:\s(?:tx|time|min))?)(?:\s?\((?:incl[^)\n]{1,40}|min|minutes|timed \+ untimed|timed and untimed)\))?${gap}${amount}`, 'i');
const totalAfter = /\b(\d{1,4})\s?(?:total\s(?:treatment\s|session\s|tx\s)?min(?:ute)?s?\b|(?:min(?:ute)?s?\.?|['′])\s(?:(?:of\s)?(?:total\s(?:treatment|session|tx|time|therapy|visit)|treatment time|treatment in (?:all|total)|session)|in (?:total|all)|total|overall)\b(?!\s?[:=]))/i;
const both = new RegExp(String.raw`\btimed\s?\/\s?(?:total|treatment)\b|\btotal\s(?:timed\s?(?:\/|and|&|=|\+)\s?(?:total\s)?treatment|treatment\s?(?:\/|and|&)\s?(?:total\s)?timed)|\ball (?:of (?:it|them|which) )?(?:minutes )?(?:timed|one-on-one)|\(all timed\)`, 'i');

/** "55 timed 57 tx". */
const timedThenAll = /\b(\d{1,3})\s?(?:min(?:ute)?s?\.?\s|['′]\s?)?timed[\s,;/|]{1,3}(\d{1,3})\s?(?:min(?:ute)?s?\.?\s|['′]\s?)?(?:tx|rx|tot(?:al)?|treatment)\b(?!\s?[:=])/i;
/** "38/40 min timed/total". */
const pairs = /(?<![\d/])(\d{1,3})\s?\/\s?(\d{1,3})\s?(?:min(?:ute)?s?\.?|['′])?\s?\(?timed\s?\/\s?(?:total|treatment)\b/i;

/** "timed 39, treatment 48", "43 timed, 43 tx": the second of two, where it says less than it would alone. */
const beside = [
  /\btimed(?:[\s-]{1,2}(?:code|minutes|min|time)){0,3}[\s:=-]{1,4}\d{1,3}\s?(?:min(?:ute)?s?)?\s?[.,;/|]?\s{1,4}(?:treatment|tx|rx|session|visit|total)\s?[:=]?\s?(\d{1,3})\b(?!\s?(?:%|units?|u\b|visits?|of\b))/i,
  /\b\d{1,3}\s?(?:min(?:ute)?s?\s)?timed\s?[.,;/|]\s{0,3}(\d{1,3})\s?(?:min(?:ute)?s?\s)?(?:treatment|tx|rx|session|total|all|overall|whole)\b/i,
];

/** The first total of each kind. */
export function readTotals(written: string): Totals {
  // "Total timed minutes (8-minute rule): 25"
  const text = written.replace(/\(?\b(?:8|eight)[- ]min(?:ute)? rule\b\)?/gi, (words) => ' '.repeat(words.length));
  const pair = pairs.exec(text) ?? timedThenAll.exec(text);
  if (pair !== null) {
    const span = { start: pair.index, end: pair.index + pair[0].length };
    return { timed: { ...span, minutes: Number(pair[1]) }, treatment: { ...span, minutes: Number(pair[2]) } };
  }
  const timedFound = at(timed, text) ?? at(timedAfter, text);
  const totalFound = at(total, text) ?? at(totalAfter, text) ?? beside.map((pattern) => at(pattern, text)).find((found) => found !== undefined);
  if (both.test(text) && (timedFound ?? totalFound) !== undefined) {
    const one = (timedFound ?? totalFound) as Span & { readonly minutes: number };
    return { timed: timedFound ?? one, treatment: totalFound ?? one };
  }
  return {
    ...(timedFound === undefined ? {} : { timed: timedFound }),
    ...(totalFound === undefined ? {} : { treatment: totalFound }),
  };
}

function at(pattern: RegExp, text: string): (Span & { readonly minutes: number }) | undefined {
  const match = pattern.exec(text);
  return match === null ? undefined : { start: match.index, end: match.index + match[0].length, minutes: Number(match[1]) };
}
