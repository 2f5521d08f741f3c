// Checks a document note by note and remembers each note's problems, so that an edit costs one note and nothing waits for a long file.
import type { PlanType } from '../billing/planTypes';
import type { UnitRule } from '../billing/units';
import { checkInContext, type KnownContext } from './checkInContext';
import type { Problem, RuleId } from './problem';
import { splitNotes } from './splitNotes';

interface Remembered {
  readonly unitRule: UnitRule | undefined;
  readonly planType: PlanType | undefined;
  readonly previousNote: string | undefined;
  readonly off: string;
  readonly problems: readonly Problem[];
}

/** One per document. */
export class StepwiseCheck {
  #known = new Map<string, Remembered>();

  /** Checks `text`; yields before each note that has to be read, so that the caller may do something else first. */
  *run(text: string, context: KnownContext, off: ReadonlySet<RuleId>): Generator<void, readonly Problem[]> {
    const found: Problem[] = [];
    const next = new Map<string, Remembered>();
    const key = [...off].sort().join();
    for (const { start, end } of splitNotes(text)) {
      const piece = text.slice(start, end);
      let entry = next.get(piece) ?? this.#known.get(piece);
      if (entry === undefined || entry.unitRule !== context.unitRule || entry.planType !== context.planType || entry.previousNote !== context.previousNote || entry.off !== key) {
        yield;
        entry = { unitRule: context.unitRule, planType: context.planType, previousNote: context.previousNote, off: key, problems: checkInContext(piece, context, off) };
      }
      next.set(piece, entry);
      for (const problem of entry.problems) found.push(moved(problem, start));
    }
    this.#known = next;
    return found;
  }
}

function moved(problem: Problem, by: number): Problem {
  if (by === 0) return problem;
  const fixes = problem.fixes?.map((fix) => ({ ...fix, edits: fix.edits.map((edit) => ({ ...edit, start: edit.start + by, end: edit.end + by })) }));
  return { ...problem, start: problem.start + by, end: problem.end + by, ...(fixes === undefined ? {} : { fixes }) };
}
