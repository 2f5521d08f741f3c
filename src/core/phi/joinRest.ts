// The rest of a name of a place or a firm, behind what was found of it: "Passaic Cold Storage", "Harbor of Grace at Belfast",
// "at the willows apts, whitehaven", and the state before a licence.
import type { Finding } from './finding';
import { fold } from './fold';
import { lookUp } from './lexicon';
import * as wordFlags from './wordFlags';
import * as roles from './roleBits';
import type { ScrubDocument } from './scrubDocument';
import { wordSet } from '../wordSet';
import type { Word } from './words';

const notOfFirm = roles.function | roles.person | roles.title | roles.month | roles.weekday | roles.patient | roles.kin | roles.payer | roles.credential | roles.personVerb | roles.modal | roles.state;
/** What a field or a sentence behind a place begins with. */
const headings = wordSet('note notes eval evaluation report summary plan letter form request notice visit visits assessment daily progress discharge initial log treatment session appeal denial diagnosis referral referring provider insurance precautions allergies age sex gender date time tax npi fax phone tel telephone email dob mrn claim member policy group case order signed goals pain left right bilateral knee hip shoulder ankle foot hand wrist elbow back neck post pre status stage phase grade');
/** How far a name goes on. */
const longest = 3;

const capitalized = ({ form }: Word): boolean => form.wordCase === 'title' || form.wordCase === 'mixed';

