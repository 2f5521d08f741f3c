// Numbers and codes that carry no label: known shapes, and whatever no one claims as clinical.
import { codeAt } from '../../../codeAt';
import { wordSet } from '../../../wordSet';
import type { Finding } from '../../finding';
import { labelledCodeEnd, readCode } from '../../identifierShape';
import { lookUp } from '../../lexicon';
import * as wordFlags from '../../wordFlags';
import * as roles from '../../roleBits';
import type { ScrubDocument } from '../../scrubDocument';
import type { Word } from '../../words';
import { found, isDigitAt, matchEnd, touchesBefore } from '../anchored';
import type { Recognizer } from '../recognizer';

const name = 'otherIdentifiers';
const mbi = /[1-9][A-Za-z][A-Za-z0-9]\d[- ]?[A-Za-z][A-Za-z0-9]\d[- ]?[A-Za-z]{2}\d{2}(?![A-Za-z0-9À-ÖØ-öø-῿])/y;
const card = /(?:\d{4}([ -])\d{4}\1\d{4}\1\d{1,7}|\d{4}([ -])\d{6}\2\d{5})(?![\d-])/y;
const iban = /[A-Z]{2}\d{2}(?: ?[A-Z0-9]{4}){2,7}(?: ?[A-Z0-9]{1,3})?(?![A-Za-z0-9À-ÖØ-öø-῿])/y;
/** "R00 0044 1187 2" */
const lettered = /[A-Z]{1,3}\d{1,3}(?: \d{3,4}){2}(?: \d{1,4})?(?![A-Za-z0-9%°/-]|\.\d)/y;
const hashed = /(?=[A-Z0-9-]{0,12}\d{2})[A-Z0-9][A-Z0-9-]{3,24}(?![A-Za-z0-9À-ÖØ-öø-῿])/y;
const grouped = /\d{1,4}(?:[ -]\d{2,4}){2,5}(?![A-Za-z0-9À-ÖØ-öø-῿%°/-]|\.\d)/y;

/** What stands right before who is at a screen. */
const userLeads = wordSet('by user username operator login as');

export const otherIdentifiers: Recognizer = {
  name,
  reads: 'signs',
  needs: { words: userLeads },
  find(document, starts, findings): void {
    const { words, numbers } = document;
    const text = document.digits;
    for (const index of numbers) {
      const { start, form } = words[index] as Word;
      if (touchesBefore(text, start)) continue;
      if (form.kind === 'mixed') {
        if (/^[A-Z]{1,2}\d{4,6}$/.test(form.raw) && (isCredentialed(document, index) || stateBefore(document, index) && isCredentialed(document, index - 1))) findings.push(found(name, 'LICENSE', start, start + form.raw.length, 0.9));
        const member = matchEnd(mbi, text, start);
        if (member > 0) findings.push(found(name, 'HEALTH_PLAN_ID', start, member, 0.92));
        const parted = matchEnd(lettered, text, start);
        if (parted > 0) findings.push(found(name, 'OTHER_ID', start, parted, 0.55, 'uncertain'));
        const bank = /^[A-Z]{2}\d\d/.test(form.raw) ? matchEnd(iban, text, start) : -1;
        if (bank > 0 && /\d{6}/.test(text.slice(start, bank).replace(/ /g, ''))) findings.push(found(name, 'ACCOUNT', start, bank, 0.8));
        continue;
      }
      // "Terrell Boyce, PT (MN 9981)", "RUSTY SIMEON PT AK 107733"
      const state = words[index - 1];
      if (isStateLicense(document, index)) {
        findings.push(found(name, 'LICENSE', state?.start ?? start, start + form.raw.length, 0.91));
        continue;
      }
      if (form.raw.length > 2 && form.raw.length < 9 && state?.form.wordCase === 'upper' && (state.form.roles & roles.stateCode) !== 0 && state.gap === ' (' && words[index]?.gap === ' ' && codeAt(text, start + form.raw.length) === 41 && ((words[index - 2]?.form.roles ?? 0) & roles.credential) !== 0) {
        findings.push(found(name, 'LICENSE', state.start, start + form.raw.length, 0.91));
        continue;
      }
      // A lone number is left to those who know its unit.
      const joined = codeAt(text, start + form.raw.length);
      if ((joined !== 32 && joined !== 45) || !isDigitAt(text, start + form.raw.length + 1)) continue;
      const before = text[start - 1] ?? ' ';
      if (!/[.-]/.test(before)) {
        const end = form.raw.length === 4 ? matchEnd(card, text, start) : -1;
        if (end > 0) findings.push(found(name, 'ACCOUNT', start, end, 0.85));
      }
      if (/[.$/-]/.test(before) || form.raw.length > 4) continue;
      const end = matchEnd(grouped, text, start);
      if (end > 0 && text.slice(start, end).replace(/\D/g, '').length >= 8 && !document.isSafe(start, end)) findings.push(found(name, 'OTHER_ID', start - (/(?<![A-Za-z0-9])(?:[A-Z]|[A-Z]{1,3}\d{1,3}) $/.exec(text.slice(Math.max(0, start - 8), start))?.[0].length ?? 0), end + (/^ \d(?=[.,;)\n]|$| [A-Z])/.exec(text.slice(end, end + 4))?.[0].length ?? 0), 0.5, 'uncertain'));
    }
    for (let hash = text.indexOf('#'); hash >= 0; hash = text.indexOf('#', hash + 1)) {
      const start = hash + (text[hash + 1] === ' ' ? 2 : 1);
      const end = Math.max(matchEnd(hashed, text, start), labelledEnd(text, start));
      if (end > 0 && !document.isSafe(start, end) && !policyBefore.test(text.slice(Math.max(0, hash - 30), hash))) findings.push(found(name, 'OTHER_ID', start, end, 0.78));
    }
    users(document, starts, findings);
    tokens(document, findings);
    tagged(document, findings);
    unexplained(document, findings);
  },
};

