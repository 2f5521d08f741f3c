// Capitalized words inside a sentence that nothing explains: somebody's name for something, though no list has it ("fell at
// Great Harvest", "his dog Biscuit"). What is neither a word of the trade nor licensed by its place is hidden as uncertain.
import * as roles from '../../roleBits';
import * as wordFlags from '../../wordFlags';
import type { ScrubDocument } from '../../scrubDocument';
import type { WordForm } from '../../wordForms';
import type { Word } from '../../words';
import { wordSet } from '../../../wordSet';
import { found } from '../anchored';
import { namesClinicalThing } from './eponyms';
import { isEvocative, isTradeTerm } from './evocative';
import { peoples } from './peoples';
import { organizationLabels } from '../organizations/organizationLabels';
import { isPayerPhrase } from '../organizations/payers';
import type { Recognizer } from '../recognizer';
import { makeState } from '../places/states';
import { afterArticle, gapAfter, gapBefore, isAct, nameGaps, startsSentence, styleAt } from '../wordContext';

const barred = roles.generic | roles.payer | roles.function | roles.person | roles.title | roles.credential | roles.month | roles.weekday | roles.patient | roles.state | roles.kin;
/** Peoples, languages, feasts and services that everyone uses. */
const common = wordSet('african american asian native pacific islander hispanic latino latina caucasian white black european mexican spanish english french german italian chinese japanese korean vietnamese indian arabic russian polish somali hmong tagalog cantonese mandarin creole portuguese haitian ukrainian navajo catholic christian jewish muslim labor day memorial gulf war world korea independence christmas easter thanksgiving veterans mothers fathers valentines halloween ramadan hanukkah new year years eve navy army marine marines force internet instagram facebook bluetooth zoom garmin fitbit velcro fax attorneys part follow please thank good dear hello cell email page pages regulation division bureau commission commissioner authority financial insurance edition regulations trustees personnel original decision inquiries availity marketplace reconsiderations appendix attachment exhibit enclosure enclosures addendum article statute');

/** Whether everyone uses the word with a capital. */
export const isCommonProper = (folded: string): boolean => common.has(folded) || peoples.has(folded);

export const properRuns: Recognizer = {
  name: 'properRuns',
  needs: { shapes: ['upper'], also: { of: ['title', 'mixedCase'], holds: (form) => mayBelong(form) } },
  find(document, starts, findings): void {
    const { words } = document;
    let done = -1;
    for (const index of starts) {
      if (index <= done) continue;
      const inCapitals = capitalRun(document, index);
      const last = inCapitals > index ? inCapitals : runEnd(document, index);
      // "Dog Biscuit": the first word of a sentence has its capital from there.
      const first = last > index && inCapitals === index && words[index]?.form.nameClass === 'word' && startsSentence(document, index) && gapAfter(document, index) === ' ' && !isPayerPhrase(document, index) ? index + 1 : index;
      if (inCapitals > index || (last >= first && isUnexplained(document, first, last) && !isAct(document, last))) findings.push(found('properRuns', 'GEO', words[first]?.start ?? 0, words[last]?.end ?? 0, 0.5, 'uncertain'));
      done = last;
    }
  },
};

const led = wordSet('at from for of to near by');

