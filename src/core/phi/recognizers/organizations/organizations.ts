// Clinics, hospitals, schools, companies: capitalized words around a word for an organization.
import { lookUp } from '../../lexicon';
import * as wordFlags from '../../wordFlags';
import { rolesOf } from '../../roles';
import * as roles from '../../roleBits';
import type { ScrubDocument } from '../../scrubDocument';
import type { Word } from '../../words';
import { found } from '../anchored';
import { lowerOrganization } from './lowerOrganizations';
import { organizationLabels } from './organizationLabels';
import { isPayerPhrase } from './payers';
import { isTradeTerm } from '../people/evocative';
import type { Recognizer } from '../recognizer';
import { gapAfter, isAct, isCapital, startsSentence } from '../wordContext';
import { wordSet } from '../../../wordSet';

const links = new Set(['of', 'and', 'the', 'for', 'at', 'in', 'on', 'de', 'la', 'del', 'los', 'las', 'y']);
/** Words for an organization that also stand in headings and prose: they need a name that is no everyday word. */
export const weakNouns = new Set('therapy therapies pt ot health medicine medical surgery surgical spine joint hand balance performance sport sports home homes family group services service systems system partners park garden gardens team union local works press media paper glass records school schools district library society association council league club fitness wellness gym urgent physicians physician plant store supply market farm farms steel mills bank network studio studios solutions insurance depot company unified times news foods imaging radiology dental pediatric pediatrics rehab charter manor estates living village tower plaza glassworks temple mission outlet transport transit council energy law attorneys lawyers legal guild care middle high shop mine mines tire tires auto pest bus cab utility utilities elevator elevators feed grain lanes pilots bowl marine seed pub grill inn lodge hardware temps staffing hvac electrical heating painting tile paving concrete refinery castings laundry cleaners stables ranch orchard behavioral counseling trail mobility'.split(' '));
const insurers = new Set('insurance ins payer payor plan coverage primary secondary insurer'.split(' '));
const notProper = roles.organization | roles.generic | roles.payer | roles.function | roles.person | roles.title | roles.credential | roles.month | roles.weekday | roles.patient | roles.kin;
const denominations = wordSet('baptist methodist lutheran presbyterian episcopal pentecostal ame christian congregational reformed nazarene unitarian covenant church');
const counted = wordSet('First Second Third Fourth Fifth FIRST SECOND THIRD United Calvary Trinity');
/** "Smith College": these bear any surname, a test's too. */
const houses = wordSet('college university school elementary academy library church hall');
/** A plan of such a firm is its employees'. */
const trades = /^(?:roofing|plumbing|electric|construction|trucking|logistics|manufacturing|mills?|steel|foods|farms|motors|lumber|hardware|mining|drilling|landscaping|painting|masonry|welding|paving|concrete|freight|industries|foundry|transit)$/;
const corporate = new Set('technologies industries enterprises llc inc corp corporation company associates partners solutions'.split(' '));


/** Who publishes criteria and guidelines by such names. */
const publishers = /^(?:InterQual|MCG|Milliman|NCCN|ODG|ACOEM|APTA|AOTA|ASHA|CMS)$/;

export const organizations: Recognizer = {
  name: 'organizations',
  needs: { roles: roles.organization, also: { of: ['mixedCase'], holds: ({ raw }) => isRunTogether(raw) } },
  find(document, starts, findings): void {
    const { words } = document;
    let done = -1;
    for (const index of starts) {
      if (index <= done) continue;
      const word = words[index] as Word;
      if ((word.form.roles & roles.organization) === 0) {
        findings.push(found('organizations', 'GEO', word.start, word.end, 0.6, 'uncertain'));
        continue;
      }
      const span = isCapital(word) ? aroundNoun(document, index) : lowerOrganization(document, index);
      // "InterQual Outpatient Rehabilitation criteria"
      if (!span || publishers.test(words[span.first]?.form.raw ?? '') || isAct(document, span.last) || document.isWhollySafe(words[span.first]?.start ?? 0, words[span.last]?.end ?? 0)) continue;
      findings.push(found('organizations', 'GEO', words[span.first]?.start ?? 0, words[span.last]?.end ?? 0, 0.73));
      done = span.last;
    }
  },
};

/** "CrestlineRoofing": a name and a word for an organization without the space between. */
function isRunTogether(raw: string): boolean {
  const parts = raw.match(/[A-Z][a-z]{2,}/g) ?? [];
  if (parts.length < 2 || parts.join('').length !== raw.length) return false;
  const [name, noun] = [(parts[0] ?? '').toLowerCase(), (parts[parts.length - 1] ?? '').toLowerCase()];
  return (rolesOf(noun) & roles.organization) !== 0 && !/^(?:health|healthcare|care|partners|services|systems?|solutions|medical|medicine|sports?|tech|media)$/.test(noun) && (rolesOf(name) & (notProper | roles.employer)) === 0 && (lookUp(name) & wordFlags.clinical) === 0;
}

