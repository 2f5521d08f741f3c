// Columns of people in tables without headings: where most cells of a column were found to be names, so are the others.
import type { Finding } from './finding';
import * as roles from './roleBits';
import { cellsOf, isTrade, type Cell } from './recognizers/columns';
import { isPayerPhrase } from './recognizers/organizations/payers';
import { resolveOverlaps } from './resolve';
import type { ScrubDocument } from './scrubDocument';

/** What stands in such columns and is no one. */
const nobody = /^(?:off|open|lunch|break|block(?:ed)?|hold|admin|meeting|mtg|staff|closed|pto|travel|drive|notes?|docs?|documentation|free|empty|canc\w*|no ?show|ns|cx|new (?:pt|eval|patient)|eval|group|home visit|self|same|none|n\/?a|tbd|unknown|yes|no|total|date|time|name|patient|initials?)$/i;
const noName = roles.function | roles.weekday | roles.payer | roles.credential | roles.patient;
const longestCell = 32;

/** `findings` in order, with the other cells of such columns. */
export function withNameColumns(document: ScrubDocument, findings: readonly Finding[]): readonly Finding[] {
  const { text, lines } = document;
  const separator = ['|', '\t'].find((sign) => text.includes(sign));
  if (separator === undefined || findings.length === 0) return findings;
  const added: Finding[] = [];
  for (let first = 0; first < lines.length; ) {
    const rows: (readonly Cell[])[] = [];
    for (let line = lines[first + rows.length]; line !== undefined && line.end - line.start < 400 && text.slice(line.start, line.end).includes(separator); line = lines[first + rows.length]) rows.push(cellsOf(text, line.start, line.end, separator));
    if (rows.length > 2) for (const cell of peopleIn(document, rows, findings)) added.push({ ...cell, category: 'NAME', score: 0.4, recognizer: 'nameColumns', certainty: 'uncertain' });
    first += Math.max(1, rows.length);
  }
  return added.length === 0 ? findings : resolveOverlaps(text, [...findings, ...added]);
}

/** The cells that no one found, in columns of people. */
function* peopleIn(document: ScrubDocument, rows: readonly (readonly Cell[])[], findings: readonly Finding[]): Generator<Cell> {
  const widest = Math.max(...rows.map((row) => row.length));
  for (let column = 0; column < widest; column += 1) {
    const cells = rows.flatMap((row) => row.slice(column, column + 1)).filter(({ start, end }) => mayTell(document.text.slice(start, end)));
    const named = cells.filter((cell) => isNamed(findings, cell));
    if (named.length < 2 || named.length * 2 < cells.length) continue;
    for (const cell of cells) if (!named.includes(cell) && mayBePerson(document, cell)) yield cell;
  }
}

const mayTell = (value: string): boolean => /^\p{L}/u.test(value) && !nobody.test(value);

/** Whether a name begins the cell and reaches to its end or nearly so. */
function isNamed(findings: readonly Finding[], { start, end }: Cell): boolean {
  let low = 0;
  let high = findings.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((findings[middle] as Finding).end <= start) low = middle + 1;
    else high = middle;
  }
  const finding = findings[low];
  return finding?.category === 'NAME' && finding.start <= start && end - finding.end < 5;
}

function mayBePerson(document: ScrubDocument, { start, end }: Cell): boolean {
  const { words, text } = document;
  const value = text.slice(start, end);
  if (end - start > longestCell || end - start < 2 || !/^\p{Lu}/u.test(value) || /\d/.test(value) || isTrade(document, start, end)) return false;
  for (let index = document.wordIndexAt(start); (words[index]?.start ?? end) < end; index += 1) {
    const word = words[index];
    if (word === undefined || (word.form.roles & noName) !== 0 || document.isSafe(word.start, word.end) || isPayerPhrase(document, index)) return false;
  }
  return true;
}
