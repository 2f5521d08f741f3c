// Ages over 89 and what implies them: birth years, "in her nineties", "nonagenarian".
import type { Finding } from '../finding';
import type { ScrubDocument } from '../scrubDocument';
import { matchesOf } from './patterns';
import type { Recognizer } from './recognizer';

const old = String.raw`(?:9\d|1[01]\d|12[0-5])`;
const edge = String.raw`(?<![\p{N}./$#-])`;
const ones = '(?:one|two|three|four|five|six|seven|eight|nine)';
const inWords = String.raw`(?:ninety(?:[- ]${ones})?|(?:a|one)[- ]hundred(?:[- ]and)?(?:[- ]${ones})?|hundred)`;
const patterns: readonly (readonly [RegExp, number])[] = [
  [new RegExp(String.raw`()${edge}${old}(?=[ -]{0,2}(?:years?|yrs?|y\.? ?/? ?o\b|yo\b|y\.o|y/o|year-old)\.?s?(?:[ -](?:old|of age|young))?)(?! ?(?:years?|yrs?) (?:ago|later|of (?!age)|experience|in\b))`, 'giu'), 0.92],
  [new RegExp(String.raw`(\b(?:age|aged|ages|age is|age of|turned|turning|turns|turn|be)["']?[ \t:=|]{1,4}["']?)${old}(?![\p{N}%/°.]\d?|[ -]?(?:lb|kg|min|%|deg|ft|feet|sec|mm|cm|day|week|month|visit))`, 'giu'), 0.9],
  // "(91)", "Odile, 101," and "is 92." after a capitalized word or a pronoun
  [new RegExp(String.raw`(\p{Lu}[\p{L}'-]+(?:, | \())${old}(?=[),;.]|,? (?:who|lives|notified|is|was|years))(?!\.\d)`, 'gu'), 0.8],
  [new RegExp(String.raw`((?:^|[^\p{L}])(?:is|was|she's|he's|now|at age|at|nearly|almost|just turned|of) )${old}(?=(?:[.,;)](?!\d)|$| (?:and|who|but) (?:lives|is|has|was|still|very|a|her|his|she|he)))`, 'gmu'), 0.7],
  [new RegExp(String.raw`()${edge}${old}(?=[ -]?(?:yo[ -]?)?(?:[FM]\b|female|male|woman|man|lady|gentleman)(?![°/]))`, 'gu'), 0.75],
  [/()\b(?:nonagenarian|centenarian|supercentenarian)s?\b/giu, 0.9],
  [/(\b(?:her|his|their|the|early|mid|late|mid-)[ -])(?:nineties|90'?s)\b/giu, 0.9],
  [new RegExp(String.raw`()\b${inWords}(?=[- ]year)`, 'giu'), 0.9],
  [new RegExp(String.raw`(\b(?:age|aged|turned|turns|turning) )${inWords}\b`, 'giu'), 0.88],
  [/(\b(?:age|aged|over|above|past) )(?:90|100)\+?(?= ?(?:\+|or older|and older|years))/giu, 0.8],
];
const birthYear = /(\b(?:born|birth|dob|b\.|birth ?year|yob|year of birth|birthdate|birthday|birth date|née|nee)["']?[ \t]{0,2}(?:[:=(|-]|in|on|circa|about|c\.)?[ \t]{0,2}(?:in )?["']?)(?:18|19)\d{2}(?![\p{N}]|[-/.]\d)/giu;

export const ages: Recognizer = {
  name: 'ages',
  *find(document): Generator<Finding> {
    const { text } = document;
    for (const [pattern, score] of patterns) {
      for (const finding of matchesOf(text, pattern, 'ages', 'AGE_OVER_89', score)) {
        if (score < 0.8 && isMeasure(document, finding)) continue;
        yield finding;
      }
    }
    for (const finding of matchesOf(text, birthYear, 'ages', 'AGE_OVER_89', 0.88)) {
      if (Number(text.slice(finding.end - 4, finding.end)) <= latestYear(text) - 89) yield finding;
    }
  },
};

/** "Flexion was 95." and "98 F": a reading, not an age. */
function isMeasure({ text, words, wordIndexAt }: ScrubDocument, { start, end }: Finding): boolean {
  const before = text.slice(Math.max(0, start - 30), start);
  if (/(?:°|flex|ext|rom\b|bpm|hr\b|pulse|sat|spo2|temp|score|abd|rotation|elevation|bp\b|weigh|wt|lbs?|degrees|scaption|er\b|ir\b|percent|iq|vmi|grip|flexion|extension|abduction)[^.;]{0,18}$/i.test(before)) return true;
  if (/^[FM]\b/.test(text.slice(end).trimStart().slice(0, 2)) && /temp|water|pool|°/i.test(before)) return true;
  const subject = words[wordIndexAt(start) - 2];
  return subject !== undefined && !/^(?:\p{Lu}|(?:18|19)\d\d|she|he|patient|pt|mother|father|mom|dad|wife|husband|client|who|grandmother|grandfather|aunt|uncle|resident|member)/u.test(subject.form.raw) && !/(?:she|he)['’]s $/i.test(before) && !/[FM]\b|female|male|woman|man|lady|gentleman/.test(text.slice(end, end + 12));
}

/** The note's own time: the latest year it names, since core knows no clock. */
function latestYear(text: string): number {
  let latest = 2026;
  for (const match of text.matchAll(/(?<!\d)20\d{2}(?!\d)/g)) latest = Math.max(latest, Math.min(Number(match[0]), 2060));
  return latest;
}
