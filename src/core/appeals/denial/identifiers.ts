// Member, claim and authorization numbers by their labels. A number without a label is nobody's.
import type { Span } from '../../clinical/span';
import { notStated, sure, unsure, type Field, type OptionalField } from './denialTypes';
import { formPairs, numberKind } from './formPairs';
import { authorizationLabels, caseLabels, claimLabels, findLabels, memberLabels, type NumberLabels } from './labelTable';
import { placesOf, type Place } from './labels';
import type { Letter } from './letterText';

interface Found extends Span {
  readonly value: string;
}

export function readMemberId(letter: Letter): OptionalField<string> {
  for (const [tier, labels] of memberLabels.entries()) {
    for (const places of placesOf(letter, labels)) {
      const found = firstId(places, 5, true);
      if (found !== undefined && !(tier === 2 && isOthers(letter, found))) return (tier === 2 ? unsure : sure)(starred(letter, found), found);
    }
  }
  const beside = besideName(letter);
  if (beside !== undefined) return unsure(beside.value, beside);
  const bare = medicareNumber.exec(letter.plain) ?? veteranNumber.exec(letter.plain);
  if (bare === null) {
    const [other] = byWords(letter, 'member', 5);
    return other === undefined ? notStated : unsure(other.value, other);
  }
  return sure(bare[0], { start: bare.index, end: bare.index + bare[0].length });
}

/** Entries of the form whose label no table lists but whose words tell the kind. */
function byWords(letter: Letter, kind: 'claim' | 'authorization' | 'member', shortest: number, taken: ReadonlySet<string> = new Set()): readonly Found[] {
  return formPairs(letter).flatMap(({ label, value }) => {
    const found = numberKind(label) !== kind ? undefined : wholeCell(value) ?? idAt(value, 0, shortest, true);
    return found !== undefined && !taken.has(found.value) && /\d[A-Z\d-]*\d/.test(found.value) ? [found] : [];
  });
}

/** "7341 0886-215": groups that fill their cell are one number. */
function wholeCell({ start, text }: Place): Found | undefined {
  const written = text.trim();
  const fills = /^[A-Z\d]{2,}(?:[ -][A-Z\d]+){1,4}$/.test(written) && (written.match(/\d/g)?.length ?? 0) >= 6 && !/[A-Z]{4}|\b9[27]\d{3}\b/.test(written) && !isOther(written);
  return fills ? { value: written, start, end: start + written.length } : undefined;
}

