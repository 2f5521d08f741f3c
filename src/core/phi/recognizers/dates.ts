// Dates: everything more exact than a year.
import type { Finding } from '../finding';
import type { ScrubDocument } from '../scrubDocument';
import { dayAndMonth } from './monthDays';
import { matchesOf } from './patterns';
import type { Recognizer } from './recognizer';

const month = '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)';
const time = String.raw`(?:(?:T|,?[ \t]{1,2})\d{1,2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?:Z|[+-]\d{2}:?\d{2})?)?`;
const edge = String.raw`(?<![\p{L}\p{N}]|\d[./]|\$)`;
const stop = String.raw`(?![\p{L}\p{N}]|[./]\d)`;
const space = String.raw`(?:[ \t]{1,2}|[ \t]?\n[ \t]?)`;
const day = String.raw`(?:0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?(?!\d|:\d|/)`;
const dayList = String.raw`${day}(?:(?:,? ?(?:and|&|to|through|thru) ?|, ?| ?- ?)${day}(?! ?(?:${month}|reps|sets|min|weeks|days|visits|x)\b)){0,4}`;
const year = String.raw`(?:(?:19|20)\d{2}|'\d{2}|\d{2}(?![\d:/%]|[ -](?:year|yo|y\/o|min|reps)))`;
const weekday = '(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?,? )?';

const patterns: readonly (readonly [RegExp, number])[] = [
  // 3/4/2026, 3-4-26, 04.03.2026
  [new RegExp(String.raw`()${edge}(?:0?[1-9]|[12]\d|3[01])([/.])(?:0?[1-9]|[12]\d|3[01])\2(?:(?:19|20)\d{2}|\d{2})${time}${stop}`, 'giu'), 0.9],
  [new RegExp(String.raw`()${edge}(?<!\d-)(?:0?[1-9]|[12]\d|3[01])-(?:0?[1-9]|[12]\d|3[01])-(?:(?:19|20)\d{2}|\d{2})${time}(?![\p{L}\p{N}]|-\d)`, 'giu'), 0.9],
  // 2026-03-04, 20260304, 20260304101500
  [new RegExp(String.raw`()${edge}(?:19|20)\d{2}([/.-])(?:0?[1-9]|1[0-2])\2(?:0?[1-9]|[12]\d|3[01])${time}(?!\p{N})`, 'giu'), 0.9],
  [/()(?<![\p{L}\p{N}.-])(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])(?:[0-2]\d[0-5]\d(?:[0-5]\d)?)?(?![\p{L}\p{N}.-])/gu, 0.75],
  // 03/2026
  [new RegExp(String.raw`()${edge}(?<!\d-)(?:0?[1-9]|1[0-2])[/-](?:19|20)\d{2}(?![\p{L}\p{N}]|[/-]\d)`, 'giu'), 0.85],
  // March 4th, 2026; March 4 and 6; March 4
  [new RegExp(String.raw`()${edge}${month}\.?(?:${space}|-)?${dayList}(?:,?(?:${space}|[ -])?${year})?(?![\p{L}\p{N}])`, 'giu'), 0.88],
  // 4 March 2026, 4th of March, 4-Mar-26
  [new RegExp(String.raw`()${edge}${weekday}(?:the )?${day}(?: of)?[ \t-]{0,2}${month}\.?(?:[ \t,-]{1,3}${year})?(?![\p{L}\p{N}])`, 'giu'), 0.88],
  // March 2026, Mar '26
  [new RegExp(String.raw`()${edge}${month}\.?,?(?: of)?[ \t-]{0,2}(?:(?:19|20)\d{2}|'\d{2})(?![\p{L}\p{N}])`, 'giu'), 0.88],
  [/()(?<![\p{L}\p{N}-])(?:january|february|september|october|november|december)(?![\p{L}\p{N}])/giu, 0.7],
  [/()(?<![\p{L}\p{N}-])(?:April|June|July|August|Jan|Feb|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|APRIL|JUNE|JULY|AUGUST)(?![\p{L}\p{N}'-])(?!\.\p{L})/gu, 0.58],
  [/((?<![\p{L}\p{N}])(?:in|on|since|until|till?|by|from|through|thru|last|next|this|early|late|mid|of|during|before|after|to|and|end|beginning|between|every)[ -](?:early |late |mid-?)?)(?:april|june|july|august|May|MAY|March|MARCH|Mar)(?![\p{L}\p{N}'])(?! in place)/gu, 0.65],
  [/((?<![\p{L}\p{N}])(?:IN|SINCE|UNTIL|TILL?|LAST|NEXT|THIS|EARLY|LATE|OF|BY|THROUGH|DURING|BEFORE|AFTER)[ -])(?:APRIL|JUNE|JULY|AUGUST|MAY|MARCH)(?![\p{L}\p{N}'])(?! IN PLACE)/gu, 0.65],
  [/((?<![\p{L}\p{N}])(?:in|since|until|till?|last|next|this|early|late|mid|end of|beginning of)[ -])(?:may|march)(?= *(?:[.,;)]|$))/gmu, 0.62],
];
const ordinal = /((?<![\p{L}\p{N}])(?:(?:on|by|until|till?|since|from|and|to|through|thru|before|after|of|next|last|due|appt|back|again|tomorrow) (?:the )?|the ))(?:[1-9]|[12]\d|3[01])(?:st|nd|rd|th)(?=[ \t]*(?:[.,;:)!?]|$|(?:at|for|and|if|or|when|with|w|per|but|to|as|of (?:this|last|next|the|each|every|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec))\b))/gimu;

export const dates: Recognizer = {
  name: 'dates',
  *find(document): Generator<Finding> {
    const text = document.digits;
    for (const [pattern, score] of patterns) {
      for (const finding of matchesOf(text, pattern, 'dates', 'DATE', score)) if (!isClaimed(document, finding)) yield finding;
    }
    for (const finding of matchesOf(text, ordinal, 'dates', 'DATE', 0.6)) if (!isClaimed(document, finding)) yield finding;
    yield* dayAndMonth(document);
  },
};

/** The clinical reader never claims dates, but it claims "10/10/5" as scores. A date with its year is a date. */
const isClaimed = (document: ScrubDocument, { start, end }: Finding): boolean => document.isSafe(start, end) && !/(?:19|20)\d{2}|[a-z]{3}/i.test(document.digits.slice(start, end));
