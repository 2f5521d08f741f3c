// Numbers as voicemail transcripts spell them: "seven seven five, five five five, oh one nine two", "birthday three six forty one".
import type { Finding } from '../finding';
import { roles } from '../roles';
import type { ScrubDocument } from '../scrubDocument';
import type { Word } from '../words';
import { found } from './anchored';
import type { Recognizer } from './recognizer';
import { gapAfter } from './wordContext';

const digits = new Set('zero oh o one two three four five six seven eight nine niner double triple'.split(' '));
const birthCue = /(?:birth ?day|birth ?date|date of birth|d\.?o\.?b\.?|born(?:ed)?(?: on| in)?)(?: is| was|:|,)? $/i;

export const spokenNumbers: Recognizer = {
  name: 'spokenNumbers',
  startsAt: ({ roles: role }) => (role & roles.numberWord) !== 0,
  *find(document, starts): Generator<Finding> {
    const { words, text } = document;
    let done = -1;
    for (const index of starts) {
      if (index <= done) continue;
      const { start } = words[index] as Word;
      const { last, count, plain } = runFrom(document, index);
      const end = words[last]?.end ?? 0;
      if (plain && count >= 7) yield found('spokenNumbers', 'PHONE', start, end, 0.8);
      else if (count >= 3 && birthCue.test(text.slice(Math.max(0, start - 20), start))) yield found('spokenNumbers', 'DATE', start, end, 0.8);
      done = last;
    }
  },
};

const isNumberWord = (word: Word | undefined): boolean => word !== undefined && (word.form.roles & roles.numberWord) !== 0;

/** The run of number words from `first`; `plain` where all of them are single digits. */
function runFrom(document: ScrubDocument, first: number): { last: number; count: number; plain: boolean } {
  let last = first;
  let plain = true;
  for (let index = first; index < document.words.length; index += 1) {
    const folded = document.words[index]?.form.folded ?? '';
    if (folded === 'and' && index > first && isNumberWord(document.words[index + 1]) && !digits.has(document.words[index + 1]?.form.folded ?? '')) continue;
    if (!isNumberWord(document.words[index])) break;
    if (index > first && !/^[ ,.-]{1,3}$/.test(gapAfter(document, index - 1))) break;
    if (!digits.has(folded)) plain = false;
    last = index;
  }
  return { last, count: last - first + 1, plain };
}
