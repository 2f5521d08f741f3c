// A note as recognizers read it: invisible characters gone, look-alike spaces, dashes, quotes and bullets made plain,
// line breaks as \n. Knows the way back to the offsets of the source.
import type { Span } from '../clinical/span';

export interface NormalizedText {
  readonly text: string;
  /** The stretch of the source that a stretch of `text` came from. */
  toSource(span: Span): Span;
}

// Soft hyphen, joiners, zero-width characters, bidirectional marks, variation selectors: ranges of code points, both ends in.
const invisible: readonly (readonly [number, number])[] = [
  [0x00ad, 0x00ad], [0x034f, 0x034f], [0x061c, 0x061c], [0x115f, 0x1160], [0x17b4, 0x17b5], [0x180b, 0x180e],
  [0x200b, 0x200f], [0x202a, 0x202e], [0x2060, 0x206f], [0xfe00, 0xfe0f], [0xfeff, 0xfeff], [0xfff9, 0xfffb],
];
const isInvisible = (character: string): boolean => {
  const code = character.codePointAt(0) ?? 0;
  return code >= 0xad && invisible.some(([first, last]) => code >= first && code <= last);
};
/** What is not taken over as it is: nearly all beyond Latin letters. */
const needsWork = /[\r\u0085\u00A0\u00AD\u00B4]|[^\t\n -\u00FF]/;

const plain = new Map<string, string>([
  ...[...'\u00A0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200A\u202F\u205F\u3000'].map((character): [string, string] => [character, ' ']),
  ...[...'\u2010\u2011\u2012\u2013\u2014\u2015\u2212\uFE58\uFE63\uFF0D'].map((character): [string, string] => [character, '-']),
  ...[...'\u2018\u2019\u201A\u201B\u02BC\u2032\uFF07\u00B4'].map((character): [string, string] => [character, "'"]),
  ...[...'\u201C\u201D\u201E\u201F\u2033\uFF02'].map((character): [string, string] => [character, '"']),
  ...[...'\u2022\u2023\u2043\u25AA\u25CF\u25E6'].map((character): [string, string] => [character, '·']),
  ['≥', '>'], ['≤', '<'],
  ...[...'\u2028\u2029\u0085\u000B\u000C'].map((character): [string, string] => [character, '\n']),
]);

export function normalizeText(source: string): NormalizedText {
  if (!needsWork.test(source)) return { text: source, toSource: (span) => span };
  const written = new CodeUnits();
  /** Pairs (offset in text, offset in source) at each place where the two drift apart. */
  const drift: [number, number][] = [];
  let index = 0;
  while (index < source.length) {
    const code = source.charCodeAt(index);
    if (code < 0x80 && code !== 0x0d && code !== 0x0b && code !== 0x0c) {
      index = written.addPlain(source, index);
      continue;
    }
    const character = String.fromCodePoint(source.codePointAt(index) ?? 0);
    const next = index + character.length;
    if (isInvisible(character)) {
      drift.push([written.length, next]);
    } else {
      const replacement = character === '\r' ? (source[next] === '\n' ? ' ' : '\n') : plainForm(character);
      for (let unit = 0; unit < replacement.length; unit += 1) written.add(replacement.charCodeAt(unit));
      if (replacement.length !== character.length) drift.push([written.length, next]);
    }
    index = next;
  }
  const text = written.text();
  return drift.length === 0 ? { text, toSource: (span) => span } : { text, toSource: wayBack(drift) };
}

/**
 * A text written unit by unit. Made of units and not of slices, because a slice of a text with a wide dash stays wide, and the engine
 * then compiles every pattern a second time, for wide texts.
 */
class CodeUnits {
  private readonly pieces: string[] = [];
  private units: number[] = [];
  length = 0;

  add(unit: number): void {
    if (this.units.length === 4096) this.flush();
    this.units.push(unit);
    this.length += 1;
  }

  /** Takes over what stands in plain characters from `start` on, and says where that ends. */
  addPlain(source: string, start: number): number {
    const room = start + 4096 - this.units.length;
    let index = start;
    for (let code = source.charCodeAt(index); index < room && code < 0x80 && code !== 0x0d && code !== 0x0b && code !== 0x0c; code = source.charCodeAt(index)) {
      this.units.push(code);
      index += 1;
    }
    this.length += index - start;
    if (this.units.length === 4096) this.flush();
    return index;
  }

  text(): string {
    this.flush();
    return this.pieces.join('');
  }

  private flush(): void {
    this.pieces.push(String.fromCharCode(...this.units));
    this.units = [];
  }
}

/** The way back over places where text was left out or became shorter: pairs (offset in the new text, offset in the old). */
export function wayBack(drift: readonly (readonly [number, number])[]): (span: Span) => Span {
  const sourceOffset = (offset: number, end: boolean): number => {
    let low = 0;
    let high = drift.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      const at = drift[middle]?.[0] ?? 0;
      if (end ? at < offset : at <= offset) low = middle + 1;
      else high = middle;
    }
    const [from, to] = drift[low - 1] ?? [0, 0];
    return to + offset - from;
  };
  return ({ start, end }) => ({ start: sourceOffset(start, false), end: sourceOffset(end, true) });
}

function plainForm(character: string): string {
  const known = plain.get(character);
  if (known !== undefined) return known;
  // Mathematical, circled and full-width letters and digits read as the plain ones they imitate.
  const code = character.codePointAt(0) ?? 0;
  if ((code >= 0xff01 && code <= 0xff5e) || (code >= 0x1d400 && code <= 0x1d7ff)) {
    const compatible = character.normalize('NFKC');
    if (compatible.length === 1) return compatible;
  }
  // What is no letter says nothing more to a recognizer: an arrow, a tick, a smiley. Without them the text stays narrow.
  return code < 0x100 || letterOrMark.test(character) ? character : '¤'.repeat(character.length);
}

const letterOrMark = /[\p{L}\p{M}]/u;
