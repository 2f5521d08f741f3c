// Clinics, hospitals, schools, employers: capitalized words around a word for an organization, or after a work cue.
import type { Finding } from '../finding';
import { wordFlags } from '../lexicon';
import { roles } from '../roles';
import type { ScrubDocument } from '../scrubDocument';
import type { Word } from '../words';
import type { Recognizer } from './recognizer';
import { gapAfter, gapBefore, isCapital, startsSentence } from './wordContext';

const links = new Set(['of', 'and', 'the', 'for', 'at', 'in', 'on', 'de', 'la', 'del', 'los', 'las', 'y']);
/** Words for an organization that also stand in headings and prose: they need a name that is no everyday word. */
const weakNouns = new Set('therapy therapies pt ot health medicine medical surgery surgical spine joint hand balance performance sport sports home homes family group services service systems system partners park garden gardens team union local works press media paper glass records school schools district library society association council league club fitness wellness gym urgent physicians physician plant store supply market farm farms steel mills bank network studio studios solutions insurance depot company unified times news foods imaging radiology dental pediatric pediatrics rehab rehabilitation charter manor estates living village tower plaza glassworks temple mission outlet transport transit council'.split(' '));
const workVerbs = new Set('works worked working work employed employer employee job jobs hired retired shift shifts duty teaches taught teacher coach coaches coaching dispatcher volunteer volunteers volunteered boss manager warehouse owner staff laborer clerk cashier driver interned internship career contract contractor'.split(' '));
const workLinks = new Set(['at', 'for', 'from', 'by', 'with', 'in']);
const labels = new Set('prosthesis orthosis orthotist prosthetist dme daycare gym site rehab hosp snf alf employer employers facility clinic hospital school occupation workplace location agency company provider pharmacy lab church from to supplier vendor carrier location site organization practice work'.split(' '));
const notProper = roles.organization | roles.generic | roles.payer | roles.function | roles.person | roles.title | roles.credential | roles.month | roles.weekday | roles.patient | roles.kin;
const corporate = new Set('technologies industries enterprises llc inc corp corporation company associates partners solutions'.split(' '));
const bigEmployers = new Set('walmart kroger costco fedex usps starbucks mcdonalds boeing amazon lowes safeway publix walgreens chipotle microsoft google facebook tesla raytheon lockheed caterpillar halliburton chevron exxon exxonmobil verizon comcast wendys subway albertsons aldi ikea samsung nike petsmart petco autozone menards meijer wegmans heb cvs ups pepsico coca-cola tyson cargill deere nordstrom macys jcpenney sephora wawa sheetz'.split(' '));

const bigPhrases = /^(?:home depot|best buy|dollar (?:general|tree)|family dollar|whole foods|trader joe'?s|burger king|taco bell|pizza hut|post office|tractor supply|big lots|old navy|bank of america|wells fargo|general (?:motors|electric)|us steel|delta air|sam'?s club|bath and body|olive garden|red lobster|panda express|jiffy lube|auto ?zone)(?![a-z])/i;
const bigStarts = new Set('home best dollar family whole trader burger taco pizza post tractor big old bank wells general us delta sam bath olive red panda jiffy auto'.split(' '));

export const organizations: Recognizer = {
  name: 'organizations',
  *find(document): Generator<Finding> {
    const { words } = document;
    for (let index = 0; index < words.length; index += 1) {
      const word = words[index] as Word;
      if (word.form.kind !== 'word') continue;
      const span = (word.form.roles & roles.organization) !== 0 ? aroundNoun(document, index) : undefined;
      if (span) {
        yield { ...spanOf(document, span.first, span.last), category: 'GEO', score: 0.73, recognizer: 'organizations', certainty: 'certain' };
        index = Math.max(index, span.last);
        continue;
      }
      const end = afterCue(document, index);
      if (end !== undefined) {
        const span = spanOf(document, index, end);
        const possessive = /^'s(?![a-z])/i.test(document.text.slice(span.end, span.end + 3)) ? 2 : 0;
        yield { start: span.start, end: span.end + possessive, category: 'GEO', score: 0.64, recognizer: 'organizations', certainty: 'uncertain' };
      }
    }
  },
};

