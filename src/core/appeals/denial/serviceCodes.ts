// Procedure and diagnosis codes of a letter. A five-digit number counts as a code by its range or its neighbours, not as a ZIP.
import type { Span } from '../../clinical/span';
import { therapyCode } from '../../billing/codes';
import { sure, type Field } from './denialTypes';
import { cellsUnder } from './labels';
import { lineAt, phrases, type Letter } from './letterText';

const cptContext = phrases('cpt', 'cpt code', 'cpt codes', 'hcpcs', 'hcpcs code', 'procedure', 'procedures', 'procedure code', 'procedure codes', 'proc code', 'proc', 'service code', 'service codes', 'billing code', 'billing codes', 'code', 'codes', 'svc code', 'services requested', 'requested services', 'hc');
const icdContext = phrases('icd', 'icd 10', 'icd 10 cm', 'diagnosis', 'diagnoses', 'diagnosis code', 'diagnosis codes', 'dx', 'dx code', 'dx codes', 'diag', 'diag code', 'principal diagnosis', 'primary diagnosis', 'condition', 'condition code', 'condition codes', 'conditions', 'icd codes', 'icd code', 'diag codes', 'diagnosed', 'dx s');
const reach = 90;

export function readCpt(letter: Letter): Field<readonly string[]> {
  const near = nearby(letter, cptContext);
  const found = new Map<string, Span>();
  for (const match of letter.plain.matchAll(/(?<![\w$.#/-]|\d,)([\dOolIS|]{5}|[A-V][\dOl]{4})(?=[-\s,;:.)(x/|*&\]]|[A-Z]{2}\b|$)/g)) {
    const raw = match[1] ?? '';
    const start = match.index;
    const code = /^[A-V]/.test(raw) && !/^[OIS]/.test(raw) ? (raw[0] ?? '') + digits(raw.slice(1)) : digits(raw);
    // CO197 is a group and a reason.
    if (/^CO\d{3}$/.test(raw)) continue;
    if (/^S\d{4}$/.test(raw)) {
      if (near(start) && !found.has(raw)) found.set(raw, { start, end: start + 5 });
      continue;
    }
    if (!/^(?:\d{5}|[A-V]\d{4})$/.test(code) || (raw.match(/\d/g)?.length ?? 0) < 3) continue;
    const before = letter.plain.slice(Math.max(0, start - 40), start);
    const after = letter.plain.slice(start + 5, start + 12);
    // The first group of a longer number: "26113 5507 82".
    if (therapyCode(code) === undefined && /^ \d{4} \d/.test(after)) continue;
    if (isZip(before, after) || /(?:section|§|claim|account|acct|member|id|box|suite|ste|group|phone|npi|case|ref|reference|auth|authorization)[ \t:#.]*(?:no\.?|number|id)?[ \t:#]*$/i.test(before)) continue;
    const known = therapyCode(code) !== undefined || /^925(?:0[78]|2[1-46])$|^926(?:0[789]|10|1[0-2])$|^9613[2-9]$/.test(code) || /^2056[01]$|^95992$/.test(code) || (/^97[0-8]\d{2}$/.test(code) && Number(code) <= 97804);
    if ((known || near(start)) && !found.has(code)) found.set(code, { start, end: start + 5 });
  }
  // Emerging services: "0232T".
  for (const match of letter.plain.matchAll(/(?<![\w$.#/-])0\d{3}T(?![\w-])/g)) if (!found.has(match[0])) found.set(match[0], { start: match.index, end: match.index + 5 });
  // The other codes of "97110/97112" and "97110-97112".
  for (const match of letter.plain.matchAll(/(?<=\b9[27]\d{3}(?:-[A-Z]{2})?[/-])(9[27]\d{3})(?!\w)/g)) if (!found.has(match[0])) found.set(match[0], { start: match.index, end: match.index + 5 });
  return inOrder(found);
}

function isZip(before: string, after: string): boolean {
  return /(?:^|[\s,])(?:A[LKZR]|C[AOT]|D[EC]|FL|GA|HI|I[DLNA]|K[SY]|LA|M[EDAINSOT]|N[EVHJMYCD]|O[HKR]|PA|RI|S[CD]|T[NX]|UT|V[TA]|W[AVIY]|PR)\.?,?\s{1,3}$/.test(before) || /^-\d{4}(?!\d)/.test(after);
}

export function readIcd10(letter: Letter, remarks: readonly string[] = []): Field<readonly string[]> {
  const near = nearby(letter, icdContext);
  const found = new Map<string, Span>();
  const pattern = /(?<![\w.$#/-])([A-TV-Z01l|][\dOolIS|][\dA-ZOol|])(?:([., ]{0,2})([\dA-Zol|]{1,4}))?(?!\w|\.\d)/g;
  for (const match of letter.plain.matchAll(pattern)) {
    const [raw, category = '', separator = '', rest = ''] = match;
    if (/\b(?:CO|PR|OA|PI|CARC)[- ]?$/.test(letter.plain.slice(Math.max(0, match.index - 6), match.index))) continue;
    // An amount, and a remark that stands near the diagnosis.
    if (/^\d+\.\d{2}$/.test(raw) || /^\d{5,8}$/.test(raw) || remarks.includes(raw) || remarks.includes(category) || /^CO\d{2,3}$/.test(raw)) continue;
    // The beginning of a longer number, or a word in capitals.
    if (/^-\d/.test(letter.plain.slice(match.index + raw.length)) || !/\d/.test(raw)) continue;
    const inContext = near(match.index);
    const besideCode = /^[A-LO-TVY]\d{2}$/.test(raw) && !new RegExp(`^[ \\t]*(?:note )?${raw}\\b[ \\t:=-]+[A-Z]`, 'im').test(letter.plain.slice(0, 20_000)) && /(?:^|[\s,;(])$/.test(letter.plain.slice(match.index - 1, match.index)) && /\b9[27]\d{3}\b/.test(letter.lines[lineAt(letter, match.index)]?.text ?? '') && /^\s*(?:[).,;|]|$| {2})/m.test(letter.plain.slice(match.index + 3, match.index + 6));
    const dotted = separator === '.' && rest !== '';
    if (!dotted && !inContext && !besideCode) continue;
    if (!inContext && !besideCode && !/^[A-TV-Zl]\d[\dAB]\.[\dA-Z]{1,4}$/.test(raw)) continue;
    if (separator !== '' && !dotted && !(inContext && /^[.,]\s?$|^ \.$/.test(separator) && /^\d/.test(rest))) {
      // Only the category belongs to the code; what follows is the next word.
      const short = toIcd(category, '');
      if (inContext && /^[A-TV-Z]\d[\dAB]$/.test(category) && short !== undefined && !found.has(short)) found.set(short, { start: match.index, end: match.index + 3 });
      continue;
    }
    const code = toIcd(category, rest);
    if (code !== undefined && !found.has(code)) found.set(code, { start: match.index, end: match.index + raw.length });
  }
  return inOrder(found);
}

/** The code with its dot, scanning errors put right by what may stand at each place; undefined where nothing fits. */
function toIcd(category: string, rest: string): string | undefined {
  const first = { '0': 'O', '1': 'I', l: 'I', '|': 'I' }[category[0] ?? ''] ?? category[0] ?? '';
  const second = digits(category[1] ?? '');
  const third = /[AB]/.test(category[2] ?? '') ? category[2] ?? '' : digits(category[2] ?? '');
  const tail = [...rest].map((char) => (/[OolI|]/.test(char) ? digits(char) : char)).join('');
  if (!/^[A-TV-Z]\d[\dAB]$/.test(first + second + third) || !/^(?:[\dA-Z]{0,4})$/.test(tail)) return undefined;
  return tail === '' ? first + second + third : `${first}${second}${third}.${tail}`;
}

/** Is an offset shortly behind one of the words, in their column, or in the list they open? */
function nearby(letter: Letter, words: ReturnType<typeof phrases>): (offset: number) => boolean {
  const marked = new Uint8Array(letter.plain.length + 1);
  for (const label of letter.find(words)) {
    // A coverage determination looks like the classification to a reader of worn letters.
    if (/^LCD/i.test(letter.plain.slice(label.start, label.end))) continue;
    const end = /\n[^\S\n]*\n|[.;](?=\s+[A-Z][a-z])/.exec(letter.plain.slice(label.end, label.end + reach))?.index ?? reach;
    marked.fill(1, label.start, label.end + end);
    for (const cell of cellsUnder(letter, label)) marked.fill(1, cell.start, cell.end);
  }
  return (offset) => marked[offset] === 1;
}

function digits(text: string): string {
  return text.replace(/[Oo]/g, '0').replace(/[lI|]/g, '1').replace(/S/g, '5');
}

function inOrder(found: ReadonlyMap<string, Span>): Field<readonly string[]> {
  const ordered = [...found].sort(([, a], [, b]) => a.start - b.start);
  return sure(ordered.map(([code]) => code), ...ordered.map(([, span]) => span));
}
