// Values known before reading: what the therapist typed, and what earlier documents of the case gave away.
import type { KnownValue } from './detect';
import type { Finding } from './finding';
import { fold } from './fold';
import type { ScrubDocument } from './scrubDocument';

/** Every occurrence of a known value, whatever its case, spacing and punctuation. Names go part by part, see sweep.ts. */
export function findKnown(document: ScrubDocument, known: readonly KnownValue[], findings: Finding[]): void {
  if (known.length === 0) return;
  const { words } = document;
  const byFirst = new Map<string, { readonly parts: readonly string[]; readonly known: KnownValue }[]>();
  for (const item of known) {
    const parts = partsOf(item.value);
    const first = parts[0];
    if (first === undefined || (parts.length === 1 && first.length < 3)) continue;
    byFirst.set(first, [...(byFirst.get(first) ?? []), { parts, known: item }]);
  }
  if (byFirst.size === 0) return;
  for (let index = 0; index < words.length; index += 1) {
    for (const { parts, known: item } of byFirst.get(words[index]?.form.folded ?? '') ?? []) {
      if (!parts.every((part, offset) => words[index + offset]?.form.folded === part && (offset === 0 || (words[index + offset]?.start ?? 0) - (words[index + offset - 1]?.end ?? 0) <= 3))) continue;
      findings.push({ start: words[index]?.start ?? 0, end: words[index + parts.length - 1]?.end ?? 0, category: item.category, score: 1, recognizer: 'knownValues', certainty: 'certain' });
    }
  }
}

const partsOf = (value: string): readonly string[] => fold(value).match(/[\p{L}\p{M}\p{N}]+(?:'[\p{L}\p{M}]+)?/gu)?.map((part) => part.replace(/'s$/, '')) ?? [];
