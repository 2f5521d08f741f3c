// What stands right before or after a finding and belongs to it, told by a sign or a small word between: Terrell "T-Bone" Ogletree,
// "Lund/Ansel", "FORT CAVAZOS", "big mike", "Casa de Peregrinos", "NH-55 09812".
import type { Finding } from './finding';
import { fold } from './fold';
import { lookUp } from './lexicon';
import * as wordFlags from './wordFlags';
import { rolesOf } from './roles';
import type { ScrubDocument } from './scrubDocument';

const known = wordFlags.common | wordFlags.word | wordFlags.clinical;
/** First words of the names of places, where capitals say nothing. */
const placeHeads = /(?:^|[^A-Za-z])((?:FORT|CAMP|PORT|LAKE|MOUNT|SAINT|SAN|SANTA|LOS|LAS|EL|GRAND|EAST|WEST|NORTH|SOUTH|NEW|OLD|VILLA|CASA) )$/;
const namedCapital = /(?:^|[^A-Za-z])((?:BIG|LITTLE|LIL|Big|Little|Lil|OL'?|Ol'?) )$/;
const namedLower = /(?:^|[^a-z])((?:big|little|lil|ol'?|old man|crazy) )$/;
/** The same in a sentence: "cerca de La Union". */
const placeHeadsHere = /(?:^|[^A-Za-z])(?:de|in|en|at|from|near|to|a|of) ((?:La|El|Los|Las|San|Santa|Fort|Port|Lake|Mount|New|Old|Villa|Casa|Rancho|Grand|Le|Des|First|Second|Third|Greater|Upper|Lower) )$/;
const systems = /(?:^|[^A-Za-z])((?:UPMC|Kaiser|Geisinger|Sentara|Intermountain|Providence|Sutter|Banner|Mayo|Novant|Atrium|Ochsner|Baptist|Mercy|Ascension|Dignity|AdventHealth|HCA|Encompass|Select|ATI|Athletico|Ivy|Novacare|NovaCare|Shriners|Hanger|Numotion|NuMotion|Kindred|Amedisys|Genesis|Brookdale)(?: (?:at|of|in))? )$/;
const owned = /(?:^|[^A-Za-z])(?:by|at|from|to|of|in|through|via) ([A-Z][a-z]{2,14}'s )$/;
const articles = /^(?:La|El|Los|Las|San|Santa)$/;
const wing = /^ (?:EAST|WEST|NORTH|SOUTH|East|West|North|South)(?=\s*(?:[,.;)\n]|$))/;
/** "CHIEF ANDREW ISAAC": before a name of two words. */
const ranks = /(?:^|[^A-Za-z])((?:CHIEF|Chief|ELDER|Elder) )$/;
const half = /(?:^|[,:|\t]\s?|Name )([A-Z][a-z'-]{1,15}\/)$/;
const particles = /^ (?:de|del|de la|de las|de los|du|des|della|do|da|dos)(?: [A-Z][\p{L}'-]{2,16}){1,2}/u;
/** "AT SONS OF FINLAND HALL": what stands before "OF" after a word of place. */
const ofPlace = /(?:^|[^A-Za-z])(?:AT|TO|FROM|NEAR|IN|WITH|FOR) ((?:[A-Z]{3,14} ){1,2}(?:OF|&) (?:THE )?)$/;
/** A capital inside and in no list: "NuMotion Cartersville". */
const coined = /(?:^|[^A-Za-z])([A-Z][a-z]{1,9}[A-Z][A-Za-z]{2,12} )$/;
/** The first letters and digits of a number that goes on after a space. */
const codeHead = /(?<![A-Za-z0-9])([A-Z]{2,4}-?\d{1,3} )$/;
const numbered = new Set(['OTHER_ID', 'HEALTH_PLAN_ID', 'MRN', 'ACCOUNT']);

const isKnown = (word: string): boolean => (lookUp(fold(word.trim())) & known) !== 0;

/** The finding with what belongs to it; `from`: where the one before it ends. */
export function withNeighbours(document: ScrubDocument, finding: Finding, from: number): Finding {
  const { text, lowerCase } = document;
  const before = text.slice(Math.max(from, finding.start - 24), finding.start);
  const extended = (pattern: RegExp): Finding | undefined => {
    const head = pattern.exec(before)?.[1];
    return head === undefined || document.isSafe(finding.start - head.length, finding.start - 1) ? undefined : { ...finding, start: finding.start - head.length };
  };
  const first = text[finding.start] ?? '';
  const inCapitals = /^[A-Z]{3}/.test(text.slice(finding.start, finding.start + 3));
  if (finding.category === 'NAME') {
    // 'Harold "Hal" Zimmer – 90': whatever follows a nickname is the surname.
    const family = text[finding.end] === '"' || text[finding.end - 1] === '"' ? /^"? ([A-Z][a-z'-]{2,16})(?=\s*(?:[,–—(|\n-]|$))/.exec(text.slice(finding.end, finding.end + 22)) : null;
    if (family && text.slice(finding.start, finding.end).includes('"')) return { ...finding, end: finding.end + family[0].length };
    // "pt hank d here"
    const letter = lowerCase && /[a-z]/.test(first) ? /^ [b-z](?= (?:here|is|was|says|did|had|reports|states|seen|presents)(?![a-z]))/.exec(text.slice(finding.end, finding.end + 12)) : null;
    if (letter) return { ...finding, end: finding.end + 2 };
    const named = inCapitals && finding.end - finding.start > 9 && text.slice(finding.start, finding.end).includes(' ') ? extended(ranks) : undefined;
    if (named) return named;
    const big = lowerCase && /[a-z]/.test(first) ? extended(namedLower) : extended(namedCapital);
    if (big) return big;
    const other = before.endsWith('/') && /[A-Z]/.test(first) ? half.exec(before)?.[1] : undefined;
    if (other !== undefined && (lookUp(fold(other.slice(0, -1))) & wordFlags.clinical) === 0 && rolesOf(fold(other.slice(0, -1))) === 0) return { ...finding, start: finding.start - other.length };
  }
  const town = lowerCase && /[a-z]/.test(first) && (finding.category === 'GEO' || (finding.category === 'NAME' && /(?:^|[^a-z])(?:at|from|to) $/.test(before))) ? /^ ([a-z]{4,14})(?![a-z-])/.exec(text.slice(finding.end, finding.end + 16))?.[1] : undefined;
  // "at shriners portland.": in a note without capitals a town right behind
  if (town !== undefined && (lookUp(town) & (wordFlags.city | wordFlags.common | wordFlags.clinical)) === wordFlags.city && rolesOf(town) === 0) return { ...finding, category: 'GEO', end: finding.end + 1 + town.length };
  // "cerca de La Union": an article and what it stands before
  const article = finding.category === 'NAME' && finding.end - finding.start <= 5 && articles.test(text.slice(finding.start, finding.end)) && /(?:^|[^A-Za-z])(?:de|en|in|at|from|near|to|a) $/.test(before) ? /^ [A-Z][a-z]{2,14}/.exec(text.slice(finding.end, finding.end + 16)) : null;
  if (article) return { ...finding, category: 'GEO', end: finding.end + article[0].length };
  // "at Our Lady of Lourdes"
  if (/^lady of /i.test(text.slice(finding.start, finding.start + 8))) return { ...finding, ...extended(/(?:^|[^A-Za-z])((?:Our|OUR|our) )$/) };
  const headed = /[A-Z][A-Za-z']* $/.test(before);
  if (headed && (finding.category === 'NAME' || finding.category === 'GEO')) {
    const placed = inCapitals ? extended(placeHeads) : undefined;
    if (placed) return { ...placed, category: 'GEO' };
    const named = /[A-Z]/.test(first) && !inCapitals ? extended(placeHeadsHere) : undefined;
    if (named) return { ...named, category: 'GEO' };
  }
  if (finding.category === 'GEO') {
    // "(UPMC Altoona)": a hospital by the system and the town
    const system = headed && /[A-Z]/.test(first) && !/^ (?:Health Plan|Community|Advantage|Medicare|Medicaid)/.test(text.slice(finding.end, finding.end + 14)) ? systems.exec(before)?.[1] : undefined;
    if (system !== undefined) return { ...finding, start: finding.start - system.length };
    // "by Tactile's Salisbury office"
    const owner = headed && /[A-Z]/.test(first) && !inCapitals ? extended(owned) : undefined;
    if (owner) return owner;
    if (inCapitals && /(?:OF|&|THE) $/.test(before)) {
      const named = extended(ofPlace);
      if (named) return named;
    }
    const side = /\d/.test(text.charAt(finding.end - 1)) ? wing.exec(text.slice(finding.end, finding.end + 10)) : null;
    if (side) return { ...finding, end: finding.end + side[0].length };
    const behind = lowerCase && /[a-z\d]/.test(first) ? townBehind(text.slice(finding.end, finding.end + 34)) : 0;
    if (behind > 0) return { ...finding, end: finding.end + behind };
    const road = / County$/i.test(text.slice(finding.start, finding.end)) ? /^ (?:(?:Rd|Road) )?\d{2,4}(?![\d/%-])/.exec(text.slice(finding.end, finding.end + 12)) : null;
    if (road) return { ...finding, end: finding.end + road[0].length };
    const more = !text.startsWith(' d', finding.end) ? null : particles.exec(text.slice(finding.end, finding.end + 40));
    if (more && !document.isSafe(finding.end, finding.end + more[0].length)) return { ...finding, end: finding.end + more[0].length };
    const head = headed && /[A-Z]/.test(first) ? coined.exec(before)?.[1] : undefined;
    return head !== undefined && !isKnown(head) ? (extended(coined) ?? finding) : finding;
  }
  return numbered.has(finding.category) && /\d{4}/.test(text.slice(finding.start, finding.start + 4)) ? (extended(codeHead) ?? finding) : finding;
}

/** How far ", gloucester point" reaches behind a place: a listed town up to the end of its phrase. */
function townBehind(after: string): number {
  const run = /^, ([a-z'-]{3,14}(?: [a-z'-]{3,14}){0,2})(?=[.,;\n]|$| [a-z]{2}(?:[\s.,]|$))/.exec(after);
  if (!run) return 0;
  const flags = lookUp(run[1] ?? '');
  const plain = (flags & (wordFlags.common | wordFlags.clinical)) !== 0 && !(run[1] ?? '').includes(' ');
  return (flags & wordFlags.city) !== 0 && !plain ? run[0].length : 0;
}

const widow = /^(?:\. | Vda\. | Viuda | vda\. | )(?:de|del|de la|de los|y|e) $/;
const nickname = /^ ["“'(][A-Za-z][\w.'-]{0,12}(?: [\w'-]{1,10})?["”')] $/;

/** Whether only a nickname in quotes stands between two names: Terrell "T-Bone" Ogletree. */
export const joinsByNickname = (document: ScrubDocument, last: Finding | undefined, next: Finding): boolean =>
  last?.category === 'NAME' && next.category === 'NAME' && next.start - last.end < 28 && (nickname.test(document.text.slice(last.end, next.start)) || widow.test(document.text.slice(last.end, next.start)));
