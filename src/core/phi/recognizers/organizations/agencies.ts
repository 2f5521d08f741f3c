// Agencies and programs by the fixed words that end their names: "Good Shepherd Visiting Nurses", "Kettle Moraine Birth to Three Program".
import * as roles from '../../roleBits';
import type { ScrubDocument } from '../../scrubDocument';
import type { Word } from '../../words';
import type { Recognizer } from '../recognizer';

const name = 'agencies';
const kinds = /(?:visiting nurses?(?: (?:association|services?|network|and therapy|and hospice|& hospice|& therapy))?|birth[- ]to[- ](?:three|3|five|5)(?: program| services)?|infant[- ](?:and[- ])?toddler (?:program|services|connection)|head start(?: program| center)?|meals on wheels|area agency on aging|council on aging|adult day (?:center|health(?: center)?|program|services|care(?: center)?)|independent living center|parks (?:and|&) recreation|volunteer (?:fire|ambulance)(?: (?:department|dept|company|co|corps))?|elks lodge|moose lodge|masonic lodge|rotary club|food bank|food pantry|soup kitchen|farmers market)(?![a-z])/iy;
/** How many words may name one. */
const longest = 4;
/** What belongs to no name. */
const barred = roles.patient | roles.person | roles.payer | roles.title | roles.kin | roles.credential | roles.personVerb | roles.modal | roles.weekday | roles.month;

export const agencies: Recognizer = {
  name,
  needs: { words: ['visiting', 'birth', 'infant', 'head', 'meals', 'area', 'council', 'adult', 'independent', 'parks', 'volunteer', 'elks', 'moose', 'masonic', 'rotary', 'food', 'soup', 'farmers'] },
  find({ words, text }, starts, findings): void {
    for (const index of starts) {
      const word = words[index] as Word;
      kinds.lastIndex = word.start;
      if (word.form.wordCase === 'lower' || !kinds.test(text)) continue;
      const end = kinds.lastIndex;
      const first = firstWord(words, index);
      if (first !== undefined) findings.push({ start: (words[first] as Word).start, end, category: 'GEO', score: 0.62, recognizer: name, certainty: 'uncertain' });
    }
  },
};

/** Where the capitalized words before the kind begin; undefined where none of them names anything. */
function firstWord(words: ScrubDocument['words'], index: number): number | undefined {
  let first = index;
  let naming = false;
  while (index - first < longest) {
    const [word, next] = [words[first - 1], words[first]];
    if (!word || !next || !/^(?: | & |-|\. )$/.test(next.gap) || next.gap === '. ' && word.form.raw.length > 2 || word.form.wordCase === 'lower' || word.form.kind !== 'word' || (word.form.roles & (barred | roles.function)) !== 0) break;
    naming ||= (word.form.roles & (roles.state | roles.generic | roles.compass)) === 0;
    first -= 1;
  }
  return naming ? first : undefined;
}
