// Everyday words that are somebody's surname where they stand: "Prudence Coffin", "Ruby Gold-Feinstein".
import { wordFlags } from '../lexicon';
import { roles } from '../roles';
import type { ScrubDocument } from '../scrubDocument';
import type { Word } from '../words';
import { gapBefore, styleAt } from './wordContext';

/** "Prudence Coffin": an everyday word written as the surname of a first name, in a sentence. */
export function isSurnameHere(document: ScrubDocument, index: number): boolean {
  const word = document.words[index] as Word;
  const previous = document.words[index - 1] as Word;
  return gapBefore(document, index) === ' ' && (previous.form.flags & wordFlags.first) !== 0 && previous.form.nameClass !== 'word' && styleAt(document, index) !== 'upper' &&
    ((word.form.flags & wordFlags.clinical) === 0 || (previous.form.nameClass === 'name' && (closes.test(document.text.slice(word.end, word.end + 6)) || ((document.words[index - 2]?.form.roles ?? 0) & (roles.kin | roles.title | roles.patient)) !== 0)) || ((document.words[index - 2]?.form.roles ?? 0) & (roles.person | roles.kin | roles.title | roles.patient)) !== 0 && (previous.form.flags & wordFlags.firstSure) !== 0 && isSubject(document, index)) && (word.form.roles & noSurname) === 0 && ((word.form.roles & roles.compass) === 0 || isSubject(document, index));
}

const noSurname = roles.function | roles.person | roles.title | roles.credential | roles.organization | roles.generic | roles.month | roles.weekday | roles.state | roles.kin | roles.patient | roles.payer | roles.modal | roles.personVerb;

/** The end of a name: a sign, the end of the text, a credential. */
const closes = /^(?:[,.;)\n]|\s*$| (?:PT|PTA|OT|OTR|COTA|DPT|OTD|SLP|MD|DO|NP|PA|RN)(?![A-Za-z]))/;

/** Whether the phrase ends with word `index`, or it does what people do: ".", " has", " was". */
export function isSubject({ words, text }: ScrubDocument, index: number): boolean {
  const next = words[index + 1];
  return closes.test(text.slice(words[index]?.end ?? 0, (words[index]?.end ?? 0) + 6)) || (next?.gap === ' ' && next.form.wordCase === 'lower' && (next.form.roles & roles.personVerb) !== 0);
}

/** "Ruby Gold-Feinstein": an everyday word joined to a surname. */
export function isDoubled({ words }: ScrubDocument, index: number): boolean {
  const next = words[index + 1];
  return next?.gap === '-' && next.form.wordCase === 'title' && /^(?:name|rareName|unknown)$/.test(next.form.nameClass) && ((words[index - 1]?.form.flags ?? 0) & wordFlags.first) !== 0;
}
