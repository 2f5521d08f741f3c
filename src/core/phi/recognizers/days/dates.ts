// Dates with their parts written out: "3/4/2026", "2026-03-04", "March 4th, 2026", "the 4th of March", "Mar '26".
import { codeAt } from '../../../codeAt';
import type { Finding } from '../../finding';
import * as roles from '../../roleBits';
import type { ScrubDocument } from '../../scrubDocument';
import type { Word } from '../../words';
import { digitsAt, found, isDigitAt, matchEnd, touchesBefore } from '../anchored';
import { dayAndMonth } from './monthDays';
import { monthAlone, ordinalDay } from './monthsAlone';
import type { Recognizer } from '../recognizer';

const name = 'dates';
const month = '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)';
const time = String.raw`(?:(?:T|,?[ \t]{1,2})\d{1,2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?:Z|[+-]\d{2}:?\d{2}|[ \t]?[ap]\.?m\b\.?)?)?`;
const day = String.raw`(?:0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?(?!\d|:\d|\/|\.\d|%|°)`;
const space = String.raw`(?:[ \t]{1,2}|[ \t]?\n[ \t]?)`;
const dayList = String.raw`${day}(?:(?:,? ?(?:and|&|to|through|thru) ?|, ?| ?- ?)${day}(?! ?(?:${month}|reps|sets|min|weeks|days|visits|x|on|degrees)(?![a-z]))){0,4}`;
const year = String.raw`(?:(?:19|20)\d{2}|'\d{2}|\d{2}(?![\d:/%]|[ -](?:year|yo|y\/o|min|reps|on|degrees|deg)(?![a-z])))`;

