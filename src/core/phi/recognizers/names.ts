// People's names: titles, credentials, labels, kin, "Last, First", dictionary and casing.
import { wordFlags } from '../lexicon';
import type { Finding } from '../finding';
import type { ScrubDocument } from '../scrubDocument';
import type { Word } from '../words';
import { credentials, kin, nameLabels, personVerbs, titles } from './nameCues';
import type { Recognizer } from './recognizer';

const english = wordFlags.common | wordFlags.word | wordFlags.clinical;
const anyName = wordFlags.first | wordFlags.last;
const labelsByLast = new Map<string, (readonly string[])[]>();
for (const label of nameLabels) {
  const last = label[label.length - 1] ?? '';
  labelsByLast.set(last, [...(labelsByLast.get(last) ?? []), label]);
}
const particles = new Set(['de', 'del', 'la', 'las', 'los', 'van', 'von', 'der', 'den', 'da', 'di', 'du', 'dos', 'bin', 'ibn', 'al', 'el', 'le', 'st', 'ter', 'ten', 'mac', 'mc', 'san', 'y']);
const suffixes = new Set(['jr', 'sr', 'ii', 'iii', 'iv']);

const isCapital = (word: Word | undefined): boolean => word !== undefined && word.form.kind === 'word' && (word.form.wordCase === 'title' || word.form.wordCase === 'upper' || word.form.wordCase === 'mixed');
const has = (word: Word | undefined, flags: number): boolean => word !== undefined && (word.form.flags & flags) !== 0;

/** Text between word `index` and the next one. */
const gapAfter = ({ text, words }: ScrubDocument, index: number): string => {
  const end = words[index]?.end ?? 0;
  return text.slice(end, Math.min(words[index + 1]?.start ?? end + 4, end + 6));
};
const isNameGap = (gap: string): boolean => gap === ' ' || gap === '. ' || gap === '-' || gap === '  ' || gap === '.';

/** The last word of the name that starts with word `index`, as far as `accept` lets it go. */
function nameEnd(document: ScrubDocument, index: number, accept: (word: Word) => boolean): number {
  const { words } = document;
  let last = index;
  while (last - index < 4 && isNameGap(gapAfter(document, last))) {
    const gap = gapAfter(document, last);
    const next = words[last + 1];
    if (!next || next.form.kind !== 'word') break;
    if (gap.startsWith('.') && (words[last]?.form.raw.length ?? 0) > 1 && !suffixes.has(words[last]?.form.folded ?? '')) break;
    if (credentials.has(next.form.folded) && next.form.wordCase === 'upper') break;
    if (!accept(next) && !(particles.has(next.form.folded) && words[last + 2] !== undefined && accept(words[last + 2] as Word)) && !suffixes.has(next.form.folded)) break;
    last += 1;
  }
  return last;
}

export const names: Recognizer = {
  name: 'names',
  *find(document): Generator<Finding> {
    const { words } = document;
    const finding = (first: number, last: number, score: number, certainty: Finding['certainty'] = 'certain'): Finding => ({
      start: words[first]?.start ?? 0, end: words[last]?.end ?? 0, category: 'NAME', score, recognizer: 'names', certainty,
    });
    for (let index = 0; index < words.length; index += 1) {
      const word = words[index] as Word;
      if (word.form.kind !== 'word') continue;
      const next = words[index + 1];
      const gap = gapAfter(document, index);
      if (titles.has(word.form.folded) && next && (gap === ' ' || gap === '. ' || gap === '.') && next.form.kind === 'word' && isPossibleName(next)) {
        yield finding(index + 1, nameEnd(document, index + 1, isPossibleName), 0.9);
      }
      if (kin.has(word.form.folded) && next && /^(?: |, | \(|: )$/.test(gap) && isCapital(next) && !isCommonWord(next)) {
        yield finding(index + 1, nameEnd(document, index + 1, (other) => isCapital(other) && !isCommonWord(other)), 0.85);
      }
      const labelEnd = labelsByLast.get(word.form.folded)?.some((label) => label.every((part, offset) => words[index - label.length + 1 + offset]?.form.folded === part));
      if (labelEnd && next && /^ ?[:#=-] *\n? *$|^: *\*\* ?$/.test(document.text.slice(word.end, Math.min(next.start, word.end + 10))) && next.form.kind === 'word' && isPossibleName(next)) {
        yield* labelled(document, index + 1, finding);
      }
      if (isCapital(word) && isPossibleName(word)) {
        const last = nameEnd(document, index, (other) => isCapital(other) && isPossibleName(other));
        const following = words[last + 1];
        const gapAfterName = gapAfter(document, last);
        if (following && credentials.has(following.form.folded) && (following.form.wordCase === 'upper' || following.form.wordCase === 'mixed') && /^,? $/.test(gapAfterName) && last > index) yield finding(index, last, 0.9);
        else if (last > index && has(word, wordFlags.first) && !document.isSafe(word.start, words[last]?.end ?? word.end) && !allCommon(words, index, last)) yield finding(index, last, 0.75);
        else if (last === index && has(word, anyName) && !has(word, english) && !document.isSafe(word.start, word.end)) yield finding(index, index, 0.6);
        else if (last === index && has(word, wordFlags.first) && following && personVerbs.has(following.form.folded) && gapAfterName === ' ' && following.form.wordCase === 'lower' && /s$|ed$/.test(following.form.folded)) yield finding(index, index, 0.6);
        index = Math.max(index, last > index ? last - 1 : index);
      } else if (has(word, wordFlags.first) && !has(word, english) && next && has(next, wordFlags.last) && !has(next, english) && gap === ' ') {
        yield finding(index, index + 1, 0.65);
      }
    }
  },
};

function* labelled(document: ScrubDocument, index: number, finding: (first: number, last: number, score: number) => Finding): Generator<Finding> {
  const { words } = document;
  const word = words[index] as Word;
  const accept = (other: Word): boolean => isPossibleName(other) && (isCapital(other) || !isCapital(word));
  let last = nameEnd(document, index, accept);
  const following = words[last + 1];
  // "Lopez, Maria R."
  if (following && /^, ?$/.test(gapAfter(document, last)) && accept(following) && !credentials.has(following.form.folded)) last = nameEnd(document, last + 1, accept);
  if (!isCapital(word) && !has(word, anyName)) return;
  yield finding(index, last, 0.9);
}

const isCommonWord = (word: Word): boolean => has(word, english) && !has(word, anyName);
const isPossibleName = (word: Word): boolean => word.form.kind === 'word' && !isCommonWord(word) && !titles.has(word.form.folded) && !(credentials.has(word.form.folded) && word.form.wordCase === 'upper');

function allCommon(words: readonly Word[], first: number, last: number): boolean {
  for (let index = first; index <= last; index += 1) if (!has(words[index], wordFlags.common)) return false;
  return true;
}
