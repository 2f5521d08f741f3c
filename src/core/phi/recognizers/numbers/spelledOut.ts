// Names and numbers written one character at a time: "K-O-W-A-L-C-Z-Y-K", "D O E R R", a box of a form for each ("|0|4|1|9|").
import type { ScrubDocument } from '../../scrubDocument';
import * as wordFlags from '../../wordFlags';
import type { Word } from '../../words';
import { found } from '../anchored';
import { dottedTerms } from '../people/dottedTerms';
import { labelBefore } from '../people/nameLabels';
import type { Recognizer } from '../recognizer';

const joined = /^ ?[-.|] ?[| ]*$|^\] ?\[$/;
const apart = /^ {1,2}$|^ ?[/|] ?[| ]*$/;
const fewestLetters = 4;
const fewestDigits = 6;

export const spelledOut: Recognizer = {
  name: 'spelledOut',
  needs: { shapes: ['letter', 'digit'] },
  find(document, starts, findings): void {
    let done = -1;
    for (const index of starts) {
      if (index <= done) continue;
      const code = codeEnd(document, index);
      if (code !== undefined) {
        findings.push(found('spelledOut', 'OTHER_ID', document.words[index]?.start ?? 0, document.words[code]?.end ?? 0, 0.7));
        done = code;
        continue;
      }
      const last = runEnd(document, index);
      done = last;
      const word = document.words[index] as Word;
      const count = last - index + 1;
      if (document.isWhollySafe(word.start, document.words[last]?.end ?? word.end) || count < (word.form.kind === 'number' ? fewestDigits : fewestLetters) || !isSpelling(document, index, last)) continue;
      const named = spelledName(document, index, last);
      if (named < index) findings.push(found('spelledOut', 'NAME', document.words[named]?.start ?? 0, document.words[index - 1]?.end ?? 0, 0.7));
      findings.push(found('spelledOut', word.form.kind === 'number' ? 'OTHER_ID' : 'NAME', word.start, document.words[restOf(document, index, last)]?.end ?? word.end, 0.7));
    }
  },
};

/** "summer dawn hatch h a t c h": the first word of the name whose surname is spelled right behind it; `first` where none is. */
function spelledName({ words }: ScrubDocument, first: number, last: number): number {
  if (words[first]?.form.kind === 'number' || words.slice(first, last + 1).map(({ form }) => form.folded).join('') !== words[first - 1]?.form.folded) return first;
  let given = first - 1;
  while (first - given < 3 && words[given]?.gap === ' ' && ((words[given - 1]?.form.flags ?? 0) & wordFlags.firstSure) !== 0) given -= 1;
  return given;
}

/** Letters of the words from `first` to `last`, as one. */
const spelling = ({ words }: ScrubDocument, first: number, last: number): string => words.slice(first, last + 1).map(({ form }) => form.folded).join('');

/** "thunderhawk that's t h u n d e r hawk": the word behind the letters that ends the name; else `last`. */
function restOf(document: ScrubDocument, first: number, last: number): number {
  const rest = document.words[last + 1];
  return rest?.gap === ' ' && rest.form.raw.length > 1 && wasSaid(document, first, spelling(document, first, last) + rest.form.folded) ? last + 1 : last;
}

/** Whether a name that is spelled from word `first` on stands a few words before. */
function wasSaid({ words }: ScrubDocument, first: number, name: string): boolean {
  for (let back = first - 1; back > first - 7 && back >= 0; back -= 1) if (name === words[back]?.form.folded) return true;
  return false;
}

/** "G F V 3 0 8 8 1": the last of six or more single letters and digits, at least four digits among them. */
function codeEnd({ words }: ScrubDocument, index: number): number | undefined {
  let last = index;
  let digits = 0;
  for (let at = index; words[at]?.form.raw.length === 1 && (at === index || words[at]?.gap === ' '); at += 1) {
    last = at;
    if (words[at]?.form.kind === 'number') digits += 1;
  }
  return last - index > 4 && digits > 3 && digits < last - index + 1 ? last : undefined;
}

/** The last of the single characters of the same kind that go on from `index`. */
function runEnd({ words }: ScrubDocument, index: number): number {
  const kind = words[index]?.form.kind;
  let last = index;
  for (let next = words[last + 1]; next !== undefined && next.form.raw.length === 1 && (next.form.kind === kind || next.gap.startsWith(']')) && (joined.test(next.gap) || apart.test(next.gap)); next = words[last + 1]) last += 1;
  return last;
}

/** "b.i.d. p.o.": each group is shorthand with full stops. */
const isShorthand = (written: string): boolean => /^[A-Za-z](?:\.? ?[A-Za-z])*$/.test(written) && written.includes('.') && written.toLowerCase().split(/\.? +/).every((group) => dottedTerms.has(group.replaceAll('.', '')));

/** Joints or boxes between all of them; with mere spaces, a label before or an announcement. */
function isSpelling(document: ScrubDocument, first: number, last: number): boolean {
  const { words, text } = document;
  if (words.slice(first + 1, last + 1).every(({ gap }) => joined.test(gap))) return !isShorthand(text.slice(words[first]?.start ?? 0, words[last]?.end ?? 0));
  // "7 6 3 5 5 5 0 1 0 4": ten in a row are a telephone number.
  if (words[first]?.form.kind === 'number' && last - first === 9) return true;
  // "mcallister m c a l l i s t e r": the word before is what is spelled.
  if (wasSaid(document, first, spelling(document, first, last)) || restOf(document, first, last) > last) return true;
  const before = text.slice(Math.max(0, (words[first]?.start ?? 0) - 24), words[first]?.start ?? 0);
  return labelBefore(document, first, words[first]?.gap ?? '') || /(?:name|last|first|spell(?:ed|ing|s)?|dob|birth|date|mrn|ssn|phone|no|number|id)(?: is| as| it|,)?[ :#|]{1,4}$/i.test(before);
}
