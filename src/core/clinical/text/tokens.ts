// Cuts a note into words, numbers, marks and atoms (dates, codes, surrogates, citations) with one canonical form each,
// so that "4-/5", "3x10", "twenty-three minutes" and "23 min" read alike whatever the typing. Knows no meaning.
import { normalDate } from './dates';
import { hourFigureEnd } from './hourFigures';
import { joinNumberWords } from './numberWords';
import type { Span } from '../span';
import { joinSpoken } from './spokenAtoms';
import { readWrittenSigns } from './writtenSigns';

export type AtomKind = 'blank' | 'surrogate' | 'date' | 'clock' | 'citation' | 'code' | 'level' | 'id';

export interface Token extends Span {
  readonly kind: 'word' | 'number' | 'mark' | 'line' | AtomKind;
  /** Canonical: lower case, straight quotes, no possessive; dates ISO; codes upper case. */
  readonly text: string;
  /** Only of numbers. */
  readonly value?: number;
  /** How the word is written. */
  readonly caps: 'lower' | 'first' | 'all';
  /** Stands a blank (or the start of the line) before it? */
  readonly spaced: boolean;
}

const month = String.raw`(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?|JANUARY|FEBRUARY|MARCH|APRIL|MAY|JUNE|JULY|AUGUST|SEPTEMBER|OCTOBER|NOVEMBER|DECEMBER)`;
/** In small letters "dec" is a decrease and "may" a verb unless a word before tells of a day. */
const lowMonth = String.raw`(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|december|(?<=\b(?:on|since|by|until|til|till|from|quit|of|dated|last|thru|after|before)\s)(?:dec|may))`;
const section = String.raw`(?:\([a-zA-Z0-9]{1,5}\)){0,7}`;
const parts: readonly (readonly [Token['kind'] | 'slash', string])[] = [
  ['blank', String.raw`\[NEEDS?\b[^\]\n]{0,400}\]?|\[\s?(?!Drs?\b|M(?:r|s|rs)\b)(?:[A-Z][a-z]|[a-z]{2})[^\]\n\d]{0,80}\]|_{3,}|\{\{[^}\n]{0,80}\}\}`],
  ['surrogate', String.raw`\[[A-Z][A-Z0-9]{1,15}(?:[_ ][A-Z0-9]{1,12}){0,3}[_ ]\d{1,7}[a-z]{0,2}(?:\s?=\s?[^\]\n]{1,60})?\]`],
  ['date', String.raw`\b(?:\d{4}-\d{1,2}-\d{1,2}|(?:19|20)\d{2}-(?:0[1-9]|1[0-2])(?!-?\d)|\d{1,2}\/\d{1,2}\/(?:\d{4}|\d{2})|(?:0?[1-9]|1[0-2])\/(?:19|20)\d{2}|\d{1,2}-\d{1,2}-(?:\d{4}|\d{2})|\d{1,2}\.\d{1,2}\.\d{4}|${month}\.?\s{1,2}(?:0?[1-9]|[12]\d|3[01])(?!\d)(?:st|nd|rd|th)?(?:,?\s{1,2}\d{4})?|${lowMonth}\.?\s(?:0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?(?!\d|[.:/x]\d|\s?(?:x|%|min|visits?|wks?|mg)\b)(?:,?\s{1,2}\d{4})?|\d{1,2}(?:st|nd|rd|th)?\s{1,2}(?:of\s(?!${month}\.?\s\d{1,2}\b))?${month}\.?,?(?:\s{1,2}\d{4})?|${month}\.?,?\s{1,2}\d{4})\b(?!\s?(?:x\s?10|°|deg))`],
  ['clock', String.raw`\b\d{1,2}:\d{2}(?::\d{2})?(?:\s?[AaPp]\.?[Mm]\b\.?)?|\b\d{1,2}\s?(?:[AP]\.?M\b|[ap]m\b|[ap]\.m\.)`],
  ['citation', String.raw`\b(?:[Ss]ections?|(?<=\b(?:[Cc]h(?:ap(?:ter)?)?\.?\s\d{1,3}|[Pp]olicy|[Mm]anual|MBPM|[A-Z]{2,6}(?:-[A-Z0-9]{1,8}){1,4}),?\s)[Ss]ect?\.?)\s\d{1,4}(?:\.\d{1,4}){1,3}(?:\.[A-Z]\b)?${section}|\b\d{1,2}\s?(?:C\.?F\.?R\.?|U\.?S\.?C\.?)\s?(?:[Pp]arts?|§{1,2}|[Ss]ec(?:tion|\.)?)?\s?\d{1,5}(?:\.\d{1,5})?(?:[-–]\d{1,4})?${section}(?:\s?[Ss]ubpart\s[A-Z]\b)?|§{1,2}\s?\d{1,5}(?:\.\d{1,5}){0,3}(?:[-–]\d{1,4})?(?:\.[A-Z]\b)?${section}|\bMP-\d{2,4}\b|\b(?:CPG|CPB|LCD|NCD|Pub\.?(?:lication)?)[-\s#]{0,2}(?:No\.?\s)?[A-Z]?\d{1,5}(?:[-.]\d{1,4}){0,2}\b|\bL\d{5}\b|\bMLN\d{6,8}\b|\bPMC\d{5,9}\b|\bHC-[A-Z]{2,4}\d{2,4}\b`],
  ['code', String.raw`\b9\d{4}(?=[x×]\d{1,2}\b)|\b(?:9\d{4}|2056[01]|G0(?:151|152|157|158|159|160|281|282|283|329|515|541|542|543)|[AEKLV]\d{4})\b(?!-\d{4}|\.\d|\s?(?:steps?|ft|feet|m)\b)|\b(?:[A-TV-Z]\d[0-9AB]\.[0-9A-Z]{1,4}|[mgszhfi]\d\d\.[0-9a-z]{1,4})\b|\b(?:CO|PR|OA|PI)[-\s]?\d{1,3}\b(?!\s?(?:%|°|[Ll]b|[Mm]in)|\/\d)|\b(?:MA\d{2,3}|N\d{2,3})\b`],
  ['level', String.raw`\b[CTLS]\d{1,2}(?:\s?[-–\/]\s?[CTLS]?\d{1,2}){0,3}(?![\w.]\d|\w)|\b[ctl]\d{1,2}[-–](?:[ctls]?\d{1,2})(?![\w.]\d|\w)`],
  ['id', String.raw`\b(?!(?:ICD|CR|COVID|POC|HCPCS|CPT)-)(?!(?:[A-Z]{3,6}|NEI-VFQ)-\d\d(?![\w-]))(?:\b(?:\(\d{3}\)\s?|\d{3}[-. ])\d{3}[-. ]\d{4}\b|\b[\w.+-]{1,64}@[\w-]{1,64}\.[\w.-]{2,64}|\bhttps?:\/\/[^\s)]{1,300}|\b(?=[A-Z0-9-]{0,24}\d[A-Z0-9-]{0,24}\d)(?=[A-Z0-9-]{0,24}[A-Z])[A-Z0-9]{1,12}(?:-[A-Z0-9]{1,12}){1,4}\b(?<=[\w-]{6})|\b[A-Z]{1,4}\d{5,14}[A-Z0-9]{0,6}\b|\b(?=[A-Z0-9]{0,15}\d)(?=[A-Z0-9]{0,15}[A-Z])(?!\d{1,3}[A-Z]{1,4}\b)[A-Z0-9]{7,16}\b|\b\d{6,16}\b)`],
  ['slash', String.raw`\b(?:ICD-?(?:9|10|11)(?:-CM|-PCS)?|COVID-19|CR-?10)(?![\w-])|\b(?:[wcshdfryntpWCSHDFRYNTP]\/[oOpPcCuUtTsSkK]|[aA]\/[pP][rR][oO][mM]|[wW]\/(?=\s|[a-z])|[bB]\/[lLbB]|[mM]\/[sS]|[aA]\/[pP])(?![a-zA-Z])|\b[wW]\/(?=[\s\da-zA-Z])|\([RLBrlb+-]\)`],
  ['number', String.raw`\d{1,3}(?:,\d{3})+(?:\.\d+)?(?!\d)|\d+(?:\.\d+)?|\.\d+`],
  ['word', String.raw`[A-Za-zÀ-ÖØ-öø-ɏµμ]+(?:['’][A-Za-z]{1,3}(?![A-Za-z]))?`],
  ['mark', String.raw`-{1,3}>|={1,2}>|[→➔➜⇒]|>=|<=|\+\/-|[^\s]`],
  ['line', String.raw`\n`],
];
const master = new RegExp(parts.map(([, pattern]) => `(${pattern})`).join('|'), 'g');

