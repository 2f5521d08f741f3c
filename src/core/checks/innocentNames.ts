// Words of the trade that the scrubber, careful as it must be, takes for names and places: tests, body parts, abbreviations.
import { eponymKind } from '../clinical/claims/claimEponyms';
import { measureAt } from '../measures/measureTable';
import { fold } from '../phi/fold';
import { lookUp } from '../phi/lexicon';
import * as wordFlags from '../phi/wordFlags';
import { kindOfText } from './language';
import type { ReadNote } from './readNote';
import { isName, type Found } from './signerNames';
import { tradeWord } from './words';

export function isOfTrade(note: ReadNote, finding: Found): boolean {
  const { text } = note;
  const words = text.slice(finding.start, finding.end);
  if (isName(finding) && (isForeignWord(note, words) || isTest(text, finding) || isPartOfMeasure(text, finding) || saysSkilled(words) || lacksCapitals(note, finding) || isAbbreviation(text, finding))) return true;
  // "2 flights to apt w/ 1 rest"
  return (/\sw$/i.test(words) && text[finding.end] === '/') || isFigure(text, finding);
}

/** In another language any word may look like a name: only a full name, written as one, is taken for it. */
function isForeignWord(note: ReadNote, words: string): boolean {
  return kindOfText(note) === 'foreign' && !/\p{Lu}[\p{L}.'’-]+\s\p{Lu}[\p{L}.'’-]+/u.test(words);
}

/** "7 points on the Berg", "re-measure Berg and TUG": the test, where no title makes it a person. */
function isTest(text: string, { start, end }: Found): boolean {
  if (/(?:^|\s)(?:one|two|three|four|five|six|ten|thirty)[- ]times?\b/i.test(text.slice(start, end))) return true;
  return eponymKind(text.slice(start, end).toLowerCase()) !== undefined && !/\b(?:Mr|Mrs|Ms|Mx|Miss|Dr|Pt|Patient|Client|Name|Nurse|Coach)[.:]?\s{0,2}$/i.test(text.slice(Math.max(0, start - 12), start));
}

/** "| Berg Balance Scale |": the name of a measure of the data file. */
function isPartOfMeasure(text: string, { start, end }: Found): boolean {
  const from = Math.max(text.lastIndexOf('\n', start - 1) + 1, start - 60);
  const hit = measureAt(text.slice(from, end + 60).split('\n')[0] ?? '', start - from);
  return hit !== undefined && hit.end - hit.start > end - start;
}

/** "REQUIRES SKILLED PT" in a note in capitals: nobody is called so. */
function saysSkilled(words: string): boolean {
  return /(?:^|\s)SKILL(?:ED|S)(?:\s|$)/.test(words);
}

/** Who begins sentences with capitals writes no name without one. "Left hand" is no village. */
function lacksCapitals({ text }: ReadNote, { start, end, category }: Found): boolean {
  const words = text.slice(start, end);
  const bodySide = /^(?:right|left)\s[a-z]+$/i.test(words);
  return bodySide || (category === 'NAME' && /^[a-z'’-]+$/.test(words) && (text.match(/\b[A-Z][a-z]{2,}/g) ?? []).length > 2);
}

/** "Peds PT", "Medicare Part B", "GRADE BALANCE", "MS. Fatigue 5/10", "student will read". */
function isAbbreviation(text: string, { start, end, category }: Found): boolean {
  const words = text.slice(start, end);
  if (/^(?:(?:PT|OT|PTA|COTA|SLP|SKILL\w*|BSc|MSc)[\s,]{0,2}){1,3}$/.test(words) || /^[RLB]\s[a-z]+$/.test(words)) return true;
  // A note in capitals has places of words that grade.
  if (category === 'GEO') return words.split(/\s+/).every((word) => tradeWord.test(word));
  if (/^part [a-d]$/i.test(words) || /^(?:peds?|geri|ortho|neuro|vestib|hh|snf|irf|ltc|acute|cardiac|pulm|onc|aquatic)$/i.test(words)) return true;
  const before = text.slice(Math.max(0, start - 12), start);
  // Multiple sclerosis ends a sentence; no Ms. is called Fatigue.
  if (/(?:^|[^A-Za-z])MS\.\s$/.test(before) && (lookUp(fold(words)) & (wordFlags.common | wordFlags.clinical | wordFlags.word)) !== 0) return true;
  return /^will\s[a-z]+$/.test(words) && /\b(?:student|pt|patient|client|child|resident|athlete|player|soldier|worker|teacher|he|she|they|it|who)\s$/i.test(before);
}

/** "at 92 F", "+0.09 m/s" and other figures that are no age, address or telephone. */
function isFigure(text: string, { start, end, category }: Found): boolean {
  const words = text.slice(start, end);
  if (category === 'AGE_OVER_89') return /^\s?°?\s?F\b/.test(text.slice(end, end + 4)) && /\b(?:at|to|of|pool|water|temp\w*|warm\w*|heat\w*)[:\s]{1,3}$/i.test(text.slice(Math.max(0, start - 12), start));
  if (category === 'IP') return !/\d/.test(words);
  return category === 'PHONE' && words.replace(/\D/g, '').length < 7 && !/ext/i.test(words);
}