/** "Thaddeus Brill, DH0081662", "MCELROY, TATUM / 601447299001", "NM1 QC … MI 3300514478": the number stands behind the name, or under it. */
function besideName(letter: Letter): Found | undefined {
  const segment = /\bNM1\s+(?:QC|IL)\b[^\n]*\bMI\s+([A-Z\d]{6,})/.exec(letter.plain.slice(0, 20_000));
  if (segment !== null) return endOf(segment.index, segment[0], segment[1] ?? '');
  for (const labels of memberLabels.slice(0, 2)) {
    for (const span of findLabels(letter, labels)) {
      const text = letter.plain.slice(span.start, span.start + 320);
      const named = /^[^\n]*?(?:\n[^\n:]{0,40}?)?[A-Za-z'-]{2,}(?:\s*[,/]\s+| {2,}|,\n)(?!\d{5}(?:-\d{4})?(?:\s|$))((?:[A-Z]{0,4}\d{5,}|[A-Z]{1,4}-\d{3,}|[A-Z]{3}\d{3}[A-Z]\d{4,})[\dA-Z-]*)(?=\s|$)/.exec(text) ?? /^[^\n]*\n[^\n]*?[A-Za-z'-]{2,},? [A-Za-z'-]{2,}\s*\/\s*([A-Z]{0,4}\d{5,}[\dA-Z-]*)(?=\s|$)/.exec(text) ?? /^member name ?\/ ?id\b[^\n]*\n[^\n]*\n\s*([A-Z]{0,4}\d{5,}[\dA-Z-]*)(?=\s|$)/i.exec(text);
      if (named !== null) return endOf(span.start, named[0], named[1] ?? '');
    }
  }
  return undefined;
}

function endOf(at: number, whole: string, value: string): Found {
  return { value, start: at + whole.length - value.length, end: at + whole.length };
}

/** The number of a Medicare beneficiary has a form of its own, which remittances print without a label. */
const medicareNumber = /(?<![\w-])[1-9][A-Z][A-Z\d]\d(-?)[A-Z][A-Z\d]\d\1[A-Z]{2}\d{2}(?![\w-])/;

/** The number by which the veterans' administration knows a person. */
const veteranNumber = /(?<![\w-])\d{10}V\d{6}(?![\w-])/;

/** "10077182*01": the star before the number of the person is part of it. */
function starred({ text }: Letter, { start, end, value }: Found): string {
  const written = text.slice(start, end);
  return /^\d{5,}\*\d{2}$/.test(written) ? written : value;
}

/** "Bill ID", "Letter ID": not the member's. */
function isOthers({ plain }: Letter, { start }: Span): boolean {
  // "Lewiston, ID 83501"
  if (/[a-z],? ID $/.test(plain.slice(Math.max(0, start - 8), start)) && /^\d{5}(?![\dA-Z])/.test(plain.slice(start, start + 6))) return true;
  return /\b(?:bill|letter|inquiry|review|case|group|provider|tax|plan|payer|trace|batch|claim|audit|check|document|reference|request|order|PAR|carrier|employer|file|network|facility|practice|vendor|submitter|user|portal|clinic|npi)\s+(?:ids?|I\.D\.?|identification)(?: (?:no|number))?\b[\s.:#]*$/i.test(plain.slice(Math.max(0, start - 50), start));
}

export function readClaimNumbers(letter: Letter, member: string | null): Field<readonly string[]> {
  const found = new Map<string, Found>();
  let read = 0;
  for (const [direct, ...under] of placesOf(letter, claimLabels)) {
    if (direct === undefined || direct.start < read || endsSentence(letter, direct.start)) continue;
    const listed = idList(direct, 6, letter);
    read = listed.at(-1)?.end ?? read;
    const column = listed.length === 0 ? under.flatMap((cell) => idList(cell, 6, letter).slice(0, 1)) : [];
    for (const one of [...listed, ...column]) if (!found.has(one.value)) found.set(one.value, one);
  }
  for (const one of claimSegments(letter)) if (!found.has(one.value)) found.set(one.value, one);
  // A number that stands under two labels, or is of a form of its own, is the person's.
  if (found.size > 1 || veteranNumber.test([...found.keys()][0] ?? '')) for (const value of [...found.keys()]) if (value === member || veteranNumber.test(value)) found.delete(value);
  if (found.size > 0) return sure([...found.keys()], ...found.values());
  const other = byWords(letter, 'claim', 6, new Set(member === null ? [] : [member]));
  return other.length === 0 ? sure([]) : unsure([...new Set(other.map(({ value }) => value))], ...other);
}

/** "not accepted under this claim. WAC 296-20": the label ended its sentence. */
function endsSentence({ plain }: Letter, start: number): boolean {
  return /\bclaims?\.\s+$/i.test(plain.slice(Math.max(0, start - 10), start));
}

/** The payer's own number of the claim in a remittance file. */
function claimSegments(letter: Letter): readonly Found[] {
  return [...letter.text.matchAll(/\bCLP\*(?:[^*~\n]*\*){6}([A-Z0-9-]{5,30})(?=[*~\n])/g)].map((match) => {
    const value = match[1] ?? '';
    const start = match.index + match[0].length - value.length;
    return { value, start, end: start + value.length };
  });
}

/** A case or reference number stands for the authorization only in a letter without claims. */
export function readAuthNumber(letter: Letter, claims: readonly string[]): OptionalField<string> {
  const taken = new Set(claims);
  const pick = (labels: NumberLabels): Found | undefined => {
    for (const places of placesOf(letter, labels)) {
      const found = firstId(places, 4, true);
      if (found !== undefined && !taken.has(found.value)) return withPrefix(letter, found);
    }
    return undefined;
  };
  const stated = pick(authorizationLabels);
  if (stated !== undefined) return sure(stated.value, stated);
  const [other] = byWords(letter, 'authorization', 5, taken);
  if (other !== undefined) return unsure(other.value, other);
  const asCase = claims.length === 0 ? pick(caseLabels) : undefined;
  return asCase === undefined || !isOfRequest(letter, asCase) ? notStated : unsure(asCase.value, asCase);
}

/** In a notice to the member the case is the plan's own file; only what is called a request is one for authorization. */
function isOfRequest({ plain }: Letter, { start }: Found): boolean {
  return !toMember.test(plain.slice(0, 20_000)) || /\brequest\b[^\n]{0,24}$/i.test(plain.slice(Math.max(0, start - 40), start));
}

const toMember = /\b(?:notice of action|integrated denial|notice of denial of medical|why you are getting this letter|your (?:doctor|provider|therapist) (?:has )?asked)\b/i;

/** "AUTH-6620193": the word is both the label and the first group of the number. */
function withPrefix({ plain }: Letter, found: Found): Found {
  const prefix = /(?<![A-Za-z0-9-])(?:AUTH|PA|PAR|REF|CASE|UM|UR|SRN)-$/.exec(plain.slice(Math.max(0, found.start - 6), found.start))?.[0] ?? '';
  // "Request: PA 0044-771208"
  const word = /^PA (?=\d)/.exec(found.value)?.[0].length ?? 0;
  return { ...found, start: found.start - prefix.length + word, value: prefix + found.value.slice(word) };
}

/** The label's own line decides; only where it has nothing, the cells under it. */
function firstId(places: readonly Place[], shortest: number, ofMember = false): Found | undefined {
  for (const place of places) {
    const found = idAt(place, 0, shortest, ofMember);
    if (found !== undefined) return found;
  }
  return undefined;
}

function idList(first: Place, shortest: number, letter: Letter): readonly Found[] {
  const found: Found[] = [];
  // A list may go on over the line's end.
  const text = letter.plain.slice(first.start, Math.min(letter.plain.length, first.start + 2000));
  for (let from = 0; ;) {
    const one = idAt({ ...first, text }, from, shortest);
    if (one === undefined) return found;
    found.push(one);
    const rest = /^\s*(?:,|;|&|\/|\||and\b)\s*(?:and\s+)?#?\s*/.exec(text.slice(one.end - first.start))?.[0];
    if (rest === undefined) return found;
    from = one.end - first.start + rest.length;
  }
}

const token = /^[A-Z0-9|lo](?:[A-Z0-9|lo]|[-/.](?=[A-Z0-9|lo]))*/;
const otherLabel = /^(?:ICD|(?:CO|PR|OA)-\d{1,3}|PCN|CARC|RARC|HCID|DOS|DOB|MBI|RIN|MRN|NPI|TIN)\b/;

/** The identifier that starts at `from`: one token with digits, or a few short groups of them. */
function idAt(place: Place, from: number, shortest: number, ofMember = false): Found | undefined {
  const filler = /^(?:[\s:#.(]|(?:numbers?|nos?|ids?)\b[\s:.#]*)*/i.exec(place.text.slice(from, from + 40))?.[0].length ?? 0;
  let end = from + filler;
  const start = end;
  // "KHI 4471 22019 01" fills its line or cell: all of it is the number.
  const filled = ofMember ? /^[A-Z]{1,4}(?: ?\d{2,6}){3,6}(?=[ ]*(?:\n|$| {2}))/.exec(place.text.slice(end, end + 30))?.[0] : undefined;
  if (filled !== undefined) return { start: place.start + start, end: place.start + start + filled.length, value: filled };
  for (let taken = 0; taken < 5; taken++) {
    const gap = taken === 0 ? '' : (/^[A-Z]{1,4}$/.test(place.text.slice(start, end)) ? /^ {1,3}/ : /^ /).exec(place.text.slice(end))?.[0];
    const next = gap === undefined ? undefined : token.exec(place.text.slice(end + gap.length, end + 60))?.[0];
    if (gap === undefined || next === undefined || /^[a-z]/i.test(place.text[end + gap.length + next.length] ?? ' ')) break;
    const isGroup = taken === 0 ? next.length > 1 || /\d/.test(next) || /^ \d/.test(place.text.slice(end + next.length)) : taken === 1 && (/^[A-Z]{1,3}\d{2}$/.test(place.text.slice(start, end)) && /^\d{6}$/.test(next)) || (taken === 2 && /^[A-Z]{3} \d{6}$/.test(place.text.slice(start, end)) && /^\d{6}$/.test(next)) || (taken === 1 && /^[A-Z]{3}$/.test(place.text.slice(start, end)) && /^\d{6}$/.test(next)) ? true : /\d/.test(next) && ((next.length <= 5 && end - start <= 14) || isLastGroup(place.text, start, end, next));
    const afterWord = taken === 1 && !/\d/.test(place.text.slice(start, end));
    if (!isGroup && !(afterWord && /\d/.test(next))) break;
    // A code, an amount or a date next to the number is not its continuation.
    if (taken > 0 && (isOther(next) || (next.length > 4 && !(taken === 2 && /^[A-Z]{3} \d{6}$/.test(place.text.slice(start, end)) && /^\d{6}$/.test(next)) && end - start > 5 && !afterWord && !isLastGroup(place.text, start, end, next)))) break;
    end += gap.length + next.length;
  }
  const raw = place.text.slice(start, end);
  // The clinic's own number of the patient, a code, or the next label.
  if (otherLabel.test(raw)) return undefined;
  const value = repair(raw);
  const digits = value.match(/\d/g)?.length ?? 0;
  const letters = value.match(/[A-Z]/g)?.length ?? 0;
  if (value.replace(/[^A-Z0-9]/g, '').length < shortest || digits < Math.max(2, letters > 6 ? (/\s/.test(raw) ? 6 : 3) : 0) || (isOther(raw) && !(ofMember && /^\d{3}-\d{3}-\d{4}$/.test(raw)))) return undefined;
  return { start: place.start + start, end: place.start + end, value };
}

/** "KSX 1102 88471", "26 288 0771440": a longer group ends a number that is written in groups. */
function isLastGroup(text: string, start: number, end: number, next: string): boolean {
  const before = text.slice(start, end);
  return ((/^\d{5}$/.test(next) && /^(?:[A-Z]{1,4} |\d{2} |\d{7} )[\d ]+$/.test(before)) || (/^\d{6,8}$/.test(next) && /^\d{2} \d{3}$/.test(before))) && /^(?:\s{2}|[ ]*(?:\n|$))/.test(text.slice(end + 1 + next.length));
}

function isOther(raw: string): boolean {
  return /^(?:\d{1,2}[/.-]\d{1,2}[/.-](?:\d{2}|\d{4})|\d{4}-\d{2}-\d{2}|\d+\.\d{2}|9[27]\d{3}(?:-[A-Z]{2})?|1?-?\d{3}[-.]\d{3}[-.]\d{4})$/.test(raw);
}

/** Among digits, a small l or o and a flanked capital O or I are what the scanner made of 1 and 0. */
function repair(raw: string): string {
  return raw.replace(/[l|]/g, '1').replace(/o/g, '0').replace(/(?<=-)O(?=\d)/g, '0').replace(/(?<=\d)O+(?=\d|\b)/g, (misread) => '0'.repeat(misread.length)).replace(/(?<=\d)I(?=\d)/g, '1');
}
