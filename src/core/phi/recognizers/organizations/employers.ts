// Employers and other places a person goes to, by the words before them: "works at", "employer:", "retired from".
import { codeAt } from '../../../codeAt';
import * as wordFlags from '../../wordFlags';
import * as roles from '../../roleBits';
import type { ScrubDocument } from '../../scrubDocument';
import type { Word } from '../../words';
import { found } from '../anchored';
import { organizationLabels } from './organizationLabels';
import { isPayerPhrase } from './payers';
import { isTradeTerm } from '../people/evocative';
import { capitalized, type Recognizer } from '../recognizer';
import { gapAfter, gapBefore, isCapital, startsSentence } from '../wordContext';
import { wordSet } from '../../../wordSet';

const workWords = wordSet('works worked working work drive driving teach coach volunteer employed employer employee job jobs hired retired shift shifts duty teaches taught teacher coach coaches coaching dispatcher volunteer volunteers volunteered boss manager warehouse owner staff laborer clerk cashier driver interned internship career contract contractor plays played pitches swims cheers skates wrestles volunteering interns apprentice apprenticed foreman wages wage pay paid paycheck salary laid fired drives drove trucker runs run bowls bowled sings sang dances dances rides golfs hikes trains performs competes enlisted boarded competed joined sponsored');
const occupations = wordSet('accountant agent analyst architect artist assembler assistant associate attendant auditor baker banker barber barista bartender beautician bookkeeper bricklayer brickmason busboy butcher carpenter caterer chauffeur chef coder conductor contractor cook courier custodian dentist deputy designer detailer dishwasher drywaller electrician engineer esthetician fabricator farmer farmhand firefighter fisherman florist forester framer gardener glazier grocer groundskeeper groomer guard hairdresser hairstylist handyman helper hostess housekeeper hygienist inspector installer ironworker jailer janitor jeweler journalist judge landscaper lawyer librarian lifeguard lineman linemen locksmith logger longshoreman machinist maid mailman mason mechanic merchandiser miller millwright miner mover musician nanny operator optician packer painter paramedic paralegal partner pastor pharmacist phlebotomist photographer picker pilot pipefitter plasterer plumber porter postman preacher presser printer processor professor programmer ranger realtor receptionist recruiter reporter rigger roofer roughneck sailor salesman salesperson sander seamstress secretary server sheriff shipper singer smith sorter stagehand steamfitter stocker stonecutter stylist surveyor tailor technician tech teller tester tiler trainer translator trimmer trooper tutor typist upholsterer usher veterinarian waiter waitress warehouseman watchman weaver weld welder woodworker worker writer lawyer actuary supervisor lead bus truck forklift security sales nurse aide pumper luthier pressman millhand operator superintendent apprentice machinist foreman trainee owner manager president teller clerk laborer labourer dispatcher cashier');
const links = wordSet('at for from by with in w thru');
/** Suppliers of braces and chairs, known by a word that is no name elsewhere. */
const knownVendors = wordSet('hanger numotion apria lincare rotech edgepark byram adapthealth norco');
const vendorWords = wordSet('ordered vendor supplier delivered supplied rented shipped purchased bought fabricated fitted afo afos kafo kafos brace braces orthosis orthoses orthotics prosthesis socket liner wheelchair walker splint splints stander insoles helmet garment garments stockings');
const vendorLinks = wordSet('thru through via from');
const plainPlaces = wordSet('fax home least most work school church night desk him herself himself year years full part now time times');
const bigEmployers = wordSet('walmart kroger costco fedex usps starbucks mcdonalds boeing amazon lowes safeway publix walgreens chipotle microsoft google facebook tesla raytheon lockheed caterpillar halliburton chevron exxon exxonmobil verizon comcast wendys subway albertsons aldi ikea samsung nike petsmart petco autozone menards meijer wegmans heb cvs ups pepsico tyson cargill deere nordstrom macys jcpenney sephora wawa sheetz bayada amedisys');
const bigPhrases = /^(?:bass pro|hy-?vee|food lion|winn[ -]dixie|piggly wiggly|harris teeter|fred meyer|cracker barrel|waffle house|dairy queen|chick-fil-a|home depot|best buy|dollar (?:general|tree)|family dollar|whole foods|trader joe'?s|burger king|taco bell|pizza hut|post office|tractor supply|big lots|old navy|bank of america|wells fargo|general (?:motors|electric)|us steel|delta air|sam'?s club|bath and body|olive garden|red lobster|panda express|jiffy lube|giant eagle|stop (?:&|and) shop|shop ?rite|price chopper|food city|market basket|save[- ]a[- ]lot|stater bros|king soopers|jewel[- ]osco|hobby lobby|t\.?j\.? maxx|harbor freight|ace hardware|dollar tree|circle k|kum (?:&|and) go|casey's|quik ?trip|race ?trac|pilot flying|loves travel|burlington coat|barnes (?:&|and) noble|guitar center|bob evans|golden corral|texas roadhouse|applebee's|buffalo wild wings|little caesars|dairy mart|auto ?zone|comfort keepers|visiting angels|home instead|interim healthcare|national seating(?: (?:&|and) mobility)?|les schwab|dutch bros|in-n-out|jack in the box|tim hortons|five guys|red robin|chuck e\.? cheese|academy sports|dick'?s sporting|world market|sherwin williams|true value|napa auto|o'?reilly auto|advance auto|pep boys|discount tire|u-haul|holiday inn|hampton inn|best western|la quinta|planet fitness|la fitness|anytime fitness|gold'?s gym|24 hour fitness|boys (?:&|and) girls club|bright horizons|la petite|john deere|union pacific|norfolk southern|coca[- ]cola|frito[- ]lay|general mills|georgia[- ]pacific|international paper|general dynamics|pratt (?:&|and) whitney|northrop grumman|dollar general|michael'?s|jo-?ann fabrics|men'?s wearhouse|rite aid|duane reade|lane bryant|old dominion|estes express|roadway express|land o'? ?lakes|smithfield foods|hormel foods|perdue farms|pilgrim'?s pride|sanderson farms)(?![a-z])/i;
const leavers = wordSet('retired former ex');
const nextLabels = /^(?:CLAIM|ID|DOB|MRN|DOI|PHONE|FAX|POLICY|GROUP)$/;

/** Words that an employer may stand right after. */
const leads = new Set([...workWords, ...organizationLabels, ...leavers, ...vendorLinks, ...links, ...occupations, 'the', 'hand']);

export const employers: Recognizer = {
  name: 'employers',
  needs: { shapes: capitalized, roles: roles.employer, inLowerCase: ['lower'] },
  find(document, starts, findings): void {
    const { words, text } = document;
    for (const index of starts) {
      const word = words[index] as Word;
      const { form } = word;
      const led = leads.has(words[index - 1]?.form.folded ?? '');
      // "pipefitter Local 597"
      if ((form.raw === 'Local' || (form.folded === 'local' && (document.lowerCase || form.wordCase === 'upper'))) && word.gap === ' ' && /^ \d{2,4}(?![\d/%-])/.test(text.slice(word.end, word.end + 6))) findings.push(found('employers', 'GEO', word.start, words[index + 1]?.end ?? word.end, 0.6, 'uncertain'));
      // "P.S. 118": a school by its number
      if (/^[PIpi]$/.test(form.raw) && numberedSchool.test(text.slice(word.start, word.start + 11))) findings.push(found('employers', 'GEO', word.start, words[index + 2]?.end ?? word.end, 0.8));
      const last = ((form.roles & roles.employer) === 0 ? undefined : wellKnown(document, index)) ?? ((form.wordCase === 'title' || form.wordCase === 'mixed') && knownVendors.has(form.folded) && ((!startsSentence(document, index) && form.folded !== 'norco') || vendorDoes.test(text.slice(word.end, word.end + 12))) ? index : undefined) ?? (led ? (afterLabel(document, index) ?? afterWork(document, index)) : undefined);
      const end = last === undefined ? undefined : words[last]?.end;
      if (end !== undefined) findings.push(found('employers', 'GEO', word.start, /^'s(?![a-z])/i.test(text.slice(end, end + 3)) ? end + 2 : end, 0.64, 'uncertain'));
    }
  },
};

const numberedSchool = /^[PI]\.S\. ?#?\d{1,3}(?!\d)/i;

/** What a supplier does, or who comes from it. */
const vendorDoes = /^ (?:rep|tech|vendor|office|clinic|delivered|rental|says|said|adjusted|called|sent|will|needs|fit|fitted|made|ordered|wants|picked)(?![a-z])/;

/** The last word of a company everyone knows. */
function wellKnown({ text, words, lowerCase, isSafe }: ScrubDocument, index: number): number | undefined {
  const word = words[index] as Word;
  if (isSafe(word.start, word.end)) return undefined;
  // "STEP UPS"
  if (word.form.folded === 'ups' && /^(?:step|push|pull|sit|set|start|check|follow|chin|press|warm|cool|roll|toe|heel|touch|tune|pick|catch|close|back|ramp|hold|get|clean|build|wind|stand|grow|line|flare|work|half)$/.test(words[index - 1]?.form.folded ?? '')) return undefined;
  if (bigEmployers.has(word.form.folded) && (isCapital(word) || (lowerCase && word.form.raw.length > 3))) return index;
  const phrase = bigPhrases.exec(text.slice(word.start, word.start + 24));
  return phrase ? index + phrase[0].split(/[ -]/).length - 1 : undefined;
}

/** Whether word `index` may begin the name of an employer at all. */
function mayStart(document: ScrubDocument, index: number): boolean {
  const { words } = document;
  const word = words[index] as Word;
  const { form } = word;
  const coming = words[index + 1];
  // "CP Kelco": letters of the trade before a name.
  if (form.wordCase === 'upper' && form.raw.length < 4 && coming?.gap === ' ' && coming.form.wordCase === 'title' && /^(?:name|unknown|rareName)$/.test(coming.form.nameClass) && !document.isSafe(coming.start, coming.end)) return true;
  if ((form.roles & (roles.payer | roles.month | roles.title)) !== 0 || document.isSafe(word.start, word.end)) return false;
  if (form.wordCase === 'upper' && isTradeTerm(form)) return false;
  if ((form.roles & (roles.function | roles.weekday)) === 0) return true;
  // "Second Harvest", "Sun Metro"
  const next = words[index + 1];
  const leads = form.wordCase === 'title' && next !== undefined && isCapital(next) && gapAfter(document, index) === ' ';
  return leads && ((form.roles & roles.weekday) !== 0 || /^(?:first|second|third|our|the|all|one|up|us)$/.test(form.folded));
}

function afterLabel(document: ScrubDocument, index: number): number | undefined {
  const { words } = document;
  const { form } = words[index] as Word;
  const previous = words[index - 1];
  if (!previous || form.wordCase === 'lower' || form.raw.length < 3 || (isTradeTerm(form) && !goesOnInCapitals(document, index))) return undefined;
  // "7:58 Clinic: Sure.": who writes, and what
  if (form.nameClass !== 'name' && /^(?:clinic|office)$/.test(previous.form.folded) && /^(?:\d{1,2}|[ap]m?)$/i.test(words[index - 2]?.form.raw ?? '')) return undefined;
  const labelled = organizationLabels.has(previous.form.folded);
  const left = leavers.has(previous.form.folded);
  if (!labelled && !left) return undefined;
  const gap = gapBefore(document, index);
  const named = labelled && (/^["']?[ \t]?[:=|][ \t"'(|]*$/.test(gap) || (gap === ' ' && previous.form.folded === 'employer') || (gap === ' (' && previous.form.wordCase === 'lower' && !/^(?:from|to)$/.test(previous.form.folded)));
  if (!named && !(left && gap === ' ' && !startsSentence(document, index))) return undefined;
  return mayStart(document, index) && !isPayerPhrase(document, index) && !(form.claim.kind !== undefined && words[index + 1]?.form.kind === 'number') ? capitalRun(document, index) : undefined;
}

/** "Great Lakes Castings": further capitals that are no clinical words. */
function goesOnInCapitals(document: ScrubDocument, index: number): boolean {
  const next = document.words[index + 1];
  if (next && document.text.startsWith(' of the ', document.words[index + 1]?.end ?? 0)) return true;
  return next !== undefined && next.form.wordCase === 'title' && document.words[index]?.form.wordCase === 'title' && /^ (?:& )?$/.test(gapAfter(document, index)) && !isTradeTerm(next.form) && (next.form.roles & roles.person) === 0;
}

function afterWork(document: ScrubDocument, index: number): number | undefined {
  const { words } = document;
  const word = words[index] as Word;
  // "Works@HomeGoods"
  if (/^ ?@ ?$/.test(word.gap)) return workWords.has(words[index - 1]?.form.folded ?? '') && mayStart(document, index) ? capitalRun(document, index) : undefined;
  if (vendorLinks.has(words[index - 1]?.form.folded ?? '') && gapBefore(document, index) === ' ' && (word.form.wordCase === 'title' || word.form.wordCase === 'mixed') && vendorWords.has(words[index - 2]?.form.folded ?? '') && (word.form.roles & (roles.person | roles.organization)) === 0 && mayStart(document, index)) return capitalRun(document, index);
  const article = words[index - 1]?.form.folded === 'the' && gapBefore(document, index) === ' ' ? 1 : 0;
  const previous = words[index - 1 - article];
  const shortWith = previous?.form.folded === 'w';
  // "Retired luthier, Pettigrew Strings"
  if (previous && gapBefore(document, index) === ', ' && previous.form.wordCase === 'lower' && (occupations.has(previous.form.folded) || (previous.form.folded === 'hand' && /^(?:mill|farm|ranch|deck|field)$/.test(words[index - 2]?.form.folded ?? ''))) && isCapital(word) && (word.form.roles & (roles.credential | roles.person)) === 0 && !isTradeTerm(word.form) && mayStart(document, index)) {
    const last = capitalRun(document, index);
    return last > index && /^[.;,)\n]|^$/.test(document.text.slice(words[last]?.end ?? 0, (words[last]?.end ?? 0) + 1)) ? last : undefined;
  }
  // "WELDER, TERRA TRUCK BODIES,"
  if (previous && gapBefore(document, index) === ', ' && previous.form.wordCase === 'upper' && occupations.has(previous.form.folded) && word.form.wordCase === 'upper' && /^(?:name|unknown|rareName|both)$/.test(word.form.nameClass) && mayStart(document, index)) {
    const last = capitalRun(document, index);
    if (last > index && /^[.;,)\n]|^$/.test(document.text.slice(words[last]?.end ?? 0, (words[last]?.end ?? 0) + 1))) return last;
  }
  // "a deckhand for Pelican Bar Pilots", "retired organist of First Baptist": in a sentence, whatever names go on after an occupation.
  if (previous && /^(?:for|at|with|of)$/.test(previous.form.folded) && gapBefore(document, index) === ' ' && gapBefore(document, index - 1) === ' ' && word.form.wordCase === 'title' && isOccupation(document, index - 2) && (mayStart(document, index) || /^(?:first|second|third|the)$/.test(word.form.folded))) {
    const last = capitalRun(document, index);
    if (last > index) return last;
  }
  // "line cook the brass rail,"
  if (article === 1 && previous && document.lowerCase && occupations.has(previous.form.folded) && gapBefore(document, index - 1) === ' ' && word.form.wordCase === 'lower' && !isTradeTerm(word.form) && mayStart(document, index) && !plainPlaces.has(word.form.folded)) {
    const run = /^[a-z'-]+(?: [a-z'-]+){0,2}(?=[,.;)\n]|$)/.exec(document.text.slice(word.start, word.start + 40));
    if (run) return index + run[0].split(/[ -]/).length - 1;
  }
  if (!previous || (gapBefore(document, index - article) !== ' ' && !shortWith) || !links.has(previous.form.folded) || (gapBefore(document, index) !== ' ' && !(shortWith && gapBefore(document, index) === '/ ')) || !mayStart(document, index)) return undefined;
  const worked = workBefore(document, index - 1 - article);
  if (article === 1 && !worked) return undefined;
  if (isCapital(word)) {
    if ((word.form.raw.length < 2 && gapAfter(document, index) !== '.') || startsSentence(document, index)) return undefined;
    if (/^(?:in|with|w|by)$/.test(previous.form.folded) && isTradeTerm(word.form)) return undefined;
    const last = capitalRun(document, index);
    // Several capitalized everyday words in the middle of a sentence are somebody's name for something.
    return worked || (last > index && previous.form.folded !== 'in' && everydayRun(document, index, last)) ? last : undefined;
  }
  if (!worked || plainPlaces.has(word.form.folded)) return undefined;
  const noun = lowerNoun(document, index);
  if (noun !== undefined) return noun;
  if (isTradeTerm(word.form)) return undefined;
  const next = words[index + 1];
  const goesOn = next !== undefined && !plainPlaces.has(next.form.folded) && gapAfter(document, index) === ' ' && next.form.wordCase === 'lower' && (next.form.roles & roles.function) === 0 && !isTradeTerm(next.form);
  return goesOn ? lowerRunEnd(document, index + 1) : index;
}

/** "lane forest products,": up to two more words, when the phrase ends with them. */
function lowerRunEnd(document: ScrubDocument, index: number): number {
  const { words, text } = document;
  for (let last = index + 1; last < index + 3; last += 1) {
    const { form, gap, end } = words[last] ?? {};
    if (!form || gap !== ' ' || form.wordCase !== 'lower' || form.kind !== 'word' || (form.roles & (roles.function | roles.personVerb | roles.modal | roles.weekday | roles.month)) !== 0 || isTradeTerm(form) || /^(?:full|part|light|since|until|till|now)$/.test(form.folded)) return index;
    if (/^(?:[.,;)\n]|\s*$)/.test(text.slice(end ?? 0, (end ?? 0) + 1))) return last;
  }
  return index;
}

/** "driving for tri county transit": the last word of up to four in small letters that end with a word for an organization. */
function lowerNoun(document: ScrubDocument, index: number): number | undefined {
  const { words } = document;
  for (let last = index; last < index + 4; last += 1) {
    const word = words[last];
    if (!word || word.form.wordCase !== 'lower' || (word.form.roles & (roles.function | roles.personVerb | roles.generic)) !== 0 || (last > index && gapAfter(document, last - 1) !== ' ')) return undefined;
    if (last > index && (word.form.roles & roles.organization) !== 0) return last;
  }
  return undefined;
}

const trades = /(?:hand|ist|man|men|woman|women|smith|keeper|wright|master|monger|ician|grapher|worker|maker|rider|er|or|eer|ress|ian|clerk|aide|cook|guard|coach|pilot|chef)$/;

/** Whether the lower-case word at `index` says what someone does: "a deckhand", "retired organist". */
function isOccupation({ words }: ScrubDocument, index: number): boolean {
  const word = words[index];
  if (!word || word.form.kind !== 'word' || word.form.wordCase !== 'lower' || word.form.raw.length < 4 || (word.form.flags & wordFlags.clinical) !== 0) return false;
  if (occupations.has(word.form.folded)) return true;
  return trades.test(word.form.folded) && /^(?:a|an|retired|former|as|part-?time|semi-?retired|lead|head|assistant|senior|night|church|school)$/i.test(words[index - 1]?.form.folded ?? '');
}

function everydayRun(document: ScrubDocument, first: number, last: number): boolean {
  if (document.lines[document.words[first]?.line ?? 0]?.style !== 'mixed') return false;
  for (let index = first; index <= last; index += 1) {
    const { form } = document.words[index] as Word;
    if (isTradeTerm(form) || (form.roles & (roles.generic | roles.person | roles.payer | roles.credential)) !== 0 || form.wordCase !== 'title') return false;
  }
  return !isPayerPhrase(document, first);
}

/** Whether a word for work stands within four words before word `index`. */
function workBefore(document: ScrubDocument, index: number): boolean {
  // "back to cooking for": what someone does, by its form.
  const doing = document.words[index - 1];
  if (doing !== undefined && /[a-z]{3}ing$/.test(doing.form.folded) && (doing.form.flags & wordFlags.clinical) === 0 && /^(?:to|back|started|stopped|been|is|was|still|quit)$/.test(document.words[index - 2]?.form.folded ?? '') && gapAfter(document, index - 1) === ' ') return true;
  for (let back = 1; back <= 4; back += 1) {
    const word = document.words[index - back];
    if (!word || word.line !== document.words[index]?.line || /[.;:]/.test(gapAfter(document, index - back))) return false;
    if (workWords.has(word.form.folded) || (back === 1 && occupations.has(word.form.folded) && word.form.wordCase !== 'title')) return true;
  }
  return false;
}

/** The last word of the run of capitalized words from `index`: "Adame, Daugherty & Sons", "Bank of Tulsa". */
function capitalRun(document: ScrubDocument, index: number): number {
  const { text, words } = document;
  let last = index;
  const inCapitals = document.lines[words[index]?.line ?? 0]?.style === 'upper';
  while (last - index < 5) {
    const next = words[last + 1];
    const gap = gapAfter(document, last);
    if (next && gap === ', ' && isCapital(next) && /^ & [A-ZÀ-ÖØ-Þ]/.test(text.slice(next.end, next.end + 4))) {
      last += 2;
      continue;
    }
    if (!next || !(/^ $|^ ?& ?$|^-$|^'s $/.test(gap) || (/^\. ?$/.test(gap) && words.slice(index, last + 1).every(({ form }) => form.raw.length === 1)))) break;
    const after = words[last + 2];
    if (next.form.folded === 'of' && after?.form.folded === 'the' && words[last + 3] && isCapital(words[last + 3] as Word) && gapAfter(document, last + 2) === ' ') {
      last += 3;
      continue;
    }
    if (next.form.wordCase === 'lower' && /^(?:of|and|the)$/.test(next.form.folded) && after && isCapital(after) && gapAfter(document, last + 1) === ' ') {
      last += 2;
      continue;
    }
    if (!isCapital(next) || (next.form.raw.length === 1 && codeAt(text, next.end) === 47) || next.form.kind === 'number' || endsRun(document, next) || (inCapitals && last > index && (next.form.roles & (roles.function | roles.personVerb | roles.kin)) !== 0)) break;
    last += 1;
  }
  return last;
}

/** Whether a capitalized word belongs to what follows: a label, a state, a day, a claimed term. */
function endsRun({ text, isSafe }: ScrubDocument, { start, end, form }: Word): boolean {
  const upper = form.wordCase === 'upper';
  return nextLabels.test(form.raw) || (upper && ((form.roles & (roles.stateCode | roles.weekday)) !== 0 || ((form.roles & roles.organization) === 0 && organizationLabels.has(form.folded)))) || isSafe(start, end) || /^ ?:/.test(text.slice(end, end + 2));
}
