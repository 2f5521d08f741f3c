// Homes, schools, vessels and hospitals that a word right before or behind tells, mostly where capitals say nothing: "ROCKY MOUNTAIN
// VAMC", "in the good shepherd apts", "shrimper on the lady grace", "9 MI N OF SAWMILL".
import type { Finding } from '../../finding';
import * as wordFlags from '../../wordFlags';
import * as roles from '../../roleBits';
import type { ScrubDocument } from '../../scrubDocument';
import { onceAForm, type WordForm } from '../../wordForms';
import type { Word } from '../../words';
import { wordSet } from '../../../wordSet';
import { found } from '../anchored';
import { isFlat } from '../flatText';
import { isEvocative, isTradeTerm } from '../people/evocative';
import { isPayerPhrase } from './payers';
import { acronymSited, bus, childrens, contest, district, little, mount, ofSite, part, primary, side, siteTails, tailed, ward } from './siteTails';
import { isNaming, joints, name, stops } from './siteWords';

const homes = wordSet('apts apt apartments condos towers villas manor estates terrace commons court lodge village senior');
const placed = wordSet('the at in');

/** Adds homes, schools, vessels and hospitals of veterans wherever they stand. */
export function siteRuns(document: ScrubDocument, findings: Finding[]): void {
  const { lowerCase, words } = document;
  for (let index = 1; index < words.length; index += 1) {
    const { form, gap } = words[index] as Word;
    if (tells(form) && byWord(document, index, findings)) continue;
    if (gap === ' (' && (lowerCase || (form.wordCase === 'title' && isEvery(words, index))) && named.has(words[index - 1]?.form.folded ?? '')) bracket(document, index, findings);
  }
}

const districts = /^(?:U?SD|CUSD|CISD)\d{0,3}$/;
/** "VAMC", "OHSU": a few capitals that no list has. */
const isUnknownAcronym = ({ wordCase, flags, roles: role, raw }: WordForm): boolean => wordCase === 'upper' && flags === 0 && role === 0 && raw.length < 7;
/** Whether some rule may be about the word. */
const tells = onceAForm((form) => rules.has(form.folded) || districts.test(form.raw) || (form.roles & roles.state) !== 0 || isUnknownAcronym(form));

/** Asks what is to be asked of the word; says whether anything is. */
function byWord(document: ScrubDocument, index: number, findings: Finding[]): boolean {
  const { form, start, end } = document.words[index] as Word;
  const rule = rules.get(form.folded);
  if (rule !== undefined) rule(document, index, findings);
  else if (districts.test(form.raw)) district(document, index, findings);
  else if ((form.roles & roles.state) !== 0) stateSchool(document, index, findings);
  else if (form.raw.endsWith('MC') || acronymSited(document, index)) findings.push(found(name, 'GEO', start, end, 0.56, 'uncertain'));
  else return false;
  return true;
}

/** "Daycare (Busy Bees)": two or three capitalized words fill the brackets. */
const isEvery = (words: readonly Word[], index: number): boolean => words[index + 1]?.gap === ' ' && words[index + 1]?.form.wordCase === 'title' && (words[index + 2]?.gap.startsWith(')') === true || (words[index + 2]?.gap === ' ' && words[index + 2]?.form.wordCase === 'title'));

type Rule = (document: ScrubDocument, index: number, findings: Finding[]) => void;

/** What is asked of a word, by the word: one look for most words of a note. */
const rules = new Map<string, Rule>();
const ask = (words: Iterable<string>, rule: Rule, holds: (document: ScrubDocument, word: Word, index: number) => boolean): void => {
  for (const word of words) rules.set(word.toLowerCase(), (document, index, findings) => { if (holds(document, document.words[index] as Word, index)) rule(document, index, findings); });
};

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

/** "MD Anderson": the one hospital that begins with a credential. */
const anderson: Rule = ({ words }, index, findings) => void findings.push(found(name, 'GEO', words[index]?.start ?? 0, words[index + 1]?.end ?? 0, 0.9));

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

ask(veterans, before, (_, { form }) => form.wordCase === 'upper' && veterans.has(form.raw));
ask(['md'], anderson, ({ words }, { form, gap }, index) => form.raw === 'MD' && words[index + 1]?.form.raw === 'Anderson' && words[index + 1]?.gap === ' ' && gap !== ', ');
ask(suppliers, supplier, (_, { form }) => suppliers.has(form.raw));
ask(grades, gradeSchool, ({ lowerCase }) => lowerCase);
ask(heights, height, (_, { form }) => form.wordCase !== 'title');
ask(['mi', 'mile', 'miles'], milesFrom, ({ words }, _, index) => words[index - 1]?.form.kind !== 'word');
ask(schools, school, (_, { form }) => schools.has(form.raw));
ask(['p'], prosthetics, ({ lowerCase, text }, { form, start }) => lowerCase && form.raw === 'p' && /^p ?& ?o(?![a-z])/.test(text.slice(start, start + 6)));
ask(crews, vessel, () => true);
ask(homes, home, ({ lowerCase }, { form }) => lowerCase && form.wordCase === 'lower');
ask(siteTails, tailed, (document, word) => isFlat(document, word));
ask(['bus'], bus, () => true);
ask(['game', 'games', 'match', 'concert', 'parade', 'festival', 'tournament', 'tourney', 'homecoming', 'tailgate', 'rodeo', 'fair'], contest, (_, { form }) => form.wordCase === 'lower');
ask(['side', 'end', 'shore'], side, (_, { form }) => form.wordCase === 'title');
ask(['little', 'lil'], little, ({ lowerCase }, { form }) => lowerCase && form.wordCase === 'lower');
ask(['primary', 'intermediate', 'prep'], primary, (_, { form }) => form.wordCase === 'title');
ask(['of'], ofSite, (document, word) => isFlat(document, word));
ask(['ed', 'er', 'icu', 'pacu'], ward, ({ lines }, { form, line }) => form.wordCase === 'upper' && lines[line]?.style !== 'upper');
ask(['mt', 'mount'], mount, () => true);
ask(['hall', 'lobby', 'campus', 'wing', 'parking', 'pool', 'store', 'lot', 'dining', 'building', 'plant', 'warehouse'], part, ({ lowerCase }, { form }) => lowerCase && form.wordCase === 'lower');
ask(['children'], childrens, (_, { form }) => form.wordCase === 'title');
