// Clinics, homes and firms where capitals say nothing, by where they stand or what they end with: "SISTERS OF MERCY OUTPATIENT PAVILION"
// at the top, "seven sisters sports med / pt eval", "ROCKY MOUNTAIN VAMC", "in the good shepherd apts".
import type { Finding } from '../../finding';
import { wordFlags } from '../../lexicon';
import { roles } from '../../roles';
import type { ScrubDocument } from '../../scrubDocument';
import type { Word } from '../../words';
import { wordSet } from '../../../wordSet';
import { found } from '../anchored';
import { isEvocative, isTradeTerm } from '../people/evocative';
import { isPayerPhrase } from './payers';

const name = 'letterheads';
const facilities = wordSet('pavilion hospital clinic clinics center centre ctr rehab rehabilitation therapy therapies pt ot med medicine medical ortho orthopedics orthopaedics orthopedic spine sports wellness aquatics institute associates partners services health healthcare homecare pediatrics pllc inc llc practice outpatient group care lab studio physio');
/** What a note is called, not a clinic. */
const titles = wordSet('note notes eval evaluation report summary plan letter form request notice visit assessment daily progress discharge initial log flowsheet sheet soap recert poc tx treatment followup session appeal denial dictation encounter intake screen');
const agencies = wordSet('department bureau commission division authority administration programs program compensation state federal insurance health plan plans appeals grievances claims workers');
const joints: ReadonlySet<string> = new Set([' ', ' & ', '-', "'s ", ' + ', '. ']);
const homes = wordSet('apts apt apartments condos towers villas manor estates terrace commons court lodge village senior');
const stops = roles.function | roles.personVerb | roles.modal | roles.month | roles.weekday | roles.title | roles.kin | roles.patient | roles.payer | roles.person;
const placed = wordSet('the at in');

/** How many lines from the top a letterhead may stand on. */
const topLines = 4;

/** Adds what stands at the top of a note, and homes and hospitals of veterans wherever they stand. */
export function siteRuns(document: ScrubDocument, findings: Finding[]): void {
  const { lines, words } = document;
  for (let number = 0, seen = 0; number < lines.length && seen < topLines; number += 1) {
    const first = lines[number]?.firstWord ?? words.length;
    if (words[first]?.line !== number) continue;
    seen += 1;
    const style = lines[number]?.style;
    if (style !== 'upper' && !(document.lowerCase && (style === 'lower' || style === 'mixed'))) continue;
    topRun(document, first, findings);
    // "wc recheck / prairie hands ot / 1-14-26"
    for (let index = first + 1; words[index]?.line === number; index += 1) if (/[/|·:]\s*$| - $|^, $/.test(words[index]?.gap ?? '') && words[index]?.gap !== '/') topRun(document, index, findings);
  }
  for (let index = 1; index < words.length; index += 1) {
    const { form } = words[index] as Word;
    if (form.wordCase === 'upper' && veterans.has(form.raw)) before(document, index, findings);
    else if (form.raw === 'MD' && words[index + 1]?.form.raw === 'Anderson' && words[index + 1]?.gap === ' ' && words[index]?.gap !== ', ') findings.push(found(name, 'GEO', words[index]?.start ?? 0, words[index + 1]?.end ?? 0, 0.9));
    else if (suppliers.has(form.raw)) supplier(document, index, findings);
    else if (grades.has(form.folded) && document.lowerCase) gradeSchool(document, index, findings);
    else if (heights.has(form.folded) && form.wordCase !== 'title') height(document, index, findings);
    else if ((form.roles & roles.state) !== 0) stateSchool(document, index, findings);
    else if (/^[A-Z]{1,3}(?:MC|RMC|UMC)$/.test(form.raw) && form.flags === 0 && form.roles === 0) findings.push(found(name, 'GEO', words[index]?.start ?? 0, words[index]?.end ?? 0, 0.56, 'uncertain'));
    else if (/^(?:mi|miles?)$/.test(form.folded) && words[index - 1]?.form.kind !== 'word') milesFrom(document, index, findings);
    else if (schools.has(form.raw)) school(document, index, findings);
    else if (document.lowerCase && form.raw === 'p' && /^p ?& ?o(?![a-z])/.test(document.text.slice(words[index]?.start ?? 0, (words[index]?.start ?? 0) + 6))) prosthetics(document, index, findings);
    else if (crews.has(form.folded)) vessel(document, index, findings);
    else if (document.lowerCase && form.wordCase === 'lower' && homes.has(form.folded)) home(document, index, findings);
    else if (document.lowerCase && words[index]?.gap === ' (' && named.has(words[index - 1]?.form.folded ?? '')) bracket(document, index, findings);
  }
}