const spanOf = ({ words }: ScrubDocument, first: number, last: number): { start: number; end: number } => ({ start: words[first]?.start ?? 0, end: words[last]?.end ?? 0 });
const nameGap = /^ $|^  $|^ ?& ?$|^-$|^\. $|^'s $|^' $/;
const isOrganizationWord = (word: Word | undefined): boolean => word !== undefined && (word.form.roles & roles.organization) !== 0;

/** The name of the organization whose noun ("Clinic") is word `index`. */
function aroundNoun(document: ScrubDocument, index: number): { first: number; last: number } | undefined {
  const { words } = document;
  const noun = words[index] as Word;
  if (!isCapital(noun)) return lowerCaseName(document, index);
  let first = index;
  let proper = false;
  let strong = !weakNouns.has(noun.form.folded);
  let sure = false;
  const style = document.lines[noun.line]?.style;
  while (index - first < 6 && first > 0) {
    const word = words[first - 1] as Word;
    const gap = gapAfter(document, first - 1);
    if (!nameGap.test(gap) || word.form.kind !== 'word' || (gap === '. ' && word.form.raw.length > 3)) break;
    const link = links.has(word.form.folded) && word.form.wordCase === 'lower';
    if (link) {
      const before = words[first - 2];
      if (!before || !isCapital(before) || !/^ $/.test(gapAfter(document, first - 2)) || word.form.folded === 'at' || word.form.folded === 'in' || word.form.folded === 'on' || word.form.folded === 'for' && !isOrganizationWord(before)) break;
      first -= 1;
      continue;
    }
    if (!isCapital(word) || word.form.wordCase !== 'upper' && word.form.raw.length === 1 || (word.form.roles & (roles.title | roles.weekday)) !== 0 && word.form.folded !== 'st') break;
    if ((word.form.roles & (roles.function | roles.person | roles.patient)) !== 0 && style !== 'mixed') break;
    if ((word.form.roles & (roles.function | roles.payer)) !== 0 && word.form.folded !== 'the') break;
    first -= 1;
    if (isProper(document, first)) {
      proper = true;
      if (isUncommon(word)) sure = true;
    }
    if (isOrganizationWord(word) && !weakNouns.has(word.form.folded)) strong = true;
  }
  while (first < index && labels.has(words[first]?.form.folded ?? '') && words[first]?.form.wordCase === 'upper') first += 1;
  while (first < index && (links.has(words[first]?.form.folded ?? '') || ((words[first]?.form.roles ?? 0) & (roles.generic | roles.person)) !== 0 && !isProper(document, first) && !namesFollow(document, first, index))) first += 1;
  if (first < index && words[first]?.form.wordCase === 'title' && startsSentence(document, first) && (words[first]?.form.roles ?? 0) & roles.function) first += 1;
  if (!proper && strong && style === 'mixed' && first < index && corporate.has(noun.form.folded) && !startsSentence(document, first)) proper = true;
  if (!proper || (words[first]?.form.roles ?? 0) & roles.payer || isPayer(document, first)) return undefined;
  if (!strong && onlyState(document, first, index)) return undefined;
  const last = nounEnd(document, index, style === 'mixed');
  for (let position = index; position <= last; position += 1) if (!weakNouns.has(words[position]?.form.folded ?? '')) strong = true;
  // "Amy Dorsey PT" is a person; "River City PT" is a clinic.
  if (/^(?:pt|ot)$/.test(noun.form.folded) && last === index) {
    for (let position = first; position < index; position += 1) {
      const kind = (words[position] as Word).form.nameClass;
      if (kind === 'name' || kind === 'both' || kind === 'unknown' || words[position]?.form.raw.length === 1) return undefined;
    }
    if (index - first < 2 && style !== 'upper' && !/^(?:\n|$)/.test(gapAfter(document, index))) return undefined;
  }
  const licensed = /^therap/.test(noun.form.folded) && /^(?:physical|occupational|speech|hand|aquatic|sports)$/.test(words[index - 1]?.form.folded ?? '') && first < index - 1;
  if (style !== 'mixed' && !sure && !strong && !licensed) return undefined;
  if (style === 'upper' && !sure && index - first < 2 && !/^(?:hospital|clinic|university|college|llc|inc|church|academy)$/.test(noun.form.folded)) return undefined;
  return { first, last };
}

