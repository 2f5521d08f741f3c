// A second look at the capitals that were left: what stands inside a sentence right beside a name, after a word that leads to
// one, or before what only people do, is hidden unless it is known to be a term. Better a plain word too much than half a name.
import type { Finding } from './finding';
import { lookUp } from './lexicon';
import * as roles from './roleBits';
import { firmTails, placeTails, smallStreets, smallTails } from './placeWords';
import type { ScrubDocument } from './scrubDocument';
import * as wordFlags from './wordFlags';
import { wordSet } from '../wordSet';
import type { Word } from './words';
import { isPayerPhrase } from './recognizers/organizations/payers';
import { namesClinicalThing } from './recognizers/people/eponyms';
import { isCommonProper } from './recognizers/people/properRuns';
import { gapAfter, isAct, startsSentence, styleAt } from './recognizers/wordContext';

const leading = wordSet('at with by from per w near via told call called text texted thanks');
const acting = wordSet('drove drives says said called texted helped brought came agrees wants asked knows');
/** Where a site may stand behind. */
const siteLinks = wordSet('at from to by via thru through w with @ refer referred per');
const placeLinks = wordSet('in on at near from to by off of outside around along past');
/** `findings` in order, with what the second look adds to them. */
export function secondLook(document: ScrubDocument, findings: readonly Finding[]): readonly Finding[] {
  const { words, text } = document;
  const all: Finding[] = [];
  let next = 0;
  let done = 0;
  for (let index = 0; index < words.length; index += 1) {
    const word = words[index] as Word;
    while (next < findings.length && (findings[next] as Finding).end <= word.start) all.push(findings[next++] as Finding);
    const coming = findings[next];
    const { wordCase } = word.form;
    if (word.start < done || wordCase === 'lower' && !smallStreets.has(word.form.folded) && !(document.lowerCase && smallTails.has(word.form.folded)) || coming !== undefined && coming.start < word.end) continue;
    const last = all.at(-1);
    const behind = last !== undefined && last.end === word.start - word.gap.length && isNamed(last) && /\p{L}$/u.test(text.slice(last.end - 1, last.end)) ? last : undefined;
    if (behind !== undefined && word.gap === ' ' && (namesPlace(document, behind, word) || wordCase === 'title' && isBetween(document, index, coming))) {
      all[all.length - 1] = { ...behind, end: word.end };
      done = word.end;
      continue;
    }
    const site = behind === undefined ? undefined : siteEnd(document, behind, index, coming?.start ?? text.length);
    if (behind !== undefined && site !== undefined) {
      all[all.length - 1] = { ...behind, end: site };
      done = site;
      continue;
    }
    if (wordCase !== 'title' && wordCase !== 'mixed') continue;
    const place = placeEnd(document, index, coming?.start ?? text.length) ?? theFirm(document, index, coming?.start ?? text.length) ?? townEnd(document, index, last, coming?.start ?? text.length);
    if (place !== undefined) {
      all.push(looked(word.start, place, 'GEO'));
      done = place;
    } else if (isTold(document, index)) all.push(looked(word.start, word.end, 'NAME'));
    else if (isUnexplained(document, index)) {
      if (behind !== undefined && joins(word.gap)) all[all.length - 1] = { ...behind, end: word.end };
      else if (coming !== undefined && isNamed(coming) && joins(text.slice(word.end, coming.start)) || isLed(document, index) || acts(document, index) || stands(document, index)) all.push(looked(word.start, word.end, 'NAME'));
    }
  }
  for (; next < findings.length; next += 1) all.push(findings[next] as Finding);
  return all;
}

const looked = (start: number, end: number, category: 'NAME' | 'GEO'): Finding => ({ start, end, category, score: 0.5, recognizer: 'secondLook', certainty: 'uncertain' });
const isNamed = ({ category }: Finding): boolean => category === 'NAME' || category === 'GEO';
const joins = (gap: string): boolean => gap === ' ' || gap === '-' || gap === ' & ';

/** "Tacoma Narrows MS Center", "from Rio Puerco PT.": where the name of a site ends that was taken for a person or a town. */
function siteEnd(document: ScrubDocument, behind: Finding, index: number, until: number): number | undefined {
  const { words, text } = document;
  const before = words[document.wordIndexAt(behind.start) - 1];
  const led = before !== undefined && siteLinks.has(before.form.folded) && behind.start - before.end === 1;
  for (let last = index; last < index + 3; last += 1) {
    const word = words[last];
    if (word?.gap !== ' ' || word.end > until || word.form.wordCase !== 'title' && word.form.wordCase !== 'upper') return undefined;
    if (last === index && firmTails.has(word.form.folded) && (behind.category === 'GEO' || led)) return word.end;
    if (styleAt(document, last) === 'upper') return undefined;
    const site = (word.form.roles & roles.organization) !== 0;
    if (site && word.form.wordCase === 'title' && (last > index || led) && text[word.end] !== ':') return word.end;
    if (site && led && /^(?:[.,;)]|\s*\n|\s*$| (?:on|for|and|to|in|w) )/.test(text.slice(word.end, word.end + 5))) return word.end;
    if (word.form.wordCase === 'title' && (word.form.roles & (roles.patient | roles.person | roles.credential | roles.function)) !== 0) return undefined;
  }
  return undefined;
}

