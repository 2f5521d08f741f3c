// Places, employers and clinics where capitals say nothing (notes without capitals, lines in capitals): by labels, by the words before them, by what they are made of.
import type { Finding } from '../../finding';
import { lookUp } from '../../lexicon';
import * as wordFlags from '../../wordFlags';
import * as roles from '../../roleBits';
import type { ScrubDocument } from '../../scrubDocument';
import type { Word } from '../../words';
import { found } from '../anchored';
import { isEvocative, isTradeTerm } from '../people/evocative';
import { hasFlatText, isFlat } from '../flatText';
import { organizationLabels } from '../organizations/organizationLabels';
import { weakNouns } from '../organizations/organizations';
import { isPayerPhrase } from '../organizations/payers';
import type { Recognizer } from '../recognizer';
import { plainTowns } from './plainTowns';
import { spokenStreet } from './spokenStreets';
import { gapAfter, gapBefore, nameGaps } from '../wordContext';
import { wordSet } from '../../../wordSet';

/** After these a place or business is likely; after the others it must be better known. */
const placeLinks = wordSet('at from near @');
const roadLinks = wordSet('on off near at along down');
const otherLinks = wordSet('by for of to w with via thru through the');
const barred = roles.function | roles.personVerb | roles.modal | roles.month | roles.weekday | roles.title | roles.kin | roles.patient | roles.credential | roles.payer | roles.person;
const noEmployer = wordSet('none self retired unemployed student disabled homemaker full part light desk modified off unable yes no home unknown same pending see office remote currently former work works working not never nights days');
/** Of these also what stands inside a name: "delta mercy home care". */
const inNames = wordSet('home office works work school night day desk see');
const vendors = wordSet('hanger numotion apria lincare rotech edgepark byram adapthealth');
const plainSites = wordSet('home work school church night noon lunch dinner breakfast end rest times least baseline eval visit bedside desk office hospital clinic gym pool er ed first last once present length discharge intake start follow bedtime sleep max min any all risk day time edge top bottom side camp practice store mall park bank daycare preschool college university recess random');
const suffixes = wordSet('st street ave avenue rd road blvd lane ln hwy highway pkwy parkway court ct drive dr circle cir place pl way terrace trail loop');
/** Hospitals are called by them. */
const faiths = wordSet('baptist methodist presbyterian lutheran adventist deaconess mercy providence');
const cared = wordSet('er ed seen admitted taken transported rushed surgery treated xr mri ct hospitalized transferred delivered born inpatient stay surgeon evaluated repair repaired release orif fusion graft scope tka tha tsa sx');
const congregations = wordSet('baptist methodist presbyterian lutheran adventist deaconess episcopal nazarene pentecostal apostolic congregational mennonite wesleyan umc ame cogic');
const specialties = wordSet('ent gi ob obgyn eye derm neuro uro urology rheum cards cardiology ortho podiatry pain heart vascular endo nephrology onc oncology peds pediatrics');
const doctors = wordSet('dr doctor surgeon surgery np pa pcp ortho doc specialist fellow');
const plainModifiers = wordSet('grocery drug gas high middle elementary senior shopping dollar parking swimming walking coffee book shoe clothing department furniture convenience nail hair beauty local public private general new main same other big small home');
const saintsBefore = wordSet('at to from in of by near attends attend with and');

export const flatPlaces: Recognizer = {
  name: 'flatPlaces',
  needs: { shapes: ['upper', 'letter'], inLowerCase: ['lower', 'number'] },
  find(document, starts, findings): void {
    if (!hasFlatText(document)) return;
    const { words } = document;
    let done = -1;
    for (const index of starts) {
      if (index <= done) continue;
      const word = words[index] as Word;
      if (word.form.kind !== 'word' || !isFlat(document, word)) {
        if (word.form.kind === 'number' && document.lowerCase) {
          const last = streetFrom(document, index);
          if (last !== undefined) findings.push(at(document, index, last, 0.86));
        }
        continue;
      }
      const labelled = afterLabel(document, index);
      const last = labelled ?? saint(document, index) ?? ourLady(document, index) ?? roadAfterLink(document, index) ?? cityBeforeState(document, index) ?? spokenStreet(document, index) ?? plainTown(document, index) ?? business(document, index);
      if (last === undefined) continue;
      findings.push(at(document, index, last, labelled === undefined ? 0.62 : 0.68));
      done = last;
    }
  },
};

