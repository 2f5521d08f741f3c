// Two or more capitalized everyday words inside a sentence: somebody's name for something, though no list has it
// ("fell at Great Harvest", "sings in the Silver Notes").
import type { Finding } from '../finding';
import { roles } from '../roles';
import type { ScrubDocument } from '../scrubDocument';
import type { Word } from '../words';
import { found } from './anchored';
import { namesClinicalThing } from './eponyms';
import { isTradeTerm } from './evocative';
import { isPayerPhrase } from './payers';
import type { Recognizer } from './recognizer';
import { gapAfter, gapBefore, startsSentence } from './wordContext';

const barred = roles.generic | roles.payer | roles.function | roles.person | roles.title | roles.credential | roles.month | roles.weekday | roles.patient | roles.state | roles.kin;
/** Peoples, languages and feasts. */
const common = new Set('african american asian native pacific islander hispanic latino latina caucasian white black european mexican spanish english french german italian chinese japanese korean vietnamese indian arabic russian polish labor day memorial independence christmas easter thanksgiving veterans mothers fathers valentines halloween ramadan hanukkah new year years eve'.split(' '));

export const properRuns: Recognizer = {
  name: 'properRuns',
  *find(document): Generator<Finding> {
    const { words, lines } = document;
    for (let index = 1; index < words.length; index += 1) {
      const word = words[index] as Word;
      if (word.form.wordCase !== 'title' || lines[word.line]?.style !== 'mixed' || !isProper(document, index)) continue;
      let last = index;
      while (words[last + 1]?.form.wordCase === 'title' && /^ $|^ & $|^-$/.test(gapAfter(document, last)) && isProper(document, last + 1)) last += 1;
      const before = words[index - 1] as Word;
      if (last > index && before.line === word.line && /^ \(?$/.test(gapBefore(document, index)) && before.form.wordCase === 'lower' && !startsSentence(document, index) && !namesClinicalThing(document, last) && !isPayerPhrase(document, index)) {
        yield found('properRuns', 'GEO', word.start, words[last]?.end ?? word.end, 0.5, 'uncertain');
      }
      index = last;
    }
  },
};

function isProper(document: ScrubDocument, index: number): boolean {
  const { form, start, end } = document.words[index] as Word;
  return form.kind === 'word' && !common.has(form.folded) && form.raw.length > 2 && (form.roles & barred) === 0 && !isTradeTerm(form) && !document.isSafe(start, end);
}
