// Where a text spells out what another writes in initials: "Boston Naming Test" of "BNT".
import type { ClinicalReading } from '../../clinical/reader';
import type { Token } from '../../clinical/text/tokens';

export interface Spelled {
  /** Token indexes, end exclusive. */
  readonly first: number;
  readonly next: number;
  readonly letters: string;
}

/** The runs of words whose first letters, but those of small words, make one of `short`. */
export function spelledInitials(tokens: readonly Token[], short: ReadonlySet<string>): readonly Spelled[] {
  const found: Spelled[] = [];
  for (let first = 0; first < tokens.length; first += 1) {
    let letters = '';
    for (let next = first; next < Math.min(tokens.length, first + 8) && letters.length < 6; next += 1) {
      const token = tokens[next];
      if (token === undefined || (token.kind !== 'word' && token.text !== '-' && token.text !== '/')) break;
      if (token.kind === 'mark' || (next > first && /^(?:of|the|and|for|in|to)$/.test(token.text))) continue;
      letters += token.text[0] ?? '';
      if (letters.length > 1 && short.has(letters)) found.push({ first, next: next + 1, letters });
    }
  }
  return found;
}

/** Says of a place of `draft` whether it lies in words that `note` writes in initials. */
export function spelledIn(draft: ClinicalReading, note: ClinicalReading): (offset: number) => boolean {
  const short = new Set(note.tokens.filter(({ kind, text }) => kind === 'word' && text.length > 1 && text.length < 7).map(({ text }) => text));
  const runs = spelledInitials(draft.tokens, short).map(({ first, next }) => [draft.tokens[first]?.start ?? 0, draft.tokens[next - 1]?.end ?? 0] as const);
  return (offset) => runs.some(([start, end]) => start <= offset && offset < end);
}
