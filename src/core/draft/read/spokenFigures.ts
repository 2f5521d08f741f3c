// Codes and minutes as they are dictated or glued together, put into figures for the readers of treatment lines.
import { wholeNumber } from './numberWords';

const spoken: Readonly<Record<string, string>> = { 'one ten': '97110', 'one twelve': '97112', 'one thirteen': '97113', 'one sixteen': '97116', 'one forty': '97140', 'one fifty': '97150', 'five thirty': '97530', 'five thirty five': '97535', 'five forty two': '97542', 'seven sixty': '97760' };
const spokenCode = /\bninety[ -]seven[ -]((?:one|five|seven)[ -](?:ten|twelve|thirteen|sixteen|forty[ -]two|forty|fifty|thirty[ -]five|thirty|sixty))\b/gi;
/** The minutes of a code or a total; other times stay as they were said. */
const spokenMinutes = /(?<=\b(?:97\d{3}|95992|total|timed|treatment)\b[^.\n]{0,30})\b((?:twenty|thirty|forty|fifty|sixty) (?:one|two|three|four|five|six|seven|eight|nine)|(?<!-)[a-z]{3,9})(?=\s+min(?:ute)?s?\b)/gi;

/** Codes and minutes as they are dictated, and "97110x23", in figures; same length, so that every place stays where it was. */
export function withFigures(text: string): string {
  return text
    .replace(spokenCode, (words, tail: string) => (spoken[tail.toLowerCase().replaceAll('-', ' ')] ?? words).padEnd(words.length))
    .replace(spokenMinutes, (words) => String(wholeNumber(words.replace(' ', '-')) ?? words).padEnd(words.length))
    .replace(/\b(97\d{3})[x×](?=(?:[89]|[1-9]\d)\b)/gi, '$1 ');
}
