// Harvest, then sweep: a name learnt in one place is removed everywhere, in every part and spelling.
import type { KnownValue } from './detect';
import type { Finding } from './finding';
import { nameParts } from './identity';
import { wordFlags } from './lexicon';
import type { ScrubDocument } from './scrubDocument';

const english = wordFlags.common | wordFlags.word | wordFlags.clinical;

export function* sweepNames(document: ScrubDocument, found: readonly Finding[], known: readonly KnownValue[]): Generator<Finding> {
  const parts = new Set<string>();
  const learn = (value: string): void => { for (const part of nameParts(value)) if (part.length > 1) parts.add(part); };
  for (const finding of found) if (finding.category === 'NAME' && finding.certainty === 'certain') learn(document.text.slice(finding.start, finding.end));
  for (const { category, value } of known) if (category === 'NAME') learn(value);
  if (parts.size === 0) return;
  for (const word of document.words) {
    const { form } = word;
    if (form.kind !== 'word' || !parts.has(form.folded)) continue;
    // A name that is also a word counts where it is written as a name.
    if ((form.flags & english) !== 0 && (form.wordCase === 'lower' || document.isSafe(word.start, word.end))) continue;
    yield { start: word.start, end: word.end, category: 'NAME', score: 0.8, recognizer: 'sweep', certainty: 'certain' };
  }
}
