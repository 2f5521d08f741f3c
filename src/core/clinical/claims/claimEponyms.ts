// When a surname in a note is the name of a test, sign, scale, technique or disease, and how far that name reaches.
import eponymData from '../../data/vocabularyEponyms.json';
import { isClinicalWord } from '../words/vocabulary';
import { wordSet } from '../../wordSet';

/** `strong` is hardly ever a person; `weak` needs a test word, a result or a score beside it. */
export type EponymKind = 'strong' | 'weak';

const scored = wordSet(eponymData.scored);
const nouns = wordSet(eponymData.nouns);
const kinds = new Map<string, EponymKind>();
for (const word of wordSet(eponymData.weak)) kinds.set(word, 'weak');
for (const word of scored) kinds.set(word, 'weak');
for (const word of wordSet(eponymData.strong)) kinds.set(word, 'strong');
const pairs = new Map<string, Set<string>>();
for (const pair of eponymData.pairs) {
  const [first = '', ...rest] = pair.split(' ');
  if (rest.length > 0) pairs.set(first, (pairs.get(first) ?? new Set<string>()).add(rest.join(' ')));
}

/** All that is known as an eponym, in small letters. */
export const eponyms = (): readonly string[] => [...kinds.keys(), ...pairs.keys()];

const bare = (lower: string): string => (lower.includes("'") || lower.includes('’') ? lower.replace(/['’]s?$/, '') : lower);

/** What the lower-case word is as an eponym; hyphenated pairs ("hawkins-kennedy") count by their first name. */
export function eponymKind(lower: string): EponymKind | undefined {
  const direct = kinds.get(lower);
  if (direct !== undefined) return direct;
  const stem = bare(lower);
  const found = stem === lower ? undefined : kinds.get(stem);
  if (found !== undefined) return found;
  if (pairs.has(stem)) return 'weak';
  const hyphen = lower.indexOf('-');
  if (hyphen <= 0) return undefined;
  const head = lower.slice(0, hyphen);
  return kinds.get(head) ?? (pairs.has(head) ? 'weak' : undefined);
}

const nextWord = /\s{0,2}[-–/]?\s{0,1}([A-Za-zÀ-ɏ][A-Za-zÀ-ɏ'’.]{0,24}(?:-[A-Za-zÀ-ɏ]{1,20})?)/y;
const resultAfter = /(?:\s{0,2}(?:test|sign|[LRB]|left|right|bilat(?:erally|eral)?|was|is|were|:|=|\||\(|on the|for))*\s{0,2}\(?(?:[2-4][- ]part(?![a-z])|[-−+]?\d{1,3}\s?°|[+−–-](?=[\s).,;/|]|$)|[+−-]{1,2}ve\b|pos(?:itive)?\b|neg(?:ative)?\b|\+ve)/iy;
const scoreAfter = /(?:\s{0,2}(?:[:=(~>≥<≤|]|scale|score|is|was|at|of|now|today|improved|increased|decreased|from|to))*\s{0,2}\(?\d{1,3}(?:\.\d)?(?![\d/-]|\s?y\/?o|\s?-?year)(?!\/\d{1,2}\/)|(?:\s{0,2}(?:[:=(~|]|score|is|was|at|of|now|today|improved|from|to))*\s{0,2}\(?\d{1,3}(?:\.\d)?\s?\/\s?(?:\d{2,3})(?![\d/])/iy;
/** "berg forty four": a score as it is dictated. */
const spokenScore = /(?:\s(?:score|is|was|of|at|now)){0,3}\s(?:zero|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?![a-z])/iy;
const resultBefore = /(?:pos(?:itive)?|neg(?:ative)?|[-+−][)]?|\([+−-]\)|modified|reverse|special tests?:?|performed|including)\s{0,2}(?:(?:for|the|B|L|R|bilat(?:eral)?|left|right)\s{1,2}){0,2}$/i;
const listBefore = /(?:'s|’s|[a-z])(?:\s?(?:\([+−-]\)|[+−-]|positive|negative|pos|neg))?\s?(?:,|\/|&|,?\s+and|,?\s+or)\s{0,2}$/i;
const credentialAfter = /^['’]?s?,?\s?(?:PT|DPT|MPT|MSPT|OT|OTR|OTD|MD|DO|PTA|COTA|NP|PA-C|PhD|RN|MS|DC|DPM|CHT)\b/;
const personAfter = /^\s{1,2}(?:reports?|states?|stated|denies|denied|says|said|presents?|arrived|called|will|has|had|lives|complains|notes|agrees|who|verbalized|signed)\b/i;
/** "Bouchard Bakery", "Gowers Street": the eponym names a business or a place. */
const placeAfter = /^\s(?:[A-Z][a-z]{2,14}\s)?(?:Bakery|Clinic|Hospital|Center|Centre|Church|School|Academy|College|University|Elementary|Rehab\w*|Street|St\b|Road|Rd\b|Avenue|Ave\b|Lane|Ln\b|Drive|Dr\b|Court|Ct\b|County|Farms?|Motors|Electric|Logistics|Foods|Market|Inc\b|LLC\b|Group|Company|Co\b|Brothers|Bros\b|Sons|General|Memorial|Medical|Health|Park|Village|Manor|Steel|Mills|Construction|Plumbing|Trucking|Industries)/;
const articleBefore = /\b(?:the|a|initial|repeat|today's|her|his|their)\s$/i;
/** An eponym that is a sentence of its own in a list of tests. */
const aloneAfter = /^(?:['’]s)?\s?(?:\.|[+-](?![\w]))/;
/** "Thompson intact", "Ober unremarkable": what a test is, and no person. */
const findingAfter = /^(?:['’]s)?,?\s(?:met|intact|unremarkable|equivocal|inconclusive|deferred|nt\b|wnl\b|absent|present|painful|pain-?free|provoked|reproduced)(?![a-z])/i;
const listAfter = /^(?:['’]s)?(?: [a-z]+)?(?:, ?(?:and |or )?| ?[/&] ?| and | or )([A-Z][\w'’]+)(?:[-'’ ][\w]+)?(?: [a-z]+){0,2} ?(?:[,.;+(]|$| and | or )/;
/** "Weber B", "Garden III", "Gustilo type II": a class of the thing that bears the name. */
const gradeAfter = /^ (?:(?:type|grade|stage|class|level|zone|ray)\s?(?:[IV]{1,3}|\d[A-C]?|[ABC])|I{2,3}|IV|[ABC](?= fracture| fx| fib| ankle| distal| lat))(?![A-Za-z0-9/.-])/;
const patientBefore = /\b(?:pt|patient|client|resident|name|mother|father|wife|husband|son|daughter|sister|brother|therapist|physician|surgeon|signed|by)[:.]?\s{1,2}$/i;
const givenBefore = /(?:^|[^\w.])([A-Z][a-zÀ-ɏ'’-]{1,15})\s$/;

/** The joint between the author of a technique and its noun. */
const techniqueLater = /^(?:['’]s)? (?:(?:distal|proximal|prox|inf|inferior|sup|superior|post|posterior|ant|anterior|lat|lateral|med|medial|cervical|thoracic|lumbar|fib|fibular?|tib|tibial?|talar|talocrural|ankle|knee|hip|wrist|elbow|shoulder|patellar?|gh|ac|si|based|style|type|sustained|grade) ){1,3}(?:glides?|mobs?|mobili[sz]ations?|mwms?|snags?|nags?|tap(?:e|ing)|techniques?|stretch(?:es)?|tests?|exercises?|program(?:me)?|extension|approach|treatment|belt)(?![a-z])/i;

/** The end of the clinical stretch that starts with the eponym at `start`, or -1 where it may be a person. */
export function claimAt(text: string, start: number, end: number, lower: string, kind: EponymKind): number {
  const after = text.slice(end, end + 40);
  if (credentialAfter.test(after)) return -1;
  const grade = gradeAfter.exec(after);
  if (grade !== null && !personBefore(text, start, true) && !/\b(?:pt|patient|client)[.:]?\s$/i.test(text.slice(Math.max(0, start - 9), start))) return end + grade[0].length;
  const reach = nounsFrom(text, end, lower);
  // "Cumberland Hand Center"
  if (reach >= end && placeAfter.test(text.slice(reach, reach + 32))) return -1;
  if (reach >= end) return personBefore(text, start, true) ? -1 : reach;
  if ((sticks(scoreAfter, text, end) || sticks(spokenScore, text, end)) && scored.has(bare(lower))) return personBefore(text, start, true) ? -1 : end;
  if (sticks(resultAfter, text, end)) return personBefore(text, start, false) ? -1 : end;
  // "mulligan distal fib glide"
  if (techniqueLater.test(after) && !personBefore(text, start, true)) return end;
  // "thomas -10"
  if (/^ [-−+]\d{1,2}(?![\d/-])/.test(after) && !personBefore(text, start, false)) return end;
  const before = text.slice(Math.max(0, start - 28), start);
  // No article stands before a person: "the Berg", "her initial tinetti".
  if (isScored(lower) && articleBefore.test(before) && !/^\s[A-Z]/.test(after)) return end;
  // "The Kendall was 12"
  if (/\b[Tt]he\s$/.test(before) && /^\s(?:was|is|scored?|test|remained|improved|went|rose|fell)\s(?:[a-z]+\s){0,2}\d/.test(after)) return end;
  if (lower === 'mckenzie' && /\b(?:per|MDT)\s$/.test(before)) return end;
  if (aloneAfter.test(after) && /\.\s$/.test(before) && eponymBefore(before)) return end;
  if (kind === 'weak') return resultBefore.test(before) || (listBefore.test(before) && eponymBefore(before)) || ((isListed(after) || findingAfter.test(after)) && !personBefore(text, start, false)) ? end : -1;
  return personBefore(text, start, false) || personAfter.test(after) || placeAfter.test(after) || (/(?:^|[^a-z])(?:at|from) $/i.test(before) && /^[A-Z]/.test(text.slice(start, end))) ? -1 : end;
}

/** Whether the lower-case word is a scale that a score may follow. */
export const isScored = (lower: string): boolean => scored.has(bare(lower));

/** Whether the next item of the list is an eponym that is hardly ever a person. */
function isListed(after: string): boolean {
  const next = listAfter.exec(after)?.[1];
  return next !== undefined && eponymKind(next.toLowerCase()) === 'strong';
}

/** Follows test words ("Berg Balance Scale", "Hawkins-Kennedy test") and partners of a pair; -1 where none stands there. */
function nounsFrom(text: string, end: number, lower: string): number {
  const stem = bare(lower);
  const hyphen = stem.indexOf('-');
  const head = hyphen > 0 ? stem.slice(0, hyphen) : stem;
  const tail = hyphen > 0 ? stem.slice(hyphen + 1) : '';
  const paired = tail !== '' && ((pairs.get(head)?.has(tail.replaceAll('-', ' ')) ?? false) || nouns.has(tail) || kinds.has(tail));
  let reach = paired ? end : -1;
  const partners = pairs.get(stem);
  for (let step = 0; step < 5; step += 1) {
    nextWord.lastIndex = Math.max(reach, end);
    const match = nextWord.exec(text);
    if (match === null) break;
    const word = (match[1] ?? '').toLowerCase().replace(/[.'’]+$/, '');
    const partner = step === 0 && partners !== undefined && [...partners].some((names) => names.split(' ')[0] === bare(word));
    if (!partner && !nouns.has(word) && !nouns.has(bare(word))) break;
    reach = match.index + match[0].replace(/[.'’]+$/, '').length;
  }
  return reach;
}

function sticks(pattern: RegExp, text: string, at: number): boolean {
  pattern.lastIndex = at;
  return pattern.test(text);
}

/** A given name or a patient word right before makes it a person; `named` allows the patient word ("Pt Berg balance score"). */
function personBefore(text: string, start: number, named: boolean): boolean {
  const before = text.slice(Math.max(0, start - 24), start);
  if (!named && patientBefore.test(before)) return true;
  const given = givenBefore.exec(before)?.[1]?.toLowerCase();
  if (given === undefined || named) return false;
  return !isClinicalWord(given) && eponymKind(given) === undefined && !/^(?:the|a|an|initial|current|repeat|with|and|or|for|on|in|to|of|by|at|using|per|no|not|both|left|right|his|her|their|also|then|most|after|during|last|today|used|uses|use|performed|completed|did|tested|taught|reviewed|practiced|practised|began|started|discussed|continued|progressed|added|trialed|tried|issued|instructed|showed|shows|gave|had|has|did|new|mild|moderate|severe|bilateral|known|classic|modified|reverse|first|second|third|old|prior|possible|probable|negative|positive|equivocal|demonstrated|administered|repeated|assessed|checked|scored|measured|applied|wore|wears|donned|ordered|via|see|including|like|as|than|plus|vs|versus|from)$/.test(given);
}

function eponymBefore(before: string): boolean {
  const names = before.toLowerCase().match(/[a-zà-ɏ'’-]{3,}/g) ?? [];
  return names.slice(-3).some((name) => eponymKind(name) !== undefined);
}