function at({ text, words }: ScrubDocument, first: number, last: number, score: number): Finding {
  const end = words[last]?.end ?? 0;
  // "at st luke's last week"
  const own = words[first]?.form.folded === 'st' && /^'s(?![a-z])/i.test(text.slice(end, end + 3)) ? 2 : 0;
  return found('flatPlaces', 'GEO', words[first]?.start ?? 0, end + own, score, 'uncertain');
}

const textAfter = ({ text, words }: ScrubDocument, index: number): string => text.slice(words[index]?.end ?? 0, (words[index]?.end ?? 0) + 8);
const isOrganization = ({ form }: Word): boolean => (form.roles & roles.organization) !== 0 && form.folded !== 'pt' && form.folded !== 'ot';

/** A word that names rather than describes: unknown, a name, a town, or one that businesses like. */
function isProper(document: ScrubDocument, index: number): boolean {
  const { form, start, end } = document.words[index] as Word;
  if (form.kind !== 'word' || (form.roles & (barred | roles.generic)) !== 0 || document.isSafe(start, end)) return false;
  return isEvocative(form) || (!isTradeTerm(form) && form.raw.length > 2 && (/^(?:name|rareName|both)$/.test(form.nameClass) || (form.nameClass === 'unknown' && form.raw.length > 3) || (form.flags & (wordFlags.city | wordFlags.placeStart)) !== 0));
}
const isWellKnown = (document: ScrubDocument, index: number): boolean => isProper(document, index) && !isEvocative((document.words[index] as Word).form);

/** What begins the next field. */
const fieldStarts = wordSet('attn attention fax phone tel ph re date pages dob mrn id');

