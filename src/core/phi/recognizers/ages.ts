// Ages over 89 and what implies them: birth years, "in her nineties", "nonagenarian".
import type { Finding } from '../finding';
import { matchesOf } from './patterns';
import type { Recognizer } from './recognizer';

const old = String.raw`(?:9\d|1[01]\d|12[0-5])`;
const patterns = [
  new RegExp(String.raw`()(?<![\p{N}./])${old}(?=[ -]?(?:year|yr|y\.?/?o\b|yo\b|y\.o|yrs|years)s?[ -]?(?:old)?)`, 'giu'),
  new RegExp(String.raw`(\b(?:age|aged|ages|turned|turning|turns)[ \t:]{1,3})${old}(?![\p{N}%/])`, 'giu'),
  /()\b(?:nonagenarian|centenarian|supercentenarian)s?\b/giu,
  /(\b(?:her|his|their|the|early|mid|late|mid-)[ -])(?:nineties|90'?s)\b/giu,
  /()\b(?:ninety(?:[- ](?:one|two|three|four|five|six|seven|eight|nine))?|one hundred(?: and)?(?: (?:one|two|three|four|five))?)(?=[- ]year)/giu,
];
const birthYear = /(\b(?:born|birth|dob|b\.|birth year|yob|year of birth)[ \t]{0,2}(?:[:=-]|in|on|circa|year)?[ \t]{0,2}(?:in )?)(?:18|19)\d{2}\b/giu;

export const ages: Recognizer = {
  name: 'ages',
  *find({ text }): Generator<Finding> {
    for (const pattern of patterns) yield* matchesOf(text, pattern, 'ages', 'AGE_OVER_89', 0.9);
    for (const finding of matchesOf(text, birthYear, 'ages', 'AGE_OVER_89', 0.85)) {
      if (Number(text.slice(finding.end - 4, finding.end)) <= latestYear(text) - 89) yield finding;
    }
  },
};

/** The note's own time: the latest year it names, since core knows no clock. */
function latestYear(text: string): number {
  let latest = 2026;
  for (const match of text.matchAll(/(?<!\d)20\d{2}(?!\d)/g)) latest = Math.max(latest, Math.min(Number(match[0]), 2060));
  return latest;
}