const payerPhrases = /^(?:blue (?:cross|shield|care)|tufts (?:health|medicare)|harvard pilgrim|empire (?:bcbs|blue|plan)|oscar health|molina (?:health|medicaid)|health net|united ?health|kaiser perm|priority health|medical mutual|state farm|liberty mutual|american (?:specialty|family)|better health|independence blue|horizon (?:bcbs|blue|nj)|peach state|sunshine health|superior health|buckeye health|amerihealth|wellcare|farm bureau|mutual of)/i;
/** "Blue Cross", "Tufts Health Plan": payers are no identifiers. */
const isPayer = ({ text, words }: ScrubDocument, index: number): boolean => payerPhrases.test(text.slice(words[index]?.start ?? 0, (words[index]?.start ?? 0) + 24));

function onlyState(document: ScrubDocument, first: number, index: number): boolean {
  for (let position = first; position < index; position += 1) {
    if (isProper(document, position) && ((document.words[position]?.form.roles ?? 0) & roles.state) === 0) return false;
  }
  return true;
}

const namesFollow = (document: ScrubDocument, from: number, index: number): boolean => {
  for (let position = from + 1; position < index; position += 1) if (isProper(document, position)) return false;
  return true;
};

/** A capitalized word that is part of a name and not of the trade: "Cedar", "Northgate". */
function isProper(document: ScrubDocument, index: number): boolean {
  const word = document.words[index] as Word;
  const { form } = word;
  if ((form.roles & roles.state) !== 0) return isCapital(word);
  return isCapital(word) && form.kind === 'word' && form.raw.length > 1 && (form.roles & notProper) === 0 && (form.flags & wordFlags.clinical) === 0 && !document.isSafe(word.start, word.end);
}

const isUncommon = ({ form }: Word): boolean => (form.flags & wordFlags.common) === 0 || (form.flags & (wordFlags.city | wordFlags.firstSure | wordFlags.lastSure)) !== 0;

/** Further words of the organization after its noun: "Physical Therapy & Sports", "University of Iowa Hospitals", "LLC". */
function nounEnd(document: ScrubDocument, index: number, inSentence: boolean): number {
  const { words } = document;
  let last = index;
  while (last - index < 5) {
    const next = words[last + 1];
    const gap = gapAfter(document, last);
    if (!next || !/^ $|^ ?& ?$|^, $|^-$|^ at $/.test(gap)) break;
    if (isOrganizationWord(next) && isCapital(next) && (gap !== ', ' || /^(?:llc|inc|pllc|ltd|pc|llp|corp)$/.test(next.form.folded)) && next.form.folded !== 'pt') {
      last += 1;
      continue;
    }
    // "Three Rivers Hand & Upper Limb": in a sentence capitals go on as far as the name does.
    if (inSentence && next.form.kind === 'word' && next.form.wordCase === 'title' && next.form.raw.length > 1 && /^ $|^ ?& ?$/.test(gap) && (gap !== ' ' || last > index || (next.form.roles & roles.compass) !== 0 || isProper(document, last + 1)) && (next.form.roles & (roles.title | roles.month | roles.person | roles.function)) === 0) {
      last += 1;
      continue;
    }
    const after = words[last + 2];
    if ((next.form.folded === 'of' || next.form.folded === 'and' || next.form.folded === 'at') && gap === ' ' && after && gapAfter(document, last + 1) === ' ' && isCapital(after) && (next.form.folded !== 'and' || isOrganizationWord(after)) && (isProper(document, last + 2) || isOrganizationWord(after) || (after.form.roles & roles.state) !== 0)) {
      last += 2;
      continue;
    }
    break;
  }
  return last;
}