const schools = new Set(['HS', 'JHS', 'ISD', 'ECC']);

/** "Cathedral HS": the words before the kind of school. */
function school({ words, isSafe }: ScrubDocument, index: number, findings: Finding[]): void {
  let first = index;
  while (index - first < 3 && words[first]?.gap === ' ' && words[first - 1]?.form.wordCase === 'title' && ((words[first - 1]?.form.roles ?? 0) & stops) === 0 && !isTradeTerm((words[first - 1] as Word).form)) first -= 1;
  const head = words[first] as Word;
  if (first < index && !isSafe(head.start, head.end)) findings.push(found(name, 'GEO', head.start, words[index]?.end ?? 0, 0.62, 'uncertain'));
}

/** "@ bayou p&o": one or two words before it. */
function prosthetics(document: ScrubDocument, index: number, findings: Finding[]): void {
  const { words } = document;
  let first = index;
  while (index - first < 2 && words[first]?.gap === ' ' && words[first - 1]?.form.kind === 'word' && isNaming(document, first - 1) && ((words[first - 1]?.form.roles ?? 0) & stops) === 0) first -= 1;
  if (first < index) findings.push(found(name, 'GEO', words[first]?.start ?? 0, words[index + 1]?.end ?? 0, 0.68, 'uncertain'));
}

const suppliers = new Set(['DME', 'HME']);

/** "FROM RED ROCK DME": two or more words after "from" or "by". */
function supplier(document: ScrubDocument, index: number, findings: Finding[]): void {
  const { words } = document;
  let first = index;
  while (index - first < 3 && words[first]?.gap === ' ' && words[first - 1]?.form.kind === 'word' && /^[A-Z]/.test(words[first - 1]?.form.raw ?? '') && ((words[first - 1]?.form.roles ?? 0) & (stops | roles.credential)) === 0 && isNaming(document, first - 1)) first -= 1;
  if (first < index && /^(?:from|by|at|via|thru|through|w|with|of)$/.test(words[first - 1]?.form.folded ?? '')) findings.push(found(name, 'GEO', words[first]?.start ?? 0, words[index]?.end ?? 0, 0.64, 'uncertain'));
}

const grades = wordSet('elem elementary jr junior middle');

/** "coaches red cloud jr high": up to three words before the kind of school. */
function gradeSchool(document: ScrubDocument, index: number, findings: Finding[]): void {
  const { words } = document;
  const kind = words[index]?.form.folded ?? '';
  const high = words[index + 1]?.gap === ' ' && (kind === 'middle' ? /^school$/ : /^(?:high|school)$/).test(words[index + 1]?.form.folded ?? '');
  if (!high && !kind.startsWith('elem')) return;
  let first = index;
  while (index - first < 3 && words[first]?.gap === ' ' && words[first - 1]?.form.kind === 'word' && ((words[first - 1]?.form.roles ?? 0) & stops) === 0 && !isTradeTerm((words[first - 1] as Word).form) && (words[first - 1]?.form.raw.length ?? 0) > 2) first -= 1;
  if (first < index && !/^(?:local|same|new|old|her|his|their|public|private)$/.test(words[first]?.form.folded ?? '')) findings.push(found(name, 'GEO', words[first]?.start ?? 0, words[high ? index + 1 : index]?.end ?? 0, 0.6, 'uncertain'));
}

const heights = wordSet('mtn mtns canyon reservoir trailhead arroyo mesa pier preserve bayou');
const going = /^(?:walked|walks|walk|hiked|hikes|hike|hiking|climbed|ran|biked|skied|fished|swam|camped|drove|at|on|near|to|in|from|up)$/;

