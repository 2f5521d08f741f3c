// People's names: runs of words weighed by dictionary, casing and what stands around them.
import { codeAt } from '../../../codeAt';
import type { Finding } from '../../finding';
import * as wordFlags from '../../wordFlags';
import * as roles from '../../roleBits';
import type { ScrubDocument } from '../../scrubDocument';
import type { Word } from '../../words';
import { namesClinicalThing } from './eponyms';
import { cueAfter, cueBefore, isCredential, isModalAsName, isModalHere, mayHaveCue, type NameCue } from './nameCues';
import { closesName, isNameInitial } from './nameInitials';
import { isInitial, nameWeight } from './nameWeight';
import { isPayerPhrase } from '../organizations/payers';
import { weightAfterStrongCue } from './labelledNames';
import { capitalized, type Recognizer } from '../recognizer';
import { makeState } from '../places/states';
import { speaksHere } from './speakers';
import { isDoubled, isSurnameHere } from './surnames';
import { afterArticle, casingOf, gapAfter, gapBefore, isCapital, styleAt } from '../wordContext';

const certainFrom = 2.6;
const uncertainFrom = 1.5;
const longest = 6;

export const names: Recognizer = {
  name: 'names',
  needs: { shapes: [...capitalized, 'letter'], also: { of: ['lower'], holds: ({ nameClass }, lowerCase) => nameClass !== 'never' && (nameClass !== 'word' || lowerCase) } },
  find(document, starts, findings): void {
    const { words } = document;
    let done = -1;
    for (const index of starts) {
      if (index <= done) continue;
      const cued = mayHaveCue(document, index);
      // Without a cue no run begins with a word that is claimed: most of the words in capitals.
      if (!cued && document.isSafe((words[index] as Word).start, (words[index] as Word).end) && !isRelative(words[index - 1])) continue;
      const cue = canStart(document, index) ? (cued ? cueBefore(document, index) : noCue) : undefined;
      const run = cue && readRun(document, index, cue);
      if (!run) continue;
      if (isPayerPhrase(document, run.first) && ((words[run.first - 1]?.form.roles ?? 0) & roles.title) === 0 || cue.strength !== 'strong' && ((namesClinicalThing(document, run.last) && (!isFullName(document, run) || words[run.last + 1]?.form.folded === 'variant')) || isCited(document, run))) {
        done = run.last;
        continue;
      }
      const after = cueAfter(document, run.last, run.both);
      // An eponym alone is a test or a method, unless something speaks for a person.
      if (run.first === run.last && cue.weight === 0 && after < 0.8 && !(gapBefore(document, index) === ', ' && (words[index]?.form.flags ?? 0) & wordFlags.city) && words[index - 1]?.form.folded !== 'is' && words[index]?.form.claim.kind !== undefined && (words[index]?.form.wordCase !== 'lower' || words[index]?.form.nameClass === 'unknown')) continue;
      // So is an unknown word with a score, or between terms of a list.
      if (run.first === run.last && cue.weight === 0 && after < 0.8 && words[index]?.form.nameClass === 'unknown' && isListedTerm(document, index)) continue;
      // No article stands before a person: "in a Convaid".
      if (run.first === run.last && /^(?:unknown|rareName)$/.test(words[index]?.form.nameClass ?? '') && afterArticle(document, index)) continue;
      const score = run.weight + run.cue.weight + after + (fillsField(document, run) ? 0.8 : 0);
      if (score < uncertainFrom) continue;
      findings.push(findingOf(document, run, score));
      done = run.last;
    }
  },
};

