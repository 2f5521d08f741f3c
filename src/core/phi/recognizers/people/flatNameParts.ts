// What the rules for names share where capitals say nothing.
import * as wordFlags from '../../wordFlags';
import * as roles from '../../roleBits';
import type { ScrubDocument } from '../../scrubDocument';
import type { Word } from '../../words';
import { isFlat } from '../flatText';

export const goesOnAs = /^ (?:here|presents?|seen|is|was|has|had|states?|reports?|says|arrived|returns?)(?![a-z])/i;
export const closes = /^(?:[.,;)(:]|\s*$|\n| {2}| - | \/ | and | or | of | at | \d| who )/i;
export const barred = roles.function | roles.personVerb | roles.modal | roles.person | roles.title | roles.weekday | roles.credential | roles.patient | roles.kin | roles.payer | roles.generic;

export interface Run {
  readonly first: number;
  readonly last: number;
}

export const afterText = ({ text, words }: ScrubDocument, index: number): string => text.slice(words[index]?.end ?? 0, (words[index]?.end ?? 0) + 6);
export const isInitialLetter = ({ form }: Word): boolean => form.raw.length === 1;
export const isFirst = ({ form }: Word): boolean => (form.flags & wordFlags.firstSure) !== 0;

/** A word that may be part of a name here. */
export function mayBeName(document: ScrubDocument, index: number): boolean {
  const word = document.words[index];
  return word !== undefined && word.form.kind === 'word' && isFlat(document, word) && word.form.raw.length > 1 && /^(?:name|rareName|unknown|both)$/.test(word.form.nameClass) && ((word.form.roles & barred) === 0 || word.form.nameClass === 'both' && isFirst(word)) && !document.isSafe(word.start, word.end);
}
