// Harvest, then sweep: a name or number learnt in one place is removed everywhere, in every part and spelling.
import { codeAt } from '../codeAt';
import type { PhiCategory } from './categories';
import type { KnownValue } from './detect';
import type { Finding } from './finding';
import { codeKey, harvest, shortestCode } from './harvest';
import { readCode } from './identifierShape';
import { sweepInitials } from './initialsSweep';
import * as wordFlags from './wordFlags';
import { namesClinicalThing } from './recognizers/people/eponyms';
import { cueAfter, cueBefore } from './recognizers/people/nameCues';
import { makeState } from './recognizers/places/states';
import { casingOf } from './recognizers/wordContext';
import * as roles from './roleBits';
import type { ScrubDocument } from './scrubDocument';
import type { WordForm } from './wordForms';
import type { Word } from './words';

const dose = /^s? \(?\d{1,2} ?[x×] ?\d/;
const english = wordFlags.common | wordFlags.word | wordFlags.clinical;

/** Adds to the `findings` made so far, from which it learns. */
export function sweep(document: ScrubDocument, known: readonly KnownValue[], findings: Finding[]): void {
  const { names, codes } = harvest(document, findings, known);
  if (names.size > 0) sweepNames(document, names, findings);
  if (codes.size > 0) sweepCodes(document, codes, findings);
  sweepInitials(document, findings);
}

/** Every word that is a part of one of the names, folded, and written as a name. */
export function sweepNames(document: ScrubDocument, names: ReadonlySet<string>, findings: Finding[]): void {
  const parts = withBeginnings(names);
  for (let index = 0; index < document.words.length; index += 1) {
    const word = document.words[index] as Word;
    const { form } = word;
    if (form.flags === 0 && form.wordCase !== 'upper' && form.raw.length > longestInitials && isUserName(names, form)) {
      findings.push({ start: word.start, end: readCode(document.text, word.start).end, category: 'OTHER_ID', score: 0.6, recognizer: 'sweep', certainty: 'uncertain' });
      continue;
    }
    if (form.nameClass === 'never') continue;
    const part = parts.get(form.folded);
    if (part === undefined || form.kind !== 'word' || !(part === 'whole' || (form.wordCase === 'title' && doesSomething(document, index))) || document.isSafe(word.start, word.end)) continue;
    if (form.wordCase === 'upper' && (form.roles & roles.credential) !== 0 && (word.gap === '/' || word.gap === '-' || /^[/-]/.test(document.text.slice(word.end, word.end + 1)))) continue;
    if (namesClinicalThing(document, index) && !(form.claim.kind === undefined && document.words[index + 1]?.form.folded === 'scored') && cueBefore(document, index).strength !== 'strong') continue;
    // "New Iberia, LA", "L-Dex"
    if ((word.gap === ', ' && form.wordCase === 'upper' && (form.roles & roles.stateCode) !== 0) || (word.gap === '-' && document.words[index - 1]?.form.raw.length === 1)) continue;
    if (form.claim.kind !== undefined && /^ [+-]\d?/.test(document.text.slice(word.end, word.end + 3))) continue;
    // "Sever's L", of a patient who is called so
    if (form.claim.kind !== undefined && /^['’]s? (?:[LRB]|bilat\w*|left|right)(?![A-Za-z])/.test(document.text.slice(word.end, word.end + 12))) continue;
    if (form.claim.kind !== undefined && isInTermList(document, index)) continue;
    if (word.gap === ' ' && makeState(document.words[index - 1]?.form.folded ?? '', form.folded)) continue;
    // "Bridge 2x12" is the exercise.
    if ((form.flags & wordFlags.clinical) !== 0 && dose.test(document.text.slice(word.end, word.end + 8))) continue;
    // A name that is also a word counts where it is written as a name.
    if ((form.flags & english) !== 0 && !isWrittenAsName(document, index)) continue;
    findings.push({ start: word.start, end: word.end, category: 'NAME', score: 0.8, recognizer: 'sweep', certainty: 'certain' });
  }
}

const longestInitials = 4;

/** "kstoll_88", "dpettibone2": a learnt name of a person behind one or two letters, with figures behind it or not. */
function isUserName(names: ReadonlySet<string>, { folded, kind, wordCase }: WordForm): boolean {
  if (kind === 'number' || (wordCase !== 'lower' && kind !== 'mixed')) return false;
  const letters = folded.replace(/\d{1,4}$/, '');
  for (let initials = letters === folded ? 1 : 0; initials < 3; initials += 1) if (letters.length - initials >= longestInitials && names.has(letters.slice(initials))) return true;
  return false;
}

/** The names, and the first letters of the long ones, four or more: "Dash" of Dashiell. */
function withBeginnings(names: ReadonlySet<string>): ReadonlyMap<string, 'whole' | 'beginning'> {
  const parts = new Map<string, 'whole' | 'beginning'>();
  for (const name of names) for (let length = 4; length < name.length - 1; length += 1) parts.set(name.slice(0, length), 'beginning');
  for (const name of names) parts.set(name, 'whole');
  return parts;
}

/** The first two letters or digits from `start`, in capitals, with a joint or space between or not: a quick look before a code is read. */
function headAt(text: string, start: number): number {
  const second = capitalOf(codeAt(text, start + 1));
  return (capitalOf(codeAt(text, start)) << 8) | (second === 0 ? capitalOf(codeAt(text, start + 2)) : second);
}

/** 0 for what is no letter or digit. */
function capitalOf(code: number): number {
  if ((code >= 48 && code <= 57) || (code >= 65 && code <= 90)) return code;
  return code >= 97 && code <= 122 ? code - 32 : 0;
}

/** Learnt numbers, whatever joints they are written with. */
function sweepCodes({ digits: text, words, numbers }: ScrubDocument, codes: ReadonlyMap<string, PhiCategory>, findings: Finding[]): void {
  let longest = 0;
  const heads = new Set<number>();
  for (const code of codes.keys()) {
    longest = Math.max(longest, code.length);
    heads.add(headAt(code, 0));
  }
  let done = 0;
  for (const index of numbers) {
    const number = words[index] as Word;
    if (number.start < done) continue;
    const before = words[index - 1];
    // "U4417" after "U" and a space, or letters with a hyphen before the digits.
    const start = before?.form.kind === 'word' && (number.gap === '-' || number.gap === '_' || number.gap === '.') ? before.start : number.start;
    if (!heads.has(headAt(text, start))) continue;
    let { end } = readCode(text, start);
    let code = codeKey(text.slice(start, end));
    for (let groups = 0; groups < 4 && code.length <= longest; groups += 1) {
      const category = code.length < shortestCode ? undefined : codes.get(code);
      if (category) {
        findings.push({ start, end, category, score: 0.82, recognizer: 'sweep', certainty: 'certain' });
        done = end;
        break;
      }
      if (codeAt(text, end) !== 32) break;
      const next = readCode(text, end + 1);
      if (next.digits === 0) break;
      code += codeKey(text.slice(end, next.end));
      ({ end } = next);
    }
  }
}

/** "Roos, Wright, Allis, Galeazzi": between two other eponyms. */
function isInTermList({ words }: ScrubDocument, index: number): boolean {
  const [before, next] = [words[index - 1], words[index + 1]];
  return words[index]?.gap === ', ' && next?.gap === ', ' && before?.form.claim.kind !== undefined && next.form.claim.kind !== undefined;
}

/** "brandy walks", "grace gaining extension": a verb of people follows a learnt name at the head of a sentence. */
function doesSomething(document: ScrubDocument, index: number): boolean {
  const next = document.words[index + 1];
  return next?.gap === ' ' && ((next.form.roles & roles.personVerb) !== 0 || /^[a-z]{2,}ing$/.test(next.form.folded)) && casingOf(document, index).start;
}

/** "slim wants to work": what only people do, at the head of a sentence. */
const speaks = (document: ScrubDocument, index: number): boolean => document.words[index + 1]?.gap === ' ' && ((document.words[index + 1]?.form.roles ?? 0) & roles.personVerb) !== 0 && !/^(?:is|was|has|had|left|needs?|still|now|also|remains|improved)$/.test(document.words[index + 1]?.form.folded ?? '') && casingOf(document, index).start;

const addressing = /(?:^|[^a-z])(?:call|text|ask|asked|tell|told|phoned|emailed|texted|thank|thanked|met|saw|see|per|remind|reminded|invite|invited|let|helps|helped|taught|teach) $/i;

/** "call autumn not the landline": whom one calls or asks. */
const isAddressed = ({ text, words }: ScrubDocument, index: number): boolean => {
  const { start } = words[index] as Word;
  return addressing.test(text.slice(Math.max(0, start - 12), start));
};

const determiner = /^ (?:the|a|an|this|that|each|all|any|both|your|his|her|their|of|for|in|on|off|up|down|out|with)\b/i;

/** Whether a word that is also an everyday word is written as a name here. */
function isWrittenAsName(document: ScrubDocument, index: number): boolean {
  const { form, end } = document.words[index] as Word;
  const after = cueAfter(document, index, true);
  const before = cueBefore(document, index);
  if (before.strength === 'strong' || before.weight >= 1) return form.wordCase !== 'lower' || (form.roles & roles.modal) === 0;
  if (form.wordCase === 'lower') return document.lowerCase && (form.roles & roles.modal) === 0 && ((form.flags & wordFlags.firstSure) !== 0 || ((form.flags & wordFlags.clinical) === 0 || (form.flags & wordFlags.firstSure) !== 0) && speaks(document, index)) && (after >= 1 || doesSomething(document, index) || isAddressed(document, index) || /^['’]s [a-z]/.test(document.text.slice(document.words[index]?.end ?? 0, (document.words[index]?.end ?? 0) + 4)));
  const { style, start } = casingOf(document, index);
  if (style === 'mixed' && !start && form.wordCase === 'title') return true;
  if ((form.roles & roles.modal) !== 0) return after >= 1;
  // "Bone density", "Forest plot": what follows is neither a verb nor a link.
  const next = document.words[index + 1];
  if (start && style === 'mixed' && after < 0.3 && (form.flags & wordFlags.firstSure) === 0 && next !== undefined && next.gap === ' ' && next.form.wordCase === 'lower' && (next.form.roles & (roles.personVerb | roles.modal | roles.function | roles.person)) === 0 && (next.form.flags & (wordFlags.common | wordFlags.clinical)) !== 0 && !/(?:ing|ed|ly|s)$/.test(next.form.folded)) return false;
  return !determiner.test(document.text.slice(end, end + 6));
}
