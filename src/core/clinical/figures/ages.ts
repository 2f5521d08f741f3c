// Ages: "61 y/o", "61-year-old", "aged 61", "61F".
import { place } from './quantityTypes';
import type { Quantity } from './quantityTypes';
import type { Token } from '../text/tokens';

/** Characters in which a note says whom it is about. */
const headOfNote = 240;

/** The age that starts at a number token; `before` is the word that labels the number. */
export function readAge(tokens: readonly Token[], at: number, group: number, before: string): Quantity | undefined {
  const words = [1, 2, 3].map((offset) => tokens[at + offset]?.text ?? '');
  const value = tokens[at]?.value ?? 0;
  let length: number;
  if (/^(?:y\/o|yo|yr\/o)$/.test(words[0] ?? '')) length = 1;
  else if (/^(?:year|years|yr|yrs)$/.test(words[0] ?? '') && words[1] === 'old') length = 2;
  else if (/^(?:year|years)$/.test(words[0] ?? '') && words[1] === 'of' && words[2] === 'age') length = 3;
  // "6 y 3 mo", "6 years and 3 months"
  else if (/^(?:y|yr|yrs|year|years)$/.test(words[0] ?? '') && [2, 3].some((ahead) => tokens[at + ahead]?.kind === 'number' && /^(?:m|mo|mos|month|months)$/.test(tokens[at + ahead + 1]?.text ?? '') && (ahead === 2 || /^(?:and|,|&)$/.test(words[1] ?? '')))) length = 1;
  else if (words[0] === 'y' && /^[./]$/.test(words[1] ?? '') && words[2] === 'o') length = 3;
  else if (/^(?:age|aged)$/.test(before) && /^(?:mo|mos|month|months|wk|wks|week|weeks|day|days)$/.test(words[0] ?? '')) return undefined;
  // "Mr. Szymanski, 84, on seven of the visits"
  else if (tokens[at - 1]?.text === ',' && words[0] === ',' && tokens[at - 2]?.caps === 'first' && tokens[at - 2]?.kind === 'word' && value > 2 && value < 110 && Number.isInteger(value) && tokens[at + 2]?.kind === 'word') length = 0;
  else if (/^(?:age|aged)$/.test(before) || (/^[mf]$/.test(words[0] ?? '') && tokens[at + 1]?.caps === 'all' && (tokens[at + 1]?.spaced === false || opens(tokens, at)) && value > 10 && !/^(?:pool|water|temp|temperature)$/.test(tokens[at - 1]?.text ?? ''))) length = 0;
  // "male 41, UPS driver"
  else if (/^(?:male|female|man|woman|gentleman|lady|boy|girl)$/.test(before) && tokens[at - 1]?.text === before && value > 0 && value < 110 && Number.isInteger(value) && (tokens[at + 1] === undefined || tokens[at + 1]?.kind === 'line' || /^[,;.|)]$/.test(words[0] ?? ''))) length = 0;
  // "47 m, warehouse picker" at the top of a note in small letters
  else if (/^[mf]$/.test(words[0] ?? '') && words[1] === ',' && tokens[at + 3]?.kind === 'word' && (tokens[at - 1] === undefined || tokens[at - 1]?.kind === 'line') && (tokens[at]?.start ?? 0) < headOfNote && value > 10 && value < 110) length = 0;
  else return undefined;
  return place(tokens, { values: [value], unit: 'year', attribute: 'age', first: at, next: at + 1 + length, group });
}


/** "62 M, PD …" opens a line or sentence. */
function opens(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  const after = tokens[at + 2];
  return (before === undefined || before.kind === 'line' || /^[.:,|]$/.test(before.text)) && (after?.kind === 'word' || /^[,.;|]$/.test(after?.text ?? ','));
}
