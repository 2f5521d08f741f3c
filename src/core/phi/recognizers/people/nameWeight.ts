// How much a word by itself looks like part of a person's name: dictionary × casing. Positive speaks for a name.
import { lookUp } from '../../lexicon';
import * as roles from '../../roleBits';
import * as wordFlags from '../../wordFlags';
import type { NameClass } from '../../nameClass';
import type { WordForm } from '../../wordForms';
import type { LineStyle } from '../../lineCases';
import type { Word } from '../../words';

export interface Casing {
  readonly style: LineStyle;
  /** Whether the word begins a sentence, a line or a cell, where a capital says nothing. */
  readonly start: boolean;
  /** Whether the note begins its sentences in lower case. */
  readonly lowerCase: boolean;
}

const nonLatin = /[^\p{Script=Latin}\p{M}']/u;

export const isInitial = ({ form }: Word): boolean => form.raw.length === 1 && form.wordCase === 'title';

const weights: Readonly<Record<'mid' | 'start' | 'title' | 'upper' | 'acronym' | 'lower' | 'lowerNote', Readonly<Record<NameClass, number>>>> = {
  mid: { name: 3, rareName: 2.6, both: 2, unknown: 2.1, word: -1, never: -4 },
  start: { name: 2.5, rareName: 1.8, both: 0.4, unknown: 1.55, word: -2, never: -4 },
  title: { name: 2.3, rareName: 1.6, both: 0.3, unknown: 1.1, word: -2, never: -4 },
  upper: { name: 2.2, rareName: 1, both: 0, unknown: 0.8, word: -2.5, never: -4 },
  acronym: { name: 1.9, rareName: 0.6, both: 0, unknown: -1, word: -2.5, never: -4 },
  lower: { name: 0.9, rareName: -0.3, both: -2.5, unknown: -0.6, word: -4, never: -4 },
  lowerNote: { name: 2.2, rareName: 1.4, both: -1.5, unknown: 1.4, word: -4, never: -4 },
};

export function nameWeight(word: Word, casing: Casing): number {
  const { form } = word;
  const kind = form.nameClass;
  if (kind === 'unknown' && nonLatin.test(form.raw)) return form.raw.length > 1 ? 2.4 : 0;
  if (form.raw.length === 1) return form.wordCase === 'title' ? -0.5 : -4;
  const table = weights[tableFor(form, casing)];
  let weight = table[kind];
  // "helped junie move": small letters make no word of what is a name and nothing else.
  if (table === weights.lower && kind === 'name' && form.folded.length > 3 && (form.roles & roles.particle) === 0) weight = 1.5;
  if (form.folded.length === 2 && kind !== 'never') weight -= form.wordCase === 'title' ? 0.6 : 1.8;
  if (form.folded.length === 3 && form.wordCase !== 'title' && kind !== 'never') weight -= 0.6;
  if (form.folded.length <= 4 && table === weights.acronym) weight -= 0.5;
  if (kind === 'unknown') {
    // Where capitals say nothing, a longer word that no list has is hidden as uncertain.
    if (form.folded.length > 4 && (table === weights.lowerNote || casing.style === 'upper')) weight = Math.max(weight, 1.5);
    // "SWEETGRASS", "DEBONING": made of everyday words
    if ((table === weights.lowerNote || form.wordCase === 'upper') && isMadeOfWords(form.folded)) weight -= 1;
    // Letters a name hardly lacks; a diacritic in an English note is a name's.
    if (!/[aeiouy]/.test(form.folded)) weight -= 1.5;
    else if (form.folded !== form.raw.toLowerCase()) weight += 0.9;
    if (form.raw.length < 4 && table === weights.lowerNote) weight -= 1.2;
  }
  return weight;
}

const everyday = wordFlags.common | wordFlags.word | wordFlags.clinical;
const isWord = (folded: string): boolean => (lookUp(folded) & everyday) !== 0;

/** As long as two words of the lists in one may be: a text without spaces is not tried at each letter. */
const longestPair = 60;

/** Whether a word is two everyday words in one, or an everyday word behind a prefix. */
function isMadeOfWords(folded: string): boolean {
  if (folded.length > longestPair) return false;
  const prefix = /^(?:de|re|un|non|pre|post|over|under|out|mis|sub|inter|multi|anti|co|semi)(?=[a-z]{4})/.exec(folded)?.[0].length ?? 0;
  if (prefix > 0 && isWord(folded.slice(prefix))) return true;
  for (let at = 4; at <= folded.length - 4; at += 1) if (isWord(folded.slice(0, at)) && isWord(folded.slice(at))) return true;
  return false;
}

function tableFor(form: WordForm, { style, start, lowerCase }: Casing): keyof typeof weights {
  if (form.wordCase === 'lower') return lowerCase || style === 'lower' ? (lowerCase ? 'lowerNote' : 'lower') : 'lower';
  if (form.wordCase === 'upper') return style === 'upper' ? 'upper' : form.raw.length > 5 ? 'upper' : 'acronym';
  if (style === 'title') return 'title';
  return start ? 'start' : 'mid';
}
