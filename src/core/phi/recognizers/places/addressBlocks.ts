// Addresses of several lines, of any country: from a flat or suite back to the house number and on to the postal code.
import type { Finding } from '../../finding';
import * as wordFlags from '../../wordFlags';
import * as roles from '../../roleBits';
import type { ScrubDocument } from '../../scrubDocument';
import type { Word } from '../../words';
import type { Recognizer } from '../recognizer';
import { gapAfter, isCapital } from '../wordContext';

const unitWords = new Set('apt apartment suite ste unit'.split(' '));
const countries = new Set('usa australia austria belgium brazil canada cyprus czech denmark england estonia finland france germany greece greenlander greenland hungary iceland ireland italy mexico netherlands zealand norway poland portugal scotland slovenia spain sweden switzerland uruguay africa kingdom republic'.split(' '));
const military = /(?<![A-Za-z0-9À-ÖØ-öø-῿])(?:PSC|Unit|USNV|USNS|USS|USCGC|CMR)[ \t][A-Za-z0-9À-ÖØ-öø-῿ ,]{2,30}?[\n ,]{1,3}(?:APO|FPO|DPO)[ \t]A[AEP][ \t]\d{5}(?!\d)/gi;
const militaryOffices = new Set('apo fpo dpo'.split(' '));
const year = /^(?:19|20)\d{2}$/;
const stateCode = /^[A-Z]{2}$/;

export const addressBlocks: Recognizer = {
  name: 'addressBlocks',
  needs: { shapes: ['number'], words: [...unitWords, ...militaryOffices] },
  find(document, starts, findings): void {
    const { words, text } = document;
    if (starts.some((index) => militaryOffices.has(words[index]?.form.folded ?? ''))) for (const match of text.matchAll(military)) findings.push({ start: match.index, end: match.index + match[0].length, category: 'GEO', score: 0.8, recognizer: 'addressBlocks', certainty: 'certain' });
    let done = -1;
    for (const index of starts) {
      if (index <= done) continue;
      const word = words[index] as Word;
      const unit = unitWords.has(word.form.folded) && (word.form.folded !== 'unit' || isCapital(word)) && words[index - 1]?.form.kind !== 'mixed' && words[index + 1]?.form.kind !== 'word' && /^[. #]{1,3}$/.test(gapAfter(document, index));
      const foreign = !unit && word.form.kind === 'number' ? foreignStreet(document, index) : undefined;
      if (!unit && foreign === undefined) continue;
      const first = unit ? blockStart(document, index) : index;
      const at = foreign ?? index + 1;
      findings.push({ start: words[first]?.start ?? 0, end: words[at]?.end ?? 0, category: 'GEO', score: 0.79, recognizer: 'addressBlocks', certainty: 'certain' });
      after(document, at, findings);
      done = at;
    }
  },
};

/** Goes back from a flat or suite over capitalized words and numbers, one line at most above. */
function blockStart(document: ScrubDocument, index: number): number {
  const { words } = document;
  let first = index;
  let best = index;
  let breaks = 0;
  while (index - first < 9 && first > 0) {
    const gap = gapAfter(document, first - 1);
    const word = words[first - 1] as Word;
    if (gap.includes('\n')) breaks += 1;
    if (breaks > 1 || !/^[\s,.>|-]{1,4}$/.test(gap)) break;
    if (word.form.kind === 'word' && !isCapital(word) && !((word.form.roles & (roles.particle | roles.street)) !== 0 || /^(?:u|ul|ut|r|tn|str|c|dos|dei|della|du|des)$/.test(word.form.folded))) break;
    if (word.form.kind === 'word' && (word.form.flags & wordFlags.clinical) !== 0 && (word.form.roles & roles.street) === 0) break;
    first -= 1;
    if (word.form.kind === 'number') best = first;
  }
  return best;
}

/** "6750 Koskikatu 25": the second number, when a word between is no English word and the place ends a phrase. */
function foreignStreet(document: ScrubDocument, index: number): number | undefined {
  const { words, text } = document;
  const number = words[index] as Word;
  if (number.form.raw.length > 6 || number.gap === '-' || document.isSafe(number.start, number.end)) return undefined;
  let odd = false;
  for (let step = 1; step <= 6; step += 1) {
    const word = words[index + step];
    const gap = gapAfter(document, index + step - 1);
    if (!word || (gap !== ' ' && (gap.length > 2 || gap === ', ' || gap === '/' || !/^[ .-]{1,2}$/.test(gap)))) return undefined;
    if (word.form.kind === 'number') {
      if (step === 1) continue;
      return odd && word.form.raw.length <= 4 && !(year.test(number.form.raw) && year.test(word.form.raw)) && !document.isSafe(word.start, word.end) && /^\.?(?:[,\n]|$| (?:Apt|Suite|St\b|\w{1,3} \d))/.test(text.slice(word.end, word.end + 8)) ? index + step : undefined;
    }
    if (word.form.kind !== 'word' || (!isCapital(word) && (word.form.roles & roles.particle) === 0 && (word.form.raw.length > 4 || (word.form.roles & (roles.personVerb | roles.person)) !== 0 || (word.form.roles & roles.function) !== 0)) || (word.form.flags & wordFlags.clinical) !== 0 || document.isSafe(word.start, word.end)) return undefined;
    const kind = word.form.nameClass;
    if (kind !== 'word' && kind !== 'never' && word.form.raw.length > 2 && !(word.form.wordCase === 'upper' && word.form.raw.length < 5)) odd = true;
  }
  return undefined;
}

/** The town, country and postal code after the street or flat that ends with word `index`. */
function after(document: ScrubDocument, index: number, findings: Finding[]): void {
  const { words } = document;
  const parts: number[] = [];
  let breaks = 0;
  let town = 0;
  let sure = false;
  for (let position = index + 1; position < words.length && position - index < 12; position += 1) {
    const word = words[position] as Word;
    const gap = gapAfter(document, position - 1);
    breaks += gap.split('\n').length - 1;
    if (breaks > 3 || gap.includes('\n\n\n') || !/^[\s,.>?()|-]{1,8}$/.test(gap) || /\?/.test(gap) && !gap.includes('\n')) break;
    const { form } = word;
    if (form.kind === 'number') {
      if (form.raw.length >= 3 && form.raw.length <= 6 && position > index + 1) {
        parts.push(position);
        sure = true;
      }
      break;
    }
    if (form.kind !== 'word' || /^ ?:/.test(document.text.slice(word.end, word.end + 2))) break;
    if (form.folded === 'nan' || countries.has(form.folded) || (stateCode.test(form.raw) && (form.roles & roles.stateCode) === 0)) {
      parts.push(position);
      sure = true;
      continue;
    }
    if ((form.roles & (roles.stateCode | roles.state)) !== 0 && isCapital(word)) {
      sure = true;
      continue;
    }
    if ((!isCapital(word) && (form.roles & roles.particle) === 0) || (form.flags & wordFlags.clinical) !== 0 || (form.roles & (roles.title | roles.person | roles.payer)) !== 0) break;
    if (town >= 4) break;
    town += 1;
    parts.push(position);
  }
  if (!sure) return;
  for (const position of parts) findings.push({ start: words[position]?.start ?? 0, end: words[position]?.end ?? 0, category: 'GEO', score: 0.68, recognizer: 'addressBlocks', certainty: 'certain' });
}