/** "employer: poudre valley lumber  spouse:": the field after a label. */
function afterLabel(document: ScrubDocument, index: number): number | undefined {
  const { words } = document;
  const label = words[index - 1];
  if (!label || !organizationLabels.has(label.form.folded) || !(/^ ?[:=|] {0,3}$/.test(gapBefore(document, index)) || (/^(?:employer|agency|vendor|supplier|facility)$/.test(label.form.folded) && /^,? $/.test(gapBefore(document, index)))) || isPayerPhrase(document, index)) return undefined;
  let last = index - 1;
  let proper = 0;
  while (last - index < 6) {
    const next = words[last + 1];
    if (!next || next.form.kind !== 'word' || (last >= index && !nameGaps.has(gapAfter(document, last)))) break;
    if (last >= index && fieldStarts.has(next.form.folded)) break;
    if ((noEmployer.has(next.form.folded) && !(last >= index && inNames.has(next.form.folded))) || !isEvocative(next.form) && (next.form.roles & (barred & ~roles.credential)) !== 0 && !(last >= index && /^(?:of|and|the)$/.test(next.form.folded))) break;
    if (isProper(document, last + 1) || isOrganization(next)) proper += 1;
    last += 1;
  }
  return last >= index && proper > 0 && (/^(?: {2}|\n|\t|[,;.|(]|\s*$| - )/.test(textAfter(document, last)) || fieldStarts.has(words[last + 1]?.form.folded ?? '')) ? last : undefined;
}

/** "at st. olaf", "to st. casimir's". */
function saint(document: ScrubDocument, index: number): number | undefined {
  const { words } = document;
  const name = words[index + 1];
  if (words[index]?.form.folded !== 'st' || !/^\.? $/.test(gapAfter(document, index)) || (gapAfter(document, index) === ' ' && !/^,? $/.test(gapBefore(document, index))) || !name || name.form.kind !== 'word' || name.form.raw.length < 4 || isTradeTerm(name.form)) return undefined;
  const before = words[index - 1];
  if (before && gapBefore(document, index) === ' ' && !saintsBefore.has(before.form.folded)) return undefined;
  const noun = words[index + 2];
  return noun && isOrganization(noun) && /^(?:'s)? $/.test(gapAfter(document, index + 1)) ? index + 2 : index + 1;
}

/** "OUR LADY OF GRACE", "our lady of the lakes". */
function ourLady({ words }: ScrubDocument, index: number): number | undefined {
  if (words[index]?.form.folded !== 'our' || words[index + 1]?.form.folded !== 'lady' || words[index + 2]?.form.folded !== 'of') return undefined;
  const last = words[index + 3]?.form.folded === 'the' ? index + 4 : index + 3;
  return words[last]?.form.kind === 'word' ? last : undefined;
}

/** "off cherry hill rd", "on elder court". */
function roadAfterLink(document: ScrubDocument, index: number): number | undefined {
  const { words } = document;
  if (gapBefore(document, index) !== ' ' || !roadLinks.has(words[index - 1]?.form.folded ?? '')) return undefined;
  // "wreck on hwy 9"
  if (/^(?:hwy|highway|route|rte|interstate|fm|cr)$/.test((words[index] as Word).form.folded) && words[index + 1]?.gap === ' ' && words[index + 1]?.form.kind === 'number' && (words[index + 1]?.form.raw.length ?? 9) < 5) return index + 1;
  for (let last = index; last < index + 3; last += 1) {
    const form = words[last]?.form;
    // "ON W. MESQUITE ST"
    if (last === index && form && /^[nsew]{1,2}$/.test(form.folded) && gapAfter(document, last) === '. ') continue;
    if (!form || form.kind !== 'word' || (form.roles & (roles.function | roles.personVerb)) !== 0 || gapAfter(document, last) !== ' ') return undefined;
    const next = words[last + 1];
    if (next && suffixes.has(next.form.folded) && (isProper(document, index) || form.nameClass === 'word') && /^(?:[.,;)]|\s*$|\n| in | near | and | by | w |\/| with | outside| at | for | to | from | past | side| behind | across| but | where | since | again| then | is | was | she | he | on )/i.test(textAfter(document, last + 1)) && !/^(?:the|a|this|same|own|other|dirt|gravel|busy|main|side|basketball|tennis|food|test|hard|line|wood|disk|flash)$/.test(form.folded)) return last + 1;
  }
  return undefined;
}

const addressed = /^\d{2,5}((?: [a-z]{3,14}){1,3}), ([a-z]{3,14}(?: [a-z]{3,14}){0,2})(?=[.,;\n]|$| [a-z]{2}(?:[\s.,]|$))/;

/** "77 old stage coach rd", "212 rue chartres": a house number at the start of a line or after "at". */
function streetFrom(document: ScrubDocument, index: number): number | undefined {
  const { words } = document;
  const number = words[index] as Word;
  // "lives 1420 n patterson,"
  const [compass, street] = [words[index + 1], words[index + 2]];
  if (number.form.raw.length > 2 && number.form.raw.length < 6 && /^(?:at|address|addr|lives|from|near)$/.test(words[index - 1]?.form.folded ?? '') && compass?.gap === ' ' && /^[nsew]$/.test(compass.form.folded) && street !== undefined && /^\.? $/.test(street.gap) && street.form.kind === 'word' && street.form.raw.length > 3 && !isTradeTerm(street.form) && /^(?:[,.;)]|\s*$|\n)/.test(textAfter(document, index + 2))) return index + 2;
  if (number.form.raw.length > 5 || document.isSafe(number.start, number.end)) return undefined;
  // "414 bayou vista, morgan city": a listed town behind it
  const placed = addressed.exec(document.text.slice(number.start, number.start + 70));
  if (placed && number.form.raw.length > 1 && /(?:\n|, |: |^)$/.test(gapBefore(document, index)) && (lookUp(placed[2] ?? '') & wordFlags.city) !== 0 && ((placed[2] ?? '').includes(' ') || (lookUp(placed[2] ?? '') & (wordFlags.common | wordFlags.clinical)) === 0)) return index + (placed[1] ?? '').trim().split(/[ -]/).length;
  if (!(/\n\s*$|[,:] $|^$/.test(gapBefore(document, index)) || /^(?:at|to|address|addr|lives|is|from|on|of|off|near|in)$/.test(words[index - 1]?.form.folded ?? ''))) return undefined;
  for (let last = index + 1; last < index + 6; last += 1) {
    const word = words[last];
    if (word && /^(?:n|s|e|w|ne|nw|se|sw)$/.test(word.form.folded) && /^\.? $/.test(gapAfter(document, last)) && gapBefore(document, last) === ' ') continue;
    if (!word || !/^\.? $/.test(gapBefore(document, last)) || word.form.kind !== 'word' || document.isSafe(word.start, word.end)) return undefined;
    if (last === index + 2 && /^(?:rue|calle|via|camino|avenida|paseo)$/.test(words[index + 1]?.form.folded ?? '')) return last;
    if (last > index + 1 && suffixes.has(word.form.folded)) return /^(?:n|s|e|w|ne|nw|se|sw)$/.test(words[last + 1]?.form.folded ?? '') && /^\.? $/.test(gapAfter(document, last)) ? last + 1 : last;
    if ((word.form.roles & roles.function) !== 0) return undefined;
  }
  return undefined;
}