/** "on Ray rd", "still at 22 Chapel Bend": what streets and places are called by, behind a name that a word of place or a number leads to. */
function namesPlace({ words, text, lowerCase, wordIndexAt, isSafe }: ScrubDocument, behind: Finding, { form, start, end }: Word): boolean {
  // "in spokane valley"
  if (lowerCase && form.wordCase === 'lower' && smallTails.has(form.folded)) return /^[a-z]/.test(text.slice(behind.start, behind.start + 1)) && (behind.category === 'GEO' || placeLinks.has(words[wordIndexAt(behind.start) - 1]?.form.folded ?? ''));
  if (!(form.wordCase === 'lower' ? smallStreets : placeTails).has(form.folded) || form.wordCase === 'upper' || !/^(?:\d{1,5} )?[A-Z][a-z]/.test(text.slice(behind.start, behind.start + 8))) return false;
  if (/^\d/.test(text.slice(behind.start, behind.start + 1))) return true;
  const before = words[wordIndexAt(behind.start) - 1];
  if (before === undefined || behind.start - before.end !== 1) return false;
  return before.form.kind === 'number' || placeLinks.has(before.form.folded) && !isSafe(start, end);
}

/** "Issaquah Flats Chiro": a capital between two names, whatever else it may mean. */
function isBetween(document: ScrubDocument, index: number, coming: Finding | undefined): boolean {
  const { form, start, end } = document.words[index] as Word;
  return coming !== undefined && coming.start - end === 1 && document.text[end] === ' ' && isNamed(coming) && /^[A-Z]/.test(document.text[coming.start] ?? '') && form.raw.length > 2 && form.kind === 'word' &&
    (form.roles & (roles.credential | roles.title | roles.person | roles.payer | roles.function | roles.patient | roles.kin | roles.personVerb | roles.weekday | roles.month)) === 0 && styleAt(document, index) === 'mixed' && !document.isSafe(start, end);
}

/** "his home on Pawpaw Ridge": the end of two or three capitals that lead up to what places are called by. */
function placeEnd(document: ScrubDocument, index: number, until: number): number | undefined {
  const { words } = document;
  const [head, before] = [words[index] as Word, words[index - 1]];
  if (head.gap !== ' ' || before === undefined || before.form.wordCase !== 'lower' || !placeLinks.has(before.form.folded) && !siteLinks.has(before.form.folded) || styleAt(document, index) !== 'mixed' || document.isSafe(head.start, head.end)) return undefined;
  for (let last = index + 1; last < index + 3; last += 1) {
    const word = words[last];
    if (word?.gap !== ' ' || word.end > until || document.isSafe(word.start, word.end)) return undefined;
    if (firmTails.has(word.form.folded) && word.form.wordCase !== 'lower' && (head.form.flags & wordFlags.clinical) === 0) return word.end;
    if (word.form.wordCase !== 'title') return undefined;
    if (placeTails.has(word.form.folded)) return word.end;
  }
  return undefined;
}

/** "at The Daily Grind": the end of what follows a capital article. */
function theFirm(document: ScrubDocument, index: number, until: number): number | undefined {
  const { words } = document;
  const [article, before] = [words[index] as Word, words[index - 1]];
  if (article.form.raw !== 'The' || article.gap !== ' ' || before?.form.wordCase !== 'lower' || !placeLinks.has(before.form.folded) && !siteLinks.has(before.form.folded) || styleAt(document, index) !== 'mixed') return undefined;
  let end: number | undefined;
  for (let last = index + 1; last < index + 5; last += 1) {
    const word = words[last];
    if (!/^ (?:& )?$/.test(word?.gap ?? '') || word === undefined || word.form.wordCase !== 'title' && word.form.wordCase !== 'mixed' || word.end > until || (word.form.roles & roles.payer) !== 0 || document.isSafe(word.start, word.end)) break;
    ({ end } = word);
  }
  return end;
}