const markForms: ReadonlyMap<string, string> = new Map([
  ['−', '-'], ['×', 'x'], ['–', '-'], ['—', '--'], ['º', '°'], ['˚', '°'], ['’', "'"], ['‘', "'"], ['′', "'"], ['“', '"'], ['”', '"'], ['″', '"'], ['≥', '>='], ['≤', '<='], ['±', '+/-'],
]);

/** The tokens of a text in order. Linear; offsets are UTF-16 code units. */
export function tokenize(text: string): readonly Token[] {
  const found: Token[] = [];
  master.lastIndex = 0;
  for (let match = master.exec(text); match !== null; match = master.exec(text)) {
    const written = match[0];
    const start = match.index;
    const end = start + written.length;
    const before = start === 0 ? '\n' : (text[start - 1] ?? '\n');
    const spaced = /\s/.test(before);
    const kind = kindOf(match);
    const caps = /^[A-ZÀ-Þ]/.test(written) ? (written === written.toUpperCase() ? 'all' : 'first') : 'lower';
    const push = (token: Pick<Token, 'kind' | 'text' | 'value'>): void => {
      found.push({ start, end, caps, spaced, ...token });
    };
    if (kind === 'word' || kind === 'slash') push({ kind: 'word', text: canonicalWord(written) });
    else if (kind === 'number' && end - start === 4 && hourFigureEnd(text, start) > 0) push({ kind: 'clock', text: written });
    else if (kind === 'number') pushNumber(written, start, end, text, found, spaced);
    else if (kind === 'mark') pushMark(markForms.get(written) ?? (/^[-=]+>$|^[→➔➜⇒]$/.test(written) ? '→' : written), start, end, text, found, spaced);
    else if (kind === 'date') {
      const day = normalDate(written);
      const digits = /^\d+/.exec(written)?.[0];
      if (day === undefined && digits !== undefined) {
        // "61/38/17" has the shape of a day but is a row of scores.
        pushNumber(digits, start, start + digits.length, text, found, spaced);
        master.lastIndex = start + digits.length;
      } else push({ kind, text: day ?? written.toLowerCase() });
    }
    else if (kind === 'code') push({ kind, text: written.toUpperCase().replace(/^(CO|PR|OA|PI)[-\s]?/, '$1-') });
    else if (kind === 'level') push({ kind, text: written.toUpperCase().replace(/\s/g, '').replace(/–/g, '-').replace(/([CTLS])(\d+)[-/](\d)/g, '$1$2-$1$3').replace('/', '-') });
    else if (kind === 'citation') push({ kind, text: normalCitation(written) });
    else push({ kind, text: kind === 'line' ? '\n' : written.replace(/\s+/g, ' ') });
  }
  return readWrittenSigns(joinSpoken(joinNumberWords(found)));
}