/** "las cruces, nm 88001", "salt lake city, ut": towns of several words before the state. */
function cityBeforeState(document: ScrubDocument, index: number): number | undefined {
  const { words } = document;
  if ((((words[index] as Word).form.flags & wordFlags.placeStart) === 0)) return undefined;
  for (let last = index + 2; last > index; last -= 1) {
    const state = words[last + 1];
    if (!state || gapAfter(document, last) !== ', ' || ((state.form.roles & (roles.state | roles.stateCode)) === 0)) continue;
    if ((lookUp(words.slice(index, last + 1).map(({ form }) => form.folded).join(' ')) & wordFlags.city) !== 0) return last;
  }
  return undefined;
}

const residing = wordSet('lives lived living live resides residing drives driving drove driven moved moving moves relocated native grew born commutes comes came travels retired raised home house up down out over works back visiting visits visited family cabin son daughter dtr sister brother parents cousin wedding funeral');

const housed = wordSet('lives live living resides residing home house trailer apartment duplex condo farm ranch');

/** "driving to nags head saturday": a listed town of several words. */
function longTown({ words }: ScrubDocument, index: number): number | undefined {
  const { form } = words[index] as Word;
  if ((form.flags & wordFlags.placeStart) === 0 || isTradeTerm(form) || /^(?:left|right|center|central)$/.test(form.folded)) return undefined;
  for (let last = index + 2; last > index; last -= 1) {
    const name = words.slice(index, last + 1);
    if (name.length === last - index + 1 && name.every(({ gap }, at) => at === 0 || gap === ' ') && (lookUp(name.map((word) => word.form.folded).join(' ')) & wordFlags.city) !== 0) return last;
  }
  return undefined;
}

function plainTown(document: ScrubDocument, index: number): number | undefined {
  const { words } = document;
  const [link, word, state] = [words[index - 1], words[index] as Word, words[index + 1]];
  if (link === undefined || word.gap !== ' ' || !/^(?:from|in|near|to|of|outside)$/.test(link.form.folded)) return undefined;
  const long = longTown(document, index);
  if (long !== undefined) return long;
  if (!(plainTowns.has(word.form.folded) || (word.form.flags & wordFlags.city) !== 0) || (word.form.roles & barred) !== 0) return undefined;
  // Of two small words only a state after it tells.
  const stated = state !== undefined && gapAfter(document, index) === ', ' && (state.form.roles & (roles.state | roles.stateCode)) !== 0 && state.form.folded !== 'in' && state.form.folded !== 'or';
  const resident = [2, 3, 4, 5, 6].some((back) => words[index - back]?.line === word.line && (back < 5 ? residing : housed).has(words[index - back]?.form.folded ?? ''));
  const closes = /^(?:[.,;)]|\s*$|\n| (?:and|with|w|w\/|alone|since|for|twice|once|daily|last|where|after|by|who|but|on|during|every|each|this|next|until|til|about|calls|says|is|has|today|tomorrow|(?:sun|mon|tues?|wednes|thurs|fri|satur)day|weekends?|2|3|\d)\b)/i.test(textAfter(document, index));
  // "raked at my moms in ludington.": a town that is no other word
  const onlyTown = (word.form.flags & (wordFlags.common | wordFlags.word | wordFlags.clinical | wordFlags.first | wordFlags.last)) === 0 && word.form.raw.length > 4 && link.form.folded !== 'of';
  return stated || ((resident || onlyTown) && closes) ? index : undefined;
}

