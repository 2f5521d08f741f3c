// Tables with a row of headings, as comma-separated exports, tab-separated sheets and Markdown write them: a cell is what
// its heading says, whatever it looks like.
import type { PhiCategory } from '../categories';
import * as wordFlags from '../wordFlags';
import type { ScrubDocument } from '../scrubDocument';
import { found } from './anchored';
import type { Recognizer } from './recognizer';

const headings: Readonly<Partial<Record<PhiCategory, string>>> = {
  NAME: 'name|names|last|first|middle|last name|first name|lastname|firstname|lname|fname|surname|given name|family name|full name|patient|patient name|patient last|patient first|pt|pt name|client|client name|member|member name|subscriber|insured|guarantor|child|child name|student|resident|therapist|provider|provider name|referring|referring md|referring provider|physician|md|pcp|surgeon|clinician|treating|seen by|by|signed|signed by|signature|init|initials|staff|contact|emergency contact|contact name|parent|guardian|caregiver|spouse|adjuster|case manager|interpreter|tx md|ref md|ordering|ordering md|referral md|ortho|attending',
  GEO: 'room|rm|bed|unit|employer|facility|clinic|hospital|school|city|town|county|address|street|addr|zip|zipcode|zip code|postal code|work|workplace|church|pharmacy|residence|referral source|ref source|referral|referral from|referring clinic|location name',
  MRN: 'mrn|mr|chart|chart no|record|record no|medical record|patient id|pt id|patientid',
  HEALTH_PLAN_ID: 'member id|member no|memberid|subscriber id|policy|policy no|group|group no|grp|plan id|medicare id|medicaid id|mbi|insurance id|ins id',
  OTHER_ID: 'claim|claim no|claim number|claim id|auth|auth no|auth number|authorization|case|case no|case number|ref no|reference|order no|employee id|badge|user|username|user id|login|handle|portal user|icn|tcn|dcn',
  ACCOUNT: 'account|account no|acct|acct no|patient account|invoice|check no',
  LICENSE: 'npi|license|license no|lic|lic no|dea',
  PHONE: 'phone|telephone|tel|cell|mobile|home phone|work phone|phone number|contact phone|ph',
  FAX: 'fax|fax number',
  EMAIL: 'email|e mail|mail',
  SSN: 'ssn|social|social security',
  DATE: 'dob|birth date|birthdate|date of birth|born',
  DEVICE: 'serial|serial no|serial number|sn|s n|device serial|asset|asset tag|udi',
  VEHICLE: 'plate|license plate|vin|tag',
  PHOTO: 'photo|photo file|image|image file|file',
  IP: 'ip|ip address',
};
const classOf = new Map(Object.entries(headings).flatMap(([category, list]) => list.split('|').map((heading): [string, PhiCategory] => [heading, category as PhiCategory])));
/** Headings that make no class but belong to such tables. */
const others = new Set('date|dos|visit|visit date|visit no|cpt|code|units|minutes|min|dx|icd|icd10|diagnosis|time|age|sex|gender|payer|insurance|notes|note|comments|status|measure|score|service|service date|amount|billed|allowed|paid|id|type|side|state|appt|discipline|reason|pain|tx|rx|bp|hr'.split('|'));
const starts = new Set([...classOf.keys(), ...others].map((heading) => heading.split(' ')[0] ?? ''));
const empty = /^(?:n\/?a|none|nil|unknown|tbd|self|pending|same|see .*|yes|no|-+)$/i;

export interface Cell {
  readonly start: number;
  readonly end: number;
}