const nameGap = /^ {1,2}$|^ ?& ?$|^-$|^\. ?$|^'s $|^' $/;
const isOrganizationWord = (word: Word | undefined): boolean => word !== undefined && (word.form.roles & roles.organization) !== 0;

/** The name of the organization whose noun ("Clinic") is word `index`. */
function aroundNoun(document: ScrubDocument, index: number): { first: number; last: number } | undefined {
  const { words, isSafe } = document;
  const noun = words[index] as Word;
  // "Rx: bridges, mirror therapy, step ups": a term of the trade, whatever noun it ends with
  if (weakNouns.has(noun.form.folded) && isSafe(noun.start, noun.end) && index > 0 && isSafe((words[index - 1] as Word).start, (words[index - 1] as Word).end) && noun.gap === ' ') return undefined;
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
    if (!isCapital(word) || word.form.wordCase !== 'upper' && word.form.raw.length === 1 && !gap.startsWith('.') || (word.form.roles & (roles.title | roles.weekday)) !== 0 && word.form.folded !== 'st') break;
    if ((word.form.roles & (roles.function | roles.person | roles.patient)) !== 0 && style !== 'mixed') break;
    if ((word.form.roles & (roles.function | roles.payer)) !== 0 && word.form.folded !== 'the') break;
    // "SON DALE INSTALLED CONSTANT THERAPY"
    if (style === 'upper' && (((word.form.roles & (roles.kin | roles.modal | roles.personVerb)) !== 0 && !/^(?:kids?|child|children|family|friends?|baby|twins?)$/.test(word.form.folded)) || (/ed$/.test(word.form.folded) && (word.form.flags & wordFlags.common) !== 0))) break;
    first -= 1;
    if (isProper(document, first) || (houses.has(noun.form.folded) && style === 'mixed' && word.form.wordCase === 'title' && (word.form.flags & wordFlags.lastSure) !== 0 && !document.isSafe(word.start, word.end) && (word.form.roles & notProper) === 0)) {
      proper = true;
      if (isUncommon(word)) sure = true;
    }
    if (isOrganizationWord(word) && !weakNouns.has(word.form.folded)) strong = true;
  }
  while (first < index && organizationLabels.has(words[first]?.form.folded ?? '') && words[first]?.form.wordCase === 'upper') first += 1;
  if (index - first === 1 && startsSentence(document, first) && /^(?:see|per|under|from|to|at|for|by)$/.test(words[first]?.form.folded ?? '')) return undefined;
  if (index - first > 1 && startsSentence(document, first) && (((words[first]?.form.roles ?? 0) & roles.personVerb) !== 0 || /^(?:call|contact|ask|write|visit)$/.test(words[first]?.form.folded ?? ''))) first += 1;
  // "Second Lutheran": a number before a denomination is the church's name.
  // "Baptist East": a hospital by its church.
  const side = words[index + 1];
  if (denominations.has(noun.form.folded) && noun.form.wordCase === 'title' && side?.gap === ' ' && side.form.wordCase === 'title' && /^(?:east|west|north|south|health|memorial|downtown|central)$/.test(side.form.folded)) return { first: index, last: index + 1 };
  if (denominations.has(noun.form.folded) && counted.has(words[index - 1]?.form.raw ?? '') && gapAfter(document, index - 1) === ' ') return { first: index - 1, last: nounEnd(document, index, style === 'mixed') };
  while (first < index && (links.has(words[first]?.form.folded ?? '') || ((words[first]?.form.roles ?? 0) & (roles.generic | roles.person)) !== 0 && !isProper(document, first) && !namesFollow(document, first, index))) first += 1;
  if (first < index && words[first]?.form.wordCase === 'title' && startsSentence(document, first) && (words[first]?.form.roles ?? 0) & roles.function) first += 1;
  // "Hand Center of Nevada"
  const [link, land] = [words[index + 1], words[index + 2]];
  if (!proper && first < index && link?.form.raw === 'of' && land?.gap === ' ' && isCapital(land) && ((land.form.roles & roles.state) !== 0 || (land.form.flags & (wordFlags.city | wordFlags.common)) === wordFlags.city)) proper = strong = true;
  if (!proper && strong && style === 'mixed' && first < index && corporate.has(noun.form.folded) && !startsSentence(document, first)) proper = true;
  if (!trades.test(noun.form.folded) && insurers.has(words[first - 1]?.form.folded ?? '') && /^:? $/.test(gapAfter(document, first - 1))) return undefined;
  if (!proper || (words[first]?.form.roles ?? 0) & roles.payer || isPayerPhrase(document, first) || isOfPayer(document, first, index)) return undefined;
  if (!strong && (onlyState(document, first, index) || (style !== 'mixed' && /^ ?:/.test(document.text.slice(noun.end, noun.end + 2))))) return undefined;
  const last = nounEnd(document, index, style === 'mixed');
  // "Amy Dorsey PT" is a person; "River City PT" is a clinic.
  if (/^(?:pt|ot)$/.test(noun.form.folded) && last === index) {
    for (let position = first; position < index; position += 1) {
      const kind = (words[position] as Word).form.nameClass;
      if (kind === 'name' || kind === 'both' || kind === 'unknown' || words[position]?.form.raw.length === 1) return undefined;
    }
    if (index - first < 2 && style !== 'upper' && !/^(?:\n|$)/.test(gapAfter(document, index))) return undefined;
  }
  // "SAUNDERS HOME TRACTION": what is done at home.
  const thing = words[last + 1];
  if (noun.form.folded === 'home' && thing?.gap === ' ' && (thing.form.flags & wordFlags.clinical) !== 0) return undefined;
  // "GOOD REHAB POTENTIAL", "Presbyterian Senior Care HMO"
  if (/^ (?:potential|potentials|HMO|PPO|EPO|HMO-POS|D-SNP|Medicare Advantage|Medicaid)(?![A-Za-z])/i.test(document.text.slice(words[last]?.end ?? 0, (words[last]?.end ?? 0) + 20))) return undefined;
  // "Knobs Rehab, 900 Ring Road": no heading is called so, nor followed by a street.
  const led = style === 'upper' && index - first > 1 && /^(?:at|from|by|of|to)$/.test(words[first - 1]?.form.folded ?? '') && gapAfter(document, first - 1) === ' ';
  const placed = led || noun.form.folded === 'rehab' || /^(?:, | \u00b7 |\n)\d{1,5} [A-Z]/.test(document.text.slice(words[last]?.end ?? 0, (words[last]?.end ?? 0) + 11));
  if (style === 'upper' && !sure && !placed && index - first < 2 && !/^(?:hospital|clinic|university|college|llc|inc|church|academy)$/.test(noun.form.folded)) return undefined;
  return { first, last };
}

