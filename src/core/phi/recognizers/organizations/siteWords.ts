// What the rules for clinics and homes share where capitals say nothing.
import * as roles from '../../roleBits';
import type { ScrubDocument } from '../../scrubDocument';
import type { Word } from '../../words';
import { wordSet } from '../../../wordSet';
import { isEvocative, isTradeTerm } from '../people/evocative';

export const name = 'letterheads';
/** What a note is called, not a clinic. */
export const titles = wordSet('note notes eval evaluation report summary plan letter form request notice visit assessment daily progress discharge initial log flowsheet sheet soap recert poc tx treatment followup session appeal denial dictation encounter intake screen');
export const joints: ReadonlySet<string> = new Set([' ', ' & ', '-', "'s ", ' + ', '. ']);
export const stops = roles.function | roles.personVerb | roles.modal | roles.month | roles.weekday | roles.title | roles.kin | roles.patient | roles.payer | roles.person;

/** Whether the word names rather than says what is done there. */
export function isNaming({ words, isSafe }: ScrubDocument, index: number): boolean {
  const { form, start, end } = words[index] as Word;
  if ((form.roles & (roles.generic | roles.organization | roles.function | roles.patient | roles.credential)) !== 0 || titles.has(form.folded)) return false;
  return isEvocative(form) || (!isTradeTerm(form) && form.raw.length > 2 && !isSafe(start, end));
}
