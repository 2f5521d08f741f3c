// Everyday words that are somebody's surname where they stand: "Prudence Coffin", "Ruby Gold-Feinstein".
import * as wordFlags from '../../wordFlags';
import * as roles from '../../roleBits';
import type { ScrubDocument } from '../../scrubDocument';
import type { Word } from '../../words';
import { gapBefore, styleAt } from '../wordContext';

/** "Prudence Coffin": an everyday word written as the surname of a first name, in a sentence. */
export function isSurnameHere(document: ScrubDocument, index: number): boolean {
  const { form } = document.words[index] as Word;
  const given = (document.words[index - 1] as Word).form;
  if (gapBefore(document, index) !== ' ' || (given.flags & wordFlags.first) === 0 || given.nameClass === 'word' || styleAt(document, index) === 'upper') return false;
  if ((form.roles & noSurname) !== 0 || ((form.roles & roles.compass) !== 0 && !isSubject(document, index))) return false;
  return (form.flags & wordFlags.clinical) === 0 || isNamedPerson(document, index);
}

/** Whether what stands around a first name and the term of the trade at `index` makes both of them a person: "with Will Long at", "Pearl Silver was". */
function isNamedPerson(document: ScrubDocument, index: number): boolean {
  const { words, text } = document;
  const [word, given, before] = [words[index] as Word, (words[index - 1] as Word).form, words[index - 2]?.form];
  if (((before?.roles ?? 0) & (roles.kin | roles.title | roles.patient)) !== 0) return given.nameClass === 'name' || (given.flags & wordFlags.firstSure) !== 0;
  if (given.nameClass === 'name' && closes.test(text.slice(word.end, word.end + 6))) return true;
  return (given.flags & wordFlags.firstSure) !== 0 && (isSubject(document, index) || (before !== undefined && companions.has(before.folded) && words[index - 1]?.gap === ' '));
}

const companions = new Set('with by from told asked saw called met and'.split(' '));
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
