// Numbers and codes that a label names: "MRN: 0048213", "Member ID U4417-220", "Claim # 2026-0441".
import type { PhiCategory } from '../../categories';
import type { Finding } from '../../finding';
import { labelledCodeEnd } from '../../identifierShape';
import * as roles from '../../roleBits';
import type { ScrubDocument } from '../../scrubDocument';
import { labelPhrases, type LabelPhrase } from '../../numberLabels';
import type { Recognizer } from '../recognizer';

const byFirstWord = new Map<string, LabelPhrase[]>();
for (const phrase of labelPhrases) {
  const first = phrase.words[0] ?? '';
  const known = byFirstWord.get(first);
  if (known) known.push(phrase);
  else byFirstWord.set(first, [phrase]);
}

/** Words that may stand between a label and its number. */
const fillers = new Set('form number num no nbr id ids is was of code ref reference numbers nos ending ends in last four digits identifier file with template scan on record card new changed to and the as acct hash key matched lic pt ot enrolled enrolment enrollment claim auth plan ppo hmo epo pos oap gold plus advantage'.split(' '));

export const labelledNumbers: Recognizer = {
  name: 'labelledNumbers',
  needs: { roles: roles.numberLabel },
  find(document, starts, findings): void {
    const { words } = document;
    let done = 0;
    for (const index of starts) {
      if (index < done) continue;
      const phrase = byFirstWord.get(words[index]?.form.folded ?? '')?.find(({ words: label }) =>
        label.every((word, offset) => words[index + offset]?.form.folded === word && (offset === 0 || isPhraseGap(document, index + offset))));
      if (!phrase) continue;
      lettersAfter(document, index + phrase.words.length - 1, findings);
      valuesAfter(document, index + phrase.words.length - 1, afterCredential(document, index, phrase), findings);
      done = index + phrase.words.length;
    }
  },
};

/** "App code PZQWXR": after what opens something, capitals that are no word. */
function lettersAfter({ words, lines }: ScrubDocument, label: number, findings: Finding[]): void {
  const value = words[label + 1];
  if (!opener.test(words[label]?.form.folded ?? '') || value === undefined || !/^(?: |: ?| is )$/.test(value.gap) || !/^[A-Z]{5,10}$/.test(value.form.raw) || value.form.flags !== 0 || value.form.roles !== 0 || lines[value.line]?.style === 'upper') return;
  findings.push({ start: value.start, end: value.end, category: 'OTHER_ID', score: 0.6, recognizer: 'labelledNumbers', certainty: 'uncertain' });
}

const opener = /^(?:code|pin|passcode|password|confirmation|keypad|lockbox)$/;

/** "Quill, PT, lic 2083": after a credential a few digits are the licence, and no year. */
function afterCredential({ words }: ScrubDocument, label: number, phrase: LabelPhrase): LabelPhrase {
  const credential = words[label - 1];
  return phrase.category === 'LICENSE' && credential?.form.wordCase === 'upper' && (credential.form.roles & roles.credential) !== 0 ? { ...phrase, digits: 3 } : phrase;
}