/** "Charity Banks (pt of Dr. Bone)": a first and a last name with room on both sides, though both are everyday words. */
function fillsField(document: ScrubDocument, { first, last, both }: Run): boolean {
  const { words, text } = document;
  const [given, family] = [words[first], words[last]];
  if (!both || (last !== first + 1 && !(last === first + 2 && words[first + 1]?.gap === '-')) || given === undefined || family === undefined || (given.form.flags & wordFlags.firstSure) === 0 || (family.form.flags & wordFlags.lastSure) === 0 || ((given.form.flags | family.form.flags) & wordFlags.clinical) !== 0) return false;
  return (/\s{2}$|\n$|\t$|\| ?$/.test(given.gap) || first === 0) && /^(?: {2}|\t|\n| ?\||,? \(|$)/.test(text.slice(family.end, family.end + 3));
}

interface Run {
  readonly first: number;
  readonly last: number;
  readonly weight: number;
  /** Whether every word of it is an everyday word too. */
  readonly both: boolean;
  readonly cue: NameCue;
}

const findingOf = ({ words }: ScrubDocument, { first, last, cue }: Run, score: number): Finding => {
  // After "pt" or a relative a first name is sure enough to be looked for elsewhere.
  const isIntroduced = cue.strength === 'some' && cue.weight >= 1.6 && ((words[first]?.form.flags ?? 0) & wordFlags.firstSure) !== 0;
  return {
  start: words[first]?.start ?? 0, end: words[last]?.end ?? 0, category: 'NAME', score: Math.min(0.9, 0.5 + score / 12),
  recognizer: 'names', certainty: score >= certainFrom || isIntroduced ? 'certain' : 'uncertain',
};
};

/** A first and a last name with a space between: a person even before "disease" or "score", unless a possessive follows. */
function isFullName({ words, text }: ScrubDocument, { first, last }: Run): boolean {
  const [given, family] = [words[first], words[last]];
  return given !== undefined && family !== undefined && first < last && (given.form.flags & wordFlags.firstSure) !== 0 && text[given.end] === ' ' && text[family.end] !== "'";
}

const insurers = new Set('ins insurance carrier payer payor primary secondary plan medicaid medicare coverage hmo ppo'.split(' '));
const yearOrScore = /^(?: et al\.?,?|'s)? \(?(?:(?:19|20)\d{2}(?![\d-])|\d{1,3}(?:\.\d)?(?:[/%]\d{1,3})?(?![\d/-])|I{1,3}V?\b)/;

const resultLater = /^(?:'s)?(?:,? ?(?:and|or|\/|&|,) ?[A-Z][\w'-]{2,14}){0,3}(?: (?:were|was|are|is|remains?|tests?|signs?|both|all|R|L|right|left|bilat\w*)){0,3} ?\(?(?:positive|negative|neg\b|pos\b|[+-](?![\w])|equivocal|deferred)|^ (?:has been|was|is|remains|still|stuck|scores?|improved|went|rose|fell|dropped|of|at|from|to)[^.\n]{0,24}?\d{1,2} ?\/ ?\d{2}(?![\d/])/;

/** An author with a year ("Wolf 2006"), an eponym with its score ("Katz 4/6"), an insurer after its label ("ins molina"). */
function isCited(document: ScrubDocument, { first, last }: Run): boolean {
  const { words, text } = document;
  if (last - first > 1) return false;
  const end = words[last]?.end ?? 0;
  const after = text.slice(end, end + 16);
  if (/^(?: et al\.?| ?(?:&|and) [A-Z][a-zà-ÿ'-]+)?,? \(?(?:19|20)\d{2}(?![\d/-])/.test(text.slice(end, end + 34)) && !document.lowerCase) return true;
  const single = first === last || text.slice(words[first]?.end ?? 0, words[last]?.start ?? 0) === '-';
  if (single && /^(?: et al\.?,?)? \(?(?:19|20)\d{2}(?![\d/-])/.test(after) && !document.lowerCase) return true;
  const named = /^[LRB]$/.test(words[first]?.form.raw ?? '') ? last : first;
  if (words[named]?.form.claim.kind !== undefined && (yearOrScore.test(after) || (last === first && resultLater.test(text.slice(end, end + 60))))) return true;
  const before = words[first - 1];
  return before !== undefined && insurers.has(before.form.folded) && /^ $|^: ?$/.test(gapBefore(document, first)) && /^ (?:id|#|\d|[A-Z]{2,4}-?\d|health|plan|hmo|ppo|ins|advantage|medicaid|medicare)/i.test(after);
}

/** "Rookwood 12, MoCA 21": an unknown word with its score; "Ballard, Dubowitz, Moro": beside a term in a list. */
function isListedTerm({ words, text, isSafe }: ScrubDocument, index: number): boolean {
  const word = words[index] as Word;
  if (/^ (?:\d{1,3}(?:\.\d{1,2})?(?:[,;.)\n]|$| s\b|\/\d{2,3}(?!\/))|\d{1,2} ?[x×]\d)/.test(text.slice(word.end, word.end + 9))) return true;
  const beside = (other: Word | undefined): boolean => other !== undefined && (other.form.claim.kind !== undefined || isSafe(other.start, other.end));
  return word.gap === ', ' && beside(words[index - 1]) && words[index + 1]?.gap === ', ' && beside(words[index + 1]);
}

const noCue: NameCue = { strength: 'none', weight: 0 };

/** A cheap look that spares most words the rest. */
function canStart(document: ScrubDocument, index: number): boolean {
  const word = document.words[index] as Word;
  const { nameClass } = word.form;
  const before = document.words[index - 1];
  // An everyday word in capitals needs a cue, but for an initial or a particle.
  if (word.form.wordCase !== 'lower' && (nameClass === 'word' || nameClass === 'never') && word.form.raw.length > 1 && (word.form.roles & roles.particle) === 0 && !mayHaveCue(document, index) && !(word.form.wordCase === 'title' && speaksHere(document, index))) return false;
  // "a Ford F-250"
  if ((word.form.roles & roles.vehicle) !== 0 && /^ (?:[A-Z]{1,2}-?\d|\d)/.test(document.text.slice(word.end, word.end + 5))) return false;
  // "Blue Cross", "Cleveland OH"
  if (before !== undefined && word.gap === ' ' && isCapital(before) && (isPayerPhrase(document, index - 1) || (word.form.wordCase === 'upper' && (word.form.roles & roles.stateCode) !== 0 && (before.form.flags & wordFlags.city) !== 0))) return false;
  // "L-Dex"
  if (word.gap === '-' && document.words[index - 1]?.form.raw.length === 1 && word.form.wordCase === 'title') return false;
  // "his Washington driver license"
  if ((word.form.roles & roles.state) !== 0 && ofState.test(document.text.slice(word.end, word.end + 14))) return false;
  if ((word.form.roles & roles.state) !== 0 && gapBefore(document, index) === ', ' && document.words[index - 1] !== undefined && isCapital(document.words[index - 1] as Word) && /^[.,;)\n]|^$| \d{5}/.test(document.text.slice(word.end, word.end + 6))) return false;
  if (word.form.wordCase === 'title' && gapBefore(document, index) === ' ' && makeState(document.words[index - 1]?.form.folded ?? '', word.form.folded) && isCapital(document.words[index - 1] as Word)) return false;
  if (word.form.wordCase !== 'lower') return true;
  if (nameClass === 'word' && document.lowerCase && ((document.words[index - 1]?.form.roles ?? 0) & roles.title) !== 0) return true;
  return word.form.nameClass !== 'word' && word.form.nameClass !== 'never' && word.form.raw.length > 1 || (word.form.raw.length === 1 && gapAfter(document, index) === '. ');
}

const ofState = /^ (?:driver'?s?|licen[sc]ed?|lic|state|plates?|tag|law|board|medicaid|bwc|workers'?|department|dept)(?![a-z])/i;

function readRun(document: ScrubDocument, first: number, cue: NameCue): Run | undefined {
  const { words } = document;
  let last = -1;
  let best = -10;
  let sum = 0;
  let both = true;
  let count = 0;
  for (let index = first; index < words.length && index - first < longest; index += 1) {
    const word = words[index] as Word;
    if (index > first && !joins(document, index)) break;
    if (word.form.kind !== 'word') break;
    const weight = weightIn(document, index, first, cue);
    if (weight === undefined) break;
    if (weight === 'link') continue;
    last = index;
    count += 1;
    if (!isInitial(word)) {
      if (word.form.nameClass !== 'both' && word.form.nameClass !== 'word') both = false;
      if (weight > best) {
        sum += Math.max(best, 0);
        best = weight;
      } else sum += Math.max(weight, 0);
    } else sum += 0.8;
  }
  if (last < first) return undefined;
  if (best === -10) return cue.strength === 'none' ? undefined : { first, last, weight: cue.strength === 'strong' ? 0 : count > 1 ? 1 : -1, both: false, cue };
  const firstFlags = words[first]?.form.flags ?? 0;
  const lowerPair = count > 1 && words[first]?.form.wordCase === 'lower' && best >= 0.7 ? 0.8 : 0;
  const bonus = (count > 1 && (firstFlags & wordFlags.first) !== 0 ? 0.8 : 0) + lowerPair;
  return { first, last, weight: best + sum / 2 + bonus, both, cue };
}

/** Whether word `index` goes on with the name of the word before it. */
function joins(document: ScrubDocument, index: number): boolean {
  const gap = gapBefore(document, index);
  if (gap === ' ' || gap === '-' || gap === '  ' || gap === '^') return true;
  const previous = document.words[index - 1] as Word;
  if (gap === '. ' || gap === '.') return previous.form.raw.length === 1 || shortened.has(previous.form.folded) || (previous.form.roles & (roles.suffix | roles.particle)) !== 0;
  // A nickname between: Guadalupe "Lupe" Armenta.
  if (/^ "$/.test(gap) && document.text[(document.words[index] as Word).end] === '"') return isCapital(previous) || (document.lowerCase && /^" [a-z]{3,}/.test(document.text.slice((document.words[index] as Word).end, (document.words[index] as Word).end + 5)) && /^(?:name|rareName|unknown)$/.test(document.words[index + 1]?.form.nameClass ?? ''));
  if (document.lowerCase && gap === '" ' && document.words[index - 1]?.gap === ' "') return true;
  if (gap === ' (' && document.text[(document.words[index] as Word).end] !== ')' && document.text[document.words[index + 1]?.end ?? 0] !== ')') return false;
  if (/^ ["'(]$|^["')] $/.test(gap)) return isCapital(document.words[index] as Word) && isCapital(previous);
  return gap === '-\n' || /^, ?$/.test(gap) && (document.words[index]?.form.roles ?? 0 & roles.suffix) === roles.suffix;
}

/** First names in short, with a full stop. */
const shortened = new Set('wm chas geo jas jos thos robt edw danl saml benj'.split(' '));

/** Whether a colon stands at `end`, or after a space. */
const mayBeLabel = (text: string, end: number): boolean => codeAt(text, codeAt(text, end) === 32 ? end + 1 : end) === 58;

/** The weight of word `index` in a run from `first`; `link` for a particle that needs a name after it; undefined ends the run. */
function weightIn(document: ScrubDocument, index: number, first: number, cue: NameCue): number | 'link' | undefined {
  const { words, text } = document;
  const word = words[index] as Word;
  const { form } = word;
  const head = index === first;
  const role = form.roles;
  // "my husband Dallas": a first name right after a relative is no scale.
  const related = head && form.wordCase === 'title' && (form.flags & wordFlags.firstSure) !== 0 && word.gap === ' ' && isRelative(words[index - 1]);
  if (cue.strength !== 'strong' && !related && document.isSafe(word.start, word.end)) return undefined;
  // A word with a colon is the next label.
  if ((!head || (cue.strength === 'strong' && ((words[index - 1]?.form.roles ?? 0) & roles.title) === 0)) && form.nameClass !== 'name' && text[word.start - 2] !== ']' && mayBeLabel(text, word.end) && /^ ?:(?!\d)/.test(text.slice(word.end, word.end + 3))) return undefined;
  if (head && form.raw.length === 1 && form.wordCase === 'lower') return document.lowerCase && gapAfter(document, index) === '. ' && words[index + 1]?.form.wordCase === 'lower' && (words[index + 1]?.form.raw.length ?? 0) > 2 && /^(?:name|rareName|unknown)$/.test((words[index + 1] as Word).form.nameClass) ? 0.6 : undefined;
  if (!head && text[word.end] === '"' && gapBefore(document, index) === ' "' && ((form.flags & wordFlags.clinical) === 0 || surnameAfter.test(text.slice(word.end, word.end + 4)))) return 0.5;
  // Beckett "Bug" Farrow: whatever follows a nickname is the surname.
  if (!head && form.wordCase === 'title' && /^["')] $/.test(gapBefore(document, index)) && /^ ["'(]$/.test(gapBefore(document, index - 1)) && (role & (roles.credential | roles.function)) === 0) return 0.5;
  // "Frank N. Sense": after an initial in a name any capitalized word is the surname.
  if (index > first + 1 && form.wordCase === 'title' && form.nameClass === 'word' && word.gap === '. ' && isInitial(words[index - 1] as Word) && ((words[index - 2]?.form.flags ?? 0) & wordFlags.first) !== 0) return 0.4;
  if (isInitial(word)) return isNameInitial(document, index, head, cue) ? 0 : undefined;
  if (!head && form.wordCase === 'upper' && isModalHere(document, index)) return undefined;
  // "Dr Amara Eze set 3/20", "ask Fern Ostrowski abt it": a capital name ends before an everyday or a very short word without one.
  if (!head && form.wordCase === 'lower' && words[index - 1]?.form.wordCase === 'title' && word.gap === ' ' && (role & roles.particle) === 0 && (form.nameClass === 'word' || form.nameClass === 'never' || form.raw.length < 4)) return undefined;
  // "ngozi may drop to once a week"
  if (!head && form.wordCase === 'lower' && (role & roles.modal) !== 0 && gapAfter(document, index) === ' ' && words[index + 1]?.form.wordCase === 'lower') return undefined;
  if ((role & roles.credential) !== 0 && isCredential(document, index) && (!head || form.wordCase === 'upper')) return undefined;
  // "mother Sunday Thorne": a day or a month between a relative and a surname
  if (isNamedAfterDay(words[index - 1], form, head) && words[index + 1]?.gap === ' ' && words[index + 1]?.form.wordCase === 'title' && /^(?:name|unknown|rareName)$/.test(words[index + 1]?.form.nameClass ?? '')) return 0.5;
  const kind = form.nameClass;
  // "Cricket says it rubs"
  if (head && kind === 'word' && form.wordCase === 'title' && casingOf(document, index).start && speaksHere(document, index)) return 0.6;
  if ((role & roles.particle) !== 0 && !head && /^(?:[ -]|\. )$/.test(gapAfter(document, index)) && words[index + 1] && (isCapital(words[index + 1] as Word) || ((words[index + 1]?.form.roles ?? 0) & roles.particle) !== 0 && words[index + 2] && isCapital(words[index + 2] as Word))) return 'link';
  if ((role & roles.particle) !== 0 && kind !== 'name' && words[index + 1] && isCapital(words[index + 1] as Word) && gapAfter(document, index) === ' ' && nameWeight(words[index + 1] as Word, casingOf(document, index + 1)) > 1) return 'link';
  if (!head && (role & roles.suffix) !== 0) return 0.2;
  const weight = nameWeight(word, casingOf(document, index)) + (head && form.wordCase === 'title' && shortNames.has(form.folded) && (words[index + 1]?.form.wordCase === 'title' || cue.weight > 1) ? 2 : 0);
  if (cue.strength === 'strong') return weightAfterStrongCue(document, index, first, weight);
  if (head && form.wordCase === 'upper' && kind === 'both' && words[index + 1] && isModalHere(document, index + 1)) return Math.max(weight, 0);
  if (cue.strength === 'some' && head) {
    if (form.wordCase === 'lower') return kind === 'name' || kind === 'rareName' || kind === 'unknown' ? Math.max(weight, 0.4) : kind === 'both' && (firstNotVerb(form.folded, form.flags) || isModalAsName(document, index) || isPresented(document, index) || ((words[index + 1]?.form.roles ?? 0) & roles.personVerb) !== 0 && (form.flags & wordFlags.firstSure) !== 0 && (role & roles.modal) === 0) ? 0.2 : undefined;
    // "grandma Peg", "her son Bridge": in a sentence, whatever stands with a capital right after a relative.
    if (form.wordCase === 'title' && kind === 'word' && isRelative(words[index - 1]) && gapBefore(document, index) === ' ' && styleAt(document, index) !== 'upper') return 0.9;
    return weight > -1.2 ? weight : undefined;
  }
  // "Filed by D. Hurt, clinic manager"
  if (index === first + 1 && form.wordCase === 'title' && kind === 'word' && isInitial(words[first] as Word) && gapBefore(document, index) === '. ' && closesName(document, index, first)) return 1.2;
  if (form.wordCase === 'lower') {
    // "pt hope lamb here"
    if (index === first + 1 && cue.strength === 'some' && isPresented(document, first)) return 0.4;
    // "pt brandy walker here"
    if (index === first + 1 && kind === 'both' && cue.strength === 'some' && document.lowerCase && word.gap === ' ' && (form.flags & wordFlags.lastSure) !== 0 && ((words[first]?.form.flags ?? 0) & wordFlags.firstSure) !== 0) return 0.4;
    if (kind === 'both' && document.lowerCase && (pairsUp(document, index) || (head && standsAsName(document, index)))) return 1.2;
    return weight > (head ? 0 : -0.7) ? weight : undefined;
  }
  if (!head && kind === 'word' && form.wordCase === 'title' && (isSurnameHere(document, index) || isDoubled(document, index) || (gapBefore(document, index) === '-' && (words[index - 1]?.form.nameClass === 'name' || words[index - 1]?.form.nameClass === 'unknown')))) return 0.4;
  return weight > -0.4 || (!head && kind === 'both') ? weight : undefined;
}

const surnameAfter = /^" [A-Za-z][a-z]/;
const relatives = new Set('husband wife partner mother father mom dad son daughter dtr sister brother aunt uncle niece nephew cousin grandson granddaughter grandmother grandfather grandma grandpa grandmom granddad roommate neighbor friend boyfriend girlfriend fiance fiancee twin nanny boss trainer coach aide teacher caseworker adjuster attorney interpreter tutor para supervisor'.split(' '));
const isRelative = (word: Word | undefined): boolean => word !== undefined && (word.form.wordCase === 'lower' || word.form.wordCase === 'title') && relatives.has(word.form.folded);

const dayNames = /^(?:Sunday|Wednesday|Tuesday|Monday|January|April|May|June|August|November|December|Winter)$/;
const isNamedAfterDay = (before: Word | undefined, { raw }: { raw: string }, head: boolean): boolean => head && dayNames.test(raw) && isRelative(before);

/** First names of two letters that are shorthand elsewhere. */
const shortNames = new Set('ed al jo bo cy ty vi di mo lu oz'.split(' '));

const presenting = new Set('here seen reports says states presents returns arrives arrived dob visit'.split(' '));

/** In a note without capitals, after "pt": two words, the first a given name, before what a patient does. */
function isPresented({ words, lowerCase }: ScrubDocument, index: number): boolean {
  const [given, surname, next] = [words[index], words[index + 1], words[index + 2]];
  if (!lowerCase || given === undefined || surname?.gap !== ' ' || next?.gap !== ' ' || (given.form.flags & wordFlags.firstSure) === 0 || !presenting.has(next.form.folded)) return false;
  return surname.form.kind === 'word' && surname.form.raw.length > 2 && (surname.form.roles & (roles.function | roles.personVerb | roles.modal | roles.kin | roles.person)) === 0 && !surname.form.folded.endsWith('ly');
}

/** In a note without capitals: "next visit w may.", ", faith will check". */
function standsAsName(document: ScrubDocument, index: number): boolean {
  const { words, text } = document;
  const { form, end } = words[index] as Word;
  if ((form.flags & wordFlags.firstSure) === 0 || (form.flags & wordFlags.clinical) !== 0) return false;
  if (/^(?:w|with|by|saw|thx|thanks)$/.test(words[index - 1]?.form.folded ?? '') && gapBefore(document, index) === ' ' && /^(?:[.,;]|\s*$|\n)/.test(text.slice(end, end + 2))) return true;
  const next = words[index + 1];
  return next !== undefined && gapAfter(document, index) === ' ' && /^(?:will|can|should)$/.test(next.form.folded) && /[,.;!?\n]\s*$|^$/.test(gapBefore(document, index)) && ((words[index + 2]?.form.flags ?? 0) & wordFlags.common) !== 0;
}

/** In a note without capitals: a word that is also a name, right beside one that is only a name: "august patil", "kaci marks". */
function pairsUp(document: ScrubDocument, index: number): boolean {
  const { words } = document;
  const { flags } = (words[index] as Word).form;
  const isNameOnly = (word: Word | undefined): boolean => word !== undefined && word.form.wordCase === 'lower' && word.form.raw.length > 2 && /^(?:name|rareName|unknown)$/.test(word.form.nameClass);
  // "claudette okonkwo baker chart number"
  if (gapBefore(document, index) === ' ' && (flags & wordFlags.lastSure) !== 0 && isNameOnly(words[index - 1]) && isNameOnly(words[index - 2]) && words[index - 1]?.gap === ' ' && /^(?:chart|mrn|medical|record|dob|date|born|birth|age|aged|acct|account|member|claim|seen|is|was|visit)$/.test(words[index + 1]?.form.folded ?? '')) return true;
  const next = gapAfter(document, index) === ' ' && isNameOnly(words[index + 1]) && (flags & wordFlags.firstSure) !== 0;
  return next || (gapBefore(document, index) === ' ' && isNameOnly(words[index - 1]) && (flags & wordFlags.lastSure) !== 0 && ((words[index - 1]?.form.flags ?? 0) & wordFlags.first) !== 0);
}

/** Everyday words that are first names as well but would be read as verbs or modals in lower case. */
const verbs = new Set('will may drew rose sue mark grant pat chase hope bill reed wade rob skip miles dawn'.split(' '));
const firstNotVerb = (folded: string, flags: number): boolean => (flags & wordFlags.firstSure) !== 0 && !verbs.has(folded);
