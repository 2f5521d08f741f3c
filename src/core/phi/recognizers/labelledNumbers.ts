// Numbers and codes that a label names: "MRN: 0048213", "Member ID U4417-220", "Claim # 2026-0441".
import type { PhiCategory } from '../categories';
import type { Finding } from '../finding';
import { identifierEnd } from '../identifierShape';
import type { ScrubDocument } from '../scrubDocument';
import { labelPhrases, type LabelPhrase } from './numberLabels';
import type { Recognizer } from './recognizer';

const byFirstWord = new Map<string, LabelPhrase[]>();
for (const phrase of labelPhrases) {
  const first = phrase.words[0] ?? '';
  byFirstWord.set(first, [...(byFirstWord.get(first) ?? []), phrase]);
}
for (const phrases of byFirstWord.values()) phrases.sort((a, b) => b.words.length - a.words.length);

/** Words that may stand between a label and its number. */
const fillers = new Set(['number', 'num', 'no', 'nbr', 'id', 'ids', 'is', 'was', 'of', 'code', 'ref', 'reference', 'numbers', 'nos', 'ending', 'ends', 'in', 'last', 'four', 'digits', 'identifier', 'file', 'with']);

export const labelledNumbers: Recognizer = {
  name: 'labelledNumbers',
  *find(document) {
    const { words } = document;
    for (let index = 0; index < words.length; index += 1) {
      const phrases = byFirstWord.get(words[index]?.form.folded ?? '');
      if (!phrases) continue;
      const phrase = phrases.find(({ words: label }) => label.every((word, offset) => words[index + offset]?.form.folded === word && (offset === 0 || joined(document, index + offset))));
      if (!phrase) continue;
      yield* valuesAfter(document, index + phrase.words.length - 1, phrase);
      index += phrase.words.length - 1;
    }
  },
};

/** Whether word `index` follows the one before it in the same phrase. */
function joined({ text, words }: ScrubDocument, index: number): boolean {
  return /^[ \t]{0,3}[-/.']?[ \t]{0,2}$/.test(text.slice(words[index - 1]?.end ?? 0, Math.min(words[index]?.start ?? 0, (words[index - 1]?.end ?? 0) + 8)));
}

const opening = /^[ \t]*(?:[#:=.(/|*-]|\[|"|')?[ \t]*(?:[#:=(|]|\*\*)?[ \t]*(?:\n[ \t]*)?#?[ \t]*$/;

function* valuesAfter(document: ScrubDocument, last: number, phrase: LabelPhrase): Generator<Finding> {
  const { text, words } = document;
  let index = last;
  for (let skipped = 0; skipped < 4; skipped += 1) {
    const word = words[index];
    const next = words[index + 1];
    if (!word || !next) return;
    const gap = text.slice(word.end, Math.min(next.start, word.end + 12));
    if (next.start - word.end > 12 || !opening.test(gap)) return;
    const end = identifierEnd(text, next.start, phrase.digits ?? 2);
    if (end > next.start && !(fillers.has(next.form.folded) && next.form.kind === 'word')) {
      yield* list(document, next.start, end, phrase.category, phrase.digits ?? 2);
      return;
    }
    if (!fillers.has(next.form.folded)) return;
    index += 1;
  }
}

/** The number at `start`, and further ones listed after it with commas, "and" or slashes. */
function* list({ text }: ScrubDocument, start: number, end: number, category: PhiCategory, digits: number): Generator<Finding> {
  let from = start;
  let to = end;
  for (let count = 0; count < 20; count += 1) {
    yield { start: from, end: to, category, score: 0.95, recognizer: 'labelledNumbers', certainty: 'certain' };
    const more = /^(?:,[ \t]?(?:and[ \t])?|[ \t]and[ \t]|[ \t]?[;&][ \t]?)#?/.exec(text.slice(to, to + 8));
    if (!more) return;
    from = to + more[0].length;
    to = identifierEnd(text, from, Math.max(digits, 4));
    if (to === from) return;
  }
}