/** Whether word `index` follows the one before it in the same phrase. */
function isPhraseGap({ text, words }: ScrubDocument, index: number): boolean {
  const end = words[index - 1]?.end ?? 0;
  const start = words[index]?.start ?? 0;
  if (start - end > 3) return false;
  return /^[ \t]{0,2}[-/.']?[ \t]{0,1}$/.test(text.slice(end, start));
}

const opening = /^['"]?[ \t]{0,4}(?:\([a-z /]{1,10}\)[ \t]{0,2})?(?:[#:=.(/|*;-]{1,3}|[.¤_·]{2,16}|\[|["'])?[ \t]{0,4}(?:[#:=(|"']|\*\*)?[ \t]{0,4}(?:\n[ \t]{0,8})?[#"']{0,2}[ \t]?$/;

function valuesAfter(document: ScrubDocument, label: number, phrase: LabelPhrase, findings: Finding[]): void {
  const { digits: text, words } = document;
  for (let index = label; index < label + 4; index += 1) {
    const word = words[index];
    const next = words[index + 1];
    if (!word || !next || next.start - word.end > 20 || !opening.test(text.slice(word.end, next.start)) || /\.\s*\n/.test(text.slice(word.end, next.start))) return;
    const marked = /[#:=]/.test(text.slice(word.end, next.start));
    // "LOT 88QX": capitals and digits together need fewer digits.
    const coded = isCoded(next.form.raw, next.form.kind === 'mixed', phrase.category, text.slice(next.end, next.end + 5));
    const end = labelledCodeEnd(text, next.start, coded ? 2 : marked && phrase.digits > 3 ? 3 : phrase.digits);
    const skip = fillers.has(next.form.folded) || ((next.form.roles & roles.stateCode) !== 0 && next.form.wordCase === 'upper' && text[next.end] !== '-');
    const code = (next.form.roles & roles.stateCode) !== 0 && /^ [\dA-Z]*\d/.test(text.slice(next.end, next.end + 6));
    if (end > next.start && !(next.form.kind === 'word' && skip && (!marked || code) && /[\s:=]/.test(text[next.end] ?? ' ')) && next.form.folded !== 'ip') {
      if (!isOther(document, next.start, end, phrase)) list(document, stateStart(document, index, next.start, phrase), end, phrase, findings);
      return;
    }
    const number = words[index + 2];
    if (phrase.category === 'MRN' && /^[A-Z]{1,3}$/.test(next.form.raw) && next.form.flags === 0 && (next.form.roles & ~roles.stateCode) === 0 && number?.gap === ' ' && number.form.kind === 'number' && number.form.raw.length > 3 && !document.isSafe(next.start, next.end)) {
      findings.push({ start: next.start, end: number.end, category: 'MRN', score: 0.8, recognizer: 'labelledNumbers', certainty: 'uncertain' });
      return;
    }
    if (!skip) return;
  }
}

/** "LOT 88QX", "code H7KX2QPA", "badge OVF-12" */
const isCoded = (raw: string, mixed: boolean, category: PhiCategory, after: string): boolean =>
  raw === raw.toUpperCase() && (mixed ? category === 'DEVICE' ? raw.length > 3 : raw.length > 5 && /[A-Z]\d+[A-Z]|\d[A-Z]+\d/.test(raw) : /^[A-Z]{2,4}$/.test(raw) && /^-\d{2,4}(?![\w-])/.test(after));

/** "License OR 61177": the state that issued it goes along. */
function stateStart({ words, text }: ScrubDocument, index: number, start: number, { category }: LabelPhrase): number {
  const state = words[index];
  if (state?.form.wordCase !== 'upper' || start - state.end !== 1) return start;
  // "CC-1188": a label that is a part of the code.
  if (text[state.end] === '-' && state.form.raw.length < 5) return state.start;
  // "Medicaid MA 6610 2938 4"
  if (category === 'HEALTH_PLAN_ID' && (state.form.roles & roles.stateCode) !== 0 && state.form.raw !== 'ID' && state.gap === ' ') return state.start;
  return category === 'LICENSE' && ((state.form.roles & roles.stateCode) !== 0 || /^(?:PTA?|OTA?|COTA)$/.test(state.form.raw)) && /[ :#]$/.test(state.gap) ? state.start : start;
}

const ownPolicy = /(?:our|plan's|medical|clinical|coverage|reimbursement|payment|under|per|company|payer|corporate|the)(?: [a-z]+)? policy(?: no\.?| number)?[ :#]{1,2}$/i;

/** A year, a date, a code of the trade or a measure after an everyday word is not its number. */
function isOther(document: ScrubDocument, start: number, end: number, { digits, category }: LabelPhrase): boolean {
  const value = document.digits.slice(start, end);
  if (category === 'SSN') return false;
  // "Our policy RHB-114": a payer's own rule
  if (category === 'HEALTH_PLAN_ID' && /^[A-Z]{2,4}[- .]?\d{2,4}$/.test(value) && ownPolicy.test(document.digits.slice(Math.max(0, start - 32), start))) return true;
  if (category === 'ACCOUNT' && /^[x*]{1,4}\d{4}$/i.test(value)) return false;
  // "Texas license K5527", "Grp: Q0112": shaped as supply codes.
  if (category === 'LICENSE' && /^[A-Z]\d{4,}$/.test(value)) return false;
  if (category === 'HEALTH_PLAN_ID' && /^[A-Z]\d{4,}$/.test(value) && /[:#=] ?$/.test(document.digits.slice(Math.max(0, start - 2), start))) return false;
  if (/^(?:0?[1-9]|1[0-2])[/.-](?:0?[1-9]|[12]\d|3[01])(?:[/.-](?:\d{4}|\d{2}))?$/.test(value)) return true;
  // "Group 3 K0861": the code after a short number.
  const second = value.indexOf(' ') + 1;
  if (second > 0 && second < 4 && document.isWhollySafe(start + second, end)) return true;
  // "Rx: VORx1 60 s"
  if (/^VOR ?x/i.test(value)) return true;
  // "RX: 97112 2U": a service with its units.
  if (second === 6 && /^\d{5} /.test(value) && document.isWhollySafe(start, start + 5)) return true;
  if (digits > 3 && /^(?:19|20)\d{2}(?:[-/](?:19|20)?\d{2})?$/.test(value)) return true;
  return digits > 3 && document.isWhollySafe(start, end) && !/\d{6}|^[A-Z]{1,4}-\d{2,}-\d{2,}$/.test(value);
}

/** The number at `start`, and further ones listed after it with commas, "and" or slashes. */
function list(document: ScrubDocument, start: number, end: number, { category, digits }: LabelPhrase, findings: Finding[]): void {
  const text = document.digits;
  let from = start;
  let to = end;
  for (let count = 0; count < 20; count += 1) {
    findings.push({ start: from, end: to, category: categoryFor(text, from, category), score: 0.95, recognizer: 'labelledNumbers', certainty: 'certain' });
    const more = /^(?:,[ \t]?(?:and[ \t])?|[ \t]and[ \t]|[ \t]?[;&/][ \t]?)#?/.exec(text.slice(to, to + 8));
    if (!more) return;
    from = to + more[0].length;
    to = labelledCodeEnd(text, from, Math.max(digits, 5));
    // "Claim 26290, 9/28/2026, 97112 and 97530"
    if (to === from || document.isWhollySafe(from, to)) return;
  }
}

/** "ID" alone takes its class from the words before it. */
function categoryFor(text: string, start: number, category: PhiCategory): PhiCategory {
  if (category !== 'OTHER_ID') return category;
  const before = text.slice(Math.max(0, start - 60), start).toLowerCase();
  return /\bid\b[^a-z]*$/.test(before) && /member|insur|plan|payer|subscriber|cigna|aetna|humana|blue|medicare|medicaid|health|ppo|hmo|policy|grp|group/.test(before) ? 'HEALTH_PLAN_ID' : category;
}