/** Where the capitalized words right behind a place end. */
export function restOfName(document: ScrubDocument, finding: Finding): number {
  const { words, lines, text, wordIndexAt } = document;
  if (finding.category !== 'GEO' || text[finding.end] !== ' ' || !/[a-z'’]$/.test(text.slice(finding.start, finding.end))) return finding.end;
  const behind = wordIndexAt(finding.end);
  const tail = words[behind - 1];
  if (!tail || !capitalized(tail) || finding.recognizer === 'localities' && tail.form.roles !== 0) return finding.end;
  const style = lines[tail.line]?.style;
  let end = finding.end;
  for (let index = behind; index < behind + longest; index += 1) {
    const word = words[index];
    if (!word || word.line !== tail.line || word.start !== end + 1 || text[end] !== ' ' || !capitalized(word) || word.form.raw.length < 3 || word.form.kind !== 'word') break;
    if (((word.form.roles & notOfFirm) !== 0 && !(word.form.roles === roles.state && finding.recognizer !== 'localities' && end > finding.start && /^[;,.)]/.test(text.slice(word.end, word.end + 1)))) || headings.has(word.form.folded) || document.isSafe(word.start, word.end)) break;
    end = word.end;
  }
  if (end === finding.end || /^ ?[:=#]/.test(text.slice(end, end + 2))) return finding.end;
  // In a line of labels and values only a name that fills its field goes on.
  return style === 'mixed' || /^(?:\n|$| {2}|\t|[,|;)])/.test(text.slice(end, end + 2)) ? end : finding.end;
}

const joints = /^(?: (?:at|AT|in the|IN THE|on the|of the|and the) | (?:(?:PT|OT) )?- )$/;

/** "Maple Shade at Cherry Hill", "Flint Hills PT - Emporia": two places, both in capitals. */
export const joinsByPlace = ({ text }: ScrubDocument, last: Finding | undefined, next: Finding): boolean =>
  last !== undefined && (last.category === 'GEO' || (last.category === 'NAME' && (text.startsWith(' PT - ', last.end) || (/^ at /i.test(text.slice(last.end, last.end + 4)) && /(?:^|[^a-z])(?:of|at|to|from|in) $/i.test(text.slice(Math.max(0, last.start - 6), last.start)))))) && (next.category === 'GEO' || next.category === 'NAME') && joints.test(text.slice(last.end, next.start)) && /[A-Z]/.test(text[last.start] ?? '') && /[A-Z]/.test(text[next.start] ?? '');

/** "TX 1144720", "tx plate SNK 4471": the state narrows down whose number it is. */
const stateBefore = /(?:^|[^A-Za-z])([A-Za-z]{2}(?: (?:plate|tag|lic(?:ense)?\.?|LIC\.?|Lic\.?))?[ -]#?)$/;

export function withState({ text, words, wordIndexAt }: ScrubDocument, finding: Finding, from: number): Finding {
  // "SN NGP684012H": the letters that say whose number it is go along.
  const serial = finding.category === 'DEVICE' ? /(?:^|[^A-Za-z])(S\/?N[:#]? )$/.exec(text.slice(Math.max(from, finding.start - 7), finding.start))?.[1] : undefined;
  if (serial !== undefined) return { ...finding, start: finding.start - serial.length };
  if (finding.category !== 'LICENSE' && finding.category !== 'VEHICLE') return finding;
  const before = stateBefore.exec(text.slice(Math.max(from, finding.start - 14), finding.start))?.[1];
  if (before === undefined) return finding;
  const start = finding.start - before.length;
  const word = words[wordIndexAt(start)];
  return word?.start === start && (word.form.roles & roles.stateCode) !== 0 && (word.form.wordCase === 'upper' || finding.category === 'VEHICLE') ? { ...finding, start } : finding;
}

/** ", whitehaven.": in a note without capitals, a word that no list has right behind a place. */
export function placeBehind({ text, words, lowerCase, wordIndexAt }: ScrubDocument, finding: Finding): number {
  if (!lowerCase || finding.category !== 'GEO' || !text.startsWith(', ', finding.end)) return finding.end;
  const word = words[wordIndexAt(finding.end)];
  if (word?.gap !== ', ' || word.form.wordCase !== 'lower' || word.form.raw.length < 5 || word.form.roles !== 0 || (word.form.flags & (wordFlags.common | wordFlags.clinical)) !== 0) return finding.end;
  const town = word.form.flags === 0 || (word.form.flags & wordFlags.city) !== 0;
  return town && /^(?:[.,;)]|\s*$|\n)/.test(text.slice(word.end, word.end + 2)) ? word.end : finding.end;
}

const streetTail = /^ (?:st|street|rd|road|ave|avenue|blvd|ln|lane|dr|drive|hwy|pkwy|ct|cir)(?=\.?(?:[,;)\n]|$| (?:side|and|&|entrance|exit|lot|stop|garage|location|house|apt|#)))/i;
const carets = /^\^[A-Z' -]{1,24}(?:\^[A-Z' -]{0,16}){0,3}(?=[|~\n]|$)/;
const article = /(?:^|[^a-z])(?:at|from|to|near|in) ((?:le|la|el|los|las) )$/;
/** The other half of a surname with a hyphen: "villaseñor-gray". */
const half = /^-([a-zà-ÿ]{3,14})(?![a-z-])/;

/** What belongs to a name or a place by its form: "navarro st side", "KIM^SUNG HO^J", "at le bonheur", "villaseñor-gray". */
export function withForm({ text, lowerCase, isSafe }: ScrubDocument, finding: Finding, from: number): Finding {
  const { category, start, end } = finding;
  if (category !== 'NAME' && category !== 'GEO') return finding;
  const next = text[end];
  if (category === 'NAME' && next === '^') return { ...finding, end: end + (carets.exec(text.slice(end, end + 60))?.[0].length ?? 0) };
  const veterans = category === 'GEO' || category === 'NAME' ? /(?:^|[^A-Za-z])(VA in )$/.exec(text.slice(Math.max(from, start - 7), start))?.[1] : undefined;
  if (veterans !== undefined) return { ...finding, category: 'GEO', start: start - veterans.length };
  // "Harriet Tubman K-8"
  const grades = next === ' ' && text[end + 1] === 'K' ? /^ K-(?:5|6|8|12)(?!\d)/.exec(text.slice(end, end + 6)) : null;
  if (grades) return { ...finding, category: 'GEO', end: end + grades[0].length };
  const written = text[start] ?? '';
  const flat = lowerCase ? /[a-z]/.test(written) : written === written.toUpperCase() && text[start + 1] === text[start + 1]?.toUpperCase();
  if (!flat) return finding;
  const street = next === ' ' ? streetTail.exec(text.slice(end, end + 18)) : null;
  if (street && !isSafe(end + 1, end + street[0].length)) return { ...finding, category: 'GEO', end: end + street[0].length };
  const other = lowerCase && category === 'NAME' && next === '-' ? half.exec(text.slice(end, end + 17)) : null;
  if (other && (lookUp(fold(other[1] ?? '')) & wordFlags.lastSure) !== 0) return { ...finding, end: end + other[0].length };
  const given = lowerCase && category === 'NAME' && !text.slice(start, end).includes(' ') ? /(?:^|[^a-z])(?:by|is|with|from|signed|therapist|pt|ot) ([a-z]{3,10} )$/.exec(text.slice(Math.max(from, start - 22), start))?.[1] : undefined;
  if (given !== undefined && (lookUp(given.trimEnd()) & (wordFlags.firstSure | wordFlags.clinical)) === wordFlags.firstSure && !isSafe(start - given.length, start)) return { ...finding, start: start - given.length };
  const house = lowerCase ? /(?:^|[^a-z])((?:memorial|methodist|baptist|mercy|providence|lutheran|adventist) )$/.exec(text.slice(Math.max(from, start - 12), start))?.[1] : undefined;
  if (house !== undefined) return { ...finding, category: 'GEO', start: start - house.length };
  const led = lowerCase ? article.exec(text.slice(Math.max(from, start - 9), start))?.[1] : undefined;
  return led === undefined ? finding : { ...finding, start: start - led.length };
}

/** "PBX 4471 20988 01": the number of a dependent behind that of a member. */
export function withDependent({ text }: ScrubDocument, finding: Finding): Finding {
  if ((finding.category !== 'HEALTH_PLAN_ID' && finding.category !== 'OTHER_ID') || text[finding.end] !== ' ') return finding;
  const dependent = /^ \d\d(?=[\n.,;)]|$| {2}| \|)/.test(text.slice(finding.end, finding.end + 5)) && text.slice(finding.start, finding.end).replace(/\D/g, '').length > 4;
  return dependent ? { ...finding, end: finding.end + 3 } : finding;
}