/** "at riverview imaging", "by perry physical therapy & wellness center", "at arbor glen now". */
function business(document: ScrubDocument, index: number): number | undefined {
  const { words } = document;
  const link = words[index - 1];
  const gap = gapBefore(document, index);
  const linked = link?.form.folded === 'the' && gap === ' ' ? words[index - 2] : link;
  const sited = gap === ' ' ? linked !== undefined && placeLinks.has(linked.form.folded) : gap.endsWith('@ ');
  const otherwise = link !== undefined && (gap === ' ' || gap === '/ ') && otherLinks.has(link.form.folded);
  if ((sited || otherwise || gap.endsWith(' (') || /^ (?:rep|adjusted|delivered|called|sent|says|said|made|fit)(?![a-z])/.test(document.text.slice(words[index]?.end ?? 0, (words[index]?.end ?? 0) + 12))) && vendors.has((words[index] as Word).form.folded)) return index;
  const bracketed = gap.endsWith(' (');
  const apart = bracketed || index === 0 || gap === ', ' || (gap !== ' ' && gap !== '. ' && /\n$| - $|\| ?$/.test(gap));
  // "at first baptist": a congregation by its faith
  const faith = words[index + 1];
  if ((sited || otherwise) && faith?.gap === ' ' && congregations.has(faith.form.folded) && !document.isSafe((words[index] as Word).start, (words[index] as Word).end) && ((words[index] as Word).form.roles & (barred & ~roles.function)) === 0 && !/^(?:the|a|an|his|her|their|our|my|local|is|was|from|at)$/.test((words[index] as Word).form.folded)) return index + 1;
  // "r hip hemi 11/29 methodist."
  if (gap === ' ' && link?.form.kind === 'number' && faiths.has((words[index] as Word).form.folded) && /^\s*(?:[.,;)\n]|$)/.test(textAfter(document, index)) && /\d{1,2}\/\d{1,2} $/.test(document.text.slice(Math.max(0, (words[index]?.start ?? 0) - 7), words[index]?.start ?? 0))) return index;
  if (!sited && !otherwise && !apart) return undefined;
  if (apart && gap === ', ' && !(link && ((link.form.roles & roles.credential) !== 0 || /^(?:name|both)$/.test(link.form.nameClass) || link.form.kind === 'number'))) return undefined;
  let last = index - 1;
  let proper = 0;
  let wellKnown = 0;
  let others = 0;
  let neutral = 0;
  let ampersand = false;
  let organization = -1;
  while (last - index < 6) {
    const next = words[last + 1];
    if (!next || next.form.kind !== 'word' || (last >= index && !nameGaps.has(gapAfter(document, last)))) break;
    if ((next.form.roles & (barred & ~roles.credential)) !== 0 && !(proper > 0 && /^(?:of|and)$/.test(next.form.folded))) break;
    if (last >= index && gapAfter(document, last) === ' & ') ampersand = true;
    last += 1;
    if (isOrganization(next) && last > index) organization = last;
    else if (isProper(document, last)) proper += 1;
    else if (isTradeTerm(next.form) || (next.form.roles & roles.generic) !== 0) others += 1;
    else if (!/^(?:of|and)$/.test(next.form.folded)) {
      others += 1;
      if (organization < 0) neutral += 1;
    }
    if (isWellKnown(document, last) && organization < 0) wellKnown += 1;
  }
  if (last < index && sited && faiths.has((words[index] as Word).form.folded)) last = index;
  if (last < index || isPayerPhrase(document, index) || plainModifiers.has((words[index] as Word).form.folded)) return undefined;
  const ends = /^(?:[.,;:)|]|\s*$|\n| {2}| - | \d| (?:on|and|in|for|with|w|where|now|who|but|since|to|until|out|after|before|is|was|he|she|they|his|her|their|we|i|it|as|when|because|so|then|again|last|this|next|today|yesterday|tomorrow|mon|tue|wed|thu|thurs|fri|sat|sun|monday|tuesday|wednesday|thursday|friday|saturday|sunday)\b)/i;
  if (organization > index && proper > 0) {
    const noun = (words[organization] as Word).form.folded;
    const strong = !weakNouns.has(noun);
    if (sited || (otherwise && wellKnown > 0 && strong) || (apart && (strong || wellKnown > 0) && ends.test(textAfter(document, organization)))) return organization;
  }
  // "dr. pillai of arrowhead orthopedics"
  if (otherwise && organization > index && neutral > 0 && /^(?:of|from|to|by)$/.test(link?.form.folded ?? '') && !weakNouns.has((words[organization] as Word).form.folded) && !plainModifiers.has((words[organization - 1] as Word).form.folded)) return organization;
  // "at bluegrass joint center": everyday words before a noun for an organization.
  if (sited && organization > index && neutral > 0 && (organization - index > 1 || !weakNouns.has((words[organization] as Word).form.folded)) && !plainModifiers.has((words[organization - 1] as Word).form.folded)) return organization;
  // "seen at mercy er"
  const ward = words[index + 1];
  if ((sited || (link?.form.folded === 'to' && faiths.has((words[index] as Word).form.folded))) && ward && gapAfter(document, index) === ' ' && /^(?:er|ed|icu|hosp)$/.test(ward.form.folded) && !isTradeTerm((words[index] as Word).form) && ((words[index] as Word).form.roles & (barred | roles.generic)) === 0) return index;
  // "greene, prairie foot & ankle": partners in a trade, under a name
  if ((sited || apart) && ampersand && proper > 0 && last > index && ends.test(textAfter(document, last))) return last;
  // "from apria, serial": one word that no list knows.
  const follows = words[last + 1];
  const ended = ends.test(textAfter(document, last)) || (follows !== undefined && gapAfter(document, last) === ' ' && (follows.form.roles & (roles.function | roles.personVerb | roles.modal | roles.weekday | roles.month)) !== 0);
  if (last === index && sited && /^(?:unknown|name|rareName)$/.test((words[index] as Word).form.nameClass) && !document.isSafe((words[index] as Word).start, (words[index] as Word).end) && (words[index] as Word).form.raw.length > 4 && ends.test(textAfter(document, index))) return index;
  // "er at baptist.", "taken to mercy by"
  if (last === index && link !== undefined && /^(?:at|to)$/.test(link.form.folded) && gap === ' ' && (isProper(document, index) || faiths.has((words[index] as Word).form.folded)) && (ended || textAfter(document, index).startsWith(' by ')) && [2, 3].some((back) => cared.has(words[index - back]?.form.folded ?? ''))) return index;
  // "saw dr whit yest at spectrum,": one word where a doctor works
  if (last === index && link?.form.folded === 'at' && gap === ' ' && !isTradeTerm((words[index] as Word).form) && !plainSites.has((words[index] as Word).form.folded) && ((words[index] as Word).form.roles & (barred | roles.generic | roles.organization)) === 0 && /^(?:[.,;)]|\s*$|\n)/.test(textAfter(document, index)) && [2, 3, 4, 5].some((back) => words[index - back]?.line === words[index]?.line && doctors.has(words[index - back]?.form.folded ?? ''))) return index;
  // "doctor ames at alpine ent took him off"
  const branch = words[index + 1];
  if (link?.form.folded === 'at' && gap === ' ' && branch?.gap === ' ' && specialties.has(branch.form.folded) && ((words[index] as Word).form.roles & (barred | roles.generic)) === 0 && !isTradeTerm((words[index] as Word).form)) return index + 1;
  // "told dr cheng (urmc) office"
  if (bracketed && last === index && (words[index] as Word).form.nameClass === 'unknown' && document.text[(words[index] as Word).end] === ')' && [2, 3].some((back) => doctors.has(words[index - back]?.form.folded ?? ''))) return index;
  if (bracketed) return others === 0 && proper > 1 && /^\)/.test(textAfter(document, last)) ? last : undefined;
  return sited && others === 0 && proper > 1 && ended ? last : undefined;
}