const lowerNouns = new Set('clinic hospital rehab center centre school elementary university college orthopedics orthopaedics church academy pharmacy library bakery restaurant llc inc co company corp industries logistics manufacturing electric plumbing trucking construction motors farms foods landscaping distributors associates group bank institute surgery rehabilitation pt ot care therapy medicine'.split(' '));
const lowerWeak = new Set('pt ot care therapy center school rehab medicine surgery group bank foods electric company co'.split(' '));
const inNames = new Set('urgent city county valley community family general regional memorial sport sports spine physical occupational hand surgery medical health creek ridge river lake'.split(' '));

/** "at river city pt", "employer: varma motors", "boise family medicine": in a note without capitals. */
function lowerCaseName(document: ScrubDocument, index: number): { first: number; last: number } | undefined {
  const { words } = document;
  const noun = words[index] as Word;
  if (!document.lowerCase || !lowerNouns.has(noun.form.folded)) return undefined;
  let first = index;
  let named = false;
  while (index - first < 4 && first > 0) {
    const word = words[first - 1] as Word;
    if (!/^ $|^ ?& ?$|^\. $|^, $|^-$/.test(gapAfter(document, first - 1)) || word.form.kind !== 'word') break;
    const gap = gapAfter(document, first - 1);
    if (gap === ', ' && noun.form.folded !== 'sons') break;
    if (gap === '. ' && word.form.folded !== 'st') break;
    const plain = (word.form.roles & (roles.function | roles.person | roles.generic | roles.personVerb | roles.patient | roles.kin)) !== 0 || (word.form.flags & wordFlags.clinical) !== 0;
    if (plain && !inNames.has(word.form.folded)) break;
    first -= 1;
    if (!plain && (word.form.nameClass !== 'word' || (word.form.flags & (wordFlags.city | wordFlags.placeStart)) !== 0)) named = true;
  }
  while (first < index && /^(?:medical|health|physical|occupational|surgery|hand|sports?|general)$/.test(words[first]?.form.folded ?? '')) first += 1;
  if (first === index) return undefined;
  const cue = words[first - 1];
  const gap = gapBefore(document, first);
  const led = cue !== undefined && ((gap === ' ' && /^(?:at|to|from|by|for|with|w)$/.test(cue.form.folded)) || gap.includes('@') || (labels.has(cue.form.folded) && /[:=]/.test(gap)));
  const alone = document.lines[noun.line]?.firstWord === first;
  if (!led && !alone && !(named && !lowerWeak.has(noun.form.folded))) return undefined;
  if (!named && lowerWeak.has(noun.form.folded) && !(led && index - first > 1)) return undefined;
  return { first, last: index };
}

