// Cities, towns and counties: by the list of US places, by the state after them, by the words before them.
import type { Finding } from '../../finding';
import { lookUp } from '../../lexicon';
import * as wordFlags from '../../wordFlags';
import * as roles from '../../roleBits';
import type { ScrubDocument } from '../../scrubDocument';
import type { WordForm } from '../../wordForms';
import type { Word } from '../../words';
import { namesClinicalThing } from '../people/eponyms';
import { isPayerPhrase } from '../organizations/payers';
import { capitalized, type Recognizer } from '../recognizer';
import { plainTowns } from './plainTowns';
import { stateNames } from './states';
import { gapAfter, gapBefore, isCapital, startsSentence, styleAt } from '../wordContext';

const english = wordFlags.common | wordFlags.word | wordFlags.clinical;
const anyName = wordFlags.first | wordFlags.last;
const placeWords = new Set('in from near to of outside around at visiting toward towards through nr via between leaving reside resides residing lives living live moved'.split(' '));
const inWords = new Set('in near outside nr reside resides residing visiting'.split(' '));
const countyWords = new Set(['county', 'parish', 'township', 'borough', 'twp', 'cnty']);
const neverPlaces = roles.month | roles.weekday | roles.payer | roles.title | roles.function | roles.person | roles.kin | roles.patient | roles.credential;
const anyState = roles.state | roles.stateCode | roles.stateStart;
const twoWordStates = new Map(stateNames.filter((name) => name.includes(' ')).map((name) => [name.split(' ')[0]?.toLowerCase() ?? '', name.toLowerCase().split(' ')]));
const labels = new Set('city town hometown birthplace county residence village'.split(' '));

export const localities: Recognizer = {
  name: 'localities',
  needs: {
    also: {
      of: ['lower', ...capitalized],
      holds: ({ raw, flags, roles: role, wordCase }, lowerCase) =>
        (wordCase !== 'lower' || lowerCase || isOnlyTown(flags, raw)) && ((role & anyState) !== 0 || ((role & neverPlaces) === 0 && raw.length > 2) || raw === 'Sun'),
    },
  },
  find(document, starts, findings): void {
    let done = -1;
    for (const index of starts) {
      // "Left-hand extinction": a town of Colorado, too.
      if (index <= done || ((document.words[index]?.form.folded === 'left' || document.words[index]?.form.folded === 'right') && document.words[index + 1]?.gap === '-')) continue;
      const state = stateLength(document, index);
      if (state > 0) {
        const first = cityBefore(document, index);
        if (first !== undefined && !isField(document, index) && !isPhysician(document, first, index) && !beginsTitle(document, first, index, state)) findings.push(finding(document, first, index - 1, 0.82, 'certain'));
      }
      const place = placeAt(document, index);
      if (place && !namesClinicalThing(document, place.last)) {
        const last = withCity(document, place.last);
        findings.push(finding(document, index, last, place.score, place.certainty));
        done = last;
      }
    }
  },
};

/** A listed town that is neither a word nor a name. */
const isOnlyTown = (flags: number, raw: string): boolean => (flags & wordFlags.city) !== 0 && (flags & (english | anyName)) === 0 && raw.length > 6;

const finding = ({ words }: ScrubDocument, first: number, last: number, score: number, certainty: Finding['certainty']): Finding =>
  ({ start: words[first]?.start ?? 0, end: words[last]?.end ?? 0, category: 'GEO', score, recognizer: 'localities', certainty });

/** "Physical Medicine and Rehabilitation, Indiana license": what somebody is certified in. */
const isField = ({ words }: ScrubDocument, index: number): boolean => {
  const before = words[index - 1]?.form;
  return before !== undefined && (before.roles & (roles.organization | roles.generic | roles.credential)) !== 0 && (before.flags & wordFlags.city) === 0;
};

/** "Rosalind Keung, MD": no town of Maryland. */
const isPhysician = (document: ScrubDocument, first: number, index: number): boolean => document.words[index]?.form.raw === 'MD' && ((document.words[first]?.form.flags ?? 0) & wordFlags.city) === 0 && !isListed(document, first, index - 1) && !/^ \d{5}/.test(document.text.slice(document.words[index]?.end ?? 0, (document.words[index]?.end ?? 0) + 6));

