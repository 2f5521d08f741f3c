// All findings of a text: recognizers, values known beforehand, marks by hand, without overlaps, in source offsets.
import type { Span } from '../clinical/span';
import type { PhiCategory } from './categories';
import type { Finding } from './finding';
import { findKnown } from './knownValues';
import { joinFindings } from './joinFindings';
import { recognizers } from './recognizers/all';
import type { Recognizer } from './recognizers/recognizer';
import { withNameColumns } from './nameColumns';
import { clockTimesIn } from './recognizers/days/clockTimes';
import { startsIn } from './recognizers/starts';
import { moved, resolveOverlaps } from './resolve';
import { readDocument } from './scrubDocument';
import { bentSurrogatePattern, categoryOf, type SurrogateMap } from './surrogates';
import { secondLook } from './secondLook';
import { findInSmallLetters } from './smallLetters';
import { sweep } from './sweep';

export interface KnownValue {
  readonly value: string;
  readonly category: PhiCategory;
}

export interface DetectOptions {
  readonly known: readonly KnownValue[];
  /** What other documents of the case gave away: looked for as if this text had said it. */
  readonly learnt?: readonly KnownValue[] | undefined;
  readonly added: readonly (Span & { readonly category: PhiCategory })[];
  readonly issued: SurrogateMap;
  /** Whether times of the day are looked for too. */
  readonly times?: boolean | undefined;
  /** Told which part of the work is done, from 0 to 1. */
  readonly progress?: ((done: number) => void) | undefined;
}

export function detect(source: string, { known, learnt = [], added, issued, times = false, progress }: DetectOptions): readonly Finding[] {
  const document = readDocument(source);
  const starts = startsIn(document);
  const found: Finding[] = [];
  // Reading the text and the sweep count as much as a few recognizers.
  const steps = recognizers.length + 6;
  progress?.(4 / steps);
  for (let index = 0; index < recognizers.length; index += 1) {
    const recognizer = recognizers[index] as Recognizer;
    const at = starts[index] ?? [];
    if (at.length > 0 || recognizer.reads === 'signs' || (recognizer.reads === 'numbers' && document.numbers.length > 0)) recognizer.find(document, at, found);
    progress?.((5 + index) / steps);
  }
  findInSmallLetters(document, found);
  if (times) for (const finding of clockTimesIn(document)) found.push(finding);
  sweep(document, [...known, ...learnt, ...issued.entries()], found);
  findKnown(document, [...known, ...issued.entries()], found);
  const resolved = secondLook(document, withNameColumns(document, joinFindings(document, resolveOverlaps(document.text, found)))).map((finding) => moved(finding, document.toSource(finding)));
  const byHand = added.map(({ start, end, category }): Finding => ({ start, end, category, score: 2, recognizer: 'byHand', certainty: 'certain' }));
  const lookAlikes = [...lookAlikesOf(source, issued)];
  return byHand.length + lookAlikes.length === 0 ? resolved : resolveOverlaps(source, [...resolved, ...byHand, ...lookAlikes]);
}

/** Text that restoring would take for a surrogate issued before must itself be replaced, so that it comes back as it was. */
function* lookAlikesOf(source: string, issued: SurrogateMap): Generator<Finding> {
  if (issued.entries().length === 0) return;
  const numbers = new Set(issued.entries().map(({ category, number }) => `${category} ${number}`));
  for (const match of source.matchAll(bentSurrogatePattern)) {
    const digits = match[4] ?? '';
    const clashes = Array.from(digits, (_, index) => `${categoryOf(match[2] ?? '')} ${Number(digits.slice(0, index + 1))}`).some((name) => numbers.has(name));
    if (!clashes) continue;
    const end = match.index + match[0].length;
    const start = match.index;
    yield { start, end: end + (source[end] === ']' ? 1 : 0), category: 'OTHER_ID', score: 3, recognizer: 'lookAlike', certainty: 'certain' };
  }
}
