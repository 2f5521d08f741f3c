// Numbers and codes that carry no label: known shapes, and whatever no one claims as clinical.
import type { Finding } from '../finding';
import { readCode } from '../identifierShape';
import { lookUp, wordFlags } from '../lexicon';
import type { ScrubDocument } from '../scrubDocument';
import { matchesOf } from './patterns';
import type { Recognizer } from './recognizer';

const mbi = /()(?<![\p{L}\p{N}])[1-9][A-Za-z][A-Za-z0-9]\d[- ]?[A-Za-z][A-Za-z0-9]\d[- ]?[A-Za-z]{2}\d{2}(?![\p{L}\p{N}])/gu;
const card = /()(?<![\p{N}.-])(?:\d{4}([ -])\d{4}\2\d{4}\2\d{1,7}|\d{4}([ -])\d{6}\3\d{5})(?![\d-])/gu;
const iban = /()(?<![\p{L}\p{N}])[A-Z]{2}\d{2}(?: ?[A-Z0-9]{4}){2,7}(?: ?[A-Z0-9]{1,3})?(?![\p{L}\p{N}])/gu;
const hashed = /(#[ \t]?)(?=[A-Z0-9-]{0,12}\d{2})[A-Z0-9][A-Z0-9-]{3,24}(?![\p{L}\p{N}])/gu;
const grouped = /()(?<![\p{L}\p{N}.$/-])\d{1,4}(?:[ -]\d{2,4}){2,5}(?![\p{L}\p{N}%°/-]|\.\d)/gu;

export const otherIdentifiers: Recognizer = {
  name: 'otherIdentifiers',
  *find(document): Generator<Finding> {
    const text = document.digits;
    yield* matchesOf(text, mbi, 'otherIdentifiers', 'HEALTH_PLAN_ID', 0.92);
    yield* matchesOf(text, card, 'otherIdentifiers', 'ACCOUNT', 0.85);
    for (const finding of matchesOf(text, iban, 'otherIdentifiers', 'ACCOUNT', 0.8)) if (/\d{6}/.test(text.slice(finding.start, finding.end).replace(/ /g, ''))) yield finding;
    for (const finding of matchesOf(text, hashed, 'otherIdentifiers', 'OTHER_ID', 0.78)) if (!document.isSafe(finding.start, finding.end)) yield finding;
    for (const finding of matchesOf(text, grouped, 'otherIdentifiers', 'OTHER_ID', 0.5)) {
      const digits = text.slice(finding.start, finding.end).replace(/\D/g, '').length;
      if (digits >= 8 && !document.isSafe(finding.start, finding.end)) yield { ...finding, certainty: 'uncertain' };
    }
    yield* unexplained(document);
  },
};

/** Codes with many digits that nothing claims. */
function* unexplained(document: ScrubDocument): Generator<Finding> {
  const { words } = document;
  const text = document.digits;
  let done = 0;
  for (const word of words) {
    if (word.start < done || word.form.kind === 'word' && !/^[-_.]\d/.test(text.slice(word.end, word.end + 2))) continue;
    const before = text[word.start - 1] ?? ' ';
    if (/[$@]/.test(before) || (/[.:/_-]/.test(before) && /[\p{L}\p{N}]/u.test(text[word.start - 2] ?? ' ')) || (before === ',' && /\d/.test(text[word.start - 2] ?? ' ') && word.end - word.start === 3)) continue;
    const { end, digits, letters } = readCode(text, word.start);
    if (end === word.start) continue;
    done = end;
    if (!isSuspicious(text, word.start, end, digits, letters) || isExplained(document, word.start, end)) continue;
    yield { start: word.start, end, category: 'OTHER_ID', score: digits >= 7 ? 0.56 : 0.5, recognizer: 'otherIdentifiers', certainty: 'uncertain' };
  }
}

/** Claimed in whole, or a claimed number with letters hung on: "97110KX". */
const isExplained = (document: ScrubDocument, start: number, end: number): boolean => document.isWhollySafe(start, end) || (/^\d/.test(document.text[start] ?? '') && document.isSafe(start, start + 1));

function isSuspicious(text: string, start: number, end: number, digits: number, letters: number): boolean {
  const value = text.slice(start, end);
  if (letters === 0) {
    if (/^\d{1,3}(?:,\d{3})+$/.test(text.slice(start, end + 8).split(/[^\d,]/)[0] ?? '')) return false;
    if (/^\d+\.\d{1,3}$/.test(value)) return false;
    if (/^(?:19|20)\d{2}(?:[-/](?:(?:19|20)?\d{2}))?$/.test(value)) return false;
    if (/^\d{1,3}(?:[-/]\d{1,3}){1,5}$/.test(value)) return digits >= 8;
    return digits >= 5 || (digits === 4 && !/^[%°]/.test(text.slice(end, end + 1)) && !/^ ?(?:[a-z]{2,}|\/)/.test(text.slice(end, end + 4)));
  }
  if (/^\d{1,4}(?:st|nd|rd|th|x|s|k|m|lb|lbs|mg|min|sec|ft|cm|mm|kg|hz|bpm|yo|am|pm|w|v|mah|gb|mb|d|h|r|l|u)$/i.test(value)) return false;
  const stem = /^[A-Za-z]+/.exec(value)?.[0] ?? '';
  // "KT-1000", "COVID-19", "SF-36": a word of the trade with its number.
  if (stem.length > 1 && digits < 5 && (lookUp(stem.toLowerCase()) & (wordFlags.clinical | wordFlags.common | wordFlags.word)) !== 0) return false;
  if (digits >= 4) return true;
  return digits === 3 && letters >= 2 && value.length >= 6 && /\d[A-Za-z]+\d|[A-Za-z]\d+[A-Za-z]/.test(value);
}
