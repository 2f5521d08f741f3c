// Street addresses, post boxes, units and ZIP codes.
import type { Finding } from '../finding';
import { wordFlags } from '../lexicon';
import { roles } from '../roles';
import type { ScrubDocument } from '../scrubDocument';
import type { Word } from '../words';
import { matchesOf } from './patterns';
import type { Recognizer } from './recognizer';
import { stateCodes, stateNames } from './states';
import { gapAfter, gapBefore, isCapital } from './wordContext';

const poBox = /()\b(?:p\.?[ \t]?o\.?[ \t]?box|post office box|psc \d{1,5},? box)[ \t]{1,2}#?\d{1,7}\b/giu;
const unit = /()\b(?:apt|apartment|suite|ste|bldg|building)(?:\.?[ \t]{0,2}#?[ \t]?\d[a-z0-9-]{0,6}|\.?[ \t]{1,2}#?[a-z]\d{0,4})\b(?!['.])/giu;
const zipPlus4 = /()(?<![\p{L}\p{N}-])\d{5}-\d{4}(?![\p{L}\p{N}-])/gu;
const statesWritten = [...stateCodes, ...stateNames, ...stateNames.map((name) => name.toUpperCase()), ...stateNames.map((name) => name.toLowerCase()), 'Calif', 'Mass', 'Tex', 'Fla', 'Mich', 'Penn'];
const stateZip = new RegExp(String.raw`(\b(?:${statesWritten.join('|')})\b\.?,?\s{1,4}|\b(?:${stateCodes.join('|').toLowerCase()}) )\d{5}(?:-\d{4})?(?![\p{L}\p{N}])`, 'gu');
const zipLabel = /(\b(?:zip|zip ?code|postal ?code|postcode|plz)\b["']?[ \t]{0,2}[:#=|]?[ \t]{0,2}(?:is |")?)\d{3,5}(?:-\d{4}| ?\d{2})?\b/giu;

/** Suffixes that make a street of capitalized words without a house number. */
const sureSuffix = new Set('street avenue ave boulevard blvd road rd highway hwy lane ln parkway pkwy turnpike freeway expressway'.split(' '));
/** Words that name a street before its name, as in French, Spanish or Italian. */
const streetBefore = new Set('rue via calle camino avenida paseo rua plaza piazza strada viale corso chemin route boulevard carrera'.split(' '));
const unitWords = new Set('apt apartment suite ste unit bldg building floor fl rm room lot'.split(' '));

export const addresses: Recognizer = {
  name: 'addresses',
  *find(document): Generator<Finding> {
    const { text, words } = document;
    const lower = text.toLowerCase();
    if (lower.includes('box')) yield* matchesOf(text, poBox, 'addresses', 'GEO', 0.85);
    yield* matchesOf(text, unit, 'addresses', 'GEO', 0.8);
    yield* matchesOf(text, zipPlus4, 'addresses', 'GEO', 0.85);
    for (const finding of matchesOf(text, stateZip, 'addresses', 'GEO', 0.9)) if (!(document.isSafe(finding.start, finding.end) && /^[a-z]/.test(text.slice(finding.start - 3)))) yield finding;
    if (/zip|post|plz/.test(lower)) yield* matchesOf(text, zipLabel, 'addresses', 'GEO', 0.9);
    for (let index = 0; index < words.length; index += 1) {
      const word = words[index] as Word;
      const last = word.form.kind === 'word' ? streetWithoutNumber(document, index) : streetFrom(document, index);
      if (last === undefined) continue;
      const { end } = words[last] as Word;
      yield { start: word.start, end, category: 'GEO', score: 0.86, recognizer: 'addresses', certainty: 'certain' };
      index = last;
    }
  },
};

/** The last word of the street address whose house number is word `index`. */
function streetFrom(document: ScrubDocument, index: number): number | undefined {
  const { words } = document;
  const number = words[index] as Word;
  if (!/^\d{1,6}[a-z]?$/i.test(number.form.raw) || document.isSafe(number.start, number.end) && number.form.raw.length > 5) return undefined;
  if (/[\d/.-]$/.test(gapBefore(document, index))) return undefined;
  let last = index;
  let named = 0;
  let numbers = 0;
  for (let step = 1; step <= 7; step += 1) {
    const next = words[index + step];
    if (!next || !/^[ \t]{1,3}$|^\. $|^-$|^, $/.test(gapAfter(document, index + step - 1))) break;
    if (gapAfter(document, index + step - 1) === ', ' && !(next.form.roles & roles.compass)) break;
    const { form } = next;
    if ((form.roles & roles.street) !== 0 && (named > 0 || numbers > 0) && (isCapital(next) || sureSuffix.has(form.folded) || document.lowerCase) && form.raw.length > 1) {
      if (form.wordCase === 'lower' && (form.flags & wordFlags.common) !== 0 && !sureSuffix.has(form.folded) && !document.lowerCase) return undefined;
      last = index + step;
      return tail(document, goesOn(document, last) ? last + 1 : last);
    }
    if (form.kind === 'number') {
      numbers += 1;
      // "46 W 900 N": a grid address.
      const before = words[index + step - 1];
      const after = words[index + step + 1];
      if (before && after && isCompass(before) && isCompass(after) && gapAfter(document, index + step) === ' ') return tail(document, index + step + 1);
      if (named > 0 && unitAfter(document, index + step)) return tail(document, index + step);
      continue;
    }
    if (form.kind === 'mixed') {
      if (!/^\d{1,3}(?:st|nd|rd|th)$/i.test(form.raw)) return undefined;
      named += 1;
      continue;
    }
    if (streetBefore.has(form.folded) && isCapital(next) && words[index + step + 1] && isCapital(words[index + step + 1] as Word)) return tail(document, index + step + 1);
    if (isCompass(next)) continue;
    if ((form.roles & roles.function) !== 0 && form.folded !== 'of' && form.folded !== 'the') return undefined;
    if (!isCapital(next) && (!document.lowerCase || (form.flags & wordFlags.clinical) !== 0)) return undefined;
    named += 1;
    if (named > 4) return undefined;
  }
  return undefined;
}

const isCompass = ({ form }: Word): boolean => (form.roles & roles.compass) !== 0;

/** "Ridge Road Circle", "Main St NW": a second suffix or a point of the compass after the suffix. */
function goesOn(document: ScrubDocument, last: number): boolean {
  const next = document.words[last + 1];
  return next !== undefined && /^\.? $/.test(gapAfter(document, last)) && isCapital(next) && (isCompass(next) || (next.form.roles & roles.street) !== 0) && next.form.folded !== 'pt';
}

const unitAfter = (document: ScrubDocument, index: number): boolean => {
  const next = document.words[index + 1];
  return next !== undefined && unitWords.has(next.form.folded) && /^[ \t,.\n]{1,4}$/.test(gapAfter(document, index));
};

/** Takes in a unit after the street: ", Suite 110", " Apt 4B", " #210". */
function tail(document: ScrubDocument, last: number): number {
  const { words } = document;
  const gap = gapAfter(document, last);
  const next = words[last + 1];
  if (!next) return last;
  if (/^[.,]{0,2} ?# ?$/.test(gap) && next.form.kind !== 'word') return last + 1;
  const value = words[last + 2];
  if (/^[.,]{0,2}[ \t]{1,3}$/.test(gap) && unitWords.has(next.form.folded) && value && /^\.? ?#? ?$/.test(gapAfter(document, last + 1)) && (value.form.kind !== 'word' || value.form.raw.length === 1)) return last + 2;
  return last;
}

/** "County Street", "Kamehameha Hwy": capitalized words before a sure suffix, no number. */
function streetWithoutNumber(document: ScrubDocument, index: number): number | undefined {
  const { words } = document;
  const word = words[index] as Word;
  if (!isCapital(word) || word.form.raw.length < 3 || (word.form.roles & (roles.function | roles.street)) !== 0) return undefined;
  for (let step = 1; step <= 3; step += 1) {
    const next = words[index + step];
    if (!next || gapAfter(document, index + step - 1) !== ' ' || !isCapital(next)) return undefined;
    if (sureSuffix.has(next.form.folded)) return document.isSafe(word.start, word.end) ? undefined : goesOn(document, index + step) ? index + step + 1 : index + step;
    if (next.form.kind !== 'word' || (next.form.roles & roles.function) !== 0) return undefined;
  }
  return undefined;
}
