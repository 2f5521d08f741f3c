// Names by their form: "Lopez, Maria R.", "PIERCE,CAROLINE", and whatever stands before a credential: "Tip Favre, DPT".
import { eponymKind } from '../../../clinical/claims/claimEponyms';
import type { Finding } from '../../finding';
import * as wordFlags from '../../wordFlags';
import * as roles from '../../roleBits';
import type { ScrubDocument } from '../../scrubDocument';
import type { Word } from '../../words';
import { cueBefore, isCredential } from './nameCues';
import { isInitial } from './nameWeight';
import { isPayerPhrase } from '../organizations/payers';
import { capitalized, type Recognizer } from '../recognizer';
import { gapAfter, gapBefore, isCapital, startsSentence } from '../wordContext';

const barred = roles.function | roles.person | roles.title | roles.month | roles.weekday | roles.payer | roles.credential | roles.patient;

export const nameForms: Recognizer = {
  name: 'nameForms',
  needs: { shapes: capitalized, roles: roles.credential, inLowerCase: ['lower'] },
  find(document, starts, findings): void {
    const { words } = document;
    for (const index of starts) {
      const word = words[index] as Word;
      const gap = words[index + 1]?.gap ?? '';
      if (gap !== ' ' && commas.has(gap) && (isCapital(word) || document.lowerCase)) {
        const span = lastFirst(document, index);
        if (span) {
          findings.push(found(document, span.first, span.last, 0.84));
          continue;
        }
      }
      if ((word.form.roles & roles.credential) !== 0 && isCredential(document, index)) {
        const first = nameBefore(document, index);
        if (first !== undefined) findings.push(found(document, first, index - 1, 0.83));
      }
    }
  },
};

const givenMonths = new Set(['april', 'may', 'june', 'august']);
const commas: ReadonlySet<string> = new Set([', ', ',', ' , ', ' ,']);

const stopWords = new Set('name patient signed esigned contact seen by therapist supervised supervising treating evaluated evaluating reviewed dictated ref rendering referring attending ordering requesting billing servicing ob obgyn provider claimant member subject regarding re dear client attn thanks regards best sincerely nicu picu icu pacu snf peds triage call ask electronically cosigned sig student'.split(' '));

const found = ({ words }: ScrubDocument, first: number, last: number, score: number): Finding =>
  ({ start: words[first]?.start ?? 0, end: words[last]?.end ?? 0, category: 'NAME', score, recognizer: 'nameForms', certainty: 'certain' });

const flag = (word: Word | undefined, bits: number): boolean => word !== undefined && (word.form.flags & bits) !== 0;

