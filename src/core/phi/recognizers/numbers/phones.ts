// Telephone and fax numbers, and social security numbers.
import type { Finding } from '../../finding';
import type { ScrubDocument } from '../../scrubDocument';
import type { Word } from '../../words';
import { digitsAt, found, isDigitAt, matchEnd, touchesBefore } from '../anchored';
import type { Recognizer } from '../recognizer';
import { gapBefore } from '../wordContext';
import { wordSet } from '../../../wordSet';

const name = 'phones';
const ext = String.raw`(?:[ \t,]{0,3}(?:x|extn?|extension|opt|option|menu|press|#)[ .:#]{0,2}\d{1,6}(?!\d))?`;
/** One sign or one space between the groups, or a sign with spaces around it: wide gaps are columns of a table. */
const joint = String.raw`(?:[./-]{1,2}| ?[./-] ?| )`;
const after = String.raw`(?![A-Za-z0-9À-ÖØ-öø-῿]|-\d)`;
const northAmerican = new RegExp(String.raw`(?:\+?1[ .-]?)?(?:\(\d{3}\)\s?[-.]?|\d{3}${joint}|\d{3}, (?=\d{3}, \d{4}))\d{3}(?:${joint}|, )\d{4}(?:(?=x\d)|${after})${ext}`, 'iy');
const compact = new RegExp(String.raw`\+?1?\(?\d{3}\)?[ .-]{0,3}\d{3}[ .-]{0,3}\d{4}(?!\d)${ext}`, 'iy');
const international = new RegExp(String.raw`\+\d{1,3}(?:[ .-]?\(?\d{1,5}\)?){2,6}(?!\d)${ext}`, 'iy');
const worldwide = /\(\d{2,4}\)[ -]?\d{2,4}[ -]?\d{2,4}(?:[ -]\d{2,4})?(?![A-Za-z0-9À-ÖØ-öø-῿%°]|\.\d)/y;
const trunk = /0\d{2,4}(?:[ -]\d{2,4}){2,4}(?![A-Za-z0-9À-ÖØ-öø-῿%°/]|[.-]\d)/y;
const groups = /\+?(?:\(\d{1,4}\) ?)?\d{2,5}(?:[ .-]\(?\d{1,4}\)?){1,5}(?![A-Za-z0-9À-ÖØ-öø-῿%°/]|[.-]\d)/y;
const local = /[2-9]\d{2}-\d{4}(?![A-Za-z0-9À-ÖØ-öø-῿%°/-]|\.\d)/y;
const spaced = /[2-9]\d{2} \d{4}(?![A-Za-z0-9À-ÖØ-öø-῿%°/-]|\.\d)/y;
/** "304 5550128" */
const halved = /[2-9]\d{2} [2-9]\d{6}(?![A-Za-z0-9À-ÖØ-öø-῿%°/-]|\.\d)/y;
const short = /(?:\d{3}[ .-]\d{4}|\d{3,6})(?![\d-]|\/\d)/y;
const social = /\d{3}([- ])\d{2}\1\d{4}(?![A-Za-z0-9À-ÖØ-öø-῿]|-\d)/y;
/** "WAC 284-43-3110" is a law. */
const lawBefore = /(?:WAC|RCW|RSA|ORS|OAR|NRS|ARS|CMR|OAC|ORC|KAR|Code|§) $/;
const maskedBefore = /(?:[Xx*]{3}[- ]?[Xx*]{2}|[Xx*]{5})[- ]?$/;

