// A letter says its days in words: "March 4, 2026". What it quotes keeps the form it has in the paper quoted.
import { longDate, normalDate } from '../clinical/text/dates';

const quotation = /(?<![\p{L}\p{N})])"[^"\n]*"|\u201c[^\u201d\n]*\u201d|^>.*$/gmu;
/** Not within a file name, a number with slashes or a longer row of figures. */
const writtenDay = /(?<![\p{L}\p{N}/._-])(?:\d{4}-\d{2}-\d{2}|\d{1,2}\/\d{1,2}\/(?:\d{4}|\d{2}))(?![\p{L}\p{N}/_-]|\.\p{L})/gu;
const listed = /(\b[A-Z][a-z]+ \d{1,2}, \d{4}), (?=[A-Z][a-z]+ \d{1,2}, \d{4}\b)/g;

/** `letter` with each full date outside quotation marks in words; a row of dates is parted by semicolons, since each holds a comma. */
export function withLongDates(letter: string): string {
  let written = '';
  let from = 0;
  for (const { index, 0: quoted } of letter.matchAll(quotation)) {
    written += inWords(letter.slice(from, index)) + quoted;
    from = index + quoted.length;
  }
  return written + inWords(letter.slice(from));
}

function inWords(text: string): string {
  return text.replace(writtenDay, (day) => longDate(normalDate(day) ?? day)).replace(listed, '$1; ');
}
