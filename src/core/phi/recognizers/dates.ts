// Dates: everything more exact than a year.
import type { Finding } from '../finding';
import { matchesOf } from './patterns';
import type { Recognizer } from './recognizer';

const month = '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)';
const time = String.raw`(?:(?:T|,?[ \t]{1,2})\d{1,2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?:Z|[+-]\d{2}:?\d{2})?)?`;
const edge = String.raw`(?<![\p{L}\p{N}]|\d[./-]|\$)`;
const stop = String.raw`(?![\p{L}\p{N}]|[./-]\d)`;
const day = String.raw`(?:0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?`;
const year = String.raw`(?:(?:19|20)\d{2}|'?\d{2}(?![\d:]))`;

const patterns: readonly (readonly [RegExp, number])[] = [
  [new RegExp(String.raw`()${edge}(?:0?[1-9]|[12]\d|3[01])([/.-])(?:0?[1-9]|[12]\d|3[01])\2(?:\d{4}|\d{2})${time}${stop}`, 'giu'), 0.9],
  [new RegExp(String.raw`()${edge}(?:19|20)\d{2}([/.-])(?:0?[1-9]|1[0-2])\2(?:0?[1-9]|[12]\d|3[01])${time}(?![\p{N}])`, 'giu'), 0.9],
  [new RegExp(String.raw`()${edge}(?:0?[1-9]|1[0-2])[/-](?:19|20)\d{2}${stop}`, 'giu'), 0.85],
  [new RegExp(String.raw`()${edge}${month}\.?[ \t]{0,2}[- ]?[ \t]?${day}(?:,?[ \t]{0,2}[ -]?${year})?${stop}`, 'giu'), 0.88],
  [new RegExp(String.raw`()${edge}${day}(?:[ \t]of)?[ \t-]{1,2}${month}\.?(?:[ \t,-]{1,3}${year})?${stop}`, 'giu'), 0.88],
  [new RegExp(String.raw`()${edge}${month}\.?,?(?:[ \t]of)?[ \t-]{1,2}(?:(?:19|20)\d{2}|'\d{2})${stop}`, 'giu'), 0.88],
  [new RegExp(String.raw`()${edge}(?:january|february|april|june|july|august|september|october|november|december)${stop}`, 'giu'), 0.7],
  [new RegExp(String.raw`((?:\b(?:in|on|since|until|till|by|from|through|last|next|this|early|late|mid|of|during|before|after|to)|mid-)[ \t])(?:march|may)${stop}`, 'giu'), 0.65],
  [new RegExp(String.raw`(\b(?:on|by|the|until|since|from|and|to|through|thru)[ \t]the[ \t]|\b(?:the)[ \t])(?:[12]?\d|3[01])(?:st|nd|rd|th)(?=[ \t]*(?:[.,;)]|$|at|for|and|of[ \t](?:this|last|next|the)))`, 'gimu'), 0.6],
];
const monthDay = new RegExp(String.raw`()${edge}(?:0?[1-9]|1[0-2])[/](?:0?[1-9]|[12]\d|3[01])${stop}`, 'gu');

export const dates: Recognizer = {
  name: 'dates',
  *find(document): Generator<Finding> {
    const { text } = document;
    for (const [pattern, score] of patterns) {
      for (const finding of matchesOf(text, pattern, 'dates', 'DATE', score)) if (!document.isSafe(finding.start, finding.end)) yield finding;
    }
    for (const finding of matchesOf(text, monthDay, 'dates', 'DATE', 0.7)) if (!document.isSafe(finding.start, finding.end)) yield finding;
  },
};