/** The last word of the employer or place named after a cue, when word `index` is its first. */
function afterCue(document: ScrubDocument, index: number): number | undefined {
  const { words } = document;
  const word = words[index] as Word;
  const { form } = word;
  if (bigEmployers.has(form.folded) && (isCapital(word) || (document.lowerCase && form.raw.length > 3))) return index;
  if (bigStarts.has(form.folded)) {
    const phrase = bigPhrases.exec(document.text.slice(word.start, word.start + 24));
    if (phrase) return index + phrase[0].split(' ').length - 1;
  }
  if (document.isSafe(word.start, word.end) || (form.roles & (roles.payer | roles.month | roles.title)) !== 0 || ((form.roles & roles.function) !== 0 && !(form.wordCase === 'title' && /^(?:first|second|third|our|the|all|one|up|us)$/.test(form.folded) && gapAfter(document, index) === ' ' && words[index + 1] && isCapital(words[index + 1] as Word))) || ((form.roles & roles.weekday) !== 0 && gapAfter(document, index) !== ' ')) return undefined;
  if (form.wordCase === 'upper' && (form.flags & wordFlags.clinical) !== 0) return undefined;
  const gap = gapBefore(document, index);
  const previous = words[index - 1];
  if (!previous) return undefined;
  if ((previous.form.folded === 'employer' && gap === ' ' || labels.has(previous.form.folded) && (/^["']?[ \t]?[:=|][ \t"'(|]*$/.test(gap) || (gap === ' (' && previous.form.wordCase === 'lower' && previous.form.folded !== 'from' && previous.form.folded !== 'to'))) && isCapital(word) && (form.flags & wordFlags.clinical) === 0 && form.raw.length > 2) return capitalRun(document, index);
  if (gap === ' ' && /^(?:retired|former|ex)$/.test(previous.form.folded) && isCapital(word) && !startsSentence(document, index) && form.raw.length > 2 && (form.flags & wordFlags.clinical) === 0) return capitalRun(document, index);
  if (gap !== ' ' || !workLinks.has(previous.form.folded)) return undefined;
  const worked = workCue(document, index - 1);
  if (isCapital(word) && form.raw.length > 1) {
    if (startsSentence(document, index)) return undefined;
    const last = capitalRun(document, index);
    if (worked) return last;
    // Several capitalized everyday words in the middle of a sentence are somebody's name for something.
    return last > index && everydayRun(document, index, last) && /^(?:at|for|from|by|with)$/.test(previous.form.folded) ? last : undefined;
  }
  if (!worked || !document.lowerCase || form.wordCase !== 'lower') return undefined;
  if ((form.flags & wordFlags.clinical) !== 0 || /^(?:home|least|most|work|school|church|night|night|desk|him|herself|himself|years?|full|part|now|time|times)$/.test(form.folded) && !/^home depot/.test(document.text.slice(word.start, word.start + 10))) return undefined;
  const next = words[index + 1];
  return next && gapAfter(document, index) === ' ' && next.form.wordCase === 'lower' && (next.form.roles & roles.function) === 0 && (next.form.flags & wordFlags.clinical) === 0 ? index + 1 : index;
}

function everydayRun(document: ScrubDocument, first: number, last: number): boolean {
  if (document.lines[document.words[first]?.line ?? 0]?.style !== 'mixed') return false;
  for (let index = first; index <= last; index += 1) {
    const { form } = document.words[index] as Word;
    if ((form.flags & wordFlags.clinical) !== 0 || (form.roles & (roles.generic | roles.person | roles.payer | roles.credential)) !== 0 || form.wordCase !== 'title') return false;
  }
  return !isPayer(document, first);
}

/** Whether a word for work stands within four words before word `index`. */
function workCue(document: ScrubDocument, index: number): boolean {
  for (let back = 1; back <= 4; back += 1) {
    const word = document.words[index - back];
    if (!word || word.line !== document.words[index]?.line || /[.;:]/.test(gapAfter(document, index - back))) return false;
    if (workVerbs.has(word.form.folded)) return true;
  }
  return false;
}

function capitalRun(document: ScrubDocument, index: number): number {
  let last = index;
  while (last - index < 5) {
    const next = document.words[last + 1];
    const gap = gapAfter(document, last);
    // "Adame, Daugherty & Sons"
    if (next && gap === ', ' && isCapital(next) && /^ & \p{Lu}/u.test(document.text.slice(next.end, next.end + 4))) {
      last += 2;
      continue;
    }
    if (!next || !/^ $|^ ?& ?$|^-$|^'s $/.test(gap)) break;
    const link = links.has(next.form.folded) && next.form.wordCase === 'lower';
    const after = document.words[last + 2];
    if (link && after && isCapital(after) && gapAfter(document, last + 1) === ' ' && /^(?:of|and|the)$/.test(next.form.folded)) {
      last += 2;
      continue;
    }
    if (!isCapital(next) || (next.form.wordCase === 'upper' && (next.form.roles & roles.organization) === 0 && labels.has(next.form.folded)) || /^(?:CLAIM|ID|DOB|MRN|DOI|PHONE|FAX|POLICY|GROUP)$/.test(next.form.raw) || next.form.kind === 'number' || document.isSafe(next.start, next.end) || (next.form.roles & (roles.stateCode | roles.weekday)) !== 0 && next.form.wordCase === 'upper' || /^ ?:/.test(document.text.slice(next.end, next.end + 2))) break;
    last += 1;
  }
  return last;
}
