// Member, claim and authorization numbers by their labels. A number without a label is nobody's.
import type { Span } from '../../clinical/span';
import { notStated, sure, unsure, type Field, type OptionalField } from './denialTypes';
import { formPairs, numberKind } from './formPairs';
import { firstId, idAt, idList, isOther, type Found } from './idToken';
import { authorizationLabels, caseLabels, claimLabels, findLabels, memberLabels, type NumberLabels } from './labelTable';
import { placesOf, type Place } from './labels';
import type { Letter } from './letterText';

export function readMemberId(letter: Letter): OptionalField<string> {
  // What stands behind another label is not this column's.
  const ofClaims = new Set(formPairs(letter).filter(({ label }) => ['claim', 'authorization'].includes(numberKind(label) ?? '')).map(({ value }) => value.start));
  for (const [tier, labels] of memberLabels.entries()) {
    for (const places of placesOf(letter, labels)) {
      const found = firstId(places, 5, true);
      if (found !== undefined && !(tier === 2 && isOthers(letter, found)) && !ofClaims.has(found.start)) return (tier === 2 ? unsure : sure)(starred(letter, found), found);
    }
  }
  const beside = besideName(letter) ?? afterPerson(letter);
  if (beside !== undefined && !ofClaims.has(beside.start)) return unsure(beside.value, beside);
  const bare = medicareNumber.exec(letter.plain) ?? veteranNumber.exec(letter.plain);
  if (bare === null) {
    const other = byWords(letter, 'member', 5)[0] ?? ownName(letter);
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

/** "ABOUT: Imelda Example, U90044718 01" */
function afterPerson(letter: Letter): Found | undefined {
  const first = /^[ \t]*(?:about|re|for|patient|member|regarding|concerning|person)[ \t]*:[ \t]*([A-Z]{1,4}\d{6,})(?=[ \t]*[/,])/im.exec(letter.plain.slice(0, 20_000));
  if (first !== null) return endOf(first.index, first[0], first[1] ?? '');
  const match = /^[ \t]*(?:about|re|for|patient|member|regarding|concerning|subject|person)\b[^\n:]{0,12}:[^\n]{3,50},[ \t]+([A-Z]{1,4}\d{6,}(?: \d{2})?)(?=[\s(,.;]|$)/im.exec(letter.plain.slice(0, 20_000));
  return match === null ? undefined : endOf(match.index, match[0], match[1] ?? '');
}

/** "USFHP number: 775501882": a plan's own name for its number, in the line of the person. */
function ownName(letter: Letter): Found | undefined {
  const match = /^[^\n]*\b(?:Beneficiary|Member|Patient|Enrollee|Participant|Insured|Subscriber|Name)\b[^\n]*\s(?!NPI|TIN|EIN|DEA|PCN|BIN|GRP|ICN|DCN|TCN|CCN|EFT|ERA|EOB|REF|SSN|DOB|TAX|MRN|DOS|CPT)[A-Z]{2,6} ?(?:number|no\.?|ID|#):? *([A-Z0-9][A-Z0-9-]{4,})(?=\s|$)/m.exec(letter.plain.slice(0, 20_000));
  return match === null || !/\d{3}/.test(match[1] ?? '') ? undefined : endOf(match.index, match[0], match[1] ?? '');
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
      const named = /^[^\n]{0,60}?[A-Za-z'-]{2,} \(((?:[A-Z]{1,4})\d{6,}[\dA-Z-]*)(?=\))/.exec(text) ?? /^[^\n]*?(?:\n[^\n:]{0,40}?)?[A-Za-z'-]{2,}(?:\s*[,/]\s+| {2,}|,\n)(?!\d{5}(?:-\d{4})?(?:\s|$))((?:[A-Z]{0,4}\d{5,}|[A-Z]{1,4}-\d{3,}|[A-Z]{3}\d{3}[A-Z]\d{4,})[\dA-Z-]*)(?=\s|$)/.exec(text) ?? /^[^\n]*\n[^\n]*?[A-Za-z'-]{2,},? [A-Za-z'-]{2,}\s*\/\s*([A-Z]{0,4}\d{5,}[\dA-Z-]*)(?=\s|$)/.exec(text) ?? /^member name ?\/ ?id\b[^\n]*\n[^\n]*\n\s*([A-Z]{0,4}\d{5,}[\dA-Z-]*)(?=\s|$)/i.exec(text);
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
  return /\b(?:bill|letter|inquiry|review|case|group|provider|tax|plan|payer|trace|batch|claim|audit|check|document|reference|request|order|tracking|notification|intake|confirmation|event|determination|certification|clinical review|PAR|carrier|employer|file|network|facility|practice|vendor|submitter|user|portal|clinic|npi)\s+(?:ids?|I\.D\.?|identification)(?: (?:no|number))?\b[\s.:#-]*$/i.test(plain.slice(Math.max(0, start - 50), start));
}

export function readClaimNumbers(letter: Letter, member: string | null): Field<readonly string[]> {
  const found = new Map<string, Found>();
  // In a letter about a request its file is no claim.
  const namesClaim = /\bclaims?\b/i.test(letter.plain.slice(0, 20_000));
  let read = 0;
  for (const [direct, ...under] of placesOf(letter, claimLabels)) {
    if (direct === undefined || direct.start < read || (!namesClaim && /\bour file\b[^\n]{0,10}$/i.test(letter.plain.slice(Math.max(0, direct.start - 20), direct.start))) || endsSentence(letter, direct.start)) continue;
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
  // "118-26-04471 (claim)": the label behind its number.
  const named = [...letter.plain.slice(0, 20_000).matchAll(/(?<![\w-])([A-Z0-9][A-Z0-9-]{5,24})(?=\s*\((?:the |our )?claim(?: no\.?| number)?\))/g)].map((match) => ({ value: match[0], start: match.index, end: match.index + match[0].length }));
  return [...named, ...[...letter.text.matchAll(/\bCLP\*(?:[^*~\n]*\*){6}([A-Z0-9-]{5,30})(?=[*~\n])/g)].map((match) => {
    const value = match[1] ?? '';
    const start = match.index + match[0].length - value.length;
    return { value, start, end: start + value.length };
  })];
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

/** In a notice to the member the case is the plan's own file; what is called a request or a reference is one for authorization. */
function isOfRequest({ plain }: Letter, { start }: Found): boolean {
  return !toMember.test(plain.slice(0, 20_000)) || /\b(?:request|ref|reference)\b[^\n]{0,24}$/i.test(plain.slice(Math.max(0, start - 40), start));
}

const toMember = /\b(?:notice of action|integrated denial|notice of denial of medical|why you are getting this letter|your (?:doctor|provider|therapist) (?:has )?asked)\b/i;

/** "AUTH-6620193": the word is both the label and the first group of the number. */
function withPrefix({ plain }: Letter, found: Found): Found {
  const prefix = /(?<![A-Za-z0-9-])(?:AUTH|PA|PAR|REF|CASE|UM|UR|SRN)-$/.exec(plain.slice(Math.max(0, found.start - 6), found.start))?.[0] ?? '';
  // "Request: PA 0044-771208"
  const word = /^PA (?=\d)/.exec(found.value)?.[0].length ?? 0;
  return { ...found, start: found.start - prefix.length + word, value: prefix + found.value.slice(word) };
}