/** Stand the two in columns of their own? */
export const isApart = (one: Token | undefined, other: Token | undefined): boolean => one !== undefined && other !== undefined && other.start - one.end >= 3;

function kindOf(match: RegExpExecArray): Token['kind'] | 'slash' {
  for (let group = 1; group < match.length; group += 1) if (match[group] !== undefined) return parts[group - 1]?.[0] ?? 'mark';
  return 'mark';
}

function canonicalWord(written: string): string {
  const lower = written.toLowerCase().replace('’', "'").replace(/^[µμ]/, 'u');
  // "Ø dizzy"
  if (lower === 'ø') return 'no';
  return lower.endsWith("'s") ? lower.slice(0, -2) : lower;
}

/** "29 CFR § 2560.503-1 (h)" and "29 C.F.R. 2560.503-1(h)" are one. */
export function normalCitation(written: string): string {
  return written.toLowerCase().replace(/c\.?f\.?r\.?/, 'cfr').replace(/u\.?s\.?c\.?/, 'usc').replace(/^sec(?:tions?|t?\.?)\s/, '').replace(/§+|\bparts?\b|\bsec(?:tion|\.)?/g, ' ').replace(/pub(?:lication|\.)?/, 'pub').replace(/[-#]\s?(?=\d{1,5}$)|\bno\.?\s/g, (part) => (part.startsWith('-') ? '-' : '')).replace(/–/g, '-').replace(/^(cpg|cpb|lcd|ncd|mp)[-\s#]*/, '$1 ').replace(/\s+/g, ' ').trim();
}

function pushNumber(written: string, start: number, end: number, text: string, found: Token[], spaced: boolean): void {
  const sign = found.at(-1);
  const value = Number(written.replaceAll(',', ''));
  if (sign !== undefined && sign.kind === 'mark' && sign.text === '-' && sign.end === start && isSign(found, text)) {
    found.pop();
    found.push({ kind: 'number', text: `-${written}`, value: -value, start: sign.start, end, caps: 'lower', spaced: sign.spaced });
    return;
  }
  found.push({ kind: 'number', text: written.replaceAll(',', ''), value, start, end, caps: 'lower', spaced });
}

/** A hyphen right before a number is a minus after a word, a colon or a bracket, and within "to -5"; not after a number or as a bullet. */
function isSign(found: readonly Token[], text: string): boolean {
  const hyphen = found.at(-1);
  const before = found.at(-2);
  if (hyphen === undefined || before === undefined || before.kind === 'line') return false;
  // A new column: "-25/60      -10/88".
  if (before.kind === 'number') return /^(?: {3,}|\t+ *)$/.test(text.slice(before.end, hyphen.start));
  if (before.kind === 'mark' && /^[°'"%]$/.test(before.text)) return false;
  return !/[\w]/.test(text[hyphen.start - 1] ?? ' ');
}

function pushMark(mark: string, start: number, end: number, text: string, found: Token[], spaced: boolean): void {
  // A hyphen inside or at a word only joins: "sit-to-stand", "10-meter", "Phase-2".
  const before = text[start - 1] ?? ' ';
  const after = text[end] ?? ' ';
  if (mark === '-' && ((/[A-Za-z]/.test(before) && /[A-Za-z0-9]/.test(after)) || (/\d/.test(before) && /[A-Za-z]/.test(after)))) return;
  if (mark === '∅') found.push({ kind: 'word', text: 'no', start, end, caps: 'lower', spaced });
  if (mark === '*' || mark === '∅' || mark === '`' || mark === '\u200b') return;
  found.push({ kind: mark === 'x' ? 'word' : 'mark', text: mark, start, end, caps: 'lower', spaced });
}