/** "Motor Scales, Hawaii Early Learning Profile": the state begins a name of its own. */
const beginsTitle = (document: ScrubDocument, first: number, index: number, length: number): boolean => {
  const [last, next, after] = [document.words[index + length - 1], document.words[index + length], document.words[index + length + 1]];
  return !isListed(document, first, index - 1) && last?.form.wordCase === 'title' && next?.gap === ' ' && next.form.wordCase === 'title' && after?.gap === ' ' && after.form.wordCase === 'title' && (document.words[index]?.form.roles ?? 0) !== 0 && ((document.words[index]?.form.roles ?? 0) & roles.stateCode) === 0;
};

/** "New York City", "Mexico City": the word belongs to the place before it. */
const withCity = ({ words, text }: ScrubDocument, last: number): number => (words[last + 1]?.form.raw === 'City' && text.slice(words[last]?.end ?? 0, words[last + 1]?.start ?? 0) === ' ' ? last + 1 : last);

/** How many words the state name or code at `index` has; 0 for none. A code counts in capitals, after a comma or before a ZIP. */
function stateLength(document: ScrubDocument, index: number): number {
  const { words, text } = document;
  const { form, end } = words[index] as Word;
  if ((form.roles & anyState) === 0) return 0;
  const two = (form.roles & roles.stateStart) === 0 ? undefined : twoWordStates.get(form.folded);
  if (two && words[index + 1]?.form.folded === two[1] && isCapital(words[index] as Word)) return 2;
  if ((form.roles & roles.state) !== 0 && isCapital(words[index] as Word)) return 1;
  if ((form.roles & roles.stateCode) === 0) return 0;
  // "My plan is UCare, ID 90417722"
  if (form.folded === 'id' && numberAfter.test(text.slice(end, end + 14))) return 0;
  const zip = /^\.?,?\s{1,4}\d{5}(?!\d)/.test(text.slice(end, end + 12));
  const comma = /^,[ \t]{0,2}$/.test(gapBefore(document, index));
  if (zip) return 1;
  // "Pikes Peak PT Works, Fountain CO."
  const town = words[index - 1];
  if (!comma && form.wordCase === 'upper' && town?.form.wordCase === 'title' && (town.form.flags & wordFlags.city) !== 0 && gapBefore(document, index) === ' ' && /^(?:, |; ?|\| ?)$/.test(town.gap) && /^(?:[.,;:)\n]|$)/.test(text.slice(end, end + 1))) return 1;
  if (!comma && form.wordCase === 'upper' && plainCodes.has(form.folded) && gapBefore(document, index) === ' ' && /^(?:[.,;:)\n]|$| {2}| on | for | and )/.test(text.slice(end, end + 5))) return 1;
  return comma && (form.wordCase === 'upper' || (document.lowerCase && !/^(?:in|or|me|hi|ok|pa|ma|co|id|de|la|al|oh|ms|mt|ct)$/.test(form.folded))) ? 1 : 0;
}