const dayMonthYear = new RegExp(String.raw`(?:0?[1-9]|[12]\d|3[01])(?:([/.])(?:0?[1-9]|[12]\d|3[01])\1(?:(?:19|20)\d{2}|\d{2})${time}(?![A-Za-z0-9À-ÖØ-öø-῿]|[./]\d)|-(?:0?[1-9]|[12]\d|3[01])-(?:(?:19|20)\d{2}|\d{2})${time}(?![A-Za-z0-9À-ÖØ-öø-῿]|-\d))`, 'iy');
/** As forms with a box for each part are read: "03 / 02 / 1996". */
const apart = /(?:0?[1-9]|[12]\d|3[01])(?: |\] ?)([/.-])(?: | ?\[)(?:0?[1-9]|[12]\d|3[01])(?: |\] ?)\1(?: | ?\[)(?:(?:19|20)\d{2}|\d{2})(?![A-Za-z0-9]|[./]\d)/y;
const yearFirst = new RegExp(String.raw`(?:19|20)\d{2}([/.-])(?:0?[1-9]|1[0-2])\1(?:0?[1-9]|[12]\d|3[01])${time}(?!\d)`, 'iy');
const unbroken = /(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])(?:[0-2]\d[0-5]\d(?:[0-5]\d)?)?(?![A-Za-z0-9À-ÖØ-öø-῿.-])/y;
const monthYear = /(?:0?[1-9]|1[0-2])[/-](?:19|20)\d{2}(?![A-Za-z0-9À-ÖØ-öø-῿]|[/-]\d)/y;
const shortMonthYear = /(?:0?[1-9]|1[0-2])[/-]\d{2}(?![A-Za-z0-9/-])/y;
const bornBefore = /(?:dob|d\.o\.b\.|birth ?date|date of birth|birthday|born|b\.)[: ]{1,3}$/i;
/** "born 8 17 61" */
const bornApart = /(?:0?[1-9]|1[0-2]) (?:0?[1-9]|[12]\d|3[01]) (?:(?:19|20)\d{2}|\d{2})(?![A-Za-z0-9/.-])/y;
const glued = new RegExp(String.raw`\d{1,2}${month}(?:\d{4}|\d{2})(?![A-Za-z0-9À-ÖØ-öø-῿])`, 'iy');
/** "21MAY", as the services write it. */
const gluedDay = /(?:0[1-9]|[12]\d|3[01])(?:JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|OCT|NOV|DEC)(?![A-Za-z0-9])/y;
const monthFirst = new RegExp(String.raw`${month}\.?(?:(?:${space}|-)?${dayList}(?:,?(?:${space}|[ -])?${year})?|,?(?: of)?[ \t-]{0,2}(?:(?:19|20)\d{2}|'\d{2}))(?![A-Za-z0-9À-ÖØ-öø-῿])`, 'iy');
const monthAfterDay = new RegExp(String.raw`${month}\.?(?:[ \t,-]{1,3}${year})?(?![A-Za-z0-9À-ÖØ-öø-῿])`, 'iy');
const dayBefore = /(?<![A-Za-z0-9À-ÖØ-öø-῿/.-])(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?,? )?(?:the )?(?:0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?(?: of)?[ \t-]{0,2}$/i;

const spanish = /(?:de[ \t])?(?:enero|febrero|marzo|abril|mayo|junio|julio|agosto|sep?tiembre|octubre|noviembre|diciembre)(?: (?:de|del) (?:19|20)\d{2})?(?![A-Za-zÀ-ÖØ-öø-ÿ])/iy;
const spanishMonths = new Set('enero febrero marzo abril mayo junio julio agosto septiembre setiembre octubre noviembre diciembre'.split(' '));
const spanishDay = /(?<![A-Za-z0-9/.-])(?:[1-9]|[12]\d|3[01])(?:º|°)? de $/;

export const dates: Recognizer = {
  name,
  needs: { roles: roles.month, words: ['mayo'] },
  reads: 'numbers',
  find(document, starts, findings): void {
    const { words, numbers } = document;
    for (const index of numbers) {
      const finding = numericDate(document, words[index] as Word);
      if (finding) findings.push(finding);
      const ordinal = ordinalDay(document, index);
      if (ordinal) findings.push(ordinal);
    }
    for (const index of starts) {
      const word = words[index] as Word;
      const finding = (spanishMonths.has(word.form.folded) ? spanishDate(document, word) : namedDate(document, word)) ?? (word.form.folded === 'mayo' ? undefined : monthAlone(document, index));
      if (finding) findings.push(finding);
    }
    dayAndMonth(document, findings);
  },
};

/** What stands between the parts of a date in figures: - . / */
const isJoint = (code: number): boolean => code >= 45 && code <= 47;

function numericDate(document: ScrubDocument, word: Word): Finding | undefined {
  const text = document.digits;
  const { start, form } = word;
  const before = text[start - 1] ?? ' ';
  if (before === '$' || touchesBefore(text, start) || ((before === '.' || before === '/') && isDigitAt(text, start - 2))) return undefined;
  const hyphened = before === '-' && isDigitAt(text, start - 2);
  if (form.kind === 'mixed') {
    const end = Math.max(matchEnd(glued, text, start), matchEnd(gluedDay, text, start));
    if (end > 0) return found(name, 'DATE', start, end, 0.88);
  }
  const digits = digitsAt(text, start);
  if (digits > 0 && digits < 3 && (codeAt(text, start + digits) === 93 || (codeAt(text, start + digits) === 32 && isJoint(codeAt(text, start + digits + 1))))) {
    const end = matchEnd(apart, text, start);
    if (end > 0) return found(name, 'DATE', start, end, 0.9);
  }
  if (digits > 0 && digits < 3 && codeAt(text, start + digits) === 32 && bornBefore.test(text.slice(Math.max(0, start - 16), start))) {
    const end = matchEnd(bornApart, text, start);
    if (end > 0) return found(name, 'DATE', start, end, 0.9);
  }
  const joint = isJoint(codeAt(text, start + digits));
  if (digits === 0 || (!joint && form.raw.length < 8)) return undefined;
  const short = joint && digits < 3;
  const inRange = hyphened && !/\/\d{1,4}-$/.test(text.slice(Math.max(0, start - 7), start));
  const full = short && !(inRange && codeAt(text, word.end) === 45) ? matchEnd(dayMonthYear, text, start) : -1;
  // "Comprilan 6/8/10 cm": widths.
  if (full > 0 && !/^ ?(?:cm|mm|lbs?|kg|min|sec|reps?)(?![a-z])/.test(text.slice(full, full + 6))) return claimed(document, start, full, 0.9);
  const sorted = joint && digits === 4 ? matchEnd(yearFirst, text, start) : -1;
  if (sorted > 0) return claimed(document, start, sorted, 0.9);
  if (form.raw.length >= 8 && !hyphened && before !== '.') {
    const end = matchEnd(unbroken, text, start);
    if (end > 0 && !document.isSafe(start, end)) return found(name, 'DATE', start, end, 0.75);
  }
  // "DOB 11/95"
  if (short && bornBefore.test(text.slice(Math.max(0, start - 16), start))) {
    const end = matchEnd(shortMonthYear, text, start);
    if (end > 0) return found(name, 'DATE', start, end, 0.85);
  }
  const end = short && !hyphened ? matchEnd(monthYear, text, start) : -1;
  return end > 0 ? claimed(document, start, end, 0.85) : undefined;
}

/** The clinical reader never claims dates, but it claims "10/10/5" as scores. A date with its year is a date. */
function claimed(document: ScrubDocument, start: number, end: number, score: number): Finding | undefined {
  const value = document.digits.slice(start, end);
  return document.isSafe(start, end) && !/(?:19|20)\d{2}|\d\/\d{1,2}\/\d{2}$/.test(value) ? undefined : found(name, 'DATE', start, end, score);
}

/** "11 de mayo de 2026"; the month alone after "en" or "de". */
function spanishDate({ text }: ScrubDocument, { start }: Word): Finding | undefined {
  const end = matchEnd(spanish, text, start);
  const day = spanishDay.exec(text.slice(Math.max(0, start - 8), start));
  return end > 0 && (day || /(?:^|[^a-z])(?:en|de|desde|hasta) $/i.test(text.slice(Math.max(0, start - 7), start))) ? found(name, 'DATE', start - (day?.[0].length ?? 0), end, 0.86) : undefined;
}

/** "Seated march 3 x 10": the exercise with its dose. */
const doseAfter = /^ ?(?:[x×] ?\d|(?:reps?|sets?|sec(?:onds?)?|s|min(?:utes)?|ft|feet|m|steps?|times|laps?)(?![a-z]))/i;

function namedDate(document: ScrubDocument, { start, form }: Word): Finding | undefined {
  const text = document.digits;
  if (touchesBefore(text, start)) return undefined;
  const forward = matchEnd(monthFirst, text, start);
  if (form.folded === 'march' && forward > 0 && doseAfter.test(text.slice(forward, forward + 10))) return undefined;
  const back = dayBefore.exec(text.slice(Math.max(0, start - 26), start));
  if (back && (forward < 0 || !/\d(?:st|nd|rd|th)?$/.test(text.slice(start, forward).replace(/[ ,-]*(?:'?\d{2}|\d{4})$/, '')))) {
    const end = Math.max(matchEnd(monthAfterDay, text, start), forward);
    if (end > 0) return found(name, 'DATE', start - back[0].length, end, 0.88);
  }
  return forward > 0 ? found(name, 'DATE', start, forward, 0.88) : undefined;
}
