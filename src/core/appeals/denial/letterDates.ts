// Every full date written in a letter, scanning errors included, in ISO form. What a date means is for others to say.
import type { Span } from '../../clinical/span';
import { formatDay, parseDay } from '../calendar';
import { cellsUnder } from './labels';
import { phrases, type Letter } from './letterText';

export interface WrittenDate extends Span {
  readonly iso: string;
}

const names = ['january', 'february', 'march', 'april', 'may', 'june', 'july', 'august', 'september', 'october', 'november', 'december'];
const digit = '[\\dOoQIl|]';
const year = '(?:2 ?[0Oo] ?[\\dOoIl|] ?[\\dOoIlS|])';
const until = '\\s*(?:-|to|through|thru|and|&|,|/)\\s*';
const month = '([A-Za-z0][A-Za-z0-9|]{2,10})\\.?';
const day = `(${digit}{1,2})(?:st|nd|rd|th)?`;

const numeric = new RegExp(`(?<![\\w/.])(${digit}{1,2}) ?([/.-]) ?(${digit}{1,2}) ?\\2 ?(${year}|${digit}{2})(?![\\w])(?!/\\d)`, 'g');
const numericPart = new RegExp(`(?<![\\w/.-])(${digit}{1,2})/(${digit}{1,2})(?=(?:${until}(?:and\\s+)?${digit}{1,2}/${digit}{1,2}){1,20}/(${year}|${digit}{2})(?!\\w))`, 'g');
const iso = new RegExp(`(?<![\\w/-])(${year})[-/](${digit}{2})[-/](${digit}{2})(?!\\w)`, 'g');
const compact = /(?<=\*)(20\d{2})(\d{2})(\d{2})(?=~|\*|\s|$)/g;
const monthFirst = new RegExp(`(?<![A-Za-z0-9])${month}\\s{0,3}${day}\\s?[,.]?(?:\\s{0,3}|[ \\t]*\\n[ \\t]{0,30})(${year})(?!\\w)`, 'g');
const monthFirstPart = new RegExp(`(?<![A-Za-z0-9])${month}\\s{1,3}${day}(?=(?:${until}(?:and\\s+)?${month}\\s{1,3}${day}){1,20}\\s?[,.]?\\s{0,3}(${year})(?!\\w))`, 'g');
const dayList = new RegExp(`(?<![A-Za-z0-9])${month}\\s{1,3}(\\d{1,2}(?:${until}(?:and\\s+)?\\d{1,2}(?!\\d)){1,30})\\s?,\\s{0,3}(${year})(?!\\w)`, 'g');
const dayFirst = new RegExp(`(?<![A-Za-z0-9])${day}(?:[ -]|[ \\t]*\\n)${month}(?:[ -]|[ \\t]*\\n),?\\s?(${year})(?!\\w)`, 'g');

/** "070626", "0706 070626" and "0730 26" in the column of service dates, as remittances print them. */
const remittance = /^(?:(\d{2})(\d{2}) (?=\d{6}))?(\d{2})(\d{2}) ?(\d{2})\b/;
/** "Adjudicated: 20260609", "From/To: 20260518 / 20260518" */
const compactLabelled = /(?<=\b(?:dos|dates?|from|to|thru|adjudicated|processed|finalized|paid|service|received|on)\b[^\n\d]{0,12}(?:20\d{6}\s*[/-]\s*)?)(20[2-5]\d)(0[1-9]|1[0-2])([0-2]\d|3[01])(?![\w-])/gi;
/** "SERV DATE 0113 0113 26" */
const servDate = /(?<=\bSERV DATE[ :]{1,3}\d{4} )(\d{2})(\d{2}) ?(\d{2})(?!\w)/g;
/** "FROM 082526 TO 082526" */
const remittanceRange = /(?<=\b(?:FROM|From|TO|To|THRU|Thru|DOS)[ :]{1,3})(\d{2})(\d{2})(\d{2})(?!\w)/g;
/** "010526-010526  92507" */
const packedRange = /(?<![\w/-])(0[1-9]|1[0-2])([0-3]\d)(2\d)(?:-| {1,3})(0[1-9]|1[0-2])([0-3]\d)(2\d)(?=[^\n]*\b9[27]\d{3}\b)/g;
/** "1457702216 0303 030326 11": first and last day in a remittance's row. */
const remittanceRow = /(?<![\w/-])(\d{2})(\d{2}) (\d{2})(\d{2})(\d{2})(?= +\d{2} [^\n]*\b9[27]\d{3}\b)/g;
const serviceColumn = phrases('serv date', 'serv dates', 'service date', 'service dates', 'svc date', 'dos', 'from dos', 'date of service');