/** A number that is no ZIP code: the word before it is its label. */
const numberAfter = /^ ?(?:[#:]|(?:no|number)\b|(?=[A-Z]{0,4}-?\d)(?!\d{5}(?:-\d{4})?(?![\w-])))/;

/** The first word of the city right before the state at `index`. */
function cityBefore(document: ScrubDocument, index: number): number | undefined {
  const { words } = document;
  const gap = gapBefore(document, index);
  const comma = /^[ \t]?[,|][ \t]{0,2}\n?[ \t]*$|^\^+$/.test(gap);
  if (!comma && gap !== ' ' && gap !== '  ') return undefined;
  let best: number | undefined;
  for (let length = 1; length <= 3; length += 1) {
    const first = index - length;
    const word = words[first];
    if (!word || word.form.kind !== 'word' || (word.form.roles & (roles.function | roles.street | roles.weekday | roles.payer)) !== 0) break;
    if (length > 1 && !/^ $|^-$|^\. $/.test(gapAfter(document, first))) break;
    if ((word.form.roles & roles.credential) !== 0 && word.form.wordCase === 'upper') break;
    const listed = (isCapital(word) || document.lowerCase) && isListed(document, first, index - 1);
    const capital = isCapital(word) && word.form.raw.length > 1;
    if (!listed && (!capital || document.isSafe(word.start, word.end))) {
      if (length === 1 && document.lowerCase && comma && (word.form.flags & wordFlags.clinical) === 0 && word.form.raw.length > 2 && listedLower(word)) best = first;
      break;
    }
    if (listed) best = first;
    else if ((comma || (length < 3 && plainCodes.has(words[index]?.form.folded ?? '') && words[index]?.form.wordCase === 'upper' && word.form.wordCase === 'title' && (word.form.roles & (roles.title | roles.person | roles.patient | roles.organization)) === 0)) && best === undefined && ((word.form.flags & wordFlags.clinical) === 0 || ((words[index]?.form.roles ?? 0) & roles.state) !== 0 || /^,?\s{1,3}\d{5}/.test(document.text.slice(words[index]?.end ?? 0, (words[index]?.end ?? 0) + 9)))) best = first;
    else if (comma && (word.form.roles & (roles.organization | roles.title)) === 0 && (word.form.flags & wordFlags.clinical) === 0 && !startsSentence(document, first + 1) && best !== undefined && !isListed(document, best, index - 1)) best = first;
  }
  return best;
}

const listedLower = ({ form }: Word): boolean => (form.flags & wordFlags.city) !== 0;

const longForms = new Map([['st', 'saint'], ['ft', 'fort'], ['mt', 'mount']]);

/** Whether a listed place of several words begins with the word. */
const mayBeginPlace = (form: WordForm | undefined): boolean => form !== undefined && ((form.flags & wordFlags.placeStart) !== 0 || longForms.has(form.folded));

/** Whether the words from `first` to `last` are a listed US place. */
function isListed({ words, text }: ScrubDocument, first: number, last: number): boolean {
  if (first === last) return ((words[first]?.form.flags ?? 0) & wordFlags.city) !== 0;
  const start = words[first];
  const end = words[last];
  if (!start || !end || !mayBeginPlace(start.form) || (end.gap !== ' ' || last - first > 1) && !/^[^\n,;:()]*$/.test(text.slice(start.start, end.end))) return false;
  let rest = '';
  for (let index = first + 1; index <= last; index += 1) rest += ` ${words[index]?.form.folded ?? ''}`;
  if ((lookUp(start.form.folded + rest) & wordFlags.city) !== 0) return true;
  const long = longForms.get(start.form.folded);
  return long !== undefined && (lookUp(long + rest) & wordFlags.city) !== 0;
}

/** Postal codes that are no credential, direction or everyday word. */
const plainCodes = new Set('ak az ca fl ga ia il ks ky mi mn mo nc nd nh nj nm nv ny oh sc sd tn tx ut va vt wa wi wv wy'.split(' '));

interface Place {
  readonly last: number;
  readonly score: number;
  readonly certainty: Finding['certainty'];
}

function placeAt(document: ScrubDocument, index: number): Place | undefined {
  const { words } = document;
  const word = words[index] as Word;
  const { form } = word;
  const sunny = form.raw === 'Sun' && gapAfter(document, index) === ' ' && words[index + 1]?.form.wordCase === 'title' && isListed(document, index, index + 1);
  if (sunny) return { last: index + 1, score: 0.74, certainty: 'certain' };
  if ((form.roles & neverPlaces) !== 0 || form.raw.length < 3) return undefined;
  // In small letters only listed places count, and what names of towns end with.
  if (form.wordCase === 'lower' && (form.flags & (wordFlags.city | wordFlags.placeStart | anyName)) === 0 && !townTails.has(words[index + 1]?.form.folded ?? '')) return undefined;
  if (document.isSafe(word.start, word.end)) return undefined;
  const county = countyAt(document, index);
  if (county !== undefined) return { last: county, score: 0.82, certainty: 'certain' };
  const previous = words[index - 1];
  const gap = gapBefore(document, index);
  const cue = previous && gap === ' ' ? previous.form.folded : '';
  if (previous && gap !== ' ' && labels.has(previous.form.folded) && /^(?:["']?[ \t]?[:=|][ \t"'(|]*|\t[\t ]*)$/.test(gap) && isCapital(word)) return { last: placeEnd(document, index), score: 0.88, certainty: 'certain' };
  if (previous?.form.folded === 'city' && isCapital(previous) && /^ {1,4}$/.test(gap) && form.wordCase === 'title' && longestListed(document, index) !== undefined) return { last: placeEnd(document, index), score: 0.8, certainty: 'certain' };
  if (form.raw === 'NYC' || form.raw === 'Bronx' || (form.raw === 'LA' && inWords.has(cue))) return { last: index, score: 0.7, certainty: 'certain' };
  const lowerNote = form.wordCase === 'lower';
  // "his helmet appt in louisville", in a note that is otherwise written with capitals
  if (lowerNote && !document.lowerCase) return isOnlyTown(form.flags, form.raw) && /^(?:in|to|from|near|at|the)$/.test(cue) ? { last: index, score: 0.6, certainty: 'uncertain' } : undefined;
  // "Pain", "Plan": an everyday word with a capital that begins no listed place, and no county either.
  // "Son Forrest in Bath": where a person is
  if (form.wordCase === 'title' && cue === 'in' && ((form.flags & wordFlags.city) !== 0 || plainTowns.has(form.folded)) && styleAt(document, index) === 'mixed' && /^(?:title)$/.test(words[index - 2]?.form.wordCase ?? '') && /^(?:name|both|rareName|unknown)$/.test(words[index - 2]?.form.nameClass ?? '') && previous?.gap === ' ') return { last: placeEnd(document, index), score: 0.7, certainty: 'uncertain' };
  if (!lowerNote && (form.flags & english) !== 0 && (form.flags & wordFlags.city) === 0 && !mayBeginPlace(form)) return undefined;
  const last = longestListed(document, index);
  const outBy = cue === 'by' && /^(?:out|over|lives|up)$/.test(words[index - 2]?.form.folded ?? '');
  const tail = words[index + 1];
  if (lowerNote && last === undefined && tail && gapAfter(document, index) === ' ' && townTails.has(tail.form.folded) && (outBy || inWords.has(cue) || cue === 'from' || cue === 'to') && (form.flags & wordFlags.clinical) === 0) return { last: index + 1, score: 0.66, certainty: 'certain' };
  if (isPayerPhrase(document, index)) return undefined;
  if (last !== undefined && last > index && !lowerNote && form.wordCase === 'title' && document.lines[word.line]?.style === 'mixed') return { last, score: inWords.has(cue) ? 0.91 : 0.74, certainty: 'certain' };
  if (last !== undefined && last > index) {
    const allEnglish = words.slice(index, last + 1).every((part) => (part.form.flags & wordFlags.common) !== 0);
    if (!lowerNote && (!allEnglish || placeWords.has(cue))) return { last, score: 0.74, certainty: 'certain' };
    if (lowerNote && (inWords.has(cue) || cue === 'from' || (placeWords.has(cue) && !allEnglish) || outBy)) return { last, score: 0.7, certainty: 'certain' };
    return undefined;
  }
  if ((form.roles & roles.state) !== 0) return undefined;
  const listed = last !== undefined;
  const plain = (form.flags & english) === 0;
  if (lowerNote && listed && (form.flags & wordFlags.clinical) === 0 && cue === 'in' && /^(?:trail|park|office|clinic|game|meet|race|shop|store|plant|downtown|church|school|hospital)$/.test(words[index - 2]?.form.folded ?? '')) return { last: index, score: 0.6, certainty: 'uncertain' };
  if (lowerNote && listed && (form.flags & (wordFlags.common | wordFlags.clinical)) === 0 && cue === 'in' && /^(?:[.,;)\n]|\s*$)/.test(document.text.slice(word.end, word.end + 1))) return { last: index, score: 0.6, certainty: 'uncertain' };
  if (lowerNote && listed && plain && gap === ', ' && previous !== undefined && previous.form.kind !== 'word') return { last: index, score: 0.7, certainty: 'certain' };
  if (form.claim.kind !== undefined && !placeWords.has(cue)) return undefined;
  if (lowerNote && plain && placeWords.has(cue) && cue !== 'of' && listed) return { last: index, score: 0.66, certainty: 'certain' };
  // "drove to tacoma": a place, though also a car
  if (lowerNote && listed && cue === 'to' && (form.flags & (wordFlags.common | wordFlags.clinical)) === 0 && /^(?:drove|drives|drive|flew|fly|moved|moving|moves|move|relocating|relocated|went|going|back|trip|travel|travels|over|up|down)$/.test(words[index - 2]?.form.folded ?? '')) return { last: index, score: 0.66, certainty: 'certain' };
  if (lowerNote && listed && cue === 'from' && /^(?:here|drove|drives|flew|originally|moved|visiting|up|over|he's|she's|is|are)$/.test(words[index - 2]?.form.folded ?? '')) return { last: index, score: 0.62, certainty: 'uncertain' };
  // "call louisville": a listed place that is nothing else needs no cue.
  if (lowerNote && listed && plain && (form.flags & anyName) === 0 && form.raw.length > 5) return { last: index, score: 0.58, certainty: 'uncertain' };
  if (lowerNote) return listed && plain && (placeWords.has(cue) && ((form.flags & anyName) === 0 || inWords.has(cue))) ? { last: index, score: 0.66, certainty: 'certain' } : undefined;
  if (inWords.has(cue) && (listed || (plain && form.nameClass !== 'never'))) return { last: placeEnd(document, index), score: listed ? 0.86 : 0.68, certainty: plain ? 'certain' : 'uncertain' };
  if (listed && plain && placeWords.has(cue)) return { last: index, score: 0.74, certainty: 'certain' };
  if (listed && plain && (form.flags & anyName) === 0 && form.wordCase !== 'mixed') return { last: index, score: 0.6, certainty: 'certain' };
  return undefined;
}

function longestListed(document: ScrubDocument, index: number): number | undefined {
  for (let last = mayBeginPlace(document.words[index]?.form) ? Math.min(index + 2, document.words.length - 1) : index; last > index; last -= 1) {
    const word = document.words[last] as Word;
    if (word.form.kind === 'word' && isListed(document, index, last)) return last;
  }
  return isListed(document, index, index) ? index : undefined;
}

const placeTails = new Set('fork forks valley springs city hills falls park beach lake heights grove creek point harbor island bay rock bluff bluffs ridge mountain river junction station village center crossing landing town ferry gap prairie hollow meadows oaks pines'.split(' '));

/** What ends the names of towns and hardly anything else. */
const townTails = new Set('springs falls creek heights grove harbor valley ridge lake beach junction hollow landing bluff bluffs crossing forks mills'.split(' '));

/** Takes in the further capitalized words of a place. */
function placeEnd(document: ScrubDocument, index: number): number {
  const listed = longestListed(document, index);
  if (listed !== undefined && listed > index) return listed;
  let last = index;
  while (last - index < 3) {
    const next = document.words[last + 1];
    if (!next || !/^(?:'s)? $/.test(gapAfter(document, last)) || !isCapital(next) || next.form.kind !== 'word' || (next.form.roles & (neverPlaces | roles.state)) !== 0 || document.isSafe(next.start, next.end) || ((next.form.flags & english) !== 0 && !placeTails.has(next.form.folded)) || next.form.wordCase === 'upper' && (next.form.roles & roles.stateCode) !== 0) break;
    last += 1;
  }
  return last;
}

const placeKinds = new Set('City Town Village County Township Borough'.split(' '));
const countyGaps = new Set([' ', '. ', '-']);

/** "Larimer County", "St. Tammany Parish", "County of Kings". */
function countyAt(document: ScrubDocument, index: number): number | undefined {
  const { words } = document;
  const word = words[index] as Word;
  const of = words[index + 2];
  if (words[index + 1]?.form.raw === 'of' && placeKinds.has(word.form.raw) && of && isCapital(of) && gapAfter(document, index + 1) === ' ' && of.form.kind === 'word') return index + 2;
  const lower = document.lowerCase && word.form.wordCase === 'lower' && words[index + 1]?.form.folded === 'county' && gapAfter(document, index) === ' ' && (word.form.flags & (wordFlags.city | wordFlags.placeStart | anyName)) !== 0;
  if (lower && (word.form.roles & (roles.function | roles.generic)) === 0) return /^(?:road|highway|health|fire|parks|works)$/.test(words[index + 2]?.form.folded ?? '') && /^(?:dept|department|office|crew|district)$/.test(words[index + 3]?.form.folded ?? '') ? index + 3 : /^(?:assessor|sheriff|court|courthouse|jail|library|schools|transit|parks|clerk|health|fairgrounds|school)$/.test(words[index + 2]?.form.folded ?? '') ? index + 2 : index + 1;
  const stated = words[index + 1]?.form.raw === 'County' && ((words[index + 2]?.form.roles ?? 0) & (roles.state | roles.stateStart)) !== 0 && gapAfter(document, index + 1) === ', ';
  if (!isCapital(word) || (word.form.roles & (roles.function | roles.generic)) !== 0 || ((word.form.flags & wordFlags.clinical) !== 0 && !stated && !(words[index + 1]?.form.raw === 'County' && styleAt(document, index) === 'mixed'))) return undefined;
  for (let step = 1; step <= 3; step += 1) {
    const next = words[index + step];
    if (!next || !isCapital(next) || !countyGaps.has(next.gap)) return undefined;
    if (countyWords.has(next.form.folded)) {
      // "Ramsey County ADC"
      const office = words[index + step + 1];
      return office && gapAfter(document, index + step) === ' ' && office.form.wordCase === 'upper' && word.form.wordCase === 'title' && office.form.raw.length < 6 && (office.form.roles & roles.stateCode) === 0 && (office.form.flags & wordFlags.clinical) === 0 ? index + step + 1 : index + step;
    }
    if ((next.form.roles & (roles.function | roles.organization)) !== 0 && next.form.folded !== 'st') return undefined;
  }
  return undefined;
}