/** "WALKED MONUMENT MTN": one or two words before what lies in the country. */
function height(document: ScrubDocument, index: number, findings: Finding[]): void {
  const { words } = document;
  let first = index;
  while (index - first < 2 && words[first]?.gap === ' ' && words[first - 1]?.form.wordCase === words[index]?.form.wordCase && isNaming(document, first - 1) && !going.test(words[first - 1]?.form.folded ?? '')) first -= 1;
  if (first < index && going.test(words[first - 1]?.form.folded ?? '')) findings.push(found(name, 'GEO', words[first]?.start ?? 0, words[index]?.end ?? 0, 0.62, 'uncertain'));
}

/** "montana tech linebacker", "Georgia Southern": a state's university. */
function stateSchool({ words, lowerCase }: ScrubDocument, index: number, findings: Finding[]): void {
  const [state, kind] = [words[index] as Word, words[index + 1]];
  if (kind?.gap !== ' ' || kind.form.wordCase !== state.form.wordCase || !(lowerCase || state.form.wordCase === 'title')) return;
  if (/^(?:tech|southern|northern|western|eastern|poly)$/.test(kind.form.folded)) findings.push(found(name, 'GEO', state.start, kind.end, 0.6, 'uncertain'));
}

/** "9 MI N OF SAWMILL": the one or two words after it. */
function milesFrom({ words, isSafe }: ScrubDocument, index: number, findings: Finding[]): void {
  const compass = ((words[index + 1]?.form.roles ?? 0) & roles.compass) !== 0 ? 1 : 0;
  const link = words[index + 1 + compass];
  const place = words[index + 2 + compass];
  if (!link || !place || place.gap !== ' ' || !/^(?:of|from|outside)$/.test(link.form.folded) || (place.form.roles & stops) !== 0 || place.form.raw.length < 3 || isSafe(place.start, place.end) || isTradeTerm(place.form) || /^(?:home|house|clinic|town|work)$/.test(place.form.folded)) return;
  findings.push(found(name, 'GEO', place.start, place.end, 0.62, 'uncertain'));
}

const crews = wordSet('shrimper fisherman fisher crabber lobsterman deckhand crewman crew captain skipper oiler mate sailor sailed cook');

/** "shrimper on the lady grace": a vessel after who works on it. */
function vessel(document: ScrubDocument, index: number, findings: Finding[]): void {
  const { words, text } = document;
  if (!/^(?:on|aboard|of)$/.test(words[index + 1]?.form.folded ?? '') || words[index + 2]?.form.folded !== 'the') return;
  let last = index + 2;
  while (last - index < 5 && words[last + 1]?.gap === ' ' && words[last + 1]?.form.kind === 'word' && ((words[last + 1]?.form.roles ?? 0) & stops) === 0) last += 1;
  const end = words[last]?.end ?? 0;
  if (last > index + 3 && /^(?:[.,;)\n]|\s*$)/.test(text.slice(end, end + 2))) findings.push(found(name, 'GEO', words[index + 3]?.start ?? 0, end, 0.6, 'uncertain'));
}

/** What has its name in brackets behind it: "from church (new hope mb)". */
const named = wordSet('church school work store gym clinic hospital agency daycare employer preschool temple mosque camp pharmacy facility');

function bracket(document: ScrubDocument, first: number, findings: Finding[]): void {
  const { words, text } = document;
  let last = first - 1;
  while (last - first < 5 && words[last + 1]?.form.kind === 'word' && (last < first || joints.has(words[last + 1]?.gap ?? ''))) last += 1;
  const head = words[first] as Word;
  const end = words[last]?.end ?? 0;
  if (last < first || text[end] !== ')' || (last === first && (head.form.flags & wordFlags.common) !== 0) || (head.form.roles & stops) !== 0 || isTradeTerm(head.form) || isPayerPhrase(document, first)) return;
  findings.push(found(name, 'GEO', head.start, end, 0.6, 'uncertain'));
}

