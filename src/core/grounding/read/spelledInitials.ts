// Where a text spells out what another writes in initials: "Boston Naming Test" of "BNT".
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
