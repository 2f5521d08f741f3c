// Whether the time grows as the text does, on a long record and on texts made to be slow.
import { scrub } from '../../src/core/phi/scrub';
import { generateNotes } from '../../test/fixtures/phi/generateNotes';
import { processorSeconds } from './speed';

export interface Growth {
  readonly name: string;
  /** Seconds for a megabyte of the short and of the long text. */
  readonly short: number;
  readonly long: number;
}

/** A long record of synthetic notes. */
function record(characters: number): string {
  const parts: string[] = [];
  for (let seed = 1, length = 0; length < characters; seed += 1) {
    const part = `${generateNotes(100, seed).map(({ text }) => text).join('\n\n')}\n\n`;
    parts.push(part);
    length += part.length;
  }
  return parts.join('').slice(0, characters);
}

/** Pieces that, repeated, tempt a pattern to try again from each place. */
const hostile: readonly string[] = [
  'a', 'A', '1', ' ', '\n', '.', ',', '-', '(', '@', '[', '/', ':', '#', '=', '\u200b', '\u0301', 'é', 'Aa', 'A ', 'a ', '1 ', '1-', '1/', '1.', '1,', '(1', '1)', 'a@', 'a.', 'a-', "a'", 'A.', 'A. ', 'A, ',
  'a@a.', 'www.', 'http://', 'Dr. ', 'Mr ', 'John ', 'john ', 'JOHN ', "O'", 'St. ', 'Apt ', 'P.O. Box ', 'MRN ', 'MRN: ', 'DOB ', 'Name: ', 'Name:\n', 'RE: ', 'May ', 'May 1 ', 'of ', 'and ', 'New ', 'North ', 'the ',
  '[NAME_', '[NAME_1', '[NAME_1] ', 'NAME 1 ', '12 Oak ', '12 Oak St ', 'Oak St, ', 'Sent by ', '| a ', '| ', '~~~~~ ', 'ID ', 'x/5 ', '5/5 ', '3 x 10 ', '90° ', 'year old ', '94 year ',
];

/** Each of the texts at both lengths. */
export function growths(): readonly Growth[] {
  const rate = (text: string): number => processorSeconds(() => void scrub(text)) / (text.length / 1e6);
  const best = (text: string): number => Math.min(rate(text), rate(text));
  const whole = record(5_000_000);
  scrub(whole.slice(0, 200_000));
  const rows: Growth[] = [{ name: 'a record, 0.5 and 5 MB', short: best(whole.slice(0, 500_000)), long: best(whole) }];
  for (const piece of hostile) {
    const text = (characters: number): string => piece.repeat(Math.ceil(characters / piece.length));
    rows.push({ name: `${JSON.stringify(piece)} repeated, 50 and 500 KB`, short: best(text(50_000)), long: best(text(500_000)) });
  }
  return rows;
}
