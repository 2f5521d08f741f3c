// Places that a capitalized name and an everyday noun make together: "the Carlin Trend mine", "Cave Run Lake", "CrossFit Bywater".
import * as roles from '../../roleBits';
import type { ScrubDocument } from '../../scrubDocument';
import type { Word } from '../../words';
import { found } from '../anchored';
import { isPayerPhrase } from '../organizations/payers';
import { isTradeTerm } from '../people/evocative';
import { capitalized, type Recognizer } from '../recognizer';
import { gapAfter, isCapital, startsSentence } from '../wordContext';
import { wordSet } from '../../../wordSet';

const nouns = wordSet('clinic hospital school church guild choir team league club chapter warehouse plant mine mill store restaurant diner bar cafe gym studio salon library park trail campground campus shelter temple mosque parish farm ranch dealership factory branch boosters pool arena dome rink bakery brewery marina beach casino hotel playground orchestra band troupe fire factory quarry refinery depot office location');
const natural = wordSet('lake river creek beach canyon springs harbor pond reservoir island trail campground dam cove lagoon bayou');
/** What may stand between the name and its noun: "Hilton Head hand clinic". */
const between = wordSet('hand pain track football soccer baseball softball basketball hockey volleyball youth swim swimming garden quilting bridge bowling golf tennis dance yoga community church outpatient rehab head urgent spine sports');
const startsPlace = wordSet('uss usns crossfit orangetheory f45 camp lake mount fort port');
const offices = wordSet('fire police sheriff sheriffs water parks sanitation transit transportation corrections works');
const barred = roles.function | roles.generic | roles.organization | roles.person | roles.title | roles.month | roles.weekday | roles.payer | roles.kin | roles.patient | roles.credential;

export const namedPlaces: Recognizer = {
  name: 'namedPlaces',
  needs: { also: { of: ['lower', ...capitalized], holds: ({ folded, wordCase }) => (wordCase === 'lower' ? nouns.has(folded) : (wordCase === 'title' && natural.has(folded)) || startsPlace.has(folded) || folded === 'post' || folded === 'dept' || folded === 'department') } },
  find(document, starts, findings): void {
    const { words } = document;
    for (const index of starts) {
      const word = words[index] as Word;
      const { folded, wordCase } = word.form;
      const start = index > 0 && (wordCase === 'lower' || (wordCase === 'title' && natural.has(folded))) ? nameStart(document, index) : undefined;
      if (start !== undefined && !isPayerPhrase(document, start)) findings.push(found('namedPlaces', 'GEO', words[start]?.start ?? 0, wordCase === 'title' ? word.end : (words[nameEnd(document, index)]?.end ?? 0), 0.65, 'uncertain'));
      const next = words[index + 1];
      // "Tacoma Fire Dept"
      if ((folded === 'dept' || folded === 'department') && offices.has(words[index - 1]?.form.folded ?? '') && word.gap === ' ' && words[index - 1]?.gap === ' ' && isCapital(words[index - 2] as Word) && ((words[index - 2]?.form.roles ?? 0) & roles.function) === 0) findings.push(found('namedPlaces', 'GEO', words[index - 2]?.start ?? word.start, word.end, 0.7));
      // "VFW Post 2681"
      if (folded === 'post' && next?.form.kind === 'number' && next.gap === ' ' && /^(?:vfw|legion|amvets)$/.test(words[index - 1]?.form.folded ?? '')) findings.push(found('namedPlaces', 'GEO', words[index - 1]?.start ?? word.start, next.end, 0.7));
      if (next && isCapital(next) && startsPlace.has(folded) && isCapital(word) && gapAfter(document, index) === ' ' && isName(document, index + 1)) {
        findings.push(found('namedPlaces', 'GEO', word.start, next.end, 0.65, 'uncertain'));
      }
    }
  },
};

/** The last capitalized word before the noun at `index`. */
function nameEnd({ words }: ScrubDocument, index: number): number {
  return isCapital(words[index - 1] as Word) ? index - 1 : index - 2;
}

/** The first word of the name before the noun at `index`. */
function nameStart(document: ScrubDocument, index: number): number | undefined {
  const { words, lines } = document;
  if (lines[words[index]?.line ?? 0]?.style !== 'mixed') return undefined;
  let first = index;
  if (gapAfter(document, first - 1) === ' ' && between.has(words[first - 1]?.form.folded ?? '') && words[first - 1]?.form.wordCase === 'lower') first -= 1;
  const last = first;
  let proper = 0;
  while (last - first < 4 && first > 0 && gapAfter(document, first - 1) === ' ') {
    const word = words[first - 1] as Word;
    if (!(word.form.kind === 'word' && word.form.raw.length > 1 && (word.form.wordCase === 'title' || word.form.wordCase === 'mixed'))) break;
    if (startsSentence(document, first - 1) && (word.form.nameClass === 'word' || word.form.nameClass === 'never')) break;
    first -= 1;
    if (isName(document, first)) proper += 1;
    if (startsSentence(document, first)) break;
  }
  if (proper === 0) return undefined;
  while (first < last && ((words[first]?.form.roles ?? 0) & (roles.function | roles.person | roles.title)) !== 0) first += 1;
  return first < last ? first : undefined;
}

function isName(document: ScrubDocument, index: number): boolean {
  const { form, start, end } = document.words[index] as Word;
  return (form.roles & barred) === 0 && !isTradeTerm(form) && form.wordCase !== 'upper' && !document.isSafe(start, end);
}
