// Hospitals, churches, stores and schools told by the last word of their name where capitals say nothing ("at strong memorial", "new
// zion baptist"), districts and buses told by their number, teams told by their game, sides of a town.
import type { Finding } from '../../finding';
import * as wordFlags from '../../wordFlags';
import * as roles from '../../roleBits';
import type { ScrubDocument } from '../../scrubDocument';
import type { Word } from '../../words';
import { wordSet } from '../../../wordSet';
import { found } from '../anchored';
import { isFlat } from '../flatText';
import { isPayerPhrase } from './payers';
import { isNaming, name, stops } from './siteWords';

/** What hospitals, churches and stores are called by last. */
export const siteTails = wordSet('general memorial regional baptist methodist presbyterian lutheran samaritan deaconess adventist sam supermarket supermarkets supercenter transit tabernacle nazarene ame umc fumc parochial parish cathedral vocational votech tech');
/** These need no "at" before them. */
const sureTails = wordSet('baptist methodist presbyterian lutheran supermarket supermarkets transit tabernacle nazarene umc fumc');
const leads = wordSet('at from to near in of per via the through thru by outside behind past whole into is with');
/** What describes rather than names before such a word. */
const plain = wordSet('in the a an our his her their my this that local big new old more in public mass rapid former same other attorney surgeon under corporal first non high low hi bio nano info rad xray x-ray lab vet surg pharm radiology nail cath');

