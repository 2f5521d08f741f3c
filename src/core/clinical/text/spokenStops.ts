// Dictation typed as it was spoken: "subjective colon pain is three period". Knows the spoken marks and codes, not what they part.
import { wholeNumber } from '../../draft/read/numberWords';

const marks: Readonly<Record<string, string>> = { 'period': '.', 'full stop': '.', 'comma': ',', 'colon': ':', 'semicolon': ';', 'new line': '\n', 'next line': '\n', 'new paragraph': '\n' };
const spoken = new RegExp(String.raw`[ \t](${Object.keys(marks).join('|')})(?=[ \t\r\n]|$)`, 'gi');
/** Words that make "period" and "colon" what they otherwise are. */
const noMark = /\b(?:a|an|the|this|that|each|every|per|time|rest|reporting|treatment|healing|recovery|menstrual|sigmoid|first|second|week|month|day)$/i;
const digits = '(?:zero|oh|one|two|three|four|five|six|seven|eight|nine)';
const pair = `(?:ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:[ -]${digits})?|${digits}[ -]${digits})`;
/** "nine seven one one zero", "ninety seven one ten". */
const spokenCode = new RegExp(String.raw`\b(?:nine[ -]seven|ninety[ -]seven)[ ,-]{1,2}(${digits})[ ,-]{1,2}(${pair})\b`, 'gi');

/** "objective right knee …": a heading without its colon gets a line of its own. */
const bareHeading = /(^|\n|\.[ \n]+)(subjective|objective|assessment|plan) (?!(?:of|to|is|was|for|and|as|will|today)\b)(?=[a-z0-9])/gi;
/** "p t", "o t r slash l" where a line ends. */
const credentials = /\b(?:d ?p ?t|p ?t ?a?|o ?t ?r(?: slash l)?|c ?o ?t ?a|o ?t)(?= *\.?$)/gim;
/** The name before them, and the blanks that a spoken comma left. */
const signer = /([a-z]+(?: [a-z][a-z'-]+){1,2})(?:,| ) ( *)((?:DPT|PTA?|OTR(?:SLASHL)?|COTA|OT|(?:physical|occupational) therapist)(?= *\.?$))/gim;

/** Four spoken marks make a dictation; a note that speaks of "the loading period" holds fewer. */
function isDictated(text: string): boolean {
  return (text.match(spoken) ?? []).length > 3;
}

/** The text with spoken marks and codes as written ones, blanks filling the place of the words: every offset stays. */
export function withStops(text: string): string {
  if (!isDictated(text)) return text;
  const marked = text.replace(spoken, (words, name: string, at: number) => (noMark.test(text.slice(Math.max(0, at - 14), at)) ? words : `${marks[name.toLowerCase()] ?? ''}`.padEnd(words.length)));
  return marked
    .replace(spokenCode, (words, one: string, two: string) => codeOf(one, two).padEnd(words.length))
    .replace(credentials, (letters) => letters.replace(/ /g, '').toUpperCase().padEnd(letters.length))
    .replace(bareHeading, (_, before: string, heading: string) => `${before.replace(/ $/, '\n')}${heading}\n`)
    .replace(/(^\s*|[.\n]\s+)([a-z])/g, (_, before: string, letter: string) => before + letter.toUpperCase())
    .replace(signer, (_, name: string, blanks: string, title: string) => `${name.replace(/(?<=^|[ '-])[a-z]/g, (letter) => letter.toUpperCase())}, ${title}${blanks}`);
}

function codeOf(third: string, rest: string): string {
  const value = (word: string): string => (/^oh$/i.test(word) ? '0' : String(wholeNumber(word)));
  const [tens = '', ones] = rest.split(/[ -]/);
  const last = ones !== undefined && Number(value(tens)) < 10 ? value(tens) + value(ones) : String(wholeNumber(rest));
  return `97${value(third)}${last}`;
}
