// A source given as an entry of its own ("Plan language: …", "Where the rule is" over a line): told by the words of the label and the look of the value.
import { cells, type Place } from './labels';
import { joinLines } from './repairedText';
import type { Letter } from './letterText';
import { restOfEntry } from './formPairs';

const label = /^[\s*>\d.)-]{0,6}((?:[A-Za-z][A-Za-z'()/&-]*)(?: [A-Za-z'()/&-]+){0,6}?)[ ]*(?:(:|\.{2,}:?|[ ]{3,})[ ]*(?=\S)|[:?]?[ ]*$)/;
const ofSource = /\b(?:polic(?:y|ies)|guidelines?|criteria|criterion|rules?|authority|authorities|sources?|provisions?|language|brochure|handbook|reference|references|referenced|citations?|cited|(?:where|what) (?:it|the rule|this|our|we|the)[a-z ]*|relied|where to find|went by|used|looked at|standards?|evidence|text|wording|manual|regulations?|legal basis|basis|found (?:in|at))\b/i;
const ofOther = /\b(?:ur|um|number|no|holder|id|type|dates?|appeals?|effective|claims?|group|request|call|fax|code|codes|authorization|case|member|provider|reason|about|next|do|happens?|covered|decided|mean|means|patient|plan name|name|we sent)\b/i;
/** What is cited has a name of its own: a noun of law or plan, or a number behind a name. */
const citation = /^(?=["'(]?[A-Z0-9])(?=.*(?:\b(?:Polic(?:y|ies)|Guidelines?|Criteria|Manual|Code|Rules?|Regulations?|Handbook|Booklet|Brochure|Certificate|Contract|Agreement|Document|Description|Coverage|Determination|Bulletin|Evidence|Benefits?|InterQual|MCG|LCD|NCD|CPG|CPB|ODG|MTUS|ACOEM|CFR|USC|U\.S\.C|Statutes?|Act|Chapter|Title|Schedule|Exhibit|Standards?|Directory|Benchmark|Provision|Handbook|Section|Article)\b|[A-Z]{2,}[ .-]?\d|\d\.\d))/;
const sentence = /\b(?:is|are|was|were|you|we|not|cannot|must|may|will|has|have)\b/;

/** Without a colon: a line of its own behind a finished one. */
function isHead(words: string, before = '', below = ''): boolean {
  return /^[A-Z]/.test(words) && !/[a-z] (?:[A-Z]|[a-z]+[A-Z])/.test(words) && below.trim() !== '' && /^$|[.:!?)]$/.test(before.trim());
}

/** The first entry that names a source. */
export function policyEntry(letter: Letter): Place | undefined {
  for (const [index, line] of letter.lines.slice(0, 600).entries()) {
    const match = line.text.length > 400 ? null : label.exec(line.text);
    const words = match?.[1] ?? '';
    if (match === null || !ofSource.test(words) || ofOther.test(words) || (match[2] !== undefined && cells(line).length > 2)) continue;
    const below = letter.lines[index + 1];
    const start = match[2] === undefined ? below?.start : line.start + match[0].length;
    if (start === undefined || (match[2] === undefined && !isHead(words, letter.lines[index - 1]?.text, below?.text))) continue;
    const raw = restOfEntry(letter, start);
    const text = joinLines(raw.text.replace(/(?<=\S) {4,}\S[^\n]*/g, '')).split(/(?<=\w{3}|\))\.\s|(?<=\w)[.;](?=\s*$)|; (?=see|copy|a copy)/)[0]?.trim() ?? '';
    if (text.length >= 5 && text.length <= 200 && citation.test(text) && !/^[A-Z]{0,6}[- ]?[\dA-Z]*\d[\dA-Z-]*$/.test(text) && !/\b(?:Affordable Care|Retirement Income|Security|Privacy|Rights) Act\b/.test(text) && !sentence.test(text)) return { start: raw.start, end: raw.end, text };
  }
  return undefined;
}