/** "at strong memorial", "from new zion baptist", "her ride is golden crescent transit". */
export function tailed(document: ScrubDocument, index: number, findings: Finding[]): void {
  const { words } = document;
  const tail = words[index] as Word;
  let first = index;
  while (index - first < 3 && words[first]?.gap === ' ' && mayName(document, first - 1)) first -= 1;
  if (first === index || (isPayerPhrase(document, first) && words[first]?.form.folded !== 'united') || (index - first === 1 && plain.has(words[first]?.form.folded ?? ''))) return;
  const lead = words[first - 1];
  const led = (words[first]?.gap === ' ' && lead !== undefined && leads.has(lead.form.folded)) || /[@(]\s?$|^, $/.test(words[first]?.gap ?? '') || words[first]?.line !== lead?.line;
  const stateSchool = tail.form.folded === 'tech' && index - first === 1 && ((words[first]?.form.roles ?? 0) & (roles.state | roles.stateCode)) !== 0 && !/^(?:pt|ot|or|in|me|ma|pa|co|hi|ok|id|oh)$/.test(words[first]?.form.folded ?? '');
  const next = words[index + 1];
  // "general strengthening", "regional pain": what goes on says what the word means.
  if (next?.gap === ' ' && (next.form.flags & wordFlags.clinical) !== 0 && !stateSchool && !sureTails.has(tail.form.folded) && (next.form.roles & roles.organization) === 0) return;
  if (led || stateSchool || (sureTails.has(tail.form.folded) && index - first > 1)) findings.push(found(name, 'GEO', words[first]?.start ?? 0, tail.end, 0.6, 'uncertain'));
}

/** A word that goes before such a tail, if it is written as the tail is. */
function mayName(document: ScrubDocument, index: number): boolean {
  const word = document.words[index];
  return word?.form.kind === 'word' && isFlat(document, word) && word.form.raw.length > 1 && (word.form.roles & (stops | roles.credential)) === 0 && (word.form.folded === 'united' || !/(?:ed|ing)$/.test(word.form.folded));
}

/** "the bus (Bus 14)", "bus #207": which bus someone rides. */
export function bus({ words, text }: ScrubDocument, index: number, findings: Finding[]): void {
  const [word, number] = [words[index] as Word, words[index + 1]];
  if (number?.form.kind !== 'number' || number.form.raw.length > 4 || !/^ (?:#|no\.? )?$/i.test(number.gap) || /^(?:[/.:%]\d| ?(?:x|times|min|blocks?|miles?|stops?|hours?|hrs?|days?|rides?|trips?)(?![a-z]))/i.test(text.slice(number.end, number.end + 8))) return;
  findings.push(found(name, 'VEHICLE', word.start, number.end, 0.6, 'uncertain'));
}

const contests = /^(?:game|games|match|concert|parade|festival|tournament|tourney|homecoming|tailgate|rodeo|fair)$/;
const noTeam = wordSet('game video card board ball next last first big home away memory matching bingo computer phone tablet interactive state county super bowl football basketball baseball soccer hockey volleyball softball tennis golf school varsity championship playoff wii');

/** "after the Husky game": the capitalized words before a contest in a sentence. */
export function contest(document: ScrubDocument, index: number, findings: Finding[]): void {
  const { words, isSafe } = document;
  const word = words[index] as Word;
  let first = index;
  while (index - first < 3 && words[first]?.gap === ' ' && words[first - 1]?.form.wordCase === 'title' && ((words[first - 1]?.form.roles ?? 0) & (stops | roles.state)) === 0 && !noTeam.has(words[first - 1]?.form.folded ?? '')) first -= 1;
  const [head, before] = [words[first] as Word, words[first - 1]];
  if (first === index || !contests.test(word.form.raw) || before?.form.wordCase !== 'lower' || head.gap !== ' ' || isSafe(word.start, word.end)) return;
  findings.push(found(name, 'GEO', head.start, words[index - 1]?.end ?? head.end, 0.56, 'uncertain'));
}

/** "on the North Side": a part of a town. */
export function side({ words }: ScrubDocument, index: number, findings: Finding[]): void {
  const [compass, article] = [words[index - 1], words[index - 2]];
  if (compass?.form.wordCase !== 'title' || words[index]?.gap !== ' ' || compass.gap !== ' ' || article?.form.raw !== 'the' || (compass.form.roles & roles.compass) === 0) return;
  findings.push(found(name, 'GEO', compass.start, words[index]?.end ?? 0, 0.6, 'uncertain'));
}

/** "Bozeman SD7", "USD 259": a district by its number, with the town before it. */
export function district({ words }: ScrubDocument, index: number, findings: Finding[]): void {
  const [code, town, number] = [words[index] as Word, words[index - 1], words[index + 1]];
  const last = code.form.kind === 'mixed' ? code : number?.form.kind === 'number' && /^ (?:#|No\. )?$/.test(number.gap) && number.form.raw.length < 4 ? number : undefined;
  if (!last) return;
  const first = town && code.gap === ' ' && town.form.wordCase === 'title' && (town.form.roles & stops) === 0 ? town : code;
  findings.push(found(name, 'GEO', first.start, last.end, 0.62, 'uncertain'));
}

/** "lil sprouts", "little explorers preschool": a place for children by "little", where capitals say nothing. */
export function little(document: ScrubDocument, index: number, findings: Finding[]): void {
  const { words, text } = document;
  const next = words[index + 1];
  if (next?.gap !== ' ' || !next.form.folded.endsWith('s') || next.form.raw.length < 5 || !isNaming(document, index + 1) || (next.form.roles & stops) !== 0) return;
  if (/^ (?:says?|said|called|teacher|staff|wants|has|is|was|preschool|daycare|academy|school|told|sent)(?![a-z])/.test(text.slice(next.end, next.end + 12)) || /^(?:at|from|to)$/.test(words[index - 1]?.form.folded ?? '')) findings.push(found(name, 'GEO', words[index]?.start ?? 0, next.end, 0.58, 'uncertain'));
}

/** "@ MUSC", "surgery at OHSU": capitals that nothing explains, where someone is or goes. */
export function acronymSited({ words, lines, isSafe, text }: ScrubDocument, index: number): boolean {
  const { form, gap, start, end, line } = words[index] as Word;
  if (form.raw.length < 3 || form.raw.length > 5 || lines[line]?.style === 'upper' || form.claim.kind !== undefined || isSafe(start, end) || /^(?:\d|[-/]\w| ?[:=])/.test(text.slice(end, end + 2))) return false;
  return /@ ?$/.test(gap) || (gap === ' ' && /^(?:at|from|to|left|joined)$/.test(words[index - 1]?.form.raw ?? '') && /^(?:[.,;)\n]|$| (?:on|for|with|by|last|in|since|and|this|where|who|he|she|after|before|today|yesterday|\d)(?![a-z]))/.test(text.slice(end, end + 11)));
}

/** "Pine Bluff Primary,": up to three capitalized words before a kind of school that ends its phrase. */
export function primary(document: ScrubDocument, index: number, findings: Finding[]): void {
  const { words, text } = document;
  let first = index;
  while (index - first < 3 && words[first]?.gap === ' ' && words[first - 1]?.form.wordCase === 'title' && ((words[first - 1]?.form.roles ?? 0) & (stops | roles.generic | roles.credential)) === 0 && ((words[first - 1]?.form.flags ?? 0) & wordFlags.clinical) === 0) first -= 1;
  const end = words[index]?.end ?? 0;
  if (first === index || isPayerPhrase(document, first) || !/^(?:[,.;)\n]|$| (?:school|where|and|in)(?![a-z]))/.test(text.slice(end, end + 8))) return;
  findings.push(found(name, 'GEO', words[first]?.start ?? 0, end, 0.58, 'uncertain'));
}

const heads = wordSet('lady sisters daughters sons church house isle lake port fort hands village shores pillars friends shrine temple valley bay star angels knights');

/** "AT LADY OF THE SEA,": where capitals say nothing, a head of such names and what it is of. */
export function ofSite(document: ScrubDocument, index: number, findings: Finding[]): void {
  const { words, text } = document;
  const [head, before] = [words[index - 1], words[index - 2]];
  const last = words[index + 1]?.form.folded === 'the' ? index + 2 : index + 1;
  const tail = words[last];
  if (!head || !heads.has(head.form.folded) || !/^(?:at|to|from|near|by)$/.test(before?.form.folded ?? '') || head.gap !== ' ' || words[index]?.gap !== ' ' || tail?.gap !== ' ' || tail.form.kind !== 'word' || (tail.form.roles & stops) !== 0) return;
  if (/^(?:[.,;)]|\s*$|\n)/.test(text.slice(tail.end, tail.end + 2))) findings.push(found(name, 'GEO', head.start, tail.end, 0.6, 'uncertain'));
}

/** "Barnes ED neg CT": whose emergency room it is. */
export function ward({ words, isSafe }: ScrubDocument, index: number, findings: Finding[]): void {
  const site = words[index - 1];
  if (site?.form.wordCase !== 'title' || words[index]?.gap !== ' ' || !/^(?:name|unknown|rareName|both)$/.test(site.form.nameClass) || isSafe(site.start, site.end) || (site.form.roles & ~roles.employer) !== 0) return;
  findings.push(found(name, 'GEO', site.start, site.end, 0.6, 'uncertain'));
}

const mounts = wordSet('calvary zion olive olives sinai carmel moriah hermon pleasant vernon gilead nebo pisgah horeb tabor ararat lebanon');

/** "greater mt. calvary": a church by its mountain, with what it is called besides. */
export function mount({ words }: ScrubDocument, index: number, findings: Finding[]): void {
  const next = words[index + 1];
  if (!next || !/^\.? $/.test(next.gap) || !mounts.has(next.form.folded)) return;
  const before = words[index - 1];
  const first = words[index]?.gap === ' ' && /^(?:greater|new|old|first|second|little|greater|st|saint)$/.test(before?.form.folded ?? '') ? index - 1 : index;
  findings.push(found(name, 'GEO', words[first]?.start ?? 0, next.end, 0.62, 'uncertain'));
}

/** "in the glenmoor hall": a word that no list has between "the" and a part of a building, where capitals say nothing. */
export function part({ words, isSafe }: ScrubDocument, index: number, findings: Finding[]): void {
  const [site, article] = [words[index - 1], words[index - 2]];
  if (words[index]?.gap !== ' ' || site?.gap !== ' ' || !/^(?:the|at|in)$/.test(article?.form.folded ?? '') || !/^(?:name|unknown|rareName)$/.test(site.form.nameClass) || site.form.raw.length < 4 || isSafe(site.start, site.end)) return;
  findings.push(found(name, 'GEO', site.start, site.end, 0.58, 'uncertain'));
}

/** "at Children's Colorado": a hospital for children by its state or town. */
export function childrens({ words }: ScrubDocument, index: number, findings: Finding[]): void {
  const [word, place] = [words[index] as Word, words[index + 1]];
  if (place?.gap !== "'s " || place.form.wordCase !== 'title' || !/^(?:at|to|from|by|of|in|via)$/.test(words[index - 1]?.form.folded ?? '') || ((place.form.roles & roles.state) === 0 && (place.form.flags & wordFlags.city) === 0)) return;
  findings.push(found(name, 'GEO', word.start, place.end, 0.66, 'uncertain'));
}