/** "4400 Bluebonnet Blvd | Baton Rouge": a listed town in the field behind an address. */
function townEnd(document: ScrubDocument, index: number, last: Finding | undefined, until: number): number | undefined {
  const { words, text } = document;
  const head = words[index] as Word;
  if (last?.category !== 'GEO' || !/^ ?[|·•,/–-] ?$|^\n$/.test(text.slice(last.end, head.start)) || !/\d/.test(text.slice(last.start, last.end))) return undefined;
  for (let end = index + 2; end >= index; end -= 1) {
    const run = words.slice(index, end + 1);
    if (run.length < end - index + 1 || run.some(({ gap, form }, at) => at > 0 && gap !== ' ' || form.wordCase !== 'title') || (run.at(-1)?.end ?? 0) > until) continue;
    const flags = lookUp(run.map(({ form }) => form.folded).join(' '));
    if ((flags & wordFlags.city) !== 0 && (end > index || (flags & (wordFlags.clinical | wordFlags.common)) === 0)) return run.at(-1)?.end;
  }
  return undefined;
}

const explained = ~(roles.organization | roles.street | roles.compass | roles.unit | roles.vehicle | roles.employer | roles.file | roles.topLevel | roles.numberWord | roles.saint | roles.stateStart | roles.age | roles.particle | roles.county);

/** Whether nothing says why the word has its capital: inside a sentence, in no list of terms. */
function isUnexplained(document: ScrubDocument, index: number): boolean {
  const { form, start, end } = document.words[index] as Word;
  return form.kind === 'word' && form.raw.length > 2 && (form.roles & explained) === 0 && ((form.flags & wordFlags.clinical) === 0 || isSite(document, index)) && form.claim.kind === undefined && !isCommonProper(form.folded) &&
    styleAt(document, index) === 'mixed' && !startsSentence(document, index) && !document.isSafe(start, end) && document.text[end] !== ':' && !isPayerPhrase(document, index) && !namesClinicalThing(document, index) && !isAct(document, index);
}

/** Short forms of first names that are everyday words and in no list of names. */
const wordNames = wordSet('peg kit red van hap pip bets toots jinx cricket mo vi tink reg bubba sis');
const telling = wordSet('told asked called texted phoned emailed messaged paged');

/** "told Peg": a first name where somebody is told, whatever else it may mean. */
function isTold({ words }: ScrubDocument, index: number): boolean {
  const [before, word] = [words[index - 1], words[index] as Word];
  return word.gap === ' ' && word.form.wordCase === 'title' && word.form.raw.length > 2 && before?.form.wordCase === 'lower' && telling.has(before.form.folded) && ((word.form.flags & wordFlags.first) !== 0 || wordNames.has(word.form.folded)) && (word.form.roles & (roles.title | roles.person | roles.payer | roles.organization | roles.kin | roles.patient)) === 0;
}

/** "at Target": no term of the trade has a capital there. */
function isSite({ words }: ScrubDocument, index: number): boolean {
  return words[index]?.gap === ' ' && words[index - 1]?.form.raw === 'at';
}

/** After "with" or "told", and no brand, which has a capital inside more often than not. */
function isLed(document: ScrubDocument, index: number): boolean {
  const word = document.words[index] as Word;
  const before = document.words[index - 1];
  return word.gap === ' ' && before !== undefined && before.form.wordCase === 'lower' && (word.form.wordCase === 'title' ? leading : siteLinks).has(before.form.folded) && (word.form.wordCase === 'title' || /^(?:at|from)$/.test(before.form.raw)) && !/^ (?:\d|I{1,3}(?![a-z])|[A-Z](?![A-Za-z]))/.test(document.text.slice(word.end, word.end + 4));
}

function acts(document: ScrubDocument, index: number): boolean {
  const next = document.words[index + 1];
  return next !== undefined && gapAfter(document, index) === ' ' && next.form.wordCase === 'lower' && acting.has(next.form.folded);
}

/** "Weekly schedule, Pang PT, ": who has a credential. */
const credited = /^,? (?:PTA?|OTR?(?:\/L)?|COTA(?:\/L)?|DPT|SLP|MD|DO|NP|RN|LPN|PA-C|CHT|ATC)(?![A-Za-z])(?=[,;.)/\n]|$| -)/;

/** "Dr. Featherstone's PA, Bright, at 360-": who somebody is called, between commas. */
function stands(document: ScrubDocument, index: number): boolean {
  const { words, text } = document;
  const [before, word] = [words[index - 1], words[index] as Word];
  if (credited.test(text.slice(word.end, word.end + 12))) return true;
  return word.gap === ', ' && before !== undefined && ((before.form.roles & (roles.person | roles.kin | roles.credential)) !== 0) && before.start > 0 && /^(?:, (?:at|who|cell|ext|ph|is|was|her|his|will|came|called|drove)(?![a-z])|,? \(?\d{3}\D)/.test(text.slice(word.end, word.end + 9));
}
