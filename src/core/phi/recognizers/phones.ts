// Telephone and fax numbers, and social security numbers.
import type { Finding } from '../finding';
import type { ScrubDocument } from '../scrubDocument';
import { matchesOf } from './patterns';
import type { Recognizer } from './recognizer';

const ext = String.raw`(?:[ \t,]{0,3}(?:x|ext|extension|ext\.|#)[ .:]{0,2}\d{1,6})?`;
const northAmerican = new RegExp(String.raw`()(?<![\p{L}\p{N}]|\d[-.])(?:\+?1[ .-]?)?(?:\(\d{3}\)\s?[-.]?|\d{3}[ ./-]{1,3})\d{3}[ .-]{1,3}\d{4}(?![\p{L}\p{N}]|-\d)${ext}`, 'giu');
const spaced = /((?<![\p{L}])(?:at|@|call|text|cell|ph|phone|tel|is|number|#|:)[ \t]{0,2})[2-9]\d{2} \d{4}(?![\p{L}\p{N}%°/-]|\.\d)/giu;
const local = /()(?<![\p{L}\p{N}$#/.-])[2-9]\d{2}-\d{4}(?![\p{L}\p{N}%°/-]|\.\d)/gu;
const international = new RegExp(String.raw`()(?<![\p{L}\p{N}+])\+\d{1,3}(?:[ .-]?\(?\d{1,5}\)?){2,6}(?!\d)${ext}`, 'giu');
const labelled = new RegExp(String.raw`((?:^|[^\p{L}])(?:ph|phone|tel|telephone|cell|cellphone|mobile|contact|call|callback|call back|fax|f|t|p|h|c|w|o|home|work|office|pager|text|voicemail|number|line|hotline|at)[ \t]?(?:#|no\.?|number)?[ \t]?(?:[:.)#=-]|is|at)?[ \t]{0,3})(?:\+?1[ .-]?)?\(?\d{3}\)?[ .-]{0,3}\d{3}[ .-]{0,3}\d{4}(?!\d)${ext}`, 'giu');
const worldwide = /()(?<![\p{L}\p{N}+.$/-])\(\d{2,4}\)[ -]?\d{2,4}[ -]?\d{2,4}(?:[ -]\d{2,4})?(?![\p{L}\p{N}%°]|\.\d)/gu;
const groups = /((?:^|[^\p{L}])(?:ph|phone|tel|telephone|cell|cellphone|mobile|desk|office|fax|pager|home|work|call(?: me)?(?: on| at)?|number(?: is)?|reach(?: me)?(?: on| at)|contact|whatsapp|text)[ \t]?(?:#|no\.?|number)?[ \t]?[:.=#]?[ \t]{0,3})\+?(?:\(\d{1,4}\) ?)?\d{2,5}(?:[ .-]\(?\d{1,4}\)?){1,5}(?![\p{L}\p{N}%°/]|[.-]\d)/giu;
const trunk = /()(?<![\p{L}\p{N}+.$/-])0\d{2,4}(?:[ -]\d{2,4}){2,4}(?![\p{L}\p{N}%°/]|[.-]\d)/gu;
const short = /((?:^|[^\p{L}])(?:ph|phone|tel|telephone|cell|mobile|call|fax|pager|text|ext|extension)\.?[ \t]?(?:#|no\.?|number)?[ \t]?[:.=#]?[ \t]{0,3})(?:\d{3}[ .-]\d{4}|\d{3,6})(?![\d-]|\/\d)/giu;
const ssn = /()(?<![\p{L}\p{N}]|\d[-.])(?:\d{3}([- ])\d{2}\2\d{4}|[Xx*]{3}[- ]?[Xx*]{2}[- ]?\d{4})(?![\p{L}\p{N}]|-\d)/gu;
const faxCue = /(?:fax|facsimile|\bf)[^\p{L}\d]{0,6}(?:(?:no|number|line|to|is|at)[^\p{L}\d]{0,4})?$/iu;

export const phones: Recognizer = {
  name: 'phones',
  *find(document): Generator<Finding> {
    const text = document.digits;
    for (const [pattern, score] of [[northAmerican, 0.9], [international, 0.9], [labelled, 0.92], [short, 0.85], [local, 0.62], [spaced, 0.7], [worldwide, 0.8], [groups, 0.7], [trunk, 0.7]] as const) {
      for (const finding of matchesOf(text, pattern, 'phones', 'PHONE', score)) {
        const digits = text.slice(finding.start, finding.end).replace(/\D/g, '').length;
      if ((pattern === groups || pattern === worldwide || pattern === trunk) && (digits < 7 || digits > 15)) continue;
      if ((pattern === short || pattern === local || pattern === spaced || pattern === groups) && document.isSafe(finding.start, finding.end)) continue;
        yield isFax(document, finding.start) ? { ...finding, category: 'FAX' } : finding;
      }
    }
    yield* matchesOf(text, ssn, 'phones', 'SSN', 0.93);
  },
};

function isFax({ text }: ScrubDocument, start: number): boolean {
  return faxCue.test(text.slice(Math.max(0, start - 20), start));
}