export const columns: Recognizer = {
  name: 'columns',
  needs: { words: starts },
  find(document, firstWords, findings): void {
    const { lines, words, text } = document;
    let done = 0;
    for (const first of firstWords) {
      let index = words[first]?.line ?? 0;
      if (index < done || lines[index]?.firstWord !== first) continue;
      const { start, end } = lines[index] as Cell;
      const separator = separatorOf(text, start, end);
      const heads = separator ? headsOf(text, cellsOf(text, start, end, separator)) : [];
      const classes = separator ? classesOf(heads) : undefined;
      if (!classes || !separator) continue;
      for (index += 1; index < lines.length; index += 1) {
        const line = lines[index] as Cell;
        const cells = cellsOf(text, line.start, line.end, separator);
        if (cells.length < classes.length - 1 && !/^[\s|:-]*$/.test(text.slice(line.start, line.end)) || line.start === line.end) break;
        for (const [column, cell] of cells.entries()) {
          const category = classes[column];
          if (heads[column] === 'age' && /^(?:9\d|1[01]\d)$/.test(text.slice(cell.start, cell.end))) findings.push(found('columns', 'AGE_OVER_89', cell.start, cell.end, 0.9));
          if (category && isValue(document, cell, category)) findings.push(found('columns', category, cell.start, cell.end, 0.94));
        }
      }
      done = index;
    }
  },
};

function separatorOf(text: string, start: number, end: number): string | undefined {
  if (end - start > 400) return undefined;
  const line = text.slice(start, end);
  return ['|', '\t', ',', ';'].find((mark) => {
    const first = line.indexOf(mark);
    return first >= 0 && line.includes(mark, first + 1);
  });
}

/** The headings as the lists spell them. */
const headsOf = (text: string, cells: readonly Cell[]): readonly string[] => cells.map(({ start, end }) => text.slice(start, end).toLowerCase().replace(/[_.#/-]+/g, ' ').trim());

/** The class of each column; undefined where the line is no row of headings. */
function classesOf(names: readonly string[]): readonly (PhiCategory | undefined)[] | undefined {
  if (names.length < 3) return undefined;
  const known = names.filter((name) => classOf.has(name)).length;
  const strange = names.filter((name) => !classOf.has(name) && !others.has(name));
  if (known === 0 || known + names.filter((name) => others.has(name)).length < 3 || strange.some((name) => name.length > 24 || /\d{3}/.test(name)) || strange.length * 2 > names.length) return undefined;
  return names.map((name) => classOf.get(name));
}

/** The cells of a line without quotes and blanks around them; a border before the first is none. */
export function cellsOf(text: string, from: number, to: number, separator: string): readonly Cell[] {
  const cells: Cell[] = [];
  let start = from;
  let quoted = false;
  const add = (end: number): void => {
    let [first, last] = [start, end];
    while (first < last && /[\s"]/.test(text[first] ?? '')) first += 1;
    while (last > first && /[\s"]/.test(text[last - 1] ?? '')) last -= 1;
    cells.push({ start: first, end: last });
  };
  for (let index = from; index < to; index += 1) {
    if (text[index] === '"') quoted = !quoted;
    else if (text[index] === separator && (!quoted || separator === '|')) {
      if (!(separator === '|' && text.slice(from, index).trim() === '')) add(index);
      start = index + 1;
    }
  }
  if (separator !== '|' || text.slice(start, to).trim() !== '') add(to);
  return cells;
}

function isValue(document: ScrubDocument, { start, end }: Cell, category: PhiCategory): boolean {
  const value = document.text.slice(start, end);
  if (value.length < 2 || value.length > 60 || empty.test(value) || value.includes('\uFFFC')) return false;
  if (category === 'NAME') return /^\p{L}/u.test(value) && !/\d{2}/.test(value) && !isTrade(document, start, end);
  if (category === 'GEO') return /\d/.test(value) || !isTrade(document, start, end);
  return /\d/.test(value) || category === 'EMAIL' || category === 'PHOTO';
}

/** Whether every word of the cell is a term of the trade. */
export function isTrade(document: ScrubDocument, start: number, end: number): boolean {
  const { words } = document;
  for (let index = document.wordIndexAt(start); (words[index]?.start ?? end) < end; index += 1) {
    const word = words[index];
    if (word && word.form.kind === 'word' && !document.isSafe(word.start, word.end) && (word.form.flags & wordFlags.clinical) === 0) return false;
  }
  return true;
}