/** The span of "Last, First" whose comma follows word `comma`. */
function lastFirst(document: ScrubDocument, comma: number): { first: number; last: number } | undefined {
  const { words, text } = document;
  const given = words[comma + 1];
  if (!given || given.form.kind !== 'word' || given.line !== words[comma]?.line) return undefined;
  if (!isCapital(given) || !isCapital(words[comma] as Word)) return lowerLastFirst(document, comma);
  if (isPayerPhrase(document, comma + 1)) return undefined;
  if (((words[comma]?.form.roles ?? 0) & roles.organization) !== 0 && (words[comma]?.form.nameClass === 'word' || words[comma]?.form.nameClass === 'never')) return undefined;
  // "Bozeman, Montana 59715"
  if ((given.form.roles & roles.state) !== 0 && /^ \d{5}(?!\d)/.test(text.slice(given.end, given.end + 7))) return undefined;
  // "Ramón Escudero-Pak, M.D."
  if (given.form.raw.length === 1 && /^\.(?:D|S|A|B|P|Ed)\.?(?:[^A-Za-z]|$)/.test(text.slice(given.end, given.end + 5)) && /^[MDPB]$/.test(given.form.raw)) return undefined;
  const filed = /^(?: [A-Z]\.?)? {0,3}\(?(?:MRN|DOB|ID|#|mrn|dob|chart)\b/.test(text.slice(given.end, given.end + 11));
  if (filed && startsSentence(document, comma)) return { first: comma, last: isInitial(words[comma + 2] as Word) && gapAfter(document, comma + 1) === ' ' ? comma + 2 : comma + 1 };
  if (given.form.wordCase === 'upper' && given.form.raw.length > 1 && words[comma]?.form.wordCase === 'title' && !flag(given, wordFlags.firstSure)) return undefined;
  if (given.form.raw.length === 2 && (given.form.roles & roles.stateCode) !== 0 && given.form.wordCase === 'upper') return undefined;
  // "HUNTER, MAY A": a month or state that is a given name too.
  const namesake = (given.form.roles & (roles.month | roles.state)) !== 0 && (given.form.roles & ~(roles.month | roles.state | roles.modal | roles.personVerb | roles.function)) === 0 && (flag(given, wordFlags.firstSure) || givenMonths.has(given.form.folded)) && given.form.raw.length > 2;
  if (((given.form.roles & (barred | roles.state)) !== 0 && !(namesake && beginsEntry(document, comma))) || (document.isSafe(given.start, given.end) && !(flag(given, wordFlags.firstSure) && document.lines[given.line]?.firstWord === comma && !document.isSafe(words[comma]?.start ?? 0, words[comma]?.end ?? 0)) && !/^-[A-Z][a-z]/.test(text.slice(given.end, given.end + 3)))) return undefined;
  const kind = given.form.nameClass;
  const initial = isInitial(given);
  const sureGiven = (namesake && beginsEntry(document, comma)) || flag(given, wordFlags.firstSure) && kind !== 'word' && kind !== 'never';
  let first = comma;
  while (comma - first < 2) {
    const before = words[first - 1];
    if (!before || before.form.kind !== 'word' || !isCapital(before) || !/^ $|^-$/.test(gapAfter(document, first - 1)) || (before.form.roles & (barred | roles.kin)) !== 0 || before.form.raw.length === 1) break;
    if ((before.form.nameClass === 'never' && (before.form.roles & roles.particle) === 0) || stopWords.has(before.form.folded)) break;
    if (startsSentence(document, first) && gapAfter(document, first - 1) !== '-') break;
    first -= 1;
  }
  const family = words[comma] as Word;
  const cue = cueBefore(document, first);
  const labelled = cue.strength === 'strong' || (cue.strength === 'some' && ((words[first - 1]?.form.roles ?? 0) & (roles.patient | roles.person | roles.kin)) !== 0 && /^[.,;)( ]/.test(text.slice(given.end, given.end + 1))) || (cue.strength === 'some' && document.lines[words[first]?.line ?? 0]?.style === 'upper' && ((words[first - 1]?.form.roles ?? 0) & roles.patient) !== 0);
  // "Le, Thi Mai", "An, Soo": a particle or short word that is a surname elsewhere.
  const familyKind = (family.form.roles & roles.particle) !== 0 && beginsEntry(document, first) ? 'name' : family.form.nameClass;
  if (eponymKind(family.form.folded) !== undefined && eponymKind(given.form.folded) !== undefined && !labelled) return undefined;
  if (familyKind === 'never' || document.isSafe(family.start, family.end) && !sureGiven) return undefined;
  const head = startsSentence(document, first) || beginsEntry(document, first) || /\S(?: {2,}|\t)$/.test(text.slice(Math.max(0, (words[first]?.start ?? 0) - 4), words[first]?.start));
  let last = comma + 1;
  // Further given names and initials.
  while (last - comma < 4) {
    const next = words[last + 1];
    const gap = gapAfter(document, last);
    if (!next || next.form.kind !== 'word' || !/^ $|^\. $|^-$/.test(gap) || !isCapital(next)) break;
    const fills = labelled && next.form.wordCase === 'title' && gap === ' ' && /^(?: {2}|\t|\n|$)/.test(text.slice(next.end, next.end + 2)) && (next.form.roles & barred) === 0;
    if (!(isInitial(next) || fills || (gap === '-' && next.form.wordCase === 'title') || (next.form.nameClass !== 'word' && next.form.nameClass !== 'never' && !isCredential(document, last + 1)))) break;
    if (gap === '. ' && (words[last]?.form.raw.length ?? 0) > 1) break;
    last += 1;
  }
  const end = words[last]?.end ?? 0;
  const closes = /^(?:\.?\s*$| \/ |\. [A-Z]|\.?\s*\n|\.? {2,}|\.?\t| ?[([|:;–-]|\.? [-–—] |\.? ?#| (?:DOB|MRN|ID|ht|age|dob|acct|DOS|here|seen|AKA|aka)\b|\.? \d|,? (?:PT|OT|MD|DPT|PTA|DO|RN|OTR)\b|["'<^])/.test(text.slice(end, end + 9));
  const strongFamily = familyKind === 'name' || familyKind === 'rareName' || familyKind === 'unknown';
  // "Ref Marsh, T. MD"
  if (initial && /^\.?,? (?:PTA?|OTR?|COTA|DPT|MD|DO|NP|RN|PA-C|PA|DPM|CHT|SLP)(?![A-Za-z])/.test(text.slice(end, end + 8))) return { first, last };
  if (initial) return (labelled || (head && closes)) && (strongFamily || familyKind === 'both' || labelled) ? { first, last } : undefined;
  if (sureGiven && strongFamily && (head || labelled || closes)) return { first, last };
  if (kind === 'word' && head && closes && familyKind !== 'word' && gapAfter(document, comma + 1) === '-') return { first, last };
  if (kind === 'word' && labelled && kinAfter.test(text.slice(end, end + 14))) return { first, last };
  if (!sureGiven && (kind === 'word' || kind === 'never')) return labelled && closes && (strongFamily || familyKind === 'both') ? { first, last } : undefined;
  if (labelled) return { first, last };
  return head && closes && (sureGiven || (strongFamily && kind !== 'both')) ? { first, last } : undefined;
}

const kinAfter = /^ ?[(,] ?(?:son|daughter|dtr|wife|husband|spouse|mother|father|mom|dad|sister|brother|aunt|uncle|niece|nephew|partner|friend|neighbor|parent|guardian)/i;

/** Whether only a number or a time of day stands before word `index` on its line, or a label: "8:45 Fox, Jordan", "2) Cho, Min-Jun". */
function beginsEntry(document: ScrubDocument, index: number): boolean {
  const { words, lines, text } = document;
  const start = words[index]?.start ?? 0;
  const line = lines[words[index]?.line ?? 0]?.start ?? 0;
  if (start - line < 16 && /^[\s\d:.)#*-]*(?:[ap]m?[ ]?)?[-\u2013: ]*$| [/|] $/i.test(text.slice(line, start))) return true;
  return /\d - $/.test(text.slice(Math.max(line, start - 4), start)) || cueBefore(document, index).strength === 'strong';
}

/** "kertzmann, caasandre b (mrn": in a note without capitals, at the start of a line or after a label. */
function lowerLastFirst(document: ScrubDocument, comma: number): { first: number; last: number } | undefined {
  const { words, text } = document;
  const [family, given] = [words[comma] as Word, words[comma + 1] as Word];
  const nameOnly = (word: Word): boolean => word.form.wordCase === 'lower' && word.form.raw.length > 2 && /^(?:name|rareName|unknown|both)$/.test(word.form.nameClass);
  // "nguyen, tri - 39"
  const aged = given.form.wordCase === 'lower' && family.form.nameClass === 'name' && (given.form.roles & roles.function) === 0 && /^ ?[-,(]? ?\d{1,2}(?: ?(?:yo|y\/o|m|f))?(?: -|[,) ])/.test(text.slice(given.end, given.end + 10));
  if (!document.lowerCase || !startsSentence(document, comma) || !nameOnly(family) || !(nameOnly(given) || aged)) return undefined;
  if (family.form.nameClass === 'both' && given.form.nameClass === 'both') return undefined;
  const middle = words[comma + 2];
  const last = middle && middle.form.raw.length === 1 && gapAfter(document, comma + 1) === ' ' ? comma + 2 : comma + 1;
  return /^(?:\.?\s*$|\n| {2}| ?[([|:;-]| #|\.? (?:dob|mrn|id|age|dos)\b| \d)/.test(text.slice(words[last]?.end ?? 0, (words[last]?.end ?? 0) + 7)) ? { first: comma, last } : undefined;
}

const nameGaps = /^ $|^ {2}$|^\. $|^-$|^\.$|^ ["'(]$|^["')] $/;

/** The first word of the name that ends right before the credential at `index`. */
function nameBefore(document: ScrubDocument, index: number): number | undefined {
  const { words } = document;
  const credential = words[index] as Word;
  if (!/^,? ?$|^ - $|^\n$/.test(gapBefore(document, index)) || gapBefore(document, index) === '') return undefined;
  let first = index;
  let count = 0;
  let named = false;
  while (first > 0 && index - first < 5) {
    const word = words[first - 1] as Word;
    const gap = gapAfter(document, first - 1);
    if (first < index && (!nameGaps.test(gap) || (gap === '. ' && word.form.raw.length > 1 && (word.form.roles & roles.particle) === 0))) break;
    if (word.form.kind !== 'word' || word.line !== credential.line && first < index) break;
    const particle = (word.form.roles & roles.particle) !== 0 && first < index;
    if (!isCapital(word) && !particle) break;
    // "Teddy Lim, OTR/L": after a first name or an initial the word before the credential is the surname, whatever it is.
    const before = words[first - 2];
    const surname = count === 0 && word.form.wordCase === 'title' && (word.form.nameClass === 'word' || (word.form.nameClass === 'never' && (word.form.roles & (barred | roles.function | roles.person)) === 0)) && before !== undefined && /^\.? $/.test(gapAfter(document, first - 2)) && isCapital(before) && (isInitial(before) || /^(?:name|rareName|unknown)$/.test(before.form.nameClass) || (flag(before, wordFlags.firstSure) && before.form.nameClass !== 'word'));
    if (!surname && (word.form.roles & (barred | roles.generic)) !== 0 && !particle && word.form.nameClass !== 'both') break;
    if (isCredential(document, first - 1) || stopWords.has(word.form.folded)) break;
    if (named && count > 1 && word.form.nameClass === 'word' && startsSentence(document, first - 1)) break;
    if (word.form.raw.length === 1 && gapBefore(document, first - 1).endsWith('/')) break;
    const kind = word.form.nameClass;
    if (surname) {
      first -= 1;
      count += 1;
      named = true;
      continue;
    }
    if ((kind === 'word' && (word.form.flags & wordFlags.clinical) !== 0 && count === 0) || (kind === 'never' && !particle && !isInitial(word))) break;
    if (kind === 'word' && (word.form.roles & roles.organization) !== 0) return undefined;
    if (document.isSafe(word.start, word.end) && kind === 'word') break;
    first -= 1;
    count += isInitial(word) ? 0 : 1;
    if (kind === 'name' || kind === 'rareName' || kind === 'unknown' || kind === 'both' || isInitial(word)) named = true;
    if (startsSentence(document, first) && gapBefore(document, first) !== '-') break;
  }
  if (first === index || (!named && count < 2)) return undefined;
  const style = document.lines[credential.line]?.style;
  if (count === 1 && index - first === 1) {
    const kind = (words[first] as Word).form.nameClass;
    // "SGold OTR": an initial and a surname in one
    if (kind === 'unknown' && /^[A-Z][A-Z][a-z]{2,}$/.test(words[first]?.form.raw ?? '')) return first;
    return kind === 'name' || (kind !== 'word' && style !== 'upper' && /,/.test(gapBefore(document, index))) ? first : undefined;
  }
  return style === 'upper' && !named ? undefined : first;
}