const veterans = new Set(['VAMC', 'VAHCS', 'CBOC', 'VAOPC', 'MTF', 'AFB', 'ARMC', 'NHC']);

/** The run of words that begins a line, when it ends with a word for a clinic and one of it names something. */
function topRun(document: ScrubDocument, first: number, findings: Finding[]): void {
  const { words, text } = document;
  let last = first;
  let facility = -1;
  let proper = 0;
  for (let index = first; index < first + 8; index += 1) {
    const word = words[index];
    if (!word || word.form.kind !== 'word' || (index > first && !joints.has(word.gap)) || titles.has(word.form.folded)) break;
    if ((word.form.roles & (stops & ~roles.function & ~roles.patient)) !== 0 || agencies.has(word.form.folded) && index === first) return;
    if ((word.form.roles & roles.function) !== 0 && !/^(?:of|and|the|at|for|in|on)$/.test(word.form.folded)) return;
    if (facilities.has(word.form.folded) && index > first) facility = index;
    else if (isNaming(document, index)) proper += 1;
    last = index;
  }
  if (facility < 0 || proper === 0 || isPayerPhrase(document, first) || words[last]?.line !== words[first]?.line) return;
  // "river city pt daily note": the title goes on after the name.
  if ((words[last]?.form.roles ?? 0) & roles.function) last = facility;
  const end = words[last]?.end ?? 0;
  if (!/^\s*(?:$|\n|[|/,:;·•*(–—-]|\d)| {2}/.test(text.slice(end, end + 3)) && last !== facility) last = facility;
  const close = words[last]?.end ?? 0;
  if (/^ ?:/.test(text.slice(close, close + 2))) return;
  findings.push(found(name, 'GEO', words[first]?.start ?? 0, close, 0.6, 'uncertain'));
  const town = document.lowerCase ? /^, ([a-z]{4,14})(?=[ ,]*(?:\n|$|[a-z]{2}\n))/.exec(text.slice(close, close + 24)) : null;
  if (town && ((words[last + 1]?.form.flags ?? 0) & wordFlags.city) !== 0) findings.push(found(name, 'GEO', close + 2, close + town[0].length, 0.6, 'uncertain'));
}

/** Whether the word names rather than says what is done there. */
function isNaming({ words, isSafe }: ScrubDocument, index: number): boolean {
  const { form, start, end } = words[index] as Word;
  if ((form.roles & (roles.generic | roles.organization | roles.function | roles.patient | roles.credential)) !== 0 || titles.has(form.folded)) return false;
  return isEvocative(form) || (!isTradeTerm(form) && form.raw.length > 2 && !isSafe(start, end));
}

/** "ROCKY MOUNTAIN VAMC": up to three capitalized words before it. */
function before(document: ScrubDocument, index: number, findings: Finding[]): void {
  const { words } = document;
  let first = index;
  while (index - first < 3) {
    const word = words[first - 1];
    if (!word || !joints.has(words[first]?.gap ?? '') || word.form.kind !== 'word' || !/^[A-Z]/.test(word.form.raw) || word.form.raw.length < 2 || (word.form.roles & (stops | roles.credential)) !== 0 || (isTradeTerm(word.form) && !isEvocative(word.form))) break;
    first -= 1;
  }
  if (first < index) findings.push(found(name, 'GEO', words[first]?.start ?? 0, words[index]?.end ?? 0, 0.66));
}

/** "in the good shepherd apts": up to three words between "at" or "the" and the kind of home. */
function home(document: ScrubDocument, index: number, findings: Finding[]): void {
  const { words } = document;
  let first = index;
  while (index - first < 3 && words[first]?.gap === ' ' && words[first - 1]?.form.kind === 'word' && ((words[first - 1]?.form.roles ?? 0) & stops) === 0) first -= 1;
  const led = placed.has(words[first - 1]?.form.folded ?? '') && words[first]?.gap === ' ';
  if (led && index > first && words.slice(first, index).every((_, at) => isNaming(document, first + at))) findings.push(found(name, 'GEO', words[first]?.start ?? 0, words[index]?.end ?? 0, 0.7, 'uncertain'));
}
