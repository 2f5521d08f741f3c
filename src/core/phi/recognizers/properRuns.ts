// Two or more capitalized everyday words inside a sentence: somebody's name for something, though no list has it
// ("fell at Great Harvest", "sings in the Silver Notes").
import type { Finding } from '../finding';
import { roles } from '../roles';
import type { ScrubDocument } from '../scrubDocument';
import type { WordForm } from '../wordForms';
import type { Word } from '../words';
import { found } from './anchored';
import { namesClinicalThing } from './eponyms';
import { isEvocative, isTradeTerm } from './evocative';
import { isPayerPhrase } from './payers';
import type { Recognizer } from './recognizer';
import { makeState } from './states';
import { gapAfter, gapBefore, startsSentence } from './wordContext';

const barred = roles.generic | roles.payer | roles.function | roles.person | roles.title | roles.credential | roles.month | roles.weekday | roles.patient | roles.state | roles.kin;
/** Peoples, languages and feasts. */
const common = new Set('african american asian native pacific islander hispanic latino latina caucasian white black european mexican spanish english french german italian chinese japanese korean vietnamese indian arabic russian polish labor day memorial independence christmas easter thanksgiving veterans mothers fathers valentines halloween ramadan hanukkah new year years eve'.split(' '));

export const properRuns: Recognizer = {
  name: 'properRuns',
  startsAt: (form) => form.wordCase === 'upper' || (form.wordCase === 'title' && isProperForm(form)),
  *find(document, starts): Generator<Finding> {
    const { words, lines } = document;
    let done = 0;
    for (const index of starts) {
      if (index <= done) continue;
      const word = words[index] as Word;
      const inCapitals = capitalRun(document, index);
      if (inCapitals > index) {
        yield found('properRuns', 'GEO', word.start, words[inCapitals]?.end ?? word.end, 0.5, 'uncertain');
        done = inCapitals;
        continue;
      }
      const style = lines[word.line]?.style;
      if (word.form.wordCase !== 'title' || (style !== 'mixed' && style !== 'title') || !isProper(document, index)) continue;
      let last = index;
      if (makeState(word.form.folded, words[index + 1]?.form.folded ?? '')) continue;
      while (words[last + 1]?.form.wordCase === 'title' && /^ $|^ & $|^-$/.test(gapAfter(document, last)) && isProper(document, last + 1)) last += 1;
      const before = words[index - 1] as Word;
      if (last > index && before.line === word.line && /^ \(?$|^[,;]? [-–]{0,2} ?$/.test(gapBefore(document, index)) && (before.form.wordCase === 'lower' || ((before.form.roles & roles.personVerb) !== 0 && before.form.nameClass === 'word') || before.form.kind !== 'word' || gapBefore(document, index) !== ' ') && !(gapBefore(document, index).startsWith(',') && (isTradeTerm(before.form) || document.isSafe(before.start, before.end))) && !startsSentence(document, index) && !cited.test(document.text.slice(words[last]?.end ?? 0, (words[last]?.end ?? 0) + 14)) && !namesClinicalThing(document, last) && !isPayerPhrase(document, index)) {
        yield found('properRuns', 'GEO', word.start, words[last]?.end ?? word.end, 0.5, 'uncertain');
      }
      done = last;
    }
  },
};

const led = new Set('at from for of to near by'.split(' '));

/** In a line of capitals, after "AT" or "FOR": the last of several words that businesses or people are called by; else `index`. */
function capitalRun({ words, lines, isSafe }: ScrubDocument, index: number): number {
  const word = words[index] as Word;
  if (word.form.wordCase !== 'upper' || lines[word.line]?.style !== 'upper' || !led.has(words[index - 1]?.form.folded ?? '')) return index;
  let last = index - 1;
  while (last - index < 3) {
    const next = words[last + 1];
    if (!next || next.line !== word.line || next.form.wordCase !== 'upper' || next.form.raw.length < 3 || (next.form.roles & (barred | roles.personVerb)) !== 0 || isSafe(next.start, next.end) || !(isEvocative(next.form) || /^(?:name|both|unknown|rareName)$/.test(next.form.nameClass))) break;
    last += 1;
  }
  return Math.max(last, index);
}

/** Authors before a year. */
const cited = /^(?: et al\.?)?,? \(?(?:19|20)\d{2}(?!\d)/;

function isProper(document: ScrubDocument, index: number): boolean {
  const { form, start, end } = document.words[index] as Word;
  return isProperForm(form) && !document.isSafe(start, end);
}

const isProperForm = (form: WordForm): boolean => form.kind === 'word' && !common.has(form.folded) && form.raw.length > 2 && (form.roles & barred) === 0 && !isTradeTerm(form);
