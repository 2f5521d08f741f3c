// The long work that leaves the extension host: what each job takes and gives. All of it is plain data, since it goes to another
// thread. Nothing of it is kept there, logged or written.
import { compareDraft, type ComparedSource, type CompareOptions, type Comparison } from '../core/draft/compareDraft';
import { checkInContext, type KnownContext } from '../core/checks/checkInContext';
import type { Problem, RuleId } from '../core/checks/problem';
import { ground } from '../core/grounding/ground';
import type { GroundAllow, GroundingResult } from '../core/grounding/groundTypes';
import { caseValues } from '../core/phi/caseValues';
import type { KnownValue } from '../core/phi/detect';
import { egressCheck } from '../core/phi/egressCheck';
import type { Finding } from '../core/phi/finding';
import { scrub, type ScrubOptions, type ScrubbedFinding } from '../core/phi/scrub';
import { surrogateMapOf, type SurrogateEntry } from '../core/phi/surrogates';
import type { ReadResult } from '../documents/documentText';
import { readDocument } from '../documents/readDocument';
import { keptIn, type KeptWords } from './keptWords';

export interface ScrubInput extends Pick<ScrubOptions, 'known' | 'learnt' | 'added' | 'kept' | 'times'> {
  readonly text: string;
  readonly keptWords: KeptWords;
}

export interface ScrubOutput {
  readonly text: string;
  readonly findings: readonly ScrubbedFinding[];
  readonly surrogates: readonly SurrogateEntry[];
}

export interface CompareInput extends CompareOptions {
  readonly source: ComparedSource;
  readonly draft: string;
}

export interface GroundInput {
  readonly source: string;
  readonly draft: string;
  readonly allow?: GroundAllow | undefined;
}

export interface EgressInput {
  readonly request: string;
  readonly surrogates: readonly SurrogateEntry[];
  readonly cleared: readonly string[];
}

export interface CheckInput {
  readonly note: string;
  readonly context: KnownContext;
  readonly off: readonly RuleId[];
}

export interface Jobs {
  readonly scrub: { readonly input: ScrubInput; readonly output: ScrubOutput };
  /** Checks each fact of a draft against the source, and finds what it changes. */
  readonly compare: { readonly input: CompareInput; readonly output: Comparison };
  /** Names and numbers that a document gives away for the others of its case. */
  readonly learn: { readonly input: { readonly text: string }; readonly output: readonly KnownValue[] };
  readonly check: { readonly input: CheckInput; readonly output: readonly Problem[] };
  readonly egress: { readonly input: EgressInput; readonly output: readonly Finding[] };
  readonly ground: { readonly input: GroundInput; readonly output: GroundingResult };
  /** Here also because the PDF library cannot live beside the editor's own globals. */
  readonly readDocument: { readonly input: { readonly bytes: Uint8Array }; readonly output: ReadResult };
}

/** `done` is the part of the work behind, from 0 to 1. */
export type Progress = (done: number) => void;

type Run = { readonly [K in keyof Jobs]: (input: Jobs[K]['input'], progress: Progress) => Jobs[K]['output'] | Promise<Jobs[K]['output']> };

export const jobs: Run = {
  scrub: ({ text, keptWords, ...options }, progress) => {
    const { surrogates, ...result } = scrub(text, { ...options, keptTerms: keptIn(keptWords), progress });
    return { ...result, surrogates: surrogates.entries() };
  },
  compare: ({ source, draft, ...options }) => compareDraft(source, draft, options),
  ground: ({ source, draft, allow }) => ground(source, draft, allow),
  readDocument: ({ bytes }, progress) => readDocument(bytes, { onPage: (done, total) => progress(done / total) }),
  learn: ({ text }) => caseValues(text),
  check: ({ note, context, off }, progress) => checkInContext(note, context, new Set(off), progress),
  egress: ({ request, surrogates, cleared }) => egressCheck(request, surrogateMapOf(surrogates), cleared),
};
