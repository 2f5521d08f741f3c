// The initials of people the text names in full ("Joan Moreau … jm tolerated", a last column of "KT").
import type { Finding } from './finding';
import { fold } from './fold';
import * as wordFlags from './wordFlags';
import * as roles from './roleBits';
import { dottedTerms } from './recognizers/people/dottedTerms';
import type { ScrubDocument } from './scrubDocument';
import type { Word } from './words';

const known = wordFlags.common | wordFlags.word | wordFlags.clinical;

/** Adds findings for two or three letters that are the initials of a name found for certain, and nothing else that is known. */
export function sweepInitials(document: ScrubDocument, findings: Finding[]): void {
  const learnt = new Set<string>();
  for (const { category, certainty, start, end } of findings) if (category === 'NAME' && certainty === 'certain') for (const initials of initialsOf(document.text.slice(start, end))) learnt.add(initials);
  // "JT": initials that were found once stand for the same person everywhere.
  const written = new Set<string>();
  for (const { recognizer, start, end } of findings) if (recognizer === 'initials' && end - start === 2) written.add(document.text.slice(start, end));
  if (learnt.size + written.size === 0) return;
  for (const { index: start, 0: letters } of document.text.matchAll(dotted)) {
    const plain = letters.replace(/[. ]/g, '').toLowerCase();
    if (learnt.has(plain) && !dottedTerms.has(plain)) findings.push({ start, end: start + letters.length, category: 'NAME', score: 0.6, recognizer: 'initials', certainty: 'uncertain' });
  }
  for (let index = 0; index < document.words.length; index += 1) {
    const { form } = document.words[index] as Word;
    if (form.raw.length > 3 || form.raw.length < 2 || form.kind !== 'word' || !(learnt.has(form.folded) || written.has(form.raw))) continue;
    const { start, end } = document.words[index] as Word;
    if (form.wordCase !== 'upper' && !(form.wordCase === 'lower' && document.lowerCase)) continue;
    if (((form.flags & known) !== 0 && !written.has(form.raw) && !isAlone(document, start, end)) || (form.roles & ~(roles.stateCode | roles.particle)) !== 0 || document.isSafe(start, end)) continue;
    if (/[\d%°] ?$/.test(document.text.slice(Math.max(0, start - 2), start)) || (/^ ?\d/.test(document.text.slice(end, end + 2)) && !/^ \d{1,2}[/-]\d{1,2}[/-]\d{2}/.test(document.text.slice(end, end + 11)))) continue;
    findings.push({ start, end, category: 'NAME', score: 0.6, recognizer: 'initials', certainty: 'uncertain' });
  }
}

/** "Rosa J. Moreau" gives rm and rjm, "Moreau, Rosa" too. */
function initialsOf(name: string): readonly string[] {
  if (oneWord.test(name)) return [];
  const written = firstLetters(fold(name));
  if (written.length < 2 || written.length > 4) return [];
  const letters = name.includes(',') ? written.slice(1) + written.charAt(0) : written;
  const short = letters.charAt(0) + letters.charAt(letters.length - 1);
  return letters.length === 3 ? [short, letters] : [short];
}

/** "Notes from call (RS): asked": in brackets before a colon stands who speaks. */
const isAlone = ({ text }: ScrubDocument, start: number, end: number): boolean => text[start - 1] === '(' && text.startsWith('):', end);

/** "I.B." */
const dotted = /(?<![A-Za-z.])(?:[A-Z]\.){2,3}(?![A-Za-z\d])/g;
const oneWord = /^[A-Za-z]+$/;

/** The first letter of each part of a folded name. */
const firstLetters = (name: string): string => (name.match(partStart) ?? []).join('');

const partStart = /(?<!\p{L}'*)\p{L}/gu;
