// Initials below the head "Init" or "Tx by" of a table that spaces or bars keep in columns.
import type { ScrubDocument } from '../../scrubDocument';
import type { Word } from '../../words';
import { wordSet } from '../../../wordSet';
import { found } from '../anchored';
import type { Recognizer } from '../recognizer';

const heads = wordSet('init inits initials initial ther therapist staff clinician provider clin by');
/** How far the cells of a column may stand from its head, in characters. */
const slack = 3;
const longestTable = 60; // lines
const cell = /(?<![A-Za-z0-9])[A-Z]{2,3}(?:\/[A-Z]{2,3})?(?![A-Za-z0-9/-])/g;
const noInitials = wordSet('pt ot slp pta ota cota na nt no yes lt rt md np rn hep tdr am pm cx ns dc');

export const initialColumns: Recognizer = {
  name: 'initialColumns',
  needs: { words: heads },
  find(document, starts, findings): void {
    for (const index of starts) if (isHead(document, index)) for (const { start, end } of cellsBelow(document, index)) findings.push(found('initialColumns', 'NAME', start, end, 0.6, 'uncertain'));
  },
};

/** Whether the word stands in a row of heads: room or a bar on both sides, or the row's end. */
function isHead({ text, words, lines }: ScrubDocument, index: number): boolean {
  const { start, end, line } = words[index] as Word;
  const row = lines[line];
  if (row === undefined || row.end - row.start > 240) return false;
  const before = text.slice(Math.max(row.start, start - 6), start);
  const after = text.slice(end, Math.min(row.end, end + 3));
  return /(?: {2}|\t|\|) ?(?:tx |seen )?$/i.test(before) && /^(?: {2}|\t| ?\||\s*$)/.test(after) && /\S(?: {2,}|\t| ?\| ?)\S/.test(text.slice(row.start, row.end));
}

function* cellsBelow({ text, words, lines }: ScrubDocument, index: number): Generator<{ start: number; end: number }> {
  const head = words[index] as Word;
  const column = head.start - (lines[head.line]?.start ?? 0);
  for (let number = head.line + 1; number < Math.min(lines.length, head.line + longestTable); number += 1) {
    const row = lines[number];
    if (row === undefined || row.end - row.start > 240 || text.slice(row.start, row.end).trim() === '') return;
    const from = row.start + Math.max(0, column - slack);
    for (const { index: at, 0: letters } of text.slice(from, Math.min(row.end, row.start + column + head.form.raw.length + slack + 4)).matchAll(cell)) {
      const start = from + at;
      const alone = start === row.start || /(?: {2}|\t|\| ?)$/.test(text.slice(Math.max(row.start, start - 2), start));
      if (alone && !noInitials.has(letters.toLowerCase())) yield { start, end: start + letters.length };
    }
  }
}
