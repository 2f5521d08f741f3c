// Dates as they are dictated: "october second", "march the twenty first", "the second of march".
import * as roles from '../../roleBits';
import type { ScrubDocument } from '../../scrubDocument';
import type { Word } from '../../words';
import { found } from '../anchored';
import type { Recognizer } from '../recognizer';
import { gapAfter } from '../wordContext';
import { wordSet } from '../../../wordSet';

const ordinals = wordSet('first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth thirtieth');
const spokenCues = wordSet('on by until till since before after of for from to');
const earlyDays = wordSet('first second third fourth fifth sixth seventh eighth ninth tenth');
const lateDays = wordSet('eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth thirtieth twenty thirty');
const countedNoun = /^[ -](?:visit|session|floor|rib|thoracic|time|day|week|month|year|street|avenue|grade|century|percentile|rep|trial|attempt|birthday|anniversary)/i;
/** What goes on after a day and not after a number that counts something. */
const closes = /^(?:[.,;:!?)]|\s*$|\n| (?:period|comma|at|for|and|she|he|they|we|i|pt|with|will|is|if|but|or|as|in the (?:morning|afternoon|evening)|new|next|call|please|per|signed|dictated)(?![a-z]))/i;
const logDay = /^ ((?:0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?):(?!\d)/;
const tens = wordSet('twenty thirty');
const years = /^,? (?:(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:[ -](?:one|two|three|four|five|six|seven|eight|nine))?(?=[.,;\n]|$)|(?:twenty|nineteen)[ -](?:(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:[ -](?:one|two|three|four|five|six|seven|eight|nine))?|oh[ -][a-z]{3,5}|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen)|two thousand(?: and)?(?: [a-z]{3,9}(?:[ -](?:one|two|three|four|five|six|seven|eight|nine))?)?)(?![a-z])/i;

export const spokenDates: Recognizer = {
  name: 'spokenDates',
  needs: { roles: roles.weekday | roles.month, words: [...lateDays, ...earlyDays] },
  find(document, starts, findings): void {
    const { words, text } = document;
    for (const index of starts) {
      const word = words[index] as Word;
      // "thursday the twentieth"
      if ((word.form.roles & roles.weekday) !== 0 && text.startsWith(' the ', word.end)) {
        const day = ordinalEnd(document, index + 2);
        if (day !== undefined) findings.push(found('spokenDates', 'DATE', words[index + 1]?.start ?? word.start, words[day]?.end ?? word.end, 0.8));
      }
      // "Fri 6:", "Tue 3rd:" in a log of the week
      if ((word.form.roles & roles.weekday) !== 0) {
        const day = logDay.exec(text.slice(word.end, word.end + 8));
        if (day) findings.push(found('spokenDates', 'DATE', word.end + 1, word.end + 1 + (day[1] ?? '').length, 0.7));
      }
      // "sees her on the seventeenth": a number that hardly counts anything else
      if (lateDays.has(word.form.folded)) {
        const day = words[index - 1]?.form.folded === 'the' ? ordinalEnd(document, index) : undefined;
        const end = words[day ?? -1]?.end;
        const after = end === undefined ? '' : text.slice(end, end + 16);
        if (end !== undefined && !countedNoun.test(after) && (spokenCues.has(words[index - 2]?.form.folded ?? '') || closes.test(after))) findings.push(found('spokenDates', 'DATE', words[index - 1]?.start ?? word.start, end, 0.66, 'uncertain'));
        continue;
      }
      // "cleared him on the first."
      if (earlyDays.has(word.form.folded)) {
        if (words[index - 1]?.form.folded === 'the' && words[index - 2]?.form.folded === 'on' && /^(?:[.,;]|\s*$)/.test(text.slice(word.end, word.end + 1))) findings.push(found('spokenDates', 'DATE', words[index - 1]?.start ?? word.start, word.end, 0.62, 'uncertain'));
        continue;
      }
      if ((word.form.roles & roles.month) === 0) continue;
      const last = ordinalEnd(document, words[index + 1]?.form.folded === 'the' ? index + 2 : index + 1);
      if (last !== undefined && gapAfter(document, index) === ' ') {
        const { end } = words[last] as Word;
        findings.push(found('spokenDates', 'DATE', word.start, end + (years.exec(text.slice(end, end + 40))?.[0].length ?? 0), 0.86));
        continue;
      }
      const cardinal = cardinalEnd(document, index + 1);
      if (cardinal !== undefined && (!/^(?:may|march|mar)$/.test(word.form.folded) || spokenCues.has(words[index - 1]?.form.folded ?? '') || /^(?:is|was|dated|service|birth|born|eval|evaluation)$/.test(words[index - 1]?.form.folded ?? ''))) {
        const { end } = words[cardinal] as Word;
        findings.push(found('spokenDates', 'DATE', word.start, end + (years.exec(text.slice(end, end + 40))?.[0].length ?? 0), 0.7, 'uncertain'));
        continue;
      }
      const first = words[index - 1]?.form.folded === 'of' ? ordinalStart(document, index - 2) : undefined;
      if (first !== undefined) findings.push(found('spokenDates', 'DATE', words[first]?.start ?? word.start, word.end + (years.exec(text.slice(word.end, word.end + 40))?.[0].length ?? 0), 0.86));
    }
  },
};

/** The last word of the spoken ordinal that starts at `index`. */
function ordinalEnd(document: ScrubDocument, index: number): number | undefined {
  const folded = document.words[index]?.form.folded ?? '';
  if (ordinals.has(folded)) return index;
  return tens.has(folded) && /^[ -]$/.test(gapAfter(document, index)) && ordinals.has(document.words[index + 1]?.form.folded ?? '') ? index + 1 : undefined;
}

const cardinals = wordSet('one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty');

/** "may twelve", "june twenty two": the last word of the day behind a month. */
function cardinalEnd(document: ScrubDocument, index: number): number | undefined {
  const { words, text } = document;
  const head = words[index];
  if (head?.gap !== ' ' || !cardinals.has(head.form.folded)) return undefined;
  const more = words[index + 1];
  const last = tens.has(head.form.folded) && more !== undefined && /^[ -]$/.test(more.gap) && /^(?:one|two|three|four|five|six|seven|eight|nine)$/.test(more.form.folded) ? index + 1 : index;
  return /^[ -](?:visits?|sessions?|times|reps?|sets?|weeks?|days?|months?|hours?|minutes?|percent|degrees|pounds|steps|feet|units?|of)(?![a-z])/i.test(text.slice(words[last]?.end ?? 0, (words[last]?.end ?? 0) + 10)) ? undefined : last;
}

/** The first word of the spoken ordinal that ends at `index`. */
function ordinalStart({ words }: ScrubDocument, index: number): number | undefined {
  if (!ordinals.has(words[index]?.form.folded ?? '')) return undefined;
  const first = tens.has(words[index - 1]?.form.folded ?? '') ? index - 1 : index;
  return words[first - 1]?.form.folded === 'the' ? first - 1 : first;
}