/** In a line of capitals, after "AT" or "FOR": the last of several words that businesses or people are called by; else `index`. */
function capitalRun({ text, words, lines, isSafe }: ScrubDocument, index: number): number {
  const word = words[index] as Word;
  if (word.form.wordCase !== 'upper' || lines[word.line]?.style !== 'upper' || !led.has(words[index - 1]?.form.folded ?? '')) return index;
  let last = index - 1;
  while (last - index < 3) {
    const next = words[last + 1];
    if (!next || next.line !== word.line || (last >= index && !/^ $|^ & $|^'s $/i.test(next.gap)) || text[next.end] === ':' || next.form.wordCase !== 'upper' || next.form.raw.length < 3 || (next.form.roles & (barred | roles.personVerb)) !== 0 || isSafe(next.start, next.end) || !(isEvocative(next.form) || !isTradeTerm(next.form) || /^(?:name|both|unknown|rareName)$/.test(next.form.nameClass))) break;
    last += 1;
  }
  return Math.max(last, index);
}

/** Whether a capitalized word of this form may be a part of such a name at all. */
const mayBelong = ({ kind, folded, raw, roles: role }: WordForm): boolean => kind === 'word' && raw.length > 2 && (role & barred) === 0 && !isCommonProper(folded);

const isCapitalWord = ({ form }: Word): boolean => (form.wordCase === 'title' || form.wordCase === 'mixed') && mayBelong(form);

/** The last word of the run of capitalized words from `index`; less than `index` when none begins there. */
function runEnd(document: ScrubDocument, index: number): number {
  const { words, lines } = document;
  const style = lines[words[index]?.line ?? 0]?.style;
  let last = index - 1;
  if (style !== 'mixed' && style !== 'title') return last;
  for (let next = words[index]; next && isCapitalWord(next) && !document.isSafe(next.start, next.end); next = words[last + 1]) {
    if (last >= index && !nameGaps.has(gapAfter(document, last))) break;
    last += 1;
  }
  return last;
}

/** Whether the run stands inside a sentence and nothing says what else than a name it is. */
function isUnexplained(document: ScrubDocument, first: number, last: number): boolean {
  const { words, text } = document;
  const word = words[first] as Word;
  const before = words[first - 1];
  const gap = gapBefore(document, first);
  if (!before || before.line !== word.line || (first === last && afterArticle(document, first)) || startsSentence(document, first) || !/^ ["'(]?$|^\/ $|^[,;]? [-–]{0,2} ?$/.test(gap)) return false;
  const inSentence = styleAt(document, first) === 'mixed';
  if (inSentence && first === last && gap === ' ' && isTownOrSite(document, first)) return true;
  const proper = words.slice(first, last + 1).filter(({ form }) => !isTradeTerm(form)).length;
  // "Skye Windsong (Trail Head Outfitters)"
  const bracketed = gap === ' (' && last > first && text[words[last]?.end ?? 0] === ')' && /^(?:name|both|unknown)$/.test(before.form.nameClass);
  const placed = (gap === ' ' || (gap === '/ ' && before.form.folded === 'w')) && placing.has(before.form.folded);
  // "Park Point": words of the trade that places are called by.
  const telling = proper > 0 || (inSentence && last > first && gap === ' ' && seated.has(before.form.folded) && words.slice(first, last + 1).some(({ form }) => isEvocative(form) || (form.roles & roles.organization) !== 0));
  // "his band, the Low Gap Ramblers"
  const titled = inSentence && before.form.folded === 'the' && last > first + 1;
  if (!telling || (proper > 0 && proper <= last - first && !(inSentence && placed) && !bracketed && !titled) || (last === first && !inSentence)) return false;
  if (makeState(word.form.folded, words[first + 1]?.form.folded ?? '') || namesClinicalThing(document, last) || (last > first && namesClinicalThing(document, last - 1)) || isPayerPhrase(document, first)) return false;
  if (isLicensed(document, first, last)) return false;
  // After another capitalized word or a term of a list the capital says less.
  // Brands like a capital inside.
  if (word.form.wordCase === 'mixed' && !(placed && /^(?:at|from|for)$/.test(before.form.folded))) return false;
  const follows = before.form.wordCase === 'lower' || before.form.kind !== 'word' || (startsSentence(document, first - 1) && before.form.nameClass === 'word' && (!isTradeTerm(before.form) || organizationLabels.has(before.form.folded))) || ((before.form.roles & roles.personVerb) !== 0 && before.form.nameClass === 'word') || gap !== ' ';
  return follows && !(/^[,;]/.test(gap) && ((isTradeTerm(before.form) && (before.form.roles & roles.organization) === 0) || before.form.claim.kind !== undefined || document.isSafe(before.start, before.end))) && text[words[last]?.end ?? 0] !== ':';
}

const noSite = wordSet('baseline eval evaluation initial discharge intake rest home work school noon midnight church clinic hospital night admission start therapy rehab grade level stage present once least first last bedside daycare preschool college practice risk lunch dinner breakfast recess camp mass worship');

/** "68, of Ely,", "software at Lumen;": a test or a term that is a town or an employer where it stands. */
function isTownOrSite({ words, text, isSafe }: ScrubDocument, index: number): boolean {
  const { form, start, end } = words[index] as Word;
  const link = words[index - 1]?.form.raw ?? '';
  if (form.wordCase !== 'title' || form.raw.length < 3 || isSafe(start, end) || !/^[,.;)]/.test(text.slice(end, end + 1))) return false;
  return link === 'at' ? !noSite.has(form.folded) : /^(?:of|in|from|near)$/.test(link) && (form.flags & wordFlags.city) !== 0 && (form.flags & wordFlags.common) === 0;
}

/** Where something happens, or who it comes from. */
const placing = wordSet('w at from near on off to for with by through via in into past outside behind along around toward towards visiting joined attends attended runs owns');
const seated = wordSet('at from on near off joined attends attended outside visiting runs owns');
/** Authors before a year, a test with its score, a thing with its number. */
const scored = /^(?: et al\.?)?,? \(?(?:19|20)\d{2}(?!\d)|^[ :=]{1,3}(?:score |of |was |is |at )?[<>~]?\d{1,3}(?:\.\d)?(?:\/\d|%|°| s\b|[,;.)\s]|$)|^ ?[+(]|^ \d{1,2} ?[x×]|^ [A-Z](?![A-Za-z])|^ vs?\. /;
const numbered = wordSet('serial sn s/n lot model plate vin tag id member policy claim plan insurance health no');
const insuring = wordSet('insurance ins payer payor carrier plan primary secondary coverage medicare medicaid under to');

/** Whether what stands around a single word, or a pair, says that it is a test, a payer, a brand or a car. */
function isLicensed(document: ScrubDocument, first: number, last: number): boolean {
  const { words, text } = document;
  const head = words[first] as Word;
  const tail = words[last] as Word;
  const bracket = last > first && /^ \([A-Z]{3}/.test(text.slice(tail.end, tail.end + 6));
  if ((!bracket && scored.test(text.slice(tail.end, tail.end + 18))) || tail.form.claim.kind === 'strong' || head.form.claim.kind === 'strong' || (first === last && head.form.claim.kind !== undefined)) return true;
  const before = words[first - 1] as Word;
  const next = words[last + 1];
  if (next && next.gap === ' ' && (numbered.has(next.form.folded) || (last === first && next.form.wordCase === 'lower' && (next.form.roles & (roles.function | roles.organization)) === 0 && isTradeTerm(next.form)))) return true;
  return (insuring.has(before.form.folded) && (next?.form.kind === 'mixed' || next?.form.kind === 'number')) || ((head.form.roles | before.form.roles) & roles.vehicle) !== 0;
}
