// Which stretches of a text are clinical and so no business of the PHI recognisers. Dates are never among them.
import { claimNumbers } from './claimNumbers';
import { claimWords } from './claimWords';
import type { Span } from './span';

/**
 * Stretches that are clinical whatever they look like: eponyms with their test, grades, scores, angles, doses, codes,
 * frequencies, vitals, spine levels, minutes, assist levels, known abbreviations. Sorted, disjoint, UTF-16 offsets.
 * A title or patient cue wins: "Dr. Berg" and "pt Berg reports" are not claimed. Linear in the length of the text.
 */
export function claimClinical(text: string): readonly Span[] {
  const found: Span[] = [];
  const claim = (start: number, end: number): void => {
    found.push({ start, end });
  };
  claimNumbers(text, claim);
  claimWords(text, claim);
  claimAssist(text, claim);
  return merge(found);
}

const assist = /(?<!\w)(?:min(?:imal|imum)?|mod(?:erate)?|max(?:imal|imum)?|total|stand-?by|contact[- ]guard(?:ing)?|close|distant|modified|hand-?held|set-?up)[ -]?(?:\/|to)?[ -]?(?:(?:min|mod|max)[ -]?)?(?:A(?:ssist(?:ance|ed)?)?|I(?:ndependen(?:t|ce))?|sup(?:ervision)?|guard(?:ing)?)(?:\s?x\s?[1-4])?(?!\w)/gi;

function claimAssist(text: string, claim: (start: number, end: number) => void): void {
  assist.lastIndex = 0;
  for (let match = assist.exec(text); match !== null; match = assist.exec(text)) claim(match.index, match.index + match[0].length);
}

function merge(spans: readonly Span[]): readonly Span[] {
  const sorted = [...spans].sort((one, other) => one.start - other.start || one.end - other.end);
  const merged: { start: number; end: number }[] = [];
  for (const span of sorted) {
    const last = merged.at(-1);
    if (last !== undefined && span.start < last.end) last.end = Math.max(last.end, span.end);
    else merged.push({ ...span });
  }
  return merged;
}