const cues = wordSet('ph phone tel telephone cell cellphone mobile contact call callback fax f t p h c w o home work office desk pager text voicemail number line hotline at is whatsapp reach on me facsimile');
const shortCues = wordSet('ph phone tel telephone cell mobile call fax pager text ext extension x');
const groupCues = wordSet('ph phone tel telephone cell cellphone mobile desk office fax pager home work call number contact whatsapp text me on at is reach registered');
const localCues = wordSet('at call text cell ph phone tel is number');
const cueGap = /^[ \t]{0,2}(?:#|no\.?|number)?[ \t]?[:.)#=|@-]?[ \t("']{0,4}$/;
const faxCue = /(?:fax|facsimile|(?<![A-Za-zÀ-ÖØ-öø-῿])f)[^A-Za-zÀ-ÖØ-öø-῿\d]{0,6}(?:(?:no|number|line|to|is|at)[^A-Za-zÀ-ÖØ-öø-῿\d]{0,4})?$/i;

export const phones: Recognizer = {
  name,
  needs: {},
  reads: 'numbers',
  find(document, _starts, findings): void {
    const { words, numbers } = document;
    const text = document.digits;
    let done = 0;
    for (const index of numbers) {
      const word = words[index] as Word;
      if (word.start < done) continue;
      const finding = isDigitAt(text, word.start) ? (numberAt(document, text, index) ?? socialAt(text, word)) : extensionAt(text, word);
      if (!finding) continue;
      done = finding.end;
      findings.push(finding.category === 'PHONE' && faxCue.test(text.slice(Math.max(0, finding.start - 20), finding.start)) ? { ...finding, category: 'FAX' } : finding);
    }
  },
};

function numberAt(document: ScrubDocument, text: string, index: number): Finding | undefined {
  const word = document.words[index] as Word;
  let start = word.start;
  if (text[start - 1] === '(') start -= 1;
  if (text[start - 1] === '+') start -= 1;
  const digits = digitsWithin(text, start);
  // Fewer digits than any number in full has: at most an extension or the last digits of one.
  if (digits < 7 && digitsAt(text, word.start) < 3 && text[start] !== '+') return undefined;
  if (touchesBefore(text, start) || ((text[start - 1] === '-' || text[start - 1] === '.') && isDigitAt(text, start - 2) && text[start] !== '(')) return undefined;
  if (text[start - 1] === '$' || (text[start - 1] === '/' && text[start] !== '(')) return undefined;
  const phone = (pattern: RegExp, score: number, from = start): Finding | undefined => {
    const end = matchEnd(pattern, text, from);
    return end > 0 ? found(name, 'PHONE', from, end, score) : undefined;
  };
  const sure = (digits < 10 ? undefined : phone(northAmerican, 0.9) ?? (start < word.start ? phone(northAmerican, 0.9, word.start) : undefined)) ?? (text[start] === '+' && digits >= 8 && !/^\+\d{1,3} \d{1,3}\.\d(?!\d)/.test(text.slice(start, start + 12)) ? phone(international, 0.9) : undefined);
  // A code of state law of ten digits: "WAC 182-501-0165".
  if (sure) return document.isWhollySafe(sure.start, sure.end) ? undefined : sure;
  const cue = cueBefore(document, index, start);
  if (cue !== undefined && digits >= 10 && cues.has(cue)) {
    const labelled = phone(compact, 0.92);
    if (labelled) return labelled;
  }
  const plausible = (finding: Finding | undefined): Finding | undefined => {
    const digits = finding ? text.slice(finding.start, finding.end).replace(/\D/g, '').length : 0;
    return digits >= 7 && digits <= 15 ? finding : undefined;
  };
  const abroad = digits < 7 ? undefined : (text[start] === '(' ? plausible(phone(worldwide, 0.8)) : undefined) ?? (text[start] === '0' ? plausible(phone(trunk, 0.7)) : undefined);
  if (abroad) return abroad;
  const whole = digits < 7 ? undefined : (cue !== undefined && groupCues.has(cue) ? plausible(phone(groups, 0.7)) : undefined)
    ?? (cue !== undefined && localCues.has(cue) ? phone(spaced, 0.7) : undefined)
    ?? phone(local, 0.62) ?? phone(halved, 0.62);
  const maybe = whole ?? (cue !== undefined && shortCues.has(cue) ? phone(short, 0.85, word.start) : undefined);
  return maybe && !document.isSafe(maybe.start, maybe.end) ? maybe : undefined;
}

/** How many digits stand from `start` on with nothing between but what joins the groups of a telephone number, at most ten. */
function digitsWithin(text: string, start: number): number {
  let digits = 0;
  for (let index = start; digits < 10; index += 1) {
    const code = text.charCodeAt(index);
    if (code >= 48 && code <= 57) digits += 1;
    else if (!(code === 32 || (code >= 9 && code <= 13) || code === 40 || code === 41 || code === 43 || (code >= 45 && code <= 47))) break;
  }
  return digits;
}

/** The word right before a number, when only a colon, a bracket or "#" stands between; '@' counts as "at". */
function cueBefore(document: ScrubDocument, index: number, start: number): string | undefined {
  const before = start - (document.words[index]?.start ?? 0);
  const gap = before === 0 ? gapBefore(document, index) : gapBefore(document, index).slice(0, before);
  if (gap !== ' ' && /@ ?$|# ?$/.test(gap)) return 'at';
  const previous = document.words[index - 1];
  return previous && (gap === ' ' || cueGap.test(gap)) ? previous.form.folded : undefined;
}

/** ", x4417": an extension by itself. */
function extensionAt(text: string, { start, end, form }: Word): Finding | undefined {
  // "LAST4: K7731", as veterans' services file people
  if (/^[A-Z]\d{4}$/.test(form.raw) && /last ?4(?: ssn)?[:# ]{1,3}$/i.test(text.slice(Math.max(0, start - 14), start))) return found(name, 'SSN', start, end, 0.93);
  return /^x\d{4,5}$/i.test(form.raw) && /[,(:a-z] ?$/.test(text.slice(Math.max(0, start - 2), start)) && /^[).,;\n]|^$/.test(text.slice(end, end + 1)) ? found(name, 'PHONE', start, end, 0.7) : undefined;
}

function socialAt(text: string, { start, end, form }: Word): Finding | undefined {
  if (form.raw.length === 3 && !touchesBefore(text, start) && !((text[start - 1] === '-' || text[start - 1] === '.') && isDigitAt(text, start - 2))) {
    const last = lawBefore.test(text.slice(Math.max(0, start - 6), start)) ? -1 : matchEnd(social, text, start);
    if (last > 0) return found(name, 'SSN', start, last, 0.93);
  }
  if (form.raw.length !== 4 || !/[-Xx* ]/.test(text[start - 1] ?? '')) return undefined;
  const masked = maskedBefore.exec(text.slice(Math.max(0, start - 8), start));
  return masked ? found(name, 'SSN', start - masked[0].length, end, 0.93) : undefined;
}
