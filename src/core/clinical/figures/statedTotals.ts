// The minutes a note gives for the whole visit: timed code minutes and total treatment minutes. One reader for checks and drafts.
import type { Span } from '../span';

/** A total where it stands; without minutes where a slot waits for them. */
export interface StatedTotal extends Span {
  readonly minutes: number | undefined;
}

export interface Totals {
  readonly timed?: StatedTotal;
  readonly treatment?: StatedTotal;
}

const noun = String.raw`(?:code|codes|treatment|tx|rx|therapy|session|visit|service|services|intervention|one-on-one|1:1|direct|contact|skilled|billable|time|minutes|minute|mins|min|CPT|in clinic|treatment time|total)`;
const gap = String.raw`(?:[ \t]{14,24})?[\s:=|()*_~–—-]{0,14}?(?:(?:was|were|is|are|of|equals|came to|today|for today|this visit|in minutes|min|mins|minutes)[\s:=|(*_–—-]{1,6}){0,3}`;
const slot = String.raw`\[(?!NAME|DATE)[^\]\n\d]{0,40}\]|_{3,20}|\bXX+\b|\bTB[DA]\b|\?{2,9}`;
const amount = String.raw`(?:(\d{1,4})(?!\d|\.\d|[ \t]?%|[ \t]?(?:units?|u\b|visits?|codes?))|(?:${slot})(?=[^A-Za-z]|[ \t]?min|$))`;
const min = String.raw`(?:min(?:ute)?s?\.?|['′])`;
/** "Total knee", "total assist", "total 12 visits": no total of minutes. */
const otherTotals = String.raw`(?!\s(?:timed|knee|hip|shoulder|assist|a\b|score|gym|hip|joint|units?|visits\b|visit\s(?:#|count|number)|of\s\d{1,3}\svisits|body|length|distance|arc))`;
const totalWord = `(?:${Object.values({
  total: String.raw`total${otherTotals}(?:[\s-]{1,2}${noun}){0,5}`,
  ofTreatment: String.raw`(?:treatment|tx|rx|session|visit|therapy)\s(?:time|minutes|mins?|duration|length)`,
  overall: 'overall time',
  initials: 'TTT|TTM',
  short: String.raw`tot\.?(?:\s(?:tx|time|min))?`,
}).join('|')})`;

/** A single total, by the ways of writing it, the likeliest first. */
const ways = {
  timed: {
    before: String.raw`\btimed(?:[\s-]{1,2}${noun}){0,5}(?:\s?\/\s?(?:total|treatment)(?:\s${noun}){0,4})?${gap}${amount}`,
    after: String.raw`\b(\d{1,4})\s?(?:total\s)?(?:${min}\s)?\(?(?:(?:of|was|were|is)\s)?timed\b(?!\s?[:=]|\s\d|\s[a-z]{1,12}\s?[:=]|\sunits)`,
  },
  treatment: {
    before: String.raw`\b${totalWord}(?:\s?\((?:incl[^)\n]{1,40}|min|minutes|timed \+ untimed|timed and untimed)\))?${gap}${amount}`,
    after: String.raw`\b(\d{1,4})\s?(?:total\s(?:treatment\s|session\s|tx\s)?min(?:ute)?s?\b|${min}\s(?:(?:of\s)?(?:total\s(?:treatment|session|tx|time|therapy|visit)|treatment time|treatment in (?:all|total)|session)|in (?:total|all)|total|overall)\b(?!\s?[:=]))`,
    // "timed 39, treatment 48", "43 timed, 43 tx": the second of two, where it says less than it would alone.
    secondLabelled: String.raw`\btimed(?:[\s-]{1,2}(?:code|minutes|min|time)){0,3}[\s:=-]{1,4}\d{1,3}\s?(?:min(?:ute)?s?)?\s?[.,;/|]?\s{1,4}(?:treatment|tx|rx|session|visit|total)\s?[:=]?\s?(\d{1,3})\b(?!\s?(?:%|units?|u\b|visits?|of\b))`,
    second: String.raw`\b\d{1,3}\s?(?:min(?:ute)?s?\s)?timed\s?[.,;/|]\s{0,3}(\d{1,3})\s?(?:min(?:ute)?s?\s)?(?:treatment|tx|rx|session|total|all|overall|whole)\b`,
  },
} as const;

/** Both totals in one expression. */
const together = compiled({
  timedThenAll: String.raw`\b(\d{1,3})\s?(?:${min}\s?)?timed(?:\s${min})?[\s,;/|]{1,3}(?:(?:and|&)\s)?(\d{1,3})\s?(?:${min}\s?)?(?:tx|rx|tot(?:al)?|treatment)\b(?!\s?[:=]|\s\d)`,
  slashed: String.raw`(?<![\d/])(\d{1,3})\s?\/\s?(\d{1,3})\s?${min}?\s?\(?timed\s?\/\s?(?:total|treatment)\b`,
});
/** One number for both. */
const both = new RegExp(`(?:${Object.values({
  slashed: String.raw`\btimed\s?\/\s?(?:total|treatment)\b`,
  joined: String.raw`\btotal\s(?:timed\s?(?:\/|and|&|=|\+)\s?(?:total\s)?treatment|treatment\s?(?:\/|and|&)\s?(?:total\s)?timed)`,
  allTimed: String.raw`\ball (?:of (?:it|them|which) )?(?:minutes )?(?:timed|one-on-one)|\(all timed\)`,
}).join('|')})`, 'i');

const single = { timed: compiled(ways.timed), treatment: compiled(ways.treatment) };

function compiled(wordings: Readonly<Record<string, string>>): readonly RegExp[] {
  return Object.values(wordings).map((source) => new RegExp(source, 'i'));
}

/** The first total of each kind. Offsets are UTF-16 code units of the text. */
export function readTotals(written: string): Totals {
  // "Total timed minutes (8-minute rule): 25"
  const text = written.replace(/\(?\b(?:8|eight)[- ]min(?:ute)? rule\b\)?/gi, (words) => ' '.repeat(words.length));
  for (const pattern of together) {
    const pair = pattern.exec(text);
    if (pair === null) continue;
    const span = { start: pair.index, end: pair.index + pair[0].length };
    return { timed: { ...span, minutes: Number(pair[1]) }, treatment: { ...span, minutes: Number(pair[2]) } };
  }
  const timed = firstOf(single.timed, text);
  const treatment = firstOf(single.treatment, text);
  const one = both.test(text) ? (timed ?? treatment) : undefined;
  return { ...given('timed', timed ?? one), ...given('treatment', treatment ?? one) };
}

function given(kind: keyof Totals, total: StatedTotal | undefined): Totals {
  return total === undefined ? {} : { [kind]: total };
}

function firstOf(patterns: readonly RegExp[], text: string): StatedTotal | undefined {
  for (const pattern of patterns) {
    const match = pattern.exec(text);
    if (match !== null) return { start: match.index, end: match.index + match[0].length, minutes: match[1] === undefined ? undefined : Number(match[1]) };
  }
  return undefined;
}
