// Lines in small letters within a text that has capitals elsewhere: the messages of a thread, the rows of a log. They are read as
// a text without capitals is.
import type { Finding } from './finding';
import { recognizers } from './recognizers/all';
import { startsIn } from './recognizers/starts';
import { startsSentence } from './recognizers/wordContext';
import * as roles from './roleBits';
import type { ScrubDocument } from './scrubDocument';
import * as wordFlags from './wordFlags';
import { senders, type Line, type Word } from './words';

/** A time of the day, with a date before it or not, as it stands before an entry. */
const timed = /^\W{0,3}(?:(?:[A-Za-z]{3,9}\.? \d{1,2}|\d{1,2}[/-]\d{1,2})(?:[/-]\d{2,4}|, \d{4})?,? +)?\d{1,2}:\d{2} ?(?:[ap]\.?m?\.?)?\W{1,4}/i;
const sender = /^([A-Za-z]+)(?: [A-Z]\.?)?(?: ?\([^)\n]{1,12}\))?: ?(?=[a-z])/;
const fewest = 3;

/** What the recognizers find in such lines. */
export function findInSmallLetters(document: ScrubDocument, findings: Finding[]): void {
  if (document.lowerCase) return;
  const small = document.lines.map((line, index) => isInSmallLetters(document, line, document.lines[index + 1]?.firstWord ?? document.words.length));
  if (!small.includes(true)) return;
  const isSmall = (index: number): boolean => small[document.words[index]?.line ?? 0] === true;
  const inSmall: ScrubDocument = { ...document, lowerCase: true, numbers: document.numbers.filter(isSmall) };
  const found: Finding[] = [];
  for (const [place, starts] of startsIn(inSmall).entries()) {
    const here = starts.filter(isSmall);
    if (here.length > 0) recognizers[place]?.find(inSmall, here, found);
  }
  for (const finding of found) if (isSmall(document.wordIndexAt(finding.start))) findings.push(finding);
}

/** "P: 2x/wk. ask Dr. Hale. may is covering.": a line, behind a label or not, that begins at least so many sentences in small letters. */
const fewestSentences = 2;

/** Whether an entry begins here, and begins its sentences in small letters. */
function isInSmallLetters(document: ScrubDocument, { start, end, firstWord }: Line, next: number): boolean {
  const { text, words } = document;
  if (next - firstWord < fewest) return false;
  const head = text.slice(start, Math.min(end, start + 80));
  const time = timed.exec(head)?.[0].length ?? 0;
  const label = sender.exec(head.slice(time));
  const from = start + time + (label?.[0].length ?? 0);
  const first = document.wordIndexAt(from);
  const entry = (time > 0 || label !== null && isSender(words[first - 1])) && /^[a-z]/.test(text.slice(from, from + 1));
  let lower = 0;
  let sentences = 0;
  for (let index = first; index < next; index += 1) {
    const { form } = words[index] as Word;
    if (form.wordCase === 'lower') lower += 1;
    if (index === first || form.kind !== 'word' || form.raw.length < 2 || !startsSentence(document, index)) continue;
    if (form.wordCase === 'title') return false;
    if (form.wordCase === 'lower' && words[index]?.gap === '. ') sentences += 1;
  }
  return (entry || sentences >= fewestSentences) && lower >= fewest && lower * 2 > next - first;
}

const isSender = (word: Word | undefined): boolean => word !== undefined && ((word.form.flags & wordFlags.firstSure) !== 0 || (word.form.roles & (roles.kin | roles.patient)) !== 0 || senders.has(word.form.folded));
