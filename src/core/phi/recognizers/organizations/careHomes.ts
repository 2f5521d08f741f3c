// Homes and companies that two words or a short form name: "Cedar Point Skilled Nursing", "Golden Acres LTC", "Volunteer Electric Co-op".
import * as roles from '../../roleBits';
import type { ScrubDocument } from '../../scrubDocument';
import type { Word } from '../../words';
import { wordSet } from '../../../wordSet';
import { found, matchEnd } from '../anchored';
import { isTradeTerm } from '../people/evocative';
import { isPayerPhrase } from './payers';
import { capitalized, type Recognizer } from '../recognizer';
import { isCapital } from '../wordContext';

const heads = wordSet('christian catholic country prep limb orthotic orthotics prosthetics prosthetic balance function motion gait movement vestibular performance hand therapy skilled nursing post adult retirement assisted memory snf ltc alf ccrc co rural brain day partial');
const kind = /(?:Skilled Nursing(?: (?:&|and) Rehab\w*| Facility)?|Nursing (?:&|and) Rehab\w*|Nursing Home|Post[- ]Acute(?: Care| Rehab\w*)?|Adult Day(?: (?:Care|Health|Center|Services|Program))?|Retirement Community|Assisted Living|Memory Care|(?:Brain Injury |Adult |Stroke )?Day Program|Brain Injury (?:Program|Center)|SNF|LTC|ALF|CCRC|Co-[Oo]p|Rural Electric|Limb (?:&|and) Brace|Brace (?:&|and) Limb|Orthotics? (?:&|and) Prosthetics?|Prosthetics? (?:&|and) Orthotics?|(?:Balance|Function|Motion|Gait|Movement|Vestibular|Performance|Hand) Lab|Therapy Pool|Christian(?: (?:School|Academy|Church))?|Catholic(?: (?:School|High|Church))?|Country Day|Prep)(?![A-Za-z])/iy;
const barred = roles.function | roles.generic | roles.person | roles.title | roles.month | roles.weekday | roles.payer | roles.kin | roles.patient | roles.credential | roles.personVerb;
/** Short forms stand behind many a capitalized word of the trade: they need two that are none. */
const isShort = (raw: string): boolean => /^(?:SNF|LTC|ALF|CCRC|CO)$/.test(raw);

export const careHomes: Recognizer = {
  name: 'careHomes',
  needs: { also: { of: [...capitalized, 'lower'], holds: ({ folded, wordCase }, lowerCase) => (wordCase !== 'lower' || lowerCase) && heads.has(folded) } },
  find(document, starts, findings): void {
    const { words, text } = document;
    let done = 0;
    for (const index of starts) {
      const { start, form } = words[index] as Word;
      const end = start < done ? -1 : matchEnd(kind, text, start);
      if (end < 0) continue;
      const first = nameStart(document, index);
      if (index - first < (isShort(form.raw) || form.wordCase === 'lower' ? 2 : 1) || isPayerPhrase(document, first)) continue;
      findings.push(found('careHomes', 'GEO', words[first]?.start ?? start, end, 0.68, 'uncertain'));
      done = end;
    }
  },
};

/** The first of the capitalized words of a name before word `index`, which itself may be the first. */
function nameStart(document: ScrubDocument, index: number): number {
  const { words } = document;
  let first = index;
  while (first > 0 && index - first < 4 && (words[first] as Word).gap === ' ') {
    const word = words[first - 1] as Word;
    if (word.form.kind !== 'word' || !(isCapital(word) || (document.lowerCase && word.form.wordCase === 'lower' && !isTradeTerm(word.form))) || word.form.raw.length < 2 || (word.form.roles & barred) !== 0 || word.form.nameClass === 'never' || document.isSafe(word.start, word.end)) break;
    first -= 1;
  }
  return first;
}
