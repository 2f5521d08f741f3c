// Numbers as voicemail transcripts spell them: "seven seven five, five five five, oh one nine two", "birthday three six forty one".
import type { Finding } from '../finding';
import type { ScrubDocument } from '../scrubDocument';
import type { Word } from '../words';
import { found } from './anchored';
import type { Recognizer } from './recognizer';
import { gapAfter } from './wordContext';

const digits = new Set('zero oh o one two three four five six seven eight nine niner double triple'.split(' '));
const numbers = new Set('ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand'.split(' '));
const birthCue = /(?:birth ?day|birth ?date|date of birth|d\.?o\.?b\.?|born(?:ed)?(?: on| in)?)(?: is| was|:|,)? $/i;

export const spokenNumbers: Recognizer = {
  name: 'spokenNumbers',
  *find(document): Generator<Finding> {
    const { words, text } = document;
    for (let index = 0; index < words.length; index += 1) {
      const { form, start } = words[index] as Word;
      if (!digits.has(form.folded) && !numbers.has(form.folded)) continue;
      const { last, count, plain } = runFrom(document, index);
      const end = words[last]?.end ?? 0;
      if (plain && count >= 7) yield found('spokenNumbers', 'PHONE', start, end, 0.8);
      else if (count >= 3 && birthCue.test(text.slice(Math.max(0, start - 20), start))) yield found('spokenNumbers', 'DATE', start, end, 0.8);
      index = last;
    }
  },
};

/** The run of number words from `first`; `plain` where all of them are single digits. */
function runFrom(document: ScrubDocument, first: number): { last: number; count: number; plain: boolean } {
  let last = first;
  let plain = true;
  for (let index = first; index < document.words.length; index += 1) {
    const folded = document.words[index]?.form.folded ?? '';
    if (folded === 'and' && index > first && numbers.has(document.words[index + 1]?.form.folded ?? '')) continue;
    if (!digits.has(folded) && !numbers.has(folded)) break;
    if (index > first && !/^[ ,.-]{1,3}$/.test(gapAfter(document, index - 1))) break;
    if (!digits.has(folded)) plain = false;
    last = index;
  }
  return { last, count: last - first + 1, plain };
}
