// Street addresses, post boxes, units and ZIP codes.
import { therapyCode } from '../../../billing/codes';
import { codeAt } from '../../../codeAt';
import type { Finding } from '../../finding';
import { lookUp } from '../../lexicon';
import * as wordFlags from '../../wordFlags';
import * as roles from '../../roleBits';
import type { ScrubDocument } from '../../scrubDocument';
import type { Word } from '../../words';
import { found, matchEnd } from '../anchored';
import type { Recognizer } from '../recognizer';
import { stateNames } from './states';
import { gapAfter, gapBefore, isCapital } from '../wordContext';

const name = 'addresses';
const box = /[ \t]{1,2}#?\d{1,7}(?:[A-Z](?![A-Za-z]))?(?!\d)/y;
const boxBefore = /(?:(?:rr|hc|hcr|(?:rural |star |state )?route|rt\.?)[ .#]{0,2}\d{1,3},? |p\.?[ \t]?o\.?[ \t]?|post office |psc \d{1,5},? )$/i;
const unit = /(?:\.?[ \t]{0,2}#?[ \t]?\d[a-z0-9-]{0,6}|\.?[ \t]{1,2}#?[a-z]\d{0,4})(?![A-Za-z0-9À-ÖØ-öø-῿]|['.][a-z0-9])/iy;
const unitStarts = new Set('apt apartment suite ste bldg building'.split(' '));
const roomStarts = new Set('rm room unit locker'.split(' '));
const roomNumber = /\.?[ \t]{0,2}#?[ \t]?(?:\d{1,4}(?:-?[A-Za-z](?![A-Za-z])|-\d{1,2}(?![\d/]))?|[A-Z]-?\d{1,4})(?![A-Za-z0-9À-ÖØ-öø-῿%°/]|[.-]\d|[ ]?(?:min|x|hours?|hrs?|days?|units?|of)(?![a-z]))/y;
const zipLabels = new Set('zip code zipcode postalcode postcode plz is'.split(' '));
const zipLabelBefore = /(?:^|[^A-Za-zÀ-ÖØ-öø-῿])(?:zip|zip ?code|postal ?code|postcode|plz)["']?[ \t]{0,2}[:#=|]?[ \t]{0,2}(?:is |")?$/i;

/** Suffixes that make a street of capitalized words without a house number. */
const sureSuffix = new Set('street avenue ave boulevard blvd road rd highway hwy lane ln parkway pkwy turnpike freeway expressway'.split(' '));
/** Words that name a street before its name, as in French, Spanish or Italian. */
const streetBefore = new Set('rue via calle camino avenida paseo rua plaza piazza strada viale corso chemin route boulevard carrera'.split(' '));
const unitWords = new Set('apt apartment suite ste unit bldg building floor fl rm room lot'.split(' '));

export const addresses: Recognizer = {
  name: 'addresses',
  needs: { shapes: ['number', 'mixed'], roles: roles.unit | roles.street, words: streetBefore },
  find(document, starts, findings): void {
    const { words, numbers } = document;
    for (const index of numbers) {
      const finding = zipAt(document, index);
      if (finding) findings.push(finding);
    }
    let done = -1;
    for (const index of starts) {
      if (index <= done) continue;
      const word = words[index] as Word;
      const part = (word.form.roles & roles.unit) !== 0 ? boxOrUnit(document, word) : undefined;
      if (part) findings.push(part);
      if (word.form.kind === 'word') {
        const foreign = streetBefore.has(word.form.folded) ? streetAfterKind(document, index) : undefined;
        if (foreign) findings.push(foreign);
        const street = (word.form.roles & roles.street) !== 0 ? streetBySuffix(document, index) : undefined;
        if (street) findings.push(street);
        continue;
      }
      const last = streetFrom(document, index);
      if (last === undefined) continue;
      const { end } = words[last] as Word;
      findings.push({ start: word.start, end: townAfter(document.text, end), category: 'GEO', score: 0.9, recognizer: 'addresses', certainty: 'certain' });
      done = last;
    }
  },
};

function boxOrUnit({ text }: ScrubDocument, { start, end, form }: Word): Finding | undefined {
  if (form.folded === 'box') {
    const before = boxBefore.exec(text.slice(Math.max(0, start - 18), start));
    const last = before ? matchEnd(box, text, end) : -1;
    if (last > 0) return found(name, 'GEO', start - (before?.[0].length ?? 0), last, 0.85);
    // "Box 405, Minneapolis MN"
    const bare = form.wordCase === 'title' ? /^ \d{1,6}(?=, [A-Z][a-z])/.exec(text.slice(end, end + 12)) : null;
    return bare ? found(name, 'GEO', start, end + bare[0].length, 0.8) : undefined;
  }
  if (roomStarts.has(form.folded)) {
    const last = matchEnd(roomNumber, text, end);
    const number = last > 0 ? text.slice(end, last).search(/[A-Za-z0-9]/) + end : 0;
    // "Room 14, Desert Palm Motel" is an address.
    const placed = form.wordCase === 'title' && /^, [A-Z]/.test(text.slice(last, last + 3));
    // "TENS unit E0730": a supply code
    return last > 0 && !/^[A-Z]\d{4}$/.test(text.slice(number, last)) ? found(name, 'GEO', placed ? start : number, last, 0.6, 'uncertain') : undefined;
  }
  if (!unitStarts.has(form.folded)) return undefined;
  const last = matchEnd(unit, text, end);
  return last > 0 ? found(name, 'GEO', start, last, 0.8) : undefined;
}

/** Five digits after a state or a ZIP label, with or without four more. */
function zipAt(document: ScrubDocument, index: number): Finding | undefined {
  const { text, words } = document;
  const { start, end, form } = words[index] as Word;
  if (form.kind !== 'number' || form.raw.length < 3 || form.raw.length > 5) return undefined;
  const more = codeAt(text, end) === 45 && /^-\d{4}(?![\d-])/.test(text.slice(end, end + 6));
  const last = more && form.raw.length === 5 ? end + 5 : end;
  const label = words[index - 1];
  if (label && (label.form.kind === 'mixed' || zipLabels.has(label.form.folded)) && zipLabelBefore.test(text.slice(Math.max(0, start - 20), start))) return found(name, 'GEO', start, /^ \d{2}(?!\d)/.test(text.slice(end, end + 4)) ? end + 3 : last, 0.9);
  if (form.raw.length !== 5 || /[A-Za-z0-9À-ÖØ-öø-῿-]/.test(text[start - 1] ?? ' ')) return undefined;
  if (more) return found(name, 'GEO', start, last, 0.85);
  const state = words[index - 1];
  if (!state || !/^\.?,?\s{1,4}$/.test(gapBefore(document, index)) || /[A-Za-zÀ-ÖØ-öø-῿]/.test(text[end] ?? ' ')) return undefined;
  const named = ((state.form.roles & roles.state) !== 0 && !(isService(form.raw, state.form.folded) && (state.form.folded === 'mass' || state.form.wordCase === 'lower'))) || isTwoWordState(document, index - 1);
  const coded = (state.form.roles & roles.stateCode) !== 0 && !isService(form.raw, state.form.folded) && !/^ \d{1,3} ?min/.test(text.slice(end, end + 8)) && (state.form.wordCase === 'upper' || (state.form.wordCase === 'lower' && gapBefore(document, index) === ' ' && !document.isSafe(start, end)));
  return named || coded ? found(name, 'GEO', start, last, 0.9) : undefined;
}

/** "MT 97140": ZIP codes that begin with 97 lie in Oregon; after any other code a number of the therapy table is a service. */
const isService = (number: string, state: string): boolean => state !== 'or' && number.startsWith('97') && therapyCode(number) !== undefined;

const secondWords = new Set(stateNames.filter((state) => state.includes(' ')).map((state) => state.toLowerCase()));
const isTwoWordState = ({ words }: ScrubDocument, index: number): boolean => secondWords.has(`${words[index - 1]?.form.folded} ${words[index]?.form.folded}`);

/** Whether the next word may belong to a street after a house number: a quick look that spares most numbers the rest. */
function mayFollow({ lowerCase }: ScrubDocument, next: Word | undefined): boolean {
  if (!next || next.gap.length > 3) return false;
  const first = next.gap.charCodeAt(0);
  const { kind, wordCase, roles: role } = next.form;
  if (first !== 32 && first !== 9 && first !== 45 && next.gap !== '½ ' && !(first === 44 && (role & roles.compass) !== 0)) return false;
  return kind !== 'word' || wordCase !== 'lower' || lowerCase || (role & roles.compass) !== 0;
}

/** The last word of the street address whose house number is word `index`. */
function streetFrom(document: ScrubDocument, index: number): number | undefined {
  const { words } = document;
  const number = words[index] as Word;
  if (/^(?:min|mins|minute|minutes|hr|hrs|hour|hours|mile|miles|block|blocks|yr|yrs|day|days|week|weeks)$/.test(words[index + 1]?.form.folded ?? '')) return undefined;
  if (!mayFollow(document, words[index + 1]) || !(number.form.kind === 'number' ? number.form.raw.length < 7 : /^(?:\d{1,6}[a-z]?|[lI]\d{1,4})$/i.test(number.form.raw)) || document.isSafe(number.start, number.end) && number.form.raw.length > 5) return undefined;
  const unit = words[index + 1];
  if (unit && unit.form.raw.length < 5 && !isCompass(unit) && document.isSafe(number.start, unit.end) && document.isSafe(unit.start, unit.end)) return undefined;
  const before = gapBefore(document, index);
  if (before !== ' ' && /[\d/.-]$/.test(before)) return undefined;
  const numberedRoad = roadByNumber(document, index);
  if (numberedRoad !== undefined) return numberedRoad;
  let named = 0;
  let numbers = 0;
  for (let step = 1; step <= 7; step += 1) {
    const next = words[index + step];
    const gap = gapAfter(document, index + step - 1);
    if (!next || (gap !== ' ' && !(step === 1 && gap === '½ ') && !/^[ \t]{1,3}$|^\. $|^-$|^, $|^'s $/i.test(gap))) break;
    if (gap === '. ' && (step === 1 || (words[index + step - 1]?.form.raw.length ?? 0) > 2)) break;
    if (gap === ', ' && !(next.form.roles & roles.compass)) break;
    const { form } = next;
    if ((form.roles & roles.street) !== 0 && (named > 0 || numbers > 0) && (isCapital(next) || sureSuffix.has(form.folded) || document.lowerCase || endsField(document, index + step)) && form.raw.length > 1) {
      if (form.wordCase === 'lower' && !endsField(document, index + step) && (form.flags & wordFlags.common) !== 0 && !sureSuffix.has(form.folded) && !document.lowerCase) return undefined;
      return tail(document, goesOn(document, index + step) ? index + step + 1 : index + step);
    }
    if (form.kind === 'number') {
      numbers += 1;
      // "46 W 900 N": a grid address.
      const last = words[index + step - 1];
      const after = words[index + step + 1];
      if (last && after && isCompass(last) && isCompass(after) && gapAfter(document, index + step) === ' ') return tail(document, index + step + 1);
      if (named > 0 && unitAfter(document, index + step)) return tail(document, index + step);
      continue;
    }
    if (form.kind === 'mixed') {
      if (!/^\d{1,3}(?:st|nd|rd|th)$/i.test(form.raw)) return undefined;
      named += 1;
      continue;
    }
    if (streetBefore.has(form.folded) && isCapital(next) && words[index + step + 1] && isCapital(words[index + step + 1] as Word)) return tail(document, index + step + 1);
    if (isCompass(next)) continue;
    if ((form.roles & roles.function) !== 0 && form.folded !== 'of' && form.folded !== 'the' && !(form.wordCase !== 'lower' && ordinals.has(form.folded))) return undefined;
    if (!isCapital(next) && (!document.lowerCase || (form.flags & wordFlags.clinical) !== 0)) return undefined;
    named += 1;
    if (named > 4) return undefined;
  }
  const last = words[index + named + numbers];
  return named > 0 && last && !document.isSafe(number.start, number.end) && (townAndState.test(document.text.slice(last.end, last.end + 40)) || endsInTown(document, last.end)) ? index + named + numbers : named > 0 && last && number.form.raw.length > 1 && !document.isSafe(number.start, number.end) && /^,? (?:Apt|APT|apt|Apartment|Suite|Ste|STE|Unit|UNIT)\.? #?[A-Za-z0-9]/.test(document.text.slice(last.end, last.end + 16)) ? tail(document, index + named + numbers) : undefined;
}

/** "3315 w. Cactus Wren dr    City:": whether the field ends here. */
const endsField = ({ text, words }: ScrubDocument, index: number): boolean => /^(?:,| {2}|\t|\s*\n|\s*$| #)/.test(text.slice(words[index]?.end ?? 0, (words[index]?.end ?? 0) + 3));

/** "3300 VINE, CINCINNATI" at the end of its field. */
function endsInTown({ text }: ScrubDocument, end: number): boolean {
  const place = /^, ([A-Z][A-Za-z]{3,14}(?: [A-Z][A-Za-z]{2,12})?)(?=\s*(?:\n|$|\||;)| {2})/.exec(text.slice(end, end + 34))?.[1]?.toLowerCase();
  const flags = place === undefined ? 0 : lookUp(place);
  return (flags & wordFlags.city) !== 0 && (flags & (wordFlags.common | wordFlags.clinical)) === 0;
}

const ordinals = new Set('first second third fourth fifth sixth seventh eighth ninth tenth'.split(' '));
const kindFirst = new Set('avenue ave highway hwy route rte rt'.split(' '));
const bareStreets = new Set('main broadway market front church center centre central elm oak park water mill'.split(' '));

/** "77 Avenue B", "412 Highway 61", "20 County Road 9", "5 E Main": the kind of street before its letter or number, or no kind at all. */
function roadByNumber({ words, lowerCase }: ScrubDocument, index: number): number | undefined {
  let kind = index + 1;
  if (/^(?:county|state|us)$/.test(words[kind]?.form.folded ?? '') && words[kind + 1]?.gap === ' ') kind += 1;
  const [word, name] = [words[kind], words[kind + 1]];
  if (word?.gap !== ' ' || name?.gap !== ' ' || !(isCapital(word) || lowerCase)) return undefined;
  if (isCompass(word) && bareStreets.has(name.form.folded)) return ((words[kind + 2]?.form.roles ?? 0) & roles.street) !== 0 ? undefined : kind + 1;
  return (kindFirst.has(word.form.folded) || (kind > index + 1 && /^(?:road|rd)$/.test(word.form.folded))) && (/^[A-Za-z]$/.test(name.form.raw) || (name.form.kind === 'number' && name.form.raw.length < 5)) ? kind + 1 : undefined;
}

/** ", Hyden KY", ", Bardstown, KY" after "18 Possum Trot". */
const townAndState = /^, (?:[A-Z][a-z'.-]+ ?){1,3},? (?:A[KLRZ]|C[AOT]|D[CE]|FL|GA|HI|I[ADLN]|K[SY]|LA|M[ADEINOST]|N[CDEHJMVY]|O[HKR]|PA|RI|S[CD]|T[NX]|UT|V[AT]|W[AIVY])\b/;

const isCompass = ({ form }: Word): boolean => (form.roles & roles.compass) !== 0;

/** "Ridge Road Circle", "Main St NW": a second suffix or a point of the compass after the suffix. */
function goesOn(document: ScrubDocument, last: number): boolean {
  const next = document.words[last + 1];
  // "620 Beacon ave s #14"
  if (next !== undefined && gapAfter(document, last) === ' ' && document.words[last]?.form.wordCase === 'lower' && isCompass(next) && next.form.raw.length < 3 && endsField(document, last + 1)) return true;
  // "917 e. Laurel Glen dr    City:"
  if (next?.gap === ' ' && next.form.wordCase === 'lower' && (next.form.roles & roles.street) !== 0 && endsField(document, last + 1)) return true;
  return next !== undefined && /^\.? $/.test(gapAfter(document, last)) && isCapital(next) && (isCompass(next) || (next.form.roles & roles.street) !== 0) && next.form.folded !== 'pt';
}

const unitAfter = (document: ScrubDocument, index: number): boolean => {
  const next = document.words[index + 1];
  return next !== undefined && unitWords.has(next.form.folded) && /^[ \t,.\n]{1,4}$/.test(gapAfter(document, index));
};

const town = /,\s{1,2}(?:[A-ZÀ-ÖØ-Þ][A-Za-zÀ-ÖØ-öø-῿'.-]{2,16}[ ]?){1,3}(?=[.?]?[ \t]*(?:\n|$)|,\s?[A-Z]{2}\b|,? [A-Z]{2},? \d{5}|,? \d{5}|[.?]\s)/y;

/** The end of the town after a street that ends at `end`: ", Boston?", ", Mpls 55408". */
function townAfter(text: string, end: number): number {
  const last = matchEnd(town, text, end);
  if (last < 0) return end;
  const trimmed = text.slice(end, last).trimEnd();
  return end + trimmed.replace(/[ ,]+(?:[A-Z]{2})$/, '').length;
}

const roads = new Set('loop highway hwy route rte interstate rr fm rm cr sr'.split(' '));
const numbered = new Set('road rd highway hwy route rte'.split(' '));

/** Takes in a unit after the street: ", Suite 110", " Apt 4B", " #210". */
function tail(document: ScrubDocument, last: number): number {
  const { words } = document;
  const gap = gapAfter(document, last);
  const next = words[last + 1];
  if (!next) return last;
  // "County Road 9 North", "Highway 31 S"
  if (gap === ' ' && next.form.kind !== 'word' && /^\d{1,4}[A-Z]?$/.test(next.form.raw) && numbered.has(words[last]?.form.folded ?? '')) return words[last + 2] && gapAfter(document, last + 1) === ' ' && isCompass(words[last + 2] as Word) && isCapital(words[last + 2] as Word) ? last + 2 : last + 1;
  // "1600 Fir Avenue, 4th Floor"
  if (/^,? $/.test(gap) && /^\d{1,2}(?:st|nd|rd|th)$/i.test(next.form.raw) && words[last + 2]?.form.folded === 'floor' && gapAfter(document, last + 1) === ' ') return last + 2;
  // "1600 Delancey Plaza, Floor 9"
  if (/^,? $/.test(gap) && next.form.folded === 'floor' && isCapital(next) && words[last + 2]?.form.kind === 'number' && gapAfter(document, last + 1) === ' ') return last + 2;
  if (/^[.,]{0,2} ?# ?$/.test(gap) && next.form.kind !== 'word') return last + 1;
  const value = words[last + 2];
  if (/^[.,]{0,2}[ \t]{1,3}$/.test(gap) && unitWords.has(next.form.folded) && value && /^\.? ?#? ?$/.test(gapAfter(document, last + 1)) && (value.form.kind !== 'word' || value.form.raw.length === 1)) return last + 2;
  return last;
}

/** "calle Olmo 14", "rue Saint-Denis 8": the kind of street, its name, its number. */
function streetAfterKind({ text, words }: ScrubDocument, index: number): Finding | undefined {
  const { start, end } = words[index] as Word;
  const rest = /^ (?:de |la |del |los |las |du |des )?[A-ZÀ-ÖØ-Þ][a-zÀ-ÖØ-öø-ÿ'-]+(?: [A-ZÀ-ÖØ-Þ][a-zÀ-ÖØ-öø-ÿ'-]+)?,? (?:#|no\.? )?\d{1,5}(?![\d%°/])/.exec(text.slice(end, end + 48));
  return rest ? found(name, 'GEO', start, townAfter(text, end + rest[0].length), 0.85) : undefined;
}

/** "County Street", "Kamehameha Hwy": capitalized words before the sure suffix at `index`, no number. */
function streetBySuffix(document: ScrubDocument, index: number): Finding | undefined {
  const { words } = document;
  const suffix = words[index] as Word;
  const sure = sureSuffix.has(suffix.form.folded);
  if (!isCapital(suffix)) return undefined;
  // "Highway 51": a numbered road needs no other name.
  const number = words[index + 1];
  if (roads.has(suffix.form.folded) && (suffix.form.wordCase === 'title' || suffix.form.raw.length === 2 || document.lines[suffix.line]?.style === 'upper') && number && gapAfter(document, index) === ' ' && /^\d{1,4}[A-Z]?$/.test(number.form.raw) && /(?:^|[^A-Za-z])(?:on|off|along|at|from|near|to|of|and) $/i.test(document.text.slice(Math.max(0, suffix.start - 7), suffix.start))) return found(name, 'GEO', suffix.start, number.end, 0.84);
  if (!sure && (suffix.form.raw.length < 2 || suffix.form.wordCase === 'upper')) return undefined;
  let first = index;
  while (index - first < 3 && gapAfter(document, first - 1) === ' ') {
    const word = words[first - 1];
    if (!word || word.form.kind !== 'word' || !isCapital(word) || word.form.raw.length < 3 || (word.form.roles & (roles.function | roles.street)) !== 0) break;
    first -= 1;
  }
  const start = words[first];
  if (first === index || !start || document.isSafe(start.start, start.end)) return undefined;
  if (!sure && !/(?:^|[^A-Za-z])(?:on|off|along|at|from|near) $/i.test(document.text.slice(Math.max(0, start.start - 7), start.start))) return undefined;
  const crossing = /^ (?:and|&) [A-Z][a-z]{2,}(?: (?:St|Street|Ave|Avenue|Rd|Road))?/.exec(document.text.slice(suffix.end, suffix.end + 30));
  if (crossing && /(?:^|[^A-Za-z])(?:at|of|near|on) $/i.test(document.text.slice(Math.max(0, start.start - 6), start.start))) return found(name, 'GEO', start.start, suffix.end + crossing[0].length, 0.86);
  const last = goesOn(document, index) ? index + 1 : index;
  return found(name, 'GEO', start.start, words[last === index ? tail(document, index) : last]?.end ?? suffix.end, 0.86);
}
