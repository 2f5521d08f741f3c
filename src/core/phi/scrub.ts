// Replaces what may identify a person by surrogates. Deterministic: the same text and options give the same result.
import type { Span } from '../clinical/span';
import type { PhiCategory } from './categories';
import { detect, type KnownValue } from './detect';
import type { Finding } from './finding';
import { noSurrogates, reservedIn, SurrogateAssigner, type SurrogateMap } from './surrogates';

export interface ScrubOptions {
  /** Typed params and extra terms: hidden wherever they occur. */
  readonly known?: readonly KnownValue[];
  /** What other documents of the case gave away (`caseValues`). */
  readonly learnt?: readonly KnownValue[] | undefined;
  /** Marked by hand. */
  readonly added?: readonly (Span & { readonly category: PhiCategory })[];
  /** Cleared by hand: findings that touch one of these stay in the text. */
  readonly kept?: readonly Span[];
  /** Whether a term was cleared for good. */
  readonly keptTerms?: (term: string) => boolean;
  /** Surrogates of earlier documents of the case; numbering goes on. */
  readonly surrogates?: SurrogateMap;
  /** Hides times of the day too, as in what is sent to a model; how long a visit took is then said beside (`timeRelations`). */
  readonly times?: boolean | undefined;
  /** Told which part of the work is done, from 0 to 1. */
  readonly progress?: ((done: number) => void) | undefined;
}

export interface ScrubbedFinding extends Finding {
  /** What stands in the scrubbed text; for a kept finding the words themselves. */
  readonly surrogate: string;
  /** `uncertain` ones are hidden too. */
  readonly state: 'hidden' | 'uncertain' | 'kept';
  readonly byHand: boolean;
}

export interface ScrubResult {
  readonly text: string;
  /** In order, not overlapping; offsets are UTF-16 code units of the original. */
  readonly findings: readonly ScrubbedFinding[];
  readonly surrogates: SurrogateMap;
}

export function scrub(text: string, options: ScrubOptions = {}): ScrubResult {
  const { added = [], kept = [], keptTerms, surrogates = noSurrogates } = options;
  const found = detect(text, { known: options.known ?? [], learnt: options.learnt, added, issued: surrogates, times: options.times, progress: options.progress });
  const isKept = (finding: Finding): boolean =>
    finding.recognizer !== 'byHand' && finding.recognizer !== 'lookAlike' &&
    (kept.some(({ start, end }) => start < finding.end && finding.start < end) || keptTerms?.(text.slice(finding.start, finding.end)) === true);
  const decided = found.map((finding) => ({ finding, value: text.slice(finding.start, finding.end), kept: isKept(finding) }));
  const assigner = new SurrogateAssigner(surrogates, decided.filter((item) => !item.kept).map(({ finding, value }) => ({ category: finding.category, value })), reservedIn(text));
  const pieces: string[] = [];
  const findings: ScrubbedFinding[] = [];
  let from = 0;
  for (const { finding, value, kept: stays } of decided) {
    const surrogate = stays ? value : assigner.assign(finding.category, value).surrogate;
    pieces.push(text.slice(from, finding.start), surrogate);
    from = finding.end;
    const hiddenState = finding.certainty === 'uncertain' ? 'uncertain' : 'hidden';
    const { start, end, category, score, recognizer, certainty } = finding;
    findings.push({ start, end, category, score, recognizer, certainty, surrogate, state: stays ? 'kept' : hiddenState, byHand: recognizer === 'byHand' });
  }
  pieces.push(text.slice(from));
  return { text: pieces.join(''), findings, surrogates: assigner.map() };
}
