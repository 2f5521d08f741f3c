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

const closing = /\s{0,2}\\?\]/y;

/** What lies between exact surrogates: bent ones, and words. */
function restoreBent(text: string, surrogates: SurrogateMap, writer: Writer): void {
  let from = 0;
  for (const match of text.matchAll(bentSurrogatePattern)) {
    if (match.index < from) continue;
    const [whole, opening, category = '', joint = '', digits = '', letters = ''] = match;
    let end = match.index + whole.length;
    const possessive = opening === undefined ? '' : (/^(?:'s?|’s?)(?=\s{0,2}\\?\])/.exec(text.slice(end, end + 6))?.[0] ?? '');
    const closed = lengthAt(closing, text, end + possessive.length);
    const bracketed = opening !== undefined || closed > 0;
    if (!bracketed && !isMeant(text, match.index, end, category, joint)) continue;
    if (closed > 0) end += possessive.length + closed;
    writer.copy(text.slice(from, match.index));
    const found = entryFor(surrogates, category, Number(digits), letters.toLowerCase());
    if (found) {
      writer.original(found.entry);
      writer.copy(found.rest + (closed > 0 ? possessive : ''));
    } else writer.unknown(text.slice(match.index, end));
    from = end;
  }
  writer.copy(text.slice(from));
}

function lengthAt(pattern: RegExp, text: string, index: number): number {
  pattern.lastIndex = index;
  return pattern.test(text) ? pattern.lastIndex - index : 0;
}

/** Without brackets only the form with its underscore, or in capitals, is meant as a surrogate, and only as a whole word. */
function isMeant(text: string, start: number, end: number, category: string, joint: string): boolean {
  if (isWordPart(text[start - 1] ?? ' ') || isWordPart(text[end] ?? ' ')) return false;
  return joint.includes('_') || category === category.toUpperCase();
}

const isWordPart = (character: string): boolean => /[\p{L}\p{N}_]/u.test(character);

/** An `s` that is no spelling letter is the plural or possessive a model added inside the brackets; a day is the same in any spelling. */
function entryFor(surrogates: SurrogateMap, category: string, number: number, letters: string): { entry: SurrogateEntry; rest: string } | undefined {
  const name = categoryOf(category);
  const exact = surrogates.at(name, number, letters);
  if (exact) return { entry: exact, rest: '' };
  const day = name === 'DATE' ? surrogates.at(name, number, '') : undefined;
  if (day && letters !== 's') return { entry: day, rest: '' };
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
