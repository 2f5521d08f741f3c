// Who the case is about and who treats: only from labels and signatures, and only where the papers agree.
import { normalDate } from '../../clinical/text/dates';
import { readDenialNotice } from '../../draft/read/denialNotice';
import type { CaseNote } from '../criteria/criteriaTypes';
import type { CaseLetter } from './appealCase';
import { agreed, statedIn, type Slot, type Stated } from './slot';

const personName = String.raw`[A-Z][\p{L}'’-]+,?(?:[ ][A-Z][\p{L}'’.-]*){1,3}`;
const date = String.raw`\d{4}-\d{2}-\d{2}|\d{1,2}[/-]\d{1,2}[/-]\d{2,4}|[A-Z][a-z]{2,8}\.? \d{1,2}, \d{4}`;
const patient = new RegExp(String.raw`^[ \t>*|#-]*(?:Patient(?: name)?|Pt(?:\.| name)?|Client(?: name)?|Name)\b[*_]*[ \t]*[:|][*_]*[ \t]*(${personName})(?=[ \t]*(?:$|[,;|(*]|\bDOB\b|[ ]{2,}))`, 'gmu');
const birth = new RegExp(String.raw`\b(?:DOB|D\.O\.B\.|date of birth|birth ?date)\b[*_]*[ \t]*[:|]?[*_]*[ \t]*(${date})`, 'gi');
const signer = new RegExp(String.raw`(?:^|[:|][ \t]*|\bby[ \t]+)[ \t>*_-]*(${personName},?[ ](?:PT|DPT|OT|OTR\/L|OTR|OTD|MS|MOT|MPT|PTA|COTA\/L|COTA)(?:,?[ ](?:PT|DPT|OT|OTR\/L|OTR|OTD|MS|MOT|MPT|NCS|OCS|GCS|CHT|CSRS|ATC))*)\b`, 'gmu');

export function identitySlots(notes: readonly CaseNote[], denial: Pick<CaseLetter, 'file' | 'text'> | undefined): ReadonlyMap<string, Slot> {
  const notice = denial === undefined ? {} : readDenialNotice(denial.text).fields;
  const fromNotice = (name: string): readonly Stated[] => {
    const value = notice[name];
    const start = value === undefined || denial === undefined ? -1 : denial.text.indexOf(value);
    return value === undefined || denial === undefined ? [] : [{ value, file: denial.file, start: Math.max(0, start), end: Math.max(0, start) + (start < 0 ? 0 : value.length) }];
  };
  // A notice may name the subscriber as "member"; the notes name the patient.
  const named = statedIn(notes, patient);
  const addressed = fromNotice('patient.name').filter(({ value }) => new RegExp(`^${personName}$`, 'u').test(value));
  const signers = statedIn(notes, signer);
  const therapists = signers.filter(({ value }) => !/\b(?:PTA|COTA)\b/.test(value));
  const professions = signers.map((each) => ({ ...each, value: /\b(?:OT|OTR|OTD|MOT|COTA)\b/.test(each.value) ? 'OT' : 'PT' }));
  const last = notes.filter(({ file }) => therapists.some((each) => each.file === file)).at(-1);
  const slots: readonly (readonly [string, Slot | undefined])[] = [
    ['patient.name', agreed([...named, ...addressed], personKey)],
    ['birth.date', agreed([...statedIn(notes, birth), ...fromNotice('birth.date')], (value) => normalDate(value) ?? value)],
    ['group.number', agreed(fromNotice('group.number').flatMap((stated) => {
      const value = /^[A-Z\d-]*\d[A-Z\d-]*(?: [A-Z\d-]*\d[A-Z\d-]*)*/i.exec(stated.value)?.[0];
      return value === undefined ? [] : [{ ...stated, value, end: stated.start + value.length }];
    }))],
    ['amount', agreed(fromNotice('amount').filter(({ value }) => /\d/.test(value)))],
    ['discipline', agreed(professions)],
    // Who treated last signs, as a rule; where several treated then, a person says who.
    ['signature', agreed(therapists.filter(({ file }) => file === last?.file), (value) => value.replace(/,.*/, ''))],
  ];
  return new Map(slots.flatMap(([name, slot]) => (slot === undefined ? [] : [[name, slot] as const])));
}

/** "LINDQVIST, THADDEUS J." and "Thaddeus Lindqvist" are one person: first and last name in any order and case. */
function personKey(name: string): string {
  const words = name.toLowerCase().replace(/[^\p{L}\s'’-]/gu, ' ').split(/\s+/).filter((word) => word.length > 1);
  const ends = name.includes(',') ? [words[0], words[1]] : [words[0], words.at(-1)];
  return ends.filter((word) => word !== undefined).sort().join(' ');
}
