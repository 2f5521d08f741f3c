// Numbers as voicemail transcripts spell them: "seven seven five, five five five, oh one nine two", "birthday three six forty one".
import type { PhiCategory } from '../../categories';
import * as roles from '../../roleBits';
import type { ScrubDocument } from '../../scrubDocument';
import type { Word } from '../../words';
import { therapyCode } from '../../../billing/codes';
import { found } from '../anchored';
import type { Recognizer } from '../recognizer';
import { gapAfter } from '../wordContext';

const digits = new Set('zero oh o one two three four five six seven eight nine niner double triple'.split(' '));
const birthCue = /(?:birth ?day|birth ?date|date of birth|d\.?o\.?b\.?|born(?:ed)?(?: on| in)?)(?: is| was|:|,)? $/i;

export const spokenNumbers: Recognizer = {
  name: 'spokenNumbers',
  needs: { roles: roles.numberWord },
  find(document, starts, findings): void {
    const { words, text } = document;
    let done = -1;
    for (const index of starts) {
      if (index <= done) continue;
      const { last, count, plain } = runFrom(document, index);
      const end = letterAfter(document, last);
      const { start } = words[lettersBefore(document, index)] as Word;
      if (plain && count === 5 && therapyCode(figures(document, index, last)) !== undefined) {
        done = last;
        continue;
      }
      const zip = plain && count >= 5 && count < 10 ? ((words[index - 1]?.form.roles ?? 0) & roles.state) !== 0 : false;
      if (zip) findings.push(found('spokenNumbers', 'GEO', start, end, 0.81));
      else if (plain && count >= 7) findings.push(found('spokenNumbers', 'PHONE', start, end, 0.8));
      else if (count >= 4 && (plain || !birthCue.test(text.slice(Math.max(0, start - 20), start)))) {
        const category = labelledBy(text.slice(Math.max(0, start - 40), start));
        if (category) findings.push(found('spokenNumbers', category, category === 'GEO' ? start - (boxBefore.exec(text.slice(Math.max(0, start - 18), start))?.[0].length ?? 0) : start, end, 0.8));
      } else if (count >= 3 && birthCue.test(text.slice(Math.max(0, start - 20), start))) findings.push(found('spokenNumbers', 'DATE', start, end, 0.8));
      done = last;
    }
  },
};

const labels: readonly (readonly [PhiCategory, RegExp])[] = [
  ['MRN', /(?:record|chart|mrn|m ?r ?n|patient (?:id|number))/], ['ACCOUNT', /(?:account|acct|invoice)/], ['LICENSE', /(?:licen[sc]e|npi|n ?p ?i|dea)/],
  ['HEALTH_PLAN_ID', /(?:member|subscriber|policy|group|insurance|medicare|medicaid|plan)/], ['OTHER_ID', /(?:claim|authorization|auth|workers'? comp(?: claim)?|comp|case|reference|referral|file|confirmation|badge|code|ticket)/],
  ['SSN', /(?:social(?: security)?|ssn|last four(?: digits)?)/], ['DEVICE', /(?:serial|lot|model)/], ['VEHICLE', /(?:plate|tag|vin)/], ['GEO', /(?:zip(?: code)?|(?:post office|p\.? ?o\.?) box)/], ['HEALTH_PLAN_ID', /i\.? ?d\.?/],
];
const byLabel = labels.map(([category, { source }]) => [category, new RegExp(`(?:^|[^a-z])${source}(?: (?:id|i d|number|no|code|record|file))?(?: (?:is|was|of|should be|ending(?: in)?))?[:,]? $`, 'i')] as const);

/** The class of a number dictated after "medical record", "member ID is" and the like. */
const labelledBy = (before: string): PhiCategory | undefined => byLabel.find(([, label]) => label.test(before))?.[0];

/** "post office box " belongs to its number. */
const boxBefore = /(?:post office |p\.? ?o\.? )box $/i;

/** The word that the letters before a dictated number begin at: "H as in hotel, six six", "N triple zero". */
function lettersBefore({ words }: ScrubDocument, first: number): number {
  let start = first;
  for (let steps = 0; steps < 4; steps += 1) {
    const [letter, as, , word] = [words[start - 4], words[start - 3], words[start - 2], words[start - 1]];
    if (isLetter(letter) && as?.form.folded === 'as' && words[start - 2]?.form.folded === 'in' && /^,? $/.test(words[start]?.gap ?? '')) start -= 4;
    else if ((isLetter(word) || alphabet.has(word?.form.folded ?? '')) && /^,? $/.test(words[start]?.gap ?? '') && words[start - 1]?.form.folded !== 'a' && words[start - 1]?.form.folded !== 'i') start -= 1;
    else break;
  }
  // "I D six six oh": the letters of the label.
  return start < first && words[start]?.form.folded === 'd' && words[start - 1]?.form.folded === 'i' ? start + 1 : start;
}

/** The end of a run, with a single letter that closes it: "oh two one a." */
function letterAfter({ words, text }: ScrubDocument, last: number): number {
  const end = words[last]?.end ?? 0;
  const letter = words[last + 1];
  return letter?.gap === ' ' && isLetter(letter) && /^(?:[.,;\n]|\s*$)/.test(text.slice(letter.end, letter.end + 2)) ? letter.end : end;
}

/** Letters as they are said over the telephone. */
const alphabet = new Set('alpha alfa bravo charlie delta echo foxtrot hotel juliet kilo lima mike november oscar papa quebec romeo sierra tango uniform victor whiskey xray yankee zulu'.split(' '));

const isLetter = (word: Word | undefined): boolean => word?.form.kind === 'word' && word.form.raw.length === 1;

const figure = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'];

/** What single digits say: "nine seven one six two" gives 97162. */
const figures = ({ words }: ScrubDocument, first: number, last: number): string =>
  words.slice(first, last + 1).map(({ form: { folded } }) => (folded === 'oh' || folded === 'o' ? '0' : String(figure.indexOf(folded)))).join('');

const joints = new Set(['dash', 'hyphen', 'slash', 'space']);

/** Whether a number word follows a dash or a few single letters at once. */
function spellsOn({ words }: ScrubDocument, index: number): boolean {
  for (let next = index + 1; next < index + 4; next += 1) {
    const word = words[next];
    if (!word || !/^[ ,-]{1,2}$/.test(word.gap)) return false;
    if (isNumberWord(word)) return true;
    if (word.form.raw.length > 1) return false;
  }
  return false;
}

const isNumberWord = (word: Word | undefined): boolean => word !== undefined && (word.form.roles & roles.numberWord) !== 0;

/** The run of number words from `first`; `plain` where all of them are single digits. */
function runFrom(document: ScrubDocument, first: number): { last: number; count: number; plain: boolean } {
  let last = first;
  let plain = true;
  for (let index = first; index < document.words.length; index += 1) {
    const folded = document.words[index]?.form.folded ?? '';
    if (folded === 'and' && index > first && isNumberWord(document.words[index + 1]) && !digits.has(document.words[index + 1]?.form.folded ?? '')) continue;
    // "five five zero dash eight", "two M F nine"
    if (index > first && (joints.has(folded) || (folded.length === 1 && document.words[index]?.form.kind === 'word')) && spellsOn(document, index)) continue;
    if (!isNumberWord(document.words[index])) break;
    if (index > first && !/^[ ,.-]{1,3}$/.test(gapAfter(document, index - 1))) break;
    if (!digits.has(folded)) plain = false;
    last = index;
  }
  return { last, count: last - first + 1, plain };
}
