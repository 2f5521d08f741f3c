// Checks a document note by note and remembers each note's problems, so that an edit costs one note only.
import { moved } from './check';
import type { KnownContext } from './checkInContext';
import type { Problem, RuleId } from './problem';
import { splitNotes } from './splitNotes';

/** Checks one note, wherever that is done; `at` is where it begins in the document. */
export type CheckOne = (note: string, context: KnownContext, off: ReadonlySet<RuleId>, at: number) => Promise<readonly Problem[]>;

/** One per document. */
export class StepwiseCheck {
  #problems = new Map<string, readonly Problem[]>();
  #under = '';

  /** The problems of `text` by place; undefined when `isStale` says so between two notes. */
  async run(text: string, context: KnownContext, off: ReadonlySet<RuleId>, checkOne: CheckOne, isStale: () => boolean): Promise<readonly Problem[] | undefined> {
    const under = JSON.stringify([context.unitRule, context.planType, context.previousNote, [...off].sort()]);
    const known = under === this.#under ? this.#problems : new Map<string, readonly Problem[]>();
    const next = new Map<string, readonly Problem[]>();
    const found: Problem[] = [];
    for (const { start, end } of splitNotes(text)) {
      const note = text.slice(start, end);
      const problems = next.get(note) ?? known.get(note) ?? (await checkOne(note, context, off, start));
      next.set(note, problems);
      known.set(note, problems);
      if (isStale()) {
        // What was read so far need not be read again.
        this.#problems = known;
        this.#under = under;
        return undefined;
      }
      for (const problem of problems) found.push(moved(problem, start));
    }
    this.#problems = next;
    this.#under = under;
    return found;
  }
}