/** "Dr. Prudence Vail of AIM Specialty Health" */
function isOfPayer(document: ScrubDocument, first: number, index: number): boolean {
  for (let at = first + 1; at < index; at += 1) if (links.has(document.words[at - 1]?.form.folded ?? '') && isPayerPhrase(document, at)) return true;
  return false;
}

/** Whether the name ends with word `index`: before a comma, a bracket or the end of its line. */
const endsField = ({ words, text }: ScrubDocument, index: number): boolean => /^(?:\s{2}|[,.;)\n]|$| at | in )/.test(text.slice(words[index]?.end ?? 0, (words[index]?.end ?? 0) + 4));

function onlyState(document: ScrubDocument, first: number, index: number): boolean {
  for (let position = first; position < index; position += 1) {
    if (isProper(document, position) && ((document.words[position]?.form.roles ?? 0) & (roles.state | roles.stateCode)) === 0) return false;
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
  return isCapital(word) && form.kind === 'word' && form.raw.length > 1 && (form.roles & notProper) === 0 && !isTradeTerm(form) && !document.isSafe(word.start, word.end);
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
    if (isOrganizationWord(next) && isCapital(next) && (gap !== ', ' || /^(?:llc|inc|pllc|ltd|pc|llp|corp)$/.test(next.form.folded)) && (next.form.folded !== 'pt' || (next.form.raw === 'PT' && gap === ' ' && last > 0 && endsField(document, last + 1) && /^(?:sports?|orthopa?edics?|spine|rehab|hand|balance|performance|orthopa?edic)$/.test(words[last]?.form.folded ?? '')))) {
      last += 1;
      continue;
    }
    // "Three Rivers Hand & Upper Limb": in a sentence capitals go on as far as the name does.
    if (inSentence && next.form.kind === 'word' && next.form.wordCase === 'title' && next.form.raw.length > 1 && /^ $|^ ?& ?$/.test(gap) && (gap !== ' ' || last > index || (next.form.roles & roles.compass) !== 0 || isProper(document, last + 1)) && (next.form.roles & (roles.title | roles.month | roles.person | roles.function)) === 0) {
      last += 1;
      continue;
    }
    if (next.form.folded === 'of' && words[last + 2]?.form.folded === 'the' && words[last + 3] && isCapital(words[last + 3] as Word) && gap === ' ' && inSentence) {
      last += 3;
      continue;
    }
    if (next.form.raw === 'Co' && gap === ' ' && words[last + 2]?.form.folded === 'op') {
      last += 2;
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
