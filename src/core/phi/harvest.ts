// What a text gives away about its people and numbers: learnt where it is sure, to be looked for everywhere.
import type { KnownValue } from './detect';
import type { Finding } from './finding';
import { fold } from './fold';
import { nameParts } from './identity';
import { lookUp } from './lexicon';
import * as wordFlags from './wordFlags';
import { nicknamesOf } from './nicknames';
import { rolesOf } from './roles';
import * as roles from './roleBits';
import type { ScrubDocument } from './scrubDocument';
import type { PhiCategory } from './categories';

export interface Harvest {
  /** Folded parts of names. */
  readonly names: ReadonlySet<string>;
  /** Letters and digits of numbers and codes, to their class. */
  readonly codes: ReadonlyMap<string, PhiCategory>;
}

/** Words that a wrong guess must not spread over the text. */
const neverLearnt = (roles.function & ~roles.modal) | roles.title | roles.kin | roles.patient | roles.weekday | roles.payer;
/** Classes whose values are numbers or codes worth looking for elsewhere. */
export const numberedCategories: ReadonlySet<PhiCategory> = new Set(['MRN', 'HEALTH_PLAN_ID', 'ACCOUNT', 'LICENSE', 'OTHER_ID', 'SSN', 'DEVICE', 'VEHICLE', 'BIOMETRIC', 'PHONE', 'FAX']);
/** Letters and digits a code must have to be looked for. */
export const shortestCode = 5;
const anyName = wordFlags.first | wordFlags.last;

export function harvest({ text, digits }: ScrubDocument, found: readonly Finding[], known: readonly KnownValue[]): Harvest {
  const names = new Set<string>();
  const codes = new Map<string, PhiCategory>();
  const learnName = (value: string): void => {
    for (const part of nameParts(value)) {
      const role = rolesOf(part);
      if (part.length < 2 || (part.length < 4 && (role & roles.particle) !== 0) || ((role & neverLearnt) !== 0 && (role & roles.modal) === 0)) continue;
      names.add(part);
      for (const nickname of nicknamesOf(part)) names.add(nickname);
    }
  };
  const learnCode = (value: string, category: PhiCategory): void => {
    const code = codeKey(value);
    if (code.length >= shortestCode && /\d{3}/.test(code)) codes.set(code, category);
  };
  for (const { start, end, category, certainty } of found) {
    // Of what is uncertain only a word that is a name and nothing else is learnt.
    if (certainty === 'uncertain' && !(category === 'NAME' && isOnlyName(text.slice(start, end)))) continue;
    if (category === 'NAME') learnName(text.slice(start, end));
    else if (category === 'EMAIL') for (const part of localNames(text.slice(start, end))) names.add(part);
    else if (numberedCategories.has(category)) learnCode(digits.slice(start, end), category);
  }
  for (const { category, value } of known) {
    if (category === 'NAME') learnName(value);
    else if (numberedCategories.has(category)) learnCode(value, category);
  }
  return { names, codes };
}

function isOnlyName(value: string): boolean {
  const flags = lookUp(fold(value));
  return value.length > 3 && (flags & (wordFlags.firstSure | wordFlags.lastSure)) !== 0 && (flags & (wordFlags.common | wordFlags.word | wordFlags.clinical | wordFlags.city)) === 0;
}

/** Letters and digits of a code, in capitals. */
export const codeKey = (value: string): string => (/^[A-Z0-9]*$/.test(value) ? value : value.replace(/[^A-Za-z0-9]/g, '').toUpperCase());

/** Names in the part of an address before the @: "m.lopez", "mlopez61". */
function localNames(address: string): readonly string[] {
  const local = address.slice(0, address.indexOf('@')).toLowerCase();
  return local.split(/[^a-z]+/).flatMap((part) => {
    if (part.length < 3) return [];
    return [part, part.slice(1)].filter((name) => name.length > 3 && (lookUp(name) & anyName) !== 0 && (lookUp(name) & wordFlags.common) === 0).slice(0, 1);
  });
}
