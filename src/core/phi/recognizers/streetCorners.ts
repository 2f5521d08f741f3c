// Streets without a house number in running text: "5th and Alder", "corner of Main and 3rd", "on king st" in a note without capitals.
import type { Finding } from '../finding';
import { wordFlags } from '../lexicon';
import { roles } from '../roles';
import type { ScrubDocument } from '../scrubDocument';
import type { Word } from '../words';
import { found } from './anchored';
import type { Recognizer } from './recognizer';
import { gapAfter, isCapital } from './wordContext';

const name = 'streetCorners';
const before = new Set('at near on of by corner intersection crossing'.split(' '));
const lowerSuffix = new Set('st street ave avenue rd road blvd lane ln hwy highway pkwy parkway'.split(' '));

export const streetCorners: Recognizer = {
  name,
  *find(document): Generator<Finding> {
    const { words } = document;
    for (let index = 1; index < words.length; index += 1) {
      const word = words[index] as Word;
      const cue = words[index - 1] as Word;
      if (!before.has(cue.form.folded) || !/^ (?:the )?$/.test(gapAfter(document, index - 1))) continue;
      const corner = isStreetName(document, word, cue) && /^ (?:and|&) $/.test(document.text.slice(word.end, word.end + 5).replace(/^( (?:and|&) ).*$/s, '$1')) ? words[gapAfter(document, index) === ' & ' ? index + 1 : index + 2] : undefined;
      if (corner && isStreetName(document, corner, cue) && (isNumbered(word) || isNumbered(corner) || cue.form.folded === 'of' && /^(?:corner|intersection)$/.test(words[index - 2]?.form.folded ?? ''))) {
        yield found(name, 'GEO', word.start, corner.end, 0.7, 'uncertain');
        continue;
      }
      const suffix = words[index + 1];
      if (document.lowerCase && cue.form.folded === 'on' && suffix && lowerSuffix.has(suffix.form.folded) && gapAfter(document, index) === ' ' && word.form.wordCase === 'lower' && (word.form.roles & roles.function) === 0 && (word.form.flags & wordFlags.clinical) === 0) {
        yield found(name, 'GEO', word.start, suffix.end, 0.68, 'uncertain');
      }
    }
  },
};

const isNumbered = ({ form }: Word): boolean => form.kind === 'mixed';

/** "5th", "Alder"; in a note without capitals also "alder". */
function isStreetName(document: ScrubDocument, word: Word, cue: Word): boolean {
  const { form } = word;
  if (form.kind === 'mixed') return /^\d{1,3}(?:st|nd|rd|th)$/i.test(form.raw) && cue.form.folded !== 'by';
  return form.kind === 'word' && (isCapital(word) || document.lowerCase) && form.raw.length > 2 && (form.roles & (roles.function | roles.month)) === 0 && !document.isSafe(word.start, word.end);
}
