// Streets without a house number in running text: "5th and Alder", "corner of Main and 3rd", "on king st" in a note without capitals.
import * as wordFlags from '../../wordFlags';
import * as roles from '../../roleBits';
import type { ScrubDocument } from '../../scrubDocument';
import type { Word } from '../../words';
import { found } from '../anchored';
import { isEvocative } from '../people/evocative';
import type { Recognizer } from '../recognizer';
import { gapAfter, isCapital } from '../wordContext';
import { wordSet } from '../../../wordSet';

const name = 'streetCorners';
const before = new Set('at near on off of by corner intersection crossing'.split(' '));
const lowerSuffix = new Set('st street ave avenue rd road blvd lane ln hwy highway pkwy parkway'.split(' '));

export const streetCorners: Recognizer = {
  name,
  needs: { words: before },
  find(document, starts, findings): void {
    const { words } = document;
    for (const at of starts) {
      const index = at + 1;
      const cue = words[at] as Word;
      const word = words[index];
      if (!word || gapAfter(document, at) !== ' ') continue;
      const corner = cornerEnd(document, index, cue);
      if (corner !== undefined) {
        findings.push(found(name, 'GEO', word.start, words[corner]?.end ?? word.end, 0.87, 'uncertain'));
        continue;
      }
      if (livesOn(document, at)) {
        findings.push(found(name, 'GEO', word.start, word.end, 0.66, 'uncertain'));
        continue;
      }
      const suffix = words[index + 1];
      if (document.lowerCase && cue.form.folded === 'on' && suffix && lowerSuffix.has(suffix.form.folded) && gapAfter(document, index) === ' ' && word.form.wordCase === 'lower' && (word.form.roles & roles.function) === 0 && (word.form.flags & wordFlags.clinical) === 0) {
        findings.push(found(name, 'GEO', word.start, suffix.end, 0.68, 'uncertain'));
      }
    }
  },
};

const homes = wordSet('lives living live house home stays staying resides apartment apt cabin farm lot moved');
const onWhat = wordSet('disability own first second third top main ground assistance medicare medicaid hospice oxygen fixed the a an her his their one campus base');

/** "lives on elm", "LIVES OFF SYCAMORE": a street by its name alone. */
function livesOn({ words, isSafe }: ScrubDocument, at: number): boolean {
  const [cue, word, next] = [words[at] as Word, words[at + 1] as Word, words[at + 2]];
  if (!/^(?:on|off)$/.test(cue.form.folded) || !homes.has(words[at - 1]?.form.folded ?? '') || cue.gap !== ' ' || onWhat.has(word.form.folded)) return false;
  const ends = !next || next.gap !== ' ' || (next.form.roles & roles.function) !== 0;
  return ends && word.form.kind === 'word' && word.form.raw.length > 2 && (word.form.roles & roles.function) === 0 && !isSafe(word.start, word.end) && (isEvocative(word.form) || (word.form.flags & wordFlags.clinical) === 0);
}

/** The last word of "5th and Alder", "Lyndale Ave & 38th St" from word `index`. */
function cornerEnd(document: ScrubDocument, index: number, cue: Word): number | undefined {
  const { words } = document;
  const first = words[index] as Word;
  if (!isStreetName(document, first, cue)) return undefined;
  const isSuffix = (at: number): boolean => ((words[at]?.form.roles ?? 0) & roles.street) !== 0 && gapAfter(document, at - 1) === ' ';
  let at = index;
  let streets = 0;
  if (isSuffix(at + 1)) {
    at += 1;
    streets += 1;
  }
  const sign = gapAfter(document, at) === ' & ';
  if (!sign && !(gapAfter(document, at) === ' ' && words[at + 1]?.form.folded === 'and')) return undefined;
  at += sign ? 1 : 2;
  const second = words[at];
  if (!second || !isStreetName(document, second, cue)) return undefined;
  if (isSuffix(at + 1)) {
    at += 1;
    streets += 1;
  }
  const corner = cue.form.folded === 'of' && /^(?:corner|intersection)$/.test(words[index - 2]?.form.folded ?? '');
  return streets > 0 || isNumbered(first) || isNumbered(second) || corner ? at : undefined;
}

const isNumbered = ({ form }: Word): boolean => form.kind === 'mixed';

/** "5th", "Alder"; in a note without capitals also "alder". */
function isStreetName(document: ScrubDocument, word: Word, cue: Word): boolean {
  const { form } = word;
  if (form.kind === 'mixed') return /^\d{1,3}(?:st|nd|rd|th)$/i.test(form.raw) && cue.form.folded !== 'by';
  return form.kind === 'word' && (isCapital(word) || document.lowerCase) && form.raw.length > 2 && (form.roles & (roles.function | roles.month)) === 0 && !document.isSafe(word.start, word.end);
}
