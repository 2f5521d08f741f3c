// The long work on texts as the editor asks for it: the words kept in this workspace go along, and surrogates come back as a map.
import type * as vscode from 'vscode';
import type { ScrubOptions, ScrubResult } from '../core/phi/scrub';
import { surrogateMapOf } from '../core/phi/surrogates';
import type { KnownContext } from '../core/checks/checkInContext';
import type { Problem, RuleId } from '../core/checks/problem';
import type { LongChecks } from '../llm/longChecks';
import type { Background, JobOptions } from './background';
import type { CaseWords } from './phi/caseWords';
import type { KeptTerms } from './phi/keptTerms';

export interface ScrubWish extends Pick<ScrubOptions, 'known' | 'added' | 'kept' | 'times'> {
  /** The note that the text comes from: what the rest of it and other notes of its case give away is hidden too. */
  readonly of?: vscode.Uri | undefined;
  /** Words kept in this file only, in lower case. */
  readonly keptHere?: Iterable<string>;
}

export class TextWork implements LongChecks {
  readonly #background: Background;
  readonly #kept: KeptTerms;
  readonly #caseWords: CaseWords;

  constructor(background: Background, kept: KeptTerms, caseWords: CaseWords) {
    this.#background = background;
    this.#kept = kept;
    this.#caseWords = caseWords;
  }

  /** Rejects with the signal's reason when cancelled. */
  async scrub(text: string, { keptHere = [], of, ...wish }: ScrubWish, options?: JobOptions): Promise<ScrubResult> {
    const keptWords = { ...this.#kept.hashed(), here: [...keptHere] };
    const learnt = of && (await this.#caseWords.around(text, of, options?.signal));
    const { surrogates, ...result } = await this.#background.run('scrub', { ...wish, learnt, text, keptWords }, options);
    return { ...result, surrogates: surrogateMapOf(surrogates) };
  }

  egress: LongChecks['egress'] = (request, surrogates, cleared, signal) =>
    this.#background.run('egress', { request, surrogates: surrogates.entries(), cleared }, { signal });

  compare: LongChecks['compare'] = (source, draft, options, signal) => this.#background.run('compare', { source, draft, ...options }, { signal });

  /** The problems of one note. Rejects with the signal's reason when cancelled. */
  check(note: string, context: KnownContext, off: ReadonlySet<RuleId>, options?: JobOptions): Promise<readonly Problem[]> {
    return this.#background.run('check', { note, context, off: [...off] }, options);
  }
}
