// Puts the originals back. Tolerates what models do to surrogates; one that was never issued is flagged, not guessed.
import type { Span } from '../clinical/span';
import { bentSurrogatePattern, categoryOf, surrogatePattern, type SurrogateEntry, type SurrogateMap } from './surrogates';

export interface RestoredText {
  readonly text: string;
  /** Surrogate-like text that was never issued, left as it stood; offsets in `text`. */
  readonly unknown: readonly Span[];
  /** Where originals were put back; offsets in `text`. */
  readonly spans: readonly { readonly start: number; readonly end: number; readonly surrogate: string }[];
}

export function restore(text: string, surrogates: SurrogateMap): RestoredText {
  const writer = new Writer();
  let from = 0;
  for (const match of text.matchAll(surrogatePattern)) {
    const entry = surrogates.lookup(match[0]);
    if (!entry) continue;
    restoreBent(text.slice(from, match.index), surrogates, writer);
    writer.original(entry);
    from = match.index + match[0].length;
  }
  restoreBent(text.slice(from), surrogates, writer);
  return writer.result();
}

/** What lies between exact surrogates: bent ones, and words. */
function restoreBent(text: string, surrogates: SurrogateMap, writer: Writer): void {
  let from = 0;
  for (const match of text.matchAll(bentSurrogatePattern)) {
    const [whole, opening, category = '', joint = '', digits = '', letters = ''] = match;
    let end = match.index + whole.length;
    const closing = /^\s{0,2}\\?\]/.exec(text.slice(end, end + 4))?.[0] ?? '';
    const bracketed = opening !== undefined || closing !== '';
    const before = text[match.index - 1] ?? ' ';
    const after = text[end] ?? ' ';
    if (!bracketed && (isWordPart(before) || isWordPart(after))) continue;
    // Without brackets only the form with its underscore, or in capitals, is meant as a surrogate.
    if (!bracketed && !joint.includes('_') && category !== category.toUpperCase()) continue;
    end += closing.length;
    writer.copy(text.slice(from, match.index));
    const entry = entryFor(surrogates, category, Number(digits), letters.toLowerCase());
    if (!entry) writer.unknown(text.slice(match.index, end));
    else {
      writer.original(entry.entry);
      if (entry.rest !== '') writer.copy(entry.rest);
    }
    from = end;
  }
  writer.copy(text.slice(from));
}

const isWordPart = (character: string): boolean => /[\p{L}\p{N}_]/u.test(character);

/** An `s` that is no spelling letter is the plural or possessive a model added inside the brackets. */
function entryFor(surrogates: SurrogateMap, category: string, number: number, letters: string): { entry: SurrogateEntry; rest: string } | undefined {
  const name = categoryOf(category);
  const exact = surrogates.at(name, number, letters);
  if (exact) return { entry: exact, rest: '' };
  if (!letters.endsWith('s')) return undefined;
  const entry = surrogates.at(name, number, letters.slice(0, -1));
  return entry && { entry, rest: 's' };
}

class Writer {
  readonly #pieces: string[] = [];
  readonly #unknown: Span[] = [];
  readonly #spans: { start: number; end: number; surrogate: string }[] = [];
  #length = 0;

  copy(piece: string): void {
    this.#pieces.push(piece);
    this.#length += piece.length;
  }

  original({ value, surrogate }: SurrogateEntry): void {
    this.#spans.push({ start: this.#length, end: this.#length + value.length, surrogate });
    this.copy(value);
  }

  unknown(piece: string): void {
    this.#unknown.push({ start: this.#length, end: this.#length + piece.length });
    this.copy(piece);
  }

  result(): RestoredText {
    return { text: this.#pieces.join(''), unknown: this.#unknown, spans: this.#spans };
  }
}