/** In order of their places; none overlaps another. */
export function findDates(letter: Letter): readonly WrittenDate[] {
  const { plain } = letter;
  const found: WrittenDate[] = [];
  const taken = new Uint8Array(plain.length);
  const add = (start: number, end: number, y: string, m: number | string | undefined, d: string): void => {
    const made = m === undefined ? undefined : build(y, m, d);
    if (made === undefined || taken[start] === 1 || taken[end - 1] === 1) return;
    taken.fill(1, start, end);
    found.push({ start, end, iso: made });
  };
  const each = (pattern: RegExp, take: (start: number, end: number, groups: readonly string[]) => void): void => {
    for (const match of plain.matchAll(pattern)) take(match.index, match.index + match[0].length, match.slice(1).map((group) => group ?? ''));
  };
  each(iso, (start, end, [y = '', m = '', d = '']) => add(start, end, y, m, d));
  for (const match of letter.text.matchAll(compact)) add(match.index, match.index + match[0].length, match[1] ?? '', match[2], match[3] ?? '');
  each(numeric, (start, end, [m = '', , d = '', y = '']) => add(start, end, y, m, d));
  each(numericPart, (start, end, [m = '', d = '', y = '']) => add(start, end, y, m, d));
  each(dayList, (start, end, [m = '', list = '', y = '']) => {
    const at = start + plain.slice(start, end).indexOf(list);
    for (const one of list.matchAll(/\d{1,2}/g)) add(one.index === 0 ? start : at + one.index, at + one.index + one[0].length, y, monthNumber(m), one[0]);
  });
  each(monthFirst, (start, end, [m = '', d = '', y = '']) => add(start, end, y, monthNumber(m), d));
  each(monthFirstPart, (start, end, [m = '', d = '', , , y = '']) => add(start, end, y, monthNumber(m), d));
  each(dayFirst, (start, end, [d = '', m = '', y = '']) => add(start, end, y, monthNumber(m), d));
  each(remittanceRange, (start, end, [m = '', d = '', y = '']) => add(start, end, y, m, d));
  each(compactLabelled, (start, end, [y = '', m = '', d = '']) => add(start, end, y, m, d));
  each(servDate, (start, end, [m = '', d = '', y = '']) => add(start, end, y, m, d));
  each(packedRange, (start, end, [m0 = '', d0 = '', y0 = '', m = '', d = '', y = '']) => {
    add(start, start + 6, y0, m0, d0);
    add(end - 6, end, y, m, d);
  });
  each(remittanceRow, (start, _end, [m0 = '', d0 = '', m = '', d = '', y = '']) => {
    add(start, start + 4, y, m0, d0);
    add(start + 5, start + 11, y, m, d);
  });
  for (const heading of letter.find(serviceColumn)) {
    for (const cell of cellsUnder(letter, heading)) {
      const [whole, month0, day0, m, d, y] = remittance.exec(cell.text) ?? [];
      if (whole === undefined || y === undefined) continue;
      const last = cell.start + whole.length;
      if (month0 !== undefined && day0 !== undefined) add(cell.start, cell.start + 4, y, month0, day0);
      add(last - 6, last, y, m, d ?? '');
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

function build(y: string, m: number | string, d: string): string | undefined {
  const digits = toDigits(y);
  const full = Number(digits.length === 2 ? `20${digits}` : digits);
  const iso = formatDay({ year: full, month: typeof m === 'number' ? m : Number(toDigits(m)), day: Number(toDigits(d)) });
  // A year in two digits may be of a birth date: 62 is not 2062.
  return full <= 2060 && parseDay(iso) !== undefined ? iso : undefined;
}

function toDigits(written: string): string {
  return written.replace(/[OoQ]/g, '0').replace(/[Il|]/g, '1').replace(/S/g, '5').replace(/ /g, '');
}

/** The month of a name, its abbreviation, or a scan of it with one letter wrong. */
function monthNumber(written: string): number | undefined {
  const word = written.toLowerCase().replace(/0/g, 'o').replace(/[1|]/g, 'l').replace(/rn/g, 'm');
  if (word === 'sept') return 9;
  const exact = names.findIndex((name) => name === word || (word.length === 3 && name.startsWith(word)));
  if (exact >= 0) return exact + 1;
  if (word.length < 4) return undefined;
  const near = names.findIndex((name) => name.length === word.length && [...name].filter((letter, place) => letter !== word[place]).length === 1 && name.length > 3);
  if (near >= 0) return near + 1;
  // "Febuary": one letter left out.
  const shorter = word.length < 5 ? -1 : names.findIndex((name) => name.length === word.length + 1 && [...name].some((_, place) => name.slice(0, place) + name.slice(place + 1) === word));
  return shorter < 0 ? undefined : shorter + 1;
}