/** Whether word `index` is the number of a licence: after a credential and a state, where the phrase ends. */
function isStateLicense({ words, text, lowerCase }: ScrubDocument, index: number): boolean {
  const number = words[index] as Word;
  const state = words[index - 1];
  if (state === undefined || number.gap !== ' ' || (state.form.roles & roles.stateCode) === 0) return false;
  const credential = words[index - 2];
  const written = (word: Word | undefined): boolean => word?.form.wordCase === 'upper' || (lowerCase && word?.form.wordCase === 'lower' && number.form.raw.length > 3);
  if (!written(state) || credential === undefined || number.form.raw.length < 3 || number.form.raw.length > 8 || !/^(?: {1,4}|, )$/.test(state.gap)) return false;
  return (credential.form.roles & roles.credential) !== 0 && written(credential) && /^\s*(?:[,;.)|\n]|$)/.test(text.slice(number.end, number.end + 3));
}

/** Whether a credential in capitals stands right before word `index`, or before a state's code in between: "PTA   LA A4471". */
function isCredentialed({ digits: text, words }: ScrubDocument, index: number): boolean {
  const [before, word] = [words[index - 1], words[index]];
  return before !== undefined && word !== undefined && before.form.wordCase === 'upper' && (before.form.roles & roles.credential) !== 0 && /^(?:,? {1,4})(?:#|no\.? )?$/.test(text.slice(before.end, word.start));
}

const stateBefore = ({ words }: ScrubDocument, index: number): boolean => words[index - 1]?.form.wordCase === 'upper' && ((words[index - 1]?.form.roles ?? 0) & roles.stateCode) !== 0 && words[index]?.gap === ' ';

/** "# HB 6612": a code in two parts after its sign, or -1. */
function labelledEnd(text: string, start: number): number {
  const end = /[A-Z]/.test(text[start] ?? '') ? labelledCodeEnd(text, start, 4) : start;
  return end > start ? end : -1;
}

/** The number of a payer's published policy or guideline is no identifier. */
const policyBefore = /(?:(?:medical|clinical|coverage|payment|reimbursement|corporate) (?:policy|policies|guideline)(?: bulletin)?(?: no\.?| number)?|MCG|InterQual|CPB|LCD|NCD)[ :#(]{0,3}$/i;

/** Whether a short number may be the beginning of a longer code or amount: - . / _ * , */
const goesOn = (code: number): boolean => (code >= 44 && code <= 47) || code === 95 || code === 42;

/** Long or joined numbers, and the words that a joint binds to one: "SP-0091". */
function codeStarts({ words, numbers, digits: text }: ScrubDocument): readonly Word[] {
  const starts: Word[] = [];
  for (const index of numbers) {
    // "SP-0091", "AR-WIC-447188": back over the words joined to it.
    let first = index;
    while (index - first < 3 && words[first - 1]?.form.kind === 'word' && (words[first]?.gap === '-' || words[first]?.gap === '_' || (first === index && words[first]?.gap === '.')) && (first === index ? leadsCode(text, words[first - 1]?.end ?? 0) : words[first - 1]?.form.wordCase === 'upper' || (words[first - 1]?.form.flags ?? 0) === 0)) first -= 1;
    if (first < index) starts.push(words[first] as Word);
    const number = words[index] as Word;
    if (number.form.kind === 'mixed' || number.form.raw.length > 3 || goesOn(codeAt(text, number.end))) starts.push(number);
  }
  return starts;
}

const tagValue = /[:#](?=[A-Za-z0-9-]*\d[A-Za-z]|[A-Za-z0-9-]*[A-Za-z]\d)[A-Za-z0-9]{4,}(?:-[A-Za-z0-9]{2,}){0,4}(?![A-Za-z0-9])/g;
const tagMeasure = /^.\d+(?:\.\d+)?(?:x|min|deg|lbs?|s|ft|cm|mm|m|kg|yo|pm|am)\d*$/i;

/** "fcm:d2X9-44", "tmpl#a91f0c": a tag and a mix of letters and digits. */
function tagged({ digits: text, words, isSafe, wordIndexAt }: ScrubDocument, findings: Finding[]): void {
  for (const { index, 0: value } of text.matchAll(tagValue)) {
    const tag = words[wordIndexAt(index - 1)];
    if (tag?.end !== index || tag.form.kind !== 'word' || tag.form.wordCase !== 'lower' || tag.form.raw.length > 6) continue;
    const end = index + value.length;
    if (!isSafe(index, end) && !tagMeasure.test(value)) findings.push(found(name, 'OTHER_ID', tag.start, end, 0.5, 'uncertain'));
  }
}

const token = /[A-Za-z]{2,5}_[A-Za-z0-9]{8,40}(?![A-Za-z0-9])/y;

/** "cus_Qm81Zt0LK": the key of a machine; "tdubs underscore seventeen": a name on a screen, as it is dictated. */
function tokens({ text, words, lowerCase }: ScrubDocument, findings: Finding[]): void {
  for (let joint = text.indexOf('_'); joint > 0; joint = text.indexOf('_', joint + 1)) {
    let start = joint;
    while (start > 0 && joint - start < 5 && /[A-Za-z]/.test(text[start - 1] ?? '')) start -= 1;
    const end = touchesBefore(text, start) ? -1 : matchEnd(token, text, start);
    if (end > 0 && /\d/.test(text.slice(joint, end))) findings.push(found(name, 'OTHER_ID', start, end, 0.7, 'uncertain'));
  }
  if (!lowerCase || !text.includes(' underscore ')) return;
  for (const [index, word] of words.entries()) {
    const [before, after] = [words[index - 1], words[index + 1]];
    if (word.form.folded !== 'underscore' || before === undefined || after === undefined) continue;
    const at = words[index - 2]?.form.folded === 'at' ? words[index - 2] : before;
    findings.push(found(name, 'OTHER_ID', at?.start ?? before.start, after.end, 0.7, 'uncertain'));
  }
}

/** Codes with many digits that nothing claims. */
function unexplained(document: ScrubDocument, findings: Finding[]): void {
  const text = document.digits;
  let done = 0;
  for (const word of codeStarts(document)) {
    if (word.start < done) continue;
    const before = text[word.start - 1] ?? ' ';
    if (before !== ' ' && (before === '$' || before === '@' || /[.:/_-]/.test(before) && /[A-Za-z0-9À-ÖØ-öø-῿]/.test(text[word.start - 2] ?? ' ') || (before === ',' && /\d/.test(text[word.start - 2] ?? ' ') && word.end - word.start === 3))) continue;
    const { end, digits, letters } = readCode(text, word.start);
    // "310      865      1100": a column of values
    if (digits === 4 && letters === 0 && /\d {2,}$/.test(text.slice(Math.max(0, word.start - 12), word.start)) && /^(?:\s*\n|\s*$| {2,}\d)/.test(text.slice(end, end + 12))) continue;
    if (end === word.start) continue;
    done = end;
    if (letters > 0 && licence.test(text.slice(word.start, end)) && !document.isWhollySafe(word.start, end)) {
      findings.push({ start: word.start, end, category: 'LICENSE', score: 0.6, recognizer: 'otherIdentifiers', certainty: 'uncertain' });
      continue;
    }
    if (letters > 0 && digits < 5 && /^[A-Z0-9]{3,8}$/.test(text.slice(word.start, end)) && modelBefore.test(text.slice(Math.max(0, word.start - 14), word.start))) continue;
    if (!(isSuspicious(text, word.start, end, digits, letters) || isUserName(text, word.start, end)) || isExplained(document, word.start, end) || policyBefore.test(text.slice(Math.max(0, word.start - 30), word.start))) continue;
    const start = lettersBefore(document, word.start, digits);
    // "PBX44718800 03": the number of a dependent.
    const dependent = digits >= 8 ? /^ (?:\d{2}(?=[.,;)\n]|$)|0\d(?![\d:/%]|[.-]\d))/.exec(text.slice(end, end + 5))?.[0].length ?? 0 : 0;
    findings.push({ start, end: end + dependent, category: 'OTHER_ID', score: digits >= 7 ? 0.56 : 0.5, recognizer: 'otherIdentifiers', certainty: 'uncertain' });
  }
}

/** "Dana Whitlock PTA 09/03/2026": the day she signed on, no number of hers. */
const day = /^(?:0?[1-9]|1[0-2])\/(?:0?[1-9]|[12]\d|3[01])\/(?:19|20)\d\d(?!\d)/;
const licence = /^(?:PT|OT|PTA|OTA|COTA|OTR|PTH|RPT|LPT|DPT)-?[.]?\d{3,6}$/;

/** "pacer PJN 448219", "alarm PN 55-20918": capitals that mean nothing else go with the number after them. */
function lettersBefore(document: ScrubDocument, start: number, digits: number): number {
  const before = document.words[document.wordIndexAt(start) - 1];
  if (!before || digits < 4 || before.end + 1 !== start || document.text[before.end] !== ' ' || before.form.wordCase !== 'upper') return start;
  if (digits > 3 && /^(?:PTA?|OTA?|COTA)$/.test(before.form.raw)) return day.test(document.digits.slice(start, start + 11)) ? start : before.start;
  // "Superior HealthPlan TX 517744182"
  if (before.form.raw === 'ID' || /^\d{5}-\d{4}(?!\d)/.test(document.digits.slice(start, start + 11))) return start;
  if (digits > 7 && before.form.raw.length === 2 && (before.form.roles & roles.stateCode) !== 0) return before.start;
  const led = document.words[document.wordIndexAt(start) - 2];
  // "HB 6612", "QF 2231" alone in a field or right after another number.
  const apart = led === undefined || led.line !== before.line || led.form.kind !== 'word' || / {2}$|[\t|/;,.] ?$/.test(before.gap);
  if (apart && document.digits.charCodeAt(start) < 58 && !/^(?:TTY|TDD|PTAN|CCN|CLIA|SSID|PH|TEL|CELL|FX|FAX|EXT|VM)$/.test(before.form.raw) && before.form.raw.length > 1 && before.form.raw.length < 5 && before.form.flags === 0 && before.form.roles === 0 && !document.isSafe(before.start, before.end)) return before.start;
  return digits < 6 || before.form.raw.length < 2 || before.form.raw.length > 4 || before.form.flags !== 0 || before.form.roles !== 0 || document.words[document.wordIndexAt(start) - 2]?.form.wordCase !== 'lower' || document.isSafe(before.start, before.end) ? start : before.start;
}

/** Whether a joint and a digit follow at once: "SP-0091". */
function leadsCode(text: string, end: number): boolean {
  const joint = codeAt(text, end);
  if (joint !== 45 && joint !== 95 && joint !== 46) return false;
  const next = codeAt(text, end + 1);
  return (next >= 48 && next <= 57) || (joint === 45 && /^[A-Z]{1,2}\d/.test(text.slice(end + 1, end + 4)));
}

/** Claimed in whole, or a claimed number with letters hung on: "97110KX". */
const isExplained = (document: ScrubDocument, start: number, end: number): boolean => document.isWhollySafe(start, end) || (/^\d/.test(document.text[start] ?? '') && document.isSafe(start, start + 1));

/** What many own is no identifier. */
const modelBefore = /(?:^|[^a-z])(?:model|style|size|sku|item|version)(?: no\.?| #)?[ :#]{1,2}$/i;
const userBefore = /(?:(?:printed|signed|entered|edited|created|updated|posted|keyed|run|ran|pulled|generated|exported|viewed|modified|saved|locked|scanned|uploaded|accessed|processed|submitted)(?: [\d/:., -]{4,22})? by|user|users|username|rev|by user|operator|login|logged in as)[ :=]{1,2}$/i;

/** "printed by mgarrity2": letters and a few digits, after what people do at a screen. */
const isUserName = (text: string, start: number, end: number): boolean => /^[A-Za-z]{3,12}[._-]?[A-Za-z]{0,12}\d{1,4}$/.test(text.slice(start, end)) && userBefore.test(text.slice(Math.max(0, start - 44), start));

/** "Run by kdelgado": a word in small letters that no list has, where a person at a screen is told. */
function users({ text, words, lowerCase }: ScrubDocument, leads: readonly number[], findings: Finding[]): void {
  if (lowerCase) return;
  for (const lead of leads) {
    const user = words[lead + 1];
    if (user === undefined) continue;
    const { start, end, form, gap } = user;
    if (form.wordCase !== 'lower' || form.flags !== 0 || form.roles !== 0 || form.raw.length < 5 || gap.length > 3) continue;
    if (userBefore.test(text.slice(Math.max(0, start - 44), start)) && /^(?:\s*\n|\s*$| {2}| ?[|,;)(]| (?:on|at|from)(?![a-z])| \d)/.test(text.slice(end, end + 6))) findings.push(found(name, 'OTHER_ID', start, end, 0.6, 'uncertain'));
  }
}

/** "1310/2100": out of so many hundred. */
function isScore(value: string): boolean {
  if (!/^\d{1,4}\/\d{3,4}$/.test(value)) return false;
  const [points, most] = value.split('/').map(Number);
  return points !== undefined && most !== undefined && most % 100 === 0 && most <= 2400 && points <= most;
}

function isSuspicious(text: string, start: number, end: number, digits: number, letters: number): boolean {
  const value = text.slice(start, end);
  if (letters === 0) {
    const comma = codeAt(text, end) === 44;
    if (digits < 4 && !comma) return false;
    if (comma && /^\d{1,3}(?:,\d{3})+(?![\d,])/.test(text.slice(start, end + 8))) return false;
    if (value.includes('.') && /^\d+\.\d{1,3}(?:-\d+\.\d{1,3})?$/.test(value)) return false;
    const joined = value.length > digits;
    if ((joined || digits === 4) && /^(?:19|20)\d{2}(?:[-/](?:(?:19|20)?\d{2}))?$/.test(value)) return false;
    if (joined && (/^\d{1,2}(?:\/\d{1,2}){3,6}$/.test(value) || isScore(value))) return false;
    if (joined && /^\d{1,3}(?:[-/]\d{1,3}){1,5}$/.test(value)) return digits >= 8;
    return digits >= 5 || (digits === 4 && !/^[%°]/.test(text.slice(end, end + 1)) && !/^ ?(?:[a-z]{2,}|\/)/.test(text.slice(end, end + 4)));
  }
  // Supplies and services: "T1027", "S8990"; a voice by GRBAS: "G2R1B2A1S1".
  // "1-800-MEDICARE"
  if (/^1-8\d\d-[A-Z]{4,}$/.test(value)) return false;
  if (/^(?:[STH]\d{4}|m[12]\d{3}|gg0\d{3}[a-z]?\d?|G\dR\dB\dA\dS\d)$/.test(value)) return false;
  if (/^\d{1,4}(?:st|nd|rd|th|x|s|k|m|lb|lbs|mg|min|sec|ft|cm|mm|kg|hz|bpm|yo|am|pm|w|v|mah|gb|mb|d|h|r|l|u)$/i.test(value)) return false;
  // "10-1045a", "930a-10:15a": a visit's hours.
  if (/^(?:[01]?\d|2[0-4])(?::?[0-5]\d)?[ap]?m?-(?:[01]?\d|2[0-4])(?::?[0-5]\d)?[ap]m?$/i.test(value)) return false;
  const stem = /^[A-Za-z]+/.exec(value)?.[0] ?? '';
  // "KT-1000", "COVID-19", "SF-36": a word of the trade with its number.
  if (/^[A-Za-z]+[-_. ]?\d+$/.test(value) && stem.length > 1 && (digits < 4 || /(?:19|20)\d{2}$|00$/.test(value)) && (lookUp(stem.toLowerCase()) & (wordFlags.clinical | wordFlags.common | wordFlags.word)) !== 0) return false;
  if (digits >= 4) return true;
  return digits === 3 && letters >= 2 && value.length >= 6 && /\d[A-Za-z]+\d|[A-Za-z]\d+[A-Za-z]/.test(value);
}
